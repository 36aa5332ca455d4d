//! The bytes that are signed: each begins with words of its own, so that no signature means two things.

use sha2::{Digest, Sha256};
use statement::Uuid;

use super::answer::Appointment;
use super::ask::Grant;
use crate::key::PublicKey;

/// What a grant's bytes begin with.
const GRANT: &[u8] = b"packhorse grant 1\0";
/// What an appointment's bytes begin with.
const APPOINTMENT: &[u8] = b"packhorse appointment 1\0";

impl Grant {
    /// Returns the bytes a learner signs so that a computer may speak for them at a far end: `packhorse grant 1` and a
    /// NUL, the learner (16 bytes), the computer's key (32), the far end's key (32).
    #[must_use]
    pub fn words(learner: Uuid, device: &PublicKey, far_end: &PublicKey) -> Vec<u8> {
        [GRANT, learner.as_bytes(), &device.0, &far_end.0].concat()
    }
}

impl Appointment {
    /// Returns the bytes the far end signs: `packhorse appointment 1` and a NUL, the cohort (8 bytes), the day and time
    /// until when (8), both most significant byte first, the SHA-256 of the cohort's secret (32), the computer's key (32),
    /// the name. The far end is whose signature it is.
    #[must_use]
    pub fn words(&self) -> Vec<u8> {
        [
            APPOINTMENT,
            &self.cohort.to_be_bytes(),
            &self.until_ms.to_be_bytes(),
            &self.secret_hash,
            &self.device.0,
            self.name.as_bytes(),
        ]
        .concat()
    }

    /// Tells whether it is about the cohort with this secret.
    #[must_use]
    pub fn is_for(&self, secret: &[u8; 10]) -> bool {
        self.secret_hash == <[u8; 32]>::from(Sha256::digest(secret))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Signature;

    #[test]
    fn a_signature_means_one_thing() {
        let (device, far_end) = (PublicKey([1; 32]), PublicKey([2; 32]));
        let grant = Grant::words(Uuid::from_u128(7), &device, &far_end);
        assert_eq!(grant.len(), GRANT.len() + 80);
        assert_ne!(grant, Grant::words(Uuid::from_u128(7), &far_end, &device));
        let mut appointment = Appointment {
            cohort: 1,
            name: "seven".into(),
            secret_hash: [3; 32],
            device,
            until_ms: 5,
            signature: Signature([0; 64]),
        };
        let words = appointment.words();
        assert!(words.starts_with(APPOINTMENT) && !grant.starts_with(APPOINTMENT));
        appointment.signature = Signature([9; 64]);
        assert_eq!(appointment.words(), words);
        appointment.until_ms = 6;
        assert_ne!(appointment.words(), words);
    }
}
