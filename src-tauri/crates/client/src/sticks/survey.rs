//! What lies on a stick, compared with what is to go there: nothing is written by it, and nothing of other people's is touched
//! after it.

use std::path::{Path, PathBuf};

use pack::{OpenError, Signer, TrustedKeys, VerifiedPack};
use store::library::InstalledPack;

use super::fill::Load;
use super::label::{self, Label};
use super::place::{Halt, Place, taken};
use super::portable::{self, Portable, ProgramThere};
use super::staging;
use crate::install::{open_failure, open_pack_with};
use crate::packs::title_of;
use crate::{Client, carriers, failure};

/// Bytes that stay free for records on their way: the answers of a class for a term need a tenth.
pub(crate) const ROOM: u64 = 8_000_000;
/// Bytes that labels, trust files and folders take, at most.
const SMALL: u64 = 256 * 1024;
/// Names that are tried beside somebody else's file.
const NAMES: u32 = 9;

/// What lies on a stick, compared with what is to go there.
#[derive(Debug)]
pub(crate) struct Survey {
    pub(crate) label: Option<Label>,
    /// Packs that are to go there, by their place in the load.
    pub(crate) packs: Vec<Standing>,
    /// Titles of newer editions of chosen packs.
    pub(crate) newer: Vec<String>,
    /// Titles of other people's packs.
    pub(crate) others: Vec<String>,
    /// Other things lie there.
    pub(crate) strange: bool,
    pub(crate) program: ProgramThere,
    /// Bytes that must be free.
    pub(crate) needed: u64,
    /// Bytes it holds in all, and bytes that are free.
    pub(crate) space: (u64, u64),
}

/// How a pack stands to a stick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is missing; this will be its file.
    Missing(PathBuf),
    /// The same edition lies there.
    Same(PathBuf),
    /// A newer edition lies there, and stays.
    Newer(PathBuf),
}

impl Survey {
    pub(crate) fn missing(&self) -> impl Iterator<Item = (usize, &PathBuf)> {
        self.packs.iter().enumerate().filter_map(|(at, one)| match one {
            Standing::Missing(path) => Some((at, path)),
            _ => None,
        })
    }

    /// Tells whether it holds what is missing.
    pub(crate) fn fits(&self) -> Result<(), Halt> {
        match self.space {
            (capacity, _) if self.needed > capacity => Err(Halt::TooSmall),
            (_, free) if self.needed > free => Err(Halt::Full),
            _ => Ok(()),
        }
    }
}

impl Client {
    /// Looks what lies on a stick; changes nothing.
    pub(crate) fn survey(&self, place: &Place, load: &Load) -> Result<Survey, Halt> {
        let trusted = self.trusted().map_err(Halt::Failed)?;
        let wanted = self.languages("");
        let title =
            |there: &VerifiedPack| title_of(&there.meta().title, &there.meta().languages, &wanted).text;
        let looked = |failure| place.blame_failure(failure);
        let (mut found, mut newer, mut others) = (vec![None; load.packs.len()], Vec::new(), Vec::new());
        for file in carriers::pack_files(std::slice::from_ref(&place.path)).map_err(looked)? {
            let Ok(there) = open_pack_with(&file, &trusted) else { continue };
            let wanted = load.packs.iter().zip(&mut found).find(|(one, _)| one.pack.id == there.meta().id);
            match wanted.map(|(one, kept)| (compare(&there, &file, &one.pack, place), &one.pack.id, kept)) {
                // Of several copies the one under its own name will do best; a newer edition counts for more.
                Some((There::Same, id, kept)) => {
                    if kept.is_none()
                        || (file == own_name(place, id, 1) && matches!(kept, Some(Standing::Same(_))))
                    {
                        *kept = Some(Standing::Same(file));
                    }
                }
                Some((There::Newer, _, kept)) => {
                    newer.push(title(&there));
                    *kept = Some(Standing::Newer(file));
                }
                Some((There::Older, ..)) => {}
                Some((There::Another, ..)) | None => others.push(title(&there)),
            }
        }
        let packs = found.into_iter().zip(&load.packs).map(|(found, wanted)| match found {
            Some(found) => Ok(found),
            None => Ok(Standing::Missing(free_name(place, &wanted.pack, &trusted)?)),
        });
        let packs: Vec<Standing> = packs.collect::<Result<_, Halt>>()?;
        let (capacity, free) = place.space().map_err(|error| place.blame(&error))?;
        let program = load.portable.as_ref().map_or(ProgramThere::None, |portable| portable.there(place));
        let missing = packs.iter().zip(&load.packs).filter(|(one, _)| matches!(one, Standing::Missing(_)));
        let mut needed: u64 = missing.map(|(_, wanted)| taken(wanted.size)).sum();
        if program == ProgramThere::None {
            needed += load.portable.as_ref().map_or(0, Portable::taken);
        }
        if needed > 0 {
            // A stick of long ago has no room for a term's post.
            needed += ROOM.min(capacity / 16) + SMALL;
        }
        Ok(Survey {
            label: Label::of(&place.path),
            packs,
            newer,
            others,
            strange: strange(&place.path),
            program,
            needed,
            space: (capacity, free.saturating_add(staging::left_over(place))),
        })
    }
}

/// A pack that lies there, compared with ours of the same id.
#[derive(Clone, Copy, PartialEq, Eq)]
enum There {
    Same,
    Newer,
    /// An older edition under the name that ours will have: it makes room.
    Older,
    /// Somebody else's.
    Another,
}

fn compare(there: &VerifiedPack, file: &Path, ours: &InstalledPack, place: &Place) -> There {
    let same_key = key(there.signer()) == key(&ours.signer);
    // The same content, vouched for by somebody else, is of no use to whoever knows only our centre.
    if same_key && there.manifest_hash() == ours.manifest_hash {
        return There::Same;
    }
    let known = same_key || matches!(there.signer(), Signer::Trusted { .. });
    match there.meta().version {
        version if known && version > ours.version => There::Newer,
        version if same_key && version < ours.version && file == own_name(place, &ours.id, 1) => There::Older,
        _ => There::Another,
    }
}

/// The key that signed.
fn key(signer: &Signer) -> Option<[u8; 32]> {
    match signer {
        Signer::Trusted { key, .. } | Signer::Unknown { key } => Some(key.to_bytes()),
        Signer::Unsigned => None,
    }
}

/// The file that a pack will have: its own name, or one beside it where somebody else's file has that.
pub(crate) fn free_name(place: &Place, ours: &InstalledPack, trusted: &TrustedKeys) -> Result<PathBuf, Halt> {
    for number in 1..=NAMES {
        let path = own_name(place, &ours.id, number);
        let Ok(meta) = fs_err::symlink_metadata(&path) else { return Ok(path) };
        if !meta.is_file() {
            continue;
        }
        match pack::Pack::open_file(&path) {
            // A broken copy is what a pulled stick leaves.
            Err(OpenError::Truncated { .. } | OpenError::Damaged(_) | OpenError::MissingVolume(_)) => {
                return Ok(path);
            }
            Err(OpenError::Io(error)) => {
                let shown = path.to_string_lossy();
                return Err(place.blame_failure(open_failure(&shown, &OpenError::Io(error))));
            }
            Err(_) => {}
            Ok(there) => {
                let there = there.verify(trusted);
                if there.is_ok_and(|there| compare(&there, &path, ours, place) != There::Another) {
                    return Ok(path);
                }
            }
        }
    }
    let shown = own_name(place, &ours.id, 1);
    let words = "other files have all the names that this pack could have";
    Err(Halt::Failed(failure("would-overwrite", &[("path", &shown.to_string_lossy())], &words)))
}

fn own_name(place: &Place, id: &str, number: u32) -> PathBuf {
    match number {
        1 => place.path.join(format!("{id}.pack")),
        number => place.path.join(format!("{id}-{number}.pack")),
    }
}

/// Tells whether a stick holds more than packs, and what systems and Packhorse put there.
fn strange(stick: &Path) -> bool {
    let Ok(entries) = fs_err::read_dir(stick) else { return true };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        let ours = [label::FILE, portable::FOLDER, "lost+found", "system volume information", "$recycle.bin"];
        let end = name.rsplit('.').next().unwrap_or_default();
        let numbered =
            end.len() == 3 && end.bytes().all(|one| one.is_ascii_digit()) && name.contains(".pack.");
        let kind = matches!(end, "pack" | "delta" | "trust" | "post" | "reply" | "pub");
        !(name.starts_with('.') || ours.contains(&name.as_str()) || kind || numbered)
    })
}
