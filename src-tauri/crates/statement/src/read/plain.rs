//! Values that stand everywhere: IRIs, ids, tags, maps, extensions.

use uuid::Uuid;

use super::{Path, Reader, excerpt};
use crate::decimal::Decimal;
use crate::extension::{Extensions, Json};
use crate::fault::Wrong;
use crate::iri::Iri;
use crate::json::Value;
use crate::language::{LanguageMap, LanguageTag};
use crate::moment::Timestamp;

impl Reader {
    pub(super) fn string(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<String> {
        self.text(path, value).map(Into::into)
    }

    pub(super) fn boolean(&mut self, path: &Path<'_>, value: &Value<'_>) -> Option<bool> {
        match value {
            Value::Bool(value) => Some(*value),
            other => {
                self.mistyped(path, "a boolean", other);
                None
            }
        }
    }

    pub(super) fn decimal(&mut self, path: &Path<'_>, value: &Value<'_>) -> Option<Decimal> {
        match value {
            Value::Number(text) if !text.is_empty() => Some(Decimal::raw(text)),
            other => {
                self.mistyped(path, "a number", other);
                None
            }
        }
    }

    /// Data 4.3.
    pub(super) fn iri(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Iri> {
        self.form(path, value, "an IRI with its scheme", "4.3", Iri::parse)
    }

    /// Data 4.4: the standard form, which is the one with hyphens.
    pub(super) fn uuid(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Uuid> {
        self.form(path, value, "a UUID in its standard form", "4.4", |text| {
            (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten()
        })
    }

    /// Data 4.5.
    pub(super) fn timestamp(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Timestamp> {
        self.form(path, value, "date and time by ISO 8601", "4.5", Timestamp::parse)
    }

    pub(super) fn tag(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<LanguageTag> {
        self.form(path, value, "a language tag by RFC 5646", "4.2", LanguageTag::parse)
    }

    /// Data 4.2.
    pub(super) fn language_map(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<LanguageMap> {
        let entries = self.entries(path, value)?;
        let mut map = Some(Vec::with_capacity(entries.len()));
        for (key, value) in entries {
            let tag = LanguageTag::parse(&key);
            if tag.is_none() {
                let wrong = Wrong::Form { expected: "a language tag by RFC 5646", found: excerpt(&key) };
                self.fault(&path.key(&key), wrong, "4.2");
            }
            match (tag, self.string(&path.key(&key), value), &mut map) {
                (Some(tag), Some(words), Some(map)) => map.push((tag, words)),
                _ => map = None,
            }
        }
        map.map(|entries| LanguageMap { entries })
    }

    /// Data 4.1: keys are IRIs, values anything, null too.
    pub(super) fn extensions(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Extensions> {
        let entries = self.entries(path, value)?;
        let mut map = Some(Vec::with_capacity(entries.len()));
        for (key, value) in entries {
            let iri = Iri::parse(&key);
            if iri.is_none() {
                let wrong = Wrong::Form { expected: "an IRI with its scheme", found: excerpt(&key) };
                self.fault(&path.key(&key), wrong, "4.1");
            }
            match (iri, value, &mut map) {
                (Some(iri), Value::Raw(text), Some(map)) => map.push((iri, Json::raw(text))),
                _ => map = None,
            }
        }
        map.map(|entries| Extensions { entries: Some(entries) })
    }
}
