//! The specification's own rules: xAPI 1.0.3, part two. Each refusal is checked for its place and its section.

mod actor;
mod attachments;
mod beside;
mod object;

use serde_json::{Value, json};
use statement::profile::learner;
use statement::{Statement, Uuid, Wrong};

fn base() -> Value {
    json!({
        "id": "fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
        "actor": {"objectType": "Agent", "name": "A", "mbox": "mailto:a@example.org"},
        "verb": {"id": "http://example.org/verb", "display": {"en": "did"}},
        "object": {"objectType": "Activity", "id": "http://example.org/activity"},
        "timestamp": "2015-12-18T12:17:00+00:00"
    })
}

/// Returns the base with a value at a place, as `context.team`; objects on the way are made.
fn with(place: &str, value: Value) -> Value {
    also(base(), place, value)
}

fn also(mut statement: Value, place: &str, value: Value) -> Value {
    let mut at = &mut statement;
    for key in place.split('.') {
        at = match key.parse::<usize>() {
            Ok(index) => &mut at[index],
            Err(_) => &mut at[key],
        };
    }
    *at = value;
    statement
}

fn without(mut statement: Value, place: &str) -> Value {
    let (parent, key) = place.rsplit_once('.').unwrap_or(("", place));
    let pointer = if parent.is_empty() { String::new() } else { format!("/{}", parent.replace('.', "/")) };
    statement.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().remove(key);
    statement
}

#[track_caller]
fn accept(statement: &Value) {
    let text = statement.to_string();
    match Statement::parse(text.as_bytes()) {
        Ok(read) => assert_eq!(serde_json::from_str::<Value>(&read.to_json()).unwrap(), *statement),
        Err(faults) => panic!("{text}: {}", faults[0]),
    }
}

/// Checks that a statement has exactly one fault, by its place and section.
#[track_caller]
fn refuse(statement: &Value, path: &str, section: &str) {
    refuse_text(&statement.to_string(), &[(path, section)]);
}

#[track_caller]
fn refuse_text(text: &str, expect: &[(&str, &str)]) {
    let faults = Statement::parse(text.as_bytes()).expect_err(text);
    let found: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.path.as_str(), fault.section)).collect();
    assert_eq!(found, expect, "{text}: {faults:?}");
}

// 2.2 Formatting requirements

#[test]
fn a_statement_has_actor_verb_and_object() {
    accept(&base());
    for key in ["actor", "verb", "object"] {
        refuse(&without(base(), key), key, "2.2");
    }
    for key in ["id", "timestamp"] {
        accept(&without(base(), key));
    }
    refuse_text("{}", &[("actor", "2.2"), ("verb", "2.2"), ("object", "2.2")]);
}

#[test]
fn each_property_is_there_once() {
    let text = base().to_string().replacen('{', r#"{"timestamp":"2015-12-18T12:17:00Z","#, 1);
    refuse_text(&text, &[("timestamp", "2.2")]);
    let text = base().to_string().replace(r#""en":"did""#, r#""en":"did","en":"done""#);
    refuse_text(&text, &[("verb.display.en", "2.2")]);
    let text = base().to_string().replace(r#""en":"did""#, r#""en":"did","\u0065n":"done""#);
    refuse_text(&text, &[("verb.display.en", "2.2")]);
}

#[test]
fn nothing_is_null_outside_of_extensions() {
    for key in ["id", "actor", "verb", "object", "timestamp", "result", "context", "attachments", "version"] {
        refuse(&with(key, Value::Null), key, "2.2");
    }
    for place in
        ["actor.name", "result.score.scaled", "result.extensions", "context.contextActivities.parent"]
    {
        let faults = Statement::parse(with(place, Value::Null).to_string().as_bytes()).unwrap_err();
        assert_eq!((faults[0].path.as_str(), &faults[0].wrong), (place, &Wrong::Null));
    }
    accept(&with("result.extensions", json!({"http://example.org/e": null})));
}

#[test]
fn values_are_of_the_type_asked_for() {
    refuse(&with("result.success", json!("true")), "result.success", "2.2");
    refuse(&with("result.score.raw", json!("1")), "result.score.raw", "2.2");
    refuse(&with("result.score.raw", json!([1])), "result.score.raw", "2.2");
    refuse(&with("result.response", json!(1)), "result.response", "2.2");
    refuse(&with("result", json!([])), "result", "2.2");
    refuse(&with("result.extensions", json!([])), "result.extensions", "2.2");
    refuse(&with("actor", json!("mailto:a@example.org")), "actor", "2.2");
    refuse(&with("object", json!("http://example.org/activity")), "object", "2.2");
    refuse(&with("verb.display", json!("did")), "verb.display", "2.2");
    refuse(&with("attachments", json!({})), "attachments", "2.2");
    refuse_text("[]", &[("", "2.2")]);
    refuse_text("1", &[("", "2.2")]);
}

#[test]
fn keys_are_known_and_written_as_in_the_standard() {
    for place in [
        "extra",
        "Actor",
        "actor.extra",
        "verb.extra",
        "object.extra",
        "object.definition.extra",
        "result.extra",
        "result.score.extra",
        "context.extra",
        "context.contextActivities.extra",
    ] {
        let faults = Statement::parse(with(place, json!({})).to_string().as_bytes()).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!((faults[0].path.as_str(), &faults[0].wrong), (place, &Wrong::Unknown));
    }
    refuse(&with("object.objectType", json!("activity")), "object.objectType", "2.4.4");
    refuse(&with("actor.objectType", json!("agent")), "actor.objectType", "2.4.2");
}

#[test]
fn what_is_no_json_is_refused() {
    for text in ["", "{", "nul", "{\"a\":1,}", "{'a':1}", "{\"a\":NaN}", "\u{feff}{}", "{} {}", "\"\\ud800\""]
    {
        refuse_text(text, &[("", "2.2")]);
    }
    assert!(matches!(Statement::parse(b"\"\xff\"").unwrap_err()[0].wrong, Wrong::Syntax(_)));
}

#[test]
fn all_faults_are_told_at_once() {
    let statement = json!({
        "id": "x", "actor": {"mbox": "a"}, "verb": {"id": "did"}, "object": {"id": "here", "x": 1},
        "result": {"score": {"scaled": 2, "min": 3, "max": 1}, "duration": "1h"},
        "context": {"language": "_", "contextActivities": {"parent": [{"id": "http://example.org/p"}, {"id": ""}]}},
        "timestamp": "now"
    });
    let mut expect = vec![
        ("id", "4.4"),
        ("actor.mbox", "2.4.2.3"),
        ("verb.id", "4.3"),
        ("object.id", "4.3"),
        ("object.x", "2.2"),
        ("result.score.scaled", "2.4.5.1"),
        ("result.score.min", "2.4.5.1"),
        ("result.duration", "4.6"),
        ("context.language", "4.2"),
        ("context.contextActivities.parent[1].id", "4.3"),
        ("timestamp", "4.5"),
    ];
    let faults = Statement::parse(statement.to_string().as_bytes()).unwrap_err();
    let mut found: Vec<(&str, &str)> =
        faults.iter().map(|fault| (fault.path.as_str(), fault.section)).collect();
    expect.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, expect);
}

#[test]
fn faults_are_listed_up_to_a_limit_and_then_counted() {
    let many: Vec<Value> = (0..150).map(|_| json!({"id": "x"})).collect();
    let faults =
        Statement::parse(with("context.contextActivities.other", json!(many)).to_string().as_bytes())
            .unwrap_err();
    assert_eq!(faults.len(), statement::MAX_FAULTS + 1);
    assert_eq!(faults.last().unwrap().wrong, Wrong::More(50));
}

// 2.3.2 Voiding

#[test]
fn a_voiding_statement_names_the_statement_it_voids() {
    let voiding = with("verb.id", json!("http://adlnet.gov/expapi/verbs/voided"));
    refuse(&voiding, "object", "2.3.2");
    let id = "e05aa883-acaf-40ad-bf54-02c8ce485fb0";
    accept(&also(voiding.clone(), "object", json!({"objectType": "StatementRef", "id": id})));
    refuse(
        &also(voiding, "object", json!({"objectType": "Agent", "mbox": "mailto:a@example.org"})),
        "object",
        "2.3.2",
    );
}

#[test]
fn what_voids_can_be_told_from_what_does_not() {
    let id = Uuid::from_u128(7);
    let voiding = Statement::voiding(learner(Uuid::nil()), id);
    assert_eq!(voiding.check(), Ok(()));
    assert_eq!(voiding.voids(), Some(id));
    let mention = json!({"objectType": "StatementRef", "id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"});
    assert_eq!(Statement::parse(with("object", mention).to_string().as_bytes()).unwrap().voids(), None);
}

// 2.4.1 Id

#[test]
fn an_id_is_a_uuid_in_its_standard_form() {
    for good in ["fd41c918-b88b-4b20-a0a5-a4c32391aaa0", "00000000-0000-0000-0000-000000000000"] {
        accept(&with("id", json!(good)));
    }
    for bad in [
        "",
        "fd41c918b88b4b20a0a5a4c32391aaa0",
        "{fd41c918-b88b-4b20-a0a5-a4c32391aaa0}",
        "urn:uuid:fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
        "gd41c918-b88b-4b20-a0a5-a4c32391aaa0",
        "fd41c918-b88b-4b20-a0a5-a4c32391aaa00",
        "fd41c91-8b88b-4b20-a0a5-a4c32391aaa0",
    ] {
        refuse(&with("id", json!(bad)), "id", "4.4");
    }
}

// 2.4.3 Verb

#[test]
fn a_verb_has_an_iri_and_may_have_words() {
    accept(&without(base(), "verb.display"));
    refuse(&without(base(), "verb.id"), "verb.id", "2.4.3");
    refuse(&with("verb.id", json!("did")), "verb.id", "4.3");
    accept(&with("verb.display", json!({"en-GB": "did", "zh-Hant": "做", "i-klingon": "x", "x-ours": ""})));
    for bad in ["", "e", "en_GB", "123456789", "en-", "英语"] {
        let faults =
            Statement::parse(with("verb.display", json!({bad: "did"})).to_string().as_bytes()).unwrap_err();
        assert_eq!((faults.len(), faults[0].section), (1, "4.2"), "{bad}");
    }
}

#[test]
fn languages_may_be_called_as_the_numbers_of_a_score_are() {
    accept(&with(
        "verb.display",
        json!({"min": "mambaco", "max": "\"a\\b", "raw": "", "scaled": "x", "length": "y"}),
    ));
    refuse(&with("verb.display", json!({"min": 1})), "verb.display.min", "2.2");
    refuse(&with("verb.display", json!({"max": {"max": 1}})), "verb.display.max", "2.2");
}

// 2.4.7, 2.4.8 Timestamp and stored

#[test]
fn times_are_of_iso_8601() {
    for key in ["timestamp", "stored"] {
        accept(&with(key, json!("2008-09-15T15:53:00.601+00:00")));
        for bad in ["", "2008-09-15", "2008-09-15T15:53:00.601-00:00", "01/011/2015", "2008-02-30T00:00:00Z"]
        {
            refuse(&with(key, json!(bad)), key, "4.5");
        }
    }
}

// 2.4.9 Authority

#[test]
fn authority_is_an_agent_or_two_of_them() {
    let agent = json!({"mbox": "mailto:a@example.org"});
    accept(&with("authority", agent.clone()));
    let group = |members: usize| json!({"objectType": "Group", "member": vec![agent.clone(); members]});
    accept(&with("authority", group(2)));
    refuse(&with("authority", group(1)), "authority", "2.4.9");
    refuse(&with("authority", group(3)), "authority", "2.4.9");
    let named = also(group(2), "mbox", json!("mailto:g@example.org"));
    refuse(&with("authority", named), "authority", "2.4.9");
}

// 2.4.10 Version

#[test]
fn a_version_begins_with_1_0_or_is_of_2_0() {
    for good in ["1.0", "1.0.0", "1.0.3", "1.0.9", "2.0.0"] {
        accept(&with("version", json!(good)));
    }
    for bad in ["", "1", "0.95", "0.9.9", "1.1.0", "1.0.", "1.0.x", "1.0.01", "2.0", "2.1.0", "10.0.0"] {
        refuse(&with("version", json!(bad)), "version", "2.4.10");
    }
}

// 4.1 Extensions

#[test]
fn extensions_are_under_iris_and_hold_anything() {
    for place in ["result.extensions", "context.extensions", "object.definition.extensions"] {
        accept(&with(place, json!({})));
        for value in [json!(null), json!(1), json!("a"), json!([]), json!({"a": {"b": null}})] {
            accept(&with(place, json!({"http://example.org/e": value})));
        }
        refuse(&with(place, json!({"example": 1})), &format!("{place}.example"), "4.1");
        refuse(&with(place, json!({"": 1})), &format!("{place}[\"\"]"), "4.1");
    }
}
