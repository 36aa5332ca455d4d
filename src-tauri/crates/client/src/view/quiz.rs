//! Questions, answers and results.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AchievementView, LessonLink, Localised};

view! {
    /// What a set of questions is for.
    enum QuizKind { #[doc = "Questions after a lesson: each answer teaches at once."] Practice, #[doc = "Before the course: what one knows already."] PreTest, #[doc = "After the course."] PostTest, #[doc = "An assessment that certifies."] Exam }

    /// Questions being answered.
    struct QuizView {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// `lesson/ID` or `assessment/ID`.
        pub quiz: String,
        /// What for.
        pub kind: QuizKind,
        /// The lesson's or assessment's title.
        pub title: Localised,
        /// The course's title.
        pub course_title: Localised,
        /// Which attempt, counted from 1.
        pub attempt: u32,
        /// How many attempts are allowed; `None` means any number.
        pub attempts: Option<u32>,
        /// Answers are told right or not at once.
        pub immediate: bool,
        /// The keys are not on this laptop: answers are kept and scored later.
        pub sealed: bool,
        /// Seconds left, where there is a limit; the program counts on while this is open.
        pub seconds_left: Option<u32>,
        /// Right answers needed, where something depends on it.
        pub needed: Option<u32>,
        /// The questions, in the order of this attempt.
        pub items: Vec<QuizItem>,
        /// The first question without an answer, counted from 0; `items.length` when all have one.
        pub at: u32,
        /// It was handed in already: only looked at.
        pub finished: bool,
    }

    /// A question as it is asked.
    struct QuizItem {
        /// Its id.
        pub id: String,
        /// How it is answered.
        pub ask: Ask,
        /// What is asked: safe HTML. Gaps of a cloze stand as `<span data-gap="1"></span>` ….
        pub stem: String,
        /// The same in plain words, for lists.
        pub words: String,
        /// Its language.
        pub lang: String,
        /// `ltr` or `rtl`.
        pub dir: String,
        /// What was answered or begun, if anything.
        pub response: Option<Response>,
        /// What came of the answer; `None` before.
        pub outcome: Option<OutcomeView>,
        /// There is a hint to ask for.
        pub hint: bool,
        /// The hint, once it was asked for: safe HTML.
        pub hint_text: String,
    }

    /// An answer to choose from.
    struct Choice {
        /// Its id.
        pub id: String,
        /// Safe HTML.
        pub html: String,
        /// Plain words.
        pub words: String,
    }

    /// How a question is answered.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    enum Ask {
        #[doc = "One of several."]
        Choice { #[doc = "The answers."] choices: Vec<Choice> },
        #[doc = "Any number of several."]
        Multiple { #[doc = "The answers."] choices: Vec<Choice> },
        #[doc = "True or false."]
        TrueFalse,
        #[doc = "Each left side gets a right side."]
        Match { #[doc = "What is asked."] lefts: Vec<Choice>, #[doc = "What may belong to it."] rights: Vec<Choice> },
        #[doc = "Steps to be put in order."]
        Order { #[doc = "The steps, shuffled."] steps: Vec<Choice> },
        #[doc = "A number."]
        Numeric { #[doc = "Unit behind the field, or empty."] unit: String },
        #[doc = "A word or a few."]
        Short,
        #[doc = "Gaps in a text."]
        Cloze { #[doc = "The gaps, in order."] gaps: Vec<GapView> },
        #[doc = "A text of one's own."]
        Essay,
        #[doc = "A file to hand in."]
        File,
        #[doc = "Nothing to answer: a text between questions."]
        Description,
    }

    /// A gap of a cloze.
    struct GapView {
        /// Words to choose from; empty where one writes.
        pub choices: Vec<Choice>,
        /// A number is asked for.
        pub numeric: bool,
    }

    /// An answer somebody gives.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    enum Response {
        #[doc = "One of several."]
        Choice { #[doc = "Its id."] choice: String },
        #[doc = "Any number of several."]
        Multiple { #[doc = "Their ids."] choices: Vec<String> },
        #[doc = "True or false."]
        TrueFalse { #[doc = "Which."] truth: bool },
        #[doc = "Pairs of ids, left and right."]
        Match { #[doc = "The pairs."] pairs: Vec<(String, String)> },
        #[doc = "Steps in order."]
        Order { #[doc = "Their ids."] steps: Vec<String> },
        #[doc = "A number as it was typed."]
        Numeric { #[doc = "As typed."] text: String },
        #[doc = "Words."]
        Short { #[doc = "As typed."] text: String },
        #[doc = "A word, number or id for each gap."]
        Cloze { #[doc = "In order."] gaps: Vec<String> },
        #[doc = "A text."]
        Essay { #[doc = "The text."] text: String },
        #[doc = "A file that was handed in."]
        File { #[doc = "Its name."] name: String, #[doc = "Bytes."] size: u64, #[doc = "SHA-256 of its bytes, in hex."] sha256: String },
    }

    /// How an answer stands.
    enum AnswerStanding { #[doc = "All of it is right."] Right, #[doc = "Some of it is right."] Partly, #[doc = "Not yet."] NotYet, #[doc = "A teacher will read it."] Waiting, #[doc = "Kept, and scored when the key is there."] Sealed, #[doc = "Kept; told at the end."] Kept }

    /// What came of an answer.
    struct OutcomeView {
        /// How it stands.
        pub standing: AnswerStanding,
        /// 0 to 1; 0 while it is not known.
        pub score: f64,
        /// Feedback on what was chosen: safe HTML, may be empty.
        pub feedback: String,
        /// Feedback whatever was chosen: safe HTML, may be empty.
        pub general: String,
        /// What was right and not, part by part.
        pub marks: Vec<Mark>,
        /// The right answer, once it may be shown.
        pub correct: Option<Response>,
        /// The right answer in plain words, or empty.
        pub correct_words: String,
        /// The passage to look at again.
        pub again: Option<Passage>,
        /// How often it was answered in this attempt.
        pub tries: u32,
        /// It may be answered once more.
        pub retry: bool,
        /// When the question comes back for review.
        pub due_ms: Option<i64>,
    }

    /// A part of an answer: a choice, a left side, a step, a gap (counted from 0).
    struct Mark {
        /// Its id, or the gap's number.
        pub id: String,
        /// It is right as it was answered; of a choice: it belongs to the right answer.
        pub right: bool,
        /// It was chosen.
        pub chosen: bool,
    }

    /// A passage of a lesson.
    struct Passage {
        /// Lesson.
        pub lesson: String,
        /// Passage, or empty for the lesson.
        pub anchor: String,
        /// Which lesson of the course, counted from 1.
        pub number: u32,
        /// The lesson's title.
        pub title: Localised,
        /// The passage's heading, or empty.
        pub heading: String,
    }

    /// What came of a set of questions.
    struct ResultsView {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// `lesson/ID` or `assessment/ID`.
        pub quiz: String,
        /// What for.
        pub kind: QuizKind,
        /// The lesson's or assessment's title.
        pub title: Localised,
        /// The course's title.
        pub course_title: Localised,
        /// Which lesson, counted from 1; 0 for an assessment.
        pub number: u32,
        /// Which attempt.
        pub attempt: u32,
        /// Right answers.
        pub right: u32,
        /// Questions.
        pub of: u32,
        /// Points reached, 0 to 1, where parts of an answer count.
        pub score: f64,
        /// Right answers needed, where something depends on it.
        pub needed: Option<u32>,
        /// Whether they were reached; `None` where nothing depends on it or it cannot be told yet.
        pub passed: Option<bool>,
        /// Answers a teacher will read.
        pub waiting: u32,
        /// The keys are not here: everything is scored later.
        pub sealed: bool,
        /// Question by question.
        pub rows: Vec<ResultRow>,
        /// How many questions come back for review, and when the first does.
        pub due: u32,
        /// When.
        pub due_ms: Option<i64>,
        /// The lesson is finished now.
        pub lesson_finished: bool,
        /// Parts of the lesson that were not read yet.
        pub unread: u32,
        /// Lessons of the course that are finished.
        pub finished: u32,
        /// Lessons of the course.
        pub lessons: u32,
        /// The lesson to go to next, if any.
        pub next: Option<LessonLink>,
        /// Number of that lesson.
        pub next_number: u32,
        /// It may be taken once more.
        pub again: bool,
        /// Achievements whose criteria were met by this: earned on this laptop, waiting to be confirmed.
        pub earned: Vec<AchievementView>,
    }

    /// A question in the results.
    struct ResultRow {
        /// The question.
        pub item: QuizItem,
        /// How its answer stands; `None` where it was not answered.
        pub standing: Option<AnswerStanding>,
    }

    /// What is due for review.
    struct ReviewView {
        /// Cards that are due, in the order they are asked; at most 50 at once.
        pub cards: Vec<ReviewCard>,
        /// How many are due in all.
        pub due: u32,
        /// Courses they come from.
        pub courses: u32,
        /// Minutes it will take, a guess.
        pub minutes: u32,
        /// When the next ones are due after these.
        pub next_ms: Option<i64>,
    }

    /// A card for review.
    struct ReviewCard {
        /// Its key.
        pub card: String,
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// The course's title.
        pub course_title: Localised,
        /// The question, or `None` for a term.
        pub item: Option<QuizItem>,
        /// The term, or `None` for a question.
        pub term: Option<super::TermView>,
        /// When it would come back for each grade, in days: again (0), hard, good, easy.
        pub days: Vec<u32>,
    }

    /// How well a card was remembered.
    enum Grade { #[doc = "Not."] Again, #[doc = "With effort."] Hard, #[doc = "Well."] Good, #[doc = "At once."] Easy }

    /// What came of a card.
    struct Reviewed {
        /// Of a question: what came of the answer.
        pub outcome: Option<OutcomeView>,
        /// When it comes back.
        pub due_ms: i64,
        /// How many are still due.
        pub left: u32,
    }
}
