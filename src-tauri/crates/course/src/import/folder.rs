//! A folder of Markdown or HTML with pictures becomes course sources.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;
use serde::Serialize;

use super::addresses::Addresses;
use super::html;
use super::places::Places;
use super::rewrite::{Reduced, reduce};
use super::shape::{
    Written, by_language, course_id, course_toml, languages, modules, quoted, summaries, title_from,
};
use crate::fault::{Fault, Faults};
use crate::lesson::page::{Page, events};
use crate::limit::{MAX_FILES, MAX_HEADINGS, MAX_LESSONS, MAX_NESTING, MAX_PATH_DEPTH, MAX_TEXT_FILE};
use crate::sentence as say;
use crate::sheet::{is_licence, is_pack_id};
use crate::source::text_or_fault;
use crate::tree::{Folder, Tree};

/// The largest picture that is taken over, in bytes.
const MAX_PICTURE: u64 = 50 << 20;

/// What the foreign folder does not say itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportOptions {
    /// The pack's id; made from the new folder's name when empty.
    pub id: String,
    /// The pack's title; the first lesson's when empty.
    pub title: String,
    /// Who answers for the pack.
    pub publisher: String,
    /// SPDX expression.
    pub licence: String,
    /// The original language: that of the whole when no folder names one.
    pub language: String,
}

impl Default for ImportOptions {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: String::new(),
            publisher: "unknown".to_owned(),
            licence: "LicenseRef-unknown".to_owned(),
            language: "en".to_owned(),
        }
    }
}

/// What an import did, and what it left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ImportReport {
    /// Languages, the original first.
    pub languages: Vec<String>,
    /// Modules made.
    pub modules: usize,
    /// Lessons made, each counted once.
    pub lessons: usize,
    /// Lesson files written, in all languages.
    pub lesson_files: usize,
    /// Pictures copied.
    pub pictures: usize,
    /// What was left out or changed, by file of the foreign folder.
    pub notes: Vec<Fault>,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The new folder holds something already.
    #[error("{0} is not empty; name a new folder", path.display())]
    NotEmpty {
        /// The new folder.
        path: PathBuf,
    },
    /// One folder lies in the other.
    #[error("{0} lies within the folder that is to be imported; name a folder elsewhere", path.display())]
    Inside {
        /// The new folder.
        path: PathBuf,
    },
    /// Nothing in the folder can become a lesson.
    #[error("{0} holds no Markdown or HTML file; choose the folder with the lessons", path.display())]
    NoLessons {
        /// The foreign folder.
        path: PathBuf,
    },
    /// An option cannot be used.
    #[error("“{value}” cannot be used as {option}; correct it")]
    Option {
        /// Which option.
        option: &'static str,
        /// What was given.
        value: String,
    },
    /// A file or folder cannot be read or written.
    #[error("{0}; check the disk and the rights")]
    Io(#[from] io::Error),
}

/// Makes course sources in the new folder `to` from the foreign folder `from`. Links on the disk are not followed;
/// `from` is not changed; `to` appears only when it is whole.
///
/// # Errors
/// When `to` is not new, `from` has no lessons, or a disk fails. What is only odd is noted in the report.
pub fn import_folder(from: &Path, to: &Path, options: &ImportOptions) -> Result<ImportReport, ImportError> {
    check_options(options)?;
    check_folders(from, to)?;
    let tree = Folder(from.to_owned());
    let mut faults = Faults::default();
    let paths = list(&tree, &mut faults)?;
    let mut places = Places::of(&paths, &options.language);
    for (path, size) in paths.iter().filter_map(|path| Some((path, tree.len(path).ok()?))) {
        if size > MAX_PICTURE && places.pictures.remove(path).is_some() {
            faults.add(&say::IMPORT_PICTURE_LARGE, path, None, &[("size", &size), ("max", &MAX_PICTURE)]);
        }
    }
    let original = original(&places, options);
    keep_usable(&tree, &mut places, &original, &mut faults);
    if places.lessons.is_empty() {
        return Err(ImportError::NoLessons { path: from.to_owned() });
    }
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let part = to.with_file_name(format!(".{name}.import-{}", std::process::id()));
    fs::create_dir(&part)?;
    let course = course_id(&name);
    let mut import =
        Import { tree: &tree, places: &places, options, original: &original, to: &part, course, faults };
    let done = import.run(&name).and_then(|report| {
        if fs::symlink_metadata(to).is_ok() {
            // The empty folder that stands where the new one goes.
            fs::remove_dir(to)?;
        }
        fs::rename(&part, to)?;
        Ok(report)
    });
    if done.is_err() {
        // What went wrong before matters more than what may go wrong here.
        let _ = fs::remove_dir_all(&part);
    }
    done.map(|report| ImportReport { notes: import.faults.into_list(), ..report })
}

fn check_options(options: &ImportOptions) -> Result<(), ImportError> {
    if !crate::is_language_tag(&options.language) {
        return Err(ImportError::Option { option: "language", value: options.language.clone() });
    }
    if !options.id.is_empty() && !is_pack_id(&options.id) {
        return Err(ImportError::Option { option: "id", value: options.id.clone() });
    }
    if !is_licence(&options.licence) {
        return Err(ImportError::Option { option: "licence", value: options.licence.clone() });
    }
    if options.publisher.trim().is_empty() {
        return Err(ImportError::Option { option: "publisher", value: options.publisher.clone() });
    }
    let plain = |text: &str| !text.chars().any(char::is_control);
    for (option, value) in [("id", &options.id), ("title", &options.title), ("publisher", &options.publisher)]
    {
        if !plain(value) {
            return Err(ImportError::Option { option, value: value.clone() });
        }
    }
    Ok(())
}

fn check_folders(from: &Path, to: &Path) -> Result<(), ImportError> {
    if fs::symlink_metadata(to).is_ok() && fs::read_dir(to)?.next().is_some() {
        return Err(ImportError::NotEmpty { path: to.to_owned() });
    }
    let source = fs::canonicalize(from)?;
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    if fs::canonicalize(parent)?.starts_with(&source) {
        return Err(ImportError::Inside { path: to.to_owned() });
    }
    Ok(())
}

/// Lists what may be read: no names that cannot be written down, not too deep, not too many.
fn list(tree: &Folder, faults: &mut Faults) -> Result<Vec<String>, ImportError> {
    let mut paths = Vec::new();
    for path in tree.paths()? {
        if path.contains(['\u{fffd}', '\\'])
            || path.chars().any(char::is_control)
            || path.split('/').count() > MAX_PATH_DEPTH
        {
            faults.add(&say::IMPORT_NAME, &path, None, &[]);
        } else if paths.len() < MAX_FILES {
            paths.push(path);
        }
    }
    Ok(paths)
}

/// The language asked for if the folder has it, else the one with most lessons.
fn original(places: &Places, options: &ImportOptions) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for lang in places.lessons.iter().flat_map(|found| found.files.keys()) {
        *counts.entry(lang).or_default() += 1;
    }
    if counts.contains_key(options.language.as_str()) {
        return options.language.clone();
    }
    counts.iter().max_by_key(|(_, count)| **count).map_or_else(String::new, |(lang, _)| (*lang).to_owned())
}

/// Drops the lessons that cannot be taken over, before any link to them is written.
fn keep_usable(tree: &Folder, places: &mut Places, original: &str, faults: &mut Faults) {
    let mut keys = BTreeSet::new();
    for found in &places.lessons {
        let Some(file) = found.files.get(original) else {
            let file = found.files.values().next().map_or("", String::as_str);
            faults.add(&say::IMPORT_NOT_ORIGINAL, file, None, &[("lang", &original)]);
            continue;
        };
        if keys.len() >= MAX_LESSONS {
            faults.add(&say::TOO_MANY_LESSONS, file, None, &[("max", &MAX_LESSONS)]);
            break;
        }
        let mut own = Faults::default();
        if rewrite(tree, places, original, file, &mut BTreeSet::new(), &mut own).is_some() {
            keys.insert(found.key.clone());
        } else {
            faults.absorb(own);
        }
    }
    places.keep(&keys);
}

/// Reads and rewrites one file; `None`, with a note, when it cannot become a lesson.
fn rewrite(
    tree: &Folder,
    places: &Places,
    original: &str,
    file: &str,
    pictures: &mut BTreeSet<String>,
    faults: &mut Faults,
) -> Option<Reduced> {
    let text = text_or_fault(tree, file, faults)?;
    let lower = file.to_ascii_lowercase();
    let (text, mut title) = if lower.ends_with(".md") || lower.ends_with(".markdown") {
        (text, String::new())
    } else {
        let converted = html::markdown(&text);
        (converted.markdown, converted.title)
    };
    if text.trim().is_empty() {
        faults.add(&say::IMPORT_EMPTY, file, None, &[]);
        return None;
    }
    if title.is_empty() {
        title = title_from(file);
    }
    let mut addresses = Addresses { places, file, original, pictures, faults, reduced: false };
    let Ok(reduced) = reduce(&text, &title, &mut addresses) else {
        faults.add(&say::TOO_DEEP, file, None, &[("max", &MAX_NESTING)]);
        return None;
    };
    // What was written must be what `load` takes.
    let page = events(&reduced.markdown).map(|events| Page::of(&events));
    match page {
        Err(_) => faults.add(&say::TOO_DEEP, file, None, &[("max", &MAX_NESTING)]),
        Ok(page) if page.cut => faults.add(&say::TOO_MANY_HEADINGS, file, None, &[("max", &MAX_HEADINGS)]),
        Ok(page) if page.title.as_deref().unwrap_or_default().is_empty() => {
            faults.add(&say::IMPORT_EMPTY, file, None, &[]);
        }
        Ok(_) if reduced.markdown.len() as u64 > MAX_TEXT_FILE => {
            let size = reduced.markdown.len();
            faults.add(&say::FILE_TOO_LARGE, file, None, &[("size", &size), ("max", &MAX_TEXT_FILE)]);
        }
        Ok(_) => return Some(reduced),
    }
    None
}

struct Import<'a> {
    tree: &'a Folder,
    places: &'a Places,
    options: &'a ImportOptions,
    original: &'a str,
    /// The new pack's folder.
    to: &'a Path,
    course: String,
    faults: Faults,
}

impl<'a> Import<'a> {
    fn run(&mut self, name: &str) -> Result<ImportReport, ImportError> {
        let mut report = ImportReport::default();
        let mut lessons: Vec<Written<'_>> = Vec::new();
        let mut pictures = BTreeSet::new();
        let (places, original) = (self.places, self.original);
        for found in &places.lessons {
            let mut written = Written { found, minutes: 1, texts: BTreeMap::new() };
            for (lang, file) in &found.files {
                let reduced = rewrite(self.tree, places, original, file, &mut pictures, &mut self.faults);
                let Some(reduced) = reduced else { continue };
                let path = format!("courses/{}/lessons/{lang}/{}.md", self.course, found.id);
                self.write(&path, reduced.markdown.as_bytes())?;
                report.lesson_files += 1;
                if lang == original {
                    written.minutes = reduced.minutes;
                }
                written.texts.insert(lang.clone(), (reduced.title, reduced.summary));
            }
            lessons.push(written);
        }
        for path in &places.others {
            self.faults.add(&say::IMPORT_LEFT_OUT, path, None, &[]);
        }
        report.pictures = self.copy_pictures(&pictures)?;
        report.lessons = lessons.len();
        report.languages = languages(&lessons, original);
        let modules = modules(&lessons);
        report.modules = modules.len();
        let title = self.titles(&lessons, &report.languages, name);
        self.write("pack.toml", self.pack_toml(&lessons, &title, &report.languages, name).as_bytes())?;
        let course = course_toml(&self.course, &lessons, &modules, &title, &report.languages);
        self.write(&format!("courses/{}/course.toml", self.course), course.as_bytes())?;
        Ok(report)
    }

    fn copy_pictures(&mut self, pictures: &BTreeSet<String>) -> Result<usize, ImportError> {
        let mut copied = 0;
        for path in pictures {
            let Some(target) = self.places.pictures.get(path) else { continue };
            let bytes = self.tree.read(path)?;
            self.write(&format!("courses/{}/{target}", self.course), &bytes)?;
            copied += 1;
        }
        for path in self.places.pictures.keys().filter(|path| !pictures.contains(*path)) {
            self.faults.add(&say::IMPORT_LEFT_OUT, path, None, &[]);
        }
        Ok(copied)
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), ImportError> {
        let file = self.to.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(file, bytes)?)
    }

    /// The title by language.
    fn titles(&self, lessons: &[Written<'_>], languages: &[String], name: &str) -> BTreeMap<String, String> {
        let first = lessons.iter().find(|lesson| lesson.found.module.is_empty()).or(lessons.first());
        let mut titles: BTreeMap<String, String> = languages
            .iter()
            .filter_map(|lang| Some((lang.clone(), first?.texts.get(lang)?.0.clone())))
            .collect();
        if let Some(original) = languages.first() {
            if !self.options.title.is_empty() {
                titles.insert(original.clone(), self.options.title.clone());
            }
            titles.entry(original.clone()).or_insert_with(|| name.to_owned());
        }
        titles
    }

    fn pack_toml(
        &self,
        lessons: &[Written<'_>],
        title: &BTreeMap<String, String>,
        languages: &[String],
        name: &str,
    ) -> String {
        let id = if self.options.id.is_empty() {
            format!("local.imported.{}", course_id(name))
        } else {
            self.options.id.clone()
        };
        let list = languages.iter().map(|lang| quoted(lang)).collect::<Vec<_>>().join(", ");
        let mut out = format!(
            "format = 1\nid = {}\nversion = 1\nlabel = \"1.0\"\npublisher = {}\nlicence = {}\ncategory = \"imported\"\n\
             level = \"beginner\"\nlanguages = [{list}]\n",
            quoted(&id),
            quoted(&self.options.publisher),
            quoted(&self.options.licence),
        );
        out.push_str("\n[title]\n");
        by_language(title, languages, &mut out);
        out.push_str("\n[description]\n");
        by_language(&summaries(lessons, title, languages), languages, &mut out);
        out.push_str("\n[accessibility]\naccessMode = [\"textual\", \"visual\"]\n");
        out
    }
}
