//! Where the links and pictures of a lesson lead.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::page::{Page, events};
use crate::language::language_order;
use crate::outline::{Course, Lesson};
use crate::path::{Astray, has_scheme, resolve};
use crate::sheet::PackSheet;
use crate::source::read_text;
use crate::tree::Tree;

/// A course as its lessons see it: other lessons, files, terms.
pub(crate) struct Surroundings<'a> {
    pub(crate) tree: &'a dyn Tree,
    pub(crate) sheet: &'a PackSheet,
    pub(crate) course: &'a Course,
    /// All files of the tree, where they have been listed already.
    files: Option<&'a BTreeSet<String>>,
    by_file: BTreeMap<&'a str, &'a Lesson>,
    pages: RefCell<BTreeMap<String, Option<Rc<Page>>>>,
    anchors: RefCell<BTreeMap<String, Rc<Vec<String>>>>,
    /// Paths in small letters.
    small: OnceCell<BTreeMap<String, String>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Target<'a> {
    /// Out of the course, by an address that may be shown.
    Web(String),
    /// A glossary term.
    Term(String),
    /// A lesson, perhaps this one, and the words after `#`.
    Lesson(&'a Lesson, String),
    /// A place in this lesson.
    Here(String),
    Empty,
    Unsafe,
    Astray(Astray),
    /// A file of the course that is no lesson.
    File(String),
    Missing(String),
}

impl<'a> Surroundings<'a> {
    pub(crate) fn new(
        tree: &'a dyn Tree,
        sheet: &'a PackSheet,
        course: &'a Course,
        files: Option<&'a BTreeSet<String>>,
    ) -> Self {
        let by_file = course.lessons().map(|lesson| (lesson.file.as_str(), lesson)).collect();
        Self {
            tree,
            sheet,
            course,
            files,
            by_file,
            pages: RefCell::default(),
            anchors: RefCell::default(),
            small: OnceCell::new(),
        }
    }

    /// Returns whether the pack holds a file.
    pub(crate) fn exists(&self, path: &str) -> bool {
        match self.files {
            Some(files) => files.contains(path),
            None => self.tree.len(path).is_ok(),
        }
    }

    /// Returns how the path is written on the disk when only the letters' case differs.
    pub(crate) fn in_other_case(&self, path: &str) -> Option<String> {
        let files = self.files?;
        let small =
            self.small.get_or_init(|| files.iter().map(|held| (held.to_lowercase(), held.clone())).collect());
        small.get(&path.to_lowercase()).cloned()
    }

    /// Where a picture's address leads.
    pub(crate) fn file(&self, from: &str, address: &str) -> Result<String, Astray> {
        resolve(&self.course.folder, from, address)
    }

    /// Where a link leads that stands in the file `from`.
    pub(crate) fn target(&self, from: &str, address: &str) -> Target<'a> {
        let address = address.trim();
        if address.is_empty() {
            return Target::Empty;
        }
        if let Some(term) = address.strip_prefix("glossary:") {
            return Target::Term(term.to_owned());
        }
        if let Some(words) = address.strip_prefix('#') {
            return Target::Here(crate::path::decode(words));
        }
        if has_scheme(address) || address.starts_with("//") {
            let lower = address.to_ascii_lowercase();
            let known =
                ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme));
            return if known { Target::Web(address.to_owned()) } else { Target::Unsafe };
        }
        let (path, words) = address.split_once('#').unwrap_or((address, ""));
        let path = match self.file(from, path) {
            Ok(path) => path,
            Err(astray) => return Target::Astray(astray),
        };
        match self.lesson_at(&path) {
            Some(lesson) => Target::Lesson(lesson, crate::path::decode(words)),
            None if self.exists(&path) => Target::File(path),
            None => Target::Missing(path),
        }
    }

    /// The lesson whose file in some language of the pack this is. It need not be translated: it falls back.
    fn lesson_at(&self, path: &str) -> Option<&'a Lesson> {
        let rest = path.strip_prefix(self.course.folder.as_str())?.strip_prefix("/lessons/")?;
        let (lang, file) = rest.split_once('/')?;
        let known = self.sheet.languages.iter().any(|held| held == lang);
        self.by_file.get(file.strip_suffix(".md")?).copied().filter(|_| known)
    }

    /// The lesson's file in the first of the languages it is written in.
    pub(crate) fn written_in(&self, lesson: &Lesson, lang: &str) -> Option<(String, String)> {
        language_order(&[lang.to_owned()], self.sheet).into_iter().find_map(|lang| {
            let path = lesson_path(self.course, lesson, &lang);
            self.exists(&path).then_some((lang, path))
        })
    }

    /// The skeleton of a lesson's file; `None` when it is not there or cannot be read.
    pub(crate) fn page(&self, path: &str) -> Option<Rc<Page>> {
        if let Some(known) = self.pages.borrow().get(path) {
            return known.clone();
        }
        let page = read_text(self.tree, path)
            .ok()
            .and_then(|text| events(&text).ok().map(|events| Rc::new(Page::of(&events))));
        self.pages.borrow_mut().insert(path.to_owned(), page.clone());
        page
    }

    /// The anchors of the page of a lesson that lies at `path`.
    pub(crate) fn anchors(&self, lesson: &Lesson, path: &str, page: &Page) -> Rc<Vec<String>> {
        if let Some(known) = self.anchors.borrow().get(path) {
            return Rc::clone(known);
        }
        let original = self.page(&lesson_path(self.course, lesson, self.sheet.original()));
        let anchors = Rc::new(page.anchors(Some(original.as_deref().unwrap_or(&Page::default()))));
        self.anchors.borrow_mut().insert(path.to_owned(), Rc::clone(&anchors));
        anchors
    }

    /// The anchors at which a lesson's passages begin.
    pub(crate) fn passage_anchors(&self, lesson: &Lesson, lang: &str) -> Vec<String> {
        let Some((_, path)) = self.written_in(lesson, lang) else { return Vec::new() };
        let Some(page) = self.page(&path) else { return Vec::new() };
        let anchors = self.anchors(lesson, &path, &page);
        let passages = page.headings.iter().zip(anchors.iter()).filter(|(heading, _)| heading.is_passage());
        passages.map(|(_, anchor)| anchor.clone()).collect()
    }

    /// The anchor of a heading of a lesson, named in any of the ways [`Page::find`] knows, in that language or in the
    /// original's words.
    pub(crate) fn anchor(&self, lesson: &Lesson, lang: &str, wanted: &str) -> Option<String> {
        let (lang, path) = self.written_in(lesson, lang)?;
        let page = self.page(&path)?;
        let anchors = self.anchors(lesson, &path, &page);
        if let Some(anchor) = page.find(&anchors, wanted) {
            return Some(anchor.to_owned());
        }
        if lang == self.sheet.original() {
            return None;
        }
        let original = self.page(&lesson_path(self.course, lesson, self.sheet.original()))?;
        let slugs = original.anchors(None);
        original.find(&slugs, wanted).map(str::to_owned)
    }
}

/// Where a lesson's text in a language lies.
pub(crate) fn lesson_path(course: &Course, lesson: &Lesson, lang: &str) -> String {
    format!("{}/lessons/{lang}/{}.md", course.folder, lesson.file)
}
