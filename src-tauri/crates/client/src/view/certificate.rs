//! One certificate's page: facts, code, what was asked; and by whose word certificates are good here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Localised, TrustedView, VerificationView};

view! {
    /// What a certificate's page shows beside its card.
    struct CertificateDetail {
        /// The id by which its credential is kept; empty while nothing confirms it.
        pub credential: String,
        /// What it says: as it was signed, else as the course has it.
        pub facts: CertificateFacts,
        /// What was asked for it, sentence by sentence; empty where the course is not here.
        pub asked: Vec<AskedView>,
        /// The code that alone suffices to check it; none of a certificate without a short form.
        pub code: Option<CodeView>,
        /// What checking it finds here and now; none while nothing confirms it.
        pub verification: Option<VerificationView>,
    }

    /// What a certificate says.
    #[derive(Default)]
    struct CertificateFacts {
        /// The holder's name.
        pub holder: String,
        /// Title.
        pub title: String,
        /// What it attests.
        pub description: String,
        /// What the holder did.
        pub narrative: String,
        /// Language of these, or empty.
        pub lang: String,
        /// Who issued it; empty while nobody did.
        pub issuer: String,
        /// Who vouches for them, nearest first, the institute last.
        pub vouched_by: Vec<String>,
        /// When it was issued.
        pub issued_ms: Option<i64>,
        /// Until when it holds.
        pub expires_ms: Option<i64>,
        /// Hours of work.
        pub hours: Option<f64>,
        /// Credit.
        pub credit: Option<f64>,
        /// Level, in its framework's own words; or empty.
        pub level: String,
        /// Category: one of the four, or the centre's own word; or empty.
        pub category: String,
        /// The result, 0 to 1.
        pub result: Option<f64>,
        /// Competencies that were shown.
        pub competencies: Vec<CompetencyView>,
        /// What was seen.
        pub evidence: Vec<EvidenceView>,
        /// Certificates that make up this one.
        pub parts: Vec<PartView>,
    }

    /// A competency of a framework.
    struct CompetencyView {
        /// The framework's name.
        pub framework: String,
        /// Its code there, or empty.
        pub code: String,
        /// What it is called.
        pub name: String,
        /// The level that is meant, or empty.
        pub level: String,
    }

    /// What was seen: one piece of work or one fact.
    struct EvidenceView {
        /// What it is called.
        pub name: String,
        /// What was seen.
        pub narrative: String,
    }

    /// A certificate that is part of a larger one.
    struct PartView {
        /// Its pack.
        pub pack: String,
        /// Its course.
        pub course: String,
        /// Its id there.
        pub achievement: String,
        /// Its title; its id where the course is not here.
        pub title: Localised,
        /// Who studies holds it, and it is confirmed.
        pub held: bool,
    }

    /// Something that was asked for a certificate: a sentence of `achievement.ftl`.
    struct AskedView {
        /// The sentence's id.
        pub code: String,
        /// Numbers it mentions.
        pub numbers: BTreeMap<String, u32>,
        /// Title it mentions.
        pub title: Option<Localised>,
    }

    /// A QR code, to be drawn.
    struct CodeView {
        /// What it holds.
        pub text: String,
        /// How many modules wide and high it is, with its margin.
        pub side: u32,
        /// Data of an SVG path: the dark modules.
        pub path: String,
    }

    /// A certificate from elsewhere that was brought.
    struct BroughtCredential {
        /// The id by which it is kept.
        pub credential: String,
        /// What checking it found.
        pub verification: VerificationView,
    }

    /// By whose word certificates are good here.
    struct TrustState {
        /// Each of them, the oldest word first.
        pub trusted: Vec<TrustedView>,
        /// How old the oldest of that is, in days; `None` where nothing says.
        pub days: Option<u32>,
        /// Somebody here has joined a platform, which can be asked for news.
        pub joined: bool,
        /// This computer's clock cannot be right.
        pub clock_doubtful: bool,
    }
}
