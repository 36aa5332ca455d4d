//! Forks, against a model: whatever copies there were and in whatever order they meet, all computers come to the same
//! names, nothing is dropped and no number means two things.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use statement::{Chain, Clock, Held, Stamp, StreamId};
use store::Record;
use store::record::{Entry, Form, fork_of};

use crate::support::*;

const STREAM: StreamId = StreamId([0xaa; 16]);

/// A copy of the stream: it has the first entries of an earlier copy and went on by itself.
#[derive(Clone, Debug)]
struct Branch {
    /// Which earlier copy, and how much of it in 256ths.
    of: usize,
    shared: usize,
    own: usize,
}

fn branches() -> impl Strategy<Value = Vec<Branch>> {
    let branch =
        (0..8_usize, 0..=256_usize, 0..6_usize).prop_map(|(of, shared, own)| Branch { of, shared, own });
    prop::collection::vec(branch, 2..6)
}

fn histories(branches: &[Branch], salt: u64) -> Vec<Vec<Entry>> {
    let mut histories: Vec<Vec<Entry>> = Vec::new();
    let mut unique = salt << 32;
    for (place, branch) in branches.iter().enumerate() {
        let mut history = match histories.get(branch.of % place.max(1)) {
            Some(other) => other[..other.len() * branch.shared / 256].to_vec(),
            None => Vec::new(),
        };
        for _ in 0..branch.own + usize::from(place == 0) {
            unique += 1;
            let last = history.last().map_or(Clock::default(), |entry| entry.stamp.clock);
            let stamp = Stamp {
                stream: STREAM,
                sequence: history.len() as u64 + 1,
                clock: Clock::tick(last, NOON),
                at_ms: NOON,
            };
            let body = body(unique).into_bytes();
            history.push(Entry { stamp, form: Form::Statement, topic: TOPIC.into(), body });
        }
        histories.push(history);
    }
    histories
}

type Names = BTreeSet<(StreamId, u64, Vec<u8>)>;

/// The names that all copies together give: at each point where they part, the smallest digest keeps the name.
fn names(histories: &[Vec<Entry>]) -> Names {
    fn descend(histories: &[&[Entry]], at: usize, name: StreamId, names: &mut Names) {
        let mut children: BTreeMap<[u8; 32], Vec<&[Entry]>> = BTreeMap::new();
        for history in histories {
            if let Some(entry) = history.get(at) {
                children.entry(entry.digest()).or_default().push(history);
            }
        }
        for (place, (digest, with)) in children.iter().enumerate() {
            let sequence = at as u64 + 1;
            let name = if place == 0 { name } else { fork_of(STREAM, sequence, digest) };
            names.insert((name, sequence, with[0][at].body.clone()));
            descend(with, at + 1, name, names);
        }
    }
    let mut names = BTreeSet::new();
    descend(&histories.iter().map(Vec::as_slice).collect::<Vec<_>>(), 0, STREAM, &mut names);
    names
}

/// What a record holds. A fork that left at the very first entry may not know from what.
fn holding_of(record: &Record) -> Vec<Held> {
    let mut all = record.holding().unwrap();
    all.iter_mut().filter(|one| one.first == 1).for_each(|one| one.origin = STREAM);
    all
}

/// What is held when all copies have met: a chain goes along each path from the very first entry on.
fn holding(histories: &[Vec<Entry>]) -> Vec<Held> {
    fn descend(histories: &[&[Entry]], at: usize, of: (StreamId, u64, Chain), all: &mut Vec<Held>) {
        let mut children: BTreeMap<[u8; 32], Vec<&[Entry]>> = BTreeMap::new();
        for history in histories {
            if let Some(entry) = history.get(at) {
                children.entry(entry.digest()).or_default().push(history);
            }
        }
        let (name, first, chain) = of;
        let sequence = at as u64 + 1;
        if children.is_empty() && at > 0 {
            all.push(Held { stream: name, origin: STREAM, first, last: at as u64, chain });
        }
        for (place, (digest, with)) in children.iter().enumerate() {
            let (name, first) =
                if place == 0 { (name, first) } else { (fork_of(STREAM, sequence, digest), sequence) };
            descend(with, at + 1, (name, first, chain.then(&with[0][at])), all);
        }
    }
    let mut all = Vec::new();
    let histories: Vec<&[Entry]> = histories.iter().map(Vec::as_slice).collect();
    descend(&histories, 0, (STREAM, 1, Chain::START), &mut all);
    all.sort();
    all
}

fn held(record: &Record) -> Names {
    all(record).into_iter().map(|entry| (entry.stamp.stream, entry.stamp.sequence, entry.body)).collect()
}

fn laptops(desk: &Desk, histories: &[Vec<Entry>]) -> Vec<Record> {
    (0..)
        .zip(histories)
        .map(|(number, history): (u32, _)| {
            let path = desk.path(&format!("{number}.db"));
            let mut record = Record::create(&path, LEARNER, None).unwrap();
            record.merge(history.clone(), &mut fold).unwrap();
            record
        })
        .collect()
}

fn merge(laptops: &mut [Record], here: usize, there: usize) {
    let (here, there) = (here % laptops.len(), there % laptops.len());
    if here == there {
        return;
    }
    let mut taken = std::mem::take(&mut laptops.iter_mut().collect::<Vec<_>>());
    let other = taken.remove(there);
    let here = if there < here { here - 1 } else { here };
    taken[here].merge_from(other, &mut fold).unwrap();
}

/// Merges by `meetings`, then everybody with everybody until all know all; compares with the model.
fn check(branches: &[Branch], meetings: &[(usize, usize)]) {
    let desk = Desk::new();
    let histories = histories(branches, 1);
    let mut laptops = laptops(&desk, &histories);
    let count = laptops.len();
    for (here, there) in meetings {
        merge(&mut laptops, *here, *there);
        if let Some(one) = laptops.get((here + there) % 7) {
            one.holding().unwrap();
        }
        for record in &laptops {
            // Nobody ever holds one content under two names, or two under one.
            let held = held(record);
            let bodies: BTreeSet<_> = held.iter().map(|(_, _, body)| body.clone()).collect();
            assert_eq!(bodies.len(), held.len());
        }
    }
    for _ in 0..2 {
        for here in 0..count {
            for there in 0..count {
                merge(&mut laptops, here, there);
            }
        }
    }
    let expected = names(&histories);
    for record in &mut laptops {
        assert_eq!(held(record), expected);
        assert_eq!(holding_of(record), holding(&histories));
        for (stream, last) in record.vector().unwrap() {
            let highest = expected.iter().filter(|(of, ..)| *of == stream).map(|(_, at, _)| *at).max();
            assert_eq!(Some(last), highest.or(Some(0)), "{stream}");
        }
        assert_sound(record);
    }
    let (first, rest) = laptops.split_first_mut().unwrap();
    for other in rest {
        assert_eq!(derived(first), derived(other));
        let again = first.merge_from(other, &mut fold).unwrap();
        assert_eq!((again.added, again.forked), (0, 0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn all_copies_in_any_order_come_to_the_names_of_the_model(
        branches in branches(),
        meetings in prop::collection::vec((0..6_usize, 0..6_usize), 0..8),
    ) {
        check(&branches, &meetings);
    }

    #[test]
    fn pieces_that_overlap_by_one_entry_come_to_the_names_of_the_model(
        branches in branches(),
        cuts in prop::collection::vec(1..4_usize, 20),
    ) {
        let desk = Desk::new();
        let histories = histories(&branches, 3);
        let mut record = Record::create(&desk.file(), LEARNER, None).unwrap();
        for history in &histories {
            let mut from = 0_usize;
            for cut in &cuts {
                let to = (from + cut).min(history.len());
                record.merge(history[from.saturating_sub(1)..to].to_vec(), &mut fold).unwrap();
                from = to;
            }
            record.merge(history[from.saturating_sub(1).min(history.len())..].to_vec(), &mut fold).unwrap();
        }
        prop_assert_eq!(held(&record), names(&histories));
        prop_assert_eq!(holding_of(&record), holding(&histories));
        assert_sound(&mut record);
    }

    #[test]
    fn entries_that_come_in_pieces_are_all_kept_once(
        branches in branches(),
        cuts in prop::collection::vec(1..5_usize, 1..20),
    ) {
        let desk = Desk::new();
        let histories = histories(&branches, 2);
        let mut record = Record::create(&desk.file(), LEARNER, None).unwrap();
        for history in &histories {
            let mut rest = &history[..];
            for cut in &cuts {
                let (piece, after) = rest.split_at((*cut).min(rest.len()));
                record.merge(piece.to_vec(), &mut fold).unwrap();
                rest = after;
            }
            record.merge(rest.to_vec(), &mut fold).unwrap();
            record.merge(history.clone(), &mut fold).unwrap();
        }
        let all: BTreeSet<_> = histories.iter().flatten().map(|entry| entry.body.clone()).collect();
        let held: BTreeSet<_> = held(&record).into_iter().map(|(_, _, body)| body).collect();
        prop_assert_eq!(held, all);
        assert_sound(&mut record);
    }
}

#[test]
fn a_gap_is_told_by_the_vector_until_it_is_filled() {
    let desk = Desk::new();
    let [history] = &histories(&[Branch { of: 0, shared: 0, own: 9 }], 3)[..] else { panic!("one") };
    let mut record = desk.create();
    let whole = |record: &Record| record.vector().unwrap()[&STREAM];
    record.merge(history[5..].to_vec(), &mut fold).unwrap();
    assert_eq!(whole(&record), 0);
    record.merge(history[..2].to_vec(), &mut fold).unwrap();
    assert_eq!(whole(&record), 2);
    record.merge(history[3..4].to_vec(), &mut fold).unwrap();
    assert_eq!(whole(&record), 2);
    record.merge(history[2..5].to_vec(), &mut fold).unwrap();
    assert_eq!(whole(&record), 10);
    assert_sound(&mut record);
}

#[test]
fn a_far_end_that_continued_our_stream_makes_us_begin_another() {
    let desk = Desk::new();
    let mut record = desk.create();
    let first = answer(&mut record, NOON, 0).unwrap();
    let mut forged = all(&record);
    forged[0].stamp.sequence = 2;
    forged[0].body = body(1).into_bytes();
    record.merge(forged, &mut fold).unwrap();
    let next = answer(&mut record, NOON, 2).unwrap();
    assert_ne!(next.stream, first.stream);
    assert_eq!(next.sequence, 1);
    assert_sound(&mut record);
}

#[test]
fn a_fork_of_a_fork_at_the_first_entry_keeps_its_path() {
    for shared in [100, 128, 200, 256] {
        check(
            &[
                Branch { of: 0, shared: 0, own: 0 },
                Branch { of: 0, shared: 0, own: 2 },
                Branch { of: 1, shared, own: 1 },
                Branch { of: 0, shared: 0, own: 0 },
            ],
            &[],
        );
    }
}
