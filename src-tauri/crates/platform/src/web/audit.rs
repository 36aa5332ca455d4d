//! A branch's audit log.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value as Json;

use super::audit_names::Names;
use super::centre::{crumbs, kind};
use super::frame::{At, Banner, Tab, page, refusal};
use super::staff::role;
use super::visit::Visit;
use super::words::{day, moment};
use crate::centres::audit::{self, Entry, PAGE};
use crate::centres::{Act, ActError, Kind, Role, centre};

#[derive(Deserialize)]
pub(super) struct From {
    before: Option<i64>,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let language = visit.words.language();
    let seen = visit.office(move |office, actor| {
        let (centre, above, log, mut names) = office.db.read(|tx| {
            let log = audit::read(tx, actor, number, from.before)?;
            let names = Names::of(tx, actor, &log, language)?;
            Ok::<_, ActError>((
                centre::get(tx, actor, number)?,
                centre::above(tx, actor, number)?,
                log,
                names,
            ))
        })?;
        names.add_courses(office, &log, language);
        Ok((centre, above, log, names))
    });
    let (centre, mut above, log, names) = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    above.push(centre);
    let title = visit.t("platform-audit-title");
    let older = log.last().filter(|_| i64::try_from(log.len()).unwrap_or(0) == PAGE).map(|last| last.number);
    let main = html! {
        (crumbs(&visit, &above))
        div { h1 { (title) } p.lede { (visit.t("platform-audit-lede")) } }
        @if log.is_empty() { div.empty { p { (visit.t("platform-audit-empty")) } } }
        @else {
            div.scroll-x tabindex="0" role="region" aria-label=(title) {
                table.table {
                    thead { tr {
                        th scope="col" { (visit.t("platform-audit-when")) }
                        th scope="col" { (visit.t("platform-audit-who")) }
                        th scope="col" { (visit.t("platform-audit-what")) }
                        th scope="col" { (visit.t("platform-audit-where")) }
                        th scope="col" { (visit.t("platform-audit-more")) }
                    } }
                    tbody { @for entry in &log { tr {
                        td.num { bdi { time datetime=(moment(entry.at_ms)) { (moment(entry.at_ms)) } } }
                        td { bdi { (who(&visit, entry)) } }
                        td { (what(&visit, entry)) }
                        td {
                            bdi { (entry.centre_name) }
                            @if let Some(name) = &entry.cohort_name { " · " bdi { (name) } }
                            @if let Some(learner) = entry.learner {
                                " · " a href={ "/learners/" (learner) } { bdi { (names.learner(&visit, learner)) } }
                            }
                        }
                        td.small.muted { @for one in details(&visit, &names, &entry.detail) { div { (one) } } }
                    } } }
                }
            }
            @if let Some(older) = older {
                p { a.btn href={ "/centres/" (number) "/audit?before=" (older) } { (visit.t("platform-audit-older")) } }
            }
        }
    };
    page(&visit, At::Centre(number, Tab::Audit), &title, &Banner::Nothing, main)
}

fn who(visit: &Visit, entry: &Entry) -> String {
    match (&entry.staff_name, entry.staff) {
        (Some(name), _) => name.clone(),
        (None, Some(number)) => number.to_string(),
        (None, None) if entry.detail["own"] == true => visit.t("platform-audit-learner"),
        (None, None) => visit.t("platform-audit-console"),
    }
}

/// Says what was done; what a newer program wrote is said in its own word.
fn what(visit: &Visit, entry: &Entry) -> String {
    let about = |name: &str| entry.detail.get(name).is_some();
    // What is done to packs and to publishers asks for one role, and is more than one thing.
    let word = match Act::of(&entry.act) {
        Some(Act::PackPublish) if about("pack withdrawn") => "pack-withdraw",
        Some(Act::PackPublish) if about("publisher") => "publisher-add",
        Some(Act::PackPublish) if about("publisher ended") => "publisher-end",
        Some(act) => act.word(),
        None => return entry.act.clone(),
    };
    visit.t(&format!("platform-act-{word}"))
}

/// What more there is to say of an act, one by one. What the pages have no word for goes by its own name.
fn details(visit: &Visit, names: &Names, detail: &Json) -> Vec<Markup> {
    let Some(members) = detail.as_object() else { return Vec::new() };
    let said = |(name, value): (&String, &Json)| {
        let about = |id: &str, value: String| Some(html! { (visit.t(id)) ": " bdi { (value) } });
        let number = value.as_i64().unwrap_or_default();
        match (name.as_str(), value) {
            ("until" | "expires" | "ends" | "until_ms", Json::Number(_)) => {
                Some(html! { (visit.with("platform-until", &[("day", day(number).into())])) })
            }
            ("from_ms", Json::Number(_)) => {
                Some(html! { (visit.with("platform-since", &[("day", day(number).into())])) })
            }
            ("with" | "from", Json::Number(_)) if members.contains_key("joining") => {
                Some(html! { bdi { (names.learner(visit, number)) } })
            }
            // What was added, or joined, is told by its name; which wallet's access, by the wallet.
            ("added" | "lrs_key", _) if members.contains_key("name") => None,
            ("joining" | "access" | "bar", _) if members.len() > 1 => None,
            ("invitation", _)
                if members.contains_key("role") && names.of_detail(members, name, value).is_none() =>
            {
                None
            }
            ("revoked" | "replaced" | "by", Json::String(id)) => Some(html! {
                (visit.t(called(name)?)) ": " a href={ "/certificates/" (id) } { (visit.t("certificates-see")) }
            }),
            ("role", Json::String(word)) => about(
                "platform-role",
                Role::of(word).map_or_else(|| word.clone(), |known| role(visit, known)),
            ),
            ("kind", Json::String(word)) => about(
                "platform-kind",
                Kind::of(word).map_or_else(|| word.clone(), |known| kind(visit, known)),
            ),
            ("before", Json::String(word)) => about("platform-detail-before", before(visit, word)),
            // A word for programs; what it is about stands beside it.
            ("code", _) => None,
            // Said by who did it.
            ("own", _) => None,
            (_, Json::Object(_)) => {
                Some(html! { @for one in details(visit, names, value) { div { (one) } } })
            }
            (name, _) => match called(name) {
                Some(id) => match names.of_detail(members, name, value) {
                    Some(called) => about(named(name, id), called),
                    None => about(id, plain(value)?),
                },
                None => Some(html! { (name.replace('_', " ")) ": " bdi { (plain(value)?) } }),
            },
        }
    };
    members.iter().filter_map(said).collect()
}

/// How somebody stood before, or what something was called.
fn before(visit: &Visit, word: &str) -> String {
    let ids = [format!("platform-standing-{word}"), format!("platform-key-{word}")];
    ids.iter().find(|id| visit.words.knows(id)).map_or_else(|| word.to_owned(), |id| visit.t(id))
}

/// The message for a detail whose number has a name.
fn named(name: &str, otherwise: &'static str) -> &'static str {
    match name {
        "staff" => "platform-nav-staff",
        "publisher ended" => "platform-pack-publisher",
        "wallet" => "platform-detail-wallet",
        "appointment" | "bar" => "platform-device",
        "to" => "platform-detail-to-place",
        "moved" | "invitation" | "lrs_key" => "platform-name",
        _ => otherwise,
    }
}

/// The message that names a detail; none for what a newer program wrote.
fn called(name: &str) -> Option<&'static str> {
    Some(match name {
        "name" | "named" => "platform-name",
        "reason" | "why" => "platform-reason",
        "device" => "platform-device",
        "trainer" => "platform-trainer",
        "most" => "platform-most",
        "approve" => "platform-approve-first",
        "scopes" => "platform-scopes",
        "pack" | "packs" | "pack withdrawn" => "platform-nav-packs",
        "version" => "platform-pack-version",
        "publisher" | "publisher ended" | "withdrawn" | "rotated" | "delegated" => "platform-key-key",
        "lrs_keys_ended" => "platform-act-lrs-key-revoke",
        "from" => "platform-detail-before",
        "to" => "platform-detail-to",
        "decided" => "platform-detail-course",
        "revoked" | "replaced" | "achievement" => "platform-detail-certificate",
        "by" => "platform-detail-new",
        "yes" => "platform-detail-yes",
        "count" => "certificates-delegate-count",
        "achievements" => "certificates-delegate-which",
        "months" => "certificates-months",
        "issues" => "certificates-who-own",
        "by_person" => "certificates-when-person",
        "key" | "lrs_key" | "joining" | "staff" | "invitation" | "held" | "appointment" | "bar"
        | "access" | "wallet" | "added" | "moved" => "platform-detail-number",
        _ => return None,
    })
}

/// A value as text; nothing where it says nothing.
fn plain(value: &Json) -> Option<String> {
    match value {
        Json::Null | Json::Bool(false) => None,
        Json::Bool(true) => Some("✓".to_owned()),
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Array(all) => Some(all.iter().filter_map(plain).collect::<Vec<_>>().join(", ")),
        Json::Object(all) => {
            let said = all.iter().filter_map(|(name, value)| Some(format!("{name} {}", plain(value)?)));
            Some(said.collect::<Vec<_>>().join(", "))
        }
    }
}
