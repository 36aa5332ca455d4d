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
fn a_code_tells_its_last_day_before_anything_is_joined() {
    const DAY_MS: i64 = 86_400_000;
    let laptop = Laptop::new();
    let key = SecretKey::random().unwrap().public();
    let today = 20_000;
    support::set_clock(today * DAY_MS + DAY_MS / 2);
    let preview = |last_day: i64| {
        let last_day = u16::try_from(last_day).unwrap();
        let code = reconcile::code::Code::new("https://learn.example.org", key, [7; 10], last_day).unwrap();
        laptop.client.join_preview(&code.text()).unwrap()
    };
    for (last_day, expired) in [(today - 1, true), (today, false), (today + 90, false)] {
        let shown = preview(last_day);
        // Noon of it: the same day on the screen from eleven hours west of Greenwich to eleven east.
        let hours = [-11, 0, 11].map(|hours| shown.last_day_ms.unwrap() + hours * 3_600_000);
        assert_eq!((hours.map(|ms| ms.div_euclid(DAY_MS)), shown.expired), ([last_day; 3], expired));
    }
    assert_eq!((preview(0).last_day_ms, preview(0).expired), (None, false), "for ever");
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

/// Another laptop of the same person, who carried their file over.
fn another(laptop: &Laptop, id: &str) -> Laptop {
    let other = Laptop::new();
    let file = laptop.home.path().join("carried.learner").to_string_lossy().into_owned();
    laptop.client.learner_export(&file).unwrap();
    other.client.learner_import(&file, "").unwrap();
    other.client.learner_enter(id, "").unwrap();
    // The file tells nothing of addresses: the paper with the code does.
    other
}

#[test]
fn an_envelope_goes_and_its_receipt_comes_back() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 20);
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().to_string_lossy().into_owned();
    let packed = laptop.client.courier_pack(&path).unwrap();
    assert_eq!((packed.envelopes, packed.learners, packed.records), (1, 1, 20));
    let post = stick.path().join("packhorse.post");
    assert_eq!(fs_err::metadata(&post).unwrap().len() % 4096, 16 + 12, "a finder learns little");
    assert_eq!(laptop.client.exchange_state("en").unwrap().waiting.total, 20, "nothing counts as sent yet");
    assert_eq!(model.hand_over(&post), 1);
    assert_eq!(model.count(&id), 20);
    let accepted = laptop.client.courier_accept(&path).unwrap();
    assert_eq!((accepted.answers, accepted.failed), (1, 0));
    assert_eq!(laptop.client.exchange_state("en").unwrap().waiting.total, 0);
    assert!(!stick.path().join("packhorse.reply").exists(), "what was taken is gone from the stick");
    // A line later has nothing to say.
    let report = exchange(&laptop, &model, &id);
    assert_eq!((report.sent(), report.rounds), (0, 1), "{report:?}");
}

#[test]
fn sticks_may_be_lost_come_twice_and_come_late() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    let other = another(&laptop, &id);
    other.client.join(&code(&model), "").unwrap();
    facts(&laptop, 5);
    let sticks: Vec<tempfile::TempDir> = (0..3).map(|_| tempfile::tempdir().unwrap()).collect();
    let path = |number: usize| sticks[number].path().to_string_lossy().into_owned();
    let post = |number: usize| sticks[number].path().join("packhorse.post");
    // The first is lost for a while; the second has more; the third is filled by two laptops.
    laptop.client.courier_pack(&path(0)).unwrap();
    facts(&laptop, 5);
    laptop.client.courier_pack(&path(1)).unwrap();
    facts(&other, 3);
    other.client.courier_pack(&path(2)).unwrap();
    laptop.client.courier_pack(&path(2)).unwrap();
    laptop.client.courier_pack(&path(2)).unwrap();
    // Two trainers hand over the same, one twice; the lost one turns up last.
    assert_eq!(model.hand_over(&post(2)), 2, "one laptop's envelope takes the place of its own");
    assert_eq!(model.hand_over(&post(1)), 1);
    assert_eq!(model.hand_over(&post(2)), 2);
    assert_eq!(model.hand_over(&post(0)), 1);
    assert_eq!(model.count(&id), 13);
    // The answers come in another order, and on the wrong laptop first.
    for number in [0, 2, 1, 2] {
        for laptop in [&other, &laptop] {
            let _ = laptop.client.courier_accept(&path(number));
        }
    }
    for laptop in [&laptop, &other, &laptop, &other] {
        let report = exchange(laptop, &model, &id);
        assert!(report.is_complete(), "{report:?}");
    }
    assert_eq!(model.count(&id), 13);
    let counted = |laptop: &Laptop| laptop.client.learner_privacy().unwrap();
    assert_eq!(counted(&laptop).records, counted(&other).records);
    for laptop in [&laptop, &other] {
        let report = exchange(laptop, &model, &id);
        assert_eq!((report.sent(), report.received(), report.rounds), (0, 0, 1), "{report:?}");
    }
}

#[test]
fn a_strangers_answer_is_left_on_the_stick() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, _) = laptop_of(&model, "Amina");
    let (stranger, _) = laptop_of(&model, "Bo");
    facts(&stranger, 2);
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().to_string_lossy().into_owned();
    stranger.client.courier_pack(&path).unwrap();
    model.hand_over(&stick.path().join("packhorse.post"));
    let view = laptop.client.courier_accept(&path).unwrap();
    assert_eq!((view.answers, view.failed), (0, 0));
    assert!(stick.path().join("packhorse.reply").exists());
    assert_eq!(stranger.client.courier_accept(&path).unwrap().answers, 1);
}

#[test]
fn a_cut_or_foreign_file_changes_nothing() {
    let model = Model::new(SecretKey::random().unwrap());
    let (laptop, id) = laptop_of(&model, "Amina");
    facts(&laptop, 2);
    let stick = tempfile::tempdir().unwrap();
    let path = stick.path().to_string_lossy().into_owned();
    assert_eq!(laptop.client.courier_accept(&path).unwrap_err().code, "no-envelopes");
    laptop.client.courier_pack(&path).unwrap();
    model.hand_over(&stick.path().join("packhorse.post"));
    let reply = stick.path().join("packhorse.reply");
    let bytes = fs_err::read(&reply).unwrap();
    for cut in [0, 7, 20, 28, bytes.len() / 2, bytes.len() - 1] {
        fs_err::write(&reply, &bytes[..cut]).unwrap();
        let accepted = laptop.client.courier_accept(&path);
        assert!(accepted.is_err() || accepted.is_ok_and(|view| view.answers == 0), "cut at {cut}");
        assert_eq!(laptop.client.exchange_state("en").unwrap().waiting.total, 2);
    }
    fs_err::write(&reply, &bytes).unwrap();
    assert_eq!(laptop.client.courier_accept(&path).unwrap().answers, 1);
    assert_eq!(model.count(&id), 2);
}

/// Random numbers that are the same each time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % count
    }
}

#[test]
fn any_laptops_by_any_road_with_any_losses_come_to_the_same() {
    for seed in 1..=6 {
        let mut dice = Dice(seed * 0x9E37_79B9);
        let model = Model::new(SecretKey::random().unwrap());
        let (first, id) = laptop_of(&model, "Amina");
        let mut laptops = vec![first];
        for _ in 0..2 {
            let other = another(&laptops[0], &id);
            other.client.join(&code(&model), "").unwrap();
            laptops.push(other);
        }
        let mut sticks: Vec<tempfile::TempDir> = Vec::new();
        let (mut written, mut backup) = (0, None);
        for _ in 0..40 {
            let at = dice.below(3) as usize;
            let laptop = &laptops[at];
            match dice.below(10) {
                0..3 => {
                    let count = dice.below(4);
                    facts(laptop, count);
                    written += count;
                }
                3..6 => {
                    match dice.below(4) {
                        0 => model.fault(Fault::LoseReply),
                        1 => model.fault(Fault::LoseRequest),
                        2 => model.fault(Fault::FalseReceipt),
                        _ => {}
                    }
                    exchange(laptop, &model, &id);
                }
                6 => {
                    let stick = tempfile::tempdir().unwrap();
                    laptop.client.courier_pack(&stick.path().to_string_lossy()).unwrap();
                    sticks.push(stick);
                }
                7 if !sticks.is_empty() => {
                    let stick = &sticks[dice.below(sticks.len() as u64) as usize];
                    model.hand_over(&stick.path().join("packhorse.post"));
                }
                8 if !sticks.is_empty() => {
                    let stick = &sticks[dice.below(sticks.len() as u64) as usize];
                    let _ = laptop.client.courier_accept(&stick.path().to_string_lossy());
                }
                9 if backup.is_none() => backup = Some(model.backup()),
                9 => model.restore(backup.take().unwrap()),
                _ => {}
            }
        }
        for _ in 0..3 {
            for laptop in &laptops {
                exchange(laptop, &model, &id);
            }
        }
        let held = model.held(&id);
        assert_eq!(model.count(&id), written, "seed {seed}: nothing lost, nothing doubled");
        for laptop in &laptops {
            let report = exchange(laptop, &model, &id);
            assert!(report.is_complete() && report.rounds == 1, "seed {seed}: {report:?}");
            assert_eq!(model.held(&id), held, "seed {seed}");
        }
    }
}
