//! The status: whether the list that a credential names says that it was revoked, and how old that word is.

use serde_json::{Map, Value};

use crate::moment::{DAY_MS, Moment};
use crate::report::{About, Answer, Finding};
use crate::status::{REVOCATION, StatusCredential};
use crate::strict::{each, has_type, text};
use crate::trust::Trust;

/// How long a list is good that does not say it itself.
pub(super) const GOOD_FOR_DAYS: i64 = 180;
/// Most entries that are looked at.
const MAX_ENTRIES: usize = 8;

fn finding(answer: Answer, code: &'static str) -> Finding {
    Finding::new(About::Status, answer, code)
}

pub(super) fn check(
    document: &Map<String, Value>,
    keys: &[[u8; 32]],
    trust: &Trust,
    now: Option<Moment>,
) -> Vec<Finding> {
    let entries = each(document.get("credentialStatus"));
    if entries.len() > MAX_ENTRIES {
        return vec![finding(Answer::CannotTell, "status-unknown").with("type", "…")];
    }
    let found: Vec<Finding> = entries.iter().filter_map(|entry| one(entry, keys, trust, now)).collect();
    if found.is_empty() { vec![finding(Answer::Valid, "status-none")] } else { found }
}

/// What one entry says; nothing when it is about something else than whether the credential holds.
fn one(entry: &Value, keys: &[[u8; 32]], trust: &Trust, now: Option<Moment>) -> Option<Finding> {
    let Some(entry) = entry.as_object() else { return Some(finding(Answer::NotValid, "status-broken")) };
    if !has_type(entry, "BitstringStatusListEntry") {
        let kind = each(entry.get("type")).first().and_then(Value::as_str).unwrap_or("?");
        let kind: String = kind.chars().take(60).collect();
        return Some(finding(Answer::CannotTell, "status-unknown").with("type", kind));
    }
    let purpose = text(entry, "statusPurpose").unwrap_or_default();
    if !matches!(purpose, REVOCATION | "suspension") {
        return None;
    }
    let index = text(entry, "statusListIndex").and_then(index_of);
    let Some((index, url)) = index.zip(text(entry, "statusListCredential")) else {
        return Some(finding(Answer::NotValid, "status-broken"));
    };
    Some(look_up(url, index, purpose, keys, trust, now))
}

/// An index as the standard writes it: decimal digits.
pub(super) fn index_of(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// Looks a bit up in what is kept under a URL.
pub(super) fn look_up(
    url: &str,
    index: u32,
    purpose: &str,
    keys: &[[u8; 32]],
    trust: &Trust,
    now: Option<Moment>,
) -> Finding {
    let cannot = |code| finding(Answer::CannotTell, code).with("list", url);
    let Some(lists) = trust.lists(url) else { return cannot("status-missing") };
    if lists.is_empty() {
        return cannot("status-list-broken");
    }
    // Who may say it: the issuer, those above it, and every root.
    let may = |list: &&std::sync::Arc<StatusCredential>| {
        crate::key::key_of_did(&list.issuer)
            .is_some_and(|key| keys.contains(&key) || trust.root(&key).is_some())
    };
    let mut heard = lists.iter().filter(may).peekable();
    let Some(newest) = heard.peek().copied() else { return cannot("status-list-foreign") };
    if newest.purpose != purpose {
        return cannot("status-list-purpose");
    }
    // What was taken back once stays so: a newer list may come from who has forgotten it.
    let says = |list: &&std::sync::Arc<StatusCredential>| {
        list.purpose == REVOCATION && purpose == REVOCATION && list.list.get(index) == Some(true)
    };
    let list = heard.find(says).unwrap_or(newest);
    read(list, index, purpose, trust, now)
}

/// What a list that may be believed says.
fn read(list: &StatusCredential, index: u32, purpose: &str, trust: &Trust, now: Option<Moment>) -> Finding {
    // With a doubtful clock, the list is at least as old as it was when the trust list was made.
    let now_ms = now.map_or(trust.made_ms(), |now| now.0);
    let days = now_ms.saturating_sub(list.made_ms).max(0) / DAY_MS;
    let aged = |answer, code| {
        finding(answer, code)
            .with("list", list.url.as_str())
            .with("made", Moment(list.made_ms).to_text())
            .with("days", days.to_string())
    };
    match list.list.get(index) {
        None => aged(Answer::NotValid, "status-index").with("index", index.to_string()),
        Some(true) if purpose == REVOCATION => aged(Answer::NotValid, "revoked"),
        Some(true) => aged(Answer::NotValid, "suspended"),
        Some(false) if is_old(list, now_ms) => aged(Answer::CannotTell, "status-old"),
        Some(false) => aged(Answer::Valid, "status-good"),
    }
}

fn is_old(list: &StatusCredential, now_ms: i64) -> bool {
    let longest = list.made_ms.saturating_add(GOOD_FOR_DAYS * DAY_MS);
    now_ms > list.until_ms.map_or(longest, |until| until.min(longest))
}
