//! A stick as a place to write to: whether it is still in, what it holds, and reading past the computer's memory of it.

use std::io;
use std::path::{Path, PathBuf};

use crate::failure;
use crate::real::real;
use crate::view::Failure;

/// Room that a file takes beyond its bytes: the largest cluster that sticks are formatted with.
const CLUSTER: u64 = 64 * 1024;

/// A folder that must stay on the same device while it is written to: a stick that is pulled leaves an empty folder of the same
/// name on the computer's own disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) path: PathBuf,
    /// Number of the device; nothing where the system has none.
    device: Option<u64>,
}

impl Place {
    /// Names a folder that is there now.
    pub(crate) fn at(path: &Path) -> io::Result<Place> {
        let path = real(path)?;
        let device = device(&path)?;
        Ok(Place { path, device })
    }

    /// Tells whether the same stick is still in.
    pub(crate) fn is_here(&self) -> bool {
        self.path.is_dir() && device(&self.path).is_ok_and(|now| now == self.device)
    }

    /// Bytes it holds in all, and bytes that are free.
    pub(crate) fn space(&self) -> io::Result<(u64, u64)> {
        Ok((fs4::total_space(&self.path)?, fs4::available_space(&self.path)?))
    }

    /// Whose fault it is that something could not be written or read there.
    pub(crate) fn blame(&self, error: &io::Error) -> Halt {
        use io::ErrorKind as Kind;
        if !self.is_here() {
            return Halt::Gone;
        }
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Halt::Full,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Halt::Protected,
            _ => Halt::Bad(failure::io(&self.path, error)),
        }
    }

    /// As [`Place::blame`], of a failure that a part of the client made of an error.
    pub(crate) fn blame_failure(&self, failure: Failure) -> Halt {
        if !self.is_here() {
            return Halt::Gone;
        }
        match failure.code.as_str() {
            "disk-full" => Halt::Full,
            "read-only" => Halt::Protected,
            "io" | "not-found" => Halt::Bad(failure),
            _ => Halt::Failed(failure),
        }
    }
}

/// Why a stick was not filled.
#[derive(Debug)]
pub(crate) enum Halt {
    /// A person stopped it.
    Stopped,
    /// It was pulled out.
    Gone,
    /// It would not hold it if it were empty.
    TooSmall,
    /// Other files leave too little room.
    Full,
    /// It lets nothing be written.
    Protected,
    /// It did not keep what was written, or cannot be read.
    Bad(Failure),
    /// It failed here, not on the stick.
    Failed(Failure),
}

/// Bytes that a file of this length takes on a stick, at most.
pub(crate) fn taken(len: u64) -> u64 {
    len.div_ceil(CLUSTER) * CLUSTER
}

#[cfg(unix)]
fn device(path: &Path) -> io::Result<Option<u64>> {
    use std::os::unix::fs::MetadataExt as _;
    Ok(Some(fs_err::metadata(path)?.dev()))
}

#[cfg(not(unix))]
fn device(_: &Path) -> io::Result<Option<u64>> {
    Ok(None)
}

/// Makes the system forget what it remembers of a file that is on the stick already, so that the next look reads the stick.
/// Where a system has no way to ask for that, the look may be answered from memory.
pub(crate) fn forget(path: &Path) {
    #[cfg(target_os = "linux")]
    if let Ok(file) = fs_err::File::open(path) {
        // Advice: a system that will not take it reads from memory, and nothing is worse than before.
        let _ = rustix::fs::fadvise(file.file(), 0, None, rustix::fs::Advice::DontNeed);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = path;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_gone_when_its_folder_is() {
        let home = tempfile::tempdir().unwrap();
        let stick = home.path().join("stick");
        fs_err::create_dir(&stick).unwrap();
        let place = Place::at(&stick).unwrap();
        assert!(place.is_here());
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert!(matches!(place.blame(&full), Halt::Full));
        fs_err::remove_dir(&stick).unwrap();
        assert!(!place.is_here() && matches!(place.blame(&full), Halt::Gone));
    }

    #[test]
    fn a_file_takes_whole_clusters() {
        assert_eq!([0, 1, CLUSTER, CLUSTER + 1].map(taken), [0, CLUSTER, CLUSTER, 2 * CLUSTER]);
    }
}
