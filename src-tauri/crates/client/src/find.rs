//! The search: asking the index, and keeping it equal to the library.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use course::PassageKind;
use search::{Index, Kind, Passage, Query};
use store::library::InstalledPack;

use crate::jobs::{Flow, OnProgress, Order, Subject, Work};
use crate::open::locked;
use crate::packs::localised;
use crate::trees::LibraryTree;
use crate::view::{
    Failure, HitKind, HitView, JobKind, JobState, JobStep, Localised, SearchRequest, SearchView, SnippetPart,
};
use crate::{Client, failure, read};

/// Most results a page may ask for.
const MOST: u32 = 200;

/// The index, opened when it is first asked.
pub(crate) struct LazyIndex {
    folder: PathBuf,
    index: Mutex<Option<Arc<Index>>>,
}

impl LazyIndex {
    pub(crate) fn new(folder: PathBuf) -> LazyIndex {
        LazyIndex { folder, index: Mutex::default() }
    }

    pub(crate) fn get(&self) -> Result<Arc<Index>, Failure> {
        let mut index = locked(&self.index);
        if let Some(index) = &*index {
            return Ok(Arc::clone(index));
        }
        let opened = Arc::new(Index::open(&self.folder).map_err(index_failure)?);
        *index = Some(Arc::clone(&opened));
        Ok(opened)
    }

    /// Lets go of an index that proved damaged: opening it again checks it and makes it anew.
    fn let_go(&self) {
        *locked(&self.index) = None;
    }
}

fn index_failure(error: search::IndexError) -> Failure {
    failure("index", &[], &error)
}

impl Client {
    /// Searches everything that is installed.
    ///
    /// # Errors
    /// When the index cannot be opened or made.
    pub fn search(&self, request: &SearchRequest, lang: &str) -> Result<SearchView, Failure> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let order = self.languages(lang);
        let query = Query {
            text: request.text.clone(),
            langs: some(&request.lang).into_iter().collect(),
            pack: some(&request.pack),
            course: some(&request.course),
            kinds: request.kinds.iter().map(|kind| index_kind(*kind)).collect(),
            limit: request.limit.min(MOST) as usize,
            offset: request.offset as usize,
            as_you_type: request.as_you_type,
            prefer: order.clone(),
        };
        let found = match self.index.get()?.search(&query) {
            Err(search::IndexError::Damaged(_)) => {
                self.index.let_go();
                self.index_what_is_missing();
                self.index.get()?.search(&query)
            }
            found => found,
        };
        let found = found.map_err(index_failure)?;

        let mut titles: BTreeMap<(String, String), Localised> = BTreeMap::new();
        let mut hits = Vec::with_capacity(found.hits.len());
        for hit in found.hits {
            let key = (hit.pack.clone(), hit.course.clone());
            let course_title = match titles.get(&key) {
                Some(title) => title.clone(),
                None => {
                    // A pack removed a moment ago: its passages go with the next commit.
                    let Ok(title) = self.course_title(&hit.pack, &hit.course, &order) else { continue };
                    titles.insert(key, title.clone());
                    title
                }
            };
            hits.push(HitView {
                kind: view_kind(hit.kind),
                dir: search::direction(&hit.lang).into(),
                pack: hit.pack,
                course: hit.course,
                lesson: hit.lesson,
                anchor: hit.anchor,
                at: hit.at,
                lang: hit.lang,
                title: hit.title,
                heading: hit.heading,
                course_title,
                snippet: hit.snippet.into_iter().map(|(text, marked)| SnippetPart { text, marked }).collect(),
            });
        }
        Ok(SearchView {
            hits,
            total: u32::try_from(found.total).unwrap_or(u32::MAX),
            by_language: found.by_language.into_iter().map(|(lang, count)| (lang, count as u32)).collect(),
            forgiven: found.forgiven,
            micros: found.micros,
            indexing: self.is_indexing(),
        })
    }

    fn course_title(&self, pack: &str, course: &str, wanted: &[String]) -> Result<Localised, Failure> {
        let installed = self.installed(pack)?;
        let sources = self.sources_of(&installed)?;
        let order = course::language_order(wanted, &sources.sheet);
        Ok(localised(&read::find_course(&sources, course)?.title, &order))
    }

    fn is_indexing(&self) -> bool {
        self.jobs.list().iter().any(|Work { job, .. }| {
            let busy = matches!(job.state, JobState::Running | JobState::Waiting);
            busy && (job.kind == JobKind::Index
                || (job.kind == JobKind::Install && job.step == JobStep::Indexing))
        })
    }

    /// Puts making the index on the list of work where the library and the index differ.
    pub(crate) fn index_what_is_missing(&self) {
        if self.index_differs().unwrap_or(true) {
            self.add_job(Order::Index, Subject::default());
        }
    }

    /// Whether the index has this very edition.
    pub(crate) fn is_indexed(&self, pack: &InstalledPack) -> Result<bool, Failure> {
        Ok(self.index.get()?.packs().get(&pack.id) == Some(&stamp(pack)))
    }

    fn index_differs(&self) -> Result<bool, Failure> {
        let (missing, gone) = self.index_plan()?;
        Ok(!missing.is_empty() || !gone.is_empty())
    }

    /// Which packs the index lacks or has in another edition, and which it has too many.
    fn index_plan(&self) -> Result<(Vec<InstalledPack>, BTreeSet<String>), Failure> {
        let indexed = self.index.get()?.packs();
        let installed = self.shelf.with(|library| Ok(library.packs()?))?;
        let gone =
            indexed.keys().filter(|id| installed.iter().all(|pack| pack.id != **id)).cloned().collect();
        let missing =
            installed.into_iter().filter(|pack| indexed.get(&pack.id) != Some(&stamp(pack))).collect();
        Ok((missing, gone))
    }

    /// Makes the index equal to the library: what is missing, stale or left over.
    ///
    /// # Errors
    /// When the index cannot be written, or was told to stop; what is done by then stays.
    pub fn make_searchable(&self, on_progress: OnProgress<'_>) -> Result<u32, Failure> {
        let (missing, gone) = self.index_plan()?;
        let index = self.index.get()?;
        for id in gone {
            index.remove(&id).map_err(index_failure)?;
        }
        for pack in &missing {
            self.index_pack(pack, on_progress)?;
        }
        Ok(missing.len() as u32)
    }

    /// Makes one installed pack searchable: one commit, old passages out, new ones in.
    pub(crate) fn index_pack(
        &self,
        pack: &InstalledPack,
        on_progress: OnProgress<'_>,
    ) -> Result<(), Failure> {
        let sources = self.sources_of(pack)?;
        let tree = LibraryTree { shelf: &self.shelf, pack: &pack.id };
        let rounds: Vec<(&course::Course, &String)> = sources
            .courses
            .iter()
            .flat_map(|course| course.languages.iter().map(move |lang| (course, lang)))
            .collect();
        let mut passages = Vec::new();
        for (done, (course, lang)) in rounds.iter().enumerate() {
            if on_progress(JobStep::Indexing, done as u64, rounds.len() as u64) == Flow::Stop {
                return Err(failure("stopped", &[], &"stopped before the index was changed"));
            }
            let found = course::passages(&tree, &sources.sheet, course, lang);
            passages.extend(found.into_iter().map(|passage| indexed(&course.id, passage)));
        }
        let index = self.index.get()?;
        index.replace(&pack.id, &stamp(pack), passages.into_iter(), &mut |_| true).map_err(index_failure)?;
        Ok(())
    }
}

fn indexed(course: &str, passage: course::Passage) -> Passage {
    let (kind, at) = match passage.kind {
        PassageKind::Lesson => (Kind::Lesson, None),
        PassageKind::Passage => (Kind::Passage, None),
        PassageKind::Caption { at } => (Kind::Caption, Some(at)),
        PassageKind::Glossary => (Kind::Glossary, None),
        PassageKind::Item => (Kind::Item, None),
        PassageKind::Course => (Kind::Course, None),
    };
    Passage {
        course: course.into(),
        lesson: passage.lesson.unwrap_or_default(),
        anchor: passage.anchor,
        kind,
        at,
        lang: passage.lang,
        title: passage.title,
        heading: passage.heading,
        text: passage.text,
    }
}

/// What the index remembers a pack by: its manifest names the edition exactly.
fn stamp(pack: &InstalledPack) -> String {
    ::reconcile::key::hex(&pack.manifest_hash)
}

fn index_kind(kind: HitKind) -> Kind {
    match kind {
        HitKind::Lesson => Kind::Lesson,
        HitKind::Passage => Kind::Passage,
        HitKind::Caption => Kind::Caption,
        HitKind::Glossary => Kind::Glossary,
        HitKind::Item => Kind::Item,
        HitKind::Course => Kind::Course,
    }
}

fn view_kind(kind: Kind) -> HitKind {
    match kind {
        Kind::Lesson => HitKind::Lesson,
        Kind::Passage => HitKind::Passage,
        Kind::Caption => HitKind::Caption,
        Kind::Glossary => HitKind::Glossary,
        Kind::Item => HitKind::Item,
        Kind::Course => HitKind::Course,
    }
}
