//! `import_folder`: foreign folders become sources that `load` takes without an error.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use std::path::Path;

use course::{Folder, ImportError, ImportOptions, ImportReport, Severity, Sources, import_folder, load};
use fs_err as fs;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let file = place.path().join("from").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    place
}

fn import(place: &Path, options: &ImportOptions) -> (ImportReport, Sources) {
    let to = place.join("to");
    let report = import_folder(&place.join("from"), &to, options).unwrap();
    let (sources, faults) = load(&Folder(to));
    let errors: Vec<_> =
        faults.iter().filter(|fault| fault.severity == Severity::Error).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    (report, sources.unwrap())
}

fn notes(report: &ImportReport) -> Vec<(&str, &str)> {
    report.notes.iter().map(|note| (note.file.as_str(), note.code)).collect()
}

#[test]
fn a_tree_in_two_languages_becomes_a_course_in_both() {
    let place = folder(&[
        (
            "en/README.md",
            "# Water\n\nA course about clean water for schools everywhere.\n\n[Farm](farm/README.md)\n",
        ),
        ("en/farm/README.md", "# The farm\n\n![Pump](../../img/pump.svg)\n\n![Gone](gone.png)\n"),
        ("en/farm/lessons/1-soil/README.md", "# Soil\n\n[back](../../../README.md#water) [code](x.py)\n"),
        (
            "en/farm/lessons/1-soil/task.html",
            "<title>Task</title><h2>Do</h2><p>Dig.<img src='../../../../img/a b.png'>",
        ),
        ("en/farm/lessons/1-soil/x.py", "print()"),
        ("ar/README.md", "# الماء\n\n[المزرعة](../../../farm/README.md)\n"),
        ("ar/farm/README.md", "# المزرعة\n"),
        ("ar/farm/only.md", "# فقط\n"),
        ("img/pump.svg", "<svg/>"),
        ("img/a b.png", "png"),
        ("LICENSE", "x"),
    ]);
    let (report, sources) = import(place.path(), &ImportOptions::default());

    assert_eq!(report.languages, ["en", "ar"]);
    assert_eq!((report.modules, report.lessons, report.lesson_files, report.pictures), (2, 4, 6, 2));
    assert_eq!(
        notes(&report),
        [
            ("LICENSE", "import-left-out"),
            ("ar/farm/only.md", "import-not-original"),
            ("en/farm/README.md", "import-picture-missing"),
            ("en/farm/lessons/1-soil/README.md", "import-link"),
            ("en/farm/lessons/1-soil/task.html", "import-alt"),
            ("en/farm/lessons/1-soil/x.py", "import-left-out"),
        ]
    );

    let course = &sources.courses[0];
    assert_eq!(course.title.get("ar"), Some("الماء"));
    assert_eq!(course.modules[1].title.get("en"), Some("The farm"));
    let ids: Vec<_> = course.lessons().map(|lesson| lesson.id.as_str()).collect();
    assert_eq!(ids, ["readme", "farm", "farm-1-soil", "farm-1-soil-task"]);
    let read = |path: &str| fs::read_to_string(place.path().join("to/courses/to").join(path)).unwrap();
    assert_eq!(read("lessons/en/farm.md"), "# The farm\n\n![Pump](<../../media/img-pump.svg>)\n\nGone\n");
    assert_eq!(read("lessons/en/farm-1-soil.md"), "# Soil\n\n[back](<readme.md#water>) code\n");
    assert_eq!(
        read("lessons/en/farm-1-soil-task.md"),
        "# Task\n\n## Do\n\nDig.![a b](<../../media/img-a-b.png>)\n"
    );
    assert_eq!(read("lessons/ar/readme.md"), "# الماء\n\n[المزرعة](<farm.md>)\n");
}

#[test]
fn a_folder_without_languages_is_in_the_language_given() {
    let place = folder(&[("a.md", "# Моро\n\nтекст\n"), ("b/c.md", "no title\n")]);
    let options =
        ImportOptions { language: "ru".into(), title: "Курс".into(), ..ImportOptions::default() };
    let (report, sources) = import(place.path(), &options);
    assert_eq!(report.languages, ["ru"]);
    assert_eq!(sources.sheet.title.get("ru"), Some("Курс"));
    assert_eq!(sources.courses[0].lesson("b-c").unwrap().title.get("ru"), Some("c"));
}

#[test]
fn importing_twice_gives_the_same_ids() {
    let files = [("one.md", "# 1"), ("two/x y.md", "# 2"), ("two/x_y.md", "# 3"), ("図.md", "# 4")];
    let ids = || {
        let place = folder(&files);
        let (_, sources) = import(place.path(), &ImportOptions::default());
        sources.courses[0].lessons().map(|lesson| lesson.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(), ids());
}

#[test]
fn hostile_trees_do_no_harm() {
    let deep = format!("{}x.md", "d/".repeat(60));
    let odd = format!("{}.md", "n".repeat(200));
    let place = folder(&[
        (
            "a.md",
            "# A\n\n![x](../../../etc/passwd) [y](/etc/passwd) ![z](javascript:alert(1)) <script>alert(1)</script>\n",
        ),
        ("big.md", &"x ".repeat(2 << 20)),
        ("quotes.md", &"> ".repeat(500)),
        ("empty.md", "\n\n"),
        ("to-empty.md", "# Links\n\n[a](empty.md) [b](quotes.md) [c](big.md)\n"),
        (&deep, "# deep"),
        (&odd, "# odd $\\def\\a{\\a}\\a$"),
        ("con.md", "# con"),
        ("-.md", "# dash"),
        ("a:b*c.md", "# sign \"quoted\" \\ back"),
    ]);
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let from = place.path().join("from");
        std::os::unix::fs::symlink("/etc/passwd", from.join("link.md")).unwrap();
        std::os::unix::fs::symlink(&from, from.join("loop")).unwrap();
        fs::write(from.join(std::ffi::OsStr::from_bytes(b"bad\xff.md")), "# bad").unwrap();
        fs::write(from.join("latin.md"), b"# caf\xe9").unwrap();
    }
    let (report, sources) = import(place.path(), &ImportOptions::default());
    let text = fs::read_to_string(place.path().join("to/courses/to/lessons/en/a.md")).unwrap();
    assert_eq!(text, "# A\n\nx y z alert(1)\n");
    for (file, code) in
        [("big.md", "file-too-large"), ("quotes.md", "too-deep"), ("empty.md", "import-empty")]
    {
        assert!(notes(&report).contains(&(file, code)), "{file} {code}: {:?}", notes(&report));
    }
    assert!(
        sources.courses[0].lessons().all(|lesson| !lesson.id.contains("link") && !lesson.id.contains("loop"))
    );
}

#[test]
fn nothing_is_written_when_nothing_can_be_imported() {
    let place = folder(&[("x.txt", "x"), ("sub/a.png", "x")]);
    let (from, to) = (place.path().join("from"), place.path().join("to"));
    let try_import = |to: &Path, options: &ImportOptions| import_folder(&from, to, options);
    assert!(matches!(try_import(&to, &ImportOptions::default()), Err(ImportError::NoLessons { .. })));
    fs::write(from.join("a.md"), "# A").unwrap();
    let bad = ImportOptions { language: "English".into(), ..ImportOptions::default() };
    assert!(matches!(try_import(&to, &bad), Err(ImportError::Option { option: "language", .. })));
    let inside = from.join("new");
    assert!(matches!(try_import(&inside, &ImportOptions::default()), Err(ImportError::Inside { .. })));
    assert!(!to.exists() && !inside.exists() && fs::read_dir(place.path()).unwrap().count() == 1);
    fs::create_dir(&to).unwrap();
    fs::write(to.join("mine"), "x").unwrap();
    assert!(matches!(try_import(&to, &ImportOptions::default()), Err(ImportError::NotEmpty { .. })));
    assert_eq!(fs::read_to_string(to.join("mine")).unwrap(), "x");
}

/// What the property below has found: each wrote a link or a picture that was none before, and led nowhere.
#[test]
fn no_link_or_picture_comes_about_by_the_import() {
    let links_in_links = [
        "<h4><a href=x><table><a href=x>#",
        "<ul><pre><h4><a href=x><table><a href=x><img src=y alt=z>",
        "<a href=x><ul><h1><blockquote><h4><blockquote><div><h1><ul><a href=x>#",
    ];
    let brackets_left_over = [
        "[a [b](x) c](y)",
        "\n[a]: x\n[[a]]",
        "![[a]]\n[a]: x\n\n[a]: x\n",
        "[a]![(x)](x)",
        "[a]![(x)[a][a]](x)",
        "[a]<img src=q.png>(x)",
        "![]<img src=q.png>(x)",
    ];
    let dollars_of_no_formula = [
        "$[a](x)&#36;$",
        "$[a](x)&#36;[$",
        "$$[a]&#36;$\n\n[a]: x\n",
        "$#<a@b.c>$",
        "$\\`<a@b.c>$",
        "$\n<img src=q.png>\n[a]: x\n[\n[a]: x\n",
    ];
    let html = links_in_links.iter().map(|text| ("a.html", text));
    let markdown = brackets_left_over.iter().chain(&dollars_of_no_formula).map(|text| ("a.md", text));
    for (file, text) in html.chain(markdown) {
        println!("{text:?}");
        let place = folder(&[("good.md", "# Good"), ("p.png", "png"), (file, text), ("b.md", text)]);
        import(place.path(), &ImportOptions::default());
    }
}

#[test]
fn a_page_of_signs_that_are_no_letters_is_a_lesson_all_the_same() {
    for (file, text) in [
        ("page.html", "<img src=x onerror=alert(1)>\u{2}\u{2}\u{2}"),
        ("page.md", "\u{1b}\u{1b}"),
        ("page.md", "# \u{7f}\n\n\u{2}\n"),
    ] {
        let place = folder(&[(file, text)]);
        import(place.path(), &ImportOptions::default());
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 256, failure_persistence: None, ..Default::default() })]
    #[test]
    fn whatever_stands_in_a_file_the_result_has_no_error(
        one in "[ -~\\n<>\\[\\]()!#$*`_|:/é中-]{0,300}",
        links in "(\\[|\\]|\\]\\(|!\\[|\\[a\\]|\\(x\\)|\\((<good[.]md>|good[.]md#g|p[.]png|https://x)\\)|<https://x>|<a@b[.]c>|<(a href=good[.]md|img src=p[.]png|sub|b)>|\\n\\[a\\]: (x|good[.]md)\\n|\\$|`|&(amp;)?(#36|copy);|\\\\|[a-z^#|*_ ]{1,3}|\n){0,40}",
        two in "(<(div|p|b|ul|li|table|tr|td|pre|code|a href=x|img src=y alt=z|h1|h4|blockquote)>|</(div|ul|b|table)>|[a-z$*# ]{1,9}|\\n){0,60}",
    ) {
        let place = folder(&[
            ("good.md", "# Good"),
            ("p.png", "png"),
            ("one.md", &one),
            ("links.md", &links),
            ("two.html", &two),
            ("three.md", &format!("{two}\n\n{one}")),
        ]);
        import(place.path(), &ImportOptions::default());
    }
}

/// Runs where `PACKHORSE_CORPUS` names a folder of foreign lessons.
#[test]
fn a_real_corpus_is_imported_without_an_error() {
    let Ok(corpus) = std::env::var("PACKHORSE_CORPUS") else { return };
    let place = tempfile::tempdir().unwrap();
    let to = place.path().join("to");
    let start = std::time::Instant::now();
    let report = import_folder(Path::new(&corpus), &to, &ImportOptions::default()).unwrap();
    let imported = start.elapsed();
    let (sources, faults) = load(&Folder(to.clone()));
    println!(
        "imported {} lessons, {} files in {} languages in {imported:?}; {} notes; checked in {:?}",
        report.lessons,
        report.lesson_files,
        report.languages.len(),
        report.notes.len(),
        start.elapsed() - imported
    );
    let mut counts = std::collections::BTreeMap::<_, usize>::new();
    for fault in report.notes.iter().chain(&faults) {
        let count = counts.entry((fault.severity, fault.code)).or_default();
        *count += 1;
        if *count <= 3 {
            println!("{fault}");
        }
    }
    println!("{counts:#?}");
    let errors: Vec<_> = faults.iter().filter(|fault| fault.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let sources = sources.unwrap();
    for course in &sources.courses {
        for lang in &course.languages {
            let passages = course::passages(&Folder(to.clone()), &sources.sheet, course, lang);
            assert!(!passages.is_empty());
            for lesson in course.lessons() {
                course::render(&Folder(to.clone()), &sources.sheet, course, lesson, lang, &str::to_owned)
                    .unwrap();
            }
        }
    }
    println!("rendered and cut into passages in {:?}", start.elapsed());
}
