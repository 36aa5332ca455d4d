//! Publishing packs by a form.

use std::collections::BTreeMap;
use std::path::Path;

use platform::catalogue::add_publisher;
use platform::centres::{ActError, Actor, Role};
use reconcile::key::{PublicKey, SecretKey};

use crate::browser::Site;
use crate::pages::signed_up;
use crate::world::{NOW, World, on_both};

fn pack(folder: &Path, version: u32, words: &str) -> Vec<u8> {
    let path = folder.join(format!("{version}-{}.pack", words.len()));
    let meta = pack::Meta {
        id: "org.example.water".into(),
        version,
        label: version.to_string(),
        title: BTreeMap::from([("en".to_owned(), "Water".to_owned()), ("ar".to_owned(), "الماء".to_owned())]),
        publisher: "Test centre".into(),
        licence: "CC0-1.0".into(),
        languages: vec!["en".into(), "ar".into()],
        ..pack::Meta::default()
    };
    let files = BTreeMap::from([("words".to_owned(), words.as_bytes().to_vec())]);
    let signer = pack::SigningKey::from_seed(&[7; 32], "Test centre");
    let build = pack::Build { signer: Some(&signer), ..pack::Build::new(&meta, &files) };
    build.write(&path, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    fs_err::read(path).unwrap()
}

#[test]
fn an_editor_publishes_and_withdraws_by_a_form_and_nobody_elses_packs() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let folder = tempfile::tempdir().unwrap();
        let publisher = pack::SigningKey::from_seed(&[7; 32], "Test centre").public();
        db.write(|tx| {
            let key = PublicKey(publisher.to_bytes());
            let platform = SecretKey::from_bytes([3; 32]);
            add_publisher(tx, &Actor::console(), world.north.centre, &key, "Test centre", &platform, NOW)
        })
        .unwrap();
        let first = pack(folder.path(), 1, "Water is wet.");
        let other = pack(folder.path(), 1, "Water is not wet at all.");
        let mut damaged = pack(folder.path(), 2, "Water is damaged.");
        let middle = damaged.len() / 2;
        damaged[middle] ^= 1;
        let north = world.north.centre.to_string();
        let south = world.south.centre.to_string();

        let mut editor = signed_up(db, &site, world.north.centre, Role::Editor, "editor");
        let mut southern = signed_up(db, &site, world.south.centre, Role::Editor, "southern");
        let mut viewer = signed_up(db, &site, world.north.centre, Role::Viewer, "viewer");
        assert!(!viewer.get("/published").body.contains("type=\"file\""));
        for browser in [&mut editor, &mut southern] {
            assert!(browser.get("/published").body.contains("type=\"file\""));
        }
        let mut browsers = BTreeMap::from([("editor", editor), ("southern", southern), ("viewer", viewer)]);
        for (who, centre, bytes, expect, words) in [
            ("viewer", &north, &first, 403, "Your role does not allow this there."),
            ("southern", &north, &first, 403, "Your role does not allow this there."),
            ("southern", &south, &first, 400, "This pack is refused"),
            ("editor", &north, &damaged, 400, "This pack is refused"),
            ("editor", &north, &b"no pack".to_vec(), 400, "This pack is refused"),
            ("editor", &north, &first, 303, ""),
            ("editor", &north, &first, 303, ""),
            ("editor", &north, &other, 409, "Another pack of this edition is published already."),
        ] {
            let browser = browsers.get_mut(who).unwrap();
            browser.get("/account");
            let answer = browser.upload("/published", centre, bytes);
            assert_eq!(answer.status, expect, "{}", answer.body);
            assert!(answer.body.contains(words), "{}", answer.body);
        }
        let (mut editor, mut southern) =
            (browsers.remove("editor").unwrap(), browsers.remove("southern").unwrap());
        let page = editor.get("/published?done=pack-publish").body;
        assert!(page.contains("Water") && page.contains("en, ar") && page.contains("Pack published"));
        southern.get("/published");
        let fields = [("act", "pack-publish"), ("id", "org.example.water"), ("version", "1")];
        assert_eq!(southern.submit("/published/withdraw", &fields).status, 403);
        assert_eq!(editor.submit("/published/withdraw", &fields).status, 303);
        assert!(editor.get("/published").body.contains("Withdrawn"));
        assert_eq!(editor.submit("/published/withdraw", &fields).status, 409);
        let stranger = site.browser().upload_with("/published", "", &north, &first);
        assert_eq!(stranger.status, 303, "to the sign-in");
        editor.get("/account");
        assert_eq!(editor.clone().upload_with("/published", "0000", &north, &first).status, 403);
    });
}

#[test]
fn no_more_publishers_are_trusted_than_laptops_are_told_and_one_that_moves_is_noted_at_both_places() {
    on_both(|db| {
        let world = World::make(db);
        let (console, platform) = (Actor::console(), SecretKey::from_bytes([3; 32]));
        let key = |seed: u8| PublicKey(pack::SigningKey::from_seed(&[seed; 32], "x").public().to_bytes());
        let add = |centre: i64, seed: u8| {
            db.write(|tx| add_publisher(tx, &console, centre, &key(seed), "Somebody", &platform, NOW))
        };
        let noted = |centre: i64| {
            let sql = "select count(*) from audit where centre = ?1 and act = 'pack-publish'";
            db.read(|tx| tx.one(sql, &[centre.into()])?.unwrap().int(0)).unwrap()
        };
        let (north, south) = (world.north.centre, world.south.centre);
        let number = add(north, 1).unwrap();
        assert_eq!((add(south, 1).unwrap(), noted(north), noted(south)), (number, 2, 1));

        let all = i64::try_from(reconcile::trust::MAX_KEYS).unwrap();
        let one = |at: i64| {
            let mut bytes = [0; 32];
            bytes[..8].copy_from_slice(&at.to_be_bytes());
            vec![bytes.to_vec().into(), "One of many".into(), north.into(), NOW.into()]
        };
        let columns = ["key", "name", "centre", "since_ms"];
        db.write(|tx| tx.insert("publisher", &columns, (1..all).map(one).collect())).unwrap();
        assert!(matches!(add(north, 2), Err(ActError::Full)));
        // One that is trusted already is no further one.
        assert_eq!(add(north, 1).unwrap(), number);
    });
}
