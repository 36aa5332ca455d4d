//! A file's objects: found where they stand rather than where its tables say they do, since the tables of a file that went
//! through many hands are often wrong. Every byte is walked over once; what objects are read again for is counted.

use std::collections::BTreeMap;

use super::filter::{Fault, decode};
use super::object::{Dictionary, Object, Parser, is_white};
use crate::carrier::FindError;

/// Most objects of a file.
const MAX_OBJECTS: usize = 200_000;
/// Most bytes that one stream of objects unpacks to, and all of a file's together.
const MAX_STREAM: usize = 8 * 1024 * 1024;
const MAX_STREAMS: usize = 48 * 1024 * 1024;
/// How often a file's bytes are read over, at most: once by the walk, a few times by whoever resolves references.
const MAX_WORK: usize = 6;
/// References that lead to references.
const MAX_STEPS: usize = 8;

/// Where an object stands.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// In the file.
    Here(usize),
    /// In the unpacked stream of objects with this index.
    Packed(usize, usize),
}

/// A stream that the walk passed.
#[derive(Debug)]
struct Stream {
    dictionary: Dictionary,
    from: usize,
    to: usize,
}

/// A PDF's bytes, and where its objects stand.
pub(super) struct File<'a> {
    bytes: &'a [u8],
    places: BTreeMap<u32, Place>,
    streams: BTreeMap<u32, Stream>,
    packed: Vec<Vec<u8>>,
    roots: Vec<Object>,
    /// Bytes that may still be read over.
    work: usize,
    /// Bytes that streams of objects may still unpack to.
    unpacked: usize,
}

impl<'a> File<'a> {
    /// Walks over a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, FindError> {
        let mut file = File {
            bytes,
            places: BTreeMap::new(),
            streams: BTreeMap::new(),
            packed: Vec::new(),
            roots: Vec::new(),
            work: bytes.len().saturating_mul(MAX_WORK).saturating_add(1 << 20),
            unpacked: MAX_STREAMS,
        };
        file.walk()?;
        if file.places.is_empty() {
            return Err(FindError::PdfBroken("it has no objects"));
        }
        Ok(file)
    }

    fn walk(&mut self) -> Result<(), FindError> {
        let mut at = 0;
        // Behind the last one, looking for the end of a stream would only cost.
        let last_end = rfind(self.bytes, b"endstream").unwrap_or(0);
        while let Some(rest) = self.bytes.get(at..).filter(|rest| !rest.is_empty()) {
            at = if rest.starts_with(b"obj") {
                match number_before(self.bytes, at) {
                    Some(id) => self.pass_object(id, at + 3, last_end)?,
                    None => at + 3,
                }
            } else if rest.starts_with(b"trailer") {
                self.pass_trailer(at + 7)?
            } else {
                at + 1
            };
        }
        Ok(())
    }

    /// Reads the object that begins here, and gives where the walk goes on.
    fn pass_object(&mut self, id: u32, from: usize, last_end: usize) -> Result<usize, FindError> {
        if self.places.len() >= MAX_OBJECTS {
            return Err(FindError::PdfComplex);
        }
        let mut parser = Parser::new(self.bytes, from);
        let object = parser.object();
        self.spend(parser.at - from)?;
        let Some(object) = object else { return Ok(from) };
        let mut end = parser.at;
        self.streams.remove(&id);
        self.places.insert(id, Place::Here(from));
        if let Object::Dictionary(dictionary) = object {
            parser.skip_white();
            if parser.takes(b"stream") {
                // One line end follows: CR and LF, or LF; some write CR alone.
                if !parser.takes(b"\r\n") && !parser.takes(b"\n") {
                    parser.takes(b"\r");
                }
                let start = parser.at;
                let to = self.end_of_stream(&dictionary, start, last_end);
                end = to;
                self.pass_stream(id, Stream { dictionary, from: start, to })?;
            } else if dictionary.is_type("Catalog") {
                self.roots.push(Object::Reference(id));
            }
        }
        Ok(end)
    }

    /// Where a stream's bytes end: by its length where that is right, else by the word that follows.
    fn end_of_stream(&self, dictionary: &Dictionary, start: usize, last_end: usize) -> usize {
        let said = dictionary.size("Length").and_then(|length| start.checked_add(length)).filter(|end| {
            let after = self.bytes.get(*end..).unwrap_or_default();
            let word = after.iter().take(4).take_while(|byte| is_white(**byte)).count();
            after[word..].starts_with(b"endstream")
        });
        if let Some(end) = said {
            return end;
        }
        let rest = self.bytes.get(start..).unwrap_or_default();
        let found = (start <= last_end).then(|| find(rest, b"endstream")).flatten();
        let Some(length) = found else { return self.bytes.len() };
        // The line end before the word is none of the stream's.
        let data = &rest[..length];
        let data = data.strip_suffix(b"\n").unwrap_or(data);
        start + data.strip_suffix(b"\r").unwrap_or(data).len()
    }

    fn pass_stream(&mut self, id: u32, stream: Stream) -> Result<(), FindError> {
        let dictionary = &stream.dictionary;
        if dictionary.is_type("XRef") {
            self.trailer(&stream.dictionary)?;
        } else if dictionary.is_type("ObjStm") {
            let most = MAX_STREAM.min(self.unpacked);
            let raw = self.bytes.get(stream.from..stream.to).unwrap_or_default();
            match decode(dictionary, raw, most) {
                Ok(bytes) => self.unpack(dictionary, bytes)?,
                Err(Fault::Large) => return Err(FindError::PdfComplex),
                Err(Fault::Unread) => {}
            }
        }
        self.streams.insert(id, stream);
        Ok(())
    }

    /// Notes the objects of a stream of objects (ISO 32000-1, 7.5.7): pairs of numbers, then the objects.
    fn unpack(&mut self, dictionary: &Dictionary, bytes: Vec<u8>) -> Result<(), FindError> {
        self.unpacked = self.unpacked.saturating_sub(bytes.len());
        self.work = self.work.saturating_add(bytes.len().saturating_mul(2));
        let Some((count, first)) = dictionary.size("N").zip(dictionary.size("First")) else { return Ok(()) };
        let index = self.packed.len();
        let mut numbers =
            bytes.get(..first).unwrap_or_default().split(|byte| is_white(*byte)).filter_map(|word| {
                std::str::from_utf8(word)
                    .ok()
                    .filter(|word| !word.is_empty())
                    .map(|word| word.parse::<u32>().ok())
            });
        for _ in 0..count {
            let (Some(id), Some(offset)) = (numbers.next().flatten(), numbers.next().flatten()) else {
                break;
            };
            if self.places.len() >= MAX_OBJECTS {
                return Err(FindError::PdfComplex);
            }
            let Some(at) = usize::try_from(offset).ok().and_then(|offset| first.checked_add(offset)) else {
                break;
            };
            if at < bytes.len() {
                self.streams.remove(&id);
                self.places.insert(id, Place::Packed(index, at));
            }
        }
        drop(numbers);
        self.packed.push(bytes);
        Ok(())
    }

    fn pass_trailer(&mut self, from: usize) -> Result<usize, FindError> {
        let mut parser = Parser::new(self.bytes, from);
        let object = parser.object();
        self.spend(parser.at - from)?;
        if let Some(Object::Dictionary(dictionary)) = object {
            self.trailer(&dictionary)?;
            return Ok(parser.at);
        }
        Ok(from)
    }

    fn trailer(&mut self, dictionary: &Dictionary) -> Result<(), FindError> {
        if dictionary.get("Encrypt").is_some_and(|value| *value != Object::Null) {
            return Err(FindError::PdfEncrypted);
        }
        self.roots.extend(dictionary.get("Root").cloned());
        Ok(())
    }

    fn spend(&mut self, bytes: usize) -> Result<(), FindError> {
        // An object costs something however short it is.
        self.work = self.work.checked_sub(bytes.saturating_add(1)).ok_or(FindError::PdfComplex)?;
        Ok(())
    }

    /// The numbers of all objects.
    pub(super) fn ids(&self) -> Vec<u32> {
        self.places.keys().copied().collect()
    }

    /// All streams: number, dictionary, length.
    pub(super) fn streams(&self) -> impl Iterator<Item = (u32, &Dictionary, usize)> {
        self.streams
            .iter()
            .map(|(id, stream)| (*id, &stream.dictionary, stream.to.saturating_sub(stream.from)))
    }

    /// The object with this number; null where there is none (7.3.10).
    pub(super) fn object(&mut self, id: u32) -> Result<Object, FindError> {
        let Some(place) = self.places.get(&id).copied() else { return Ok(Object::Null) };
        let (bytes, from) = match place {
            Place::Here(at) => (self.bytes, at),
            Place::Packed(index, at) => match self.packed.get(index) {
                Some(packed) => (packed.as_slice(), at),
                None => return Ok(Object::Null),
            },
        };
        let mut parser = Parser::new(bytes, from);
        let object = parser.object().unwrap_or(Object::Null);
        let cost = parser.at - from;
        self.spend(cost)?;
        Ok(object)
    }

    /// The object that a value is or refers to.
    pub(super) fn resolved(&mut self, value: Option<&Object>) -> Result<Object, FindError> {
        let mut value = value.cloned().unwrap_or(Object::Null);
        for _ in 0..MAX_STEPS {
            let Object::Reference(id) = value else { return Ok(value) };
            value = self.object(id)?;
        }
        Ok(Object::Null)
    }

    pub(super) fn dictionary(&mut self, value: Option<&Object>) -> Result<Option<Dictionary>, FindError> {
        Ok(match self.resolved(value)? {
            Object::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        })
    }

    pub(super) fn array(&mut self, value: Option<&Object>) -> Result<Vec<Object>, FindError> {
        Ok(match self.resolved(value)? {
            Object::Array(array) => array,
            _ => Vec::new(),
        })
    }

    /// The catalogue: the newest root that is one.
    pub(super) fn catalogue(&mut self) -> Result<Option<Dictionary>, FindError> {
        let mut any = None;
        for root in self.roots.clone().iter().rev().take(MAX_STEPS) {
            if let Some(dictionary) = self.dictionary(Some(root))? {
                if dictionary.get("Pages").is_some() {
                    return Ok(Some(dictionary));
                }
                any = any.or(Some(dictionary));
            }
        }
        Ok(any)
    }

    /// What a stream holds; nothing where there is none, it holds more than that, or it is packed in an unknown way.
    pub(super) fn stream(&mut self, id: u32, most: usize) -> Result<Option<Vec<u8>>, FindError> {
        let Some(stream) = self.streams.get(&id) else { return Ok(None) };
        let cost = stream.to.saturating_sub(stream.from);
        let raw = self.bytes.get(stream.from..stream.to).unwrap_or_default();
        let decoded = decode(&stream.dictionary, raw, most).ok();
        self.spend(cost)?;
        Ok(decoded)
    }
}

/// The number of the object whose `obj` stands here: `12 0 obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let before = &bytes[at.saturating_sub(40)..at];
    let before = before.trim_ascii_end();
    let generation = before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let before = &before[..before.len() - generation];
    let trimmed = before.trim_ascii_end();
    let digits = trimmed.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    if generation == 0 || digits == 0 || digits > 10 || trimmed.len() == before.len() {
        return None;
    }
    std::str::from_utf8(&trimmed[trimmed.len() - digits..]).ok()?.parse().ok()
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

fn rfind(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}
