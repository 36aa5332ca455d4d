//! Giving an installed pack to others, byte for byte the file it came from, without writing it.

use pack::{Layout, SignatureBlock};

use super::{ExportError, Library, LibraryReadError};

impl Library {
    /// Returns what would stand where in the file of the installed pack `id`; the library is the source of its chunks.
    ///
    /// # Errors
    /// When it is not installed or its list is damaged.
    pub fn layout(&self, id: &str) -> Result<Layout, ExportError> {
        let (manifest, signature) = self.signed_manifest(id)?;
        Ok(Layout::new(&manifest, signature.as_ref())?)
    }

    /// The exact manifest of an installed pack, and who signed it.
    pub(super) fn signed_manifest(
        &self,
        id: &str,
    ) -> Result<(Vec<u8>, Option<SignatureBlock>), LibraryReadError> {
        let number = self.number_of(id)?.ok_or_else(|| LibraryReadError::NoSuchPack(id.to_owned()))?;
        let manifest = self.manifest_of(number, id)?;
        let signature: Vec<u8> =
            self.database
                .query_row("select signature from pack where number = ?1", [number], |row| row.get(0))?;
        Ok((manifest, SignatureBlock::from_bytes(&signature)))
    }
}
