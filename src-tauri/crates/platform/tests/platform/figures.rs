//! What the program counts of the facts it takes.

use std::io::{Read, Write};

use base64::Engine as _;
use platform::centres::{ActError, Actor, centre, code, cohort, lrs_key};
use platform::db::Database;
use platform::service::clock_ms;
use reconcile::key::SecretKey;
use reconcile::seal;
use reconcile::wire::{Ask, Claim, Grant, Holding, Request, Run};
use statement::{Activity, Chain, Clock, Entry, Form, Iri, Stamp, Statement, StreamId, Uuid, Verb, profile};

use crate::postgres_server::postgres;
use crate::program::Program;

/// What a laptop sends when its learner has answered so many times.
fn request(device: &SecretKey, far_end: &SecretKey, secret: [u8; 10], answers: u64) -> Request {
    let (learner, learner_key) = (Uuid::from_bytes([1; 16]), SecretKey::from_bytes([2; 32]));
    let stream = StreamId([3; 16]);
    let entries = (1..=answers).map(|sequence| {
        let at_ms = 1_790_000_000_000 + sequence as i64;
        let clock = Clock::tick(Clock::default(), at_ms);
        let activity =
            Activity::new(Iri::parse("urn:packhorse:activity:org.example.water/wells/item/one").unwrap());
        let body = Statement::new(profile::learner(learner), Verb::of(profile::verb::ANSWERED), activity);
        Entry {
            stamp: Stamp { stream, sequence, clock, at_ms },
            form: Form::Statement,
            topic: "org.example.water/wells".into(),
            body: body.to_json().into_bytes(),
        }
    });
    let run = Run { stream, origin: stream, before: Chain::START, entries: entries.collect() };
    let words = Grant::words(learner, &device.public(), &far_end.public());
    let ask = Ask {
        learner,
        grant: Some(Grant { learner_key: learner_key.public(), signature: learner_key.sign(&words) }),
        claims: vec![Claim { secret, name: "Amina".into() }],
        epoch: 0,
        cursor: 0,
        holding: Holding::Since(vec![(stream, answers)]),
        runs: vec![run],
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { now_ms: clock_ms(), most: 1 << 20, catalogue: 0, trust: 0, learners: vec![ask] }
}

/// Sends a message to the exchange; returns the status.
fn exchange(program: &Program, message: &[u8]) -> u16 {
    let mut line = program.connect();
    let length = message.len();
    let head = format!(
        "POST /exchange HTTP/1.1\r\nhost: p\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
    );
    line.write_all(&[head.as_bytes(), message].concat()).unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn facts_that_are_taken_are_counted_and_those_that_come_again_are_not() {
    for database in [None, Some(postgres())] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("platform.db").to_str().unwrap().to_owned();
        let db = Database::open(database.as_ref().unwrap_or(&file)).unwrap();
        let (console, now_ms) = (Actor::console(), clock_ms());
        let (secret, key) = db
            .write(|tx| {
                let centre = centre::institute(tx, "Test", now_ms)?;
                let chosen = cohort::Chosen { name: "7b".into(), trainer: None, most: 10, approve: false };
                let cohort = cohort::add(tx, &console, centre, &chosen, now_ms + 86_400_000, now_ms)?;
                let secret = code::show(tx, &console, cohort)?.unwrap().secret;
                let key = lrs_key::add(tx, &console, centre, "reader", &["all".to_owned()], now_ms)?;
                Ok::<_, ActError>((secret, key))
            })
            .unwrap();
        let far_end = SecretKey::load_or_make(&folder.path().join("platform.key")).unwrap();
        let more: Vec<&str> = database.iter().flat_map(|url| ["--database", url]).collect();
        let program = Program::serve(folder.path(), &more);
        let has = |figures: [&str; 2]| {
            let told = program.get("/metrics");
            figures
                .iter()
                .for_each(|figure| assert!(told.contains(&format!("\n{figure}\n")), "{figure}: {told}"));
        };
        has(["packhorse_exchanged_total 0", "packhorse_recorded_total 0"]);

        let device = SecretKey::from_bytes([4; 32]);
        for (answers, counted) in [(3, "packhorse_exchanged_total 3"), (5, "packhorse_exchanged_total 5")] {
            let content = request(&device, &far_end, secret, answers).encode();
            let (_, message) = seal::message(&device, &far_end.public(), &content).unwrap();
            for _ in 0..2 {
                assert_eq!(exchange(&program, &message), 200);
                has([counted, "packhorse_recorded_total 0"]);
            }
        }
        let password = format!("{}:{}", key.key, key.secret);
        let password = base64::engine::general_purpose::STANDARD.encode(password);
        let lines = format!("authorization: Basic {password}\r\nx-experience-api-version: 1.0.3\r\n");
        let sent = r#"{"id":"01234567-89ab-4def-8123-456789abcdef","actor":{"mbox":"mailto:a@example.org"},
            "verb":{"id":"http://example.org/did"},"object":{"id":"http://example.org/it"}}"#;
        for _ in 0..2 {
            let answer = program.post("/xapi/statements", &lines, sent);
            assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
            has(["packhorse_exchanged_total 5", "packhorse_recorded_total 1"]);
        }
    }
}
