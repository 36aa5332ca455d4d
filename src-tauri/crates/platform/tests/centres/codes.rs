//! Enrolment codes: what each stage of their life opens.

use platform::centres::cohort::Chosen;
use platform::centres::{
    Actor, appointment, appointments, code, code_standing, cohort, enrol, enrolment, may_read,
};
use reconcile::key::SecretKey;
use reconcile::wire::{EnrolmentState, Reason};

use crate::world::{DAY, NOW, World, claim, code_of, key, learner, on_both, secret, tried};

#[test]
fn a_new_code_stops_the_old_one_and_members_stay() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let (me, cohort) = (Actor::console(), world.north.cohort);
            let old = secret(tx, cohort);
            let new = code::renew(tx, &me, cohort, NOW + DAY, NOW).unwrap();
            assert_ne!(old, new.secret);
            let newcomer = learner(tx, 150, &key(151));
            for (learner, secret, at, expect) in [
                (newcomer, old, NOW, EnrolmentState::Refused(Reason::ExpiredCode)),
                (world.north.learners[0], old, NOW, EnrolmentState::Member),
                (newcomer, [9; 10], NOW, EnrolmentState::Refused(Reason::UnknownCode)),
                (newcomer, new.secret, NOW + 2 * DAY, EnrolmentState::Refused(Reason::ExpiredCode)),
                (newcomer, new.secret, NOW, EnrolmentState::Member),
                (newcomer, new.secret, NOW + 2 * DAY, EnrolmentState::Member),
            ] {
                let enrolled = enrol(tx, learner, &claim(secret, "N"), at).unwrap();
                assert_eq!(enrolled.state, expect);
                assert_eq!(enrolled.secret, Some(secret));
            }
            assert_eq!(code_standing(tx, &old, NOW).unwrap(), Err(Reason::ExpiredCode));
            assert_eq!(code_standing(tx, &new.secret, NOW).unwrap(), Ok(()));
        });
    });
}

#[test]
fn a_full_cohort_takes_no_more_and_the_same_claim_again_is_no_second_place() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let chosen = Chosen { name: "Small".to_owned(), trainer: None, most: 2, approve: true };
            let small = cohort::add(tx, &me, world.north.institution, &chosen, NOW + DAY, NOW).unwrap();
            let secret = secret(tx, small);
            let newcomers = [150, 151, 152].map(|number| learner(tx, number, &key(200)));
            for (at, expect) in [
                (0, EnrolmentState::Waiting),
                (0, EnrolmentState::Waiting),
                (1, EnrolmentState::Waiting),
                (2, EnrolmentState::Refused(Reason::FullCohort)),
            ] {
                assert_eq!(enrol(tx, newcomers[at], &claim(secret, "N"), NOW).unwrap().state, expect);
            }
            enrolment::approve(tx, &me, small, newcomers[0], NOW).unwrap();
            assert_eq!(code_of(enrolment::approve(tx, &me, small, newcomers[0], NOW)), "wrong-state");
            enrolment::end(tx, &me, small, newcomers[1], NOW).unwrap();
            for (at, expect) in [
                (0, EnrolmentState::Member),
                (1, EnrolmentState::Refused(Reason::NotForMe)),
                (2, EnrolmentState::Waiting),
            ] {
                assert_eq!(enrol(tx, newcomers[at], &claim(secret, "N"), NOW).unwrap().state, expect);
            }
            enrolment::end(tx, &me, small, newcomers[0], NOW).unwrap();
            let back = enrol(tx, newcomers[0], &claim(secret, "N"), NOW).unwrap();
            assert_eq!(back.state, EnrolmentState::Ended);
        });
    });
}

#[test]
fn a_code_is_written_with_the_platforms_address_and_key_and_read_by_the_app() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let platform = SecretKey::from_bytes([3; 32]).public();
            let code = code::show(tx, &Actor::console(), world.north.cohort).unwrap().unwrap();
            let written = code::written(&code, "https://learn.example.org", platform).unwrap();
            let read = reconcile::code::Code::parse(&written.text().to_lowercase()).unwrap();
            assert_eq!(read.secret(), code.secret);
            assert_eq!((read.address(), read.far_end()), ("https://learn.example.org", platform));
            assert!(read.expires_ms().unwrap() > NOW + 89 * DAY);
            assert_eq!(code_of(code::written(&code, "no address", platform)), "no-code");
        });
    });
}

#[test]
fn an_appointment_is_the_platforms_own_word_and_ends() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let (me, cohort) = (Actor::console(), world.north.cohort);
            let platform = SecretKey::from_bytes([3; 32]);
            let teacher = key(99);
            let until = NOW + 10 * DAY;
            let member = world.north.learners[0];
            let number =
                appointment::appoint(tx, &me, cohort, &teacher.to_string(), "Desk", until, NOW).unwrap();
            code::renew(tx, &me, cohort, NOW + DAY, NOW).unwrap();
            let told = appointments(tx, &platform, &teacher, NOW).unwrap();
            assert_eq!(told.len(), 2, "one for each code");
            assert!(told.iter().all(|one| platform.public().verify(&one.words(), &one.signature)));
            assert_ne!(told[0].secret_hash, told[1].secret_hash);
            for (device, learner, at, expect) in [
                (teacher, member, NOW, true),
                (teacher, world.north.learners[1], NOW, false),
                (teacher, world.south.learners[0], NOW, false),
                (key(98), member, NOW, false),
                (teacher, member, until + 1, false),
            ] {
                assert_eq!(may_read(tx, &device, learner, at).unwrap(), expect);
            }
            assert!(appointments(tx, &platform, &teacher, until + 1).unwrap().is_empty());
            appointment::dismiss(tx, &me, number, NOW).unwrap();
            assert!(appointments(tx, &platform, &teacher, NOW).unwrap().is_empty());
            assert!(!may_read(tx, &teacher, member, NOW).unwrap());
            assert_eq!(code_of(appointment::dismiss(tx, &me, number, NOW)), "unknown-appointment");
        });
    });
}

#[test]
fn bounds_of_a_cohort_hold() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let (me, at) = (Actor::console(), world.north.institution);
            let with =
                |name: &str, most, trainer| Chosen { name: name.to_owned(), trainer, most, approve: false };
            let southern = crate::world::staff(tx, world.south.centre, platform::centres::Role::Trainer, "s");
            for (chosen, until, expect) in [
                (with("", 5, None), NOW + DAY, "bad-text"),
                (with("x", 0, None), NOW + DAY, "bad-number"),
                (with("x", 100_001, None), NOW + DAY, "bad-number"),
                (with("x", 5, None), NOW - DAY, "bad-number"),
                (with("x", 5, None), NOW + 1_000 * DAY, "bad-number"),
                (with("x", 5, None), i64::MAX, "bad-number"),
                (with("x", 5, Some(southern)), NOW + DAY, "trainer-elsewhere"),
                (with("x", 5, Some(77_777)), NOW + DAY, "trainer-elsewhere"),
                (with("x", 5, None), NOW + DAY, "done"),
            ] {
                assert_eq!(code_of(cohort::add(tx, &me, at, &chosen, until, NOW)), expect, "{chosen:?}");
            }
            let many: Vec<String> = (0..101).map(|number| format!("org.example.p{number}")).collect();
            for (packs, expect) in [
                (many.as_slice(), "bad-number"),
                (&["two words".to_owned()], "bad-text"),
                (&[String::new()], "bad-text"),
                (&many[..3], "done"),
            ] {
                assert_eq!(code_of(cohort::set_packs(tx, &me, world.north.cohort, packs, NOW)), expect);
            }
        });
    });
}
