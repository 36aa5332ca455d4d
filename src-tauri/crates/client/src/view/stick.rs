//! Sticks that are filled side by side.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, Localised};

view! {
    /// What may go onto sticks, what was chosen, and the sticks that are in.
    struct SticksView {
        /// Packs of the library, each of which goes whole.
        pub packs: Vec<StickPack>,
        /// Bytes of the portable program that this laptop can hand on; `null` where it has none.
        pub portable: Option<u64>,
        /// Bytes of trust files.
        pub trust: u64,
        /// Bytes that are kept free on each stick for records on their way.
        pub room: u64,
        /// What was chosen.
        pub choice: StickChoice,
        /// How it stands.
        pub sitting: Sitting,
    }

    /// A pack that may go onto sticks.
    struct StickPack {
        /// Id.
        pub id: String,
        /// Edition.
        pub version: u32,
        /// Edition as people read it.
        pub label: String,
        /// Title.
        pub title: Localised,
        /// Languages of the content.
        pub languages: Vec<String>,
        /// Bytes of its file.
        pub size: u64,
        /// Address of the cover, or empty.
        pub cover: String,
        /// It carries the program itself.
        pub program: bool,
    }

    /// What goes onto each stick.
    struct StickChoice {
        /// Ids of packs.
        pub packs: Vec<String>,
        /// The portable program goes too.
        pub portable: bool,
        /// How many sticks are to be filled; 0 where nobody said.
        pub wanted: u32,
        /// How names on the sticks begin: `MAR` makes MAR-01, MAR-02 …
        pub prefix: String,
    }

    /// Sticks that are filled, from the first to the last.
    struct Sitting {
        /// Sticks are filled now, also those that come.
        pub on: bool,
        /// Sticks that are in, or were pulled out too early.
        pub sticks: Vec<Stick>,
        /// Names of the sticks that were filled and read back in this sitting, each stick once.
        pub ready: Vec<String>,
        /// Seconds until as many as are wanted will be ready, once there is an honest guess.
        pub seconds_left: Option<u32>,
    }

    /// How far a stick is.
    enum StickState {
        #[doc = "In, and waiting for somebody's word."]
        Found,
        #[doc = "Its turn has not come."]
        Waiting,
        #[doc = "Looking at what lies there."]
        Looking,
        #[doc = "Being written."]
        Writing,
        #[doc = "Every part is read back from the stick itself."]
        ReadingBack,
        #[doc = "Written and read back: it can be taken out."]
        Ready,
        #[doc = "It would not hold it, if it were empty."]
        TooSmall,
        #[doc = "Other files leave too little room."]
        Full,
        #[doc = "It lets nothing be written."]
        Protected,
        #[doc = "It did not keep what was written, or cannot be read: it should not be used."]
        Bad,
        #[doc = "Pulled out too early."]
        Gone,
        #[doc = "Stopped by a person; nothing half-written has a pack's name."]
        Stopped,
        #[doc = "It failed here, not on the stick."]
        Failed,
    }

    /// A stick, or a folder that stands for one.
    struct Stick {
        /// Number in this sitting.
        pub id: u32,
        /// Where it is.
        pub path: String,
        /// Name to be written on it; empty until it has one.
        pub name: String,
        /// Its own label, or the folder's name.
        pub label: String,
        /// Who made it and what they call it, where the system knows.
        pub maker: String,
        /// Name of its file system; empty where nobody knows.
        pub file_system: String,
        /// It is a removable drive; a folder that somebody chose is none.
        pub removable: bool,
        /// Bytes it holds in all.
        pub capacity: u64,
        /// Bytes that are free.
        pub free: u64,
        /// Bytes that must be free for what is missing there.
        pub needed: u64,
        /// How far.
        pub state: StickState,
        /// Bytes written and read back so far.
        pub done: u64,
        /// Bytes to be written and read back.
        pub total: u64,
        /// Seconds left, once there is an honest guess.
        pub seconds_left: Option<u32>,
        /// Chosen packs that lie there already.
        pub same: u32,
        /// Newer editions of chosen packs, which stay: their titles.
        pub newer: Vec<String>,
        /// Other people's packs, which stay: their titles.
        pub others: Vec<String>,
        /// Other things lie there too; nothing of them is touched.
        pub strange: bool,
        /// Another portable program lies there; it stays.
        pub other_program: bool,
        /// What went wrong.
        pub failure: Option<Failure>,
    }
}
