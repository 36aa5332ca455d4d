//! What is due today, and when the next is.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::card::{Card, DAY_MS, LONGEST_DAYS};
use crate::{Course, Term};

/// Seconds a card takes, for estimates.
const SECONDS_PER_CARD: usize = 15;

/// Where a learner's day begins: at four in the morning, so that an evening is one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayBorder {
    shift_ms: i64,
}

impl DayBorder {
    /// Four in the morning by the device's clock, which is `offset_minutes` ahead of UTC (behind, when negative).
    #[must_use]
    pub fn at_four(offset_minutes: i32) -> Self {
        // No place on Earth is further off than a day.
        Self { shift_ms: (i64::from(offset_minutes.clamp(-1_440, 1_440)) - 4 * 60) * 60_000 }
    }

    /// The day's number, counted from some day; two times of one learner's day have the same.
    #[must_use]
    pub fn day(self, at_ms: i64) -> i64 {
        at_ms.saturating_add(self.shift_ms).div_euclid(DAY_MS)
    }

    /// When this day began.
    #[must_use]
    pub fn begin(self, at_ms: i64) -> i64 {
        self.day(at_ms).saturating_mul(DAY_MS).saturating_sub(self.shift_ms)
    }

    /// When the next day begins.
    #[must_use]
    pub fn next(self, at_ms: i64) -> i64 {
        self.begin(at_ms).saturating_add(DAY_MS)
    }
}

/// A card that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// Its key, as in the ledger: `pack/course/item:ID` or `pack/course/term:ID`.
    pub key: String,
    /// The card.
    pub card: Card,
}

/// The ranks within which all cards lie that can be due now, for a look into the ledger by rank. What is found is then
/// given to [`due`].
#[must_use]
pub fn ranks(now_ms: i64, border: DayBorder) -> [RangeInclusive<i64>; 2] {
    // Graded under a clock that was ahead: later than anything a right clock can bring about.
    let ahead = now_ms.saturating_add((i64::from(LONGEST_DAYS) + 1) * DAY_MS);
    // Forgotten under such a clock, or asleep for less than five years, it is found when that day has come.
    [i64::MIN..=border.next(now_ms).saturating_sub(1), ahead..=i64::MAX]
}

/// When a card comes up, by the learner's days: at the beginning of its day, or ten minutes after it was forgotten.
#[must_use]
pub fn next_due(card: &Card, border: DayBorder) -> i64 {
    if card.days() == 0 { card.due_ms() } else { border.begin(card.due_ms()) }
}

/// Returns the cards that are due, the longest overdue first.
#[must_use]
pub fn due(cards: impl IntoIterator<Item = (String, Card)>, now_ms: i64, border: DayBorder) -> Vec<Due> {
    let mut due: Vec<Due> = cards
        .into_iter()
        .filter(|(_, card)| is_due(card, now_ms, border))
        .map(|(key, card)| Due { key, card })
        .collect();
    due.sort_by(|one, other| (one.card.due_ms(), &one.key).cmp(&(other.card.due_ms(), &other.key)));
    due
}

/// Returns when the next card comes up that is not due now.
#[must_use]
pub fn due_soonest<'a>(
    cards: impl IntoIterator<Item = &'a Card>,
    now_ms: i64,
    border: DayBorder,
) -> Option<i64> {
    cards.into_iter().filter(|card| !is_due(card, now_ms, border)).map(|card| next_due(card, border)).min()
}

fn is_due(card: &Card, now_ms: i64, border: DayBorder) -> bool {
    let Some(last) = card.last() else { return false };
    let ahead = last.moment.at_ms > now_ms.saturating_add(DAY_MS);
    ahead || next_due(card, border) <= now_ms
}

/// Returns about how many minutes so many cards take, rounded up.
#[must_use]
pub fn minutes(cards: usize) -> usize {
    cards.saturating_mul(SECONDS_PER_CARD).div_ceil(60)
}

/// Returns the next terms of a language's glossary that have no card yet, in the order of the file. `known` are their
/// ids.
#[must_use]
pub fn new_terms<'a>(
    course: &'a Course,
    lang: &str,
    known: &BTreeSet<String>,
    limit: usize,
) -> Vec<&'a Term> {
    let terms = course.glossary.get(lang).into_iter().flatten();
    terms.filter(|term| !known.contains(&term.id)).take(limit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ReviewGrade::{self, Again, Good};
    use crate::progress::row::Moment;
    use crate::review::Graded;

    const HOUR: i64 = 3_600_000;
    /// Midnight in Greenwich, a Wednesday of November 2023.
    const MIDNIGHT: i64 = 1_700_006_400_000;

    fn card(at_ms: i64, grade: ReviewGrade) -> Card {
        let mut card = Card::default();
        card.tell(Graded { moment: Moment::new((at_ms as u64) << 16, at_ms), grade });
        card
    }

    fn is_due_at(card: &Card, now_ms: i64, offset: i32) -> bool {
        !due([("p/c/item:i".to_owned(), card.clone())], now_ms, DayBorder::at_four(offset)).is_empty()
    }

    #[test]
    fn a_learners_day_goes_from_four_to_four_by_the_devices_clock() {
        assert_eq!(MIDNIGHT % DAY_MS, 0);
        let greenwich = DayBorder::at_four(0);
        assert_eq!(greenwich.begin(MIDNIGHT + 3 * HOUR), MIDNIGHT - 20 * HOUR);
        assert_eq!(greenwich.begin(MIDNIGHT + 4 * HOUR), MIDNIGHT + 4 * HOUR);
        assert_eq!(greenwich.next(MIDNIGHT + 4 * HOUR), MIDNIGHT + 28 * HOUR);
        let dhaka = DayBorder::at_four(6 * 60);
        assert_eq!(dhaka.begin(MIDNIGHT), MIDNIGHT - 2 * HOUR);
        assert_eq!(greenwich.day(i64::MAX), i64::MAX / DAY_MS);
    }

    #[test]
    fn a_card_is_due_when_its_day_begins_and_not_the_evening_before() {
        let one = card(MIDNIGHT + 20 * HOUR, Good);
        assert_eq!(one.days(), 2);
        assert!(!is_due_at(&one, MIDNIGHT + (48 + 3) * HOUR, 0));
        assert!(is_due_at(&one, MIDNIGHT + (48 + 4) * HOUR, 0));
        assert!(is_due_at(&one, MIDNIGHT + (48 + 2) * HOUR, 120));
    }

    #[test]
    fn what_was_forgotten_is_due_after_ten_minutes() {
        let one = card(MIDNIGHT, Again);
        assert!(!is_due_at(&one, MIDNIGHT + 9 * 60_000, 0));
        assert!(is_due_at(&one, MIDNIGHT + 10 * 60_000, 0));
    }

    #[test]
    fn a_card_graded_under_a_clock_of_2100_is_due_now_and_found_by_rank() {
        let one = card(4_102_444_800_000, Good);
        assert!(is_due_at(&one, MIDNIGHT, 0));
        let ranks = ranks(MIDNIGHT, DayBorder::at_four(0));
        assert!(ranks.iter().any(|range| range.contains(&one.due_ms())));
    }

    #[test]
    fn what_is_due_longest_comes_first() {
        let now = MIDNIGHT + 240 * HOUR;
        let border = DayBorder::at_four(0);
        let cards = [
            ("b".to_owned(), card(MIDNIGHT, Good)),
            ("a".to_owned(), card(MIDNIGHT, Good)),
            ("c".to_owned(), card(MIDNIGHT - HOUR, Good)),
            ("d".to_owned(), card(now - HOUR, Good)),
            ("e".to_owned(), card(now - 60_000, Again)),
        ];
        let keys: Vec<String> = due(cards.clone(), now, border).into_iter().map(|due| due.key).collect();
        assert_eq!(keys, ["c", "a", "b"]);
        let soonest = due_soonest(cards.iter().map(|(_, card)| card), now, border);
        assert_eq!(soonest, Some(now + 9 * 60_000));
        assert_eq!((minutes(0), minutes(1), minutes(9)), (0, 1, 3));
    }
}
