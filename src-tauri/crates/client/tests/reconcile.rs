//! Laptops meet a far end, whatever is lost, comes twice or comes late: all come to the same.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

#[path = "support/far_end.rs"]
mod far_end;
mod support;

use client::view::{Lock, NewLearner, Road};
use client::{Flow, Standing, Whom};
use far_end::{Fault, Model};
use reconcile::key::SecretKey;
use support::Laptop;

fn new_learner(name: &str) -> NewLearner {
    NewLearner {
        name: name.into(),
        picture: "sun".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    }
}

fn whom(model: &Model) -> Whom {
    Whom { key: model.key(), name: "Test".into(), road: Road::Internet }
}

fn code(model: &Model) -> String {
    reconcile::code::Code::new("https://learn.example.org", model.key(), [7; 10], 0).unwrap().text()
}

/// A laptop with a learner who has joined.
fn laptop_of(model: &Model, name: &str) -> (Laptop, String) {
    let laptop = Laptop::new();
    let entered = laptop.client.learner_create(&new_learner(name)).unwrap();
    laptop.client.join(&code(model), "").unwrap();
    (laptop, entered.learner.id)
}

fn facts(laptop: &Laptop, count: u64) {
    let known = laptop.client.learner_privacy().unwrap().facts;
    for number in 0..count {
        let facts = client::view::Facts { institution: format!("School {number}"), ..known.clone() };
        laptop.client.learner_facts_save(&facts).unwrap();
    }
}

fn exchange(laptop: &Laptop, model: &Model, id: &str) -> client::ReconcileReport {
    far_end::speaks(laptop.client.device_key().unwrap().public());
    laptop.client.reconcile(model, &whom(model), &[id.to_owned()], &mut |_| Flow::Continue).unwrap()
}

#[test]
fn what_was_done_goes_up_once_and_comes_down_elsewhere() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 30);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!((report.sent(), report.received()), (30, 0));
    assert_eq!(report.rounds, 1, "one request does");
    let again = exchange(&laptop, &model, &id);
    assert_eq!((again.sent(), again.rounds), (0, 1), "{again:?}");

    // Another laptop gets the learner as a file, and what happened since from the far end.
    let other = Laptop::new();
    let file = laptop.home.path().join("amina.learner").to_string_lossy().into_owned();
    laptop.client.learner_export(&file).unwrap();
    other.client.learner_import(&file, "").unwrap();
    other.client.learner_enter(&id, "").unwrap();
    facts(&laptop, 5);
    facts(&other, 3);
    exchange(&laptop, &model, &id);
    let report = exchange(&other, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!((report.sent(), report.received()), (3, 5), "{report:?}");
    let report = exchange(&laptop, &model, &id);
    assert_eq!((report.sent(), report.received()), (0, 3), "{report:?}");
    assert_eq!(model.count(&id), 38);
    let waiting = laptop.client.exchange_state("en").unwrap().waiting;
    assert_eq!(waiting.total, 0);
}

#[test]
fn a_reply_that_is_lost_costs_one_more_request_and_nothing_else() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 10);
    model.fault(Fault::LoseReply);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::HalfWay);
    assert_eq!(report.failure.unwrap().code, "line-broken");
    assert_eq!(model.count(&id), 10);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!(model.count(&id), 10);
}

#[test]
fn a_far_end_restored_from_an_older_backup_gets_back_what_it_lacks() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 10);
    exchange(&laptop, &model, &id);
    let backup = model.backup();
    facts(&laptop, 10);
    exchange(&laptop, &model, &id);
    model.restore(backup);
    assert_eq!(model.count(&id), 10);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!(model.count(&id), 20);
}

#[test]
fn a_far_end_that_forgot_everything_is_told_everything() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    let empty = model.backup();
    facts(&laptop, 10);
    exchange(&laptop, &model, &id);
    model.restore(empty);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!(model.count(&id), 10);
}

#[test]
fn whoever_has_joined_nobody_is_refused_and_told_so() {
    let model = Model::new(SecretKey::random().unwrap());
    let laptop = Laptop::new();
    let id = laptop.client.learner_create(&new_learner("Amina")).unwrap().learner.id;
    facts(&laptop, 2);
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Refused, "{report:?}");
    assert_eq!(report.learners[0].refused, Some(0));
    assert_eq!(model.count(&id), 0);
}

#[test]
fn an_encrypted_record_goes_while_its_learner_studies_and_is_left_out_else() {
    let model = Model::new(SecretKey::random().unwrap());
    let laptop = Laptop::new();
    let new =
        NewLearner { lock: Lock::Passphrase, secret: "correct horse battery".into(), ..new_learner("Amina") };
    let id = laptop.client.learner_create(&new).unwrap().learner.id;
    laptop.client.join(&code(&model), "").unwrap();
    facts(&laptop, 3);
    assert_eq!(exchange(&laptop, &model, &id).learners[0].standing, Standing::Agreed);
    laptop.client.learner_leave().unwrap();
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Closed);
    assert_eq!(laptop.client.exchange_state("en").unwrap().locked_out, ["Amina"]);
}

#[test]
fn a_false_receipt_does_not_make_anything_forgotten() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 4);
    model.fault(Fault::FalseReceipt);
    let report = exchange(&laptop, &model, &id);
    assert_ne!(report.learners[0].standing, Standing::HalfWay, "{report:?}");
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    assert_eq!(model.count(&id), 4);
}

#[test]
fn what_was_forged_takes_no_place_here() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 4);
    exchange(&laptop, &model, &id);
    for fault in [Fault::GapInRun, Fault::AnothersStream, Fault::FarClock] {
        model.fault(fault);
        let report = exchange(&laptop, &model, &id);
        assert_eq!(report.received(), 0, "{report:?}");
        assert!(report.rounds < 20, "{report:?}");
    }
    let report = exchange(&laptop, &model, &id);
    assert_eq!(report.learners[0].standing, Standing::Agreed, "{report:?}");
    facts(&laptop, 1);
    assert_eq!(exchange(&laptop, &model, &id).sent(), 1);
}

#[test]
fn a_file_that_was_handed_in_goes_and_comes_in_parts() {
    // Through the store, as the quiz does.
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 1);
    exchange(&laptop, &model, &id);
    assert_eq!(model.count(&id), 1);
}
