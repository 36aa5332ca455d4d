//! Loads a pack's sources and finds every fault at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::achievement::read::Around;
use crate::achievement::stack::check_stacks;
use crate::caption::read_captions;
use crate::fault::{Fault, Faults};
use crate::framework::{framework_of_path, read_frameworks};
use crate::interactive::check_interactive;
use crate::item::Item;
use crate::item::set::{compare, read_set, set_paths};
use crate::lesson::check::{Shows, check_lesson};
use crate::lesson::figure::{MediaKind, Shown, captions, shown};
use crate::lesson::page::{Page, events};
use crate::lesson::target::{Surroundings, lesson_path};
use crate::limit::{MAX_COURSES, MAX_FILES, MAX_ITEMS};
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
    check_root(&files, &sheet, faults);
    let frameworks = read_frameworks(tree, &files, faults);
    let around = Around { sheet: &sheet, frameworks: &frameworks };
    let mut courses: Vec<Course> = Vec::new();
    let mut ids = BTreeMap::new();
    for folder in course_folders(&files, faults) {
        let Some(course) = load_course(tree, &files, around, &folder, faults) else { continue };
        let file = format!("{folder}/course.toml");
        if let Some(first) = ids.insert(course.id.clone(), file.clone())
            && !course.id.is_empty()
        {
            faults.add(&say::DUPLICATE_ID, &file, None, &[("id", &course.id), ("first", &first)]);
        }
        courses.push(course);
    }
    check_stacks(&sheet.id, &courses, faults);
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
    around: Around<'_>,
    folder: &str,
    faults: &mut Faults,
) -> Option<Course> {
    let sheet = around.sheet;
    let file = format!("{folder}/course.toml");
    if !files.contains(&file) {
        faults.add(&say::COURSE_FILE_MISSING, &file, None, &[]);
        return None;
    }
    let text = text_or_fault(tree, &file, faults)?;
    let mut course = read_course(folder, &file, &text, around, faults);
    load_glossary(tree, files, sheet, &mut course, faults);
    load_titles(tree, files, sheet, &mut course, faults);
    let shows = check_lessons(tree, files, sheet, &mut course, faults);
    check_items(tree, files, sheet, &mut course, faults);
    check_places(tree, files, sheet, &course, &shows, faults);
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
}

/// Checks every lesson in every language. Returns the files they show.
fn check_lessons(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    course: &mut Course,
    faults: &mut Faults,
) -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    let mut kinds = Vec::new();
    {
        let around = Surroundings::new(tree, sheet, course, Some(files));
        for lesson in course.lessons() {
            let mut shows = Shows::default();
            for lang in &lesson.languages {
                let path = lesson_path(course, lesson, lang);
                if let Some(text) = text_or_fault(tree, &path, faults) {
                    check_lesson(&around, lesson, lang, &path, &text, &mut shows, faults);
                }
            }
            kinds.push((shows.media, shows.interactive));
            shown.append(&mut shows.files);
        }
    }
    let mut kinds = kinds.into_iter();
    for lesson in course.modules.iter_mut().flat_map(|module| &mut module.lessons) {
        (lesson.media, lesson.interactive) = kinds.next().unwrap_or_default();
    }
    shown
}

/// Checks every set of items in every language, and counts the questions.
fn check_items(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    course: &mut Course,
    faults: &mut Faults,
) {
    let file = format!("{}/course.toml", course.folder);
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    {
        let around = Surroundings::new(tree, sheet, course, Some(files));
        for set in course.sets() {
            let Some(original) = read_set(&around, set, sheet.original(), faults) else {
                faults.add(&say::ITEMS_MISSING, &file, None, &[("set", &set)]);
                continue;
            };
            for item in &original {
                let here = format!("{}:{}", item.file, item.line);
                if let Some(first) = ids.insert(item.id.clone(), here) {
                    let args: [(_, &dyn std::fmt::Display); 2] = [("id", &item.id), ("first", &first)];
                    faults.add(&say::DUPLICATE_ID, &item.file, item.line, &args);
                }
            }
            if let Some(item) = original.iter().find(|item| item.sealed && !course.is_sealed(set)) {
                faults.add(&say::SEALED_LESSON, &item.file, None, &[("set", &set)]);
            }
            counts.insert(set.to_owned(), questions(&original));
            for lang in sheet.languages.iter().skip(1) {
                if let Some(items) = read_set(&around, set, lang, faults) {
                    compare(&original, &items, faults);
                }
            }
        }
    }
    if ids.len() > MAX_ITEMS {
        faults.add(&say::TOO_MANY_ITEMS, &file, None, &[("max", &MAX_ITEMS)]);
    }
    for lesson in course.modules.iter_mut().flat_map(|module| &mut module.lessons) {
        let of_set = lesson.items.iter().filter_map(|set| counts.get(set));
        lesson.item_count = of_set.fold(0, |sum, count| sum.saturating_add(*count));
    }
    for assessment in &mut course.assessments {
        for set in &assessment.sets {
            let Some(count) = counts.get(set).copied() else { continue };
            let draw = assessment.draw.unwrap_or(count);
            if draw > count {
                let args: [(_, &dyn std::fmt::Display); 3] =
                    [("draw", &draw), ("set", set), ("count", &count)];
                faults.add(&say::ASSESSMENT_DRAW, &file, None, &args);
            }
            assessment.item_count = assessment.item_count.saturating_add(draw.min(count));
        }
    }
}

fn questions(items: &[Item]) -> u32 {
    u32::try_from(items.iter().filter(|item| item.is_question()).count()).unwrap_or(u32::MAX)
}

/// Looks at each file of the course: whether it has a place, and whether anybody will see it.
fn check_places(
    tree: &dyn Tree,
    files: &BTreeSet<String>,
    sheet: &PackSheet,
    course: &Course,
    shows: &BTreeSet<String>,
    faults: &mut Faults,
) {
    let tracks: BTreeSet<String> = shows
        .iter()
        .filter(|path| matches!(shown(path), Some(Shown::Media(MediaKind::Video | MediaKind::Audio, _))))
        .flat_map(|path| sheet.languages.iter().map(|lang| captions(path, lang)))
        .collect();
    let lessons: BTreeSet<String> = course
        .lessons()
        .flat_map(|lesson| sheet.languages.iter().map(|lang| lesson_path(course, lesson, lang)))
        .collect();
    let sets: BTreeSet<String> = course
        .sets()
        .into_iter()
        .flat_map(|set| sheet.languages.iter().flat_map(|lang| set_paths(&course.folder, lang, set)))
        .collect();
    let mut undeclared = BTreeSet::new();

    let root = format!("{}/", course.folder);
    for path in files.iter().filter(|path| path.starts_with(&root)) {
        let parts: Vec<&str> = path[root.len()..].split('/').collect();
        match parts.as_slice() {
            ["course.toml"] => {}
            [name] if is_about(name) => {}
            [place @ ("lessons" | "items"), lang, ..] if !sheet.languages.iter().any(|held| held == lang) => {
                if undeclared.insert((*place, *lang)) {
                    faults.add(&say::LANGUAGE_UNDECLARED, path, None, &[("tag", lang)]);
                }
            }
            ["lessons", _, name] if name.ends_with(".md") => {
                if !lessons.contains(path) {
                    faults.add(&say::LESSON_UNLISTED, path, None, &[]);
                }
            }
            ["items", _, name]
                if [".gift", ".toml", ".sealed.json"].iter().any(|end| name.ends_with(end)) =>
            {
                if !sets.contains(path) {
                    faults.add(&say::ITEMS_UNLISTED, path, None, &[]);
                }
            }
            ["glossary", name] if name.ends_with(".toml") => {
                let lang = name.trim_end_matches(".toml");
                if !sheet.languages.iter().any(|held| held == lang) {
                    faults.add(&say::LANGUAGE_UNDECLARED, path, None, &[("tag", &lang)]);
                }
            }
            ["media", .., name] if !is_about(name) => {
                if tracks.contains(path) {
                    if let Some(text) = text_or_fault(tree, path, faults) {
                        read_captions(path, &text, faults);
                    }
                } else if !shows.contains(path) {
                    faults.add(&say::UNUSED_MEDIA, path, None, &[]);
                }
            }
            ["media", ..] => {}
            ["interactive", name, .., last] => {
                let index = format!("{root}interactive/{name}/index.html");
                if *path == index && shows.contains(&index) {
                    if let Some(text) = text_or_fault(tree, path, faults) {
                        check_interactive(path, &text, faults);
                    }
                } else if !shows.contains(&index) && !is_about(last) {
                    faults.add(&say::UNUSED_MEDIA, path, None, &[]);
                }
            }
            _ => faults.add(&say::STRAY_FILE, path, None, &[]),
        }
    }
    for lang in sheet.languages.iter().filter(|lang| !course.languages.contains(lang)) {
        let file = format!("{}/course.toml", course.folder);
        faults.add(&say::LANGUAGE_EMPTY, &file, None, &[("tag", lang)]);
    }
}

/// Files about the others: read by people who look after the pack.
fn is_about(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    ["README", "LICENSE", "LICENCE", "NOTICE", "CREDITS", "SOURCES"].iter().any(|word| name.starts_with(word))
}

/// Notes the files outside the courses that have no place.
fn check_root(files: &BTreeSet<String>, sheet: &PackSheet, faults: &mut Faults) {
    for path in files.iter().filter(|path| path.as_str() != "pack.toml" && sheet.cover.as_ref() != Some(path))
    {
        let stray = match path.split_once('/') {
            None => !is_about(path),
            Some(("courses", rest)) => !rest.contains('/'),
            Some(("frameworks", name)) => framework_of_path(path).is_none() && !is_about(name),
            Some(_) => true,
        };
        if stray {
            faults.add(&say::STRAY_FILE, path, None, &[]);
        }
    }
}
