//! How fast progress is folded: a log of deeds as a diligent learner makes them, into rows in memory; and how long a
//! mark is looked for whose words are gone.
//!
//! `cargo bench -p course --bench fold [-- DEEDS]`, a million unless told.

use std::time::Instant;

use course::{
    Anchor, Contents, Course, CourseProgress, DayBorder, Deed, Did, Lesson, MemoryLedger, Module, Passage,
    PassageKind, Place, Response, State, Told, due, fold, place,
};

const PACK: &str = "org.example.water";
const COURSES: u64 = 20;
const LESSONS: u64 = 30;
const ITEMS: u64 = 8;

/// A number that looks like chance and is not.
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    number ^ (number >> 29)
}

/// The learner goes through all lessons, again and again: begins, reads ten parts, answers the items, hands in, leaves.
fn deed(number: u64) -> (Told, Deed) {
    let steps = 1 + 10 + ITEMS + 1 + 1;
    let (visit, step) = (number / steps, number % steps);
    let (pack, course) = (PACK.to_owned(), format!("course-{:02}", visit / LESSONS % COURSES));
    let lesson = format!("lesson-{:02}", visit % LESSONS);
    let round = u32::try_from(visit / (LESSONS * COURSES)).unwrap_or(0) + 1;
    let quiz = format!("lesson/{lesson}");
    let (place, did) = match step {
        0 => (Place::Lesson { pack, course, lesson }, Did::Began { attempt: 0 }),
        1..=10 => {
            let anchor = format!("what-part-{step}-is-about");
            (Place::Lesson { pack, course, lesson }, Did::Read { anchor, parts: 10 })
        }
        step if step <= 10 + ITEMS => {
            let right = !mixed(number).is_multiple_of(4);
            let did = Did::Answered {
                quiz,
                attempt: round,
                tries: 1,
                hints: 0,
                response: Response::TrueFalse { truth: right },
                score: Some(if right { 1.0 } else { 0.0 }),
                state: if right { State::Right } else { State::NotYet },
                lesson: lesson.clone(),
                set: lesson.clone(),
            };
            (Place::Item { pack, course, item: format!("{lesson}-item-{step}") }, did)
        }
        step if step == 11 + ITEMS => {
            let did = Did::Submitted {
                attempt: round,
                right: 6,
                of: 8,
                waiting: 0,
                score: Some(0.75),
                passed: Some(true),
            };
            (Place::Quiz { pack, course, quiz }, did)
        }
        _ => (Place::Lesson { pack, course, lesson }, Did::Left { seconds: 600 }),
    };
    let at_ms = 1_700_000_000_000 + i64::try_from(number).unwrap_or(0) * 20_000;
    let told = Told { id: u128::from(number).to_be_bytes(), clock: at_ms.unsigned_abs() << 16, at_ms };
    (told, Deed { place, did, version: 1, lang: "en".to_owned() })
}

fn main() {
    let deeds = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1_000_000u64);
    let all: Vec<(Told, Deed)> = (0..deeds).map(deed).collect();
    let mut ledger = MemoryLedger::default();
    let begun = Instant::now();
    for (told, deed) in &all {
        let Ok(()) = fold(&mut ledger, told, deed);
    }
    let took = begun.elapsed();
    println!("{deeds} deeds folded in {took:.2?}: {:.0} deeds/s", deeds as f64 / took.as_secs_f64());
    println!("figure: course.fold {:.0} /s", deeds as f64 / took.as_secs_f64());
    for kind in ["course", "lesson", "item", "quiz", "card"] {
        let sizes: Vec<usize> = ledger.scan(kind, "").map(|(_, _, value)| value.len()).collect();
        let (rows, bytes) = (sizes.len(), sizes.iter().sum::<usize>());
        let largest = sizes.iter().max().copied().unwrap_or(0);
        println!("{kind}: {rows} rows, {} bytes each on average, {largest} at most", bytes / rows.max(1));
    }

    let lesson = |number: u64| {
        let id = format!("lesson-{number:02}");
        Lesson { id: id.clone(), minutes: 10, items: vec![id], ..Lesson::default() }
    };
    let lessons = (0..LESSONS).map(lesson).collect();
    let modules = vec![Module { id: "all".to_owned(), lessons, ..Module::default() }];
    let course = Course { id: "course-00".to_owned(), modules, ..Course::default() };
    let mut contents = Contents::default();
    for number in 0..LESSONS {
        let id = format!("lesson-{number:02}");
        let items = (11..11 + ITEMS).map(|step| format!("{id}-item-{step}")).collect();
        contents.items.insert(id.clone(), items);
        contents.anchors.insert(id, (1..=10).map(|step| format!("what-part-{step}-is-about")).collect());
    }
    let begun = Instant::now();
    let Ok(progress) = CourseProgress::of(&mut ledger, PACK, &course, &contents);
    println!(
        "progress of one course ({} of {LESSONS} lessons finished) put together in {:.2?}",
        progress.finished(),
        begun.elapsed()
    );

    let now = 1_700_000_000_000 + i64::try_from(deeds).unwrap_or(0) * 20_000;
    let begun = Instant::now();
    let cards = ledger
        .scan("card", "")
        .filter_map(|(key, _, value)| Some((key.to_owned(), course::Card::read(value)?)));
    let due = due(cards, now, DayBorder::at_four(0));
    println!("{} cards due, found among all in {:.2?}", due.len(), begun.elapsed());

    let passage = |number: u64| Passage {
        lesson: Some("lesson".to_owned()),
        anchor: format!("part-{number}"),
        kind: PassageKind::Passage,
        lang: "en".to_owned(),
        title: String::new(),
        heading: String::new(),
        text: (0..400).map(|word| format!("word{} ", mixed(number * 1_000 + word) % 5_000)).collect(),
    };
    let passages: Vec<Passage> = (0..20).map(passage).collect();
    let characters: usize = passages.iter().map(|passage| passage.text.len()).sum();
    let exact: String = (0..20).map(|word| format!("mark{} ", mixed(word))).collect();
    let anchor = Anchor { lang: "en".to_owned(), heading: "part-3".to_owned(), exact, ..Anchor::default() };
    let begun = Instant::now();
    let placed = place(&anchor, &passages);
    println!("a mark looked for in {characters} characters: {placed:?} after {:.2?}", begun.elapsed());
}
