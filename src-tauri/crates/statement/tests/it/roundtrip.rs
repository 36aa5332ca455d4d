//! Nothing is lost or reworded on the way through.

use proptest::prelude::*;
use statement::Statement;

use crate::exercise::exercise;
use crate::make::Random;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_is_read_the_same(seed in any::<u64>()) {
        let made = Random(seed).statement();
        let text = made.to_json();
        let read = Statement::parse(text.as_bytes());
        prop_assert_eq!(read.as_ref(), Ok(&made), "{}", text);
        prop_assert!(exercise(text.as_bytes()));
    }
}

/// Checks that a text in our order of properties comes back letter by letter.
fn unchanged(text: &str) {
    let statement = Statement::parse(text.as_bytes()).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(statement.to_json(), text);
}

const HEAD: &str = r#"{"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/v"},"object":{"id":"http://example.org/o"}"#;

#[test]
fn numbers_keep_every_digit() {
    for number in ["1.0", "1", "1e0", "0.30000000000000000000001", "-0.0", "1E-400"] {
        unchanged(&format!(r#"{HEAD},"result":{{"score":{{"scaled":{number}}}}}}}"#));
    }
    for number in ["12345678901234567890123", "1e400", "1.10"] {
        unchanged(&format!(r#"{HEAD},"result":{{"score":{{"raw":{number}}}}}}}"#));
        unchanged(&format!(r#"{HEAD},"result":{{"extensions":{{"http://example.org/e":{number}}}}}}}"#));
    }
}

#[test]
fn extensions_keep_their_text() {
    for value in
        ["null", "{ \"b\" : [ 1 , 2 ] , \"a\" : null }", "\"\\u00e9\\/\"", "{\"x\":1,\"x\":2}", "[]", "{}"]
    {
        unchanged(&format!(r#"{HEAD},"context":{{"extensions":{{"http://example.org/e":{value}}}}}}}"#));
    }
}

#[test]
fn what_is_there_and_empty_stays_there() {
    for end in [
        r#","result":{}"#,
        r#","result":{"extensions":{}}"#,
        r#","result":{"score":{},"response":""}"#,
        r#","context":{}"#,
        r#","context":{"contextActivities":{"parent":[]}}"#,
        r#","attachments":[]"#,
    ] {
        unchanged(&format!("{HEAD}{end}}}"));
    }
    unchanged(
        &HEAD
            .replace(r#""object":{"#, r#""object":{"objectType":"Activity","#)
            .replace("/o\"}", "/o\",\"definition\":{}}}"),
    );
}

#[test]
fn times_and_letters_case_stay_as_they_came() {
    for end in [
        r#","timestamp":"2015-12-18T12:17:00.1230000+01:00""#,
        r#","timestamp":"20151218T1217Z","stored":"2015-12-18T12:17:00Z""#,
        r#","context":{"language":"EN-us"}"#,
        r#","result":{"duration":"PT90.123456S"}"#,
    ] {
        unchanged(&format!("{HEAD}{end}}}"));
    }
    unchanged(&HEAD.replace("/v\"", "/v\",\"display\":{\"fr\":\"é\",\"EN\":\"a\"}").replace("o\"}", "o\"}}"));
}

#[test]
fn a_single_context_activity_becomes_a_list_of_one() {
    let one =
        format!(r#"{HEAD},"context":{{"contextActivities":{{"parent":{{"id":"http://example.org/p"}}}}}}}}"#);
    let list = one.replace(r#"{"id":"http://example.org/p"}"#, r#"[{"id":"http://example.org/p"}]"#);
    assert_eq!(Statement::parse(one.as_bytes()).unwrap().to_json(), list);
}
