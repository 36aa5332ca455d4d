//! What the screens are given: plain records, made for showing, generated to TypeScript.
//!
//! Text by language is already chosen; sizes are bytes, times are milliseconds since 1970 (UTC);
//! nothing here is a sentence: words on screen come from `locales/`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! view {
    ($($(#[$doc:meta])* $kind:ident $name:ident $body:tt)*) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(export_to = "view.ts")]
        $(#[$doc])*
        pub $kind $name $body
    )*};
}

mod carrier;
mod certificate;
mod certificates;
mod exchange;
mod job;
mod learner;
mod library;
mod program;
mod progress;
mod quiz;
mod reading;
mod search;
mod stick;
mod teach;
mod trust;

pub use carrier::*;
pub use certificate::*;
pub use certificates::*;
pub use exchange::*;
pub use job::*;
pub use learner::*;
pub use library::*;
pub use program::*;
pub use progress::*;
pub use quiz::*;
pub use reading::*;
pub use search::*;
pub use stick::*;
pub use teach::*;
pub use trust::*;

view! {
    /// A failure as the screen gets it: its words live in `errors.ftl` under `error-<code>`.
    struct Failure {
        /// Stable name of the failure.
        pub code: String,
        /// What the words mention: file, size, name.
        pub args: BTreeMap<String, String>,
        /// The English text for the technician.
        pub detail: String,
    }

    /// Light, dark or high contrast, or whatever the computer uses.
    enum Theme { #[doc = "As the computer."] Auto, #[doc = "Day."] Light, #[doc = "Night."] Dark, #[doc = "High contrast."] Contrast }

    /// Which digits are shown.
    enum Numerals { #[doc = "As the language and country have it."] Auto, #[doc = "0123456789."] Latin, #[doc = "٠١٢٣٤٥٦٧٨٩."] Arabic }

    /// This laptop's choices.
    struct Settings {
        /// Language of the interface; empty until someone chose one.
        pub ui_language: String,
        /// Preferred languages for lessons, first one first; empty means as the interface.
        pub content_languages: Vec<String>,
        /// Digits.
        pub numerals: Numerals,
        /// Colours.
        pub theme: Theme,
        /// 100, 115, 130, 150 or 200.
        pub text_percent: u16,
        /// Captions are shown from the start.
        pub captions: bool,
        /// Keys without Ctrl or Alt do things in a lesson.
        pub single_keys: bool,
    }

    /// What the window asks for first.
    struct Start {
        /// This laptop's choices.
        pub settings: Settings,
        /// Nobody has chosen a language yet: Welcome comes first.
        pub first_run: bool,
        /// The only learner of this laptop, if their file asks for nothing: entered already.
        pub learner: Option<LearnerCard>,
        /// How many packs the library holds.
        pub packs: u32,
        /// Version of the program.
        pub version: String,
        /// Address that media is played from: `http://127.0.0.1:PORT/SECRET`; empty where `pack://` plays.
        pub media_base: String,
        /// Folder that holds everything.
        pub data_folder: String,
    }

    /// Text in the language that was found, which may not be the one that was asked for.
    struct Localised {
        /// The text.
        pub text: String,
        /// Its BCP 47 tag.
        pub lang: String,
    }
}
