//! What is found, and in which order.

use super::*;

#[test]
fn what_people_type_is_never_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    let long = "soil ".repeat(5_000);
    for text in [
        "",
        " ",
        "\"",
        "\"\"",
        "\"soil",
        "soil\"",
        "AND OR NOT",
        "title:soil",
        "soil^9",
        "*",
        "soil*",
        "(((",
        "a:b:c",
        "\\",
        "\u{0}",
        "\u{202e}soil",
        "🌱",
        "…",
        "+soil -moisture",
        "[a TO b]",
        "~1",
        "'",
        "''''",
        "的",
        "ـ",
        "\u{0301}",
        &long,
    ] {
        for as_you_type in [false, true] {
            let query = Query { as_you_type, ..ask(text) };
            index.search(&query).unwrap();
        }
    }
    assert_eq!(lessons(&index, &ask("(soil) AND -moisture^2"))[0], "soil");
}

#[test]
fn filters_restrict_to_language_pack_course_and_kind() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    let term = Passage {
        kind: Kind::Glossary,
        course: "words".into(),
        ..passage("", "en", "Soil", "", "What plants grow in.")
    };
    index.replace("glossary", "1", [term].into_iter(), &mut |_| true).unwrap();
    assert_eq!(index.search(&ask("soil")).unwrap().total, 3);
    for (query, total) in [
        (Query { pack: Some("glossary".into()), ..ask("soil") }, 1),
        (Query { pack: Some("nowhere".into()), ..ask("soil") }, 0),
        (Query { course: Some("gardens".into()), ..ask("soil") }, 2),
        (Query { kinds: vec![Kind::Glossary, Kind::Item], ..ask("soil") }, 1),
        (Query { kinds: vec![Kind::Caption], ..ask("soil") }, 0),
        (Query { langs: vec!["en-GB".into()], ..ask("soil") }, 3),
        (Query { langs: vec!["fr".into()], ..ask("soil") }, 0),
    ] {
        assert_eq!(index.search(&query).unwrap().total, total, "{query:?}");
    }
    let elsewhere = index.search(&Query { langs: vec!["fr".into()], ..ask("soil") }).unwrap();
    assert_eq!(elsewhere.by_language["en"], 3);
}

#[test]
fn words_in_quotation_marks_must_stand_together() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    assert_eq!(lessons(&index, &ask("\"the soil\"")), ["soil"]);
    assert_eq!(lessons(&index, &ask("«soil moisture»")), ["soil", "light"]);
    assert!(lessons(&index, &ask("“moisture soil”")).is_empty());
    assert_eq!(lessons(&index, &ask("「土壤湿度」")), ["tu"]);
}

#[test]
fn an_unfinished_word_and_a_slip_find_what_was_meant() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    let typing = |text: &str| Query { as_you_type: true, ..ask(text) };
    assert_eq!(lessons(&index, &typing("soil moist"))[0], "soil");
    assert_eq!(lessons(&index, &typing("sens")), ["soil"]);
    assert_eq!(lessons(&index, &typing("传感")), ["tu"]);
    let found = index.search(&ask("moisutre")).unwrap();
    assert!(found.forgiven);
    assert_eq!(found.total, 2);
    assert!(!index.search(&ask("moisture")).unwrap().forgiven);
}

#[test]
fn snippets_mark_whole_words_of_the_text() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    for (query, marked) in [
        ("sensor", vec!["Sensors"]),
        ("مستشعر", vec!["بالمستشعرات"]),
        ("傳感器", vec!["传感器"]),
        ("medir medicion", vec!["medición"]),
    ] {
        let found = index.search(&ask(query)).unwrap();
        let bold: Vec<&str> = found.hits[0]
            .snippet
            .iter()
            .filter(|(_, matches)| *matches)
            .map(|(text, _)| text.as_str())
            .collect();
        assert_eq!(bold, marked, "{query}");
    }
    let arabic = index.search(&ask("مستشعر")).unwrap();
    assert_eq!(arabic.hits[0].direction, "rtl");
}

#[test]
fn a_page_shows_few_passages_of_one_lesson_and_loses_none() {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path()).unwrap();
    let long = (0..30).map(|n| Passage {
        anchor: format!("p{n}"),
        ..passage("long", "en", "Compost", "", &format!("Compost heap number {n}."))
    });
    let short = (0..6).map(|n| {
        passage(
            &format!("short{n}"),
            "en",
            "Worms",
            "",
            "They live in compost, among much else that is not said here.",
        )
    });
    index.replace("heap", "1", long.chain(short), &mut |_| true).unwrap();
    let first = lessons(&index, &ask("compost"));
    assert_eq!(first.iter().filter(|lesson| *lesson == "long").count(), 4);
    let mut all = Vec::new();
    for offset in [0, 10, 20, 30] {
        let found = index.search(&Query { offset, ..ask("compost") }).unwrap();
        all.extend(found.hits.into_iter().map(|hit| (hit.lesson, hit.anchor)));
    }
    assert_eq!(all.len(), 36);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 36);
}

#[test]
fn single_characters_and_parts_of_chinese_words_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let index = filled(folder.path());
    for text in ["水", "喝", "感器", "植物的水", "水的植物"] {
        assert_eq!(lessons(&index, &ask(text)), ["tu"], "{text}");
    }
}

/// The lessons in the order in which a query finds passages with these texts.
#[track_caller]
fn check_order(query: &Query, passages: &[(&str, &str, &str)], expected: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path()).unwrap();
    let passages: Vec<Passage> =
        passages.iter().map(|(lesson, lang, text)| passage(lesson, lang, "Notes", "", text)).collect();
    index.replace("notes", "1", passages.into_iter(), &mut |_| true).unwrap();
    assert_eq!(lessons(&index, query), expected, "{}", query.text);
}

#[test]
fn what_was_typed_stands_before_what_is_akin() {
    check_order(
        &ask("connections"),
        &[
            ("akin", "en", "They are connecting the old pumps."),
            ("typed", "en", "The connections of the old pumps."),
        ],
        &["typed", "akin"],
    );
    check_order(
        &ask("teach"),
        &[("akin", "en", "They were teaching children."), ("typed", "en", "They will teach children.")],
        &["typed", "akin"],
    );
    check_order(
        &ask("año"),
        &[("akin", "es", "Un ano de trabajo largo."), ("typed", "es", "Un año de trabajo largo.")],
        &["typed", "akin"],
    );
}

#[test]
fn all_words_stand_before_some_and_near_before_far() {
    check_order(
        &ask("rain water tank"),
        &[
            ("some", "en", "Water water water, a tank and a tank and another tank."),
            (
                "far",
                "en",
                "Rain fell on the old roof all night. In the morning we found water behind the house, near the tank.",
            ),
            (
                "near",
                "en",
                "In the morning we found the rain water tank behind the house, after the long night on the old roof there.",
            ),
        ],
        &["near", "far", "some"],
    );
}

#[test]
fn a_language_the_reader_reads_is_preferred() {
    let both = [("english", "en", "Radio waves."), ("spanish", "es", "Radio digital.")];
    for (prefer, first) in [("en", "english"), ("es", "spanish")] {
        let query = Query { prefer: vec![prefer.into()], ..ask("radio") };
        let other = if first == "english" { "spanish" } else { "english" };
        check_order(&query, &both, &[first, other]);
    }
}

#[test]
fn function_words_alone_find_what_holds_them() {
    check_order(&ask("how to"), &[("a", "en", "How to begin."), ("b", "en", "Nothing.")], &["a"]);
    check_order(&ask("我们"), &[("a", "zh", "我们学习。"), ("b", "zh", "植物。")], &["a"]);
}
