//! `packhorse item …`

use client::view::{Ask, Choice, Failure, OutcomeView, QuizItem, QuizView, ResultsView};
use client::{Client, QuizPlace, failure};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::ItemVerb;
use crate::screen::{self, Screen, one_line, printable};
use crate::{place, plain, response, who};

pub(crate) fn run(screen: &Screen, client: &Client, verb: ItemVerb) -> Answer {
    let lang = screen.language();
    match verb {
        ItemVerb::List { quiz, lang, by } => {
            let lang = screen.or(&lang);
            let studies = who::maybe_enter(screen, client, &by)?;
            let place = place::quiz(client, &quiz)?;
            if studies {
                let view = client.quiz(&place.pack, &place.course, &place.id, lang)?;
                screen.data(&view, |view| list(screen, view));
            } else {
                let items = client.quiz_questions(&place.pack, &place.course, &place.id, lang)?;
                let view =
                    json!({ "pack": place.pack, "course": place.course, "quiz": place.id, "items": items });
                screen.data(&view, |_| items.iter().map(|item| question(screen, item)).collect());
            }
        }
        ItemVerb::Answer { item, response, by } => {
            who::enter_as(screen, client, &by)?;
            let (place, id) = place::item(client, &item)?;
            let asked = asked(client, &place, &id, lang)?;
            let response = response::read(client, &asked.ask, &response)?;
            let told = client.quiz_answer(&place.pack, &place.course, &place.quiz, &id, response, lang)?;
            screen.data(&told, |told| answered(screen, told));
        }
        ItemVerb::Hint { item, by } => {
            who::enter_as(screen, client, &by)?;
            let (place, id) = place::item(client, &item)?;
            asked(client, &place, &id, lang)?;
            let hint = client.quiz_hint(&place.pack, &place.course, &place.quiz, &id, lang)?;
            screen.data(&json!({ "item": id, "hint": hint }), |_| plain::words(&hint));
            if hint.is_empty() {
                screen.say("cli-no-hint", &[]);
            }
        }
        ItemVerb::Reveal { item, by } => {
            who::enter_as(screen, client, &by)?;
            let (place, id) = place::item(client, &item)?;
            asked(client, &place, &id, lang)?;
            let told = client.quiz_reveal(&place.pack, &place.course, &place.quiz, &id, lang)?;
            screen.data(&told, |told| answered(screen, told));
        }
        ItemVerb::Finish { quiz, by } => {
            who::enter_as(screen, client, &by)?;
            let place = place::quiz(client, &quiz)?;
            let view = client.quiz_finish(&place.pack, &place.course, &place.id, lang).map_err(not_begun)?;
            screen.data(&view, |view| results(screen, view));
            say_earned(screen, &view);
        }
        ItemVerb::Results { quiz, by } => {
            who::enter_as(screen, client, &by)?;
            let place = place::quiz(client, &quiz)?;
            let view = client.quiz_results(&place.pack, &place.course, &place.id, lang)?;
            screen.data(&view, |view| results(screen, view));
        }
    }
    Ok(Exit::Done)
}

/// The question in the attempt that is open. A lesson's questions open by themselves; an attempt at an assessment is
/// begun by who wants it, with `item list`.
fn asked(client: &Client, place: &QuizPlace, id: &str, lang: &str) -> Result<QuizItem, Failure> {
    if !place.begun && place.quiz.starts_with("assessment/") {
        return Err(not_begun(failure("not-found", &[("path", &place.quiz)], &"no attempt is open")));
    }
    let view = client.quiz(&place.pack, &place.course, &place.quiz, lang)?;
    let found = view.items.into_iter().find(|item| item.id == id);
    found.ok_or_else(|| failure("not-asked", &[], &format!("{id} is not asked in this attempt")))
}

/// An attempt that is not open is told in its own words.
fn not_begun(cause: Failure) -> Failure {
    if cause.code == "not-found" { Failure { code: "not-begun".into(), ..cause } } else { cause }
}

fn list(screen: &Screen, view: &QuizView) -> String {
    let attempt = match view.attempts {
        Some(count) => {
            screen.text("item-attempt-of", &[("number", view.attempt.into()), ("count", count.into())])
        }
        None => screen.text("item-attempt", &[("number", view.attempt.into())]),
    };
    let mut lines = format!("{}  ({attempt})\n", one_line(&view.title.text));
    if view.sealed {
        lines += &format!("{}\n", screen.text("item-intro-sealed", &[]));
    }
    if let Some(seconds) = view.seconds_left {
        lines += &format!("{}:{:02}\n", seconds / 60, seconds % 60);
    }
    lines + &view.items.iter().map(|item| question(screen, item)).collect::<String>()
}

/// A question with what there is to choose from, and how it stands.
pub(crate) fn question(screen: &Screen, item: &QuizItem) -> String {
    let stem = plain::words(&item.stem).replace('\n', "\n    ");
    let mut lines = format!("\n{}\n    {stem}\n", item.id);
    let choices = |list: &[Choice], sign: &str| -> String {
        let line = |one: &Choice| format!("      {sign}{}  {}\n", one.id, one.words);
        list.iter().map(line).collect()
    };
    match &item.ask {
        Ask::Choice { choices: list } | Ask::Multiple { choices: list } => lines += &choices(list, ""),
        Ask::Order { steps } => lines += &choices(steps, ""),
        Ask::TrueFalse => {
            for (word, id) in [("true", "item-true"), ("false", "item-false")] {
                lines += &format!("      {word}  {}\n", screen.text(id, &[]));
            }
        }
        Ask::Match { lefts, rights } => lines = lines + &choices(lefts, "") + &choices(rights, "="),
        Ask::Numeric { unit } if !unit.is_empty() => lines += &format!("      ____ {unit}\n"),
        Ask::Cloze { gaps } => {
            for (number, gap) in gaps.iter().enumerate() {
                lines += &choices(&gap.choices, &format!("[{}] ", number + 1));
            }
        }
        _ => {}
    }
    if let Some(response) = &item.response {
        let standing = item.outcome.as_ref().map(|outcome| standing(screen, outcome)).unwrap_or_default();
        lines += &format!("    > {}  {standing}\n", response::written(response));
    }
    printable(&lines)
}

fn standing(screen: &Screen, outcome: &OutcomeView) -> String {
    screen.text(screen::standing(&outcome.standing), &[])
}

fn answered(screen: &Screen, item: &QuizItem) -> String {
    item.outcome.as_ref().map(|outcome| told(screen, outcome)).unwrap_or_default()
}

/// What came of an answer.
pub(crate) fn told(screen: &Screen, outcome: &OutcomeView) -> String {
    let mut lines = format!("{}\n", standing(screen, outcome));
    for html in [&outcome.feedback, &outcome.general] {
        if !html.is_empty() {
            lines += &format!("{}\n", plain::words(html));
        }
    }
    if let Some(correct) = &outcome.correct {
        // What is typed has no other words than itself.
        let written = response::written(correct);
        let words = match outcome.correct_words.as_str() {
            words if words.is_empty() || words == written => written,
            words => format!("{written}  {words}"),
        };
        lines += &format!("{} {words}\n", screen.text("item-right-answer-is", &[]));
    }
    if let Some(again) = &outcome.again {
        let heading = if again.heading.is_empty() { &again.title.text } else { &again.heading };
        lines += &format!("{}: {}  {heading}\n", screen.text("item-again", &[]), again.lesson);
    }
    printable(&lines)
}

fn results(screen: &Screen, view: &ResultsView) -> String {
    let words = [("right", view.right.into()), ("of", view.of.into())];
    let mut lines = format!("{}  {}\n", one_line(&view.title.text), screen.text("progress-right-of", &words));
    let needed = [("count", view.needed.unwrap_or(0).into())];
    match (view.passed, view.sealed) {
        (_, true) => lines += &format!("{}\n", screen.text("item-result-sealed", &[])),
        (Some(true), _) => lines += &format!("{}\n", screen.text("item-result-passed", &[])),
        (Some(false), _) => lines += &format!("{}\n", screen.text("item-result-not-passed", &needed)),
        (None, _) => {}
    }
    for row in &view.rows {
        let standing = row.standing.as_ref().map_or("item-no-answer", screen::standing);
        lines += &format!("  {}  {}  {}\n", row.item.id, screen.text(standing, &[]), row.item.words);
    }
    printable(&lines)
}

fn say_earned(screen: &Screen, view: &ResultsView) {
    for earned in &view.earned {
        screen.say("item-earned", &[("title", one_line(&earned.title.text).into())]);
    }
}
