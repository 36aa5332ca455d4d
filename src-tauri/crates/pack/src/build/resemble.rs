//! Which of two texts is the other, edited: so that a file renamed and edited at once still costs what changed.

/// Most bytes of a file that are looked at.
pub(crate) const LOOKED_AT: u64 = 1024 * 1024;
/// One place in so many is remembered, by its content.
const ONE_IN: u64 = 32;
/// Most places remembered of one file.
const MOST: usize = 1024;

/// Marks of some places of a text, chosen by what is written there, so that an edit moves only those around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sketch(Vec<u64>);

impl Sketch {
    pub(crate) fn of(text: &[u8]) -> Sketch {
        let mut marks = Vec::new();
        let mut rolling = 0u64;
        for (at, byte) in text.iter().enumerate() {
            // Each byte's share is pushed out after 64 steps: a mark depends on the 64 bytes before it.
            rolling = (rolling << 1).wrapping_add(spread(u64::from(*byte) + 1));
            if at >= 31 && spread(rolling) >> 32 < (1 << 32) / ONE_IN {
                marks.push(rolling);
            }
        }
        marks.sort_unstable();
        marks.dedup();
        marks.truncate(MOST);
        Sketch(marks)
    }

    /// Returns how much of the shorter one the two have in common, in hundredths.
    pub(crate) fn likeness(&self, other: &Sketch) -> u32 {
        let least = self.0.len().min(other.0.len());
        if least == 0 {
            return 0;
        }
        let common = self.0.iter().filter(|mark| other.0.binary_search(mark).is_ok()).count();
        (common * 100 / least) as u32
    }
}

/// Mixes the bits of a number (the finalizer of SplitMix64).
fn spread(mut n: u64) -> u64 {
    n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_text_is_like_itself_and_another_is_not() {
        let text: String = (0..3000u64).map(|n| format!("word{} ", n * n % 7919)).collect();
        let edited = text.replace("word4 ", "quite another ").replace("word81 ", "");
        let other: String = (0..3000u64).map(|n| format!("term{} ", n * n * n % 6271)).collect();
        let sketch = Sketch::of(text.as_bytes());
        assert!(sketch.likeness(&Sketch::of(edited.as_bytes())) > 80);
        assert!(sketch.likeness(&Sketch::of(other.as_bytes())) < 10);
        assert_eq!(sketch.likeness(&Sketch::of(b"")), 0);
    }
}
