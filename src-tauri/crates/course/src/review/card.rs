//! A card's row: its grades, and what FSRS makes of them.

use std::sync::LazyLock;

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};
use serde::{Deserialize, Serialize};

use crate::progress::row::{Moment, Newest, Row, read};
use crate::{ReviewGrade, State};

/// Grades that are kept of each card; a memory is worked out from these.
const GRADES: usize = 64;
/// Share of the cards that is to be remembered when they are due.
const RETENTION: f32 = 0.9;
/// The longest that a card sleeps, in days.
pub(crate) const LONGEST_DAYS: u16 = 5 * 365;
/// After how long something forgotten is asked again, in milliseconds.
const SOON_MS: i64 = 10 * 60 * 1_000;
pub(crate) const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

// `FSRS::default` takes its published weights; it reads nothing.
static MODEL: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// One time a card was gone over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Graded {
    /// When.
    pub moment: Moment,
    /// How it went.
    pub grade: ReviewGrade,
}

/// A card: an item or a term, and how well it is remembered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    grades: Newest<Graded, GRADES>,
    stability: f32,
    difficulty: f32,
    days: u16,
}

impl Card {
    /// Reads a row of kind `card`; none when it is damaged.
    #[must_use]
    pub fn read(value: &[u8]) -> Option<Self> {
        read(value)
    }

    /// The grades it got, the last 64, in order.
    #[must_use]
    pub fn grades(&self) -> &[Graded] {
        self.grades.kept()
    }

    /// When it was gone over last.
    #[must_use]
    pub fn last(&self) -> Option<&Graded> {
        self.grades.last()
    }

    /// Days it sleeps after the last grade; 0 when it was forgotten and comes again at once.
    #[must_use]
    pub fn days(&self) -> u32 {
        u32::from(self.days)
    }

    /// Days until the chance to remember it falls to 90 % (FSRS's stability).
    #[must_use]
    pub fn stability(&self) -> f32 {
        self.stability
    }

    /// How hard it is, 1 to 10 (FSRS's difficulty).
    #[must_use]
    pub fn difficulty(&self) -> f32 {
        self.difficulty
    }

    /// When it is due by the clock, before days' beginnings are looked at; see [`due`](super::due).
    #[must_use]
    pub fn due_ms(&self) -> i64 {
        self.last().map_or(0, |last| due_ms(last.moment.at_ms, self.days()))
    }

    /// How many days it would sleep after each grade given at this time: for Again, Hard, Good and Easy.
    #[must_use]
    pub fn preview(&self, at_ms: i64) -> [(ReviewGrade, u32); 4] {
        [ReviewGrade::Again, ReviewGrade::Hard, ReviewGrade::Good, ReviewGrade::Easy].map(|grade| {
            // Later than all others, whatever the clocks say.
            let clock = self.last().map_or(0, |last| last.moment.clock.saturating_add(1));
            let mut next = self.clone();
            next.tell(Graded { moment: Moment::new(clock, at_ms), grade });
            (grade, next.days())
        })
    }

    pub(crate) fn tell(&mut self, told: Graded) {
        let before = (!self.grades.kept().is_empty()).then(|| self.grades.kept().len());
        let known = MemoryState { stability: self.stability, difficulty: self.difficulty };
        let full = self.grades.kept().len() == GRADES;
        let last = self.last().copied();
        let memory = if self.grades.tell(told) && !full {
            // The same steps as from the beginning, of which only the last one is new.
            let review = FSRSReview { rating: rating(told.grade), delta_t: days_between(last, told) };
            recall(vec![review], before.map(|_| known))
        } else {
            let mut earlier = None;
            let step = |graded: &Graded| {
                let delta_t = days_between(earlier, *graded);
                earlier = Some(*graded);
                FSRSReview { rating: rating(graded.grade), delta_t }
            };
            recall(self.grades.kept().iter().map(step).collect(), None)
        };
        self.stability = memory.stability;
        self.difficulty = memory.difficulty;
        self.days = match self.last() {
            Some(last) if last.grade != ReviewGrade::Again => sleep(memory.stability),
            _ => 0,
        };
    }
}

impl Row for Card {
    const KIND: &'static str = "card";

    fn rank(&self) -> i64 {
        self.due_ms()
    }
}

/// The grade that an answer gives its item's card.
pub(crate) fn grade_of(state: State, hints: u32) -> Option<ReviewGrade> {
    match state {
        State::Right if hints == 0 => Some(ReviewGrade::Good),
        State::Right | State::Partly => Some(ReviewGrade::Hard),
        State::NotYet => Some(ReviewGrade::Again),
        State::Waiting | State::Sealed => None,
    }
}

fn due_ms(at_ms: i64, days: u32) -> i64 {
    at_ms + if days == 0 { SOON_MS } else { i64::from(days) * DAY_MS }
}

fn recall(reviews: Vec<FSRSReview>, known: Option<MemoryState>) -> MemoryState {
    let new = MemoryState { stability: 0.0, difficulty: 0.0 };
    MODEL.memory_state(FSRSItem { reviews }, known).unwrap_or(new)
}

fn sleep(stability: f32) -> u16 {
    let days = MODEL.next_interval(Some(stability), RETENTION, 0).round();
    // The cast cuts off nothing: the number lies within 1 and five years of days.
    if days.is_finite() { days.clamp(1.0, f32::from(LONGEST_DAYS)) as u16 } else { 1 }
}

/// Whole nights between two grades, whatever the time zone: half a day counts as one. A clock that went back counts
/// as the same day.
fn days_between(earlier: Option<Graded>, later: Graded) -> u32 {
    let Some(earlier) = earlier else { return 0 };
    let apart = later.moment.at_ms - earlier.moment.at_ms + DAY_MS / 2;
    u32::try_from(apart.div_euclid(DAY_MS)).unwrap_or(0)
}

fn rating(grade: ReviewGrade) -> u32 {
    match grade {
        ReviewGrade::Again => 1,
        ReviewGrade::Hard => 2,
        ReviewGrade::Good => 3,
        ReviewGrade::Easy => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ReviewGrade::{Again, Easy, Good, Hard};

    fn graded(day: f64, grade: ReviewGrade) -> Graded {
        let at_ms = 1_700_000_000_000 + (day * DAY_MS as f64) as i64;
        Graded { moment: Moment::new((at_ms as u64) << 16, at_ms), grade }
    }

    fn card(grades: &[(f64, ReviewGrade)]) -> Card {
        let mut card = Card::default();
        for (day, grade) in grades {
            card.tell(graded(*day, *grade));
        }
        card
    }

    #[test]
    fn a_card_that_is_remembered_sleeps_longer_each_time() {
        let mut day = 0.0;
        let mut slept = vec![];
        let mut one = Card::default();
        for _ in 0..6 {
            one.tell(graded(day, Good));
            slept.push(one.days());
            day += f64::from(one.days());
        }
        assert!(slept.windows(2).all(|pair| pair[0] < pair[1]), "{slept:?}");
        assert_eq!(slept[0], 2);
    }

    #[test]
    fn a_card_that_was_forgotten_comes_again_after_ten_minutes_and_then_sooner_than_before() {
        let known = card(&[(0.0, Good), (2.0, Good), (13.0, Good)]);
        let mut forgot = known.clone();
        forgot.tell(graded(60.0, Again));
        assert_eq!((forgot.days(), forgot.due_ms() - forgot.last().unwrap().moment.at_ms), (0, SOON_MS));
        forgot.tell(graded(60.01, Good));
        assert!(forgot.days() >= 1 && forgot.days() < known.days());
    }

    #[test]
    fn grades_in_any_order_give_the_same_card() {
        let grades = [(0.0, Again), (0.01, Good), (1.0, Hard), (4.0, Good), (15.0, Easy), (15.2, Again)];
        let expect = card(&grades);
        let mut turned = grades;
        for _ in 0..grades.len() {
            turned.rotate_left(1);
            assert_eq!(card(&turned), expect);
            turned.swap(0, 3);
            assert_eq!(card(&[turned, grades].concat()), expect);
        }
    }

    #[test]
    fn more_grades_than_are_kept_give_the_same_card_in_any_order() {
        let grades: Vec<(f64, ReviewGrade)> = (0..200)
            .map(|at| (f64::from(at) * 1.7, [Good, Hard, Good, Again, Easy][at as usize % 5]))
            .collect();
        let backwards: Vec<_> = grades.iter().rev().copied().collect();
        let one = card(&grades);
        assert_eq!(one.grades().len(), GRADES);
        assert_eq!(card(&backwards), one);
        assert_eq!(card(&[&grades[50..], &grades[..120]].concat()), one);
    }

    #[test]
    fn a_preview_says_what_the_grade_then_does() {
        let one = card(&[(0.0, Good), (2.0, Good)]);
        let then = graded(12.0, Hard);
        for (grade, days) in one.preview(then.moment.at_ms) {
            let mut next = one.clone();
            next.tell(Graded { grade, ..then });
            assert_eq!(next.days(), days);
        }
        let days: Vec<u32> = one.preview(then.moment.at_ms).iter().map(|(_, days)| *days).collect();
        assert!(days.is_sorted() && days[0] == 0, "{days:?}");
    }

    #[test]
    fn no_card_sleeps_longer_than_five_years_and_no_clock_breaks_one() {
        let often: Vec<(f64, ReviewGrade)> = (0..30).map(|at| (f64::from(at) * 900.0, Easy)).collect();
        assert_eq!(card(&often).days(), u32::from(LONGEST_DAYS));
        let mut torn = Card::default();
        for at_ms in [i64::MIN, i64::MAX, 0, 4_102_444_800_000] {
            torn.tell(Graded { moment: Moment::new(u64::MAX, at_ms), grade: Good });
        }
        assert!(torn.stability().is_finite() && torn.days() >= 1);
    }
}
