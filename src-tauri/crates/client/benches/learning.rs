//! How fast learning is: opening the laptop with many learners and packs, and the record of somebody who has done a
//! million things. Prints figures; nothing fails by being slow.
//!
//! `cargo bench -p client --bench learning [-- STATEMENTS]`
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench fails by panicking")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use client::view::{Lock, NewLearner, Response};
use client::{Addresses, Client, Flow, InstallOptions, Open};
use course::{Deed, Did, Ledger, Place, ReviewGrade, State, Told};
use store::record::{Form, RecordError, Writing};

const NOW: i64 = 1_790_000_000_000;

fn main() {
    let statements = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1_000_000_u64);
    println!("opening (median of 15): Client::open · start · learners · library");
    many(1, 1);
    many(50, 100);
    million(statements);
}

fn open(folder: &Path) -> Client {
    Client::open(Open {
        folder: Some(folder.to_owned()),
        version: "bench".into(),
        addresses: Addresses::default(),
        notify: Arc::new(drop),
        now_ms: || NOW,
        offset_minutes: || 0,
    })
    .unwrap()
}

fn learner(client: &Client, name: &str) -> String {
    let new = NewLearner {
        name: name.into(),
        picture: "sun".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    };
    client.learner_create(&new).unwrap().learner.id
}

/// Times the first moments of a laptop with so many learners and packs.
fn many(learners: usize, packs: usize) {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let client = open(&data);
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs/ai-in-agriculture");
    for number in 0..packs {
        let sources = home.path().join("sources");
        copy(&starter, &sources);
        let sheet = fs_err::read_to_string(sources.join("pack.toml")).unwrap();
        let id = format!("org.example.bench.n{number}");
        fs_err::write(
            sources.join("pack.toml"),
            sheet.replace("org.packhorse.starter.ai-in-agriculture", &id),
        )
        .unwrap();
        let file = home.path().join("one.pack");
        client::build_pack(&sources, &file, None, None, None, &mut |_, _| ()).unwrap();
        let options = InstallOptions { allow_unsigned: true, ..InstallOptions::default() };
        client.install(&file.to_string_lossy(), &options, &mut |_, _, _| Flow::Continue).unwrap();
        fs_err::remove_file(&file).unwrap();
    }
    for number in 0..learners {
        learner(&client, &format!("Learner {number}"));
    }
    client.learner_leave().unwrap();
    drop(client);
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..15 {
        let begin = Instant::now();
        let client = open(&data);
        times[0].push(begin.elapsed());
        let mut step = |at: usize, call: &mut dyn FnMut()| {
            let begin = Instant::now();
            call();
            times[at].push(begin.elapsed());
        };
        step(1, &mut || drop(client.start().unwrap()));
        step(2, &mut || drop(client.learners().unwrap()));
        step(3, &mut || drop(client.library("en").unwrap()));
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort();
        times[times.len() / 2].as_secs_f64() * 1000.0
    };
    let [one, two, three, four] = &mut times;
    println!(
        "{learners:>3} learners, {packs:>3} packs: {:.1} · {:.1} · {:.1} · {:.1} ms",
        median(one),
        median(two),
        median(three),
        median(four)
    );
    println!(
        "figure: client.open-{learners}-{packs} {:.1} ms",
        median(one) + median(two) + median(three) + median(four)
    );
}

struct Rows<'a, 'b>(&'a mut Writing<'b>);

impl Ledger for Rows<'_, '_> {
    type Error = RecordError;

    fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        self.0.get(kind, key)
    }

    fn put(&mut self, kind: &str, key: &str, rank: i64, value: &[u8]) -> Result<(), RecordError> {
        self.0.put(kind, key, rank, value)
    }
}

/// One learner who has done very much in one course.
fn million(statements: u64) {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let client = open(&data);
    let starter = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs/ai-in-agriculture");
    let file = home.path().join("one.pack");
    client::build_pack(&starter, &file, None, None, None, &mut |_, _| ()).unwrap();
    let options = InstallOptions { allow_unsigned: true, ..InstallOptions::default() };
    client.install(&file.to_string_lossy(), &options, &mut |_, _, _| Flow::Continue).unwrap();
    let (pack, course) = ("org.packhorse.starter.ai-in-agriculture", "ai-field");
    let view = client.course(pack, course, "en").unwrap();
    let lessons: Vec<String> =
        view.modules.iter().flat_map(|module| &module.lessons).map(|one| one.id.clone()).collect();
    let id = learner(&client, "Million");
    for lesson in &lessons {
        client.lesson_seen(pack, course, lesson, "", &[String::new()], 4, 5).unwrap();
    }
    let quiz = format!("lesson/{}", lessons[0]);
    let items: Vec<String> =
        client.quiz(pack, course, &quiz, "en").unwrap().items.into_iter().map(|item| item.id).collect();
    client.learner_leave().unwrap();
    drop(client);

    let folk = store::learners::Learners::open(&store::DataFolder::at(&data).unwrap()).unwrap();
    let uuid = statement::Uuid::try_parse(&id).unwrap();
    let mut entered = folk.enter(uuid, None, NOW).unwrap();
    let actor = statement::profile::learner(uuid);
    let begin = Instant::now();
    let mut done = 0;
    while done < statements {
        entered
            .write::<(), RecordError>(NOW + done as i64 * 1000, |writing| {
                for number in done..(done + 20_000).min(statements) {
                    let deed = deed(number, pack, course, &lessons, &items);
                    let json = deed.statement(&actor).to_json();
                    let stamp =
                        writing.append(Form::Statement, &format!("{pack}/{course}"), json.as_bytes())?;
                    let told =
                        Told { id: stamp.id().into_bytes(), clock: stamp.clock.raw(), at_ms: stamp.at_ms };
                    course::fold(&mut Rows(writing), &told, &deed)?;
                }
                Ok(())
            })
            .unwrap();
        done += 20_000;
    }
    let took = begin.elapsed().as_secs_f64();
    let size = entered.size().unwrap();
    println!(
        "{statements} statements written in {took:.1} s; {:.0} bytes each on disk",
        size as f64 / statements as f64
    );
    println!("figure: client.bytes {:.0} B", size as f64 / statements as f64);
    drop(entered);

    let client = open(&data);
    let timed = |words: &str, call: &mut dyn FnMut()| {
        let mut times: Vec<f64> = (0..7)
            .map(|_| {
                let begin = Instant::now();
                call();
                begin.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        let first = times[0];
        times.sort_by(f64::total_cmp);
        println!("{words}: first {first:.1} ms, median {:.1} ms", times[3]);
        first
    };
    let entered = timed("enter (open the record)", &mut || {
        client.learner_leave().unwrap();
        client.learner_enter(&id, "").unwrap();
    });
    println!("figure: client.enter {entered:.1} ms");
    let today = timed("today", &mut || drop(client.today("en").unwrap()));
    println!("figure: client.today {today:.1} ms");
    timed("course page", &mut || drop(client.course(pack, course, "en").unwrap()));
    timed("history page", &mut || drop(client.history(pack, course, "en").unwrap()));
    let quiz = client.quiz_again(pack, course, &quiz, "en").unwrap();
    let item = quiz.items.iter().find_map(|item| match &item.ask {
        client::view::Ask::Choice { choices } => Some((item.id.clone(), choices[0].id.clone())),
        _ => None,
    });
    let (item, choice) = item.unwrap();
    timed("one answer, durable", &mut || {
        let response = Response::Choice { choice: choice.clone() };
        let _ = client.quiz_answer(pack, course, &quiz.quiz, &item, response, "en");
    });
}

/// A plausible deed: mostly answers, some reading, some reviews.
fn deed(number: u64, pack: &str, course: &str, lessons: &[String], items: &[String]) -> Deed {
    let (pack, course) = (pack.to_owned(), course.to_owned());
    let lesson = lessons[number as usize % lessons.len()].clone();
    let item = items[number as usize % items.len()].clone();
    let (place, did) = match number % 10 {
        0 | 1 => (
            Place::Part { pack, course, lesson, anchor: format!("part-{}", number % 6) },
            Did::Read { anchor: format!("part-{}", number % 6), parts: 6 },
        ),
        2 => (
            Place::Item { pack, course, item },
            Did::Reviewed {
                grade: if number.is_multiple_of(3) { ReviewGrade::Again } else { ReviewGrade::Good },
            },
        ),
        3 => (Place::Lesson { pack, course, lesson }, Did::Left { seconds: (number % 600) as u32 }),
        _ => {
            let right = !number.is_multiple_of(4);
            let did = Did::Answered {
                quiz: format!("lesson/{lesson}"),
                attempt: (number / 50) as u32 + 1,
                tries: 1,
                hints: 0,
                response: course::Response::Choice { choice: (number % 4 + 1).to_string() },
                score: Some(f64::from(u8::from(right))),
                state: if right { State::Right } else { State::NotYet },
                lesson,
                set: lessons[0].clone(),
            };
            (Place::Item { pack, course, item }, did)
        }
    };
    Deed { place, did, version: 1, lang: "en".into() }
}

fn copy(from: &Path, to: &Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).unwrap();
        }
    }
}
