//! Any number of copies of a learner's laptop, in any order, with any losses: in the end all hold all.

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use statement::{Held, Uuid};

use crate::laptop::Laptop;
use crate::log::Log;
use crate::world::{Platform, on_postgres, sqlite};

#[derive(Clone, Debug)]
enum Act {
    Write(usize, u8),
    /// A disk is copied.
    Copy(usize),
    /// A new laptop of the same learner.
    New,
    Exchange(usize),
    /// The answer is lost.
    Lose(usize),
    /// The answer comes after the next one.
    Delay(usize),
    /// Two laptops meet over a stick.
    Meet(usize, usize),
    /// Small requests and replies from now on.
    Small(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let who = 0..8_usize;
    prop_oneof![
        6 => (who.clone(), 1..5_u8).prop_map(|(who, count)| Act::Write(who, count)),
        2 => who.clone().prop_map(Act::Copy),
        1 => Just(Act::New),
        5 => who.clone().prop_map(Act::Exchange),
        2 => who.clone().prop_map(Act::Lose),
        2 => who.clone().prop_map(Act::Delay),
        1 => (who.clone(), who.clone()).prop_map(|(one, other)| Act::Meet(one, other)),
        1 => who.prop_map(Act::Small),
    ]
}

fn story(platform: &Platform, learner: u8, acts: Vec<Act>) {
    let mut laptops = vec![Laptop::new(platform, learner)];
    laptops[0].exchange(platform);
    let mut union = Log::default();
    let mut late = Vec::new();
    for (step, act) in acts.into_iter().enumerate() {
        let count = laptops.len();
        match act {
            Act::Write(who, entries) => {
                let laptop = &mut laptops[who % count];
                (0..entries).for_each(|number| laptop.write(&format!("{step}-{number}")));
                union.union(&laptop.log);
            }
            Act::Copy(who) if count < 8 => {
                let copy = laptops[who % count].cloned(100 + count as u8);
                laptops.push(copy);
            }
            Act::New if count < 8 => {
                let new = laptops[0].another(platform, 100 + count as u8);
                laptops.push(new);
            }
            Act::Copy(_) | Act::New => {}
            Act::Exchange(who) => drop(laptops[who % count].exchange(platform)),
            Act::Lose(who) => drop(laptops[who % count].send(platform)),
            Act::Delay(who) => {
                let (ask, answer) = laptops[who % count].send(platform);
                late.push((who % count, ask, answer));
                if late.len() > 1 {
                    let (who, ask, answer) = late.remove(0);
                    laptops[who].accept(&ask, &answer);
                }
            }
            Act::Meet(one, other) => {
                let theirs = laptops[other % count].log.clone();
                laptops[one % count].log.union(&theirs);
            }
            Act::Small(who) => (laptops[who % count].most, laptops[who % count].most_bytes) = (2, 700),
        }
    }
    for _ in 0..2 {
        for laptop in &mut laptops {
            laptop.reconcile(platform);
        }
    }
    let learner = laptops[0].learner;
    let sorted = |mut held: Vec<Held>| {
        held.sort_by_key(|held| held.stream);
        held
    };
    let all = sorted(union.held());
    for (number, laptop) in laptops.iter().enumerate() {
        assert_eq!(sorted(laptop.log.held()), all, "laptop {number}");
    }
    assert_eq!(sorted(platform.held(learner)), all);
    let entries: usize = union.branches().iter().map(|branch| branch.entries.len()).sum();
    let kept = platform
        .db
        .read(|tx| {
            tx.one(
                "select count(*) from entry e join stream s on s.number = e.stream join learner l on l.number = s.learner
                 where l.id = ?1",
                &[learner.into()],
            )?
            .unwrap()
            .int(0)
        })
        .unwrap();
    assert_eq!(kept, entries as i64, "nothing lost, nothing doubled");
}

fn run(platform: &Platform, cases: u32) {
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        max_shrink_iters: 300,
        ..ProptestConfig::default()
    };
    // Other stories each time.
    let seed = seed();
    let mut runner =
        TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, seed.as_bytes()));
    let told = runner.run(&proptest::collection::vec(act(), 1..40), |acts| {
        for table in [
            "mention_agent",
            "mention_activity",
            "statement",
            "entry",
            "stream",
            "batch",
            "enrolment",
            "learner_device",
            "learner",
        ] {
            platform.execute(&format!("delete from {table}"));
        }
        story(platform, 1, acts);
        Ok(())
    });
    if let Err(error) = told {
        panic!("{error}\nThe same stories again: {SEED}={seed} PROPTEST_CASES={cases}");
    }
}

/// By what the stories are told: 32 letters or digits.
const SEED: &str = "PACKHORSE_STORIES";

fn seed() -> String {
    std::env::var(SEED).unwrap_or_else(|_| {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).unwrap();
        Uuid::from_bytes(bytes).simple().to_string()
    })
}

/// How many stories: more are told where somebody asks for them.
fn cases(usually: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usually)
}

#[test]
fn all_come_to_hold_the_union_on_sqlite() {
    run(&sqlite(), cases(60));
}

#[test]
fn all_come_to_hold_the_union_on_postgresql() {
    run(&on_postgres(), cases(25));
}

/// A fork is known under its own name before the branch that kept the stream's name has arrived, and somebody brings the
/// same entries under the old name: they get their receipt under that, and then both compare.
#[test]
fn a_fork_that_came_before_what_it_forked_from_is_agreed_on() {
    use Act::{Copy, Exchange, Lose, Meet, Small, Write};
    let acts = vec![
        Write(0, 1),
        Exchange(0),
        Write(0, 4),
        Small(0),
        Copy(0),
        Write(5, 2),
        Small(0),
        Copy(0),
        Meet(2, 4),
        Lose(0),
        Copy(0),
        Write(0, 1),
        Write(0, 1),
        Write(0, 1),
        Write(2, 1),
        Copy(0),
        Exchange(1),
        Write(6, 1),
        Meet(7, 6),
        Exchange(1),
        Exchange(6),
        Exchange(2),
    ];
    story(&sqlite(), 1, acts);
}

/// A fork waits for what it forked from, which comes in small parts: those go on where they are.
#[test]
fn a_fork_of_a_stream_that_comes_in_small_parts_is_agreed_on() {
    use Act::{Copy, Meet, Small, Write};
    let acts = [Write(0, 1), Small(0), Write(0, 2), Copy(0), Write(6, 1), Write(1, 1), Copy(0), Meet(0, 4)];
    story(&sqlite(), 1, acts.to_vec());
}
