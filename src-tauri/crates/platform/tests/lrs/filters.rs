//! Filters, pages and formats (Communication 2.1.3).

use serde_json::{Value, json};

use crate::world::{agent, both, encoded, new_id, statement};

/// A statement with this name as its activity finds itself again.
fn names(found: &[String], all: &[(String, String)]) -> Vec<String> {
    found.iter().map(|id| all.iter().find(|(_, known)| known == id).unwrap().0.clone()).collect()
}

#[test]
fn each_filter_finds_what_it_names_and_nothing_else() {
    both(|store| {
        let asker = store.asker();
        let registration = new_id();
        let mut registered = statement("b", "did", "registered");
        registered["context"] = json!({
            "registration": registration,
            "instructor": { "mbox": "mailto:teacher@example.org" },
            "team": { "objectType": "Group", "mbox": "mailto:team@example.org", "member": [{ "mbox": "mailto:mate@example.org" }] },
            "contextActivities": { "parent": [{ "id": "http://example.org/activity/parent" }] },
        });
        let mut group = statement("x", "saw", "group");
        group["actor"] = json!({ "objectType": "Group", "member": [{ "mbox": "mailto:c@EXAMPLE.org" }] });
        let mut about = statement("d", "saw", "x");
        about["object"] = json!({ "objectType": "Agent", "mbox": "mailto:a@example.org" });
        let mut within = statement("e", "planned", "x");
        within["object"] = json!({
            "objectType": "SubStatement",
            "actor": { "mbox": "mailto:inner@example.org" },
            "verb": { "id": "http://example.org/verb/did" },
            "object": { "id": "http://example.org/activity/inner" },
        });
        let sent = json!([statement("a", "did", "plain"), registered, group, about, within]);
        let ids = asker.keep(&sent);
        let all: Vec<(String, String)> = ["plain", "registered", "group", "about", "within"]
            .map(str::to_owned)
            .into_iter()
            .zip(ids)
            .collect();
        let check = |query: &str, expected: &[&str]| {
            let mut found = names(&asker.found(query), &all);
            found.reverse();
            assert_eq!(found, expected, "{query}");
        };
        let activity = |name: &str| encoded(&format!("http://example.org/activity/{name}"));
        check("", &["plain", "registered", "group", "about", "within"]);
        check(&format!("agent={}", agent("a")), &["plain", "about"]);
        check(&format!("agent={}", agent("c")), &["group"]);
        check(&format!("agent={}", agent("nobody")), &[]);
        check(&format!("agent={}", agent("teacher")), &[]);
        for related in ["teacher", "team", "mate"] {
            check(&format!("agent={}&related_agents=true", agent(related)), &["registered"]);
        }
        check(&format!("agent={}&related_agents=true", agent("inner")), &["within"]);
        check(&format!("agent={}&related_agents=false", agent("inner")), &[]);
        check("verb=http://example.org/verb/did", &["plain", "registered"]);
        check(&format!("activity={}", activity("plain")), &["plain"]);
        check(&format!("activity={}", activity("parent")), &[]);
        check(&format!("activity={}&related_activities=true", activity("parent")), &["registered"]);
        check(&format!("activity={}&related_activities=true", activity("inner")), &["within"]);
        check(&format!("registration={registration}"), &["registered"]);
        check(&format!("registration={}", new_id()), &[]);
        check(&format!("registration={registration}&verb=http://example.org/verb/saw"), &[]);
        check(&format!("agent={}&verb=http://example.org/verb/saw", agent("a")), &["about"]);
        check(
            &format!(
                "agent={}&related_agents=true&activity={}&related_activities=true",
                agent("mate"),
                activity("parent")
            ),
            &["registered"],
        );
        let authority = json!({ "account": { "homePage": "http://127.0.0.1:8470", "name": "all" } });
        check(
            &format!("agent={}&related_agents=true&limit=2", encoded(&authority.to_string())),
            &["plain", "registered", "group", "about", "within"],
        );
        check(&format!("agent={}", encoded(&authority.to_string())), &[]);
    });
}

#[test]
fn time_bounds_are_of_when_a_statement_was_kept() {
    both(|store| {
        let asker = store.asker();
        let mut stored = Vec::new();
        for name in ["one", "two", "three"] {
            let id = asker.keep(&statement("a", "did", name)).remove(0);
            let kept = asker.get(&format!("/statements?statementId={id}")).json();
            stored.push((id, kept["stored"].as_str().unwrap().to_owned()));
            std::thread::sleep(std::time::Duration::from_millis(3));
        }
        let ids = |range: std::ops::Range<usize>| {
            stored[range].iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()
        };
        let time = |at: usize| &stored[at].1;
        assert_eq!(asker.found(&format!("ascending=true&since={}", time(0))), ids(1..3));
        assert_eq!(asker.found(&format!("ascending=true&until={}", time(1))), ids(0..2));
        assert_eq!(asker.found(&format!("since={}&until={}", time(0), time(1))), ids(1..2));
        assert_eq!(asker.found(&format!("since={}", time(2))), Vec::<String>::new());
        let elsewhere = time(1).replace('Z', "+00:00");
        assert_eq!(asker.found(&format!("ascending=true&until={elsewhere}")), ids(0..2));
    });
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    both(|store| {
        let asker = store.asker();
        let many: Vec<Value> =
            (0..25).map(|n| statement("a", if n % 2 == 0 { "did" } else { "saw" }, "x")).collect();
        let ids = asker.keep(&Value::from(many));
        let turned: Vec<String> = ids.iter().rev().cloned().collect();
        for limit in [1, 7, 24, 25, 26] {
            assert_eq!(asker.found(&format!("limit={limit}")), turned, "{limit}");
            assert_eq!(asker.found(&format!("limit={limit}&ascending=true")), ids, "{limit}");
            let even =
                asker.found(&format!("limit={limit}&verb=http://example.org/verb/did&agent={}", agent("a")));
            assert_eq!(even, turned.iter().step_by(2).cloned().collect::<Vec<_>>(), "{limit}");
        }
        let page = asker.get("/statements?limit=10").json();
        assert_eq!(page["statements"].as_array().unwrap().len(), 10);
        // What comes later is not on the pages after.
        asker.keep(&statement("a", "did", "later"));
        let more = page["more"].as_str().unwrap().strip_prefix("/xapi").unwrap().to_owned();
        assert_eq!(asker.get(&more).json()["statements"][0]["id"], turned[10]);
        assert_eq!(asker.get("/statements?limit=0").json()["more"], "");
        assert_eq!(asker.get(&format!("{more}&limit=1")).status, 400);
    });
}

#[test]
fn a_format_says_how_much_is_given_out() {
    both(|store| {
        let asker = store.asker();
        let mut sent = statement("a", "did", "x");
        sent["actor"]["name"] = "A".into();
        sent["verb"]["display"] = json!({ "en": "did", "fr": "fait" });
        sent["object"]["definition"] = json!({ "name": { "en": "X", "fr": "Le X" } });
        let id = asker.keep(&sent).remove(0);
        let mut later = statement("b", "did", "x");
        later["object"]["definition"] =
            json!({ "name": { "fr": "Nouveau X" }, "type": "http://example.org/type" });
        asker.keep(&later);
        let path = |format: &str| format!("/statements?statementId={id}&format={format}");
        let exact = asker.get(&path("exact")).json();
        assert_eq!(
            (&exact["actor"], &exact["verb"], &exact["object"]),
            (&sent["actor"], &sent["verb"], &sent["object"])
        );
        let ids = asker.get(&path("ids")).json();
        assert_eq!(ids["actor"], json!({ "mbox": "mailto:a@example.org" }));
        assert_eq!(ids["verb"], json!({ "id": "http://example.org/verb/did" }));
        assert_eq!(ids["object"], json!({ "id": "http://example.org/activity/x" }));
        let canonical =
            asker.ask("GET", &path("canonical"), &[("Accept-Language", "fr-CA, en;q=0.5")], b"").json();
        assert_eq!(canonical["verb"]["display"], json!({ "fr": "fait" }));
        assert_eq!(
            canonical["object"]["definition"],
            json!({ "name": { "fr": "Nouveau X" }, "type": "http://example.org/type" })
        );
        assert_eq!(asker.get(&path("whole")).status, 400);
    });
}

#[test]
fn a_query_that_is_not_understood_is_refused() {
    both(|store| {
        let asker = store.asker();
        let id = new_id();
        for query in [
            "foo=bar".to_owned(),
            "Agent=%7B%7D".to_owned(),
            "agent=%7B%7D".to_owned(),
            "agent=x".to_owned(),
            "verb=x".to_owned(),
            "activity=no+iri".to_owned(),
            "registration=1".to_owned(),
            "since=yesterday".to_owned(),
            "limit=-1".to_owned(),
            "ascending=yes".to_owned(),
            "more=xyz".to_owned(),
            "limit=1&limit=2".to_owned(),
            format!("statementId={id}&limit=1"),
            format!("statementId={id}&voidedStatementId={id}"),
            format!("voidedStatementId={id}&since=2012-06-01T19:09:13.245Z"),
        ] {
            let answer = asker.get(&format!("/statements?{query}"));
            assert_eq!(answer.status, 400, "{query}");
            assert!(
                !answer.body.is_empty() && answer.header("x-experience-api-consistent-through").is_some(),
                "{query}"
            );
        }
        assert_eq!(asker.get(&format!("/statements?statementId={id}")).status, 404);
    });
}
