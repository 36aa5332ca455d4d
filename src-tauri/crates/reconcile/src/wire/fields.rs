//! The parts of a message: its fields, its texts, its columns; and how they are put together.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use pack::small::Dictionary;
use statement::Entry;
use statement::StreamId;

use super::PROTOCOL;
use super::entries;
use super::error::{MAX_CONTENT, MAX_DECODED, MAX_LIST, WireError};

/// The dictionary texts are folded with, by its number. A new one gets the next number; the old ones stay.
const DICTIONARY: u8 = 1;
const DICTIONARY_1: &[u8] = include_bytes!("dictionary-1.bin");
/// In the second byte: there are texts, there are columns; the rest is the dictionary's number, 0 for texts as they are.
const HAS_TEXTS: u8 = 0x80;
const HAS_COLUMNS: u8 = 0x40;
/// Dictionaries that wait for the next message.
const MAX_READY: usize = 4;

/// Dictionaries made ready: making one takes longer than most messages.
static READY: Mutex<Vec<Dictionary>> = Mutex::new(Vec::new());

fn with_dictionary<T>(work: impl FnOnce(&mut Dictionary) -> Option<T>) -> Option<T> {
    let ready = READY.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let mut dictionary = match ready {
        Some(dictionary) => dictionary,
        None => Dictionary::new(DICTIONARY_1).ok()?,
    };
    let done = work(&mut dictionary);
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    if ready.len() < MAX_READY {
        ready.push(dictionary);
    }
    done
}

/// Appends a number, low seven bits first.
fn put(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Takes a number that [`put`] wrote.
fn take(rest: &mut &[u8]) -> Result<u64, WireError> {
    let mut value = 0_u64;
    for at in 0..10 {
        let (&byte, after) = rest.split_first().ok_or(WireError::Cut("a number"))?;
        *rest = after;
        let bits = u64::from(byte & 0x7f);
        if at == 9 && bits > 1 {
            break;
        }
        value |= bits << (7 * at);
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(WireError::Malformed("a number"))
}

/// Writes a message.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    fields: Vec<u8>,
    texts: Vec<u8>,
    ids: HashMap<[u8; 16], u64>,
    entries: Option<entries::Writer>,
}

impl Writer {
    /// Writes a whole number.
    pub(crate) fn number(&mut self, value: u64) {
        put(&mut self.fields, value);
    }

    /// Writes a time or another number that may be below nought.
    pub(crate) fn signed(&mut self, value: i64) {
        self.number((value << 1 ^ value >> 63).cast_unsigned());
    }

    /// Writes one byte.
    pub(crate) fn byte(&mut self, value: u8) {
        self.fields.push(value);
    }

    /// Writes bytes whose number is known, and that no folding makes fewer.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.fields.extend_from_slice(bytes);
    }

    /// Writes an id: in full at first, then as the how manieth it was.
    pub(crate) fn id(&mut self, id: [u8; 16]) {
        let next = self.ids.len() as u64 + 1;
        match self.ids.get(&id) {
            Some(&number) => put(&mut self.fields, number),
            None => {
                self.ids.insert(id, next);
                self.fields.push(0);
                self.bytes(&id);
            }
        }
    }

    /// Writes the name of a stream.
    pub(crate) fn stream(&mut self, stream: StreamId) {
        self.id(stream.0);
    }

    /// Writes a text of any length.
    pub(crate) fn text(&mut self, text: &[u8]) {
        self.number(text.len() as u64);
        self.texts.extend_from_slice(text);
    }

    /// Writes the entries of a run.
    pub(crate) fn entries(&mut self, entries: &[Entry]) {
        let writer = self.entries.get_or_insert_with(entries::Writer::new);
        for (at, entry) in entries.iter().enumerate() {
            // Nothing that is written is refused by the writer; a reader would find the message cut short.
            if writer.entry(&mut self.texts, at == 0, entry).is_err() {
                return;
            }
        }
    }

    /// Puts the parts together.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut out = vec![PROTOCOL, 0];
        let mut how = 0;
        let mut folded = None;
        if !self.texts.is_empty() {
            folded = with_dictionary(|dictionary| dictionary.fold(&self.texts).ok())
                .filter(|folded| folded.len() < self.texts.len());
            how |= HAS_TEXTS | if folded.is_some() { DICTIONARY } else { 0 };
        }
        if self.entries.is_some() {
            how |= HAS_COLUMNS;
        }
        if how != 0 {
            put(&mut out, self.fields.len() as u64);
        }
        out.extend_from_slice(&self.fields);
        if how & HAS_TEXTS != 0 {
            let texts = folded.unwrap_or(self.texts);
            put(&mut out, texts.len() as u64);
            out.extend_from_slice(&texts);
        }
        if let Some(entries) = self.entries {
            out.extend_from_slice(&entries.finish());
        }
        if let Some(second) = out.get_mut(1) {
            *second = how;
        }
        out
    }
}

/// The parts of a message that is read.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    fields: &'a [u8],
    texts: Vec<u8>,
    columns: Option<&'a [u8]>,
}

impl<'a> Parts<'a> {
    /// Takes a message apart.
    pub(crate) fn of(message: &'a [u8]) -> Result<Parts<'a>, WireError> {
        if message.len() > MAX_CONTENT {
            return Err(WireError::TooMuch("bytes"));
        }
        let (&version, rest) = message.split_first().ok_or(WireError::Cut("the version"))?;
        match version {
            PROTOCOL => {}
            0 => return Err(WireError::Malformed("the version")),
            newer => return Err(WireError::Newer(newer)),
        }
        let (&how, mut rest) = rest.split_first().ok_or(WireError::Cut("the beginning"))?;
        let dictionary = how & !(HAS_TEXTS | HAS_COLUMNS);
        if dictionary > DICTIONARY {
            return Err(WireError::Newer(version));
        }
        let mut section = |what: &'static str| {
            let len = usize::try_from(take(&mut rest)?).map_err(|_| WireError::Malformed(what))?;
            let (section, after) = rest.split_at_checked(len).ok_or(WireError::Cut(what))?;
            rest = after;
            Ok(section)
        };
        if how == 0 {
            return Ok(Parts { fields: rest, texts: Vec::new(), columns: None });
        }
        let fields = section("the fields")?;
        let texts = match (how & HAS_TEXTS != 0, dictionary) {
            (true, 0) => section("the texts")?.to_vec(),
            (true, _) => {
                let folded = section("the texts")?;
                let texts = with_dictionary(|dictionary| dictionary.unfold(folded, MAX_DECODED));
                texts.ok_or(WireError::Malformed("the texts"))?
            }
            (false, _) => Vec::new(),
        };
        let columns = (how & HAS_COLUMNS != 0).then_some(rest);
        Ok(Parts { fields, texts, columns })
    }

    /// Returns what reads them.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader {
            fields: self.fields,
            texts: &self.texts,
            ids: Vec::new(),
            columns: self.columns,
            entries: None,
            listed: 0,
        }
    }
}

/// Reads a message, in the order in which it was written.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    fields: &'a [u8],
    texts: &'a [u8],
    ids: Vec<[u8; 16]>,
    columns: Option<&'a [u8]>,
    entries: Option<entries::Reader<'a>>,
    /// Things in lists so far.
    listed: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn number(&mut self) -> Result<u64, WireError> {
        take(&mut self.fields)
    }

    pub(crate) fn signed(&mut self) -> Result<i64, WireError> {
        let folded = self.number()?;
        Ok((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
    }

    pub(crate) fn byte(&mut self) -> Result<u8, WireError> {
        let (&byte, rest) = self.fields.split_first().ok_or(WireError::Cut("a field"))?;
        self.fields = rest;
        Ok(byte)
    }

    /// Takes as many bytes as the array has.
    pub(crate) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], WireError> {
        let (&bytes, rest) = self.fields.split_first_chunk().ok_or(WireError::Cut("a field"))?;
        self.fields = rest;
        Ok(bytes)
    }

    pub(crate) fn id(&mut self) -> Result<[u8; 16], WireError> {
        match self.number()? {
            0 => {
                let id = self.bytes()?;
                self.ids.push(id);
                Ok(id)
            }
            number => {
                let at = usize::try_from(number - 1).ok();
                at.and_then(|at| self.ids.get(at)).copied().ok_or(WireError::Malformed("an id"))
            }
        }
    }

    pub(crate) fn stream(&mut self) -> Result<StreamId, WireError> {
        self.id().map(StreamId)
    }

    /// Takes a text of at most `most` bytes.
    pub(crate) fn text(&mut self, what: &'static str, most: usize) -> Result<Vec<u8>, WireError> {
        let len = self.count(what, most)?;
        let (text, rest) = self.texts.split_at_checked(len).ok_or(WireError::Cut(what))?;
        self.texts = rest;
        Ok(text.to_vec())
    }

    /// Takes words of at most `most` bytes.
    pub(crate) fn words(&mut self, what: &'static str, most: usize) -> Result<String, WireError> {
        String::from_utf8(self.text(what, most)?).map_err(|_| WireError::Malformed(what))
    }

    /// Takes how many of something there are.
    pub(crate) fn count(&mut self, what: &'static str, most: usize) -> Result<usize, WireError> {
        let count = self.number()?;
        usize::try_from(count).ok().filter(|&count| count <= most).ok_or(WireError::TooMuch(what))
    }

    /// Takes a list of at most `most` things.
    pub(crate) fn list<T>(
        &mut self,
        what: &'static str,
        most: usize,
        mut one: impl FnMut(&mut Reader<'a>) -> Result<T, WireError>,
    ) -> Result<Vec<T>, WireError> {
        let count = self.count(what, most)?;
        self.listed += count;
        if self.listed > MAX_LIST {
            return Err(WireError::TooMuch(what));
        }
        // Room is made as they come: a count is only a claim.
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(one(self)?);
        }
        Ok(list)
    }

    /// Takes `count` entries of a run, numbered from `first` on.
    pub(crate) fn entries(
        &mut self,
        stream: StreamId,
        first: u64,
        count: usize,
    ) -> Result<Vec<Entry>, WireError> {
        let columns = self.columns.ok_or(WireError::Malformed("the columns"))?;
        let reader = self.entries.get_or_insert_with(|| entries::Reader::new(columns));
        let mut entries = Vec::new();
        for at in 0..count {
            let sequence = first.checked_add(at as u64).ok_or(WireError::Malformed("a number"))?;
            entries.push(reader.entry(&mut self.texts, at == 0, stream, sequence)?);
        }
        Ok(entries)
    }

    /// Checks that everything was taken.
    pub(crate) fn end(&self) -> Result<(), WireError> {
        match self.fields.is_empty()
            && self.texts.is_empty()
            && self.columns.is_some() == self.entries.is_some()
        {
            true => Ok(()),
            false => Err(WireError::Malformed("the end")),
        }
    }
}
