//! zstd frames: folding and unfolding one chunk, with or without the bytes it leans on.

use std::io;

use zstd::zstd_safe::{CCtx, CParameter, DCtx, DParameter, compress_bound, find_frame_compressed_size};

/// Largest window a frame may ask for, as a power of two: 128 MiB, the most that a manifest with the
/// manifest it leans on can need.
const MAX_WINDOW_LOG: u32 = 27;

/// Folds `raw` into one frame at `level`, leaning on `prefix`.
///
/// The frame carries neither a checksum (SHA-256 covers the stored bytes) nor the content's size (the manifest has it).
pub(crate) fn fold(raw: &[u8], prefix: &[u8], level: i32) -> io::Result<Vec<u8>> {
    fold_with(raw, prefix, level, false)
}

/// As [`fold`], with a checksum of the content in the frame: so that two contents never fold to the same bytes, as
/// they may when both only copy what they lean on.
pub(crate) fn fold_marked(raw: &[u8], prefix: &[u8], level: i32) -> io::Result<Vec<u8>> {
    fold_with(raw, prefix, level, true)
}

fn fold_with(raw: &[u8], prefix: &[u8], level: i32, marked: bool) -> io::Result<Vec<u8>> {
    let mut context = CCtx::try_create().ok_or(io::ErrorKind::OutOfMemory)?;
    let reach = (raw.len() + prefix.len()).max(1024);
    let window = (usize::BITS - (reach - 1).leading_zeros()).min(MAX_WINDOW_LOG);
    let settings = [
        CParameter::CompressionLevel(level),
        CParameter::WindowLog(window),
        CParameter::ContentSizeFlag(false),
        CParameter::ChecksumFlag(marked),
        CParameter::DictIdFlag(false),
    ];
    for setting in settings {
        context.set_parameter(setting).map_err(error)?;
    }
    if !prefix.is_empty() {
        context.ref_prefix(prefix).map_err(error)?;
    }
    let mut stored = Vec::with_capacity(compress_bound(raw.len()));
    context.compress2(&mut stored, raw).map_err(error)?;
    stored.shrink_to_fit();
    Ok(stored)
}

/// Unfolds one frame to exactly `raw_len` bytes; `None` where it is anything else.
///
/// Takes no more memory than `raw_len`: the frame's own idea of its size is not asked.
pub(crate) fn unfold(stored: &[u8], prefix: &[u8], raw_len: usize) -> Option<Vec<u8>> {
    if find_frame_compressed_size(stored).ok()? != stored.len() {
        return None;
    }
    let mut context = DCtx::try_create()?;
    context.set_parameter(DParameter::WindowLogMax(MAX_WINDOW_LOG)).ok()?;
    if !prefix.is_empty() {
        context.ref_prefix(prefix).ok()?;
    }
    let mut raw = Vec::new();
    raw.try_reserve_exact(raw_len).ok()?;
    context.decompress(&mut raw, stored).ok()?;
    (raw.len() == raw_len).then_some(raw)
}

fn error(code: usize) -> io::Error {
    io::Error::other(zstd::zstd_safe::get_error_name(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_folded_unfolds_with_its_prefix_only() {
        let old: Vec<u8> = (0..50_000u32).flat_map(|n| (n * n).to_le_bytes()).collect();
        let mut new = old.clone();
        new[1000..1010].fill(7);
        let alone = fold(&new, &[], 19).unwrap();
        let patch = fold(&new, &old, 19).unwrap();
        assert!(patch.len() * 100 < alone.len(), "{} {}", patch.len(), alone.len());
        assert_eq!(unfold(&alone, &[], new.len()), Some(new.clone()));
        assert_eq!(unfold(&patch, &old, new.len()), Some(new.clone()));
        assert_ne!(unfold(&patch, &[], new.len()), Some(new));
    }

    #[test]
    fn a_frame_that_unfolds_to_more_or_less_than_said_is_refused() {
        let stored = fold(&vec![0; 8 << 20], &[], 3).unwrap();
        assert!(stored.len() < 1000);
        assert_eq!(unfold(&stored, &[], 1000), None);
        assert_eq!(unfold(&stored, &[], (8 << 20) + 1), None);
        let twice = [stored.clone(), stored].concat();
        assert_eq!(unfold(&twice, &[], 16 << 20), None);
    }
}
