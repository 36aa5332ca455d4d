//! Whether a credential has what Open Badges 3.0 and the data model below it ask for.

use serde_json::{Map, Value};

use crate::context::CREDENTIALS;
use crate::moment::Moment;
use crate::report::{About, Answer, Finding};
use crate::strict::{each, has_type, text};

/// How Open Badges 3.0's context is called, whichever edition; one that is not known here is said elsewhere.
const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context";

/// Checks a credential: one finding for each thing that is not there, or one that says that all is.
pub(super) fn check(document: &Map<String, Value>) -> Vec<Finding> {
    let mut missing = Vec::new();
    let mut need = |path: &'static str, good: bool| {
        if !good {
            missing.push(path);
        }
    };
    let contexts = each(document.get("@context"));
    need("@context", contexts.first().and_then(Value::as_str) == Some(CREDENTIALS));
    need("@context", contexts.iter().any(|one| one.as_str().is_some_and(|url| url.starts_with(OPEN_BADGES))));
    need("type", has_type(document, "VerifiableCredential"));
    need("id", is_uri(text(document, "id")));
    let issuer = document.get("issuer");
    need(
        "issuer",
        match issuer {
            Some(Value::Object(profile)) => is_uri(text(profile, "id")) && has_type(profile, "Profile"),
            Some(Value::String(id)) => is_uri(Some(id)),
            _ => false,
        },
    );
    let moment = |key: &str| text(document, key).and_then(Moment::read).is_some();
    need("validFrom", moment("validFrom"));
    need("validUntil", !document.contains_key("validUntil") || moment("validUntil"));
    let empty = Map::new();
    let object = |value: Option<&Value>| value.and_then(Value::as_object).cloned();
    let subject = object(document.get("credentialSubject"));
    need("credentialSubject", subject.as_ref().is_some_and(|one| has_type(one, "AchievementSubject")));
    let subject = subject.as_ref().unwrap_or(&empty);
    let holder = subject.get("id").is_none_or(|id| is_uri(id.as_str()));
    need(
        "credentialSubject.id",
        holder && (subject.contains_key("id") || subject.contains_key("identifier")),
    );
    let achievement = object(subject.get("achievement"));
    need(
        "credentialSubject.achievement",
        achievement.as_ref().is_some_and(|one| has_type(one, "Achievement")),
    );
    if let Some(achievement) = &achievement {
        need("credentialSubject.achievement.id", is_uri(text(achievement, "id")));
        need("credentialSubject.achievement.name", text(achievement, "name").is_some());
        need("credentialSubject.achievement.description", text(achievement, "description").is_some());
        need(
            "credentialSubject.achievement.criteria",
            achievement.get("criteria").is_some_and(Value::is_object),
        );
    }
    missing.dedup();
    if missing.is_empty() {
        return vec![Finding::new(About::Schema, Answer::Valid, "schema-good")];
    }
    let finding =
        |path: &str| Finding::new(About::Schema, Answer::NotValid, "schema-missing").with("path", path);
    missing.into_iter().map(finding).collect()
}

/// Tells whether a text is an absolute URI: what else it says nobody can be sure of.
fn is_uri(text: Option<&str>) -> bool {
    text.and_then(|text| text.split_once(':')).is_some_and(|(scheme, rest)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
            && !rest.is_empty()
            && !rest.contains(|character: char| character.is_whitespace() || character.is_control())
    })
}
