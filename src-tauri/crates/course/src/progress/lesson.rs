//! A lesson's row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::row::{Latest, Moment, Newest, Row, Words, entry, keep_first, keep_most, mark, of_share, share};
use super::watched::Watched;

/// Films and recordings of a lesson that are followed; interactive pages the same.
const FIGURES: usize = 64;
/// Visits whose time is kept.
const VISITS: usize = 32;
/// The longest visit that is believed, in seconds: a day.
const LONGEST_VISIT: u32 = 86_400;

/// What was done in a lesson, in all its editions together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LessonProgress {
    read: Words,
    /// Parts the lesson has, in the newest edition that was read: edition and number.
    parts: Option<(u32, u32)>,
    /// When it was begun.
    pub began: Option<Moment>,
    /// When it was finished for the first time.
    pub finished: Option<Moment>,
    /// The heading last read.
    pub place: Option<Latest<String>>,
    /// By the mark of the path.
    media: BTreeMap<u32, MediaProgress>,
    /// The same.
    pages: BTreeMap<u32, PageProgress>,
    /// By the clock.
    visits: Newest<(u64, u32), VISITS>,
}

/// How far a film or recording was played.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaProgress {
    at: Option<Latest<u32>>,
    /// What was played of it.
    pub watched: Watched,
}

impl MediaProgress {
    /// Where it stood last, in seconds.
    #[must_use]
    pub fn at(&self) -> f64 {
        self.at.as_ref().map_or(0.0, |at| f64::from(at.value) / 10.0)
    }
}

/// How an interactive page went.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageProgress {
    best: Option<u16>,
    /// When it was done to its end.
    pub completed: Option<Moment>,
}

impl PageProgress {
    /// The best score, 0 to 1.
    #[must_use]
    pub fn best(&self) -> Option<f64> {
        self.best.map(of_share)
    }
}

impl LessonProgress {
    /// Reads a row of kind `lesson`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        super::row::read(value)
    }

    /// Whether the part below this heading was read.
    #[must_use]
    pub fn has_read(&self, anchor: &str) -> bool {
        self.read.contains(anchor)
    }

    /// How many parts it has, as the newest edition that was read said.
    #[must_use]
    pub fn parts(&self) -> u32 {
        self.parts.map_or(0, |(_, parts)| parts)
    }

    /// How far a film or recording was played, by its path.
    #[must_use]
    pub fn media(&self, path: &str) -> Option<&MediaProgress> {
        self.media.get(&mark(path))
    }

    /// How an interactive page went, by its path.
    #[must_use]
    pub fn page(&self, path: &str) -> Option<&PageProgress> {
        self.pages.get(&mark(path))
    }

    /// Seconds spent in it, in the last 32 visits.
    #[must_use]
    pub fn seconds(&self) -> u64 {
        self.visits.kept().iter().map(|(_, seconds)| u64::from(*seconds)).sum()
    }

    pub(crate) fn tell_began(&mut self, moment: Moment) {
        keep_first(&mut self.began, moment);
    }

    pub(crate) fn tell_finished(&mut self, moment: Moment) {
        keep_first(&mut self.began, moment);
        keep_first(&mut self.finished, moment);
    }

    pub(crate) fn tell_read(&mut self, moment: Moment, version: u32, anchor: &str, parts: u32) {
        keep_first(&mut self.began, moment);
        self.read.insert(anchor);
        keep_most(&mut self.parts, (version, parts));
        keep_most(&mut self.place, Latest { moment, value: anchor.to_owned() });
    }

    pub(crate) fn tell_watched(
        &mut self,
        moment: Moment,
        path: &str,
        at: f64,
        segments: &[(f64, f64)],
        length: f64,
    ) {
        keep_first(&mut self.began, moment);
        let Some(media) = entry(&mut self.media, mark(path), FIGURES) else { return };
        media.watched.tell(length, segments);
        // The cast cuts off nothing: the number lies within 0 and a day of tenths.
        let tenths = if at.is_finite() { (at.clamp(0.0, 86_400.0) * 10.0).round() as u32 } else { 0 };
        keep_most(&mut media.at, Latest { moment, value: tenths });
    }

    pub(crate) fn tell_scored(&mut self, moment: Moment, path: &str, score: Option<f64>, completed: bool) {
        keep_first(&mut self.began, moment);
        let Some(page) = entry(&mut self.pages, mark(path), FIGURES) else { return };
        if let Some(score) = score {
            keep_most(&mut page.best, share(score));
        }
        if completed {
            keep_first(&mut page.completed, moment);
        }
    }

    pub(crate) fn tell_left(&mut self, moment: Moment, seconds: u32) {
        keep_first(&mut self.began, moment);
        self.visits.tell((moment.clock, seconds.min(LONGEST_VISIT)));
    }
}

impl Row for LessonProgress {
    const KIND: &'static str = "lesson";

    fn rank(&self) -> i64 {
        let place = self.place.as_ref().map(|place| place.moment);
        place.max(self.began).map_or(0, Moment::rank)
    }
}
