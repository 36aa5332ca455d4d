//! What a first administrator meets: the way to the code, three steps, a key to compare, and publishers by a form.

use platform::centres::{Role, first_code};
use reconcile::key::SecretKey;

use crate::browser::Site;
use crate::pages::{check, signed_up};
use crate::world::{NOW, World, on_both};

#[test]
fn the_first_administrator_is_told_where_the_code_is_and_what_comes_first() {
    on_both(|db| {
        let code = db.write(|tx| first_code(tx, "Packhorse", NOW)).unwrap().unwrap();
        let site = Site::serve(db);
        let mut browser = site.browser();
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            browser.language = language.to_owned();
            let page = browser.get("/join").body;
            check(&page, language, "/join");
            assert!(page.contains("staff invite --role administrator"), "{page}");
        }
        let fields =
            [("code", &*code), ("name", "Ada"), ("login", "ada"), ("passphrase", "correct horse battery")];
        assert_eq!(browser.submit("/join", &fields).status, 303);
        for language in ["fr", "es", "ru", "ar", "zh", "en"] {
            browser.language = language.to_owned();
            check(&browser.get("/").body, language, "/");
        }
        let page = browser.page.clone();
        assert_eq!(page.matches("Done").count(), 0, "nothing is done: {page}");
        let institute = page.split("/centres/").nth(1).unwrap().split(['#', '"']).next().unwrap().to_owned();
        for href in [
            format!("/centres/{institute}#changes"),
            "/published#publishers".into(),
            format!("/centres/{institute}#cohorts"),
        ] {
            assert!(page.contains(&format!("href=\"{href}\"")), "{href}");
            let (path, part) = href.split_once('#').unwrap();
            assert!(browser.get(path).body.contains(&format!("id=\"{part}\"")), "{href} leads somewhere");
        }
        let centre = format!("/centres/{institute}");
        browser.get(&centre);
        assert_eq!(
            browser.submit(&centre, &[("act", "centre-rename"), ("name", "Water centre")]).status,
            303
        );
        assert!(browser.get("/").body.contains("Done"), "one step is");
        assert!(!site.browser().get("/join").body.contains("staff invite"), "somebody is there now");
    });
}

#[test]
fn what_was_begun_is_not_shown_to_whoever_can_do_nothing_about_it() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let head = signed_up(db, &site, world.institute, Role::Administrator, "chief").get("/").body;
        assert!(head.contains("id=\"begin\""), "no pack is offered yet");
        let viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "viewer").get("/").body;
        assert!(!viewer.contains("id=\"begin\""));
    });
}

#[test]
fn a_publisher_is_trusted_and_no_more_by_a_form() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let own = pack::SigningKey::from_seed(&[7; 32], "Test centre").public();
        let line = own.to_string();
        let centre = world.north.centre.to_string();
        let mut editor = signed_up(db, &site, world.north.centre, Role::Editor, "editor");
        let add = |key: &str| {
            [("act", "pack-publish"), ("what", "add"), ("name", ""), ("key", key), ("centre", &*centre)]
                .map(|(name, value)| (name, value.to_owned()))
        };
        let send = |browser: &mut crate::browser::Browser, fields: &[(&str, String)]| {
            browser.get("/published");
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.submit("/published/publishers", &fields)
        };
        let refused = send(&mut editor, &add("no key"));
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains("This is no key"), "{}", refused.body);
        let done = send(&mut editor, &add(&line));
        assert_eq!((done.status, done.header("location")), (303, "/published?done=publisher-add"));
        let page = editor.get("/published?done=publisher-add").body;
        check(&page, "en", "/published");
        assert!(page.contains(&own.fingerprint()) && page.contains("Test centre"), "{page}");
        let mut viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "viewer");
        assert_eq!(send(&mut viewer, &add(&line)).status, 403);

        let key = reconcile::key::PublicKey(own.to_bytes()).to_string();
        let end = [("act", "pack-publish"), ("what", "end"), ("key", &*key)].map(|(a, b)| (a, b.to_owned()));
        assert_eq!(send(&mut viewer, &end).status, 403);
        assert_eq!(send(&mut editor, &end).status, 303);
        assert!(!editor.get("/published").body.contains(&own.fingerprint()));
        assert_eq!(send(&mut editor, &end).status, 409, "it is trusted no more");
        let log = signed_up(db, &site, world.institute, Role::Administrator, "chief")
            .get(&format!("/centres/{centre}/audit"))
            .body;
        assert!(
            log.contains("Key of a publisher trusted no more") && !log.contains("publisher ended"),
            "{log}"
        );
    });
}

#[test]
fn the_page_of_issuing_tells_the_fingerprint_that_the_window_compares() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let mut head = signed_up(db, &site, world.institute, Role::Administrator, "chief");
        let key = SecretKey::from_bytes([3; 32]).public();
        let shown = pack::PublicKey::from_bytes(&key.0, "").unwrap().fingerprint();
        let page = head.get(&format!("/centres/{}/issuing", world.institute)).body;
        assert!(page.contains(&shown) && page.contains("href=\"/packhorse.trust\""), "{page}");
    });
}
