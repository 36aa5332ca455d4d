//! Files that are there whole or not at all, also when the stick is pulled.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

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

/// How old a file is that nobody is writing any more.
const LEFT: Duration = Duration::from_secs(24 * 60 * 60);

/// Takes away what was left beside `path` by writers whose stick was pulled or whose power failed. What cannot be looked at
/// or removed stays.
pub(crate) fn tidy(path: &Path, now: SystemTime) {
    let (Some(folder), Some(name)) = (folder_of(path), path.file_name()) else { return };
    let begin = format!(".{}.", name.to_string_lossy());
    for entry in fs_err::read_dir(folder).into_iter().flatten().flatten() {
        let ours = |digits: &str| digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let left = entry.file_name().to_str().and_then(|name| name.strip_prefix(&begin)).is_some_and(ours);
        let written = entry.metadata().and_then(|found| found.modified()).ok().filter(|_| left);
        if written.and_then(|then| now.duration_since(then).ok()).is_some_and(|age| age > LEFT) {
            let _ = fs_err::remove_file(entry.path());
        }
    }
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

fn folder_of(path: &Path) -> Option<&Path> {
    path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
}

/// A rename is durable when its folder is. Where folders cannot be synced (Windows), the rename itself is.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        fs_err::File::open(folder_of(path).unwrap_or(Path::new(".")))?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
