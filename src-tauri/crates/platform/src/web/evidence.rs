//! On a learner's page: places where the record went two ways, side by side, and records that do not count.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use serde::Deserialize;
use statement::{LanguageMap, Object, Statement};

use super::frame::state;
use super::visit::Visit;
use super::words::moment;
use crate::catalogue::titles;
use crate::centres::evidence::{self, Fact, PAGE};
use crate::centres::{ActError, Actor};
use crate::db::Tx;

/// From where on: what is older than these.
#[derive(Clone, Copy, Default, Deserialize)]
pub(super) struct From {
    forks: Option<i64>,
    aside: Option<i64>,
}

/// What there is of one learner.
pub(super) struct Evidence {
    forks: Vec<Fact>,
    aside: Vec<Fact>,
    /// What the packs are called that they are about.
    titles: BTreeMap<String, String>,
}

/// Reads it.
pub(super) fn of(
    tx: &mut Tx<'_>,
    actor: &Actor,
    learner: i64,
    from: From,
    language: &str,
) -> Result<Evidence, ActError> {
    let forks = evidence::forks(tx, actor, learner, from.forks)?;
    let aside = evidence::set_aside(tx, actor, learner, from.aside)?;
    let packs: BTreeSet<&str> = forks.iter().chain(&aside).map(|fact| pack_of(&fact.topic)).collect();
    let titles = titles(tx, packs, language)?;
    Ok(Evidence { forks, aside, titles })
}

/// The pack that a topic is about.
fn pack_of(topic: &str) -> &str {
    topic.split('/').next().unwrap_or(topic)
}

/// Draws it; nothing where there is none.
pub(super) fn shown(visit: &Visit, learner: i64, evidence: &Evidence) -> Markup {
    let Evidence { forks, aside, titles } = evidence;
    let places: Vec<&[Fact]> = forks.chunk_by(|one, next| one.fork == next.fork).collect();
    let older = |shown: usize, what: &str, before: Option<i64>| {
        let before = before.filter(|_| shown == PAGE);
        html! { @if let Some(before) = before {
            p { a.btn href={ "/learners/" (learner) "?" (what) "=" (before) "#" (what) } { (visit.t("platform-audit-older")) } }
        } }
    };
    html! {
        @if !places.is_empty() {
            section.section aria-labelledby="forks" {
                h2 id="forks" { (visit.t("platform-forks")) }
                p.lede { (visit.t("platform-forks-lede")) }
                @for place in &places {
                    ul.pair { @for one in *place { li.slip { (fact(visit, one, titles)) } } }
                }
                (older(places.len(), "forks", forks.last().and_then(|last| last.fork)))
            }
        }
        @if !aside.is_empty() {
            section.section aria-labelledby="aside" {
                h2 id="aside" { (visit.t("platform-aside")) }
                p.lede { (visit.t("platform-aside-lede")) }
                ul.pair { @for one in aside { li.slip { (fact(visit, one, titles)) } } }
                (older(aside.len(), "aside", aside.last().map(|last| last.position)))
            }
        }
    }
}

fn fact(visit: &Visit, fact: &Fact, titles: &BTreeMap<String, String>) -> Markup {
    let laptop = fact.device.map(|device| device.short());
    html! {
        div.slip__body {
            @match fact.aside {
                None => (state("●", &visit.t("platform-fact-counts"), "status--ok")),
                Some(reason) => (state("○", &visit.t(&format!("platform-aside-{}", evidence::reason_word(reason))), "status--attn")),
            }
            dl.facts {
                dt { (visit.t("platform-fact-what")) }
                dd { (what(visit, fact, titles)) }
                @if let Some(answer) = fact.statement.as_ref().and_then(answer) {
                    dt { (visit.t("platform-fact-answer")) } dd { bdi { (answer) } }
                }
                dt { (visit.t("platform-fact-written")) } dd.num { bdi { (moment(fact.stamp.at_ms)) } }
                @if let Some(came_ms) = fact.came_ms {
                    dt { (visit.t("platform-fact-came")) } dd.num { bdi { (moment(came_ms)) } }
                }
                @if let Some(laptop) = laptop {
                    dt { (visit.t("platform-device")) } dd.num { bdi dir="ltr" { (laptop) } }
                }
            }
            details.fold {
                summary { (visit.t("platform-fact-whole")) }
                p.small.muted.whole-name { bdi dir="ltr" { (fact.stamp.stream) " " (fact.stamp.sequence) } }
                pre.whole tabindex="0" dir="ltr" { (fact.body) @if fact.is_cut { "…" } }
            }
        }
    }
}

/// What a record is about: of a statement what was done and to what, of others what they are and where.
fn what(visit: &Visit, fact: &Fact, titles: &BTreeMap<String, String>) -> Markup {
    let Some(statement) = &fact.statement else {
        let form = visit.t(&format!("platform-fact-{}", evidence::form_word(fact.form)));
        let title = titles.get(pack_of(&fact.topic));
        return html! { (form)
            @if let Some(title) = title { " · " bdi { (title) } }
            @if !fact.topic.is_empty() { " · " span.small.muted { bdi dir="ltr" { (fact.topic) } } }
        };
    };
    let language = visit.words.language();
    let verb = &statement.verb;
    let done = verb.display.as_ref().and_then(|words| said(words, language));
    let done = done.unwrap_or_else(|| verb.id.as_str());
    let object = match &statement.object {
        Object::Activity(activity) => {
            let name = activity.definition.as_ref().and_then(|known| known.name.as_ref());
            name.and_then(|words| said(words, language)).unwrap_or_else(|| activity.id.as_str()).to_owned()
        }
        Object::StatementRef(of) => of.id.to_string(),
        Object::Agent(_) | Object::Group(_) | Object::SubStatement(_) => fact.topic.clone(),
    };
    html! { bdi { (done) } " · " bdi { (object) } }
}

fn answer(statement: &Statement) -> Option<&str> {
    statement.result.as_ref()?.response.as_deref()
}

/// Words in a language; where there are none in it, in any.
fn said<'w>(words: &'w LanguageMap, language: &str) -> Option<&'w str> {
    words.get(language).or_else(|| words.iter().next().map(|(_, words)| words))
}
