//! A learner: what they did, over all accounts that are theirs, which those are, and what of it wants a look.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};

use super::evidence::{self, Evidence, From};
use super::frame::{At, Banner, Input, acting, done, field, folded, page, refusal, state};
use super::visit::{Sent, Visit};
use super::wallet::staff::{self as wallets, Wallets};
use super::words::{day, heard};
use crate::badges::{access, code};
use crate::centres::person::{self, Deeds, Joining};
use crate::centres::{Act, ActError, enrolments};

/// The learner's number and the name they gave last, where they gave one.
struct Known {
    names: Vec<(i64, String)>,
    deeds: Deeds,
    history: Vec<Joining>,
    cohorts: Vec<(i64, String, String)>,
    evidence: Evidence,
    wallets: Wallets,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, from, &banner, None).await
}

async fn draw(visit: &Visit, number: i64, from: From, banner: &Banner, code: Option<&str>) -> Response {
    let language = visit.words.language();
    let seen = visit.read(move |tx, actor, now_ms| {
        let deeds = person::deeds(tx, actor, number)?;
        let mut names = Vec::new();
        let mut cohorts = Vec::new();
        for one in &deeds.learners {
            let row = tx.one("select name from learner where number = ?1", &[(*one).into()])?;
            names
                .push((*one, row.map(|row| row.text(0).map(str::to_owned)).transpose()?.unwrap_or_default()));
            for (_, enrolment) in enrolments(tx, *one)? {
                let cohort = i64::try_from(enrolment.cohort).unwrap_or(0);
                // Two accounts of one person may be in the same.
                if !cohorts.iter().any(|(known, _, _)| *known == cohort) {
                    cohorts.push((cohort, enrolment.name, enrolment.centre));
                }
            }
        }
        let evidence = evidence::of(tx, actor, number, from, language)?;
        Ok(Known {
            names,
            deeds,
            history: person::history(tx, actor, number)?,
            cohorts,
            evidence,
            wallets: wallets::of(tx, actor, number, now_ms)?,
        })
    });
    let known = match seen.await {
        Ok(known) => known,
        Err(error) => return refusal(visit, &error),
    };
    let name = name(visit, &known.names, number);
    let main = html! {
        div { h1 { bdi { (name) } } p.muted { (visit.count("platform-learner-number", "number", number)) } }
        dl.stats {
            div { dt { (visit.t("platform-entries")) } dd { bdi { (known.deeds.entries) } } }
            div { dt { (visit.t("platform-devices")) } dd { bdi { (known.deeds.devices) } } }
            div { dt { (visit.t("platform-heard")) } dd { (heard(visit.words, known.deeds.heard_ms, visit.now_ms())) } }
        }
        section.section aria-labelledby="cohorts" {
            h2 id="cohorts" { (visit.t("platform-cohorts")) }
            ul.rows { @for (cohort, name, centre) in &known.cohorts {
                li { div.grow { a.title href={ "/cohorts/" (cohort) } { bdi { (name) } } p.small.muted { bdi { (centre) } } } }
            } }
        }
        section.section aria-labelledby="certificates" {
            h2 id="certificates" { (visit.t("certificates-title")) }
            p { a href={ "/learners/" (number) "/certificates" } { (visit.t("certificates-of-learner")) } }
        }
        (accounts(visit, number, &known))
        (wallets::shown(visit, number, &known.wallets, code))
        (evidence::shown(visit, number, &known.evidence))
    };
    page(visit, At::Elsewhere, &name, banner, main)
}

fn name(visit: &Visit, names: &[(i64, String)], number: i64) -> String {
    match names.iter().find(|(one, _)| *one == number) {
        Some((_, name)) if !name.is_empty() => name.clone(),
        _ => visit.t("platform-nameless"),
    }
}

/// An account by its name and number; by its number alone where it is another person's by now.
fn account(visit: &Visit, names: &[(i64, String)], of: i64) -> Markup {
    let number = visit.count("platform-learner-number", "number", of);
    let own = names.iter().any(|(one, _)| *one == of);
    html! { @if own { bdi { (name(visit, names, of)) } " (" (number) ")" } @else { (number) } }
}

fn accounts(visit: &Visit, number: i64, known: &Known) -> Markup {
    let action = format!("/learners/{number}");
    html! {
        section.section aria-labelledby="accounts" {
            h2 id="accounts" { (visit.t("platform-accounts")) }
            p.lede { (visit.t("platform-accounts-lede")) }
            @if known.names.len() > 1 {
                ul.rows { @for (one, _) in &known.names { li {
                    div.grow { a.title href={ "/learners/" (one) } { bdi { (name(visit, &known.names, *one)) } } }
                    span.small.muted { (visit.count("platform-learner-number", "number", *one)) }
                } } }
            }
            (folded(visit, &action, Act::LearnerJoin, &visit.t("platform-join-learner"), &visit.t("platform-join-learner-do"), html! {
                (field("other", "other", &visit.t("platform-join-other"), "", Some(&visit.t("platform-join-other-hint")), Input::number(1, i64::MAX)))
                (field("reason", "join-reason", &visit.t("platform-reason"), "", None, Input::line(300)))
            }))
        }
        @if !known.history.is_empty() {
            section.section aria-labelledby="history" {
                h2 id="history" { (visit.t("platform-joinings")) }
                ul.rows { @for one in &known.history { li {
                    div.grow {
                        p {
                            (account(visit, &known.names, one.learners.0)) " + " (account(visit, &known.names, one.learners.1))
                            " · " bdi { (one.reason) }
                        }
                        p.small.muted {
                            (visit.with("platform-since", &[("day", day(one.made_ms).into())]))
                            @if let Some(undone) = one.undone_ms {
                                " · " (visit.with("platform-until", &[("day", day(undone).into())]))
                                @if let Some(reason) = &one.undone_reason { " · " bdi { (reason) } }
                            }
                        }
                    }
                    @if one.undone_ms.is_some() { (state("○", &visit.t("platform-joining-undone"), "")) }
                    @else {
                        (state("●", &visit.t("platform-joining-holds"), "status--ok"))
                        details.fold {
                            summary { (visit.t("platform-joining-undo")) }
                            form.form method="post" action=(action) {
                                (acting(visit, Act::LearnerPart))
                                input type="hidden" name="of" value=(one.number);
                                (field("reason", &format!("undo-{}", one.number), &visit.t("platform-reason"), "", None, Input::line(300)))
                                div.row { button.btn type="submit" { (visit.t("platform-joining-undo")) } }
                            }
                        }
                    }
                } } }
            }
        }
    }
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    if Act::of(sent.act()) == Some(Act::LearnerCode) {
        return hand_out(&sent.visit, number).await;
    }
    match change(&sent, number).await {
        Ok(act) => done(&format!("/learners/{number}"), act),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, From::default(), &Banner::Failed(error), None).await,
    }
}

/// Makes a one-time code, and shows it this once.
async fn hand_out(visit: &Visit, number: i64) -> Response {
    match visit.change(move |tx, actor, now| code::make(tx, actor, number, now)).await {
        Ok((code, _)) => {
            let banner = Banner::Done(visit.t("platform-act-learner-code"));
            draw(visit, number, From::default(), &banner, Some(code.show())).await
        }
        Err(ActError::SignedOut) => visit.to_sign_in(),
        Err(error) => draw(visit, number, From::default(), &Banner::Failed(error), None).await,
    }
}

async fn change(sent: &Sent, number: i64) -> Result<Act, ActError> {
    let visit = &sent.visit;
    let reason = sent.text("reason").to_owned();
    match Act::of(sent.act()) {
        Some(Act::LearnerJoin) => {
            let other = sent.number("other")?;
            visit.change(move |tx, actor, now| person::join(tx, actor, number, other, &reason, now)).await?;
            Ok(Act::LearnerJoin)
        }
        Some(Act::LearnerPart) => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| person::part(tx, actor, of, &reason, now)).await?;
            Ok(Act::LearnerPart)
        }
        Some(Act::WalletEnd) => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| access::withdraw(tx, actor, of, now)).await?;
            Ok(Act::WalletEnd)
        }
        _ => Err(ActError::BadWord { field: "act" }),
    }
}
