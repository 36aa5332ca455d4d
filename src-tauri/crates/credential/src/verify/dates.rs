//! The dates: from when until when it holds, by a clock that may be doubtful.

use crate::moment::{DAY_MS, Moment};
use crate::report::{About, Answer, Finding, Shown};
use crate::trust::Trust;

/// How far two clocks may be apart: the issuer's may run ahead of ours.
const SKEW_MS: i64 = DAY_MS;

/// The dates of a credential.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) from: Option<Moment>,
    pub(super) until: Option<Moment>,
    /// When it was signed.
    pub(super) created: Option<Moment>,
}

impl Span {
    pub(super) fn of(shown: &Shown, created: Option<Moment>) -> Self {
        Span { from: shown.issued_ms.map(Moment), until: shown.expires_ms.map(Moment), created }
    }
}

pub(super) fn check(span: Span, trust: &Trust, now: Option<Moment>) -> Vec<Finding> {
    // Without a date there is nothing to say here: the schema's finding says that it is missing.
    let Some(from) = span.from else { return Vec::new() };
    let finding = |answer, code| {
        let finding = Finding::new(About::Dates, answer, code).with("from", from.to_text());
        match span.until {
            Some(until) => finding.with("until", until.to_text()),
            None => finding,
        }
    };
    // A doubtful clock says nothing; but it is later than when the trust list was made.
    let floor = Moment(trust.made_ms());
    let certain = now.unwrap_or(floor);
    let begins = span.created.map_or(from, |created| created.max(from));
    vec![if span.until.is_some_and(|until| until < from) {
        finding(Answer::NotValid, "dates-backward")
    } else if span.until.is_some_and(|until| until < certain) {
        finding(Answer::NotValid, "expired")
    } else if now.is_some_and(|now| begins.0 > now.0.saturating_add(SKEW_MS)) {
        finding(Answer::NotValid, "not-yet-valid")
    } else if now.is_none() && (span.until.is_some() || begins > floor) {
        finding(Answer::CannotTell, "clock-doubtful")
    } else if span.until.is_some() {
        finding(Answer::Valid, "dates-good")
    } else {
        finding(Answer::Valid, "dates-good-endless")
    }]
}
