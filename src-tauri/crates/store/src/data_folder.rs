//! Where everything lies that a program of Packhorse keeps on this computer.

use std::io;
use std::path::{Path, PathBuf};

/// Name of the data folder.
const NAME: &str = "packhorse-data";
/// Name of the file beside the program that keeps the data folder beside it too: a program on a stick.
const PORTABLE: &str = "portable";

/// The data folder, made and writable, or there to be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DataFolder {
    path: PathBuf,
}

/// Why there is no data folder.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The system names no place for a person's data.
    #[error("this computer names no place for your data; say where it should be with --data DIR")]
    NoPlace,
    /// The place is there and cannot be used.
    #[error("the data folder {} cannot be made: {reason}; choose another with --data DIR", path.display())]
    Unusable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
}

impl DataFolder {
    /// Finds the data folder and makes what is missing of it: `chosen` if it is given; else beside the
    /// program when a file named `portable` stands there; else in the platform's usual place.
    ///
    /// # Errors
    /// When no place can be named or the folder can neither be made nor found.
    pub fn open(chosen: Option<&Path>) -> Result<DataFolder, FolderError> {
        DataFolder::at(&DataFolder::place(chosen).ok_or(FolderError::NoPlace)?)
    }

    /// Tells where the data folder is or would be, making and touching nothing.
    pub fn place(chosen: Option<&Path>) -> Option<PathBuf> {
        let program = std::env::current_exe().ok();
        place(chosen, program.as_deref(), dirs::data_local_dir())
    }

    /// Makes what is missing of the data folder `path`. One that is there and cannot be written to is
    /// taken as it is: it can still be read.
    ///
    /// # Errors
    /// When it is not there and cannot be made.
    pub fn at(path: &Path) -> Result<DataFolder, FolderError> {
        let unusable = |reason| FolderError::Unusable { path: path.to_owned(), reason };
        let path = std::path::absolute(path).map_err(unusable)?;
        let folder = DataFolder { path };
        let there = folder.path.is_dir();
        match folder.make() {
            Err(error) if there && read_only(&error) => Ok(folder),
            Err(error) => Err(unusable(error)),
            Ok(()) => Ok(folder),
        }
    }

    fn make(&self) -> io::Result<()> {
        for folder in [self.path(), &self.learners(), &self.logs(), &self.keys(), &self.backups()] {
            fs_err::create_dir_all(folder)?;
        }
        for private in [self.keys(), self.learners()] {
            close_to_others(&private)?;
        }
        Ok(())
    }

    /// Returns the folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the file of the library: installed packs and their chunks.
    pub fn library(&self) -> PathBuf {
        self.path.join("library.db")
    }

    /// Returns the folder of the learners' files, closed to other people of this computer.
    pub fn learners(&self) -> PathBuf {
        self.path.join("learners")
    }

    /// Returns the folder of the search index; whoever owns the index makes it.
    pub fn search(&self) -> PathBuf {
        self.path.join("search")
    }

    /// Returns the folder of logs.
    pub fn logs(&self) -> PathBuf {
        self.path.join("logs")
    }

    /// Returns the folder of keys, closed to other people of this computer.
    pub fn keys(&self) -> PathBuf {
        self.path.join("keys")
    }

    /// Returns the folder of rolling backups.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }
}

impl AsRef<Path> for DataFolder {
    fn as_ref(&self) -> &Path {
        &self.path
    }
}

/// Decides where the data folder is (DESIGN §4): pure but for one look beside the program.
fn place(chosen: Option<&Path>, program: Option<&Path>, usual: Option<PathBuf>) -> Option<PathBuf> {
    if let Some(chosen) = chosen {
        return Some(chosen.to_owned());
    }
    let beside = program.and_then(Path::parent).filter(|folder| is_plain_file(&folder.join(PORTABLE)));
    beside.map(|folder| folder.join(NAME)).or_else(|| usual.map(|folder| folder.join(NAME)))
}

/// A link counts for nothing: what lies on a stick shall not lead a person's data elsewhere.
fn is_plain_file(path: &Path) -> bool {
    fs_err::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
}

fn read_only(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied)
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs_err::metadata(folder)?.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    match fs_err::set_permissions(folder, std::fs::Permissions::from_mode(0o700)) {
        // A FAT stick has no owners to close a folder to.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn close_to_others(_folder: &Path) -> io::Result<()> {
    // A person's profile folder is closed to others already.
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_folder_wins_over_the_program_and_the_usual_place() {
        let stick = tempfile::tempdir().unwrap();
        fs_err::write(stick.path().join("portable"), "").unwrap();
        let program = stick.path().join("packhorse");
        let usual = || Some(PathBuf::from("usual"));
        assert_eq!(place(Some(Path::new("here")), Some(&program), usual()), Some("here".into()));
        assert_eq!(place(None, Some(&program), usual()), Some(stick.path().join("packhorse-data")));
        assert_eq!(
            place(None, Some(Path::new("elsewhere/packhorse")), usual()),
            Some("usual/packhorse-data".into())
        );
        assert_eq!(place(None, None, None), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_named_portable_moves_no_data() {
        let stick = tempfile::tempdir().unwrap();
        let program = stick.path().join("packhorse");
        fs_err::write(stick.path().join("elsewhere"), "").unwrap();
        std::os::unix::fs::symlink("elsewhere", stick.path().join("portable")).unwrap();
        let usual = Some(PathBuf::from("usual"));
        assert_eq!(place(None, Some(&program), usual), Some("usual/packhorse-data".into()));
    }

    #[test]
    fn opening_makes_what_is_missing_and_opening_again_changes_nothing() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("deep").join("data");
        let folder = DataFolder::at(&path).unwrap();
        for made in [folder.keys(), folder.logs(), folder.learners(), folder.backups()] {
            assert!(made.is_dir(), "{}", made.display());
        }
        assert_eq!(DataFolder::at(&path).unwrap(), folder);
    }

    #[cfg(unix)]
    #[test]
    fn keys_and_learners_are_closed_to_other_people() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(home.path()).unwrap();
        for private in [folder.keys(), folder.learners()] {
            assert_eq!(fs_err::metadata(private).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_file_in_the_way_is_said() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("data");
        fs_err::write(&path, "a file").unwrap();
        let error = DataFolder::at(&path).unwrap_err();
        assert!(error.to_string().contains("--data DIR"), "{error}");
    }
}
