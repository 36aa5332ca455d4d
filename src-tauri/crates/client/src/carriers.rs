//! Sticks, folders and files that packs come on: what is there, and how it stands to the library.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use course::Tree as _;
use sysinfo::Disks;

use crate::media_type::media_type;
use crate::packs::title_of;
use crate::real::real;
use crate::sticks::Label;
use crate::trees::PackTree;
use crate::trust::signer_view;
use crate::view::{Carrier, Failure, FoundPack, Standing, UnusableFile};
use crate::{Client, Event, FLOOR};

/// How deep below a stick's root packs are looked for.
const DEPTH: usize = 3;
/// How many files are looked at; a stick may hold somebody's whole photo collection.
const FILES: usize = 20_000;
/// Covers up to this size are shown in the list of a stick's packs.
const COVER: u64 = 100_000;
/// Trust files that are looked at.
const MOST_TRUST: usize = 32;
/// How trust files end.
const TRUST: &str = crate::certificates::TRUST;
/// How often the drives are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(3);

impl Client {
    /// Looks through every removable drive.
    pub fn carriers(&self) -> Vec<Carrier> {
        removable_drives()
            .into_iter()
            .filter_map(|drive| self.look_through(&drive.path, drive.name, true).ok())
            .collect()
    }

    /// Looks through a folder, or at one file.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn scan(&self, path: &Path) -> Result<Carrier, Failure> {
        let path = real(path).map_err(|error| crate::failure::io(path, &error))?;
        let known = removable_drives().into_iter().find(|drive| drive.path == path);
        let own = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let (name, removable) = known.map_or((own, false), |drive| (drive.name, true));
        self.look_through(&path, name, removable)
    }

    fn look_through(&self, path: &Path, name: String, removable: bool) -> Result<Carrier, Failure> {
        let alone = is_trust_name(path) && path.is_file();
        let files = if alone { Vec::new() } else { pack_files(&[path.to_owned()])? };
        // Before the packs: it may say that who signed them is known.
        let trust = self.take_trust(path);
        let mut unusable = self.unusable_trust(path);
        let mut packs = Vec::new();
        let program = self.newest_of(&files);
        for file in files {
            match self.look_at(&file) {
                Ok(pack) => packs.push(pack),
                Err(failure) => {
                    unusable.push(UnusableFile { path: file.to_string_lossy().into_owned(), failure })
                }
            }
        }
        let free = self.shelf.with(|library| Ok(library.free_on_disk()?))?;
        Ok(Carrier {
            path: path.to_string_lossy().into_owned(),
            name: Label::of(path).map_or(name, |label| label.name),
            removable,
            packs,
            unusable,
            trust,
            program,
            free,
            floor: FLOOR,
        })
    }

    /// Trust files that cannot be used: whoever carries one shall hear it.
    fn unusable_trust(&self, path: &Path) -> Vec<UnusableFile> {
        let looked = trust_files(path).into_iter().take(MOST_TRUST).filter_map(|file| {
            let path = file.to_string_lossy().into_owned();
            let failure = self.trust_found(&path).err()?;
            Some(UnusableFile { path, failure })
        });
        looked.collect()
    }

    /// Reads a pack file's manifest, and compares it with the library.
    fn look_at(&self, file: &Path) -> Result<FoundPack, Failure> {
        let pack = self.open_pack_file(file)?;
        let meta = pack.meta();
        let installed = self.shelf.with(|library| Ok(library.pack(&meta.id)?))?;
        let standing = match &installed {
            None => Standing::New,
            Some(here) if here.version < meta.version => Standing::Update,
            Some(here) if here.version > meta.version => Standing::Older,
            Some(here) if here.manifest_hash == pack.manifest_hash() => Standing::Same,
            Some(_) => Standing::Conflict,
        };
        let plan = self.shelf.with(|library| Ok(library.plan(pack.contents())?))?;
        let outline = course_counts(&meta.courses);
        Ok(FoundPack {
            path: file.to_string_lossy().into_owned(),
            id: meta.id.clone(),
            version: meta.version,
            label: meta.label.clone(),
            installed_version: installed.map(|here| here.version),
            title: title_of(&meta.title, &meta.languages, &self.languages("")),
            publisher: meta.publisher.clone(),
            languages: meta.languages.clone(),
            signer: signer_view(pack.signer()),
            size: pack.pack().size(),
            needs: plan.needs,
            standing,
            cover: self.cover_address(&pack),
            courses: outline.0,
            lessons: outline.1,
        })
    }

    /// Other pack files beside a source: a damaged part may be whole in one of them.
    pub fn spares_beside(&self, source: &str) -> Vec<PathBuf> {
        let path = Path::new(source);
        let Some(folder) = path.parent().filter(|_| path.is_file()) else { return Vec::new() };
        let mut files = Vec::new();
        if gather(folder, 1, is_pack_name, &mut 1_000, &mut files).is_err() {
            return Vec::new();
        }
        files.retain(|file| file != path);
        files
    }

    /// The cover as a `data:` address: a picture, shown by `<img>`, where an SVG runs nothing.
    fn cover_address(&self, pack: &pack::VerifiedPack) -> String {
        let Some(path) = pack.meta().cover.as_deref() else { return String::new() };
        let tree = PackTree::new(pack, &[], &self.shelf);
        let mime = media_type(path);
        if !mime.starts_with("image/") || tree.len(path).map_or(true, |len| len > COVER) {
            return String::new();
        }
        tree.read(path).map(|bytes| format!("data:{mime};base64,{}", base64(&bytes))).unwrap_or_default()
    }
}

/// The pack files among these files and folders.
pub(crate) fn pack_files(sources: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for source in sources {
        if source.is_dir() {
            let mut budget = FILES;
            gather(source, DEPTH, is_pack_name, &mut budget, &mut files)
                .map_err(|error| crate::failure::io(source, &error))?;
        } else {
            files.push(source.clone());
        }
    }
    files.sort();
    Ok(files)
}

/// The trust files of a folder, or in the folder of a file; what cannot be read holds none.
pub(crate) fn trust_files(place: &Path) -> Vec<PathBuf> {
    if is_trust_name(place) && place.is_file() {
        return vec![place.to_owned()];
    }
    let (folder, depth) = match place.parent().filter(|_| !place.is_dir()) {
        Some(folder) if folder.as_os_str().is_empty() => (Path::new("."), 1),
        Some(folder) => (folder, 1),
        None => (place, DEPTH),
    };
    let (mut budget, mut files) = (FILES, Vec::new());
    let _ = gather(folder, depth, is_trust_name, &mut budget, &mut files);
    files.sort();
    files
}

fn is_trust_name(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case(TRUST))
}

/// Collects files whose name is wanted, following no links out of the stick.
fn gather(
    folder: &Path,
    depth: usize,
    wanted: fn(&Path) -> bool,
    budget: &mut usize,
    found: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    for entry in fs_err::read_dir(folder)? {
        let Ok(entry) = entry else { continue };
        if *budget == 0 {
            return Ok(());
        }
        *budget -= 1;
        let (Ok(kind), path) = (entry.file_type(), entry.path()) else { continue };
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if kind.is_dir() && depth > 1 && !hidden {
            // A folder that cannot be read hides nothing from the rest of the stick.
            let _ = gather(&path, depth - 1, wanted, budget, found);
        } else if kind.is_file() && !hidden && wanted(&path) {
            found.push(path);
        }
    }
    Ok(())
}

fn is_pack_name(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("pack") || end.eq_ignore_ascii_case("delta"))
}

/// Counts courses and lessons in the outline that the manifest carries.
fn course_counts(outline: &serde_json::Value) -> (u32, u32) {
    serde_json::from_value::<Vec<course::Course>>(outline.clone())
        .map(|courses| {
            (courses.len() as u32, courses.iter().map(|course| course.lessons().count() as u32).sum())
        })
        .unwrap_or_default()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// A removable drive, as the system knows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Drive {
    /// Where it is mounted.
    pub(crate) path: PathBuf,
    /// Its label.
    pub(crate) name: String,
    /// Who made it and what they call it; empty where nobody knows.
    pub(crate) maker: String,
    pub(crate) file_system: String,
}

pub(crate) fn removable_drives() -> Vec<Drive> {
    let Ok(disks) = Disks::new_with_refreshed_list() else { return Vec::new() };
    let mut drives: Vec<Drive> = disks
        .iter()
        .filter(|disk| disk.is_removable() || is_mounted_for_a_person(disk.mount_point()))
        .map(|disk| {
            let path = disk.mount_point().to_owned();
            let name = path.file_name().unwrap_or(disk.name()).to_string_lossy().into_owned();
            let file_system = disk.file_system().to_string_lossy().into_owned();
            Drive { path, name, maker: maker(disk.name()), file_system }
        })
        .collect();
    drives.sort();
    drives.dedup_by(|one, other| one.path == other.path);
    drives
}

/// What Linux knows of a drive: "Kingston DataTraveler 3.0".
fn maker(device: &std::ffi::OsStr) -> String {
    let known = || {
        let partition = Path::new("/sys/class/block").join(Path::new(device).file_name()?);
        let block = fs_err::canonicalize(partition).ok()?;
        // A stick may have partitions or be one piece.
        let drive =
            [block.join("device"), block.parent()?.join("device")].into_iter().find(|one| one.is_dir())?;
        let said =
            |name: &str| fs_err::read_to_string(drive.join(name)).unwrap_or_default().trim().to_owned();
        Some(format!("{} {}", said("vendor"), said("model")).trim().to_owned())
    };
    known().unwrap_or_default()
}

/// What people call the place of a file or folder: the stick it is on, else the folder.
pub(crate) fn carrier_name(path: &Path) -> String {
    let path = real(path).unwrap_or_else(|_| path.to_owned());
    let drives = removable_drives().into_iter().filter(|drive| path.starts_with(&drive.path));
    if let Some(drive) = drives.max_by_key(|drive| drive.path.as_os_str().len()) {
        return Label::of(&drive.path).map_or(drive.name, |label| label.name);
    }
    let folder = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
    let own = || folder.and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
    folder.and_then(Label::of).map_or_else(own, |label| label.name)
}

/// Where Linux desktops put what a person plugs in (udisks2), also when the drive does not call
/// itself removable, as many USB disks do not.
fn is_mounted_for_a_person(path: &Path) -> bool {
    ["/media", "/run/media"].iter().any(|folder| path.starts_with(folder))
}

/// Tells the window when a stick comes or goes, until the client is dropped.
pub(crate) fn watch(client: &Arc<Client>) {
    let weak = Arc::downgrade(client);
    std::thread::spawn(move || {
        let mut before = removable_drives();
        loop {
            std::thread::sleep(LOOK_EVERY);
            let Some(client) = weak.upgrade() else { return };
            let now = removable_drives();
            if now != before {
                before = now;
                (client.notify)(Event::Carriers);
                // While sticks are filled, those that come are, too; what cannot be looked at is told by the window.
                if client.sitting().on {
                    let _ = client.look_at_sticks();
                }
            }
        }
    });
}
