//! State, activity profiles and agent profiles (Communication 2.2, 2.3, 2.6, 2.7 and 3.1).

use serde_json::json;

use crate::world::{agent, both, encoded, new_id};

fn places() -> [String; 3] {
    let activity = encoded("http://example.org/activity/x");
    [
        format!("/activities/state?activityId={activity}&agent={}&stateId", agent("a")),
        format!("/activities/profile?activityId={activity}&profileId"),
        format!("/agents/profile?agent={}&profileId", agent("a")),
    ]
}

const TEXT: (&str, &str) = ("Content-Type", "text/plain");
const JSON: (&str, &str) = ("Content-Type", "application/json");

#[test]
fn a_document_is_given_out_as_it_was_put() {
    both(|store| {
        let asker = store.asker();
        for place in places() {
            let path = format!("{place}=one");
            assert_eq!(asker.get(&path).status, 404);
            assert_eq!(asker.ask("PUT", &path, &[TEXT, ("If-None-Match", "*")], &[0, 255, 1]).status, 204);
            let answer = asker.get(&path);
            assert_eq!((answer.status, answer.body.as_slice()), (200, [0, 255, 1].as_slice()));
            assert_eq!(answer.header("content-type"), Some("text/plain"));
            assert!(answer.header("last-modified").is_some());
            let tag = answer.header("etag").unwrap();
            assert!(tag.len() == 42 && tag.starts_with('"'), "{tag}");
            assert_eq!(asker.ask("GET", &path, &[("If-None-Match", tag)], b"").status, 304);
            let head = asker.ask("HEAD", &path, &[], b"");
            assert_eq!((head.status, head.header("etag"), head.body.len()), (200, Some(tag), 0));
            assert_eq!(asker.ask("DELETE", &path, &[], b"").status, 204);
            assert_eq!(asker.get(&path).status, 404);
            assert_eq!(asker.ask("DELETE", &path, &[], b"").status, 204);
        }
    });
}

#[test]
fn whoever_replaces_a_document_says_which() {
    both(|store| {
        for place in places() {
            let path = format!("{place}=one");
            let asker = store.asker().in_2_0();
            let put = |headers: &[(&str, &str)], body: &[u8]| asker.ask("PUT", &path, headers, body);
            assert_eq!(put(&[TEXT], b"first").status, 204);
            let refused = put(&[TEXT], b"second");
            assert_eq!(refused.status, 409);
            assert!(refused.text().contains("If-Match"));
            assert_eq!(put(&[TEXT, ("If-None-Match", "*")], b"second").status, 412);
            assert_eq!(put(&[TEXT, ("If-Match", "\"1234\"")], b"second").status, 412);
            assert_eq!(asker.ask("DELETE", &path, &[("If-Match", "\"1234\"")], b"").status, 412);
            let answer = asker.get(&path);
            assert_eq!(answer.body, b"first");
            let tag = answer.header("etag").unwrap();
            assert_eq!(put(&[TEXT, ("If-Match", tag)], b"second").status, 204);
            assert_eq!(put(&[TEXT, ("If-Match", tag)], b"third").status, 412);
            assert_eq!(asker.get(&path).body, b"second");
        }
    });
}

#[test]
fn in_1_0_a_state_is_replaced_without_a_word_and_a_profile_never() {
    both(|store| {
        let asker = store.asker();
        let [state, activity, agent] = places().map(|place| format!("{place}=one"));
        assert_eq!(asker.ask("PUT", &state, &[TEXT], b"first").status, 204);
        assert_eq!(asker.ask("PUT", &state, &[TEXT], b"second").status, 204);
        for profile in [activity, agent] {
            assert_eq!(asker.ask("PUT", &profile, &[TEXT], b"first").status, 400);
            assert_eq!(asker.ask("PUT", &profile, &[TEXT, ("If-None-Match", "*")], b"first").status, 204);
            assert_eq!(asker.ask("PUT", &profile, &[TEXT], b"first").status, 409);
        }
    });
}

#[test]
fn json_is_merged_into_json_and_nothing_else_into_anything() {
    both(|store| {
        let asker = store.asker();
        for place in places() {
            let path = format!("{place}=one");
            let post = |header: (&str, &str), body: &str| {
                asker.ask("POST", &path, &[header], body.as_bytes()).status
            };
            assert_eq!(post(JSON, r#"{"a":1,"b":{"c":2}}"#), 204);
            assert_eq!(post(JSON, r#"{"b":{"d":3},"e":4}"#), 204);
            let merged = json!({ "a": 1, "b": { "d": 3 }, "e": 4 });
            assert_eq!(asker.get(&path).json(), merged);
            for bad in ["[1]", "1", "{", "", r#"{"a":}"#] {
                assert_eq!(post(JSON, bad), 400, "{bad}");
            }
            assert_eq!(post(TEXT, "text"), 400);
            assert_eq!(asker.get(&path).json(), merged);
            let path = format!("{place}=two");
            let post = |header: (&str, &str), body: &str| {
                asker.ask("POST", &path, &[header], body.as_bytes()).status
            };
            assert_eq!(post(TEXT, "text"), 204);
            assert_eq!(post(JSON, "{}"), 400);
            assert_eq!(asker.get(&path).body, b"text");
        }
    });
}

#[test]
fn ids_are_listed_and_since_leaves_the_later_ones() {
    both(|store| {
        let asker = store.asker();
        for place in places() {
            let list = place.rsplit_once('&').unwrap().0.to_owned();
            assert_eq!(asker.get(&list).json(), json!([]));
            for id in ["b", "a"] {
                assert_eq!(asker.ask("POST", &format!("{place}={id}"), &[JSON], b"{}").status, 204);
            }
            assert_eq!(asker.get(&list).json(), json!(["a", "b"]));
            assert_eq!(
                asker.get(&format!("{list}&since=2012-06-01T19:09:13.245Z")).json(),
                json!(["a", "b"])
            );
            assert_eq!(asker.get(&format!("{list}&since=2999-06-01T19:09:13.245Z")).json(), json!([]));
            assert_eq!(asker.get(&format!("{list}&since=x")).status, 400);
            assert_eq!(asker.get(&format!("{place}=a&since=2012-06-01T19:09:13.245Z")).status, 400);
        }
    });
}

#[test]
fn states_of_one_registration_are_apart_from_those_of_another() {
    both(|store| {
        let asker = store.asker();
        let [state, ..] = places();
        let registration = new_id();
        let registered = format!("{state}=one&registration={registration}");
        assert_eq!(asker.ask("PUT", &registered, &[TEXT], b"registered").status, 204);
        assert_eq!(asker.ask("PUT", &format!("{state}=one"), &[TEXT], b"plain").status, 204);
        assert_eq!(asker.get(&registered).body, b"registered");
        assert_eq!(asker.get(&format!("{state}=one")).body, b"plain");
        let all = state.rsplit_once('&').unwrap().0.to_owned();
        assert_eq!(asker.ask("DELETE", &format!("{all}&registration={registration}"), &[], b"").status, 204);
        assert_eq!(asker.get(&registered).status, 404);
        assert_eq!(asker.get(&format!("{state}=one")).status, 200);
        assert_eq!(asker.ask("DELETE", &all, &[], b"").status, 204);
        assert_eq!(asker.get(&all).json(), json!([]));
    });
}

#[test]
fn parameters_that_lack_or_are_wrong_are_refused() {
    both(|store| {
        let asker = store.asker();
        let activity = encoded("http://example.org/activity/x");
        for path in [
            "/activities/state?stateId=a".to_owned(),
            format!("/activities/state?activityId={activity}&stateId=a"),
            format!("/activities/state?activityId={activity}&agent=x&stateId=a"),
            format!("/activities/state?activityId=x&agent={}&stateId=a", agent("a")),
            format!("/activities/state?activityId={activity}&agent={}&stateId=a&registration=1", agent("a")),
            "/activities/profile?profileId=a".to_owned(),
            format!("/activities/profile?activityId={activity}&profileId=a&agent={}", agent("a")),
            "/agents/profile?profileId=a".to_owned(),
            "/agents/profile?agent=%7B%7D&profileId=a".to_owned(),
        ] {
            for method in ["GET", "PUT", "POST", "DELETE"] {
                assert_eq!(asker.ask(method, &path, &[JSON], b"{}").status, 400, "{method} {path}");
            }
        }
        for place in places() {
            let list = place.rsplit_once('&').unwrap().0.to_owned();
            assert_eq!(asker.ask("PUT", &list, &[JSON], b"{}").status, 400);
            assert_eq!(asker.ask("POST", &list, &[JSON], b"{}").status, 400);
        }
    });
}

#[test]
fn of_many_who_change_a_document_at_once_each_change_stays() {
    both(|store| {
        let path = format!("{}=one", places()[0]);
        std::thread::scope(|scope| {
            for n in 0..8 {
                let path = &path;
                scope.spawn(move || {
                    let body = format!("{{\"{n}\":{n}}}");
                    assert_eq!(store.asker().ask("POST", path, &[JSON], body.as_bytes()).status, 204);
                });
            }
        });
        assert_eq!(store.asker().get(&path).json().as_object().unwrap().len(), 8);
    });
}
