//! The signature: at least the issuer's own proof must hold, and none may be false.

use serde_json::{Map, Value};

use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof::{self, Checked, State};
use crate::report::{About, Answer, Finding};
use crate::trust::Trust;

/// What was found about a document's proofs.
pub(super) struct Signed {
    pub(super) findings: Vec<Finding>,
    /// The proofs that hold.
    pub(super) proofs: Vec<Checked>,
    /// When the issuer signed, where it says so.
    pub(super) created: Option<Moment>,
}

pub(super) fn check(document: &Map<String, Value>, trust: &Trust, now: Option<Moment>) -> Signed {
    let issuer = Profile::read(document.get("issuer")).map(|profile| profile.id).unwrap_or_default();
    let checked = proof::check(document, trust.contexts());
    let finding = |answer, code| Finding::new(About::Signature, answer, code);
    let mut findings = Vec::new();
    if checked.is_empty() {
        findings.push(finding(Answer::NotValid, "proof-missing"));
    }
    // Known to be past: now, or at least when the trust list was made.
    let past = now.map_or(trust.made_ms(), |now| now.0);
    let is_own = |one: &Checked| one.signer.as_ref().is_some_and(|signer| signer.did == issuer);
    for one in &checked {
        match &one.state {
            State::Bad(code) => findings.push(finding(Answer::NotValid, code)),
            State::Good if one.expires.is_some_and(|expires| expires.0 < past) => {
                let until = one.expires.unwrap_or_default().to_text();
                findings.push(finding(Answer::NotValid, "proof-expired").with("until", until));
            }
            _ => {}
        }
    }
    let good: Vec<Checked> = checked.iter().filter(|one| one.state == State::Good).cloned().collect();
    let own = good.iter().find(|one| is_own(one));
    let created = own.and_then(|one| one.created);
    if own.is_some() {
        findings.push(finding(Answer::Valid, "signature-good"));
    } else if let Some(unknown) = checked.iter().find_map(|one| match &one.state {
        State::Unknown(code, what) => Some(finding(Answer::CannotTell, code).with("what", what.as_str())),
        _ => None,
    }) {
        findings.push(unknown);
    } else if !good.is_empty() {
        // Signed, but by somebody else. Of an issuer that is a key, that is certain.
        let answer = if issuer.starts_with("did:key:") { Answer::NotValid } else { Answer::CannotTell };
        findings.push(finding(answer, "signature-other").with("issuer", issuer.as_str()));
    }
    Signed { findings, proofs: good, created }
}
