//! How fast statements are read, written and compared. `cargo bench -p statement`
//!
//! Three texts: one of ours as it lies in the log, the same as it leaves it, and one with every property.

#![allow(clippy::unwrap_used, reason = "a bench may fail here")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use statement::profile::{Place, extension, learner, verb};
use statement::{
    Clock, Context, ContextActivities, Extensions, InteractionType, LanguageTag, Outcome, Score, Stamp,
    Statement, StreamId, Uuid, Verb, statement_id,
};

fn ours() -> Statement {
    let (pack, course) = ("org.example.centre.water".to_owned(), "clean-water".to_owned());
    let item = Place::Item { pack: pack.clone(), course: course.clone(), item: "why-boil-3".to_owned() };
    let quiz = Place::Quiz { pack: pack.clone(), course: course.clone(), quiz: "lesson/why-boil".to_owned() };
    let whole = Place::Course { pack, course };
    let response = serde_json::json!({"kind": "choice", "choice": "b"});
    Statement::new(
        learner(Uuid::from_u128(7)),
        Verb::of(verb::ANSWERED),
        item.question(InteractionType::Choice),
    )
    .with_result(Outcome {
        score: Some(Score::share(1.0)),
        success: Some(true),
        response: Some("b".to_owned()),
        duration: Some(statement::Duration::of_ms(12_340)),
        extensions: Extensions::default()
            .with(extension::RESPONSE, &response)
            .with(extension::STATE, "right"),
        ..Outcome::default()
    })
    .with_context(Context {
        activities: Some(ContextActivities {
            parent: Some(vec![quiz.mention()]),
            grouping: Some(vec![whole.mention()]),
            ..ContextActivities::default()
        }),
        revision: Some("3".to_owned()),
        platform: Some("Packhorse".to_owned()),
        language: LanguageTag::parse("en"),
        extensions: Extensions::default()
            .with(extension::ATTEMPT, &1)
            .with(extension::TRIES, &1)
            .with(extension::HINTS, &0)
            .with(extension::SET, "why-boil"),
        ..Context::default()
    })
}

/// Returns how often a second.
fn measure(name: &str, bytes: usize, mut act: impl FnMut()) -> f64 {
    // The best of many short turns: on a machine that is busy, long ones measure the others.
    let mut best = f64::INFINITY;
    let end = Instant::now() + Duration::from_secs(1);
    while Instant::now() < end {
        let begun = Instant::now();
        (0..100).for_each(|_| act());
        best = best.min(begun.elapsed().as_secs_f64() / 100.0);
    }
    let rate = if bytes > 0 { format!(", {:.0} MB/s", bytes as f64 / best / 1e6) } else { String::new() };
    println!("{name:44} {:9.0}/s  {:6.2} µs{rate}", 1.0 / best, best * 1e6);
    1.0 / best
}

fn main() {
    let stamp = Stamp {
        stream: StreamId([0xab; 16]),
        sequence: 123_456,
        clock: Clock::tick(Clock::default(), 1_700_000_000_123),
        at_ms: 1_700_000_000_123,
    };
    let bare = ours();
    let full = bare.stamped(&stamp);
    for (name, statement) in [("as it lies in the log", &bare), ("as it leaves the log", &full)] {
        statement.check().unwrap();
        let text = statement.to_json();
        println!("{name}: {} bytes", text.len());
        let read = measure("  read", text.len(), || {
            black_box(Statement::parse(black_box(text.as_bytes())).unwrap());
        });
        let written = measure("  write", text.len(), || {
            black_box(black_box(statement).to_json());
        });
        if name == "as it lies in the log" {
            println!("figure: statement.read {read:.0} /s");
            println!("figure: statement.write {written:.0} /s");
        }
    }
    let other = Statement::parse(full.to_json().as_bytes()).unwrap();
    measure("compare", 0, || assert!(black_box(&full).same(black_box(&other))));
    measure("stamp", 0, || {
        black_box(black_box(&bare).stamped(&stamp));
    });
    measure("read a stamp", 0, || assert!(black_box(&full).stamp().is_some()));
    measure("derive an id", 0, || {
        black_box(statement_id(black_box(stamp.stream), black_box(7)));
    });
    let iri = full.object.activity().unwrap().id.as_str().to_owned();
    measure("read a place", 0, || {
        black_box(Place::parse(black_box(&iri)).unwrap());
    });
}
