//! The pages of certificates, as a browser gets them: whole in every language, each form, and what each role is shown.

use platform::centres::{Actor, Role};
use platform::credentials::{Policy, set_policy};
use platform::db::Database;
use reconcile::key::SecretKey;

use crate::browser::{Browser, Site};
use crate::pages::{check, signed_up};
use crate::school::{School, TOPIC};
use crate::world::{NOW, World, on_both};

/// A platform where the north issues after a person looked, and what two learners there claim: who is ready, who lacks
/// something.
fn story(db: &Database) -> (World, Site, [(i64, i64); 2]) {
    let world = World::make(db);
    let site = Site::serve(db);
    let school = School::open(db, world.institute, &site.packs(), SecretKey::from_bytes([3; 32]));
    let policy = Policy { issues: true, by_person: true, months: None };
    db.write(|tx| set_policy(tx, &Actor::console(), world.north.centre, policy, NOW)).unwrap();
    let ready = school.claims(world.north.cohort, 101, "Dalia <b>", &["dig", "pump"]);
    let lacking = school.claims(world.north.cohort, 102, "Emeka", &["dig"]);
    (world, site, [ready, lacking])
}

/// Where a form led, without what it says there.
fn led(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> (String, String) {
    browser.get(path);
    let answer = browser.submit(path, fields);
    assert_eq!(answer.status, 303, "{path} {fields:?}: {}", answer.body);
    let (there, done) = answer.header("location").split_once("?done=").unwrap();
    (there.to_owned(), done.to_owned())
}

#[test]
fn a_claim_is_decided_and_a_certificate_changed_with_forms_only_in_every_language() {
    on_both(|db| {
        let (world, site, [ready, lacking]) = story(db);
        let mut head = signed_up(db, &site, world.north.centre, Role::Administrator, "chief");
        let (list, issuing) = (
            format!("/centres/{}/certificates", world.north.centre),
            format!("/centres/{}/issuing", world.north.centre),
        );
        let claim = format!("/claims/{}", ready.1);
        let page = head.get(&list).body;
        assert!(page.contains("Dalia &lt;b&gt;") && page.contains("Waits for a person"), "{page}");
        assert!(page.contains(&format!("href=\"{claim}\"")) && !page.contains("Emeka"));
        for path in [format!("/centres/{}", world.north.centre), format!("/cohorts/{}", world.north.cohort)] {
            let page = head.get(&path).body;
            assert!(
                page.contains("One claim for a certificate waits")
                    && page.contains(&format!("{path}/certificates"))
            );
        }
        let members = format!("/cohorts/{}/certificates", world.north.cohort);
        let page = head.get(&members).body;
        assert!(page.contains("Dalia &lt;b&gt;") && page.contains("Emeka"), "{page}");
        let page = head.get(&claim).body;
        assert!(page.contains("Issue the certificate") && page.contains("Well basics"), "{page}");
        let lacks = format!("/claims/{}", lacking.1);
        let page = head.get(&lacks).body;
        for words in
            ["Lessons finished: 1 of 2", "Choosing a pump", "It cannot be issued while something is missing"]
        {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("value=\"issue\""));
        // A form of one's own making changes nothing, either.
        let forced = head.submit(&lacks, &[("act", "credential-decide"), ("what", "issue")]);
        assert_eq!(forced.status, 409, "{}", forced.body);
        assert!(forced.body.contains("criteria-not-met") && forced.body.contains("lessons 1 of 2"));

        let (certificate, done) = led(&mut head, &claim, &[("act", "credential-decide"), ("what", "issue")]);
        assert_eq!(done, "issued");
        let page = head.get(&format!("{certificate}?done=issued")).body;
        for words in [
            "The certificate is issued.",
            "Dalia &lt;b&gt;",
            "North",
            "Nothing was changed",
            "without an end",
        ] {
            let expect = words != "Nothing was changed";
            assert_eq!(page.contains(words), expect, "{words}: {page}");
        }
        let file = head.get(&format!("{certificate}/file"));
        assert!(file.header("content-disposition").starts_with("attachment"));
        assert_eq!(file.header("content-security-policy").split(';').next(), Some("default-src 'none'"));
        assert!(file.body.contains("OpenBadgeCredential"));
        let (newer, done) = led(
            &mut head,
            &certificate,
            &[("act", "credential-decide"), ("what", "name"), ("name", "Dalia Haddad")],
        );
        assert_eq!(done, "renamed");
        let page = head.get(&certificate).body;
        assert!(page.contains("Another certificate took its place") && page.contains(&newer), "{page}");
        assert!(!page.contains("value=\"revoke\""), "what has ended is not changed any more");
        let (newest, done) = led(
            &mut head,
            &newer,
            &[("act", "credential-decide"), ("what", "reissue"), ("reason", "A new seal")],
        );
        assert_eq!(done, "reissued");
        let fields = [("act", "credential-revoke"), ("what", "revoke"), ("reason", "Not their work")];
        assert_eq!(led(&mut head, &newest, &fields).1, "revoked");
        let page = head.get(&newest).body;
        assert!(page.contains("was taken back on") && page.contains("“Not their work”"), "{page}");
        let fields = [("act", "credential-decide"), ("what", "refuse"), ("reason", "Read about pumps, too.")];
        assert_eq!(led(&mut head, &lacks, &fields).1, "refused");
        assert!(head.get(&lacks).body.contains("“Read about pumps, too.”"));

        let policy = [
            ("act", "issuer-key"),
            ("what", "policy"),
            ("issues", "own"),
            ("looks", "automatic"),
            ("months", "36"),
        ];
        assert_eq!(led(&mut head, &issuing, &policy).1, "policy");
        assert!(head.get(&issuing).body.contains("for 36 months"));
        let fields = [("act", "issuer-key"), ("what", "rotate"), ("reason", "Every year")];
        assert_eq!(led(&mut head, &issuing, &fields).1, "rotated");
        let device = SecretKey::from_bytes([77; 32]).public().to_string();
        // By its name, of what the groups here have; who types it types its parts.
        let (pack, course) = TOPIC.split_once('/').unwrap();
        let basics = course::achievement_id(pack, course, "basics");
        let page = head.get(&issuing).body;
        assert!(page.contains(&format!("name=\"achievement\" value=\"{basics}\"")), "{page}");
        let which = format!("{TOPIC}/basics\r\n\r\n");
        let fields = [
            ("achievement", basics.as_str()),
            ("act", "issuer-key"),
            ("what", "delegate"),
            ("device", device.as_str()),
            ("name", "Desk"),
            ("count", "40"),
            ("days", "90"),
            ("achievements", which.as_str()),
            ("looks", "person"),
        ];
        assert_eq!(led(&mut head, &issuing, &fields).1, "delegated");
        let page = head.get(&issuing).body;
        assert!(
            page.contains("0 of at most 40 certificates") && page.contains(&format!("{TOPIC}/basics")),
            "{page}"
        );
        let key = page.split("name=\"of\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        for (from, expect) in [("2999-01-01", 400), ("yesterday", 400), ("", 400), ("2026-11-01", 303)] {
            let fields = [
                ("act", "issuer-key"),
                ("what", "withdraw"),
                ("of", key.as_str()),
                ("from", from),
                ("reason", "Lost"),
            ];
            assert_eq!(head.submit(&issuing, &fields).status, expect, "{from}");
        }
        assert!(head.get(&issuing).body.contains("Withdrawn from"));
        for fields in [
            &[("act", "issuer-key"), ("what", "policy"), ("looks", "sometimes")][..],
            &[("act", "issuer-key"), ("what", "policy"), ("looks", "person"), ("months", "0")],
            &[("act", "issuer-key"), ("what", "sell")],
            &[("act", "credential-decide"), ("what", "policy"), ("looks", "person")],
        ] {
            head.get(&issuing);
            assert_eq!(head.submit(&issuing, fields).status, 400, "{fields:?}");
        }
        let learner = format!("/learners/{}", ready.0);
        assert!(head.get(&learner).body.contains(&format!("href=\"{learner}/certificates\"")));
        let below = format!("/centres/{}/issuing", world.north.institution);
        assert!(head.get(&below).body.contains("issues for this centre"));
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            head.language = format!("{language}, en;q=0.5");
            let learners = format!("{learner}/certificates");
            let several = format!("{newest}?done=renamed");
            for path in [
                &list,
                &members,
                &issuing,
                &below,
                &learners,
                &claim,
                &lacks,
                &certificate,
                &newest,
                &several,
            ] {
                let answer = head.get(path);
                assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                check(&answer.body, language, path);
            }
        }
        for wrong in [
            "/certificates/no-id",
            "/certificates/a1a1a1a1-0000-5000-8000-000000000000/file",
            "/claims/77777",
        ] {
            assert!(matches!(head.get(wrong).status, 403 | 404), "{wrong}");
        }
    });
}

#[test]
fn who_only_looks_is_shown_no_form_and_who_is_of_another_branch_nothing() {
    on_both(|db| {
        let (world, site, [ready, _]) = story(db);
        let mut head = signed_up(db, &site, world.north.centre, Role::Administrator, "chief");
        let claim = format!("/claims/{}", ready.1);
        let mut viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "viewer");
        let page = viewer.get(&claim).body;
        assert!(
            page.contains("North") && page.contains("decides, by its") && !page.contains("name=\"what\"")
        );
        let (certificate, _) = led(&mut head, &claim, &[("act", "credential-decide"), ("what", "issue")]);
        let pages = [
            format!("/centres/{}/certificates", world.north.centre),
            format!("/centres/{}/issuing", world.north.centre),
            format!("/cohorts/{}/certificates", world.north.cohort),
            format!("/learners/{}/certificates", ready.0),
            claim.clone(),
            certificate.clone(),
        ];
        let mut southern = signed_up(db, &site, world.south.centre, Role::Administrator, "southern");
        let mut stranger = site.browser();
        for path in &pages {
            let page = viewer.get(path);
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.body.contains("name=\"what\""), "{path}");
            assert_eq!(southern.get(path).status, 403, "{path}");
            let answer = stranger.get(path);
            assert_eq!(
                (answer.status, answer.header("location")),
                (303, format!("/sign-in?to={path}").as_str())
            );
        }
        viewer.get(&certificate);
        for fields in [
            [("act", "credential-revoke"), ("what", "revoke"), ("reason", "x")],
            [("act", "credential-decide"), ("what", "reissue"), ("reason", "x")],
            [("act", "credential-decide"), ("what", "name"), ("name", "x")],
        ] {
            assert_eq!(viewer.submit(&certificate, &fields).status, 403, "{fields:?}");
        }
        let mut trainer = signed_up(db, &site, world.north.centre, Role::Trainer, "trainer");
        let page = trainer.get(&certificate).body;
        assert!(page.contains("value=\"reissue\"") && !page.contains("value=\"revoke\""));
        let fields = [("act", "credential-revoke"), ("what", "revoke"), ("reason", "x")];
        assert_eq!(trainer.submit(&certificate, &fields).status, 403);
        assert!(
            head.get(&certificate).body.contains(">Good<") || head.get(&certificate).body.contains("Good")
        );
    });
}

#[test]
fn a_cohorts_picture_is_whole_in_every_language_and_shown_to_those_with_a_role_there() {
    on_both(|db| {
        let (world, site, [ready, _]) = story(db);
        let path = format!("/cohorts/{}/group", world.north.cohort);
        let mut viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "looks");
        let page = viewer.get(&format!("/cohorts/{}", world.north.cohort)).body;
        assert!(page.contains(&format!("href=\"{path}\"")), "{page}");
        let page = viewer.get(&path).body;
        // Of the cohort's learners one finished both lessons, one the first of them; the others have not begun.
        assert!(page.contains("1 has finished the course") && page.contains("How far they are"), "{page}");
        assert!(page.contains(&format!("/learners/{}", ready.0)) == page.contains("Dalia"), "{page}");
        for language in ["ar", "en", "es", "fr", "ru", "zh"] {
            viewer.get(&format!("/language?tag={language}&to={path}"));
            let page = viewer.get(&path);
            assert_eq!(page.status, 200);
            assert!(!page.body.contains("teach-") && !page.body.contains("{ $"), "{language}: {}", page.body);
        }
        let mut south = signed_up(db, &site, world.south.centre, Role::Administrator, "south");
        assert_ne!(south.get(&path).status, 200, "whoever has no role there is shown nothing");
    });
}
