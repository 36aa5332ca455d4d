//! Verifying: each question for itself, each answer with its reason, and no network.

mod dates;
mod issuer;
mod jwt;
mod schema;
mod shown;
mod signature;
mod slip;
mod status;

use serde_json::{Map, Value};

use crate::moment::Moment;
use crate::report::{About, Answer, Finding, Form, Report};
use crate::strict::{JsonError, each, has_type, read_json};
use crate::trust::Trust;

pub use jwt::verify_jwt;
pub(crate) use shown::read as read_shown;
pub use slip::verify_slip;

/// Verifies a credential with what is known; `now` is `None` where the clock is doubtful.
#[must_use]
pub fn verify(json: &[u8], trust: &Trust, now: Option<Moment>) -> Report {
    let document = match read_json(json) {
        Ok(document) => document,
        Err(error) => return Report::of(Form::Full, vec![unreadable(&error)], None, trust.made_ms()),
    };
    if let Some(finding) = other(&document) {
        return Report::of(Form::Full, vec![finding], None, trust.made_ms());
    }
    let signed = signature::check(&document, trust, now);
    report(&document, signed, trust, now)
}

/// Everything about a credential but the signature, which was looked at.
fn report(
    document: &Map<String, Value>,
    signed: signature::Signed,
    trust: &Trust,
    now: Option<Moment>,
) -> Report {
    let made_ms = trust.made_ms();
    let mut findings = Vec::new();
    if let Some(context) = trust.contexts().unknown(document) {
        findings
            .push(Finding::new(About::Form, Answer::CannotTell, "context-unknown").with("context", context));
    }
    findings.extend(schema::check(document));
    let mut shown = shown::read(document);
    findings.extend(signed.findings);
    let issuer = issuer::check(document, &shown, &signed.proofs, trust);
    findings.extend(issuer.findings);
    findings.extend(dates::check(dates::Span::of(&shown, signed.created), trust, now));
    findings.extend(status::check(document, &issuer.keys, trust, now));
    findings.extend(about_people(&shown));
    if let Some(name) = issuer.name {
        shown.issuer = name;
    }
    shown.vouched_by = issuer.above;
    Report::of(Form::Full, findings, Some(shown), made_ms)
}

/// What cannot be read in one way only is not valid; what is only too large for us may be.
fn unreadable(error: &JsonError) -> Finding {
    let finding = |answer, code| Finding::new(About::Form, answer, code);
    match error {
        JsonError::Size(bytes) => finding(Answer::CannotTell, "json-size").with("bytes", bytes.to_string()),
        JsonError::Depth => finding(Answer::CannotTell, "json-depth"),
        JsonError::Number(number) => {
            finding(Answer::CannotTell, "json-number").with("number", number.as_str())
        }
        JsonError::Duplicate(key) => {
            finding(Answer::NotValid, "json-duplicate").with("key", key.chars().take(100).collect::<String>())
        }
        JsonError::Broken(_) => finding(Answer::NotValid, "json-broken"),
    }
}

/// The context of the first data model, whose signatures are of another kind.
const FIRST: &str = "https://www.w3.org/2018/credentials/v1";

/// What is no Open Badge, though it may be something else; or one of a form that is not verified here.
fn other(document: &Map<String, Value>) -> Option<Finding> {
    let is_first = each(document.get("@context")).first().and_then(Value::as_str) == Some(FIRST);
    if is_first && has_type(document, "VerifiableCredential") {
        return Some(Finding::new(About::Form, Answer::CannotTell, "credential-first"));
    }
    if ["OpenBadgeCredential", "AchievementCredential"].iter().any(|name| has_type(document, name)) {
        return None;
    }
    let types: Vec<&str> = each(document.get("type")).iter().filter_map(Value::as_str).collect();
    Some(if document.contains_key("@context") && has_type(document, "VerifiableCredential") {
        let types: String = types.join(", ").chars().take(200).collect();
        Finding::new(About::Form, Answer::CannotTell, "credential-other").with("type", types)
    } else {
        Finding::new(About::Form, Answer::NotValid, "credential-none")
    })
}

fn about_people(shown: &crate::report::Shown) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !shown.title.is_empty() {
        findings.push(
            Finding::new(About::Achievement, Answer::Valid, "achievement-named")
                .with("name", shown.title.as_str()),
        );
    }
    findings.push(match &shown.holder {
        Some(name) => Finding::new(About::Holder, Answer::Valid, "holder-named").with("name", name.as_str()),
        None => Finding::new(About::Holder, Answer::Valid, "holder-unnamed"),
    });
    findings
}
