//! How a centre issues certificates: its policy, its keys, the laptops that may issue where there is no line.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use reconcile::key::PublicKey;

use super::centre::crumbs;
use super::certificates::{fold, isolated};
use super::frame::{At, Banner, Input, Tab, done_so, field, page, refusal, state};
use super::publishers::fingerprint;
use super::visit::{Sent, Visit};
use super::words::day;
use crate::catalogue::{TRUST_FILE, offered};
use crate::centres::centre::{self, Centre};
use crate::centres::{Act, ActError, cohort};
use crate::credentials::issuing::{self, Issuing, Key, Typed, key_of, moment_of};
use crate::credentials::look::{self, Earnable};
use crate::credentials::{
    Given, MOST_DAYS, MOST_MONTHS, MOST_OF_COMPUTER, Policy, delegated, rotate, set_policy,
};

struct Seen {
    centre: Centre,
    above: Vec<Centre>,
    issuing: Issuing,
    keys: Vec<Key>,
    given: Vec<Given>,
    /// What the achievements are called that computers may issue, by id.
    achievements: BTreeMap<String, String>,
    /// What groups here can earn.
    earnable: Vec<Earnable>,
}

/// Packs whose achievements are offered by name: each is opened for it.
const MOST_PACKS: usize = 30;

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner) -> Response {
    let seen = visit.read(move |tx, actor, _| {
        Ok(Seen {
            centre: centre::get(tx, actor, number)?,
            above: centre::above(tx, actor, number)?,
            issuing: issuing::issuing(tx, actor, number)?,
            keys: issuing::keys(tx, actor, number)?,
            given: delegated(tx, actor, number)?,
            achievements: BTreeMap::new(),
            earnable: Vec::new(),
        })
    });
    let mut seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    seen.above.push(seen.centre.clone());
    seen.achievements = called(visit, &seen.given).await;
    if may_delegate(&seen.issuing) {
        seen.earnable = earnable(visit, number).await;
    }
    let action = format!("/centres/{number}/issuing");
    let title = visit.t("certificates-issuing-title");
    let main = html! {
        (crumbs(visit, &seen.above))
        div { h1 { (title) } p.lede { (visit.t("certificates-issuing-lede")) } }
        (policy(visit, &action, &seen.issuing))
        (keys(visit, &action, &seen))
        (computers(visit, &action, &seen))
        (trust_file(visit))
    };
    page(visit, At::Centre(number, Tab::Issuing), &title, banner, main)
}

/// What the achievements are called that these computers may issue.
async fn called(visit: &Visit, given: &[Given]) -> BTreeMap<String, String> {
    let ids = given.iter().flat_map(|one| one.scope.achievements.clone().unwrap_or_default());
    let (ids, language): (BTreeSet<String>, _) = (ids.collect(), visit.words.language());
    let named = visit.office(move |office, _| {
        let named = |id: String| look::achievement(office, &id, language).map(|title| (id, title));
        Ok(ids.into_iter().filter_map(named).collect())
    });
    named.await.unwrap_or_default()
}

/// What can be earned by the packs of the groups here; where no group has any, by those that are published.
async fn earnable(visit: &Visit, number: i64) -> Vec<Earnable> {
    let language = visit.words.language();
    let all = visit.office(move |office, actor| {
        let packs = office.db.read(|tx| {
            let mut packs = cohort::packs_of_branch(tx, actor, number, MOST_PACKS as u64)?;
            if packs.is_empty() {
                packs = offered(tx, language)?.into_iter().map(|(id, _)| id).collect();
                packs.truncate(MOST_PACKS);
            }
            Ok::<_, ActError>(packs)
        })?;
        Ok(look::earnable(office, &packs, language))
    });
    all.await.unwrap_or_default()
}

fn may_delegate(issuing: &Issuing) -> bool {
    issuing.may && issuing.policy.issues
}

fn policy(visit: &Visit, action: &str, issuing: &Issuing) -> Markup {
    let Policy { issues, by_person, months } = issuing.policy;
    let choice = |name: &str, value: &str, on: bool, id: &str| {
        html! { label.check { input type="radio" name=(name) value=(value) checked[on] required; span { (visit.t(id)) } } }
    };
    let shown = months.map(|months| months.to_string()).unwrap_or_default();
    html! {
        section.section aria-labelledby="policy" {
            h2 id="policy" { (visit.t("certificates-policy")) }
            @if issues {
                ul {
                    li { (visit.t("certificates-policy-own")) }
                    li { (visit.t(if by_person { "certificates-policy-person" } else { "certificates-policy-automatic" })) }
                    li { @match months {
                        Some(months) => (visit.count("certificates-policy-months", "months", months.into())),
                        None => (visit.t("certificates-policy-course")),
                    } }
                }
            } @else {
                p { (visit.with("certificates-policy-above", &[("centre", isolated(&issuing.issuer.1).into())])) }
            }
            @if issuing.may {
                (fold(visit, action, (Act::IssuerKey, "policy"), &visit.t("certificates-policy-change"), &visit.t("platform-save"), html! {
                    @if !issuing.is_institute {
                        fieldset.field {
                            legend { (visit.t("certificates-who")) }
                            (choice("issues", "own", issues, "certificates-who-own"))
                            (choice("issues", "above", !issues, "certificates-who-above"))
                        }
                    }
                    fieldset.field {
                        legend { (visit.t("certificates-when")) }
                        (choice("looks", "automatic", !by_person, "certificates-when-automatic"))
                        (choice("looks", "person", by_person, "certificates-when-person"))
                    }
                    (field("months", "months", &visit.t("certificates-months"), &shown, Some(&visit.t("certificates-months-hint")),
                        Input::opt_number(1, MOST_MONTHS.into())))
                }))
            }
        }
    }
}

fn keys(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let keys: Vec<&Key> = seen.keys.iter().filter(|key| !key.is_computer).collect();
    html! {
        section.section aria-labelledby="keys" {
            h2 id="keys" { (visit.t("certificates-keys")) }
            p.lede { (visit.t("certificates-keys-lede")) }
            @if keys.is_empty() { div.empty { p { (visit.t("certificates-keys-empty")) } } }
            @else { ul.rows { @for one in keys { li { (key(visit, action, seen, one)) } } } }
            @if seen.issuing.may && seen.issuing.policy.issues {
                (fold(visit, action, (Act::IssuerKey, "rotate"), &visit.t("certificates-rotate"), &visit.t("certificates-rotate-do"), html! {
                    p { (visit.t("certificates-rotate-hint")) }
                    (field("reason", "rotate-reason", &visit.t("platform-reason"), "", None, Input::line(500)))
                }))
            }
        }
    }
}

/// The trust file, and what people compare when they take it.
fn trust_file(visit: &Visit) -> Markup {
    html! {
        section.section aria-labelledby="trust" {
            h2 id="trust" { (visit.t("certificates-trust")) }
            p.lede { (visit.t("certificates-trust-lede")) }
            p { a.btn href={ "/" (TRUST_FILE) } download { (visit.t("certificates-trust-get")) } }
            div.slip { div.slip__body {
                p.small.muted { (visit.t("certificates-trust-print")) }
                p.code { (fingerprint(&visit.service.key.public())) }
                p.small.muted { (visit.t("certificates-trust-compare")) }
            } }
        }
    }
}

fn key(visit: &Visit, action: &str, seen: &Seen, key: &Key) -> Markup {
    html! {
        div.grow {
            p.title { bdi { (key.name) } }
            p.small.muted.whole-name { bdi dir="ltr" { (key.did) } }
            p.small.muted {
                (visit.with("platform-since", &[("day", day(key.made_ms).into())]))
                @if let Some(until) = key.until_ms { " " (visit.with("platform-until", &[("day", day(until).into())])) }
                " · " (visit.count("certificates-signed", "count", key.signed))
            }
        }
        (standing(visit, key.withdrawn.as_ref()))
        @if seen.issuing.may && !key.is_root && key.withdrawn.is_none() { (withdrawal(visit, action, key)) }
    }
}

/// Whether a key is in use.
fn standing(visit: &Visit, withdrawn: Option<&(i64, String)>) -> Markup {
    match withdrawn {
        None => state("●", &visit.t("certificates-key-used"), "status--ok"),
        Some((from_ms, reason)) => html! {
            div {
                (state("✕", &visit.with("certificates-key-withdrawn", &[("day", day(*from_ms).into())]), ""))
                p.small { bdi { "“" (reason) "”" } }
            }
        },
    }
}

fn withdrawal(visit: &Visit, action: &str, key: &Key) -> Markup {
    let number = key.number;
    // The day as a field takes it, without marks of direction.
    let today: String = day(visit.now_ms()).chars().filter(|one| one.is_ascii()).collect();
    fold(
        visit,
        action,
        (Act::IssuerKey, "withdraw"),
        &visit.t("certificates-withdraw"),
        &visit.t("certificates-withdraw"),
        html! {
            input type="hidden" name="of" value=(number);
            p { (visit.t("certificates-withdraw-hint")) }
            (field("from", &format!("from-{number}"), &visit.t("certificates-withdraw-from"), &today,
                Some(&visit.t("certificates-withdraw-from-hint")), Input::day()))
            (field("reason", &format!("reason-{number}"), &visit.t("platform-reason"), "", None, Input::line(500)))
        },
    )
}

fn computers(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let key_of_computer =
        |computer: &PublicKey| seen.keys.iter().find(|key| key.did == credential::did_key(&computer.0));
    // A computer is withdrawn once, whatever it was allowed.
    let is_first = |at: usize| !seen.given[..at].iter().any(|one| one.computer == seen.given[at].computer);
    html! {
        section.section aria-labelledby="computers" {
            h2 id="computers" { (visit.t("certificates-computers")) }
            p.lede { (visit.t("certificates-computers-lede")) }
            @if seen.given.is_empty() { div.empty { p { (visit.t("certificates-computers-empty")) } } }
            @else { ul.rows { @for (at, one) in seen.given.iter().enumerate() { li {
                (computer(visit, one, &seen.achievements))
                (standing(visit, one.withdrawn.as_ref()))
                @if let Some(key) = key_of_computer(&one.computer).filter(|key| key.withdrawn.is_none() && is_first(at) && seen.issuing.may) {
                    (withdrawal(visit, action, key))
                }
            } } } }
            @if may_delegate(&seen.issuing) { (delegation(visit, action, &seen.earnable)) }
        }
    }
}

fn computer(visit: &Visit, one: &Given, achievements: &BTreeMap<String, String>) -> Markup {
    let count = i64::from(one.scope.count.unwrap_or(0));
    let came = i64::try_from(one.came).unwrap_or(i64::MAX);
    html! {
        div.grow {
            p.title { bdi { (one.name) } }
            p.small.muted {
                bdi dir="ltr" { (one.computer.short()) } " · "
                (visit.with("certificates-came", &[("came", came.into()), ("count", count.into())]))
            }
            p.small.muted { (visit.with("platform-until", &[("day", day(one.scope.until_ms).into())])) }
            p.small.muted { (visit.t(if one.scope.by_person { "certificates-computer-person" } else { "certificates-computer-automatic" })) }
            @match &one.scope.achievements {
                None => p.small.muted { (visit.t("certificates-computer-all")) },
                Some(ids) => ul.small.muted { @for id in ids { li.whole-name {
                    @if let Some(title) = achievements.get(id) { bdi { (title) } " · " }
                    bdi dir="ltr" { (key_of(id)) }
                } } },
            }
        }
    }
}

fn delegation(visit: &Visit, action: &str, earnable: &[Earnable]) -> Markup {
    let (label, hint) = match earnable {
        [] => ("certificates-delegate-which", "certificates-delegate-which-hint"),
        _ => ("certificates-delegate-others", "certificates-delegate-others-hint"),
    };
    fold(
        visit,
        action,
        (Act::IssuerKey, "delegate"),
        &visit.t("certificates-delegate"),
        &visit.t("certificates-delegate-do"),
        html! {
            (field("device", "device", &visit.t("platform-device"), "", Some(&visit.t("platform-device-hint")), Input::line(80)))
            (field("name", "computer-name", &visit.t("certificates-delegate-name"), "", Some(&visit.t("certificates-delegate-name-hint")), Input::line(120)))
            (field("count", "count", &visit.t("certificates-delegate-count"), "40", Some(&visit.t("certificates-delegate-count-hint")), Input::number(1, MOST_OF_COMPUTER)))
            (field("days", "days", &visit.t("platform-days"), "90", None, Input::number(1, MOST_DAYS)))
            @if !earnable.is_empty() {
                fieldset.field aria-describedby="ticks-hint" {
                    legend { (visit.t("certificates-delegate-which")) }
                    p.hint id="ticks-hint" { (visit.t("certificates-delegate-ticks-hint")) }
                    @for one in earnable {
                        label.check {
                            input type="checkbox" name="achievement" value=(one.id);
                            span { bdi { (one.title) } " " span.small.muted { bdi { (one.course) } } }
                        }
                    }
                }
            }
            div.field {
                label for="achievements" { (visit.t(label)) }
                p.hint id="achievements-hint" { (visit.t(hint)) }
                textarea.area id="achievements" name="achievements" rows="3" dir="ltr" spellcheck="false" aria-describedby="achievements-hint" {}
            }
            fieldset.field {
                legend { (visit.t("certificates-when")) }
                label.check { input type="radio" name="looks" value="person" checked required; span { (visit.t("certificates-delegate-person")) } }
                label.check { input type="radio" name="looks" value="automatic" required; span { (visit.t("certificates-delegate-automatic")) } }
            }
        },
    )
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    match change(&sent, number).await {
        Ok(word) => done_so(&format!("/centres/{number}/issuing"), word),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, &Banner::Failed(error)).await,
    }
}

/// One of two words of a field.
fn chosen(sent: &Sent, field: &'static str, yes: &str, no: &str) -> Result<bool, ActError> {
    match sent.text(field) {
        word if word == yes => Ok(true),
        word if word == no => Ok(false),
        _ => Err(ActError::BadWord { field }),
    }
}

async fn change(sent: &Sent, number: i64) -> Result<&'static str, ActError> {
    let visit = &sent.visit;
    let reason = sent.text("reason").to_owned();
    if Act::of(sent.act()) != Some(Act::IssuerKey) {
        return Err(ActError::BadWord { field: "act" });
    }
    match sent.text("what") {
        "policy" => {
            let by_person = chosen(sent, "looks", "person", "automatic")?;
            let months = sent.opt_number("months")?.map(issuing::months).transpose()?;
            // The institute's page does not ask: it always issues.
            let own = match sent.text("issues") {
                "" => None,
                _ => Some(chosen(sent, "issues", "own", "above")?),
            };
            visit
                .change(move |tx, actor, now| {
                    let before = issuing::issuing(tx, actor, number)?.policy;
                    let issues = own.unwrap_or(before.issues);
                    set_policy(tx, actor, number, Policy { issues, by_person, months }, now)
                })
                .await?;
            Ok("policy")
        }
        "rotate" => {
            visit.office(move |office, actor| rotate(office, actor, number, &reason)).await?;
            Ok("rotated")
        }
        "withdraw" => {
            let of = sent.number("of")?;
            let from = moment_of(sent.text("from").trim()).ok_or(ActError::BadWord { field: "from" })?;
            visit
                .office(move |office, actor| issuing::withdraw_key(office, actor, of, from, &reason))
                .await?;
            Ok("withdrawn")
        }
        "delegate" => {
            let mut achievements = sent.all("achievement");
            achievements.extend(sent.text("achievements").lines().map(str::to_owned));
            let typed = Typed {
                device: sent.text("device").to_owned(),
                name: sent.text("name").to_owned(),
                count: sent.number("count")?,
                days: sent.number("days")?,
                achievements,
                by_person: chosen(sent, "looks", "person", "automatic")?,
            };
            visit.office(move |office, actor| issuing::delegate_typed(office, actor, number, &typed)).await?;
            Ok("delegated")
        }
        _ => Err(ActError::BadWord { field: "act" }),
    }
}
