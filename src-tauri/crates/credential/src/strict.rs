//! JSON that can be read in one way only. Signatures are made over what was read, so two programs must not be able to read
//! the same bytes differently.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Most bytes of a credential.
pub const MAX_JSON: usize = 256 * 1024;
/// Most arrays and objects within each other.
pub const MAX_DEPTH: usize = 32;
/// Beyond, whole numbers are not exact in every program (I-JSON, RFC 7493).
const EXACT: f64 = 9_007_199_254_740_992.0;
/// Decimal digits that a double keeps, whatever they are.
const DIGITS: usize = 15;

/// Why a text is not read.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum JsonError {
    /// Too many bytes.
    #[error("{0} bytes are more than the {MAX_JSON} that are read")]
    Size(usize),
    /// Arrays and objects too deep within each other.
    #[error("arrays and objects lie more than {MAX_DEPTH} deep within each other")]
    Depth,
    /// One key twice in an object: some programs read the first, others the last.
    #[error("the key {0:?} stands twice in one object")]
    Duplicate(String),
    /// A number that not every program reads as the same.
    #[error("the number {0} is not the same in every program")]
    Number(String),
    /// No JSON.
    #[error("this is no JSON: {0}")]
    Broken(String),
}

/// Reads one object, and nothing after it.
///
/// # Errors
/// See [`JsonError`].
pub fn read_json(bytes: &[u8]) -> Result<Map<String, Value>, JsonError> {
    match read_value(bytes, MAX_JSON)? {
        Value::Object(object) => Ok(object),
        _ => Err(JsonError::Broken("an object is expected".into())),
    }
}

pub(crate) fn read_value(bytes: &[u8], max: usize) -> Result<Value, JsonError> {
    if bytes.len() > max {
        return Err(JsonError::Size(bytes.len()));
    }
    // Depth and numbers are looked at in the bytes: the reader below sees a number only after its digits are gone.
    scan(bytes)?;
    let mut duplicate = None;
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = Strict(&mut duplicate).deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    match (duplicate, read) {
        (Some(key), _) => Err(JsonError::Duplicate(key)),
        (None, Ok(value)) => Ok(value),
        (None, Err(error)) => Err(JsonError::Broken(error.to_string())),
    }
}

/// Walks over the tokens: how deep, and which numbers.
fn scan(bytes: &[u8]) -> Result<(), JsonError> {
    let (mut depth, mut at) = (0usize, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at),
            b'{' | b'[' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(JsonError::Depth);
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'-' | b'0'..=b'9' => {
                let rest = &bytes[at..];
                let length = rest
                    .iter()
                    .take_while(|byte| {
                        byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E')
                    })
                    .count();
                let text = std::str::from_utf8(&rest[..length]).unwrap_or_default();
                if !is_certain(text) {
                    return Err(JsonError::Number(text.chars().take(40).collect()));
                }
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// The place of the quotation mark that ends a string (or the last byte, where none does: the reader says so).
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Tells whether every program reads a number alike: it is written in the canonical form itself, or plainly, with few
/// enough digits. Broken ones are left to the reader.
fn is_certain(text: &str) -> bool {
    let Ok(value) = text.parse::<f64>() else { return true };
    if !value.is_finite() || value.abs() >= EXACT || (value == 0.0 && text.starts_with('-')) {
        return false;
    }
    let canonical =
        Number::from_f64(value).and_then(|number| serde_json_canonicalizer::to_string(&number).ok());
    if canonical.as_deref() == Some(text) {
        return true;
    }
    let digits = text.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    !text.contains(['e', 'E']) && digits <= DIGITS
}

/// Reads a value; a key that stands twice is put down and ends the reading.
struct Strict<'a>(&'a mut Option<String>);

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("a number out of range"))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Strict(&mut *self.0))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.contains_key(&key) {
                *self.0 = Some(key);
                return Err(A::Error::custom("a key twice"));
            }
            let value = entries.next_value_seed(Strict(&mut *self.0))?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

/// The members of an array, or the one value that stands for an array of one (JSON-LD), or none.
pub(crate) fn each(value: Option<&Value>) -> &[Value] {
    match value {
        None | Some(Value::Null) => &[],
        Some(Value::Array(list)) => list,
        Some(one) => std::slice::from_ref(one),
    }
}

/// A string of an object.
pub(crate) fn text<'a>(object: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    object.get(key)?.as_str()
}

/// Tells whether `type` names one.
pub(crate) fn has_type(object: &Map<String, Value>, name: &str) -> bool {
    each(object.get("type")).iter().any(|one| one.as_str() == Some(name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expect: Result<(), JsonError>) {
        match (read_json(text.as_bytes()).map(drop), expect) {
            (Err(JsonError::Broken(_)), Err(JsonError::Broken(_))) => {}
            (read, expect) => assert_eq!(read, expect, "{text}"),
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_not_read() {
        let duplicate = |key: &str| Err(JsonError::Duplicate(key.into()));
        let number = |text: &str| Err(JsonError::Number(text.into()));
        let broken = || Err(JsonError::Broken(String::new()));
        check(r#"{"a": 1, "b": [true, null, "x"]}"#, Ok(()));
        check(r#"{"a": 1, "a": 1}"#, duplicate("a"));
        check(r#"{"x": [{"a": {}, "\u0061": {}}]}"#, duplicate("a"));
        check(r#"{"a": 36.0, "b": 0.5, "c": -1.25, "d": 0.8333333333333334, "e": 1e-7}"#, Ok(()));
        check(r#"{"a": 9007199254740991, "b": -9007199254740991}"#, Ok(()));
        check(r#"{"a": 9007199254740992}"#, number("9007199254740992"));
        check(r#"{"a": 123456789012345678901234567890}"#, number("123456789012345678901234567890"));
        check(r#"{"a": 0.1000000000000000055}"#, number("0.1000000000000000055"));
        check(r#"{"a": 1e2}"#, number("1e2"));
        check(r#"{"a": [-0]}"#, number("-0"));
        check(r#"{"a": -0.0}"#, number("-0.0"));
        check(r#"{"a": 1E400}"#, number("1E400"));
        check(r#"{"a": 01}"#, broken());
        check(r#"{"a": NaN}"#, broken());
        check(r#"{"a": "1e2 \" -0"}"#, Ok(()));
        check(r#"{"a": "\ud800"}"#, broken());
        check(r#"{"a": 1} {}"#, broken());
        check(r#"{"a": 1,}"#, broken());
        check("[1]", broken());
        check("", broken());
        check("{\"a\": \"", broken());
        check("{\"a\": \"\\", broken());
    }

    #[test]
    fn huge_and_deep_texts_are_refused_before_they_cost_anything() {
        let deep = |levels: usize| format!("{{\"a\":{}{}}}", "[".repeat(levels), "]".repeat(levels));
        check(&deep(MAX_DEPTH - 1), Ok(()));
        check(&deep(MAX_DEPTH), Err(JsonError::Depth));
        check(&deep(100_000), Err(JsonError::Depth));
        let long = |bytes: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(bytes - 8));
        check(&long(MAX_JSON), Ok(()));
        check(&long(MAX_JSON + 1), Err(JsonError::Size(MAX_JSON + 1)));
    }

    #[test]
    fn bytes_that_are_no_text_are_no_json() {
        assert!(matches!(read_json(b"{\"a\":\"\xff\"}"), Err(JsonError::Broken(_))));
        assert!(matches!(read_json(b"\xef\xbb\xbf{}"), Err(JsonError::Broken(_))));
    }

    proptest! {
        #[test]
        fn no_bytes_bring_it_down(bytes: Vec<u8>) {
            let _ = read_json(&bytes);
        }

        #[test]
        fn no_text_brings_it_down(text in "[\\[\\]{}\",:0-9eE.+-]{0,60}") {
            let _ = read_json(text.as_bytes());
        }
    }
}
