//! Where a pack's bytes come from: a file here, ranges over a network elsewhere.

use std::io;
use std::path::{Path, PathBuf};

/// Bytes that can be read at any place: a file, a set of volumes, a static server's ranges.
pub trait Source: Send + Sync {
    /// Returns how many bytes there are.
    ///
    /// # Errors
    /// When the carrier cannot be asked.
    fn len(&self) -> io::Result<u64>;

    /// Fills `buffer` with the bytes from `offset` on.
    ///
    /// # Errors
    /// `UnexpectedEof` where the source ends before the buffer is full; else as the carrier says.
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()>;

    /// Returns a name a person would know it by: a path, an address.
    fn name(&self) -> String;

    /// Tells whether there is nothing to read.
    ///
    /// # Errors
    /// As [`Source::len`].
    fn is_empty(&self) -> io::Result<bool> {
        Ok(self.len()? == 0)
    }
}

/// A pack in one file.
#[derive(Debug)]
pub struct FileSource {
    path: PathBuf,
    file: std::sync::Mutex<fs_err::File>,
}

impl FileSource {
    /// Opens `path` for reading.
    ///
    /// # Errors
    /// As the file system says.
    pub fn open(path: impl AsRef<Path>) -> io::Result<FileSource> {
        let path = path.as_ref().to_owned();
        let file = std::sync::Mutex::new(fs_err::File::open(&path)?);
        Ok(FileSource { path, file })
    }
}

impl Source for FileSource {
    fn len(&self) -> io::Result<u64> {
        Ok(fs_err::metadata(&self.path)?.len())
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        use std::io::{Read, Seek, SeekFrom};
        let mut file = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        file.seek(SeekFrom::Start(offset))?;
        file.read_exact(buffer)
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }
}
