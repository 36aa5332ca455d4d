//! Who may speak for a learner.

use platform::centres::{Actor, code};
use platform::db::DbError;
use reconcile::key::SecretKey;
use reconcile::wire::{Claim, EnrolmentState, Outcome, Reason, Request};

use crate::laptop::Laptop;
use crate::world::{DAY_MS, Platform, both};

fn outcome(platform: &Platform, laptop: &Laptop, change: impl Fn(&mut reconcile::wire::Ask)) -> Outcome {
    let mut ask = laptop.ask(platform);
    change(&mut ask);
    platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0).outcome
}

#[test]
fn a_learner_nobody_knows_needs_a_good_claim_and_a_good_grant() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        let refused = Outcome::Refused;
        assert_eq!(outcome(platform, &laptop, |ask| ask.grant = None), refused(Reason::UnknownLearner));
        assert_eq!(outcome(platform, &laptop, |ask| ask.claims.clear()), refused(Reason::UnknownLearner));
        let unknown = Claim { secret: [0; 10], name: "Amina".into() };
        assert_eq!(
            outcome(platform, &laptop, |ask| ask.claims = vec![unknown.clone()]),
            refused(Reason::UnknownCode)
        );
        let other = Laptop::new(platform, 2);
        let theirs = Some(other.grant(&platform.key.public()));
        assert_eq!(outcome(platform, &laptop, |ask| ask.grant = theirs), refused(Reason::BadGrant));
        let for_another_far_end = Some(laptop.grant(&other.device.public()));
        assert_eq!(
            outcome(platform, &laptop, |ask| ask.grant = for_another_far_end),
            refused(Reason::BadGrant)
        );
        assert_eq!(platform.count("select count(*) from learner"), 0);
        assert_eq!(platform.count("select count(*) from entry"), 0);

        let answer = laptop.exchange(platform);
        assert_eq!(answer.enrolments.len(), 1);
        assert_eq!(answer.enrolments[0].state, EnrolmentState::Member);
        assert_eq!(answer.enrolments[0].cohort, platform.cohort as u64);
        // From now on the grant is known.
        assert_eq!(outcome(platform, &laptop, |ask| ask.grant = None), Outcome::Done);
    });
}

#[test]
fn a_code_that_is_over_opens_nothing() {
    both(|platform| {
        let laptop = Laptop::new(platform, 1);
        platform.now_ms.set(platform.now_ms.get() + 40 * DAY_MS);
        assert_eq!(outcome(platform, &laptop, |_| ()), Outcome::Refused(Reason::ExpiredCode));
    });
}

#[test]
fn another_computer_needs_the_learners_word_and_another_key_the_staffs() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        laptop.reconcile(platform);
        let second = laptop.another(platform, 2);
        assert_eq!(outcome(platform, &second, |ask| ask.grant = None), Outcome::Refused(Reason::BadGrant));
        assert_eq!(outcome(platform, &second, |_| ()), Outcome::Done);
        let mut third = laptop.another(platform, 3);
        third.learner_key = SecretKey::from_bytes([77; 32]);
        for _ in 0..2 {
            assert_eq!(outcome(platform, &third, |_| ()), Outcome::Refused(Reason::AnotherKey));
        }
        assert_eq!(
            platform.count("select count(*) from learner_key"),
            1,
            "the case waits for the staff once"
        );
        platform.execute("update learner_key set state = 'accepted'");
        assert_eq!(outcome(platform, &third, |_| ()), Outcome::Done);
    });
}

#[test]
fn a_barred_computer_is_not_listened_to() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        laptop.reconcile(platform);
        platform
            .db
            .write(|tx| {
                tx.execute(
                    "insert into barred_device (device, centre, reason, made_ms) values (?1, ?2, 'lost', 1)",
                    &[laptop.device.public().0.into(), platform.centre.into()],
                )
            })
            .unwrap();
        laptop.write("b");
        let reply = platform.exchange(&laptop.device, &laptop.request(laptop.ask(platform)));
        assert_eq!((reply.refused, reply.learners.len()), (Some(Reason::BarredDevice), 0));
        assert_eq!(platform.count("select count(*) from entry"), 1);
    });
}

#[test]
fn changes_of_enrolments_are_told_until_they_were_heard() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.exchange(platform);
        assert!(laptop.exchange(platform).enrolments.is_empty());
        platform.now_ms.set(platform.now_ms.get() + 1000);
        let now_ms = platform.now_ms.get();
        platform.execute(&format!("update enrolment set state = 'ended', changed_ms = {now_ms}"));
        let lost = laptop.send(platform).1.1;
        assert_eq!(lost.enrolments[0].state, EnrolmentState::Ended);
        assert_eq!(laptop.exchange(platform).enrolments, lost.enrolments);
        assert!(laptop.exchange(platform).enrolments.is_empty());
    });
}

#[test]
fn a_second_claim_of_a_known_learner_is_answered() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.exchange(platform);
        let wrong = Claim { secret: [5; 10], name: "Amina".into() };
        laptop.claims = vec![wrong, Claim { secret: platform.secret, name: "Amina B.".into() }];
        let states: Vec<_> = laptop.exchange(platform).enrolments.into_iter().map(|one| one.state).collect();
        assert_eq!(states, [EnrolmentState::Refused(Reason::UnknownCode), EnrolmentState::Member]);
        assert_eq!(platform.count("select count(*) from enrolment"), 1);
    });
}

#[test]
fn a_teachers_computer_reads_its_cohort_and_brings_nothing() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        laptop.reconcile(platform);
        let mut hub = laptop.another(platform, 8);
        hub.claims.clear();
        platform
            .db
            .write(|tx| {
                let until_ms = platform.now_ms.get() + DAY_MS;
                let columns = ["cohort", "device", "name", "until_ms", "made_ms"];
                let row = vec![
                    platform.cohort.into(),
                    hub.device.public().0.into(),
                    "hub".into(),
                    until_ms.into(),
                    1.into(),
                ];
                tx.insert("appointment", &columns, vec![row])
            })
            .unwrap();
        hub.write("forged by the teacher");
        let mut ask = hub.ask(platform);
        ask.grant = None;
        let reply = platform.exchange(&hub.device, &Request { most: 1 << 20, ..hub.request(ask) });
        let answer = &reply.learners[0];
        assert_eq!((answer.outcome, answer.taken.len(), answer.runs.len()), (Outcome::Done, 0, 1));
        assert_eq!(answer.refused[0].reason, Reason::NotForMe);
        assert!(!reply.appointments.is_empty());
        assert_eq!(platform.count("select count(*) from entry"), 1);
    });
}

#[test]
fn a_new_code_of_a_cohort_still_finds_its_members() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.exchange(platform);
        let now_ms = platform.now_ms.get();
        let renewed = platform
            .db
            .write(|tx| {
                let console = Actor::console();
                Ok::<_, DbError>(code::renew(tx, &console, platform.cohort, now_ms + DAY_MS, now_ms).unwrap())
            })
            .unwrap();
        laptop.claims = vec![Claim { secret: renewed.secret, name: "Amina".into() }];
        assert_eq!(laptop.exchange(platform).enrolments[0].state, EnrolmentState::Member);
    });
}
