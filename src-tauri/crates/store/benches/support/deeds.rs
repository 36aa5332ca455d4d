//! What a learner does in a year, as statements: worded as the engine words them, made up the same in each run.
#![allow(dead_code, reason = "each bench uses its part")]

use statement::profile::{Place, extension, learner, verb};
use statement::{
    Actor, Context, ContextActivities, Duration, InteractionType, LanguageTag, Outcome, Score, Statement,
    Uuid, Verb,
};

/// Of which names are made.
pub(crate) const WORDS: [&str; 24] = [
    "first-aid",
    "farming",
    "water",
    "reading",
    "numbers",
    "health",
    "solar-power",
    "bees",
    "soil",
    "budget",
    "pumps",
    "malaria",
    "wiring",
    "sewing",
    "market",
    "rights",
    "letters",
    "compost",
    "fractions",
    "safety",
    "goats",
    "measuring",
    "nutrition",
    "repair",
];
/// Other words, to train a dictionary on: it must not know those that it is measured with.
pub(crate) const TRAINING: [&str; 24] = [
    "algebra",
    "hygiene",
    "carpentry",
    "maps",
    "weather",
    "cooking",
    "bicycle",
    "maternity",
    "chess",
    "forest",
    "radio",
    "phone-basics",
    "history",
    "pottery",
    "english-1",
    "welding",
    "birds",
    "loans",
    "vaccines",
    "fishing",
    "traffic",
    "computers",
    "poultry",
    "irrigation",
];
const ENDS: [&str; 6] = ["org", "net", "ke", "edu", "ml", "com"];
const LANGS: [&str; 6] = ["en", "fr", "es", "ru", "ar", "zh"];

/// A learner at work in some courses.
pub(crate) struct Deeds {
    words: &'static [&'static str; 24],
    state: u64,
    actor: Actor,
    courses: Vec<(String, String, &'static str)>,
    course: usize,
    lesson: usize,
}

impl Deeds {
    /// Makes up a learner with `courses` courses; another `seed`, another learner.
    pub(crate) fn new(seed: u64, courses: usize, words: &'static [&'static str; 24]) -> Deeds {
        let mut deeds = Deeds {
            words,
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            actor: learner(Uuid::from_u128(0)),
            courses: Vec::new(),
            course: 0,
            lesson: 0,
        };
        let uuid = (u128::from(deeds.next()) << 64) | u128::from(deeds.next());
        deeds.actor = learner(Uuid::from_u128(uuid));
        for _ in 0..courses {
            let pack = format!("{}.{}.{}", deeds.one(&ENDS), deeds.word(), deeds.word());
            let course = deeds.word();
            let lang = deeds.one(&LANGS);
            deeds.courses.push((pack, course, lang));
        }
        deeds
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, most: u64) -> u64 {
        (self.next() >> 33) % most
    }

    fn one(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len() as u64) as usize]
    }

    fn word(&mut self) -> String {
        let word = self.one(self.words);
        if self.below(3) == 0 { format!("{word}-{}", self.below(9) + 1) } else { word.to_owned() }
    }

    fn answer(&mut self) -> (InteractionType, String) {
        match self.below(10) {
            0..=4 => (InteractionType::Choice, format!("{:x}", self.below(1 << 24))),
            5 => (InteractionType::Choice, format!("{:x}[,]{:x}", self.below(1 << 24), self.below(1 << 24))),
            6 => (InteractionType::TrueFalse, ["true", "false"][self.below(2) as usize].to_owned()),
            7 => (InteractionType::Numeric, format!("{}", self.below(2000) as f64 / 10.0)),
            8 => (InteractionType::FillIn, self.word().replace('-', " ")),
            _ => {
                let pairs: Vec<String> = (0..4)
                    .map(|_| format!("{:x}[.]{:x}", self.below(1 << 24), self.below(1 << 24)))
                    .collect();
                (InteractionType::Matching, pairs.join("[,]"))
            }
        }
    }

    /// Returns the next thing that is done: its topic and its statement.
    pub(crate) fn next_deed(&mut self) -> (String, String) {
        if self.below(40) == 0 {
            self.course = self.below(self.courses.len() as u64) as usize;
        }
        if self.below(12) == 0 {
            self.lesson = self.below(30) as usize;
        }
        let (pack, course, lang) = self.courses[self.course].clone();
        let topic = format!("{pack}/{course}");
        let lesson = format!("{}-{}", self.words[self.lesson % WORDS.len()], self.lesson);
        let set = format!("{}-check", self.words[self.lesson % WORDS.len()]);
        let mut about = Context { revision: Some((1 + self.course % 4).to_string()), ..Context::default() };
        about.language = LanguageTag::parse(lang);
        let mut result = Outcome::default();
        let quiz = Place::Quiz {
            pack: pack.clone(),
            course: course.clone(),
            quiz: if self.lesson.is_multiple_of(7) {
                "assessment/final".into()
            } else {
                format!("lesson/{lesson}")
            },
        };
        let here = Place::Lesson { pack: pack.clone(), course: course.clone(), lesson: lesson.clone() };
        let item = format!("{}-{}", self.words[(self.lesson * 7) % WORDS.len()], self.lesson % 20);
        let item = Place::Item { pack: pack.clone(), course: course.clone(), item };
        let (verb, object) = match self.below(100) {
            0..=44 => {
                let place = item;
                let (kind, response) = self.answer();
                about.activities = Some(ContextActivities {
                    parent: Some(vec![quiz.mention()]),
                    grouping: Some(vec![here.mention()]),
                    ..ContextActivities::default()
                });
                if self.below(3) == 0 {
                    about.extensions = about.extensions.with(extension::TRIES, &(2 + self.below(3)));
                }
                about.extensions = about.extensions.with(extension::SET, &set);
                let share = [0.0, 0.5, 1.0, 1.0][self.below(4) as usize];
                result.response = Some(response);
                result.score = Some(Score::share(share));
                result.success = Some(share == 1.0);
                let state = if share == 1.0 {
                    "right"
                } else if share == 0.5 {
                    "partly"
                } else {
                    "not-yet"
                };
                result.extensions = result.extensions.with(extension::STATE, state);
                (verb::ANSWERED, place.question(kind))
            }
            45..=69 => {
                about.extensions = about.extensions.with(extension::PARTS, &(3 + self.lesson % 9));
                let anchor = self.word();
                let part = Place::Part { pack: pack.clone(), course: course.clone(), lesson, anchor };
                (verb::EXPERIENCED, part.activity())
            }
            70..=75 => (verb::INITIALIZED, here.activity()),
            76..=78 => {
                result.completion = Some(true);
                (verb::COMPLETED, here.activity())
            }
            79..=83 => {
                let (at, length) = (self.below(6000) as f64 / 10.0, 600.0 + self.below(999) as f64 / 10.0);
                let played = format!("0[.]{at},{}[.]{}", at + 3.5, at + 20.25);
                result.extensions = result
                    .extensions
                    .with(extension::VIDEO_TIME, &at)
                    .with(extension::VIDEO_PLAYED_SEGMENTS, &played);
                about.extensions = about.extensions.with(extension::VIDEO_LENGTH, &length);
                let path = format!("media/{}.webm", self.word());
                let film = Place::Media { pack: pack.clone(), course: course.clone(), lesson, path };
                (verb::PAUSED, film.activity())
            }
            84..=86 => {
                about.extensions = about.extensions.with(extension::ATTEMPT, &(1 + self.below(4)));
                let right = self.below(11);
                let marks = format!("{right}/10");
                result.extensions = result.extensions.with("urn:packhorse:extension:marks", &marks);
                result.score = Some(Score::share(right as f64 / 10.0));
                result.success = Some(right > 6);
                (if right > 6 { verb::PASSED } else { verb::FAILED }, quiz.activity())
            }
            87..=90 => {
                result.duration = Some(Duration::of_ms(1000 * self.below(4000)));
                (verb::TERMINATED, here.activity())
            }
            _ => {
                let grade = self.one(&["again", "hard", "good", "easy"]);
                result.extensions = result.extensions.with(extension::GRADE, grade);
                let place = if self.below(2) == 0 {
                    item
                } else {
                    Place::Term { pack: pack.clone(), course: course.clone(), term: self.word() }
                };
                (verb::REVIEWED, place.activity())
            }
        };
        let mut statement = Statement::new(self.actor.clone(), Verb::of(verb), object).with_context(about);
        if result != Outcome::default() {
            statement = statement.with_result(result);
        }
        (topic, statement.to_json())
    }
}
