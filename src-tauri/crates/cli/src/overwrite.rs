//! What a written file may take the place of.

use std::path::Path;

use client::view::Failure;
use client::{Client, failure};
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

/// Refuses to write a learner over a file that is not an earlier copy of the same one.
pub(crate) fn refuse_but_of(client: &Client, learner: &str, out: &Path) -> Result<(), Failure> {
    let name = out.to_string_lossy();
    let theirs = || client.learner_peek(&name).is_ok_and(|there| there.id == learner);
    // In a folder the client finds a name that is free.
    if !out.exists() || out.is_dir() || theirs() {
        return Ok(());
    }
    Err(failure(
        "would-overwrite-other",
        &[("path", &name)],
        &"a file that is not this learner's lies there; it was not touched",
    ))
}
