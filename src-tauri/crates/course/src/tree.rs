//! Where sources are read from: a folder, an opened pack, a map in memory.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;

use crate::limit::{MAX_FILES, MAX_PATH_DEPTH};

/// Files by their path within the pack, with `/` between the parts and none in front.
///
/// A path that is not in [`paths`](Tree::paths) is an error of kind `NotFound` for the other two. All three may be
/// called any number of times and return the same until the tree is dropped. Nothing is written.
pub trait Tree {
    /// Returns every file's path.
    ///
    /// # Errors
    /// When the place cannot be listed.
    fn paths(&self) -> io::Result<Vec<String>>;

    /// Returns a file's bytes.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// Returns a file's length in bytes, without reading it.
    ///
    /// # Errors
    /// When it is not there.
    fn len(&self, path: &str) -> io::Result<u64>;
}

/// A folder on disk. Links are not followed and files whose names begin with a dot are not seen.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// The file behind a path of the tree, if the path stays inside.
    fn file(&self, path: &str) -> io::Result<PathBuf> {
        let plain = !path.is_empty()
            && path
                .split('/')
                .all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0']));
        if plain {
            Ok(self.0.join(path))
        } else {
            Err(io::Error::new(io::ErrorKind::NotFound, path.to_owned()))
        }
    }
}

impl Tree for Folder {
    fn paths(&self) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        list(&self.0, "", 0, &mut found)?;
        found.sort();
        Ok(found)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let file = self.file(path)?;
        if fs::symlink_metadata(&file)?.is_file() { fs::read(file) } else { Err(not_a_file(path)) }
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        let about = fs::symlink_metadata(self.file(path)?)?;
        if about.is_file() { Ok(about.len()) } else { Err(not_a_file(path)) }
    }
}

fn not_a_file(path: &str) -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, format!("{path} is not a plain file"))
}

fn list(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // A name that is not UTF-8 is kept with its mark, so that checking says what is wrong with it.
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let kind = entry.file_type()?;
        let path = format!("{prefix}{name}");
        if kind.is_dir() && depth < MAX_PATH_DEPTH {
            list(&entry.path(), &format!("{path}/"), depth + 1, found)?;
        } else if kind.is_file() {
            found.push(path);
        }
        if found.len() > MAX_FILES {
            break;
        }
    }
    Ok(())
}

/// A tree in memory: path → bytes.
impl Tree for BTreeMap<String, Vec<u8>> {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.keys().cloned().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.get(path).cloned().ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, path.to_owned()))
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        self.get(path)
            .map(|bytes| bytes.len() as u64)
            .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, path.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_listed_without_links_and_dotfiles_and_cannot_be_left() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("pack");
        fs::create_dir_all(root.join("courses/a")).unwrap();
        fs::write(place.path().join("secret"), "outside").unwrap();
        fs::write(root.join("pack.toml"), "x").unwrap();
        fs::write(root.join(".hidden"), "x").unwrap();
        fs::write(root.join("courses/a/course.toml"), "yz").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(place.path().join("secret"), root.join("courses/link")).unwrap();

        let tree = Folder(root);
        assert_eq!(tree.paths().unwrap(), ["courses/a/course.toml", "pack.toml"]);
        assert_eq!(tree.len("courses/a/course.toml").unwrap(), 2);
        for path in
            ["../secret", "courses/../../secret", "courses/link", ".hidden", "", "/etc/passwd", "courses"]
        {
            assert!(tree.read(path).is_err(), "{path}");
            assert!(tree.len(path).is_err(), "{path}");
        }
    }
}
