//! What learners claim and what was issued: of a branch, and of a learner; and the parts that pages of certificates share.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use reconcile::wire::StandingState;
use serde::Deserialize;
use serde_json::Value as Json;
use statement::Uuid;

use super::centre::crumbs;
use super::frame::{At, Banner, Tab, acting, page, refusal, state};
use super::visit::Visit;
use super::words::day;
use crate::centres::centre::{self, Centre};
use crate::centres::cohort;
use crate::centres::{Act, ActError};
use crate::credentials::issuing::reason_in;
use crate::credentials::register::{self, Certificate, CertificateState, Claimed, Of, PAGE, Step};
use crate::credentials::{ClaimState, Office, look, told};

/// Where a list goes on.
#[derive(Clone, Copy, Default, Deserialize)]
pub(super) struct From {
    before: Option<i64>,
    after: Option<i64>,
}

/// A claim with what its certificate is called.
type Titled = (Claimed, String);

struct Seen {
    centre: Centre,
    above: Vec<Centre>,
    claims: Vec<Titled>,
    certificates: Vec<Certificate>,
}

fn titled(office: &Office<'_>, claims: Vec<Claimed>, lang: &str) -> Vec<Titled> {
    let title = |one: Claimed| {
        let title = look::title(office.db, &office.packs, &one.topic, &one.achievement, lang);
        (one, title)
    };
    claims.into_iter().map(title).collect()
}

pub(super) async fn of_centre(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let lang = visit.words.language();
    let seen = visit.office(move |office, actor| {
        let seen = office.db.read(|tx| {
            let of = Of::Branch(number);
            Ok::<_, ActError>((
                centre::get(tx, actor, number)?,
                centre::above(tx, actor, number)?,
                register::claims(tx, actor, of, &ClaimState::WAITING, from.after)?,
                register::certificates(tx, actor, of, from.before)?,
            ))
        })?;
        let (centre, above, claims, certificates) = seen;
        Ok(Seen { centre, above, claims: titled(office, claims, lang), certificates })
    });
    let mut seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    seen.above.push(seen.centre.clone());
    let here = format!("/centres/{number}/certificates");
    let title = visit.t("certificates-title");
    let main = html! {
        (crumbs(&visit, &seen.above))
        div { h1 { (title) } p.lede { (visit.t("certificates-lede")) } }
        section.section aria-labelledby="waiting" {
            h2 id="waiting" { (visit.t("certificates-waiting")) }
            p.lede { (visit.t("certificates-waiting-lede")) }
            (claims(&visit, &here, &seen.claims, &visit.t("certificates-waiting-empty")))
        }
        section.section aria-labelledby="issued" {
            h2 id="issued" { (visit.t("certificates-issued")) }
            (issued(&visit, &here, &seen.certificates, true))
        }
    };
    page(&visit, At::Centre(number, Tab::Certificates), &title, &Banner::of(&visit), main)
}

pub(super) async fn of_cohort(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let lang = visit.words.language();
    let seen = visit.office(move |office, actor| {
        let (cohort, above, claims, certificates) = office.db.read(|tx| {
            let (of, cohort) = (Of::Cohort(number), cohort::get(tx, actor, number)?);
            let mut above = centre::above(tx, actor, cohort.centre)?;
            above.push(centre::get(tx, actor, cohort.centre)?);
            let claims = register::claims(tx, actor, of, &ClaimState::OPEN, from.after)?;
            Ok::<_, ActError>((cohort, above, claims, register::certificates(tx, actor, of, from.before)?))
        })?;
        Ok((cohort, above, titled(office, claims, lang), certificates))
    });
    let (cohort, above, claimed, certificates) = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    let here = format!("/cohorts/{number}/certificates");
    let title = visit.with("certificates-of", &[("name", isolated(&cohort.name).into())]);
    let main = html! {
        (crumbs(&visit, &above))
        div { h1 { (title) } p { a href={ "/cohorts/" (number) } { (visit.t("platform-back-cohort")) } } }
        section.section aria-labelledby="claimed" {
            h2 id="claimed" { (visit.t("certificates-claimed")) }
            p.lede { (visit.t("certificates-claimed-lede")) }
            (claims(&visit, &here, &claimed, &visit.t("certificates-waiting-empty")))
        }
        section.section aria-labelledby="issued" {
            h2 id="issued" { (visit.t("certificates-issued")) }
            (issued(&visit, &here, &certificates, true))
        }
    };
    page(&visit, At::Centre(cohort.centre, Tab::Overview), &title, &Banner::of(&visit), main)
}

/// That claims wait for a person, with the way to them; nothing where none does.
pub(super) fn waiting(visit: &Visit, href: &str, count: i64) -> Markup {
    html! { @if count > 0 {
        p { a href=(href) { (state("◆", &visit.count("certificates-waiting-count", "count", count), "status--attn")) } }
    } }
}

pub(super) async fn of_learner(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let lang = visit.words.language();
    let seen = visit.office(move |office, actor| {
        let (name, claims, certificates) = office.db.read(|tx| {
            let of = Of::Learner(number);
            // Whoever may not look learns no name.
            let claims = register::claims(tx, actor, of, &ClaimState::ALL, from.after)?;
            let certificates = register::certificates(tx, actor, of, from.before)?;
            Ok::<_, ActError>((crate::credentials::holder(tx, number)?.1, claims, certificates))
        })?;
        Ok((name, titled(office, claims, lang), certificates))
    });
    let (name, claimed, certificates) = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    let name = if name.is_empty() { visit.t("platform-nameless") } else { name };
    let here = format!("/learners/{number}/certificates");
    let title = visit.with("certificates-of", &[("name", isolated(&name).into())]);
    let main = html! {
        div { h1 { (title) } p { a href={ "/learners/" (number) } { (visit.t("certificates-to-learner")) } } }
        section.section aria-labelledby="issued" {
            h2 id="issued" { (visit.t("certificates-issued")) }
            (issued(&visit, &here, &certificates, false))
        }
        section.section aria-labelledby="claimed" {
            h2 id="claimed" { (visit.t("certificates-claimed")) }
            p.lede { (visit.t("certificates-claimed-lede")) }
            (claims(&visit, &here, &claimed, &visit.t("certificates-claimed-empty")))
        }
    };
    page(&visit, At::Elsewhere, &title, &Banner::of(&visit), main)
}

fn claims(visit: &Visit, here: &str, claims: &[Titled], empty: &str) -> Markup {
    let more = claims.last().filter(|_| claims.len() == PAGE).map(|(last, _)| last.number);
    html! {
        @if claims.is_empty() { div.empty { p { (empty) } } }
        @else { ul.rows { @for (one, title) in claims { li {
            div.grow {
                p { a.title href={ "/claims/" (one.number) } { bdi { (named(visit, &one.name)) } " · " bdi { (title) } } }
                p.small.muted {
                    (visit.with("platform-since", &[("day", day(one.since_ms).into())]))
                    @if let Some((_, centre)) = &one.centre {
                        " · " (visit.with("certificates-decides", &[("centre", isolated(centre).into())]))
                    }
                }
            }
            (claim_state(visit, one))
        } } } }
        @if let Some(more) = more { p { a.btn href={ (here) "?after=" (more) } { (visit.t("certificates-more")) } } }
    }
}

fn issued(visit: &Visit, here: &str, certificates: &[Certificate], with_holder: bool) -> Markup {
    let more = certificates.last().filter(|_| certificates.len() == PAGE).map(|last| last.number);
    let now_ms = visit.now_ms();
    html! {
        @if certificates.is_empty() { div.empty { p { (visit.t("certificates-issued-empty")) } } }
        @else { ul.rows { @for one in certificates { li {
            div.grow {
                p { a.title href={ "/certificates/" (one.id) } {
                    @if with_holder { bdi { (named(visit, &one.holder)) } " · " }
                    bdi { (one.title) }
                } }
                p.small.muted {
                    (day(one.issued_ms)) " · "
                    (visit.with("certificates-by", &[("name", isolated(&one.issuer).into())]))
                }
            }
            (certificate_state(visit, one.state(now_ms)))
        } } } }
        @if let Some(more) = more { p { a.btn href={ (here) "?before=" (more) } { (visit.t("platform-audit-older")) } } }
    }
}

/// The way back: to the certificates of the centre that answers, where one may look there.
pub(super) async fn back(visit: &Visit, centre: Option<i64>) -> Markup {
    let Some(number) = centre else { return html! {} };
    let above = visit.read(move |tx, actor, _| {
        let here = centre::get(tx, actor, number)?;
        let mut above = centre::above(tx, actor, number)?;
        above.push(here);
        Ok(above)
    });
    match above.await {
        Ok(above) => html! { nav aria-label=(visit.t("platform-above")) { ol.crumbs {
            li { a href="/" { (visit.t("platform-nav-centres")) } }
            @for one in &above { li { a href={ "/centres/" (one.number) } { bdi { (one.name) } } } }
            li { a href={ "/centres/" (number) "/certificates" } { (visit.t("certificates-title")) } }
        } } },
        Err(_) => html! {},
    }
}

/// A course by its title, with the name that programs have for it; by that alone where no edition of it is here.
pub(super) async fn course(visit: &Visit, topic: &str) -> Markup {
    let (language, of) = (visit.words.language(), topic.to_owned());
    let title = visit.office(move |office, _| Ok(look::course(office, &of, language))).await.ok().flatten();
    html! {
        @if let Some(title) = title { bdi { (title) } " · " }
        span.small.muted { bdi dir="ltr" { (topic) } }
    }
}

/// A name, or that there is none.
pub(super) fn named(visit: &Visit, name: &str) -> String {
    if name.is_empty() { visit.t("platform-nameless") } else { name.to_owned() }
}

/// Text of people within a sentence of ours: its direction is its own.
pub(super) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// How a claim stands.
pub(super) fn claim_state(visit: &Visit, one: &Claimed) -> Markup {
    let (shape, class) = match one.state {
        ClaimState::Person => ("◆", "status--attn"),
        ClaimState::New | ClaimState::Marks | ClaimState::Pack | ClaimState::Member => ("◇", ""),
        ClaimState::Issued => ("●", "status--ok"),
        ClaimState::Refused => ("○", ""),
        ClaimState::Denied => ("✕", "status--bad"),
    };
    let id = match one.state {
        // It was denied since its certificate was taken back.
        ClaimState::Denied if one.certificate.is_some() => "certificates-state-revoked".to_owned(),
        state => format!("certificates-claim-{}", state.word()),
    };
    state(shape, &visit.t(&id), class)
}

/// How a certificate stands.
pub(super) fn certificate_state(visit: &Visit, now: CertificateState) -> Markup {
    let (shape, class) = match now {
        CertificateState::Good => ("●", "status--ok"),
        CertificateState::Expired | CertificateState::Replaced => ("○", ""),
        CertificateState::Revoked | CertificateState::Refused => ("✕", "status--bad"),
    };
    state(shape, &visit.t(&format!("certificates-state-{}", now.word())), class)
}

/// What was told the learner, oldest first. Certificates other than `here` are named.
pub(super) fn history(visit: &Visit, steps: &[Step], here: Option<Uuid>) -> Markup {
    html! {
        section.section aria-labelledby="history" {
            h2 id="history" { (visit.t("certificates-history")) }
            p.lede { (visit.t("certificates-history-lede")) }
            ul.rows { @for one in steps { li {
                div.grow {
                    p { (visit.t(&format!("certificates-step-{}", told::standing_word(one.state)))) (why(visit, one)) }
                    @if let Some(reason) = reason_in(&one.note) { p.small { bdi { "“" (reason) "”" } } }
                    p.small.muted {
                        (day(one.at_ms))
                        @if let Some(other) = one.id.filter(|id| Some(*id) != here) {
                            " · " a href={ "/certificates/" (other) } { (visit.t("certificates-see")) }
                        }
                    }
                }
            } } }
        }
    }
}

/// Why something was told, where there are words for it.
fn why(visit: &Visit, step: &Step) -> Markup {
    let code = step.note.get("code").and_then(Json::as_str).unwrap_or_default();
    // What is said by the state itself needs no second word.
    let said =
        matches!((step.state, code), (StandingState::Issued, "issued") | (StandingState::Revoked, "revoked"));
    let id = format!("certificates-why-{code}");
    html! { @if !said && visit.words.knows(&id) { ": " (visit.t(&id)) } }
}

/// A form that is folded away until it is wanted; `what` says which of the act's deeds it is.
pub(super) fn fold(
    visit: &Visit,
    action: &str,
    (act, what): (Act, &str),
    title: &str,
    submit: &str,
    fields: Markup,
) -> Markup {
    let ends = matches!(what, "revoke" | "refuse" | "withdraw");
    html! {
        details.fold {
            summary { (title) }
            form.form method="post" action=(action) {
                (acting(visit, act))
                input type="hidden" name="what" value=(what);
                (fields)
                div.row { button type="submit" class=(if ends { "btn btn--danger" } else { "btn" }) { (submit) } }
            }
        }
    }
}

/// A fact with its name; nothing where there is none.
pub(super) fn fact(name: &str, value: Option<Markup>) -> Markup {
    html! { @if let Some(value) = value { dt { (name) } dd { (value) } } }
}
