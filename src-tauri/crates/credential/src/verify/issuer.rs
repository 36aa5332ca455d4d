//! Who issued it, and on whose word: the chain from the issuer up to a root that is trusted.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::chain::{Candidates, Followed, MAX_EMBEDDED, follow};
use crate::delegation::{Delegation, Wanted, child_of};
use crate::key::key_of_did;
use crate::proof::Checked;
use crate::report::{About, Answer, Finding, Shown};
use crate::strict::each;
use crate::trust::Trust;

/// What was found about an issuer.
#[derive(Default)]
pub(super) struct Vouched {
    pub(super) findings: Vec<Finding>,
    /// The name that those above wrote down.
    pub(super) name: Option<String>,
    /// The names of those above, the root last.
    pub(super) above: Vec<String>,
    /// The keys that may sign this credential's status list: the issuer's and those above.
    pub(super) keys: Vec<[u8; 32]>,
}

pub(super) fn check(
    document: &Map<String, Value>,
    shown: &Shown,
    proofs: &[Checked],
    trust: &Trust,
) -> Vouched {
    let unknown = |name: &str| {
        Finding::new(About::Issuer, Answer::CannotTell, "issuer-unknown")
            .with("name", name)
            .with("key", shown.issuer_id.as_str())
    };
    let Some(key) = key_of_did(&shown.issuer_id) else {
        return Vouched { findings: vec![unknown(&shown.issuer)], ..Vouched::default() };
    };
    let candidates = carried(document, trust);
    let own = proofs.iter().find(|one| one.signer.as_ref().is_some_and(|signer| signer.key == key));
    let created_ms = own.and_then(|one| one.created).map(|created| created.0);
    match stands(&key, shown, created_ms, &candidates, trust) {
        Ok(followed) => vouched(shown, followed, "issuer-known"),
        Err(fault) => {
            // Somebody above, or another centre that is known, signed it too: it stands on that word.
            let other = proofs.iter().find_map(|one| {
                let signer = one.signer.as_ref().filter(|signer| signer.key != key)?;
                let created_ms = one.created.map(|created| created.0)?;
                stands_at(&signer.key, shown, &[created_ms], &candidates, trust).ok()
            });
            match other {
                Some(followed) => {
                    let mut vouched = vouched(shown, followed, "issuer-countersigned");
                    // The one who countersigned vouches for the issuer; the issuer keeps the name it gives itself.
                    if let Some(name) = vouched.name.take() {
                        vouched.above.insert(0, name);
                    }
                    vouched.keys.push(key);
                    vouched
                }
                None if fault.code == "issuer-unknown" => {
                    Vouched { findings: vec![unknown(&shown.issuer)], keys: vec![key], ..Vouched::default() }
                }
                None => Vouched { findings: vec![fault], keys: vec![key], ..Vouched::default() },
            }
        }
    }
}

/// Follows the issuer for both moments that count: from when the credential holds, and when it was signed.
fn stands(
    key: &[u8; 32],
    shown: &Shown,
    created_ms: Option<i64>,
    candidates: &Candidates,
    trust: &Trust,
) -> Result<Followed, Finding> {
    let moments: Vec<i64> = [shown.issued_ms, created_ms].into_iter().flatten().collect();
    let followed = stands_at(key, shown, &moments, candidates, trust)?;
    let differs = !shown.issuer.is_empty() && followed.keys.len() > 1 && shown.issuer != followed.name;
    if differs {
        return Err(Finding::new(About::Issuer, Answer::NotValid, "issuer-name")
            .with("name", shown.issuer.as_str())
            .with("known", followed.name));
    }
    Ok(followed)
}

fn stands_at(
    key: &[u8; 32],
    shown: &Shown,
    moments: &[i64],
    candidates: &Candidates,
    trust: &Trust,
) -> Result<Followed, Finding> {
    let status = shown.status.as_ref().map(|entry| (entry.list.as_str(), entry.index));
    let mut found = None;
    for issued_ms in moments.iter().copied().chain(moments.is_empty().then_some(0)) {
        let wanted = Wanted { achievement: &shown.achievement, issued_ms, status };
        let refuses = |delegation: &Delegation| delegation.scope.refuses(wanted);
        found = Some(follow(key, issued_ms, candidates, trust, &refuses)?);
    }
    Ok(found.unwrap_or_default())
}

fn vouched(shown: &Shown, followed: Followed, code: &'static str) -> Vouched {
    let is_own = code == "issuer-known";
    let root = followed.above.last().unwrap_or(&followed.name).clone();
    // Who is a root vouches for itself: nobody is told so twice.
    let code = match code {
        "issuer-known" if followed.above.is_empty() => "issuer-root",
        "issuer-countersigned" if followed.above.is_empty() => "issuer-countersigned-root",
        code => code,
    };
    let finding = Finding::new(About::Issuer, Answer::Valid, code)
        .with("name", if is_own { followed.name.as_str() } else { shown.issuer.as_str() })
        .with("by", followed.above.first().unwrap_or(&followed.name).as_str())
        .with("root", root);
    Vouched { findings: vec![finding], name: Some(followed.name), above: followed.above, keys: followed.keys }
}

/// The delegations that the credential carries within its issuer's profile.
fn carried(document: &Map<String, Value>, trust: &Trust) -> Candidates {
    let mut candidates = Candidates { good: HashMap::new(), broken: Vec::new() };
    let issuer = document.get("issuer").and_then(Value::as_object);
    let carried = each(issuer.and_then(|issuer| issuer.get("endorsement")));
    for document in carried.iter().filter_map(Value::as_object).take(MAX_EMBEDDED) {
        let Some(child) = child_of(document) else { continue };
        match trust.carried(document) {
            Some(delegation) => candidates.good.entry(child).or_default().push(delegation),
            None => candidates.broken.push(child),
        }
    }
    candidates
}
