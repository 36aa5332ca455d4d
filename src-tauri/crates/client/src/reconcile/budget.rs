//! How much may go over a line, and when. Kept in the data folder, with what went today.

use serde::{Deserialize, Serialize};

use super::store::write_whole;
use crate::view::{BudgetChoice, BudgetView, Failure};
use crate::{Client, failure};

const DAY_MS: i64 = 86_400_000;
const HOUR_MS: i64 = 3_600_000;

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
        let (view, wall) = (self.budget(), self.wall_ms());
        let of_day = wall.rem_euclid(DAY_MS);
        if view.megabytes_a_day.is_some_and(|most| view.used_today >= u64::from(most) * 1_000_000) {
            return DAY_MS - of_day;
        }
        let Some((from, to)) = view.from_hour.zip(view.to_hour) else { return 0 };
        wait_for(of_day, i64::from(from) * HOUR_MS, i64::from(to) * HOUR_MS)
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
