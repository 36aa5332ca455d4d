//! What was brought, and whether it is good: the same answer as the app's.

use std::sync::Arc;
use std::time::Duration;

use credential::carrier::{self, FindError};
use credential::{Answer, Finding, Form, Moment, Shown, Trust};

use super::places;
use crate::badges::known;
use crate::centres::ActError;
use crate::service::Service;

/// How long somebody waits for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// One reason: its code, whose words are `verify-…`, and what they mention.
pub(super) struct Reason {
    pub(super) answer: Answer,
    pub(super) code: &'static str,
    pub(super) args: Vec<(String, String)>,
}

/// An answer.
pub(super) struct Verdict {
    pub(super) answer: Answer,
    pub(super) reasons: Vec<Reason>,
    pub(super) shown: Option<Shown>,
    /// It was the short form of a QR.
    pub(super) is_slip: bool,
    /// Whom this platform vouches for.
    pub(super) roots: Vec<String>,
    /// When what is known here was put together; 0: nothing is.
    pub(super) known_ms: i64,
}

impl Verdict {
    /// Tells whether nobody knows the issuer.
    pub(super) fn is_strangers(&self) -> bool {
        self.reasons.iter().any(|reason| reason.code == "issuer-unknown")
    }
}

/// Why there is no answer.
pub(super) enum Unanswered {
    /// Others have all places.
    Busy,
    /// It took too long.
    Slow,
    /// This side.
    Ours(ActError),
}

/// Verifies what was brought, with what this platform knows now. Nothing of it is kept.
pub(super) async fn verify(service: &Arc<Service>, bytes: Vec<u8>) -> Result<Verdict, Unanswered> {
    let service = Arc::clone(service);
    let place = places::to_look(&bytes).ok_or(Unanswered::Busy)?;
    bounded(move || {
        let _place = place;
        let trust = known::issuers(&service.db)?;
        Ok(answer(&bytes, &trust, (service.now_ms)()))
    })
    .await
}

/// The text of a certificate's code on a picture that a camera took, `Err` for a code of something else, `Ok(None)` without
/// one. It is only glanced at: the camera takes the next one at once.
pub(super) async fn scan(bytes: Vec<u8>) -> Result<Result<Option<String>, ()>, Unanswered> {
    let place = places::to_look(&bytes).ok_or(Unanswered::Busy)?;
    bounded(move || {
        let _place = place;
        // What cannot be read is as good as a picture of nothing.
        let mut texts = carrier::codes_at_a_glance(&bytes).unwrap_or_default();
        let ours = texts.iter().position(|text| carrier::find(text.as_bytes()).is_ok());
        Ok(match ours {
            Some(place) => Ok(Some(texts.swap_remove(place))),
            None if texts.is_empty() => Ok(None),
            None => Err(()),
        })
    })
    .await
}

async fn bounded<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ActError> + Send + 'static,
) -> Result<T, Unanswered> {
    match tokio::time::timeout(PATIENCE, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(done)) => done.map_err(Unanswered::Ours),
        Ok(Err(error)) => Err(Unanswered::Ours(ActError::System(error.to_string()))),
        // The work goes on to its end, which is bounded, in its own place.
        Err(_) => Err(Unanswered::Slow),
    }
}

fn answer(bytes: &[u8], trust: &Trust, now_ms: i64) -> Verdict {
    let roots = trust.list().roots.iter().map(|root| root.name.clone()).collect();
    let known_ms = trust.list().made_ms;
    match carrier::find(bytes) {
        Ok(found) => {
            let report = carrier::verify(&found, trust, Some(Moment(now_ms)));
            Verdict {
                answer: report.answer,
                reasons: report.findings.into_iter().map(reason).collect(),
                shown: report.credential,
                is_slip: report.form == Form::Slip,
                roots,
                known_ms,
            }
        }
        Err(error) => {
            let args = error.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            let answer = of_fault(&error);
            let reasons = vec![Reason { answer, code: error.code(), args }];
            Verdict { answer, reasons, shown: None, is_slip: false, roots, known_ms }
        }
    }
}

fn reason(finding: Finding) -> Reason {
    Reason { answer: finding.answer, code: finding.code, args: finding.args }
}

/// What holds no certificate is none, where that can be said; what cannot be read may be one.
fn of_fault(error: &FindError) -> Answer {
    match error {
        FindError::Empty
        | FindError::TextOther
        | FindError::CarriesOther(_)
        | FindError::CodeOther(_)
        | FindError::CodeBroken => Answer::NotValid,
        _ => Answer::CannotTell,
    }
}
