//! What a transaction promises.

use std::sync::atomic::{AtomicU32, Ordering};

use platform::db::{Database, DbError, Tx, Value};

use crate::engines::{both, sqlite};
use crate::postgres_server::postgres;

const TABLE: &str = "thing";

/// Rows in a table that has one column of every kind; the rooms' own tables are theirs to test.
fn names(tx: &mut Tx<'_>) -> Result<Vec<(String, Vec<u8>)>, DbError> {
    tx.query("select name, value from meta where name like 't%' order by name", &[])?
        .iter()
        .map(|row| Ok((row.text(0)?.to_owned(), row.blob(1)?.to_vec())))
        .collect()
}

fn put(tx: &mut Tx<'_>, name: &str, value: &[u8]) -> Result<u64, DbError> {
    tx.execute("insert into meta (name, value) values (?1, ?2)", &[name.into(), value.into()])
}

fn held(db: &Database) -> Vec<(String, Vec<u8>)> {
    db.read(names).unwrap()
}

#[test]
fn what_was_written_is_read_and_values_come_back_as_they_went() {
    both(|db| {
        db.write(|tx| put(tx, TABLE, &[0, 255, 39])).unwrap();
        assert_eq!(held(db), [(TABLE.to_owned(), vec![0, 255, 39])]);
        let row = db
            .read(|tx| {
                let values = [Value::from(i64::MIN), "é'?1$1".into(), [7u8; 16].into(), Value::Null];
                tx.one("select cast(?1 as bigint), ?2, ?3, ?4, x'00ff', sum(n), count(*), 1 = 1 from (select 1 as n union all select 2) as t", &values)
            })
            .unwrap()
            .unwrap();
        let expected = [
            Value::Int(i64::MIN),
            "é'?1$1".into(),
            [7u8; 16].into(),
            Value::Null,
            vec![0u8, 255].into(),
            Value::Int(3),
            Value::Int(2),
            Value::Int(1),
        ];
        assert_eq!(row.values(), expected);
        assert_eq!(row.bytes16(2).unwrap(), [7; 16]);
        assert_eq!(row.opt_text(3).unwrap(), None);
        assert!(matches!(row.int(3), Err(DbError::Column { column: 3, .. })));
        assert!(matches!(row.bytes32(2), Err(DbError::Column { column: 2, .. })));
        assert!(matches!(row.int(99), Err(DbError::Column { column: 99, .. })));
    });
}

#[test]
fn an_error_undoes_all_of_its_transaction_and_nothing_of_others() {
    both(|db| {
        db.write(|tx| put(tx, "t1", b"1")).unwrap();
        let refused = db.write(|tx| {
            put(tx, "t2", b"2")?;
            put(tx, "t1", b"again")
        });
        assert!(matches!(refused, Err(DbError::Conflict(_))), "{refused:?}");
        assert!(db.write(|_| Err::<(), _>(DbError::Busy)).is_err());
        assert_eq!(held(db), [("t1".to_owned(), b"1".to_vec())]);
    });
}

#[test]
fn a_panic_undoes_its_transaction_and_the_database_goes_on() {
    both(|db| {
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            db.write(|tx| -> Result<(), DbError> {
                put(tx, "t1", b"1")?;
                panic!("on purpose");
            })
        }));
        assert!(panicked.is_err());
        db.write(|tx| put(tx, "t2", b"2")).unwrap();
        assert_eq!(held(db), [("t2".to_owned(), b"2".to_vec())]);
    });
}

#[test]
fn a_reader_changes_nothing() {
    both(|db| {
        assert!(db.read(|tx| put(tx, "t1", b"1")).is_err());
        assert!(held(db).is_empty());
    });
}

#[test]
fn many_rows_go_in_at_once_also_with_columns_of_nothing() {
    both(|db| {
        let row = |n: i64| {
            let text: Value = if n % 3 == 0 { Value::Null } else { format!("text {n}").into() };
            vec![format!("t{n:05}").into(), n.to_be_bytes().to_vec().into(), text]
        };
        let columns = ["name", "value"];
        let rows = |from: i64, to: i64| (from..to).map(|n| row(n)[..2].to_vec()).collect::<Vec<_>>();
        db.write(|tx| tx.insert("meta", &columns, rows(0, 10_000))).unwrap();
        db.write(|tx| tx.insert("meta", &columns, Vec::new())).unwrap();
        let new = db.write(|tx| tx.insert_new("meta", &columns, rows(9_990, 10_010))).unwrap();
        assert_eq!(new, 10);
        assert_eq!(held(db).len(), 10_010);
        let twice = db.write(|tx| {
            tx.insert("meta", &columns, rows(20_000, 20_003).into_iter().chain(rows(5, 6)).collect())
        });
        assert!(matches!(twice, Err(DbError::Conflict(_))));
        let mixed = vec![vec!["u".into(), 1.into()], vec!["v".into(), "text".into()]];
        assert!(db.write(|tx| tx.insert("meta", &columns, mixed.clone())).is_err());
        assert!(db.write(|tx| tx.insert("meta", &columns, vec![vec!["u".into()]])).is_err());
        let nulls = db.write(|tx| tx.insert("meta", &columns, vec![vec![Value::Null, Value::Null]]));
        assert!(matches!(nulls, Err(DbError::Conflict(_))), "{nulls:?}");
        assert_eq!(held(db).len(), 10_010);
        let mut met = 0;
        db.read(|tx| {
            tx.each("select name from meta where name like 't%' order by name", &[], &mut |row| {
                assert_eq!(row.text(0)?, format!("t{met:05}"));
                met += 1;
                Ok(met < 3_000)
            })
        })
        .unwrap();
        assert_eq!(met, 3_000);
    });
}

#[test]
fn text_with_a_zero_byte_is_refused_by_both() {
    both(|db| {
        let refused = db.write(|tx| put(tx, "t\0", b""));
        assert!(matches!(refused, Err(DbError::Unstorable(_))), "{refused:?}");
    });
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    both(|db| {
        db.write(|tx| put(tx, "t", &0i64.to_be_bytes())).unwrap();
        let runs = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let (db, runs) = (db.clone(), &runs);
                scope.spawn(move || {
                    for turn in 0..25 {
                        let outcome = db.write(|tx| {
                            runs.fetch_add(1, Ordering::Relaxed);
                            tx.lock_name("the counter")?;
                            let row = tx.one("select value from meta where name = 't'", &[])?.unwrap();
                            let count = i64::from_be_bytes(row.blob(0)?.try_into().unwrap()) + 1;
                            tx.execute(
                                "update meta set value = ?1 where name = 't'",
                                &[count.to_be_bytes().to_vec().into()],
                            )?;
                            put(tx, &format!("t{thread}-{turn}"), &[])?;
                            if turn % 5 == 4 { Err(DbError::Full) } else { Ok(()) }
                        });
                        assert_eq!(outcome.is_err(), turn % 5 == 4, "{outcome:?}");
                    }
                });
            }
        });
        let held = held(db);
        assert_eq!(held.len(), 1 + 8 * 20);
        assert_eq!(held[0], ("t".to_owned(), 160i64.to_be_bytes().to_vec()));
        assert!(runs.load(Ordering::Relaxed) >= 200);
    });
}

#[test]
fn two_that_look_first_and_then_write_the_same_key_both_end_well() {
    both(|db| {
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for turn in 0..20 {
                        let name = format!("t{turn}");
                        let sql = "select value from meta where name = ?1";
                        let outcome = db.write(|tx| match tx.one(sql, &[name.as_str().into()])? {
                            Some(_) => Ok(0),
                            None => put(tx, &name, b""),
                        });
                        assert!(outcome.is_ok(), "{outcome:?}");
                    }
                });
            }
        });
        assert_eq!(held(db).len(), 20);
    });
}

#[test]
fn two_that_wait_for_each_other_on_postgresql_are_told_apart_and_both_end_well() {
    let db = Database::open(&postgres()).unwrap();
    db.write(|tx| {
        put(tx, "t1", &[0])?;
        put(tx, "t2", &[0])
    })
    .unwrap();
    let raise = |tx: &mut Tx<'_>, name: &str| {
        tx.execute("update meta set value = value || x'01' where name = ?1", &[name.into()])
    };
    std::thread::scope(|scope| {
        for order in [["t1", "t2"], ["t2", "t1"]] {
            let db = &db;
            scope.spawn(move || {
                for _ in 0..3 {
                    db.write(|tx| {
                        raise(tx, order[0])?;
                        std::thread::sleep(std::time::Duration::from_millis(20));
                        raise(tx, order[1])
                    })
                    .unwrap();
                }
            });
        }
    });
    assert!(held(&db).iter().all(|(_, value)| value.len() == 7), "{:?}", held(&db));
}

#[test]
fn a_connection_that_the_server_ended_is_made_again_also_in_the_middle_of_a_transaction() {
    let address = postgres();
    let db = Database::open(&address).unwrap();
    let end_all = || {
        let mut client = ::postgres::Client::connect(&address, ::postgres::NoTls).unwrap();
        let sql = "select pg_terminate_backend(pid) from pg_stat_activity
                   where datname = current_database() and pid <> pg_backend_pid()";
        client.execute(sql, &[]).unwrap();
    };
    db.write(|tx| put(tx, "t0", b"")).unwrap();
    end_all();
    db.write(|tx| put(tx, "t1", b"")).unwrap();
    let mut tries = 0;
    db.write(|tx| {
        tries += 1;
        put(tx, "t2", b"")?;
        if tries == 1 {
            end_all();
        }
        put(tx, "t3", b"")
    })
    .unwrap();
    assert_eq!(tries, 2);
    assert_eq!(held(&db).len(), 4);
}

#[test]
fn several_processes_may_open_a_new_database_at_once_and_it_says_one_epoch() {
    let (_folder, file) = sqlite();
    for address in [file, postgres()] {
        let epochs = std::thread::scope(|scope| {
            let opened: Vec<_> =
                (0..4).map(|_| scope.spawn(|| Database::open(&address).unwrap().epoch().unwrap())).collect();
            opened.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(epochs.windows(2).all(|pair| pair[0] == pair[1]), "{epochs:?}");
    }
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_is() {
    let (_folder, file) = sqlite();
    for address in [file, postgres()] {
        let db = Database::open(&address).unwrap();
        db.write(|tx| {
            tx.execute("insert into migration (number, name, at_ms) values (9999, 'later', 0)", &[])
        })
        .unwrap();
        drop(db);
        let refused = Database::open(&address).map(drop);
        assert!(matches!(refused, Err(DbError::Newer { found: 9999, .. })), "{refused:?}");
    }
}

#[test]
fn a_file_of_another_program_is_refused_and_left_as_it_is() {
    let (folder, address) = sqlite();
    for bytes in [
        &b"not a database at all, but long enough to be looked at as one: nothing of it may change ......."[..],
        b"x",
    ] {
        fs_err::write(&address, bytes).unwrap();
        assert!(Database::open(&address).is_err());
        assert_eq!(fs_err::read(&address).unwrap(), bytes);
    }
    let other = folder.path().join("other.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("create table mine (a)").unwrap();
    let refused = Database::open(other.to_str().unwrap()).map(drop);
    assert!(matches!(refused, Err(DbError::Open(_))), "{refused:?}");
}

#[test]
fn an_address_where_nobody_answers_is_said_at_once() {
    let refused = Database::open("postgres://nobody@%2Fnowhere/none").map(drop);
    assert!(matches!(refused, Err(DbError::Open(_))), "{refused:?}");
}
