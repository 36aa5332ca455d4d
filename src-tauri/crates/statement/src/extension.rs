//! Extensions (Data 4.1): values of any shape under IRIs, kept as the text they came in.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::iri::Iri;

/// A JSON value as its text: numbers keep every digit, objects keep their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json(String);

impl Json {
    /// Takes a text that is one JSON value, without the white space around it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Json> {
        let value: &RawValue = serde_json::from_str(text).ok()?;
        Some(Json(value.get().to_owned()))
    }

    /// Writes a value as JSON. None for what JSON has no words for, such as a map with keys that are no text.
    #[must_use]
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Option<Json> {
        serde_json::to_string(value).ok().map(Json)
    }

    /// Takes a text that the reader has found to be one JSON value.
    pub(crate) fn raw(text: &str) -> Json {
        Json(text.to_owned())
    }

    /// Reads it as a value of a type, if it is one.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.0).ok()
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A map of extensions. One that is there with nothing in it differs from none: `{}` is written back as `{}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extensions {
    pub(crate) entries: Option<Vec<(Iri, Json)>>,
}

impl Extensions {
    /// Returns the value under an IRI.
    #[must_use]
    pub fn get(&self, iri: &str) -> Option<&Json> {
        self.iter().find(|(one, _)| *one == iri).map(|(_, value)| value)
    }

    /// Reads the value under an IRI as a value of a type.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self, iri: &str) -> Option<T> {
        self.get(iri).and_then(Json::read)
    }

    /// Puts a value under an IRI, in place of the one there.
    pub fn put(&mut self, iri: Iri, value: Json) {
        let entries = self.entries.get_or_insert_default();
        match entries.iter_mut().find(|(one, _)| *one == iri) {
            Some(entry) => entry.1 = value,
            None => entries.push((iri, value)),
        }
    }

    /// Returns the map with a value under an IRI of ours; one that JSON has no words for is left out.
    #[must_use]
    pub fn with<T: Serialize + ?Sized>(mut self, iri: &'static str, value: &T) -> Extensions {
        if let Some(value) = Json::of(value) {
            self.put(Iri::fixed(iri), value);
        }
        self
    }

    /// Takes a value out; a map left empty is none.
    pub fn remove(&mut self, iri: &str) -> Option<Json> {
        let entries = self.entries.as_mut()?;
        let at = entries.iter().position(|(one, _)| *one == iri)?;
        let (_, value) = entries.remove(at);
        if entries.is_empty() {
            self.entries = None;
        }
        Some(value)
    }

    /// Goes through them in the order they came.
    pub fn iter(&self) -> impl Iterator<Item = (&Iri, &Json)> {
        self.entries.iter().flatten().map(|(iri, value)| (iri, value))
    }
}
