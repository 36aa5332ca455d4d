//! Competency frameworks: what achievements are aligned to. Shaped as in CASE 1.0 (1EdTech, Competencies and Academic
//! Standards Exchange): a document, its items, and which item is a part of which (`isChildOf`).
//!
//! A pack carries those it names, `frameworks/<id>.toml` in our own form or `frameworks/<id>.json` as CASE exports it,
//! so that a competency has its name where there is no Internet.

mod case;
mod read;

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Fault, Faults};
use crate::limit::{MAX_COMPETENCY_DEPTH, MAX_FRAMEWORK_FILE, MAX_FRAMEWORKS, MAX_TEXT_FILE};
use crate::path::is_id;
use crate::sentence as say;
use crate::source::long_text_or_fault;
use crate::text::Text;
use crate::tree::Tree;

/// A competency framework (CASE: `CFDocument` with its `CFItem`s).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Framework {
    /// Its name within the pack: the file's.
    pub id: String,
    /// Its URI, for ever the same.
    pub uri: String,
    /// Name.
    pub title: Text,
    /// What it is for.
    pub description: Text,
    /// Who answers for it.
    pub publisher: String,
    /// Its edition, as people read it.
    pub version: String,
    /// SPDX expression, or what the export says of rights; empty where it says nothing.
    pub licence: String,
    /// Languages, the original first.
    pub languages: Vec<String>,
    /// Levels at which a competency can be shown, lowest first.
    pub levels: Vec<Level>,
    /// Its items, in order: areas before what is in them.
    pub items: Vec<Competency>,
    /// Places of the items by code.
    codes: BTreeMap<String, usize>,
}

/// A level of a framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Level {
    /// Its id, unique within the framework.
    pub id: String,
    /// Name.
    pub name: Text,
}

/// An item of a framework: an area, or a competency (CASE: `CFItem`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Competency {
    /// Code, unique within the framework (CASE: `humanCodingScheme`; the identifier where there is none).
    pub code: String,
    /// Its URI, for ever the same.
    pub uri: String,
    /// What it says (CASE: `fullStatement`).
    pub name: Text,
    /// The code of the item it is a part of; none for the topmost.
    pub parent: Option<String>,
}

impl Framework {
    /// The item of this code.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&Competency> {
        self.items.get(*self.codes.get(code)?)
    }

    /// The items that are directly part of this one; the topmost for none.
    pub fn parts<'a>(&'a self, of: Option<&'a str>) -> impl Iterator<Item = &'a Competency> {
        self.items.iter().filter(move |item| item.parent.as_deref() == of)
    }

    /// An item and what it is part of, the topmost first; empty for an unknown code.
    #[must_use]
    pub fn path(&self, code: &str) -> Vec<&Competency> {
        let up = |item: &&Competency| item.parent.as_ref().and_then(|parent| self.item(parent));
        let mut path: Vec<_> =
            std::iter::successors(self.item(code), up).take(MAX_COMPETENCY_DEPTH).collect();
        path.reverse();
        path
    }

    /// Whether authors mean it by this word: its id, its URI, or its title in any language.
    #[must_use]
    pub fn is_called(&self, word: &str) -> bool {
        self.id == word || self.uri == word || self.title.0.values().any(|title| title == word)
    }

    /// The codes that stand beside this one where all are sorted, as one line.
    pub(crate) fn near(&self, code: &str) -> String {
        let before: Vec<_> = self.codes.range(..code.to_owned()).rev().take(2).collect();
        let after = self.codes.range(code.to_owned()..).take(3);
        let near: Vec<_> = before.into_iter().rev().chain(after).map(|(code, _)| code.as_str()).collect();
        near.join(", ")
    }

    /// Fills in what follows from the items, and notes what is wrong among them: codes used twice, parents that are
    /// not there, items that are part of themselves.
    fn settle(&mut self, file: &str, lines: &[u32], faults: &mut Faults) {
        let line = |at: usize| lines.get(at).copied();
        for (at, item) in self.items.iter().enumerate().filter(|(_, item)| !item.code.is_empty()) {
            if let Some(first) = self.codes.get(&item.code) {
                let first = line(*first).map_or_else(|| file.to_owned(), |line| format!("{file}:{line}"));
                faults.add(&say::DUPLICATE_ID, file, line(at), &[("id", &item.code), ("first", &first)]);
            } else {
                self.codes.insert(item.code.clone(), at);
            }
        }
        for (at, item) in self.items.iter().enumerate() {
            if let Some(parent) = &item.parent
                && !self.codes.contains_key(parent)
            {
                faults.add(
                    &say::FRAMEWORK_PARENT,
                    file,
                    line(at),
                    &[("code", &item.code), ("parent", parent)],
                );
            }
        }
        self.check_depth(file, lines, faults);
    }

    /// Notes items that are part of themselves, or too deep. Each item's depth is found once.
    fn check_depth(&self, file: &str, lines: &[u32], faults: &mut Faults) {
        let mut depths: Vec<Option<usize>> = vec![None; self.items.len()];
        for start in 0..self.items.len() {
            let (mut way, mut at, mut below) = (Vec::new(), Some(start), BTreeSet::new());
            let base = loop {
                let Some(here) = at else { break 0 };
                if let Some(known) = depths[here] {
                    break known;
                }
                if !below.insert(here) {
                    let code = &self.items[here].code;
                    faults.add(&say::FRAMEWORK_LOOP, file, lines.get(here).copied(), &[("code", code)]);
                    break 0;
                }
                way.push(here);
                at = self.items[here].parent.as_ref().and_then(|parent| self.codes.get(parent)).copied();
            };
            for (above, here) in way.into_iter().rev().enumerate() {
                let depth = base.saturating_add(above + 1);
                depths[here] = Some(depth);
                if depth == MAX_COMPETENCY_DEPTH + 1 {
                    let args: [(_, &dyn std::fmt::Display); 2] =
                        [("code", &self.items[here].code), ("max", &MAX_COMPETENCY_DEPTH)];
                    faults.add(&say::FRAMEWORK_DEEP, file, lines.get(here).copied(), &args);
                }
            }
        }
    }
}

/// Returns a pack's frameworks, with all their faults. Those whose file cannot be understood are not among them.
#[must_use]
pub fn frameworks(tree: &dyn Tree) -> (Vec<Framework>, Vec<Fault>) {
    let mut faults = Faults::default();
    let files: BTreeSet<String> = tree.paths().unwrap_or_default().into_iter().collect();
    let frameworks = read_frameworks(tree, &files, &mut faults);
    (frameworks, faults.into_list())
}

/// The id of the framework that a path of a pack holds; none where it holds none.
pub(crate) fn framework_of_path(path: &str) -> Option<&str> {
    let name = path.strip_prefix("frameworks/")?;
    let id = name.strip_suffix(".toml").or_else(|| name.strip_suffix(".json"))?;
    is_id(id).then_some(id)
}

/// Reads all frameworks of a pack, in order of their ids.
pub(crate) fn read_frameworks(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    faults: &mut Faults,
) -> Vec<Framework> {
    let mut frameworks: Vec<Framework> = Vec::new();
    for path in files.iter().filter(|path| framework_of_path(path).is_some()) {
        let Some(id) = framework_of_path(path) else { continue };
        if frameworks.len() >= MAX_FRAMEWORKS {
            faults.add(&say::TOO_MANY_FRAMEWORKS, path, None, &[("max", &MAX_FRAMEWORKS)]);
            break;
        }
        let most = if path.ends_with(".toml") { MAX_TEXT_FILE } else { MAX_FRAMEWORK_FILE };
        let Some(text) = long_text_or_fault(tree, path, most, faults) else { continue };
        let Some(framework) = read_one(id, path, &text, faults) else { continue };
        if let Some(first) = frameworks.iter().find(|held| held.id == id || held.uri == framework.uri) {
            let (id, first) = (&framework.id, format!("frameworks/{}", first.id));
            faults.add(&say::DUPLICATE_ID, path, None, &[("id", id), ("first", &first)]);
        } else {
            frameworks.push(framework);
        }
    }
    frameworks
}

fn read_one(id: &str, file: &str, text: &str, faults: &mut Faults) -> Option<Framework> {
    if file.ends_with(".toml") {
        Some(read::read_toml(id, file, text, faults))
    } else {
        case::read_case(id, file, text, faults)
    }
}

/// Whether this is a UUID in its usual form, in small letters.
fn is_uuid(word: &str) -> bool {
    word.len() == 36
        && word.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}
