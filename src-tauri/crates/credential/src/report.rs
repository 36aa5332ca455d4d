//! What verifying answers: one answer of three, and each reason with a code that has its words on screen.

use serde::Serialize;

use crate::achievement::{Alignment, Evidence};
use crate::status::StatusEntry;

/// The answer, from the lightest to the gravest: a report's answer is the gravest of its findings'.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It is as it says.
    Valid,
    /// It cannot be told here and now: something is missing that could be brought.
    CannotTell,
    /// It is not as it says, and nothing that is brought will change that.
    NotValid,
}

/// What a finding is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The text itself: JSON, size, contexts.
    Form,
    /// The signature.
    Signature,
    /// Who issued it, and on whose word.
    Issuer,
    /// From when until when it holds.
    Dates,
    /// Whether it was revoked.
    Status,
    /// Whether it has what Open Badges 3.0 asks for.
    Schema,
    /// What was achieved.
    Achievement,
    /// Whose it is.
    Holder,
}

/// One reason. Its words on screen are `verify-CODE`, with `args` filled in; `PROFILE.md` lists all codes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Finding {
    /// What it is about.
    pub about: About,
    /// What it means for the answer.
    pub answer: Answer,
    /// Which one.
    pub code: &'static str,
    /// What its words need: names, dates as `dateTimeStamp`, whole numbers.
    pub args: Vec<(String, String)>,
}

impl Finding {
    pub(crate) fn new(about: About, answer: Answer, code: &'static str) -> Self {
        Finding { about, answer, code, args: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// The value of an argument.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str())
    }
}

/// Which form was verified.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The credential.
    Full,
    /// The compact form of a QR.
    Slip,
}

/// What a credential says, for people. Nothing in it is true because it stands here: the report's answer says what is.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Shown {
    /// Its id: a URI; of a slip `urn:uuid:…`.
    pub id: String,
    /// The holder's name, where one is given.
    pub holder: Option<String>,
    /// The holder's id (a DID or URN), where one is given.
    pub holder_id: Option<String>,
    /// The achievement's name.
    pub title: String,
    /// The achievement's id; empty in a slip.
    pub achievement: String,
    /// What the achievement is.
    pub description: String,
    /// What had to be done for it.
    pub narrative: String,
    /// The language of these texts, where it is said.
    pub lang: Option<String>,
    /// The issuer's name, as those above it wrote it down where there are any.
    pub issuer: String,
    /// The issuer's id.
    pub issuer_id: String,
    /// The names of those who vouch for the issuer, nearest first, the root last. Empty when nobody known does.
    pub vouched_by: Vec<String>,
    /// From when it holds, milliseconds since 1970.
    pub issued_ms: Option<i64>,
    /// Until when it holds, milliseconds since 1970.
    pub expires_ms: Option<i64>,
    /// Hours of work.
    pub hours: Option<f64>,
    /// Credit.
    pub credit: Option<f64>,
    /// Level, in the framework's own words.
    pub level: Option<String>,
    /// Category: one of the four, or the centre's own word.
    pub category: Option<String>,
    /// The result, 0 to 1.
    pub result: Option<f64>,
    /// Competencies.
    pub alignments: Vec<Alignment>,
    /// What was seen.
    pub evidence: Vec<Evidence>,
    /// Ids of the achievements that make up this one.
    pub parts: Vec<String>,
    /// Where its status stands.
    pub status: Option<StatusEntry>,
    /// The id of the credential that it stands in for.
    pub replaces: Option<String>,
}

/// What verifying found.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Report {
    /// The answer: the gravest of the findings'.
    pub answer: Answer,
    /// Each reason, gravest first, and in the order of [`About`].
    pub findings: Vec<Finding>,
    /// What the credential says, where it could be read.
    pub credential: Option<Shown>,
    /// Which form was verified.
    pub form: Form,
    /// When what we know of keys and lists was put together, milliseconds since 1970; 0 when nothing is known.
    pub trust_made_ms: i64,
}

impl Report {
    pub(crate) fn of(
        form: Form,
        mut findings: Vec<Finding>,
        credential: Option<Shown>,
        made_ms: i64,
    ) -> Self {
        findings.sort_by_key(|finding| (std::cmp::Reverse(finding.answer), finding.about));
        let answer = findings.first().map_or(Answer::CannotTell, |finding| finding.answer);
        Report { answer, findings, credential, form, trust_made_ms: made_ms }
    }

    /// Tells whether a finding with this code is there.
    #[must_use]
    pub fn says(&self, code: &str) -> bool {
        self.findings.iter().any(|finding| finding.code == code)
    }
}
