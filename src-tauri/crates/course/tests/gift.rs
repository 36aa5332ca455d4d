//! GIFT under attack: starter packs' questions, cut up and mixed at random. Runs for two seconds, or for as many as
//! `PACKHORSE_FUZZ_SECONDS` says; a failing text is printed.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use course::{Item, Options, Response, grade, items, options, seal};
use support::{good, sources};

/// Pieces that mean something to the reader.
const WORDS: [&str; 26] = [
    "{",
    "}",
    "=",
    "~",
    "#",
    "####",
    "->",
    "%50%",
    "%-33.3%",
    "\\",
    "\\n",
    "::",
    ":",
    "..",
    "//",
    "// [id:a-1]\n",
    "[tag:boil#2]",
    "$CATEGORY: a\n",
    "[html]",
    "[markdown]",
    "T",
    "FALSE",
    "1e999",
    "\n\n",
    "\u{fdd4}",
    "<script>",
];

struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below.max(1)
    }
}

/// The GIFT files of the starter packs.
fn seeds() -> Vec<String> {
    fn collect(folder: &std::path::Path, out: &mut Vec<String>) {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, out);
            } else if path.extension().is_some_and(|extension| extension == "gift") {
                out.push(fs_err::read_to_string(path).unwrap());
            }
        }
    }
    let mut out = Vec::new();
    collect(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs"), &mut out);
    assert!(!out.is_empty());
    out
}

fn mutate(text: &str, other: &str, random: &mut Random) -> String {
    let mut chars: Vec<char> = text.chars().take(3_000).collect();
    for _ in 0..=random.next(8) {
        let at = random.next(chars.len() + 1);
        let end = (at + random.next(40)).min(chars.len());
        match random.next(5) {
            0 => drop(chars.drain(at..end)),
            1 => drop(chars.splice(at..at, WORDS[random.next(WORDS.len())].chars())),
            2 => drop(chars.splice(at..end, WORDS[random.next(WORDS.len())].chars())),
            3 => {
                let copy: Vec<char> = chars[at..end].to_vec();
                let to = random.next(chars.len() + 1);
                drop(chars.splice(to..to, copy));
            }
            _ => {
                let skip = random.next(other.len());
                drop(chars.splice(at..at, other.chars().skip(skip).take(100)));
            }
        }
    }
    chars.into_iter().collect()
}

/// Answers an item in every way there is: whatever was understood of a question can be graded and sealed.
fn answer(item: &Item) {
    let (bare, keys) = seal(std::slice::from_ref(item));
    let Options { choices, lefts, rights, steps, .. } = options(item);
    let ids = |list: &[course::AnswerOption]| list.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
    let text = item.visible_words().chars().take(90).collect::<String>();
    for response in [
        Response::Choice { choice: ids(&choices).first().cloned().unwrap_or_default() },
        Response::Multiple { choices: ids(&choices) },
        Response::TrueFalse { truth: true },
        Response::Match { pairs: ids(&lefts).into_iter().zip(ids(&rights)).collect() },
        Response::Order { steps: ids(&steps) },
        Response::Numeric { text: "-1,5e3".into() },
        Response::Short { text: text.clone() },
        Response::Essay { text },
    ] {
        let Ok(outcome) = grade(item, &response) else { continue };
        assert!((0.0..=1.0).contains(&outcome.score), "{item:?}");
        assert!(grade(&bare[0], &response).is_ok());
        assert_eq!(keys.grade(&bare[0], &response).as_ref(), Ok(&outcome));
        if let Some(correct) = outcome.correct {
            assert!(grade(item, &correct).is_ok(), "{correct:?} to {item:?}");
        }
    }
}

#[test]
fn no_gift_file_makes_the_reader_fail() {
    let seconds =
        std::env::var("PACKHORSE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let end = Instant::now() + Duration::from_secs(seconds);
    let (seeds, mut files) = (seeds(), good());
    let course = sources(&files).courses.remove(0);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut rounds, mut kept) = (0_u64, 0_u64);
    while Instant::now() < end {
        let seed = &seeds[random.next(seeds.len())];
        let other = &seeds[random.next(seeds.len())];
        let text = mutate(seed, other, &mut random);
        files.insert("courses/water/items/en/boil.gift".into(), text.clone().into_bytes());
        let read = catch_unwind(AssertUnwindSafe(|| {
            let (items, faults) = items(&files, &course, "boil", "en");
            for item in &items {
                let html = format!("{}{}", item.stem.html(), item.visible_words().len());
                assert!(
                    !html.contains("<script") && !html.contains("<img") && !html.contains("<a "),
                    "{html}"
                );
                let json = serde_json::to_string(item).unwrap();
                serde_json::from_str::<course::Item>(&json).unwrap();
                answer(item);
            }
            for fault in &faults {
                assert!(!fault.to_string().contains("{ $"), "{fault}");
            }
            items.len() as u64
        }));
        rounds += 1;
        kept += read.unwrap_or_else(|_| panic!("this text fails: {text:?}"));
    }
    println!("{rounds} files, {kept} items");
    assert!(kept > rounds, "most questions of a spoiled file are still read");
}
