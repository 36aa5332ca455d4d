//! A course's row.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::row::{Latest, Moment, Row, keep_first, keep_most};

/// Achievements that are followed.
const CLAIMS: usize = 64;

/// What is known of a course as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CourseRecord {
    /// When something was done in it for the first time.
    pub first: Option<Moment>,
    /// When something was done in it for the last time.
    pub last: Option<Moment>,
    /// Where one was last: the lesson's id and the heading's anchor.
    pub place: Option<Latest<(String, String)>>,
    /// The edition that was last used.
    pub version: Option<Latest<u32>>,
    /// When it was finished for the first time.
    pub finished: Option<Moment>,
    /// Achievements whose criteria were met on a laptop, by id.
    pub claims: BTreeMap<String, ClaimMade>,
}

/// An achievement's criteria were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimMade {
    first: Option<(Moment, u32)>,
}

impl ClaimMade {
    /// When they were met for the first time.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.first.unwrap_or_default().0
    }

    /// The edition whose criteria they were.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.first.unwrap_or_default().1
    }
}

impl CourseRecord {
    /// Reads a row of kind `course`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        super::row::read(value)
    }

    pub(crate) fn tell(&mut self, moment: Moment, version: u32) {
        keep_first(&mut self.first, moment);
        keep_most(&mut self.last, moment);
        keep_most(&mut self.version, Latest { moment, value: version });
    }

    pub(crate) fn tell_place(&mut self, moment: Moment, lesson: &str, anchor: &str) {
        if self.place.as_ref().is_none_or(|place| place.moment <= moment) {
            keep_most(&mut self.place, Latest { moment, value: (lesson.to_owned(), anchor.to_owned()) });
        }
    }

    pub(crate) fn tell_finished(&mut self, moment: Moment) {
        keep_first(&mut self.finished, moment);
    }

    pub(crate) fn tell_claimed(&mut self, moment: Moment, achievement: &str, version: u32) {
        let claim = self.claims.entry(achievement.to_owned()).or_default();
        keep_first(&mut claim.first, (moment, version));
        // The smallest ids are kept: so it does not matter which came first.
        if self.claims.len() > CLAIMS {
            self.claims.pop_last();
        }
    }
}

impl Row for CourseRecord {
    const KIND: &'static str = "course";

    fn rank(&self) -> i64 {
        self.last.map_or(0, Moment::rank)
    }
}
