//! The program that runs from a stick, handed on: a laptop that runs it from a folder copies that folder, never the data
//! beside it. Another program that lies on a stick stays as it is, for people's records may lie in it.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::place::{Halt, Place, forget, taken};
use super::staging::{FLUSH_EVERY, Staging, sync_folder};
use crate::jobs::Flow;
use crate::real::real;

/// The folder on a stick.
pub(crate) const FOLDER: &str = "packhorse-portable";
/// The folder while it is written.
const STAGED: &str = "portable";
/// How deep, how many and how large its files may be: the last is what FAT32 can hold.
const DEPTH: usize = 8;
const FILES: usize = 5_000;
const FILE: u64 = pack::DEFAULT_VOLUME;
/// Bytes that are copied or compared at a time.
const STEP: usize = 1 << 20;

/// Files of the program's folder, with their lengths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Portable {
    folder: PathBuf,
    files: Vec<(PathBuf, u64)>,
}

/// How the program on a stick stands to the one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProgramThere {
    None,
    Same,
    Other,
}

/// Tells whether a file beside the program is a person's: keys, records and post do not go from hand to hand.
fn is_somebodys(name: &std::ffi::OsStr) -> bool {
    let end = Path::new(name).extension().unwrap_or_default().to_string_lossy().to_lowercase();
    ["key", "keys", "learner", "post", "reply"].contains(&end.as_str())
}

impl Portable {
    /// The program's folder, where it runs from one: the folder with the mark, in which its data lie.
    pub(crate) fn beside(data: &Path) -> Option<Portable> {
        let folder = real(data.parent()?).ok()?;
        fs_err::symlink_metadata(folder.join("portable")).ok().filter(std::fs::Metadata::is_file)?;
        let mut portable = Portable { folder: folder.clone(), files: Vec::new() };
        portable.gather(&folder, data.file_name()?, DEPTH).then_some(portable)
    }

    /// Lists a folder's files; `false` where it is nothing that can be handed on.
    fn gather(&mut self, folder: &Path, data: &std::ffi::OsStr, depth: usize) -> bool {
        let Ok(entries) = fs_err::read_dir(folder) else { return false };
        for entry in entries {
            let Ok(entry) = entry else { return false };
            let (name, path) = (entry.file_name(), entry.path());
            if name.to_string_lossy().starts_with('.')
                || is_somebodys(&name)
                || (folder == self.folder && name == *data)
            {
                continue;
            }
            // A link to a file within is a second name of it, and sticks know no links; any other link is not ours to give.
            let Ok(real) = real(&path) else { continue };
            let Some(meta) = fs_err::metadata(&path).ok().filter(|_| real.starts_with(&self.folder)) else {
                continue;
            };
            if meta.is_dir() {
                let linked = entry.file_type().is_ok_and(|kind| kind.is_symlink());
                if !linked && (depth == 0 || !self.gather(&path, data, depth - 1)) {
                    return false;
                }
            } else if meta.is_file() {
                let Ok(inside) = path.strip_prefix(&self.folder) else { return false };
                self.files.push((inside.to_owned(), meta.len()));
                if self.files.len() > FILES || meta.len() > FILE {
                    return false;
                }
            }
        }
        self.files.sort();
        true
    }

    /// Bytes of all files.
    pub(crate) fn len(&self) -> u64 {
        self.files.iter().map(|(_, len)| len).sum()
    }

    /// Bytes they take on a stick, at most.
    pub(crate) fn taken(&self) -> u64 {
        self.files.iter().map(|(_, len)| taken(*len)).sum()
    }

    /// Looks what lies there, by names and lengths.
    pub(crate) fn there(&self, place: &Place) -> ProgramThere {
        let folder = place.path.join(FOLDER);
        if fs_err::symlink_metadata(&folder).is_err() {
            return ProgramThere::None;
        }
        let same = |(inside, len): &(PathBuf, u64)| {
            fs_err::symlink_metadata(folder.join(inside))
                .is_ok_and(|meta| meta.is_file() && meta.len() == *len)
        };
        if self.files.iter().all(same) { ProgramThere::Same } else { ProgramThere::Other }
    }

    /// Writes it where files lie before they have been read back.
    pub(crate) fn write(
        &self,
        place: &Place,
        staging: &Staging,
        on_bytes: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<(), Halt> {
        let mut since = 0;
        for (inside, _) in &self.files {
            let to = staging.path(STAGED).join(inside);
            let made =
                to.parent().map_or(Ok(()), fs_err::create_dir_all).and_then(|()| fs_err::File::create(&to));
            let mut file = made.map_err(|error| place.blame(&error))?;
            let mut from = self.open(inside)?;
            let mut bytes = vec![0; STEP];
            loop {
                let read = from.read(&mut bytes).map_err(|error| self.unreadable(&error))?;
                if read == 0 {
                    break;
                }
                let some = bytes.get(..read).unwrap_or_default();
                file.write_all(some).map_err(|error| place.blame(&error))?;
                since += read as u64;
                if since >= FLUSH_EVERY {
                    since = 0;
                    file.sync_data().map_err(|error| place.blame(&error))?;
                }
                if on_bytes(read as u64) == Flow::Stop {
                    return Err(Halt::Stopped);
                }
            }
            file.sync_all().map_err(|error| place.blame(&error))?;
            // FAT knows no programs: there `start.sh` runs it all the same.
            if let Ok(meta) = fs_err::metadata(self.folder.join(inside)) {
                let _ = fs_err::set_permissions(&to, meta.permissions());
            }
        }
        // A file's name is on the stick only when its folder is.
        let folders: BTreeSet<&Path> =
            self.files.iter().flat_map(|(inside, _)| inside.ancestors().skip(1)).collect();
        for folder in folders {
            sync_folder(&staging.path(STAGED).join(folder)).map_err(|error| place.blame(&error))?;
        }
        Ok(())
    }

    /// Compares what lies in a folder on the stick with what is here, byte for byte.
    fn is_same(
        &self,
        place: &Place,
        folder: &Path,
        on_bytes: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<bool, Halt> {
        let (mut here, mut there) = (vec![0; STEP], vec![0; STEP]);
        for (inside, len) in &self.files {
            let path = folder.join(inside);
            forget(&path);
            let mut from = self.open(inside)?;
            let mut on_stick = fs_err::File::open(&path).map_err(|error| place.blame(&error))?;
            let mut left = *len;
            while left > 0 {
                let now = left.min(STEP as u64) as usize;
                let (Some(here), Some(there)) = (here.get_mut(..now), there.get_mut(..now)) else {
                    return Ok(false);
                };
                from.read_exact(here).map_err(|error| self.unreadable(&error))?;
                match on_stick.read_exact(there) {
                    Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
                    read => read.map_err(|error| place.blame(&error))?,
                }
                if here != there {
                    return Ok(false);
                }
                left -= now as u64;
                if on_bytes(now as u64) == Flow::Stop {
                    return Err(Halt::Stopped);
                }
            }
        }
        Ok(true)
    }

    /// Reads back what was written; `false` where the stick did not keep it.
    pub(crate) fn read_back(
        &self,
        place: &Place,
        staging: &Staging,
        on_bytes: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<bool, Halt> {
        self.is_same(place, &staging.path(STAGED), on_bytes)
    }

    /// Reads what lay there already; `false` where it is another program.
    pub(crate) fn is_there(
        &self,
        place: &Place,
        on_bytes: &mut dyn FnMut(u64) -> Flow,
    ) -> Result<bool, Halt> {
        self.is_same(place, &place.path.join(FOLDER), on_bytes)
    }

    /// Gives the folder its name.
    pub(crate) fn keep(&self, place: &Place, staging: &Staging) -> io::Result<()> {
        fs_err::rename(staging.path(STAGED), place.path.join(FOLDER))
    }

    fn open(&self, inside: &Path) -> Result<fs_err::File, Halt> {
        fs_err::File::open(self.folder.join(inside)).map_err(|error| self.unreadable(&error))
    }

    /// The program's own folder cannot be read: not the stick's fault, unless it lies on one that was pulled.
    fn unreadable(&self, error: &io::Error) -> Halt {
        Halt::Failed(crate::failure::io(&self.folder, error))
    }
}
