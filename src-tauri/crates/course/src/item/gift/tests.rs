//! GIFT as teachers write it, and as they slip.

use super::*;
use crate::item::check::check_item;

/// Reads one file; returns the items and the faults as (line, code).
fn read(text: &str) -> (Vec<Item>, Vec<(u32, &'static str)>) {
    let mut faults = Faults::default();
    let items: Vec<Item> =
        read_gift("q.gift", "q", "en", text, &mut faults).into_iter().map(|found| found.item).collect();
    items.iter().for_each(|item| check_item(item, &mut faults));
    let faults = faults.into_list().iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
    (items, faults)
}

/// Reads one good question.
fn one(text: &str) -> Item {
    let (mut items, faults) = read(&format!("// [id:q]\n{text}"));
    assert_eq!(faults, [], "{text}");
    assert_eq!(items.len(), 1, "{text}");
    items.remove(0)
}

fn wrong(text: &str, expect: &[(u32, &str)]) {
    assert_eq!(read(text).1, expect, "{text}");
}

fn p(text: &str) -> Prose {
    Prose::markdown(text)
}

fn choice(text: &str, weight: f64, feedback: Option<&str>) -> Choice {
    Choice { text: p(text), weight, feedback: feedback.map(p) }
}

#[test]
fn one_of_several_answers() {
    let item = one("::Name:: Who? {\n =A#yes\n ~B#no\n ~%-50%C\n ####general\n}");
    assert_eq!((item.name.as_str(), item.stem, item.feedback), ("Name", p("Who?"), Some(p("general"))));
    let choices =
        vec![choice("A", 100.0, Some("yes")), choice("B", 0.0, Some("no")), choice("C", -50.0, None)];
    assert_eq!(item.kind, ItemKind::Choice { choices });
    assert_eq!(
        one("Who?{=A~B}").kind,
        ItemKind::Choice { choices: vec![choice("A", 100.0, None), choice("B", 0.0, None)] }
    );
}

#[test]
fn several_answers_with_weights() {
    let item = one("Which? {~%33.33333%A ~%33.33333%B#b ~%33.33333%C ~%-100%D}");
    let ItemKind::Multiple { choices } = item.kind else { panic!("{item:?}") };
    assert_eq!(choices[1], choice("B", 33.33333, Some("b")));
    assert_eq!(choices[3].weight, -100.0);
}

#[test]
fn true_or_false_with_feedback_for_wrong_and_right() {
    let kind = |truth, if_true: Option<&str>, if_false: Option<&str>| ItemKind::TrueFalse {
        truth,
        if_true: if_true.map(p),
        if_false: if_false.map(p),
    };
    assert_eq!(one("Sun? {T}").kind, kind(true, None, None));
    assert_eq!(one("Sun? {FALSE#no#yes}").kind, kind(false, Some("no"), Some("yes")));
    assert_eq!(one("Sun? {TRUE#no#yes####g}").kind, kind(true, Some("yes"), Some("no")));
}

#[test]
fn short_answers_with_partial_credit() {
    let item = one("Two plus two? {=four#f =%50%for =4}");
    let ItemKind::Short { answers, case } = item.kind else { panic!("{item:?}") };
    assert!(!case);
    let found: Vec<_> = answers.iter().map(|answer| (answer.text.as_str(), answer.weight)).collect();
    assert_eq!(found, [("four", 100.0), ("for", 50.0), ("4", 100.0)]);
}

#[test]
fn numbers_with_ranges_tolerances_and_several_answers() {
    let ranges = |text: &str| {
        let item = one(text);
        let ItemKind::Numeric { answers, otherwise, .. } = item.kind else { panic!("{item:?}") };
        let ranges: Vec<_> = answers.iter().map(|answer| (answer.low, answer.high, answer.weight)).collect();
        (ranges, otherwise)
    };
    assert_eq!(ranges("When? {#1822:5}").0, [(1817.0, 1827.0, 100.0)]);
    assert_eq!(ranges("G? {#9.79..9.82}").0, [(9.79, 9.82, 100.0)]);
    assert_eq!(ranges("T? {#3.1:0.2}").0, [(2.9, 3.3, 100.0)]);
    assert_eq!(ranges("Low? {#-5..-1}").0, [(-5.0, -1.0, 100.0)]);
    assert_eq!(ranges("N? {#9}").0, [(9.0, 9.0, 100.0)]);
    let item = one("T? {#2.215:1}");
    let json = serde_json::to_string(&item).unwrap();
    assert_eq!(serde_json::from_str::<Item>(&json).unwrap(), item);
    let (found, otherwise) = ranges("When? {#=1822:0#yes =%50%1822:2#near ~#no}");
    assert_eq!(found, [(1822.0, 1822.0, 100.0), (1820.0, 1824.0, 50.0)]);
    assert_eq!(otherwise, Some(p("no")));
}

#[test]
fn pairs_and_decoys() {
    let item = one("Match. {\n=cat -> meat\n=cow -> grass\n= -> stone\n}");
    let ItemKind::Match { pairs, decoys } = item.kind else { panic!("{item:?}") };
    assert_eq!(pairs[1], Pair { left: p("cow"), right: p("grass") });
    assert_eq!(decoys, [p("stone")]);
}

#[test]
fn a_missing_word_leaves_a_blank() {
    assert_eq!(one("Grant is {~buried =entombed} in his tomb.").stem, p("Grant is _____ in his tomb."));
    assert_eq!(one("Two and two {=is ~are} four").stem, p("Two and two _____ four"));
}

#[test]
fn essays_and_descriptions_have_no_key() {
    assert_eq!(one("Write. {}").kind, ItemKind::Essay);
    let item = one("Write. { ####Think of water. }");
    assert_eq!((item.kind, item.feedback), (ItemKind::Essay, Some(p("Think of water."))));
    let item = one("Read this\nfirst.");
    assert_eq!((item.kind.clone(), item.is_question()), (ItemKind::Description, false));
    assert_eq!(item.stem, p("Read this\nfirst."));
}

#[test]
fn escapes_give_the_signs_back() {
    let item = one("Is \\{x\\} \\= 5\\: \\~ \\# \\\\ ?\\nYes {=a\\=b#c\\#d ~e\\}f}");
    assert_eq!(item.stem, p("Is {x} = 5: ~ # \\ ?\nYes"));
    let choices = vec![choice("a=b", 100.0, Some("c#d")), choice("e}f", 0.0, None)];
    assert_eq!(item.kind, ItemKind::Choice { choices });
    assert_eq!(one("\u{fdd4}x {T}").stem, p("\u{fffd}x"));
}

#[test]
fn text_formats_are_kept_and_inherited() {
    let item = one("[html]<b>Who</b>? {=A ~[plain]*B*}");
    assert_eq!(item.stem, Prose { source: "<b>Who</b>?".into(), format: Format::Html });
    let ItemKind::Choice { choices } = item.kind else { panic!() };
    assert_eq!((choices[0].text.format, choices[1].text.format), (Format::Html, Format::Plain));
    assert_eq!(one("[moodle]x {T}").stem.format, Format::Moodle);
    assert_eq!(one("[markdown]x {T}").stem.format, Format::Markdown);
}

#[test]
fn categories_ids_and_tags_are_read() {
    let text = "// a file about water\n$CATEGORY: $course$/top/Water/Boiling\n\n// [id:a-1] [tag:why#2]\n::N::\nA? {T}\n\n\
                // [id:a-2]\n\n// more\nB? {F}\n";
    let mut faults = Faults::default();
    let found = read_gift("q.gift", "q", "en", text, &mut faults);
    assert_eq!(faults.into_list(), []);
    assert_eq!((found[0].item.id.as_str(), found[0].tag.as_deref()), ("a-1", Some("why#2")));
    assert_eq!(found[0].item.category, "Water/Boiling");
    assert_eq!((found[0].item.line, found[1].item.line), (5, 11));
    assert_eq!((found[1].item.id.as_str(), found[1].tag.as_deref()), ("a-2", None));
}

#[test]
fn comments_may_stand_between_the_answers() {
    let item = one("Who? {\n=A\n// [tag:x]\n~B\n}");
    let ItemKind::Choice { choices } = item.kind else { panic!() };
    assert_eq!(choices.len(), 2);
}

#[test]
fn every_slip_has_its_line() {
    wrong("// [id:a]\nWho? {\n =A\n ~B\n\n// [id:b]\nSun? {T}\n", &[(2, "gift-brace-open")]);
    wrong("// [id:a]\nx\nWho? }\n", &[(3, "gift-brace-close")]);
    wrong("// [id:a]\nWho? {=A ~B}\n{x}", &[(3, "gift-brace-extra")]);
    wrong("// [id:a]\nWho? {=A {x} ~B}", &[(2, "gift-brace-extra")]);
    wrong("// [id:a]\n::Who? {T}", &[(2, "gift-name")]);
    wrong("Who? {T}", &[(1, "item-id-missing")]);
    wrong("// [id:Not Good]\nWho? {T}", &[(2, "bad-id")]);
    wrong("// [id:a]\n{T}", &[(2, "item-stem-missing")]);
    wrong("// [id:a]\nM? {\n=a -> b\n=c\n}", &[(4, "gift-arrow")]);
    wrong("// [id:a]\nN? {#\n=1\n=x:2\n}", &[(4, "gift-number")]);
    wrong("// [id:a]\nN? {#5..1}", &[(2, "item-range")]);
    wrong("// [id:a]\nN? {#}", &[(2, "item-few-answers")]);
    wrong("// [id:a]\nW? {~%150%A ~B}", &[(2, "item-weight")]);
    wrong("// [id:a]\nW? {~A ~B}", &[(2, "item-no-right")]);
    wrong("// [id:a]\nW? {~%50%A ~%30%B}", &[(2, "item-weights")]);
    wrong("// [id:a]\nW? {=A}", &[]);
    wrong("// [id:a]\nW? {~A}", &[(2, "item-few-answers")]);
    wrong("// [id:a]\nW? {=A = ~B}", &[(2, "item-answer-empty")]);
    wrong("// [id:a]\nW? {\n=A\n~A\n}", &[(2, "item-answer-twice")]);
    wrong("// [id:a]\nW? {\n=A#since 2+2=4\n~B\n}", &[(3, "item-sign")]);
    wrong("// [id:a]\nS? {=%50%half}", &[(2, "item-no-right")]);
    wrong(&format!("// [id:a]\nW? {{{}}}", "~x ".repeat(600)), &[(2, "item-many-answers")]);
}

#[test]
fn the_other_questions_are_read_all_the_same() {
    let (items, faults) = read("// [id:a]\nWho? {\n\n// [id:b]\nSun? {T}\n");
    assert_eq!((items.len(), items[0].id.as_str(), faults), (1, "b", vec![(2, "gift-brace-open")]));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_fail(text in "[ -~\\n{}=~#:%>\\\\/\u{fdd0}-\u{fdd8}é]{0,200}") {
        let (items, _) = read(&format!("// [id:a]\n{text}"));
        for item in items {
            let _ = (item.stem.html(), item.visible_words());
        }
    }

    #[test]
    fn what_is_escaped_comes_back(text in "[a-z{}=~#:\\\\]{1,40}") {
        let mut escaped = String::new();
        for c in text.chars() {
            if matches!(c, '\\' | ':' | '#' | '=' | '{' | '}' | '~') {
                escaped.push('\\');
            }
            escaped.push(c);
        }
        let item = one(&format!("x{escaped} {{={escaped}y ~z{escaped}}}"));
        proptest::prop_assert_eq!(item.stem.source, format!("x{}", text));
    }
}
