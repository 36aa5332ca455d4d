//! What the fuzzers do with any bytes: open them as whatever they may be, and read all that can be read.
//!
//! Used by the mutation loop of these tests and by `tests/fuzz`.

use pack::{ChunkId, Codec, Delta, Manifest, Pack, TrustedKeys, VerifiedPack, diff, read_range, unfold};
use sha2::{Digest, Sha256};

/// Most bytes of content read of one input: enough to see that reading works, little enough to be quick.
const ENOUGH: u64 = 1 << 20;

/// Takes the first byte for what the rest is to be: a file as it is; a file whose checks are made to fit; a manifest
/// with chunks behind it; a delta on `base`.
pub(crate) fn exercise(input: &[u8], base: &[u8]) {
    let Some((what, rest)) = input.split_first() else { return };
    match what % 4 {
        0 => open(rest.to_vec()),
        1 => open(resealed(rest)),
        2 => {
            let split = rest.len().min(4);
            let at =
                rest[..split].iter().fold(0usize, |n, byte| n << 8 | usize::from(*byte)) % (rest.len() + 1);
            let (manifest, chunks) = rest.split_at(at.max(split));
            open(wrapped(&manifest[split..], chunks));
            let _ = Manifest::parse(&manifest[split..]);
        }
        _ => {
            for bytes in [rest.to_vec(), resealed(rest)] {
                if let Ok(delta) = Delta::open(Box::new(bytes))
                    && let Ok(pack) = delta.resolve(base)
                    && let Ok(pack) = pack.verify(&TrustedKeys::none())
                {
                    read(&pack);
                }
            }
        }
    }
}

fn open(bytes: Vec<u8>) {
    for opened in [Pack::open(Box::new(bytes.clone())), Pack::open_incomplete(Box::new(bytes))] {
        let Ok(pack) = opened else { continue };
        let missing = pack.missing_ranges(|_| false);
        assert!(missing.iter().all(|range| range.end <= pack.size()));
        if let Ok(pack) = pack.verify(&TrustedKeys::none()) {
            read(&pack);
        }
    }
}

/// Reads what there is, and holds every promise against it.
fn read(pack: &VerifiedPack) {
    let contents = pack.contents();
    let again = Manifest { meta: pack.meta().clone(), contents: contents.clone() };
    let written = again.to_bytes().unwrap_or_else(|error| panic!("what was read cannot be written: {error}"));
    assert_eq!(Manifest::parse(&written).map(|m| m.contents).as_ref(), Ok(contents));
    assert!(diff(contents, contents).changed.is_empty());
    let damage = pack.check(&mut |_| std::ops::ControlFlow::Continue(()));
    let mut budget = ENOUGH;
    for (path, file) in contents.files.iter().take(64) {
        if let Ok(bytes) = read_range(contents, path, 0..budget.min(file.len), pack) {
            assert_eq!(bytes.len() as u64, budget.min(file.len));
            budget -= bytes.len() as u64;
        }
    }
    for index in 0..contents.chunks.len().min(64) as u32 {
        let chunk = &contents.chunks[index as usize];
        if let Ok(raw) = unfold(contents, index, pack) {
            assert_eq!(raw.len() as u64, u64::from(chunk.raw));
            assert!(damage.iter().all(|damage| damage.index != index), "damaged, and yet unfolded");
            assert!(chunk.codec != Codec::Stored || ChunkId::of(&raw) == chunk.id);
        }
    }
}

/// Makes the checks of a front fit what it says.
fn resealed(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.len() < 160 {
        return bytes;
    }
    let length =
        |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize;
    let end = length(16).saturating_add(length(24)).saturating_add(160).min(bytes.len());
    let stored_end = length(16).saturating_add(160).min(bytes.len());
    let known = zstd::bulk::decompress(&bytes[160..stored_end], 1 << 20).map(|raw| Sha256::digest(&raw));
    if let Ok(hash) = known {
        bytes[48..80].copy_from_slice(&hash);
    }
    let front = Sha256::digest(&bytes[160..end]);
    bytes[112..144].copy_from_slice(&front);
    let total = bytes.len() as u64;
    bytes[32..40].copy_from_slice(&total.to_le_bytes());
    let check = Sha256::digest(&bytes[..144]);
    bytes[144..160].copy_from_slice(&check[..16]);
    bytes
}

/// Puts a front before a manifest and its chunks.
pub(crate) fn wrapped(manifest: &[u8], chunks: &[u8]) -> Vec<u8> {
    let stored = zstd::bulk::compress(manifest, 1).unwrap_or_default();
    let mut bytes = vec![0; 160];
    bytes[..16].copy_from_slice(b"\x89PKH\r\n\x1a\n\x01\0\x01\0\x01\0\0\0");
    bytes[16..20].copy_from_slice(&(stored.len() as u32).to_le_bytes());
    bytes[20..24].copy_from_slice(&(manifest.len() as u32).to_le_bytes());
    bytes[48..80].copy_from_slice(&Sha256::digest(manifest));
    bytes.extend_from_slice(&stored);
    bytes.extend_from_slice(chunks);
    resealed(&bytes)
}
