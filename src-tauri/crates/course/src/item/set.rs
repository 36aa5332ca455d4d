//! A set of items in one language, from its GIFT and TOML files.

use std::collections::BTreeMap;

use super::check::{alike, check_item};
use super::gift::{Found, read_gift};
use super::seal::read_sealed;
use super::tables::read_items;
use super::{Item, Tag};
use crate::fault::{Fault, Faults};
use crate::lesson::target::Surroundings;
use crate::limit::MAX_ITEMS;
use crate::outline::Course;
use crate::sentence as say;
use crate::sheet::PackSheet;
use crate::source::text_or_fault;
use crate::tree::Tree;

/// The files a set may be written in: GIFT, TOML, and, in a pack, without its keys.
pub(crate) fn set_paths(folder: &str, lang: &str, set: &str) -> [String; 3] {
    ["gift", "toml", "sealed.json"].map(|extension| format!("{folder}/items/{lang}/{set}.{extension}"))
}

/// Reads a file: its path, the set, the language, the text.
type Read = fn(&str, &str, &str, &str, &mut Faults) -> Vec<Found>;

/// Reads a set in exactly this language; `None` when it is not written in it.
pub(crate) fn read_set(
    around: &Surroundings<'_>,
    set: &str,
    lang: &str,
    faults: &mut Faults,
) -> Option<Vec<Item>> {
    let [gift, toml, sealed] = set_paths(&around.course.folder, lang, set);
    let mut found = Vec::new();
    let mut there: Vec<String> = Vec::new();
    for (path, read) in [(gift, read_gift as Read), (toml, read_items), (sealed, read_sealed)] {
        if !around.exists(&path) {
            continue;
        }
        there.push(path.clone());
        if let Some(text) = text_or_fault(around.tree, &path, faults) {
            found.extend(read(&path, set, lang, &text, faults));
        }
    }
    let last = there.last()?;
    if there.len() > 1 && last.ends_with(".sealed.json") {
        faults.add(&say::SEALED_OPEN, last, None, &[("set", &set)]);
    }
    let mut items: Vec<Item> = Vec::with_capacity(found.len());
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for Found { mut item, tag } in found {
        let here = format!("{}:{}", item.file, item.line);
        if let Some(first) = seen.insert(item.id.clone(), here) {
            faults.add(&say::DUPLICATE_ID, &item.file, item.line, &[("id", &item.id), ("first", &first)]);
            continue;
        }
        check_item(&item, faults);
        item.tag = tag.and_then(|tag| read_tag(around, &item, &tag, faults));
        items.push(item);
    }
    if items.len() > MAX_ITEMS {
        faults.add(&say::TOO_MANY_ITEMS, &items[0].file, None, &[("max", &MAX_ITEMS)]);
        items.truncate(MAX_ITEMS);
    }
    Some(items)
}

/// `LESSON#HEADING`, or `LESSON` alone.
fn read_tag(around: &Surroundings<'_>, item: &Item, tag: &str, faults: &mut Faults) -> Option<Tag> {
    let (id, heading) = tag.split_once('#').unwrap_or((tag, ""));
    let Some(lesson) = around.course.lesson(id.trim()) else {
        faults.add(&say::ITEM_TAG_LESSON, &item.file, item.line, &[("tag", &tag)]);
        return None;
    };
    let original = around.sheet.original();
    let anchor = match heading.trim() {
        "" => Some(String::new()),
        heading => around.anchor(lesson, original, heading),
    };
    if anchor.is_none() && around.written_in(lesson, original).is_some() {
        let headings = around.passage_anchors(lesson, original).join(", ");
        faults.add(&say::ITEM_TAG_HEADING, &item.file, item.line, &[("tag", &tag), ("headings", &headings)]);
    }
    Some(Tag { lesson: lesson.id.clone(), anchor: anchor? })
}

/// Compares a set with the original's.
pub(crate) fn compare(original: &[Item], items: &[Item], faults: &mut Faults) {
    let by_id: BTreeMap<&str, &Item> = original.iter().map(|item| (item.id.as_str(), item)).collect();
    for item in items {
        match by_id.get(item.id.as_str()) {
            None => faults.add(&say::ITEM_UNKNOWN, &item.file, item.line, &[("id", &item.id)]),
            Some(original) if !alike(original, item) => {
                faults.add(&say::ITEM_DIFFERS, &item.file, item.line, &[("id", &item.id)]);
            }
            Some(_) => {}
        }
    }
    let Some(first) = items.first() else { return };
    for missing in original.iter().filter(|item| items.iter().all(|held| held.id != item.id)) {
        faults.add(&say::ITEM_UNTRANSLATED, &first.file, None, &[("id", &missing.id)]);
    }
}

/// Returns a set's items in `lang`, in the order of the original; what is not translated comes in the original. The
/// faults are those of the files read.
pub fn items(tree: &dyn Tree, course: &Course, set: &str, lang: &str) -> (Vec<Item>, Vec<Fault>) {
    let mut faults = Faults::default();
    // The course knows which languages it has; the original is the first.
    let sheet = PackSheet { languages: course.languages.clone(), ..PackSheet::default() };
    let around = Surroundings::new(tree, &sheet, course, None);
    let original = read_set(&around, set, sheet.original(), &mut faults).unwrap_or_default();
    if lang == sheet.original() {
        return (original, faults.into_list());
    }
    let mut translated: BTreeMap<String, Item> = read_set(&around, set, lang, &mut faults)
        .unwrap_or_default()
        .into_iter()
        .map(|item| (item.id.clone(), item))
        .collect();
    let merged = original.into_iter().map(|item| translated.remove(&item.id).unwrap_or(item)).collect();
    (merged, faults.into_list())
}
