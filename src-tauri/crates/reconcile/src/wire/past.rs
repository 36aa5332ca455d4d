//! What followed the same circumstances before.

/// Values kept for each circumstance.
pub(crate) const KEPT: usize = 3;
/// Steps of how well a circumstance told its values so far.
pub(crate) const TRUST: usize = 8;
/// Circumstances remembered, as a power of two.
const LOG: u32 = 15;

/// Values that followed a circumstance: in a table of fixed size, where two may push each other out.
#[derive(Debug)]
pub(crate) struct Past(Vec<[u32; KEPT + 1]>);

impl Past {
    pub(crate) fn new() -> Past {
        Past(vec![[0; KEPT + 1]; 1 << LOG])
    }

    /// The place of a circumstance in the table, and the mark it is known by; its lowest three bits hold the trust.
    fn find(circumstance: u64) -> (usize, u32) {
        ((circumstance & ((1 << LOG) - 1)) as usize, (circumstance >> 32) as u32 | 7)
    }

    /// The values, latest first, each one greater than its number, 0 for none; and the trust in them.
    pub(crate) fn get(&self, circumstance: u64) -> ([u32; KEPT], usize) {
        let (at, mark) = Past::find(circumstance);
        match self.0.get(at) {
            Some(&[found, a, b, c]) if found | 7 == mark => ([a, b, c], (found & 7) as usize),
            _ => ([0; KEPT], 0),
        }
    }

    /// Notes that `value` followed.
    pub(crate) fn put(&mut self, circumstance: u64, value: u32) {
        let (at, mark) = Past::find(circumstance);
        let Some(slot) = self.0.get_mut(at) else { return };
        let (value, bare) = (value.saturating_add(1), mark & !7);
        let [found, a, b, c] = *slot;
        let trust = found & 7;
        *slot = if found | 7 != mark {
            [bare, value, 0, 0]
        } else if a == value {
            [bare | (trust + 1).min(TRUST as u32 - 1), a, b, c]
        } else if b == value {
            [bare | (trust / 2), value, a, c]
        } else {
            [bare | (trust / 2), value, a, b]
        };
    }
}
