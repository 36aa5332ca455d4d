//! Packs that lie beside the program: installed with it, or put there by whoever fills a portable folder. They go
//! into the library by themselves, each edition once: what somebody has removed stays removed.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use pack::PublicKey;
use serde::{Deserialize, Serialize};

use crate::Client;

/// What is remembered, in the data folder.
const MEMORY: &str = "supplied.json";
/// How many packs and keys a folder beside the program may hold.
const MOST: usize = 1_000;
/// Bytes of memory that are read; a thousand packs need a tenth.
const MEMORY_BYTES: u64 = 1 << 20;

/// What has come in once already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    /// The newest edition of each pack.
    packs: BTreeMap<String, u32>,
    /// Keys that sign them, by fingerprint.
    keys: Vec<String>,
}

/// Finds the folder of packs that lies beside this program: `packs` in its own folder (Windows, portable), in
/// `share/packhorse` beside `bin` (Linux), or among the resources (macOS). A link is no folder.
///
/// From a stick that lets no file be a program, the system's loader runs it, which lies elsewhere; so packs also count that
/// lie beside the data folder `data` with the mark of a portable program.
pub fn supplied_beside_program(data: &Path) -> Option<PathBuf> {
    std::env::current_exe().ok().and_then(|program| beside(&program)).or_else(|| beside_portable(data))
}

fn beside_portable(data: &Path) -> Option<PathBuf> {
    let folder = data.parent()?;
    let marked = fs_err::symlink_metadata(folder.join("portable")).is_ok_and(|meta| meta.is_file());
    marked.then(|| folder.join("packs")).filter(|packs| is_folder(packs))
}

fn is_folder(path: &Path) -> bool {
    fs_err::symlink_metadata(path).is_ok_and(|meta| meta.is_dir())
}

fn beside(program: &Path) -> Option<PathBuf> {
    let own = program.parent()?;
    let mut places = vec![own.join("packs")];
    if let Some(above) = own.parent() {
        places.push(above.join("share/packhorse/packs"));
        places.push(above.join("Resources/packs"));
    }
    places.into_iter().find(|place| is_folder(place))
}

impl Client {
    /// Names the folder of packs that came with the program, before [`Client::begin`]: they come in from there.
    pub fn supply_from(&self, folder: PathBuf) {
        // Named twice, the first stays.
        let _ = self.supplied.set(folder);
    }

    /// Puts the packs that came with the program on the list of work, each edition once, and trusts the keys that lie
    /// beside them: whoever handed out the program could have put them into it.
    pub(crate) fn take_supplied(&self) {
        let Some(folder) = self.supplied.get() else { return };
        let files = files_in(folder);
        let mut memory = self.supplied_so_far();
        let before = memory.clone();
        for file in ending(&files, "pub") {
            let Ok(key) = PublicKey::load(file) else { continue };
            let print = key.fingerprint();
            if !memory.keys.contains(&print) && self.trust(file).is_ok() {
                memory.keys.push(print);
            }
        }
        for file in ending(&files, "pack") {
            let Ok(pack) = self.open_pack_file(file) else { continue };
            let (id, version) = (&pack.meta().id, pack.meta().version);
            if memory.packs.get(id).is_some_and(|once| *once >= version) {
                continue;
            }
            if self.installed(id).is_ok_and(|here| here.version >= version) {
                memory.packs.insert(id.clone(), version);
            } else {
                self.start_install(&[file.to_string_lossy().into_owned()], false);
            }
        }
        if memory != before {
            self.keep_supplied(&memory);
        }
    }

    /// Brings a pack in once more that came with the program and was removed; tells whether it lies there.
    pub fn supply_again(&self, id: &str) -> bool {
        let files = self.supplied.get().map(|folder| files_in(folder)).unwrap_or_default();
        let is_it = |file: &&PathBuf| self.open_pack_file(file).is_ok_and(|pack| pack.meta().id == id);
        let Some(file) = ending(&files, "pack").find(is_it) else { return false };
        self.start_install(&[file.to_string_lossy().into_owned()], false);
        true
    }

    /// Remembers that a pack has come in, if it came from the folder beside the program.
    pub(crate) fn came_in(&self, source: &str, id: &str, version: u32) {
        let Some(folder) = self.supplied.get() else { return };
        if Path::new(source).parent() == Some(folder) {
            let mut memory = self.supplied_so_far();
            memory.packs.insert(id.to_owned(), version);
            self.keep_supplied(&memory);
        }
    }

    /// What has come in; a file that is missing or unreadable means nothing yet.
    fn supplied_so_far(&self) -> Memory {
        let path = self.folder.join(MEMORY);
        let small = fs_err::metadata(&path).is_ok_and(|meta| meta.len() <= MEMORY_BYTES);
        let bytes = if small { fs_err::read(&path).ok() } else { None };
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes beside, makes it durable, and puts it in place: a cut leaves the old memory or the new. Where that cannot
    /// be done, a pack that is removed comes in once more: a nuisance, and nothing is lost.
    fn keep_supplied(&self, memory: &Memory) {
        let path = self.folder.join(MEMORY);
        let beside = path.with_extension("json.new");
        let _ = (|| {
            let bytes = serde_json::to_vec_pretty(memory)?;
            let mut file = fs_err::File::create(&beside)?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            drop(file);
            fs_err::rename(&beside, &path)
        })();
    }
}

/// The plain files of a folder, in the order of their names; none where it cannot be read.
pub(crate) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs_err::read_dir(folder).into_iter().flatten().flatten();
    let plain = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let mut files: Vec<PathBuf> = plain.take(MOST).map(|entry| entry.path()).collect();
    files.sort();
    files
}

pub(crate) fn ending<'a>(files: &'a [PathBuf], end: &'a str) -> impl Iterator<Item = &'a PathBuf> {
    files.iter().filter(move |file| file.extension().is_some_and(|it| it.eq_ignore_ascii_case(end)))
}

#[cfg(test)]
mod tests {
    use super::{beside, beside_portable};

    #[test]
    fn packs_lie_beside_the_program_wherever_each_system_puts_them_and_never_behind_a_link() {
        let home = tempfile::tempdir().unwrap();
        let program = home.path().join("bin/packhorse-desktop");
        fs_err::create_dir_all(program.parent().unwrap()).unwrap();
        assert_eq!(beside(&program), None);
        for place in ["Resources/packs", "share/packhorse/packs", "bin/packs"] {
            let place = home.path().join(place);
            fs_err::create_dir_all(&place).unwrap();
            assert_eq!(beside(&program), Some(place));
        }
        #[cfg(unix)]
        {
            fs_err::remove_dir(home.path().join("bin/packs")).unwrap();
            std::os::unix::fs::symlink(home.path(), home.path().join("bin/packs")).unwrap();
            assert_eq!(beside(&program), Some(home.path().join("share/packhorse/packs")));
        }
    }

    #[test]
    fn packs_lie_beside_a_portable_data_folder_where_the_mark_says_so() {
        let stick = tempfile::tempdir().unwrap();
        let data = stick.path().join("packhorse-data");
        fs_err::create_dir(stick.path().join("packs")).unwrap();
        assert_eq!(beside_portable(&data), None);
        fs_err::write(stick.path().join("portable"), "").unwrap();
        assert_eq!(beside_portable(&data), Some(stick.path().join("packs")));
    }
}
