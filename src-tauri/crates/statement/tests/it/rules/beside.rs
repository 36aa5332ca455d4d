//! How it went and around what: xAPI 1.0.3, 2.4.5 and 2.4.6.

use serde_json::{Value, json};
use statement::Statement;

use super::object::sub;
use super::{accept, also, refuse, refuse_text, with, without};

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
