//! One column: what is expected of the values that stand at one place of the entries.

use super::coder::{Binary, Bit, Number};
use super::digits::{self, MAX_AROUND, MAX_DIGITS, Shape};
use super::error::WireError;
use super::past::{KEPT, Past, TRUST};

/// Circumstances a value is looked up by.
pub(crate) const WAYS: usize = 4;
/// How many of the latest values are told by their place among them.
const RECENT: usize = 256;
/// Most bytes at the beginning that a new value shares with the new one before.
const MAX_SHARED: usize = 255;

/// One of both ends of a message: the writer, who has the values, or the reader, who finds them.
pub(crate) trait End {
    /// What codes bits.
    type Bits: Binary;
    fn bits(&mut self) -> &mut Self::Bits;
    /// Appends a text to `bytes`: `actual` for a writer, `len` bytes of the message for a reader.
    fn text(&mut self, bytes: &mut Vec<u8>, len: usize, actual: &[u8]) -> Result<(), WireError>;
    /// Checks that there may be a value more, and so many bytes of values in all.
    fn room(&mut self, bytes: usize) -> Result<(), WireError>;
    /// The number of a value, if it stood in the column before; for a reader none.
    fn number(&self, column: usize, actual: &[u8]) -> Option<u32>;
    /// Notes the number of a value that is new in the column.
    fn note(&mut self, column: usize, actual: &[u8], number: u32);
}

/// All values met, each with a number; written one after another.
#[derive(Debug)]
pub(crate) struct Values {
    bytes: Vec<u8>,
    spans: Vec<(usize, usize)>,
    /// How long the first text of a column is: nothing is known of the column yet.
    first_length: Number,
}

impl Values {
    pub(crate) fn new() -> Values {
        Values { bytes: Vec::new(), spans: Vec::new(), first_length: Number::new() }
    }

    pub(crate) fn get(&self, value: u32) -> &[u8] {
        let span = self.spans.get(value as usize).copied().unwrap_or_default();
        self.bytes.get(span.0..span.1).unwrap_or_default()
    }

    pub(crate) fn count(&self) -> usize {
        self.spans.len()
    }
}

/// What is expected of a column's values.
#[derive(Debug)]
pub(crate) struct Column {
    /// Whether it is a value that followed a circumstance: by the way it was looked up, the trust, and which of them.
    hits: [[[Bit; KEPT]; TRUST]; WAYS],
    /// How often each way was right of late.
    worth: [u32; WAYS],
    /// Whether it is new: where no circumstance was known, and else.
    new: [Bit; 2],
    /// Which of the latest it is.
    rank: Number,
    /// The latest values, latest first.
    recent: Vec<u32>,
    /// Whether a new value is a number, and whether what is around it is as with the number before.
    number: Bit,
    same_shape: Bit,
    shape: Shape,
    decimals: Number,
    value: Number,
    /// How many bytes at its beginning a new text shares with the one before, and how many it has beyond them.
    shared: Number,
    length: Number,
    /// Where the new text before stands, if there was one.
    before: Option<(usize, usize)>,
    /// The value before.
    pub(crate) last: u32,
}

impl Column {
    pub(crate) fn new() -> Column {
        Column {
            hits: [[[Bit::likely(48_000); KEPT]; TRUST]; WAYS],
            worth: [1 << 15; WAYS],
            new: [Bit::NEW; 2],
            rank: Number::new(),
            recent: Vec::new(),
            number: Bit::likely(8_000),
            same_shape: Bit::likely(60_000),
            shape: Shape::default(),
            decimals: Number::new(),
            value: Number::new(),
            shared: Number::new(),
            length: Number::new(),
            before: None,
            last: 0,
        }
    }

    /// Codes a value: which known one it is, or a new one.
    pub(crate) fn code<E: End>(
        &mut self,
        end: &mut E,
        past: &mut Past,
        values: &mut Values,
        (number, ways): (usize, &[u64; WAYS]),
        actual: &[u8],
    ) -> Result<u32, WireError> {
        let known = end.number(number, actual);
        let value = match self.known(end.bits(), past, ways, known) {
            Some(value) => value,
            None => {
                end.room(values.bytes.len())?;
                let begin = values.bytes.len();
                self.fresh(end, values, actual)?;
                let value = u32::try_from(values.spans.len()).map_err(|_| WireError::TooMuch("values"))?;
                values.spans.push((begin, values.bytes.len()));
                end.note(number, actual, value);
                value
            }
        };
        self.learn(past, ways, value);
        Ok(value)
    }

    /// Codes which known value it is; none where it is new. `actual` is none for a reader.
    fn known<C: Binary>(
        &mut self,
        bits: &mut C,
        past: &Past,
        ways: &[u64; WAYS],
        actual: Option<u32>,
    ) -> Option<u32> {
        let mut order: [usize; WAYS] = std::array::from_fn(|way| way);
        order.sort_by_key(|&way| std::cmp::Reverse(self.worth[way]));
        let (mut asked, mut count) = ([0_u32; WAYS * KEPT], 0);
        for way in order {
            let (values, trust) = past.get(ways[way]);
            for (at, value) in values.into_iter().enumerate().take_while(|&(_, value)| value > 0) {
                if asked[..count].contains(&value) {
                    continue;
                }
                if bits.bit(&mut self.hits[way][trust][at], actual == Some(value - 1)) {
                    return Some(value - 1);
                }
                asked[count] = value;
                count += 1;
            }
        }
        if self.recent.is_empty() {
            return None;
        }
        let asked = &asked[..count];
        let mut left = self.recent.iter().filter(|&&one| !asked.contains(&(one + 1)));
        let rank = actual.and_then(|actual| left.clone().position(|&one| one == actual));
        if bits.bit(&mut self.new[usize::from(count > 0)], rank.is_none()) {
            return None;
        }
        let rank = self.rank.code(bits, rank.unwrap_or_default() as u64);
        // A reader of damaged bytes may find a rank that nothing has: then something new follows.
        left.nth(usize::try_from(rank).unwrap_or(usize::MAX)).copied()
    }

    /// Notes which value it was.
    fn learn(&mut self, past: &mut Past, ways: &[u64; WAYS], value: u32) {
        for (worth, &way) in self.worth.iter_mut().zip(ways) {
            let right = past.get(way).0[0] == value + 1;
            *worth = *worth - (*worth >> 4) + if right { 1 << 12 } else { 0 };
        }
        for &way in ways {
            past.put(way, value);
        }
        match self.recent.iter().position(|&one| one == value) {
            Some(at) => self.recent[..=at].rotate_right(1),
            None => {
                self.recent.truncate(RECENT - 1);
                self.recent.insert(0, value);
            }
        }
        self.last = value;
    }

    /// Codes a value that is new in its column, and appends it to the values' bytes.
    fn fresh<E: End>(&mut self, end: &mut E, values: &mut Values, actual: &[u8]) -> Result<(), WireError> {
        let bytes = &mut values.bytes;
        let number = digits::read(actual);
        if end.bits().bit(&mut self.number, number.is_some()) {
            let (shape, number, decimals) = number.unwrap_or_default();
            if !end.bits().bit(&mut self.same_shape, shape == self.shape) {
                let mut told = Shape::default();
                for (told, actual) in [(&mut told.before, &shape.before), (&mut told.after, &shape.after)] {
                    let len = self.length.code(end.bits(), actual.len() as u64);
                    if len > MAX_AROUND as u64 {
                        return Err(WireError::Malformed("a number"));
                    }
                    end.text(told, len as usize, actual)?;
                }
                self.shape = told;
            }
            let decimals = self.decimals.code(end.bits(), decimals as u64);
            if decimals > MAX_DIGITS as u64 {
                return Err(WireError::Malformed("a number"));
            }
            let number = self.value.code(end.bits(), number);
            digits::write(&self.shape, number, decimals as usize, bytes);
            return Ok(());
        }
        let begin = bytes.len();
        let (length, shared) = match self.before {
            None => (&mut values.first_length, 0),
            Some((from, to)) => {
                let before = bytes.get(from..to.min(from + MAX_SHARED)).unwrap_or_default();
                let shared = before.iter().zip(actual).take_while(|(a, b)| a == b).count();
                let shared = self.shared.code(end.bits(), shared as u64);
                let shared = usize::try_from(shared).ok().filter(|&shared| shared <= before.len());
                let shared = shared.ok_or(WireError::Malformed("a text"))?;
                bytes.extend_from_within(from..from + shared);
                (&mut self.length, shared)
            }
        };
        let rest = actual.get(shared..).unwrap_or_default();
        let len = length.code(end.bits(), rest.len() as u64);
        let len = usize::try_from(len).map_err(|_| WireError::Malformed("a text"))?;
        end.text(bytes, len, rest)?;
        self.before = Some((begin, bytes.len()));
        Ok(())
    }
}
