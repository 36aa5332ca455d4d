//! A newer edition of the program itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

view! {
    /// How a package is installed.
    enum PackageKind { #[doc = "By the package manager of Debian, Ubuntu and their kin."] Deb, #[doc = "By that of Fedora and its kin."] Rpm, #[doc = "Unpacked in place of the folder that runs from a stick."] Portable, #[doc = "By the installer on Windows."] Setup, #[doc = "Opened on a Mac."] Dmg, #[doc = "The pack holds none for this computer."] None }

    /// A newer edition of the program, signed by whoever made this one.
    struct NewerProgram {
        /// Its version, as people read it.
        pub version: String,
        /// The pack file that carries it; empty where the library holds it.
        pub pack: String,
        /// The package for this computer, by its name in the pack; empty where there is none.
        pub package: String,
        /// Bytes of the package.
        pub size: u64,
        /// How it is installed.
        pub kind: PackageKind,
        /// The key that vouches for it, for comparing by eye.
        pub fingerprint: String,
    }
}
