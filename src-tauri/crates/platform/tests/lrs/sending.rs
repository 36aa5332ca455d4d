//! Statements are kept once, whole batches or nothing, and never changed (Communication 2.1, Data 2.3.1).

use serde_json::json;

use crate::world::{both, new_id, statement};

#[test]
fn what_is_sent_is_given_out_with_what_the_store_puts_in() {
    both(|store| {
        let asker = store.asker();
        let mut sent = statement("a", "did", "x");
        sent["result"] = json!({ "score": { "raw": 1 }, "response": "я\u{1F600}\u{0}" });
        let id = &asker.keep(&sent)[0];
        let answer = asker.get(&format!("/statements?statementId={id}"));
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert!(answer.header("last-modified").is_some());
        let kept = answer.json();
        for part in ["actor", "verb", "object", "result"] {
            assert_eq!(kept[part], sent[part]);
        }
        assert_eq!(kept["id"], **id);
        assert_eq!(kept["version"], "1.0.0");
        assert_eq!(kept["timestamp"], kept["stored"]);
        assert_eq!(kept["authority"]["account"]["name"], "all");
        let through = answer.header("x-experience-api-consistent-through").unwrap();
        assert!(through >= kept["stored"].as_str().unwrap(), "{through} {kept}");
    });
}

#[test]
fn an_authority_that_is_sent_does_not_count() {
    both(|store| {
        let mut sent = statement("a", "did", "x");
        sent["authority"] = json!({ "mbox": "mailto:somebody@example.org" });
        let id = &store.asker().keep(&sent)[0];
        let kept = store.asker().get(&format!("/statements?statementId={id}")).json();
        assert_eq!(kept["authority"]["account"]["name"], "all");
    });
}

#[test]
fn the_same_again_is_fine_and_something_else_is_a_conflict() {
    both(|store| {
        let asker = store.asker();
        let mut sent = statement("a", "did", "x");
        sent["id"] = new_id().into();
        let path = format!("/statements?statementId={}", sent["id"].as_str().unwrap());
        assert_eq!(asker.send("PUT", &path, &sent).status, 204);
        assert_eq!(asker.send("PUT", &path, &sent).status, 204);
        assert_eq!(asker.send("POST", "/statements", &sent).status, 200);
        sent["verb"]["id"] = "http://example.org/verb/other".into();
        assert_eq!(asker.send("PUT", &path, &sent).status, 409);
        assert_eq!(asker.send("POST", "/statements", &json!([statement("b", "did", "x"), sent])).status, 409);
        assert_eq!(asker.found("").len(), 1);
        assert_eq!(asker.get(&path).json()["verb"]["id"], "http://example.org/verb/did");
    });
}

#[test]
fn a_batch_is_kept_whole_or_not_at_all() {
    both(|store| {
        let asker = store.asker();
        let mut bad = statement("a", "did", "x");
        bad["verb"]["id"] = "no iri".into();
        let answer = asker.send("POST", "/statements", &json!([statement("a", "did", "x"), bad]));
        assert_eq!(answer.status, 400);
        assert!(answer.text().contains("statement 1 of the list"), "{}", answer.text());
        let mut twice = statement("a", "did", "x");
        twice["id"] = new_id().into();
        assert_eq!(asker.send("POST", "/statements", &json!([twice, twice])).status, 400);
        assert!(asker.found("").is_empty());
        let many: Vec<_> = (0..300).map(|n| statement("a", "did", &n.to_string())).collect();
        let ids = asker.keep(&many.into());
        assert_eq!(ids.len(), 300);
        assert_eq!(asker.found("ascending=true"), ids);
        assert_eq!(asker.keep(&json!([])), Vec::<String>::new());
    });
}

#[test]
fn what_does_not_fit_together_is_refused() {
    both(|store| {
        let asker = store.asker();
        let sent = statement("a", "did", "x");
        let (one, other) = (new_id(), new_id());
        let mut named = sent.clone();
        named["id"] = one.clone().into();
        let refused =
            |method: &str, path: &str, body: &serde_json::Value| asker.send(method, path, body).status;
        assert_eq!(refused("PUT", "/statements", &sent), 400);
        assert_eq!(refused("PUT", "/statements?statementId=1", &sent), 400);
        assert_eq!(refused("PUT", &format!("/statements?statementId={other}"), &named), 400);
        assert_eq!(refused("PUT", &format!("/statements?statementId={other}"), &json!([sent])), 400);
        assert_eq!(refused("PUT", &format!("/statements?StatementId={one}"), &named), 400);
        assert_eq!(refused("POST", "/statements?statementId=1", &sent), 400);
        assert_eq!(refused("DELETE", "/statements", &sent), 405);
        assert_eq!(asker.ask("POST", "/statements", &[("Content-Type", "text/plain")], b"{}").status, 400);
        assert_eq!(asker.ask("POST", "/statements", &[], b"{}").status, 400);
        assert_eq!(
            asker.ask("POST", "/statements", &[("Content-Type", "application/json")], b"\xff").status,
            400
        );
        assert!(asker.found("").is_empty());
    });
}

#[test]
fn a_time_elsewhere_is_given_out_in_utc_in_2_0_and_as_it_came_in_1_0() {
    both(|store| {
        let mut sent = statement("a", "did", "x");
        sent["timestamp"] = "2023-05-04T12:00:00-05:00".into();
        for (asker, expected, version) in [
            (store.asker(), "2023-05-04T12:00:00-05:00", "1.0.0"),
            (store.asker().in_2_0(), "2023-05-04T17:00:00.000Z", "2.0.0"),
        ] {
            let id = &asker.keep(&sent)[0];
            let kept = asker.get(&format!("/statements?statementId={id}")).json();
            assert_eq!(kept["timestamp"], expected);
            assert_eq!(kept["version"], version);
        }
    });
}

#[test]
fn two_who_send_the_same_at_once_have_it_kept_once() {
    both(|store| {
        let mut sent = statement("a", "did", "x");
        sent["id"] = new_id().into();
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let send = || store.asker().send("POST", "/statements", &sent).status;
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(send)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(statuses.iter().all(|status| [200, 409].contains(status)), "{statuses:?}");
        assert!(statuses.contains(&200));
        assert_eq!(store.asker().found("").len(), 1);
    });
}
