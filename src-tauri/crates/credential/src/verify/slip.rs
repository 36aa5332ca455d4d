//! Verifying a slip: the same questions, asked of the compact form.

use crate::chain::{Candidates, Followed, Step, follow, rules};
use crate::compact::{Compact, digest_of, in_slip};
use crate::delegation::Delegation;
use crate::key::did_key;
use crate::moment::Moment;
use crate::report::{About, Answer, Finding, Form, Report, Shown};
use crate::slip::Slip;
use crate::status::{REVOCATION, StatusEntry};
use crate::trust::Trust;

use super::{dates, status};

/// Verifies a slip with what is known; `now` is `None` where the clock is doubtful.
#[must_use]
pub fn verify_slip(bytes: &[u8], trust: &Trust, now: Option<Moment>) -> Report {
    let Some((slip, good)) = Slip::read(bytes) else {
        let broken = Finding::new(About::Form, Answer::NotValid, "slip-broken");
        return Report::of(Form::Slip, vec![broken], None, trust.made_ms());
    };
    let mut shown = shown(&slip);
    let mut findings = vec![if good {
        Finding::new(About::Signature, Answer::Valid, "signature-good")
    } else {
        Finding::new(About::Signature, Answer::NotValid, "signature-bad")
    }];
    let mut keys = vec![slip.issuer];
    match chain(&slip, trust) {
        Ok(followed) => {
            let name = if followed.name.is_empty() { &slip.centre } else { &followed.name };
            let code = if followed.above.is_empty() { "issuer-root" } else { "issuer-known" };
            findings.push(
                Finding::new(About::Issuer, Answer::Valid, code)
                    .with("name", name.as_str())
                    .with("by", followed.above.first().unwrap_or(name).as_str())
                    .with("root", followed.above.last().unwrap_or(name).as_str()),
            );
            keys = followed.keys;
            shown.issuer.clone_from(name);
            shown.vouched_by = followed.above;
            shown.vouched_by.retain(|name| !name.is_empty());
        }
        Err(finding) => findings.push(finding),
    }
    let span =
        dates::Span { from: shown.issued_ms.map(Moment), until: shown.expires_ms.map(Moment), created: None };
    findings.extend(dates::check(span, trust, now));
    findings.push(match slip.status {
        None => Finding::new(About::Status, Answer::Valid, "status-none"),
        Some((number, index)) => revoked(number, index, &keys, trust, now, &mut shown),
    });
    findings.push(
        Finding::new(About::Achievement, Answer::Valid, "achievement-named")
            .with("name", slip.title.as_str()),
    );
    findings
        .push(Finding::new(About::Holder, Answer::Valid, "holder-named").with("name", slip.holder.as_str()));
    Report::of(Form::Slip, findings, Some(shown), trust.made_ms())
}

fn ms(seconds: u32) -> i64 {
    i64::from(seconds) * 1000
}

fn shown(slip: &Slip) -> Shown {
    Shown {
        id: format!("urn:uuid:{}", slip.id),
        holder: Some(slip.holder.clone()),
        title: slip.title.clone(),
        issuer: slip.centre.clone(),
        issuer_id: did_key(&slip.issuer),
        issued_ms: Some(ms(slip.issued_s)),
        expires_ms: slip.expires_s.map(ms),
        ..Shown::default()
    }
}

/// Follows the slip's own chain; where it has none, or its end is unknown, what is known of its last key.
fn chain(slip: &Slip, trust: &Trust) -> Result<Followed, Finding> {
    let bad = |code| Finding::new(About::Issuer, Answer::NotValid, code);
    let refuses = |compact: &Compact| compact.refuses(&slip.achievement, slip.issued_s, slip.status);
    if slip.steps.is_empty() {
        let full = |delegation: &Delegation| match Compact::of(
            &delegation.child_key,
            &delegation.child.name,
            &delegation.scope,
        ) {
            Ok(compact) => refuses(&compact),
            Err(_) => Some("scope-dates"),
        };
        let none = Candidates { good: Default::default(), broken: Vec::new() };
        let followed = follow(&slip.issuer, ms(slip.issued_s), &none, trust, &full)
            .map_err(|finding| unknown(finding, slip))?;
        if followed.keys.len() > 1 && in_slip(&followed.name) != slip.centre {
            return Err(bad("issuer-name").with("name", slip.centre.as_str()).with("known", followed.name));
        }
        return Ok(followed);
    }
    if slip.steps.first().is_some_and(|step| step.compact.name != digest_of(&slip.centre)) {
        return Err(bad("issuer-name").with("name", slip.centre.as_str()).with("known", ""));
    }
    let mut steps: Vec<Step> = Vec::new();
    let mut root = None;
    for (at, step) in slip.steps.iter().enumerate() {
        let parent = if at + 1 < slip.steps.len() {
            if !step.is_given_by(&step.parent) {
                return Err(bad("chain-signature"));
            }
            step.parent
        } else {
            // The root's key is in no slip: it is the one that signed.
            let signer = trust.roots().find(|(key, _)| step.is_given_by(key));
            let (key, name) = signer.ok_or_else(|| {
                unknown(Finding::new(About::Issuer, Answer::CannotTell, "issuer-unknown"), slip)
            })?;
            root = Some((*key, name.to_owned()));
            *key
        };
        let child = step.compact.child;
        if parent == child || steps.iter().any(|one| one.child == parent) {
            return Err(bad("chain-loop"));
        }
        let name = known_name(&child, trust)
            .unwrap_or_else(|| if at == 0 { slip.centre.clone() } else { String::new() });
        steps.push(Step {
            parent,
            child,
            name,
            from_ms: ms(step.compact.from_s),
            until_ms: ms(step.compact.until_s),
            may_delegate: step.compact.may_delegate,
            refused: refuses(&step.compact),
        });
    }
    let (root, name) = root.unwrap_or_default();
    rules(&steps, &root, ms(slip.issued_s), trust)?;
    let mut above: Vec<String> = steps.iter().skip(1).map(|step| step.name.clone()).collect();
    above.push(name);
    let mut keys: Vec<[u8; 32]> = steps.iter().map(|step| step.child).collect();
    keys.push(root);
    Ok(Followed { name: steps.first().map(|step| step.name.clone()).unwrap_or_default(), above, keys })
}

/// The name that a known delegation gives a key: a slip's own may have been cut.
fn known_name(key: &[u8; 32], trust: &Trust) -> Option<String> {
    trust.delegations(key).first().map(|delegation| delegation.child.name.clone())
}

fn unknown(finding: Finding, slip: &Slip) -> Finding {
    if finding.code == "issuer-unknown" && finding.args.is_empty() {
        return finding.with("name", slip.centre.as_str()).with("key", did_key(&slip.issuer));
    }
    finding
}

/// Looks the status up in each list with this number that may be believed: a slip names a number, not a URL.
fn revoked(
    number: u32,
    index: u32,
    keys: &[[u8; 32]],
    trust: &Trust,
    now: Option<Moment>,
    shown: &mut Shown,
) -> Finding {
    let mut best: Option<(Finding, &str)> = None;
    for url in trust.numbered(number) {
        let found = status::look_up(url, index, REVOCATION, keys, trust, now);
        // A list of somebody else's with the same number says nothing here; of those that do, the gravest counts.
        let foreign =
            matches!(found.code, "status-list-foreign" | "status-list-broken" | "status-list-purpose");
        let rank = |finding: &Finding, foreign: bool| (!foreign, finding.answer);
        let better = best.as_ref().is_none_or(|(kept, _)| {
            let kept_foreign = kept.code.starts_with("status-list-");
            rank(&found, foreign) > rank(kept, kept_foreign)
        });
        if better {
            best = Some((found, url));
        }
    }
    match best {
        Some((finding, url)) => {
            shown.status = Some(StatusEntry { list: url.to_owned(), index });
            finding
        }
        None => {
            Finding::new(About::Status, Answer::CannotTell, "status-missing").with("list", number.to_string())
        }
    }
}
