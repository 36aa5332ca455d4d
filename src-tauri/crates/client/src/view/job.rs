//! Long work.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, Localised};

view! {
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
        /// The pack's title, as the library shows it, or the file's name while it is not known; empty: all packs.
        pub title: Localised,
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
