//! What can go wrong, in words for the log; the client maps them to its codes.

use std::path::PathBuf;

/// Why the index could not be opened, changed or searched.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// The folder cannot be read or written.
    #[error("the search index in {} cannot be used: {source}; check the folder's rights and the free space", .folder.display())]
    Folder {
        /// The index's folder.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Another process is writing the index and did not finish in time.
    #[error("another Packhorse is writing the search index; try again when it has finished")]
    Busy,
    /// `on_progress` asked to stop; what was indexed before is still there.
    #[error("indexing was stopped; the index is as it was before")]
    Stopped,
    /// The index's files are damaged. Opening it again makes it anew.
    #[error("the search index is damaged ({0}); open it again and it is made anew")]
    Damaged(String),
    /// The index could not be written or read for another reason.
    #[error("the search index failed: {0}")]
    Failed(String),
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(error: tantivy::TantivyError) -> Self {
        use tantivy::TantivyError;
        match error {
            TantivyError::LockFailure(..) => IndexError::Busy,
            TantivyError::DataCorruption(_)
            | TantivyError::OpenReadError(_)
            | TantivyError::IncompatibleIndex(_)
            | TantivyError::SchemaError(_) => IndexError::Damaged(error.to_string()),
            other => IndexError::Failed(other.to_string()),
        }
    }
}
