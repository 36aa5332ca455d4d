//! The pages, as a browser gets them.

use platform::centres::{Actor, Role, invitation};
use platform::db::Database;

use crate::browser::{Browser, Site};
use crate::world::{NOW, World, on_both};

const WORDS: &str = "correct horse battery";

/// Signs somebody up with a role at a centre, as they would do it themselves.
pub(crate) fn signed_up(db: &Database, site: &Site, centre: i64, role: Role, login: &str) -> Browser {
    let (_, code) =
        db.write(|tx| invitation::invite(tx, &Actor::console(), centre, role, login, 1, NOW)).unwrap();
    let mut browser = site.browser();
    browser.get("/join");
    let fields = [("code", code.show()), ("name", "Somebody"), ("login", login), ("passphrase", WORDS)];
    let answer = browser.submit("/join", &fields);
    assert_eq!((answer.status, answer.header("location")), (303, "/"), "{}", answer.body);
    assert_eq!(browser.get("/").status, 200);
    browser
}

fn all_pages(world: &World) -> Vec<String> {
    let north = &world.north;
    let (centre, cohort, learner) = (north.institution, north.cohort, north.learners[0]);
    vec![
        "/".to_owned(),
        format!("/centres/{}", world.institute),
        format!("/centres/{centre}"),
        format!("/centres/{centre}/staff"),
        format!("/centres/{}/laptops", north.centre),
        format!("/centres/{centre}/keys"),
        format!("/centres/{centre}/audit"),
        format!("/centres/{centre}/certificates"),
        format!("/centres/{}/issuing", world.institute),
        format!("/learners/{learner}/certificates"),
        format!("/cohorts/{cohort}"),
        format!("/cohorts/{cohort}?done=code-renew"),
        format!("/cohorts/{cohort}/sheet"),
        format!("/learners/{learner}"),
        "/account".to_owned(),
        "/published".to_owned(),
    ]
}

pub(crate) fn check(page: &str, language: &str, path: &str) {
    let direction = if language == "ar" { "rtl" } else { "ltr" };
    assert!(
        page.contains(&format!("<html lang=\"{language}\" dir=\"{direction}\">")),
        "{path} in {language}"
    );
    for wrong in [
        "platform-",
        "certificates-",
        "{ $",
        "{$",
        "<script",
        " style=",
        "javascript:",
        "src=\"http",
        "onclick",
    ] {
        assert!(!page.contains(wrong), "{path} in {language} says {wrong}:\n{page}");
    }
    // Each field has its label, each id stands once.
    let ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|one| one == &id).count(), 1, "{path} has {id} twice");
    }
    for labelled in page.split(" for=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(ids.contains(&labelled), "{path} labels {labelled}, which is not there");
    }
    for reference in ["aria-labelledby=\"", "aria-describedby=\""] {
        for named in page.split(reference).skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(ids.contains(&named), "{path} points to {named}, which is not there");
        }
    }
    assert_eq!(page.matches("<h1").count(), 1, "{path}");
    assert!(
        !(path.ends_with("/audit") && page.contains("&quot;:")),
        "{path} shows what only programs read:\n{page}"
    );
}

#[test]
fn every_page_is_whole_in_every_language() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            head.language = format!("{language}, en;q=0.5");
            for path in all_pages(&world) {
                let answer = head.get(&path);
                assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                check(&answer.body, language, &path);
                assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{path}");
                assert_eq!(answer.header("cache-control"), "no-store");
            }
            let mut stranger = site.browser();
            stranger.language = language.to_owned();
            for path in ["/wallets", "/wallets/own", "/sign-in", "/join"] {
                check(&stranger.get(path).body, language, path);
            }
            let refused = stranger
                .submit("/join", &[("code", "AAAA"), ("name", "x"), ("login", "y"), ("passphrase", "z")]);
            assert_eq!(refused.status, 400);
            check(&refused.body, language, "a bad code");
        }
    });
}

#[test]
fn names_are_words_on_every_page_whatever_they_hold() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        let name = "\"'><img src=x onerror=a()><script>b()</script>{{c}}\u{202e}";
        for table in ["centre", "cohort", "learner", "staff"] {
            db.write(|tx| tx.execute(&format!("update {table} set name = ?1"), &[name.into()])).unwrap();
        }
        db.write(|tx| tx.execute("update invitation set note = ?1", &[name.into()])).unwrap();
        let mut seen = 0;
        for path in all_pages(&world) {
            let page = head.get(&path).body;
            check(&page, "en", &path);
            assert!(!page.contains("<img src=x") && !page.contains("\"'>"), "{path}: {page}");
            seen += page.matches("&lt;script&gt;").count();
        }
        assert!(seen > 20, "the names stand on the pages");
    });
}

#[test]
fn every_error_every_act_and_every_role_has_words_in_every_language() {
    let codes = include_str!("../../src/centres/error.rs");
    let codes =
        codes.split("pub fn code(&self)").nth(1).unwrap().split("/// Returns the numbers").next().unwrap();
    let codes: Vec<String> =
        codes.split('"').skip(1).step_by(2).map(|code| format!("platform-error-{code}")).collect();
    assert!(codes.len() > 35);
    let acts = platform::centres::Act::ALL.iter().map(|act| format!("platform-act-{}", act.word()));
    let silent = ["platform-act-look", "platform-act-code-show", "platform-act-audit-read"];
    let acts: Vec<String> = acts.filter(|id| !silent.contains(&id.as_str())).collect();
    for language in locale::languages() {
        let file = format!("../../../locales/{language}/platform.ftl");
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = fs_err::read_to_string(file).unwrap();
        for id in codes.iter().chain(&acts) {
            assert!(text.lines().any(|line| line.starts_with(&format!("{id} ="))), "{language}: {id}");
        }
    }
}

#[test]
fn whoever_is_not_signed_in_sees_the_sign_in_and_comes_back() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        drop(signed_up(db, &site, world.north.centre, Role::Trainer, "trainer"));
        let mut stranger = site.browser();
        for path in all_pages(&world).iter().filter(|path| !path.contains('?')) {
            let answer = stranger.get(path);
            assert_eq!(answer.status, 303, "{path}");
            assert!(answer.header("location").starts_with("/sign-in"), "{path}");
        }
        let cohort = format!("/cohorts/{}", world.north.cohort);
        let there = stranger.get(&cohort).header("location").to_owned();
        assert_eq!(there, format!("/sign-in?to={cohort}"));
        stranger.get(&there);
        let wrong =
            stranger.submit("/sign-in", &[("login", "trainer"), ("passphrase", "wrong"), ("to", &cohort)]);
        assert_eq!(wrong.status, 401);
        assert!(wrong.body.contains("The name or the passphrase is not right."));
        let right =
            stranger.submit("/sign-in", &[("login", "trainer"), ("passphrase", WORDS), ("to", &cohort)]);
        assert_eq!((right.status, right.header("location")), (303, cohort.as_str()));
        assert_eq!(stranger.get(&cohort).status, 200);
        let out = stranger.submit("/sign-out", &[]);
        assert_eq!(out.status, 303);
        assert_eq!(stranger.get(&cohort).status, 303);
    });
}

#[test]
fn a_session_brought_along_is_never_taken_over() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let first = signed_up(db, &site, world.north.centre, Role::Trainer, "trainer");
        let planted = first.cookies["packhorse-session"].clone();
        let mut victim = site.browser();
        victim.cookies.insert("packhorse-session".to_owned(), "ABCD-ABCD".to_owned());
        victim.get("/sign-in");
        victim.submit("/sign-in", &[("login", "trainer"), ("passphrase", WORDS), ("to", "/")]);
        let own = victim.cookies["packhorse-session"].clone();
        assert!(own != "ABCD-ABCD" && own != planted);
        let mut thief = site.browser();
        thief.cookies.insert("packhorse-session".to_owned(), "ABCD-ABCD".to_owned());
        assert_eq!(thief.get("/account").status, 303);
        // Whoever signs in over an open session ends that one.
        victim.get("/account");
        let again = victim.submit("/sign-in", &[("login", "trainer"), ("passphrase", WORDS), ("to", "/")]);
        assert_eq!(again.status, 303);
        assert_ne!(victim.cookies["packhorse-session"], own);
        thief.cookies.insert("packhorse-session".to_owned(), own);
        assert_eq!(thief.get("/account").status, 303);
    });
}

#[test]
fn a_form_from_elsewhere_does_nothing() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut trainer = signed_up(db, &site, world.north.centre, Role::Trainer, "trainer");
        let path = format!("/cohorts/{}", world.north.cohort);
        trainer.get(&path);
        let word = trainer.form_word();
        let other = signed_up(db, &site, world.north.centre, Role::Trainer, "other").form_word();
        let own = format!("origin: http://{}\r\n", site.address);
        for (word, head) in [
            ("", own.as_str()),
            ("0000-0000-0000-0000-0000-0000-00", own.as_str()),
            (other.as_str(), own.as_str()),
            (word.as_str(), "origin: https://evil.example\r\n"),
            (word.as_str(), "origin: null\r\n"),
            (word.as_str(), "sec-fetch-site: cross-site\r\n"),
            (word.as_str(), "sec-fetch-site: same-site\r\n"),
        ] {
            let fields = [("form", word), ("act", "cohort-close")];
            let answer = trainer.send(&path, &fields, head);
            assert_eq!(answer.status, 403, "{word} {head}");
            assert!(answer.body.contains("Nothing was changed"));
        }
        let closed = |trainer: &mut Browser| trainer.get(&path).body.contains(">✕<");
        assert!(!closed(&mut trainer));
        let answer = trainer.send(&path, &[("form", &word), ("act", "cohort-close")], &own);
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(closed(&mut trainer));
    });
}

#[test]
fn pages_show_each_role_what_it_may_do_and_refuse_the_rest() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "viewer");
        let north = &world.north;
        let cohort = format!("/cohorts/{}", north.cohort);
        let page = viewer.get(&cohort).body;
        for hidden in
            ["class=\"qr\"", "value=\"code-renew\"", "value=\"member-end\"", "value=\"cohort-close\""]
        {
            assert!(!page.contains(hidden), "{hidden}");
        }
        for (path, expect) in [
            (format!("{cohort}/sheet"), 403),
            (format!("/centres/{}/audit", north.centre), 403),
            (format!("/centres/{}/keys", north.centre), 403),
            (format!("/centres/{}", world.south.centre), 403),
            (format!("/cohorts/{}", world.south.cohort), 403),
            (format!("/learners/{}", world.south.learners[0]), 403),
            ("/cohorts/99999".to_owned(), 403),
            ("/cohorts/x".to_owned(), 400),
        ] {
            assert_eq!(viewer.get(&path).status, expect, "{path}");
        }
        viewer.get(&cohort);
        let learner = north.learners[0].to_string();
        let ended = viewer.submit(&cohort, &[("act", "member-end"), ("of", &learner)]);
        assert_eq!(ended.status, 403);
        assert!(ended.body.contains("Your role does not allow this there."));
    });
}

#[test]
fn a_trainers_day_with_forms_only() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        let root = format!("/centres/{}", world.institute);
        head.get(&root);
        let added = head
            .submit(&root, &[("act", "centre-add"), ("name", "Centre <b>1</b> & co"), ("kind", "training")]);
        assert_eq!(added.header("location"), format!("{root}?done=centre-add"), "{}", added.body);
        let page = head.get(&format!("{root}?done=centre-add")).body;
        assert!(page.contains("Centre &lt;b&gt;1&lt;/b&gt; &amp; co") && page.contains("Centre added"));
        let centre = page
            .split("href=\"/centres/")
            .filter_map(|rest| rest.split('"').next()?.parse::<i64>().ok())
            .max()
            .unwrap();

        let staff = format!("/centres/{centre}/staff");
        head.get(&staff);
        let fields = [("act", "staff-invite"), ("role", "trainer"), ("note", "Grace"), ("days", "7")];
        let invited = head.submit(&staff, &fields);
        assert_eq!(invited.status, 200, "{}", invited.body);
        let code =
            invited.body.split("<p class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(!head.get(&staff).body.contains(&code), "the code is shown once");

        let mut grace = site.browser();
        grace.get("/join");
        let fields = [("code", code.as_str()), ("name", "Grace"), ("login", "grace"), ("passphrase", WORDS)];
        assert_eq!(grace.submit("/join", &fields).status, 303);
        let path = format!("/centres/{centre}");
        grace.get(&path);
        let fields = [
            ("act", "cohort-add"),
            ("name", "Evening"),
            ("trainer", ""),
            ("most", "30"),
            ("approve", "1"),
            ("days", "90"),
        ];
        let added = grace.submit(&path, &fields);
        let cohort = added.header("location").split('?').next().unwrap().to_owned();
        assert!(cohort.starts_with("/cohorts/"), "{}", added.body);
        let page = grace.get(&cohort).body;
        let text = page.split("<p class=\"code\">").nth(1).unwrap().split('<').next().unwrap();
        let read = reconcile::code::Code::parse(text).unwrap();
        assert_eq!(read.address(), "https://learn.example.org");
        assert!(page.contains("<svg") && grace.get(&format!("{cohort}/sheet")).status == 200);
        grace.get(&cohort);
        for (fields, expect) in [
            (&[("act", "cohort-packs"), ("packs", "org.example.a\r\n org.example.b")][..], 303),
            (&[("act", "code-renew"), ("days", "30")], 303),
            (&[("act", "code-renew"), ("days", "-1")], 400),
            (&[("act", "code-renew"), ("days", "soon")], 400),
            (&[("act", "device-appoint"), ("device", "AAAA-AAAA"), ("name", "Desk"), ("days", "9")], 400),
            (&[("act", "no such act")], 400),
            (&[("act", "centre-close")], 400),
        ] {
            let answer = grace.submit(&cohort, fields);
            assert_eq!(answer.status, expect, "{fields:?}");
        }
        assert!(grace.get(&cohort).body.contains("org.example.b"));
        let refused = grace
            .submit(&staff, &[("act", "staff-invite"), ("role", "viewer"), ("note", "x"), ("days", "1")]);
        assert_eq!(refused.status, 403);
        let log = head.get(&format!("/centres/{centre}/audit")).body;
        for words in [
            "Invitation made",
            "Invitation used",
            "Cohort added",
            "New enrolment code made",
            "Packs chosen",
            "Grace",
        ] {
            assert!(log.contains(words), "{words}");
        }
    });
}

#[test]
fn a_key_of_the_record_store_is_shown_once() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        let path = format!("/centres/{}/keys", world.north.institution);
        head.get(&path);
        let fields = [
            ("act", "lrs-key-add"),
            ("name", "Dashboard"),
            ("scopes", "statements/read"),
            ("scopes", "state"),
        ];
        let made = head.submit(&path, &fields).body;
        let codes: Vec<&str> =
            made.split("<p class=\"code\">").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
        assert_eq!(codes.len(), 3, "{made}");
        let after = head.get(&path).body;
        assert!(after.contains(codes[1]) && !after.contains(codes[2]));
        assert!(after.contains("statements/read, state"));
    });
}

#[test]
fn the_language_is_as_the_browser_says_until_somebody_chooses() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        head.language = "fr-CH, en;q=0.4".to_owned();
        assert!(head.get("/").body.contains("<html lang=\"fr\""));
        let chosen = head.get("/language?tag=ar&to=/account");
        assert_eq!((chosen.status, chosen.header("location")), (303, "/account"));
        assert!(head.get("/").body.contains("<html lang=\"ar\" dir=\"rtl\""));
        for (tag, to) in [("xx", "/"), ("ar", "//evil.example"), ("ar", "https://evil.example")] {
            assert_eq!(head.get(&format!("/language?tag={tag}&to={to}")).header("location"), "/");
        }
        head.get("/account");
        let fields = [("act", "me"), ("name", "Chief"), ("language", "ru")];
        assert_eq!(head.submit("/account", &fields).status, 303);
        head.cookies.remove("packhorse-language");
        assert!(head.get("/").body.contains("<html lang=\"ru\""));
    });
}

#[test]
fn a_flood_of_a_form_is_refused() {
    on_both(|db| {
        World::make(db);
        let site = Site::serve(db);
        let mut stranger = site.browser();
        stranger.get("/sign-in");
        let long = "x".repeat(100_000);
        let answer = stranger.submit("/sign-in", &[("login", &long), ("passphrase", "y")]);
        assert_eq!(answer.status, 413);
        let own = format!("origin: http://{}\r\n", site.address);
        assert_eq!(stranger.send("/sign-in", &[], &own).status, 403);
    });
}
