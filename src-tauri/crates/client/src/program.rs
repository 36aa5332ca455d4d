//! A newer edition of the program itself, which travels like any course: as a signed pack, on a stick, from laptop to laptop,
//! over a line. Only the key that came with the program may sign it; a key that somebody trusts for courses counts for nothing
//! here.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use pack::{Contents, Meta, PublicKey, Signer};

use crate::view::{Failure, NewerProgram, PackageKind};
use crate::{Client, carriers, failure};

/// The pack that carries the program.
pub(crate) const PROGRAM: &str = "org.packhorse.program";
/// The folder of that pack that holds packages.
const PACKAGES: &str = "packages/";
/// The key that came with the program. Others that lie beside it vouch for courses only.
const KEY: &str = "packhorse.pub";
/// No package is larger; a pack that says so is not believed.
const MOST: u64 = 512 << 20;
/// Bytes that are copied at a time.
const STEP: u64 = 4 << 20;

impl Client {
    /// Looks on all removable drives, and in the library, for a newer edition of the program; the newest where there are
    /// several.
    pub fn newer_program(&self) -> Option<NewerProgram> {
        let mut files = Vec::new();
        for drive in carriers::removable_drives() {
            files.extend(carriers::pack_files(&[drive.path]).unwrap_or_default());
        }
        newer(self.newest_of(&files), self.newer_in_library())
    }

    /// Looks on a stick, in a folder or at a file for a newer edition of the program.
    ///
    /// # Errors
    /// When the place cannot be read. What is no pack, not newer, or not signed by the program's key is passed over.
    pub fn newer_program_at(&self, place: &Path) -> Result<Option<NewerProgram>, Failure> {
        Ok(self.newest_of(&carriers::pack_files(&[place.to_owned()])?))
    }

    /// The newest that these files carry.
    pub(crate) fn newest_of(&self, files: &[PathBuf]) -> Option<NewerProgram> {
        let key = self.program_key()?;
        files.iter().fold(None, |newest, file| {
            // Most packs are courses: only what says that it is the program is opened to its end.
            let found = pack::Pack::open_file(file).ok().filter(|pack| pack.meta().id == PROGRAM);
            let found = found.and_then(|_| self.open_pack_file(file).ok());
            let found = found.and_then(|pack| {
                self.offer_of(&file.to_string_lossy(), pack.signer(), pack.meta(), pack.contents(), &key)
            });
            newer(newest, found)
        })
    }

    fn newer_in_library(&self) -> Option<NewerProgram> {
        let (installed, key) = (self.installed(PROGRAM).ok()?, self.program_key()?);
        let contents = self.shelf.with(|library| Ok(library.contents(PROGRAM)?)).ok()?;
        self.offer_of("", &installed.signer, &installed.meta, &contents, &key)
    }

    /// Takes the package out of its pack into a folder, which is made where it is missing, every part checked; returns the
    /// file. The signature is checked once more: another file may lie there by now.
    ///
    /// # Errors
    /// When the pack is another one, holds nothing for this computer, is damaged, or the package cannot be written; no half
    /// package is left.
    pub fn take_program(&self, newer: &NewerProgram, folder: &Path) -> Result<PathBuf, Failure> {
        let found = match newer.pack.as_str() {
            "" => self.newer_in_library(),
            file => self.newest_of(&[PathBuf::from(file)]),
        };
        if found.as_ref() != Some(newer) {
            let words = "another file lies there now; look at the stick again";
            let args = [("path", newer.pack.as_str()), ("id", PROGRAM), ("found", "")];
            return Err(failure("program-changed", &args, &words));
        }
        let name = newer.package.rsplit('/').next().unwrap_or(&newer.package);
        if newer.kind == PackageKind::None || name.is_empty() {
            let words = "it holds no package for this computer";
            return Err(failure("program-none", &[("version", &newer.version)], &words));
        }
        fs_err::create_dir_all(folder).map_err(|error| failure::io(folder, &error))?;
        let (to, beside) = (folder.join(name), folder.join(format!("{name}.part")));
        let copied = self
            .copy_package(newer, &beside)
            .and_then(|()| fs_err::rename(&beside, &to).map_err(|error| failure::io(&to, &error)));
        if copied.is_err() {
            let _ = fs_err::remove_file(&beside);
        }
        copied.map(|()| to)
    }

    fn copy_package(&self, newer: &NewerProgram, to: &Path) -> Result<(), Failure> {
        let io = |error: std::io::Error| failure::io(to, &error);
        let carried = match newer.pack.as_str() {
            "" => None,
            file => Some(self.open_pack_file(Path::new(file))?),
        };
        let damaged = |error: &dyn std::fmt::Display| failure("damaged", &[("path", &newer.pack)], error);
        // A link that lies in the way goes: it is not followed.
        let _ = fs_err::remove_file(to);
        let mut file = fs_err::File::create_new(to).map_err(io)?;
        let mut at = 0;
        while at < newer.size {
            let range = at..(at + STEP).min(newer.size);
            at = range.end;
            let bytes = match &carried {
                Some(pack) => pack.read_range(&newer.package, range).map_err(|error| damaged(&error))?,
                None => {
                    self.shelf.with(|library| Ok(library.read_range(PROGRAM, &newer.package, range)?))?
                }
            };
            file.write_all(&bytes).map_err(io)?;
        }
        file.sync_all().map_err(io)
    }

    /// The key that came with the program. Without a folder beside it nothing can be told to be the program's.
    fn program_key(&self) -> Option<PublicKey> {
        PublicKey::load(self.supplied.get()?.join(KEY)).ok()
    }

    /// What a pack offers this computer, if it is newer than this program and the key vouches for it.
    fn offer_of(
        &self,
        file: &str,
        signer: &Signer,
        meta: &Meta,
        contents: &Contents,
        key: &PublicKey,
    ) -> Option<NewerProgram> {
        let (Signer::Trusted { key: signed, .. } | Signer::Unknown { key: signed }) = signer else {
            return None;
        };
        if meta.id != PROGRAM
            || signed.to_bytes() != key.to_bytes()
            || number(&meta.label)? <= number(&self.version)?
        {
            return None;
        }
        let portable = self.folder.parent().is_some_and(|home| home.join("portable").is_file());
        let computer = Computer::this(portable);
        let fitting = contents.files.iter().filter_map(|(path, file)| {
            let kind = path.strip_prefix(PACKAGES).and_then(|name| computer.takes(name))?;
            (file.len <= MOST).then(|| (path.clone(), file.len, kind))
        });
        let (package, size, kind) =
            fitting.min_by_key(|(path, ..)| path.clone()).unwrap_or((String::new(), 0, PackageKind::None));
        Some(NewerProgram {
            version: meta.label.clone(),
            pack: file.to_owned(),
            package,
            size,
            kind,
            fingerprint: key.fingerprint(),
        })
    }
}

fn newer(one: Option<NewerProgram>, other: Option<NewerProgram>) -> Option<NewerProgram> {
    match (one, other) {
        (Some(one), Some(other)) if number(&other.version) > number(&one.version) => Some(other),
        (one, other) => one.or(other),
    }
}

/// What decides which package is taken.
#[derive(Clone, Copy)]
struct Computer {
    system: &'static str,
    arch: &'static str,
    /// The program runs from a folder of its own.
    portable: bool,
    /// Packages are installed as Fedora does.
    fedora: bool,
}

impl Computer {
    fn this(portable: bool) -> Computer {
        let has = |program: &str| Path::new(program).exists();
        let fedora = has("/usr/bin/rpm") && !has("/usr/bin/dpkg");
        Computer { system: std::env::consts::OS, arch: std::env::consts::ARCH, portable, fedora }
    }

    /// Tells whether a package is for this computer and the way the program runs on it, by how packages are named.
    fn takes(self, name: &str) -> Option<PackageKind> {
        let Computer { system, arch, portable, fedora } = self;
        let (debian, installer) = match arch {
            "aarch64" => ("arm64", "aarch64"),
            "x86_64" => ("amd64", "x64"),
            other => (other, other),
        };
        let ends = |end: &str| name.ends_with(end);
        if name.contains('/') {
            return None;
        }
        match system {
            "linux" if portable => {
                let archive = name.starts_with("packhorse-portable-") && ends(&format!("-{arch}.tar.zst"));
                archive.then_some(PackageKind::Portable)
            }
            "linux" if ends(&format!("_{debian}.deb")) && !fedora => Some(PackageKind::Deb),
            "linux" if ends(&format!(".{arch}.rpm")) && fedora => Some(PackageKind::Rpm),
            "windows" if ends(&format!("_{installer}-setup.exe")) => Some(PackageKind::Setup),
            "macos" if ends(&format!("_{installer}.dmg")) => Some(PackageKind::Dmg),
            _ => None,
        }
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
    use super::{Computer, PackageKind, number};

    #[test]
    fn of_all_forms_in_one_pack_each_computer_takes_the_one_that_fits_it() {
        let forms = [
            "packhorse_0.2.0_amd64.deb",
            "packhorse_0.2.0_arm64.deb",
            "packhorse-0.2.0-1.x86_64.rpm",
            "packhorse-portable-0.2.0-x86_64.tar.zst",
            "Packhorse_0.2.0_x64-setup.exe",
            "Packhorse_0.2.0_x64.dmg",
            "Packhorse_0.2.0_aarch64.dmg",
            "packhorse-platform/packhorse_0.2.0_amd64.deb",
        ];
        let debian = Computer { system: "linux", arch: "x86_64", portable: false, fedora: false };
        let fedora = Computer { fedora: true, ..debian };
        for (computer, fitting) in [
            (debian, Some((forms[0], PackageKind::Deb))),
            (Computer { arch: "aarch64", ..debian }, Some((forms[1], PackageKind::Deb))),
            (fedora, Some((forms[2], PackageKind::Rpm))),
            (Computer { arch: "aarch64", ..fedora }, None),
            (Computer { portable: true, ..debian }, Some((forms[3], PackageKind::Portable))),
            (Computer { portable: true, ..fedora }, Some((forms[3], PackageKind::Portable))),
            (Computer { system: "windows", ..debian }, Some((forms[4], PackageKind::Setup))),
            (Computer { system: "macos", ..debian }, Some((forms[5], PackageKind::Dmg))),
            (Computer { system: "macos", arch: "aarch64", ..debian }, Some((forms[6], PackageKind::Dmg))),
            (Computer { system: "freebsd", ..debian }, None),
        ] {
            let taken: Vec<_> =
                forms.iter().filter_map(|name| Some((*name, computer.takes(name)?))).collect();
            assert_eq!(taken, Vec::from_iter(fitting), "{}", computer.system);
        }
    }

    #[test]
    fn versions_compare_by_their_numbers_and_nothing_else_is_a_version() {
        assert!(number("0.10.0") > number("0.9.9"));
        assert!(number("1.0.0") > number("0.99.0"));
        for none in ["", "1", "1.2", "1.2.3.4", "1.2.x", "test", "-1.0.0", "1.2.99999999999"] {
            assert_eq!(number(none), None, "{none}");
        }
    }
}
