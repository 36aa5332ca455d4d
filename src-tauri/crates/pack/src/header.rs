//! The first 160 bytes of a pack or delta file, and every check on them.

use sha2::{Digest, Sha256};

use crate::limits::{FORMAT_NEWEST, FORMAT_OLDEST, MAX_MANIFEST, MAX_VOLUMES, MIN_VOLUME};
use crate::open::OpenError;
use crate::signature::SignatureBlock;

/// Bytes of the header, in every version.
pub const HEADER_LEN: u64 = 160;
/// A byte above 127, the letters, and the line ends that text-mode copies spoil.
const MAGIC: [u8; 8] = *b"\x89PKH\r\n\x1a\n";
/// Where the header's check on itself begins, in every version.
const CHECK_AT: usize = 144;

/// What kind of file the header opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Every chunk of the manifest.
    Pack = 1,
    /// Only what a base lacks; the manifest is a patch on the base's.
    Delta = 2,
}

/// The header's fields (`FORMAT.md`, Header).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) kind: Kind,
    /// Bytes of the manifest as it lies in the file.
    pub(crate) manifest_stored: u32,
    /// Bytes of the manifest unfolded.
    pub(crate) manifest_len: u32,
    /// Bytes of the signature block; 0 where the pack is unsigned.
    pub(crate) signature_len: u32,
    /// Bytes of the whole file, all volumes together.
    pub(crate) total: u64,
    /// Bytes of each volume but the last; 0 where there is but one.
    pub(crate) volume: u64,
    /// SHA-256 of the unfolded manifest.
    pub(crate) manifest: [u8; 32],
    /// SHA-256 of the manifest a delta leans on; zero in a pack.
    pub(crate) base: [u8; 32],
    /// SHA-256 of the stored manifest and the signature block.
    pub(crate) front: [u8; 32],
}

impl Header {
    /// Returns the header as it is written.
    pub(crate) fn to_bytes(&self) -> [u8; HEADER_LEN as usize] {
        let mut bytes = [0; HEADER_LEN as usize];
        bytes[..8].copy_from_slice(&MAGIC);
        bytes[8..10].copy_from_slice(&FORMAT_NEWEST.to_le_bytes());
        bytes[10..12].copy_from_slice(&FORMAT_OLDEST.to_le_bytes());
        bytes[12] = self.kind as u8;
        bytes[16..20].copy_from_slice(&self.manifest_stored.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.manifest_len.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.signature_len.to_le_bytes());
        bytes[32..40].copy_from_slice(&self.total.to_le_bytes());
        bytes[40..48].copy_from_slice(&self.volume.to_le_bytes());
        bytes[48..80].copy_from_slice(&self.manifest);
        bytes[80..112].copy_from_slice(&self.base);
        bytes[112..144].copy_from_slice(&self.front);
        let check = Sha256::digest(&bytes[..CHECK_AT]);
        bytes[CHECK_AT..].copy_from_slice(&check[..16]);
        bytes
    }

    /// Reads a header from the first bytes of a file, `have` bytes of which there are in all (fewer than
    /// [`HEADER_LEN`] bytes are given only where the file is as short).
    pub(crate) fn parse(bytes: &[u8], have: u64) -> Result<Header, OpenError> {
        let shown = bytes.len().min(MAGIC.len());
        if bytes[..shown] != MAGIC[..shown] {
            return Err(OpenError::NotAPack);
        }
        let Some(bytes) = bytes.first_chunk::<{ HEADER_LEN as usize }>() else {
            return Err(OpenError::Truncated { have, need: HEADER_LEN });
        };
        // The check comes before the version: a flipped bit must not pass for a newer format.
        if bytes[CHECK_AT..] != Sha256::digest(&bytes[..CHECK_AT])[..16] {
            return Err(OpenError::Damaged("the header"));
        }
        let oldest = u16::from_le_bytes([bytes[10], bytes[11]]);
        if oldest > FORMAT_NEWEST {
            return Err(OpenError::NewerFormat { found: oldest, newest: FORMAT_NEWEST });
        }
        let written = u16::from_le_bytes([bytes[8], bytes[9]]);
        if written < FORMAT_OLDEST || oldest > written {
            return Err(OpenError::hostile("its format version makes no sense"));
        }
        let kind = match bytes[12] {
            1 => Kind::Pack,
            2 => Kind::Delta,
            _ => return Err(OpenError::hostile("it is of no known kind")),
        };
        let header = Header {
            kind,
            manifest_stored: number32(bytes, 16),
            manifest_len: number32(bytes, 20),
            signature_len: number32(bytes, 24),
            total: number64(bytes, 32),
            volume: number64(bytes, 40),
            manifest: hash(bytes, 48),
            base: hash(bytes, 80),
            front: hash(bytes, 112),
        };
        header.check_bounds(bytes)?;
        Ok(header)
    }

    /// Refuses sizes nobody should act on.
    fn check_bounds(&self, bytes: &[u8; HEADER_LEN as usize]) -> Result<(), OpenError> {
        if bytes[13..16] != [0; 3] || bytes[28..32] != [0; 4] {
            return Err(OpenError::hostile("reserved fields of the header are in use"));
        }
        if self.manifest_stored > MAX_MANIFEST || self.manifest_len > MAX_MANIFEST {
            return Err(OpenError::hostile("its manifest is too large"));
        }
        if self.signature_len != 0 && self.signature_len as usize != SignatureBlock::LEN {
            return Err(OpenError::hostile("its signature block is of no known length"));
        }
        if self.total < self.front_end() {
            return Err(OpenError::hostile("its length is less than its header and manifest"));
        }
        let split = self.volume != 0;
        if split && (self.volume < MIN_VOLUME || self.total.div_ceil(self.volume.max(1)) > MAX_VOLUMES) {
            return Err(OpenError::hostile("its volumes are too small or too many"));
        }
        if split && self.total <= self.volume {
            return Err(OpenError::hostile("it says it is split, and is not"));
        }
        if (self.kind == Kind::Pack) != (self.base == [0; 32]) {
            return Err(OpenError::hostile("only a delta file leans on a base"));
        }
        Ok(())
    }

    /// Returns where the chunks begin.
    pub(crate) fn front_end(&self) -> u64 {
        HEADER_LEN + u64::from(self.manifest_stored) + u64::from(self.signature_len)
    }
}

fn number32(bytes: &[u8; HEADER_LEN as usize], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn number64(bytes: &[u8; HEADER_LEN as usize], at: usize) -> u64 {
    u64::from(number32(bytes, at)) | u64::from(number32(bytes, at + 4)) << 32
}

fn hash(bytes: &[u8; HEADER_LEN as usize], at: usize) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(&bytes[at..at + 32]);
    hash
}
