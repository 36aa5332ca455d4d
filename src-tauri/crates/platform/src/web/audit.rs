//! A branch's audit log.

use axum::extract::{Path, Query};
use axum::response::Response;
use maud::html;
use serde::Deserialize;

use super::centre::crumbs;
use super::frame::{At, Banner, Tab, page, refusal};
use super::visit::Visit;
use super::words::moment;
use crate::centres::audit::{self, Entry, PAGE};
use crate::centres::{Act, centre};

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
                        td.small.muted { @if entry.detail.as_object().is_some_and(|detail| !detail.is_empty()) { bdi dir="ltr" { (entry.detail.to_string()) } } }
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
