//! Certificates on a platform that was restored from a backup: what happened since comes back with the laptops.

use credential::{Answer as Verdict, TrustList};
use platform::centres::{ActError, Actor, Kind, centre};
use platform::credentials::{Policy, begin, correct_name, revoke, set_policy, withdraw};
use platform::ops::backup;
use reconcile::trust::TrustBundle;
use reconcile::wire::{Brought, Standing, StandingState};

use crate::laptop::Laptop;
use crate::school::{School, claims, code, reads, states};
use crate::world::{DAY_MS, both};

fn brought(credential: &[u8], slip: &[u8]) -> Brought {
    Brought { credential: credential.to_vec(), slip: slip.to_vec() }
}

/// A member of before the backup.
fn member(school: &School<'_>, number: u8) -> Laptop {
    let mut laptop = Laptop::new(school.platform, number);
    reads(&mut laptop, 1, &["dig"]);
    school.exchange(&mut laptop, 0, Vec::new());
    laptop
}

fn earns(school: &School<'_>, laptop: &mut Laptop) -> Standing {
    claims(laptop, 1);
    school.exchange(laptop, 0, Vec::new()).standings.remove(0)
}

/// The trust bundle as laptops keep it, and its edition.
fn bundle(school: &School<'_>, laptop: &Laptop) -> (Vec<u8>, u64) {
    let bytes = school.send(laptop, u64::MAX, Vec::new()).trust_bundle.unwrap();
    let edition = TrustBundle::open(&bytes, &school.platform.key.public()).unwrap().edition;
    (bytes, edition)
}

#[test]
fn a_restored_platform_learns_again_what_was_issued_revoked_replaced_and_withdrawn_since() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let (console, folder) = (Actor::console(), tempfile::tempdir().unwrap());
        let north = platform
            .db
            .write(|tx| {
                let north = centre::add(tx, &console, platform.centre, Kind::National, "North", 5)?;
                set_policy(tx, &console, north, Policy { issues: true, ..Policy::default() }, 5)?;
                Ok::<_, ActError>(north)
            })
            .unwrap();
        let [mut before, mut taken, mut renamed, mut since, mut gone] =
            [1, 2, 3, 4, 5].map(|number| member(&school, number));
        let kept = earns(&school, &mut before);
        let revoked = earns(&school, &mut taken);
        let old = earns(&school, &mut renamed);
        let file = folder.path().join("platform.backup");
        backup(&platform.db, &file, None, platform.now_ms.get()).unwrap();

        // What the backup does not know: two certificates by a key that was made since, two revoked, one of them new, a name
        // corrected, the key withdrawn from now on.
        platform.execute(&format!("update cohort set centre = {north}"));
        let late = earns(&school, &mut since);
        let lost = earns(&school, &mut gone);
        for standing in [&revoked, &lost] {
            revoke(&school.office(), &console, standing.id.unwrap(), "Somebody else's work").unwrap();
        }
        correct_name(&school.office(), &console, old.id.unwrap(), "Amina Yusuf").unwrap();
        let new = school.exchange(&mut renamed, 1, Vec::new()).standings.remove(1);
        platform.now_ms.set(platform.now_ms.get() + DAY_MS);
        let issuer = |json: &[u8]| {
            let shown = credential::verify(json, &Default::default(), None).credential.unwrap();
            credential::key_of_did(&shown.issuer_id).unwrap()
        };
        let key = issuer(&late.credential);
        withdraw(&school.office(), &console, &key, platform.now_ms.get(), "Lost").unwrap();
        let (known, edition) = bundle(&school, &before);

        let restored = platform.restored(&file);
        let again = School { platform: &restored, folder: school.folder };
        begin(&again.office()).unwrap();
        let (fresh, next) = bundle(&again, &before);
        assert!(next > edition, "laptops take the new bundle: {next} after {edition}");
        assert_ne!(fresh, known);
        // Until somebody comes who knows, it knows nothing of it.
        assert_eq!(again.verify(&before, &revoked.credential).0, Verdict::Valid);

        // The first laptop that comes brings what it knows, and all that it holds.
        let told =
            again.exchange(&mut before, 0, vec![brought(&known, b""), brought(&kept.credential, &kept.slip)]);
        assert_eq!(told.standings.last().map(|one| one.id), Some(kept.id));
        assert_eq!(again.verify(&before, &kept.credential), (Verdict::Valid, vec![]));
        for gone in [&revoked, &lost, &old] {
            assert_eq!(again.verify(&before, &gone.credential), (Verdict::NotValid, vec!["revoked"]));
        }
        let list = TrustList::read(
            &TrustBundle::open(&bundle(&again, &before).0, &restored.key.public()).unwrap().issuers,
        );
        let did = credential::did_key(&key);
        assert!(list.unwrap().withdrawn.iter().any(|one| one.did == did && one.below), "the lost key");

        // Then each learner's own come back as they were.
        let told = again.exchange(&mut taken, 0, vec![brought(&revoked.credential, &revoked.slip)]).standings;
        assert_eq!(states(&told).last(), Some(&StandingState::Revoked), "{told:?}");
        let told = again.exchange(&mut since, 0, vec![brought(&late.credential, &late.slip)]).standings;
        assert_eq!((states(&told), told[0].id), (vec![StandingState::Issued], late.id));
        assert!(told[0].credential == late.credential, "as it was, byte for byte");
        let told = again.exchange(&mut gone, 0, vec![brought(&lost.credential, &lost.slip)]).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Revoked], "revoked".into()));
        let both_of = vec![brought(&new.credential, &new.slip), brought(&old.credential, &old.slip)];
        let told = again.exchange(&mut renamed, 0, both_of).standings;
        let last = |id| told.iter().rev().find(|one| one.id == id).map(|one| one.state);
        assert_eq!(
            (last(old.id), last(new.id)),
            (Some(StandingState::Replaced), Some(StandingState::Issued))
        );
        // Claimed once more, what was taken back is not issued.
        claims(&mut gone, 1);
        assert_eq!(again.exchange(&mut gone, 9, Vec::new()).standings, []);
        assert_eq!(restored.count("select count(*) from credential where ended_ms is null"), 3);
        // What is issued from now on has a list of its own.
        restored.execute(&format!("update cohort set centre = {}", restored.centre));
        let mut newcomer = Laptop::new(&restored, 9);
        reads(&mut newcomer, 1, &["dig"]);
        let told = earns(&again, &mut newcomer);
        assert_eq!(again.verify(&newcomer, &told.credential), (Verdict::Valid, vec![]));
        let list = |json: &[u8]| {
            let shown = credential::verify(json, &Default::default(), None).credential.unwrap();
            shown.status.unwrap().list
        };
        assert_ne!(list(&told.credential), list(&kept.credential));
    });
}

#[test]
fn nobody_else_makes_a_platform_remember() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = member(&school, 1);
        let told = earns(&school, &mut laptop);
        let (known, _) = bundle(&school, &laptop);
        // Another's signature over the same words; a list by a key that is no root.
        let other = reconcile::key::SecretKey::from_bytes([9; 32]);
        let opened = TrustBundle::open(&known, &platform.key.public()).unwrap();
        let forged = opened.sign(&other);
        let status =
            credential::verify(&told.credential, &Default::default(), None).credential.unwrap().status;
        let status = status.unwrap();
        let mut bits = credential::StatusList::new(credential::MIN_BITS).unwrap();
        bits.set(status.index).unwrap();
        let key = credential::IssuerKey::from_seed([9; 32]);
        let profile = credential::Profile { id: key.did(), name: "Nobody".into(), url: None };
        let now = credential::Moment(platform.now_ms.get());
        let list = bits.to_credential(&status.list, &profile, &key, now, None).unwrap();
        school.exchange(&mut laptop, 0, vec![brought(&forged, b""), brought(&list, b"")]);
        assert_eq!(school.verify(&laptop, &told.credential), (Verdict::Valid, vec![]));
        assert_eq!(platform.count("select count(*) from status_bit"), 0);
    });
}
