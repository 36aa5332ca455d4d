//! The JSON API, as a program gets it.

use platform::centres::{Actor, Role, invitation};
use platform::db::Database;
use serde_json::json;

use crate::browser::Site;
use crate::world::{NOW, World, key, on_both};

const WORDS: &str = "correct horse battery";

/// Makes staff of somebody by an invitation, and signs their program in.
pub(crate) fn token(db: &Database, site: &Site, centre: i64, role: Role, login: &str) -> String {
    let (_, code) =
        db.write(|tx| invitation::invite(tx, &Actor::console(), centre, role, login, 1, NOW)).unwrap();
    let body =
        json!({"code": code.show(), "name": "Somebody", "login": login, "passphrase": WORDS}).to_string();
    let (status, told) = site.api("POST", "/api/staff", None, &body);
    assert_eq!(status, 201, "{told}");
    assert_eq!(site.api("POST", "/api/staff", None, &body).1["error"]["code"], "bad-code");
    let body = json!({"login": login, "passphrase": WORDS, "name": "script", "days": 30}).to_string();
    let (status, told) = site.api("POST", "/api/token", None, &body);
    assert_eq!(status, 201, "{told}");
    told["token"].as_str().unwrap().to_owned()
}

#[test]
fn a_program_does_what_its_member_of_staff_may_do() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let head = token(db, &site, world.institute, Role::Administrator, "chief");
        let ask = |method: &str, path: &str, body: serde_json::Value| {
            let body = if body.is_null() { String::new() } else { body.to_string() };
            site.api(method, path, Some(&head), &body)
        };
        let (status, me) = ask("GET", "/api/me", json!(null));
        assert_eq!((status, &me["roles"][0]["role"]), (200, &json!("administrator")));
        let path = format!("/api/centres/{}/centres", world.institute);
        let (status, made) = ask("POST", &path, json!({"kind": "training", "name": "East"}));
        assert_eq!(status, 201);
        let centre = made["centre"].as_i64().unwrap();
        let (_, renamed) = ask("PATCH", &format!("/api/centres/{centre}"), json!({"name": "Far east"}));
        assert_eq!(renamed["name"], "Far east");
        let body = json!({"name": "2027", "most": 30, "approve": true, "days": 90});
        let (status, made) = ask("POST", &format!("/api/centres/{centre}/cohorts"), body);
        assert_eq!(status, 201, "{made}");
        let cohort = format!("/api/cohorts/{}", made["cohort"]);
        let (_, changed) = ask("PATCH", &cohort, json!({"packs": ["org.example.a"], "most": 31}));
        assert_eq!((&changed["most"], &changed["approve"]), (&json!(31), &json!(true)));
        let (_, code) = ask("GET", &format!("{cohort}/code"), json!(null));
        assert!(reconcile::code::Code::parse(code["code"].as_str().unwrap()).is_ok(), "{code}");
        let (_, renewed) = ask("POST", &format!("{cohort}/code"), json!({"days": 3}));
        assert_ne!(code["code"], renewed["code"]);
        let appointed = json!({"device": key(99).to_string(), "name": "Desk", "days": 30});
        let (status, appointed) = ask("POST", &format!("{cohort}/appointments"), appointed);
        assert_eq!(status, 201, "{appointed}");
        let (status, _) =
            ask("DELETE", &format!("/api/appointments/{}", appointed["appointment"]), json!(null));
        assert_eq!(status, 200);
        let north = format!("/api/cohorts/{}", world.north.cohort);
        let (_, members) = ask("GET", &format!("{north}/members"), json!(null));
        assert_eq!(members["members"].as_array().unwrap().len(), 3);
        let member = format!("{north}/members/{}", world.north.learners[1]);
        assert_eq!(ask("PATCH", &member, json!({"state": "member"})).0, 200);
        assert_eq!(ask("PATCH", &member, json!({"state": "member"})).0, 409);
        let path = format!("/api/centres/{}", world.north.centre);
        for (list, at_least) in [("staff", 1), ("invitations", 1), ("devices", 2), ("keys", 1), ("audit", 10)]
        {
            let (status, told) = ask("GET", &format!("{path}/{list}"), json!(null));
            assert_eq!(status, 200, "{list}");
            assert!(told[list].as_array().unwrap().len() >= at_least, "{list}: {told}");
        }
        let body =
            json!({"first": world.north.learners[0], "second": world.south.learners[0], "reason": "moved"});
        let (status, joined) = ask("POST", "/api/joinings", body);
        assert_eq!(status, 201, "{joined}");
        let (_, learner) = ask("GET", &format!("/api/learners/{}", world.north.learners[0]), json!(null));
        let path = format!("/api/learners/{}/evidence", world.north.learners[0]);
        assert_eq!(ask("GET", &path, json!(null)), (200, json!({"forks": [], "aside": []})));
        assert_eq!(ask("GET", &format!("{path}?forks=1&aside=1"), json!(null)).0, 200);
        assert_eq!(
            learner["learners"].as_array().unwrap().len(),
            4,
            "each was joined with one at home: {learner}"
        );
        let path = format!("/api/joinings/{}", joined["joining"]);
        assert_eq!(ask("DELETE", &path, json!({"reason": "no"})).0, 200);
        let body = json!({"name": "dashboard", "scopes": ["statements/read"]});
        let (status, made) = ask("POST", &format!("/api/centres/{centre}/lrs-keys"), body);
        assert_eq!((status, made["secret"].as_str().unwrap().len()), (201, 64));
        assert_eq!(ask("DELETE", &format!("/api/lrs-keys/{}", made["lrs_key"]), json!(null)).0, 200);
    });
}

#[test]
fn every_route_refuses_whoever_is_nobody_or_somebody_elses() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let southern = token(db, &site, world.south.centre, Role::Administrator, "southern");
        let north = &world.north;
        let (centre, cohort) = (north.institution, north.cohort);
        let days = r#"{"days":1}"#;
        let reason = r#"{"reason":"x"}"#;
        for (method, path, body) in [
            ("GET", format!("/api/centres/{centre}"), ""),
            ("PATCH", format!("/api/centres/{centre}"), r#"{"name":"x"}"#),
            ("POST", format!("/api/centres/{centre}/centres"), r#"{"kind":"institution","name":"x"}"#),
            ("POST", format!("/api/centres/{centre}/cohorts"), r#"{"name":"x","most":1,"days":1}"#),
            ("GET", format!("/api/centres/{centre}/staff"), ""),
            ("GET", format!("/api/centres/{centre}/invitations"), ""),
            (
                "POST",
                format!("/api/centres/{centre}/invitations"),
                r#"{"role":"viewer","note":"x","days":1}"#,
            ),
            ("GET", format!("/api/centres/{centre}/devices"), ""),
            ("GET", format!("/api/centres/{centre}/keys"), ""),
            ("GET", format!("/api/centres/{centre}/lrs-keys"), ""),
            ("POST", format!("/api/centres/{centre}/lrs-keys"), r#"{"name":"x","scopes":["all"]}"#),
            ("GET", format!("/api/centres/{centre}/audit"), ""),
            ("GET", format!("/api/cohorts/{cohort}"), ""),
            ("PATCH", format!("/api/cohorts/{cohort}"), r#"{"closed":true}"#),
            ("GET", format!("/api/cohorts/{cohort}/code"), ""),
            ("POST", format!("/api/cohorts/{cohort}/code"), days),
            ("GET", format!("/api/cohorts/{cohort}/members"), ""),
            ("PATCH", format!("/api/cohorts/{cohort}/members/{}", north.learners[0]), r#"{"state":"ended"}"#),
            ("GET", format!("/api/cohorts/{cohort}/appointments"), ""),
            ("DELETE", format!("/api/appointments/{}", north.appointment), ""),
            ("DELETE", format!("/api/roles/{}", north.held), ""),
            ("DELETE", format!("/api/invitations/{}", north.invitation), ""),
            ("GET", format!("/api/learners/{}", north.learners[0]), ""),
            ("GET", format!("/api/learners/{}/evidence", north.learners[0]), ""),
            ("DELETE", format!("/api/joinings/{}", north.joining), reason),
            ("POST", format!("/api/keys/{}", north.key), r#"{"accept":true}"#),
            ("DELETE", format!("/api/bars/{}", north.bar), ""),
            ("DELETE", format!("/api/lrs-keys/{}", north.lrs_key), ""),
        ] {
            for (token, expect, code) in [
                (None, 401, "signed-out"),
                (Some("AAAA-AAAA"), 401, "signed-out"),
                (Some(southern.as_str()), 403, "not-allowed"),
            ] {
                let (status, told) = site.api(method, &path, token, body);
                assert_eq!(
                    (status, told["error"]["code"].as_str()),
                    (expect, Some(code)),
                    "{method} {path}: {told}"
                );
                assert!(!told["error"]["words"].as_str().unwrap().contains("platform-"));
            }
        }
    });
}

#[test]
fn what_is_no_request_is_said_to_be_none() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let head = token(db, &site, world.institute, Role::Administrator, "chief");
        let path = format!("/api/centres/{}/centres", world.institute);
        let long = format!(r#"{{"kind":"national","name":"{}"}}"#, "x".repeat(70_000));
        for (body, status, code, field) in [
            ("", 400, "bad-request", None),
            ("[]", 400, "bad-request", None),
            (r#"{"kind":"national","name":"x","more":1}"#, 400, "bad-request", None),
            (r#"{"kind":"planet","name":"x"}"#, 400, "bad-word", Some("kind")),
            (r#"{"kind":"national","name":""}"#, 400, "bad-text", Some("name")),
            (long.as_str(), 413, "too-long", None),
        ] {
            let (found, told) = site.api("POST", &path, Some(&head), body);
            assert_eq!((found, told["error"]["code"].as_str()), (status, Some(code)));
            assert_eq!(told["error"]["field"].as_str(), field);
        }
        // Numbers at the edge of what there is, and what is no number: refused as everything else is.
        let cohort = world.north.cohort;
        let days = |days: i64| format!(r#"{{"days":{days},"name":"x","most":1,"device":"x"}}"#);
        for (method, path, body, code) in [
            (
                "POST",
                format!("/api/cohorts/{cohort}/code"),
                r#"{"days":-9223372036854775808}"#.to_owned(),
                "bad-number",
            ),
            (
                "POST",
                format!("/api/cohorts/{cohort}/code"),
                r#"{"days":9223372036854775807}"#.to_owned(),
                "bad-number",
            ),
            (
                "POST",
                format!("/api/centres/{}/cohorts", world.institute),
                days(i64::MIN).replace(r#","device":"x""#, ""),
                "bad-number",
            ),
            ("GET", "/api/centres/x".to_owned(), String::new(), "bad-request"),
            ("GET", "/api/centres/-9223372036854775809".to_owned(), String::new(), "bad-request"),
            ("GET", format!("/api/centres/{}/audit?before=x", world.institute), String::new(), "bad-request"),
        ] {
            let (status, told) = site.api(method, &path, Some(&head), &body);
            assert_eq!(
                (status, told["error"]["code"].as_str()),
                (400, Some(code)),
                "{method} {path} {body}: {told}"
            );
        }
        assert_eq!(site.api("GET", "/api/nothing", Some(&head), "").0, 404);
    });
}
