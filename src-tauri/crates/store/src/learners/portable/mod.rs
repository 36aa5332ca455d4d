//! The portable file of one learner (`*.learner`): written as a stream, hostile when read. Its law is
//! [`LEARNER-FILE.md`](super::format).

mod read;
mod write;

use std::path::PathBuf;

use pack::ChunkId;
use zeroize::Zeroizing;

use crate::StorageError;

pub(crate) use read::Portable;
pub(crate) use write::Writing;

/// The newest layout this program writes and reads.
pub const NEWEST: u16 = 1;
/// The oldest layout it reads.
pub const OLDEST: u16 = 1;

const MAGIC: [u8; 8] = *b"\x89PHL\r\n\x1a\n";
const HEADER: usize = 64;
const HEAD: usize = 12;
const NONCE: std::ops::Range<usize> = 16..40;
const MAX_CARD: usize = 64 * 1024;
/// Most bytes of a block, unfolded.
const MAX_BLOCK: usize = 9 * 1024 * 1024;
/// Bytes after which a block is closed.
const FULL_BLOCK: usize = 256 * 1024;
/// Most bytes of an attachment.
pub const MAX_ATTACHMENT: u64 = crate::record::MAX_ATTACHMENT as u64;
const SEALED: u16 = 1;
/// How much a file may unfold to: so many times its bytes, and this besides. Statements fold to a twentieth.
const MAX_RATIO: u64 = 250;
const MAX_BESIDE: u64 = 64 * 1024 * 1024;

const END: u8 = 0;
const ENTRIES: u8 = 1;
const STATES: u8 = 2;
const ATTACHMENT: u8 = 3;
const CONTINUED: u8 = 4;

/// One fact of the log, as the file carries it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Line {
    pub(crate) stream: [u8; 16],
    pub(crate) sequence: u64,
    pub(crate) clock: u64,
    pub(crate) at_ms: i64,
    pub(crate) form: u8,
    pub(crate) topic: String,
    pub(crate) body: Vec<u8>,
}

/// One row of state, as the file carries it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Left {
    pub(crate) kind: String,
    pub(crate) key: String,
    pub(crate) clock: u64,
    /// Nothing where it was removed.
    pub(crate) value: Option<Vec<u8>>,
}

/// What a file holds, one thing after the other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Piece {
    /// Entries of the log.
    Lines(Vec<Line>),
    /// A row of state.
    State(Left),
    /// Bytes that a statement names by their SHA-256.
    Attachment([u8; 32], Vec<u8>),
}

/// How much a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) lines: u64,
    pub(crate) states: u64,
    pub(crate) attachments: u64,
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// Another kind of file.
    #[error("{} is no learner's file", path.display())]
    Foreign {
        /// Which.
        path: PathBuf,
    },
    /// Written by a newer Packhorse.
    #[error("{} was written by a newer Packhorse (layout {found}; this one knows {NEWEST}); install the newer one", path.display())]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its layout.
        found: u16,
    },
    /// Cut short or changed since it was written.
    #[error("{} is damaged ({what}); copy it again or take another copy", path.display())]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What does not fit.
        what: &'static str,
    },
    /// The key is another file's.
    #[error("the file is encrypted with another key")]
    WrongKey,
    /// The disk or stick.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The key that seals the blocks of one file, and the nonces' beginning.
struct Seal {
    key: Zeroizing<[u8; 32]>,
    nonce: [u8; 16],
}

impl Seal {
    /// One data key seals many files; each has a key of its own.
    fn of(data: &[u8; 32], nonce: &[u8]) -> Seal {
        let name = b"packhorse learner file 1";
        let all = Zeroizing::new([name.as_slice(), data, nonce].concat());
        let mut start = [0; 16];
        start.iter_mut().zip(nonce).for_each(|(to, from)| *to = *from);
        Seal { key: Zeroizing::new(ChunkId::of(&all).0), nonce: start }
    }

    fn nonce(&self, number: u64) -> [u8; 24] {
        let mut nonce = [0; 24];
        nonce[..16].copy_from_slice(&self.nonce);
        nonce[16..].copy_from_slice(&number.to_le_bytes());
        nonce
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Write;
    use std::path::Path;

    use uuid::Uuid;

    use super::super::card::CardFile;
    use super::super::files::part;
    use super::super::secret::Lock;
    use super::write::{put_long, put_short};
    use super::*;

    fn card() -> CardFile {
        CardFile {
            format: 1,
            learner: Uuid::from_bytes([7; 16]),
            name: "Amina".to_owned(),
            picture: "owl".to_owned(),
            language: "en".to_owned(),
            created_ms: 5,
            changed_ms: 6,
            last_ms: None,
            lock: Lock::None,
            secret: None,
            recovery: None,
            rest: BTreeMap::new(),
        }
    }

    fn line(number: u64) -> Line {
        Line {
            stream: [3; 16],
            sequence: number,
            clock: number << 20,
            at_ms: -5,
            form: 0,
            topic: "org.test/course".to_owned(),
            body: format!("{{\"verb\":\"answered\",\"number\":{number}}}").into_bytes(),
        }
    }

    fn left(value: Option<&[u8]>) -> Left {
        let value = value.map(<[u8]>::to_vec);
        Left { kind: "draft".to_owned(), key: "a/b".to_owned(), clock: 9, value }
    }

    fn write(path: &Path, lines: u64, attachment: usize, key: Option<&[u8; 32]>) {
        let mut writing = Writing::begin(path, &card(), key).unwrap();
        (1..=lines).for_each(|number| writing.line(&line(number)).unwrap());
        writing.state(&left(Some(b"words"))).unwrap();
        writing.state(&left(None)).unwrap();
        let bytes: Vec<u8> = (0..attachment).map(|at| (at * 7 % 251) as u8).collect();
        writing.attachment(&ChunkId::of(&bytes).0, &bytes).unwrap();
        writing.finish().unwrap();
    }

    fn pieces(path: &Path, key: Option<&[u8; 32]>) -> Result<Vec<Piece>, FileFault> {
        let mut pieces = Vec::new();
        Portable::open(path)?.read::<FileFault>(key, &mut |piece| {
            pieces.push(piece);
            Ok(())
        })?;
        Ok(pieces)
    }

    #[test]
    fn what_is_written_is_read_sealed_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for key in [None, Some(&[9; 32])] {
            for (lines, attachment) in [(0, 0), (3, 10), (20_000, 3 << 20)] {
                write(&path, lines, attachment, key);
                let mut read = Vec::new();
                let (mut states, mut attached) = (Vec::new(), Vec::new());
                for piece in pieces(&path, key).unwrap() {
                    match piece {
                        Piece::Lines(mut lines) => read.append(&mut lines),
                        Piece::State(left) => states.push(left),
                        Piece::Attachment(hash, bytes) => attached.push((hash, bytes.len())),
                    }
                }
                assert_eq!(read, (1..=lines).map(line).collect::<Vec<_>>());
                assert_eq!(states, [left(Some(b"words")), left(None)]);
                assert_eq!(attached.iter().map(|one| one.1).collect::<Vec<_>>(), [attachment]);
                assert_eq!(Portable::open(&path).unwrap().card, card());
            }
            assert!(!part(&path).exists());
        }
    }

    #[test]
    fn a_file_that_is_not_finished_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        let mut writing = Writing::begin(&path, &card(), None).unwrap();
        writing.line(&line(1)).unwrap();
        drop(writing);
        assert_eq!(fs_err::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn every_bit_and_every_cut_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for key in [None, Some(&[9; 32])] {
            write(&path, 3, 10, key);
            let sound = fs_err::read(&path).unwrap();
            for at in 0..sound.len() {
                for bit in [1, 0x10, 0x80] {
                    let mut bytes = sound.clone();
                    bytes[at] ^= bit;
                    fs_err::write(&path, bytes).unwrap();
                    assert!(pieces(&path, key).is_err(), "byte {at} bit {bit:x}");
                }
                fs_err::write(&path, &sound[..at]).unwrap();
                assert!(pieces(&path, key).is_err(), "cut at {at}");
            }
            fs_err::write(&path, [sound.as_slice(), b"x"].concat()).unwrap();
            assert!(pieces(&path, key).is_err(), "something after the end");
        }
    }

    #[test]
    fn a_sealed_file_says_nothing_to_another_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        write(&path, 3, 10, Some(&[9; 32]));
        assert!(matches!(pieces(&path, Some(&[8; 32])), Err(FileFault::WrongKey)));
        assert!(matches!(pieces(&path, None), Err(FileFault::WrongKey)));
        let bytes = fs_err::read(&path).unwrap();
        assert!(!bytes.windows(8).any(|some| some == b"answered"));
    }

    /// A file made by somebody who knows the layout: the chain is right, what it says is not.
    #[test]
    fn a_file_that_lies_is_refused_without_memory_or_panic() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        let long = [0xff; 64];
        let attachment =
            |length: u64, bytes: &[u8]| [&[0; 32], length.to_le_bytes().as_slice(), bytes].concat();
        let end =
            |lines: u64| [lines, 0, 0].iter().flat_map(|count| count.to_le_bytes()).collect::<Vec<u8>>();
        let cases: Vec<Vec<(u8, Vec<u8>)>> = vec![
            vec![(ENTRIES, long.to_vec())],
            vec![(STATES, long.to_vec())],
            vec![(ATTACHMENT, attachment(u64::MAX, b"x"))],
            vec![(ATTACHMENT, attachment(5, b"x")), (END, end(0))],
            vec![(ATTACHMENT, attachment(1, b"x")), (END, end(0))],
            vec![(ATTACHMENT, attachment(5, b"x")), (CONTINUED, b"too long".to_vec())],
            vec![(CONTINUED, b"of nothing".to_vec())],
            vec![(77, vec![])],
            vec![(END, end(1))],
            vec![(END, vec![])],
            vec![],
        ];
        for blocks in cases {
            let mut writing = Writing::begin(&path, &card(), None).unwrap();
            for (kind, raw) in &blocks {
                writing.block(*kind, raw).unwrap();
            }
            writing.file.flush().unwrap();
            fs_err::copy(part(&path), &path).unwrap();
            drop(writing);
            assert!(matches!(pieces(&path, None), Err(FileFault::Damaged { .. })), "{blocks:?}");
        }
    }

    #[test]
    fn a_small_file_that_unfolds_without_end_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        let mut writing = Writing::begin(&path, &card(), None).unwrap();
        let mut block = Vec::new();
        for number in 1..=60_000 {
            let same = Line { sequence: number, body: vec![b' '; 100], ..line(1) };
            block.extend_from_slice(&same.stream);
            block.extend_from_slice(&[0; 24]);
            block.push(0);
            put_short(&mut block, b"").unwrap();
            put_long(&mut block, &same.body).unwrap();
        }
        for _ in 0..12 {
            writing.block(ENTRIES, &block).unwrap();
        }
        writing.counts.lines = 12 * 60_000;
        let length = writing.finish().unwrap();
        assert!(length < 200_000, "{length}");
        let read = Portable::open(&path).unwrap().check(None);
        assert!(matches!(read, Err(FileFault::Damaged { what: "it unfolds without end", .. })), "{read:?}");
    }

    #[test]
    fn other_files_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.learner");
        for bytes in [b"".as_slice(), b"PK\x03\x04 some other kind of file", &[0; 4096]] {
            fs_err::write(&path, bytes).unwrap();
            assert!(matches!(Portable::open(&path), Err(FileFault::Foreign { .. })));
        }
        write(&path, 1, 0, None);
        let mut bytes = fs_err::read(&path).unwrap();
        bytes[8] = 2;
        fs_err::write(&path, &bytes).unwrap();
        assert!(matches!(Portable::open(&path), Err(FileFault::Newer { found: 2, .. })));
    }
}
