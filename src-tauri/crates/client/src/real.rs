//! Where something really lies, in the form that people know: Windows answers with `\\?\C:\…`, which few of its programs
//! understand and nobody reads, and which does not begin like the drive `C:\` it lies on.

use std::io;
use std::path::{Path, PathBuf};

/// Returns the whole path, with all links followed.
///
/// # Errors
/// When it is not there, or cannot be read.
pub(crate) fn real(path: &Path) -> io::Result<PathBuf> {
    Ok(dunce::simplified(&fs_err::canonicalize(path)?).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_path_begins_as_the_drives_and_folders_that_people_see() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("one.pack");
        fs_err::write(&file, b"").unwrap();
        let found = real(&folder.path().join(".").join("one.pack")).unwrap();
        assert!(found.is_absolute() && found.ends_with("one.pack"), "{}", found.display());
        assert!(!found.to_string_lossy().starts_with(r"\\?\"), "{}", found.display());
        assert_eq!(real(&found).unwrap(), found);
        assert!(real(&folder.path().join("none")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let home = real(folder.path()).unwrap();
        std::os::unix::fs::symlink(&home, home.join("again")).unwrap();
        assert_eq!(real(&home.join("again")).unwrap(), home);
    }
}
