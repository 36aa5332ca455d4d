//! Certificates, and the report of a verification.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CourseStanding, Localised};

view! {
    /// The certificates page.
    struct CertificatesView {
        /// Earned, newest first.
        pub earned: Vec<CertificateCard>,
        /// Courses on the way to one.
        pub on_the_way: Vec<CourseStanding>,
        /// Certificates from elsewhere that the learner brought, newest first.
        pub elsewhere: Vec<ForeignCard>,
    }

    /// How a certificate stands.
    enum CertificateState {
        #[doc = "Earned on this laptop, waiting to be confirmed."] Waiting,
        #[doc = "The platform has the claim; a person looks at it first."] Looked,
        #[doc = "Confirmed, and verified here."] Confirmed,
        #[doc = "A certificate came that cannot be verified here yet, or is not good; it does not count so far."] Unproven,
        #[doc = "Not confirmed: it is said why, and what is missing."] Refused,
        #[doc = "Taken back."] Revoked,
        #[doc = "Another certificate takes its place."] Replaced
    }

    /// A certificate.
    struct CertificateCard {
        /// The achievement's key.
        pub id: String,
        /// Pack.
        pub pack: String,
        /// Course.
        pub course: String,
        /// Title.
        pub title: Localised,
        /// The course's title.
        pub course_title: Localised,
        /// What it attests.
        pub description: Localised,
        /// What the holder did.
        pub narrative: Localised,
        /// The learner's name.
        pub learner: String,
        /// Who answers for the pack.
        pub publisher: String,
        /// Hours of learning.
        pub hours: f32,
        /// When it was earned.
        pub earned_ms: i64,
        /// How it stands.
        pub state: CertificateState,
        /// It was confirmed, and its time is over.
        pub ended: bool,
        /// A teacher's laptop confirmed it; the platform has not heard of it, or not answered yet.
        pub in_field: bool,
        /// The id of the credential that confirms it; empty while there is none.
        pub credential: String,
        /// Who confirmed it: the issuer's name.
        pub confirmed_by: String,
        /// Who vouches for them, nearest first, the institute last.
        pub vouched_by: Vec<String>,
        /// The name on the certificate; empty while there is none.
        pub holder: String,
        /// When the certificate was issued.
        pub issued_ms: Option<i64>,
        /// Until when it holds.
        pub expires_ms: Option<i64>,
        /// What happened to it, in order.
        pub steps: Vec<CertificateStep>,
        /// Why it stands so: the code of a reason that has its words, or empty.
        pub reason: String,
        /// What those words mention.
        pub reason_args: BTreeMap<String, String>,
        /// A person's own words about it, or empty.
        pub words: String,
        /// What is still to be done for it.
        pub missing: Vec<MissingView>,
        /// Ids of earlier credentials that this one takes the place of.
        pub earlier: Vec<String>,
    }

    /// Something that happened to a certificate.
    struct CertificateStep {
        /// What.
        pub state: CertificateState,
        /// When.
        pub at_ms: i64,
    }

    /// Something that is missing for a certificate.
    struct MissingView {
        /// What kind of thing: `lesson`, `item`, … as the criteria have it.
        pub kind: String,
        /// Its id; of questions that of the lesson that asks them; empty of a criterion as a whole.
        pub id: String,
        /// Its title, where it has one here.
        pub title: Localised,
        /// How much of it is needed, where that is counted.
        pub need: f64,
        /// How much of it there is.
        pub have: f64,
    }

    /// A certificate from elsewhere.
    struct ForeignCard {
        /// The id by which it is kept.
        pub credential: String,
        /// Its title.
        pub title: String,
        /// Language of its texts, or empty.
        pub lang: String,
        /// Its holder's name, or empty.
        pub holder: String,
        /// Who issued it, by its own word.
        pub issuer: String,
        /// When it was issued.
        pub issued_ms: Option<i64>,
        /// Until when it holds.
        pub expires_ms: Option<i64>,
        /// When it was brought here.
        pub brought_ms: i64,
        /// Whether it is good.
        pub answer: VerificationAnswer,
    }

    /// Whether a certificate is good.
    enum VerificationAnswer {
        #[doc = "It is as it says."] Valid,
        #[doc = "It cannot be told here and now."] CannotTell,
        #[doc = "It is not."] NotValid
    }

    /// What verifying found.
    struct VerificationView {
        /// The answer.
        pub answer: VerificationAnswer,
        /// Each reason, gravest first. Its words are `verify-CODE`.
        pub findings: Vec<FindingView>,
        /// What the certificate says; nothing in it is true because it stands here.
        pub shown: Option<ShownView>,
        /// It was the short form of a QR.
        pub slip: bool,
        /// What carried it: `text`, `code-text`, `png`, `svg`, `pdf`, `picture`; empty where none was found.
        pub carried_by: String,
        /// By whose word issuers are known here, the oldest first.
        pub trusted: Vec<TrustedView>,
        /// How old the oldest of that is, in days; `None` where nothing says.
        pub trust_days: Option<u32>,
        /// This computer's clock cannot be right: dates are told with care.
        pub clock_doubtful: bool,
    }

    /// A reason.
    struct FindingView {
        /// What it is about: `form`, `signature`, `issuer`, `dates`, `status`, `schema`, `achievement`, `holder`.
        pub about: String,
        /// What it means for the answer.
        pub answer: VerificationAnswer,
        /// Which one.
        pub code: String,
        /// What its words mention; dates as `2026-11-22T00:00:00Z`.
        pub args: BTreeMap<String, String>,
    }

    /// What a certificate says of itself.
    struct ShownView {
        /// Its id.
        pub id: String,
        /// The holder's name, or empty.
        pub holder: String,
        /// Title.
        pub title: String,
        /// What it attests.
        pub description: String,
        /// What the holder did.
        pub narrative: String,
        /// Language of these, or empty.
        pub lang: String,
        /// The issuer's name.
        pub issuer: String,
        /// Who vouches for them.
        pub vouched_by: Vec<String>,
        /// When it was issued.
        pub issued_ms: Option<i64>,
        /// Until when it holds.
        pub expires_ms: Option<i64>,
    }

    /// By whose word issuers are known here.
    struct TrustedView {
        /// What people call them, or the beginning of their key.
        pub name: String,
        /// The key, as people compare it.
        pub fingerprint: String,
        /// When they put it together; `None` for a key that somebody chose here.
        pub made_ms: Option<i64>,
    }
}

impl Copy for CertificateState {}

impl Copy for VerificationAnswer {}
