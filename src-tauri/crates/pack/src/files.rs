//! Where the files come from that go into a pack.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Files to be packed, by path: relative, `/` between names.
pub trait Files: Sync {
    /// Returns every path, in any order.
    ///
    /// # Errors
    /// When they cannot be listed, or one has no spelling in Unicode.
    fn paths(&self) -> io::Result<Vec<String>>;

    /// Returns how many bytes the file has.
    ///
    /// # Errors
    /// When it cannot be asked.
    fn len(&self, path: &str) -> io::Result<u64>;

    /// Opens the file from its beginning. Each is opened more than once, and has to be the same each time.
    ///
    /// # Errors
    /// When it cannot be read.
    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>>;
}

/// The files below a folder. Links are not followed, and names that begin with a dot are left out, folders too.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Takes what is below `root`.
    pub fn new(root: impl AsRef<Path>) -> Folder {
        Folder { root: root.as_ref().to_owned() }
    }

    fn gather(&self, folder: &Path, within: &str, paths: &mut Vec<String>) -> io::Result<()> {
        for entry in fs_err::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().into_string().map_err(|name| {
                let path = folder.join(name);
                io::Error::new(
                    io::ErrorKind::InvalidData,
                    format!("{}: the name is not Unicode", path.display()),
                )
            })?;
            if name.starts_with('.') {
                continue;
            }
            let path = if within.is_empty() { name } else { format!("{within}/{name}") };
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.gather(&entry.path(), &path, paths)?;
            } else if kind.is_file() {
                paths.push(path);
            }
        }
        Ok(())
    }
}

impl Files for Folder {
    fn paths(&self) -> io::Result<Vec<String>> {
        let mut paths = Vec::new();
        self.gather(&self.root, "", &mut paths)?;
        Ok(paths)
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        Ok(fs_err::symlink_metadata(self.root.join(path))?.len())
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(fs_err::File::open(self.root.join(path))?))
    }
}

/// Files in memory: for what a program generates.
impl Files for BTreeMap<String, Vec<u8>> {
    fn paths(&self) -> io::Result<Vec<String>> {
        Ok(self.keys().cloned().collect())
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        self.get(path).map(|bytes| bytes.len() as u64).ok_or(io::ErrorKind::NotFound.into())
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
        match self.get(path) {
            Some(bytes) => Ok(Box::new(bytes.as_slice())),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}
