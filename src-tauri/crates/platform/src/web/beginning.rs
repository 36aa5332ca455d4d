//! What a new platform still lacks: its first three steps, as links, and what stands in the way of others reaching it.

use maud::{Markup, html};

use super::frame::state;
use super::visit::Visit;
use crate::centres::api::waiting;
use crate::centres::{Act, ActError, Actor, staff, tree};
use crate::config::UNNAMED;
use crate::db::{DbError, Tx};

/// How far a platform has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Beginning {
    /// The institute's number.
    institute: i64,
    /// The institute has a name of its own.
    is_named: bool,
    /// A pack is offered.
    offers: bool,
    /// There is a cohort.
    gathers: bool,
}

impl Beginning {
    /// Looks how far it has come; `None` where all is done, or whoever asks could do nothing about it.
    pub(super) fn of(tx: &mut Tx<'_>, actor: &Actor) -> Result<Option<Beginning>, ActError> {
        let Some(institute) = tree::root(tx)? else { return Ok(None) };
        if !actor.may(tx, Act::CentreRename, institute)? {
            return Ok(None);
        }
        let is_there = |tx: &mut Tx<'_>, sql: &str| Ok::<_, DbError>(tx.one(sql, &[])?.is_some());
        let name = tx.one("select name from centre where number = ?1", &[institute.into()])?;
        let beginning = Beginning {
            institute,
            is_named: name.map_or(Ok(false), |row| row.text(0).map(|name| name != UNNAMED))?,
            offers: is_there(tx, "select 1 from pack where withdrawn_ms is null limit 1")?,
            gathers: is_there(tx, "select 1 from cohort limit 1")?,
        };
        let is_done = beginning.is_named && beginning.offers && beginning.gathers;
        Ok((!is_done).then_some(beginning))
    }
}

/// The first steps, in their order: what is done stays in the list, marked.
pub(super) fn steps(visit: &Visit, beginning: Beginning) -> Markup {
    let centre = format!("/centres/{}", beginning.institute);
    let all = [
        ("name", beginning.is_named, format!("{centre}#changes")),
        ("pack", beginning.offers, "/published#publishers".to_owned()),
        ("cohort", beginning.gathers, format!("{centre}#cohorts")),
    ];
    html! {
        section.section aria-labelledby="begin" {
            h2 id="begin" { (visit.t("platform-begin")) }
            ol.steps {
                @for (word, is_done, href) in &all {
                    li {
                        div.grow {
                            a.title href=(href) { (visit.t(&format!("platform-begin-{word}"))) }
                            p.small.muted { (visit.t(&format!("platform-begin-{word}-text"))) }
                        }
                        @if *is_done { (state("✓", &visit.t("platform-begin-done"), "status--ok")) }
                    }
                }
            }
        }
    }
}

/// Says that no other computer can reach the address that codes and certificates carry, where that is so.
pub(super) fn unreachable(visit: &Visit) -> Markup {
    let address = &visit.service.config.address;
    html! {
        @if !visit.service.config.is_for_others() {
            div.banner.banner--attn role="note" { span aria-hidden="true" { "!" } div {
                p { strong { (visit.t("platform-here-only")) } }
                p { bdi dir="ltr" { (address) } }
                p { (visit.t("platform-here-only-text")) }
            } }
        }
    }
}

/// Says where the first administrator's code is found, as long as nobody used it.
pub(super) async fn first_code_hint(visit: &Visit) -> Markup {
    let service = std::sync::Arc::clone(&visit.service);
    let is_new = waiting(move || {
        service.db.read(|tx| {
            let Some(institute) = tree::root(tx)? else { return Ok(true) };
            Ok::<_, ActError>(staff::administrators(tx, institute)? == 0)
        })
    });
    html! {
        @if is_new.await.unwrap_or(false) {
            div.banner role="note" { span aria-hidden="true" { "i" } div {
                p { (visit.t("platform-first-code")) }
                p { code dir="ltr" { "packhorse-platform staff invite --role administrator --for NAME" } }
            } }
        }
    }
}
