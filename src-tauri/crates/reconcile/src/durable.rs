//! Files that are there whole or not at all, also when the stick is pulled.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes beside `path` what `fill` gives, makes it durable and puts it in the place of what was there.
pub(crate) fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let beside = write_beside(path, 0o644, fill)?;
    let moved = fs_err::rename(&beside, path);
    if moved.is_err() {
        let _ = fs_err::remove_file(&beside);
    }
    moved?;
    sync_folder(path)
}

/// Writes `path` for its owner only, where nothing is there yet. Another program that did so first wins, and this one
/// gets [`io::ErrorKind::AlreadyExists`].
pub(crate) fn make_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = write_beside(path, 0o600, |file| file.write_all(bytes))?;
    // A link never replaces. Sticks with Windows' file systems know no links: there the look and the rename must do.
    let made = match fs_err::hard_link(&beside, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if path.exists() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs_err::rename(&beside, path),
        Ok(()) => Ok(()),
    };
    let _ = fs_err::remove_file(&beside);
    made?;
    sync_folder(path)
}

fn write_beside(
    path: &Path,
    mode: u32,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<PathBuf> {
    let mut chance = [0; 8];
    getrandom::fill(&mut chance).map_err(io::Error::other)?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{:016x}", u64::from_be_bytes(chance)));
    let mut options = fs_err::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use fs_err::os::unix::fs::OpenOptionsExt;
        options.mode(mode);
    }
    #[cfg(not(unix))]
    let _ = mode;
    let mut file = io::BufWriter::new(options.open(&beside)?);
    let written = fill(&mut file).and_then(|()| file.flush()).and_then(|()| file.get_ref().sync_all());
    if let Err(error) = written {
        let _ = fs_err::remove_file(&beside);
        return Err(error);
    }
    Ok(beside)
}

/// A rename is durable when its folder is. Where folders cannot be synced (Windows), the rename itself is.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        fs_err::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
