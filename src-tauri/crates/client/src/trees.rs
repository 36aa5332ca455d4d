//! A pack's files as the course model reads them: out of a pack file, or out of the library.

use std::cell::RefCell;
use std::io;

use course::Tree;
use pack::{ChunkId, ChunkLookup, ChunkSource, Contents, ReadError, Unfolded, VerifiedPack};

use crate::shelf::Shelf;

/// Bytes of unfolded chunks that are remembered while a pack's courses are read: files lie side by
/// side in a chunk.
const MEMORY: usize = 16 * 1024 * 1024;

/// The files of an opened pack; chunks it lacks (a delta) or has damaged come from the spares or
/// from the library.
pub(crate) struct PackTree<'a> {
    pack: &'a VerifiedPack,
    spares: &'a [&'a dyn ChunkLookup],
    shelf: &'a Shelf,
    memory: Unfolded,
    unreadable: RefCell<Option<ReadError>>,
}

impl<'a> PackTree<'a> {
    pub(crate) fn new(
        pack: &'a VerifiedPack,
        spares: &'a [&'a dyn ChunkLookup],
        shelf: &'a Shelf,
    ) -> PackTree<'a> {
        PackTree { pack, spares, shelf, memory: Unfolded::new(MEMORY), unreadable: RefCell::default() }
    }

    /// Why the first file that could not be read was not: then the copy is at fault, not its author.
    pub(crate) fn into_unreadable(self) -> Option<ReadError> {
        self.unreadable.into_inner()
    }
}

impl ChunkSource for PackTree<'_> {
    fn stored(&self, contents: &Contents, index: u32) -> Result<Vec<u8>, ReadError> {
        let chunk = contents.chunks.get(index as usize).ok_or(ReadError::Malformed { index })?;
        let sound = |bytes: &Vec<u8>| ChunkId::of(bytes) == chunk.id;
        // What is here already is not fetched over a thin line to be looked at.
        let here = self.shelf.with(|library| Ok(library.find(&chunk.id))).ok().flatten();
        if let Some(bytes) = here.filter(sound) {
            return Ok(bytes);
        }
        let own = self.pack.stored(contents, index);
        let Err(ReadError::Damaged { .. }) = &own else { return own };
        let mut spares = self.spares.iter().filter_map(|spare| spare.find(&chunk.id));
        spares.find(sound).map_or(own, Ok)
    }
}

impl Tree for PackTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.pack.contents().files.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let contents = self.pack.contents();
        pack::read_range_with(contents, path, 0..u64::MAX, self, Some(&self.memory)).map_err(|error| {
            let words = io::Error::other(error.to_string());
            if !matches!(error, ReadError::NoSuchFile(_) | ReadError::TooLong { .. }) {
                self.unreadable.borrow_mut().get_or_insert(error);
            }
            words
        })
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        self.pack
            .contents()
            .files
            .get(path)
            .map(|file| file.len)
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// The files of an installed pack.
pub(crate) struct LibraryTree<'a> {
    pub(crate) shelf: &'a Shelf,
    /// What the library calls the edition.
    pub(crate) pack: &'a str,
}

impl Tree for LibraryTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        let paths =
            self.shelf.with(|library| Ok(library.contents(self.pack)?.files.keys().cloned().collect()));
        paths.map_err(io::Error::other)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.shelf.with(|library| Ok(library.read_file(self.pack, path)?)).map_err(io::Error::other)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        let file =
            self.shelf.with(|library| Ok(library.contents(self.pack)?.files.get(path).map(|file| file.len)));
        file.map_err(io::Error::other)?.ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
