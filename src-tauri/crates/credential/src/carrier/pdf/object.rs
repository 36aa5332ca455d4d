//! The objects of a PDF (ISO 32000-1, 7.3), read from bytes within bounds.

use std::collections::BTreeMap;

/// Most arrays and dictionaries within each other.
const MAX_DEPTH: usize = 32;
/// Most elements of an array or dictionary, and bytes of a string.
const MAX_ELEMENTS: usize = 64 * 1024;

/// An object.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Object {
    Null,
    /// A number that is no whole number, or a truth value: nothing here asks for them.
    Other,
    Number(i64),
    String(Vec<u8>),
    Name(String),
    Array(Vec<Object>),
    Dictionary(Dictionary),
    /// Another object, by its number. Generations are not told apart: the last object with a number counts.
    Reference(u32),
}

/// A dictionary.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Dictionary(BTreeMap<String, Object>);

impl Dictionary {
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        self.0.get(key)
    }

    /// A whole number that is not negative.
    pub(super) fn size(&self, key: &str) -> Option<usize> {
        match self.0.get(key) {
            Some(Object::Number(number)) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(super) fn is_type(&self, name: &str) -> bool {
        matches!(self.0.get("Type"), Some(Object::Name(one)) if one == name)
    }
}

/// Reads objects, and remembers how far it got.
pub(super) struct Parser<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

pub(super) fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Parser<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Parser { bytes, at }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn skip_white(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_white(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Takes these bytes where they stand next.
    pub(super) fn takes(&mut self, word: &[u8]) -> bool {
        let here = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        self.at += if here { word.len() } else { 0 };
        here
    }

    /// Reads one object; nothing where none stands.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.within(0)
    }

    fn within(&mut self, depth: usize) -> Option<Object> {
        if depth > MAX_DEPTH {
            return None;
        }
        self.skip_white();
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.string().map(Object::String),
            b'[' => self.array(depth),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                self.dictionary(depth).map(Object::Dictionary)
            }
            b'<' => self.hexadecimal().map(Object::String),
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.number_or_reference(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Object> {
        for (word, object) in
            [(&b"null"[..], Object::Null), (b"true", Object::Other), (b"false", Object::Other)]
        {
            if self.takes(word) {
                return Some(object);
            }
        }
        None
    }

    /// The bytes of a token without delimiters.
    fn regular(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(|byte| !is_white(byte) && !is_delimiter(byte))
            && self.at - from < MAX_ELEMENTS
        {
            self.at += 1;
        }
        &self.bytes[from..self.at]
    }

    /// A name, its `#xx` resolved.
    fn name(&mut self) -> Option<String> {
        self.at += 1;
        let mut rest = self.regular();
        let mut name = Vec::with_capacity(rest.len());
        while let [byte, tail @ ..] = rest {
            rest = tail;
            if let (b'#', [high, low, tail @ ..]) = (byte, tail)
                && let Some((high, low)) = digit(*high).zip(digit(*low))
            {
                name.push(high << 4 | low);
                rest = tail;
            } else {
                name.push(*byte);
            }
        }
        Some(String::from_utf8_lossy(&name).into_owned())
    }

    fn number_or_reference(&mut self) -> Option<Object> {
        let Some(number) = whole(self.regular()) else { return Some(Object::Other) };
        let after = self.at;
        // `12 0 R`: looking ahead, and back where it is none.
        if let Ok(id) = u32::try_from(number) {
            self.skip_white();
            let generation = self.regular();
            if !generation.is_empty() && generation.len() <= 5 && generation.iter().all(u8::is_ascii_digit) {
                self.skip_white();
                if self.regular() == b"R" {
                    return Some(Object::Reference(id));
                }
            }
            self.at = after;
        }
        Some(Object::Number(number))
    }

    fn string(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    self.escape(&mut text);
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return Some(text);
            }
            text.push(byte);
            if text.len() > MAX_ELEMENTS {
                return None;
            }
        }
        None
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' => {
                self.takes(b"\n");
            }
            b'\n' => {}
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    value = value * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                text.extend(u8::try_from(value & 0xff));
            }
            other => text.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let from = self.at;
        while self.peek()? != b'>' {
            self.at += 1;
            if self.at - from > MAX_ELEMENTS {
                return None;
            }
        }
        let text = unhex(&self.bytes[from..self.at]);
        self.at += 1;
        Some(text)
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.at += 1;
        let mut elements = Vec::new();
        loop {
            self.skip_white();
            if self.takes(b"]") {
                return Some(Object::Array(elements));
            }
            elements.push(self.within(depth + 1)?);
            if elements.len() > MAX_ELEMENTS {
                return None;
            }
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<Dictionary> {
        self.at += 2;
        let mut entries = BTreeMap::new();
        loop {
            self.skip_white();
            if self.takes(b">>") {
                return Some(Dictionary(entries));
            }
            if self.peek()? != b'/' || entries.len() >= MAX_ELEMENTS {
                return None;
            }
            let key = self.name()?;
            let value = self.within(depth + 1)?;
            entries.insert(key, value);
        }
    }
}

fn whole(text: &[u8]) -> Option<i64> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The bytes of hexadecimal digits, whatever stands between them; an odd last one is followed by a zero.
pub(super) fn unhex(text: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = text.iter().filter_map(|byte| digit(*byte)).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &[u8]) -> Option<Object> {
        Parser::new(text, 0).object()
    }

    #[test]
    fn objects_are_read_as_the_standard_writes_them() {
        let string = |text: &[u8]| Some(Object::String(text.to_vec()));
        for (text, expect) in [
            (&b"12"[..], Some(Object::Number(12))),
            (b"-3 0 R", Some(Object::Number(-3))),
            (b"12 0 R", Some(Object::Reference(12))),
            (b"12 0 obj", Some(Object::Number(12))),
            (b"4.5", Some(Object::Other)),
            (b" % words\n true", Some(Object::Other)),
            (b"/Em#62edded", Some(Object::Name("Embedded".into()))),
            (b"(a (b) \\(c\\053\\n)", string(b"a (b) (c+\n")),
            (b"<48 65 6C6c 7>", string(b"Hellp")),
            (
                b"[1 [2 0 R] (x)]",
                Some(Object::Array(vec![
                    Object::Number(1),
                    Object::Array(vec![Object::Reference(2)]),
                    Object::String(b"x".to_vec()),
                ])),
            ),
            (b"(never closed", None),
            (b"<</A 1", None),
            (b"<</A>>", None),
            (b"[1 2", None),
            (b"endobj", None),
            (b"", None),
        ] {
            assert_eq!(read(text), expect, "{}", String::from_utf8_lossy(text));
        }
        let Some(Object::Dictionary(dictionary)) = read(b"<</Type/Catalog /Length 7>>") else { panic!() };
        assert!(dictionary.is_type("Catalog") && dictionary.size("Length") == Some(7));
    }

    #[test]
    fn what_is_too_deep_or_too_long_is_refused() {
        assert_eq!(read(&b"[".repeat(100_000)), None);
        assert_eq!(read(&b"<</A".repeat(100_000)), None);
        assert_eq!(read(format!("({})", "a".repeat(MAX_ELEMENTS + 1)).as_bytes()), None);
        assert_eq!(read(format!("[{}]", "1 ".repeat(MAX_ELEMENTS + 1)).as_bytes()), None);
    }
}
