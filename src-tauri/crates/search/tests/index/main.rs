//! The index as the client uses it: opened, filled by pack, searched, damaged, made anew.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that fails")]

mod found;

use search::{Index, IndexError, Kind, Passage, Query};

fn passage(lesson: &str, lang: &str, title: &str, heading: &str, text: &str) -> Passage {
    Passage {
        course: "gardens".into(),
        lesson: lesson.into(),
        anchor: String::new(),
        kind: Kind::Passage,
        at: None,
        lang: lang.into(),
        title: title.into(),
        heading: heading.into(),
        text: text.into(),
    }
}

fn gardens() -> Vec<Passage> {
    vec![
        passage(
            "soil",
            "en",
            "Soil moisture",
            "Measuring",
            "Plants drink from the soil. Sensors measure how wet it is.",
        ),
        passage(
            "light",
            "en",
            "Sunlight",
            "Shade",
            "Some plants like shade; soil moisture matters less to them.",
        ),
        passage("suelo", "es", "Humedad del suelo", "", "Las plantas beben del suelo; la medición es fácil."),
        passage(
            "turba",
            "ar",
            "رطوبة التربة",
            "",
            "تشرب النباتات من التربة، ونقيسها بالمستشعرات في المكتبة.",
        ),
        passage("tu", "zh", "土壤湿度", "", "植物从土壤中喝水，传感器测量土壤的湿度。"),
    ]
}

fn filled(folder: &std::path::Path) -> Index {
    let index = Index::open(folder).unwrap();
    index.replace("gardens", "1", gardens().into_iter(), &mut |_| true).unwrap();
    index
}

fn ask(text: &str) -> Query {
    Query { text: text.into(), limit: 10, ..Query::default() }
}

#[track_caller]
fn lessons(index: &Index, query: &Query) -> Vec<String> {
    let found = index.search(query).unwrap();
    found.hits.into_iter().map(|hit| hit.lesson).collect()
}

#[test]
fn a_new_folder_gives_an_empty_index() {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(&folder.path().join("search")).unwrap();
    assert!(index.packs().is_empty());
    assert_eq!(index.search(&ask("soil")).unwrap().total, 0);
}

#[test]
fn the_lesson_about_a_thing_stands_before_one_that_mentions_it() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
    assert_eq!(lessons(&index, &ask("medicion"))[0], "suelo");
    assert_eq!(lessons(&index, &ask("مكتبة")), ["turba"]);
    assert_eq!(lessons(&index, &ask("土壤濕度")), ["tu"]);
}

#[test]
fn what_was_replaced_is_gone_and_what_was_removed_too() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    let other = passage("water", "en", "Water", "", "Rain and rivers.");
    index.replace("gardens", "2", [other].into_iter(), &mut |_| true).unwrap();
    assert!(lessons(&index, &ask("soil")).is_empty());
    assert_eq!(lessons(&index, &ask("rivers")), ["water"]);
    assert_eq!(index.packs()["gardens"], "2");
    index.remove("gardens").unwrap();
    assert!(lessons(&index, &ask("rivers")).is_empty());
    assert!(index.packs().is_empty());
}

#[test]
fn a_replacement_that_is_stopped_leaves_the_old_state() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    let many = (0..1000).map(|n| passage(&format!("l{n}"), "en", "New", "", "Something new."));
    let outcome = index.replace("gardens", "2", many, &mut |done| done < 200);
    assert!(matches!(outcome, Err(IndexError::Stopped)));
    assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
    assert!(lessons(&index, &ask("something new")).is_empty());
    assert_eq!(index.packs()["gardens"], "1");
}

#[test]
fn an_index_opened_again_is_not_made_anew_and_finds_the_same() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let index = Index::open(folder.path()).unwrap();
    assert_eq!(index.packs()["gardens"], "1");
    assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
}

#[test]
fn another_reader_sees_what_a_writer_commits() {
    let folder = tempfile::tempdir().unwrap();
    let writer = filled(folder.path());
    let reader = Index::open(folder.path()).unwrap();
    let other = passage("water", "en", "Water", "", "Rain and rivers.");
    writer.replace("rivers", "1", [other].into_iter(), &mut |_| true).unwrap();
    assert_eq!(lessons(&reader, &ask("rivers")), ["water"]);
    assert_eq!(reader.packs().len(), 2);
}

#[test]
fn a_missing_or_cut_meta_file_makes_the_index_anew() {
    for damage in ["remove", "cut", "empty", "garbage"] {
        let folder = tempfile::tempdir().unwrap();
        drop(filled(folder.path()));
        let meta = folder.path().join("meta.json");
        let text = fs_err::read(&meta).unwrap();
        match damage {
            "remove" => fs_err::remove_file(&meta).unwrap(),
            "cut" => fs_err::write(&meta, &text[..text.len() / 2]).unwrap(),
            "empty" => fs_err::write(&meta, b"").unwrap(),
            _ => fs_err::write(&meta, b"\xff\xfe{}").unwrap(),
        }
        let index = Index::open(folder.path()).unwrap();
        assert!(index.packs().is_empty(), "{damage}");
        index.replace("gardens", "1", gardens().into_iter(), &mut |_| true).unwrap();
        assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
    }
}

#[test]
fn a_missing_or_cut_segment_file_makes_the_index_anew() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    for name in segment_files(folder.path()) {
        for cut in [None, Some(0), Some(5)] {
            let folder = tempfile::tempdir().unwrap();
            drop(filled(folder.path()));
            let extension = name.rsplit('.').next().unwrap();
            let own = segment_files(folder.path()).into_iter().find(|own| own.ends_with(extension)).unwrap();
            let path = folder.path().join(own);
            match cut {
                None => fs_err::remove_file(&path).unwrap(),
                Some(bytes) => {
                    let whole = fs_err::read(&path).unwrap();
                    fs_err::write(&path, &whole[..bytes]).unwrap();
                }
            }
            // Some files are only opened by a search: then it says so, and the next opening mends.
            let index = Index::open(folder.path()).unwrap();
            if !index.packs().is_empty() {
                let outcome = index.search(&ask("soil"));
                assert!(matches!(outcome, Err(IndexError::Damaged(_))), "{extension} {cut:?}");
                let index = Index::open(folder.path()).unwrap();
                assert!(index.packs().is_empty(), "{extension} {cut:?}");
            }
        }
    }
}

#[test]
fn flipped_bytes_are_found_after_a_writer_was_killed_and_never_crash_a_search() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let files = segment_files(folder.path());
    for file in &files {
        let path = folder.path().join(file);
        let whole = fs_err::read(&path).unwrap();
        for at in (0..whole.len()).step_by((whole.len() / 12).max(1)) {
            let mut flipped = whole.clone();
            flipped[at] ^= 0x41;
            fs_err::write(&path, &flipped).unwrap();
            if let Ok(index) = Index::open(folder.path())
                && !index.packs().is_empty()
            {
                for text in ["soil moisture", "土壤", "نبات", "plan"] {
                    let _ = index.search(&ask(text));
                }
                let damaged = matches!(index.verify(), Err(IndexError::Damaged(_)));
                assert!(damaged, "{file} at {at} goes unseen");
            } else {
                // Made anew: put the good state back for the next byte.
                drop(filled(folder.path()));
                return flipped_bytes_after_rebuild(folder.path());
            }
            let _ = fs_err::remove_file(folder.path().join("writing"));
        }
        fs_err::write(&path, &whole).unwrap();
    }
    // With the mark of a killed writer the damage is found at opening.
    let path = folder.path().join(&files[0]);
    let mut flipped = fs_err::read(&path).unwrap();
    flipped[0] ^= 1;
    fs_err::write(&path, flipped).unwrap();
    fs_err::write(folder.path().join("writing"), b"").unwrap();
    assert!(Index::open(folder.path()).unwrap().packs().is_empty());
}

/// A flip that already opening notices is as good; the index works afterwards.
fn flipped_bytes_after_rebuild(folder: &std::path::Path) {
    let index = Index::open(folder).unwrap();
    assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
}

fn segment_files(folder: &std::path::Path) -> Vec<String> {
    let mut files: Vec<String> = fs_err::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.len() > 32)
        .collect();
    files.sort();
    files
}

#[test]
fn a_writer_killed_in_the_middle_leaves_the_old_state() {
    if let Some(folder) = std::env::var_os("PACKHORSE_KILLED_WRITER") {
        let index = Index::open(std::path::Path::new(&folder)).unwrap();
        let endless = (0..).map(|n| passage(&format!("l{n}"), "en", "New", "", "Something new."));
        let _ = index.replace("gardens", "2", endless, &mut |done| {
            if done >= 512 {
                println!("at work");
            }
            true
        });
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "a_writer_killed_in_the_middle_leaves_the_old_state", "--nocapture"])
        .env("PACKHORSE_KILLED_WRITER", folder.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains("at work") {
        line.clear();
        let read = std::io::BufRead::read_line(&mut output, &mut line).unwrap();
        assert!(read > 0, "the writer ended by itself");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let index = Index::open(folder.path()).unwrap();
    assert_eq!(lessons(&index, &ask("soil moisture")), ["soil", "light"]);
    assert_eq!(index.packs()["gardens"], "1");
    index.remove("gardens").unwrap();
    assert_eq!(index.search(&ask("soil")).unwrap().total, 0);
}

#[test]
fn a_second_writer_waits_for_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let first = filled(folder.path());
    let second = Index::open(folder.path()).unwrap();
    let (begun, has_begun) = std::sync::mpsc::channel();
    let (go_on, may_go_on) = std::sync::mpsc::channel::<()>();
    let slow = std::thread::spawn(move || {
        let water = passage("water", "en", "Water", "", "Rain and rivers.");
        let passages = [water].into_iter().inspect(|_| {
            begun.send(()).unwrap();
            may_go_on.recv().unwrap();
        });
        first.replace("rivers", "1", passages, &mut |_| true).unwrap();
    });
    has_begun.recv().unwrap();
    let quick = std::thread::spawn(move || {
        let hill = passage("hill", "en", "Hills", "", "Stones and grass.");
        second.replace("hills", "1", [hill].into_iter(), &mut |_| true).unwrap();
        second.packs()
    });
    go_on.send(()).unwrap();
    slow.join().unwrap();
    let packs = quick.join().unwrap();
    assert_eq!(packs.into_keys().collect::<Vec<_>>(), ["gardens", "hills", "rivers"]);
}
