//! A newer edition of what somebody is reading.

use client::view::{NoteAnchor, NoteEdit, NoteKind};

use crate::support::Laptop;
use crate::{FIELD, lessons, practise, read, somebody};

#[test]
fn a_newer_edition_waits_until_the_learner_goes_over_to_it_and_everything_is_kept() {
    let laptop = Laptop::new();
    laptop.install("ai-in-agriculture");
    somebody(&laptop, "Joseph");
    let client = &laptop.client;
    let (pack, course) = FIELD;
    let all = lessons(client, FIELD);
    read(client, FIELD, &all[0].0);
    practise(client, FIELD, &format!("lesson/{}", all[0].0));
    let page = client.lesson(pack, course, &all[1].0, "en").unwrap();
    client.lesson_seen(pack, course, &all[1].0, "", &[String::new()], 4, 10).unwrap();
    let heading = page.headings[0].clone();
    let source = client.lesson_source(pack, course, &all[1].0, "en").unwrap().0;
    let words: Vec<&str> =
        source.split_once(&format!("## {}", heading.text)).unwrap().1.split_whitespace().take(9).collect();
    let exact = words[1..].join(" ");
    let note = |exact: &str| NoteEdit {
        id: String::new(),
        kind: NoteKind::Note,
        pack: pack.into(),
        course: course.into(),
        lesson: all[1].0.clone(),
        anchor: NoteAnchor {
            lang: "en".into(),
            heading: heading.anchor.clone(),
            exact: exact.into(),
            prefix: String::new(),
            suffix: String::new(),
        },
        text: "Use the example of our own field.".into(),
    };
    let kept = client.note_save(&note(&exact), "en").unwrap();
    assert!(!kept.orphan, "{kept:?}");
    let lost = client.note_save(&note("words that stand nowhere in this lesson at all"), "en").unwrap();
    assert!(lost.orphan && lost.text == "Use the example of our own field.");

    // Edition 2: a sentence before the marked words, a lesson less, an item less.
    let sources = laptop.home.path().join("second");
    copy(&starters().join("ai-in-agriculture"), &sources);
    edit(&sources.join("pack.toml"), "version = 1", "version = 2");
    edit(&sources.join("pack.toml"), "label = \"1.0\"", "label = \"2.0\"");
    let lesson = find(&sources, "lessons/en", &all[1].0);
    edit(
        &lesson,
        &format!("## {}\n", heading.text),
        &format!("## {}\n\nThis is new in edition two.\n", heading.text),
    );
    let second = laptop.build_from(&sources, "second");
    laptop.install_file(&second);

    let view = client.course(pack, course, "en").unwrap();
    let progress = view.progress.unwrap();
    let edition = progress.edition.expect("one stays on the edition one is in the middle of");
    assert_eq!((edition.reading, edition.newest, edition.newest_label.as_str()), (1, 2, "2.0"));
    assert_eq!(edition.changed.len(), 1);
    assert_eq!(client.lesson(pack, course, &all[1].0, "en").unwrap().version, 1);
    assert_eq!(client.today("en").unwrap().editions.len(), 1);
    assert_eq!(progress.finished, 1);

    client.edition_move(pack).unwrap();
    let page = client.lesson(pack, course, &all[1].0, "en").unwrap();
    assert_eq!(page.version, 2);
    let found = page.state.notes.iter().find(|note| note.id == kept.id).unwrap();
    assert!(!found.orphan && found.exact == exact, "{found:?}");
    assert!(client.notes("", "", "en").unwrap().iter().any(|note| note.orphan && note.id == lost.id));
    let progress = client.course(pack, course, "en").unwrap().progress.unwrap();
    assert_eq!((progress.finished, progress.edition), (1, None));
}

fn starters() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs")
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).unwrap();
        }
    }
}

fn edit(path: &std::path::Path, from: &str, to: &str) {
    let text = fs_err::read_to_string(path).unwrap();
    assert!(text.contains(from), "{} lacks {from}", path.display());
    fs_err::write(path, text.replacen(from, to, 1)).unwrap();
}

/// The Markdown file of a lesson, by its id.
fn find(sources: &std::path::Path, folder: &str, lesson: &str) -> std::path::PathBuf {
    let course = sources.join("courses/ai-field").join(folder);
    let mut files = fs_err::read_dir(course).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.file_stem().unwrap().to_string_lossy().ends_with(lesson)).unwrap()
}
