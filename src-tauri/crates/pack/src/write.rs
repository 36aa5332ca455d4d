//! Writing a pack file: temporary files beside it, flushed to the disk, then renamed, so that there is never
//! half a pack under the pack's name.

use fs_err::OpenOptions;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::SignatureBlock;
use crate::header::{HEADER_LEN, Header, Kind};
use crate::limits::{MAX_VOLUMES, MIN_VOLUME};
use crate::manifest::manifest_hash;
use crate::volumes::volume_path;

/// A file under a passing name, removed again unless it is kept.
#[derive(Debug)]
pub(crate) struct Passing {
    path: PathBuf,
    file: fs_err::File,
    kept: bool,
}

impl Passing {
    /// Creates a file beside `path`, under a name of its own.
    pub(crate) fn beside(path: &Path) -> io::Result<Passing> {
        let name = path.file_name().ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidInput, format!("{} is no file name", path.display()))
        })?;
        let mark = getrandom::u64().map_err(io::Error::other)?;
        let mut passing = std::ffi::OsString::from(".");
        passing.push(name);
        passing.push(format!(".{mark:016x}.part"));
        let path = path.with_file_name(passing);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        let file = options.open(&path)?;
        Ok(Passing { path, file, kept: false })
    }

    pub(crate) fn file(&mut self) -> &mut fs_err::File {
        &mut self.file
    }

    /// Flushes to the disk and takes the place of whatever is at `path`.
    pub(crate) fn keep_as(mut self, path: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        fs_err::rename(&self.path, path)?;
        self.kept = true;
        sync_folder(path)
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if !self.kept {
            // Nothing can be done about a failure here; the name tells what it is.
            let _ = fs_err::remove_file(&self.path);
        }
    }
}

/// Makes a rename durable where the system lets a folder be flushed.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs_err::File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// What goes before the chunks.
pub(crate) struct FrontMatter<'a> {
    pub(crate) kind: Kind,
    pub(crate) manifest: &'a [u8],
    /// The manifest as it is to lie in the file.
    pub(crate) stored: &'a [u8],
    pub(crate) signature: Option<&'a SignatureBlock>,
    /// SHA-256 of the manifest that a delta leans on.
    pub(crate) base: [u8; 32],
    /// Bytes of all chunks that follow.
    pub(crate) chunks: u64,
    /// Largest file to write; 0 never splits.
    pub(crate) volume_limit: u64,
}

impl FrontMatter<'_> {
    /// Returns header, manifest and signature as they lie in the file, and the header's fields.
    pub(crate) fn to_bytes(&self) -> io::Result<(Vec<u8>, Header)> {
        let block = self.signature.map(SignatureBlock::to_bytes).unwrap_or_default();
        let mut header = Header {
            kind: self.kind,
            manifest_stored: length32(self.stored)?,
            manifest_len: length32(self.manifest)?,
            signature_len: length32(&block)?,
            total: 0,
            volume: 0,
            manifest: manifest_hash(self.manifest),
            base: self.base,
            front: Sha256::new_with_prefix(self.stored).chain_update(&block).finalize().into(),
        };
        header.total = header.front_end() + self.chunks;
        if self.volume_limit != 0 && header.total > self.volume_limit {
            header.volume = self.volume_limit;
            if self.volume_limit < MIN_VOLUME || header.total.div_ceil(self.volume_limit) > MAX_VOLUMES {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    format!(
                        "volumes of {} bytes are too small for {} bytes",
                        self.volume_limit, header.total
                    ),
                ));
            }
        }
        let mut bytes = Vec::with_capacity(header.front_end() as usize);
        bytes.extend_from_slice(&header.to_bytes());
        bytes.extend_from_slice(self.stored);
        bytes.extend_from_slice(&block);
        debug_assert!(bytes.len() as u64 == header.front_end() && header.front_end() >= HEADER_LEN);
        Ok((bytes, header))
    }
}

fn length32(bytes: &[u8]) -> io::Result<u32> {
    u32::try_from(bytes.len())
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "the manifest is too large"))
}

/// Writes one file, or as many volumes as it takes.
pub(crate) struct VolumeWriter {
    path: PathBuf,
    size: u64,
    left: u64,
    volumes: Vec<Passing>,
}

impl VolumeWriter {
    /// Writes to `path` in the volumes that `header` says.
    pub(crate) fn create(path: &Path, header: &Header) -> io::Result<VolumeWriter> {
        let size = if header.volume == 0 { u64::MAX } else { header.volume };
        Ok(VolumeWriter { path: path.to_owned(), size, left: size, volumes: vec![Passing::beside(path)?] })
    }

    /// Flushes everything and gives the files their names, the first volume last: a pack is there once it is.
    /// Volumes left over from a longer pack of the same name are removed.
    pub(crate) fn finish(self) -> io::Result<()> {
        let count = self.volumes.len() as u64;
        for (before, volume) in self.volumes.into_iter().enumerate().rev() {
            volume.keep_as(&volume_path(&self.path, before as u64 + 1))?;
        }
        for number in count + 1..=MAX_VOLUMES {
            match fs_err::remove_file(volume_path(&self.path, number)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => break,
                removed => removed?,
            }
        }
        Ok(())
    }
}

impl Write for VolumeWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.left == 0 {
            self.volumes.push(Passing::beside(&self.path)?);
            self.left = self.size;
        }
        let here = (bytes.len() as u64).min(self.left) as usize;
        let Some(volume) = self.volumes.last_mut() else { return Err(io::ErrorKind::NotFound.into()) };
        let written = volume.file().write(&bytes[..here])?;
        self.left -= written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Chunks on their way into a pack whose manifest is not known before the last of them.
pub(crate) struct Spool {
    passing: Passing,
    pub(crate) bytes: u64,
}

impl Spool {
    pub(crate) fn beside(path: &Path) -> io::Result<Spool> {
        Ok(Spool { passing: Passing::beside(path)?, bytes: 0 })
    }

    pub(crate) fn add(&mut self, stored: &[u8]) -> io::Result<()> {
        self.bytes += stored.len() as u64;
        self.passing.file().write_all(stored)
    }

    /// Writes the pack: `front`, then every chunk.
    pub(crate) fn finish(mut self, path: &Path, front: &FrontMatter<'_>) -> io::Result<u64> {
        let (bytes, header) = front.to_bytes()?;
        let mut out = VolumeWriter::create(path, &header)?;
        out.write_all(&bytes)?;
        let file = self.passing.file();
        file.seek(SeekFrom::Start(0))?;
        let mut buffer = vec![0; 1 << 20];
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                n => out.write_all(&buffer[..n])?,
            }
        }
        out.finish()?;
        Ok(header.total)
    }
}
