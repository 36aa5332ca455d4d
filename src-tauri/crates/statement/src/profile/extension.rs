//! Extensions. Which values they hold is said in the profile above.

/// Context: stream, sequence number and clock of the statement.
pub const STAMP: &str = "urn:packhorse:extension:stamp";
/// Context: the attempt at a quiz, counted from 1.
pub const ATTEMPT: &str = "urn:packhorse:extension:attempt";
/// Context: the how manieth answer to an item within an attempt, counted from 1.
pub const TRIES: &str = "urn:packhorse:extension:tries";
/// Context: hints asked for.
pub const HINTS: &str = "urn:packhorse:extension:hints";
/// Context: how many parts the lesson has.
pub const PARTS: &str = "urn:packhorse:extension:parts";
/// Context: the set an item belongs to.
pub const SET: &str = "urn:packhorse:extension:set";
/// Result: the answer, as our own record of it.
pub const RESPONSE: &str = "urn:packhorse:extension:response";
/// Result: what came of an answer: `right`, `partly`, `not-yet`, `waiting` or `sealed`.
pub const STATE: &str = "urn:packhorse:extension:state";
/// Result: items answered rightly, of how many: `"3/5"`.
pub const MARKS: &str = "urn:packhorse:extension:marks";
/// Result: share of the points where cmi5 (9.5.1) allows no score: with `completed`.
pub const SHARE: &str = "urn:packhorse:extension:share";
/// Result: items that are still to be looked at.
pub const WAITING: &str = "urn:packhorse:extension:waiting";
/// Result: how a card went: `again`, `hard`, `good` or `easy`.
pub const GRADE: &str = "urn:packhorse:extension:grade";

/// Result (video profile): where it stands, in seconds.
pub const VIDEO_TIME: &str = "https://w3id.org/xapi/video/extensions/time";
/// Result (video profile): where it stood before, in seconds.
pub const VIDEO_TIME_FROM: &str = "https://w3id.org/xapi/video/extensions/time-from";
/// Result (video profile): where it stands after, in seconds.
pub const VIDEO_TIME_TO: &str = "https://w3id.org/xapi/video/extensions/time-to";
/// Result (video profile): what was played, `0[.]12.5[,]20[.]31`.
pub const VIDEO_PLAYED_SEGMENTS: &str = "https://w3id.org/xapi/video/extensions/played-segments";
/// Result (video profile): share that was played, 0 to 1.
pub const VIDEO_PROGRESS: &str = "https://w3id.org/xapi/video/extensions/progress";
/// Context (video profile): how long it is, in seconds.
pub const VIDEO_LENGTH: &str = "https://w3id.org/xapi/video/extensions/length";

/// All of them.
pub const ALL: &[&str] = &[
    STAMP,
    ATTEMPT,
    TRIES,
    HINTS,
    PARTS,
    SET,
    RESPONSE,
    STATE,
    MARKS,
    SHARE,
    WAITING,
    GRADE,
    VIDEO_TIME,
    VIDEO_TIME_FROM,
    VIDEO_TIME_TO,
    VIDEO_PLAYED_SEGMENTS,
    VIDEO_PROGRESS,
    VIDEO_LENGTH,
];
