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

    /// Tells whether there is a byte at `offset`: a volume may be missing while its neighbours are there.
    /// A source for which looking is dear answers by what it knows.
    fn has(&self, offset: u64) -> bool {
        self.read_at(offset, &mut [0]).is_ok()
    }

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
    file: fs_err::File,
    /// Where the system cannot read at a place without moving the file's own.
    #[cfg(not(unix))]
    turn: std::sync::Mutex<()>,
}

impl FileSource {
    /// Opens `path` for reading.
    ///
    /// # Errors
    /// As the file system says; and when it is no plain file: opening a pipe would wait for whoever fills it.
    pub fn open(path: impl AsRef<Path>) -> io::Result<FileSource> {
        let path = path.as_ref().to_owned();
        let kind = fs_err::metadata(&path)?.file_type();
        if !kind.is_file() {
            let (error, what) = match kind.is_dir() {
                true => (io::ErrorKind::IsADirectory, "a folder"),
                false => (io::ErrorKind::InvalidInput, "no plain file"),
            };
            return Err(io::Error::new(error, format!("{} is {what}", path.display())));
        }
        let file = fs_err::File::open(&path)?;
        Ok(FileSource {
            path,
            file,
            #[cfg(not(unix))]
            turn: std::sync::Mutex::default(),
        })
    }
}

impl Source for FileSource {
    fn len(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    #[cfg(unix)]
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        std::os::unix::fs::FileExt::read_exact_at(self.file.file(), buffer, offset)
    }

    #[cfg(not(unix))]
    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        use std::io::{Read, Seek, SeekFrom};
        let _turn = self.turn.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut file = self.file.file();
        file.seek(SeekFrom::Start(offset))?;
        file.read_exact(buffer)
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }
}

/// A pack in memory: one just received, one in a test.
impl Source for Vec<u8> {
    fn len(&self) -> io::Result<u64> {
        Ok(self.as_slice().len() as u64)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        let start = usize::try_from(offset).ok();
        let end = start.and_then(|start| start.checked_add(buffer.len()));
        match start.zip(end).and_then(|(start, end)| self.get(start..end)) {
            Some(bytes) => {
                buffer.copy_from_slice(bytes);
                Ok(())
            }
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn name(&self) -> String {
        "memory".to_owned()
    }
}
