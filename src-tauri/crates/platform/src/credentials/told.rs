//! How certificates, claims and keys are told as JSON: the same by the API and by the command line. Times are milliseconds
//! since 1970.

use credential::{Finding, Report};
use reconcile::wire::StandingState;
use serde_json::{Value as Json, json};

use super::Given;
use super::issuing::{Issuing, Key, Status, key_of};
use super::look::{Lack, Looked, Said};
use super::register::{Certificate, Claimed, Step, Whole};

/// A claim; `title` is what its certificate is called.
#[must_use]
pub fn claim(claim: &Claimed, title: &str) -> Json {
    let (centre, centre_name) = claim.centre.clone().unzip();
    json!({
        "claim": claim.number,
        "learner": claim.learner,
        "name": claim.name,
        "course": claim.topic,
        "achievement": claim.achievement,
        "title": title,
        "state": claim.state.word(),
        "since": claim.since_ms,
        "centre": centre,
        "centre_name": centre_name,
        "certificate": claim.certificate.map(|id| id.to_string()),
        "why": claim.note,
    })
}

/// A claim with what the record says.
#[must_use]
pub fn looked(looked: &Looked) -> Json {
    let mut told = claim(&looked.claimed, &looked.title);
    told["record"] = looked.record.word().into();
    match &looked.record {
        Said::NotPublished | Said::PointsMissing => {}
        Said::Missing(lacks) => told["missing"] = lacks.iter().map(lack).collect(),
        Said::Met(ready) => {
            told["would_issue"] = json!({
                "title": ready.title,
                "lang": ready.lang,
                "description": ready.description,
                "evidence": ready.evidence,
                "result": ready.result,
                "expires": ready.expires_ms,
            });
        }
    }
    told["history"] = looked.history.iter().map(step).collect();
    told["may_decide"] = looked.may.into();
    told
}

fn lack(lack: &Lack) -> Json {
    json!({
        "kind": lack.kind,
        "need": lack.need,
        "have": lack.have,
        "waiting": lack.waiting,
        "names": lack.names,
    })
}

/// The word of a standing.
#[must_use]
pub fn standing_word(state: StandingState) -> &'static str {
    match state {
        StandingState::Waiting => "waiting",
        StandingState::Issued => "issued",
        StandingState::Refused => "refused",
        StandingState::Revoked => "revoked",
        StandingState::Replaced => "replaced",
    }
}

fn step(step: &Step) -> Json {
    json!({
        "at": step.at_ms,
        "state": standing_word(step.state),
        "certificate": step.id.map(|id| id.to_string()),
        "why": step.note,
    })
}

/// A certificate.
#[must_use]
pub fn certificate(one: &Certificate, now_ms: i64) -> Json {
    json!({
        "number": one.number,
        "certificate": one.id.to_string(),
        "learner": one.learner,
        "course": one.topic,
        "achievement": one.achievement,
        "title": one.title,
        "holder": one.holder,
        "issued": one.issued_ms,
        "expires": one.expires_ms,
        "state": one.state(now_ms).word(),
        "ended": one.ended_ms,
        "replaced_by": one.replaced_by.map(|id| id.to_string()),
        "centre": one.centre,
        "issuer": one.issuer,
    })
}

/// A certificate with all that is known of it.
#[must_use]
pub fn whole(whole: &Whole, now_ms: i64) -> Json {
    let mut told = certificate(&whole.certificate, now_ms);
    told["claim"] = whole.claim.into();
    told["verified"] = verified(&whole.report);
    told["shown"] = json!(whole.report.credential);
    told["history"] = whole.history.iter().map(step).collect();
    told
}

fn verified(report: &Report) -> Json {
    let finding = |finding: &Finding| {
        let arguments: serde_json::Map<String, Json> =
            finding.args.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
        json!({"code": finding.code, "answer": finding.answer, "args": arguments})
    };
    json!({
        "answer": report.answer,
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "trust_made": report.trust_made_ms,
    })
}

/// How a centre issues.
#[must_use]
pub fn issuing(issuing: &Issuing) -> Json {
    json!({
        "issues": issuing.policy.issues,
        "by_person": issuing.policy.by_person,
        "months": issuing.policy.months,
        "issuer": issuing.issuer.0,
        "issuer_name": issuing.issuer.1,
    })
}

/// A key that signs certificates.
#[must_use]
pub fn key(key: &Key) -> Json {
    let (from_ms, reason) = key.withdrawn.clone().unzip();
    json!({
        "issuer_key": key.number,
        "key": key.did,
        "centre": key.centre,
        "centre_name": key.centre_name,
        "name": key.name,
        "kind": kind(key),
        "made": key.made_ms,
        "until": key.until_ms,
        "withdrawn": from_ms,
        "withdrawn_reason": reason,
        "signed": key.signed,
    })
}

/// What a computer was allowed to issue.
#[must_use]
pub fn given(given: &Given) -> Json {
    let (from_ms, reason) = given.withdrawn.clone().unzip();
    let named = |ids: &Vec<String>| ids.iter().map(|id| key_of(id)).collect::<Vec<_>>();
    json!({
        "delegation": given.number,
        "key": credential::did_key(&given.computer.0),
        "device": given.computer.short(),
        "name": given.name,
        "centre": given.centre,
        "count": given.scope.count,
        "came": given.came,
        "achievements": given.scope.achievements.as_ref().map(named),
        "by_person": given.scope.by_person,
        "made": given.made_ms,
        "until": given.scope.until_ms,
        "withdrawn": from_ms,
        "withdrawn_reason": reason,
    })
}

fn kind(key: &Key) -> &'static str {
    if key.is_root {
        "institute"
    } else if key.is_computer {
        "computer"
    } else {
        "centre"
    }
}

/// How issuing stands.
#[must_use]
pub fn status(status: &Status) -> Json {
    let claims: serde_json::Map<String, Json> =
        status.claims.iter().map(|(state, count)| (state.clone(), (*count).into())).collect();
    let list = |list: &super::issuing::List| json!({"url": list.url, "given": list.given, "set": list.set, "signed": list.signed_ms});
    json!({
        "institute_key": status.root,
        "trust_made": status.trust_ms,
        "certificates": status.certificates,
        "ended": status.ended,
        "claims": claims,
        "status_lists": status.lists.iter().map(list).collect::<Vec<_>>(),
    })
}
