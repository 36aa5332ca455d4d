//! A folder of Markdown or HTML with pictures becomes course sources.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;
use serde::Serialize;

use super::html;
use super::places::{Found, Places, ascii_words};
use super::rewrite::{Reduced, Resolve, reduce};
use crate::fault::{Fault, Faults};
use crate::lesson::figure::{Shown, shown};
use crate::limit::{MAX_FILES, MAX_LESSONS, MAX_NESTING, MAX_PATH_DEPTH};
use crate::path::{decode, has_scheme};
use crate::sentence as say;
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
    if places.lessons.is_empty() {
        return Err(ImportError::NoLessons { path: from.to_owned() });
    }
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let part = to.with_file_name(format!("{name}.part"));
    let _ = fs::remove_dir_all(&part);
    let mut import =
        Import { tree: &tree, places: &places, options, to: &part, course: course_id(&name), faults };
    match import.run(&name) {
        Ok(mut report) => {
            // An empty folder may stand where the new one goes.
            let _ = fs::remove_dir(to);
            fs::rename(&part, to)?;
            report.notes = import.faults.into_list();
            Ok(report)
        }
        Err(error) => {
            let _ = fs::remove_dir_all(&part);
            Err(error)
        }
    }
}

fn check_options(options: &ImportOptions) -> Result<(), ImportError> {
    if !crate::is_language_tag(&options.language) {
        return Err(ImportError::Option { option: "language", value: options.language.clone() });
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

fn course_id(name: &str) -> String {
    let id: String = ascii_words(name).chars().take(64).collect();
    let id = id.trim_end_matches('-').to_owned();
    if id.is_empty() { "course".to_owned() } else { id }
}

struct Import<'a> {
    tree: &'a Folder,
    places: &'a Places,
    options: &'a ImportOptions,
    /// The new pack's folder.
    to: &'a Path,
    course: String,
    faults: Faults,
}

/// A lesson that was written.
struct Written<'a> {
    found: &'a Found,
    minutes: u32,
    /// Language → title and summary.
    texts: BTreeMap<String, (String, String)>,
}

impl<'a> Import<'a> {
    fn run(&mut self, name: &str) -> Result<ImportReport, ImportError> {
        let original = self.original();
        let mut report = ImportReport::default();
        let mut lessons: Vec<Written<'_>> = Vec::new();
        let mut pictures = BTreeSet::new();
        let places = self.places;
        for found in &places.lessons {
            if !found.files.contains_key(&original) {
                let file = found.files.values().next().map_or("", String::as_str);
                self.faults.add(&say::IMPORT_NOT_ORIGINAL, file, None, &[("lang", &original)]);
                continue;
            }
            if lessons.len() >= MAX_LESSONS {
                self.faults.add(&say::TOO_MANY_LESSONS, &found.key, None, &[("max", &MAX_LESSONS)]);
                break;
            }
            let mut written = Written { found, minutes: 1, texts: BTreeMap::new() };
            for (lang, file) in &found.files {
                let Some(reduced) = self.lesson(lang, &original, file, &mut pictures) else { continue };
                let path = format!("courses/{}/lessons/{lang}/{}.md", self.course, found.id);
                self.write(&path, reduced.markdown.as_bytes())?;
                report.lesson_files += 1;
                if *lang == original {
                    written.minutes = reduced.minutes;
                }
                written.texts.insert(lang.clone(), (reduced.title, reduced.summary));
            }
            if written.texts.contains_key(&original) {
                lessons.push(written);
            } else {
                // Without its original a lesson has no place; what was written of it goes.
                for lang in written.texts.keys() {
                    let path = format!("courses/{}/lessons/{lang}/{}.md", self.course, found.id);
                    fs::remove_file(self.to.join(path))?;
                    report.lesson_files -= 1;
                }
            }
        }
        if lessons.is_empty() {
            return Err(ImportError::NoLessons { path: self.tree.0.clone() });
        }
        for path in &self.places.others {
            self.faults.add(&say::IMPORT_LEFT_OUT, path, None, &[]);
        }
        report.pictures = self.copy_pictures(&pictures)?;
        report.lessons = lessons.len();
        report.languages = languages(&lessons, &original);
        let modules = modules(&lessons);
        report.modules = modules.len();
        let title = self.titles(&lessons, &report.languages, name);
        self.write("pack.toml", self.pack_toml(&lessons, &title, &report.languages, name).as_bytes())?;
        let course = course_toml(&self.course, &lessons, &modules, &title, &report.languages);
        self.write(&format!("courses/{}/course.toml", self.course), course.as_bytes())?;
        Ok(report)
    }

    /// The language asked for if the folder has it, else the one with most lessons.
    fn original(&self) -> String {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for lang in self.places.lessons.iter().flat_map(|found| found.files.keys()) {
            *counts.entry(lang).or_default() += 1;
        }
        if counts.contains_key(self.options.language.as_str()) {
            return self.options.language.clone();
        }
        counts
            .iter()
            .max_by_key(|(_, count)| **count)
            .map_or_else(String::new, |(lang, _)| (*lang).to_owned())
    }

    /// Reads and rewrites one file.
    fn lesson(
        &mut self,
        lang: &str,
        original: &str,
        file: &str,
        pictures: &mut BTreeSet<String>,
    ) -> Option<Reduced> {
        let text = text_or_fault(self.tree, file, &mut self.faults)?;
        let is_html =
            !file.to_ascii_lowercase().ends_with(".md") && !file.to_ascii_lowercase().ends_with(".markdown");
        let (text, mut title) = if is_html {
            let converted = html::markdown(&text);
            (converted.markdown, converted.title)
        } else {
            (text, String::new())
        };
        if text.trim().is_empty() {
            self.faults.add(&say::IMPORT_EMPTY, file, None, &[]);
            return None;
        }
        if title.is_empty() {
            title = title_from(file);
        }
        let mut addresses = Addresses {
            places: self.places,
            file,
            lang,
            original,
            pictures,
            faults: &mut self.faults,
            reduced: false,
        };
        match reduce(&text, &title, &mut addresses) {
            Ok(reduced) => Some(reduced),
            Err(_) => {
                self.faults.add(&say::TOO_DEEP, file, None, &[("max", &MAX_NESTING)]);
                None
            }
        }
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

/// The words of a file's name: `2-farm/soil_water.md` → `soil water`; for a README its folder's.
fn title_from(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut parts = stem.rsplit('/');
    let last = parts.next().unwrap_or(stem);
    let readme = last.eq_ignore_ascii_case("readme") || last.eq_ignore_ascii_case("index");
    let name = if readme { parts.next().unwrap_or(last) } else { last };
    let words = html::one_line(&name.replace(['-', '_'], " "));
    if words.is_empty() { "…".to_owned() } else { words }
}

fn languages(lessons: &[Written<'_>], original: &str) -> Vec<String> {
    let all: BTreeSet<&String> = lessons.iter().flat_map(|lesson| lesson.texts.keys()).collect();
    std::iter::once(original.to_owned())
        .chain(all.into_iter().filter(|lang| *lang != original).cloned())
        .collect()
}

/// Module folders in the order of their first lesson; what lies at the top first.
fn modules(lessons: &[Written<'_>]) -> Vec<String> {
    let mut modules: Vec<String> = Vec::new();
    if lessons.iter().any(|lesson| lesson.found.module.is_empty()) {
        modules.push(String::new());
    }
    for lesson in lessons {
        if !modules.contains(&lesson.found.module) {
            modules.push(lesson.found.module.clone());
        }
    }
    modules
}

fn summaries(
    lessons: &[Written<'_>],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for lang in languages {
        let summary = lessons
            .iter()
            .filter_map(|lesson| lesson.texts.get(lang))
            .find(|(_, summary)| !summary.is_empty());
        let text = summary.map(|(_, summary)| summary).or(title.get(lang));
        if let Some(text) = text.or_else(|| title.values().next()) {
            out.insert(lang.clone(), text.clone());
        }
    }
    out
}

fn course_toml(
    id: &str,
    lessons: &[Written<'_>],
    modules: &[String],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> String {
    let minutes: u32 = lessons.iter().map(|lesson| lesson.minutes).sum();
    let hours = (f64::from(minutes) / 6.0).ceil() / 10.0;
    let mut out = format!("id = {}\nhours = {hours:?}\n\n[title]\n", quoted(id));
    by_language(title, languages, &mut out);
    out.push_str("\n[summary]\n");
    by_language(&summaries(lessons, title, languages), languages, &mut out);
    let mut used = BTreeSet::new();
    for module in modules {
        let inside: Vec<_> = lessons.iter().filter(|lesson| lesson.found.module == *module).collect();
        let mut id = course_id(if module.is_empty() { "introduction" } else { module });
        while !used.insert(id.clone()) {
            id = format!("{}-{}", id.chars().take(60).collect::<String>(), used.len());
        }
        out.push_str(&format!("\n[[module]]\nid = {}\n\n[module.title]\n", quoted(&id)));
        by_language(&module_titles(module, &inside, title, languages), languages, &mut out);
        for lesson in inside {
            let id = quoted(&lesson.found.id);
            out.push_str(&format!(
                "\n[[module.lesson]]\nid = {id}\nfile = {id}\nminutes = {}\n",
                lesson.minutes
            ));
        }
    }
    out
}

/// The title of the folder's README, else the folder's name.
fn module_titles(
    module: &str,
    lessons: &[&Written<'_>],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> BTreeMap<String, String> {
    if module.is_empty() {
        return title.clone();
    }
    let readme = lessons.iter().find(|lesson| {
        let rest =
            lesson.found.key.strip_prefix(module).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        rest.eq_ignore_ascii_case("readme") || rest.eq_ignore_ascii_case("index")
    });
    let mut titles: BTreeMap<String, String> = languages
        .iter()
        .filter_map(|lang| Some((lang.clone(), readme?.texts.get(lang)?.0.clone())))
        .collect();
    if let Some(original) = languages.first() {
        titles.entry(original.clone()).or_insert_with(|| title_from(&format!("{module}.md")));
    }
    titles
}

fn by_language(texts: &BTreeMap<String, String>, languages: &[String], out: &mut String) {
    for lang in languages {
        if let Some(text) = texts.get(lang).filter(|text| !text.trim().is_empty()) {
            out.push_str(&format!("{lang} = {}\n", quoted(text)));
        }
    }
}

/// Text as a TOML string.
fn quoted(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    toml::Value::String(clean).to_string()
}

/// Leads the addresses of one foreign file to their new places.
struct Addresses<'a> {
    places: &'a Places,
    file: &'a str,
    lang: &'a str,
    original: &'a str,
    pictures: &'a mut BTreeSet<String>,
    faults: &'a mut Faults,
    reduced: bool,
}

impl Addresses<'_> {
    /// The path in the foreign folder, if the address leads to one.
    fn path(&self, address: &str) -> Option<String> {
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let address = decode(address).replace('\\', "/");
        if address.is_empty() || address.starts_with('/') || has_scheme(&address) {
            return None;
        }
        let mut parts: Vec<&str> = self.file.split('/').collect();
        parts.pop();
        for part in address.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(parts.join("/"))
    }
}

impl Resolve for Addresses<'_> {
    fn picture(&mut self, address: &str) -> Option<String> {
        if has_scheme(address) || address.starts_with("//") {
            self.faults.add(&say::IMPORT_PICTURE_ELSEWHERE, self.file, None, &[("target", &address)]);
            return None;
        }
        let path = self.path(address);
        let target = path.as_ref().and_then(|path| self.places.pictures.get(path));
        let (Some(path), Some(target)) = (&path, target) else {
            let known = path.is_some_and(|path| {
                self.places.others.contains(&path) && shown(&path) != Some(Shown::Picture)
            });
            let kind = if known { &say::IMPORT_MEDIA } else { &say::IMPORT_PICTURE_MISSING };
            self.faults.add(kind, self.file, None, &[("target", &address)]);
            return None;
        };
        self.pictures.insert(path.clone());
        Some(format!("../../{target}"))
    }

    fn link(&mut self, address: &str) -> Option<String> {
        let lower = address.trim().to_ascii_lowercase();
        if ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Some(address.trim().to_owned());
        }
        let words = address.split_once('#').map(|(_, words)| words).filter(|words| !words.is_empty());
        if address.starts_with('#') {
            return words.map(|words| format!("#{words}"));
        }
        let found = self.path(address).and_then(|path| self.places.lesson_at(&path));
        let Some(found) = found.filter(|found| found.files.contains_key(self.original)) else {
            self.faults.add(&say::IMPORT_LINK, self.file, None, &[("target", &address)]);
            return None;
        };
        // The new files lie side by side; a missing translation falls back by itself.
        let words = words.map(|words| format!("#{words}")).unwrap_or_default();
        debug_assert!(!self.lang.is_empty());
        Some(format!("{}.md{words}", found.id))
    }

    fn reduced(&mut self) {
        if !std::mem::replace(&mut self.reduced, true) {
            self.faults.add(&say::IMPORT_HTML, self.file, None, &[]);
        }
    }

    fn wordless(&mut self, address: &str) {
        self.faults.add(&say::IMPORT_ALT, self.file, None, &[("target", &address)]);
    }
}
