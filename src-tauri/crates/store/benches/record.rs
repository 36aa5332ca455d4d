//! A learner's record on this disk: `cargo bench -p store --bench record [-- STATEMENTS]` (a million if not said).
//!
//! `cargo bench -p store --bench record -- samples FOLDER` writes statements to train a dictionary on:
//! `zstd --train FOLDER/* --maxdict=8192 -9 -o src/record/dictionary-1.bin`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use statement::Statement;
use store::Record;
use store::record::{Entry, FileKey, Form, RecordError, Writing};

#[path = "support/deeds.rs"]
mod deeds;
#[path = "support/machine.rs"]
mod machine;

use deeds::{Deeds, TRAINING, WORDS};
use machine::{percentile, place};

const LEARNER: [u8; 16] = [3; 16];
const NOON: i64 = 1_790_000_000_000;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [word, folder] = &words[..]
        && word == "samples"
    {
        return samples(Path::new(folder));
    }
    let statements = words.iter().find_map(|word| word.parse().ok()).unwrap_or(1_000_000);
    let folder = tempfile::tempdir_in(place()).unwrap();
    for key in [None, Some(FileKey::new([7; 32]))] {
        let kind = kind(key.as_ref());
        println!("{kind}");
        append(folder.path(), key.as_ref());
        long(folder.path(), key.as_ref(), statements);
    }
}

fn kind(key: Option<&FileKey>) -> &'static str {
    if key.is_some() { "encrypted" } else { "plain" }
}

fn samples(folder: &Path) {
    fs_err::create_dir_all(folder).unwrap();
    for learner in 0..400_u64 {
        let mut deeds = Deeds::new(learner + 1000, 3, &TRAINING);
        for number in 0..25 {
            let (_, body) = deeds.next_deed();
            fs_err::write(folder.join(format!("{learner}-{number}.json")), body).unwrap();
        }
    }
}

/// A plausible fold: the course's row, the item's or lesson's row, and a card where something was answered. It parses
/// the statement, as the engine does.
fn fold(writing: &mut Writing<'_>, entry: &Entry) -> Result<(), RecordError> {
    let statement = Statement::parse(&entry.body).expect("a statement of ours");
    let object = statement.object.activity().expect("an activity").id.as_str();
    let key = object.trim_start_matches("urn:packhorse:activity:");
    let (kind, size) = if key.contains("/item/") { ("item", 60) } else { ("lesson", 300) };
    let key = key.split("/part/").next().unwrap_or(key);
    let mut touch = |kind: &str, key: &str, size: usize, rank: i64| {
        let mut value = writing.get(kind, key)?.unwrap_or_else(|| vec![0; size]);
        let count = value.first().copied().unwrap_or(0).wrapping_add(1);
        if let Some(first) = value.first_mut() {
            *first = count;
        }
        writing.put(kind, key, rank, &value)
    };
    touch(kind, key, size, 0)?;
    touch("course", &entry.topic, 200, entry.stamp.clock.ms())?;
    if kind == "item" {
        touch("card", key, 120, entry.stamp.at_ms + 86_400_000)?;
    }
    Ok(())
}

fn one(record: &mut Record, deeds: &mut Deeds, now_ms: i64) {
    let (topic, body) = deeds.next_deed();
    record
        .write(now_ms, |writing| {
            let stamp = writing.append(Form::Statement, &topic, body.as_bytes())?;
            let entry = Entry { stamp, form: Form::Statement, topic, body: body.into_bytes() };
            fold(writing, &entry)?;
            writing.put_state("attempt", "open", &[7; 400])
        })
        .unwrap();
}

/// Appends beside a bare loop of commits, in turns, so that both meet the same disk.
fn append(folder: &Path, key: Option<&FileKey>) {
    let path = folder.join("append.db");
    let mut record = Record::create(&path, LEARNER, key).unwrap();
    let bare = Connection::open(folder.join("bare.db")).unwrap();
    bare.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full;
         create table if not exists t (number integer primary key, bytes blob not null) strict;",
    )
    .unwrap();
    let mut deeds = Deeds::new(5, 3, &WORDS);
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 0..10 {
        for number in 0..200 {
            let begun = Instant::now();
            bare.prepare_cached("insert into t (bytes) values (?1)").unwrap().execute([[7_u8; 200]]).unwrap();
            theirs.push(begun.elapsed());
            let begun = Instant::now();
            one(&mut record, &mut deeds, NOON + turn * 1000 + number);
            ours.push(begun.elapsed());
        }
    }
    let rate = |times: &[Duration]| times.len() as f64 / times.iter().sum::<Duration>().as_secs_f64();
    let (mine, bare) = (rate(&ours), rate(&theirs));
    println!(
        "  append with its rows and state, durable: {mine:.0}/s (median {:?}, 95 % {:?}); bare commits {bare:.0}/s (median {:?}); ratio {:.2}",
        percentile(&mut ours, 50),
        percentile(&mut ours, 95),
        percentile(&mut theirs, 50),
        mine / bare
    );
    println!("figure: record.append-{} {:.2} ×", kind(key), mine / bare);
    drop(record);
    for file in Record::files(&path) {
        let _ = fs_err::remove_file(file);
    }
}

/// A long record: its size, how quickly it opens, is read and made again.
fn long(folder: &Path, key: Option<&FileKey>, statements: u64) {
    let path = folder.join("long.db");
    let mut record = Record::create(&path, LEARNER, key).unwrap();
    let mut deeds = Deeds::new(9, 20, &WORDS);
    let (begun, mut raw) = (Instant::now(), 0);
    let mut done = 0;
    while done < statements {
        let now = NOON + done.cast_signed() * 20_000;
        record
            .write(now, |writing| {
                for _ in 0..2000.min(statements - done) {
                    let (topic, body) = deeds.next_deed();
                    raw += body.len();
                    let stamp = writing.append(Form::Statement, &topic, body.as_bytes())?;
                    fold(writing, &Entry { stamp, form: Form::Statement, topic, body: body.into_bytes() })?;
                }
                Ok::<(), RecordError>(())
            })
            .unwrap();
        done += 2000;
    }
    println!("  {statements} statements written in {:.1} s", begun.elapsed().as_secs_f64());
    drop(record);
    let size = fs_err::metadata(&path).unwrap().len();
    println!(
        "  {:.0} bytes a statement on the disk, with index and derived rows ({:.0} of JSON)",
        size as f64 / statements as f64,
        raw as f64 / statements as f64
    );
    println!("figure: record.bytes-{} {:.0} B", kind(key), size as f64 / statements as f64);
    let opening = |label: &str| {
        let mut times: Vec<Duration> = (0..20)
            .map(|_| {
                let begun = Instant::now();
                let record = Record::open(&path, key).unwrap();
                let time = begun.elapsed();
                drop(record);
                time
            })
            .collect();
        println!(
            "  open {label}: median {:?}, 95 % {:?}",
            percentile(&mut times, 50),
            percentile(&mut times, 95)
        );
        percentile(&mut times, 50).as_secs_f64() * 1e3
    };
    println!("figure: record.open-{} {:.1} ms", kind(key), opening("after a clean end"));
    // As after a kill: another one still has it open, and the write-ahead log is full.
    let mut record = Record::open(&path, key).unwrap();
    let mut deeds = Deeds::new(10, 3, &WORDS);
    for number in 0..100 {
        one(&mut record, &mut deeds, NOON + number);
    }
    println!("figure: record.open-killed-{} {:.1} ms", kind(key), opening("after a kill"));
    let begun = Instant::now();
    let reading = record.read().unwrap();
    let due = reading.ranked("card", i64::MIN..=i64::MAX, 50).unwrap().len();
    let courses = reading.scan("course", "").unwrap().len();
    let page = reading.entries(None, None, 50).unwrap().entries.len();
    println!("  {due} cards due, {courses} courses, the {page} newest entries: {:?}", begun.elapsed());
    let begun = Instant::now();
    reading.vector().unwrap();
    println!("  vector: {:?}", begun.elapsed());
    drop(reading);
    let rate = |begun: Instant, count: u64| {
        let time = begun.elapsed().as_secs_f64();
        format!("{time:.1} s, {:.0}/s", count as f64 / time)
    };
    let begun = Instant::now();
    let count = record.rebuild(None, 1, &mut |_: &mut Writing<'_>, _| Ok::<(), RecordError>(())).unwrap();
    println!("  walk through the log alone: {}", rate(begun, count));
    let begun = Instant::now();
    let count = record.rebuild(None, 1, &mut fold).unwrap();
    println!("figure: record.rebuild-{} {:.0} /s", kind(key), count as f64 / begun.elapsed().as_secs_f64());
    println!("  rebuild, statements parsed: {}", rate(begun, count));
    let begun = Instant::now();
    assert!(record.check().unwrap().is_sound());
    println!("  thorough check: {}", rate(begun, count));
    let copy = folder.join("copy.db");
    let begun = Instant::now();
    record.copy(&copy, key).unwrap();
    println!("  copy: {}, {} MB", rate(begun, count), fs_err::metadata(&copy).unwrap().len() >> 20);
    let begun = Instant::now();
    let other = Record::open(&copy, key).unwrap();
    let merged = record.merge_from(&other, &mut fold).unwrap();
    assert_eq!((merged.added, merged.known), (0, count));
    println!("  merge with a copy that has nothing new: {}", rate(begun, count));
    drop((record, other));
    for path in [path, copy] {
        for file in Record::files(&path) {
            let _ = fs_err::remove_file(file);
        }
    }
}
