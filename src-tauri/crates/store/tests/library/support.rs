//! Packs to install, a folder to install them in, and sources that fail.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use pack::{Build, FileSource, Meta, Pack, SigningKey, Source, TrustedKeys, VerifiedPack};
use store::Library;
use store::library::{Adopt, AdoptError, Adopted, Flow};

pub(crate) const MIB: usize = 1024 * 1024;

/// A folder with a library in it and packs beside it; gone when dropped.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// In memory where that can be had: for tests that write thousands of times and never crash.
    pub(crate) fn in_memory() -> Desk {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        Desk { folder }
    }

    pub(crate) fn data(&self) -> PathBuf {
        let data = self.folder.path().join("data");
        fs_err::create_dir_all(&data).unwrap();
        data
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn library(&self) -> Library {
        Library::open(self.data()).unwrap()
    }

    /// Builds `<id>-<version>.pack`, signed by [`publisher`].
    pub(crate) fn pack(&self, id: &str, version: u32, files: &[(&str, Vec<u8>)]) -> PathBuf {
        let path = self.path(&format!("{id}-{version}.pack"));
        build(&path, id, version, files);
        path
    }

    pub(crate) fn file_size(&self) -> u64 {
        fs_err::metadata(self.data().join("library.db")).unwrap().len()
    }
}

pub(crate) fn build(path: &Path, id: &str, version: u32, files: &[(&str, Vec<u8>)]) {
    let meta = Meta {
        id: id.into(),
        version,
        label: format!("edition {version}"),
        title: BTreeMap::from([("en".into(), format!("The pack {id}"))]),
        publisher: "A test".into(),
        licence: "CC0-1.0".into(),
        languages: vec!["en".into()],
        ..Meta::default()
    };
    let files: BTreeMap<String, Vec<u8>> =
        files.iter().map(|(path, bytes)| ((*path).into(), bytes.clone())).collect();
    let signer = publisher();
    let build = Build { signer: Some(&signer), ..Build::new(&meta, &files) };
    build.write(path, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
}

pub(crate) fn publisher() -> SigningKey {
    SigningKey::from_seed(&[7; 32], "A test")
}

pub(crate) fn verified(path: &Path) -> VerifiedPack {
    verified_from(Box::new(FileSource::open(path).unwrap()))
}

pub(crate) fn verified_from(source: Box<dyn Source>) -> VerifiedPack {
    let trusted: TrustedKeys = [publisher().public()].into_iter().collect();
    Pack::open(source).unwrap().verify(&trusted).unwrap()
}

/// Options as a person would have them who has room enough.
pub(crate) fn options() -> Adopt {
    Adopt { source: "a stick".into(), floor: 0, replace: false, now_ms: 1_000 }
}

pub(crate) fn adopt(library: &mut Library, path: &Path) -> Result<Adopted, AdoptError> {
    library.adopt(&verified(path), "{}", &options(), &[], &mut |_| Flow::Continue)
}

/// Bytes that no compressor shrinks, the same for the same seed.
pub(crate) fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes = Vec::with_capacity(len + 8);
    while bytes.len() < len {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(len);
    bytes
}

/// A pack file that behaves until `healthy` bytes were read, and then does what `then` says.
pub(crate) struct Carrier {
    pub(crate) inner: FileSource,
    pub(crate) healthy: u64,
    pub(crate) read: AtomicU64,
    pub(crate) then: fn() -> io::Error,
}

impl Carrier {
    pub(crate) fn new(path: &Path, healthy: u64, then: fn() -> io::Error) -> Carrier {
        Carrier { inner: FileSource::open(path).unwrap(), healthy, read: AtomicU64::new(0), then }
    }
}

impl Source for Carrier {
    fn len(&self) -> io::Result<u64> {
        self.inner.len()
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        let before = self.read.fetch_add(buffer.len() as u64, Ordering::SeqCst);
        if before + buffer.len() as u64 > self.healthy {
            return Err((self.then)());
        }
        self.inner.read_at(offset, buffer)
    }

    fn name(&self) -> String {
        self.inner.name()
    }
}
