//! What a centre's staff does about certificates: by the API, on both engines; and who may not.

use platform::centres::Role;
use platform::db::Database;
use reconcile::key::SecretKey;
use serde_json::{Value, json};

use crate::api::token;
use crate::browser::Site;
use crate::school::{School, TOPIC};
use crate::world::{NOW, World, on_both};

/// Everything that certificates change, to see that something changed nothing.
pub(crate) fn state_of(db: &Database) -> Vec<String> {
    let tables = [
        "select number, state, changed_ms from claim order by number",
        "select number, ended_ms from credential order by number",
        "select learner, number from standing order by learner, number",
        "select number, withdrawn_ms from issuer_key order by number",
        "select centre, issues * 1000 + by_person from issue_policy order by centre",
        "select issuer, number from delegation order by number",
        "select number, at_ms from audit order by number",
    ];
    tables.iter().map(|sql| format!("{:?}", db.read(|tx| tx.query(sql, &[])).unwrap())).collect()
}

/// A platform where the north issues under its own name after a person looked, and two there claim: one has read all, one
/// has not. Somebody of the south claims as well.
pub(crate) struct Story {
    pub(crate) world: World,
    pub(crate) site: Site,
    pub(crate) school: School,
    pub(crate) ready: (i64, i64),
    pub(crate) lacking: (i64, i64),
    southern: (i64, i64),
    head: String,
}

impl Story {
    pub(crate) fn new(db: &Database) -> Story {
        let world = World::make(db);
        let site = Site::serve(db);
        db.write(|tx| tx.execute("update cohort set most = 40", &[])).unwrap();
        let school = School::open(db, world.institute, &site.packs(), SecretKey::from_bytes([3; 32]));
        let head = token(db, &site, world.institute, Role::Administrator, "chief");
        let by_person = json!({"issues": true, "by_person": true, "months": 24}).to_string();
        for centre in [world.north.centre, world.south.centre] {
            let (status, told) =
                site.api("PUT", &format!("/api/centres/{centre}/issuing"), Some(&head), &by_person);
            assert_eq!((status, &told["issuer"]), (200, &json!(centre)), "{told}");
        }
        let ready = school.claims(world.north.cohort, 101, "Dalia", &["dig", "pump"]);
        let lacking = school.claims(world.north.cohort, 102, "Emeka", &["dig"]);
        let southern = school.claims(world.south.cohort, 103, "Fatou", &["dig", "pump"]);
        Story { world, site, school, ready, lacking, southern, head }
    }

    pub(crate) fn ask(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        self.ask_as(&self.head, method, path, body)
    }

    pub(crate) fn ask_as(&self, token: &str, method: &str, path: &str, body: Value) -> (u16, Value) {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        self.site.api(method, path, Some(token), &body)
    }

    /// Issues what is ready: the certificate's id.
    pub(crate) fn issued(&self) -> String {
        let (status, told) =
            self.ask("POST", &format!("/api/claims/{}", self.ready.1), json!({"issue": true}));
        assert_eq!((status, &told["issued"]), (200, &json!(true)), "{told}");
        told["certificate"].as_str().unwrap().to_owned()
    }

    fn acts(&self) -> Vec<String> {
        let (_, log) = self.ask("GET", &format!("/api/centres/{}/audit", self.world.institute), json!(null));
        let rows = log["audit"].as_array().unwrap().iter();
        rows.map(|row| format!("{} {}", row["act"].as_str().unwrap(), row["detail"])).collect()
    }
}

#[test]
fn a_claim_is_looked_at_and_issued_and_what_was_issued_is_corrected_and_taken_back() {
    on_both(|db| {
        let story = Story::new(db);
        let north = story.world.north.centre;
        let (_, told) = story.ask("GET", &format!("/api/centres/{north}/claims"), json!(null));
        let waiting = told["claims"].as_array().unwrap();
        assert_eq!(waiting.len(), 1, "what lacks something is the learner's to do: {told}");
        assert_eq!(
            (&waiting[0]["claim"], &waiting[0]["state"], &waiting[0]["name"], &waiting[0]["title"]),
            (&json!(story.ready.1), &json!("person"), &json!("Dalia"), &json!("Well basics"))
        );
        assert_eq!(waiting[0]["centre"], json!(north));
        let (_, told) =
            story.ask("GET", &format!("/api/cohorts/{}/claims", story.world.north.cohort), json!(null));
        assert_eq!(told["claims"].as_array().unwrap().len(), 1);
        let (_, all) = story.ask("GET", &format!("/api/centres/{north}/claims?state=all"), json!(null));
        assert_eq!(all["claims"].as_array().unwrap().len(), 2);
        let (_, looked) = story.ask("GET", &format!("/api/claims/{}", story.ready.1), json!(null));
        assert_eq!((&looked["record"], &looked["may_decide"]), (&json!("met"), &json!(true)));
        assert_eq!(looked["would_issue"]["title"], "Well basics");
        let (_, looked) = story.ask("GET", &format!("/api/claims/{}", story.lacking.1), json!(null));
        assert_eq!(looked["record"], "missing");
        assert_eq!(looked["missing"][0]["names"], json!(["Choosing a pump"]));

        let id = story.issued();
        let path = format!("/api/certificates/{id}");
        let (_, one) = story.ask("GET", &path, json!(null));
        assert_eq!(
            (&one["state"], &one["holder"], &one["issuer"], &one["verified"]["answer"]),
            (&json!("good"), &json!("Dalia"), &json!("North"), &json!("valid")),
            "{one}"
        );
        assert_eq!(one["claim"], json!(story.ready.1));
        let days = (one["expires"].as_i64().unwrap() - NOW) / 86_400_000;
        assert_eq!(days, 731, "24 months, as the centre wants it");
        let (status, file) = story.ask("GET", &format!("{path}/file"), json!(null));
        assert_eq!((status, &file["id"]), (200, &json!(format!("urn:uuid:{id}"))));

        let (status, renamed) = story.ask("POST", &path, json!({"name": "Dalia Haddad"}));
        assert_eq!(status, 201, "{renamed}");
        let second = renamed["certificate"].as_str().unwrap().to_owned();
        // Later ones bear the right name, too.
        let members = format!("/api/cohorts/{}/members", story.world.north.cohort);
        let (_, members) = story.ask("GET", &members, json!(null));
        let named = |name: &str| members["members"].as_array().unwrap().iter().any(|one| one["name"] == name);
        assert!(named("Dalia Haddad") && !named("Dalia"), "{members}");
        let (_, one) = story.ask("GET", &path, json!(null));
        assert_eq!((&one["state"], &one["replaced_by"]), (&json!("replaced"), &json!(second)));
        let (status, anew) =
            story.ask("POST", &format!("/api/certificates/{second}"), json!({"reason": "A new seal"}));
        assert_eq!(status, 201, "{anew}");
        let third = format!("/api/certificates/{}", anew["certificate"].as_str().unwrap());
        let (_, one) = story.ask("GET", &third, json!(null));
        assert_eq!((&one["holder"], &one["state"]), (&json!("Dalia Haddad"), &json!("good")));
        let (status, _) = story.ask("DELETE", &third, json!({"reason": "Somebody else's work"}));
        assert_eq!(status, 200);
        let (_, one) = story.ask("GET", &third, json!(null));
        assert_eq!((&one["state"], &one["verified"]["answer"]), (&json!("revoked"), &json!("not-valid")));
        let last = one["history"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&last["state"], &last["why"]["reason"]),
            (&json!("revoked"), &json!("Somebody else's work"))
        );
        let (_, listed) =
            story.ask("GET", &format!("/api/learners/{}/certificates", story.ready.0), json!(null));
        let states: Vec<&str> = listed["certificates"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["state"].as_str().unwrap())
            .collect();
        assert_eq!(states, ["revoked", "replaced", "replaced"]);
        assert_eq!(listed["claims"][0]["certificate"], anew["certificate"]);
        for list in [
            format!("/api/centres/{north}/certificates"),
            format!("/api/centres/{}/certificates", story.world.institute),
            format!("/api/centres/{}/certificates", story.world.north.institution),
            format!("/api/cohorts/{}/certificates", story.world.north.cohort),
        ] {
            let (_, told) = story.ask("GET", &list, json!(null));
            assert_eq!(told["certificates"].as_array().unwrap().len(), 3, "{list}");
        }
        let (_, other) =
            story.ask("GET", &format!("/api/centres/{}/certificates", story.world.south.centre), json!(null));
        assert_eq!(other["certificates"], json!([]));

        let (_, no) = story.ask(
            "POST",
            &format!("/api/claims/{}", story.southern.1),
            json!({"issue": false, "reason": "Come and show the well."}),
        );
        assert_eq!(no, json!({"issued": false, "certificate": null}));
        let (_, looked) = story.ask("GET", &format!("/api/claims/{}", story.southern.1), json!(null));
        assert_eq!(
            (&looked["state"], &looked["why"]["reason"]),
            (&json!("denied"), &json!("Come and show the well."))
        );
        // Another look may end otherwise: the facts are there.
        let (_, yes) =
            story.ask("POST", &format!("/api/claims/{}", story.southern.1), json!({"issue": true}));
        assert_eq!(yes["issued"], json!(true));

        let acts = story.acts();
        for words in [
            "credential-revoke {\"reason\":\"Somebody else's work\"",
            "credential-decide {\"by\":",
            "\"code\":\"name\",\"name\":\"Dalia Haddad\"",
            "\"reason\":\"Come and show the well.\",\"yes\":false",
            "issuer-key {\"by_person\":true,\"issues\":true,\"months\":24}",
        ] {
            assert!(acts.iter().any(|act| act.contains(words)), "{words}: {acts:#?}");
        }
    });
}

#[test]
fn who_gave_no_name_is_named_by_whoever_issues_and_holds_nobody_up() {
    on_both(|db| {
        let story = Story::new(db);
        let south = story.world.south.centre;
        // By itself: but not where nobody knows for whom.
        let automatic = json!({"issues": true, "by_person": false, "months": null});
        assert_eq!(story.ask("PUT", &format!("/api/centres/{south}/issuing"), automatic).0, 200);
        let (_, nameless) = story.school.claims(story.world.south.cohort, 111, " ", &["dig", "pump"]);
        let (named, _) = story.school.claims(story.world.south.cohort, 112, "Hana", &["dig", "pump"]);
        let (_, listed) = story.ask("GET", &format!("/api/learners/{named}/certificates"), json!(null));
        assert_eq!(listed["certificates"][0]["state"], "good");
        let path = format!("/api/claims/{nameless}");
        assert_eq!(story.ask("GET", &path, json!(null)).1["state"], "person");
        let before = state_of(db);
        for (body, status, code) in [
            (json!({"issue": true}), 409, "nameless"),
            (json!({"issue": true, "name": " "}), 400, "bad-text"),
            (json!({"issue": false, "name": "x", "reason": "y"}), 400, "bad-request"),
        ] {
            let (found, told) = story.ask("POST", &path, body);
            assert_eq!((found, &told["error"]["code"]), (status, &json!(code)), "{told}");
            assert_eq!(state_of(db), before);
        }
        // Whoever has a name keeps it, and what lacks something is not issued under any.
        let ready = format!("/api/claims/{}", story.ready.1);
        assert_eq!(story.ask("POST", &ready, json!({"issue": true, "name": "Other"})).0, 409);
        let (status, told) = story.ask("POST", &path, json!({"issue": true, "name": "Imani"}));
        assert_eq!((status, &told["issued"]), (200, &json!(true)), "{told}");
        let one = format!("/api/certificates/{}", told["certificate"].as_str().unwrap());
        assert_eq!(story.ask("GET", &one, json!(null)).1["holder"], "Imani");
        assert!(story.acts().iter().any(|act| act == "credential-decide {\"named\":\"Imani\"}"));
    });
}

#[test]
fn keys_are_made_withdrawn_and_lent_to_laptops_and_how_it_all_stands_is_told() {
    on_both(|db| {
        let story = Story::new(db);
        let id = story.issued();
        let north = story.world.north.centre;
        let keys = |story: &Story| {
            let (_, told) = story.ask("GET", &format!("/api/centres/{north}/issuer-keys"), json!(null));
            told["issuer_keys"].as_array().unwrap().clone()
        };
        let first = keys(&story);
        assert_eq!((first.len(), &first[0]["kind"], &first[0]["signed"]), (1, &json!("centre"), &json!(1)));
        let (status, made) =
            story.ask("POST", &format!("/api/centres/{north}/issuer-keys"), json!({"reason": "Every year"}));
        assert_eq!(status, 201, "{made}");
        let after = keys(&story);
        assert_eq!((after.len(), &after[0]["key"]), (2, &made["key"]));
        assert_eq!(
            (&after[1]["withdrawn"], &after[1]["withdrawn_reason"]),
            (&json!(NOW + 1000), &json!("Every year"))
        );
        // What the old one signed stays good.
        let (_, one) = story.ask("GET", &format!("/api/certificates/{id}"), json!(null));
        assert_eq!(one["verified"]["answer"], "valid", "{one}");

        let device = SecretKey::from_bytes([77; 32]).public();
        let only = format!("{TOPIC}/basics");
        let body = json!({"device": device.to_string(), "name": "Desk", "count": 5, "days": 9,
            "achievements": [only], "by_person": true});
        let (status, lent) = story.ask("POST", &format!("/api/centres/{north}/issuer-computers"), body);
        assert_eq!((status, &lent["key"]), (201, &json!(credential::did_key(&device.0))), "{lent}");
        let (_, told) = story.ask("GET", &format!("/api/centres/{north}/issuer-computers"), json!(null));
        let computer = &told["computers"][0];
        assert_eq!(
            (&computer["name"], &computer["count"], &computer["came"], &computer["achievements"]),
            (&json!("Desk"), &json!(5), &json!(0), &json!([only]))
        );
        let lent = keys(&story).into_iter().find(|key| key["kind"] == "computer").unwrap();
        let withdrawal = json!({"reason": "Stolen", "from": NOW - 86_400_000});
        let (status, _) =
            story.ask("DELETE", &format!("/api/issuer-keys/{}", lent["issuer_key"]), withdrawal);
        assert_eq!(status, 200);
        let (_, told) = story.ask("GET", &format!("/api/centres/{north}/issuer-computers"), json!(null));
        assert_eq!(told["computers"][0]["withdrawn"], json!(NOW - 86_400_000));

        let (_, standing) = story.ask("GET", "/api/issuing", json!(null));
        assert_eq!((&standing["certificates"], &standing["ended"]), (&json!(1), &json!(0)));
        assert_eq!(standing["claims"], json!({"issued": 1, "person": 1, "refused": 1}));
        assert_eq!(standing["status_lists"][0]["set"], json!(0));
        assert!(standing["institute_key"].as_str().unwrap().starts_with("did:key:z6Mk"));
    });
}
