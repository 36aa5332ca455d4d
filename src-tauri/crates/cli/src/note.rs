//! `packhorse note …`

use client::view::{Failure, NoteAnchor, NoteEdit, NoteKind, NoteView};
use client::{Client, failure};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::NoteVerb;
use crate::screen::{Screen, one_line};
use crate::{place, who};

pub(crate) fn run(screen: &Screen, client: &Client, verb: NoteVerb) -> Answer {
    let tongue = screen.language();
    match verb {
        NoteVerb::Add { lesson, text, passage, quote, lang, by } => {
            who::enter_as(screen, client, &by)?;
            let place = place::lesson(client, &lesson)?;
            let page = client.lesson(&place.pack, &place.course, &place.id, screen.or(&lang))?;
            if !passage.is_empty() && !page.headings.iter().any(|one| one.anchor == passage) {
                return Err(place::not_here(&passage));
            }
            let kind = match (text.is_empty(), quote.is_empty()) {
                (false, _) => NoteKind::Note,
                (true, false) => NoteKind::Highlight,
                (true, true) => NoteKind::Bookmark,
            };
            let anchor = NoteAnchor {
                lang: page.lang,
                heading: passage,
                exact: quote,
                prefix: String::new(),
                suffix: String::new(),
            };
            let (pack, course, lesson) = (place.pack, place.course, place.id);
            let new = NoteEdit { id: String::new(), kind, pack, course, lesson, anchor, text };
            let made = client.note_save(&new, tongue)?;
            screen.data(&made, |made| format!("{}\n", made.id));
            if made.orphan {
                screen.say("cli-note-orphan", &[]);
            }
        }
        NoteVerb::List { course, by } => {
            who::enter_as(screen, client, &by)?;
            let (pack, course) = match &course {
                Some(name) => place::course_done(client, name)?,
                None => (String::new(), String::new()),
            };
            let notes = client.notes(&pack, &course, tongue)?;
            screen.data(&notes, |notes| notes.iter().map(line).collect());
        }
        NoteVerb::Remove { note, by } => {
            who::enter_as(screen, client, &by)?;
            let id = find(client, &note, tongue)?;
            client.note_remove(&id)?;
            screen.data(&json!({ "id": id, "removed": true }), |_| String::new());
            screen.say("cli-note-removed", &[("id", id.as_str().into())]);
        }
        NoteVerb::Restore { note, by } => {
            who::enter_as(screen, client, &by)?;
            client.note_restore(&note)?;
            screen.data(&json!({ "id": note, "removed": false }), |_| String::new());
        }
    }
    Ok(Exit::Done)
}

/// Finds a note by its id, or a beginning that only one has.
fn find(client: &Client, name: &str, lang: &str) -> Result<String, Failure> {
    let notes = client.notes("", "", lang)?;
    let mut found = notes.iter().filter(|note| !name.is_empty() && note.id.starts_with(name));
    match (found.next(), found.next()) {
        (Some(note), None) => Ok(note.id.clone()),
        (Some(first), Some(second)) => Err(failure(
            "ambiguous",
            &[("path", name), ("first", &first.id), ("second", &second.id)],
            &format!("{name} may be {} or {}: say which", first.id, second.id),
        )),
        (None, _) => Err(failure("no-note", &[("path", name)], &format!("there is no note {name}"))),
    }
}

fn line(note: &NoteView) -> String {
    let sign = match note.kind {
        NoteKind::Note => "✎",
        NoteKind::Highlight => "▮",
        NoteKind::Bookmark => "⚑",
    };
    let place = format!("{}/{}", note.course, note.lesson);
    let words = [&note.heading_text, &note.quote, &note.text].map(|words| one_line(words));
    let words = words.iter().filter(|words| !words.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
    format!("{}  {sign}  {place}  {words}\n", note.id)
}
