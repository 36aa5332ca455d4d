//! Numbers and byte strings of the manifest's compact half: LEB128, seven bits at a time.

/// The bytes are not what the format says; the text says which part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed(pub(crate) &'static str);

/// Appends `value`, low seven bits first.
pub(crate) fn put(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a signed step: even numbers forward, odd ones back.
pub(crate) fn put_step(out: &mut Vec<u8>, step: i64) {
    put(out, ((step << 1) ^ (step >> 63)) as u64);
}

/// Reads what was put, in the same order, never past the end.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    what: &'static str,
}

impl<'a> Reader<'a> {
    /// Reads from `bytes`; `what` names them in errors.
    pub(crate) fn new(bytes: &'a [u8], what: &'static str) -> Reader<'a> {
        Reader { rest: bytes, what }
    }

    /// Takes one number. Each number has one spelling: padded ones are refused, so that a manifest has
    /// one spelling too.
    pub(crate) fn number(&mut self) -> Result<u64, Malformed> {
        let mut value = 0u64;
        for (at, &byte) in self.rest.iter().enumerate().take(10) {
            let bits = u64::from(byte & 0x7f);
            if (at == 9 && bits > 1) || (byte == 0 && at > 0) {
                return Err(Malformed(self.what));
            }
            value |= bits << (7 * at);
            if byte & 0x80 == 0 {
                self.rest = &self.rest[at + 1..];
                return Ok(value);
            }
        }
        Err(Malformed(self.what))
    }

    /// Takes one number that is at most `most`.
    pub(crate) fn number_to(&mut self, most: u64) -> Result<u64, Malformed> {
        self.number().and_then(|n| if n <= most { Ok(n) } else { Err(Malformed(self.what)) })
    }

    /// Takes one number that fits 32 bits.
    pub(crate) fn number32(&mut self) -> Result<u32, Malformed> {
        u32::try_from(self.number()?).map_err(|_| Malformed(self.what))
    }

    /// Takes one signed step.
    pub(crate) fn step(&mut self) -> Result<i64, Malformed> {
        let n = self.number()?;
        Ok((n >> 1) as i64 ^ -((n & 1) as i64))
    }

    /// Takes `len` bytes.
    pub(crate) fn bytes(&mut self, len: usize) -> Result<&'a [u8], Malformed> {
        if len > self.rest.len() {
            return Err(Malformed(self.what));
        }
        let (taken, rest) = self.rest.split_at(len);
        self.rest = rest;
        Ok(taken)
    }

    /// Takes a length and as many bytes, and reads those under the name `what`.
    pub(crate) fn section(&mut self, what: &'static str) -> Result<Reader<'a>, Malformed> {
        let len = self.number32()? as usize;
        Ok(Reader::new(self.bytes(len)?, what))
    }

    /// Returns how many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    /// Checks that everything was taken.
    pub(crate) fn end(&self) -> Result<(), Malformed> {
        if self.rest.is_empty() { Ok(()) } else { Err(Malformed(self.what)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_steps_come_back() {
        let mut out = Vec::new();
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            put(&mut out, value);
        }
        for step in [0, -1, 1, i64::MIN / 2, i64::MAX / 2] {
            put_step(&mut out, step);
        }
        let mut reader = Reader::new(&out, "test");
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(reader.number(), Ok(value));
        }
        for step in [0, -1, 1, i64::MIN / 2, i64::MAX / 2] {
            assert_eq!(reader.step(), Ok(step));
        }
        assert_eq!(reader.end(), Ok(()));
    }

    #[test]
    fn padded_endless_and_cut_numbers_are_refused() {
        for bytes in [&[0x80, 0x00][..], &[0xff; 11], &[0x80], &[]] {
            assert_eq!(Reader::new(bytes, "test").number(), Err(Malformed("test")), "{bytes:?}");
        }
    }
}
