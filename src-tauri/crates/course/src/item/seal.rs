//! Sealing: questions without their keys, for packs that anybody may open; and the keys, for who may grade.
//!
//! A sealed item asks and offers the same as the open one, under the same ids, and holds nothing that tells which answer
//! is right: weights are 0, feedback and hints are gone, answers stand in the order of their ids. A response to it is
//! graded with the keys, wherever they are.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use serde::{Deserialize, Serialize};

use super::gift::Found;
use super::grade::{Outcome, ResponseFault, grade};
use super::options::{gap_ids, ids, rights};
use super::response::Response;
use super::set::{read_set, set_paths};
use super::{Choice, Gap, Item, ItemKind, Pair, Prose};
use crate::fault::Faults;
use crate::lesson::target::Surroundings;
use crate::limit::MAX_ITEMS;
use crate::outline::Sources;
use crate::path::is_id;
use crate::sentence as say;
use crate::tree::Tree;

/// The newest form of sealed questions and of keys.
pub const SEALED_FORMAT: u32 = 1;
/// Bytes of a file of keys.
const MAX_KEYS: usize = 64 << 20;
/// Answers, pairs, steps or gaps of a sealed question.
const MAX_PARTS: usize = 500;

/// The keys of a course's sealed items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keys {
    /// Item id → language → the open item.
    items: BTreeMap<String, BTreeMap<String, Item>>,
}

/// Why keys do not grade.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeysFault {
    /// They hold no key to this item, or none in this language.
    #[error("there is no key to the question “{item}” in {lang}")]
    NoKey {
        /// The item's id.
        item: String,
        /// The language.
        lang: String,
    },
    /// The response is not one to this item.
    #[error(transparent)]
    Response(#[from] ResponseFault),
}

impl Keys {
    /// Grades a response to a sealed item.
    ///
    /// # Errors
    /// When the key is missing or the response is not one to this item.
    pub fn grade(&self, item: &Item, response: &Response) -> Result<Outcome, KeysFault> {
        self.grade_by_id(&item.id, &item.lang, response)
    }

    /// Grades a response to the item with this id, answered in this language.
    ///
    /// # Errors
    /// As [`Keys::grade`].
    pub fn grade_by_id(&self, item: &str, lang: &str, response: &Response) -> Result<Outcome, KeysFault> {
        let open = self.items.get(item).and_then(|held| held.get(lang));
        let open = open.filter(|held| !held.sealed);
        let open = open.ok_or_else(|| KeysFault::NoKey { item: item.to_owned(), lang: lang.to_owned() })?;
        Ok(grade(open, response)?)
    }

    /// The ids of the items it has keys to.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.items.keys().map(String::as_str)
    }

    /// Takes over other keys; what both have stays.
    pub fn merge(&mut self, other: Keys) {
        for (id, langs) in other.items {
            let held = self.items.entry(id).or_default();
            for (lang, item) in langs {
                held.entry(lang).or_insert(item);
            }
        }
    }
}

/// Parts items from their keys. Items that are sealed already stay as they are and give no key.
#[must_use]
pub fn seal(items: &[Item]) -> (Vec<Item>, Keys) {
    let mut keys = Keys::default();
    for item in items.iter().filter(|item| !item.sealed && item.is_question()) {
        keys.items.entry(item.id.clone()).or_default().insert(item.lang.clone(), item.clone());
    }
    (items.iter().map(hollow).collect(), keys)
}

/// The item without anything that tells the key.
fn hollow(item: &Item) -> Item {
    let bare = |choices: &[Choice], ids: Vec<usize>| {
        in_order(
            choices.iter().map(|choice| Choice { text: choice.text.clone(), weight: 0.0, feedback: None }),
            ids,
        )
    };
    let kind = match &item.kind {
        ItemKind::Choice { choices } => {
            ItemKind::Choice { choices: bare(choices, ids(item, "choices", choices.len())) }
        }
        ItemKind::Multiple { choices } => {
            ItemKind::Multiple { choices: bare(choices, ids(item, "choices", choices.len())) }
        }
        ItemKind::TrueFalse { .. } => ItemKind::TrueFalse { truth: false, if_true: None, if_false: None },
        ItemKind::Match { pairs, decoys } => hollow_match(item, pairs, decoys),
        ItemKind::Order { steps } => {
            ItemKind::Order { steps: in_order(steps.iter().cloned(), ids(item, "steps", steps.len())) }
        }
        ItemKind::Numeric { unit, .. } => {
            ItemKind::Numeric { answers: Vec::new(), otherwise: None, unit: unit.clone() }
        }
        ItemKind::Short { .. } => ItemKind::Short { answers: Vec::new(), case: false },
        ItemKind::Cloze { gaps } => {
            let gap = |(at, gap): (usize, &Gap)| match gap {
                Gap::Choice { choices } => {
                    Gap::Choice { choices: bare(choices, gap_ids(item, at, choices.len())) }
                }
                Gap::Numeric { .. } => Gap::Numeric { answers: Vec::new() },
                Gap::Short { .. } => Gap::Short { answers: Vec::new(), case: false },
            };
            ItemKind::Cloze { gaps: gaps.iter().enumerate().map(gap).collect() }
        }
        kind @ (ItemKind::Essay | ItemKind::File | ItemKind::Description) => kind.clone(),
    };
    Item { kind, feedback: None, hint: None, sealed: true, ..item.clone() }
}

/// Right sides in the order of their ids, beside left sides they do not belong to but by chance.
fn hollow_match(item: &Item, pairs: &[Pair], decoys: &[Prose]) -> ItemKind {
    let texts = rights(pairs, decoys);
    let ids = ids(item, "rights", texts.len());
    let texts: Vec<Prose> = in_order(texts.into_iter().cloned(), ids);
    let right = |at: usize| texts.get(at % texts.len().max(1)).cloned().unwrap_or_default();
    ItemKind::Match {
        pairs: pairs
            .iter()
            .enumerate()
            .map(|(at, pair)| Pair { left: pair.left.clone(), right: right(at) })
            .collect(),
        decoys: texts.iter().skip(pairs.len()).cloned().collect(),
    }
}

fn in_order<T>(list: impl Iterator<Item = T>, ids: Vec<usize>) -> Vec<T> {
    let mut numbered: Vec<(usize, T)> = ids.into_iter().zip(list).collect();
    numbered.sort_by_key(|(id, _)| *id);
    numbered.into_iter().map(|(_, value)| value).collect()
}

/// `items/<lang>/<set>.sealed.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealedFile {
    format: u32,
    items: Vec<SealedItem>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealedItem {
    id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    stem: Prose,
    /// How it is answered, without the key.
    answer: ItemKind,
    /// `LESSON#HEADING`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tag: Option<String>,
}

fn write_sealed(items: &[Item]) -> Result<Vec<u8>, serde_json::Error> {
    let items = items
        .iter()
        .map(hollow)
        .map(|item| SealedItem {
            id: item.id,
            name: item.name,
            stem: item.stem,
            answer: item.kind,
            tag: item.tag.map(|tag| format!("{}#{}", tag.lesson, tag.anchor)),
        })
        .collect();
    let mut bytes = serde_json::to_vec_pretty(&SealedFile { format: SEALED_FORMAT, items })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Reads `items/<lang>/<set>.sealed.json`. Whatever key somebody wrote into it is dropped.
pub(crate) fn read_sealed(file: &str, set: &str, lang: &str, text: &str, faults: &mut Faults) -> Vec<Found> {
    let mut refuse =
        |reason: &dyn std::fmt::Display| faults.add(&say::SEALED_FILE, file, None, &[("reason", reason)]);
    let sealed: SealedFile = match serde_json::from_str(text) {
        Ok(sealed) => sealed,
        Err(error) => {
            refuse(&error);
            return Vec::new();
        }
    };
    if sealed.format > SEALED_FORMAT || sealed.items.len() > MAX_ITEMS {
        refuse(&format!("format {}, {} items", sealed.format, sealed.items.len()));
        return Vec::new();
    }
    let mut found = Vec::with_capacity(sealed.items.len());
    for (held, line) in sealed.items.into_iter().zip(1..) {
        if !is_id(&held.id) || parts(&held.answer) > MAX_PARTS || held.stem.source.trim().is_empty() {
            refuse(&format!("item {line}"));
            continue;
        }
        let item = Item {
            id: held.id,
            set: set.to_owned(),
            lang: lang.to_owned(),
            name: held.name,
            category: String::new(),
            stem: held.stem,
            kind: held.answer,
            feedback: None,
            hint: None,
            tag: None,
            sealed: true,
            file: file.to_owned(),
            line,
        };
        found.push(Found { item: hollow(&item), tag: held.tag });
    }
    found
}

fn parts(kind: &ItemKind) -> usize {
    match kind {
        ItemKind::Choice { choices } | ItemKind::Multiple { choices } => choices.len(),
        ItemKind::Match { pairs, decoys } => pairs.len() + decoys.len(),
        ItemKind::Order { steps } => steps.len(),
        ItemKind::Cloze { gaps } => gaps
            .iter()
            .map(|gap| match gap {
                Gap::Choice { choices } => 1 + choices.len(),
                Gap::Numeric { .. } | Gap::Short { .. } => 1,
            })
            .sum(),
        _ => 0,
    }
}

/// The keys of a pack: `NAME.keys`, written beside it for who may grade, never into it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyFile {
    /// Version of the form.
    pub format: u32,
    /// Id of the pack.
    pub pack: String,
    /// Its edition.
    pub version: u32,
    /// Course id → its keys.
    pub courses: BTreeMap<String, Keys>,
}

/// Why a file of keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It is larger than any file of keys.
    #[error("the file of keys has {size} bytes; at most {max} are read", max = MAX_KEYS)]
    TooLarge {
        /// Its length.
        size: usize,
    },
    /// It is of a newer form.
    #[error("the keys are in format {format}; this program reads up to {SEALED_FORMAT}: use a newer program")]
    Newer {
        /// Its form.
        format: u32,
    },
    /// It is no file of keys.
    #[error("this is not a file of keys: {0}")]
    Malformed(#[from] serde_json::Error),
}

impl KeyFile {
    /// Reads a file of keys.
    ///
    /// # Errors
    /// When it is too large, newer than this program, or none.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyFileError> {
        #[derive(Deserialize)]
        struct Form {
            format: u32,
        }
        if bytes.len() > MAX_KEYS {
            return Err(KeyFileError::TooLarge { size: bytes.len() });
        }
        let Form { format } = serde_json::from_slice(bytes)?;
        if format > SEALED_FORMAT {
            return Err(KeyFileError::Newer { format });
        }
        Ok(serde_json::from_slice(bytes)?)
    }

    /// Returns the file's bytes: the same for the same sources.
    ///
    /// # Errors
    /// When they cannot be written as JSON.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

/// What changes in a pack's files so that its sealed assessments hold no keys.
#[derive(Clone, Debug, PartialEq)]
pub struct SealedFiles {
    /// Files that are new: path and bytes.
    pub added: BTreeMap<String, Vec<u8>>,
    /// Files that must not be in the pack.
    pub removed: BTreeSet<String>,
    /// The keys, to be kept beside the pack.
    pub keys: KeyFile,
}

/// Why sources cannot be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// A set has faults, so it cannot be said what its keys are.
    #[error("the questions “{set}” of the course “{course}” have faults; check the course first")]
    Faults {
        /// The course's id.
        course: String,
        /// The set.
        set: String,
    },
    /// The questions cannot be written.
    #[error("the sealed questions cannot be written: {0}")]
    Write(#[from] serde_json::Error),
}

/// Parts the sealed sets of sources that were loaded without error from their keys; `None` when nothing is sealed, or
/// everything is already.
///
/// # Errors
/// When a set has faults or cannot be written. Nothing is changed in any case: the caller writes.
pub fn sealed_files(tree: &dyn Tree, sources: &Sources) -> Result<Option<SealedFiles>, SealError> {
    let mut sealed = SealedFiles {
        added: BTreeMap::new(),
        removed: BTreeSet::new(),
        keys: KeyFile {
            format: SEALED_FORMAT,
            pack: sources.sheet.id.clone(),
            version: sources.sheet.version,
            courses: BTreeMap::new(),
        },
    };
    for course in &sources.courses {
        let around = Surroundings::new(tree, &sources.sheet, course, None);
        for set in course.sets().into_iter().filter(|set| course.is_sealed(set)) {
            for lang in &sources.sheet.languages {
                let mut faults = Faults::default();
                let Some(items) = read_set(&around, set, lang, &mut faults) else { continue };
                if faults.has_error() {
                    return Err(SealError::Faults { course: course.id.clone(), set: set.to_owned() });
                }
                let [gift, toml, to] = set_paths(&course.folder, lang, set);
                if around.exists(&to) {
                    continue;
                }
                sealed.removed.extend([gift, toml].into_iter().filter(|path| around.exists(path)));
                sealed.added.insert(to, write_sealed(&items)?);
                sealed.keys.courses.entry(course.id.clone()).or_default().merge(seal(&items).1);
            }
        }
    }
    Ok((!sealed.added.is_empty()).then_some(sealed))
}

/// Sources with what sealing changes laid over them.
pub struct SealedTree<'a> {
    tree: &'a dyn Tree,
    files: &'a SealedFiles,
}

impl SealedFiles {
    /// Returns the sources as they go into the pack.
    #[must_use]
    pub fn over<'a>(&'a self, tree: &'a dyn Tree) -> SealedTree<'a> {
        SealedTree { tree, files: self }
    }
}

impl SealedTree<'_> {
    fn held(&self, path: &str) -> io::Result<()> {
        if self.files.removed.contains(path) {
            return Err(io::Error::new(io::ErrorKind::NotFound, path.to_owned()));
        }
        Ok(())
    }
}

impl Tree for SealedTree<'_> {
    fn paths(&self) -> io::Result<Vec<String>> {
        let open = self.tree.paths()?.into_iter().filter(|path| !self.files.removed.contains(path));
        let paths: BTreeSet<String> = open.chain(self.files.added.keys().cloned()).collect();
        Ok(paths.into_iter().collect())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.held(path)?;
        self.files.added.get(path).map_or_else(|| self.tree.read(path), |bytes| Ok(bytes.clone()))
    }

    fn len(&self, path: &str) -> io::Result<u64> {
        self.held(path)?;
        self.files.added.get(path).map_or_else(|| self.tree.len(path), |bytes| Ok(bytes.len() as u64))
    }
}
