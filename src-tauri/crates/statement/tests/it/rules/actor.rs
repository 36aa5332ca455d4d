//! Who: xAPI 1.0.3, 2.4.2.

use serde_json::{Value, json};

use super::{accept, also, refuse, with, without};

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
