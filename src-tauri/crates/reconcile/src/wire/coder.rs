//! The binary arithmetic coder: each yes or no takes as many bits as it is a surprise.
//!
//! What writes and what reads go through the same code ([`Binary`]), so they cannot come to differ: a writer is told the
//! bit and returns it, a reader returns what it finds. Only whole numbers are used, so every computer does the same.

/// How sure the most settled [`Bit`] is, in the number of bits it has seen.
const SETTLED: usize = 160;
/// 65,536 through (bits seen + 1.6): how far a bit moves what is expected.
const RATES: [u32; SETTLED] = {
    let mut rates = [0; SETTLED];
    let mut at = 0;
    while at < SETTLED {
        rates[at] = (655_360 / (at * 10 + 16)) as u32;
        at += 1;
    }
    rates
};
/// The least chance either side has, of 65,536.
const LEAST: u32 = 24;

/// What is expected of a bit: learnt from those before.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bit {
    /// The chance of a one, of 65,536.
    one: u16,
    /// Bits seen, up to [`SETTLED`].
    seen: u16,
}

impl Bit {
    /// Nothing is known: both are as likely.
    pub(crate) const NEW: Bit = Bit { one: 1 << 15, seen: 0 };

    /// A one is expected by `one` of 65,536, and the first bits weigh as if some had been seen.
    pub(crate) const fn likely(one: u16) -> Bit {
        Bit { one, seen: 2 }
    }

    fn chance(self) -> u32 {
        u32::from(self.one).clamp(LEAST, 65_536 - LEAST)
    }

    fn learn(&mut self, bit: bool) {
        let rate = RATES[usize::from(self.seen)];
        let one = u32::from(self.one);
        let one = if bit { one + (((65_535 - one) * rate) >> 16) } else { one - ((one * rate) >> 16) };
        self.one = one as u16;
        if usize::from(self.seen) < SETTLED - 1 {
            self.seen += 1;
        }
    }
}

/// A writer or a reader of bits.
pub(crate) trait Binary {
    /// Codes a bit of which a one comes by `chance` of 65,536.
    fn code(&mut self, chance: u32, bit: bool) -> bool;

    /// Codes a bit by what `model` expects, and lets it learn.
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool {
        let bit = self.code(model.chance(), bit);
        model.learn(bit);
        bit
    }
}

/// Writes bits.
#[derive(Debug)]
pub(crate) struct Encoder {
    low: u32,
    high: u32,
    out: Vec<u8>,
}

impl Encoder {
    pub(crate) fn new() -> Encoder {
        Encoder { low: 0, high: u32::MAX, out: Vec::new() }
    }

    /// Returns the bytes. Noughts at the end are left out: a reader finds noughts there.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        // The number with the fewest bytes between both borders.
        let last = [24, 16, 8, 0].map(|cut| self.high >> cut << cut);
        let last = last.into_iter().find(|&number| number >= self.low).unwrap_or(self.high);
        self.out.extend_from_slice(&last.to_be_bytes());
        while self.out.last() == Some(&0) {
            self.out.pop();
        }
        self.out
    }
}

impl Binary for Encoder {
    fn code(&mut self, chance: u32, bit: bool) -> bool {
        let middle = self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.out.push((self.high >> 24) as u8);
            self.low <<= 8;
            self.high = self.high << 8 | 255;
        }
        bit
    }
}

/// Reads bits; beyond the end it reads noughts.
#[derive(Debug)]
pub(crate) struct Decoder<'a> {
    low: u32,
    high: u32,
    at: u32,
    rest: &'a [u8],
}

impl<'a> Decoder<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Decoder<'a> {
        let mut decoder = Decoder { low: 0, high: u32::MAX, at: 0, rest: bytes };
        for _ in 0..4 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        let byte = match self.rest.split_first() {
            Some((&byte, rest)) => {
                self.rest = rest;
                byte
            }
            None => 0,
        };
        self.at = self.at << 8 | u32::from(byte);
    }
}

impl Binary for Decoder<'_> {
    fn code(&mut self, chance: u32, _: bool) -> bool {
        let middle = self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32;
        let bit = self.at <= middle;
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
        while (self.low ^ self.high) >> 24 == 0 {
            self.low <<= 8;
            self.high = self.high << 8 | 255;
            self.shift();
        }
        bit
    }
}

/// What is expected of a whole number: of how many bits it is, and of the first two after the highest.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    lengths: [Bit; 128],
    tops: [[Bit; 8]; 65],
}

impl Number {
    pub(crate) fn new() -> Number {
        Number { lengths: [Bit::NEW; 128], tops: [[Bit::NEW; 8]; 65] }
    }

    /// Codes a number.
    pub(crate) fn code(&mut self, coder: &mut impl Binary, value: u64) -> u64 {
        let mut length = 1;
        let told = 64 - value.leading_zeros();
        for at in (0..7).rev() {
            length = length << 1 | usize::from(coder.bit(&mut self.lengths[length], told >> at & 1 == 1));
        }
        // A reader may find a length that no number has.
        let length = (length - 128).min(64);
        if length < 2 {
            return length as u64;
        }
        let (mut found, mut top) = (1_u64, 1);
        for at in (0..length - 1).rev() {
            let told = value >> at & 1 == 1;
            let bit = if top < 8 {
                let bit = coder.bit(&mut self.tops[length][top], told);
                top = top << 1 | usize::from(bit);
                bit
            } else {
                coder.code(1 << 15, told)
            };
            found = found << 1 | u64::from(bit);
        }
        found
    }

    /// Codes a number that may be below nought.
    pub(crate) fn signed(&mut self, coder: &mut impl Binary, value: i64) -> i64 {
        let folded = self.code(coder, (value << 1 ^ value >> 63).cast_unsigned());
        (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_expected_takes_next_to_nothing() {
        let (mut encoder, mut model) = (Encoder::new(), Bit::NEW);
        for _ in 0..10_000 {
            encoder.bit(&mut model, true);
        }
        let bytes = encoder.finish();
        assert!(bytes.len() < 20, "{}", bytes.len());
    }

    proptest! {
        #[test]
        fn numbers_come_back(numbers in prop::collection::vec(prop_oneof![any::<u64>(), 0..300_u64], 0..200)) {
            let (mut encoder, mut model) = (Encoder::new(), Number::new());
            for &number in &numbers {
                model.code(&mut encoder, number);
                model.signed(&mut encoder, number.cast_signed());
            }
            let bytes = encoder.finish();
            let (mut decoder, mut model) = (Decoder::new(&bytes), Number::new());
            for &number in &numbers {
                prop_assert_eq!(model.code(&mut decoder, 0), number);
                prop_assert_eq!(model.signed(&mut decoder, 0), number.cast_signed());
            }
        }
    }
}
