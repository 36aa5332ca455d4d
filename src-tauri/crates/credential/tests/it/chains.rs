//! Who may issue: chains, what each delegation allows, withdrawn keys, countersignatures.

use credential::{Answer, Block, IssueError, Moment, Root, Scope, TrustList, Withdrawn, issue};
use serde_json::Value;

use crate::cast::*;

#[test]
fn what_is_beyond_the_scope_is_neither_issued_nor_valid() {
    let (root, centre, _) = house();
    let block = Block { list: LIST.into(), first: 40, count: 5 };
    let scope = |change: &dyn Fn(&mut Scope)| {
        let mut scope = Scope { status: Some(block.clone()), may_delegate: 0, ..year() };
        change(&mut scope);
        scope
    };
    for (scope, code) in [
        (scope(&|scope| scope.achievements = Some(vec!["urn:x:other".into()])), "scope-achievement"),
        (scope(&|scope| scope.achievements = Some(vec![])), "scope-achievement"),
        (scope(&|scope| scope.from_ms = NOW - 5 * DAY), "scope-dates"),
        (scope(&|scope| scope.until_ms = NOW - 11 * DAY), "scope-dates"),
        (scope(&|scope| scope.status.as_mut().unwrap().first = 43), "scope-count"),
        (scope(&|scope| scope.status.as_mut().unwrap().first = 37), "scope-count"),
        (scope(&|scope| scope.count = Some(2)), "scope-count"),
    ] {
        let mut trainer = Issuer::new(3, "Trainer");
        centre.delegate_to(&mut trainer, &scope);
        let water = water();
        assert_eq!(issue(&trainer.draft(&water), &trainer.key), Err(IssueError::Scope(code)));
        // A trainer's altered program does: with the wide chain for the making, the narrow one in the credential.
        let narrow = std::mem::take(&mut trainer.chain);
        let forged = resign(&trainer, |json| {
            json["issuer"]["endorsement"] =
                narrow.iter().map(|one| serde_json::from_slice::<Value>(one).unwrap()).collect()
        });
        let report = look(&forged, knows(&root));
        assert_eq!((report.answer, wrong(&report)), (Answer::NotValid, vec![code]), "{report:#?}");
        // Nor does it help to leave the chain away, where it is known.
        let list = TrustList {
            delegations: narrow.iter().map(|one| serde_json::from_slice(one).unwrap()).collect(),
            ..knows(&root)
        };
        let bare = trainer.issue(|_| {});
        assert_eq!(wrong(&look(&bare.json, list.clone())), [code]);
        assert_eq!(wrong(&look_at_slip(&bare.slip, list)), [code]);
    }
}

#[test]
fn who_is_trusted_itself_is_vouched_for_by_nobody_else() {
    let (root, centre, _) = house();
    for (issuer, code) in [(&root, "issuer-root"), (&centre, "issuer-known")] {
        let issued = issuer.issue(|_| {});
        assert!(look(&issued.json, knows(&root)).says(code), "{code}");
        assert!(look_at_slip(&issued.slip, knows(&root)).says(code), "{code} of a slip");
    }
}

fn carrying(issuer: &Issuer, links: &[&Vec<u8>]) -> Vec<u8> {
    resign(issuer, |json| {
        json["issuer"]["endorsement"] =
            links.iter().map(|one| serde_json::from_slice::<Value>(one).unwrap()).collect();
    })
}

#[test]
fn a_chain_with_a_loop_leads_nowhere() {
    let (root, mut centre, mut trainer) = house();
    let scope = Scope { may_delegate: 2, ..year() };
    centre.chain.clear();
    centre.delegate_to(&mut trainer, &scope);
    trainer.chain.truncate(1);
    trainer.delegate_to(&mut centre, &scope);
    let json = carrying(&trainer, &[&trainer.chain[0], &centre.chain[0]]);
    assert_eq!(wrong(&look(&json, knows(&root))), ["chain-loop"]);
}

#[test]
fn an_over_long_chain_is_not_followed() {
    let root = Issuer::new(1, "Institute");
    let scope = Scope { may_delegate: 2, ..year() };
    let mut all = vec![root];
    for (seed, name) in [(2, "A"), (3, "B"), (4, "C"), (5, "D")] {
        let mut child = Issuer::new(seed, name);
        all.last().unwrap().delegate_to(&mut child, &scope);
        all.push(child);
    }
    check(&all[3], |_| {}, &knows(&all[0]), VALID);
    let water = water();
    assert_eq!(issue(&all[4].draft(&water), &all[4].key), Err(IssueError::Chain));
    let links: Vec<&Vec<u8>> = all[4].chain.iter().collect();
    let report = look(&carrying(&all[4], &links), knows(&all[0]));
    assert_eq!(wrong(&report), ["chain-long"]);
}

#[test]
fn who_may_not_delegate_delegates_in_vain() {
    let (root, _, trainer) = house();
    let mut friend = Issuer::new(7, "A friend");
    trainer.delegate_to(&mut friend, &Scope { may_delegate: 0, from_ms: NOW - 15 * DAY, ..year() });
    let water = water();
    assert_eq!(issue(&friend.draft(&water), &friend.key), Err(IssueError::Scope("scope-delegate")));
    let links: Vec<&Vec<u8>> = friend.chain.iter().collect();
    assert_eq!(wrong(&look(&carrying(&friend, &links), knows(&root))), ["scope-delegate"]);
}

#[test]
fn an_altered_delegation_is_worth_nothing() {
    let (root, _, trainer) = house();
    for change in [
        |link: &mut Value| link["credentialSubject"]["delegation"]["scope"]["count"] = 1000.into(),
        |link: &mut Value| link["credentialSubject"]["delegation"]["name"] = "Ministry".into(),
        |link: &mut Value| link["validUntil"] = "2090-01-01T00:00:00Z".into(),
    ] {
        let link = changed(&trainer.chain[0], change);
        let report = look(&carrying(&trainer, &[&link, &trainer.chain[1]]), knows(&root));
        assert_eq!(wrong(&report), ["chain-signature"]);
    }
}

#[test]
fn nobody_issues_under_another_name() {
    let (root, centre, _) = house();
    let mut other = Issuer::new(2, "The Ministry");
    other.chain = centre.chain.clone();
    let water = water();
    assert_eq!(issue(&other.draft(&water), &other.key), Err(IssueError::Name("Water Centre".into())));
    let links: Vec<&Vec<u8>> = centre.chain.iter().collect();
    assert_eq!(wrong(&look(&carrying(&other, &links), knows(&root))), ["issuer-name"]);
}

#[test]
fn a_withdrawn_key_keeps_what_it_signed_before() {
    let (root, centre, trainer) = house();
    let withdrawn = |issuer: &Issuer, from_ms: i64| {
        let one = Withdrawn { did: issuer.key.did(), from_ms, reason: "lost".into(), below: false };
        TrustList { withdrawn: vec![one], ..knows(&root) }
    };
    // Issued ten days ago.
    check(&centre, |_| {}, &withdrawn(&centre, NOW - 9 * DAY), VALID);
    check(&centre, |_| {}, &withdrawn(&centre, NOW - 10 * DAY), bad(&["key-withdrawn"]));
    check(&centre, |_| {}, &withdrawn(&centre, NOW - 11 * DAY), bad(&["key-withdrawn"]));
    // While the trainer is out.
    check(&trainer, |_| {}, &withdrawn(&trainer, NOW - 11 * DAY), bad(&["key-withdrawn"]));
    // The centre's key is withdrawn after it delegated (20 days ago), and before.
    check(&trainer, |_| {}, &withdrawn(&centre, NOW - 15 * DAY), VALID);
    check(&trainer, |_| {}, &withdrawn(&centre, NOW - 25 * DAY), bad(&["key-withdrawn"]));
    check(&trainer, |_| {}, &withdrawn(&root, NOW - 15 * DAY), VALID);
    check(&root, |_| {}, &withdrawn(&root, NOW - 15 * DAY), bad(&["key-withdrawn"]));
}

#[test]
fn a_withdrawal_that_reaches_down_ends_what_those_below_sign_from_then_on() {
    let (root, centre, trainer) = house();
    let list = |above: &Issuer, from_ms: i64| {
        let one = Withdrawn { did: above.key.did(), from_ms, reason: "lost".into(), below: true };
        TrustList { withdrawn: vec![one], ..knows(&root) }
    };
    // Delegated 20 days ago, issued ten days ago.
    check(&trainer, |_| {}, &list(&centre, NOW - 9 * DAY), VALID);
    check(&trainer, |_| {}, &list(&centre, NOW - 10 * DAY), bad(&["key-withdrawn"]));
    check(&trainer, |_| {}, &list(&centre, NOW - 15 * DAY), bad(&["key-withdrawn"]));
    check(&trainer, |_| {}, &list(&root, NOW - 15 * DAY), bad(&["key-withdrawn"]));
    // Two words about one key: what either says.
    let mut both = list(&centre, NOW - 9 * DAY);
    let earlier = Withdrawn { did: centre.key.did(), from_ms: NOW - 15 * DAY, ..Withdrawn::default() };
    both.withdrawn.push(earlier);
    check(&trainer, |_| {}, &both, bad(&["key-withdrawn"]));
}

#[test]
fn a_root_that_was_replaced_stays_known_for_what_it_signed() {
    let (root, centre, _) = house();
    let new = Issuer::new(11, "Institute");
    let mut list = knows(&root);
    list.roots.push(Root { did: new.key.did(), name: "Institute".into() });
    list.withdrawn.push(Withdrawn {
        did: root.key.did(),
        from_ms: NOW - 3 * DAY,
        reason: "replaced".into(),
        below: false,
    });
    list.lists = vec![list_by(&new, &[])];
    check(&centre, |_| {}, &list, VALID);
}

#[test]
fn a_countersignature_heals_what_the_issuers_chain_lacks() {
    let (root, centre, trainer) = house();
    let mut list = knows(&root);
    list.withdrawn.push(Withdrawn {
        did: trainer.key.did(),
        from_ms: NOW - 15 * DAY,
        reason: "lost".into(),
        below: false,
    });
    list.delegations = vec![serde_json::from_slice(&centre.chain[0]).unwrap()];
    let issued = trainer.issue(|_| {});
    assert_eq!(wrong(&look(&issued.json, list.clone())), ["key-withdrawn"]);
    let both =
        credential::countersign(&issued.json, &centre.profile, &centre.key, &centre.chain, Moment(NOW))
            .unwrap();
    let report = look(&both.json, list.clone());
    assert_eq!(report.answer, Answer::Valid, "{report:#?}");
    assert!(report.says("issuer-countersigned"));
    assert_eq!(look_at_slip(&both.slip, list.clone()).answer, Answer::Valid);
    // Whoever is not known helps nothing; and what is altered is not countersigned.
    let stranger = Issuer::new(8, "Stranger");
    let vain =
        credential::countersign(&issued.json, &stranger.profile, &stranger.key, &[], Moment(NOW)).unwrap();
    assert_eq!(wrong(&look(&vain.json, list.clone())), ["key-withdrawn"]);
    let altered = changed(&issued.json, |json| json["name"] = "x".into());
    assert!(
        credential::countersign(&altered, &centre.profile, &centre.key, &centre.chain, Moment(NOW)).is_err()
    );
}
