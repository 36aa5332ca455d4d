//! How a cohort's learners get on: the same picture as a teacher's laptop shows, of the records that came to the platform.

use axum::extract::{Path, Query};
use axum::response::Response;
use course::{Picture, QuestionFigure, Reason, Sheet};
use maud::{Markup, html};
use serde::Deserialize;

use super::centre::crumbs;
use super::certificates::isolated;
use super::frame::{At, Banner, Tab, page, refusal};
use super::visit::Visit;
use super::words::day;
use crate::centres::centre::{self, Centre};
use crate::centres::cohort::{self, Cohort};
use crate::group;

/// People of a column that are drawn one by one; beyond, the number stands alone.
const MOST_DRAWN: u32 = 60;
/// Questions that are named before one asks for all.
const FIRST: usize = 5;

/// Which course, and whether all questions are named.
#[derive(Clone, Default, Deserialize)]
pub(super) struct Asked {
    course: Option<String>,
    #[serde(default)]
    all: bool,
}

struct Seen {
    cohort: Cohort,
    above: Vec<Centre>,
    sheet: Sheet,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>, Query(asked): Query<Asked>) -> Response {
    let lang = vec![visit.words.language().to_owned()];
    let topic = asked.course.clone();
    let seen = visit.office(move |office, actor| {
        let (cohort, above) = office.db.read(|tx| {
            // Whoever has no role in the cohort's branch is refused here, before anything of it is read.
            let cohort = cohort::get(tx, actor, number)?;
            let mut above = centre::above(tx, actor, cohort.centre)?;
            above.push(centre::get(tx, actor, cohort.centre)?);
            Ok::<_, crate::centres::ActError>((cohort, above))
        })?;
        let sheet = group::sheet(office.db, &office.packs, number, topic.as_deref(), &lang, office.now_ms)?;
        Ok(Seen { cohort, above, sheet })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(&visit, &error),
    };
    let here = format!("/cohorts/{number}/group");
    let sheet = &seen.sheet;
    let main = html! {
        (crumbs(&visit, &seen.above))
        div {
            h1 { bdi { (seen.cohort.name) } }
            p.lede { (lede(&visit, sheet)) }
            p { a href={ "/cohorts/" (number) } { (visit.t("platform-back-cohort")) } }
        }
        @if sheet.courses.len() > 1 {
            nav.row aria-label=(visit.t("teach-course")) {
                @for one in &sheet.courses {
                    @let current = sheet.shown.as_ref().is_some_and(|(shown, _)| shown.topic == one.topic);
                    a.btn href={ (here) "?course=" (one.topic) } aria-current=[current.then_some("page")] {
                        bdi lang=(one.title.1) { (one.title.0) }
                    }
                }
            }
        }
        @match &sheet.shown {
            Some((shown, picture)) => { (drawn(&visit, &format!("{here}?course={}", shown.topic), picture, asked.all)) },
            None => { div.empty { p { (visit.t("teach-nothing")) } } },
        }
    };
    page(&visit, At::Centre(seen.cohort.centre, Tab::Overview), &seen.cohort.name, &Banner::Nothing, main)
}

fn lede(visit: &Visit, sheet: &Sheet) -> Markup {
    let news = sheet.shown.as_ref().and_then(|(_, picture)| picture.news_ms);
    html! {
        @if let Some((shown, _)) = &sheet.shown { bdi lang=(shown.title.1) { (shown.title.0) } ". " }
        (visit.with("teach-learners", &[("count", sheet.learners.into())])) " "
        @match news {
            Some(news_ms) => { (visit.with("teach-news", &[("day", day(news_ms).into()), ("laptops", sheet.laptops.into())])) },
            None => { (visit.t("teach-news-none")) },
        }
        @if sheet.more { " " (visit.with("teach-more", &[("count", sheet.learners.into())])) }
    }
}

fn drawn(visit: &Visit, here: &str, picture: &Picture, all: bool) -> Markup {
    html! {
        (far(visit, picture))
        section.section aria-labelledby="need" {
            h2 id="need" { (visit.t("teach-need")) }
            p.lede { (visit.t(if picture.hints.is_empty() { "teach-need-none" } else { "teach-need-note" })) }
            @if !picture.hints.is_empty() {
                ul.rows {
                    @for hint in &picture.hints {
                        li { div.grow {
                            p.title { a href={ "/learners/" (hint.learner) } { bdi { (hint.name) } } }
                            @for one in &hint.reasons { p.small.muted { (reason(visit, one)) } }
                        } }
                    }
                }
            }
        }
        (questions(visit, here, picture, all))
    }
}

fn far(visit: &Visit, picture: &Picture) -> Markup {
    let quiet = [("day", day(picture.quiet_since_ms).into()), ("count", picture.quiet.into())];
    html! {
        section.section aria-labelledby="far" {
            h2 id="far" { (visit.t("teach-far")) }
            p.lede {
                @match picture.most {
                    Some((from, to)) if from == to => { (visit.with("teach-far-most-one", &[("count", from.into())])) },
                    Some((from, to)) => { (visit.with("teach-far-most", &[("from", from.into()), ("to", to.into())])) },
                    None => { (visit.with("teach-far-begun", &[("count", picture.begun.into()), ("all", picture.learners.into())])) },
                }
                " " (visit.with("teach-far-complete", &[("count", picture.complete.into())]))
            }
            div.scroll-x tabindex="0" role="group" aria-labelledby="far" {
                table.table {
                    thead { tr {
                        th scope="col" { (visit.t("teach-far-lessons")) }
                        th scope="col" { (visit.t("teach-far-number")) }
                        @if picture.quiet > 0 { th scope="col" { (visit.t("teach-far-number-quiet")) } }
                        td aria-hidden="true" {}
                    } }
                    tbody {
                        @for column in &picture.columns {
                            tr {
                                th.num scope="row" { (column.finished) }
                                td.num { (column.learners()) }
                                @if picture.quiet > 0 { td.num { (column.quiet) } }
                                td aria-hidden="true" {
                                    @if column.learners() <= MOST_DRAWN {
                                        @for _ in 0..column.heard { "■" } @for _ in 0..column.quiet { "□" }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            @if picture.quiet > 0 { p.small.muted { "□ " (visit.with("teach-far-quiet", &quiet)) } }
        }
    }
}

fn reason(visit: &Visit, reason: &Reason) -> Markup {
    html! {
        @match reason {
            Reason::Stopped { lesson: Some(lesson), tries, .. } => {
                (visit.with("teach-need-stopped", &[("lesson", (*lesson).into()), ("tries", (*tries).into())]))
            },
            Reason::Stopped { lesson: None, title, tries } => {
                (visit.with("teach-need-stopped-test", &[("title", isolated(&title.0).into()), ("tries", (*tries).into())]))
            },
            Reason::Fast { questions, seconds, right } => {
                (visit.with("teach-need-fast", &[("questions", (*questions).into()), ("seconds", (*seconds).into()), ("right", (*right).into())]))
            },
            Reason::Tongue { reads, answers } => {
                @let [reads, answers] = [reads, answers].map(|tag| isolated(locale::own_name(tag)));
                (visit.with("teach-need-tongue", &[("reads", reads.into()), ("answers", answers.into())]))
            },
            Reason::Quiet { since_ms } => { (visit.with("teach-need-quiet", &[("day", day(*since_ms).into())])) },
            Reason::NotBegun => { (visit.t("teach-need-not-begun")) },
        }
    }
}

fn questions(visit: &Visit, here: &str, picture: &Picture, all: bool) -> Markup {
    let hard = |one: &&QuestionFigure| all || (one.answers > 0 && one.right < one.answers);
    let first = if all { usize::MAX } else { FIRST };
    let shown: Vec<&QuestionFigure> = picture.questions.iter().filter(hard).take(first).collect();
    let answered = picture.questions.iter().any(|one| one.answers > 0);
    html! {
        section.section aria-labelledby="hard" {
            h2 id="hard" { (visit.t("teach-hard")) }
            @if !answered { p.lede { (visit.t("teach-hard-none")) } }
            @else if shown.is_empty() { p.lede { (visit.t("teach-hard-easy")) } }
            @if !shown.is_empty() {
                ul.rows { @for one in &shown { li { div.grow { (question(visit, one)) } } } }
            }
            @if !all && picture.questions.len() > shown.len() {
                p { a href={ (here) "&all=true#hard" } { (visit.with("teach-hard-all", &[("count", picture.questions.len().into())])) } }
            }
        }
    }
}

fn question(visit: &Visit, one: &QuestionFigure) -> Markup {
    let question = &one.question;
    let percent = |share: f64| format!("\u{2066}{:.0}%\u{2069}", share * 100.0);
    html! {
        p.title { bdi lang=(question.lang) { (question.title) } }
        p.small.muted {
            @match question.lesson {
                Some(lesson) => { (visit.with("teach-hard-place", &[("lesson", lesson.into()), ("number", question.number.into())])) },
                None => { (visit.with("teach-hard-place-test", &[("number", question.number.into())])) },
            }
            " · "
            @match one.share() {
                Some(share) => {
                    (visit.with("teach-hard-of", &[("right", one.right.into()), ("answers", one.answers.into())]))
                    ": " b { (percent(share)) }
                    @if one.is_few() { ", " (visit.t("teach-hard-few")) }
                    @if let Some(guess) = question.guess { " · " (visit.with("teach-hard-guess-of", &[("percent", percent(guess).into())])) }
                },
                None => { (visit.t("teach-hard-unanswered")) },
            }
        }
    }
}
