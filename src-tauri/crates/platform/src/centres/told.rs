//! How things are told as JSON: the same by the API and by the command line. Times are milliseconds since 1970.

use serde_json::{Value as Json, json};

use super::appointment::Appointed;
use super::audit::Entry;
use super::centre::Centre;
use super::cohort::Cohort;
use super::device::Device;
use super::enrolment::Member;
use super::evidence::{Fact, form_word, reason_word};
use super::invitation::Invitation;
use super::learner_key::Case;
use super::lrs_key::LrsKey;
use super::person::{Deeds, Joining};
use super::staff::Held;

/// A centre.
pub fn centre(centre: &Centre) -> Json {
    json!({
        "centre": centre.number,
        "parent": centre.parent,
        "kind": centre.kind.word(),
        "name": centre.name,
        "closed": centre.closed_ms,
    })
}

/// A cohort.
pub fn cohort(cohort: &Cohort) -> Json {
    json!({
        "cohort": cohort.number,
        "centre": cohort.centre,
        "name": cohort.name,
        "trainer": cohort.trainer,
        "most": cohort.most,
        "approve": cohort.approve,
        "closed": cohort.closed_ms,
        "members": cohort.members,
        "waiting": cohort.waiting,
    })
}

/// A member.
pub fn member(member: &Member) -> Json {
    json!({
        "learner": member.learner,
        "name": member.name,
        "state": member.standing.word(),
        "asked": member.asked_ms,
        "heard": member.heard_ms,
        "entries": member.entries,
        "joined": member.joined,
    })
}

/// An appointed computer.
pub fn appointed(appointed: &Appointed) -> Json {
    json!({
        "appointment": appointed.number,
        "cohort": appointed.cohort,
        "device": appointed.device.to_string(),
        "short": appointed.device.short(),
        "name": appointed.name,
        "until": appointed.until_ms,
        "heard": appointed.heard_ms,
    })
}

/// A computer.
pub fn device(device: &Device) -> Json {
    json!({
        "device": device.key.to_string(),
        "short": device.key.short(),
        "heard": device.heard_ms,
        "offset": device.offset_ms,
        "learners": device.learners,
        "bar": device.barred,
    })
}

/// A role somebody has.
pub fn held(held: &Held) -> Json {
    json!({
        "held": held.number,
        "staff": held.staff,
        "name": held.name,
        "login": held.login,
        "centre": held.centre,
        "role": held.role.word(),
        "given": held.given_ms,
    })
}

/// An invitation that waits.
pub fn invitation(invitation: &Invitation) -> Json {
    json!({
        "invitation": invitation.number,
        "centre": invitation.centre,
        "role": invitation.role.word(),
        "note": invitation.note,
        "expires": invitation.expires_ms,
    })
}

/// A case of a second key.
pub fn case(case: &Case) -> Json {
    json!({
        "key": case.number,
        "learner": case.learner,
        "name": case.name,
        "device": case.device,
        "state": case.standing.word(),
        "met": case.met_ms,
    })
}

/// A joining.
pub fn joining(joining: &Joining) -> Json {
    json!({
        "joining": joining.number,
        "learners": [joining.learners.0, joining.learners.1],
        "reason": joining.reason,
        "by": joining.made_by,
        "at": joining.made_ms,
        "undone": joining.undone_ms,
        "undone_reason": joining.undone_reason,
    })
}

/// What a person did.
pub fn deeds(deeds: &Deeds) -> Json {
    json!({
        "learners": deeds.learners,
        "entries": deeds.entries,
        "devices": deeds.devices,
        "heard": deeds.heard_ms,
    })
}

/// A record that wants a look: one of those where a learner's record went two ways, or one that does not count.
pub fn fact(fact: &Fact) -> Json {
    json!({
        "fork": fact.fork,
        "position": fact.position,
        "stream": fact.stamp.stream.to_string(),
        "sequence": fact.stamp.sequence,
        "written": fact.stamp.at_ms,
        "came": fact.came_ms,
        "device": fact.device.map(|device| device.short()),
        "aside": fact.aside.map(reason_word),
        "form": form_word(fact.form),
        "topic": fact.topic,
        "digest": reconcile::key::hex(&fact.digest),
        "cut": fact.is_cut,
        "body": fact.body,
    })
}

/// A credential of the record store.
pub fn lrs_key(key: &LrsKey) -> Json {
    json!({
        "lrs_key": key.number,
        "key": key.key,
        "centre": key.centre,
        "name": key.name,
        "scopes": key.scopes,
        "made": key.made_ms,
    })
}

/// A row of the audit log.
pub fn entry(entry: &Entry) -> Json {
    json!({
        "entry": entry.number,
        "at": entry.at_ms,
        "staff": entry.staff,
        "act": entry.act,
        "centre": entry.centre,
        "cohort": entry.cohort,
        "learner": entry.learner,
        "detail": entry.detail,
    })
}
