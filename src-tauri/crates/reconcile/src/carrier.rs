//! Carriers bring sealed messages to a far end and its answers back; what they carry they can neither read nor make.

use crate::far_end::{FarEnd, FarEndError};
use crate::key::{PublicKey, SecretKey};
use crate::seal::{self, MessageId, SealError};
use crate::wire::{Reply, Request, WireError};

/// A way to a far end and back.
pub trait Carrier: Send + Sync {
    /// Brings the message to the far end and its answer back. The same message may be carried any number of times.
    ///
    /// # Errors
    /// As [`FarEndError`] tells; then the message may have arrived or not.
    fn carry(&self, id: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError>;

    /// Returns where it leads, as errors name it.
    fn address(&self) -> String;
}

/// A far end behind a carrier that need not be trusted: what it is told is sealed for its key, and an answer that it did
/// not seal for this computer is none.
#[derive(Debug)]
pub struct SealedEnd<C> {
    carrier: C,
    device: SecretKey,
    far_end: PublicKey,
}

impl<C: Carrier> SealedEnd<C> {
    /// Takes the far end with this key, reached by `carrier`, as `device` meets it.
    pub fn new(carrier: C, device: SecretKey, far_end: PublicKey) -> SealedEnd<C> {
        SealedEnd { carrier, device, far_end }
    }

    /// Returns the carrier: to cancel it, to ask what it moved.
    pub fn carrier(&self) -> &C {
        &self.carrier
    }

    fn bad_answer(&self, what: impl ToString) -> FarEndError {
        FarEndError::BadAnswer { address: self.carrier.address(), what: what.to_string() }
    }

    fn opened(&self, id: MessageId, answer: &[u8]) -> Result<Vec<u8>, SealError> {
        let (answered, plain) = seal::open_answer(&self.device, &self.far_end, answer)?;
        if answered == id { Ok(plain) } else { Err(SealError::Closed) }
    }
}

impl<C: Carrier> FarEnd for SealedEnd<C> {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let (id, message) = seal::message(&self.device, &self.far_end, &request.encode())?;
        let answer = self.carrier.carry(id, &message)?;
        let plain = match self.opened(id, &answer) {
            // Something on the way may have cut it and made it look whole: what it cannot do twice is looked at twice.
            Err(SealError::Closed) => self.opened(id, &self.carrier.carry(id, &message)?),
            opened => opened,
        };
        let newer = || FarEndError::Newer { address: self.carrier.address() };
        let plain = plain.map_err(|error| match error {
            SealError::Newer => newer(),
            error => self.bad_answer(error),
        })?;
        Reply::decode(&plain).map_err(|error| match error {
            WireError::Newer(_) => newer(),
            error => self.bad_answer(error),
        })
    }
}
