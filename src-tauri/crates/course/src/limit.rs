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
/// Achievements of a course: so many a learner's row keeps.
pub(crate) const MAX_ACHIEVEMENTS: usize = 64;
/// Achievements that may make a larger one.
pub(crate) const MAX_PARTS: usize = 64;
/// Months for which an achievement may be valid.
pub(crate) const MAX_EXPIRY: u32 = 600;
/// Alignments of a course, and of an achievement.
pub(crate) const MAX_ALIGNMENTS: usize = 100;
/// Bytes of a level's word, and of a competency's code.
pub(crate) const MAX_WORD: usize = 200;
/// Frameworks of a pack.
pub(crate) const MAX_FRAMEWORKS: usize = 20;
/// Bytes of a framework's file: exports are long, and one line.
pub(crate) const MAX_FRAMEWORK_FILE: u64 = 8 << 20;
/// Competencies of a framework.
pub(crate) const MAX_COMPETENCIES: usize = 10_000;
/// Competencies within each other.
pub(crate) const MAX_COMPETENCY_DEPTH: usize = 32;
/// Levels of a framework.
pub(crate) const MAX_LEVELS: usize = 20;
/// Bytes of a competency's name in one language.
pub(crate) const MAX_COMPETENCY_NAME: usize = 4_000;
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
