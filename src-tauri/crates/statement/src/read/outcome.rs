//! Results and their scores (Data 2.4.5).

use std::cmp::Ordering;

use super::{Path, Reader};
use crate::decimal::{Decimal, order};
use crate::fault::Wrong;
use crate::json::Value;
use crate::outcome::{Outcome, Score};
use crate::span::Duration;

impl Reader {
    pub(super) fn outcome(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Outcome> {
        let mut outcome = Outcome::default();
        for (key, value) in self.entries(path, value)? {
            let here = path.key(&key);
            match &*key {
                "score" => outcome.score = self.score(&here, value),
                "success" => outcome.success = self.boolean(&here, &value),
                "completion" => outcome.completion = self.boolean(&here, &value),
                "response" => outcome.response = self.string(&here, value),
                "duration" => {
                    let words = "a duration by ISO 8601 4.4.3.2";
                    outcome.duration = self.form(&here, value, words, "4.6", Duration::parse);
                }
                "extensions" => outcome.extensions = self.extensions(&here, value).unwrap_or_default(),
                _ => self.unknown(path, &key),
            }
        }
        Some(outcome)
    }

    /// Data 2.4.5.1.
    fn score(&mut self, path: &Path<'_>, value: Value<'_>) -> Option<Score> {
        let mut score = Score::default();
        for (key, value) in self.entries(path, value)? {
            let place = match &*key {
                "scaled" => &mut score.scaled,
                "raw" => &mut score.raw,
                "min" => &mut score.min,
                "max" => &mut score.max,
                _ => {
                    self.unknown(path, &key);
                    continue;
                }
            };
            *place = self.decimal(&path.key(&key), &value);
        }
        let outside = |value: &Decimal| {
            order(value.as_str(), "-1") == Ordering::Less || order(value.as_str(), "1") == Ordering::Greater
        };
        let above = |one: &Option<Decimal>, other: &Option<Decimal>| match (one, other) {
            (Some(one), Some(other)) => one.order(other) == Ordering::Greater,
            _ => false,
        };
        let equal = match (&score.min, &score.max) {
            (Some(min), Some(max)) => min.order(max) == Ordering::Equal,
            _ => false,
        };
        if score.scaled.as_ref().is_some_and(outside) {
            self.fault(&path.key("scaled"), Wrong::Rule("must be between -1 and 1"), "2.4.5.1");
        }
        if above(&score.min, &score.raw) {
            self.fault(&path.key("raw"), Wrong::Rule("must not be less than min"), "2.4.5.1");
        }
        if above(&score.raw, &score.max) {
            self.fault(&path.key("raw"), Wrong::Rule("must not be more than max"), "2.4.5.1");
        }
        if equal || above(&score.min, &score.max) {
            self.fault(&path.key("min"), Wrong::Rule("must be less than max"), "2.4.5.1");
        }
        Some(score)
    }
}
