//! Certificates from elsewhere, which their holder keeps here beside the others.

use std::path::Path;

use credential::carrier::{self, Form, MAX_BROUGHT};

use super::Issuers;
use super::kept::{self, FOREIGN, Kept};
use super::verdict::{answer_view, read_bounded, report};
use crate::view::{Failure, ForeignCard, VerificationAnswer, VerificationView};
use crate::{Client, failure};

impl Client {
    /// Brings an Open Badge from elsewhere into the record of who studies; returns the id it is kept under, and what
    /// verifying it found. One that cannot be told is kept as well; one that is not good is not.
    ///
    /// # Errors
    /// When nobody studies, there is none in the file, it is not good, or it cannot be kept.
    pub fn import_credential(&self, path: &str) -> Result<(String, VerificationView), Failure> {
        let bytes = read_bounded(Path::new(path), MAX_BROUGHT)?;
        let found = carrier::find(&bytes)
            .map_err(|error| failure("credential-unreadable", &[("path", path)], &error))?;
        if found.form == Form::Slip {
            let words =
                "the QR holds only the short form: bring the PDF, the picture file or the JSON itself";
            return Err(failure("credential-slip", &[("path", path)], &words));
        }
        let view = super::verdict::answer(&bytes, &self.issuers()?, (self.now_ms)());
        if view.answer == VerificationAnswer::NotValid {
            return Err(failure("credential-bad", &[("path", path)], &"this certificate is not valid"));
        }
        let text = String::from_utf8(found.bytes).map_err(|error| failure("internal", &[], &error))?;
        let now_ms = (self.now_ms)();
        let (id, _) = self.studying(|session| {
            let held = kept::credentials(&session.entered.read()?)?.len();
            session.entered.write(now_ms, |writing| kept::keep_foreign(writing, held, text, now_ms))
        })?;
        Ok((id, view))
    }
}

/// The cards of what was brought from elsewhere, newest first.
pub(super) fn cards(kept: &[Kept], issuers: &Issuers, now_ms: i64) -> Vec<ForeignCard> {
    let mut cards: Vec<ForeignCard> =
        kept.iter().filter(|one| one.from == FOREIGN).filter_map(|one| card(one, issuers, now_ms)).collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.brought_ms));
    cards
}

fn card(kept: &Kept, issuers: &Issuers, now_ms: i64) -> Option<ForeignCard> {
    let report = report(&kept.credential, issuers, now_ms)?;
    let shown = report.credential.unwrap_or_default();
    Some(ForeignCard {
        credential: kept.id.clone(),
        title: shown.title,
        lang: shown.lang.unwrap_or_default(),
        holder: shown.holder.unwrap_or_default(),
        issuer: shown.issuer,
        issued_ms: shown.issued_ms,
        expires_ms: shown.expires_ms,
        brought_ms: kept.taken_ms,
        answer: answer_view(report.answer),
    })
}
