//! Statements that refer to each other and are kept in the same instant by two transactions: the second to be committed
//! sees the first, whichever it is.

use std::sync::Barrier;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use platform::db::{Database, DbError};
use platform::lrs::keep::{self, FromExchange};
use serde_json::json;
use statement::{Clock, Stamp, Statement, StreamId, Uuid};

use crate::world::both;

/// How long the first waits with its commit while the second is under way.
const HELD: Duration = Duration::from_millis(25);

#[derive(Clone)]
struct Sent {
    stamp: Stamp,
    statement: Statement,
}

impl Sent {
    fn position(&self) -> i64 {
        i64::try_from(self.stamp.sequence).unwrap()
    }

    fn id(&self) -> Uuid {
        self.stamp.id()
    }
}

/// A statement whose number is its position. Its object: something, or another statement.
fn sent(number: u64, verb: &str, object: Option<Uuid>) -> Sent {
    let stamp =
        Stamp { stream: StreamId([1; 16]), sequence: number, clock: Clock::from_raw(number << 16), at_ms: 5 };
    let object = match object {
        Some(id) => json!({ "objectType": "StatementRef", "id": id.to_string() }),
        None => json!({ "id": "http://example.org/pump" }),
    };
    let json =
        json!({ "actor": { "mbox": "mailto:a@example.org" }, "verb": { "id": verb }, "object": object });
    Sent { stamp, statement: Statement::parse(json.to_string().as_bytes()).unwrap() }
}

const DID: &str = "http://example.org/verb/did";
const VOIDED: &str = "http://adlnet.gov/expapi/verbs/voided";

/// Keeps one in a transaction of its own; `before_commit` runs in it.
fn keep(db: &Database, one: &Sent, before_commit: &dyn Fn()) {
    let (stamp, statement) = (one.stamp, &one.statement);
    db.write(|tx| {
        let kept = [FromExchange { position: one.position(), stream: 1, stamp, statement }];
        keep::from_exchange(tx, &kept, 1_800_000_000_000)?;
        before_commit();
        Ok::<_, DbError>(())
    })
    .unwrap();
}

/// Keeps both: the second comes when the first was kept, but not committed.
fn keep_crossing(db: &Database, first: &Sent, second: &Sent) {
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || {
            keep(db, first, &|| {
                tell.send(()).unwrap();
                thread::sleep(HELD);
            });
        });
        told.recv().unwrap();
        keep(db, second, &|| ());
    });
}

/// Keeps both as nearly at once as two threads can.
fn keep_at_once(db: &Database, one: &Sent, other: &Sent) {
    let start = Barrier::new(2);
    thread::scope(|scope| {
        for sent in [one, other] {
            let start = &start;
            scope.spawn(move || {
                start.wait();
                keep(db, sent, &|| ());
            });
        }
    });
}

fn count(db: &Database, sql: &str) -> i64 {
    db.read(|tx| tx.one(sql, &[])?.unwrap().int(0)).map_err(|error: DbError| error).unwrap()
}

#[test]
fn a_statement_and_the_one_that_voids_it_do_not_miss_each_other() {
    both(|store| {
        let db = &store.db;
        // The names are known, so that nobody waits for another over them.
        keep(db, &sent(1, DID, None), &|| ());
        keep(db, &sent(2, VOIDED, Some(Uuid::from_bytes([3; 16]))), &|| ());
        for round in 1..=10 {
            for turned in [false, true] {
                let number = round * 10 + if turned { 5 } else { 0 };
                let target = sent(number, DID, None);
                let voiding = sent(number + 1, VOIDED, Some(target.id()));
                let (first, second) = if turned { (&voiding, &target) } else { (&target, &voiding) };
                keep_crossing(db, first, second);
            }
        }
        assert_eq!(count(db, "select sum(voided) from statement"), 20);
        for round in 100..250 {
            let target = sent(round * 10, DID, None);
            let voiding = sent(round * 10 + 1, VOIDED, Some(target.id()));
            keep_at_once(db, &voiding, &target);
        }
        assert_eq!(count(db, "select sum(voided) from statement"), 170);
        // Nothing is there that nobody sent.
        assert_eq!(count(db, "select count(*) from statement"), 342);
        assert_eq!(count(db, "select count(*) from statement where position <= 0"), 0);
    });
}

#[test]
fn what_refers_through_another_and_what_it_refers_to_do_not_miss_each_other() {
    both(|store| {
        let db = &store.db;
        for round in 1..=10 {
            for turned in [false, true] {
                let number = round * 10 + if turned { 5 } else { 0 };
                let end = sent(number, DID, None);
                let between = sent(number + 1, DID, Some(end.id()));
                let begin = sent(number + 2, DID, Some(between.id()));
                keep(db, &between, &|| ());
                let (first, second) = if turned { (&begin, &end) } else { (&end, &begin) };
                keep_crossing(db, first, second);
                let sql = format!(
                    "select count(*) from echo where position = {} and source = {}",
                    number + 2,
                    number
                );
                assert_eq!(count(db, &sql), 1, "{turned}");
            }
        }
    });
}

#[test]
fn two_that_refer_to_each_other_at_once_are_both_kept() {
    both(|store| {
        let db = &store.db;
        for round in 1..=3 {
            let id = |number| sent(number, DID, None).id();
            let one = sent(round * 10, DID, Some(id(round * 10 + 1)));
            let other = sent(round * 10 + 1, DID, Some(id(round * 10)));
            keep_at_once(db, &one, &other);
        }
        assert_eq!(count(db, "select count(*) from statement"), 6);
        assert_eq!(count(db, "select count(*) from echo"), 6);
    });
}
