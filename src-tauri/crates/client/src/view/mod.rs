//! What the screens are given: plain records, made for showing, generated to TypeScript.
//!
//! Text by language is already chosen; sizes are bytes, times are milliseconds since 1970 (UTC);
//! nothing here is a sentence: words on screen come from `locales/`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! view {
    ($($(#[$doc:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(export_to = "view.ts")]
        $(#[$doc])*
        pub $kind $name $body
    )*};
}

mod learner;
mod progress;
mod quiz;

pub use learner::*;
pub use progress::*;
pub use quiz::*;

view! {
    /// A failure as the screen gets it: its words live in `errors.ftl` under `error-<code>`.
    struct Failure {
        /// Stable name of the failure.
        pub code: String,
        /// What the words mention: file, size, name.
        pub args: BTreeMap<String, String>,
        /// The English text for the technician.
        pub detail: String,
    }

    /// Light, dark or high contrast, or whatever the computer uses.
    enum Theme { #[doc = "As the computer."] Auto, #[doc = "Day."] Light, #[doc = "Night."] Dark, #[doc = "High contrast."] Contrast }

    /// Which digits are shown.
    enum Numerals { #[doc = "As the language and country have it."] Auto, #[doc = "0123456789."] Latin, #[doc = "٠١٢٣٤٥٦٧٨٩."] Arabic }

    /// This laptop's choices.
    struct Settings {
        /// Language of the interface; empty until someone chose one.
        pub ui_language: String,
        /// Preferred languages for lessons, first one first; empty means as the interface.
        pub content_languages: Vec<String>,
        /// Digits.
        pub numerals: Numerals,
        /// Colours.
        pub theme: Theme,
        /// 100, 115, 130, 150 or 200.
        pub text_percent: u16,
        /// Captions are shown from the start.
        pub captions: bool,
        /// Keys without Ctrl or Alt do things in a lesson.
        pub single_keys: bool,
    }

    /// What the window asks for first.
    struct Start {
        /// This laptop's choices.
        pub settings: Settings,
        /// Nobody has chosen a language yet: Welcome comes first.
        pub first_run: bool,
        /// The only learner of this laptop, if their file asks for nothing: entered already.
        pub learner: Option<LearnerCard>,
        /// How many packs the library holds.
        pub packs: u32,
        /// Version of the program.
        pub version: String,
        /// Address that media is played from: `http://127.0.0.1:PORT/SECRET`; empty where `pack://` plays.
        pub media_base: String,
        /// Folder that holds everything.
        pub data_folder: String,
    }

    /// Whether and by whom a pack is signed.
    enum SignerState { #[doc = "Signed with a key this laptop trusts."] Trusted, #[doc = "Signed with a key nobody here trusts yet."] Unknown, #[doc = "Not signed."] Unsigned }

    /// Who signed.
    struct Signer {
        /// Whether it is known.
        pub state: SignerState,
        /// Name of the trusted key, else empty.
        pub name: String,
        /// Short form of the key, for comparing by eye.
        pub fingerprint: String,
    }

    /// A row of the library.
    struct PackCard {
        /// The pack's id.
        pub id: String,
        /// Edition number.
        pub version: u32,
        /// Edition as people read it.
        pub label: String,
        /// Title in the language that fits best, and that language.
        pub title: Localised,
        /// Description, the same way.
        pub description: Localised,
        /// Who answers for it.
        pub publisher: String,
        /// SPDX expression.
        pub licence: String,
        /// Category id, see the source format.
        pub category: String,
        /// Languages it holds.
        pub languages: Vec<String>,
        /// Address of the cover, or empty.
        pub cover: String,
        /// Bytes it takes on this laptop, parts shared with other packs included.
        pub size: u64,
        /// Bytes that removing it would give back.
        pub own_size: u64,
        /// Who signed.
        pub signer: Signer,
        /// When it came in.
        pub installed_ms: i64,
        /// Where it came from: a path or an address.
        pub source: String,
        /// How many parts are known to be damaged.
        pub damaged_parts: u32,
        /// How many parts there are.
        pub parts: u32,
        /// Its courses.
        pub courses: Vec<CourseCard>,
    }

    /// Text in the language that was found, which may not be the one that was asked for.
    struct Localised {
        /// The text.
        pub text: String,
        /// Its BCP 47 tag.
        pub lang: String,
    }

    /// A course as lists show it.
    struct CourseCard {
        /// The course's id, unique within its pack.
        pub id: String,
        /// Title.
        pub title: Localised,
        /// How many lessons.
        pub lessons: u32,
        /// Learning time in hours.
        pub hours: f32,
        /// Whether it leads to an achievement.
        pub certificate: bool,
    }

    /// The library screen.
    struct LibraryView {
        /// Installed packs.
        pub packs: Vec<PackCard>,
        /// Bytes the library takes.
        pub used: u64,
        /// Bytes free on the disk.
        pub free: u64,
    }

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

    /// What one searches for.
    struct SearchRequest {
        /// What was typed.
        pub text: String,
        /// Only this language, or empty.
        pub lang: String,
        /// Only this pack, or empty.
        pub pack: String,
        /// Only this course of that pack, or empty.
        pub course: String,
        /// Only these kinds, or all when empty.
        pub kinds: Vec<HitKind>,
        /// At most so many results.
        pub limit: u32,
        /// Skip so many.
        pub offset: u32,
        /// The last word may be unfinished.
        pub as_you_type: bool,
    }

    /// Where in a lesson a result stands.
    #[derive(Copy, Eq, Hash, PartialOrd, Ord)]
    enum HitKind { #[doc = "The lesson itself, by its title."] Lesson, #[doc = "A passage."] Passage, #[doc = "What is said in a film or recording."] Caption, #[doc = "A glossary term."] Glossary, #[doc = "A question."] Item, #[doc = "The course itself."] Course }

    /// Results.
    struct SearchView {
        /// Best first.
        pub hits: Vec<HitView>,
        /// How many there are in all (an estimate above 1000).
        pub total: u32,
        /// How many by language, whatever the language filter.
        pub by_language: BTreeMap<String, u32>,
        /// The words were forgiven a typing slip.
        pub forgiven: bool,
        /// Microseconds it took.
        pub micros: u64,
        /// The index is being made; there may be more in a moment.
        pub indexing: bool,
    }

    /// One result.
    struct HitView {
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Lesson, empty for a course itself and for a glossary term.
        pub lesson: String,
        /// Passage to scroll to, or empty.
        pub anchor: String,
        /// Seconds into the film, for captions.
        pub at: Option<f64>,
        /// Which kind.
        pub kind: HitKind,
        /// Language of the text.
        pub lang: String,
        /// `ltr` or `rtl`.
        pub dir: String,
        /// The lesson's title (for a term: the term).
        pub title: String,
        /// The passage's heading, or empty.
        pub heading: String,
        /// The course's title.
        pub course_title: Localised,
        /// Text around the words found.
        pub snippet: Vec<SnippetPart>,
    }

    /// A run of a snippet.
    struct SnippetPart {
        /// The text.
        pub text: String,
        /// It is one of the words searched for.
        pub marked: bool,
    }

    /// A place packs can come from.
    struct Carrier {
        /// Folder or file.
        pub path: String,
        /// Name a person knows: the stick's label, the folder's or file's name.
        pub name: String,
        /// It is a removable drive.
        pub removable: bool,
        /// Packs found there.
        pub packs: Vec<FoundPack>,
        /// Files that look like packs and cannot be used.
        pub unusable: Vec<UnusableFile>,
        /// Bytes free on this laptop.
        pub free: u64,
        /// Bytes that are always kept free.
        pub floor: u64,
    }

    /// A file that cannot be used.
    struct UnusableFile {
        /// Its path.
        pub path: String,
        /// Why.
        pub failure: Failure,
    }

    /// How a found pack stands to the library.
    enum Standing { #[doc = "Not here yet."] New, #[doc = "A newer edition than the one here."] Update, #[doc = "The same is here."] Same, #[doc = "An older edition than the one here."] Older, #[doc = "The same id and edition with other content."] Conflict }

    /// A pack on a carrier.
    struct FoundPack {
        /// Path of the file.
        pub path: String,
        /// Id.
        pub id: String,
        /// Edition number.
        pub version: u32,
        /// Edition as people read it.
        pub label: String,
        /// Edition that is installed, if any.
        pub installed_version: Option<u32>,
        /// Title.
        pub title: Localised,
        /// Who answers for it.
        pub publisher: String,
        /// Languages.
        pub languages: Vec<String>,
        /// Who signed.
        pub signer: Signer,
        /// Bytes of the file.
        pub size: u64,
        /// Bytes that installing it would add here.
        pub needs: u64,
        /// How it stands to the library.
        pub standing: Standing,
        /// Cover as a `data:` address, or empty.
        pub cover: String,
        /// Number of courses and of lessons.
        pub courses: u32,
        /// Number of lessons.
        pub lessons: u32,
    }

    /// Long work.
    enum JobKind { #[doc = "Packs come in."] Install, #[doc = "Parts are checked."] Verify, #[doc = "Damaged parts are fetched again."] Repair, #[doc = "A pack goes."] Remove, #[doc = "The search index is made."] Index, #[doc = "A pack is written to a file."] Export }

    /// How far it is.
    enum JobState { #[doc = "Its turn has not come."] Waiting, #[doc = "At work."] Running, #[doc = "Held by the person."] Paused, #[doc = "Done."] Done, #[doc = "Did not work."] Failed, #[doc = "Stopped by the person."] Cancelled }

    /// What a job is doing at the moment.
    enum JobStep { #[doc = "Reading what the pack holds."] Reading, #[doc = "Checking the course."] Checking, #[doc = "Copying parts."] Copying, #[doc = "Making searchable."] Indexing, #[doc = "Checking parts."] Verifying, #[doc = "Giving space back."] Freeing }

    /// Long work as the screen shows it.
    struct Job {
        /// Number, counted up while the program runs.
        pub id: u32,
        /// What.
        pub kind: JobKind,
        /// How far.
        pub state: JobState,
        /// At the moment.
        pub step: JobStep,
        /// The pack's title, or the file's name while it is not known.
        pub title: String,
        /// The pack's id, or empty while it is not known.
        pub pack: String,
        /// Done so far: bytes; while the index is made, rounds of it.
        pub done: u64,
        /// In all; 0 while unknown.
        pub total: u64,
        /// Seconds left, once there is an honest guess.
        pub seconds_left: Option<u32>,
        /// Parts that were bad on the carrier and were mended from elsewhere.
        pub mended: u32,
        /// Parts found damaged (after checking).
        pub damaged: u32,
        /// Why it failed.
        pub failure: Option<Failure>,
    }
}
