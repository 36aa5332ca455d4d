//! The least PostgreSQL can do: the rows the exchange has written, by bare batched inserts into tables of the same form.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use platform::db::{Database, DbError, Value};

use crate::Took;
use crate::process::cpu_ms;

/// The tables to which every statement adds rows, and the column that says with which statement one came.
const TABLES: [(&str, &str); 4] = [
    ("entry", "position"),
    ("statement", "position"),
    ("mention_agent", "source"),
    ("mention_activity", "source"),
];

/// The rows of one transaction, for each table.
type Batch = [Vec<Vec<Value>>; TABLES.len()];

/// Inserts them again, as many at a time and in transactions as large as they came.
pub(crate) fn insert(address: &str, threads: usize) -> Took {
    let db = Database::open(address).unwrap();
    let mut batches: BTreeMap<i64, Batch> = BTreeMap::new();
    let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
    let mut columns: [Vec<String>; TABLES.len()] = Default::default();
    for (at, (table, position)) in TABLES.iter().enumerate() {
        client.batch_execute(&format!("create table bare_{table} (like {table} including all)")).unwrap();
        let all = client.prepare(&format!("select * from {table}")).unwrap();
        columns[at] = all.columns().iter().map(|column| column.name().to_owned()).collect();
        let of = columns[at].iter().position(|column| column == position).unwrap();
        db.read(|tx| {
            tx.each(&format!("select * from {table}"), &[], &mut |row| {
                batches.entry(row.int(of)? >> 15).or_default()[at].push(row.values().to_vec());
                Ok(true)
            })
        })
        .unwrap();
    }
    let statements: usize = batches.values().map(|batch| batch[1].len()).sum();
    let waiting = Arc::new(Mutex::new(batches.into_values().collect::<Vec<_>>()));
    let (begun, before) = (Instant::now(), cpu_ms("self"));
    let workers: Vec<_> = (0..threads)
        .map(|_| {
            let (db, waiting, columns) = (db.clone(), Arc::clone(&waiting), columns.clone());
            std::thread::spawn(move || {
                loop {
                    let Some(batch) = waiting.lock().unwrap().pop() else { break };
                    db.write(|tx| {
                        for (((table, _), columns), rows) in TABLES.iter().zip(&columns).zip(&batch) {
                            let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
                            tx.insert(&format!("bare_{table}"), &columns, rows.clone())?;
                        }
                        Ok::<_, DbError>(())
                    })
                    .unwrap();
                }
            })
        })
        .collect();
    workers.into_iter().for_each(|worker| worker.join().unwrap());
    let statements = statements as f64;
    let cpu_micros = (cpu_ms("self") - before) as f64 * 1000.0 / statements;
    Took { statements, rate: statements / begun.elapsed().as_secs_f64(), cpu_micros }
}
