//! Files that go with statements, put together from pieces until they can be sent.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use statement::Statement;

use crate::key::from_hex;
use crate::wire::{Piece, Wanted};

/// Most bytes of files kept at once.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// Exchanges after which a file that does not come is given up.
const PATIENCE: u32 = 3;

/// A whole file and what the statement says of it.
#[derive(Clone, Debug)]
pub(super) struct Attached {
    pub(super) hash: [u8; 32],
    pub(super) content_type: String,
    pub(super) bytes: Arc<Vec<u8>>,
}

/// Whether a statement's files are here.
pub(super) enum Need {
    /// All; none where it has none, or others have them.
    Here(Vec<Attached>),
    /// Some are missing.
    Missing(Vec<Wanted>),
    /// Some will never be here.
    Never,
}

#[derive(Default, Debug)]
struct Partly {
    bytes: Arc<Vec<u8>>,
    /// Bytes of the whole; 0 before the first piece.
    size: u64,
    /// How often it was asked for since anything of it came.
    asked: u32,
}

/// Files by their SHA-256.
#[derive(Default, Debug)]
pub(super) struct Files(BTreeMap<[u8; 32], Partly>);

impl Files {
    /// Takes the pieces that were asked for.
    pub(super) fn take(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            let held: usize = self.0.values().map(|partly| partly.bytes.len()).sum();
            let Some(partly) = self.0.get_mut(&piece.hash) else { continue };
            let fits = held + piece.bytes.len() <= MAX_BYTES && piece.size <= MAX_BYTES as u64;
            let next = piece.from == partly.bytes.len() as u64 && !piece.bytes.is_empty();
            if !fits || !next || (piece.from + piece.bytes.len() as u64) > piece.size {
                continue;
            }
            Arc::make_mut(&mut partly.bytes).extend_from_slice(&piece.bytes);
            (partly.size, partly.asked) = (piece.size, 0);
            let whole = partly.bytes.len() as u64 == partly.size;
            if whole && <[u8; 32]>::from(Sha256::digest(partly.bytes.as_slice())) != piece.hash {
                *partly = Partly::default();
            }
        }
    }

    /// Looks for the files a statement brings; those with an address elsewhere are not needed.
    pub(super) fn need(&mut self, statement: &Statement) -> Need {
        let (mut here, mut missing) = (Vec::new(), Vec::new());
        let attachments = statement.attachments.iter().flatten().filter(|file| file.file_url.is_none());
        for file in attachments {
            let Some(hash) = from_hex::<32>(file.sha2.as_str()) else { return Need::Never };
            if file.length > MAX_BYTES as u64 {
                return Need::Never;
            }
            let partly = self.0.entry(hash).or_default();
            if partly.size > 0 && partly.bytes.len() as u64 == partly.size {
                let content_type = file.content_type.as_str().to_owned();
                here.push(Attached { hash, content_type, bytes: Arc::clone(&partly.bytes) });
                continue;
            }
            partly.asked += 1;
            if partly.asked > PATIENCE {
                self.0.remove(&hash);
                return Need::Never;
            }
            missing.push(Wanted { hash, from: partly.bytes.len() as u64 });
        }
        if missing.is_empty() { Need::Here(here) } else { Need::Missing(missing) }
    }

    /// Lets go of files that were sent.
    pub(super) fn let_go(&mut self, sent: &[Attached]) {
        for file in sent {
            self.0.remove(&file.hash);
        }
    }
}
