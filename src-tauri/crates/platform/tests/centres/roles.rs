//! Every act of every role, inside and outside of its branch, and what the audit log says of it.

use platform::badges;
use platform::centres::cohort::Chosen;
use platform::centres::{
    Act, ActError, Actor, Kind, Role, appointment, audit, centre, code, cohort, device, enrolment,
    invitation, learner_key, lrs_key, person, staff,
};
use platform::credentials;
use platform::db::Tx;

use crate::world::{Country, DAY, NOW, World, count, key, on_both, staff as hire, tried};

/// Has a learner let a wallet in.
fn let_in(tx: &mut Tx<'_>, learner: i64) -> i64 {
    let row = vec!["a".into(), [0_u8; 32].into(), "{}".into(), NOW.into()];
    let columns = ["id", "secret_hash", "said", "made_ms"];
    let wallet = tx.insert_returning("wallet", &columns, "number", row).unwrap();
    let row = vec![wallet.into(), learner.into(), "".into(), NOW.into(), NOW.into()];
    let columns = ["wallet", "learner", "scope", "made_ms", "used_ms"];
    tx.insert_returning("wallet_access", &columns, "number", row).unwrap()
}

/// Does one act in a country, as well as it can be done there; `None` for acts of other rooms, which only ask.
fn act(tx: &mut Tx<'_>, actor: &Actor, act: Act, at: &Country) -> Option<Result<(), ActError>> {
    let chosen = Chosen { name: "Renamed".to_owned(), trainer: None, most: 9, approve: true };
    let done = match act {
        Act::Look => cohort::get(tx, actor, at.cohort).map(drop),
        Act::CentreAdd => centre::add(tx, actor, at.institution, Kind::Institution, "Faculty", NOW).map(drop),
        Act::CentreRename => centre::rename(tx, actor, at.institution, "Another", NOW),
        Act::CentreMove => {
            let other = centre::add(tx, &Actor::console(), at.centre, Kind::Training, "Place", NOW).unwrap();
            tx.execute("delete from audit", &[]).unwrap();
            centre::move_below(tx, actor, at.institution, other, NOW)
        }
        Act::CentreClose => centre::close(tx, actor, at.institution, NOW),
        Act::CentreOpen => {
            tx.execute("update centre set closed_ms = 1 where number = ?1", &[at.institution.into()])
                .unwrap();
            centre::open(tx, actor, at.institution, NOW)
        }
        Act::StaffInvite => {
            invitation::invite(tx, actor, at.institution, Role::Viewer, "x", 1, NOW).map(drop)
        }
        Act::InvitationEnd => invitation::withdraw(tx, actor, at.invitation, NOW),
        Act::StaffRemove => staff::remove(tx, actor, at.held, NOW),
        Act::CohortAdd => cohort::add(tx, actor, at.institution, &chosen, NOW + DAY, NOW).map(drop),
        Act::CohortChange => cohort::change(tx, actor, at.cohort, &chosen, NOW),
        Act::CohortPacks => cohort::set_packs(tx, actor, at.cohort, &["org.example.a".to_owned()], NOW),
        Act::CohortClose => cohort::close(tx, actor, at.cohort, NOW),
        Act::CodeShow => code::show(tx, actor, at.cohort).map(drop),
        Act::CodeRenew => code::renew(tx, actor, at.cohort, NOW + DAY, NOW).map(drop),
        Act::MemberApprove => enrolment::approve(tx, actor, at.cohort, at.learners[1], NOW),
        Act::MemberEnd => enrolment::end(tx, actor, at.cohort, at.learners[0], NOW),
        Act::MemberEnrol => {
            let chosen = Chosen { name: "Second".to_owned(), trainer: None, most: 9, approve: true };
            let second = cohort::add(tx, &Actor::console(), at.institution, &chosen, NOW + DAY, NOW).unwrap();
            tx.execute("delete from audit", &[]).unwrap();
            enrolment::admit(tx, actor, second, at.learners[0], NOW)
        }
        Act::DeviceAppoint => {
            let device = at.device.short();
            appointment::appoint(tx, actor, at.cohort, &device, "Desk", NOW + DAY, NOW).map(drop)
        }
        Act::DeviceDismiss => appointment::dismiss(tx, actor, at.appointment, NOW),
        Act::DeviceBar => device::bar(tx, actor, &at.device.to_string(), "lost", NOW).map(drop),
        Act::DeviceUnbar => device::unbar(tx, actor, at.bar, NOW),
        Act::LearnerJoin => person::join(tx, actor, at.learners[0], at.learners[2], "one", NOW).map(drop),
        Act::LearnerPart => person::part(tx, actor, at.joining, "two", NOW),
        Act::KeyAccept => learner_key::accept(tx, actor, at.key, NOW),
        Act::KeyRefuse => learner_key::refuse(tx, actor, at.key, NOW),
        Act::LearnerCode => badges::code::make(tx, actor, at.learners[0], NOW).map(drop),
        Act::WalletEnd => {
            let access = let_in(tx, at.learners[0]);
            badges::access::withdraw(tx, actor, access, NOW)
        }
        Act::LrsKeyAdd => lrs_key::add(tx, actor, at.institution, "x", &["state".to_owned()], NOW).map(drop),
        Act::LrsKeyRevoke => lrs_key::revoke(tx, actor, at.lrs_key, NOW),
        Act::AuditRead => audit::read(tx, actor, at.institution, None).map(drop),
        Act::IssuerKey => {
            let policy = credentials::Policy { issues: true, by_person: true, months: None };
            credentials::set_policy(tx, actor, at.institution, policy, NOW)
        }
        Act::PackPublish | Act::CredentialDecide | Act::CredentialRevoke => {
            actor.permit(tx, act, at.institution).and_then(|permit| {
                Ok(permit.note(tx, NOW, platform::centres::About::NOBODY, &serde_json::json!({}))?)
            })
        }
        // Asks for a code, not for a role.
        Act::StaffJoin => return None,
    };
    Some(done)
}

#[test]
fn every_role_does_what_the_table_says_inside_of_its_branch_and_nothing_outside() {
    on_both(|db| {
        let world = World::make(db);
        let mut actors = vec![(None, "nobody")];
        for role in Role::ALL {
            let number = db
                .write(|tx| Ok::<_, ActError>(hire(tx, world.north.centre, role, &format!("a {role}"))))
                .unwrap();
            actors.push((Some((role, number)), role.word()));
        }
        for (who, name) in actors {
            for what in Act::ALL.iter().copied() {
                for (at, inside) in [(&world.north, true), (&world.south, false)] {
                    let expect = inside && who.is_some_and(|(role, _)| role.may(what));
                    tried(db, |tx| {
                        let actor = match who {
                            Some((_, number)) => Actor::of(tx, number).unwrap(),
                            None => Actor::of(tx, 1_000_000).unwrap(),
                        };
                        tx.execute("delete from audit", &[]).unwrap();
                        let Some(done) = act(tx, &actor, what, at) else { return };
                        let told = format!("{name} {} inside: {inside}: {done:?}", what.word());
                        match done {
                            Ok(()) => assert!(expect, "{told}"),
                            Err(ActError::NotAllowed(asked)) => {
                                assert!(!expect && asked == what, "{told}");
                            }
                            Err(_) => panic!("{told}"),
                        }
                        let is_noted = !matches!(what, Act::Look | Act::CodeShow | Act::AuditRead);
                        let rows = tx.query("select act, staff, at_ms from audit", &[]).unwrap();
                        assert_eq!(rows.len(), usize::from(expect && is_noted), "{told}");
                        for row in rows {
                            assert_eq!(row.text(0).unwrap(), what.word());
                            assert_eq!(row.opt_int(1).unwrap(), who.map(|(_, number)| number));
                            assert_eq!(row.int(2).unwrap(), NOW);
                        }
                    });
                }
            }
        }
    });
}

#[test]
fn whoever_has_power_over_one_country_joins_nobody_of_another() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let number = hire(tx, world.north.centre, Role::Administrator, "northern");
            let actor = Actor::of(tx, number).unwrap();
            let (ours, theirs) = (world.north.learners[2], world.south.learners[2]);
            for (first, second) in [(ours, theirs), (theirs, ours)] {
                let joined = person::join(tx, &actor, first, second, "mine", NOW);
                assert!(matches!(joined, Err(ActError::NotAllowed(_))), "{joined:?}");
            }
            let taken = enrolment::admit(tx, &actor, world.north.cohort, theirs, NOW);
            assert!(matches!(taken, Err(ActError::NotAllowed(_))), "{taken:?}");
        });
    });
}

#[test]
fn a_role_that_ended_allows_nothing_and_several_add_up() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let number = hire(tx, world.north.institution, Role::Viewer, "two roles");
            let (_, second) = invitation::invite(
                tx,
                &Actor::console(),
                world.south.institution,
                Role::Trainer,
                "the same",
                1,
                NOW,
            )
            .unwrap();
            invitation::accept_as(tx, second.show(), number, NOW).unwrap();
            let actor = Actor::of(tx, number).unwrap();
            for (centre, act, expect) in [
                (world.north.institution, Act::Look, true),
                (world.north.institution, Act::CohortAdd, false),
                (world.north.centre, Act::Look, false),
                (world.south.institution, Act::CohortAdd, true),
                (world.south.centre, Act::CohortAdd, false),
            ] {
                assert_eq!(actor.may(tx, act, centre).unwrap(), expect, "{act:?} at {centre}");
            }
            let held = tx
                .one("select number from staff_role where staff = ?1 and role = 'trainer'", &[number.into()])
                .unwrap()
                .unwrap()
                .int(0)
                .unwrap();
            staff::remove(tx, &Actor::console(), held, NOW).unwrap();
            let actor = Actor::of(tx, number).unwrap();
            assert!(!actor.may(tx, Act::Look, world.south.institution).unwrap());
        });
    });
}

#[test]
fn the_institute_never_loses_its_last_administrator() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let held = tx
                .one("select number from staff_role where centre = ?1", &[world.institute.into()])
                .unwrap()
                .unwrap()
                .int(0)
                .unwrap();
            let me = Actor::console();
            assert!(matches!(staff::remove(tx, &me, held, NOW), Err(ActError::LastAdministrator)));
            hire(tx, world.institute, Role::Administrator, "second head");
            staff::remove(tx, &me, held, NOW).unwrap();
        });
    });
}

#[test]
fn nothing_in_the_program_changes_or_removes_a_row_of_the_log() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut looked = 0;
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "sql") {
                let text = fs_err::read_to_string(&path).unwrap();
                for words in ["update audit", "delete from audit"] {
                    assert!(!text.to_lowercase().contains(words), "{} says {words}", path.display());
                }
                looked += 1;
            }
        }
    }
    assert!(looked > 50);
}

#[test]
fn a_branch_reads_its_own_log_page_by_page() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            for number in 0..150 {
                centre::rename(tx, &me, world.north.institution, &format!("Name {number}"), NOW + number)
                    .unwrap();
            }
            let head = hire(tx, world.north.centre, Role::Administrator, "reader");
            let actor = Actor::of(tx, head).unwrap();
            let first = audit::read(tx, &actor, world.north.centre, None).unwrap();
            assert_eq!(first.len() as i64, audit::PAGE);
            let last = first.last().unwrap().number;
            let second = audit::read(tx, &actor, world.north.centre, Some(last)).unwrap();
            assert!(!second.is_empty() && second.iter().all(|entry| entry.number < last));
            let foreign = [world.south.centre, world.south.institution, world.institute];
            assert!(first.iter().chain(&second).all(|entry| !foreign.contains(&entry.centre)));
            assert!(count(tx, "select count(*) from audit") > (first.len() + second.len()) as i64);
        });
    });
}

#[test]
fn a_computer_nobody_heard_is_found_by_its_whole_key_only() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let unheard = key(200);
            let by_short =
                appointment::appoint(tx, &me, world.north.cohort, &unheard.short(), "Desk", NOW + DAY, NOW);
            assert!(matches!(by_short, Err(ActError::UnknownDevice)));
            let whole = unheard.to_string();
            appointment::appoint(tx, &me, world.north.cohort, &whole, "Desk", NOW + DAY, NOW).unwrap();
        });
    });
}
