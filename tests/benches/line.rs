//! What an exchange costs on a line: bytes for 1,000 answers, for a certificate, for nothing, and on a village's connection
//! that drops.
//!
//! `cargo bench -p acceptance --bench line`; the programs are built first by `cargo build --workspace --bins --profile bench`.
//! Bytes are the same in a debug build: `cargo test -p acceptance --bench line`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench fails by panicking")]
#![allow(dead_code, reason = "the tests' laptop does more than is measured here")]

#[path = "../reconcile/laptop.rs"]
mod laptop;

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use acceptance::{PlatformServer, ThinLine, Thinness};
use client::Flow;
use client::view::{Ask, CertificateState, Choice, GapView, QuizItem, Response, VerificationAnswer};
use laptop::{COURSE, Laptop, clock, course_files, scratch, set_clock};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The program, as built beside this one.
fn program() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    here.parent().unwrap().parent().unwrap().join("packhorse-platform")
}

/// The computer's clock: the platform is another program, and knows no other.
fn real_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// Studies until `count` more answers are in the record, over some weeks of irregular sittings.
fn answers(laptop: &Laptop, count: usize) {
    let mut chance = 88_172_645_463_325_252_u64;
    let mut given = 0;
    while given < count {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let pause = if chance.is_multiple_of(40) { 40_000_000 } else { 9_000 };
        set_clock(clock() + 3_000 + (chance >> 20) as i64 % pause);
        given += usize::from(laptop.answer_any(chance >> 8));
    }
}

/// An answer to a question, right or not.
fn any(item: &QuizItem) -> Option<Response> {
    let first = |choices: &[Choice]| choices[0].id.clone();
    Some(match &item.ask {
        Ask::Choice { choices } => Response::Choice { choice: first(choices) },
        Ask::Multiple { choices } => Response::Multiple { choices: vec![first(choices)] },
        Ask::TrueFalse => Response::TrueFalse { truth: true },
        Ask::Match { lefts, rights } => {
            Response::Match { pairs: lefts.iter().map(|left| (left.id.clone(), first(rights))).collect() }
        }
        Ask::Cloze { gaps } => {
            let word = |gap: &GapView| gap.choices.first().map_or("1".into(), |one| one.id.clone());
            Response::Cloze { gaps: gaps.iter().map(word).collect() }
        }
        Ask::Order { steps } => Response::Order { steps: steps.iter().map(|step| step.id.clone()).collect() },
        Ask::Numeric { .. } => Response::Numeric { text: "1".into() },
        Ask::Short => Response::Short { text: "word".into() },
        Ask::Essay => Response::Essay { text: "We walk the field with the class.".into() },
        _ => return None,
    })
}

/// Reads the course to its end and answers its questions rightly; returns how many answers that took.
fn earn(laptop: &Laptop) -> usize {
    let (client, (pack, course)) = (laptop.client(), COURSE);
    let view = client.course(pack, course, "en").unwrap();
    let mut given = 0;
    for lesson in view.modules.iter().flat_map(|module| &module.lessons).map(|lesson| &lesson.id) {
        let page = client.lesson(pack, course, lesson, "en").unwrap();
        let headings = page.headings.iter().filter(|heading| heading.level == 2);
        let mut parts = vec![String::new()];
        parts.extend(headings.map(|heading| heading.anchor.clone()));
        let count = u32::try_from(parts.len()).unwrap();
        client.lesson_seen(pack, course, lesson, "", &parts, count, 60).unwrap();
        let quiz = format!("lesson/{lesson}");
        client.quiz_again(pack, course, &quiz, "en").unwrap();
        let items = client.quiz(pack, course, &quiz, "en").unwrap().items;
        let mut right = Vec::new();
        for item in items {
            // What is right is shown to whoever has answered.
            let Some(own) = any(&item) else { continue };
            let told = client.quiz_answer(pack, course, &quiz, &item.id, own.clone(), "en").unwrap();
            given += 1;
            let shown = client.quiz_reveal(pack, course, &quiz, &item.id, "en").unwrap_or(told);
            right.push((item.id, shown.outcome.and_then(|outcome| outcome.correct).unwrap_or(own)));
        }
        client.quiz_finish(pack, course, &quiz, "en").unwrap();
        client.quiz_again(pack, course, &quiz, "en").unwrap();
        for (item, right) in right {
            set_clock(clock() + 20_000);
            client.quiz_answer(pack, course, &quiz, &item, right, "en").unwrap();
            given += 1;
        }
        client.quiz_finish(pack, course, &quiz, "en").unwrap();
    }
    let earned = &client.certificates("en").unwrap().earned;
    assert_eq!(earned.len(), 1, "{:?}", client.progress("en").unwrap());
    given
}

/// Whether a certificate is here, confirmed, and valid to anybody who verifies it.
fn has_certificate(laptop: &Laptop) -> bool {
    let earned = laptop.client().certificates("en").unwrap().earned;
    let confirmed = earned.iter().find(|one| one.state == CertificateState::Confirmed);
    let verified = confirmed.map(|one| laptop.client().verify_kept(&one.credential).unwrap());
    verified.is_some_and(|one| one.answer == VerificationAnswer::Valid)
}

fn exchange(laptop: &Laptop, address: &str) -> client::Met {
    set_clock(real_now());
    laptop.client().exchange_with(address, &[], &mut |_| Flow::Continue).unwrap()
}

/// What somebody did who joins by a line and says all of it.
struct Told {
    answers: usize,
    statements: usize,
    certificate: bool,
    exchanges: u64,
    drops: u64,
    out: u64,
    back: u64,
    took: Duration,
}

/// Somebody studies for weeks, joins, and exchanges by a line of this thinness until both ends hold the same.
fn tell_all(platform: &PlatformServer, thinness: Thinness, certificate: bool) -> Told {
    let line = ThinLine::to(platform.socket(), thinness).unwrap();
    let address = format!("http://{}", line.address());
    let (_, code) = platform.cohort("Village", &address);
    set_clock(real_now() - 60 * DAY_MS);
    let laptop = Laptop::new("Learner");
    laptop.client().join(&code, "").unwrap();
    answers(&laptop, 1_000);
    let answers = 1_000 + if certificate { earn(&laptop) } else { 0 };
    let statements = laptop.facts().len();
    let (begun, mut exchanges) = (Instant::now(), 0);
    loop {
        exchanges += 1;
        let report = exchange(&laptop, &address).report;
        if report.is_complete() {
            break;
        }
        assert!(exchanges < 50, "{report:?}");
    }
    let took = begun.elapsed();
    assert_eq!(has_certificate(&laptop), certificate, "{:?}", laptop.client().certificates("en").unwrap());
    let (out, back) = (line.sent(), line.received());
    Told { answers, statements, certificate, exchanges, drops: line.drops(), out, back, took }
}

impl Told {
    fn say(&self, line: &str) {
        println!(
            "{line}: {} answers ({} statements with what goes with them), enrolment, catalogue{}: {} bytes out, {} back, \
             {} in all; {} exchanges, {} drops, {:.1?}",
            self.answers,
            self.statements,
            if self.certificate { " and one certificate, verified" } else { "" },
            self.out,
            self.back,
            self.out + self.back,
            self.exchanges,
            self.drops,
            self.took,
        );
    }

    /// Bytes beyond those that a line without drops needs for the same, in hundredths.
    fn again(&self, broad: &Told) -> f64 {
        let (all, once) = (self.out + self.back, broad.out + broad.back);
        (all as f64 / once as f64 - 1.0) * 100.0
    }
}

fn main() {
    let data = scratch();
    let platform = PlatformServer::start(&program(), data.path(), None);
    let (pack, key) = course_files();
    platform.run(&["publisher", "add", &key.to_string_lossy()]);
    platform.run(&["publish", &pack.to_string_lossy()]);

    // A line as good as none, through which every byte is counted.
    let line = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap();
    let address = format!("http://{}", line.address());
    let (_, code) = platform.cohort("Broad", &address);
    set_clock(real_now() - 60 * DAY_MS);
    let first = Laptop::new("Learner");
    first.client().join(&code, "").unwrap();
    assert!(exchange(&first, &address).report.is_complete());
    let settled = exchange(&first, &address);
    assert!(settled.report.is_complete());

    let (out, back) = (line.sent(), line.received());
    let entries = first.facts().len();
    set_clock(real_now() - 60 * DAY_MS);
    answers(&first, 1_000);
    let made = first.facts().len() - entries;
    let begun = Instant::now();
    let met = exchange(&first, &address);
    let took = begun.elapsed();
    assert!(met.report.is_complete(), "{:?}", met.report);
    println!(
        "1,000 answers ({made} statements with what goes with them): {} bytes out, {} back, {} in all, {} requests, {took:.2?}",
        line.sent() - out,
        line.received() - back,
        line.sent() - out + line.received() - back,
        met.report.rounds,
    );
    println!("figure: line.1000-answers {} B", line.sent() - out + line.received() - back);

    let (out, back) = (line.sent(), line.received());
    let met = exchange(&first, &address);
    assert!(met.report.is_complete() && met.report.rounds == 1);
    println!(
        "nothing to say: {} bytes out, {} back, {} in all, {} request",
        line.sent() - out,
        line.received() - back,
        line.sent() - out + line.received() - back,
        met.report.rounds,
    );
    println!("figure: line.nothing {} B", line.sent() - out + line.received() - back);

    // All of it at once, by a line that never drops, and by a village's; the first drop comes while it is under way.
    let plain = tell_all(&platform, Thinness::BROAD, false);
    plain.say("a line that does not drop");
    let broad = tell_all(&platform, Thinness::BROAD, true);
    broad.say("a line that does not drop");
    for drops in [20, 3] {
        let thinness = Thinness { drops_every: Some(Duration::from_secs(drops)), ..Thinness::VILLAGE };
        let village = tell_all(&platform, thinness, true);
        village.say(&format!("20 kbit/s, 600 ms, a drop every {drops} s"));
        println!("  sent again: {:.1} % of the bytes", village.again(&broad));
        println!("figure: line.again-{drops} {:.1} %", village.again(&broad));
        println!("figure: line.time-{drops} {:.1} s", village.took.as_secs_f64());
    }
}
