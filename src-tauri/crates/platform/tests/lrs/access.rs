//! Who may do what (Communication 4.0), and whose statements a centre's credential sees.

use serde_json::json;

use crate::world::{agent, both, encoded, new_id, statement};

#[test]
fn a_request_without_a_good_credential_is_refused() {
    both(|store| {
        let stranger = store.asker().with_key("");
        for headers in [
            vec![],
            vec![("Authorization", "Basic:YWxsOmFsbA==")],
            vec![("Authorization", "Basic YWxsOndyb25n")],
            vec![("Authorization", "Basic bm9ib2R5OmFsbA==")],
            vec![("Authorization", "Bearer all")],
            vec![("Authorization", "Bearer all.wrong")],
        ] {
            let answer = stranger.ask("GET", "/statements", &headers, b"");
            assert_eq!(answer.status, 401, "{headers:?}");
            assert!(answer.header("www-authenticate").is_some());
            assert_eq!(answer.header("x-experience-api-version"), Some("1.0.3"));
        }
        assert_eq!(
            stranger.ask("GET", "/statements", &[("Authorization", "Bearer all.all")], b"").status,
            200
        );
        assert_eq!(stranger.get("/about").status, 200);
        let ended = "update lrs_key set ended_ms = 1";
        store.db.write(|tx| tx.execute(ended, &[])).map_err(|e: platform::db::DbError| e).unwrap();
        assert_eq!(store.asker().get("/statements").status, 401);
    });
}

#[test]
fn a_scope_allows_what_it_names() {
    both(|store| {
        let centre = store.centre("centre", None);
        let activity = encoded("http://example.org/activity/x");
        let asks = [
            ("POST", "/statements".to_owned()),
            ("GET", "/statements".to_owned()),
            ("GET", format!("/activities/state?activityId={activity}&agent={}", agent("a"))),
            ("DELETE", format!("/activities/state?activityId={activity}&agent={}", agent("a"))),
            ("GET", format!("/activities/profile?activityId={activity}")),
            ("DELETE", format!("/activities/profile?activityId={activity}&profileId=a")),
            ("GET", format!("/agents/profile?agent={}", agent("a"))),
        ];
        for (scopes, allowed) in [
            ("statements/write", [true, false, false, false, false, false, false]),
            ("statements/read/mine", [false, true, false, false, false, false, false]),
            ("statements/read", [false, true, false, false, false, false, false]),
            ("state", [false, false, true, true, false, false, false]),
            ("profile", [false, false, false, false, true, true, true]),
            ("all/read", [false, true, true, false, true, false, true]),
            ("all", [true; 7]),
            ("statements/write statements/read/mine", [true, true, false, false, false, false, false]),
        ] {
            let key = scopes.replace(' ', "+");
            store.key(&format!("key-{key}"), centre, scopes);
            let name = format!("key-{key}");
            let asker = store.asker().with_key(&name);
            for ((method, path), allowed) in asks.iter().zip(allowed) {
                let body =
                    if *method == "POST" { statement("a", "did", "x").to_string() } else { String::new() };
                let answer =
                    asker.ask(method, path, &[("Content-Type", "application/json")], body.as_bytes());
                assert_eq!(answer.status != 403, allowed, "{scopes}: {method} {path}: {}", answer.text());
                assert!(answer.status < 500);
            }
        }
    });
}

#[test]
fn mine_are_those_written_with_the_same_credential() {
    both(|store| {
        let centre = store.centre("centre", None);
        store.key("own", centre, "statements/write statements/read/mine");
        let (all, own) = (store.asker(), store.asker().with_key("own"));
        assert!(own.found("").is_empty());
        let other = all.keep(&statement("a", "did", "x")).remove(0);
        let mine = own.keep(&statement("a", "did", "y")).remove(0);
        assert_eq!(own.found(""), std::slice::from_ref(&mine));
        assert_eq!(own.found(&format!("agent={}", agent("a"))), std::slice::from_ref(&mine));
        assert_eq!(own.get(&format!("/statements?statementId={other}")).status, 404);
        assert_eq!(own.get(&format!("/statements?statementId={mine}")).status, 200);
        assert_eq!(all.found("").len(), 2);
    });
}

#[test]
fn without_the_scope_nothing_is_defined() {
    both(|store| {
        let centre = store.centre("centre", None);
        store.key("plain", centre, "statements/write");
        let mut sent = statement("a", "did", "x");
        sent["object"]["definition"] = json!({ "name": { "en": "X" } });
        sent["actor"]["name"] = "A".into();
        store.asker().with_key("plain").keep(&sent);
        let activity = format!("/activities?activityId={}", encoded("http://example.org/activity/x"));
        let person = format!("/agents?agent={}", agent("a"));
        assert!(store.asker().get(&activity).json().get("definition").is_none());
        assert!(store.asker().get(&person).json().get("name").is_none());
        store.asker().keep(&sent);
        assert_eq!(store.asker().get(&activity).json()["definition"]["name"]["en"], "X");
        assert_eq!(store.asker().get(&person).json()["name"], json!(["A"]));
    });
}

#[test]
fn a_centre_sees_its_branch_and_no_other() {
    both(|store| {
        let institute = store.centre("institute", None);
        let (north, south) = (store.centre("north", Some(institute)), store.centre("south", Some(institute)));
        let school = store.centre("school", Some(north));
        for (key, centre) in [("top", institute), ("north", north), ("south", south), ("school", school)] {
            store.key(key, centre, "all");
        }
        let asker = |key| store.asker().with_key(key);
        let of_school = asker("school").keep(&statement("a", "did", "x")).remove(0);
        let of_south = asker("south").keep(&statement("a", "did", "x")).remove(0);
        for query in [
            "".to_owned(),
            format!("agent={}", agent("a")),
            "verb=http://example.org/verb/did&limit=1".to_owned(),
        ] {
            assert_eq!(asker("top").found(&query), [of_south.clone(), of_school.clone()], "{query}");
            assert_eq!(asker("north").found(&query), std::slice::from_ref(&of_school), "{query}");
            assert_eq!(asker("school").found(&query), std::slice::from_ref(&of_school), "{query}");
            assert_eq!(asker("south").found(&query), std::slice::from_ref(&of_south), "{query}");
        }
        let path = format!("/statements?statementId={of_school}");
        assert_eq!(asker("south").get(&path).status, 404);
        assert_eq!(asker("north").get(&path).status, 200);
        // Nor does it void what another wrote.
        let mut voiding = statement("staff", "x", "x");
        voiding["verb"]["id"] = "http://adlnet.gov/expapi/verbs/voided".into();
        voiding["object"] = json!({ "objectType": "StatementRef", "id": of_school });
        assert_eq!(asker("south").send("POST", "/statements", &voiding).status, 403);
        let (later, mut made) = (new_id(), statement("b", "did", "y"));
        voiding["object"]["id"] = later.clone().into();
        made["id"] = later.clone().into();
        asker("south").keep(&voiding);
        asker("school").keep(&made);
        assert_eq!(asker("school").get(&format!("/statements?statementId={later}")).status, 200);
        assert_eq!(
            asker("school")
                .send("POST", "/statements", &{
                    let mut own = voiding.clone();
                    own["object"]["id"] = of_school.clone().into();
                    own
                })
                .status,
            200
        );
        assert_eq!(asker("school").get(&path).status, 404);
    });
}

#[test]
fn documents_about_people_are_for_the_branch_that_wrote_them_and_the_one_the_learner_is_in() {
    both(|store| {
        let institute = store.centre("institute", None);
        let (north, south) = (store.centre("north", Some(institute)), store.centre("south", Some(institute)));
        let school = store.centre("school", Some(north));
        for (key, centre) in [("top", institute), ("north", north), ("south", south), ("school", school)] {
            store.key(key, centre, "all");
        }
        let asker = |key| store.asker().with_key(key);
        let put = |key, path: &str, body: &[u8]| {
            asker(key)
                .ask("PUT", path, &[("Content-Type", "application/json"), ("If-None-Match", "*")], body)
                .status
        };
        let activity = encoded("http://example.org/activity/x");
        let lists = |who: &str| {
            [
                format!("/activities/state?activityId={activity}&agent={who}"),
                format!("/agents/profile?agent={who}"),
            ]
        };
        for (list, id) in lists(&agent("a")).into_iter().zip(["stateId", "profileId"]) {
            let path = format!("{list}&{id}=one");
            assert_eq!(put("school", &path, b"{\"a\":1}"), 204);
            for (key, seen) in
                [("top", true), ("all", true), ("north", true), ("school", true), ("south", false)]
            {
                assert_eq!(asker(key).get(&path).status, if seen { 200 } else { 404 }, "{key}: {path}");
                let ids = asker(key).get(&list).json();
                assert_eq!(ids, if seen { json!(["one"]) } else { json!([]) }, "{key}: {list}");
            }
            // Nor does it change what another branch wrote, or take it away.
            let json = ("Content-Type", "application/json");
            for (method, headers) in
                [("PUT", vec![json]), ("PUT", vec![json, ("If-Match", "*")]), ("POST", vec![json])]
            {
                let answer = asker("south").ask(method, &path, &headers, b"{\"b\":2}");
                assert_eq!(answer.status, 403, "{method}: {}", answer.text());
            }
            assert_eq!(asker("south").ask("DELETE", &path, &[], b"").status, 204);
            if id == "stateId" {
                assert_eq!(asker("south").ask("DELETE", &list, &[], b"").status, 204);
            }
            assert_eq!(asker("school").get(&path).body, b"{\"a\":1}");
            assert_eq!(asker("north").ask("POST", &path, &[json], b"{\"b\":2}").status, 204);
            assert_eq!(
                asker("school").get(&path).json(),
                json!({"a": 1, "b": 2}),
                "the one above is of the branch"
            );
            assert_eq!(put("south", &format!("{list}&{id}=two"), b"{}"), 204, "another name is free");
            assert_eq!(asker("south").get(&list).json(), json!(["two"]));
            assert_eq!(asker("top").get(&list).json(), json!(["one", "two"]));
            assert_eq!(asker("school").ask("DELETE", &path, &[], b"").status, 204);
            assert_eq!(asker("top").get(&path).status, 404);
        }
        // Of a learner the branch whose member they are sees everything, whoever wrote it.
        let learner = encoded(
            r#"{"account":{"homePage":"urn:packhorse:learner","name":"09090909-0909-0909-0909-090909090909"}}"#,
        );
        let write = |sql: String| {
            store.db.write(|tx| tx.execute(&sql, &[])).map(drop).map_err(|e: platform::db::DbError| e)
        };
        let row = vec![[9_u8; 16].into(), 0_i64.into()];
        let number = store
            .db
            .write(|tx| tx.insert_returning("learner", &["id", "made_ms"], "number", row.clone()))
            .unwrap();
        write(format!("insert into cohort (number, centre, name, most, approve, made_ms) values (1, {school}, '7b', 9, 0, 0)")).unwrap();
        write(format!("insert into enrolment (cohort, learner, name, state, asked_ms, changed_ms) values (1, {number}, '', 'waiting', 0, 0)")).unwrap();
        for (list, id) in lists(&learner).into_iter().zip(["stateId", "profileId"]) {
            let path = format!("{list}&{id}=one");
            assert_eq!(put("top", &path, b"{}"), 204);
            assert_eq!(
                (asker("north").get(&path).status, asker("school").get(&path).status),
                (404, 404),
                "not yet"
            );
        }
        write("update enrolment set state = 'member'".to_owned()).unwrap();
        for (list, id) in lists(&learner).into_iter().zip(["stateId", "profileId"]) {
            let path = format!("{list}&{id}=one");
            assert_eq!((asker("north").get(&path).status, asker("school").get(&path).status), (200, 200));
            assert_eq!(asker("south").get(&path).status, 404);
        }
        // A profile of an activity is about content, and everybody's.
        let path = format!("/activities/profile?activityId={activity}&profileId=one");
        assert_eq!(put("school", &path, b"{}"), 204);
        assert_eq!(asker("south").get(&path).status, 200);
    });
}
