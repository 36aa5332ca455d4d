//! Progress, history, certificates, notes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{GoOn, LessonLink, Localised};

view! {
    /// How far something is.
    enum Progress { #[doc = "Not begun."] NotBegun, #[doc = "Begun."] Begun, #[doc = "Finished."] Finished }

    /// How far a course is.
    struct CourseProgress {
        /// Its lessons, in the order of the course.
        pub lessons: Vec<LessonProgress>,
        /// How many are finished.
        pub finished: u32,
        /// The lesson to go on with; `None` when all are finished.
        pub next: Option<LessonLink>,
        /// Its number, counted from 1.
        pub next_number: u32,
        /// The passage where one stopped in it, or empty.
        pub anchor: String,
        /// That passage's heading, or empty.
        pub heading: String,
        /// Minutes of reading that are left, a guess.
        pub minutes_left: u32,
        /// The whole course is finished.
        pub complete: bool,
        /// What its achievements ask for, and how far that is.
        pub criteria: Vec<CriterionView>,
        /// Achievements that were earned here, and when.
        pub earned: Vec<EarnedView>,
        /// Its assessments.
        pub assessments: Vec<AssessmentCard>,
        /// One reads an older edition than the newest here; what the newer one changed.
        pub edition: Option<EditionView>,
    }

    /// How far a lesson is.
    struct LessonProgress {
        /// The lesson.
        pub lesson: String,
        /// How far.
        pub progress: Progress,
        /// Parts that were read.
        pub read: u32,
        /// Parts there are; 0 while nobody has opened it.
        pub parts: u32,
        /// Questions whose last answer is right.
        pub right: u32,
        /// Questions that were answered.
        pub answered: u32,
        /// Questions there are.
        pub of: u32,
    }

    /// What kind of thing a criterion asks for.
    enum CriterionKind { #[doc = "Lessons finished."] Lessons, #[doc = "Share of the points, in percent."] Score, #[doc = "The last answers of each set of questions."] Mastery, #[doc = "An assessment passed."] Assessment, #[doc = "Other achievements held."] Achievements }

    /// What is asked for, and how far it is.
    struct CriterionView {
        /// The achievement.
        pub achievement: String,
        /// What kind.
        pub kind: CriterionKind,
        /// The assessment's title, else empty.
        pub title: Localised,
        /// How many are needed (of the score: percent).
        pub need: u32,
        /// How many there are.
        pub have: u32,
        /// It is met.
        pub met: bool,
        /// It waits for a teacher or a key.
        pub waiting: bool,
    }

    /// An achievement that was earned on this laptop, waiting to be confirmed.
    struct EarnedView {
        /// The achievement.
        pub achievement: String,
        /// When.
        pub at_ms: i64,
    }

    /// An assessment of a course.
    struct AssessmentCard {
        /// Id.
        pub id: String,
        /// What for.
        pub kind: super::QuizKind,
        /// Title.
        pub title: Localised,
        /// Questions it asks.
        pub questions: u32,
        /// Minutes it may take.
        pub minutes: Option<u32>,
        /// Attempts that are left; `None` means any number.
        pub attempts_left: Option<u32>,
        /// Its keys are not on this laptop.
        pub sealed: bool,
        /// It can be begun now.
        pub open: bool,
        /// An attempt is begun and not handed in.
        pub begun: bool,
        /// Right answers of the best attempt, if one was handed in.
        pub right: Option<u32>,
        /// Out of how many.
        pub of: u32,
        /// Whether it was passed; `None` while nobody can tell.
        pub passed: Option<bool>,
    }

    /// A newer edition than the one being read.
    struct EditionView {
        /// Edition being read.
        pub reading: u32,
        /// As people read it.
        pub reading_label: String,
        /// Newest edition here.
        pub newest: u32,
        /// As people read it.
        pub newest_label: String,
        /// Lessons that are new in it.
        pub added: Vec<Localised>,
        /// Lessons whose text changed.
        pub changed: Vec<Localised>,
        /// Lessons that are gone; what was done in them is kept.
        pub removed: Vec<Localised>,
    }

    /// What a learner did in a lesson: goes with the lesson.
    struct LessonState {
        /// The passage where one stopped, or empty.
        pub anchor: String,
        /// Anchors of the parts that were read; `""` is the beginning.
        pub read: Vec<String>,
        /// How far.
        pub progress: Progress,
        /// For each media figure, in order.
        pub media: Vec<MediaState>,
        /// Notes, highlights and bookmarks of this lesson.
        pub notes: Vec<NoteView>,
    }

    /// How far a film or recording is.
    struct MediaState {
        /// Seconds where one stopped.
        pub at: f64,
        /// Share that was watched, 0 to 1.
        pub watched: f64,
    }

    /// What changed by telling what was seen.
    struct SeenView {
        /// How far the lesson is now.
        pub progress: Progress,
        /// Parts that were read.
        pub read: u32,
        /// Parts there are.
        pub parts: u32,
        /// Achievements whose criteria were met just now.
        pub earned: Vec<super::AchievementView>,
    }

    /// Kinds of notes.
    enum NoteKind { #[doc = "Words of one's own."] Note, #[doc = "A passage marked."] Highlight, #[doc = "A place to come back to."] Bookmark }

    /// Where in a lesson a note stands: words, and the words around them.
    struct NoteAnchor {
        /// Language of the lesson's text.
        pub lang: String,
        /// Anchor of the heading it stands under; empty at the beginning.
        pub heading: String,
        /// The words marked; empty for a place.
        pub exact: String,
        /// Up to 64 characters before them.
        pub prefix: String,
        /// Up to 64 characters after them.
        pub suffix: String,
    }

    /// A note to be kept: a new one, or another wording of one.
    struct NoteEdit {
        /// Its id; empty for a new one.
        pub id: String,
        /// Kind.
        pub kind: NoteKind,
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Lesson.
        pub lesson: String,
        /// Where.
        pub anchor: NoteAnchor,
        /// One's own words; empty for a highlight or bookmark.
        pub text: String,
    }

    /// A note.
    struct NoteView {
        /// Its id.
        pub id: String,
        /// Kind.
        pub kind: NoteKind,
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Lesson.
        pub lesson: String,
        /// The course's title.
        pub course_title: Localised,
        /// The lesson's title.
        pub lesson_title: Localised,
        /// Where it stands in the lesson's present text: the heading, the words there now, and which of the same words (from 0).
        pub heading: String,
        /// The heading's words.
        pub heading_text: String,
        /// The words there now.
        pub exact: String,
        /// Which of the same words within the passage, from 0.
        pub nth: u32,
        /// The words marked when it was made.
        pub quote: String,
        /// The place is not in the lesson any more; nothing was dropped.
        pub orphan: bool,
        /// The words changed a little since.
        pub moved: bool,
        /// One's own words.
        pub text: String,
        /// When it was written or changed.
        pub at_ms: i64,
        /// It is in another language's text of the lesson than the one open.
        pub lang: String,
    }

    /// The page of all courses' progress.
    struct ProgressView {
        /// Courses that were begun, the last one first.
        pub courses: Vec<CourseStanding>,
    }

    /// How far one course is, in lists.
    struct CourseStanding {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Title; the id where the pack was removed.
        pub title: Localised,
        /// Address of the cover, or empty.
        pub cover: String,
        /// The pack is on this laptop.
        pub here: bool,
        /// Lessons finished.
        pub finished: u32,
        /// Lessons begun and not finished.
        pub begun: u32,
        /// Lessons.
        pub lessons: u32,
        /// The last time something was done.
        pub last_ms: i64,
        /// It leads to an achievement that was not earned yet.
        pub on_the_way: bool,
        /// Assessments that are still to be passed for it.
        pub assessments: u32,
    }

    /// What was done in a course, day by day, the newest first.
    struct HistoryView {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Title.
        pub title: Localised,
        /// The learner's name, for printing.
        pub learner: String,
        /// How far it is.
        pub standing: CourseStanding,
        /// What was done; at most 500, newest first.
        pub rows: Vec<HistoryRow>,
        /// There is more.
        pub more: bool,
    }

    /// A line of the history.
    struct HistoryRow {
        /// When, by this laptop's clock.
        pub at_ms: i64,
        /// Short name of the verb: `answered`, `completed`, `submitted`, `read`, `watched`, `reviewed`, `claimed` ….
        pub verb: String,
        /// The lesson's, question's or assessment's name.
        pub title: Localised,
        /// How an answer stands.
        pub standing: Option<super::AnswerStanding>,
        /// Right answers, of a set handed in.
        pub right: Option<u32>,
        /// Out of how many.
        pub of: Option<u32>,
    }

    /// The page "today".
    struct TodayView {
        /// Who is studying.
        pub name: String,
        /// Where one stopped, if anywhere.
        pub go_on: Option<GoOn>,
        /// Cards due for review.
        pub due: u32,
        /// Courses they come from.
        pub due_courses: u32,
        /// Minutes it will take, a guess.
        pub due_minutes: u32,
        /// When the next cards are due after these.
        pub due_next_ms: Option<i64>,
        /// Packs that came in last.
        pub new_packs: Vec<super::PackCard>,
        /// How many packs there are.
        pub packs: u32,
        /// Records of this learner that no platform has yet.
        pub waiting: u64,
        /// Facts for statistics were not asked for yet.
        pub ask_facts: bool,
        /// Courses read in an older edition than the newest here.
        pub editions: Vec<EditionNotice>,
    }

    /// A course that is being read in an older edition.
    struct EditionNotice {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Title.
        pub title: Localised,
        /// Newest edition, as people read it.
        pub newest_label: String,
    }

    /// What an interactive page tells: the whole vocabulary.
    #[serde(tag = "kind", rename_all_fields = "camelCase")]
    enum PageReport {
        #[doc = "Its state, to be given back next time; at most 64 kB."]
        Save { #[doc = "Anything it likes."] state: String },
        #[doc = "How well the task was done."]
        Score { #[doc = "0 to 1."] score: f64 },
        #[doc = "The task is done."]
        Completed,
        #[doc = "How far the task is."]
        Progressed { #[doc = "0 to 1."] progress: f64 },
    }
}
