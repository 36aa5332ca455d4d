//! Import: foreign folders to course sources.

mod addresses;
mod edits;
mod folder;
mod html;
mod places;
mod rewrite;
mod settle;
mod shape;
mod signs;

pub use folder::{ImportError, ImportOptions, ImportReport, import_folder};
