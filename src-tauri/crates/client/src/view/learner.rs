//! Learners: who they are, how their file is locked, what it holds.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

view! {
    /// What a learner's file asks for before it opens.
    enum Lock { #[doc = "Nothing."] None, #[doc = "A PIN of 4 to 12 digits: keeps others out of the window, does not encrypt."] Pin, #[doc = "Three to eight pictures in their order: as a PIN, for those who don't read yet."] Pictures, #[doc = "A passphrase: the file is encrypted."] Passphrase }

    /// Whether a learner's file can be opened.
    enum LearnerState { #[doc = "It can."] Ready, #[doc = "The file is not there, and no backup is."] Missing, #[doc = "The file is damaged beyond what could be mended."] Damaged, #[doc = "A newer program wrote it."] Newer }

    /// A learner as the welcome page shows them.
    struct LearnerCard {
        /// Their id, a UUID.
        pub id: String,
        /// Name, in any script.
        pub name: String,
        /// Name of their picture: mountains, tree, sun, horse, bird, fish, flower-lotus or star.
        pub picture: String,
        /// Language of their interface, a BCP 47 tag.
        pub language: String,
        /// What is asked for.
        pub lock: Lock,
        /// When they studied last here.
        pub last_ms: Option<i64>,
        /// Whether their file can be opened.
        pub state: LearnerState,
    }

    /// The page "who is studying?".
    struct LearnersView {
        /// Learners of this laptop, who studied last first.
        pub learners: Vec<LearnerCard>,
        /// Id of who is studying now, or empty.
        pub current: String,
    }

    /// A learner to be made.
    struct NewLearner {
        /// Name.
        pub name: String,
        /// Picture.
        pub picture: String,
        /// Language of the interface.
        pub language: String,
        /// Lock.
        pub lock: Lock,
        /// PIN, names of pictures with spaces between, or passphrase; empty without a lock.
        pub secret: String,
    }

    /// A learner that was made, or whose lock was changed.
    struct Entered {
        /// Who is studying now.
        pub learner: LearnerCard,
        /// The recovery code to be written down, shown once; empty without a lock.
        pub recovery_code: String,
        /// The file had been damaged, and was mended from what could be read and the newest backup.
        pub mended: bool,
    }

    /// A backup of a learner's file.
    struct BackupView {
        /// Its name, for [`crate::Client::learner_restore`].
        pub name: String,
        /// When it was made.
        pub at_ms: i64,
        /// Bytes.
        pub size: u64,
    }

    /// Optional facts for statistics; empty means not said.
    struct Facts {
        /// The learner was asked once, whatever they said.
        pub asked: bool,
        /// `female`, `male`, `other` or empty.
        pub sex: String,
        /// `under-15`, `15-24`, `25-34`, `35-54`, `55-up` or empty.
        pub age_band: String,
        /// School or institution, in their words.
        pub institution: String,
        /// `learner`, `teacher`, `trainer`, `other` or empty.
        pub role: String,
    }

    /// What a learner's file holds about them.
    struct PrivacyView {
        /// Who.
        pub learner: LearnerCard,
        /// Facts for statistics.
        pub facts: Facts,
        /// Records of what they did.
        pub records: u64,
        /// How many of each verb, most frequent first.
        pub verbs: Vec<VerbCount>,
        /// Notes, highlights and bookmarks.
        pub notes: u64,
        /// Files they handed in.
        pub files: u64,
        /// Bytes of their file on this laptop.
        pub size: u64,
        /// First and last record.
        pub first_ms: Option<i64>,
        /// Last record.
        pub last_ms: Option<i64>,
        /// Backups on this laptop.
        pub backups: Vec<BackupView>,
    }

    /// How many records say one thing.
    struct VerbCount {
        /// The verb's short name: `answered`, `completed`, …
        pub verb: String,
        /// How many.
        pub count: u64,
    }

    /// A page of records, newest first.
    struct RecordsView {
        /// Records.
        pub records: Vec<RecordView>,
        /// Where the next page begins; empty at the end.
        pub next: String,
    }

    /// A record as a person reads it.
    struct RecordView {
        /// When, by this laptop's clock.
        pub at_ms: i64,
        /// The verb's short name.
        pub verb: String,
        /// What it is about: a lesson's, question's or course's name.
        pub title: super::Localised,
        /// The course, or empty.
        pub course_title: super::Localised,
        /// The result in numbers, if there is one: 0 to 1.
        pub score: Option<f64>,
        /// The statement itself, as the platform will get it.
        pub json: String,
    }

    /// A learner brought in from a file.
    struct Brought {
        /// Who.
        pub learner: LearnerCard,
        /// They were here already; both histories are one now.
        pub merged: bool,
        /// Records that were new here.
        pub records: u64,
    }
}
