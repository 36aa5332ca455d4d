//! Teach: how a teacher's group gets on, and certificates that wait for the teacher's word.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Localised;

view! {
    /// Teach › My group.
    struct GroupView {
        /// The groups whose teacher this laptop is.
        pub groups: Vec<GroupName>,
        /// The one that is shown; none where there is none.
        pub group: Option<u64>,
        /// The classroom is open.
        pub open: bool,
        /// Sealed envelopes kept for the platform: what is in them cannot be read here. None where their folder cannot be
        /// read.
        pub carried: Option<u64>,
        /// Learners of the group.
        pub learners: u32,
        /// There are more than are shown.
        pub more: bool,
        /// Laptops by which there was ever news of them.
        pub laptops: u32,
        /// Courses they work in, the one with most learners first.
        pub courses: Vec<GroupCourseView>,
        /// Courses they work in whose packs are not on this laptop.
        pub absent: Vec<GroupAbsent>,
        /// The picture of one course; none where nobody works in any that is here.
        pub picture: Option<GroupPicture>,
    }

    /// A group.
    struct GroupName {
        /// Its number with the centre.
        pub number: u64,
        /// Its name.
        pub name: String,
    }

    /// A course that learners of a group work in.
    struct GroupCourseView {
        /// `pack/course`.
        pub topic: String,
        /// Its title.
        pub title: Localised,
        /// Learners who have done anything in it.
        pub learners: u32,
    }

    /// A course whose pack is not here.
    struct GroupAbsent {
        /// `pack/course`.
        pub topic: String,
        /// Learners who work in it.
        pub learners: u32,
    }

    /// A group in one course.
    struct GroupPicture {
        /// `pack/course`.
        pub topic: String,
        /// The course's title.
        pub title: Localised,
        /// Lessons it has.
        pub lessons: u32,
        /// Learners.
        pub learners: u32,
        /// Those who have done anything in it.
        pub begun: u32,
        /// Those who have finished every lesson.
        pub complete: u32,
        /// Those of whom there was no news since `quietSinceMs`.
        pub quiet: u32,
        /// In milliseconds since 1970.
        pub quiet_since_ms: i64,
        /// The newest news of anybody; none: never any.
        pub news_ms: Option<i64>,
        /// By lessons finished: from none to all.
        pub columns: Vec<GroupColumn>,
        /// From and to how many lessons finished most are; none for a few learners.
        pub most: Option<(u32, u32)>,
        /// Fewer answers to a question than these are too few to be sure.
        pub few_below: u32,
        /// Who may need somebody.
        pub hints: Vec<GroupHint>,
        /// All questions, the hardest first.
        pub questions: Vec<GroupQuestion>,
    }

    /// Learners who have finished the same number of lessons.
    struct GroupColumn {
        /// Lessons finished.
        pub finished: u32,
        /// Learners of whom there is news.
        pub heard: u32,
        /// Learners of whom there was none for long: they may be further.
        pub quiet: u32,
    }

    /// A learner who may need somebody.
    struct GroupHint {
        /// A number that tells them from others of the same name.
        pub learner: i64,
        /// Their name.
        pub name: String,
        /// What the record shows; at least one.
        pub reasons: Vec<GroupReason>,
    }

    /// How a group did with a question.
    struct GroupQuestion {
        /// The item's id.
        pub item: String,
        /// The number of the lesson that asks it; none where only an assessment does.
        pub lesson: Option<u32>,
        /// Its number there.
        pub number: u32,
        /// Its name, or else what is asked.
        pub title: Localised,
        /// Learners who answered it.
        pub answers: u32,
        /// Those who were right at the first try.
        pub right: u32,
        /// Share that was right, 0 to 1; none where nobody answered.
        pub share: Option<f64>,
        /// There are too few answers to be sure.
        pub few: bool,
        /// Share that pure guessing reaches, 0 to 1.
        pub guess: Option<f64>,
    }

    /// Certificates in the field: what this laptop may issue, what it issued, what waits for the teacher's word.
    struct FieldView {
        /// What a centre allowed this laptop to issue.
        pub allowed: Vec<FieldAllowed>,
        /// Earned, and waiting for the teacher's word; the oldest first.
        pub waiting: Vec<FieldClaimView>,
        /// Issued here, the latest first.
        pub issued: Vec<FieldClaimView>,
    }

    /// What a centre allowed.
    struct FieldAllowed {
        /// The name under which this laptop issues.
        pub name: String,
        /// The centre that stands for it.
        pub by: String,
        /// Which certificates; none: all.
        pub achievements: Option<Vec<Localised>>,
        /// How many are left.
        pub left: u32,
        /// How many there were.
        pub count: u32,
        /// Until when.
        pub until_ms: i64,
        /// The teacher says yes to each.
        pub by_person: bool,
    }

    /// A certificate that a learner earned.
    struct FieldClaimView {
        /// Its number on this laptop.
        pub number: i64,
        /// The learner's name.
        pub name: String,
        /// What the certificate is called.
        pub title: Localised,
        /// The course.
        pub course: Localised,
        /// Since when it waits, or when it was issued.
        pub at_ms: i64,
    }
}

/// What a learner's record shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export_to = "view.ts")]
pub enum GroupReason {
    /// A quiz was handed in again and again, and nothing was begun after it.
    Stopped {
        /// The lesson's number; none for a test of the course.
        lesson: Option<u32>,
        /// The quiz's title.
        title: Localised,
        /// How often.
        tries: u32,
    },
    /// Answers faster than questions are read, most of them not right.
    Fast {
        /// Questions in a row.
        questions: u32,
        /// Seconds they took together.
        seconds: u32,
        /// How many were right.
        right: u32,
    },
    /// More is right in another language than the one that is read.
    Tongue {
        /// The language that is read.
        reads: String,
        /// The other one.
        answers: String,
    },
    /// Nothing was done in the course since.
    Quiet {
        /// In milliseconds since 1970.
        since_ms: i64,
    },
    /// Nothing was done in the course yet.
    NotBegun,
}
