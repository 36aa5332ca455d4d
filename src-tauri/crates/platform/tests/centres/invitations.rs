//! One-time codes, signing in, sessions and tokens.

use platform::auth::account::{change_passphrase, sign_in};
use platform::auth::{passphrase, session, token, tries};
use platform::centres::invitation::Newcomer;
use platform::centres::{ActError, Actor, Role, first_code, invitation};
use platform::db::{Database, DbError};

use crate::world::{DAY, NOW, World, code_of, on_both, staff, tried};

fn newcomer(login: &str) -> Newcomer {
    Newcomer { name: "Somebody".to_owned(), login: login.to_owned(), passphrase: "kept".to_owned() }
}

#[test]
fn the_first_code_makes_one_administrator_and_then_there_is_none() {
    on_both(|db| {
        let code = |db: &Database| db.write(|tx| first_code(tx, "Institute", NOW)).unwrap();
        let stale = code(db).unwrap();
        let fresh = code(db).unwrap();
        let use_it =
            |text: &str, login: &str| db.write(|tx| invitation::accept(tx, text, &newcomer(login), NOW));
        assert_eq!(code_of(use_it(&stale, "early")), "bad-code", "a new start stops the code before");
        let head = use_it(&fresh.to_lowercase().replace('-', " "), "head").unwrap();
        assert_eq!(code_of(use_it(&fresh, "second")), "bad-code");
        let roles = db.read(|tx| Ok::<_, DbError>(Actor::of(tx, head)?.roles().to_vec())).unwrap();
        assert_eq!(roles.iter().map(|(_, role)| *role).collect::<Vec<_>>(), [Role::Administrator]);
        assert_eq!(code(db), None);
    });
}

#[test]
fn an_invitation_is_good_once_and_for_its_days_and_not_after_it_was_withdrawn() {
    on_both(|db| {
        let world = World::make(db);
        tried(db, |tx| {
            let me = Actor::console();
            let at = world.north.centre;
            let (_, twice) = invitation::invite(tx, &me, at, Role::Editor, "e", 3, NOW).unwrap();
            invitation::accept(tx, twice.show(), &newcomer("first"), NOW).unwrap();
            let (_, late) = invitation::invite(tx, &me, at, Role::Editor, "e", 3, NOW).unwrap();
            let (number, withdrawn) = invitation::invite(tx, &me, at, Role::Editor, "e", 3, NOW).unwrap();
            invitation::withdraw(tx, &me, number, NOW).unwrap();
            let (_, taken) = invitation::invite(tx, &me, at, Role::Editor, "e", 3, NOW).unwrap();
            for (code, login, at, expect) in [
                (twice.show(), "second", NOW, "bad-code"),
                (late.show(), "second", NOW + 3 * DAY + 1, "bad-code"),
                (withdrawn.show(), "second", NOW, "bad-code"),
                ("AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", "second", NOW, "bad-code"),
                ("", "second", NOW, "bad-code"),
                (taken.show(), "FIRST", NOW, "login-taken"),
                (taken.show(), "", NOW, "bad-text"),
                (taken.show(), "second", NOW, "done"),
            ] {
                assert_eq!(code_of(invitation::accept(tx, code, &newcomer(login), at)), expect, "{code}");
            }
            for (days, expect) in [(0, "bad-number"), (61, "bad-number"), (60, "done")] {
                assert_eq!(code_of(invitation::invite(tx, &me, at, Role::Editor, "e", days, NOW)), expect);
            }
        });
    });
}

#[test]
fn only_one_of_many_who_use_a_code_at_the_same_moment_becomes_staff() {
    on_both(|db| {
        let world = World::make(db);
        let code = db
            .write(|tx| invitation::invite(tx, &Actor::console(), world.institute, Role::Viewer, "x", 1, NOW))
            .unwrap()
            .1;
        let won: Vec<bool> = std::thread::scope(|scope| {
            let runners: Vec<_> = (0..8)
                .map(|number| {
                    let (db, code) = (db.clone(), code.clone());
                    scope.spawn(move || {
                        let login = format!("runner {number}");
                        db.write(|tx| invitation::accept(tx, code.show(), &newcomer(&login), NOW)).is_ok()
                    })
                })
                .collect();
            runners.into_iter().map(|runner| runner.join().unwrap()).collect()
        });
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "{won:?}");
    });
}

/// Makes a member of staff who can sign in.
fn able(db: &Database, login: &str, words: &str) -> i64 {
    let world = World::make(db);
    let kept = passphrase::keep(words).unwrap();
    db.write(|tx| {
        let number = staff(tx, world.north.centre, Role::Trainer, login);
        tx.execute("update staff set passphrase = ?1 where number = ?2", &[(&kept).into(), number.into()])?;
        Ok::<_, DbError>(number)
    })
    .unwrap()
}

#[test]
fn guessing_is_slowed_down_by_name_and_by_address_and_forgotten_after_a_while() {
    on_both(|db| {
        let number = able(db, "trainer", "correct horse battery");
        let enter = |login: &str, words: &str, from: &str, at: i64| sign_in(db, login, words, from, at);
        assert_eq!(enter(" Trainer ", "correct horse battery", "a", NOW).unwrap(), number);
        for _ in 0..tries::BY_NAME_AND_ADDRESS {
            assert_eq!(code_of(enter("trainer", "wrong", "a", NOW)), "wrong-passphrase");
        }
        for (login, words, from, at, expect) in [
            ("trainer", "correct horse battery", "a", NOW, "too-many-tries"),
            ("trainer", "correct horse battery", "b", NOW, "done"),
            ("trainer", "correct horse battery", "a", NOW, "done"),
            ("nobody", "correct horse battery", "a", NOW, "wrong-passphrase"),
            ("", "x", "a", NOW, "wrong-passphrase"),
        ] {
            // A sign-in from elsewhere forgives the name, not the pair: that waits for its time.
            let at = if login == "trainer" && from == "a" && expect == "done" {
                at + tries::WINDOW_MS + 1
            } else {
                at
            };
            assert_eq!(code_of(enter(login, words, from, at)), expect, "{login} from {from}");
        }
    });
}

#[test]
fn a_session_is_new_each_time_and_ends_when_idle_old_or_signed_out() {
    on_both(|db| {
        let number = able(db, "trainer", "correct horse battery");
        let begin = |at| db.write(|tx| session::begin(tx, number, at)).unwrap();
        let find = |cookie: &str, at| db.read(|tx| session::find(tx, cookie, at)).unwrap();
        let (one, other) = (begin(NOW), begin(NOW));
        assert_ne!(one.show(), other.show());
        let (first, second) = (find(one.show(), NOW).unwrap(), find(other.show(), NOW).unwrap());
        assert_ne!(first.form, second.form);
        for (cookie, at, expect) in [
            (one.show(), NOW, true),
            (one.show(), NOW + session::IDLE_MS + 1, false),
            ("0000-0000", NOW, false),
            ("", NOW, false),
        ] {
            assert_eq!(find(cookie, at).is_some(), expect);
        }
        let mut at = NOW;
        while at < NOW + session::LONGEST_MS {
            db.write(|tx| session::touch(tx, one.show(), at)).unwrap();
            at += session::IDLE_MS;
        }
        assert!(find(one.show(), NOW + session::LONGEST_MS + 1).is_none());
        db.write(|tx| session::end(tx, other.show())).unwrap();
        assert!(find(other.show(), NOW).is_none());
    });
}

#[test]
fn another_passphrase_ends_other_sessions_and_all_tokens() {
    on_both(|db| {
        let number = able(db, "trainer", "correct horse battery");
        let mine = db.write(|tx| session::begin(tx, number, NOW)).unwrap();
        let other = db.write(|tx| session::begin(tx, number, NOW)).unwrap();
        let (_, bearer) = db.write(|tx| token::make(tx, number, "script", 30, NOW)).unwrap();
        assert_eq!(db.read(|tx| token::find(tx, bearer.show(), NOW)).unwrap(), Some(number));
        assert_eq!(db.read(|tx| token::find(tx, bearer.show(), NOW + 31 * DAY)).unwrap(), None);
        let change = |before: &str, after: &str| -> Result<(), ActError> {
            change_passphrase(db, number, before, after, mine.show(), "a", NOW)
        };
        assert_eq!(code_of(change("wrong horse battery", "a new one, longer")), "wrong-passphrase");
        assert_eq!(code_of(change("correct horse battery", "short")), "bad-passphrase");
        change("correct horse battery", "a new one, longer").unwrap();
        let there = |cookie: &str| db.read(|tx| session::find(tx, cookie, NOW)).unwrap().is_some();
        assert_eq!((there(mine.show()), there(other.show())), (true, false));
        assert_eq!(db.read(|tx| token::find(tx, bearer.show(), NOW)).unwrap(), None);
        assert_eq!(code_of(sign_in(db, "trainer", "correct horse battery", "a", NOW)), "wrong-passphrase");
        assert_eq!(sign_in(db, "trainer", "a new one, longer", "a", NOW).unwrap(), number);
    });
}
