//! Following an issuer up to a root: each step is a delegation whose signature holds, and each must allow what was issued.

use std::collections::HashMap;
use std::sync::Arc;

use crate::delegation::{Delegation, MAX_CHAIN};
use crate::moment::Moment;
use crate::report::{About, Answer, Finding};
use crate::trust::{Trust, Withdrawn};

/// Most delegations within a credential that are looked at.
pub(crate) const MAX_EMBEDDED: usize = 8;
/// Most steps that are tried.
const MAX_TRIES: usize = 64;

/// Who vouches for an issuer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Followed {
    /// The name that those above wrote down; of a root, the trust list's.
    pub(crate) name: String,
    /// The names of those above, nearest first, the root last.
    pub(crate) above: Vec<String>,
    /// All keys of the chain: the issuer's first, the root's last.
    pub(crate) keys: Vec<[u8; 32]>,
}

/// One step of a chain, from either form.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) parent: [u8; 32],
    pub(crate) child: [u8; 32],
    /// The child's name; a slip's chain has none.
    pub(crate) name: String,
    pub(crate) from_ms: i64,
    pub(crate) until_ms: i64,
    pub(crate) may_delegate: u8,
    /// Why the scope does not cover what was issued.
    pub(crate) refused: Option<&'static str>,
}

impl Step {
    pub(crate) fn of(delegation: &Delegation, refused: Option<&'static str>) -> Self {
        Step {
            parent: delegation.parent_key,
            child: delegation.child_key,
            name: delegation.child.name.clone(),
            from_ms: delegation.scope.from_ms,
            until_ms: delegation.scope.until_ms,
            may_delegate: delegation.scope.may_delegate,
            refused,
        }
    }
}

fn bad(code: &'static str) -> Finding {
    Finding::new(About::Issuer, Answer::NotValid, code)
}

/// The delegations to a key: those that hold, and whether one was there that does not.
pub(crate) struct Candidates {
    pub(crate) good: HashMap<[u8; 32], Vec<Arc<Delegation>>>,
    pub(crate) broken: Vec<[u8; 32]>,
}

/// Follows a key up to a root over what a credential carries and what is known.
///
/// `refuses` tells why a delegation's scope does not cover what was issued.
pub(crate) fn follow(
    key: &[u8; 32],
    issued_ms: i64,
    candidates: &Candidates,
    trust: &Trust,
    refuses: &dyn Fn(&Delegation) -> Option<&'static str>,
) -> Result<Followed, Finding> {
    let mut walk = Walk { issued_ms, candidates, trust, refuses, tries: 0, fault: None };
    let mut steps = Vec::new();
    match walk.up(key, &mut steps) {
        Some(followed) => Ok(followed),
        None => Err(walk
            .fault
            .unwrap_or_else(|| Finding::new(About::Issuer, Answer::CannotTell, "issuer-unknown"))),
    }
}

struct Walk<'a> {
    issued_ms: i64,
    candidates: &'a Candidates,
    trust: &'a Trust,
    refuses: &'a dyn Fn(&Delegation) -> Option<&'static str>,
    tries: usize,
    /// The first thing that was wrong, told when no way leads to a root.
    fault: Option<Finding>,
}

impl Walk<'_> {
    fn up(&mut self, key: &[u8; 32], steps: &mut Vec<Step>) -> Option<Followed> {
        if let Some(root) = self.trust.root(key) {
            return match rules(steps, key, self.issued_ms, self.trust) {
                Ok(()) => Some(followed(steps, key, root)),
                Err(finding) => {
                    self.fault.get_or_insert(finding);
                    None
                }
            };
        }
        if self.candidates.broken.contains(key) {
            self.fault.get_or_insert(bad("chain-signature"));
        }
        let carried = self.candidates.good.get(key).into_iter().flatten().cloned();
        let all: Vec<Arc<Delegation>> = carried.chain(self.trust.delegations(key)).collect();
        for delegation in all {
            self.tries += 1;
            if self.tries > MAX_TRIES {
                return None;
            }
            let parent = delegation.parent_key;
            if parent == *key || steps.iter().any(|step| step.child == parent) {
                self.fault.get_or_insert(bad("chain-loop"));
                continue;
            }
            if steps.len() == MAX_CHAIN {
                self.fault.get_or_insert(bad("chain-long").with("most", MAX_CHAIN.to_string()));
                continue;
            }
            steps.push(Step::of(&delegation, (self.refuses)(&delegation)));
            let found = self.up(&parent, steps);
            steps.pop();
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

fn followed(steps: &[Step], root_key: &[u8; 32], root: &str) -> Followed {
    let mut names: Vec<String> = steps.iter().map(|step| step.name.clone()).collect();
    names.push(root.to_owned());
    let mut keys: Vec<[u8; 32]> = steps.iter().map(|step| step.child).collect();
    keys.push(*root_key);
    Followed { name: names.remove(0), above: names, keys }
}

/// Checks a whole chain, nearest step first: scopes, depth, dates, withdrawn keys.
pub(crate) fn rules(steps: &[Step], root: &[u8; 32], issued_ms: i64, trust: &Trust) -> Result<(), Finding> {
    for (above, step) in steps.iter().enumerate() {
        let refused = match above.checked_sub(1).and_then(|below| steps.get(below)) {
            _ if step.refused.is_some() => step.refused,
            // A delegation must itself lie within its giver's time.
            Some(below) if !(step.from_ms..=step.until_ms).contains(&below.from_ms) => Some("scope-dates"),
            Some(_) if usize::from(step.may_delegate) < above => Some("scope-delegate"),
            _ => None,
        };
        if let Some(code) = refused {
            return Err(bad(code)
                .with("name", step.name.as_str())
                .with("from", Moment(step.from_ms).to_text())
                .with("until", Moment(step.until_ms).to_text()));
        }
    }
    // The issuer signed at the time of issue, each one above when its delegation begins.
    let above = steps.iter().map(|step| (step.parent, step.from_ms));
    let issuer = steps.first().map_or(*root, |step| step.child);
    for (key, at_ms) in std::iter::once((issuer, issued_ms)).chain(above) {
        // Where the word reaches down, those above must have held when the issuer signed.
        let too_late = |withdrawn: &&Withdrawn| {
            withdrawn.from_ms <= if withdrawn.below { issued_ms.max(at_ms) } else { at_ms }
        };
        if let Some(withdrawn) = trust.withdrawn(&key).filter(too_late) {
            let name = steps.iter().find(|step| step.child == key).map(|step| step.name.as_str());
            return Err(bad("key-withdrawn")
                .with("name", name.or(trust.root(&key)).unwrap_or_default())
                .with("from", Moment(withdrawn.from_ms).to_text())
                .with("reason", withdrawn.reason.chars().take(500).collect::<String>()));
        }
    }
    Ok(())
}
