//! `packhorse review …`

use client::view::{Failure, QuizItem, ReviewCard};
use client::{Client, failure};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::ReviewVerb;
use crate::screen::{Screen, one_line, printable};
use crate::{item, response, who};

pub(crate) fn run(screen: &Screen, client: &Client, verb: ReviewVerb) -> Answer {
    let lang = screen.language();
    match verb {
        ReviewVerb::List { by } => {
            who::enter_as(screen, client, &by)?;
            let view = client.review(lang)?;
            screen.data(&view, |view| view.cards.iter().map(|card| line(screen, card)).collect());
            if view.cards.is_empty() {
                screen.say("item-review-none", &[]);
            }
        }
        ReviewVerb::Answer { card, response, grade, by } => {
            who::enter_as(screen, client, &by)?;
            let card = find(client.review(lang)?.cards, &card)?;
            let given = grade.as_deref().map(response::grade).transpose()?;
            let (answer, given) = match &card.item {
                Some(QuizItem { ask, .. }) => (Some(response::read(client, ask, &response)?), given),
                None => (None, Some(given.map_or_else(|| response::grade(&response), Ok)?)),
            };
            let done = client.review_answer(&card.card, answer, given, lang)?;
            screen.data(&done, |done| {
                done.outcome.as_ref().map(|outcome| item::told(screen, outcome)).unwrap_or_default()
            });
            screen.say(
                "cli-review-due",
                &[("when", crate::screen::moment(done.due_ms).into()), ("count", done.left.into())],
            );
        }
        ReviewVerb::Undo { by } => {
            who::enter_as(screen, client, &by)?;
            client.review_undo()?;
            screen.data(&json!({ "undone": true }), |_| String::new());
            screen.say("cli-review-undone", &[]);
        }
    }
    Ok(Exit::Done)
}

/// Finds a card by its name or the end of it.
fn find(cards: Vec<ReviewCard>, name: &str) -> Result<ReviewCard, Failure> {
    let mut found: Vec<ReviewCard> = cards
        .into_iter()
        .filter(|card| {
            let rest = card.card.strip_suffix(name).filter(|_| !name.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', ':']))
        })
        .collect();
    if let [first, second, ..] = &found[..] {
        return Err(failure(
            "ambiguous",
            &[("path", name), ("first", &first.card), ("second", &second.card)],
            &format!("{name} may be {} or {}: say which", first.card, second.card),
        ));
    }
    found.pop().ok_or_else(|| {
        failure(
            "no-card",
            &[("path", name)],
            &format!("{name} is not due: `packhorse review list` tells what is"),
        )
    })
}

fn line(screen: &Screen, card: &ReviewCard) -> String {
    let words = match (&card.item, &card.term) {
        (Some(asked), _) => {
            return format!("{}\n{}\n", card.card, item::question(screen, asked).trim_start_matches('\n'));
        }
        (None, Some(term)) => one_line(&term.term.text),
        (None, None) => String::new(),
    };
    printable(&format!("{}\n    {words}\n\n", card.card))
}
