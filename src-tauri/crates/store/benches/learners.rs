//! What the list, the locks, and carrying a learner cost.
//!
//! `cargo bench -p store --bench learners [STATEMENTS]` (100000).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]

#[path = "support/machine.rs"]
mod machine;

use std::time::{Duration, Instant};

use machine::{peak_memory, percentile, place};
use store::learners::{Learners, Lock, NewLearner, Opener, Secret};
use store::record::{Form, RecordError};
use store::{DataFolder, Record};

/// 2026-03-02.
const NOW: i64 = 1_772_438_400_000;
const DAY: i64 = 86_400_000;

fn main() {
    let statements = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(100_000);
    let home = tempfile::tempdir_in(place()).unwrap();
    lists(home.path());
    locks(home.path());
    for lock in [Lock::None, Lock::Passphrase] {
        carries(home.path(), lock, statements);
    }
    println!("peak memory {} MiB", peak_memory() >> 20);
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let since = Instant::now();
    let done = work();
    println!("{what:<52} {:>10.2} ms", since.elapsed().as_secs_f64() * 1000.0);
    done
}

/// Returns what half of all took at most, in milliseconds.
fn median(what: &str, rounds: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let since = Instant::now();
            work();
            since.elapsed()
        })
        .collect();
    let (half, most) = (percentile(&mut times, 50), percentile(&mut times, 95));
    println!("{what:<52} {:>10.2} ms   (95 %: {:.2})", half.as_secs_f64() * 1e3, most.as_secs_f64() * 1e3);
    half.as_secs_f64() * 1e3
}

fn lists(home: &std::path::Path) {
    for count in [1, 50] {
        let data = DataFolder::at(&home.join(format!("list-{count}"))).unwrap();
        let learners = Learners::open(&data).unwrap();
        for number in 0..count {
            let new = NewLearner {
                name: &format!("Learner {number}"),
                picture: "owl",
                language: "en",
                lock: Lock::None,
                secret: None,
            };
            let (_, _, mut entered) = learners.create(&new, NOW).unwrap();
            answer(&mut entered, 20);
        }
        let listed = median(&format!("open the folder and list {count} learners"), 200, || {
            assert_eq!(Learners::open(&data).unwrap().list().unwrap().len(), count);
        });
        println!("figure: learners.list-{count} {listed:.2} ms");
    }
}

fn locks(home: &std::path::Path) {
    let data = DataFolder::at(&home.join("locks")).unwrap();
    let learners = Learners::open(&data).unwrap();
    for (lock, secret) in [
        (Lock::None, None),
        (Lock::Pin, Some(Secret::new("2468"))),
        (Lock::Passphrase, Some(Secret::new("the river is wide"))),
    ] {
        let new = NewLearner { name: "Learner", picture: "", language: "en", lock, secret: secret.as_ref() };
        let (card, _, entered) = timed(&format!("create, {lock:?}"), || learners.create(&new, NOW).unwrap());
        drop(entered);
        let entered = median(&format!("enter, {lock:?}"), 9, || {
            drop(learners.enter(card.id, secret.as_ref(), NOW).unwrap())
        });
        println!("figure: learners.enter-{} {entered:.1} ms", format!("{lock:?}").to_lowercase());
    }
}

fn answer(record: &mut Record, count: u32) {
    let mut done = 0;
    while done < count {
        let some = (count - done).min(5000);
        record
            .write::<_, RecordError>(NOW, |writing| {
                for number in done..done + some {
                    writing.append(Form::Statement, "org.example.pack/course", body(number).as_bytes())?;
                }
                Ok(())
            })
            .unwrap();
        done += some;
    }
}

/// As long and as various as an answered question's statement.
fn body(number: u32) -> String {
    let mixed = number.wrapping_mul(2_654_435_761);
    format!(
        r#"{{"verb":{{"id":"http://adlnet.gov/expapi/verbs/answered"}},"object":{{"id":"urn:packhorse:item:org.example.pack/course/q{}","definition":{{"type":"http://adlnet.gov/expapi/activities/cmi.interaction"}}}},"result":{{"score":{{"scaled":{}}},"success":{},"response":"{:x}"}},"context":{{"language":"en"}}}}"#,
        mixed % 997,
        f64::from(mixed % 5) / 4.0,
        mixed.is_multiple_of(2),
        mixed
    )
}

fn carries(home: &std::path::Path, lock: Lock, statements: u32) {
    println!("{statements} statements, {lock:?}");
    let secret = Secret::new("the river is wide");
    let opener = Opener::Secret(&secret);
    let data = DataFolder::at(&home.join(format!("carry-{lock:?}"))).unwrap();
    let learners = Learners::open(&data).unwrap();
    let new = NewLearner { name: "Learner", picture: "", language: "en", lock, secret: Some(&secret) };
    let (card, _, mut entered) = learners.create(&new, NOW).unwrap();
    answer(&mut entered, statements);
    let path = home.join(format!("{lock:?}.learner"));
    let size = timed("  export", || learners.export(&entered, &path).unwrap());
    println!("  {:<50} {:>10} bytes, {:.1} each", "file", size, size as f64 / f64::from(statements));
    timed("  back up", || learners.back_up(&entered, NOW).unwrap().unwrap());
    let _ = median("  back up with nothing new", 50, || {
        assert!(learners.back_up(&entered, NOW + DAY).unwrap().is_none())
    });
    let there = DataFolder::at(&home.join(format!("there-{lock:?}"))).unwrap();
    let there = Learners::open(&there).unwrap();
    timed("  import, new here", || there.import(&path, opener, opener, NOW).unwrap());
    timed("  import again, nothing new", || there.import(&path, opener, opener, NOW).unwrap());
    drop(entered);
    let (to, from) = match lock {
        Lock::None => (Lock::Passphrase, None),
        _ => (Lock::None, Some(&secret)),
    };
    timed(&format!("  change the lock to {to:?}"), || {
        learners.change_lock(card.id, from, to, Some(&secret), NOW).unwrap();
    });
    timed("  erase", || learners.erase(card.id).unwrap());
}
