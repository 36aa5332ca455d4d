//! What a learner's file holds about them, for themselves to see.

use std::collections::BTreeMap;

use course::Deed;
use statement::Statement;
use store::record::{Cursor, Entry, Form};

use crate::Client;
use crate::failure::not_found;
use crate::learners::card_view;
use crate::learning::{ONE, Session, verb};
use crate::view::{Facts, Failure, Localised, PrivacyView, RecordView, RecordsView, VerbCount};

/// Records on a page.
const PAGE: usize = 50;

impl Client {
    /// Returns what the file of who studies holds.
    ///
    /// # Errors
    /// When nobody does, or it cannot be read.
    pub fn learner_privacy(&self) -> Result<PrivacyView, Failure> {
        self.studying(|session| {
            let facts = self.facts_of(session)?;
            let learner = card_view(&session.card);
            let backups = self.learner_backups(&learner.id)?;
            let (mut verbs, mut records, mut files) = (BTreeMap::<String, u64>::new(), 0, 0);
            let (mut first_ms, mut last_ms) = (None, None);
            let reading = session.entered.read()?;
            reading.walk::<Failure>(None, &mut |entry| {
                if entry.form == Form::Statement {
                    let verb = verb_of(entry);
                    files += u64::from(verb == "handed-in");
                    *verbs.entry(verb).or_default() += 1;
                    records += 1;
                    first_ms.get_or_insert(entry.stamp.at_ms);
                    last_ms = Some(entry.stamp.at_ms);
                }
                Ok(())
            })?;
            let notes = reading.scan("note", "")?.len() as u64;
            let mut verbs: Vec<VerbCount> =
                verbs.into_iter().map(|(verb, count)| VerbCount { verb, count }).collect();
            verbs.sort_by_key(|one| std::cmp::Reverse(one.count));
            let size = session.entered.size()?;
            Ok(PrivacyView { learner, facts, records, verbs, notes, files, size, first_ms, last_ms, backups })
        })
    }

    /// Returns a page of records, the newest first; `from` is where the page before ended, or empty.
    ///
    /// # Errors
    /// When nobody studies, or the file cannot be read.
    pub fn learner_records(&self, from: &str, lang: &str) -> Result<RecordsView, Failure> {
        self.studying(|session| {
            let from = match from {
                "" => None,
                from => Some(from.parse::<Cursor>().map_err(|()| not_found(from))?),
            };
            let page = session.entered.read()?.entries(None, from, PAGE)?;
            let mut names = BTreeMap::new();
            let records = page
                .entries
                .iter()
                .filter(|entry| entry.form == Form::Statement)
                .map(|entry| self.record_view(session, entry, lang, &mut names))
                .collect();
            Ok(RecordsView { records, next: page.next.map(|next| next.to_string()).unwrap_or_default() })
        })
    }

    fn record_view(
        &self,
        session: &Session,
        entry: &Entry,
        lang: &str,
        names: &mut BTreeMap<String, crate::learning::Names>,
    ) -> RecordView {
        let statement = Statement::parse(&entry.body).ok();
        let deed = statement.as_ref().and_then(Deed::of);
        let bare = |text: &str| Localised { text: text.to_owned(), lang: String::new() };
        let (title, course_title) = match (&deed, entry.topic.split_once('/')) {
            (Some(deed), Some((pack, course))) => {
                let names = names
                    .entry(entry.topic.clone())
                    .or_insert_with(|| self.names(session, pack, course, lang));
                let place = course::Place::Course { pack: pack.to_owned(), course: course.to_owned() };
                (names.of(&deed.place), names.of(&place))
            }
            _ => (bare(""), bare(&entry.topic)),
        };
        let score = deed.as_ref().and_then(|deed| match &deed.did {
            course::Did::Answered { score, .. }
            | course::Did::Submitted { score, .. }
            | course::Did::Scored { score, .. } => *score,
            _ => None,
        });
        RecordView {
            at_ms: entry.stamp.at_ms,
            verb: verb_of(entry),
            title,
            course_title,
            score,
            json: statement.map(|one| one.stamped(&entry.stamp).to_json()).unwrap_or_default(),
        }
    }

    /// The facts for statistics, as they were told last.
    pub(crate) fn facts_of(&self, session: &Session) -> Result<Facts, Failure> {
        let kept = session.state(ONE, "facts")?;
        let none = Facts {
            asked: false,
            sex: String::new(),
            age_band: String::new(),
            institution: String::new(),
            role: String::new(),
        };
        Ok(kept.and_then(|kept| serde_json::from_slice(&kept).ok()).unwrap_or(none))
    }
}

/// The short name of what an entry says.
fn verb_of(entry: &Entry) -> String {
    let statement = Statement::parse(&entry.body).ok();
    match statement.as_ref().and_then(Deed::of) {
        Some(deed) => match &deed.did {
            course::Did::Answered { response: course::Response::File { .. }, .. } => "handed-in".into(),
            did => verb(did).into(),
        },
        None => match &statement {
            Some(one) if one.voids().is_some() => "took-back".into(),
            _ => "other".into(),
        },
    }
}
