//! What a written file may take the place of.

use std::path::Path;

use client::failure;
use client::view::Failure;
use pack::{OpenError, Pack};

/// Refuses to write a pack over a file that is something else: `-o centre.key` is soon typed, and a
/// key cannot be had back.
pub(crate) fn refuse(out: &Path) -> Result<(), Failure> {
    match Pack::open_file(out) {
        Err(OpenError::NotAPack) => Err(failure(
            "would-overwrite",
            &[("path", &out.to_string_lossy())],
            &"a file that is not a pack lies there; it was not touched",
        )),
        _ => Ok(()),
    }
}
