//! Short texts, each folded by itself against a dictionary that both ends have.
//!
//! A statement of a learner's log has some hundred bytes, most of them the same in every one. Alone it hardly
//! shrinks; leaning on a dictionary of such texts it does. The dictionary belongs to whoever keeps the folded
//! bytes, who must have the very same one to read them.

use std::fmt;
use std::io;

use zstd::zstd_safe::{CCtx, CParameter, DCtx, DParameter, FrameFormat, compress_bound, get_error_name};

use crate::varint::{self, Reader};

/// Level of compression: the highest whose time, for some hundred bytes, is lost beside one write to the disk.
const LEVEL: i32 = 9;
/// Largest window a frame may ask for, as a power of two: more than any dictionary and text here.
const MAX_WINDOW_LOG: u32 = 23;

/// A dictionary made ready for folding and unfolding many texts.
///
/// What it folds is the text's length as a varint, then one zstd frame without magic number, length, checksum or
/// the dictionary's number.
pub struct Dictionary {
    folding: CCtx<'static>,
    unfolding: DCtx<'static>,
}

impl Dictionary {
    /// Makes the dictionary of `bytes` ready: one that zstd trained, or any text.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn new(bytes: &[u8]) -> io::Result<Dictionary> {
        Dictionary::of_level(bytes, LEVEL)
    }

    /// As [`Dictionary::new`], folding at one of zstd's levels: for whoever folds so much that it is not lost beside other
    /// work. Whatever the level, it is unfolded alike.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn of_level(bytes: &[u8], level: i32) -> io::Result<Dictionary> {
        let mut folding = CCtx::try_create().ok_or(io::ErrorKind::OutOfMemory)?;
        for setting in [
            CParameter::CompressionLevel(level),
            CParameter::Format(FrameFormat::Magicless),
            CParameter::ContentSizeFlag(false),
            CParameter::ChecksumFlag(false),
            CParameter::DictIdFlag(false),
        ] {
            folding.set_parameter(setting).map_err(error)?;
        }
        folding.load_dictionary(bytes).map_err(error)?;
        let mut unfolding = DCtx::try_create().ok_or(io::ErrorKind::OutOfMemory)?;
        unfolding.set_parameter(DParameter::Format(FrameFormat::Magicless)).map_err(error)?;
        unfolding.set_parameter(DParameter::WindowLogMax(MAX_WINDOW_LOG)).map_err(error)?;
        unfolding.load_dictionary(bytes).map_err(error)?;
        Ok(Dictionary { folding, unfolding })
    }

    /// Folds `raw`. The same text gives the same bytes with the same version of zstd only: compare texts, not
    /// folded bytes.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn fold(&mut self, raw: &[u8]) -> io::Result<Vec<u8>> {
        let mut frame = Vec::with_capacity(compress_bound(raw.len()));
        self.folding.compress2(&mut frame, raw).map_err(error)?;
        let mut folded = Vec::with_capacity(frame.len() + 3);
        varint::put(&mut folded, raw.len() as u64);
        folded.extend_from_slice(&frame);
        Ok(folded)
    }

    /// Unfolds what [`Dictionary::fold`] made, to at most `most` bytes; `None` for anything else.
    pub fn unfold(&mut self, folded: &[u8], most: usize) -> Option<Vec<u8>> {
        let mut folded = Reader::new(folded, "a short text");
        let len = folded.number_to(most as u64).ok()? as usize;
        let frame = folded.bytes(folded.left()).ok()?;
        let mut raw = Vec::new();
        raw.try_reserve_exact(len).ok()?;
        self.unfolding.decompress(&mut raw, frame).ok()?;
        (raw.len() == len).then_some(raw)
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dictionary")
    }
}

fn error(code: usize) -> io::Error {
    io::Error::other(get_error_name(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[u8] =
        br#"{"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"result":{"success":true}}"#;

    #[test]
    fn a_text_like_the_dictionary_takes_a_few_bytes_and_comes_back() {
        let mut dictionary = Dictionary::new(WORDS).unwrap();
        let text = br#"{"verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"result":{"success":false}}"#;
        let folded = dictionary.fold(text).unwrap();
        assert!(folded.len() < 30, "{}", folded.len());
        assert_eq!(dictionary.unfold(&folded, 1000).as_deref(), Some(&text[..]));
        let mut other = Dictionary::new(b"something else altogether").unwrap();
        assert_ne!(other.unfold(&folded, 1000).as_deref(), Some(&text[..]));
    }

    #[test]
    fn every_text_comes_back() {
        let mut dictionary = Dictionary::new(WORDS).unwrap();
        for len in (0..300).chain([65_536, 1 << 20]) {
            let text: Vec<u8> =
                (0..len as u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 23) as u8).collect();
            let folded = dictionary.fold(&text).unwrap();
            assert_eq!(dictionary.unfold(&folded, len), Some(text));
        }
    }

    #[test]
    fn a_bomb_and_damaged_bytes_are_refused_without_memory() {
        let mut dictionary = Dictionary::new(WORDS).unwrap();
        let folded = dictionary.fold(&vec![0; 8 << 20]).unwrap();
        assert!(folded.len() < 2000);
        assert_eq!(dictionary.unfold(&folded, 1 << 20), None);
        let mut lying = vec![200, 1];
        lying.extend_from_slice(&folded[4..]);
        assert_eq!(dictionary.unfold(&lying, 1 << 20), None);
        let folded = dictionary.fold(WORDS).unwrap();
        for at in 0..folded.len() {
            for bit in 0..8 {
                let mut damaged = folded.clone();
                damaged[at] ^= 1 << bit;
                let _ = dictionary.unfold(&damaged, 1000);
                let _ = dictionary.unfold(&damaged[..at], 1000);
            }
        }
    }
}
