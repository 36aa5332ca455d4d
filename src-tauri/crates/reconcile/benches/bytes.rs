//! What a learner's answers take on the wire: `cargo bench -p reconcile --bench bytes`.
//!
//! `cargo bench -p reconcile --bench bytes -- samples FOLDER` writes what messages of other learners have as texts, to
//! train a dictionary on: `zstd --train-fastcover=k=800,d=6 FOLDER/* --maxdict=8192 -19 -o dictionary`. A dictionary that was
//! shipped never changes: messages folded with it are on sticks.
#![allow(clippy::unwrap_used, reason = "a bench ends at the first surprise")]

use std::path::Path;
use std::time::Instant;

use pack::small::Dictionary;
use reconcile::wire::{Answer, Ask, Holding, Outcome, Reply, Request, Run};
use statement::{Chain, Entry, StreamId, Uuid};

#[path = "support/learner.rs"]
mod learner;

use learner::{Learner, WORDS, words_of_nobody};

const NOW: i64 = 1_790_000_000_000;
const DICTIONARY: &[u8] = include_bytes!("../src/wire/dictionary-1.bin");

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let [word, folder] = &words[..]
        && word == "samples"
    {
        return samples(Path::new(folder));
    }
    nothing_to_say();
    let seeds = 10;
    for (bare, name) in [(true, "answers alone"), (false, "answers and what goes with them")] {
        for count in [1, 10, 100, 1_000, 10_000] {
            let mut sizes: Vec<usize> = (0..seeds)
                .map(|seed| request(Learner::new(seed, &WORDS, bare).entries(count)).encode().len())
                .collect();
            sizes.sort_unstable();
            let mean = sizes.iter().sum::<usize>() as f64 / f64::from(seeds as u32);
            let raw: usize =
                Learner::new(0, &WORDS, bare).entries(count).iter().map(|entry| entry.body.len()).sum();
            println!(
                "{count:>6} {name}: {mean:.0} bytes ({} to {}), {:.2} an entry; as JSON {raw}",
                sizes[0],
                sizes[sizes.len() - 1],
                mean / count as f64
            );
            if bare && count == 1_000 {
                println!("figure: wire.1000-answers {mean:.0} B");
            }
        }
    }
    // A learner of whom nothing is known but the course: what more of the same takes.
    let mut one = Learner::new(3, &WORDS, true);
    let (first, both) = (one.entries(1_000), one.entries(1_000));
    let two = [first.clone(), both].concat();
    println!(
        "  1,000 answers more of the same learner in the same message: {} bytes",
        request(two).encode().len() - request(first).encode().len()
    );
    speed();
}

fn request(entries: Vec<Entry>) -> Request {
    let stream = entries[0].stamp.stream;
    let last = entries[entries.len() - 1].stamp.sequence;
    let run = Run { stream, origin: stream, before: Chain::START, entries };
    let mut request = empty();
    request.learners[0].holding = Holding::Since(vec![(stream, last)]);
    request.learners[0].runs = vec![run];
    request
}

fn empty() -> Request {
    let ask = Ask {
        learner: Uuid::from_u128(0x0123_4567_89ab_4def_8123_4567_89ab_cdef),
        grant: None,
        claims: Vec::new(),
        epoch: 0x1234_5678_9abc_def0,
        cursor: 12_345_678,
        holding: Holding::Since(Vec::new()),
        runs: Vec::new(),
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { now_ms: NOW, most: 1 << 20, catalogue: 17, trust: 3, learners: vec![ask] }
}

fn nothing_to_say() {
    let answer = Answer {
        learner: empty().learners[0].learner,
        outcome: Outcome::Done,
        taken: Vec::new(),
        refused: Vec::new(),
        forked: Vec::new(),
        again: Vec::new(),
        runs: Vec::new(),
        cursor: 12_345_678,
        more: false,
        digest: [7; 16],
        held: None,
        wanted: Vec::new(),
        pieces: Vec::new(),
        enrolments: Vec::new(),
        standings: Vec::new(),
    };
    let reply = Reply {
        epoch: 0x1234_5678_9abc_def0,
        now_ms: NOW,
        learners: vec![answer],
        catalogue: 17,
        trust: 3,
        ..Reply::default()
    };
    println!(
        "nothing to say: request {} bytes, reply {} bytes",
        empty().encode().len(),
        reply.encode().len()
    );
    let mut receipt = reply;
    receipt.learners[0].taken = vec![(StreamId([9; 16]), 1_000)];
    println!("a receipt for one stream: {} bytes", receipt.encode().len());
}

fn speed() {
    for count in [100, 1_000, 20_000] {
        let request = request(Learner::new(1, &WORDS, false).entries(count));
        let rounds = 40_000 / count;
        let encoded = request.encode();
        let begun = Instant::now();
        for _ in 0..rounds {
            std::hint::black_box(request.encode());
        }
        let encode = begun.elapsed();
        let begun = Instant::now();
        for _ in 0..rounds {
            assert!(Request::decode(std::hint::black_box(&encoded)).is_ok());
        }
        let decode = begun.elapsed();
        assert_eq!(Request::decode(&encoded), Ok(request));
        let rate = |time: std::time::Duration| (rounds * count) as f64 / time.as_secs_f64();
        println!("{count:>6} entries at a time: encode {:.0}/s, decode {:.0}/s", rate(encode), rate(decode));
    }
}

/// Writes the texts of messages of different length, as they are before they are folded.
fn samples(folder: &Path) {
    fs_err::create_dir_all(folder).unwrap();
    let mut dictionary = Dictionary::new(DICTIONARY).unwrap();
    for seed in 0..1_200_u64 {
        let words = words_of_nobody(seed);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut learner = Learner::new(seed + 5_000, &words, seed % 4 == 0).with_rare_deeds();
        learner.entries((seed as usize * 13) % 600 + 1);
        let message = request(learner.entries([1, 3, 10, 40, 200][seed as usize % 5])).encode();
        let mut rest = &message[2..];
        let mut section = || {
            let (mut len, mut shift) = (0, 0);
            while let Some((&byte, after)) = rest.split_first() {
                rest = after;
                len |= usize::from(byte & 0x7f) << shift;
                shift += 7;
                if byte < 0x80 {
                    break;
                }
            }
            let (section, after) = rest.split_at(len);
            rest = after;
            section
        };
        let (_, texts) = (section(), section());
        let texts =
            if message[1] & 0x3f == 0 { Some(texts.to_vec()) } else { dictionary.unfold(texts, 1 << 20) };
        fs_err::write(folder.join(seed.to_string()), texts.unwrap()).unwrap();
    }
}
