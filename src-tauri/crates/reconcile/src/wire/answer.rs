//! The reply.

use statement::{Held, StreamId, Uuid};

use super::ask::{Piece, Run, Wanted};
use crate::key::{PublicKey, Signature};

/// What a far end replies.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reply {
    /// The life of the far end's database: another one after it was restored from a backup.
    pub epoch: u64,
    /// The far end's clock, in milliseconds since 1970.
    pub now_ms: i64,
    /// Why nothing was looked at; then the rest is empty.
    pub refused: Option<Reason>,
    /// For each learner asked about.
    pub learners: Vec<Answer>,
    /// Edition of the catalogue there; 0: none.
    pub catalogue: u64,
    /// The catalogue (`catalogue.json`), if the asker knows an older one and there was room.
    pub catalogue_file: Option<Vec<u8>>,
    /// Edition of the trust bundle there; 0: none.
    pub trust: u64,
    /// The trust bundle, if the asker knows an older one and there was room.
    pub trust_bundle: Option<Vec<u8>>,
    /// Cohorts whose members' records this computer may read as their teacher's.
    pub appointments: Vec<Appointment>,
    /// Delegations to this computer's own key, each a credential of its own (JSON): with them it may issue certificates.
    pub delegations: Vec<Vec<u8>>,
}

/// What is replied for one learner.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// The learner.
    pub learner: Uuid,
    /// Whether it was looked at.
    pub outcome: Outcome,
    /// Streams of the request's runs, each with the last number that is durable there now: the receipt.
    pub taken: Vec<(StreamId, u64)>,
    /// Entries that were kept, but set aside: they do not count.
    pub refused: Vec<Refused>,
    /// Streams of the request that turned out to have two writers.
    pub forked: Vec<Forked>,
    /// Streams whose runs did not fit what is held there: to be sent again from these numbers on.
    pub again: Vec<(StreamId, u64)>,
    /// What the asker lacks.
    pub runs: Vec<Run>,
    /// Up to where the asker will have got with these runs. Counts only for whoever had got as far as the request said.
    pub cursor: u64,
    /// More is waiting: ask again.
    pub more: bool,
    /// [`statement::holding_digest`] of all that is held there now.
    pub digest: [u8; 16],
    /// All that is held there, if the request said [`super::Holding::Whole`].
    pub held: Option<Vec<Held>>,
    /// Files that are missing there.
    pub wanted: Vec<Wanted>,
    /// Pieces of files the asker wanted.
    pub pieces: Vec<Piece>,
    /// Where the learner is enrolled, if the request made claims or something changed since the cursor.
    pub enrolments: Vec<Enrolment>,
    /// What was decided about achievements the learner claimed, beyond the number the request named, in order.
    pub standings: Vec<Standing>,
}

/// What was decided about an achievement that a learner claimed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Grows with each decision about this learner.
    pub number: u64,
    /// When it was decided, in milliseconds since 1970.
    pub at_ms: i64,
    /// The course: `pack/course`.
    pub topic: String,
    /// The achievement's id within the course.
    pub achievement: String,
    /// What was decided.
    pub state: StandingState,
    /// The credential it is about, if there is one.
    pub id: Option<Uuid>,
    /// The credential that this one takes the place of.
    pub replaces: Option<Uuid>,
    /// The credential, JSON; empty where none was issued.
    pub credential: Vec<u8>,
    /// Its slip; empty where none was issued.
    pub slip: Vec<u8>,
    /// Why, and what is missing: JSON, as `credential`'s `PROFILE.md` says.
    pub note: String,
}

/// How a claim stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum StandingState {
    /// A person looks at it first.
    Waiting = 0,
    /// A credential was issued.
    Issued = 1,
    /// It was refused: the note says why, and what is missing.
    Refused = 2,
    /// The credential was taken back.
    Revoked = 3,
    /// The credential does not count any more: another one takes its place.
    Replaced = 4,
}

impl StandingState {
    /// Takes a state from its number.
    #[must_use]
    pub fn of(number: u8) -> Option<StandingState> {
        use StandingState as S;
        let all = [S::Waiting, S::Issued, S::Refused, S::Revoked, S::Replaced];
        all.into_iter().find(|state| *state as u8 == number)
    }
}

/// Whether a learner's part of a request was looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// It was.
    Done,
    /// It was not, and why.
    Refused(Reason),
}

/// Why something is refused. Each has its words in the locales.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Reason {
    /// The far end does not know the learner: join a cohort first.
    UnknownLearner = 0,
    /// The far end knows the learner by another key: the centre's staff must say that both are one person.
    AnotherKey = 1,
    /// The grant's signature is wrong.
    BadGrant = 2,
    /// The centre has barred this computer.
    BarredDevice = 3,
    /// No cohort has this code.
    UnknownCode = 4,
    /// The code was good until some day that is over.
    ExpiredCode = 5,
    /// The cohort takes no more.
    FullCohort = 6,
    /// Another time: the far end has too much to do.
    Busy = 7,
    /// A limit of the protocol was passed.
    TooMuch = 8,
    /// The stream belongs to another learner.
    AnothersStream = 9,
    /// An entry is no statement by the rules of xAPI.
    NotAStatement = 10,
    /// A statement's actor is somebody else.
    AnotherActor = 11,
    /// A stream has two writers, and this was written by one who cannot have been.
    Forged = 12,
    /// The far end may not read this learner's record.
    NotForMe = 13,
}

impl Reason {
    /// Takes a reason from its number.
    #[must_use]
    pub fn of(number: u8) -> Option<Reason> {
        use Reason as R;
        let all = [
            R::UnknownLearner,
            R::AnotherKey,
            R::BadGrant,
            R::BarredDevice,
            R::UnknownCode,
            R::ExpiredCode,
            R::FullCohort,
            R::Busy,
            R::TooMuch,
            R::AnothersStream,
            R::NotAStatement,
            R::AnotherActor,
            R::Forged,
            R::NotForMe,
        ];
        all.into_iter().find(|reason| *reason as u8 == number)
    }
}

/// An entry that was set aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refused {
    /// Its stream.
    pub stream: StreamId,
    /// Its number.
    pub sequence: u64,
    /// Why.
    pub reason: Reason,
}

/// A stream that went two ways.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Forked {
    /// The stream.
    pub stream: StreamId,
    /// The first number at which the two differ.
    pub sequence: u64,
    /// The name of the branch that lost the stream's.
    pub fork: StreamId,
}

/// Where a learner is enrolled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Enrolment {
    /// The cohort's number at the far end.
    pub cohort: u64,
    /// The secret the claim was made with; none where the staff enrolled them.
    pub secret: Option<[u8; 10]>,
    /// The cohort's name.
    pub name: String,
    /// The centre's name.
    pub centre: String,
    /// How it stands.
    pub state: EnrolmentState,
}

/// How an enrolment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EnrolmentState {
    /// The learner is a member.
    Member,
    /// The centre's staff look at it first.
    Waiting,
    /// It was ended or refused.
    Refused(Reason),
    /// It was ended by the staff.
    Ended,
}

/// The far end's word that a computer belongs to a cohort's teacher, for whoever meets it in the classroom.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Appointment {
    /// The cohort's number at the far end.
    pub cohort: u64,
    /// The cohort's name.
    pub name: String,
    /// SHA-256 of the cohort's secret: by it the classroom's hub knows a member's claim.
    pub secret_hash: [u8; 32],
    /// The computer.
    pub device: PublicKey,
    /// Until when, in milliseconds since 1970.
    pub until_ms: i64,
    /// By the far end's key, over [`Appointment::words`].
    pub signature: Signature,
}
