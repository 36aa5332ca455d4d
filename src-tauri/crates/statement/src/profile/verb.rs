//! Verbs.

/// A course, a lesson or an attempt at a quiz was begun (cmi5).
pub const INITIALIZED: &str = "http://adlnet.gov/expapi/verbs/initialized";
/// It was done to its end (cmi5).
pub const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";
/// Its score was enough (cmi5).
pub const PASSED: &str = "http://adlnet.gov/expapi/verbs/passed";
/// Its score was not enough (cmi5).
pub const FAILED: &str = "http://adlnet.gov/expapi/verbs/failed";
/// It was left (cmi5).
pub const TERMINATED: &str = "http://adlnet.gov/expapi/verbs/terminated";
/// Its criteria were met by other means than doing it (cmi5).
pub const WAIVED: &str = "https://w3id.org/xapi/adl/verbs/waived";
/// All that was asked for was met (cmi5).
pub const SATISFIED: &str = "https://w3id.org/xapi/adl/verbs/satisfied";
/// It was left in the middle, as was found later (cmi5).
pub const ABANDONED: &str = "https://w3id.org/xapi/adl/verbs/abandoned";
/// An attempt was made (ADL).
pub const ATTEMPTED: &str = "http://adlnet.gov/expapi/verbs/attempted";
/// A question was answered (ADL).
pub const ANSWERED: &str = "http://adlnet.gov/expapi/verbs/answered";
/// A part was read (ADL).
pub const EXPERIENCED: &str = "http://adlnet.gov/expapi/verbs/experienced";
/// It went on by some way (ADL).
pub const PROGRESSED: &str = "http://adlnet.gov/expapi/verbs/progressed";
/// An interactive page was used (ADL).
pub const INTERACTED: &str = "http://adlnet.gov/expapi/verbs/interacted";
/// An interactive page gave points (ADL).
pub const SCORED: &str = "http://adlnet.gov/expapi/verbs/scored";
/// A teacher gave points (ADL registry).
pub const COMMENTED: &str = "http://adlnet.gov/expapi/verbs/commented";
/// An earlier statement does not count any more; the standard's one own verb (Data 2.3.2).
pub const VOIDED: &str = "http://adlnet.gov/expapi/verbs/voided";
/// A film or recording was set going (video profile).
pub const PLAYED: &str = "https://w3id.org/xapi/video/verbs/played";
/// A film or recording was halted (video profile).
pub const PAUSED: &str = "https://w3id.org/xapi/video/verbs/paused";
/// Another place in a film or recording was gone to (video profile).
pub const SEEKED: &str = "https://w3id.org/xapi/video/verbs/seeked";
/// A card was gone over again (ours).
pub const REVIEWED: &str = "urn:packhorse:verb:reviewed";
/// An achievement's criteria were met, and its credential asked for (ours).
pub const CLAIMED: &str = "urn:packhorse:verb:claimed";
/// What was claimed or told before is taken back (ours).
pub const WITHDREW: &str = "urn:packhorse:verb:withdrew";

/// All of them, with their English words.
pub const ALL: &[(&str, &str)] = &[
    (INITIALIZED, "initialized"),
    (COMPLETED, "completed"),
    (PASSED, "passed"),
    (FAILED, "failed"),
    (TERMINATED, "terminated"),
    (WAIVED, "waived"),
    (SATISFIED, "satisfied"),
    (ABANDONED, "abandoned"),
    (ATTEMPTED, "attempted"),
    (ANSWERED, "answered"),
    (EXPERIENCED, "experienced"),
    (PROGRESSED, "progressed"),
    (INTERACTED, "interacted"),
    (SCORED, "scored"),
    (COMMENTED, "commented"),
    (VOIDED, "voided"),
    (PLAYED, "played"),
    (PAUSED, "paused"),
    (SEEKED, "seeked"),
    (REVIEWED, "reviewed"),
    (CLAIMED, "claimed"),
    (WITHDREW, "withdrew"),
];

/// Returns a verb's English word.
#[must_use]
pub fn word(id: &str) -> Option<&'static str> {
    ALL.iter().find(|(one, _)| *one == id).map(|(_, word)| *word)
}
