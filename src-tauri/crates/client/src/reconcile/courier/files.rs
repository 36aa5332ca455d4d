//! Which files a path names, and which one is written next.

use std::path::{Path, PathBuf};

use ::reconcile::courier::{self, Kind};
use ::reconcile::key::Hint;

use crate::failure;
use crate::view::Failure;

/// Names that are tried for a file in a folder.
const NAMES: u32 = 1_000;

/// The courier files that a path names: itself, or those in a folder.
pub(super) fn files(path: &Path, kind: Kind) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        // Whoever names the envelopes means their answers, too.
        return Ok(vec![path.with_extension(kind.extension())]
            .into_iter()
            .filter(|file| file.exists())
            .collect())
        .and_then(|found: Vec<PathBuf>| if found.is_empty() { Err(no_envelopes(path)) } else { Ok(found) });
    }
    let found = courier::files_in(path, kind).map_err(|error| failure::io(path, &error))?;
    if found.is_empty() { Err(no_envelopes(path)) } else { Ok(found) }
}

pub(super) fn no_envelopes(path: &Path) -> Failure {
    let path = path.to_string_lossy();
    failure("no-envelopes", &[("path", &path)], &format!("there are no such courier files in {path}"))
}

/// The file in a folder that is for this far end already, or a new one.
pub(in crate::reconcile) fn file_in(folder: &Path, hint: Hint) -> Result<PathBuf, Failure> {
    let names = (1..NAMES).map(|number| match number {
        1 => folder.join("packhorse.post"),
        number => folder.join(format!("packhorse-{number}.post")),
    });
    for name in names {
        if !name.exists() || courier::open(&name, Kind::Post).is_ok_and(|reader| reader.hint() == hint) {
            return Ok(name);
        }
    }
    Err(failure("courier-full", &[("path", &folder.to_string_lossy())], &"there are too many courier files"))
}
