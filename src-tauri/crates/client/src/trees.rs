//! A pack's files as the course model reads them: out of a pack file, or out of the library.

use std::io;

use course::Tree;
use pack::{ChunkId, ChunkLookup, ChunkSource, Contents, ReadError, VerifiedPack};

use crate::shelf::Shelf;

/// The files of an opened pack; chunks it lacks (a delta) or has damaged come from the spares or
/// from the library.
pub(crate) struct PackTree<'a> {
    pub(crate) pack: &'a VerifiedPack,
    pub(crate) spares: &'a [&'a dyn ChunkLookup],
    pub(crate) shelf: &'a Shelf,
}

impl ChunkSource for PackTree<'_> {
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError> {
        let own = self.pack.stored(contents, index);
        let Err(ReadError::Damaged { id, .. }) = &own else { return own };
        let spare = self.spares.iter().find_map(|spare| spare.find(id));
        let found = spare.or_else(|| self.shelf.with(|library| Ok(library.find(id))).ok().flatten());
        found.filter(|bytes| ChunkId::of(bytes) == *id).map_or(own, Ok)
    }
}

impl Tree for PackTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.pack.contents().files.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        pack::read_file(self.pack.contents(), path, self).map_err(io::Error::other)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        self.pack.contents().files.get(path).map(|file| file.len).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// The files of an installed pack.
pub(crate) struct LibraryTree<'a> {
    pub(crate) shelf: &'a Shelf,
    pub(crate) pack: &'a str,
}

impl Tree for LibraryTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        let paths = self.shelf.with(|library| Ok(library.contents(self.pack)?.files.keys().cloned().collect()));
        paths.map_err(io::Error::other)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.shelf.with(|library| Ok(library.read_file(self.pack, path)?)).map_err(io::Error::other)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        let file = self.shelf.with(|library| Ok(library.contents(self.pack)?.files.get(path).map(|file| file.len)));
        file.map_err(io::Error::other)?.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
