//! A newer edition of the program itself, which travels like any course: as a signed pack, on a stick or over a line.
//! Only the key that came with the program may sign it; a key that somebody trusts for courses counts for nothing here.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use pack::{PublicKey, Signer, VerifiedPack};

use crate::supplied::{ending, files_in};
use crate::view::Failure;
use crate::{Client, carriers, failure};

/// The pack that carries the program.
const PROGRAM: &str = "org.packhorse.program";
/// The folder of that pack that holds packages.
const PACKAGES: &str = "packages/";
/// No package is larger; a pack that says so is not believed.
const MOST: u64 = 512 << 20;
/// Bytes that are copied at a time.
const STEP: u64 = 4 << 20;

/// A newer edition of the program, signed by whoever signed this one's packs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewerProgram {
    /// Its version, as people read it.
    pub version: String,
    /// The pack file that carries it.
    pub pack: PathBuf,
    /// The package for this computer, by its name in the pack.
    pub package: String,
    /// Bytes of the package.
    pub size: u64,
}

impl Client {
    /// Looks on a stick, in a folder or at a file for a newer edition of the program that this computer can install; the
    /// newest where there are several.
    ///
    /// # Errors
    /// When the place cannot be read. What is no pack, not newer, or not signed by the program's key is passed over.
    pub fn newer_program(&self, place: &Path) -> Result<Option<NewerProgram>, Failure> {
        let keys = self.program_keys();
        let mut newest: Option<NewerProgram> = None;
        for file in carriers::pack_files(&[place.to_owned()])? {
            let Ok(pack) = self.open_pack_file(&file) else { continue };
            let Some(found) = offered(&file, &pack, &keys) else { continue };
            let known = newest.as_ref().map_or(self.version.as_str(), |one| &one.version);
            if number(&found.version) > number(known) {
                newest = Some(found);
            }
        }
        Ok(newest)
    }

    /// Takes the package out of its pack into a folder, every part checked, for the system's installer to open; returns
    /// the file. The signature is checked once more: another file may lie there by now.
    ///
    /// # Errors
    /// When the pack is another one, is damaged, or the package cannot be written; no half package is left.
    pub fn take_program(&self, newer: &NewerProgram, folder: &Path) -> Result<PathBuf, Failure> {
        let shown = newer.pack.to_string_lossy();
        let pack = self.open_pack_file(&newer.pack)?;
        if offered(&newer.pack, &pack, &self.program_keys()).as_ref() != Some(newer) {
            let words = "another file lies there now; look at the stick again";
            let found = &pack.meta().id;
            return Err(failure(
                "other-pack",
                &[("path", &shown), ("id", PROGRAM), ("found", found)],
                &words,
            ));
        }
        let name = newer.package.rsplit('/').next().unwrap_or(&newer.package);
        let to = folder.join(name);
        let beside = folder.join(format!("{name}.part"));
        let copied = copy(&pack, newer, &beside)
            .and_then(|()| fs_err::rename(&beside, &to).map_err(|error| failure::io(&to, &error)));
        if copied.is_err() {
            let _ = fs_err::remove_file(&beside);
        }
        copied.map(|()| to)
    }

    /// The keys that came with the program. Without a folder beside it nothing can be told to be the program's.
    fn program_keys(&self) -> Vec<PublicKey> {
        let files = self.supplied.get().map(|folder| files_in(folder)).unwrap_or_default();
        ending(&files, "pub").filter_map(|file| PublicKey::load(file).ok()).collect()
    }
}

/// What a pack offers this computer, if it is the program's and these keys vouch for it.
fn offered(file: &Path, pack: &VerifiedPack, keys: &[PublicKey]) -> Option<NewerProgram> {
    let (Signer::Trusted { key, .. } | Signer::Unknown { key }) = pack.signer() else { return None };
    let meta = pack.meta();
    if meta.id != PROGRAM || !keys.iter().any(|one| one.to_bytes() == key.to_bytes()) {
        return None;
    }
    number(&meta.label)?;
    let mut packages = pack.contents().files.iter();
    let (package, bytes) = packages.find(|(path, _)| path.starts_with(PACKAGES) && fits(path))?;
    (bytes.len <= MOST).then(|| NewerProgram {
        version: meta.label.clone(),
        pack: file.to_owned(),
        package: package.clone(),
        size: bytes.len,
    })
}

fn copy(pack: &VerifiedPack, newer: &NewerProgram, to: &Path) -> Result<(), Failure> {
    let io = |error: std::io::Error| failure::io(to, &error);
    let mut file = fs_err::File::create(to).map_err(io)?;
    let mut at = 0;
    while at < newer.size {
        let end = (at + STEP).min(newer.size);
        let bytes = pack
            .read_range(&newer.package, at..end)
            .map_err(|error| failure("damaged", &[("path", &newer.pack.to_string_lossy())], &error))?;
        file.write_all(&bytes).map_err(io)?;
        at = end;
    }
    file.sync_all().map_err(io)
}

/// Tells whether a package is for this kind of computer, by how packages are named.
fn fits(path: &str) -> bool {
    let debian = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    match std::env::consts::OS {
        "linux" => path.ends_with(&format!("_{debian}.deb")),
        "windows" => path.ends_with("-setup.exe"),
        "macos" => path.ends_with(".dmg"),
        _ => false,
    }
}

/// A version as numbers that compare; `None` where it is none.
fn number(version: &str) -> Option<[u32; 3]> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    let number = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn versions_compare_by_their_numbers_and_nothing_else_is_a_version() {
        assert!(number("0.10.0") > number("0.9.9"));
        assert!(number("1.0.0") > number("0.99.0"));
        for none in ["", "1", "1.2", "1.2.3.4", "1.2.x", "test", "-1.0.0", "1.2.99999999999"] {
            assert_eq!(number(none), None, "{none}");
        }
    }
}
