//! Tables read leniently, every slip told.

use super::*;

fn check(toml: &str, read: impl Fn(&mut Keys<'_>, &mut Faults), expect: &[(u32, &str)]) {
    let mut faults = Faults::default();
    let document = Document::parse("x.toml", toml, &mut faults);
    let mut keys = document.root();
    read(&mut keys, &mut faults);
    if document.is_whole() {
        keys.finish(&mut faults);
    }
    let list = faults.into_list();
    let found: Vec<_> = list.iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
    assert_eq!(found, expect, "{list:#?}");
}

#[test]
fn every_fault_of_a_file_is_found_at_once_with_its_line() {
    let languages = ["en".to_owned(), "sw".to_owned()];
    check(
        "id = \"Bad Id\"\nhours = \"four\"\nlevle = \"x\"\nzzz = 1\n[title]\nsw = \"Maji\"\nfr = \"Eau\"\nEnglish = \"x\"\n",
        |keys, faults| {
            keys.id(faults, "id");
            keys.number(faults, "hours", 0.0..10.0);
            keys.optional_text(faults, "level");
            keys.text(faults, "licence");
            keys.by_language(faults, "title", &languages);
        },
        &[
            (1, "bad-id"),
            (1, "key-missing"),
            (2, "not-number"),
            (3, "unknown-key"),
            (4, "unknown-key-alone"),
            (5, "original-text-missing"),
            (7, "language-undeclared"),
            (8, "language-tag"),
        ],
    );
}

#[test]
fn syntax_faults_have_a_line_and_do_not_stop_the_reading() {
    let read = |keys: &mut Keys<'_>, _: &mut Faults| {
        let mut scratch = Faults::default();
        assert_eq!(keys.text(&mut scratch, "b").as_deref(), Some("y"));
    };
    check("a = = 1\nb = \"y\"\nc = [1,\n", read, &[(1, "toml-syntax"), (3, "toml-syntax")]);
}

#[test]
fn numbers_and_words_stay_within_their_range() {
    check(
        "n = 11\nw = \"hard\"\nf = 1.5\nl = \"no list\"\nb = \"yes\"\nt = 3\ne = \" \"\n",
        |keys, faults| {
            keys.number(faults, "n", 0.0..10.0);
            keys.word(faults, "w", &["easy", "medium"]);
            keys.whole(faults, "f", 0, 10);
            keys.texts(faults, "l");
            keys.optional_flag(faults, "b");
            keys.table(faults, "t");
            keys.text(faults, "e");
        },
        &[
            (1, "number-range"),
            (2, "unknown-word"),
            (3, "number-range"),
            (4, "not-list"),
            (5, "not-yes-no"),
            (6, "not-table"),
            (7, "empty-text"),
        ],
    );
}
