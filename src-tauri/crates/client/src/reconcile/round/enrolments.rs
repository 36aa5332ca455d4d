//! Joining within a round: the learner's word for this computer, wishes to join a cohort, and what became of them.

use ::reconcile::key::{PublicKey, SecretKey};
use ::reconcile::wire::{Answer, Claim, Grant};
use store::record::Reading;

use super::super::identity;
use super::super::known::{KeptEnrolment, hex, state_number};
use super::Round;
use crate::view::Failure;

/// Most enrolments of one learner at one far end.
const MOST_ENROLMENTS: usize = 100;

impl Round {
    /// The learner's word for this computer; by which of their keys is remembered.
    pub(super) fn grant(&mut self, key: &SecretKey, device: &PublicKey, to: &PublicKey) -> Grant {
        self.known.identity = key.public().to_string();
        identity::grant(key, self.learner, device, to)
    }

    /// Wishes to join that have no answer yet.
    pub(super) fn open_claims(&self, reading: &Reading<'_>, to: &PublicKey) -> Result<Vec<Claim>, Failure> {
        let open = self.known.open_claims(reading, to)?.into_iter();
        Ok(open.map(|(secret, claim)| Claim { secret, name: claim.name }).collect())
    }

    /// Notes where the learner stands as a member, and what became of wishes.
    pub(super) fn note_enrolments(&mut self, answer: &Answer) {
        for enrolment in &answer.enrolments {
            let (state, reason) = state_number(&enrolment.state);
            let kept = KeptEnrolment {
                cohort: enrolment.cohort,
                secret: enrolment.secret.map(|secret| hex(&secret)).unwrap_or_default(),
                name: enrolment.name.clone(),
                centre: enrolment.centre.clone(),
                state,
                reason,
            };
            // A claim that was refused has no cohort to be told by.
            let same = |one: &KeptEnrolment| {
                one.cohort == kept.cohort && (one.secret == kept.secret || kept.secret.is_empty())
            };
            let full = self.known.enrolments.len() >= MOST_ENROLMENTS;
            match self.known.enrolments.iter_mut().find(|one| same(one)) {
                Some(one) => {
                    let secret = std::mem::take(&mut one.secret);
                    *one = kept;
                    if one.secret.is_empty() {
                        one.secret = secret;
                    }
                }
                None if full => {}
                None => self.known.enrolments.push(kept),
            }
        }
    }
}
