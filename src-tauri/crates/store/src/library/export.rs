//! Writing an installed pack as the file it came from.

use std::ops::ControlFlow;
use std::path::Path;

use super::flow::{Flow, OnProgress};
use super::{Library, LibraryReadError};

/// Why a pack was not exported. Nothing is left under the file's name.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The pack is not installed or cannot be read.
    #[error(transparent)]
    Library(#[from] LibraryReadError),
    /// A chunk is damaged, the file cannot be written, or the caller said stop.
    #[error(transparent)]
    Pack(#[from] pack::ExportError),
}

impl Library {
    /// Writes the installed pack `id` to `out`, byte for byte the file it was installed from; returns its
    /// length. Nothing is there under that name before all of it is.
    ///
    /// # Errors
    /// As [`ExportError`] tells; nothing is left behind.
    pub fn export(&self, id: &str, out: &Path, on_progress: OnProgress<'_>) -> Result<u64, ExportError> {
        let (manifest, signature) = self.signed_manifest(id)?;
        let length = pack::export(
            &manifest,
            signature.as_ref(),
            self,
            out,
            &mut |progress| match on_progress(progress) {
                Flow::Continue => ControlFlow::Continue(()),
                Flow::Stop => ControlFlow::Break(()),
            },
        )?;
        Ok(length)
    }

    /// Returns the exact manifest of the installed pack `id`: what an update file is opened with.
    ///
    /// # Errors
    /// When it is not installed or its list is damaged.
    pub fn manifest(&self, id: &str) -> Result<Vec<u8>, LibraryReadError> {
        let number = self.number_of(id)?.ok_or_else(|| LibraryReadError::NoSuchPack(id.to_owned()))?;
        self.manifest_of(number, id)
    }
}
