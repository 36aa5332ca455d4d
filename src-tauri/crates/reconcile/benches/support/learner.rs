//! What a learner of a small course does over some weeks, as the entries of their log. The same in every run.
#![allow(dead_code, reason = "each bench and test uses its part")]

use course::{Deed, Did, Place, Response, ReviewGrade, State};
use statement::profile::learner;
use statement::{Actor, Clock, Entry, Form, Stamp, StreamId, Uuid};

/// Words that ids are made of where figures are measured.
pub(crate) const WORDS: [&str; 24] = [
    "harvest",
    "soil",
    "terrace",
    "compost",
    "seedling",
    "drip",
    "mulch",
    "fallow",
    "millet",
    "weevil",
    "granary",
    "ledger",
    "cooperative",
    "auction",
    "moisture",
    "rotation",
    "grafting",
    "pruning",
    "orchard",
    "manure",
    "sorghum",
    "rainfall",
    "border-crops",
    "safe-storage",
];
/// Words that nobody uses, for the texts a dictionary is trained on: it shall know our profile, and no course's words.
pub(crate) fn words_of_nobody(seed: u64) -> Vec<String> {
    let mut chance = Chance::new(seed);
    let syllables = [
        "ta", "ri", "co", "le", "mas", "ten", "ing", "er", "pro", "de", "al", "sur", "ven", "li", "on", "ar",
        "se", "tion", "mu", "ca", "st", "ment", "ex", "u", "gra", "ph", "in", "ne", "bo", "ck", "wa", "fi",
        "y", "ou", "ch", "es",
    ];
    let mut word =
        || (0..2 + chance.below(3)).map(|_| syllables[chance.below(36) as usize]).collect::<String>();
    (0..24).map(|_| word()).collect()
}

/// Numbers that look random.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub(crate) fn below(&mut self, most: u64) -> u64 {
        (self.next() >> 33) % most
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Milliseconds around `seconds`, as people's times are: many shorter, a few much longer.
    fn around(&mut self, seconds: f64) -> i64 {
        let bell = (0..12).map(|_| self.share()).sum::<f64>() - 6.0;
        (seconds * 1000.0 * (0.8 * bell).exp()).round() as i64
    }

    pub(crate) fn stream(&mut self) -> StreamId {
        StreamId((u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes())
    }
}

/// An item: its id, its set's number, the answers given to it, rightly first.
struct Item {
    id: String,
    answers: Vec<Response>,
}

/// A learner and their course.
pub(crate) struct Learner {
    chance: Chance,
    actor: Actor,
    pack: String,
    course: String,
    lang: &'static str,
    version: u32,
    lessons: Vec<(String, Vec<Item>)>,
    /// Attempts so far at each lesson's quiz, and at the final one.
    attempts: Vec<u32>,
    now_ms: i64,
    stream: StreamId,
    clock: Clock,
    sequence: u64,
    entries: Vec<Entry>,
    bare: bool,
    rare: bool,
}

impl Learner {
    /// A learner; `bare` says that nothing but answers is told.
    pub(crate) fn new(seed: u64, words: &[&str], bare: bool) -> Learner {
        let mut chance = Chance::new(seed);
        let at = chance.below(words.len() as u64) as usize;
        let word = |number: usize| words[(at + number * 7) % words.len()];
        let lessons = (0..6)
            .map(|lesson| {
                let name = format!("{}-{}", word(lesson), word(lesson + 6));
                let items = (0..10)
                    .map(|number| Item::new(&mut chance, word(lesson), word(lesson + number)))
                    .collect();
                (name, items)
            })
            .collect();
        Learner {
            actor: learner(Uuid::from_u128(u128::from(chance.next()) << 64 | u128::from(chance.next()))),
            pack: format!("org.example.{}", word(3)),
            course: format!("{}-{}", word(1), word(2)),
            lang: ["en", "fr", "es", "ru", "ar"][chance.below(5) as usize],
            version: 1 + chance.below(6) as u32,
            lessons,
            attempts: vec![0; 7],
            now_ms: 1_760_000_000_000 + chance.below(1 << 34) as i64,
            stream: chance.stream(),
            clock: Clock::default(),
            sequence: 0,
            entries: Vec::new(),
            bare,
            rare: false,
            chance,
        }
    }

    /// The same learner, who also does what is done seldom.
    pub(crate) fn with_rare_deeds(mut self) -> Learner {
        self.rare = true;
        self
    }

    pub(crate) fn uuid(&self) -> Uuid {
        Uuid::from_bytes(self.stream.0)
    }

    /// Returns the next `count` entries.
    pub(crate) fn entries(&mut self, count: usize) -> Vec<Entry> {
        while self.entries.len() < count {
            self.sitting();
        }
        let rest = self.entries.split_off(count);
        std::mem::replace(&mut self.entries, rest)
    }

    fn say(&mut self, place: Place, did: Did, after_ms: i64) {
        self.now_ms += after_ms;
        if self.bare && !matches!(did, Did::Answered { .. }) {
            return;
        }
        let deed = Deed { place, did, version: self.version, lang: self.lang.to_owned() };
        self.clock = Clock::tick(self.clock, self.now_ms);
        self.sequence += 1;
        let stamp =
            Stamp { stream: self.stream, sequence: self.sequence, clock: self.clock, at_ms: self.now_ms };
        let topic = format!("{}/{}", self.pack, self.course);
        let body = deed.statement(&self.actor).to_json().into_bytes();
        self.entries.push(Entry { stamp, form: Form::Statement, topic, body });
    }

    fn lesson_place(&self, lesson: usize) -> Place {
        Place::Lesson {
            pack: self.pack.clone(),
            course: self.course.clone(),
            lesson: self.lessons[lesson].0.clone(),
        }
    }

    /// Sits down, does a lesson and its questions, or the final ones, or goes over cards.
    fn sitting(&mut self) {
        if self.rare && self.chance.below(3) == 0 {
            self.seldom();
        }
        let pause = [0.2, 3.0, 20.0, 50.0][self.chance.below(4) as usize];
        self.now_ms += self.chance.around(pause * 3600.0);
        let begun = self.now_ms;
        let reached = (self.sequence as usize / 90 + 1).min(6);
        let lesson = self.chance.below(reached as u64) as usize;
        match self.chance.below(8) {
            0 if reached == 6 => self.quiz(6, (0..60).collect()),
            1 => {
                for _ in 0..5 {
                    let item = self.chance.below(10) as usize;
                    let item = self.lessons[lesson].1[item].id.clone();
                    let grade = [ReviewGrade::Good, ReviewGrade::Good, ReviewGrade::Again, ReviewGrade::Easy]
                        [self.chance.below(4) as usize];
                    let place = Place::Item { pack: self.pack.clone(), course: self.course.clone(), item };
                    let after = self.chance.around(6.0);
                    self.say(place, Did::Reviewed { grade }, after);
                }
            }
            _ => {
                let place = self.lesson_place(lesson);
                self.say(place.clone(), Did::Began { attempt: 0 }, 0);
                if self.chance.below(3) > 0 {
                    for part in 0..5 {
                        let anchor = format!("{}-{part}", self.lessons[lesson].0);
                        let after = self.chance.around(70.0);
                        self.say(place.clone(), Did::Read { anchor, parts: 5 }, after);
                    }
                }
                self.quiz(lesson, (lesson * 10..lesson * 10 + 10).collect());
                if self.chance.below(2) == 0 {
                    self.say(place.clone(), Did::Finished, 0);
                }
                let seconds = ((self.now_ms - begun) / 1000) as u32;
                let after = self.chance.around(9.0);
                self.say(place, Did::Left { seconds }, after);
            }
        }
    }

    /// Does what is done seldom.
    fn seldom(&mut self) {
        let (pack, course) = (self.pack.clone(), self.course.clone());
        let lesson = self.lessons[self.chance.below(6) as usize].0.clone();
        let path = format!("{lesson}.webm");
        let (text, other) = (lesson.clone(), self.lessons[0].0.clone());
        let tenths = |number: u64| number as f64 / 10.0;
        let responses = [
            Response::TrueFalse { truth: self.chance.below(2) == 0 },
            Response::Match { pairs: vec![("1".into(), "2".into()), ("2".into(), "1".into())] },
            Response::Order { steps: vec!["2".into(), "1".into(), "3".into()] },
            Response::Cloze { gaps: vec![text.clone(), other.clone()] },
            Response::Essay { text: format!("{text} {other}") },
            Response::File {
                name: format!("{text}.pdf"),
                size: self.chance.below(1 << 22),
                sha256: "0".repeat(64),
            },
        ];
        let answered = |response, score: Option<f64>, state| Did::Answered {
            quiz: "assessment/final".to_owned(),
            attempt: 1,
            tries: 1,
            hints: 0,
            response,
            score,
            state,
            lesson: lesson.clone(),
            set: other.clone(),
        };
        let response = responses[self.chance.below(6) as usize].clone();
        let (place, did) = match self.chance.below(9) {
            0 | 1 => {
                let (at, length) = (tenths(self.chance.below(6_000)), tenths(self.chance.below(9_000)));
                let did = Did::Watched { at, segments: vec![(0.0, at), (12.5, length)], length };
                (Place::Media { pack, course, lesson: text, path }, did)
            }
            2 => {
                let did = Did::Scored { score: Some(tenths(self.chance.below(11))), completed: true };
                (Place::Interactive { pack, course, lesson: text, path }, did)
            }
            3 => (Place::Achievement { pack, course, achievement: other }, Did::Claimed),
            4 => (Place::Term { pack, course, term: other }, Did::Reviewed { grade: ReviewGrade::Hard }),
            5 => (Place::Course { pack, course }, Did::Finished),
            6 => (Place::Course { pack, course }, Did::Left { seconds: self.chance.below(3_000) as u32 }),
            7 => (Place::Item { pack, course, item: text.clone() }, answered(response, None, State::Waiting)),
            _ => (
                Place::Item { pack, course, item: text.clone() },
                answered(response, Some(0.0), State::NotYet),
            ),
        };
        let after = self.chance.around(30.0);
        self.say(place, did, after);
    }

    /// An attempt at a quiz: a lesson's in the order of its items, the final one in any.
    fn quiz(&mut self, quiz: usize, mut asked: Vec<usize>) {
        let begun = self.now_ms;
        self.attempts[quiz] += 1;
        let attempt = self.attempts[quiz];
        let of_lesson = self.lessons.get(quiz).map(|(name, _)| name.clone());
        let practice = of_lesson.is_some();
        if !practice {
            for at in (1..asked.len()).rev() {
                asked.swap(at, self.chance.below(at as u64 + 1) as usize);
            }
            asked.truncate(20);
        }
        let quiz = of_lesson.map_or_else(|| "assessment/final".to_owned(), |name| format!("lesson/{name}"));
        let place = Place::Quiz { pack: self.pack.clone(), course: self.course.clone(), quiz: quiz.clone() };
        let after = self.chance.around(5.0);
        self.say(place.clone(), Did::Began { attempt }, after);
        let (mut right, of) = (0, asked.len() as u32);
        for number in asked {
            for tries in 1..=3 {
                let (lesson, item) = &self.lessons[number / 10];
                let item = &item[number % 10];
                let known =
                    self.chance.share() < 0.5 + 0.1 * f64::from(attempt.min(4)) + 0.1 * f64::from(tries);
                let which =
                    if known { 0 } else { 1 + self.chance.below(item.answers.len() as u64 - 1) as usize };
                let response = item.answers[which].clone();
                let partly = which == 1 && matches!(response, Response::Multiple { .. });
                let (score, state) = match which {
                    0 => (1.0, State::Right),
                    _ if partly => (0.5, State::Partly),
                    _ => (0.0, State::NotYet),
                };
                let did = Did::Answered {
                    quiz: quiz.clone(),
                    attempt,
                    tries,
                    hints: u32::from(tries == 3),
                    response,
                    score: Some(score),
                    state,
                    lesson: lesson.clone(),
                    set: lesson.clone(),
                };
                let place = Place::Item {
                    pack: self.pack.clone(),
                    course: self.course.clone(),
                    item: item.id.clone(),
                };
                let after = self.chance.around(18.0);
                self.say(place, did, after);
                right += u32::from(which == 0);
                if which == 0 || !practice || self.chance.below(3) == 0 {
                    break;
                }
            }
        }
        let share = f64::from(right) / f64::from(of);
        let passed = (!practice).then_some(share >= 0.7);
        let did = Did::Submitted { attempt, right, of, waiting: 0, score: Some(share), passed };
        let after = self.chance.around(4.0);
        self.say(place.clone(), did, after);
        let seconds = ((self.now_ms - begun) / 1000) as u32;
        self.say(place, Did::Left { seconds }, 3);
    }
}

impl Item {
    fn new(chance: &mut Chance, lesson: &str, word: &str) -> Item {
        let id = format!("{}-{word}", lesson.split('-').next().unwrap_or(lesson));
        let ids = |numbers: &[u64]| numbers.iter().map(u64::to_string).collect::<Vec<_>>();
        let answers = match chance.below(10) {
            0..=4 => {
                let first = chance.below(4);
                (0..4).map(|at| Response::Choice { choice: ((first + at) % 4 + 1).to_string() }).collect()
            }
            5 | 6 => [&[1, 3][..], &[1], &[1, 2, 3], &[3, 4]]
                .map(|numbers| Response::Multiple { choices: ids(numbers) })
                .to_vec(),
            7 | 8 => {
                let right = chance.below(900) + 10;
                [0, 1, 10, 3]
                    .map(|off| Response::Numeric { text: (right + off * chance.below(7)).to_string() })
                    .to_vec()
            }
            _ => [word.to_owned(), format!("{word}s"), lesson.to_owned(), format!("the {word}")]
                .map(|text| Response::Short { text })
                .to_vec(),
        };
        Item { id, answers }
    }
}
