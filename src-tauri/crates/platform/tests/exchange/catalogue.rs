//! Packs that are published: checked whole before they are listed, given as plain files.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use pack::{Build, Delta, Meta, Pack, SigningKey, TrustedKeys};
use platform::catalogue::{
    PublishError, Published, add_publisher, end_publisher, export, publish, trusted_by, withdraw,
};
use platform::centres::{ActError, Actor, Kind, centre};
use reconcile::catalogue::Catalogue;
use reconcile::key::PublicKey;
use reconcile::trust::TrustBundle;
use reconcile::wire::Request;

use crate::laptop::Laptop;
use crate::world::{Platform, both};

fn signer(seed: u8) -> SigningKey {
    SigningKey::from_seed(&[seed; 32], "Steppe Training Centre")
}

fn meta(version: u32) -> Meta {
    Meta {
        id: "org.example.water".into(),
        version,
        label: format!("{version}.0"),
        title: BTreeMap::from([("en".into(), "Water".into()), ("fr".into(), "L'eau".into())]),
        description: BTreeMap::from([("en".into(), "Wells and pumps".into())]),
        publisher: "Steppe Training Centre".into(),
        licence: "CC-BY-4.0".into(),
        languages: vec!["en".into(), "fr".into()],
        ..Meta::default()
    }
}

/// Builds an edition; some of it is the same in every one.
fn build(folder: &Path, meta: &Meta, key: Option<&SigningKey>, base: Option<&Path>) -> PathBuf {
    let noise = |seed: u32| -> Vec<u8> {
        (0..200_000_u32).map(|at| ((at ^ seed).wrapping_mul(2_654_435_761) >> 21) as u8).collect()
    };
    let own = format!("edition {}", meta.version).into_bytes();
    let files: BTreeMap<String, Vec<u8>> =
        BTreeMap::from([("media/pump.webm".into(), noise(1)), ("lesson.txt".into(), own)]);
    let path = folder.join(format!("{}-{}.pack", meta.id, meta.version));
    let base = base.map(|base| Pack::open_file(base).unwrap().verify(&TrustedKeys::none()).unwrap());
    let build = Build { signer: key, base: base.as_ref(), ..Build::new(meta, &files) };
    build.write(&path, &mut |_| ControlFlow::Continue(())).unwrap();
    path
}

struct Shelf<'p> {
    platform: &'p Platform,
    folder: tempfile::TempDir,
}

impl<'p> Shelf<'p> {
    fn new(platform: &'p Platform) -> Shelf<'p> {
        Shelf { platform, folder: tempfile::tempdir().unwrap() }
    }

    fn trust(&self, key: &SigningKey, centre: i64) {
        let (console, key) = (Actor::console(), PublicKey(key.public().to_bytes()));
        let Platform { db, key: platform, .. } = self.platform;
        db.write(|tx| add_publisher(tx, &console, centre, &key, "Steppe", platform, 5)).unwrap();
    }

    fn packs(&self) -> PathBuf {
        self.folder.path().join("packs")
    }

    fn publish(&self, file: &Path) -> Result<Published, PublishError> {
        let mut from = fs_err::File::open(file).unwrap();
        let Platform { db, centre, .. } = self.platform;
        publish(db, &self.packs(), &Actor::console(), *centre, &mut from, 7)
    }

    fn list(&self) -> Catalogue {
        Catalogue::parse(&fs_err::read(self.packs().join("catalogue.json")).unwrap()).unwrap()
    }

    fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut folders = vec![self.packs()];
        while let Some(folder) = folders.pop() {
            for entry in fs_err::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { files.push(path.display().to_string()) }
            }
        }
        files.sort();
        files.iter().map(|file| file.rsplit_once("packs/").unwrap().1.to_owned()).collect()
    }
}

#[test]
fn editions_are_listed_with_updates_and_their_files_are_packs() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let key = signer(1);
        shelf.trust(&key, platform.centre);
        let first = build(shelf.folder.path(), &meta(1), Some(&key), None);
        let second = build(shelf.folder.path(), &meta(2), Some(&key), Some(&first));
        assert_eq!(shelf.publish(&first).unwrap().updates, []);
        let done = shelf.publish(&second).unwrap();
        assert_eq!((done.version, done.updates.len(), done.updates[0].0), (2, 1, 1));
        assert!(done.updates[0].1 * 2 < done.bytes);

        let list = shelf.list();
        assert_eq!((list.edition, list.packs.len()), (2, 1));
        let listed = &list.packs[0];
        assert_eq!((listed.version, listed.bytes), (2, fs_err::metadata(&second).unwrap().len()));
        assert_eq!(listed.title["fr"], "L'eau");
        assert_eq!(listed.key, PublicKey(key.public().to_bytes()).to_string());
        let there = fs_err::read(shelf.packs().join(&listed.file)).unwrap();
        assert!(there == fs_err::read(&second).unwrap());
        let old = Pack::open_file(shelf.packs().join("org.example.water/1.pack")).unwrap();
        let update = Delta::open_file(shelf.packs().join(&listed.updates[0].file)).unwrap();
        assert_eq!(update.resolve(old.manifest()).unwrap().meta().version, 2);
        // The same again changes nothing but the edition of the list.
        assert_eq!(shelf.publish(&second).unwrap(), done);
        assert_eq!(shelf.list().packs, list.packs);
    });
}

#[test]
fn what_is_not_signed_by_a_trusted_publisher_or_damaged_is_not_listed() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let key = signer(1);
        let folder = shelf.folder.path();
        let good = build(folder, &meta(1), Some(&key), None);
        assert!(matches!(shelf.publish(&good), Err(PublishError::NotTrusted(_))));
        shelf.trust(&key, platform.centre);
        let unsigned = build(folder, &meta(2), None, None);
        assert!(matches!(shelf.publish(&unsigned), Err(PublishError::Unsigned)));
        let mut bytes = fs_err::read(&good).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        let damaged = folder.join("damaged");
        fs_err::write(&damaged, &bytes).unwrap();
        assert!(matches!(shelf.publish(&damaged), Err(PublishError::Damaged(1))));
        fs_err::write(&damaged, &bytes[..last]).unwrap();
        assert!(matches!(shelf.publish(&damaged), Err(PublishError::Open(_))));
        fs_err::write(&damaged, b"<html>").unwrap();
        assert!(matches!(shelf.publish(&damaged), Err(PublishError::Open(_))));
        assert!(shelf.files().is_empty(), "{:?}", shelf.files());

        shelf.publish(&good).unwrap();
        let other = Meta { label: "another".into(), ..meta(1) };
        let other = build(folder, &other, Some(&key), None);
        assert!(matches!(shelf.publish(&other), Err(PublishError::SameEdition { .. })));
        assert_eq!(shelf.files(), ["catalogue.json", "org.example.water/1.pack"]);
    });
}

#[test]
fn a_publisher_is_good_for_its_centre_and_all_below_only() {
    both(|platform| {
        let console = Actor::console();
        let key = signer(3);
        let known = PublicKey(key.public().to_bytes());
        let (north, school, south) = platform
            .db
            .write(|tx| {
                let north = centre::add(tx, &console, platform.centre, Kind::National, "North", 5)?;
                let school = centre::add(tx, &console, north, Kind::Training, "School", 5)?;
                let south = centre::add(tx, &console, platform.centre, Kind::National, "South", 5)?;
                add_publisher(tx, &console, north, &known, "North", &platform.key, 5)?;
                Ok::<_, platform::centres::ActError>((north, school, south))
            })
            .unwrap();
        let trusts = |centre| platform.db.read(|tx| trusted_by(tx, centre)).unwrap().len();
        assert_eq!([platform.centre, north, school, south].map(trusts), [0, 1, 1, 0]);
    });
}

#[test]
fn what_is_withdrawn_leaves_the_list_and_the_edition_before_takes_its_place() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let key = signer(1);
        shelf.trust(&key, platform.centre);
        for version in [1, 2] {
            shelf.publish(&build(shelf.folder.path(), &meta(version), Some(&key), None)).unwrap();
        }
        let take_back = |version| {
            let (console, packs) = (Actor::console(), shelf.packs());
            withdraw(&platform.db, &packs, &console, "org.example.water", version, 9).unwrap()
        };
        assert!(take_back(2));
        assert!(!take_back(2));
        assert_eq!(shelf.list().packs[0].version, 1);
        assert!(take_back(1));
        assert_eq!((shelf.list().packs.len(), shelf.list().edition), (0, 4));
        assert!(shelf.packs().join("org.example.water/2.pack").exists());
    });
}

#[test]
fn an_exchange_tells_the_list_and_the_bundle_to_whoever_has_older_ones() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let key = signer(1);
        shelf.trust(&key, platform.centre);
        shelf.publish(&build(shelf.folder.path(), &meta(1), Some(&key), None)).unwrap();
        let laptop = Laptop::new(platform, 1);
        let ask = |catalogue, trust, most| {
            let request = Request { catalogue, trust, most, ..laptop.request(laptop.ask(platform)) };
            platform.exchange(&laptop.device, &request)
        };
        let reply = ask(0, 0, 1 << 20);
        let bundle = TrustBundle::open(&reply.trust_bundle.unwrap(), &platform.key.public()).unwrap();
        assert_eq!(bundle.publishers[0].key, PublicKey(key.public().to_bytes()).to_string());
        assert_eq!((bundle.edition, reply.trust), (1, 1));
        assert_eq!(Catalogue::parse(&reply.catalogue_file.unwrap()).unwrap(), shelf.list());
        let reply = ask(reply.catalogue, reply.trust, 1 << 20);
        assert_eq!((reply.catalogue_file, reply.trust_bundle), (None, None));
        let reply = ask(0, 0, 10);
        assert_eq!((reply.catalogue_file, reply.trust_bundle, reply.catalogue), (None, None, 1));

        let known = PublicKey(key.public().to_bytes());
        let ended =
            platform.db.write(|tx| end_publisher(tx, &Actor::console(), &known, &platform.key, 8)).unwrap();
        assert!(ended);
        let bundle = TrustBundle::open(&ask(1, 1, 1 << 20).trust_bundle.unwrap(), &platform.key.public());
        assert_eq!(bundle.map(|bundle| (bundle.edition, bundle.publishers.len())), Some((2, 0)));
    });
}

#[test]
fn the_exported_folder_holds_what_the_list_says() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let key = signer(1);
        shelf.trust(&key, platform.centre);
        let first = build(shelf.folder.path(), &meta(1), Some(&key), None);
        let second = build(shelf.folder.path(), &meta(2), Some(&key), Some(&first));
        shelf.publish(&first).unwrap();
        shelf.publish(&second).unwrap();
        let to = shelf.folder.path().join("host");
        for _ in 0..2 {
            assert_eq!(export(&platform.db, &shelf.packs(), &to, Some(&platform.key.public())).unwrap(), 3);
        }
        let list = Catalogue::parse(&fs_err::read(to.join("catalogue.json")).unwrap()).unwrap();
        assert_eq!(list, shelf.list());
        assert_eq!(fs_err::metadata(to.join(&list.packs[0].file)).unwrap().len(), list.packs[0].bytes);
        let update = &list.packs[0].updates[0];
        assert_eq!(fs_err::metadata(to.join(&update.file)).unwrap().len(), update.bytes);
        let signed = fs_err::read(to.join("trust")).unwrap();
        assert!(TrustBundle::open(&signed, &platform.key.public()).is_some());
        let carried = fs_err::read(to.join("packhorse.trust")).unwrap();
        let (key, _, within) = TrustBundle::open_carried(&carried).unwrap();
        assert_eq!((key, within), (platform.key.public(), signed.as_slice()));
    });
}

/// A centre with an editor of its own and a publisher it trusts.
struct House {
    centre: i64,
    editor: Actor,
    key: SigningKey,
}

impl Shelf<'_> {
    /// Makes a centre below another; `None`: the institute.
    fn house(&self, name: &str, parent: Option<i64>, seed: u8) -> House {
        let Platform { db, centre: institute, .. } = self.platform;
        let (kind, console, key) = (Kind::Training, Actor::console(), signer(seed));
        let (centre, editor) = db
            .write(|tx| {
                let centre = match parent {
                    Some(parent) => centre::add(tx, &console, parent, kind, name, 1)?,
                    None => *institute,
                };
                let columns = ["name", "login", "passphrase", "made_ms"];
                let row = vec![name.into(), name.into(), "".into(), 1_i64.into()];
                let staff = tx.insert_returning("staff", &columns, "number", row)?;
                let role = vec![staff.into(), centre.into(), "editor".into(), 1_i64.into()];
                tx.insert("staff_role", &["staff", "centre", "role", "given_ms"], vec![role])?;
                Ok::<_, ActError>((centre, Actor::of(tx, staff)?))
            })
            .unwrap();
        self.trust(&key, centre);
        House { centre, editor, key }
    }

    /// Publishes an edition of the same pack for a centre, signed by its publisher.
    fn publish_for(&self, house: &House, version: u32) -> Result<Published, PublishError> {
        let file = build(self.folder.path(), &meta(version), Some(&house.key), None);
        let mut from = fs_err::File::open(file).unwrap();
        publish(&self.platform.db, &self.packs(), &house.editor, house.centre, &mut from, 7)
    }

    /// An institute, a centre of it, one below that, and another of it. The north has published an edition.
    fn branches(&self) -> [House; 4] {
        let institute = self.house("institute", None, 1);
        let north = self.house("north", Some(institute.centre), 2);
        let below = self.house("below", Some(north.centre), 3);
        let south = self.house("south", Some(institute.centre), 4);
        self.publish_for(&north, 1).unwrap();
        [institute, north, below, south]
    }

    fn withdraw_for(&self, house: &House, version: u32) -> Result<bool, PublishError> {
        withdraw(&self.platform.db, &self.packs(), &house.editor, "org.example.water", version, 9)
    }
}

fn refused<T>(done: Result<T, PublishError>) -> bool {
    matches!(done, Err(PublishError::Act(ActError::NotAllowed(_))))
}

fn is_anothers<T>(done: Result<T, PublishError>) -> bool {
    matches!(done, Err(PublishError::OtherCentres(id)) if id == "org.example.water")
}

#[test]
fn a_pack_is_withdrawn_by_its_own_branch_and_those_above_alone() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let [institute, north, below, south] = shelf.branches();
        let listed = shelf.list();
        for stranger in [&south, &below] {
            assert!(refused(shelf.withdraw_for(stranger, 1)));
            assert!(refused(
                shelf.publish_for(&House { editor: stranger.editor.clone(), ..again(&north) }, 1)
            ));
        }
        assert_eq!(shelf.list(), listed);
        assert!(shelf.withdraw_for(&north, 1).unwrap());
        // What was withdrawn stays its own, and comes back by those who may withdraw it.
        assert!(is_anothers(shelf.publish_for(&south, 2)));
        shelf.publish_for(&north, 1).unwrap();
        assert!(shelf.withdraw_for(&institute, 1).unwrap());
        assert!(!shelf.withdraw_for(&south, 7).unwrap(), "there is none");
    });
}

fn again(house: &House) -> House {
    House { centre: house.centre, editor: house.editor.clone(), key: house.key.clone() }
}

#[test]
fn a_packs_id_is_taken_over_by_nobody_but_a_centre_above() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let [institute, north, below, south] = shelf.branches();
        let listed = shelf.list();
        for version in [1, 2, 3] {
            for stranger in [&south, &below] {
                assert!(shelf.publish_for(stranger, version).is_err());
            }
        }
        assert!(is_anothers(shelf.publish_for(&south, 2)));
        assert!(is_anothers(shelf.publish_for(&below, 2)));
        assert_eq!(shelf.list(), listed);
        assert_eq!(shelf.files(), ["catalogue.json", "org.example.water/1.pack"]);

        shelf.publish_for(&north, 2).unwrap();
        shelf.publish_for(&institute, 3).unwrap();
        assert!(is_anothers(shelf.publish_for(&north, 4)), "it is the institute's now");
        // What the institute withdrew, its signature does not list again for others.
        assert!(shelf.withdraw_for(&institute, 3).unwrap());
        let with_its_file = House { key: institute.key.clone(), ..again(&north) };
        assert!(refused(shelf.publish_for(&with_its_file, 3)));
        assert_eq!(shelf.list().packs[0].version, 2);
        shelf.publish_for(&north, 4).unwrap();
    });
}

#[test]
fn a_publisher_is_moved_to_another_branch_by_those_alone_who_may_in_both() {
    both(|platform| {
        let shelf = Shelf::new(platform);
        let institute = shelf.house("institute", None, 1);
        let north = shelf.house("north", Some(institute.centre), 2);
        let south = shelf.house("south", Some(institute.centre), 4);
        let key = PublicKey(north.key.public().to_bytes());
        let Platform { db, key: secret, .. } = platform;
        let take = |house: &House| {
            db.write(|tx| add_publisher(tx, &house.editor, south.centre, &key, "Ours", secret, 8))
        };
        assert!(matches!(take(&south), Err(ActError::NotAllowed(_))));
        assert!(db.write(|tx| end_publisher(tx, &north.editor, &key, secret, 8)).unwrap());
        assert!(matches!(take(&south), Err(ActError::NotAllowed(_))), "ended, and still the other's");
        take(&institute).unwrap();
        shelf.publish_for(&House { key: north.key.clone(), ..again(&south) }, 1).unwrap();
    });
}
