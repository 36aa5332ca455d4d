//! What about: xAPI 1.0.3, 2.4.4.

use serde_json::{Value, json};

use super::{accept, also, base, refuse, refuse_text, with, without};

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

pub(super) fn sub() -> Value {
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
