//! Courses and lessons open for reading, and the files they show.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex};

use course::{Course, Lesson, MediaKind, Sources};
use store::library::InstalledPack;

use crate::edition::{self, Edition};
use crate::failure::not_found;
use crate::media_type::media_type;
use crate::open::locked;
use crate::packs::localised;
use crate::trees::LibraryTree;
use crate::view::{
    AchievementView, AlignmentView, CourseView, CueView, Failure, HeadingView, LessonCard, LessonLink,
    LessonState, LessonView, MediaState, MediaView, ModuleView, TermView, TrackView,
};
use crate::{Client, failure, view};

/// Outlines that have been read already, by the hash of the edition's manifest.
#[derive(Default)]
pub(crate) struct CourseCache(Mutex<BTreeMap<[u8; 32], Arc<Sources>>>);

/// A file of a pack, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// MIME type, by the file's name.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Client {
    /// Returns a course's page.
    ///
    /// # Errors
    /// When the pack or course is not here.
    pub fn course(&self, pack: &str, course: &str, lang: &str) -> Result<CourseView, Failure> {
        let edition = self.reading(pack)?;
        let course = edition.course(course)?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let modules = course.modules.iter().map(|module| ModuleView {
            id: module.id.clone(),
            title: localised(&module.title, &order),
            lessons: module.lessons.iter().map(|lesson| lesson_card(lesson, &order)).collect(),
        });
        Ok(CourseView {
            id: course.id.clone(),
            title: localised(&course.title, &order),
            summary: localised(&course.summary, &order),
            hours: course.hours,
            modules: modules.collect(),
            achievements: achievements(course, &order),
            alignments: alignments(course, &order),
            glossary: glossary(course, &order),
            languages: course.languages.clone(),
            items: course.lessons().map(|lesson| lesson.item_count).sum(),
            pack: self.card(&edition.pack, lang),
            progress: self.if_studying(|session| self.course_progress(session, &edition, course, lang))?,
        })
    }

    /// Opens a lesson for reading; `lang` empty means by the settings.
    ///
    /// # Errors
    /// When it is not here, or its file in the library is damaged.
    pub fn lesson(&self, pack: &str, course: &str, lesson: &str, lang: &str) -> Result<LessonView, Failure> {
        let edition = self.reading(pack)?;
        let sources = &edition.sources;
        let course = edition.course(course)?;
        let lessons: Vec<&Lesson> = course.lessons().collect();
        let at = lessons.iter().position(|one| one.id == lesson).ok_or_else(|| not_found(lesson))?;
        let lesson = lessons[at];
        let order = course::language_order(&self.languages(lang), &sources.sheet);
        let wanted = order.iter().find(|tag| lesson.languages.contains(tag)).cloned().unwrap_or_default();
        let meta = &edition.pack.meta;

        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let address = |path: &str| self.pack_address(pack, meta.version, &edition.path(path));
        let page = course::render(&tree, &sources.sheet, course, lesson, &wanted, &address)
            .map_err(|error| failure("lesson-unreadable", &[("path", &lesson.file)], &error))?;
        let link = |at: Option<usize>| {
            let lesson = lessons.get(at?)?;
            Some(LessonLink { lesson: lesson.id.clone(), title: localised(&lesson.title, &order) })
        };
        let state =
            self.if_studying(|session| self.lesson_state(session, &edition, course, &lesson.id, &page))?;
        let state = state.unwrap_or_else(|| LessonState {
            anchor: String::new(),
            read: Vec::new(),
            progress: view::Progress::NotBegun,
            media: page.media.iter().map(|_| MediaState { at: 0.0, watched: 0.0 }).collect(),
            notes: Vec::new(),
        });
        let asked =
            if lang.is_empty() { order.first().cloned().unwrap_or_default() } else { lang.to_owned() };
        Ok(LessonView {
            pack: pack.into(),
            version: meta.version,
            course: course.id.clone(),
            lesson: lesson.id.clone(),
            course_title: localised(&course.title, &order),
            title: view::Localised { text: page.title, lang: page.lang.clone() },
            number: at as u32 + 1,
            lessons: lessons.len() as u32,
            minutes: lesson.minutes,
            dir: search::direction(&page.lang).into(),
            fallback: !same_language(&page.lang, &asked),
            lang: page.lang,
            languages: lesson.languages.clone(),
            html: page.html,
            headings: page.headings.into_iter().enumerate().map(heading_view).collect(),
            media: page.media.into_iter().map(|media| self.media_view(&edition, media)).collect(),
            previous: link(at.checked_sub(1)),
            next: link(Some(at + 1)),
            glossary: glossary(course, &order),
            items: lesson.item_count,
            state,
        })
    }

    /// Returns a lesson's own text in Markdown, and its language: what a terminal shows.
    ///
    /// # Errors
    /// As [`Client::lesson`].
    pub fn lesson_source(
        &self,
        pack: &str,
        course: &str,
        lesson: &str,
        lang: &str,
    ) -> Result<(String, String), Failure> {
        let edition = self.reading(pack)?;
        let course = edition.course(course)?;
        let lesson = course.lessons().find(|one| one.id == lesson).ok_or_else(|| not_found(lesson))?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let lang =
            order.iter().find(|tag| lesson.languages.contains(tag)).ok_or_else(|| not_found(&lesson.id))?;
        let path = format!("{}/lessons/{lang}/{}.md", course.folder, lesson.file);
        let bytes = self.shelf.with(|library| Ok(library.read_file(&edition.name, &path)?))?;
        Ok((String::from_utf8_lossy(&bytes).into_owned(), lang.clone()))
    }

    /// Returns a whole file of an installed pack.
    ///
    /// # Errors
    /// When it is not here or damaged.
    pub fn asset(&self, pack: &str, path: &str) -> Result<Asset, Failure> {
        let (edition, path) = edition::of_path(pack, path);
        let bytes = self.shelf.with(|library| Ok(library.read_file(&edition, path)?))?;
        Ok(Asset { mime: media_type(path), bytes })
    }

    /// Returns a file's MIME type and length, for playing it in pieces.
    ///
    /// # Errors
    /// When it is not here.
    pub fn media(&self, pack: &str, path: &str) -> Result<(&'static str, u64), Failure> {
        let (edition, path) = edition::of_path(pack, path);
        let len = self.shelf.with(|library| Ok(library.file_len(&edition, path)?))?;
        Ok((media_type(path), len))
    }

    /// Returns some bytes of a file of an installed pack.
    ///
    /// # Errors
    /// When they are not here or damaged.
    pub fn asset_range(&self, pack: &str, path: &str, range: Range<u64>) -> Result<Vec<u8>, Failure> {
        let (edition, path) = edition::of_path(pack, path);
        self.shelf.with(|library| Ok(library.read_range(&edition, path, range)?))
    }

    /// A lesson in the original language: its media figures are the same in all.
    pub(crate) fn page_in_original(
        &self,
        edition: &Edition,
        course: &Course,
        lesson: &Lesson,
    ) -> Result<course::Rendered, Failure> {
        let tree = LibraryTree { shelf: &self.shelf, pack: &edition.name };
        let original = lesson.languages.first().map_or("", String::as_str);
        course::render(&tree, &edition.sources.sheet, course, lesson, original, &|_| String::new())
            .map_err(|error| failure("lesson-unreadable", &[("path", &lesson.file)], &error))
    }

    /// The outline of an installed pack, read once an edition.
    pub(crate) fn sources_of(&self, pack: &InstalledPack) -> Result<Arc<Sources>, Failure> {
        let mut cache = locked(&self.courses.0);
        if let Some(sources) = cache.get(&pack.manifest_hash) {
            return Ok(Arc::clone(sources));
        }
        let sources: Sources = serde_json::from_str(&pack.outline)
            .map_err(|error| failure("internal", &[("path", &pack.id)], &error))?;
        let sources = Arc::new(sources);
        cache.insert(pack.manifest_hash, Arc::clone(&sources));
        Ok(sources)
    }

    /// The address of a pack's file; the edition is in it, so that a new one is fetched anew.
    pub(crate) fn pack_address(&self, pack: &str, version: u32, path: &str) -> String {
        format!("{}{pack}/{}?e={version}", self.addresses.pack, encode(path))
    }

    fn media_view(&self, edition: &Edition, media: course::Media) -> MediaView {
        let (pack, version) = (&edition.pack.id, edition.pack.version);
        let path = edition.path(&media.path);
        let (kind, src) = match media.kind {
            MediaKind::Interactive => {
                (view::MediaKind::Interactive, { format!("{}{pack}/{}", self.addresses.pack, encode(&path)) })
            }
            playing => {
                let kind =
                    if playing == MediaKind::Video { view::MediaKind::Video } else { view::MediaKind::Audio };
                (kind, format!("{}{pack}/{}", self.addresses.media, encode(&path)))
            }
        };
        let track = |(lang, path): (String, String)| TrackView {
            lang,
            src: self.pack_address(pack, version, &edition.path(&path)),
        };
        let cue = |cue: course::Cue| CueView { start: cue.start, end: cue.end, text: cue.text };
        MediaView {
            kind,
            src,
            mime: media.mime,
            alt: media.alt,
            caption: media.caption,
            tracks: media.tracks.into_iter().map(track).collect(),
            transcript: media.transcript.into_iter().map(cue).collect(),
            transcript_lang: media.transcript_lang,
        }
    }
}

/// Tells whether two tags name one language, whatever script or region they add.
fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    primary(one) == primary(other)
}

pub(crate) fn find_course<'a>(sources: &'a Sources, id: &str) -> Result<&'a Course, Failure> {
    sources.courses.iter().find(|course| course.id == id).ok_or_else(|| not_found(id))
}

pub(crate) fn find_lesson<'a>(course: &'a Course, id: &str) -> Result<&'a Lesson, Failure> {
    course.lesson(id).ok_or_else(|| not_found(id))
}

fn lesson_card(lesson: &Lesson, order: &[String]) -> LessonCard {
    LessonCard {
        id: lesson.id.clone(),
        title: localised(&lesson.title, order),
        minutes: lesson.minutes,
        items: lesson.item_count,
        media: lesson.media,
        interactive: lesson.interactive,
    }
}

fn achievements(course: &Course, order: &[String]) -> Vec<AchievementView> {
    course.achievements.iter().map(|one| achievement_view(one, order)).collect()
}

/// An achievement as screens show it.
pub(crate) fn achievement_view(one: &course::Achievement, order: &[String]) -> AchievementView {
    AchievementView {
        id: one.id.clone(),
        title: localised(&one.title, order),
        description: localised(&one.description, order),
        narrative: localised(&one.narrative, order),
    }
}

fn alignments(course: &Course, order: &[String]) -> Vec<AlignmentView> {
    let view = |one: &course::Alignment| AlignmentView {
        framework: one.framework.clone(),
        code: one.code.clone(),
        name: localised(&one.name, order),
    };
    course.alignments.iter().map(view).collect()
}

/// The glossary in the language that fits best, term by term, in that language's order.
pub(crate) fn glossary(course: &Course, order: &[String]) -> Vec<TermView> {
    let mut terms: BTreeMap<&str, TermView> = BTreeMap::new();
    let languages = order.iter().chain(course.glossary.keys());
    for (lang, entries) in languages.filter_map(|lang| Some((lang, course.glossary.get(lang)?))) {
        for term in entries {
            terms.entry(&term.id).or_insert_with(|| TermView {
                id: term.id.clone(),
                term: view::Localised { text: term.term.clone(), lang: lang.clone() },
                definition: view::Localised { text: term.definition.clone(), lang: lang.clone() },
            });
        }
    }
    let mut terms: Vec<TermView> = terms.into_values().collect();
    terms.sort_by_cached_key(|term| term.term.text.to_lowercase());
    terms
}

fn heading_view((at, heading): (usize, course::Heading)) -> HeadingView {
    // One of the third level begins a part where there is none before it to hold it.
    let part = at == 0 || heading.level <= 2;
    HeadingView { anchor: heading.anchor, level: heading.level, text: heading.text, part }
}

/// Percent-encodes a path for an address.
fn encode(path: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                encoded.push(byte.into())
            }
            _ => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_begins_at_each_heading_of_the_second_level_and_at_the_first_of_any() {
        let check = |levels: &[u8], expect: &[bool]| {
            let heading =
                |level: &u8| course::Heading { anchor: "x".into(), level: *level, text: "X".into() };
            let parts = levels.iter().map(heading).enumerate().map(|one| heading_view(one).part);
            assert_eq!(parts.collect::<Vec<_>>(), expect, "{levels:?}");
        };
        check(&[2, 3, 3, 2], &[true, false, false, true]);
        check(&[3, 3, 2, 3], &[true, false, true, false]);
        check(&[], &[]);
    }
}
