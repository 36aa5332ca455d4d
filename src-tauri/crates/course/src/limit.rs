//! How much a course may hold. Sources come from anywhere; every loop below has one of these as its end.

/// Bytes of one Markdown, GIFT, TOML or WebVTT file.
pub(crate) const MAX_TEXT_FILE: u64 = 2 << 20;
/// Files of a pack.
pub(crate) const MAX_FILES: usize = 200_000;
/// Folders within folders.
pub(crate) const MAX_PATH_DEPTH: usize = 24;
/// Bytes of a path within the pack.
pub(crate) const MAX_PATH_LENGTH: usize = 400;
/// Courses of a pack.
pub(crate) const MAX_COURSES: usize = 500;
/// Lessons of a course.
pub(crate) const MAX_LESSONS: usize = 2_000;
/// Assessments of a course.
pub(crate) const MAX_ASSESSMENTS: usize = 200;
/// Last answers that mastery may look at.
pub(crate) const MAX_MASTERY: u32 = 100;
/// Items of a course, in one language.
pub(crate) const MAX_ITEMS: usize = 5_000;
/// Terms of a glossary.
pub(crate) const MAX_TERMS: usize = 20_000;
/// Languages of a pack.
pub(crate) const MAX_LANGUAGES: usize = 200;
/// Block quotes, lists and emphasis within each other in one lesson.
pub(crate) const MAX_NESTING: usize = 40;
/// Headings of one lesson.
pub(crate) const MAX_HEADINGS: usize = 1_000;
/// Bytes of one formula.
pub(crate) const MAX_FORMULA: usize = 4_000;
/// Cues of one caption file.
pub(crate) const MAX_CUES: usize = 20_000;
/// Faults that are listed; the rest is only counted.
pub(crate) const MAX_FAULTS: usize = 2_000;
