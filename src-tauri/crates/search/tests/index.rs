//! The index as the client uses it: opened, filled by pack, searched, damaged, made anew.

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
        passage("soil", "en", "Soil moisture", "Measuring", "Plants drink from the soil. Sensors measure how wet it is."),
        passage("light", "en", "Sunlight", "Shade", "Some plants like shade; soil moisture matters less to them."),
        passage("suelo", "es", "Humedad del suelo", "", "Las plantas beben del suelo; la medición es fácil."),
        passage("turba", "ar", "رطوبة التربة", "", "تشرب النباتات من التربة، ونقيسها بالمستشعرات في المكتبة."),
        passage("tu", "zh", "土壤湿度", "", "植物从土壤中喝水，传感器测量土壤的湿度。"),
    ]
}

fn filled(folder: &std::path::Path) -> Index {
    let index = Index::open(folder).unwrap();
    index
        .replace("gardens", "1", gardens().into_iter(), &mut |_| true)
        .unwrap();
    index
}

fn ask(text: &str) -> Query {
    Query {
        text: text.into(),
        limit: 10,
        ..Query::default()
    }
}

#[track_caller]
fn lessons(index: &Index, query: &Query) -> Vec<String> {
    let found = index.search(query).unwrap();
    found.hits.into_iter().map(|hit| hit.lesson).collect()
}

#[test]
fn a_new_folder_gives_an_empty_index_that_says_it_is_new() {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(&folder.path().join("search")).unwrap();
    assert!(index.was_rebuilt());
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
    index
        .replace("gardens", "2", [other].into_iter(), &mut |_| true)
        .unwrap();
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
