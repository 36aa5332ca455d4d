//! Certificates: what a platform decides comes down, is verified before it counts, is held whatever happens, is given out
//! of the house, and is verified on a laptop that never had a network.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

#[path = "support/far_end.rs"]
mod far_end;
mod support;
#[path = "support/town.rs"]
mod town;

use client::view::{CertificateState, VerificationAnswer};
use client::{CertificateForm, Trusted};
use credential::IssuerKey;
use reconcile::trust::TrustBundle;
use reconcile::wire::StandingState;
use support::Laptop;
use town::{NOW, TOPIC, Town, codes, write};

fn state(laptop: &Laptop) -> CertificateState {
    let view = laptop.client.certificates("en").unwrap();
    assert_eq!(view.earned.len(), 1, "{view:?}");
    view.earned[0].state
}

#[test]
fn what_the_platform_decides_is_seen_and_only_what_verifies_is_confirmed() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.decide(StandingState::Waiting, None, None, "");
    town.meet(&laptop, &id);
    assert!(laptop.client.certificates("en").unwrap().earned.is_empty(), "nothing was earned here");
    town.issue(&id);
    town.meet(&laptop, &id);
    assert_eq!(state(&laptop), CertificateState::Confirmed);
    let card = laptop.client.certificates("en").unwrap().earned.remove(0);
    assert_eq!((card.confirmed_by.as_str(), card.holder.as_str()), ("Town centre", "Amina"));
    assert_eq!(card.vouched_by, ["Institute"]);
    // Again and again: nothing changes.
    town.meet(&laptop, &id);
    assert_eq!(state(&laptop), CertificateState::Confirmed);
    town.decide(StandingState::Revoked, Some(town.institute.id(&id, 1)), None, r#"{"words":"By mistake"}"#);
    town.meet(&laptop, &id);
    let card = laptop.client.certificates("en").unwrap().earned.remove(0);
    assert_eq!((card.state, card.words.as_str()), (CertificateState::Revoked, "By mistake"));
    assert!(
        laptop.client.export_credential(&card.credential, CertificateForm::Json, "").is_ok(),
        "it is kept"
    );
}

#[test]
fn a_certificate_of_an_unknown_issuer_is_held_and_not_called_confirmed() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    let stranger = IssuerKey::from_seed([7; 32]);
    let issued = town.institute.issue(&id, "Amina", 1, Some((&stranger, "Stranger", &[])));
    town.decide(StandingState::Issued, Some(town.institute.id(&id, 1)), Some(issued), "");
    town.meet(&laptop, &id);
    let card = laptop.client.certificates("en").unwrap().earned.remove(0);
    assert_eq!((card.state, card.reason.as_str()), (CertificateState::Unproven, "verify-issuer-unknown"));
}

#[test]
fn a_revocation_is_seen_from_the_trust_list_alone() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.issue(&id);
    town.meet(&laptop, &id);
    town.tell(&[1], NOW - 1000);
    town.meet(&laptop, &id);
    assert_eq!(state(&laptop), CertificateState::Revoked);
}

#[test]
fn a_platform_from_a_backup_gets_back_what_it_issued() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.meet(&laptop, &id);
    let backup = town.model.backup();
    town.issue(&id);
    town.meet(&laptop, &id);
    assert!(town.brought.lock().unwrap().is_empty(), "it has what it gave");
    town.model.restore(backup);
    town.standings.lock().unwrap().clear();
    town.meet(&laptop, &id);
    let brought = std::mem::take(&mut *town.brought.lock().unwrap());
    // And what it told of issuers in the life that is over, by its own signature.
    let (issued, reminders): (Vec<_>, Vec<_>) = brought.into_iter().partition(|one| !one.slip.is_empty());
    assert_eq!((issued.len(), reminders.len()), (1, 1), "each once");
    assert_eq!(issued[0].credential, town.institute.issue(&id, "Amina", 1, None).json);
    assert!(TrustBundle::open(&reminders[0].credential, &town.model.key()).is_some());
    assert_eq!(state(&laptop), CertificateState::Confirmed);
    // Its new life begins to count anew, and takes nothing away.
    town.decide(StandingState::Waiting, None, None, "");
    town.meet(&laptop, &id);
    town.meet(&laptop, &id);
    assert_eq!(state(&laptop), CertificateState::Confirmed);
    assert!(town.brought.lock().unwrap().is_empty());
}

#[test]
fn two_laptops_of_one_learner_hold_the_same_certificate() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.issue(&id);
    town.meet(&laptop, &id);
    let other = Laptop::new();
    let file = laptop.home.path().join("amina.learner").to_string_lossy().into_owned();
    laptop.client.learner_export(&file).unwrap();
    other.client.learner_import(&file, "").unwrap();
    other.client.learner_enter(&id, "").unwrap();
    let view = other.client.certificates("en").unwrap();
    assert_eq!(view.earned[0].state, CertificateState::Unproven, "who issued it is not known there yet");
    town.meet(&other, &id);
    assert_eq!(state(&other), CertificateState::Confirmed);
    let get = |one: &Laptop| {
        one.client.export_credential(&format!("{TOPIC}/soil"), CertificateForm::Json, "").unwrap()
    };
    assert_eq!(get(&laptop), get(&other));
}

#[test]
fn each_form_is_verified_elsewhere_without_a_network() {
    let town = Town::new();
    let (laptop, id) = town.laptop();
    town.issue(&id);
    town.meet(&laptop, &id);
    // A laptop that was never joined to anything has a trust file from a stick.
    let dean = Laptop::new();
    let signed = town.trust.lock().unwrap().1.clone();
    let file = write(&dean, "packhorse.trust", &TrustBundle::carry(&signed, &town.model.key()));
    for (form, name) in [
        (CertificateForm::Json, "c.json"),
        (CertificateForm::Pdf, "c.pdf"),
        (CertificateForm::Png, "c.png"),
        (CertificateForm::Svg, "c.svg"),
    ] {
        let bytes = laptop.client.export_credential(&format!("{TOPIC}/soil"), form, "en").unwrap();
        let path = write(&dean, name, &bytes);
        let view = dean.client.verify_file(&path.to_string_lossy()).unwrap();
        assert_eq!(view.answer, VerificationAnswer::CannotTell, "{name}: {view:?}");
        assert!(codes(&view).contains(&"issuer-unknown"), "{view:?}");
        let data = dean.home.path().join("data");
        let view = client::verify_with(Some(&data), &path, std::slice::from_ref(&file), NOW).unwrap();
        assert_eq!((view.answer, view.trust_days), (VerificationAnswer::Valid, Some(1)), "{name}");
    }
    // The code alone.
    let code = laptop.client.credential_code(&format!("{TOPIC}/soil")).unwrap();
    let refused = dean.client.trust_file(&file, false).unwrap_err();
    assert_eq!(refused.code, "trust-unconfirmed");
    assert!(matches!(dean.client.trust_file(&file, true).unwrap(), Trusted::Bundle { .. }));
    let view = dean.client.verify_bytes(code.as_bytes()).unwrap();
    assert_eq!((view.answer, view.slip), (VerificationAnswer::Valid, true), "{view:?}");
    // Once trusted, news of the same signer are taken, and older ones are not.
    town.tell(&[1], NOW - 1000);
    let signed = town.trust.lock().unwrap().1.clone();
    let newer = write(&dean, "newer.trust", &TrustBundle::carry(&signed, &town.model.key()));
    dean.client.trust_file(&newer, false).unwrap();
    assert_eq!(dean.client.trust_file(&file, false).unwrap_err().code, "trust-older");
    let view = dean.client.verify_bytes(code.as_bytes()).unwrap();
    assert_eq!(view.answer, VerificationAnswer::NotValid);
    assert_eq!(codes(&view)[0], "revoked");
}

#[test]
fn the_institutes_key_alone_suffices_and_a_clock_that_cannot_be_right_is_said() {
    let town = Town::new();
    let dean = Laptop::new();
    let learner = "0b8f0c4e-6d55-4d6f-9d5e-2a8f6b1d7c11";
    let issued = town.institute.issue(learner, "Amina", 1, None);
    let file = write(&dean, "c.json", &issued.json);
    let key = write(&dean, "root.pub", format!("{} Institute\n", town.institute.root.did()).as_bytes());
    assert!(matches!(dean.client.trust_file(&key, false).unwrap(), Trusted::Root { .. }));
    let view = dean.client.verify_file(&file.to_string_lossy()).unwrap();
    assert!(codes(&view).contains(&"issuer-known"), "{view:?}");
    assert_eq!(view.findings[0].code, "status-missing", "without a list nobody knows whether it was revoked");
    assert!(!view.clock_doubtful);
    let data = dean.home.path().join("data");
    let view = client::verify_with(Some(&data), &file, &[], 1_000).unwrap();
    assert!(view.clock_doubtful);
    let other = write(&dean, "other.pub", b"something else\n");
    assert_eq!(dean.client.trust_file(&other, false).unwrap_err().code, "not-trust");
    let words = dean.client.verify_bytes(b"hello").unwrap();
    assert_eq!(words.answer, VerificationAnswer::NotValid);
}

#[test]
fn a_badge_from_elsewhere_is_kept_beside_ones_own_and_a_forged_one_is_not() {
    let town = Town::new();
    let (laptop, _) = town.laptop();
    let issued = town.institute.issue("0b8f0c4e-6d55-4d6f-9d5e-2a8f6b1d7c11", "Amina", 1, None);
    let file = write(&laptop, "badge.json", &issued.json);
    let (id, view) = laptop.client.import_credential(&file.to_string_lossy()).unwrap();
    assert_eq!(view.answer, VerificationAnswer::CannotTell);
    let again = laptop.client.import_credential(&file.to_string_lossy()).unwrap().0;
    assert_eq!(id, again);
    let cards = laptop.client.certificates("en").unwrap().elsewhere;
    assert_eq!((cards.len(), cards[0].title.as_str()), (1, "Soil"));
    let kept = laptop.client.export_credential(&id, CertificateForm::Json, "").unwrap();
    assert_eq!(kept, issued.json);
    let forged = String::from_utf8(issued.json).unwrap().replace("Amina", "Bruno");
    let forged = write(&laptop, "forged.json", forged.as_bytes());
    let refused = laptop.client.import_credential(&forged.to_string_lossy()).unwrap_err();
    assert_eq!(refused.code, "credential-bad");
    let slip = laptop.client.credential_code(&id).unwrap_err();
    assert_eq!(slip.code, "credential-none");
}
