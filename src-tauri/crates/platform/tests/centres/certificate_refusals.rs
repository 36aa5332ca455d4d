//! Certificates: what is refused, with its reason and nothing changed; and what each role may do where, on both engines.

use platform::centres::Role;
use reconcile::key::SecretKey;
use serde_json::{Value, json};

use crate::api::token;
use crate::certificates::{Story, state_of};
use crate::world::{NOW, on_both};

#[test]
fn what_cannot_be_is_refused_with_its_reason_and_changes_nothing() {
    on_both(|db| {
        let story = Story::new(db);
        let id = story.issued();
        let gone = story.ask("POST", &format!("/api/certificates/{id}"), json!({"name": "Dalia H."}));
        let id = gone.1["certificate"].as_str().unwrap().to_owned();
        let world = &story.world;
        let (north, below) = (world.north.centre, world.north.institution);
        let (_, keys) =
            story.ask("GET", &format!("/api/centres/{}/issuer-keys", world.institute), json!(null));
        let number = |kind: &str| {
            let keys = keys["issuer_keys"].as_array().unwrap();
            keys.iter().find(|key| key["kind"] == kind).unwrap()["issuer_key"].as_i64().unwrap()
        };
        let (ready, lacking) = (story.ready.1, story.lacking.1);
        let long = "x".repeat(501);
        let ended: String = {
            let (_, listed) =
                story.ask("GET", &format!("/api/learners/{}/certificates", story.ready.0), json!(null));
            let all = listed["certificates"].as_array().unwrap();
            all.iter().find(|one| one["state"] == "replaced").unwrap()["certificate"].as_str().unwrap().into()
        };
        let device = SecretKey::from_bytes([77; 32]).public().to_string();
        let computer = |changes: Value| {
            let mut body =
                json!({"device": device, "name": "Desk", "count": 5, "days": 9, "by_person": true});
            body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            body
        };
        let policy = |months: Value| json!({"issues": true, "by_person": false, "months": months});
        let claim = |number: i64| format!("/api/claims/{number}");
        let one = |id: &str| format!("/api/certificates/{id}");
        let issuing = format!("/api/centres/{north}/issuing");
        let computers = format!("/api/centres/{north}/issuer-computers");
        let key = |kind: &str| format!("/api/issuer-keys/{}", number(kind));
        let before = state_of(db);
        for (method, path, body, status, code, field) in [
            // A person's word stands in for nothing that is missing.
            ("POST", claim(lacking), json!({"issue": true}), 409, "criteria-not-met", None),
            ("POST", claim(ready), json!({"issue": true}), 409, "certificate-issued", None),
            ("POST", claim(ready), json!({"issue": false, "reason": "no"}), 409, "certificate-issued", None),
            ("POST", claim(lacking), json!({"issue": true, "reason": "nice"}), 400, "bad-request", None),
            ("POST", claim(lacking), json!({"issue": false}), 400, "bad-request", None),
            ("POST", claim(lacking), json!({"issue": false, "reason": " "}), 400, "bad-text", Some("reason")),
            (
                "POST",
                claim(lacking),
                json!({"issue": false, "reason": long}),
                400,
                "bad-text",
                Some("reason"),
            ),
            (
                "POST",
                claim(lacking),
                json!({"issue": false, "reason": "a\nb"}),
                400,
                "bad-text",
                Some("reason"),
            ),
            ("POST", claim(lacking), json!({"issue": "yes"}), 400, "bad-request", None),
            ("POST", claim(99_999), json!({"issue": true}), 403, "not-allowed", None),
            ("POST", one(&id), json!({"name": "Dalia H."}), 409, "wrong-state", None),
            ("POST", one(&id), json!({"name": ""}), 400, "bad-text", Some("name")),
            ("POST", one(&id), json!({"name": "x", "reason": "y"}), 400, "bad-request", None),
            ("POST", one(&id), json!({}), 400, "bad-request", None),
            ("POST", one(&ended), json!({"name": "Other"}), 409, "certificate-ended", None),
            ("POST", one(&ended), json!({"reason": "again"}), 409, "certificate-ended", None),
            ("DELETE", one(&ended), json!({"reason": "again"}), 409, "certificate-ended", None),
            ("DELETE", one(&id), json!({"reason": ""}), 400, "bad-text", Some("reason")),
            ("DELETE", one("no-id"), json!({"reason": "x"}), 400, "bad-word", Some("certificate")),
            ("GET", one("a1a1a1a1-0000-5000-8000-000000000000"), json!(null), 403, "not-allowed", None),
            (
                "DELETE",
                one("a1a1a1a1-0000-5000-8000-000000000000"),
                json!({"reason": "x"}),
                403,
                "not-allowed",
                None,
            ),
            ("PUT", issuing.clone(), policy(json!(0)), 400, "bad-number", Some("months")),
            ("PUT", issuing.clone(), policy(json!(601)), 400, "bad-number", Some("months")),
            ("PUT", issuing.clone(), policy(json!(-1)), 400, "bad-number", Some("months")),
            ("PUT", issuing.clone(), policy(json!(9_000_000_000_i64)), 400, "bad-number", Some("months")),
            ("PUT", issuing.clone(), json!({"issues": true}), 400, "bad-request", None),
            (
                "POST",
                format!("/api/centres/{below}/issuer-keys"),
                json!({"reason": "new"}),
                409,
                "not-issuing",
                None,
            ),
            (
                "POST",
                format!("/api/centres/{north}/issuer-keys"),
                json!({"reason": ""}),
                400,
                "bad-text",
                Some("reason"),
            ),
            ("DELETE", key("institute"), json!({"reason": "lost"}), 409, "root-key", None),
            (
                "DELETE",
                key("centre"),
                json!({"reason": "lost", "from": NOW + 1}),
                400,
                "bad-number",
                Some("from"),
            ),
            ("DELETE", key("centre"), json!({"reason": "lost", "from": -1}), 400, "bad-number", Some("from")),
            ("DELETE", key("centre"), json!({"reason": ""}), 400, "bad-text", Some("reason")),
            ("DELETE", "/api/issuer-keys/99999".into(), json!({"reason": "x"}), 403, "not-allowed", None),
            ("POST", computers.clone(), computer(json!({"count": 0})), 400, "bad-number", Some("count")),
            ("POST", computers.clone(), computer(json!({"count": 10_001})), 400, "bad-number", Some("count")),
            ("POST", computers.clone(), computer(json!({"count": -7})), 400, "bad-number", Some("count")),
            ("POST", computers.clone(), computer(json!({"days": 0})), 400, "bad-number", Some("days")),
            ("POST", computers.clone(), computer(json!({"days": 733})), 400, "bad-number", Some("days")),
            ("POST", computers.clone(), computer(json!({"name": ""})), 400, "bad-text", Some("name")),
            (
                "POST",
                computers.clone(),
                computer(json!({"device": "AAAA-AAAA"})),
                400,
                "unknown-device-code",
                Some("device"),
            ),
            (
                "POST",
                computers.clone(),
                computer(json!({"achievements": ["wells"]})),
                400,
                "bad-word",
                Some("achievements"),
            ),
            (
                "GET",
                format!("/api/centres/{north}/claims?state=soon"),
                json!(null),
                400,
                "bad-word",
                Some("state"),
            ),
        ] {
            let (found, told) = story.ask(method, &path, body.clone());
            let error = &told["error"];
            assert_eq!(
                (found, error["code"].as_str(), error["field"].as_str()),
                (status, Some(code), field),
                "{method} {path} {body}: {told}"
            );
            assert!(!error["words"].as_str().unwrap().contains("platform-"), "{told}");
            assert_eq!(state_of(db), before, "{method} {path} {body}");
        }
    });
}

#[test]
fn roles_do_what_they_may_in_their_branch_and_nothing_elsewhere() {
    on_both(|db| {
        let story = Story::new(db);
        let world = &story.world;
        let (north, cohort) = (world.north.centre, world.north.cohort);
        let hire = |centre, role, login| token(db, &story.site, centre, role, login);
        let viewer = hire(north, Role::Viewer, "viewer");
        let editor = hire(north, Role::Editor, "editor");
        let below = hire(world.north.institution, Role::Trainer, "below");
        let southern = hire(world.south.centre, Role::Administrator, "southern");
        let trainer = hire(north, Role::Trainer, "trainer");
        let administrator = hire(north, Role::Administrator, "administrator");
        let certificate = {
            // The institute's head has one issued first, so that there is something to look at.
            let (_, claim) = story.school.claims(cohort, 104, "Grace", &["dig", "pump"]);
            let (_, told) = story.ask("POST", &format!("/api/claims/{claim}"), json!({"issue": true}));
            told["certificate"].as_str().unwrap().to_owned()
        };
        let claim = format!("/api/claims/{}", story.ready.1);
        let one = format!("/api/certificates/{certificate}");
        let look = [
            format!("/api/centres/{north}/claims"),
            format!("/api/centres/{north}/certificates"),
            format!("/api/cohorts/{cohort}/certificates"),
            format!("/api/learners/{}/certificates", story.ready.0),
            claim.clone(),
            one.clone(),
            format!("{one}/file"),
            format!("/api/centres/{north}/issuing"),
            format!("/api/centres/{north}/issuer-keys"),
            format!("/api/centres/{north}/issuer-computers"),
        ];
        let reason = json!({"reason": "x"});
        let decide = [
            ("POST", claim.clone(), json!({"issue": true})),
            ("POST", claim.clone(), json!({"issue": false, "reason": "x"})),
            ("POST", one.clone(), json!({"name": "Other"})),
            ("POST", one.clone(), reason.clone()),
        ];
        let device = SecretKey::from_bytes([77; 32]).public().to_string();
        let computer = json!({"device": device, "name": "Desk", "count": 5, "days": 9, "by_person": true});
        let (_, keys) = story.ask("GET", &format!("/api/centres/{north}/issuer-keys"), json!(null));
        let rule = [
            ("DELETE", one.clone(), reason.clone()),
            (
                "PUT",
                format!("/api/centres/{north}/issuing"),
                json!({"issues": true, "by_person": true, "months": 24}),
            ),
            ("POST", format!("/api/centres/{north}/issuer-keys"), reason.clone()),
            ("POST", format!("/api/centres/{north}/issuer-computers"), computer),
            ("DELETE", format!("/api/issuer-keys/{}", keys["issuer_keys"][0]["issuer_key"]), reason),
        ];
        let refused = |who: &str, (method, path, body): &(&str, String, Value)| {
            let before = state_of(db);
            let (status, told) = story.ask_as(who, method, path, body.clone());
            assert_eq!(
                (status, &told["error"]["code"]),
                (403, &json!("not-allowed")),
                "{method} {path}: {told}"
            );
            assert_eq!(state_of(db), before);
        };
        for path in &look {
            for who in [&viewer, &editor, &trainer, &administrator] {
                assert_eq!(story.ask_as(who, "GET", path, json!(null)).0, 200, "{path}");
            }
            refused(&southern, &("GET", path.clone(), json!(null)));
            assert_eq!(story.site.api("GET", path, None, "").0, 401);
        }
        // Whoever looks after the learners below sees theirs, and decides nothing: the north answers.
        for path in [&look[2], &look[3], &look[4], &look[5]] {
            assert_eq!(story.ask_as(&below, "GET", path, json!(null)).0, 200, "{path}");
        }
        for path in [&look[0], &look[1], &look[7]] {
            refused(&below, &("GET", path.clone(), json!(null)));
        }
        for act in &decide {
            for who in [&viewer, &editor, &below, &southern] {
                refused(who, act);
            }
        }
        for act in &rule {
            for who in [&viewer, &editor, &below, &southern, &trainer] {
                refused(who, act);
            }
        }
        let (status, told) = story.ask_as(&trainer, "POST", &claim, json!({"issue": true}));
        assert_eq!(status, 200, "{told}");
        let (status, told) = story.ask_as(&trainer, "POST", &one, json!({"name": "Grace Bello"}));
        assert_eq!(status, 201, "{told}");
        let renamed = format!("/api/certificates/{}", told["certificate"].as_str().unwrap());
        for (method, path, body) in &rule {
            let path = if path == &one { &renamed } else { path };
            let (status, told) = story.ask_as(&administrator, method, path, body.clone());
            assert!(matches!(status, 200 | 201), "{method} {path}: {told}");
        }
    });
}
