//! Sticks that are filled: packs of the library, beside them whose packs and certificates are good, and the program where it
//! can be handed on. One stick is one walk (`fill`); a sitting fills as many as are in, side by side.

mod fill;
mod label;
mod lane;
mod memory;
mod offer;
mod place;
mod portable;
mod sitting;
mod staging;
mod survey;

pub use fill::{PackOnStick, StickFilled};
pub(crate) use label::Label;
pub(crate) use sitting::Sticks;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use place::{Halt, Place};

use crate::jobs::Flow;
use crate::open::locked;
use crate::view::{Failure, JobStep};
use crate::{Client, failure};

/// So many sticks are written at once: more share one USB plug's speed, and a laptop's two cores.
const LANES: usize = 4;

/// Told how far all sticks are together; answers whether to go on.
pub type OnSticks<'a> = &'a (dyn Fn(JobStep, u64, u64) -> Flow + Sync);

impl Client {
    /// Fills folders or sticks with packs of the library, side by side: each pack is read back from the stick before it gets
    /// its name, `ID.pack`. What lies there already is read, not written again; a newer edition and what others put there
    /// stays. Returns what came of each, in their order.
    ///
    /// # Errors
    /// When a pack is not installed; then nothing was written. What goes wrong with one stick is said of that one.
    pub fn fill_sticks(
        &self,
        folders: &[PathBuf],
        packs: &[String],
        on_progress: OnSticks<'_>,
    ) -> Result<Vec<Result<StickFilled, Failure>>, Failure> {
        let load = self.load(packs, None)?;
        let (next, ways) = (Mutex::new(0), Mutex::new(vec![(0, 0); folders.len()]));
        let filled = Mutex::new(folders.iter().map(|_| None).collect::<Vec<_>>());
        let lane = || {
            loop {
                let at = {
                    let mut next = locked(&next);
                    *next += 1;
                    *next - 1
                };
                let Some(folder) = folders.get(at) else { return };
                let outcome = self.fill_one(folder, &load, &mut |step, done, total| {
                    let mut ways = locked(&ways);
                    if let Some(way) = ways.get_mut(at) {
                        *way = (done, total);
                    }
                    let (done, total) = ways.iter().fold((0, 0), |sum, way| (sum.0 + way.0, sum.1 + way.1));
                    on_progress(step, done, total)
                });
                if let Some(slot) = locked(&filled).get_mut(at) {
                    *slot = Some(outcome);
                }
            }
        };
        std::thread::scope(|scope| {
            (0..folders.len().min(LANES)).for_each(|_| drop(scope.spawn(lane)));
        });
        let filled = filled.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let lost = || Err(failure("internal", &[], &"the stick was not looked at"));
        Ok(filled.into_iter().map(|one| one.unwrap_or_else(lost)).collect())
    }

    fn fill_one(
        &self,
        folder: &Path,
        load: &fill::Load,
        on_progress: crate::jobs::OnProgress<'_>,
    ) -> Result<StickFilled, Failure> {
        fs_err::create_dir_all(folder).map_err(|error| failure::io(folder, &error))?;
        let place = Place::at(folder).map_err(|error| failure::io(folder, &error))?;
        self.fill(&place, load, &|label| Ok(label), on_progress).map_err(|halt| {
            let survey = self.survey(&place, load).ok();
            let (needed, space) = survey.map_or((0, (0, 0)), |survey| (survey.needed, survey.space));
            halted(halt, folder, needed, space)
        })
    }
}

/// Why a stick was not filled, in words' form.
fn halted(halt: Halt, folder: &Path, needed: u64, (capacity, free): (u64, u64)) -> Failure {
    let shown = folder.to_string_lossy();
    let (needed, capacity, free) = (needed.to_string(), capacity.to_string(), free.to_string());
    let args = [("path", &*shown), ("needed", &needed), ("capacity", &capacity), ("free", &free)];
    match halt {
        Halt::Stopped => crate::install::stopped(),
        Halt::Gone => {
            failure("stick-gone", &args, &"it was pulled out; nothing half-written has a pack's name")
        }
        Halt::TooSmall => {
            failure("stick-too-small", &args, &"it would not hold it if it were empty; nothing was written")
        }
        Halt::Full => failure("stick-full", &args, &"other files leave too little room"),
        Halt::Protected => failure("stick-protected", &args, &"it lets nothing be written"),
        Halt::Bad(failure) | Halt::Failed(failure) => failure,
    }
}
