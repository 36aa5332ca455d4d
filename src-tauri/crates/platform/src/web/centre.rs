//! The tree, and a centre: what is below it, and its cohorts.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::beginning::{self, Beginning};
use super::certificates::waiting;
use super::frame::{At, Banner, Input, Tab, acting, done, field, folded, page, refusal, state};
use super::visit::{Sent, Visit};
use crate::centres::centre::{self, Centre};
use crate::centres::cohort::{self, Chosen, Cohort};
use crate::centres::{Act, ActError, Kind, code, staff};
use crate::credentials::register::{self, Of};

pub(super) async fn home(visit: Visit) -> Response {
    let banner = Banner::of(&visit);
    let seen = visit.read(|tx, actor, _| Ok((centre::all(tx, actor)?, Beginning::of(tx, actor)?)));
    let (all, beginning) = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    let title = visit.t("platform-centres-title");
    let main = html! {
        h1 { (title) }
        (beginning::unreachable(&visit))
        @if let Some(beginning) = beginning { (beginning::steps(&visit, beginning)) }
        @if all.is_empty() {
            div.empty { p { (visit.t("platform-centres-empty")) } }
        } @else {
            p.lede { (visit.count("platform-centres-lede", "centres", all.len() as i64)) }
            ul.rows {
                @for (depth, one) in &all {
                    li class=[(*depth > 0).then(|| format!("depth-{}", depth.min(&4)))] { (row(&visit, one)) }
                }
            }
        }
    };
    page(&visit, At::Centres, &title, &banner, main)
}

fn row(visit: &Visit, centre: &Centre) -> Markup {
    html! {
        div.grow {
            a.title href={ "/centres/" (centre.number) } { bdi { (centre.name) } }
            p.small.muted { (kind(visit, centre.kind)) }
        }
        @if centre.closed_ms.is_some() { (state("✕", &visit.t("platform-closed"), "")) }
    }
}

/// Says what a centre is.
pub(super) fn kind(visit: &Visit, kind: Kind) -> String {
    visit.t(&format!("platform-kind-{}", kind.word()))
}

/// What a centre's page needs.
struct Seen {
    centre: Centre,
    above: Vec<Centre>,
    below: Vec<Centre>,
    cohorts: Vec<Cohort>,
    trainers: Vec<(i64, String)>,
    everywhere: Vec<(usize, Centre)>,
    /// Claims for certificates that wait for a person.
    claims: i64,
    may: Vec<Act>,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner) -> Response {
    let seen = visit.read(move |tx, actor, _| {
        let centre = centre::get(tx, actor, number)?;
        let mut may = Vec::new();
        for act in [Act::CentreAdd, Act::CentreRename, Act::CentreMove, Act::CentreClose, Act::CohortAdd] {
            if actor.may(tx, act, number)? {
                may.push(act);
            }
        }
        Ok(Seen {
            above: centre::above(tx, actor, number)?,
            below: centre::below(tx, actor, number)?,
            cohorts: cohort::at(tx, actor, number)?,
            trainers: staff::trainers(tx, actor, number)?,
            everywhere: if may.contains(&Act::CentreMove) { centre::all(tx, actor)? } else { Vec::new() },
            claims: register::waiting(tx, actor, Of::Branch(number))?,
            centre,
            may,
        })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let action = format!("/centres/{number}");
    let main = html! {
        (crumbs(visit, &seen.above))
        div {
            h1 { bdi { (seen.centre.name) } }
            p.row {
                span.muted { (kind(visit, seen.centre.kind)) }
                @if seen.centre.closed_ms.is_some() { (state("✕", &visit.t("platform-closed"), "")) }
            }
            (waiting(visit, &format!("{action}/certificates"), seen.claims))
        }
        section.section aria-labelledby="cohorts" {
            h2 id="cohorts" { (visit.t("platform-cohorts")) }
            @if seen.cohorts.is_empty() { div.empty { p { (visit.t("platform-cohorts-empty")) } } }
            @else { ul.rows { @for one in &seen.cohorts { li { (cohort_row(visit, one)) } } } }
            @if seen.may.contains(&Act::CohortAdd) {
                (folded(visit, &action, Act::CohortAdd, &visit.t("platform-cohort-add"), &visit.t("platform-add"),
                    cohort_fields(visit, None, &seen.trainers)))
            }
        }
        section.section aria-labelledby="below" {
            h2 id="below" { (visit.t("platform-below")) }
            @if seen.below.is_empty() { div.empty { p { (visit.t("platform-below-empty")) } } }
            @else { ul.rows { @for one in &seen.below { li { (row(visit, one)) } } } }
            @if seen.may.contains(&Act::CentreAdd) {
                (folded(visit, &action, Act::CentreAdd, &visit.t("platform-centre-add"), &visit.t("platform-add"), html! {
                    (field("name", "centre-name", &visit.t("platform-name"), "", None, Input::line(120)))
                    div.field {
                        label for="centre-kind" { (visit.t("platform-kind")) }
                        select.select id="centre-kind" name="kind" {
                            @for one in Kind::ALL.into_iter().filter(|one| one.may_stand_below(seen.centre.kind)) {
                                option value=(one.word()) { (kind(visit, one)) }
                            }
                        }
                    }
                }))
            }
        }
        @if seen.may.contains(&Act::CentreRename) { (changes(visit, &action, &seen)) }
    };
    page(visit, At::Centre(number, Tab::Overview), &seen.centre.name, banner, main)
}

fn changes(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let centre = &seen.centre;
    html! {
        section.section aria-labelledby="changes" {
            h2 id="changes" { (visit.t("platform-changes")) }
            (folded(visit, action, Act::CentreRename, &visit.t("platform-rename"), &visit.t("platform-save"),
                field("name", "new-name", &visit.t("platform-name"), &centre.name, None, Input::line(120))))
            @if centre.parent.is_some() {
                (folded(visit, action, Act::CentreMove, &visit.t("platform-move"), &visit.t("platform-move-do"), html! {
                    div.field {
                        label for="parent" { (visit.t("platform-move-below")) }
                        p.hint id="parent-hint" { (visit.t("platform-move-hint")) }
                        select.select id="parent" name="parent" aria-describedby="parent-hint" {
                            @for (_, one) in seen.everywhere.iter().filter(|(_, one)| one.number != centre.number && centre.kind.may_stand_below(one.kind)) {
                                option value=(one.number) selected[Some(one.number) == centre.parent] { (one.name) }
                            }
                        }
                    }
                }))
                @if centre.closed_ms.is_none() {
                    details.fold {
                        summary { (visit.t("platform-close-centre")) }
                        form.form method="post" action=(action) {
                            (acting(visit, Act::CentreClose))
                            p { (visit.t("platform-close-centre-hint")) }
                            div.row { button.btn.btn--danger type="submit" { (visit.t("platform-close-centre")) } }
                        }
                    }
                } @else {
                    form method="post" action=(action) {
                        (acting(visit, Act::CentreOpen))
                        button.btn type="submit" { (visit.t("platform-open-centre")) }
                    }
                }
            }
        }
    }
}

/// The centres above, as a way back.
pub(super) fn crumbs(visit: &Visit, above: &[Centre]) -> Markup {
    html! {
        nav aria-label=(visit.t("platform-above")) {
            ol.crumbs {
                li { a href="/" { (visit.t("platform-nav-centres")) } }
                @for one in above { li { a href={ "/centres/" (one.number) } { bdi { (one.name) } } } }
            }
        }
    }
}

fn cohort_row(visit: &Visit, cohort: &Cohort) -> Markup {
    html! {
        div.grow {
            a.title href={ "/cohorts/" (cohort.number) } { bdi { (cohort.name) } }
            p.small.muted {
                (visit.with("platform-members-of", &[("members", cohort.members.into()), ("most", cohort.most.into())]))
                @if let Some(trainer) = &cohort.trainer_name { " · " bdi { (trainer) } }
            }
        }
        @if cohort.waiting > 0 {
            (state("◆", &visit.count("platform-waiting-count", "count", cohort.waiting), "status--attn"))
        }
        @if cohort.closed_ms.is_some() { (state("✕", &visit.t("platform-closed"), "")) }
    }
}

/// The fields of a cohort: a new one, or the one there is.
pub(super) fn cohort_fields(visit: &Visit, cohort: Option<&Cohort>, trainers: &[(i64, String)]) -> Markup {
    let name = cohort.map_or("", |one| &one.name);
    let most = cohort.map_or(40, |one| one.most);
    html! {
        (field("name", "cohort-name", &visit.t("platform-name"), name, None, Input::line(120)))
        div.field {
            label for="trainer" { (visit.t("platform-trainer")) }
            select.select id="trainer" name="trainer" {
                option value="" { (visit.t("platform-trainer-none")) }
                @for (number, name) in trainers {
                    option value=(number) selected[cohort.and_then(|one| one.trainer) == Some(*number)] { (name) }
                }
            }
        }
        (field("most", "most", &visit.t("platform-most"), &most.to_string(), Some(&visit.t("platform-most-hint")),
            Input::number(1, cohort::MOST_MEMBERS)))
        label.check {
            input type="checkbox" name="approve" value="1" checked[cohort.is_some_and(|one| one.approve)];
            span { (visit.t("platform-approve-first")) }
        }
        @if cohort.is_none() {
            (field("days", "days", &visit.t("platform-code-days"), "90", None, Input::number(1, 700)))
        }
    }
}

/// Reads the fields of a cohort.
pub(super) fn chosen(sent: &Sent) -> Result<Chosen, ActError> {
    Ok(Chosen {
        name: sent.text("name").to_owned(),
        trainer: sent.opt_number("trainer")?,
        most: sent.number("most")?,
        approve: !sent.text("approve").is_empty(),
    })
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    match change(&sent, number).await {
        Ok((path, act)) => done(&path, act),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, &Banner::Failed(error)).await,
    }
}

async fn change(sent: &Sent, number: i64) -> Result<(String, Act), ActError> {
    let visit = &sent.visit;
    let here = format!("/centres/{number}");
    let name = sent.text("name").to_owned();
    let act = Act::of(sent.act()).ok_or(ActError::BadWord { field: "act" })?;
    match act {
        Act::CentreAdd => {
            let kind = Kind::of(sent.text("kind")).ok_or(ActError::BadWord { field: "kind" })?;
            visit.change(move |tx, actor, now| centre::add(tx, actor, number, kind, &name, now)).await?;
        }
        Act::CentreRename => {
            visit.change(move |tx, actor, now| centre::rename(tx, actor, number, &name, now)).await?;
        }
        Act::CentreMove => {
            let parent = sent.number("parent")?;
            visit.change(move |tx, actor, now| centre::move_below(tx, actor, number, parent, now)).await?;
        }
        Act::CentreClose => visit.change(move |tx, actor, now| centre::close(tx, actor, number, now)).await?,
        Act::CentreOpen => visit.change(move |tx, actor, now| centre::open(tx, actor, number, now)).await?,
        Act::CohortAdd => {
            let (chosen, days) = (chosen(sent)?, sent.number("days")?);
            let cohort = visit
                .change(move |tx, actor, now| {
                    cohort::add(tx, actor, number, &chosen, code::end_of_day(now, days), now)
                })
                .await?;
            return Ok((format!("/cohorts/{cohort}"), act));
        }
        _ => return Err(ActError::BadWord { field: "act" }),
    }
    Ok((here, act))
}
