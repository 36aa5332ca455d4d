//! Trust files: a far end's signed word, whose packs and whose certificates are good, as it travels on sticks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

view! {
    /// How a trust file stands to what is here.
    enum TrustStanding { #[doc = "Nobody here knows who signed it: a person compares the fingerprint first."] Unknown, #[doc = "Newer than what is here of a signer who is known here."] Newer, #[doc = "It was newer, and is believed here from now on."] Taken, #[doc = "The same is here."] Same, #[doc = "A newer one of the same signer is here: it is left alone."] Older }

    /// A trust file that was found.
    struct TrustFound {
        /// Its path.
        pub path: String,
        /// The key that signed it, as people compare it: sixteen bytes of its SHA-256, in groups of four digits.
        pub fingerprint: String,
        /// The institutes whose certificates it answers for, as it calls them.
        pub names: Vec<String>,
        /// How many signers of packs it names.
        pub publishers: u32,
        /// When it was put together; 0: not said.
        pub made_ms: i64,
        /// How old that is, in days.
        pub days: u32,
        /// Somebody here knows the signer: joined it, or accepted it before.
        pub known: bool,
        /// How it stands to what is here.
        pub standing: TrustStanding,
    }
}

impl Copy for TrustStanding {}
