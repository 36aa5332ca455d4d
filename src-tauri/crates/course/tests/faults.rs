//! `load`: every fault at once, each with its file and line.

mod support;

use course::{Folder, PassageKind, Severity, items, load, passages};
use support::{faults, good, sources, with, with_lesson};

fn check(files: &support::Files, expect: &[(&str, u32, &str)]) {
    let found = faults(files);
    let found: Vec<_> = found.iter().map(|(file, line, code)| (file.as_str(), *line, *code)).collect();
    assert_eq!(found, expect);
}

const LESSON: &str = "lessons/en/01-boil.md";

/// A lesson that shows what the good one shows, with more below it.
fn lesson(more: &str) -> support::Files {
    with_lesson(&format!(
        "# Why boil\n![A pump](../../media/pump.svg)\n\n![A film](../../media/film.webm)\n\n## Heat kills\n\n### How long\n\n{more}\n"
    ))
}

#[test]
fn a_good_pack_has_no_fault_and_its_outline_survives_storing() {
    let files = good();
    check(&files, &[("items/sw/boil.gift", 0, "item-untranslated")]);
    let sources = sources(&files);
    let course = &sources.courses[0];
    assert_eq!(course.languages, ["en", "sw"]);
    let boil = course.lesson("boil").unwrap();
    assert_eq!((boil.item_count, boil.media, boil.interactive), (2, true, false));
    assert_eq!((boil.title.get("sw"), boil.languages.len()), (Some("Kwa nini"), 2));
    assert!(course.lesson("store").unwrap().interactive);
    let json = serde_json::to_string(&sources).unwrap();
    assert_eq!(serde_json::from_str::<course::Sources>(&json).unwrap(), sources);
}

#[test]
fn all_faults_of_all_files_come_at_once() {
    let mut files = with("pack.toml", "format = 1\nlevle = \"x\"\nlanguages = [\"en\", \"sw\"]\n");
    files.insert("courses/water/lessons/en/01-boil.md".into(), b"no title\n\n![](x.svg)\n".to_vec());
    files.insert("courses/water/items/en/boil.gift".into(), b"// [id:a]\nWho? {\n".to_vec());
    files.insert("courses/empty/x.md".into(), b"".to_vec());
    let found = faults(&files);
    for expect in [
        ("pack.toml", 2, "unknown-key"),
        (LESSON, 1, "title-missing"),
        (LESSON, 3, "alt-missing"),
        (LESSON, 3, "link-missing"),
        ("items/en/boil.gift", 2, "gift-brace-open"),
        ("courses/empty/course.toml", 0, "course-file-missing"),
        ("media/pump.svg", 0, "unused-media"),
    ] {
        assert!(
            found.iter().any(|(file, line, code)| (file.as_str(), *line, *code) == expect),
            "{expect:?} in {found:#?}"
        );
    }
    assert!(load(&files).0.is_none());
}

#[test]
fn files_must_be_there_and_readable() {
    let without = |path: &str| {
        let mut files = good();
        files.remove(path).unwrap();
        files
    };
    check(&without("pack.toml"), &[("pack.toml", 0, "pack-missing")]);
    check(
        &without("cover.svg"),
        &[("items/sw/boil.gift", 0, "item-untranslated"), ("pack.toml", 0, "cover-missing")],
    );
    let untranslated = ("items/sw/boil.gift", 0, "item-untranslated");
    check(
        &without("courses/water/lessons/en/02-store.md"),
        &[
            ("interactive/game/app.js", 0, "unused-media"),
            ("interactive/game/index.html", 0, "unused-media"),
            untranslated,
            ("lessons/en/02-store.md", 0, "lesson-missing"),
        ],
    );
    check(&without("courses/water/media/film.en.vtt"), &[untranslated, (LESSON, 11, "captions-missing")]);
    check(&without("courses/water/glossary/en.toml"), &[untranslated, (LESSON, 3, "term-missing")]);
    let mut files = with("courses/water/lessons/en/02-store.md", "");
    files.insert("courses/water/lessons/en/02-store.md".into(), b"# A\n\n\xff".to_vec());
    assert!(faults(&files).contains(&("lessons/en/02-store.md".into(), 3, "not-utf8")));
    files.insert("courses/water/lessons/en/02-store.md".into(), vec![b'a'; 3 << 20]);
    assert!(faults(&files).contains(&("lessons/en/02-store.md".into(), 0, "file-too-large")));
}

#[test]
fn windows_line_ends_and_marks_are_accepted() {
    let files = good().into_iter().map(|(path, bytes)| match path.rsplit('.').next() {
        Some("md" | "toml" | "gift" | "vtt") => {
            let text = String::from_utf8(bytes).unwrap();
            (path, format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes())
        }
        _ => (path, bytes),
    });
    check(&files.collect(), &[("items/sw/boil.gift", 0, "item-untranslated")]);
}

#[test]
fn names_and_places_of_files_are_looked_at() {
    let mut files = good();
    for path in [
        "courses/water/media/a b.svg",
        "notes.txt",
        "courses/water/lessons/en/09-new.md",
        "courses/water/lessons/fr/01-boil.md",
        "courses/water/items/en/new.gift",
        "courses/water/media/old.png",
        "courses/water/deep/x",
        "README.md",
    ] {
        files.insert(path.into(), b"x".to_vec());
    }
    check(
        &files,
        &[
            ("deep/x", 0, "stray-file"),
            ("items/en/new.gift", 0, "items-unlisted"),
            ("items/sw/boil.gift", 0, "item-untranslated"),
            ("lessons/en/09-new.md", 0, "lesson-unlisted"),
            ("lessons/fr/01-boil.md", 0, "language-undeclared"),
            ("media/a b.svg", 0, "file-name"),
            ("media/old.png", 0, "unused-media"),
            ("notes.txt", 0, "stray-file"),
        ],
    );
}

#[test]
fn lessons_are_checked_line_by_line() {
    let found = |more: &str| {
        let all = faults(&lesson(more));
        all.into_iter()
            .filter(|(file, ..)| file == LESSON)
            .map(|(_, line, code)| (line, code))
            .collect::<Vec<_>>()
    };
    for (more, expect) in [
        ("plain [^1]\n\n[^1]: a", vec![]),
        ("![](../../media/pump.svg)", vec![(10, "alt-missing")]),
        ("![a](../../media/Pump.svg)", vec![(10, "link-letter-case")]),
        ("![a](../../media/gone.svg)", vec![(10, "link-missing")]),
        ("![a](../../../other/x.svg)", vec![(10, "link-outside")]),
        ("![a](https://x.org/x.svg)", vec![(10, "link-absolute")]),
        ("![a](/etc/x.svg)", vec![(10, "link-absolute")]),
        ("![a](../../course.toml)", vec![(10, "picture-kind")]),
        ("a ![a](../../media/film.webm)", vec![(10, "media-inline")]),
        ("[a](03-gone.md)", vec![(10, "link-missing")]),
        ("[a](02-store.md#nowhere)", vec![(10, "link-heading")]),
        ("[a](#heat-kills) [b](#nowhere)", vec![(10, "link-heading")]),
        ("[a](../../media/pump.svg)", vec![(10, "link-not-lesson")]),
        ("[a](javascript:x) [b](data:x)", vec![(10, "link-unsafe"), (10, "link-unsafe")]),
        ("[](https://x.org)", vec![(10, "link-empty")]),
        ("[a](glossary:nothing)", vec![(10, "term-missing")]),
        ("x\n\n$\\frac{1}$", vec![(12, "formula")]),
        ("$\\def\\a{b}$", vec![(10, "formula-command")]),
        ("#### a\n\n###### b", vec![(12, "heading-skips")]),
        ("# again", vec![(10, "second-title")]),
        ("#### ", vec![(10, "heading-empty")]),
        ("<div>a</div>", vec![(10, "raw-html")]),
        ("<details>\n\na<br>\n\n</details>\n\n<!-- x -->", vec![]),
        ("a[^gone]", vec![(10, "footnote-missing")]),
    ] {
        assert_eq!(found(more), expect, "{more}");
    }
    let deep = with_lesson(&format!("# T\n\n{}x", "> ".repeat(60)));
    assert!(faults(&deep).contains(&(LESSON.into(), 3, "too-deep")));
}

#[test]
fn translations_are_compared_with_the_original() {
    let swahili = |path: &str, text: &str| {
        let all = faults(&with(&format!("courses/water/{path}"), text));
        all.into_iter()
            .filter(|(file, ..)| file == path)
            .map(|(_, line, code)| (line, code))
            .collect::<Vec<_>>()
    };
    assert_eq!(swahili("lessons/sw/01-boil.md", "# A\n\n## B\n"), [(1, "headings-differ")]);
    assert_eq!(
        swahili("items/sw/boil.gift", "// [id:boil-2]\nA? {=a ~b}"),
        [(0, "item-untranslated"), (0, "item-untranslated"), (2, "item-unknown")]
    );
    assert_eq!(
        swahili("items/sw/boil.gift", "// [id:boil-1]\nA? {=a ~b ~c}"),
        [(0, "item-untranslated"), (2, "item-differs")]
    );
    assert_eq!(
        swahili("items/sw/boil.gift", "// [id:boil-1]\nA? {T}"),
        [(0, "item-untranslated"), (2, "item-differs")]
    );
    assert_eq!(
        swahili("glossary/sw.toml", "[[term]]\nid = \"x\"\nterm = \"a\"\ndefinition = \"b\""),
        [(2, "term-unknown")]
    );
}

#[test]
fn items_are_checked() {
    let gift = |text: &str| {
        let all = faults(&with("courses/water/items/en/boil.gift", text));
        all.into_iter()
            .filter(|(file, ..)| file == "items/en/boil.gift")
            .map(|(_, line, code)| (line, code))
            .collect::<Vec<_>>()
    };
    assert_eq!(gift("// [id:boil-1] [tag:boil#2]\nA? {T}"), []);
    assert_eq!(gift("// [id:boil-1] [tag:boil]\nA? {T}"), []);
    assert_eq!(gift("// [id:boil-1] [tag:gone#2]\nA? {T}"), [(2, "item-tag-lesson")]);
    assert_eq!(gift("// [id:boil-1] [tag:boil#9]\nA? {T}"), [(2, "item-tag-heading")]);
    assert_eq!(gift("// [id:boil-1]\nA? {T}\n\n// [id:boil-1]\nB? {F}"), [(5, "duplicate-id")]);

    let toml = |text: &str| {
        let all = faults(&with("courses/water/items/en/boil.toml", text));
        all.into_iter()
            .filter(|(file, ..)| file == "items/en/boil.toml")
            .map(|(_, line, code)| (line, code))
            .collect::<Vec<_>>()
    };
    let item = |rest: &str| format!("[[item]]\nid = \"t-1\"\nstem = \"Fill [[1]].\"\n{rest}\n");
    for (rest, expect) in [
        ("kind = \"cloze\"\ngaps = [{ answers = [\"a\", { text = \"b\", weight = 50 }] }]", vec![]),
        (
            "kind = \"cloze\"\ngaps = [{ kind = \"numeric\", answers = [1] }, { answers = [\"a\"] }]",
            vec![(1, "cloze-gap")],
        ),
        ("kind = \"choice\"\nanswers = [\"a\", { text = \"b\", right = true, feedback = \"f\" }]", vec![]),
        ("kind = \"choice\"\nanswers = [\"a\", \"b\"]", vec![(1, "item-no-right")]),
        (
            "kind = \"multiple\"\nanswers = [{ text = \"a\", right = true }, { text = \"b\", right = true }, \"c\"]",
            vec![],
        ),
        ("kind = \"multiple\"\nanswers = [{ text = \"a\", weight = 60 }, \"c\"]", vec![(1, "item-weights")]),
        (
            "kind = \"match\"\nanswers = [{ text = \"a\", match = \"b\" }, { text = \"c\", match = \"d\" }]\ndecoys = [\"e\"]",
            vec![],
        ),
        ("kind = \"match\"\nanswers = [{ text = \"a\" }]", vec![(1, "item-few-answers"), (5, "key-missing")]),
        (
            "kind = \"numeric\"\nanswers = [7, { value = 3.1, tolerance = 0.2, weight = 50 }, { low = 1, high = 5 }]\nunit = \"m\"",
            vec![],
        ),
        ("kind = \"numeric\"\nanswers = [{ low = 5, high = 1 }]", vec![(5, "item-range")]),
        ("kind = \"short\"\nanswers = [\"a\"]\ncase = true\nhint = \"h\"", vec![]),
        ("kind = \"essay\"", vec![]),
        ("kind = \"essay\"\nanswers = [\"a\"]", vec![(5, "unknown-key-alone")]),
        ("kind = \"riddle\"", vec![(4, "unknown-word")]),
    ] {
        assert_eq!(toml(&item(rest)), expect, "{rest}");
    }
    assert_eq!(toml("[[item]]\nid = \"boil-1\"\nkind = \"essay\"\nstem = \"A\""), [(1, "duplicate-id")]);
}

#[test]
fn items_come_in_the_language_asked_for_and_else_in_the_original() {
    let files = good();
    let sources = sources(&files);
    let (found, faults) = items(&files, &sources.courses[0], "boil", "sw");
    assert_eq!(faults, []);
    let found: Vec<_> = found.iter().map(|item| (item.id.as_str(), item.lang.as_str())).collect();
    assert_eq!(found, [("boil-1", "sw"), ("order-1", "en")]);
    let (original, _) = items(&files, &sources.courses[0], "boil", "en");
    assert_eq!(original[0].tag.as_ref().unwrap().anchor, "how-long");
    assert_eq!(items(&files, &sources.courses[0], "none", "en").0, []);
}

#[test]
fn passages_hold_everything_that_can_be_found_and_no_key() {
    let files = good();
    let sources = sources(&files);
    let of = |lang: &str| passages(&files, &sources.sheet, &sources.courses[0], lang);
    let english: Vec<_> = of("en");
    let short: Vec<_> = english
        .iter()
        .map(|passage| {
            (passage.kind, passage.anchor.as_str(), passage.heading.as_str(), passage.text.as_str())
        })
        .collect();
    assert_eq!(
        short,
        [
            (PassageKind::Course, "", "", "About water.\nFirst"),
            (PassageKind::Lesson, "", "", "A germ dies."),
            (PassageKind::Passage, "heat-kills", "Heat kills", "The pump\nA pump"),
            (PassageKind::Passage, "how-long", "How long", "The film\nA film\nNext"),
            (PassageKind::Caption { at: 1.0 }, "how-long", "How long", "Boil it. Then wait."),
            (PassageKind::Caption { at: 40.0 }, "how-long", "How long", "Drink."),
            (PassageKind::Item, "", "Why", "Why?\nGerms\nTaste"),
            (PassageKind::Item, "", "", "Order.\nBoil\nCollect"),
            (PassageKind::Lesson, "", "", ""),
            (PassageKind::Passage, "keep-it-clean", "Keep it clean", "A game"),
            (PassageKind::Glossary, "germ", "bug", "Small."),
        ]
    );
    let swahili: Vec<_> = of("sw").iter().map(|passage| (passage.kind, passage.anchor.clone())).collect();
    assert_eq!(swahili.len(), 4);
    assert_eq!(swahili[1], (PassageKind::Passage, "heat-kills".to_owned()));
}

#[test]
fn counts_are_limited() {
    let mut course = String::from_utf8(good()["courses/water/course.toml"].clone()).unwrap();
    for number in 0..2_100 {
        course
            .push_str(&format!("[[module.lesson]]\nid = \"l{number}\"\nfile = \"l{number}\"\nminutes = 1\n"));
    }
    assert!(
        faults(&with("courses/water/course.toml", &course))
            .iter()
            .any(|(_, _, code)| *code == "too-many-lessons")
    );
    let items: String = (0..5_100).map(|number| format!("// [id:i{number}]\nA? {{T}}\n\n")).collect();
    assert!(
        faults(&with("courses/water/items/en/boil.gift", &items))
            .iter()
            .any(|(_, _, code)| *code == "too-many-items")
    );
}

#[test]
fn any_bytes_in_any_file_are_a_fault_and_not_a_panic() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    let good = good();
    let paths: Vec<_> = good.keys().cloned().collect();
    for _ in 0..400 {
        let mut files = good.clone();
        for _ in 0..3 {
            let bytes = files.get_mut(&paths[random() as usize % paths.len()]).unwrap();
            let at = random() as usize % (bytes.len() + 1);
            match random() % 4 {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, random() as u8),
                2 => bytes.insert(at, b"{}=~#[]\"\n$<"[random() as usize % 11]),
                _ => {
                    let copy = bytes[at..].to_vec();
                    bytes.extend(copy);
                }
            }
        }
        let (sources, faults) = load(&files);
        assert_eq!(sources.is_none(), faults.iter().any(|fault| fault.severity == Severity::Error));
        faults.iter().for_each(|fault| assert!(!fault.to_string().contains("{ $"), "{fault}"));
    }
}

#[test]
fn the_starter_packs_have_no_error() {
    let packs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs");
    let mut seen = 0;
    for entry in fs_err::read_dir(packs).unwrap() {
        let path = entry.unwrap().path();
        if !path.join("pack.toml").is_file() {
            continue;
        }
        let (sources, faults) = load(&Folder(path.clone()));
        let errors: Vec<_> = faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        assert!(sources.is_some(), "{}: {errors:#?}", path.display());
        seen += 1;
    }
    assert!(seen > 0);
}
