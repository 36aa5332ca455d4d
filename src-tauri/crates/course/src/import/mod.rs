//! Import: foreign folders to course sources.

mod addresses;
mod folder;
mod html;
mod places;
mod rewrite;
mod shape;

pub use folder::{ImportError, ImportOptions, ImportReport, import_folder};
