//! Send & receive: what waits, what went, by which road; joining a centre; the classroom.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Failure, Localised, TrustFound};

view! {
    /// How this laptop stands to those it exchanges records with.
    enum Connection { #[doc = "The learner has joined nobody yet."] NothingJoined, #[doc = "Nobody could be reached the last time, or this laptop is in another network since."] Offline, #[doc = "Somebody was reached the last time, in the network this laptop is in now; `reached_ms` says when."] Reachable, #[doc = "An exchange is under way."] Exchanging }

    /// The page Send & receive.
    struct ExchangeView {
        /// How this laptop stands to those it exchanges records with.
        pub connection: Connection,
        /// When somebody was reached over a line the last time, whatever became of it: "connected" is as old as this.
        pub reached_ms: Option<i64>,
        /// Whom the learner has joined.
        pub platforms: Vec<PlatformView>,
        /// What is not at the far end yet, as far as is known here.
        pub waiting: WaitingView,
        /// The exchange that is under way.
        pub progress: Option<ExchangeProgress>,
        /// The last exchange did not come to its end, and none did since.
        pub trouble: Option<TroubleView>,
        /// Past exchanges, newest first; at most 50.
        pub past: Vec<PastExchange>,
        /// Records that were kept, but do not count at the far end: why, and how many.
        pub aside: Vec<AsideView>,
        /// When Packhorse tries again by itself.
        pub next_try_ms: Option<i64>,
        /// When an exchange came to its end the last time, by any road.
        pub last_ms: Option<i64>,
        /// How much may go over a line, and when.
        pub budget: BudgetView,
        /// Packs the platform has and this laptop lacks, or has in an older edition.
        pub news: Vec<CatalogueNews>,
        /// Names of learners of this laptop whose records cannot go because their file is closed with a passphrase.
        pub locked_out: Vec<String>,
    }

    /// What a far end is.
    enum FarEndKind { #[doc = "A Packhorse platform."] Platform, #[doc = "Any record store that speaks xAPI: records go up only."] Store }

    /// A far end the learner has joined.
    struct PlatformView {
        /// Its key, 64 hexadecimal digits; the address of a record store.
        pub key: String,
        /// What it is.
        pub kind: FarEndKind,
        /// Its name; its address while it has not said one.
        pub name: String,
        /// Its address.
        pub address: String,
        /// Cohorts there that the learner asked to join, or belongs to.
        pub cohorts: Vec<CohortView>,
        /// When an exchange with it came to its end the last time.
        pub last_ms: Option<i64>,
    }

    /// How an enrolment stands.
    enum EnrolmentStanding { #[doc = "The platform has not heard of it yet."] Unsent, #[doc = "The centre's staff look at it first."] Waiting, #[doc = "The learner is a member."] Member, #[doc = "It was refused."] Refused, #[doc = "The staff ended it."] Ended }

    /// A cohort the learner asked to join, or belongs to.
    struct CohortView {
        /// Its name; empty while the platform has not said it.
        pub name: String,
        /// The centre's name; empty while the platform has not said it.
        pub centre: String,
        /// How it stands.
        pub state: EnrolmentStanding,
        /// Why it was refused.
        pub reason: Option<Refusal>,
    }

    /// Why a far end does not take something. The words are in `reconcile.ftl`.
    enum Refusal {
        #[doc = "It does not know the learner."] UnknownLearner,
        #[doc = "It knows the learner by another key."] AnotherKey,
        #[doc = "The learner's signature is wrong."] BadGrant,
        #[doc = "The centre has barred this laptop."] BarredDevice,
        #[doc = "No cohort has this code."] UnknownCode,
        #[doc = "The code is no longer good."] ExpiredCode,
        #[doc = "The cohort takes no more."] FullCohort,
        #[doc = "It has too much to do."] Busy,
        #[doc = "A limit was passed."] TooMuch,
        #[doc = "It belongs to another learner."] AnothersStream,
        #[doc = "It is no statement by the rules of xAPI."] NotAStatement,
        #[doc = "It is about somebody else."] AnotherActor,
        #[doc = "It was written by one who cannot have been there."] Forged,
        #[doc = "It may not read this learner's record."] NotForMe
    }

    /// What waits to be sent.
    struct WaitingView {
        /// Records.
        pub total: u64,
        /// Bytes they will be on the line, files included; a guess.
        pub bytes: u64,
        /// By kind; kinds of which there are none are left out.
        pub kinds: Vec<WaitingKind>,
    }

    /// Kinds of records that wait.
    enum RecordKind { #[doc = "Lessons opened, read, watched, finished."] Progress, #[doc = "Answers and results."] Answers, #[doc = "Achievements earned, to be confirmed."] Certificates, #[doc = "Notes, highlights, bookmarks."] Notes, #[doc = "Files handed in."] Files }

    /// How many of a kind wait.
    struct WaitingKind {
        /// The kind.
        pub kind: RecordKind,
        /// How many.
        pub count: u64,
        /// The earliest of them.
        pub from_ms: i64,
        /// The latest of them.
        pub to_ms: i64,
    }

    /// What an exchange is doing.
    enum ExchangeStep { #[doc = "Asking whether somebody answers."] Reaching, #[doc = "Records go."] Sending, #[doc = "Records come."] Receiving, #[doc = "Files go or come."] Files, #[doc = "Both ends compare what they hold."] Comparing, #[doc = "Lists of packs and of trusted signers come."] News }

    /// An exchange under way.
    struct ExchangeProgress {
        /// At the moment.
        pub step: ExchangeStep,
        /// The far end's, hub's or stick's name.
        pub by: String,
        /// Records done.
        pub done: u64,
        /// Records in all; 0 while unknown.
        pub of: u64,
        /// Bytes moved so far, both ways.
        pub bytes: u64,
    }

    /// The road an exchange took.
    enum Road { #[doc = "A line to the platform."] Internet, #[doc = "A teacher's laptop nearby."] Classroom, #[doc = "An envelope on a stick."] Stick, #[doc = "A line to a record store."] Store }

    /// How an exchange ended.
    enum Ending { #[doc = "Both ends hold the same."] Complete, #[doc = "Some of it arrived."] HalfWay, #[doc = "Nothing moved."] Failed, #[doc = "An envelope is on its way; its answer is not back."] UnderWay }

    /// The last exchange did not come to its end.
    struct TroubleView {
        /// What happened: its words live in `errors.ftl` under `error-<code>`.
        pub failure: Failure,
        /// When.
        pub at_ms: i64,
        /// By which road.
        pub road: Road,
        /// Records that arrived before.
        pub sent: u64,
        /// Records that are safe here and go next time.
        pub safe: u64,
    }

    /// A past exchange.
    struct PastExchange {
        /// When it ended; of several in a row that went the same way, the last.
        pub at_ms: i64,
        /// How many in a row went this same way and moved nothing; 1 as a rule.
        #[serde(default = "once")]
        pub times: u32,
        /// By which road.
        pub road: Road,
        /// The far end's, the laptop's or the stick's name; may be empty.
        pub by: String,
        /// The platform's name, where a laptop nearby or a stick carried for it; empty where `by` is the far end itself.
        #[serde(default)]
        pub whose: String,
        /// Records that went.
        pub sent: u64,
        /// Records that came.
        pub received: u64,
        /// Certificates that were confirmed.
        pub certificates: u64,
        /// Others' sealed messages that were handed over for them.
        #[serde(default)]
        pub handed: u64,
        /// How it ended.
        pub ended: Ending,
        /// Why it did not come to its end.
        pub failure: Option<Failure>,
    }

    /// Records that were kept, but do not count at the far end.
    struct AsideView {
        /// Why.
        pub reason: Refusal,
        /// How many.
        pub count: u64,
    }

    /// How much may go over a line, and when: what connections cost money.
    struct BudgetView {
        /// Megabytes a day; any amount if `None`.
        pub megabytes_a_day: Option<u32>,
        /// The hour it may begin, 0 to 23, by the clock on the wall; any time if `None`.
        pub from_hour: Option<u8>,
        /// The hour it must end, 1 to 24.
        pub to_hour: Option<u8>,
        /// Bytes that went and came over a line today.
        pub used_today: u64,
    }

    /// How much may go over a line, and when, as it is chosen.
    struct BudgetChoice {
        /// Megabytes a day; any amount if `None`.
        pub megabytes_a_day: Option<u32>,
        /// The hour it may begin, 0 to 23; `None` with the next.
        pub from_hour: Option<u8>,
        /// The hour it must end, 1 to 24; at night it may be the smaller one.
        pub to_hour: Option<u8>,
    }

    /// A pack the platform has.
    struct CatalogueNews {
        /// Pack.
        pub pack: String,
        /// Edition.
        pub version: u32,
        /// Edition as people read it.
        pub label: String,
        /// Title.
        pub title: Localised,
        /// Bytes that are missing here, as far as is known.
        pub bytes: u64,
        /// Edition that is on this laptop.
        pub have: Option<u32>,
        /// Address it can be installed from.
        pub address: String,
    }

    /// What an enrolment code says, before one says yes.
    struct JoinPreview {
        /// The platform's address.
        pub address: String,
        /// Its name, if this laptop knows it already.
        pub name: String,
        /// Its key as people compare it with the paper (`PublicKey::short`).
        pub key_short: String,
        /// Noon (UTC) of the last day on which the code is good, so that people read the day that the paper says; for ever if
        /// `None`.
        pub last_day_ms: Option<i64>,
        /// That time is over, by this laptop's clock.
        pub expired: bool,
        /// The learner has joined this platform already.
        pub known: bool,
        /// The learner has used this very code already.
        pub used: bool,
        /// The name the platform will know the learner by, unless they choose another one.
        pub learner: String,
    }

    /// What was written to a stick, or read from one.
    struct CourierView {
        /// Folder or file.
        pub path: String,
        /// Envelopes.
        pub envelopes: u32,
        /// Learners of this laptop in it.
        pub learners: u32,
        /// Records in it.
        pub records: u64,
        /// Bytes.
        pub bytes: u64,
        /// Answers that came for learners of this laptop, or for anybody onto the stick.
        pub answers: u32,
        /// Envelopes that could not be handed over or read.
        pub failed: u32,
        /// The last reason for it.
        pub failure: Option<Failure>,
        /// Trust files that were put there, or lie there; what was newer of a signer who is known here is believed already.
        pub trust: Vec<TrustFound>,
    }

    /// What keeps a classroom from working.
    enum ClassroomBlock { #[doc = "This laptop is on no network."] NoNetwork, #[doc = "The port could not be opened."] NoPort, #[doc = "Others cannot find it by themselves: they type the address."] NotFound, #[doc = "Nobody has reached it: a firewall may stand between."] Silent }

    /// The classroom: this laptop serves others nearby, or takes from one that does.
    struct ClassroomView {
        /// This laptop serves others.
        pub on: bool,
        /// The name others see.
        pub name: String,
        /// Addresses to type, the likeliest first: `192.168.1.7:47000`.
        pub addresses: Vec<String>,
        /// The likeliest address as a picture, SVG text; empty while off.
        pub qr: String,
        /// This laptop's key as people compare and tell it (`PublicKey::short`).
        pub key_short: String,
        /// The whole of it, 64 hexadecimal digits: for the centre that appoints this laptop.
        pub key: String,
        /// Who came, the latest first.
        pub guests: Vec<GuestView>,
        /// Packs this laptop offers.
        pub packs: u32,
        /// Sealed envelopes kept for the platform; none where their folder cannot be read.
        pub carried: Option<u64>,
        /// What keeps it from working.
        pub blocked: Option<ClassroomBlock>,
        /// Laptops nearby that serve.
        pub nearby: Vec<NearbyView>,
    }

    /// A laptop that came to this classroom.
    struct GuestView {
        /// Its name or address.
        pub name: String,
        /// When it was heard last.
        pub last_ms: i64,
        /// Records of it that can be read here.
        pub records: u64,
        /// Sealed envelopes of it that are carried for the platform.
        pub carried: u64,
    }

    /// A laptop nearby that serves a classroom.
    struct NearbyView {
        /// Its name.
        pub name: String,
        /// Its address.
        pub address: String,
        /// Its key as people compare it (`PublicKey::short`).
        pub key_short: String,
        /// The platform has named it as that of the teacher of the learner's cohort.
        pub appointed: bool,
        /// Packs it offers, and this laptop lacks, or has in an older edition.
        pub packs: Vec<CatalogueNews>,
        /// When it was heard last.
        pub last_ms: i64,
    }

    /// What came of handing records over in a classroom.
    struct HandedOver {
        /// The laptop's name.
        pub name: String,
        /// Somebody here has joined a centre: without one there is nobody to hand anything to.
        pub joined: bool,
        /// Records that were left there now, sealed for the platform.
        pub left: u64,
        /// What was left there earlier waits there still.
        pub lying: bool,
        /// It does not carry anything to the platform.
        pub not_carried: bool,
        /// Answers of the platform that were waiting there.
        pub answers: u64,
        /// It is a teacher's of somebody here, and exchanged with them itself.
        pub met: bool,
        /// Records it read, being a teacher's.
        pub sent: u64,
        /// Records that came.
        pub received: u64,
        /// Why the exchange with it broke off.
        pub failure: Option<Failure>,
    }
}

/// What a line of the history says that was written before it was counted.
fn once() -> u32 {
    1
}
