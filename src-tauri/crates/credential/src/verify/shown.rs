//! What a credential says, read for people. Only what is typed as Open Badges types it is read: what else stands there means
//! nothing.

use serde_json::{Map, Value};

use crate::achievement::{Alignment, Evidence, read_parts};
use crate::context::{DETAILS, own as declared_as_ours};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::report::Shown;
use crate::status::StatusEntry;
use crate::strict::{each, has_type, text};

/// Most competencies, pieces of evidence and parts that are shown.
const MAX_SHOWN: usize = 256;

pub(crate) fn read(document: &Map<String, Value>) -> Shown {
    let issuer = Profile::read(document.get("issuer")).unwrap_or_default();
    let moment = |key: &str| text(document, key).and_then(Moment::read).map(|moment| moment.0);
    let own = |object: &Map<String, Value>, key: &str| text(object, key).unwrap_or_default().to_owned();
    let mut shown = Shown {
        id: own(document, "id"),
        issuer: issuer.name,
        issuer_id: issuer.id,
        issued_ms: moment("validFrom"),
        expires_ms: moment("validUntil"),
        ..Shown::default()
    };
    shown.evidence = objects(document.get("evidence"), "Evidence").filter_map(Evidence::read).collect();
    shown.status = entry(document.get("credentialStatus"));
    let Some(subject) = document.get("credentialSubject").and_then(Value::as_object) else { return shown };
    shown.holder_id = text(subject, "id").map(str::to_owned);
    shown.holder = holder(subject);
    let achievement = subject.get("achievement").and_then(Value::as_object);
    let Some(achievement) = achievement.filter(|one| has_type(one, "Achievement")) else { return shown };
    shown.title = own(achievement, "name");
    shown.achievement = own(achievement, "id");
    shown.description = own(achievement, "description");
    let criteria = achievement.get("criteria").and_then(Value::as_object);
    shown.narrative = criteria.map(|criteria| own(criteria, "narrative")).unwrap_or_default();
    shown.lang = text(achievement, "inLanguage").map(str::to_owned);
    shown.credit = achievement.get("creditsAvailable").and_then(Value::as_f64);
    shown.alignments =
        objects(achievement.get("alignment"), "Alignment").filter_map(Alignment::read).collect();
    shown.result = result(subject, achievement);
    // Our words mean something only where they are declared as ours.
    let declared = subject.get("@context") == Some(&declared_as_ours());
    if let Some(details) = subject.get(DETAILS).and_then(Value::as_object).filter(|_| declared) {
        shown.category = text(details, "category").map(str::to_owned);
        shown.hours = details.get("hours").and_then(Value::as_f64);
        shown.level = text(details, "level").map(str::to_owned);
        shown.parts = read_parts(details).into_iter().take(MAX_SHOWN).collect();
        shown.replaces = text(details, "replaces").map(str::to_owned);
    }
    shown
}

/// The members of a list that have a type.
fn objects<'a>(value: Option<&'a Value>, name: &'static str) -> impl Iterator<Item = &'a Value> {
    each(value)
        .iter()
        .filter(move |one| one.as_object().is_some_and(|object| has_type(object, name)))
        .take(MAX_SHOWN)
}

/// The holder's name: an identity in clear text of the type `name`.
fn holder(subject: &Map<String, Value>) -> Option<String> {
    each(subject.get("identifier")).iter().filter_map(Value::as_object).find_map(|identity| {
        let is_name = has_type(identity, "IdentityObject")
            && text(identity, "identityType") == Some("name")
            && identity.get("hashed").and_then(Value::as_bool) == Some(false);
        is_name.then(|| text(identity, "identityHash").map(str::to_owned)).flatten()
    })
}

/// The first result that is a percentage, as a share.
fn result(subject: &Map<String, Value>, achievement: &Map<String, Value>) -> Option<f64> {
    objects(subject.get("result"), "Result").filter_map(Value::as_object).find_map(|result| {
        let described = text(result, "resultDescription")?;
        let percent = objects(achievement.get("resultDescription"), "ResultDescription")
            .filter_map(Value::as_object)
            .any(|one| text(one, "id") == Some(described) && text(one, "resultType") == Some("Percent"));
        let value: f64 = text(result, "value")?.strip_suffix('%')?.trim().parse().ok()?;
        (percent && (0.0..=100.0).contains(&value)).then_some(value / 100.0)
    })
}

/// The first entry of a status list for revocation.
fn entry(value: Option<&Value>) -> Option<StatusEntry> {
    each(value).iter().filter_map(Value::as_object).find_map(|entry| {
        let is_ours = has_type(entry, "BitstringStatusListEntry")
            && text(entry, "statusPurpose") == Some(crate::status::REVOCATION);
        let index = text(entry, "statusListIndex").and_then(super::status::index_of)?;
        is_ours.then_some(StatusEntry { list: text(entry, "statusListCredential")?.to_owned(), index })
    })
}
