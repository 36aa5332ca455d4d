//! A delegation's compact form, as a slip carries it: the same parent's word about the same scope, in few bytes.

use crate::canonical::sha256;
use crate::delegation::{DelegateError, MAX_ACHIEVEMENTS, MAX_CHAIN, Scope};
use crate::status::number_of;

/// What is signed begins with this: the signature is good for nothing else.
const DOMAIN: &[u8] = b"packhorse delegation 1\0";
/// Bytes of a digest of an achievement's id or of a name.
const DIGEST: usize = 8;
/// Most bytes of an issuer's name in a slip; longer ones are cut, the same for giver and slip.
const MAX_CENTRE: usize = 96;

const HAS_ACHIEVEMENTS: u8 = 1;
const HAS_COUNT: u8 = 2;
const HAS_STATUS: u8 = 4;
const DEPTH_SHIFT: u8 = 4;

/// A scope in few bytes: seconds instead of milliseconds, digests instead of ids, a list's number instead of its URL.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Compact {
    pub(crate) child: [u8; 32],
    /// The digest of the child's name, as slips write it: nobody issues under another.
    pub(crate) name: [u8; DIGEST],
    pub(crate) from_s: u32,
    pub(crate) until_s: u32,
    pub(crate) may_delegate: u8,
    pub(crate) achievements: Option<Vec<[u8; DIGEST]>>,
    pub(crate) count: Option<u32>,
    /// List, first, count.
    pub(crate) status: Option<(u32, u32, u32)>,
}

/// What an achievement is called in a slip: the first bytes of its id's SHA-256.
pub(crate) fn digest_of(achievement: &str) -> [u8; DIGEST] {
    let mut digest = [0; DIGEST];
    digest.copy_from_slice(&sha256(achievement.as_bytes())[..DIGEST]);
    digest
}

/// An issuer's name, as slips write it.
pub(crate) fn in_slip(name: &str) -> String {
    cut(name, MAX_CENTRE)
}

/// The text, or its beginning and `…` in at most so many bytes.
pub(crate) fn cut(text: &str, most: usize) -> String {
    const MARK: &str = "…";
    if text.len() <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(MARK.len());
    let end = (0..=room).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let kept = text[..end].trim_end();
    if most < MARK.len() { String::new() } else { format!("{kept}{MARK}") }
}

/// Seconds since 1970, as slips hold them.
pub(crate) fn seconds(ms: i64) -> Option<u32> {
    u32::try_from(ms.div_euclid(1000)).ok()
}

impl Compact {
    pub(crate) fn of(child: &[u8; 32], name: &str, scope: &Scope) -> Result<Self, DelegateError> {
        let (from_s, until_s) =
            seconds(scope.from_ms).zip(seconds(scope.until_ms)).ok_or(DelegateError::Dates)?;
        let status = match &scope.status {
            None => None,
            Some(block) => {
                let number = number_of(&block.list).ok_or_else(|| DelegateError::List(block.list.clone()))?;
                Some((number, block.first, block.count))
            }
        };
        let achievements =
            scope.achievements.as_ref().map(|ids| ids.iter().map(|id| digest_of(id)).collect());
        Ok(Compact {
            child: *child,
            name: digest_of(&in_slip(name)),
            from_s,
            until_s,
            may_delegate: scope.may_delegate,
            achievements,
            count: scope.count,
            status,
        })
    }

    /// What the parent signs.
    pub(crate) fn signed(&self, parent: &[u8; 32]) -> Vec<u8> {
        let mut bytes = DOMAIN.to_vec();
        bytes.extend(parent);
        bytes.extend(self.child);
        self.write(&mut bytes);
        bytes
    }

    /// Writes all but the child: a slip names it elsewhere.
    pub(crate) fn write(&self, bytes: &mut Vec<u8>) {
        let flags = (u8::from(self.achievements.is_some()) * HAS_ACHIEVEMENTS)
            | (u8::from(self.count.is_some()) * HAS_COUNT)
            | (u8::from(self.status.is_some()) * HAS_STATUS);
        bytes.push(flags | (self.may_delegate << DEPTH_SHIFT));
        bytes.extend(self.name);
        bytes.extend(self.from_s.to_be_bytes());
        bytes.extend(self.until_s.to_be_bytes());
        if let Some(digests) = &self.achievements {
            bytes.push(u8::try_from(digests.len()).unwrap_or(u8::MAX));
            bytes.extend(digests.iter().flatten());
        }
        if let Some(count) = self.count {
            bytes.extend(count.to_be_bytes());
        }
        if let Some((list, first, count)) = self.status {
            bytes.extend([list, first, count].iter().flat_map(|number| number.to_be_bytes()));
        }
    }

    /// Reads what [`Self::write`] writes; `None` where no such thing stands.
    pub(crate) fn read(child: &[u8; 32], bytes: &mut Bytes<'_>) -> Option<Self> {
        let flags = bytes.byte()?;
        let may_delegate = flags >> DEPTH_SHIFT;
        let known = HAS_ACHIEVEMENTS | HAS_COUNT | HAS_STATUS;
        if usize::from(may_delegate) >= MAX_CHAIN || flags & 0x0f & !known != 0 {
            return None;
        }
        let name = bytes.array()?;
        let (from_s, until_s) = (bytes.number()?, bytes.number()?);
        let achievements = if flags & HAS_ACHIEVEMENTS != 0 {
            let count = usize::from(bytes.byte()?);
            if count > MAX_ACHIEVEMENTS {
                return None;
            }
            Some((0..count).map(|_| bytes.array()).collect::<Option<Vec<_>>>()?)
        } else {
            None
        };
        let count = if flags & HAS_COUNT != 0 { Some(bytes.number()?) } else { None };
        let status = if flags & HAS_STATUS != 0 {
            Some((bytes.number()?, bytes.number()?, bytes.number()?))
        } else {
            None
        };
        Some(Compact { child: *child, name, from_s, until_s, may_delegate, achievements, count, status })
    }

    /// Why something is beyond it: the code of the finding.
    pub(crate) fn refuses(
        &self,
        achievement: &[u8; DIGEST],
        issued_s: u32,
        status: Option<(u32, u32)>,
    ) -> Option<&'static str> {
        if self.achievements.as_ref().is_some_and(|digests| !digests.contains(achievement)) {
            return Some("scope-achievement");
        }
        if !(self.from_s..=self.until_s).contains(&issued_s) {
            return Some("scope-dates");
        }
        let (list, first, block) = self.status?;
        let count = self.count.map_or(block, |count| count.min(block));
        let own = status.is_some_and(|(at, index)| at == list && index >= first && index - first < count);
        (!own).then_some("scope-count")
    }
}

/// Bytes that are read from the front.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (front, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(front)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// A text of at most 255 bytes, its length before it.
    pub(crate) fn text(&mut self) -> Option<String> {
        let length = self.byte()?;
        String::from_utf8(self.take(length.into())?.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_characters() {
        for (text, most, expect) in [
            ("short", 5, "short"),
            ("longer", 5, "lo…"),
            ("教育数字化", 9, "教育…"),
            ("教育数字化", 11, "教育…"),
            ("a b c d e f", 7, "a b…"),
            ("abcd", 2, ""),
        ] {
            assert_eq!(cut(text, most), expect, "{text} {most}");
            assert!(cut(text, most).len() <= most);
        }
    }
}
