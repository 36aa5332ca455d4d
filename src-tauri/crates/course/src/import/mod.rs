//! Import: foreign folders to course sources.

mod folder;
mod html;
mod places;
mod rewrite;

pub use folder::{ImportError, ImportOptions, ImportReport, import_folder};
