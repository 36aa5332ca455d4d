//! Learners who are one person, second keys, computers that are barred, credentials of the record store.

use platform::auth;
use platform::centres::{
    Actor, KeyStanding, device, enrolment, is_barred, key_standing, learner_key, lrs_key, person,
};
use platform::lrs::access::Credential;

use crate::world::{NOW, World, code_of, key, on_both, tried};

#[test]
fn accounts_are_joined_and_parted_with_their_history_kept() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let [one, two, three] = world.north.learners;
            let south = world.south.learners[2];
            let same = |tx: &mut platform::db::Tx<'_>, of| person::learners_of(tx, of).unwrap();
            assert_eq!(same(tx, one), [one, two]);
            assert_eq!(same(tx, three), [three]);
            let second = person::join(tx, &me, three, two, "the same phone number", NOW).unwrap();
            let far = person::join(tx, &me, south, three, "moved to the south", NOW).unwrap();
            for learner in [one, two, three, south] {
                assert_eq!(same(tx, learner), [one, two, three, south], "{learner}");
            }
            assert_eq!(code_of(person::join(tx, &me, one, south, "again", NOW)), "wrong-state");
            assert_eq!(code_of(person::join(tx, &me, one, one, "oneself", NOW)), "wrong-state");
            assert_eq!(code_of(person::join(tx, &me, one, 99_999, "x", NOW)), "unknown-learner");
            assert_eq!(code_of(person::join(tx, &me, one, south, " ", NOW)), "bad-text");
            person::part(tx, &me, second, "two people after all", NOW + 5).unwrap();
            assert_eq!(same(tx, one), [one, two]);
            assert_eq!(same(tx, three), [three, south]);
            assert_eq!(code_of(person::part(tx, &me, second, "again", NOW)), "unknown-joining");
            person::part(tx, &me, far, "no", NOW + 6).unwrap();
            assert_eq!((same(tx, three), same(tx, south)), (vec![three], vec![south]));
            let history = person::history(tx, &me, three).unwrap();
            let told: Vec<_> = history.iter().map(|one| (one.number, one.undone_ms)).collect();
            assert_eq!(told, [(far, Some(NOW + 6)), (second, Some(NOW + 5)), (world.north.joining, None)]);
            assert_eq!(history[1].undone_reason.as_deref(), Some("two people after all"));
        });
    });
}

#[test]
fn what_a_person_did_is_the_union_over_their_accounts() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let [one, two, _] = world.north.learners;
            for (learner, stream, entries, aside) in [(one, 1, 3, 0), (two, 2, 4, 1)] {
                let columns =
                    ["number", "learner", "id", "origin", "first", "last", "before", "chain", "newest"];
                let id = [stream as u8; 16];
                let row = vec![
                    stream.into(),
                    learner.into(),
                    id.into(),
                    id.into(),
                    1.into(),
                    entries.into(),
                    id.into(),
                    id.into(),
                    1.into(),
                ];
                tx.insert("stream", &columns, vec![row]).unwrap();
                for number in 1..=entries {
                    let columns =
                        ["stream", "number", "position", "clock", "at_ms", "form", "topic", "body", "chain"];
                    let row = vec![
                        stream.into(),
                        number.into(),
                        (100 * stream + number).into(),
                        number.into(),
                        NOW.into(),
                        0.into(),
                        "".into(),
                        id.into(),
                        id.into(),
                    ];
                    tx.insert("entry", &columns, vec![row]).unwrap();
                }
                tx.execute(
                    "update entry set aside = 10 where stream = ?1 and number <= ?2",
                    &[stream.into(), aside.into()],
                )
                .unwrap();
            }
            let deeds = person::deeds(tx, &me, two).unwrap();
            assert_eq!((deeds.entries, deeds.devices, deeds.heard_ms), (6, 1, Some(NOW)));
            assert_eq!(deeds.learners, [one, two]);
            person::part(tx, &me, world.north.joining, "two", NOW).unwrap();
            assert_eq!(person::deeds(tx, &me, two).unwrap().entries, 3);
            let members = enrolment::members(tx, &me, world.north.cohort).unwrap();
            let told: Vec<_> = members.iter().map(|one| (one.name.as_str(), one.entries)).collect();
            assert_eq!(told, [("Amina", 3), ("Bola", 4), ("Chidi", 0)]);
        });
    });
}

#[test]
fn a_second_key_waits_for_the_staff_and_their_word_can_be_changed() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let (learner, device) = (world.north.learners[2], world.north.device);
            let standing = |tx: &mut platform::db::Tx<'_>, number| {
                key_standing(tx, learner, &key(number), &device, NOW).unwrap()
            };
            assert_eq!(standing(tx, 180), KeyStanding::Waiting);
            assert_eq!(standing(tx, 180), KeyStanding::Waiting);
            let cases = learner_key::cases(tx, &me, world.north.centre).unwrap();
            let case = cases.iter().find(|case| case.learner == learner).unwrap().number;
            assert_eq!(cases.iter().filter(|case| case.learner == learner).count(), 1);
            learner_key::accept(tx, &me, case, NOW).unwrap();
            assert_eq!(standing(tx, 180), KeyStanding::Accepted);
            assert_eq!(code_of(learner_key::accept(tx, &me, case, NOW)), "wrong-state");
            learner_key::refuse(tx, &me, case, NOW).unwrap();
            assert_eq!(standing(tx, 180), KeyStanding::Refused);
            for number in 181..=195 {
                assert_eq!(standing(tx, number), KeyStanding::Waiting, "{number}");
            }
            assert_eq!(standing(tx, 196), KeyStanding::Refused, "a flood of keys is not noted for ever");
        });
    });
}

#[test]
fn a_barred_computer_is_barred_everywhere_until_it_is_allowed_again() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let device = world.north.device;
            let bar = device::bar(tx, &me, &device.short().to_lowercase(), "stolen", NOW).unwrap();
            assert!(is_barred(tx, &device).unwrap());
            let again = device::bar(tx, &me, &device.to_string(), "stolen", NOW);
            assert_eq!(code_of(again), "wrong-state");
            let listed = device::list(tx, &me, world.north.centre).unwrap();
            assert_eq!(listed.iter().find(|one| one.key == device).unwrap().barred, Some(bar));
            device::unbar(tx, &me, bar, NOW).unwrap();
            assert!(!is_barred(tx, &device).unwrap());
            assert_eq!(code_of(device::unbar(tx, &me, bar, NOW)), "unknown-device");
        });
    });
}

#[test]
fn a_credential_of_the_record_store_is_good_with_its_own_secret_until_it_is_revoked() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let at = world.north.institution;
            let scopes = ["statements/write".to_owned(), "statements/read/mine".to_owned()];
            let made = lrs_key::add(tx, &me, at, "dashboard", &scopes, NOW).unwrap();
            let basic =
                |key: &str, secret: &str| Credential::Basic { name: key.into(), password: secret.into() };
            for (credential, expect) in [
                (basic(&made.key, &made.secret), true),
                (Credential::Bearer(format!("{}.{}", made.key, made.secret)), true),
                (basic(&made.key, "wrong"), false),
                (basic(&made.key, ""), false),
                (basic("nobody", &made.secret), false),
                (Credential::Bearer(made.secret.clone()), false),
            ] {
                let access = auth::lrs(tx, &credential, "https://learn.example.org").unwrap();
                assert_eq!(access.is_some(), expect, "{credential:?}");
                if let Some(access) = access {
                    assert!(access.scopes.writes_statements() && !access.scopes.reads_statements());
                    assert_eq!(access.centre, Some(at));
                }
            }
            lrs_key::revoke(tx, &me, made.number, NOW).unwrap();
            let after = auth::lrs(tx, &basic(&made.key, &made.secret), "https://learn.example.org").unwrap();
            assert!(after.is_none());
            for (scopes, expect) in [
                (vec![], "bad-number"),
                (vec!["everything".to_owned()], "bad-word"),
                (vec!["all".to_owned(), "all".to_owned()], "done"),
            ] {
                assert_eq!(
                    code_of(lrs_key::add(tx, &me, at, "x", &scopes, NOW).map(|made| made.number)),
                    expect
                );
            }
        });
    });
}
