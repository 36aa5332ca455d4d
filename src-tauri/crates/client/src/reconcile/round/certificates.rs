//! Certificates within a round: what is brought to the far end, and what it decided.

use std::collections::BTreeSet;

use ::reconcile::key::PublicKey;
use ::reconcile::wire::{Answer, Ask, Brought};
use store::Record;
use store::record::Reading;

use super::Round;
use crate::certificates::kept;
use crate::view::Failure;

impl Round {
    /// Credentials that the far end has not, as far as is known here.
    pub(super) fn brings(&self, reading: &Reading<'_>, to: &PublicKey) -> Result<Vec<Brought>, Failure> {
        if self.statements_only {
            return Ok(Vec::new());
        }
        let lacking = kept::to_bring(reading, &self.known, to)?;
        Ok(lacking.into_iter().map(|(_, brought)| brought).collect())
    }

    /// Keeps what was decided about certificates, and counts those that are new here; returns how much of it moved something.
    pub(super) fn certify(
        &mut self,
        record: &mut Record,
        ask: &Ask,
        answer: &Answer,
        epoch: (u64, bool),
        to: &PublicKey,
        now_ms: i64,
    ) -> Result<u64, Failure> {
        if answer.standings.is_empty() && ask.brought.is_empty() {
            return Ok(0);
        }
        let told = ask.brought.iter().filter_map(|one| kept::id_of(&one.credential)).collect::<Vec<_>>();
        let mut known = self.known.clone();
        let before = held(record)?;
        let moved = record
            .write(now_ms, |writing| kept::take(writing, &mut known, to, epoch, &answer.standings, now_ms))?;
        self.certificates += held(record)?.difference(&before).count() as u64;
        if epoch.1 {
            let had = known.has.len();
            known.has.extend(told.iter().map(|id| id.hyphenated().to_string()));
            let told = (known.has.len() - had) as u64;
            // An answer to an older question, by a stick, does not skip what lies between.
            if ask.standings <= known.standings {
                let last = answer.standings.iter().map(|one| one.number).max().unwrap_or(0);
                known.standings = known.standings.max(last);
            }
            self.known = known;
            return Ok(moved + told);
        }
        Ok(moved)
    }
}

/// The credentials that are here.
fn held(record: &Record) -> Result<BTreeSet<String>, Failure> {
    let kept = kept::credentials(&record.read()?)?.into_iter();
    Ok(kept.filter(|one| !one.credential.is_empty()).map(|one| one.id).collect())
}
