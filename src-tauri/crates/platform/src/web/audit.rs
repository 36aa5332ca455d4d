//! A branch's audit log.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::Value as Json;

use super::centre::crumbs;
use super::frame::{At, Banner, Tab, page, refusal};
use super::staff::role;
use super::visit::Visit;
use super::words::{day, moment};
use crate::centres::audit::{self, Entry, PAGE};
use crate::centres::{Act, Role, centre};

#[derive(Deserialize)]
pub(super) struct From {
    before: Option<i64>,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>, Query(from): Query<From>) -> Response {
    let seen = visit.read(move |tx, actor, _| {
        let log = audit::read(tx, actor, number, from.before)?;
        Ok((centre::get(tx, actor, number)?, centre::above(tx, actor, number)?, log))
    });
    let (centre, mut above, log) = match seen.await {
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
                        }
                        td.small.muted { @for one in details(&visit, &entry.detail) { div { (one) } } }
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
        (None, None) => visit.t("platform-audit-console"),
    }
}

/// Says what was done; what a newer program wrote is said in its own word.
fn what(visit: &Visit, entry: &Entry) -> String {
    Act::of(&entry.act)
        .map_or_else(|| entry.act.clone(), |act| visit.t(&format!("platform-act-{}", act.word())))
}

/// What more there is to say of an act, one by one. What the pages have no word for goes by its own name.
fn details(visit: &Visit, detail: &Json) -> Vec<Markup> {
    let Some(members) = detail.as_object() else { return Vec::new() };
    let said = |(name, value): (&String, &Json)| {
        let word = match (name.as_str(), value) {
            ("until" | "expires" | "ends", Json::Number(at)) => {
                let until = day(at.as_i64().unwrap_or_default());
                return Some(html! { (visit.with("platform-until", &[("day", until.into())])) });
            }
            ("role", Json::String(word)) => {
                let known = Role::of(word).map_or_else(|| word.clone(), |known| role(visit, known));
                return Some(html! { (visit.t("platform-role")) ": " (known) });
            }
            ("name" | "named", _) => visit.t("platform-name"),
            ("reason" | "why", _) => visit.t("platform-reason"),
            ("device", _) => visit.t("platform-device"),
            ("key", _) => visit.t("platform-key-key"),
            ("kind", _) => visit.t("platform-kind"),
            ("trainer", _) => visit.t("platform-trainer"),
            ("most", _) => visit.t("platform-most"),
            ("scopes", _) => visit.t("platform-scopes"),
            ("pack" | "packs", _) => visit.t("platform-nav-packs"),
            (name, _) => name.replace('_', " "),
        };
        let value = plain(value)?;
        Some(html! { (word) ": " bdi { (value) } })
    };
    members.iter().filter_map(said).collect()
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
