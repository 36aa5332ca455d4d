//! JSON-LD contexts: what the words of a credential mean. Known ones are shipped, none is ever fetched.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::strict::each;

/// Verifiable Credentials Data Model 2.0.
pub(crate) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
/// Open Badges 3.0.
pub(crate) const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// Our word in a credential's subject: what Open Badges has no word for.
pub(crate) const DETAILS: &str = "details";
/// Our word in an endorsement: what a key may do.
pub(crate) const DELEGATION: &str = "delegation";

const SHIPPED: [(&str, &str); 7] = [
    (CREDENTIALS, include_str!("credentials-v2.json")),
    ("https://w3id.org/security/data-integrity/v1", include_str!("data-integrity-v1.json")),
    ("https://w3id.org/security/data-integrity/v2", include_str!("data-integrity-v2.json")),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", include_str!("open-badges-3.0.1.json")),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", include_str!("open-badges-3.0.2.json")),
    (OPEN_BADGES, include_str!("open-badges-3.0.3.json")),
    ("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", include_str!("open-badges-extensions.json")),
];

/// The words that are read here: a context that gives one of them another meaning would make us read something else than
/// others do.
const READ: [&str; 47] = [
    "id",
    "type",
    "issuer",
    "name",
    "description",
    "validFrom",
    "validUntil",
    "credentialSubject",
    "credentialStatus",
    "credentialSchema",
    "proof",
    "evidence",
    "achievement",
    "achievementType",
    "criteria",
    "narrative",
    "alignment",
    "targetCode",
    "targetFramework",
    "targetName",
    "targetUrl",
    "targetType",
    "creditsAvailable",
    "inLanguage",
    "result",
    "value",
    "identifier",
    "identityHash",
    "identityType",
    "hashed",
    "endorsement",
    "endorsementComment",
    "statusListCredential",
    "statusListIndex",
    "statusPurpose",
    "encodedList",
    "cryptosuite",
    "proofPurpose",
    "proofValue",
    "verificationMethod",
    "created",
    "expires",
    "url",
    "Profile",
    "Achievement",
    DETAILS,
    DELEGATION,
];

/// Our own words, declared where they are used: there is no context of ours to fetch.
static OURS: LazyLock<Value> = LazyLock::new(|| {
    json!({
        DETAILS: {"@id": "urn:packhorse:credential:details", "@type": "@json"},
        DELEGATION: {"@id": "urn:packhorse:credential:delegation", "@type": "@json"},
    })
});

/// The `@context` of what we issue.
pub(crate) fn ours() -> Value {
    json!([CREDENTIALS, OPEN_BADGES])
}

/// The `@context` of a subject that uses our words. It stands there and not at the top, because verifiers in use compare the
/// top's entries with the proof's as if they were all texts.
pub(crate) fn own() -> Value {
    OURS.clone()
}

/// The `@context` of our status lists.
pub(crate) fn plain() -> Value {
    json!([CREDENTIALS])
}

/// The contexts that are known: the shipped ones, and those that a trust list adds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Contexts {
    added: BTreeMap<String, String>,
}

impl Contexts {
    pub(crate) fn with(added: &BTreeMap<String, Value>) -> Self {
        let shipped = |url: &String| SHIPPED.iter().any(|(one, _)| one == url);
        // What is shipped is not overruled.
        let added = added.iter().filter(|(url, _)| !shipped(url));
        Contexts { added: added.map(|(url, document)| (url.clone(), document.to_string())).collect() }
    }

    /// The text of a context.
    pub(crate) fn get(&self, url: &str) -> Option<&str> {
        let shipped = SHIPPED.iter().find(|(one, _)| *one == url).map(|(_, document)| *document);
        shipped.or_else(|| self.added.get(url).map(String::as_str))
    }

    /// The first context of a document, wherever it stands in it, that is not known.
    pub(crate) fn unknown(&self, document: &Map<String, Value>) -> Option<String> {
        for (key, value) in document {
            let found = match (key.as_str(), value) {
                ("@context", contexts) => {
                    each(Some(contexts)).iter().find(|one| !self.is_known(one)).map(named)
                }
                // What a word declares to be JSON means nothing to JSON-LD.
                (DETAILS | DELEGATION, _) => None,
                (_, value) => self.unknown_within(value),
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn unknown_within(&self, value: &Value) -> Option<String> {
        match value {
            Value::Object(object) => self.unknown(object),
            Value::Array(list) => list.iter().find_map(|one| self.unknown_within(one)),
            _ => None,
        }
    }

    /// A word of a document that no context declares which the document names. JSON-LD leaves such words out of the graph,
    /// so that a signature over the graph says nothing of them: anybody could have added them.
    pub(crate) fn meaningless(&self, document: &Map<String, Value>) -> Option<String> {
        let mut words = HashSet::new();
        let mut texts = Vec::new();
        contexts_of(document, &mut texts);
        for context in texts {
            match context {
                Value::String(url) => {
                    let known = self.get(&url).and_then(|text| serde_json::from_str(text).ok());
                    collect(&known.unwrap_or_default(), &mut words);
                }
                inline => collect(&inline, &mut words),
            }
        }
        if words.contains("@vocab") {
            return None;
        }
        strange(document, &words)
    }

    fn is_known(&self, context: &Value) -> bool {
        match context {
            Value::String(url) => self.get(url).is_some(),
            Value::Object(terms) => *context == *OURS || terms.keys().all(|term| is_harmless(term)),
            _ => false,
        }
    }
}

/// All contexts of a document, wherever they stand.
fn contexts_of(document: &Map<String, Value>, found: &mut Vec<Value>) {
    for (key, value) in document {
        if key == "@context" {
            found.extend(each(Some(value)).iter().cloned());
        } else {
            contexts_within(value, found);
        }
    }
}

fn contexts_within(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(object) => contexts_of(object, found),
        Value::Array(list) => list.iter().for_each(|one| contexts_within(one, found)),
        _ => {}
    }
}

/// All keys of a context: the words that it declares, and more.
fn collect(value: &Value, words: &mut HashSet<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                words.insert(key.clone());
                collect(value, words);
            }
        }
        Value::Array(list) => list.iter().for_each(|one| collect(one, words)),
        _ => {}
    }
}

/// The first key of a document that is no word.
fn strange(document: &Map<String, Value>, words: &HashSet<String>) -> Option<String> {
    document.iter().find_map(|(key, value)| match key.as_str() {
        "@context" => None,
        key if !key.starts_with('@') && !words.contains(key) => Some(key.chars().take(100).collect()),
        // What is declared to be JSON is signed as it stands.
        DETAILS | DELEGATION => None,
        _ => strange_within(value, words),
    })
}

fn strange_within(value: &Value, words: &HashSet<String>) -> Option<String> {
    match value {
        Value::Object(object) => strange(object, words),
        Value::Array(list) => list.iter().find_map(|one| strange_within(one, words)),
        _ => None,
    }
}

/// Tells whether a term may be declared by anybody: it is no keyword (but the two that only say how), no word that is read
/// here.
fn is_harmless(term: &str) -> bool {
    matches!(term, "@version" | "@protected") || !(term.starts_with('@') || READ.contains(&term))
}

/// The name of a context for people: its URL, or that it stands in the document itself.
fn named(context: &Value) -> String {
    match context {
        Value::String(url) => url.chars().take(200).collect(),
        _ => "(inline)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_contexts_are_json_and_the_credentials_one_is_the_published_one() {
        for (url, text) in SHIPPED {
            let value: Value = serde_json::from_str(text).unwrap();
            assert!(value["@context"].is_object(), "{url}");
        }
        // Verifiable Credentials Data Model 2.0, appendix B.1.
        let digest = crate::canonical::sha256(SHIPPED[0].1.as_bytes());
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734");
    }

    #[test]
    fn only_what_is_known_is_known() {
        let added = BTreeMap::from([("https://example.org/context".to_owned(), json!({"@context": {}}))]);
        let contexts = Contexts::with(&added);
        let unknown = |context: Value| {
            contexts.unknown(json!({"@context": context, "issuer": {"x": [{}]}}).as_object().unwrap())
        };
        assert_eq!(unknown(ours()), None);
        assert_eq!(unknown(json!([CREDENTIALS, "https://example.org/context"])), None);
        assert_eq!(unknown(json!([CREDENTIALS, {"shoeSize": "https://example.org/size"}])), None);
        assert_eq!(unknown(json!("https://example.org/other")), Some("https://example.org/other".into()));
        for inline in
            [json!({"name": "https://example.org/x"}), json!({"@vocab": "urn:x:"}), json!({"@base": "x"})]
        {
            assert_eq!(unknown(json!([CREDENTIALS, inline])), Some("(inline)".into()));
        }
        assert_eq!(unknown(json!([CREDENTIALS, null])), Some("(inline)".into()));
        let nested = json!({"@context": ours(), "a": [{"b": {"@context": "https://example.org/hidden"}}]});
        assert_eq!(contexts.unknown(nested.as_object().unwrap()), Some("https://example.org/hidden".into()));
    }
}
