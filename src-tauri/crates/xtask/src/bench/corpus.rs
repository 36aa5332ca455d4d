//! The texts that packs and search are measured with: a folder that somebody names, or the house's own courses.

use std::path::{Path, PathBuf};

use fs_err as fs;

use crate::house::{Done, root, target};

/// A folder of lessons, language first, and what to say of it.
pub(super) fn folder() -> Done<(PathBuf, String)> {
    if let Some(folder) = std::env::var_os("PACKHORSE_CORPUS") {
        let folder = PathBuf::from(folder);
        if !folder.is_dir() {
            return Err(format!("PACKHORSE_CORPUS: there is no folder {}", folder.display()));
        }
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Ok((folder, format!("texts: the folder {name}, named by `PACKHORSE_CORPUS`")));
    }
    let folder = target().join("bench").join("corpus");
    let _ = fs::remove_dir_all(&folder);
    let packs = root().join("content-packs");
    let mut lessons = 0;
    for pack in inside(&packs)? {
        for course in inside(&pack.join("courses")).unwrap_or_default() {
            for language in inside(&course.join("lessons")).unwrap_or_default() {
                let to = folder.join(last(&language)).join(last(&pack)).join(last(&course));
                fs::create_dir_all(&to).map_err(|error| error.to_string())?;
                for lesson in inside(&language)? {
                    fs::copy(&lesson, to.join(last(&lesson))).map_err(|error| error.to_string())?;
                    lessons += 1;
                }
            }
        }
    }
    let words = format!(
        "texts: {lessons} lessons of the house's own courses, for want of `PACKHORSE_CORPUS`; too few for what is said of search"
    );
    Ok((folder, words))
}

fn inside(folder: &Path) -> Done<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn last(path: &Path) -> &std::ffi::OsStr {
    path.file_name().unwrap_or_default()
}
