//! A folder to work in, and the acts that every test begins with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pack::{Build, BuildReport, OpenError, Pack, TrustedKeys, VerifiedPack};
use sha2::{Digest, Sha256};

use crate::course::{Course, silent};

/// Bytes of a pack file's header.
pub(crate) const HEADER: usize = 160;

/// A temporary folder with packs in it.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Builds and signs `course` as `name`.
    pub(crate) fn build(&self, course: &Course, name: &str) -> BuildReport {
        let build = Build { signer: Some(&course.key), ..Build::new(&course.meta, &course.files) };
        build.write(self.path(name), &mut silent).unwrap()
    }

    /// Builds and signs `course` as `name`, on the pack `base`.
    pub(crate) fn build_on(&self, base: &VerifiedPack, course: &Course, name: &str) -> BuildReport {
        let build =
            Build { signer: Some(&course.key), base: Some(base), ..Build::new(&course.meta, &course.files) };
        build.write(self.path(name), &mut silent).unwrap()
    }

    pub(crate) fn open(&self, name: &str) -> VerifiedPack {
        Pack::open_file(self.path(name)).unwrap().verify(&TrustedKeys::none()).unwrap()
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs_err::read(self.path(name)).unwrap()
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs_err::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    /// Returns every file of the folder with its bytes.
    pub(crate) fn all(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = fs_err::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        files.map(|path| (path.clone(), fs_err::read(&path).unwrap())).collect()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Opens a pack that lies in memory.
pub(crate) fn open_bytes(bytes: &[u8]) -> Result<Pack, OpenError> {
    Pack::open(Box::new(bytes.to_vec()))
}

/// Makes the header's checks fit again what was changed in the front of a pack.
pub(crate) fn reseal(bytes: &mut [u8]) {
    let length = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let end = HEADER + length(16) + length(24);
    let front = Sha256::digest(&bytes[HEADER..end]);
    bytes[112..144].copy_from_slice(&front);
    let check = Sha256::digest(&bytes[..144]);
    bytes[144..160].copy_from_slice(&check[..16]);
}

/// Returns where the chunks begin.
pub(crate) fn front_end(bytes: &[u8]) -> usize {
    let length = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    HEADER + length(16) + length(24)
}
