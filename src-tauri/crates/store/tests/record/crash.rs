//! Programs of their own, killed at any moment, and two at once.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use store::Record;
use store::record::RecordError;

use crate::support::*;

/// Kills in the loop.
const KILLS: u64 = 520;

/// Not a test by itself: answers as fast as it can from `CRASH_FROM` on, `CRASH_COUNT` times, and says each answer's
/// number once it is kept.
#[test]
#[ignore = "run by the tests beside it, in a process of its own"]
fn child() {
    let file = std::env::var("CRASH_FILE").unwrap();
    let number = |name| std::env::var(name).unwrap().parse::<u64>().unwrap();
    let from = number("CRASH_FROM");
    let mut record = Record::open(std::path::Path::new(&file), None).unwrap();
    let mut out = std::io::stdout().lock();
    for number in from..from + number("CRASH_COUNT") {
        answer(&mut record, NOON + number.cast_signed(), number).unwrap();
        record
            .write(NOON, |writing| writing.put_state("attempt", "a", number.to_string().as_bytes()))
            .unwrap();
        writeln!(out, "kept {number}").unwrap();
        out.flush().unwrap();
    }
}

fn start(desk: &Desk, from: u64, count: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--ignored", "--nocapture", "--test-threads=1"])
        .env("CRASH_FILE", desk.file())
        .env("CRASH_FROM", from.to_string())
        .env("CRASH_COUNT", count.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the child said it had kept. The last line may be cut off: then it was not said.
fn acknowledged(out: impl Read) -> Vec<u64> {
    let mut said = Vec::new();
    for line in BufReader::new(out).split(b'\n') {
        let line = line.unwrap();
        let line = String::from_utf8(line).unwrap();
        said.extend(line.split_once("kept ").and_then(|(_, number)| number.parse::<u64>().ok()));
    }
    said
}

#[test]
fn killed_500_times_while_it_answers_every_acknowledged_answer_is_there_once() {
    let desk = Desk::new();
    drop(desk.create());
    let (mut kept, mut killed_at_work) = (Vec::new(), 0);
    for turn in 0..KILLS {
        let mut child = start(&desk, turn * 100_000, 100_000);
        let mut out = BufReader::new(child.stdout.take().unwrap());
        // A spread of moments: while it starts and opens the file, and in the middle of its work.
        let mut first = Vec::new();
        while turn % 4 != 0 && !first.windows(5).any(|word| word == b"kept ") {
            first.clear();
            assert_ne!(out.read_until(b'\n', &mut first).unwrap(), 0, "turn {turn}: it did not begin");
        }
        std::thread::sleep(Duration::from_micros(turn * 7_919 % 12_000));
        child.kill().unwrap();
        let mut said = acknowledged(&first[..]);
        said.extend(acknowledged(out));
        child.wait().unwrap();
        killed_at_work += u64::from(!said.is_empty());
        let record = desk.open();
        let reading = record.read().unwrap();
        // The newest say whether this turn lost anything; the whole is looked at now and then.
        let page = reading.entries(None, None, said.len() + 2).unwrap();
        let newest: Vec<Vec<u8>> = page.entries.into_iter().map(|entry| entry.body).collect();
        for number in &said {
            assert!(newest.contains(&body(*number).into_bytes()), "turn {turn}: {number} is gone");
        }
        if let Some(last) = said.last() {
            let state = reading.state("attempt", "a").unwrap().unwrap();
            let state: u64 = String::from_utf8(state).unwrap().parse().unwrap();
            assert!(state == *last || state == last + 1, "turn {turn}");
        }
        kept.extend(said);
        drop(reading);
        drop(record);
        if turn % 100 == 99 || turn == KILLS - 1 {
            let mut record = desk.open();
            let held = bodies(&record);
            for number in &kept {
                assert!(held.binary_search(&body(*number)).is_ok(), "{number}");
            }
            assert!(held.windows(2).all(|two| two[0] != two[1]), "an answer is there twice");
            // One answer for each kill may have been kept and not said.
            assert!(held.len() as u64 <= kept.len() as u64 + turn + 1);
            assert_sound(&mut record);
        }
    }
    assert!(killed_at_work >= KILLS / 4 * 3, "only {killed_at_work} were killed at work");
    // Being killed is no reason to begin a new stream each time.
    let streams = desk.open().vector().unwrap().len();
    assert!(streams <= 2, "{streams} streams");
}

#[test]
fn two_programs_that_write_at_the_same_time_lose_nothing_and_share_the_stream() {
    let desk = Desk::new();
    let mut record = desk.create();
    let children = [start(&desk, 1_000, 150), start(&desk, 2_000, 150)];
    answers(&mut record, 0..150);
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(acknowledged(&output.stdout[..]).len(), 150);
    }
    assert_eq!(bodies(&record).len(), 450);
    assert_eq!(record.vector().unwrap().into_values().collect::<Vec<_>>(), [450]);
    assert_sound(&mut record);
}

#[test]
fn two_programs_that_both_find_themselves_elsewhere_begin_one_stream_together() {
    let desk = Desk::new();
    answers(&mut desk.create(), 0..3);
    fs_err::remove_file(desk.file().with_extension("turn")).unwrap();
    let children = [start(&desk, 1_000, 20), start(&desk, 2_000, 20)];
    for child in children {
        assert!(child.wait_with_output().unwrap().status.success());
    }
    let mut record = desk.open();
    let mut lengths: Vec<u64> = record.vector().unwrap().into_values().collect();
    lengths.sort_unstable();
    // The first of them may be done before the second opens; never does one number mean two things.
    assert_eq!(lengths, [3, 40]);
    assert_sound(&mut record);
}

/// A power cut: what was not forced to the disk is gone, wherever the write-ahead log ends.
#[test]
fn a_write_ahead_log_cut_anywhere_leaves_a_beginning_of_the_history() {
    let desk = Desk::new();
    let mut record = desk.create();
    answers(&mut record, 0..30);
    let (file, log) = (desk.file(), desk.path("learner.db-wal"));
    let (bytes, tail) = (fs_err::read(&file).unwrap(), fs_err::read(&log).unwrap());
    assert!(tail.len() > 100_000);
    let mut counts = Vec::new();
    for cut in (0..=40).map(|part| tail.len() * part / 40 + part % 3) {
        let there = desk.path(&format!("cut-{cut}/learner.db"));
        fs_err::create_dir_all(there.parent().unwrap()).unwrap();
        fs_err::write(&there, &bytes).unwrap();
        let mut cut_off = tail[..cut.min(tail.len())].to_vec();
        // A sector that was torn.
        if cut % 2 == 0 && cut_off.len() > 600 {
            let end = cut_off.len();
            cut_off[end - 512..].fill(0xff);
        }
        fs_err::write(there.with_extension("db-wal"), cut_off).unwrap();
        let mut copy = Record::open(&there, None).unwrap();
        let held = all(&copy);
        let numbers: Vec<u64> = held.iter().map(|entry| entry.stamp.sequence).collect();
        assert_eq!(numbers, (1..=held.len() as u64).collect::<Vec<_>>());
        assert_sound(&mut copy);
        counts.push(held.len());
    }
    assert!(counts.is_sorted_by(|one, next| *one <= *next + 1) && counts.contains(&30), "{counts:?}");
}

#[test]
fn a_program_that_fails_in_the_middle_of_a_transaction_leaves_it_to_others() {
    let desk = Desk::new();
    let mut record = desk.create();
    let failed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        record.write(NOON, |writing| {
            writing.append(store::record::Form::Statement, TOPIC, b"{}")?;
            if writing.get("ids", "x")?.is_none() {
                panic!("in the middle");
            }
            Ok::<(), RecordError>(())
        })
    }));
    assert!(failed.is_err());
    let mut other = desk.open();
    answers(&mut other, 0..1);
    assert_eq!(bodies(&other).len(), 1);
}
