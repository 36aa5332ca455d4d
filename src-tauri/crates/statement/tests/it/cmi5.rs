//! The rules of cmi5 for the results of its verbs (cmi5 section 9), which our statements keep. Shared with `course`'s tests.

use statement::profile::verb;
use statement::{Decimal, Statement};

/// Lists which rules of cmi5 for the results of its verbs a statement breaks, each by section and in words. None for
/// verbs that are not of cmi5.
pub(crate) fn breaches(statement: &Statement) -> Vec<(&'static str, &'static str)> {
    let result = statement.result.as_ref();
    let success = result.and_then(|result| result.success);
    let completion = result.and_then(|result| result.completion);
    let duration = result.is_some_and(|result| result.duration.is_some());
    let score = result.and_then(|result| result.score.as_ref());
    let id = statement.verb.id.as_str();
    let known = [
        verb::INITIALIZED,
        verb::COMPLETED,
        verb::PASSED,
        verb::FAILED,
        verb::TERMINATED,
        verb::WAIVED,
        verb::SATISFIED,
        verb::ABANDONED,
    ];
    if !known.contains(&id) {
        return Vec::new();
    }
    let judged = [verb::PASSED, verb::FAILED].contains(&id);
    let wanted_success = match id {
        verb::PASSED | verb::WAIVED => Some(true),
        verb::FAILED => Some(false),
        _ => None,
    };
    let wanted_completion = [verb::COMPLETED, verb::WAIVED].contains(&id).then_some(true);
    let timed = judged || [verb::COMPLETED, verb::TERMINATED].contains(&id);
    let negative = |one: &Decimal| one.value() < 0.0;
    let broken = |one: &Decimal| one.value().fract() != 0.0;
    let scaled = score.and_then(|score| score.scaled.as_ref());
    let points = score.into_iter().flat_map(|score| [&score.raw, &score.min, &score.max]).flatten();
    let unbounded =
        score.is_some_and(|score| score.raw.is_some() && (score.min.is_none() || score.max.is_none()));
    [
        (score.is_some() && !judged, "9.5.1", "only passed and failed have a score"),
        (scaled.is_some_and(negative), "9.5.1", "a scaled score is from 0 to 1"),
        (points.into_iter().any(broken), "9.5.1", "raw, min and max are whole numbers"),
        (unbounded, "9.5.1", "a raw score needs min and max"),
        (
            success != wanted_success,
            "9.5.2",
            "success is true with passed and waived, false with failed, else absent",
        ),
        (
            completion != wanted_completion,
            "9.5.3",
            "completion is true with completed and waived, else absent",
        ),
        (timed && !duration, "9.5.4.1", "completed, passed, failed and terminated have a duration"),
        (id == verb::ABANDONED && !duration, "9.5.4.2", "abandoned has a duration"),
    ]
    .into_iter()
    .filter(|(broken, _, _)| *broken)
    .map(|(_, section, words)| (section, words))
    .collect()
}
