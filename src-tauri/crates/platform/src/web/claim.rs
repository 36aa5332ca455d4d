//! A claim: what a learner says they have earned, what the records that came here say of it, and deciding it.

use axum::extract::Path;
use axum::response::Response;
use course::CriterionKind;
use maud::{Markup, html};

use super::certificates::{back, claim_state, course, fact, fold, history, isolated, named};
use super::frame::{At, Banner, Input, acting, done_so, field, page, refusal};
use super::visit::{Sent, Visit};
use super::words::day;
use crate::centres::{Act, ActError};
use crate::credentials::look::{self, Lack, Looked, Ready, Said};
use crate::credentials::{ClaimState, Verdict, decide_claim};

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner) -> Response {
    let lang = visit.words.language();
    let looked = match visit.office(move |office, actor| look::look(office, actor, number, lang)).await {
        Ok(looked) => looked,
        Err(error) => return refusal(visit, &error),
    };
    let claim = &looked.claimed;
    let back = back(visit, claim.centre.as_ref().map(|(centre, _)| *centre)).await;
    let course = course(visit, &claim.topic).await;
    let main = html! {
        (back)
        div {
            h1 { bdi { (looked.title) } }
            p.row {
                a href={ "/learners/" (claim.learner) "/certificates" } { bdi { (named(visit, &claim.name)) } }
                (claim_state(visit, claim))
            }
            p.small.muted {
                (course) " · "
                (visit.with("platform-since", &[("day", day(claim.since_ms).into())]))
            }
        }
        @if let Some(id) = claim.certificate {
            p { a href={ "/certificates/" (id) } { (visit.t("certificates-see")) } }
        }
        @if claim.state != ClaimState::Issued {
            (record(visit, &looked))
            (decision(visit, &looked))
        }
        (history(visit, &looked.history, None))
    };
    page(visit, At::Elsewhere, &looked.title, banner, main)
}

fn record(visit: &Visit, looked: &Looked) -> Markup {
    html! {
        section.section aria-labelledby="record" {
            h2 id="record" { (visit.t("certificates-record")) }
            @match &looked.record {
                Said::NotPublished => p { (visit.t("certificates-record-not-published")) },
                Said::PointsMissing => p { (visit.t("certificates-record-points")) },
                Said::Missing(lacks) => {
                    p { (visit.t("certificates-record-missing")) }
                    ul.rows { @for one in lacks { li { (lack(visit, one)) } } }
                }
                Said::Met(ready) => {
                    p { (visit.t("certificates-record-met")) }
                    (would(visit, &looked.claimed.name, ready))
                }
            }
        }
    }
}

fn lack(visit: &Visit, lack: &Lack) -> Markup {
    let (id, of) = match lack.kind {
        CriterionKind::Lessons => ("certificates-lack-lessons", 1.0),
        CriterionKind::Score => ("certificates-lack-score", 100.0),
        CriterionKind::Mastery => ("certificates-lack-mastery", 1.0),
        CriterionKind::Assessments => ("certificates-lack-assessments", 1.0),
        CriterionKind::Achievements => ("certificates-lack-achievements", 1.0),
    };
    let number = |value: f64| (value * of).round();
    let words = visit.with(id, &[("have", number(lack.have).into()), ("need", number(lack.need).into())]);
    html! {
        div.grow {
            p { (words) @if lack.waiting { " · " (visit.t("certificates-lack-waiting")) } }
            @if !lack.names.is_empty() {
                ul.small.muted { @for name in &lack.names { li { bdi { (name) } } } }
            }
        }
    }
}

fn would(visit: &Visit, name: &str, ready: &Ready) -> Markup {
    let words = |text: &str| html! { bdi lang=(ready.lang) { (text) } };
    let until = ready.expires_ms.map_or_else(|| visit.t("certificates-endless"), day);
    html! {
        dl.facts {
            (fact(&visit.t("certificates-holder"), Some(html! { bdi { (named(visit, name)) } })))
            (fact(&visit.t("certificates-for"), Some(words(&ready.title))))
            (fact(&visit.t("certificates-attests"), Some(words(&ready.description))))
            @for one in &ready.evidence { (fact(&visit.t("certificates-evidence"), Some(words(&one.narrative)))) }
            (fact(&visit.t("certificates-result"), ready.result.map(|share| html! { bdi { ((share * 100.0).round()) " %" } })))
            (fact(&visit.t("certificates-until"), Some(html! { (until) })))
        }
    }
}

fn decision(visit: &Visit, looked: &Looked) -> Markup {
    let claim = &looked.claimed;
    let action = format!("/claims/{}", claim.number);
    let is_met = matches!(looked.record, Said::Met(_));
    html! {
        section.section aria-labelledby="decide" {
            h2 id="decide" { (visit.t("certificates-decide")) }
            @match &claim.centre {
                None => p { (visit.t("certificates-decide-nowhere")) },
                Some((_, centre)) if !looked.may => {
                    p { (visit.with("certificates-decide-elsewhere", &[("centre", isolated(centre).into())])) }
                }
                Some(_) => {
                    @if is_met {
                        form.form method="post" action=(action) {
                            (acting(visit, Act::CredentialDecide))
                            input type="hidden" name="what" value="issue";
                            @if claim.name.is_empty() {
                                (field("name", "name", &visit.t("certificates-holder"), "", Some(&visit.t("certificates-name-hint")), Input::line(80)))
                            }
                            div.row { button.btn.btn--main type="submit" { (visit.t("certificates-issue")) } }
                        }
                    } @else { p { (visit.t("certificates-decide-lacking")) } }
                    (fold(visit, &action, (Act::CredentialDecide, "refuse"), &visit.t("certificates-refuse"),
                        &visit.t("certificates-refuse"),
                        field("reason", "reason", &visit.t("platform-reason"), "", Some(&visit.t("certificates-reason-hint")), Input::line(500))))
                }
            }
        }
    }
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    let visit = &sent.visit;
    let verdict = match (Act::of(sent.act()), sent.text("what")) {
        (Some(Act::CredentialDecide), "issue") => match sent.text("name").trim() {
            "" => Verdict::Issue,
            name => Verdict::IssueTo(name.to_owned()),
        },
        (Some(Act::CredentialDecide), "refuse") => Verdict::Refuse(sent.text("reason").to_owned()),
        _ => return draw(visit, number, &Banner::Failed(ActError::BadWord { field: "act" })).await,
    };
    let decided = visit.office(move |office, actor| decide_claim(office, actor, number, &verdict));
    match decided.await {
        Ok(Some(id)) => done_so(&format!("/certificates/{id}"), "issued"),
        Ok(None) => done_so(&format!("/claims/{number}"), "refused"),
        Err(ActError::SignedOut) => visit.to_sign_in(),
        Err(error) => draw(visit, number, &Banner::Failed(error)).await,
    }
}
