//! The data folder: what this computer keeps.
//!
//! Owns where things lie in the data folder, the databases in it, their migrations, their repair. May
//! touch files below that folder and nothing else on the disk. Must not know the network, what a lesson
//! is, or how an answer is graded.
#![forbid(unsafe_code)]

mod data_folder;
mod database;
mod disk;
pub mod learners;
pub mod library;
pub mod record;
mod storage;

pub use data_folder::{DataFolder, FolderError};
pub use learners::Learners;
pub use library::Library;
pub use record::Record;
pub use storage::StorageError;
