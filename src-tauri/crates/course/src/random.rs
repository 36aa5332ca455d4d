//! Orders that look random and are the same on every machine, in every version, for ever: learners come back to a
//! half-done test, and answers are known by their place in such an order.
//!
//! The generator is SplitMix64 (Steele, Lea, Flood: *Fast splittable pseudorandom number generators*, 2014); words
//! become seeds by FNV-1a, 64 bits; lists are shuffled by Fisher and Yates from the end, the next place being the upper
//! half of the product of a random number and the places left. None of this may ever change.

/// SplitMix64.
pub(crate) struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator for one purpose: the same seed and words give the same numbers.
    pub(crate) fn new(seed: u64, words: &[&str]) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ seed;
        for word in words {
            // The sign behind each word keeps "ab","c" and "a","bc" apart.
            for byte in word.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
        Self(hash)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is at least 1.
    fn below(&mut self, end: usize) -> usize {
        let product = u128::from(self.next()) * end as u128;
        usize::try_from(product >> 64).unwrap_or(0)
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }

    /// The numbers from 0 up to `count`, shuffled.
    pub(crate) fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        self.shuffle(&mut order);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // Vigna's splitmix64.c with the state 1234567.
        let mut random = SplitMix64(1_234_567);
        assert_eq!(
            [random.next(), random.next(), random.next()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }

    #[test]
    fn orders_never_change() {
        assert_eq!(SplitMix64::new(7, &["final", "a"]).order(8), [7, 1, 2, 6, 5, 3, 0, 4]);
        assert_eq!(SplitMix64::new(0, &[]).order(1), [0]);
        assert_eq!(SplitMix64::new(0, &[]).order(0), [0_usize; 0]);
    }

    #[test]
    fn every_order_comes_about_as_often_as_any_other() {
        let mut seen = std::collections::BTreeMap::new();
        for seed in 0..24_000 {
            *seen.entry(SplitMix64::new(seed, &["x"]).order(4)).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 24);
        assert!(seen.values().all(|count| (850..1_150).contains(count)), "{seen:?}");
    }
}
