//! The gallery: what was earned, how it stands, and what is on the way.

use std::collections::{BTreeMap, BTreeSet};

use credential::{Answer, Report};

use super::Issuers;
use super::foreign;
use super::kept::{self, Decided, FOREIGN, Kept, KeptStanding};
use super::note::{Note, TitleOf};
use super::shown::rooms;
use super::verdict::report;
use crate::Client;
use crate::learning::Session;
use crate::packs::localised;
use crate::view::{CertificateCard, CertificateState, CertificateStep, CertificatesView, Failure, Localised};

/// What is said of a credential of which nothing is known.
static NOTHING: Kept = Kept::NOTHING;

/// All that a record knows of certificates, and what is known of issuers here.
pub(super) struct Known {
    pub(super) kept: Vec<Kept>,
    standings: Vec<KeptStanding>,
    pub(super) issuers: Issuers,
    pub(super) now_ms: i64,
    /// Keys of the teachers' laptops among the far ends.
    rooms: BTreeSet<String>,
}

impl Client {
    /// Returns the certificates page.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn certificates(&self, lang: &str) -> Result<CertificatesView, Failure> {
        let issuers = self.issuers()?;
        self.studying(|session| {
            let known = self.known(session, issuers)?;
            let mut view =
                CertificatesView { earned: Vec::new(), on_the_way: Vec::new(), elsewhere: Vec::new() };
            let mut topics = session.course_keys()?;
            // What was confirmed counts also where nothing else of the course is in the record.
            for topic in known.kept.iter().map(|one| &one.topic) {
                let topic = topic.split_once('/').map(|(pack, course)| (pack.to_owned(), course.to_owned()));
                topics.extend(topic.filter(|topic| !topics.contains(topic)).into_iter().collect::<Vec<_>>());
            }
            for (pack, course) in topics {
                view.earned.extend(self.earned_in(session, &known, &pack, &course, lang)?);
                let standing = self.course_standing(session, &pack, &course, lang)?;
                if standing.on_the_way {
                    view.on_the_way.push(standing);
                }
            }
            view.elsewhere = foreign::cards(&known.kept, &known.issuers, known.now_ms);
            view.earned.sort_by_key(|card| std::cmp::Reverse(card.earned_ms));
            Ok(view)
        })
    }

    pub(super) fn known(&self, session: &Session, issuers: Issuers) -> Result<Known, Failure> {
        let reading = session.entered.read()?;
        let (kept, standings) = (kept::credentials(&reading)?, kept::standings(&reading)?);
        let rooms = rooms(&reading, &kept)?;
        Ok(Known { kept, standings, issuers, now_ms: (self.now_ms)(), rooms })
    }

    pub(super) fn earned_in(
        &self,
        session: &Session,
        known: &Known,
        pack: &str,
        course: &str,
        lang: &str,
    ) -> Result<Vec<CertificateCard>, Failure> {
        let record = session.course_record(pack, course)?;
        let edition = self.reading_of(session, pack).ok();
        let outline = edition.as_ref().and_then(|edition| edition.course(course).ok());
        let order = match &edition {
            Some(edition) => course::language_order(&self.languages(lang), &edition.sources.sheet),
            None => Vec::new(),
        };
        let topic = format!("{pack}/{course}");
        // What was earned stays earned when the pack has gone; then only its id is known here.
        let bare = |id: &str| Localised { text: id.to_owned(), lang: String::new() };
        let card = |(id, earned_ms): (&String, i64)| {
            let achievement =
                outline.and_then(|outline| outline.achievements.iter().find(|one| one.id == *id));
            let title_of = |kind: &str, missing: &str| {
                let title = outline.and_then(|one| match kind {
                    "assessment" => one.assessment(missing).map(|one| &one.title),
                    _ => one.lessons().find(|lesson| lesson.id == missing).map(|lesson| &lesson.title),
                });
                title.map_or_else(|| bare(missing), |title| localised(title, &order))
            };
            let standing = known.standing(&topic, id, earned_ms, &title_of);
            let ended = standing.report.as_ref().is_some_and(|report| report.says("expired"));
            let in_field = known.in_field(&standing.credential);
            let shown = standing.report.and_then(|report| report.credential).unwrap_or_default();
            let in_it = Localised { text: shown.title.clone(), lang: shown.lang.clone().unwrap_or_default() };
            let unknown = || if in_it.text.is_empty() { bare(id) } else { in_it.clone() };
            CertificateCard {
                id: id.clone(),
                pack: pack.to_owned(),
                course: course.to_owned(),
                title: achievement.map_or_else(unknown, |one| localised(&one.title, &order)),
                course_title: outline.map_or_else(|| bare(course), |one| localised(&one.title, &order)),
                description: achievement.map_or_else(|| bare(""), |one| localised(&one.description, &order)),
                narrative: achievement.map_or_else(|| bare(""), |one| localised(&one.narrative, &order)),
                learner: session.name().to_owned(),
                publisher: edition.as_ref().map(|one| one.pack.meta.publisher.clone()).unwrap_or_default(),
                hours: outline.map_or(0.0, |one| one.hours),
                earned_ms,
                state: standing.state,
                ended,
                in_field,
                credential: standing.credential,
                confirmed_by: shown.issuer,
                vouched_by: shown.vouched_by,
                holder: shown.holder.unwrap_or_default(),
                issued_ms: shown.issued_ms,
                expires_ms: shown.expires_ms,
                steps: standing.steps,
                reason: standing.note.code,
                reason_args: standing.note.args,
                words: standing.note.words,
                missing: standing.note.missing,
                earlier: standing.earlier,
            }
        };
        let mut earned: BTreeMap<&String, i64> =
            record.claims.iter().map(|(id, claim)| (id, claim.moment().at_ms)).collect();
        for one in known.kept.iter().filter(|one| one.topic == topic && one.from != FOREIGN) {
            earned.entry(&one.achievement).or_insert(one.at_ms);
        }
        Ok(earned.into_iter().map(card).collect())
    }
}

/// How a claim stands, from all that is known.
struct Standing {
    state: CertificateState,
    credential: String,
    report: Option<Report>,
    steps: Vec<CertificateStep>,
    note: Note,
    earlier: Vec<String>,
}

impl Known {
    fn standing(&self, topic: &str, achievement: &str, earned_ms: i64, title_of: TitleOf<'_>) -> Standing {
        let about = |one: &&Kept| one.topic == topic && one.achievement == achievement && one.from != FOREIGN;
        let mut steps = vec![CertificateStep { state: CertificateState::Waiting, at_ms: earned_ms }];
        let mut ids: Vec<&str> = self.kept.iter().filter(about).map(|one| one.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut all: Vec<One<'_>> = ids.into_iter().map(|id| self.one(id)).collect();
        // What counts first; of those that count as much, the latest.
        all.sort_by_key(|one| (rank(one.state), std::cmp::Reverse(one.last.at_ms)));
        steps.extend(all.iter().filter_map(One::issued));
        let decided = self
            .standings
            .iter()
            .filter(|one| one.topic == topic && one.achievement == achievement)
            .max_by_key(|one| (one.at_ms, one.number));
        let step = |state, at_ms| CertificateStep { state, at_ms };
        let looked = decided.filter(|one| matches!(one.state, Decided::Waiting | Decided::Refused));
        let earlier: Vec<String> = all.iter().skip(1).map(|one| one.last.id.clone()).collect();
        let best = all.into_iter().next();
        // A decision about a new claim after a certificate was taken back is the news; one beside a good certificate is not.
        let newer = looked.filter(|one| match &best {
            None => true,
            Some(best) => best.state != CertificateState::Confirmed && one.at_ms > best.last.at_ms,
        });
        let mut standing = match (newer, best) {
            (Some(one), best) => {
                let state = match one.state {
                    Decided::Refused => CertificateState::Refused,
                    _ => CertificateState::Looked,
                };
                steps.push(step(state, one.at_ms));
                let credential = best.map(|best| best.last.id.clone()).unwrap_or_default();
                let note = Note::read(&one.note, title_of);
                Standing { state, credential, report: None, steps, note, earlier }
            }
            (None, Some(best)) => {
                if matches!(best.state, CertificateState::Revoked | CertificateState::Replaced) {
                    steps.push(step(best.state, best.last.at_ms));
                }
                let mut note = Note::read(&best.last.note, title_of);
                if note.is_empty() && best.state == CertificateState::Unproven {
                    note = Note::of(best.report.as_ref());
                }
                Standing {
                    state: best.state,
                    credential: best.last.id.clone(),
                    report: best.report,
                    steps,
                    note,
                    earlier,
                }
            }
            (None, None) => Standing {
                state: CertificateState::Waiting,
                credential: String::new(),
                report: None,
                steps,
                note: Note::default(),
                earlier,
            },
        };
        // Issuers tell whole seconds: within one, what came first stays first.
        standing.steps.sort_by_key(|step| step.at_ms.div_euclid(1000));
        standing
    }

    /// Whether only a teacher's laptop gave this credential: no platform has confirmed it since.
    fn in_field(&self, id: &str) -> bool {
        let mut given = self.kept.iter().filter(|one| one.id == id && !one.credential.is_empty()).peekable();
        given.peek().is_some() && given.all(|one| self.rooms.contains(&one.from))
    }

    /// One credential, by all that far ends said of it.
    pub(super) fn one(&self, id: &str) -> One<'_> {
        let said: Vec<&Kept> = self.kept.iter().filter(|one| one.id == id).collect();
        let worth = |report: &Option<Report>| report.as_ref().map_or(3, |report| report.answer as u8);
        let best = said
            .iter()
            .filter(|one| !one.credential.is_empty())
            .map(|one| (*one, report(&one.credential, &self.issuers, self.now_ms)))
            // Of two that are as good, the one that a centre has signed as well.
            .min_by_key(|(kept, report)| (worth(report), std::cmp::Reverse(kept.signatures())));
        let ended = |decided: Decided| {
            said.iter().filter(move |one| one.state == decided).max_by_key(|one| one.at_ms).copied()
        };
        let (text, report) = best.map_or((None, None), |(kept, report)| (Some(kept), report));
        let revoked = report.as_ref().is_some_and(|one| one.says("revoked") || one.says("suspended"));
        let (state, last) = match (ended(Decided::Revoked), ended(Decided::Replaced)) {
            (Some(last), _) => (CertificateState::Revoked, Some(last)),
            (None, Some(last)) => (CertificateState::Replaced, Some(last)),
            (None, None) if revoked => (CertificateState::Revoked, text),
            (None, None) => match &report {
                Some(report) if report.answer == Answer::Valid => (CertificateState::Confirmed, text),
                // It was good until its day; nothing is wrong with it but that.
                Some(report) if ended_only(report) => (CertificateState::Confirmed, text),
                _ => (CertificateState::Unproven, text),
            },
        };
        let last = last.or(text).or_else(|| said.first().copied()).unwrap_or(&NOTHING);
        One { state, last, text, report }
    }
}

/// Tells whether all that can be said against a credential is that its time is over.
fn ended_only(report: &Report) -> bool {
    let against = report.findings.iter().filter(|one| one.answer != Answer::Valid);
    let mut against = against.peekable();
    against.peek().is_some() && against.all(|one| one.code == "expired")
}

/// One credential, and how it stands.
pub(super) struct One<'a> {
    pub(super) state: CertificateState,
    /// Who said the last word about it.
    pub(super) last: &'a Kept,
    /// Whose text of it is the best.
    pub(super) text: Option<&'a Kept>,
    pub(super) report: Option<Report>,
}

impl One<'_> {
    fn issued(&self) -> Option<CertificateStep> {
        let at_ms = self.report.as_ref()?.credential.as_ref()?.issued_ms?;
        let state = match self.state {
            CertificateState::Unproven => CertificateState::Unproven,
            _ => CertificateState::Confirmed,
        };
        Some(CertificateStep { state, at_ms })
    }
}

/// What counts, before what counts less.
fn rank(state: CertificateState) -> u8 {
    match state {
        CertificateState::Confirmed => 0,
        CertificateState::Revoked => 1,
        CertificateState::Unproven => 2,
        _ => 3,
    }
}
