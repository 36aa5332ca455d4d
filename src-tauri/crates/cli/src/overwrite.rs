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

/// Refuses to write a learner over a file that is something else.
pub(crate) fn refuse_but_learners(client: &Client, out: &Path) -> Result<(), Failure> {
    let name = out.to_string_lossy();
    match client.learner_peek(&name) {
        Err(failure) if out.is_file() && failure.code == "not-a-learner" => Err(client::failure(
            "would-overwrite-other",
            &[("path", &name)],
            &"a file that is no learner's lies there; it was not touched",
        )),
        _ => Ok(()),
    }
}
