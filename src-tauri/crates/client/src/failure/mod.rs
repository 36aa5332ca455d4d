//! Failures as screens and scripts get them: a code, what the words mention, and the English text.

mod learner;

use std::collections::BTreeMap;
use std::fmt::Display;

use store::library::{AdoptError, ExportError, LibraryReadError, OpenError, RemoveError, VerifyError};

use crate::view::Failure;

/// Makes a failure; `detail` is kept for the technician.
pub fn failure(code: &str, args: &[(&str, &str)], detail: &dyn Display) -> Failure {
    let args: BTreeMap<String, String> =
        args.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    Failure { code: code.into(), args, detail: detail.to_string() }
}

impl Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for Failure {}

/// A file or folder could not be read or written.
pub(crate) fn io(path: impl AsRef<std::path::Path>, error: &std::io::Error) -> Failure {
    let path = path.as_ref().to_string_lossy();
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "not-found",
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => "read-only",
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "disk-full",
        _ => "io",
    };
    failure(code, &[("path", &path)], error)
}

/// Something that was asked for is not here.
pub(crate) fn not_found(what: &str) -> Failure {
    failure("not-found", &[("path", what)], &format!("{what} is not here"))
}

/// What the disk, or the database on it, refused.
fn storage(error: &store::StorageError) -> Failure {
    use store::StorageError;
    let code = match error {
        StorageError::DiskFull => "disk-full",
        StorageError::ReadOnly => "read-only",
        StorageError::Busy => "busy",
        StorageError::Damaged(_) => "library-damaged",
        StorageError::Io(error) => return io("", error),
        StorageError::Sql(_) => "internal",
    };
    failure(code, &[], error)
}

impl From<store::StorageError> for Failure {
    fn from(error: store::StorageError) -> Failure {
        storage(&error)
    }
}

impl From<store::FolderError> for Failure {
    fn from(error: store::FolderError) -> Failure {
        failure("data-folder", &[], &error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Failure {
        let code = match &error {
            OpenError::NewerFormat { .. } => "newer-library",
            OpenError::Damaged { .. } | OpenError::NotALibrary { .. } => "library-damaged",
            OpenError::BeingRescued => "busy",
            OpenError::NothingToRead { .. } => "read-only",
            OpenError::Storage { cause, .. } => {
                return Failure { detail: error.to_string(), ..storage(cause) };
            }
        };
        failure(code, &[], &error)
    }
}

impl From<LibraryReadError> for Failure {
    fn from(error: LibraryReadError) -> Failure {
        match &error {
            LibraryReadError::NoSuchPack(id) => failure("not-found", &[("path", id)], &error),
            LibraryReadError::DamagedList(id) => failure("damaged", &[("path", id)], &error),
            LibraryReadError::Pack(pack::ReadError::NoSuchFile(path)) => {
                failure("not-found", &[("path", path)], &error)
            }
            LibraryReadError::Pack(pack::ReadError::Io(cause)) => io("", cause),
            LibraryReadError::Pack(_) => failure("damaged", &[], &error),
            LibraryReadError::Storage(cause) => storage(cause),
        }
    }
}

impl From<AdoptError> for Failure {
    fn from(error: AdoptError) -> Failure {
        match &error {
            AdoptError::NoSpace { needed, free, floor } => {
                let args = [needed.to_string(), free.to_string(), floor.to_string()];
                failure("no-space", &[("needed", &args[0]), ("free", &args[1]), ("floor", &args[2])], &error)
            }
            AdoptError::Conflict { id, version } => {
                failure("conflict", &[("path", id), ("version", &version.to_string())], &error)
            }
            AdoptError::Downgrade { id, installed, offered } => {
                let (installed, offered) = (installed.to_string(), offered.to_string());
                failure(
                    "downgrade",
                    &[("path", id), ("installed", &installed), ("offered", &offered)],
                    &error,
                )
            }
            AdoptError::Stopped | AdoptError::Discarded => failure("stopped", &[], &error),
            AdoptError::Damaged { parts } => {
                failure("damaged", &[("parts", &parts.len().to_string())], &error)
            }
            AdoptError::Source(cause) => failure("source-lost", &[], cause),
            AdoptError::Description(_) => failure("internal", &[], &error),
            AdoptError::Storage(cause) => storage(cause),
        }
    }
}

impl From<VerifyError> for Failure {
    fn from(error: VerifyError) -> Failure {
        match &error {
            VerifyError::NoSuchPack(id) => failure("not-found", &[("path", id)], &error),
            VerifyError::Stopped => failure("stopped", &[], &error),
            VerifyError::Storage(cause) => storage(cause),
        }
    }
}

impl From<RemoveError> for Failure {
    fn from(error: RemoveError) -> Failure {
        match &error {
            RemoveError::NoSuchPack(id) => failure("not-found", &[("path", id)], &error),
            RemoveError::Storage(cause) => storage(cause),
        }
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Failure {
        match error {
            ExportError::Library(error) => error.into(),
            ExportError::Pack(error) => failure("export", &[], &error),
        }
    }
}
