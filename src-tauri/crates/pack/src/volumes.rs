//! A pack that is split to fit its sticks: `name.pack`, `name.pack.002`, `name.pack.003` … read as one.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::header::{HEADER_LEN, Header};
use crate::limits::{MAX_VOLUMES, MIN_VOLUME};
use crate::open::OpenError;
use crate::{FileSource, Source};

/// The volumes of one pack, joined. A pack in one file is one volume.
#[derive(Debug)]
pub struct Volumes {
    path: PathBuf,
    /// Bytes of each volume but the last.
    size: u64,
    /// `None` where a volume is missing and that was put up with.
    volumes: Vec<Option<FileSource>>,
}

/// Returns the path of volume `number` (1 is the pack's own).
pub(crate) fn volume_path(path: &Path, number: u64) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(format!(".{number:03}"));
    PathBuf::from(name)
}

impl Volumes {
    /// Opens the pack at `path` and all further volumes its header asks for.
    ///
    /// # Errors
    /// [`OpenError::MissingVolume`] names the first that is not beside it. What is wrong with the header itself
    /// is left for [`Pack::open`](crate::Pack::open) to say.
    pub fn open(path: impl AsRef<Path>) -> Result<Volumes, OpenError> {
        let volumes = Volumes::open_incomplete(path)?;
        match volumes.volumes.iter().position(Option::is_none) {
            None => Ok(volumes),
            Some(missing) => {
                let path = volume_path(&volumes.path, missing as u64 + 1);
                Err(OpenError::MissingVolume(path.display().to_string()))
            }
        }
    }

    /// As [`Volumes::open`], putting up with missing volumes: reads of them end early.
    ///
    /// # Errors
    /// When the first cannot be read, or another is there and cannot.
    pub fn open_incomplete(path: impl AsRef<Path>) -> Result<Volumes, OpenError> {
        let path = path.as_ref().to_owned();
        let first = FileSource::open(&path)?;
        let have = first.len()?;
        let mut bytes = vec![0; have.min(HEADER_LEN) as usize];
        first.read_at(0, &mut bytes)?;
        let (size, count) = match Header::parse(&bytes, have) {
            Ok(header) if header.volume != 0 => (header.volume, header.total.div_ceil(header.volume)),
            Ok(_) => (u64::MAX, 1),
            // A spoilt header cannot say; what lies beside the file can.
            Err(_) => match (2..=MAX_VOLUMES).rev().find(|n| volume_path(&path, *n).exists()) {
                Some(last) if have >= MIN_VOLUME => (have, last),
                _ => (u64::MAX, 1),
            },
        };
        let mut volumes = vec![Some(first)];
        for number in 2..=count {
            volumes.push(match FileSource::open(volume_path(&path, number)) {
                Ok(volume) => Some(volume),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => return Err(error.into()),
            });
        }
        Ok(Volumes { path, size, volumes })
    }

    /// Returns how many bytes each volume but the last has; 0 where there is but one.
    pub(crate) fn size(&self) -> u64 {
        if self.size == u64::MAX { 0 } else { self.size }
    }
}

impl Source for Volumes {
    fn len(&self) -> io::Result<u64> {
        self.volumes.iter().flatten().map(Source::len).sum()
    }

    fn read_at(&self, mut offset: u64, mut buffer: &mut [u8]) -> io::Result<()> {
        while !buffer.is_empty() {
            let volume = self.volumes.get((offset / self.size) as usize).and_then(Option::as_ref);
            let volume = volume.ok_or(io::ErrorKind::UnexpectedEof)?;
            let within = offset % self.size;
            let here = (buffer.len() as u64).min(self.size - within) as usize;
            let (now, later) = buffer.split_at_mut(here);
            volume.read_at(within, now)?;
            offset += here as u64;
            buffer = later;
        }
        Ok(())
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }
}
