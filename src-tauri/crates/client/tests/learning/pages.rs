//! Notes, and pages that do something.

use client::view::{NoteAnchor, NoteEdit, NoteKind, PageReport};

use crate::support::Laptop;
use crate::{FIELD, lessons, somebody};

#[test]
fn a_note_is_changed_taken_away_and_brought_back() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Halima");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let lesson = lessons(client, FIELD)[0].0.clone();
    let anchor = NoteAnchor {
        lang: "en".into(),
        heading: String::new(),
        exact: String::new(),
        prefix: String::new(),
        suffix: String::new(),
    };
    let new = NoteEdit {
        id: String::new(),
        kind: NoteKind::Bookmark,
        pack: pack.into(),
        course: course.into(),
        lesson: lesson.clone(),
        anchor,
        text: String::new(),
    };
    let made = client.note_save(&new, "en").unwrap();
    let changed =
        NoteEdit { id: made.id.clone(), text: "Read this again".into(), kind: NoteKind::Note, ..new.clone() };
    assert_eq!(client.note_save(&changed, "en").unwrap().text, "Read this again");
    client.note_remove(&made.id).unwrap();
    assert!(client.notes(pack, course, "en").unwrap().is_empty());
    client.note_restore(&made.id).unwrap();
    assert_eq!(client.notes(pack, course, "en").unwrap()[0].text, "Read this again");
    let long = NoteEdit { text: "x".repeat(100_000), ..new };
    assert_eq!(client.note_save(&long, "en").unwrap_err().code, "note-too-long");
}

#[test]
fn an_interactive_page_keeps_its_state_and_tells_no_more_than_it_may() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Kofi");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let (lesson, at) = lessons(client, FIELD)
        .iter()
        .find_map(|(lesson, _)| {
            let page = client.lesson(pack, course, lesson, "en").unwrap();
            let at =
                page.media.iter().position(|media| media.kind == client::view::MediaKind::Interactive)?;
            Some((lesson.clone(), at as u32))
        })
        .expect("a lesson with an interactive page");
    let report = |report: PageReport| client.page_report(pack, course, &lesson, at, &report);
    report(PageReport::Save { state: "{\"threshold\":7}".into() }).unwrap();
    assert_eq!(client.page_load(pack, course, &lesson, at).unwrap(), "{\"threshold\":7}");
    report(PageReport::Score { score: 0.5 }).unwrap();
    report(PageReport::Completed).unwrap();
    for hostile in [
        PageReport::Save { state: "x".repeat(65 * 1024) },
        PageReport::Score { score: 1.5 },
        PageReport::Score { score: f64::NAN },
        PageReport::Progressed { progress: -1.0 },
    ] {
        assert_eq!(report(hostile.clone()).unwrap_err().code, "page-report", "{hostile:?}");
    }
    assert_eq!(
        client.page_report(pack, course, &lesson, 99, &PageReport::Completed).unwrap_err().code,
        "not-found"
    );
    let history = client.history(pack, course, "en").unwrap();
    assert_eq!(history.rows.iter().filter(|row| row.verb == "scored").count(), 2);
}
