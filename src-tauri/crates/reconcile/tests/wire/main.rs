//! Requests and replies as bytes.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

use proptest::prelude::*;
use reconcile::key::{PublicKey, Signature};
use reconcile::wire::{
    Answer, Appointment, Ask, Brought, Claim, Enrolment, EnrolmentState, Forked, Grant, Holding, MAX_ENTRIES,
    Outcome, PROTOCOL, Piece, Reason, Refused, Reply, Request, Run, Standing, StandingState, Wanted,
    WireError,
};
use statement::{Chain, Clock, Entry, Form, Held, Stamp, StreamId, Uuid};

#[path = "../../benches/support/learner.rs"]
mod learner;

mod exercise;

use exercise::exercise;
use learner::{Learner, WORDS};

fn stream() -> impl Strategy<Value = StreamId> + Clone {
    prop_oneof![(0..4_u8).prop_map(|number| StreamId([number; 16])), any::<[u8; 16]>().prop_map(StreamId)]
}

fn number() -> impl Strategy<Value = u64> + Clone {
    prop_oneof![0..300_u64, any::<u64>()]
}

fn name() -> impl Strategy<Value = String> + Clone {
    "\\PC{0,12}"
}

fn bodies() -> impl Strategy<Value = Vec<u8>> + Clone {
    let value = prop_oneof![
        "-?[0-9]{1,18}(\\.[0-9]{1,6})?",
        "\"PT[0-9]{1,4}(\\.[0-9]{1,2})?S\"",
        "\"[a-z:/.]{0,12}\"",
        "\"(\\\\\"|\\\\u00e9|\\PC){0,6}\"",
        Just("null".to_owned()),
        "\\[(1,){0,80}2\\]",
    ];
    let json = prop::collection::vec(("[a-c]|object|id|result|response", value), 0..6).prop_map(|pairs| {
        let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        format!("{{\"object\":{{{}}}}}", pairs.join(",")).into_bytes()
    });
    prop_oneof![
        4 => json,
        1 => prop::collection::vec(any::<u8>(), 0..40),
        1 => prop::collection::vec(prop::sample::select(b"{}[]\":,\\0 a\0".to_vec()), 0..40),
    ]
}

fn times() -> impl Strategy<Value = (u64, i64)> + Clone {
    let usual = (1_700_000_000_000_u64..1_800_000_000_000, -5_i64..5, 0..3_u64)
        .prop_map(|(ms, off, count)| (ms << 16 | count, ms.cast_signed() + off.max(0)));
    prop_oneof![3 => usual, 1 => (any::<u64>(), any::<i64>())]
}

fn runs() -> impl Strategy<Value = Vec<Run>> + Clone {
    let entry = (times(), 0..3_u8, prop_oneof![Just("pack/course".to_owned()), name()], bodies());
    let entries = prop::collection::vec(entry, 1..12);
    let run =
        (stream(), stream(), prop_oneof![Just([0; 16]), any::<[u8; 16]>()], 0..=u64::MAX - 100, entries)
            .prop_map(|(stream, origin, before, first, entries)| {
                let entries = entries.into_iter().zip(first..).map(
                    |(((clock, at_ms), form, topic, body), sequence)| Entry {
                        stamp: Stamp { stream, sequence, clock: Clock::from_raw(clock), at_ms },
                        form: Form::of(form).unwrap(),
                        topic,
                        body,
                    },
                );
                Run { stream, origin, before: Chain(before), entries: entries.collect() }
            });
    prop::collection::vec(run, 0..4)
}

fn held() -> impl Strategy<Value = Vec<Held>> + Clone {
    let one = (stream(), stream(), number(), number(), any::<[u8; 16]>()).prop_map(
        |(stream, origin, first, last, chain)| Held { stream, origin, first, last, chain: Chain(chain) },
    );
    prop::collection::vec(one, 0..4)
}

fn streams() -> impl Strategy<Value = Vec<(StreamId, u64)>> + Clone {
    prop::collection::vec((stream(), number()), 0..4)
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> + Clone {
    let one = (any::<[u8; 32]>(), number(), number(), prop::collection::vec(any::<u8>(), 0..60))
        .prop_map(|(hash, size, from, bytes)| Piece { hash, size, from, bytes });
    prop::collection::vec(one, 0..3)
}

fn wanted() -> impl Strategy<Value = Vec<Wanted>> + Clone {
    let one = (any::<[u8; 32]>(), number()).prop_map(|(hash, from)| Wanted { hash, from });
    prop::collection::vec(one, 0..3)
}

fn signature() -> impl Strategy<Value = Signature> + Clone {
    any::<u8>().prop_map(|byte| Signature([byte; 64]))
}

fn key() -> impl Strategy<Value = PublicKey> + Clone {
    any::<[u8; 32]>().prop_map(PublicKey)
}

fn requests() -> impl Strategy<Value = Request> {
    let grant = prop::option::of((key(), signature()))
        .prop_map(|grant| grant.map(|(learner_key, signature)| Grant { learner_key, signature }));
    let claims = prop::collection::vec((any::<[u8; 10]>(), name()), 0..3).prop_map(|claims| {
        claims.into_iter().map(|(secret, name)| Claim { secret, name }).collect::<Vec<_>>()
    });
    let holding = prop_oneof![streams().prop_map(Holding::Since), held().prop_map(Holding::Whole)];
    let brought = (text(), text()).prop_map(|(credential, slip)| Brought { credential, slip });
    let brought = (number(), prop::collection::vec(brought, 0..3));
    let ask =
        (any::<u128>(), grant, claims, number(), number(), holding, runs(), pieces(), wanted(), brought)
            .prop_map(|(learner, grant, claims, epoch, cursor, holding, runs, pieces, wanted, brought)| {
                Ask {
                    learner: Uuid::from_u128(learner),
                    grant,
                    claims,
                    epoch,
                    cursor,
                    holding,
                    runs,
                    pieces,
                    wanted,
                    standings: brought.0,
                    brought: brought.1,
                }
            });
    (any::<i64>(), any::<u32>(), number(), number(), prop::collection::vec(ask, 0..4)).prop_map(
        |(now_ms, most, catalogue, trust, learners)| Request { now_ms, most, catalogue, trust, learners },
    )
}

fn reasons() -> impl Strategy<Value = Reason> + Clone {
    (0..14_u8).prop_map(|number| Reason::of(number).unwrap())
}

fn answers() -> impl Strategy<Value = Answer> {
    let outcome =
        prop::option::of(reasons()).prop_map(|reason| reason.map_or(Outcome::Done, Outcome::Refused));
    let refused = (stream(), number(), reasons()).prop_map(|(stream, sequence, reason)| Refused {
        stream,
        sequence,
        reason,
    });
    let forked =
        (stream(), number(), stream()).prop_map(|(stream, sequence, fork)| Forked { stream, sequence, fork });
    let state = prop_oneof![
        Just(EnrolmentState::Member),
        Just(EnrolmentState::Waiting),
        reasons().prop_map(EnrolmentState::Refused),
        Just(EnrolmentState::Ended),
    ];
    let enrolment = (number(), prop::option::of(any::<[u8; 10]>()), name(), name(), state)
        .prop_map(|(cohort, secret, name, centre, state)| Enrolment { cohort, secret, name, centre, state });
    let facts = (
        outcome,
        streams(),
        prop::collection::vec(refused, 0..3),
        prop::collection::vec(forked, 0..3),
        streams(),
    );
    let more = (number(), any::<bool>(), any::<[u8; 16]>(), prop::option::of(held()));
    let standings = prop::collection::vec(standings(), 0..3);
    let rest = (wanted(), pieces(), prop::collection::vec(enrolment, 0..3), standings);
    (any::<u128>(), facts, runs(), more, rest).prop_map(
        |(learner, (outcome, taken, refused, forked, again), runs, (cursor, more, digest, held), rest)| {
            Answer {
                learner: Uuid::from_u128(learner),
                outcome,
                taken,
                refused,
                forked,
                again,
                runs,
                cursor,
                more,
                digest,
                held,
                wanted: rest.0,
                pieces: rest.1,
                enrolments: rest.2,
                standings: rest.3,
            }
        },
    )
}

fn text() -> impl Strategy<Value = Vec<u8>> + Clone {
    prop::collection::vec(any::<u8>(), 0..60)
}

fn standings() -> impl Strategy<Value = Standing> + Clone {
    let id = || prop::option::of(any::<u128>().prop_map(Uuid::from_u128));
    let what = (name(), name(), (0..5_u8).prop_map(|state| StandingState::of(state).unwrap()), name());
    (number(), any::<i64>(), what, id(), id(), text(), text()).prop_map(
        |(number, at_ms, (topic, achievement, state, note), id, replaces, credential, slip)| Standing {
            number,
            at_ms,
            topic,
            achievement,
            state,
            id,
            replaces,
            credential,
            slip,
            note,
        },
    )
}

fn replies() -> impl Strategy<Value = Reply> {
    let file = || prop::option::of(prop::collection::vec(any::<u8>(), 0..200));
    let appointment = (number(), name(), any::<[u8; 32]>(), key(), any::<i64>(), signature()).prop_map(
        |(cohort, name, secret_hash, device, until_ms, signature)| Appointment {
            cohort,
            name,
            secret_hash,
            device,
            until_ms,
            signature,
        },
    );
    let head = (number(), any::<i64>(), prop::option::of(reasons()), number(), number());
    let lists = (
        prop::collection::vec(answers(), 0..4),
        prop::collection::vec(appointment, 0..3),
        prop::collection::vec(text(), 0..3),
    );
    (head, lists, file(), file()).prop_map(
        |(head, (learners, appointments, delegations), catalogue_file, trust_bundle)| Reply {
            epoch: head.0,
            now_ms: head.1,
            refused: head.2,
            learners,
            catalogue: head.3,
            catalogue_file,
            trust: head.4,
            trust_bundle,
            appointments,
            delegations,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_request_comes_back_and_is_told_the_same_way(request in requests()) {
        let bytes = request.encode();
        prop_assert_eq!(Request::decode(&bytes), Ok(request.clone()));
        prop_assert_eq!(request.encode(), bytes);
    }

    #[test]
    fn every_reply_comes_back_and_is_told_the_same_way(reply in replies()) {
        let bytes = reply.encode();
        prop_assert_eq!(Reply::decode(&bytes), Ok(reply.clone()));
        prop_assert_eq!(reply.encode(), bytes);
    }

    #[test]
    fn damage_is_an_error_or_another_message_but_never_a_panic(
        request in requests(), reply in replies(), flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..4),
    ) {
        let mut bytes = request.encode();
        for (at, bit) in &flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        exercise(&bytes);
        let mut bytes = reply.encode();
        for (at, bit) in &flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        exercise(&bytes);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for how in [0, 0x40, 0x80, 0xc0, 0x81, 0xc1] {
            let message = [&[PROTOCOL, how][..], &bytes].concat();
            exercise(&message);
        }
    }
}

fn ask(runs: Vec<Run>) -> Request {
    let ask = Ask {
        learner: Uuid::from_u128(7),
        grant: None,
        claims: Vec::new(),
        epoch: u64::MAX,
        cursor: 5_000_000,
        holding: Holding::Since(runs.iter().map(|run| (run.stream, 9)).collect()),
        runs,
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { now_ms: 1_790_000_000_000, most: 1 << 20, catalogue: 9, trust: 2, learners: vec![ask] }
}

fn run(entries: Vec<Entry>) -> Run {
    let stream = entries[0].stamp.stream;
    Run { stream, origin: stream, before: Chain::START, entries }
}

#[test]
fn a_thousand_answers_take_under_4_500_bytes() {
    for bare in [true, false] {
        for seed in 0..3 {
            let request = ask(vec![run(Learner::new(seed, &WORDS, bare).entries(1_000))]);
            let bytes = request.encode();
            assert_eq!(Request::decode(&bytes), Ok(request));
            assert!(bytes.len() < 4_500, "{} bytes", bytes.len());
        }
    }
}

#[test]
fn nothing_to_say_takes_under_60_bytes() {
    let bytes = ask(Vec::new()).encode();
    assert!(bytes.len() <= 60, "{} bytes", bytes.len());
}

#[test]
fn many_learners_go_in_one_message() {
    let mut request = ask(Vec::new());
    request.learners = (0..64)
        .map(|seed| {
            let runs = vec![run(Learner::new(seed, &WORDS, seed % 2 == 0).with_rare_deeds().entries(40))];
            let mut ask = ask(runs).learners.remove(0);
            ask.learner = Uuid::from_u128(u128::from(seed));
            ask
        })
        .collect();
    assert_eq!(Request::decode(&request.encode()), Ok(request.clone()));
    request.learners.push(ask(Vec::new()).learners.remove(0));
    assert_eq!(Request::decode(&request.encode()), Err(WireError::TooMuch("learners")));
}

#[test]
fn every_shortening_is_refused_or_read_without_a_panic() {
    let bytes = ask(vec![run(Learner::new(1, &WORDS, false).entries(30))]).encode();
    for at in 0..bytes.len() {
        let _ = Request::decode(&bytes[..at]);
        let mut bytes = bytes.clone();
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            let _ = Request::decode(&bytes);
            bytes[at] ^= 1 << bit;
        }
    }
    assert_eq!(Request::decode(&bytes[..bytes.len() / 4]), Err(WireError::Cut("the texts")));
}

#[test]
fn a_newer_version_says_so() {
    let mut bytes = ask(Vec::new()).encode();
    bytes[0] = PROTOCOL + 1;
    assert_eq!(Request::decode(&bytes), Err(WireError::Newer(PROTOCOL + 1)));
    assert_eq!(Reply::decode(&bytes), Err(WireError::Newer(PROTOCOL + 1)));
    let mut bytes = ask(vec![run(Learner::new(1, &WORDS, false).entries(3))]).encode();
    bytes[1] |= 2;
    assert_eq!(Request::decode(&bytes), Err(WireError::Newer(PROTOCOL)));
    assert_eq!(Request::decode(b""), Err(WireError::Cut("the version")));
}

/// An entry with this body.
fn entry(sequence: u64, topic: &str, body: Vec<u8>) -> Entry {
    let clock = Clock::from_raw((1_790_000_000_000 + sequence) << 16);
    let stamp = Stamp { stream: StreamId([5; 16]), sequence, clock, at_ms: clock.ms() };
    Entry { stamp, form: Form::Note, topic: topic.to_owned(), body }
}

#[test]
fn a_bomb_is_refused() {
    // One long text, told again and again in a few bits.
    let body = vec![b'x'; 1 << 20];
    let entries = (1..=40).map(|sequence| entry(sequence, "", body.clone())).collect();
    let bytes = ask(vec![run(entries)]).encode();
    assert!(bytes.len() < 2_000, "{} bytes", bytes.len());
    assert_eq!(Request::decode(&bytes), Err(WireError::TooMuch("entries' bytes")));
    let entries = (1..=20_001).map(|sequence| entry(sequence, "", b"{}".to_vec())).collect::<Vec<_>>();
    assert_eq!(entries.len(), MAX_ENTRIES + 1);
    let bytes = ask(vec![run(entries)]).encode();
    assert_eq!(Request::decode(&bytes), Err(WireError::TooMuch("entries")));
    let bytes = ask(vec![run(vec![entry(1, &"t".repeat(1_025), b"{}".to_vec())])]).encode();
    assert_eq!(Request::decode(&bytes), Err(WireError::TooMuch("entries' bytes")));
}

#[test]
fn the_most_there_may_be_comes_back() {
    // Bodies of many values: beyond the limit of all, they are told whole.
    let entries = (1..=20_000_u64).map(|number| {
        let values: Vec<String> = (0..60).map(|at| (number * 7 + at).to_string()).collect();
        entry(number, "pack/course", format!("[{}]", values.join(",")).into_bytes())
    });
    let request = ask(vec![run(entries.collect())]);
    assert!(Request::decode(&request.encode()) == Ok(request));
}

#[test]
fn the_worked_example_of_the_protocol_holds() {
    let mut request = ask(Vec::new());
    request.learners[0].epoch = 3;
    request.learners[0].cursor = 300;
    let told: String = request.encode().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(told, "010080b083c5986880804009020100000000000000000000000000000000070403ac02");
}

/// Entries that this version must always read from the bytes below, whatever later versions write.
fn frozen() -> Request {
    let bodies = [
        r#"{"object":{"id":"urn:a/1"},"result":{"response":"2","duration":"PT12.5S"}}"#,
        r#"{"object":{"id":"urn:a/2"},"result":{"response":"3","duration":"PT7.25S"}}"#,
        r#"{"object":{"id":"urn:a/1"},"result":{"response":"2","duration":"PT130S"}}"#,
        "no JSON",
    ];
    let mut entries: Vec<Entry> = (1..)
        .zip(bodies)
        .map(|(sequence, body)| entry(sequence * sequence, "pack/course", body.into()))
        .collect();
    for (entry, sequence) in entries.iter_mut().zip(8..) {
        entry.stamp.sequence = sequence;
    }
    entries[2].stamp.at_ms -= 7_200_000;
    let mut request = ask(vec![run(entries)]);
    request.learners[0].runs[0].before = Chain([6; 16]);
    request
}

#[test]
fn a_message_of_the_first_version_is_read_for_ever() {
    let told: String = frozen().encode().iter().map(|byte| format!("{byte:02x}")).collect();
    let bytes: Vec<u8> = (0..FROZEN.len() / 2)
        .map(|at| u8::from_str_radix(&FROZEN[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    assert_eq!(Request::decode(&bytes), Ok(frozen()), "{told}");
}

/// [`frozen`], as it was first told.
const FROZEN: &str = "\
    01c15480b083c5986880804009020100000000000000000000000000000000072cffffffffffffffffff01c096b10201\
    0005050505050505050505050505050505090102020806060606060606060606060606060606082c5d00003501008801\
    7b612f315054533200204a534f4e6e6f07fc470c9020bbd6f459c5ffdfc3d03782518036f83d9c83349fbfa6b59a62d5\
    90dae88bf54d2534e3c8c8a8cdf261afbaae6b280e5aa0a222473cbe33";
