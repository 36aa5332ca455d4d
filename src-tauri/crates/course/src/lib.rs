//! Course sources: what an author writes, checked, and made ready for screen and search; and what a learner does with
//! them: attempts, grading, deeds, progress, review.
//!
//! Owns the content model (course › module › lesson › item), achievements and the frameworks of competencies they are
//! aligned to, the source format (`SOURCES.md`) and every check of it,
//! the way from lesson Markdown to safe HTML, the import of foreign folders into that format, what answers are worth,
//! how deeds are said as statements, and what follows from them: progress, criteria, which edition decides, the review's
//! schedule, where notes stand, and the picture of a group. May touch the [`Ledger`] and the [`Tree`] it is given, and for
//! [`import_folder`] the two folders it is given. Must not know packs' bytes, SQL, the network or the clock, nor put words on the screen: faults carry a code,
//! their words live in `locales/`.
//!
#![doc = include_str!("../SOURCES.md")]

mod achievement;
mod attempt;
mod caption;
mod criteria;
mod decision;
mod deed;
mod fault;
mod framework;
mod group;
mod import;
mod interactive;
mod item;
mod language;
mod lesson;
mod limit;
mod load;
mod note;
mod outline;
mod passage;
mod path;
mod progress;
mod random;
mod review;
mod sentence;
mod sheet;
mod source;
mod structure;
mod table;
mod text;
mod tree;

pub use achievement::{
    Achievement, AchievementKind, Alignment, Criteria, Mastery, Phrase, Stack, achievement_id,
    achievement_key, loops, of_achievement_id, words,
};
pub use attempt::{Answer, AnswerError, Attempt, Before, BeginError, Quiz, Score, Stage, Stopwatch, Taken};
pub use caption::Cue;
pub use criteria::{Claim, ClaimState, Criterion, CriterionKind, Missing, claims, criteria};
pub use decision::{Decision, DecisionState, Edition, decide};
pub use deed::{Deed, Did, Place, ReviewGrade};
pub use fault::{Fault, Severity};
pub use framework::{Competency, Framework, Level, frameworks};
pub use group::{
    Column, FEW, Fast, Figures, GroupCourse, Hint, Mate, Picture, Question, QuestionFigure, Reason, Seen,
    Sheet, Stopped, Tongues, questions,
};
pub use import::{ImportError, ImportOptions, ImportReport, import_folder};
pub use item::grade::{MAX_ESSAY, MAX_HAND_IN, Mark, Outcome, ResponseFault, grade};
pub use item::options::{AnswerOption, Options, options};
pub use item::response::{Response, State};
pub use item::seal::{
    KeyFile, KeyFileError, Keys, KeysFault, SEALED_FORMAT, SealError, SealedFiles, SealedTree, seal,
    sealed_files,
};
pub use item::set::items;
pub use item::{Choice, Format, Gap, Item, ItemKind, NumericAnswer, Pair, Prose, ShortAnswer, Tag};
pub use language::{is_language_tag, language_order, language_order_of};
pub use lesson::figure::MediaKind;
pub use lesson::render::{Heading, Media, RenderError, Rendered, render};
pub use load::load;
pub use note::{Anchor, NoteEdit, NoteFault, NoteKind, NoteRecord, Placed, fold_note, place};
pub use outline::{Assessment, Course, Lesson, Module, QuizKind, Sources, Term};
pub use passage::{Passage, PassageKind, passages};
pub use progress::{
    AssessmentStanding, AssessmentState, ClaimMade, Contents, CourseProgress, CourseRecord, FOLD,
    ItemProgress, Latest, Ledger, LessonProgress, LessonStanding, LessonState, MediaProgress, MemoryLedger,
    Moment, PageProgress, QuizProgress, Submission, Told, Tries, Try, Voided, Watched, fold, rebuild,
};
pub use review::{Card, DayBorder, Due, Graded, due, due_soonest, minutes, new_terms, next_due, ranks};
pub use sheet::{Accessibility, DerivedFrom, NEWEST_FORMAT, PackSheet};
pub use text::Text;
pub use tree::{Folder, Tree};
