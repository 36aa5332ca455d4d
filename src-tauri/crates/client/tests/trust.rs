//! Whose certificates are good, as it travels: files on sticks, whom they are believed from, what never takes the place of
//! what is newer; and many certificates at once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

#[path = "support/far_end.rs"]
mod far_end;
mod support;
#[path = "support/town.rs"]
mod town;

use std::path::{Path, PathBuf};

use client::view::{TrustStanding, VerificationAnswer};
use client::{CertificateForm, Flow};
use reconcile::key::SecretKey;
use reconcile::trust::{Publisher, TrustBundle};
use reconcile::wire::StandingState;
use support::Laptop;
use town::{NOW, TOPIC, Town, codes, write};

fn stick() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn standings(laptop: &Laptop, place: &Path) -> Vec<TrustStanding> {
    laptop.client.take_trust(place).into_iter().map(|one| one.standing).collect()
}

#[test]
fn news_of_a_signer_who_is_known_are_believed_from_a_stick_and_others_are_compared_first() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.issue(&id);
    town.meet(&laptop, &id);
    let stick = stick();
    let put = laptop.client.put_trust(stick.path()).unwrap();
    assert_eq!(put.len(), 1);
    let file = stick.path().join("packhorse.trust");
    let shown = file.to_string_lossy().into_owned();
    assert_eq!(
        (put[0].path.as_str(), put[0].names.as_slice()),
        (shown.as_str(), ["Institute".to_owned()].as_slice())
    );

    // A laptop that has joined nobody and never had a network.
    let dean = Laptop::new();
    let code = laptop.client.credential_code(&format!("{TOPIC}/soil")).unwrap();
    let verified = |dean: &Laptop| dean.client.verify_bytes(code.as_bytes()).unwrap();
    assert_eq!(standings(&dean, stick.path()), [TrustStanding::Unknown]);
    assert_eq!(verified(&dean).answer, VerificationAnswer::CannotTell, "looking is not believing");
    let found = dean.client.trust_found(&shown).unwrap();
    assert!(!found.known);
    let refused = dean.client.trust_accept(&shown, "0000-0000-0000-0000-0000-0000-0000-0000").unwrap_err();
    assert_eq!(
        (refused.code.as_str(), &refused.args["fingerprint"]),
        ("trust-unconfirmed", &found.fingerprint)
    );
    let taken = dean.client.trust_accept(&shown, &found.fingerprint).unwrap();
    assert_eq!((taken.known, taken.standing), (true, TrustStanding::Taken));
    let view = verified(&dean);
    assert_eq!((view.answer, view.trust_days), (VerificationAnswer::Valid, Some(1)), "{view:?}");
    assert_eq!(view.trusted[0].fingerprint, found.fingerprint);

    // From then on, what is newer is taken by itself, and what is older never.
    let older = fs_err::read(&file).unwrap();
    town.tell(&[1], NOW - 1000);
    town.meet(&laptop, &id);
    laptop.client.put_trust(stick.path()).unwrap();
    let scanned = dean.client.scan(stick.path()).unwrap();
    assert_eq!(scanned.trust[0].standing, TrustStanding::Taken, "{scanned:?}");
    assert_eq!(codes(&verified(&dean))[0], "revoked");
    assert_eq!(standings(&dean, stick.path()), [TrustStanding::Same]);
    fs_err::write(&file, &older).unwrap();
    assert_eq!(standings(&dean, stick.path()), [TrustStanding::Older]);
    assert_eq!(dean.client.trust_accept(&shown, &found.fingerprint).unwrap_err().code, "trust-older");
    assert_eq!(codes(&verified(&dean))[0], "revoked");
    // A stick that is behind is brought up to date by whoever knows more; one that is ahead is not set back.
    dean.client.put_trust(stick.path()).unwrap();
    assert_ne!(fs_err::read(&file).unwrap(), older);
    let newer = fs_err::read(&file).unwrap();
    let late = Laptop::new();
    fs_err::write(late.home.path().join("older.trust"), &older).unwrap();
    late.client
        .trust_accept(&late.home.path().join("older.trust").to_string_lossy(), &found.fingerprint)
        .unwrap();
    late.client.put_trust(stick.path()).unwrap();
    assert_eq!(fs_err::read(&file).unwrap(), newer);
}

#[test]
fn whoever_joined_by_a_code_believes_that_platform_from_a_stick_before_the_first_exchange() {
    let town = Town::new();
    let (met, id) = town.laptop();
    town.meet(&met, &id);
    let stick = stick();
    // A pack that is put on a stick brings it along.
    met.install("ai-in-agriculture");
    let pack = met.client.library("en").unwrap().packs[0].id.clone();
    met.client.export(&pack, stick.path(), &mut |_, _, _| Flow::Continue).unwrap();
    let (new, _) = town.laptop();
    assert_eq!(standings(&new, stick.path()), [TrustStanding::Taken]);
    assert_eq!(new.client.trusted_issuers().unwrap().len(), 1);
    // Whoever leaves believes it no more.
    new.client.leave(&town.model.key().to_string()).unwrap();
    assert!(new.client.trusted_issuers().unwrap().is_empty());
}

#[test]
fn several_signers_lie_side_by_side_and_nobodys_file_is_written_over() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.meet(&laptop, &id);
    let stick = stick();
    let other = SecretKey::from_bytes([21; 32]);
    let bundle = TrustBundle { trust: 2, edition: 1, made_ms: NOW, ..TrustBundle::default() };
    let others = TrustBundle::carry(&bundle.sign(&other), &other.public());
    fs_err::write(stick.path().join("packhorse.trust"), &others).unwrap();
    fs_err::write(stick.path().join("packhorse-2.trust"), b"something else").unwrap();
    laptop.client.put_trust(stick.path()).unwrap();
    assert_eq!(fs_err::read(stick.path().join("packhorse.trust")).unwrap(), others);
    assert_eq!(fs_err::read(stick.path().join("packhorse-2.trust")).unwrap(), b"something else");
    let found = laptop.client.take_trust(stick.path());
    let known: Vec<bool> = found.iter().map(|one| one.known).collect();
    assert_eq!(known, [true, false], "its own as packhorse-3, the other's; junk is passed over: {found:?}");
}

#[test]
fn who_is_named_in_an_accepted_file_signs_packs_that_are_welcome() {
    let maker = Laptop::new();
    let pack = maker.build("ai-in-agriculture");
    let public = pack::PublicKey::load(maker.home.path().join("centre.key.pub")).unwrap();
    let key: String = public.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let publishers = vec![Publisher { key, name: "Test centre".into() }];
    let signer = SecretKey::from_bytes([22; 32]);
    let bundle = TrustBundle { trust: 2, edition: 1, publishers, made_ms: NOW, ..TrustBundle::default() };
    let file = write(&maker, "packhorse.trust", &TrustBundle::carry(&bundle.sign(&signer), &signer.public()));
    let shown = file.to_string_lossy();
    let other = Laptop::new();
    let install = |laptop: &Laptop| {
        let options = client::InstallOptions::default();
        laptop.client.install(&pack.to_string_lossy(), &options, &mut |_, _, _| Flow::Continue).map(drop)
    };
    assert_eq!(install(&other).unwrap_err().code, "unknown-signer");
    let found = other.client.trust_found(&shown).unwrap();
    assert_eq!(found.publishers, 1);
    other.client.trust_accept(&shown, &found.fingerprint).unwrap();
    install(&other).unwrap();
}

#[test]
fn a_folder_of_certificates_is_verified_at_once_each_for_itself() {
    let town = Town::new();
    let dean = Laptop::new();
    let folder = dean.home.path().join("certificates");
    fs_err::create_dir_all(folder.join("2026")).unwrap();
    let learner = "0b8f0c4e-6d55-4d6f-9d5e-2a8f6b1d7c11";
    let json = town.institute.issue(learner, "Amina", 1, None).json;
    let forged = String::from_utf8(json.clone()).unwrap().replace("Amina", "Bruno");
    for (name, bytes) in [
        ("a.json", json.as_slice()),
        ("b.json", forged.as_bytes()),
        ("2026/c.json", &json),
        ("letter.doc", b"Dear Sir or Madam"),
        ("notes.txt", b"Dear Sir or Madam"),
    ] {
        fs_err::write(folder.join(name), bytes).unwrap();
    }
    let signed = town.trust.lock().unwrap().1.clone();
    let trust = write(&dean, "packhorse.trust", &TrustBundle::carry(&signed, &town.model.key()));
    let data = dean.home.path().join("data");
    let (files, passed) =
        client::verify_files(Some(&data), std::slice::from_ref(&folder), &[trust], NOW).unwrap();
    let answers: Vec<(PathBuf, VerificationAnswer)> = files
        .into_iter()
        .map(|one| (one.path.strip_prefix(&folder).unwrap().to_owned(), one.report.unwrap().answer))
        .collect();
    use VerificationAnswer::{NotValid, Valid};
    let expect = [("2026/c.json", Valid), ("a.json", Valid), ("b.json", NotValid), ("notes.txt", NotValid)];
    assert_eq!(answers, expect.map(|(path, answer)| (PathBuf::from(path), answer)));
    assert_eq!(passed, 1, "no certificate is in a letter");
    let gone = folder.join("gone");
    assert!(client::verify_files(Some(&data), &[gone], &[], NOW).is_err());
}

#[test]
fn letters_that_no_font_has_are_named_and_nothing_is_left_out() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    // U+0378 is no character yet: no font has it.
    let issued = town.institute.issue(&id, "Amina \u{378}", 1, None);
    town.decide(StandingState::Issued, Some(town.institute.id(&id, 1)), Some(issued), "");
    town.meet(&laptop, &id);
    let which = format!("{TOPIC}/soil");
    for form in [CertificateForm::Pdf, CertificateForm::Png, CertificateForm::Svg] {
        let failed = laptop.client.export_credential(&which, form, "en").unwrap_err();
        assert_eq!(
            (failed.code.as_str(), failed.args["letters"].as_str()),
            ("not-printed-letters", "\u{378}")
        );
    }
    assert!(laptop.client.export_credential(&which, CertificateForm::Json, "en").is_ok());
}
