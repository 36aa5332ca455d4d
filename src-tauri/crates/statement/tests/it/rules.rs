//! The specification's own rules: xAPI 1.0.3, part two. Each refusal is checked for its place and its section.

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

// 2.4.2 Actor

#[test]
fn an_agent_has_exactly_one_identifier() {
    let account = json!({"homePage": "http://example.org", "name": "a"});
    let all = [
        ("mbox", json!("mailto:a@example.org")),
        ("mbox_sha1sum", json!("cd9b00a5611f94eaa7b1661edab976068e364975")),
        ("openid", json!("http://example.org/a")),
        ("account", account),
    ];
    refuse(&with("actor", json!({})), "actor", "2.4.2.1");
    refuse(&with("actor", json!({"name": "A"})), "actor", "2.4.2.1");
    for (key, value) in &all {
        accept(&with("actor", json!({*key: value})));
        for (other, another) in all.iter().filter(|(other, _)| other != key) {
            refuse(&with("actor", json!({*key: value, *other: another})), "actor", "2.4.2.1");
        }
    }
}

#[test]
fn an_agent_has_no_members() {
    refuse(&with("actor.member", json!([])), "actor.member", "2.2");
}

#[test]
fn an_anonymous_group_has_members() {
    let member = json!([{"mbox": "mailto:a@example.org"}]);
    accept(&with("actor", json!({"objectType": "Group", "member": member})));
    refuse(&with("actor", json!({"objectType": "Group"})), "actor", "2.4.2.2");
    refuse(&with("actor", json!({"objectType": "Group", "name": "G", "member": []})), "actor", "2.4.2.2");
    refuse(&with("actor", json!({"objectType": "Group", "member": {}})), "actor.member", "2.2");
}

#[test]
fn an_identified_group_has_exactly_one_identifier_and_may_have_members() {
    let group = json!({"objectType": "Group", "mbox": "mailto:g@example.org"});
    accept(&with("actor", group.clone()));
    accept(&with("actor", also(group.clone(), "member", json!([]))));
    accept(&with("actor", also(group.clone(), "member", json!([{"openid": "http://example.org/a"}]))));
    refuse(&with("actor", also(group, "openid", json!("http://example.org/g"))), "actor", "2.4.2.2");
}

#[test]
fn groups_hold_no_groups() {
    let inner = json!({"objectType": "Group", "mbox": "mailto:g@example.org"});
    let group = json!({"objectType": "Group", "mbox": "mailto:h@example.org", "member": [inner]});
    refuse(&with("actor", group), "actor.member[0]", "2.4.2.2");
}

#[test]
fn identifiers_are_of_their_form() {
    let check = |key: &str, value: Value, section| {
        refuse(&with("actor", json!({key: value})), &format!("actor.{key}"), section);
    };
    check("mbox", json!("a@example.org"), "2.4.2.3");
    check("mbox", json!("mailto:a"), "2.4.2.3");
    check("mbox_sha1sum", json!("cd9b00a5611f94eaa7b1661edab976068e36497"), "2.4.2.3");
    check("mbox_sha1sum", json!("xd9b00a5611f94eaa7b1661edab976068e364975"), "2.4.2.3");
    check("openid", json!("example"), "4.3");
}

#[test]
fn an_account_has_home_page_and_name() {
    let account = json!({"account": {"homePage": "http://example.org", "name": "a"}});
    accept(&with("actor", account.clone()));
    refuse(&with("actor", without(account.clone(), "account.homePage")), "actor.account.homePage", "2.4.2.4");
    refuse(&with("actor", without(account.clone(), "account.name")), "actor.account.name", "2.4.2.4");
    refuse(
        &with("actor", also(account, "account.homePage", json!("example"))),
        "actor.account.homePage",
        "4.3",
    );
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

// 2.4.4 Object

#[test]
fn an_object_without_a_type_is_an_activity() {
    accept(&without(base(), "object.objectType"));
    let untyped = with("object", json!({"mbox": "mailto:a@example.org"})).to_string();
    refuse_text(&untyped, &[("object.mbox", "2.2"), ("object.id", "2.4.4.1")]);
}

#[test]
fn an_activity_has_an_iri() {
    for bad in ["", "activity", "/activity", "//example.org/activity", "http://example.org/a b", "http://[x"]
    {
        refuse(&with("object.id", json!(bad)), "object.id", "4.3");
    }
    for good in ["http://example.org/活动?x=é#y", "urn:example:a", "act:a"] {
        accept(&with("object.id", json!(good)));
    }
}

#[test]
fn a_definition_is_of_its_properties() {
    let definition = json!({
        "name": {"en": "A"}, "description": {"en": "B"}, "type": "http://example.org/type",
        "moreInfo": "http://example.org/more", "extensions": {"http://example.org/e": [1, "2"]}
    });
    accept(&with("object.definition", definition.clone()));
    accept(&with("object.definition", json!({})));
    for (key, bad, at, section) in [
        ("name", json!("A"), "name", "2.2"),
        ("description", json!({"en": 1}), "description.en", "2.2"),
        ("type", json!("type"), "type", "4.3"),
        ("moreInfo", json!("/more"), "moreInfo", "4.3"),
        ("extensions", json!({"e": 1}), "extensions.e", "4.1"),
    ] {
        let changed = with("object.definition", also(definition.clone(), key, bad));
        refuse(&changed, &format!("object.definition.{at}"), section);
    }
}

#[test]
fn an_interaction_has_a_type_of_the_standard() {
    for kind in [
        "true-false",
        "choice",
        "fill-in",
        "long-fill-in",
        "matching",
        "performance",
        "sequencing",
        "likert",
        "numeric",
        "other",
    ] {
        accept(&with("object.definition", json!({"interactionType": kind, "correctResponsesPattern": []})));
    }
    refuse(
        &with("object.definition.interactionType", json!("True-False")),
        "object.definition.interactionType",
        "2.4.4.1",
    );
    refuse(
        &with("object.definition.correctResponsesPattern", json!(["a"])),
        "object.definition.interactionType",
        "2.4.4.1",
    );
}

#[test]
fn component_lists_go_with_their_interaction_types() {
    let lists = ["choices", "scale", "source", "target", "steps"];
    let fits = |kind: &str| match kind {
        "choice" | "sequencing" => &lists[..1],
        "likert" => &lists[1..2],
        "matching" => &lists[2..4],
        "performance" => &lists[4..],
        _ => &[],
    };
    for kind in
        ["choice", "sequencing", "likert", "matching", "performance", "numeric", "true-false", "other"]
    {
        for list in lists {
            let definition = json!({"interactionType": kind, list: [{"id": "a", "description": {"en": "A"}}, {"id": "b"}]});
            let statement = with("object.definition", definition);
            if fits(kind).contains(&list) {
                accept(&statement);
            } else {
                refuse(&statement, &format!("object.definition.{list}"), "2.4.4.1");
            }
        }
    }
}

#[test]
fn components_have_ids_of_their_own() {
    let check = |choices: Value, path: &str, section| {
        let definition = json!({"interactionType": "choice", "choices": choices});
        refuse(&with("object.definition", definition), &format!("object.definition.choices{path}"), section);
    };
    check(json!([{"id": "a"}, {"id": "b"}, {"id": "a"}]), "", "2.4.4.1");
    check(json!([{"description": {"en": "A"}}]), "[0].id", "2.4.4.1");
    check(json!([{"id": 1}]), "[0].id", "2.2");
    check(json!([{"id": "a", "x": 1}]), "[0].x", "2.2");
    check(json!({"id": "a"}), "", "2.2");
}

#[test]
fn an_agent_or_group_as_object_says_that_it_is_one() {
    accept(&with("object", json!({"objectType": "Agent", "mbox": "mailto:b@example.org"})));
    accept(&with("object", json!({"objectType": "Group", "mbox": "mailto:b@example.org"})));
    refuse(&with("object", json!({"objectType": "Group", "name": "G"})), "object", "2.4.2.2");
    refuse(&with("object", json!({"objectType": "Agent", "name": "A"})), "object", "2.4.2.1");
}

#[test]
fn a_statement_reference_has_a_type_and_an_id() {
    let reference = json!({"objectType": "StatementRef", "id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"});
    accept(&with("object", reference.clone()));
    accept(&with("context.statement", reference.clone()));
    refuse(&with("object", without(reference.clone(), "id")), "object.id", "2.4.4.3");
    refuse(&with("object", also(reference.clone(), "id", json!("1"))), "object.id", "4.4");
    refuse(&with("object", also(reference.clone(), "x", json!(1))), "object.x", "2.2");
    refuse(
        &with("context.statement", without(reference.clone(), "objectType")),
        "context.statement.objectType",
        "2.4.4.3",
    );
    refuse(
        &with("context.statement", also(reference, "objectType", json!("Activity"))),
        "context.statement.objectType",
        "2.4.4.3",
    );
}

fn sub() -> Value {
    let statement = also(without(without(base(), "id"), "timestamp"), "objectType", json!("SubStatement"));
    with("object", statement)
}

#[test]
fn a_sub_statement_is_checked_as_a_statement() {
    accept(&sub());
    accept(&also(sub(), "object.timestamp", json!("2999-01-01T00:00:00Z")));
    accept(&also(sub(), "object.result", json!({"success": true})));
    for key in ["actor", "verb", "object"] {
        refuse(&without(sub(), &format!("object.{key}")), &format!("object.{key}"), "2.4.4.3");
    }
    refuse(&also(sub(), "object.verb.id", json!("did")), "object.verb.id", "4.3");
    refuse(&also(sub(), "object.extra", json!(1)), "object.extra", "2.2");
    refuse(
        &also(sub(), "object.verb.id", json!("http://adlnet.gov/expapi/verbs/voided")),
        "object.object",
        "2.3.2",
    );
}

#[test]
fn a_sub_statement_has_no_id_stored_version_or_authority() {
    for (key, value) in [
        ("id", json!("e05aa883-acaf-40ad-bf54-02c8ce485fb0")),
        ("stored", json!("2015-12-18T12:17:00Z")),
        ("version", json!("1.0.0")),
        ("authority", json!({"mbox": "mailto:a@example.org"})),
    ] {
        let place = format!("object.{key}");
        refuse(&also(sub(), &place, value), &place, "2.4.4.3");
    }
}

#[test]
fn a_sub_statement_holds_no_sub_statement() {
    let inner = sub()["object"].clone();
    refuse(&also(sub(), "object.object", inner), "object.object", "2.4.4.3");
}

// 2.4.5 Result

#[test]
fn scores_keep_to_their_bounds() {
    let accept = |score: Value| accept(&with("result.score", score));
    let refuse = |score: Value, key: &str| {
        refuse(&with("result.score", score), &format!("result.score.{key}"), "2.4.5.1");
    };
    accept(json!({"scaled": 1}));
    accept(json!({"scaled": -1.0}));
    accept(json!({"raw": 5, "min": 0, "max": 10}));
    accept(json!({"raw": 0, "min": 0, "max": 10}));
    accept(json!({"raw": 10, "max": 10}));
    accept(json!({}));
    refuse(json!({"scaled": 1.1}), "scaled");
    refuse(json!({"scaled": -1.1}), "scaled");
    refuse(json!({"raw": -1, "min": 0}), "raw");
    refuse(json!({"raw": 11, "max": 10}), "raw");
    refuse(json!({"min": 10, "max": 10}), "min");
    refuse(json!({"min": 11, "max": 10}), "min");
}

#[test]
fn bounds_of_scores_are_exact() {
    let text = with("result.score", json!({"scaled": 0.25})).to_string();
    let refused = text.replace("0.25", "1.00000000000000000000000000001");
    refuse_text(&refused, &[("result.score.scaled", "2.4.5.1")]);
    assert!(Statement::parse(text.replace("0.25", "1.00000000000000000000000000000").as_bytes()).is_ok());
    refuse_text(&text.replace("0.25", "1e999"), &[("result.score.scaled", "2.4.5.1")]);
}

#[test]
fn a_duration_is_one_of_iso_8601_without_the_form_of_points_in_time() {
    accept(&with("result.duration", json!("PT4H35M59.14S")));
    accept(&with("result.duration", json!("P4W")));
    for bad in ["", "4W", "P4W1D", "P0003-06-04T12:30:05", "PA1H0M0S"] {
        refuse(&with("result.duration", json!(bad)), "result.duration", "4.6");
    }
}

// 2.4.6 Context

#[test]
fn context_has_its_properties() {
    accept(&with(
        "context",
        json!({
            "registration": "e05aa883-acaf-40ad-bf54-02c8ce485fb0",
            "instructor": {"mbox": "mailto:t@example.org"},
            "team": {"objectType": "Group", "mbox": "mailto:g@example.org"},
            "contextActivities": {
                "parent": [{"id": "http://example.org/a"}], "grouping": [], "category": [{"id": "a:b"}, {"id": "a:c"}],
                "other": [{"objectType": "Activity", "id": "a:d", "definition": {}}]
            },
            "revision": "1", "platform": "p", "language": "en-GB",
            "extensions": {"http://example.org/e": {"a": null}}
        }),
    ));
    refuse(&with("context.registration", json!("1")), "context.registration", "4.4");
    refuse(&with("context.language", json!("english-language-x")), "context.language", "4.2");
    refuse(&with("context.instructor", json!({"name": "T"})), "context.instructor", "2.4.2.1");
}

#[test]
fn a_team_is_a_group() {
    refuse(
        &with("context.team", json!({"objectType": "Agent", "mbox": "mailto:g@example.org"})),
        "context.team",
        "2.4.6",
    );
    let untyped = with("context.team", json!({"mbox": "mailto:g@example.org"}));
    refuse(&untyped, "context.team.objectType", "2.4.2.2");
}

#[test]
fn revision_and_platform_are_there_only_for_activities() {
    for key in ["revision", "platform"] {
        let place = format!("context.{key}");
        accept(&with(&place, json!("x")));
        for object in [
            json!({"objectType": "Agent", "mbox": "mailto:b@example.org"}),
            json!({"objectType": "StatementRef", "id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"}),
            sub()["object"].clone(),
        ] {
            refuse(&also(with(&place, json!("x")), "object", object), &place, "2.4.6");
        }
        accept(&also(sub(), &format!("object.context.{key}"), json!("x")));
    }
}

#[test]
fn context_activities_are_of_four_kinds_and_are_activities() {
    refuse(
        &with("context.contextActivities.Parent", json!([])),
        "context.contextActivities.Parent",
        "2.4.6.2",
    );
    let other = json!([{"objectType": "Agent", "id": "a:b"}]);
    refuse(
        &with("context.contextActivities.other", other),
        "context.contextActivities.other[0].objectType",
        "2.4.4.1",
    );
    refuse(&with("context.contextActivities.other", json!("a:b")), "context.contextActivities.other", "2.2");
}

#[test]
fn agents_and_groups_of_xapi_2_0s_context_are_read() {
    let agents = json!([{"objectType": "contextAgent", "agent": {"mbox": "mailto:a@example.org"}, "relevantTypes": ["a:b"]}]);
    let groups = json!([{"objectType": "contextGroup", "group": {"objectType": "Group", "mbox": "mailto:a@example.org"}}]);
    let both = also(with("context.contextAgents", agents), "context.contextGroups", groups);
    accept(&both);
    accept(&also(both.clone(), "version", json!("2.0.0")));
    let dated = also(both.clone(), "version", json!("1.0.3")).to_string();
    refuse_text(&dated, &[("context.contextAgents", "2.4.10"), ("context.contextGroups", "2.4.10")]);
    let check = |place: &str, value: Value, section| {
        let path = place.replace(".0", "[0]");
        refuse(&also(both.clone(), place, value), &path, section);
    };
    check("context.contextAgents.0.objectType", json!("Agent"), "2.0: 4.2.2.5");
    check("context.contextAgents.0.relevantTypes", json!([]), "2.0: 4.2.2.5");
    check("context.contextAgents.0.agent", json!({}), "2.4.2.1");
    check("context.contextAgents.0.group", json!({}), "2.2");
    check(
        "context.contextGroups.0.group",
        json!({"objectType": "Agent", "mbox": "mailto:a@example.org"}),
        "2.4.6",
    );
    refuse(&without(both, "context.contextAgents.0.agent"), "context.contextAgents[0].agent", "2.0: 4.2.2.5");
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

// 2.4.11 Attachments

fn attached() -> Value {
    with(
        "attachments",
        json!([{
            "usageType": "http://example.org/usage", "display": {"en": "A"}, "description": {"en": "B"},
            "contentType": "text/plain; charset=ascii", "length": 27,
            "sha2": "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a", "fileUrl": "http://example.org/file"
        }]),
    )
}

#[test]
fn an_attachment_has_usage_display_type_length_and_hash() {
    accept(&attached());
    for key in ["usageType", "display", "contentType", "length", "sha2"] {
        let mut statement = attached();
        statement["attachments"][0].as_object_mut().unwrap().remove(key);
        refuse(&statement, &format!("attachments[0].{key}"), "2.4.11");
    }
    for key in ["description", "fileUrl"] {
        let mut statement = attached();
        statement["attachments"][0].as_object_mut().unwrap().remove(key);
        accept(&statement);
    }
}

#[test]
fn parts_of_an_attachment_are_of_their_form() {
    for (key, bad, section) in [
        ("usageType", json!("usage"), "4.3"),
        ("contentType", json!("text"), "2.4.11"),
        ("length", json!(-1), "2.4.11"),
        ("length", json!(1.5), "2.4.11"),
        ("length", json!("27"), "2.2"),
        ("sha2", json!("495395e777cd98da653df9615d09c0fd6bb2f8d4"), "2.4.11"),
        ("sha2", json!(""), "2.4.11"),
        ("fileUrl", json!("file"), "4.3"),
        ("extra", json!(1), "2.2"),
    ] {
        refuse(
            &also(attached(), &format!("attachments.0.{key}"), bad),
            &format!("attachments[0].{key}"),
            section,
        );
    }
}

// 2.6 Signed statements

#[test]
fn a_signature_is_an_octet_stream() {
    let signed =
        also(attached(), "attachments.0.usageType", json!("http://adlnet.gov/expapi/attachments/signature"));
    refuse(&signed, "attachments[0].contentType", "2.6");
    accept(&also(signed, "attachments.0.contentType", json!("application/octet-stream")));
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
