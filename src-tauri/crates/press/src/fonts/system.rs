//! The fonts that this computer or the caller has, for what ours lack: Chinese, Devanagari, Ethiopic and the rest.

use std::collections::{BTreeMap, BTreeSet};

use fontdb::{Database, FaceInfo, ID, Source, Stretch, Style};
use parley::fontique::{Blob, Collection};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

use crate::PressError;

/// Families that are asked first for Chinese, by how well they are drawn.
const CHINESE: &[&str] = &[
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
];

/// Families that have a shape for everything and a letter for nothing.
const EMPTY: &[&str] = &["lastresort", "last resort", "adobe blank", "unifont", "tofu", "blank", "emoji"];

/// The largest font file that is opened, in bytes: the greatest collections for Chinese have some 100 MB.
const MAX_FILE: u64 = 256 << 20;

pub(super) struct System {
    given: Vec<Vec<u8>>,
    /// Read at the first letter that we have not, since it takes a moment.
    database: Option<Database>,
    /// Families registered so far, by their faces' first name.
    registered: BTreeSet<String>,
}

impl System {
    pub(super) fn new(given: Vec<Vec<u8>>) -> Self {
        Self { given, database: None, registered: BTreeSet::new() }
    }

    /// Finds and registers families until every one of `missing` has a letter.
    pub(super) fn provide(
        &mut self,
        collection: &mut Collection,
        mut missing: BTreeSet<char>,
        language: &str,
    ) -> Result<Vec<String>, PressError> {
        let given = &mut self.given;
        let database = self.database.get_or_insert_with(|| {
            let mut database = Database::new();
            given.drain(..).for_each(|file| database.load_font_data(file));
            database.load_system_fonts();
            database
        });
        let mut families = Vec::new();
        while let Some((family, id)) = best(database, &missing, language) {
            missing = without(database, id, missing);
            if self.registered.contains(&family) || register(database, collection, &family, id) {
                self.registered.insert(family.clone());
                families.push(family);
            }
            if missing.is_empty() {
                return Ok(families);
            }
        }
        Err(PressError::Missing { characters: missing.into_iter().collect() })
    }
}

/// The face that has most of what is missing; among equals the one that is drawn best.
fn best(database: &Database, missing: &BTreeSet<char>, language: &str) -> Option<(String, ID)> {
    let mut counted: BTreeMap<ID, usize> = BTreeMap::new();
    for face in database.faces().filter(|face| is_candidate(face)) {
        let has = database.with_face_data(face.id, |data, index| covered(data, index, missing));
        counted.insert(face.id, has.flatten().unwrap_or(0));
    }
    let faces = database.faces().filter(|face| counted.get(&face.id).is_some_and(|count| *count > 0));
    let best = faces.max_by_key(|face| {
        let count = counted.get(&face.id).copied().unwrap_or(0);
        (count, rank(face, language), face.weight.0.abs_diff(400).wrapping_neg())
    })?;
    Some((name(best)?, best.id))
}

fn name(face: &FaceInfo) -> Option<String> {
    face.families.first().map(|(name, _)| name.clone())
}

fn is_candidate(face: &FaceInfo) -> bool {
    let family = name(face).unwrap_or_default().to_lowercase();
    face.style == Style::Normal
        && face.stretch == Stretch::Normal
        && !EMPTY.iter().any(|empty| family.contains(empty))
}

/// Higher for what we would rather print.
fn rank(face: &FaceInfo, language: &str) -> usize {
    let family = name(face).unwrap_or_default();
    if let Some(place) = CHINESE.iter().position(|one| *one == family) {
        let chinese = language.starts_with("zh") || !language.starts_with(['j', 'k']);
        return if chinese { 100 - place } else { 10 };
    }
    let plain = usize::from(!face.monospaced);
    if family.starts_with("Noto Sans") { 8 + plain } else { 2 + plain }
}

/// How many of the characters the face has; nothing when it cannot be read or may not be embedded.
fn covered(data: &[u8], index: u32, missing: &BTreeSet<char>) -> Option<usize> {
    let font = FontRef::from_index(data, index).ok()?;
    // OpenType, OS/2 fsType: 0x0002 forbids embedding, 0x0100 forbids subsets.
    if font.os2().is_ok_and(|table| table.fs_type() & 0x0102 != 0) {
        return None;
    }
    let map = font.charmap();
    Some(missing.iter().filter(|one| map.map(**one).is_some_and(|glyph| glyph.to_u32() != 0)).count())
}

fn without(database: &Database, id: ID, missing: BTreeSet<char>) -> BTreeSet<char> {
    let left = database.with_face_data(id, |data, index| {
        let font = FontRef::from_index(data, index).ok()?;
        let map = font.charmap();
        Some(
            missing
                .iter()
                .copied()
                .filter(|one| map.map(*one).is_none_or(|glyph| glyph.to_u32() == 0))
                .collect(),
        )
    });
    left.flatten().unwrap_or_default()
}

/// Hands the family's upright faces to the setter: the one that was found, and its bold one.
fn register(database: &Database, collection: &mut Collection, family: &str, id: ID) -> bool {
    let bold = database.faces().find(|face| {
        is_candidate(face) && (600..=800).contains(&face.weight.0) && name(face).as_deref() == Some(family)
    });
    let ids = [Some(id), bold.map(|face| face.id).filter(|bold| *bold != id)];
    for id in ids.into_iter().flatten() {
        let Some((source, _)) = database.face_source(id) else { continue };
        let data = match source {
            Source::Binary(data) => data.as_ref().as_ref().to_vec(),
            Source::File(path) | Source::SharedFile(path, _) => {
                let small = fs_err::metadata(&path).is_ok_and(|found| found.len() <= MAX_FILE);
                let Some(data) = small.then(|| fs_err::read(&path).ok()).flatten() else { continue };
                data
            }
        };
        collection.register_fonts(Blob::from(data), None);
    }
    collection.family_id(family).is_some()
}
