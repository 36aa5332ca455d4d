//! A certificate: what it says, what verifying it finds, what was done to it; taking it back, issuing it anew, another name.

use axum::extract::Path;
use axum::response::Response;
use credential::{Answer, Finding, Shown};
use locale::Value;
use maud::{Markup, html};
use statement::Uuid;

use super::certificates::{back, certificate_state, course, fact, fold, history, isolated, named};
use super::frame::{At, Banner, Input, done_so, field, page, refusal, state};
use super::visit::{Sent, Visit};
use super::words::day;
use crate::centres::api::credential_file;
use crate::centres::{Act, ActError, Thing};
use crate::credentials::issuing::{moment_of, reason_in};
use crate::credentials::register::{self, Certificate, CertificateState, Whole};
use crate::credentials::{correct_name, reissue, revoke};

/// Who asks for what is no id asks for what is not there.
fn id(said: &str) -> Result<Uuid, ActError> {
    Uuid::try_parse(said).map_err(|_| ActError::Unknown(Thing::Credential))
}

pub(super) async fn show(visit: Visit, Path(said): Path<String>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, &said, &banner).await
}

async fn whole(visit: &Visit, said: &str) -> Result<Whole, ActError> {
    // Who is not signed in learns nothing, not even that it is no id.
    if visit.signed.is_none() {
        return Err(ActError::SignedOut);
    }
    let id = id(said)?;
    visit.read(move |tx, actor, now| register::certificate(tx, actor, id, now)).await
}

async fn draw(visit: &Visit, said: &str, banner: &Banner) -> Response {
    let whole = match whole(visit, said).await {
        Ok(whole) => whole,
        Err(error) => return refusal(visit, &error),
    };
    let Whole { certificate: one, report, .. } = &whole;
    let now = one.state(visit.now_ms());
    let (back, course) = (back(visit, Some(one.centre)).await, course(visit, &one.topic).await);
    let main = html! {
        (back)
        div {
            h1 { bdi { (one.title) } }
            p.row {
                a href={ "/learners/" (one.learner) "/certificates" } { bdi { (named(visit, &one.holder)) } }
                (certificate_state(visit, now))
            }
        }
        (ended(visit, &whole, now))
        @if let Some(shown) = &report.credential { (facts(visit, one, shown, course)) }
        (verified(visit, &whole))
        (history(visit, &whole.history, Some(one.id)))
        (changes(visit, &whole))
    };
    page(visit, At::Elsewhere, &one.title, banner, main)
}

/// What happened to one that does not hold any more.
fn ended(visit: &Visit, whole: &Whole, now: CertificateState) -> Markup {
    let one = &whole.certificate;
    let Some(ended_ms) = one.ended_ms else { return html! {} };
    let step = whole.history.iter().rev().find(|step| step.id == Some(one.id));
    let said = format!("certificates-ended-{}", now.word());
    html! {
        div.banner.banner--attn { span aria-hidden="true" { "!" } div {
            p { (visit.with(&said, &[("day", day(ended_ms).into())])) }
            @if let Some(reason) = step.and_then(|step| reason_in(&step.note)) { p { bdi { "“" (reason) "”" } } }
            @if let Some(other) = one.replaced_by {
                p { a href={ "/certificates/" (other) } { (visit.t("certificates-see-newer")) } }
            }
        } }
    }
}

fn facts(visit: &Visit, one: &Certificate, shown: &Shown, course: Markup) -> Markup {
    let lang = shown.lang.as_deref();
    let words = |text: &str| (!text.is_empty()).then(|| html! { bdi lang=[lang] { (text) } });
    let plain = |text: String| html! { bdi { (text) } };
    let number = |value: Option<f64>| value.map(|value| plain(value.to_string()));
    let until = one.expires_ms.map_or_else(|| visit.t("certificates-endless"), day);
    let replaces = shown.replaces.as_deref().and_then(|id| id.strip_prefix("urn:uuid:"));
    html! {
        section.section aria-labelledby="facts" {
            h2 id="facts" { (visit.t("certificates-facts")) }
            dl.facts {
                (fact(&visit.t("certificates-holder"), Some(plain(named(visit, &one.holder)))))
                (fact(&visit.t("certificates-attests"), words(&shown.description)))
                (fact(&visit.t("certificates-criteria"), words(&shown.narrative)))
                @for evidence in shown.evidence.iter().filter(|evidence| evidence.narrative != shown.narrative) {
                    (fact(&visit.t("certificates-evidence"), words(&evidence.narrative)))
                }
                (fact(&visit.t("certificates-result"), shown.result.map(|share| plain(format!("{} %", (share * 100.0).round())))))
                (fact(&visit.t("certificates-hours"), number(shown.hours)))
                (fact(&visit.t("certificates-credit"), number(shown.credit)))
                (fact(&visit.t("certificates-level"), shown.level.clone().map(plain)))
                @if !shown.alignments.is_empty() {
                    dt { (visit.t("certificates-competencies")) }
                    @for item in &shown.alignments { dd { bdi lang=[lang] { (item.name) } " " span.small.muted { bdi { (item.framework) " " (item.code) } } } }
                }
                (fact(&visit.t("certificates-issuer"), Some(plain(issuer(one, shown)))))
                (fact(&visit.t("certificates-issued-on"), Some(html! { (day(one.issued_ms)) })))
                (fact(&visit.t("certificates-until"), Some(html! { (until) })))
                (fact(&visit.t("certificates-course"), Some(course)))
                (fact(&visit.t("certificates-number"), Some(html! { bdi dir="ltr" { (one.id) } })))
                @if let Some(older) = replaces {
                    dt { (visit.t("certificates-replaces")) }
                    dd { a href={ "/certificates/" (older) } { bdi dir="ltr" { (older) } } }
                }
            }
            p { a.btn href={ "/certificates/" (one.id) "/file" } download="credential.json" { (visit.t("certificates-download")) } }
        }
    }
}

/// Who issued it, and who vouches for that.
fn issuer(one: &Certificate, shown: &Shown) -> String {
    let mut names = vec![one.issuer.as_str()];
    names.extend(shown.vouched_by.iter().map(String::as_str).filter(|name| *name != one.issuer));
    names.join(" · ")
}

fn verified(visit: &Visit, whole: &Whole) -> Markup {
    let report = &whole.report;
    let (shape, id, class) = match report.answer {
        Answer::Valid => ("●", "verify-answer-valid", "status--ok"),
        Answer::CannotTell => ("◇", "verify-answer-cannot-tell", "status--attn"),
        Answer::NotValid => ("✕", "verify-answer-not-valid", "status--bad"),
    };
    html! {
        section.section aria-labelledby="verified" {
            h2 id="verified" { (visit.t("certificates-verified")) }
            p.lede { (visit.t("certificates-verified-lede")) }
            p { (state(shape, &visit.t(id), class)) }
            ul.facts { @for finding in &report.findings { li.small { (words(visit, finding)) } } }
        }
    }
}

/// A finding in words; dates as they are elsewhere here.
fn words(visit: &Visit, finding: &Finding) -> String {
    let value = |(name, value): &(String, String)| -> (String, Value<'static>) {
        let said = match value.parse::<f64>() {
            Ok(number) => Value::from(number),
            Err(_) => Value::from(match moment_of(value) {
                Some(ms) => day(ms),
                None => isolated(value),
            }),
        };
        (name.clone(), said)
    };
    let values: Vec<(String, Value<'static>)> = finding.args.iter().map(value).collect();
    let values: Vec<(&str, Value<'_>)> =
        values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    visit.words.text(&format!("verify-{}", finding.code), &values)
}

fn changes(visit: &Visit, whole: &Whole) -> Markup {
    let one = &whole.certificate;
    let action = format!("/certificates/{}", one.id);
    let may = |act: Act| one.ended_ms.is_none() && whole.may.contains(&act);
    html! {
        @if may(Act::CredentialDecide) || may(Act::CredentialRevoke) {
            section.section aria-labelledby="changes" {
                h2 id="changes" { (visit.t("platform-changes")) }
                @if may(Act::CredentialDecide) {
                    (fold(visit, &action, (Act::CredentialDecide, "name"), &visit.t("certificates-rename"), &visit.t("certificates-rename-do"),
                        field("name", "name", &visit.t("certificates-holder"), &one.holder, Some(&visit.t("certificates-rename-hint")), Input::line(200))))
                    (fold(visit, &action, (Act::CredentialDecide, "reissue"), &visit.t("certificates-reissue"), &visit.t("certificates-reissue-do"),
                        field("reason", "reissue-reason", &visit.t("platform-reason"), "", Some(&visit.t("certificates-reissue-hint")), Input::line(500))))
                }
                @if may(Act::CredentialRevoke) {
                    (fold(visit, &action, (Act::CredentialRevoke, "revoke"), &visit.t("certificates-revoke"), &visit.t("certificates-revoke"),
                        field("reason", "revoke-reason", &visit.t("platform-reason"), "", Some(&visit.t("certificates-revoke-hint")), Input::line(500))))
                }
            }
        }
    }
}

pub(super) async fn file(visit: Visit, Path(said): Path<String>) -> Response {
    match whole(&visit, &said).await {
        Ok(whole) => credential_file(whole.json),
        Err(error) => refusal(&visit, &error),
    }
}

pub(super) async fn act(Path(said): Path<String>, sent: Sent) -> Response {
    match change(&sent, &said).await {
        Ok((id, word)) => done_so(&format!("/certificates/{id}"), word),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, &said, &Banner::Failed(error)).await,
    }
}

/// Which certificate to show afterwards, and what was done.
async fn change(sent: &Sent, said: &str) -> Result<(Uuid, &'static str), ActError> {
    let visit = &sent.visit;
    let id = id(said)?;
    let (name, reason) = (sent.text("name").to_owned(), sent.text("reason").to_owned());
    match (Act::of(sent.act()), sent.text("what")) {
        (Some(Act::CredentialDecide), "name") => {
            let new = visit.office(move |office, actor| correct_name(office, actor, id, &name)).await?;
            Ok((new, "renamed"))
        }
        (Some(Act::CredentialDecide), "reissue") => {
            let new = visit.office(move |office, actor| reissue(office, actor, id, &reason)).await?;
            Ok((new, "reissued"))
        }
        (Some(Act::CredentialRevoke), "revoke") => {
            visit.office(move |office, actor| revoke(office, actor, id, &reason)).await?;
            Ok((id, "revoked"))
        }
        _ => Err(ActError::BadWord { field: "act" }),
    }
}
