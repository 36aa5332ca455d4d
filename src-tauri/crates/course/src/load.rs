//! Loads a pack's sources and finds every fault at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Fault, Faults};
use crate::language::is_language_tag;
use crate::lesson::page::{Page, events};
use crate::lesson::target::lesson_path;
use crate::limit::{MAX_COURSES, MAX_FILES};
use crate::outline::{Course, Sources};
use crate::path::is_plain;
use crate::sentence as say;
use crate::sheet::{PackSheet, read_sheet};
use crate::source::{read_text, text_or_fault};
use crate::structure::{read_course, read_glossary};
use crate::tree::Tree;

/// Loads sources and returns them with all their faults. `Sources` is there when no fault is an error.
pub fn load(tree: &dyn Tree) -> (Option<Sources>, Vec<Fault>) {
    let mut faults = Faults::default();
    let sources = load_pack(tree, &mut faults);
    (sources.filter(|_| !faults.has_error()), faults.into_list())
}

fn load_pack(tree: &dyn Tree, faults: &mut Faults) -> Option<Sources> {
    let files = list_files(tree, faults)?;
    if !files.contains("pack.toml") {
        faults.add(&say::PACK_MISSING, "pack.toml", None, &[]);
        return None;
    }
    let sheet = read_sheet(&text_or_fault(tree, "pack.toml", faults)?, faults);
    if let Some(cover) = &sheet.cover
        && !files.contains(cover)
    {
        faults.add(&say::COVER_MISSING, "pack.toml", None, &[("path", cover)]);
    }
    let mut courses: Vec<Course> = Vec::new();
    let mut ids = BTreeMap::new();
    for folder in course_folders(&files, faults) {
        let Some(course) = load_course(tree, &files, &sheet, &folder, faults) else { continue };
        let file = format!("{folder}/course.toml");
        if let Some(first) = ids.insert(course.id.clone(), file.clone())
            && !course.id.is_empty()
        {
            faults.add(&say::DUPLICATE_ID, &file, None, &[("id", &course.id), ("first", &first)]);
        }
        courses.push(course);
    }
    Some(Sources { sheet, courses })
}

/// Lists the files and looks at their names.
fn list_files(tree: &dyn Tree, faults: &mut Faults) -> Option<BTreeSet<String>> {
    let paths = match tree.paths() {
        Ok(paths) => paths,
        Err(error) => {
            faults.add(&say::UNREADABLE, "pack.toml", None, &[("reason", &error)]);
            return None;
        }
    };
    if paths.len() > MAX_FILES {
        faults.add(&say::TOO_MANY_FILES, "pack.toml", None, &[("max", &MAX_FILES)]);
        return None;
    }
    let mut files = BTreeSet::new();
    for path in paths {
        if is_plain(&path) {
            files.insert(path);
        } else {
            faults.add(&say::FILE_NAME, &path, None, &[("path", &path)]);
        }
    }
    Some(files)
}

/// The folders below `courses/`.
fn course_folders(files: &BTreeSet<String>, faults: &mut Faults) -> BTreeSet<String> {
    let mut folders: BTreeSet<String> = files
        .iter()
        .filter_map(|path| {
            path.strip_prefix("courses/")?.split_once('/').map(|(name, _)| format!("courses/{name}"))
        })
        .collect();
    if folders.is_empty() {
        faults.add(&say::NO_COURSE, "pack.toml", None, &[]);
    }
    if folders.len() > MAX_COURSES {
        faults.add(&say::TOO_MANY_COURSES, "pack.toml", None, &[("max", &MAX_COURSES)]);
        folders = folders.into_iter().take(MAX_COURSES).collect();
    }
    folders
}

fn load_course(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    folder: &str,
    faults: &mut Faults,
) -> Option<Course> {
    let file = format!("{folder}/course.toml");
    if !files.contains(&file) {
        faults.add(&say::COURSE_FILE_MISSING, &file, None, &[]);
        return None;
    }
    let text = text_or_fault(tree, &file, faults)?;
    let mut course = read_course(folder, &file, &text, &sheet.languages, faults);
    load_glossary(tree, files, sheet, &mut course, faults);
    load_titles(tree, files, sheet, &mut course, faults);
    Some(course)
}

fn load_glossary(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    course: &mut Course,
    faults: &mut Faults,
) {
    // The original comes first in the sheet: the others are compared with it.
    for lang in &sheet.languages {
        let file = format!("{}/glossary/{lang}.toml", course.folder);
        if !files.contains(&file) {
            continue;
        }
        let Some(text) = text_or_fault(tree, &file, faults) else { continue };
        let original = (lang != sheet.original())
            .then(|| course.glossary.get(sheet.original()).map(Vec::as_slice).unwrap_or_default());
        let terms = read_glossary(&file, &text, original, faults);
        course.glossary.insert(lang.clone(), terms);
    }
}

/// Reads each lesson's title in each language, and so which languages there are.
fn load_titles(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    course: &mut Course,
    faults: &mut Faults,
) {
    let mut spoken = BTreeSet::new();
    let mut lessons: Vec<_> = course.lessons().cloned().collect();
    for lesson in lessons.iter_mut().filter(|lesson| !lesson.file.is_empty()) {
        for lang in &sheet.languages {
            let path = lesson_path(course, lesson, lang);
            if files.contains(&path) {
                let page = read_text(tree, &path)
                    .ok()
                    .and_then(|text| events(&text).ok().map(|events| Page::of(&events)))
                    .unwrap_or_default();
                lesson.title.insert(lang, page.title.as_deref().unwrap_or_default());
                lesson.languages.push(lang.clone());
                spoken.insert(lang.clone());
            } else if lang == sheet.original() {
                faults.add(&say::LESSON_MISSING, &path, None, &[("lesson", &lesson.id)]);
            }
        }
    }
    let mut read = lessons.into_iter();
    for lesson in course.modules.iter_mut().flat_map(|module| &mut module.lessons) {
        if let Some(whole) = read.next() {
            *lesson = whole;
        }
    }
    course.languages = sheet.languages.iter().filter(|lang| spoken.contains(*lang)).cloned().collect();
    debug_assert!(course.languages.iter().all(|lang| is_language_tag(lang)));
}
