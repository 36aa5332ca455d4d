//! Whether two statements say the same (Data 2.3.1).

use statement::Statement;

const ONE: &str = r#"{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"objectType":"Group","member":[{"mbox":"mailto:a@example.org"},{"mbox":"mailto:b@example.org"}]},"verb":{"id":"http://example.org/v","display":{"en":"did"}},"object":{"id":"http://example.org/o","definition":{"name":{"en":"O"}}},"result":{"score":{"scaled":0.5},"duration":"PT1.23S","extensions":{"http://example.org/e":{"a":1,"b":[1.0]}}},"context":{"language":"en-US","platform":"P"},"timestamp":"2015-12-18T12:17:00.123Z"}"#;

/// Checks whether a statement still says the same when a part of its text is another.
fn check(from: &str, to: &str, expect: bool) {
    assert!(ONE.contains(from), "{from}");
    let changed = ONE.replace(from, to);
    let read =
        |text: &str| Statement::parse(text.as_bytes()).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
    let (one, other) = (read(ONE), read(&changed));
    assert_eq!((one.same(&other), other.same(&one)), (expect, expect), "{from} -> {to}");
}

#[test]
fn what_a_record_store_puts_in_is_left_aside() {
    check(r#""id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","#, "", true);
    check(r#","timestamp":"2015-12-18T12:17:00.123Z""#, "", true);
    check(
        "{\"id\":\"fd41",
        r#"{"stored":"2016-01-01T00:00:00Z","authority":{"mbox":"mailto:s@example.org"},"version":"1.0.0","id":"fd41"#,
        true,
    );
    check("fd41c918", "fd41c919", false);
}

#[test]
fn verbs_words_activity_definitions_and_attachments_are_left_aside() {
    check(r#""display":{"en":"did"}"#, r#""display":{"fr":"fit"}"#, true);
    check(r#","definition":{"name":{"en":"O"}}"#, "", true);
    check(
        r#","timestamp":"#,
        r#","attachments":[{"usageType":"a:b","display":{},"contentType":"a/b","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}],"timestamp":"#,
        true,
    );
    check("http://example.org/v", "http://example.org/V", false);
    check("http://example.org/o", "http://example.org/p", false);
}

#[test]
fn points_in_time_are_compared_not_their_writing() {
    check("2015-12-18T12:17:00.123Z", "2015-12-18T13:17:00.123+01:00", true);
    check("2015-12-18T12:17:00.123Z", "2015-12-18T12:17:00.1234Z", true);
    check("2015-12-18T12:17:00.123Z", "2015-12-18T12:17:00.125Z", false);
}

#[test]
fn members_are_in_no_order() {
    let (a, b) = (r#"{"mbox":"mailto:a@example.org"}"#, r#"{"mbox":"mailto:b@example.org"}"#);
    check(&format!("{a},{b}"), &format!("{b},{a}"), true);
    check(&format!("{a},{b}"), &format!("{a},{a}"), false);
    check(&format!("{a},{b}"), a, false);
}

#[test]
fn case_counts_only_where_it_means_something() {
    check("mailto:a@example.org", "mailto:a@EXAMPLE.org", true);
    check("mailto:a@example.org", "mailto:A@example.org", false);
    check("en-US", "en-us", true);
    check("\"P\"", "\"p\"", false);
}

#[test]
fn durations_are_texts_but_for_less_than_a_hundredth_of_a_second() {
    check("PT1.23S", "PT1.239S", true);
    check("PT1.23S", "PT1.24S", false);
}

#[test]
fn extensions_and_scores_are_compared_by_value() {
    check(r#"{"a":1,"b":[1.0]}"#, r#"{ "b" : [ 1 ], "a":1e0 }"#, true);
    check(r#"{"a":1,"b":[1.0]}"#, r#"{"a":"1","b":[1.0]}"#, false);
    check(r#"{"a":1,"b":[1.0]}"#, r#"{"a":1,"b":[1.0,1]}"#, false);
    check(r#"{"a":1,"b":[1.0]}"#, r#"{"a":1,"c":[1.0]}"#, false);
    check(r#"{"a":1,"b":[1.0]}"#, r#"{"a":1,"\u0062":[1.0]}"#, true);
    check("0.5", "0.50", true);
    check("0.5", "0.500000000000000000000001", false);
}
