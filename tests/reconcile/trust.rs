//! Whose packs are good: by the word of a platform that somebody here has joined, as long as it says so.

use client::view::{EnrolmentStanding, Signer, SignerState};
use client::{Flow, Whom};
use pack::SigningKey;
use platform::exchange::Exchange;
use reconcile::key::SecretKey;
use reconcile::trust::{Publisher, TrustBundle};
use reconcile::wire::{Reply, Request};
use reconcile::{FarEnd, FarEndError};

use crate::laptop::{Laptop, scratch};
use crate::served::{Served, exchange};
use crate::town::Town;

/// A pack, and the key that signed it.
struct Signed {
    key: SigningKey,
    file: std::path::PathBuf,
    home: tempfile::TempDir,
}

impl Signed {
    fn new() -> Signed {
        let home = scratch();
        let file = home.path().join("course.pack");
        let key = SigningKey::generate("Somebody").unwrap();
        key.save(home.path().join("press.key")).unwrap();
        let sources = acceptance::house().join("content-packs/ai-in-agriculture");
        client::build_pack(&sources, &file, Some(&key), None, None, &mut |_, _| ()).unwrap();
        Signed { key, file, home }
    }

    fn public_file(&self) -> String {
        self.home.path().join("press.key.pub").to_string_lossy().into_owned()
    }

    fn hex(&self) -> String {
        reconcile::key::PublicKey(self.key.public().to_bytes()).to_string()
    }

    /// Who stands behind it, as a laptop shows it that was given the file.
    fn on(&self, laptop: &Laptop) -> Signer {
        let found = laptop.client().scan(&self.file).unwrap();
        assert_eq!(found.packs.len(), 1, "{found:?}");
        found.packs[0].signer.clone()
    }
}

#[test]
fn a_signer_counts_while_the_platform_says_so_and_only_to_whoever_joined() {
    let served = Served::new();
    let signed = Signed::new();
    let laptop = served.laptop("Amina");
    exchange(&laptop);
    assert_eq!(signed.on(&laptop).state, SignerState::Unknown);

    served.platform.run(&["publisher", "add", &signed.public_file(), "--name", "The centre's press"]);
    // Sealed before it was withdrawn, and read long after.
    laptop.client().courier_pack(&stick(&laptop)).unwrap();
    laptop.client().courier_deliver(&stick(&laptop)).unwrap();
    exchange(&laptop);
    let signer = signed.on(&laptop);
    assert_eq!((signer.state, signer.name.as_str()), (SignerState::Trusted, "The centre's press"));
    let told = laptop.client().trusted_by_platforms().unwrap();
    assert_eq!(
        told.iter().map(|(key, _)| key.to_bytes()).collect::<Vec<_>>(),
        [signed.key.public().to_bytes()]
    );

    let stranger = Laptop::new("Juma");
    let address = format!("http://{}", served.line.address());
    let learners = [stranger.learner().to_owned()];
    stranger.client().exchange_with(&address, &learners, &mut |_| Flow::Continue).unwrap();
    assert_eq!(signed.on(&stranger).state, SignerState::Unknown, "who did not join believes nothing");

    served.platform.run(&["publisher", "end", &signed.hex()]);
    exchange(&laptop);
    assert_eq!(signed.on(&laptop).state, SignerState::Unknown, "it was withdrawn");
    laptop.client().courier_accept(&stick(&laptop)).unwrap();
    assert_eq!(signed.on(&laptop).state, SignerState::Unknown, "an older word changes nothing");
}

#[test]
fn who_leaves_a_platform_believes_its_signers_no_more() {
    let served = Served::new();
    let signed = Signed::new();
    served.platform.run(&["publisher", "add", &signed.public_file(), "--name", "Press"]);
    let laptop = served.laptop("Amina");
    exchange(&laptop);
    assert_eq!(signed.on(&laptop).state, SignerState::Trusted);
    let key = laptop.client().platforms()[0].key.clone();
    laptop.client().leave(&key).unwrap();
    assert_eq!(signed.on(&laptop).state, SignerState::Unknown);
    laptop.client().join(&served.code, "").unwrap();
    exchange(&laptop);
    assert_eq!(signed.on(&laptop).state, SignerState::Trusted, "and joined again it says so again");
}

#[test]
fn whose_membership_is_over_still_hears_that_a_signer_is_withdrawn() {
    let served = Served::new();
    let signed = Signed::new();
    served.platform.run(&["publisher", "add", &signed.public_file(), "--name", "Press"]);
    let laptop = served.laptop("Amina");
    exchange(&laptop);
    served.platform.run(&["cohort", "end", &served.cohort, "1"]);
    exchange(&laptop);
    let cohorts = &laptop.client().exchange_state("en").unwrap().platforms[0].cohorts;
    assert_eq!(cohorts[0].state, EnrolmentStanding::Ended);
    assert_eq!(signed.on(&laptop).state, SignerState::Trusted, "packs that were good are good");
    served.platform.run(&["publisher", "end", &signed.hex()]);
    exchange(&laptop);
    assert_eq!(signed.on(&laptop).state, SignerState::Unknown);
}

fn stick(laptop: &Laptop) -> String {
    let stick = laptop.file("stick");
    fs_err::create_dir_all(&stick).unwrap();
    stick.to_string_lossy().into_owned()
}

/// A far end whose replies bring this bundle.
struct Bringing {
    town: Exchange,
    bundle: Vec<u8>,
}

impl FarEnd for Bringing {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let reply = self.town.exchange(request)?;
        Ok(Reply { trust: u64::MAX, trust_bundle: Some(self.bundle.clone()), ..reply })
    }
}

#[test]
fn a_bundle_somebody_else_signed_changes_nothing() {
    let town = Town::new();
    let signed = Signed::new();
    let laptop = Laptop::new("Amina");
    town.enrol(laptop.client());
    let publishers = vec![Publisher { key: signed.hex(), name: "Nobody's press".into() }];
    let bundle = |by: &SecretKey, edition| {
        TrustBundle { trust: 1, edition, publishers: publishers.clone(), ..TrustBundle::default() }.sign(by)
    };
    let bring = |bundle: Vec<u8>| {
        let end = Bringing { town: Exchange::new(town.service(), laptop.device().public()), bundle };
        let whom = Whom { key: town.key(), name: "the town".into(), road: client::view::Road::Internet };
        let report = laptop
            .client()
            .reconcile(&end, &whom, &[laptop.learner().to_owned()], &mut |_| Flow::Continue)
            .unwrap();
        assert!(report.is_complete(), "{report:?}");
        signed.on(&laptop).state
    };
    assert_eq!(bring(bundle(&SecretKey::random().unwrap(), 7)), SignerState::Unknown);
    let mut cut = bundle(&town.service().key, 8);
    cut.pop();
    assert_eq!(bring(cut), SignerState::Unknown);
    assert_eq!(bring(bundle(&town.service().key, 9)), SignerState::Trusted, "the platform's own is believed");
}
