//! The request.

use statement::{Chain, Entry, Held, StreamId, Uuid};

use crate::key::{PublicKey, Signature};

/// What a computer asks of a far end. Who sends it is known from the seal it comes in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Request {
    /// The computer's own clock, in milliseconds since 1970: the far end notes how far it is off.
    pub now_ms: i64,
    /// Most bytes the reply may have, before it is folded and sealed.
    pub most: u32,
    /// Edition of the catalogue that is known here; 0: none.
    pub catalogue: u64,
    /// Edition of the trust bundle that is known here; 0: none.
    pub trust: u64,
    /// The learners, each once.
    pub learners: Vec<Ask>,
}

/// What is asked for one learner.
#[derive(Clone, PartialEq, Debug)]
pub struct Ask {
    /// The learner.
    pub learner: Uuid,
    /// The learner's word that this computer may speak for them; told until the far end knows it.
    pub grant: Option<Grant>,
    /// Cohorts the learner wants to join; told until each is answered.
    pub claims: Vec<Claim>,
    /// The life of the far end's database that `cursor` belongs to; 0: not known.
    pub epoch: u64,
    /// Up to where this computer has got what the far end holds of the learner; 0: nothing.
    pub cursor: u64,
    /// What is held here beyond the cursor, the entries in `runs` included.
    pub holding: Holding,
    /// What the far end lacks, as far as is known here.
    pub runs: Vec<Run>,
    /// Pieces of files the far end asked for.
    pub pieces: Vec<Piece>,
    /// Files that are missing here.
    pub wanted: Vec<Wanted>,
    /// The number of the last standing that is known here, of the far end's life `epoch`; 0: none.
    pub standings: u64,
    /// Credentials the far end has not, or has lost: issued in the field, or before it was restored from a backup.
    pub brought: Vec<Brought>,
}

/// A credential that is brought to the far end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Brought {
    /// The credential, JSON.
    pub credential: Vec<u8>,
    /// Its slip; empty where there is none.
    pub slip: Vec<u8>,
}

/// A learner's word that a computer may speak for them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Grant {
    /// The learner's key.
    pub learner_key: PublicKey,
    /// By it, over [`Grant::words`].
    pub signature: Signature,
}

/// A wish to join a cohort.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The secret of the cohort's enrolment code.
    pub secret: [u8; 10],
    /// The name the learner wants to be known by there.
    pub name: String,
}

/// What is held of a learner's streams.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Holding {
    /// What was added since the cursor: streams, each with the last number held.
    Since(Vec<(StreamId, u64)>),
    /// Everything: when the two ends have found that they do not hold the same, and on a stick.
    Whole(Vec<Held>),
}

/// Entries of one stream that follow each other.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// The stream.
    pub stream: StreamId,
    /// The stream it forked from; itself where it did not.
    pub origin: StreamId,
    /// The chain before the first of the entries.
    pub before: Chain,
    /// The entries, their numbers without a gap; never none.
    pub entries: Vec<Entry>,
}

/// A part of a file that was handed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// SHA-256 of the whole file.
    pub hash: [u8; 32],
    /// Bytes of the whole file.
    pub size: u64,
    /// Where the part begins.
    pub from: u64,
    /// The part.
    pub bytes: Vec<u8>,
}

/// A file that is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// SHA-256 of the whole file.
    pub hash: [u8; 32],
    /// The first byte that is missing.
    pub from: u64,
}
