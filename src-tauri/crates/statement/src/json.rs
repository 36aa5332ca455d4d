//! JSON as the reader needs it: one pass, strings borrowed where they can be, doubles kept to be complained about, and
//! numbers and extensions as the text they are.
//!
//! serde_json gives numbers as floats unless a feature is on that changes them for the whole program. So the few
//! properties of a statement that are numbers, and the extensions, are taken as raw text by their name.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{Deserialize, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// A JSON value.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Bool(bool),
    /// A number's text; empty where no number belongs.
    Number(&'a str),
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Entries<'a>),
    /// The value of an extension.
    Raw(&'a str),
    /// A list or an object where only a number or a map of extensions belongs: its type.
    Other(&'static str),
}

pub(crate) type Entries<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

impl Value<'_> {
    /// Returns the name of its type.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "an array",
            Value::Object(_) => "an object",
            Value::Raw(text) => kind_of(text),
            Value::Other(kind) => kind,
        }
    }
}

fn kind_of(text: &str) -> &'static str {
    match text.as_bytes().first() {
        Some(b'n') => "null",
        Some(b't' | b'f') => "a boolean",
        Some(b'"') => "a string",
        Some(b'[') => "an array",
        Some(b'{') => "an object",
        _ => "a number",
    }
}

/// Reads a whole text.
pub(crate) fn read(text: &str) -> Result<Value<'_>, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Value::deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(""))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(""))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value<'de>, E> {
        Ok(Value::Number(""))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value<'de>, A::Error> {
        let mut entries = Vec::with_capacity(4);
        while let Some(key) = map.next_key_seed(Key)? {
            let value = match &*key {
                "scaled" | "raw" | "min" | "max" | "length" => number(map.next_value::<&RawValue>()?.get())?,
                "extensions" => extensions(map.next_value::<&RawValue>()?.get())?,
                _ => map.next_value()?,
            };
            entries.push((key, value));
        }
        Ok(Value::Object(entries))
    }
}

/// Keys, borrowed where nothing in them is escaped.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(value.to_owned()))
    }
}

/// Takes the value of a property that is a number, or, where its name is a language (`min` is Minangkabau), a text.
fn number<'a, E: Error>(text: &'a str) -> Result<Value<'a>, E> {
    Ok(match kind_of(text) {
        "a number" => Value::Number(text),
        "a string" => {
            let string = Key.deserialize(&mut serde_json::Deserializer::from_str(text));
            Value::Text(string.map_err(E::custom)?)
        }
        "null" => Value::Null,
        kind => Value::Other(kind),
    })
}

fn extensions<'a, E: Error>(text: &'a str) -> Result<Value<'a>, E> {
    struct Map;

    impl<'de> Visitor<'de> for Map {
        type Value = Entries<'de>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
            let mut entries = Vec::new();
            while let Some(key) = map.next_key_seed(Key)? {
                entries.push((key, Value::Raw(map.next_value::<&RawValue>()?.get())));
            }
            Ok(entries)
        }
    }

    match kind_of(text) {
        "an object" => {
            let map = serde_json::Deserializer::from_str(text).deserialize_map(Map);
            map.map(Value::Object).map_err(E::custom)
        }
        "null" => Ok(Value::Null),
        kind => Ok(Value::Other(kind)),
    }
}
