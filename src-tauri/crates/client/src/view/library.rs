//! The library: packs, who signed them, what they hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Localised;

view! {
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
        /// It holds courses to be studied; the help and the program only travel as courses do.
        pub studied: bool,
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
}
