//! Sealed assessments: their keys stay with the maker, beside the pack and never in it.

use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use course::{Folder, SealedFiles, Sources};
use pack::Files;

use crate::failure;
use crate::failure::io as io_failure;
use crate::view::Failure;

/// The files of sources as they go into the pack: those of sealed questions without their keys.
pub(crate) struct WithoutKeys<'a> {
    pub(crate) files: &'a pack::Folder,
    pub(crate) sealed: &'a SealedFiles,
}

impl WithoutKeys<'_> {
    fn held(&self, path: &str) -> io::Result<()> {
        if self.sealed.removed.contains(path) { Err(io::ErrorKind::NotFound.into()) } else { Ok(()) }
    }
}

impl Files for WithoutKeys<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        let kept = self.files.paths()?.into_iter().filter(|path| !self.sealed.removed.contains(path));
        let added = self.sealed.added.keys().cloned();
        let mut paths: Vec<String> = kept.chain(added).collect();
        paths.sort();
        paths.dedup();
        Ok(paths)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        if let Some(bytes) = self.sealed.added.get(path) {
            return Ok(bytes.len() as u64);
        }
        self.held(path)?;
        self.files.len(path)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        if let Some(bytes) = self.sealed.added.get(path) {
            return Ok(Box::new(bytes.as_slice()));
        }
        self.held(path)?;
        self.files.open(path)
    }
}

/// Parts the sealed questions of sources from their keys; `None` where nothing is sealed.
pub(crate) fn seal(folder: &Path, sources: &Sources) -> Result<Option<SealedFiles>, Failure> {
    course::sealed_files(&Folder(folder.to_owned()), sources)
        .map_err(|error| failure("build", &[("path", &folder.to_string_lossy())], &error))
}

/// Writes the keys beside the pack `out`, readable by their owner only; returns the file. It replaces those of an
/// earlier build of the same pack file.
pub(crate) fn write_keys(out: &Path, sealed: &SealedFiles) -> Result<PathBuf, Failure> {
    let path = out.with_extension("keys");
    let bytes = sealed.keys.to_json().map_err(|error| failure("internal", &[], &error))?;
    let beside = out.with_extension("keys.new");
    let written = (|| {
        let mut options = fs_err::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use fs_err::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(&beside)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        drop(file);
        fs_err::rename(&beside, &path)
    })();
    written.map_err(|error| io_failure(&path, &error))?;
    Ok(path)
}
