//! A lane: one stick is written on a thread of its own, and tells how far it is.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::label::Label;
use super::memory::Memory;
use super::place::Halt;
use crate::Client;
use crate::jobs::Flow;
use crate::view::{JobStep, StickState};

/// No guess of the time left before this long.
const BEFORE_GUESSING: Duration = Duration::from_secs(2);
/// Sticks are read about twice as quickly as they are written.
const READING: f64 = 0.5;

impl Client {
    /// Fills the stick of a row, and says how it ended.
    pub(super) fn fill_row(&self, id: u32) {
        let begun = {
            let state = self.sticks.locked();
            state
                .rows
                .iter()
                .find(|row| row.view.id == id)
                .map(|row| (row.place.clone(), Arc::clone(&row.stop)))
        };
        let Some((place, stop)) = begun else { return };
        self.tell_sticks();
        let mut pace = Pace::default();
        let outcome = self.chosen_load().map_err(Halt::Failed).and_then(|load| {
            let name = |label| self.name_stick(id, label).map(Some);
            let on_progress = &mut |step: JobStep, done, total| {
                let left = pace.guess(&step, done, total);
                let mut state = self.sticks.locked();
                if let Some(row) = state.rows.iter_mut().find(|row| row.view.id == id) {
                    row.view.state = match step {
                        JobStep::Copying => StickState::Writing,
                        JobStep::Verifying => StickState::ReadingBack,
                        _ => StickState::Looking,
                    };
                    (row.view.done, row.view.total, row.view.seconds_left) = (done, total, left);
                }
                drop(state);
                self.tell_sticks_now_and_then();
                if stop.load(Ordering::Relaxed) { Flow::Stop } else { Flow::Continue }
            };
            self.fill(&place, &load, &name, on_progress)
        });
        let mut state = self.sticks.locked();
        if let (Ok(filled), Some(row)) = (&outcome, state.rows.iter_mut().find(|row| row.view.id == id)) {
            row.view.same =
                filled.packs.iter().filter(|pack| pack.written == 0 && !pack.newer).count() as u32;
        }
        state.end(id, outcome.map(drop));
        drop(state);
        self.tell_sticks();
    }

    /// The name of a stick: its own, or the next one. A copy of a stick that is in gets a name of its own.
    fn name_stick(&self, id: u32, label: Option<Label>) -> std::io::Result<Label> {
        let mut state = self.sticks.locked();
        let taken = |label: &Label| {
            state
                .rows
                .iter()
                .any(|row| row.view.id != id && row.label.as_ref().is_some_and(|other| other.id == label.id))
        };
        let label = match label.filter(|label| !taken(label)) {
            Some(label) => label,
            None => {
                let mut memory = Memory::read(&self.folder);
                let label = Label::new(&memory.next_name())?;
                // On a full disk of this laptop numbers are counted again; the stick is good all the same.
                let _ = memory.keep(&self.folder);
                label
            }
        };
        if let Some(row) = state.rows.iter_mut().find(|row| row.view.id == id) {
            row.view.name = label.name.clone();
            row.label = Some(label.clone());
        }
        Ok(label)
    }
}

/// How quickly it goes.
#[derive(Default)]
struct Pace {
    since: Option<(JobStep, Instant, u64)>,
}

impl Pace {
    /// Guesses the seconds left: what is written will be read back, too.
    fn guess(&mut self, step: &JobStep, done: u64, total: u64) -> Option<u32> {
        let (since, first) = match &self.since {
            Some((same, since, first)) if same == step => (*since, *first),
            _ => {
                self.since = Some((step.clone(), Instant::now(), done));
                return None;
            }
        };
        let (elapsed, did) = (since.elapsed(), done.saturating_sub(first));
        if elapsed < BEFORE_GUESSING || did == 0 {
            return None;
        }
        let left = match step {
            // Half of what is to be done is written, the other half read.
            JobStep::Copying => {
                (total / 2).saturating_sub(done) as f64 + READING * (total - total / 2) as f64
            }
            _ => total.saturating_sub(done) as f64,
        };
        Some((elapsed.as_secs_f64() * left / did as f64).min(f64::from(u32::MAX)) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_counts_that_what_is_written_is_read_back() {
        let begun = Instant::now().checked_sub(Duration::from_secs(10)).unwrap();
        let mut pace = Pace { since: Some((JobStep::Copying, begun, 0)) };
        // 100 of 1000 bytes to be written in 10 seconds: 90 more, and as much as 50 for reading 1000.
        let left = pace.guess(&JobStep::Copying, 100, 2000).unwrap();
        assert!((139..=142).contains(&left), "{left}");
        assert_eq!(pace.guess(&JobStep::Verifying, 1000, 2000), None, "another step, another pace");
    }
}
