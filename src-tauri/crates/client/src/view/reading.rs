//! Courses and lessons, open for reading.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CourseProgress, LessonState, Localised, PackCard};

view! {
    /// Where one stopped.
    struct GoOn {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Lesson.
        pub lesson: String,
        /// Passage, or empty.
        pub anchor: String,
        /// The course's title.
        pub course_title: Localised,
        /// The lesson's title.
        pub lesson_title: Localised,
        /// The passage's heading, or empty.
        pub heading: String,
        /// Which lesson of the course, counted from 1.
        pub number: u32,
        /// How many lessons the course has.
        pub lessons: u32,
        /// Minutes the lesson takes.
        pub minutes: u32,
        /// Lessons of the course that are finished.
        pub finished: u32,
        /// Share of this lesson's parts that were read, 0 to 1.
        pub share: f64,
        /// Address of the cover, or empty.
        pub cover: String,
    }

    /// A course's page.
    struct CourseView {
        /// Pack it belongs to.
        pub pack: PackCard,
        /// The course's id.
        pub id: String,
        /// Title.
        pub title: Localised,
        /// What it is about.
        pub summary: Localised,
        /// Learning time in hours.
        pub hours: f32,
        /// Its modules.
        pub modules: Vec<ModuleView>,
        /// What it leads to.
        pub achievements: Vec<AchievementView>,
        /// Competencies it builds.
        pub alignments: Vec<AlignmentView>,
        /// Terms, in the order of the language.
        pub glossary: Vec<TermView>,
        /// Languages the lessons exist in.
        pub languages: Vec<String>,
        /// How many items it asks.
        pub items: u32,
        /// How far the learner is; `None` while nobody is studying.
        pub progress: Option<CourseProgress>,
    }

    /// A module of a course.
    struct ModuleView {
        /// Id.
        pub id: String,
        /// Title.
        pub title: Localised,
        /// Its lessons.
        pub lessons: Vec<LessonCard>,
    }

    /// A lesson as the outline shows it.
    struct LessonCard {
        /// Id, unique within its course.
        pub id: String,
        /// Title.
        pub title: Localised,
        /// Minutes it takes.
        pub minutes: u32,
        /// How many items follow it.
        pub items: u32,
        /// It shows video or plays sound.
        pub media: bool,
        /// It holds an interactive page.
        pub interactive: bool,
    }

    /// An achievement a course leads to.
    struct AchievementView {
        /// Id.
        pub id: String,
        /// Title.
        pub title: Localised,
        /// Description.
        pub description: Localised,
        /// What is to be done, in words.
        pub narrative: Localised,
    }

    /// A competency a course builds.
    struct AlignmentView {
        /// Name of the framework.
        pub framework: String,
        /// Code within it.
        pub code: String,
        /// Name.
        pub name: Localised,
    }

    /// A glossary term.
    struct TermView {
        /// Id, unique within its course.
        pub id: String,
        /// The word.
        pub term: Localised,
        /// What it means.
        pub definition: Localised,
    }

    /// A lesson open for reading.
    struct LessonView {
        /// Pack.
        pub pack: String,
        /// Edition that is being read.
        pub version: u32,
        /// Course.
        pub course: String,
        /// Lesson.
        pub lesson: String,
        /// The course's title.
        pub course_title: Localised,
        /// The lesson's title.
        pub title: Localised,
        /// Which lesson of the course, counted from 1.
        pub number: u32,
        /// How many lessons the course has.
        pub lessons: u32,
        /// Minutes it takes.
        pub minutes: u32,
        /// Its language, and that language's direction (`ltr` or `rtl`).
        pub lang: String,
        /// `ltr` or `rtl`.
        pub dir: String,
        /// The lesson is not there in the language asked for; `lang` is what was found.
        pub fallback: bool,
        /// Languages it exists in.
        pub languages: Vec<String>,
        /// Safe HTML: no script, no network; pictures on `pack://`.
        pub html: String,
        /// Its passages, in order: what the table of contents shows.
        pub headings: Vec<HeadingView>,
        /// Video, sound and interactive pages, in order; `<figure data-media="N">` stands in the HTML for each.
        pub media: Vec<MediaView>,
        /// The lesson before, if any.
        pub previous: Option<LessonLink>,
        /// The lesson after, if any.
        pub next: Option<LessonLink>,
        /// Terms of the course's glossary, for words that are explained.
        pub glossary: Vec<TermView>,
        /// How many items follow.
        pub items: u32,
        /// What the learner did in it.
        pub state: LessonState,
    }

    /// A passage's heading.
    struct HeadingView {
        /// Value of the heading's `id` in the HTML.
        pub anchor: String,
        /// 2 or 3.
        pub level: u8,
        /// Plain text.
        pub text: String,
        /// A part of the lesson begins here, as the contents list it; other headings stand within one.
        pub part: bool,
    }

    /// A neighbour lesson.
    struct LessonLink {
        /// Id.
        pub lesson: String,
        /// Title.
        pub title: Localised,
    }

    /// What a media figure is.
    enum MediaKind { #[doc = "Moving pictures."] Video, #[doc = "Sound alone."] Audio, #[doc = "A sandboxed page."] Interactive }

    /// Video, sound or an interactive page within a lesson.
    struct MediaView {
        /// Which kind.
        pub kind: MediaKind,
        /// Address to play or frame.
        pub src: String,
        /// MIME type.
        pub mime: String,
        /// What it shows, for who cannot see or hear it.
        pub alt: String,
        /// Caption below it, or empty.
        pub caption: String,
        /// Caption tracks.
        pub tracks: Vec<TrackView>,
        /// What is said, cue by cue, in the language that fits best; empty where there are no captions.
        pub transcript: Vec<CueView>,
        /// Language of the transcript.
        pub transcript_lang: String,
    }

    /// A caption track.
    struct TrackView {
        /// BCP 47 tag.
        pub lang: String,
        /// Address of the WebVTT file.
        pub src: String,
    }

    /// One caption.
    struct CueView {
        /// Seconds from the beginning.
        pub start: f64,
        /// Seconds from the beginning.
        pub end: f64,
        /// What is said.
        pub text: String,
    }
}
