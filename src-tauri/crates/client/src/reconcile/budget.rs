//! How much may go over a line, and when. Kept in the data folder, with what went today.

use ::reconcile::FarEnd;
use serde::{Deserialize, Serialize};

use super::store::write_whole;
use super::walk::{OnExchange, ReconcileReport, Whom};
use crate::jobs::Flow;
use crate::view::{BudgetChoice, BudgetView, Failure};
use crate::{Client, failure};

const DAY_MS: i64 = 86_400_000;
const HOUR_MS: i64 = 3_600_000;
/// The budget did not let an exchange go on by itself: the day's bytes are used up, or the hour is over.
pub(super) const DAY_OVER: &str = "budget-day";
pub(super) const HOUR_OVER: &str = "budget-hour";
/// Bytes that move before they are written down, so that a power cut forgets little.
const NOTED: u64 = 64 * 1024;

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    megabytes_a_day: Option<u32>,
    from_hour: Option<u8>,
    to_hour: Option<u8>,
    /// The day, by the clock on the wall, since 1970.
    day: i64,
    /// Bytes that went and came on that day.
    used: u64,
}

impl Client {
    fn budget_kept(&self) -> Kept {
        let kept = fs_err::read(self.folder.join("exchange").join("budget.json")).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    fn keep_budget(&self, kept: &Kept) -> Result<(), Failure> {
        let json = serde_json::to_vec(kept).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.folder.join("exchange").join("budget.json"), &json)
    }

    /// The time by the clock on the wall, in milliseconds since 1970.
    fn wall_ms(&self) -> i64 {
        (self.now_ms)().saturating_add(i64::from((self.offset_minutes)()) * 60_000)
    }

    /// Returns how much may go over a line, and when.
    pub fn budget(&self) -> BudgetView {
        let kept = self.budget_kept();
        BudgetView {
            megabytes_a_day: kept.megabytes_a_day,
            from_hour: kept.from_hour,
            to_hour: kept.to_hour,
            used_today: if kept.day == self.wall_ms().div_euclid(DAY_MS) { kept.used } else { 0 },
        }
    }

    /// Chooses how much may go over a line by itself, and when.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn set_budget(&self, choice: &BudgetChoice) -> Result<BudgetView, Failure> {
        let mut kept = self.budget_kept();
        kept.megabytes_a_day = choice.megabytes_a_day;
        let hours = choice
            .from_hour
            .filter(|hour| *hour < 24)
            .zip(choice.to_hour.filter(|hour| (1..=24).contains(hour)));
        (kept.from_hour, kept.to_hour) = hours.unzip();
        self.keep_budget(&kept)?;
        self.background.wake();
        Ok(self.budget())
    }

    /// Counts bytes that went or came. What cannot be written is not counted: nothing stops for it.
    pub(crate) fn spend(&self, bytes: u64) {
        let mut kept = self.budget_kept();
        let day = self.wall_ms().div_euclid(DAY_MS);
        if kept.day != day {
            (kept.day, kept.used) = (day, 0);
        }
        kept.used = kept.used.saturating_add(bytes);
        let _ = self.keep_budget(&kept);
    }

    /// Milliseconds until something may go by itself; 0: now.
    pub(crate) fn budget_wait_ms(&self) -> i64 {
        self.budget_over(0).map_or(0, |(_, wait)| wait)
    }

    /// Which limit holds things back, and for how many milliseconds, where `moving` bytes are not written down yet.
    fn budget_over(&self, moving: u64) -> Option<(&'static str, i64)> {
        let (view, wall) = (self.budget(), self.wall_ms());
        let of_day = wall.rem_euclid(DAY_MS);
        let used = view.used_today.saturating_add(moving);
        if view.megabytes_a_day.is_some_and(|most| used >= u64::from(most) * 1_000_000) {
            return Some((DAY_OVER, DAY_MS - of_day));
        }
        let (from, to) = view.from_hour.zip(view.to_hour)?;
        let wait = wait_for(of_day, i64::from(from) * HOUR_MS, i64::from(to) * HOUR_MS);
        (wait > 0).then_some((HOUR_OVER, wait))
    }

    /// As [`Client::reconcile`], over a line whose bytes are counted: `moved` tells how many went and came so far. What
    /// nobody `asked` for keeps to the budget: it ends between two requests, half-way, when the day's bytes are used up
    /// or the hour is over, and goes on from there the next time. So a budget is passed by one request and its answer
    /// at most.
    ///
    /// # Errors
    /// As [`Client::reconcile`]; that the budget ended it is in the report.
    pub fn reconcile_within_budget(
        &self,
        far_end: &dyn FarEnd,
        whom: &Whom,
        learners: &[String],
        asked: bool,
        moved: &dyn Fn() -> u64,
        on_progress: OnExchange<'_>,
    ) -> Result<ReconcileReport, Failure> {
        let (mut noted, mut over) = (0, None);
        let met = self.reconcile(far_end, whom, learners, &mut |progress| {
            let moving = moved().saturating_sub(noted);
            if moving >= NOTED {
                self.spend(moving);
                noted += moving;
            }
            if !asked {
                over = self.budget_over(moved().saturating_sub(noted)).map(|(limit, _)| limit);
            }
            if over.is_some() { Flow::Stop } else { on_progress(progress) }
        });
        let rest = moved().saturating_sub(noted);
        if rest > 0 {
            self.spend(rest);
        }
        let mut report = met?;
        if let (Some(limit), Some(_)) = (over, &report.failure) {
            report.failure =
                Some(failure(limit, &[], &"the budget for exchanges that begin by themselves is used up"));
        }
        Ok(report)
    }
}

/// Milliseconds from `of_day` until a window from one time of the day to another, which may lie over midnight.
fn wait_for(of_day: i64, from: i64, to: i64) -> i64 {
    let inside = if from < to { (from..to).contains(&of_day) } else { of_day >= from || of_day < to };
    if inside { 0 } else { (from - of_day).rem_euclid(DAY_MS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_may_lie_over_midnight() {
        let hour = HOUR_MS;
        for (now, from, to, wait) in
            [(3, 22, 5, 0), (23, 22, 5, 0), (12, 22, 5, 10), (5, 22, 5, 17), (9, 8, 18, 0), (19, 8, 18, 13)]
        {
            assert_eq!(wait_for(now * hour, from * hour, to * hour), wait * hour, "{now} in {from}–{to}");
        }
    }
}
