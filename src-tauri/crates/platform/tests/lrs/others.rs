//! Agents, activities, about, HEAD and other origins (Communication 1.1, 2.4, 2.5, 2.8).

use serde_json::json;

use crate::world::{agent, both, encoded, statement};

#[test]
fn an_agent_is_given_out_as_a_person() {
    both(|store| {
        let asker = store.asker();
        for name in ["Zoe", "Ann", "Zoe"] {
            let mut sent = statement("a", "did", "x");
            sent["actor"]["name"] = name.into();
            asker.keep(&sent);
        }
        let person = asker.get(&format!("/agents?agent={}", agent("a")));
        assert_eq!(
            person.json(),
            json!({ "objectType": "Person", "name": ["Ann", "Zoe"], "mbox": ["mailto:a@example.org"] })
        );
        let account = json!({ "account": { "homePage": "http://example.org", "name": "b" } });
        assert_eq!(
            asker.get(&format!("/agents?agent={}", encoded(&account.to_string()))).json(),
            json!({ "objectType": "Person", "account": [account["account"]] })
        );
        for bad in ["/agents", "/agents?agent=%7B%7D", "/agents?agent=x", "/agents?agent=%7B%7D&x=y"] {
            assert_eq!(asker.get(bad).status, 400, "{bad}");
        }
        assert_eq!(asker.send("POST", &format!("/agents?agent={}", agent("a")), &json!({})).status, 405);
    });
}

#[test]
fn an_activity_is_given_out_with_all_that_was_said_of_it() {
    both(|store| {
        let asker = store.asker();
        let path = format!("/activities?activityId={}", encoded("http://example.org/activity/x"));
        assert_eq!(
            asker.get(&path).json(),
            json!({ "objectType": "Activity", "id": "http://example.org/activity/x" })
        );
        for definition in [
            json!({ "name": { "en": "X", "fr": "Le X" }, "extensions": { "http://example.org/1": 1 } }),
            json!({ "name": { "fr": "Un X" }, "extensions": { "http://example.org/2": [2] } }),
            json!({ "description": { "en": "Something" } }),
        ] {
            let mut sent = statement("a", "did", "y");
            sent["context"] = json!({ "contextActivities": { "other": { "id": "http://example.org/activity/x", "definition": definition } } });
            asker.keep(&sent);
        }
        assert_eq!(
            asker.get(&path).json(),
            json!({ "objectType": "Activity", "id": "http://example.org/activity/x", "definition": {
                "name": { "en": "X", "fr": "Un X" },
                "description": { "en": "Something" },
                "extensions": { "http://example.org/1": 1, "http://example.org/2": [2] },
            } })
        );
        for bad in ["/activities", "/activities?activityId=x"] {
            assert_eq!(asker.get(bad).status, 400, "{bad}");
        }
    });
}

#[test]
fn head_is_get_without_its_body() {
    both(|store| {
        let asker = store.asker();
        let id = asker.keep(&statement("a", "did", "x")).remove(0);
        for path in [
            "/about".to_owned(),
            "/statements".to_owned(),
            format!("/statements?statementId={id}"),
            format!("/agents?agent={}", agent("a")),
            format!("/activities?activityId={}", encoded("http://example.org/activity/x")),
            format!("/agents/profile?agent={}", agent("a")),
        ] {
            let (get, head) = (asker.get(&path), asker.ask("HEAD", &path, &[], b""));
            assert_eq!(get.status, 200, "{path}");
            assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
            for name in ["content-type", "content-length", "last-modified", "x-experience-api-version"] {
                assert_eq!(get.header(name), head.header(name), "{path} {name}");
            }
        }
    });
}

#[test]
fn pages_of_other_origins_may_ask() {
    both(|store| {
        let answer = store.asker().with_key("").ask(
            "OPTIONS",
            "/statements",
            &[("Origin", "http://example.org")],
            b"",
        );
        assert_eq!(answer.status, 204);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert!(answer.header("access-control-allow-headers").unwrap().contains("X-Experience-API-Version"));
        assert_eq!(store.asker().get("/statements").header("access-control-allow-origin"), Some("*"));
    });
}

#[test]
fn what_is_not_there_is_said_in_words() {
    both(|store| {
        let answer = store.asker().get("/nothing");
        assert_eq!(answer.status, 404);
        assert!(answer.text().contains("there are statements"), "{}", answer.text());
    });
}
