//! Places packs can come from, and what lies there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, Localised, NewerProgram, Signer, TrustFound};

view! {
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
        /// Trust files found there; what was newer of a signer who is known here is believed already.
        pub trust: Vec<TrustFound>,
        /// A newer edition of the program itself, signed by its makers.
        pub program: Option<NewerProgram>,
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
}
