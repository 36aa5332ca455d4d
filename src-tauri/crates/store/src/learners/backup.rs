//! Rolling backups: the learner's file again, in the folder of backups.

use std::path::PathBuf;

use uuid::Uuid;

use super::carry::{CarryError, Imported};
use super::enter::Entered;
use super::erase::wipe;
use super::files::{Files, entries, storage};
use super::locks::Opener;
use super::portable::Portable;
use super::secret::Lock;
use super::{CardFile, Found, Learners, facts};
use crate::StorageError;

/// Days of which the last backup is kept.
const DAYS: usize = 7;
/// Weeks, besides, of which the last is kept.
const WEEKS: usize = 4;
/// Under what a backup's card says what its log held.
pub(super) const HOLDS: &str = "holds";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// One backup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Backup {
    /// When it was made, by this computer's clock: names it.
    pub at_ms: i64,
    /// Its bytes.
    pub size: u64,
    /// The file.
    pub path: PathBuf,
}

/// Returns the backups of a learner, the oldest first.
pub(super) fn paths(files: &Files, id: Uuid) -> Vec<(i64, PathBuf)> {
    let all = entries(&files.backups(id)).unwrap_or_default();
    let mut named: Vec<(i64, PathBuf)> = all
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "learner"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.parse().ok()?, path)))
        .collect();
    named.sort();
    named
}

/// Tells whether a backup opens as the record with this card does.
pub(super) fn is_under(path: &std::path::Path, card: &CardFile) -> bool {
    let encrypted = card.lock == Lock::Passphrase;
    match Portable::open(path) {
        Ok(file) => file.sealed == encrypted && (!encrypted || file.card.secret == card.secret),
        // One that cannot be read hides nothing from nobody, unless it was open and shall not be.
        Err(_) => !encrypted,
    }
}

/// Chooses which to keep: the last of each of the newest seven days that have one, and of the newest four
/// weeks. Counted in backups and not from today, so that a wrong clock takes none away.
fn kept(times: &[i64]) -> Vec<i64> {
    let last_of_each = |length: i64, most: usize| {
        let mut chosen: Vec<i64> = Vec::new();
        for &at in times.iter().rev() {
            let taken = chosen.last().is_some_and(|last| last.div_euclid(length) == at.div_euclid(length));
            if !taken && chosen.len() < most {
                chosen.push(at);
            }
        }
        chosen
    };
    let mut kept = last_of_each(DAY_MS, DAYS);
    kept.extend(last_of_each(7 * DAY_MS, WEEKS + 1));
    kept.sort_unstable();
    kept.dedup();
    kept
}

impl Learners {
    /// Lists a learner's backups, the newest first.
    pub fn backups(&self, id: Uuid) -> Vec<Backup> {
        let mut backups: Vec<Backup> = paths(&self.files, id)
            .into_iter()
            .filter_map(|(at_ms, path)| {
                Some(Backup { at_ms, size: fs_err::metadata(&path).ok()?.len(), path })
            })
            .collect();
        backups.reverse();
        backups
    }

    /// Backs a learner up if there is no backup of today and something was added since the last; then lets go
    /// of those that are too old. Call it when somebody has signed in, beside what they do
    /// ([`Entered::again`]): with nothing to do it reads one card.
    ///
    /// # Errors
    /// When the disk is full or says no: older backups stay as they were.
    pub fn back_up(&self, entered: &Entered, now_ms: i64) -> Result<Option<Backup>, CarryError> {
        let id = entered.id();
        let there = paths(&self.files, id);
        let today = |at: i64| at.div_euclid(DAY_MS) == now_ms.div_euclid(DAY_MS);
        let holds = facts::digest(&entered.record)?;
        let last = there.last().and_then(|(_, path)| Portable::open(path).ok());
        let same =
            last.is_some_and(|last| last.card.rest.get(HOLDS).and_then(|it| it.as_str()) == Some(&holds));
        if same || there.iter().any(|(at, _)| today(*at)) {
            return Ok(None);
        }
        let backup = self.write_backup(entered, holds, now_ms)?;
        self.thin_out(id)?;
        Ok(Some(backup))
    }

    fn write_backup(&self, entered: &Entered, holds: String, now_ms: i64) -> Result<Backup, CarryError> {
        let folder = self.files.backups(entered.id());
        fs_err::create_dir_all(&folder).map_err(storage)?;
        let path = folder.join(format!("{now_ms:015}.learner"));
        let Found::Card(mut card) =
            CardFile::read(&self.files.card(entered.id()), entered.id()).map_err(storage)?
        else {
            return Err(CarryError::Gone);
        };
        card.rest.insert(HOLDS.to_owned(), holds.into());
        let size = facts::pour(&entered.record, &card, entered.key.as_ref(), &path)?;
        Ok(Backup { at_ms: now_ms, size, path })
    }

    fn thin_out(&self, id: Uuid) -> Result<(), StorageError> {
        let there = paths(&self.files, id);
        let times: Vec<i64> = there.iter().map(|(at, _)| *at).collect();
        let kept = kept(&times);
        for (at, path) in there {
            if kept.binary_search(&at).is_err() {
                crate::disk::remove(&path).map_err(storage)?;
            }
        }
        // What a run that was stopped left half written.
        for path in entries(&self.files.backups(id)).map_err(storage)? {
            if path.extension().is_some_and(|end| end == "part") {
                crate::disk::remove(&path).map_err(storage)?;
            }
        }
        Ok(())
    }

    /// Makes a backup under a new lock and lets those under the old one go. Where there is no room for it
    /// they stay: they are as shut as before.
    pub(super) fn renew_backups(&self, entered: &Entered, now_ms: i64) {
        let before = paths(&self.files, entered.id());
        if before.is_empty() {
            return;
        }
        let Ok(holds) = facts::digest(&entered.record) else { return };
        if let Ok(made) = self.write_backup(entered, holds, now_ms) {
            for (_, path) in before.into_iter().filter(|(_, path)| *path != made.path) {
                let _ = wipe(&path);
            }
        }
    }

    /// Brings back a backup. What is in the record and can still be read is merged with it: nothing that was
    /// newer is lost, nothing is there twice, and the record goes on in a stream of its own.
    ///
    /// # Errors
    /// When the backup or the lock does not open, or the disk says no: then all is as it was.
    pub fn restore(
        &self,
        id: Uuid,
        at_ms: i64,
        opener: Opener<'_>,
        now_ms: i64,
    ) -> Result<Imported, CarryError> {
        let found = paths(&self.files, id).into_iter().find(|(at, _)| *at == at_ms);
        let (_, path) = found.ok_or(CarryError::Gone)?;
        let card = Portable::open(&path)?.card;
        if card.learner != id {
            return Err(CarryError::Gone);
        }
        self.import(&path, opener, opener, now_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[i64]) -> Vec<i64> {
        days.iter().map(|day| day * DAY_MS + 5).collect()
    }

    #[test]
    fn a_week_of_days_and_a_month_of_weeks_are_kept() {
        let daily: Vec<i64> = (700..760).collect();
        let expected: Vec<i64> = [727, 734, 741, 748, 753, 754, 755, 756, 757, 758, 759].into();
        // Weeks begin where days divide by seven: 756 = 108 weeks. 755 is the last of the one before.
        let weeks = [734, 741, 748];
        let kept = kept(&days(&daily));
        for day in weeks {
            assert!(kept.contains(&(day * DAY_MS + 5)), "{day}");
        }
        assert!(kept.len() <= DAYS + WEEKS, "{kept:?}");
        assert_eq!(kept.last(), days(&expected).last());
    }

    #[test]
    fn a_wrong_clock_takes_no_backup_away() {
        let odd = days(&[0, 20_000, 20_001, 47_482]);
        assert_eq!(kept(&odd), odd);
    }

    #[test]
    fn of_one_day_the_last_is_kept() {
        assert_eq!(kept(&[DAY_MS, DAY_MS + 1, DAY_MS + 2]), [DAY_MS + 2]);
    }
}
