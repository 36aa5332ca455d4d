//! The slip: a credential in so few bytes that a QR holds it, with the chain up to the root, so that the root's key alone
//! suffices to check it.

use uuid::Uuid;

use crate::compact::{Bytes, Compact, cut, in_slip};
use crate::delegation::MAX_CHAIN;
use crate::key::{IssuerKey, is_signed};

/// Most bytes of a slip: in base 64, behind a URL, they fit into a QR of version 25 at level M.
pub const MAX_SLIP: usize = 700;
/// What is signed begins with this: the signature is good for nothing else.
const DOMAIN: &[u8] = b"packhorse slip 1\0";
const VERSION: u8 = 1;
const HAS_EXPIRY: u8 = 1;
const HAS_STATUS: u8 = 2;
const STEPS_SHIFT: u8 = 4;
/// Most bytes of the holder's name.
const MAX_HOLDER: usize = 160;
/// Fewest bytes that a title is cut to.
const MIN_TITLE: usize = 40;
/// Bytes of a signature.
const SIGNATURE: usize = 64;

/// What a slip holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Slip {
    pub(crate) id: Uuid,
    pub(crate) issued_s: u32,
    pub(crate) expires_s: Option<u32>,
    /// List and index.
    pub(crate) status: Option<(u32, u32)>,
    pub(crate) issuer: [u8; 32],
    /// The first half of the SHA-256 of the credential without its proof, in canonical form.
    pub(crate) digest: [u8; 16],
    pub(crate) achievement: [u8; 8],
    pub(crate) holder: String,
    pub(crate) title: String,
    pub(crate) centre: String,
    /// Nearest first.
    pub(crate) steps: Vec<SlipStep>,
}

/// A delegation in a slip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SlipStep {
    pub(crate) compact: Compact,
    /// The giver's key. The last one's is the root's, which travels in no slip: all zeros until it is found.
    pub(crate) parent: [u8; 32],
    pub(crate) signature: [u8; SIGNATURE],
}

impl Slip {
    /// Writes and signs it; long texts are cut, and end in `…` then. `None` when it does not fit even so.
    pub(crate) fn sign(mut self, key: &IssuerKey) -> Option<Vec<u8>> {
        self.holder = cut(&self.holder, MAX_HOLDER);
        self.centre = in_slip(&self.centre);
        let title = std::mem::take(&mut self.title);
        let room = MAX_SLIP.checked_sub(self.write().len() + SIGNATURE)?;
        if room < MIN_TITLE.min(title.len()) {
            return None;
        }
        self.title = cut(&title, room.min(255));
        let mut bytes = self.write();
        let signature = key.sign(&signed(&bytes));
        bytes.extend(signature);
        Some(bytes)
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = vec![VERSION];
        let steps = u8::try_from(self.steps.len()).unwrap_or(u8::MAX);
        bytes.push(
            (u8::from(self.expires_s.is_some()) * HAS_EXPIRY)
                | (u8::from(self.status.is_some()) * HAS_STATUS)
                | (steps << STEPS_SHIFT),
        );
        bytes.extend(self.id.as_bytes());
        bytes.extend(self.issued_s.to_be_bytes());
        bytes.extend(self.expires_s.iter().flat_map(|seconds| seconds.to_be_bytes()));
        if let Some((list, index)) = self.status {
            bytes.extend([list, index].iter().flat_map(|number| number.to_be_bytes()));
        }
        bytes.extend(self.issuer);
        bytes.extend(self.digest);
        bytes.extend(self.achievement);
        for text in [&self.holder, &self.title, &self.centre] {
            bytes.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
            bytes.extend(text.as_bytes());
        }
        for (at, step) in self.steps.iter().enumerate() {
            step.compact.write(&mut bytes);
            bytes.extend(step.signature);
            if at + 1 < self.steps.len() {
                bytes.extend(step.parent);
            }
        }
        bytes
    }

    /// Reads a slip, and tells whether its issuer's signature holds. `None` where no slip stands.
    pub(crate) fn read(bytes: &[u8]) -> Option<(Slip, bool)> {
        if bytes.len() > MAX_SLIP {
            return None;
        }
        let (body, signature) = bytes.split_at_checked(bytes.len().checked_sub(SIGNATURE)?)?;
        let mut rest = Bytes(body);
        if rest.byte()? != VERSION {
            return None;
        }
        let flags = rest.byte()?;
        let count = usize::from(flags >> STEPS_SHIFT);
        if count > MAX_CHAIN || flags & 0x0f & !(HAS_EXPIRY | HAS_STATUS) != 0 {
            return None;
        }
        let id = Uuid::from_bytes(rest.array()?);
        let issued_s = rest.number()?;
        let expires_s = if flags & HAS_EXPIRY != 0 { Some(rest.number()?) } else { None };
        let status = if flags & HAS_STATUS != 0 { Some((rest.number()?, rest.number()?)) } else { None };
        let (issuer, digest, achievement) = (rest.array()?, rest.array()?, rest.array()?);
        let (holder, title, centre) = (rest.text()?, rest.text()?, rest.text()?);
        let mut steps: Vec<SlipStep> = Vec::new();
        for at in 0..count {
            let child = steps.last().map_or(issuer, |step| step.parent);
            let compact = Compact::read(&child, &mut rest)?;
            let signature = rest.array()?;
            let parent = if at + 1 < count { rest.array()? } else { [0; 32] };
            steps.push(SlipStep { compact, parent, signature });
        }
        if !rest.0.is_empty() {
            return None;
        }
        let good = is_signed(&issuer, &signed(body), &signature.try_into().ok()?);
        let slip = Slip {
            id,
            issued_s,
            expires_s,
            status,
            issuer,
            digest,
            achievement,
            holder,
            title,
            centre,
            steps,
        };
        Some((slip, good))
    }
}

impl SlipStep {
    /// Tells whether this key gave it.
    pub(crate) fn is_given_by(&self, parent: &[u8; 32]) -> bool {
        is_signed(parent, &self.compact.signed(parent), &self.signature)
    }
}

fn signed(body: &[u8]) -> Vec<u8> {
    [DOMAIN, body].concat()
}
