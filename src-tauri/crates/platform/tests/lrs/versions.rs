//! Which version is spoken, and the syntax only 1.0 has (Communication 1.3 and 3.3).

use serde_json::json;

use crate::world::{Asker, both, encoded, new_id, statement};

fn asker<'s>(plain: Asker<'s>, version: &'s str, base: &'s str) -> Asker<'s> {
    Asker { version, base, ..plain }
}

#[test]
fn a_request_is_answered_in_its_version() {
    both(|store| {
        let plain = store.asker();
        for (base, version, status, answered) in [
            ("/xapi", "1.0", 200, "1.0.3"),
            ("/xapi", "1.0.0", 200, "1.0.3"),
            ("/xapi", "1.0.3", 200, "1.0.3"),
            ("/xapi", "2.0.0", 200, "2.0.0"),
            ("/xapi", "0.95", 400, "2.0.0"),
            ("/xapi", "1.1.0", 400, "2.0.0"),
            ("/xapi", "", 400, "2.0.0"),
            ("/xapi/1.0", "1.0.3", 200, "1.0.3"),
            ("/xapi/1.0", "2.0.0", 400, "1.0.3"),
            ("/xapi/1.0", "", 400, "1.0.3"),
            ("/xapi/2.0", "2.0.0", 200, "2.0.0"),
            ("/xapi/2.0", "1.0.3", 400, "2.0.0"),
            ("/xapi/2.0", "", 400, "2.0.0"),
        ] {
            let answer = asker(plain, version, base).get("/statements");
            assert_eq!(answer.status, status, "{base} {version}");
            assert_eq!(answer.header("x-experience-api-version"), Some(answered), "{base} {version}");
        }
        let about = |base| asker(plain, "", base).get("/about").json()["version"].clone();
        assert_eq!(about("/xapi/2.0"), json!(["2.0.0"]));
        assert!(about("/xapi").as_array().unwrap().contains(&json!("1.0.3")));
        assert!(!about("/xapi/1.0").as_array().unwrap().contains(&json!("2.0.0")));
    });
}

#[test]
fn what_only_2_0_has_is_refused_in_1_0() {
    both(|store| {
        let mut sent = statement("a", "did", "x");
        sent["context"] = json!({ "contextAgents": [{ "objectType": "contextAgent", "agent": { "mbox": "mailto:c@example.org" } }] });
        assert_eq!(store.asker().send("POST", "/statements", &sent).status, 400);
        assert_eq!(store.asker().in_2_0().send("POST", "/statements", &sent).status, 200);
        let mut said = statement("a", "did", "x");
        said["version"] = "2.0.0".into();
        assert_eq!(store.asker().send("POST", "/statements", &said).status, 400);
        assert_eq!(store.asker().in_2_0().send("POST", "/statements", &said).status, 200);
        said["version"] = "1.0.1".into();
        assert_eq!(store.asker().send("POST", "/statements", &said).status, 200);
    });
}

#[test]
fn pages_go_on_below_the_base_they_began_at() {
    both(|store| {
        let asker = asker(store.asker(), "1.0.3", "/xapi/1.0");
        let ids = asker.keep(&json!([statement("a", "did", "x"), statement("a", "did", "y")]));
        assert_eq!(asker.found("limit=1&ascending=true"), ids);
    });
}

#[test]
fn a_request_may_be_folded_into_a_form_in_1_0_only() {
    both(|store| {
        let id = new_id();
        let form = [("Content-Type", "application/x-www-form-urlencoded")];
        let content = encoded(&statement("a", "did", "x").to_string());
        let put = format!("statementId={id}&content={content}");
        let ask = |asker: &Asker<'_>, method: &str, body: &str| {
            asker.ask("POST", &format!("/statements?method={method}"), &form, body.as_bytes())
        };
        assert_eq!(ask(&store.asker(), "PUT", &put).status, 204);
        let found = ask(&store.asker(), "GET", &format!("statementId={id}"));
        assert_eq!((found.status, &found.json()["id"]), (200, &json!(id)));
        // All headers within the form.
        let within = asker(store.asker().with_key(""), "", "/xapi");
        let headers = "Authorization=Basic+YWxsOmFsbA%3D%3D&X-Experience-API-Version=1.0.3";
        assert_eq!(ask(&within, "GET", headers).status, 200);
        assert_eq!(ask(&within, "GET", "X-Experience-API-Version=1.0.3").status, 401);
        for body in ["", &format!("{put}&X-Experience-API-Version=0.8"), &format!("statementId={id}")] {
            assert_eq!(ask(&store.asker(), "PUT", body).status, 400, "{body}");
        }
        assert_eq!(ask(&store.asker().in_2_0(), "GET", "limit=1").status, 400);
        let twice = store.asker().ask("POST", "/statements?method=PUT&statementId=x", &form, put.as_bytes());
        assert_eq!(twice.status, 400);
        assert_eq!(store.asker().ask("PUT", "/statements?method=POST", &form, put.as_bytes()).status, 400);
    });
}
