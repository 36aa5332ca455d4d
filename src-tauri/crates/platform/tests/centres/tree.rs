//! The tree: what may stand where, moving and closing.

use platform::centres::{Act, Actor, Kind, Role, centre, code_standing, enrol};
use reconcile::wire::{EnrolmentState, Reason};

use crate::world::{NOW, World, claim, code_of, key, learner, on_both, secret, staff, tried};

#[test]
fn a_branch_is_moved_with_all_below_it_and_its_roles_follow_the_tree() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let southern = staff(tx, world.south.centre, Role::Trainer, "southern");
            let northern = staff(tx, world.north.centre, Role::Trainer, "northern");
            let may = |tx: &mut platform::db::Tx<'_>, who: i64| {
                Actor::of(tx, who).unwrap().may(tx, Act::CohortChange, world.north.institution).unwrap()
            };
            assert_eq!((may(tx, northern), may(tx, southern)), (true, false));
            centre::move_below(tx, &me, world.north.institution, world.south.centre, NOW).unwrap();
            assert_eq!((may(tx, northern), may(tx, southern)), (false, true));
        });
    });
}

#[test]
fn what_cannot_stand_there_is_not_put_there() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let (north, university) = (world.north.centre, world.north.institution);
            let root = world.institute;
            for (done, expect) in [
                (centre::add(tx, &me, university, Kind::National, "x", NOW).map(drop), "wrong-order"),
                (centre::add(tx, &me, root, Kind::Institute, "x", NOW).map(drop), "wrong-order"),
                (centre::add(tx, &me, 9_999, Kind::National, "x", NOW).map(drop), "unknown-centre"),
                (centre::add(tx, &me, root, Kind::National, " \n", NOW).map(drop), "bad-text"),
                (centre::add(tx, &me, root, Kind::National, &"x".repeat(121), NOW).map(drop), "bad-text"),
                (centre::add(tx, &me, root, Kind::National, "a\u{7}b", NOW).map(drop), "bad-text"),
                (centre::move_below(tx, &me, north, university, NOW), "below-itself"),
                (centre::move_below(tx, &me, north, north, NOW), "below-itself"),
                (centre::move_below(tx, &me, root, north, NOW), "root"),
                (centre::move_below(tx, &me, 9_999, north, NOW), "unknown-centre"),
                (centre::move_below(tx, &me, north, world.south.institution, NOW), "wrong-order"),
                (centre::close(tx, &me, root, NOW), "root"),
                (centre::open(tx, &me, north, NOW), "wrong-state"),
            ] {
                assert_eq!(code_of(done), expect);
            }
        });
    });
}

#[test]
fn the_tree_has_a_bottom() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let mut lowest = world.north.institution;
            let mut depth = 3;
            loop {
                match centre::add(tx, &me, lowest, Kind::Institution, "deeper", NOW) {
                    Ok(number) => (lowest, depth) = (number, depth + 1),
                    Err(error) => break assert_eq!(error.code(), "too-deep"),
                }
            }
            assert_eq!(depth, 32);
            let moved = centre::move_below(tx, &me, world.south.institution, lowest, NOW);
            assert_eq!(code_of(moved), "too-deep");
        });
    });
}

#[test]
fn a_closed_branch_takes_nobody_and_its_programs_stop() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let secret = secret(tx, world.north.cohort);
            centre::close(tx, &me, world.north.centre, NOW).unwrap();
            assert_eq!(code_standing(tx, &secret, NOW).unwrap(), Err(Reason::ExpiredCode));
            let newcomer = learner(tx, 150, &key(151));
            let enrolment = enrol(tx, newcomer, &claim(secret, "Late"), NOW).unwrap();
            assert_eq!(enrolment.state, EnrolmentState::Refused(Reason::ExpiredCode));
            let known = enrol(tx, world.north.learners[0], &claim(secret, "Amina"), NOW).unwrap();
            assert_eq!(known.state, EnrolmentState::Member);
            let ended = tx
                .one("select ended_ms from lrs_key where number = ?1", &[world.north.lrs_key.into()])
                .unwrap()
                .unwrap();
            assert_eq!(ended.opt_int(0).unwrap(), Some(NOW));
            assert_eq!(code_of(centre::close(tx, &me, world.north.centre, NOW)), "closed");
            let below = centre::add(tx, &me, world.north.institution, Kind::Institution, "x", NOW);
            assert_eq!(code_of(below), "closed");
            centre::open(tx, &me, world.north.centre, NOW).unwrap();
            assert_eq!(code_standing(tx, &secret, NOW).unwrap(), Ok(()));
        });
    });
}
