//! One case each, of both forms where both can have it.

use credential::{
    Answer, Block, Draft, IssueError, IssuerKey, Moment, Root, Scope, TrustList, Withdrawn, issue, verify,
    verify_slip,
};
use serde_json::{Value, json};

use crate::cast::*;

/// Verifies both forms: the same answer, for the same reason.
fn check(issuer: &Issuer, draft: impl FnOnce(&mut Draft<'_>), list: &TrustList, expect: (Answer, &[&str])) {
    let issued = issuer.issue(draft);
    for report in [look(&issued.json, list.clone()), look_at_slip(&issued.slip, list.clone())] {
        assert_eq!((report.answer, wrong(&report).as_slice()), expect, "{report:#?}");
    }
}

const VALID: (Answer, &[&str]) = (Answer::Valid, &[]);

fn bad<'a>(codes: &'a [&'a str]) -> (Answer, &'a [&'a str]) {
    (Answer::NotValid, codes)
}

fn unsure<'a>(codes: &'a [&'a str]) -> (Answer, &'a [&'a str]) {
    (Answer::CannotTell, codes)
}

#[test]
fn what_root_centre_and_trainer_issue_is_valid() {
    let (root, centre, trainer) = house();
    for (issuer, above) in
        [(&root, vec![]), (&centre, vec!["Institute"]), (&trainer, vec!["Water Centre", "Institute"])]
    {
        check(issuer, |_| {}, &knows(&root), VALID);
        let report = look(&issuer.issue(|_| {}).json, knows(&root));
        let shown = report.credential.unwrap();
        assert_eq!((shown.holder.as_deref(), shown.title.as_str()), (Some("Amina Yusuf"), "Clean water"));
        assert_eq!(
            (shown.issuer, shown.vouched_by),
            (issuer.profile.name.clone(), above.iter().map(|one| (*one).to_owned()).collect())
        );
        assert_eq!((shown.result, shown.hours, shown.credit), (Some(0.9), Some(12.5), Some(0.5)));
        assert_eq!(shown.status.unwrap().index, 42);
        assert_eq!(report.trust_made_ms, NOW - DAY);
    }
}

#[test]
fn who_knows_nobody_cannot_tell() {
    let (root, _, trainer) = house();
    let nobody = TrustList { roots: vec![], ..knows(&root) };
    let issued = trainer.issue(|_| {});
    assert_eq!(wrong(&look(&issued.json, nobody.clone())), ["issuer-unknown", "status-list-foreign"]);
    assert_eq!(look(&issued.json, nobody.clone()).answer, Answer::CannotTell);
    assert_eq!(wrong(&look_at_slip(&issued.slip, nobody)), ["issuer-unknown", "status-list-foreign"]);
}

#[test]
fn a_forged_signature_is_not_valid() {
    let (root, centre, _) = house();
    let issued = centre.issue(|_| {});
    let forger = Issuer {
        key: IssuerKey::from_seed([9; 32]),
        profile: centre.profile.clone(),
        chain: centre.chain.clone(),
    };
    // Somebody who only has the centre's name and chain: their own key's signature in the centre's place.
    let other = Issuer { profile: Issuer::new(9, "Water Centre").profile, chain: vec![], ..forger };
    let theirs: Value = serde_json::from_slice(&other.issue(|_| {}).json).unwrap();
    let forged = changed(&issued.json, |json| {
        json["proof"][0]["proofValue"] = theirs["proof"][0]["proofValue"].clone()
    });
    assert_eq!(wrong(&look(&forged, knows(&root))), ["signature-bad"]);
    let forged = changed(&issued.json, |json| json["proof"] = theirs["proof"].clone());
    assert_eq!(look(&forged, knows(&root)).answer, Answer::NotValid);
    // The forger's own credential with the centre's chain pasted in.
    let pasted = changed(&other.issue(|_| {}).json, |json| {
        json["issuer"]["endorsement"] =
            serde_json::from_slice::<Value>(&issued.json).unwrap()["issuer"]["endorsement"].clone();
    });
    assert_eq!(look(&pasted, knows(&root)).answer, Answer::NotValid);
    let unsigned = changed(&issued.json, |json| {
        json.as_object_mut().unwrap().remove("proof");
    });
    assert_eq!(wrong(&look(&unsigned, knows(&root))), ["proof-missing"]);
    let empty = changed(&issued.json, |json| json["proof"] = json!([]));
    assert_eq!(wrong(&look(&empty, knows(&root))), ["proof-missing"]);
}

#[test]
fn altered_credentials_are_not_valid() {
    let (root, centre, _) = house();
    let json = centre.issue(|_| {}).json;
    let change: [&dyn Fn(&mut Value); 9] = [
        &|json| json["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody else".into(),
        &|json| json["credentialSubject"]["achievement"]["name"] = "Clean water II".into(),
        &|json| json["validUntil"] = "2099-01-01T00:00:00Z".into(),
        &|json| json["credentialStatus"]["statusListIndex"] = "43".into(),
        &|json| drop(json.as_object_mut().unwrap().remove("credentialStatus")),
        &|json| drop(json.as_object_mut().unwrap().remove("validUntil")),
        &|json| json["extra"] = true.into(),
        &|json| {
            json["@context"]
                .as_array_mut()
                .unwrap()
                .push("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json".into())
        },
        &|json| json["proof"][0]["proofPurpose"] = "authentication".into(),
    ];
    for change in change {
        let report = look(&changed(&json, |json| change(json)), knows(&root));
        assert_eq!(report.answer, Answer::NotValid, "{report:#?}");
    }
}

#[test]
fn dates_hold_by_a_clock_that_is_right() {
    let (root, centre, _) = house();
    let list = knows(&root);
    check(&centre, |draft| draft.expires_ms = Some(NOW - 1000), &list, bad(&["expired"]));
    check(&centre, |draft| draft.expires_ms = None, &list, VALID);
    check(&centre, |draft| draft.issued_ms = NOW + 2 * DAY, &list, bad(&["not-yet-valid"]));
    // A clock may be a day behind the issuer's.
    check(&centre, |draft| draft.issued_ms = NOW + DAY / 2, &list, VALID);
}

#[test]
fn a_doubtful_clock_is_said() {
    let (root, centre, _) = house();
    let trust = trust(knows(&root));
    type Case = (fn(&mut Draft<'_>), (Answer, &'static [&'static str]));
    let cases: [Case; 4] = [
        (|draft| draft.expires_ms = Some(NOW + DAY), unsure(&["clock-doubtful"])),
        (|draft| draft.expires_ms = None, VALID),
        // It ended before the trust list was made: that is certain without a clock.
        (|draft| draft.expires_ms = Some(NOW - 3 * DAY), bad(&["expired"])),
        (
            |draft| {
                draft.expires_ms = None;
                draft.issued_ms = NOW
            },
            unsure(&["clock-doubtful"]),
        ),
    ];
    for (draft, expect) in cases {
        let issued = centre.issue(draft);
        for report in [verify(&issued.json, &trust, None), verify_slip(&issued.slip, &trust, None)] {
            assert_eq!((report.answer, wrong(&report).as_slice()), expect, "{report:#?}");
        }
    }
}

#[test]
fn a_revoked_credential_is_not_valid_even_by_an_old_list() {
    let (root, centre, trainer) = house();
    for issuer in [&centre, &trainer] {
        let list = TrustList { lists: vec![list_by(&root, &[42])], ..knows(&root) };
        check(issuer, |_| {}, &list, bad(&["revoked"]));
        let old = vec![list_made(&root, &[42], NOW - 400 * DAY, None)];
        check(issuer, |_| {}, &TrustList { lists: old, ..knows(&root) }, bad(&["revoked"]));
    }
    // The newer list counts, wherever it stands.
    let lists = vec![
        list_made(&root, &[], NOW - 9 * DAY, None),
        list_by(&root, &[42]),
        list_made(&root, &[], NOW - 5 * DAY, None),
    ];
    check(&centre, |_| {}, &TrustList { lists, ..knows(&root) }, bad(&["revoked"]));
}

#[test]
fn a_status_list_that_is_old_or_wrong_says_nothing() {
    let (root, centre, trainer) = house();
    let with = |lists: Vec<Value>| TrustList { lists, ..knows(&root) };
    check(&centre, |_| {}, &with(vec![]), unsure(&["status-missing"]));
    check(
        &centre,
        |_| {},
        &with(vec![list_made(&root, &[], NOW - 181 * DAY, None)]),
        unsure(&["status-old"]),
    );
    check(
        &centre,
        |_| {},
        &with(vec![list_made(&root, &[], NOW - 3 * DAY, Some(NOW - DAY))]),
        unsure(&["status-old"]),
    );
    // By the issuer or somebody above it, it is as good as by the root.
    check(&trainer, |_| {}, &with(vec![list_by(&centre, &[])]), VALID);
    check(&trainer, |_| {}, &with(vec![list_by(&trainer, &[])]), VALID);
    // By somebody below, or by nobody known, it is not.
    check(&centre, |_| {}, &with(vec![list_by(&trainer, &[])]), unsure(&["status-list-foreign"]));
    check(
        &centre,
        |_| {},
        &with(vec![list_by(&Issuer::new(8, "Other"), &[])]),
        unsure(&["status-list-foreign"]),
    );
    let mut altered = list_by(&root, &[]);
    altered["validFrom"] = "2026-11-21T00:00:00Z".into();
    check(&centre, |_| {}, &with(vec![altered]), unsure(&["status-list-broken"]));
    check(
        &centre,
        |draft| draft.status.as_mut().unwrap().index = 131_072,
        &with(vec![list_by(&root, &[])]),
        bad(&["status-index"]),
    );
    check(&centre, |draft| draft.status = None, &with(vec![]), VALID);
}

#[test]
fn a_list_with_another_purpose_is_no_list_of_revocations() {
    let (root, centre, _) = house();
    let json = centre.issue(|draft| draft.status = None).json;
    for (entry, code) in [
        (
            json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": "-1", "statusListCredential": LIST}),
            "status-broken",
        ),
        (
            json!({"type": "BitstringStatusListEntry", "statusPurpose": "revocation", "statusListIndex": 7, "statusListCredential": LIST}),
            "status-broken",
        ),
        (
            json!({"type": "BitstringStatusListEntry", "statusPurpose": "suspension", "statusListIndex": "7", "statusListCredential": LIST}),
            "status-list-purpose",
        ),
        (json!({"type": "1EdTechRevocationList", "id": "https://example.org/revoked"}), "status-unknown"),
    ] {
        let report = look(&changed(&json, |json| json["credentialStatus"] = entry), knows(&root));
        assert!(report.says(code), "{report:#?}");
    }
}

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

/// What an issuer with a changed program could make: any document, with its good signature.
fn resign(issuer: &Issuer, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    sealed(&changed(&issuer.issue(|draft| draft.chain = &[]).json, change), &issuer.key)
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

#[test]
fn contexts_are_never_fetched_and_unknown_ones_are_said() {
    let (root, centre, _) = house();
    let json = resign(&root, |json| {
        json["@context"].as_array_mut().unwrap().push("https://example.org/context".into())
    });
    let report = look(&json, knows(&root));
    assert_eq!((report.answer, wrong(&report)), (Answer::CannotTell, vec!["context-unknown"]));
    assert_eq!(report.findings[0].arg("context"), Some("https://example.org/context"));
    let mut list = knows(&root);
    list.contexts.insert(
        "https://example.org/context".into(),
        json!({"@context": {"size": "https://example.org/size"}}),
    );
    assert_eq!(look(&json, list).answer, Answer::Valid);
    // Hidden deep within, or inline with another meaning for a word that is read.
    let hidden =
        resign(&centre, |json| json["evidence"][0]["@context"] = "https://example.org/hidden".into());
    assert!(look(&hidden, knows(&root)).says("context-unknown"));
    let inline = resign(&root, |json| {
        json["@context"].as_array_mut().unwrap().push(json!({"name": "https://example.org/nickname"}))
    });
    assert!(look(&inline, knows(&root)).says("context-unknown"));
}

#[test]
fn json_that_two_programs_read_differently_is_refused() {
    let (root, centre, _) = house();
    let json = String::from_utf8(centre.issue(|_| {}).json).unwrap();
    let long = json.replacen('{', &format!("{{\"x\":\"{}\",", "x".repeat(256 * 1024)), 1);
    let deep = json.replacen('{', &format!("{{\"x\":{}{},", "[".repeat(40), "]".repeat(40)), 1);
    for (text, expect) in [
        (json.replacen("{", "{\"issuer\":{},", 1), bad(&["json-duplicate"])),
        (json.replacen("12.5", "12.50000000000000000001", 1), unsure(&["json-number"])),
        (json.replacen("12.5", "1.25e1", 1), unsure(&["json-number"])),
        (long, unsure(&["json-size"])),
        (deep, unsure(&["json-depth"])),
        (json[..json.len() - 1].to_owned(), bad(&["json-broken"])),
        (format!("{json} {{}}"), bad(&["json-broken"])),
        ("{}".into(), bad(&["credential-none"])),
        ("[]".into(), bad(&["json-broken"])),
        (String::new(), bad(&["json-broken"])),
    ] {
        let report = look(text.as_bytes(), knows(&root));
        assert_eq!((report.answer, wrong(&report).as_slice()), expect);
    }
    // The same number, written longer, is the same number: 12.50 and 12.5.
    assert_eq!(look(json.replacen("12.5", "12.50", 1).as_bytes(), knows(&root)).answer, Answer::Valid);
}

#[test]
fn another_credential_or_an_incomplete_one_is_said() {
    let (root, centre, _) = house();
    let report = look(&centre.chain[0], knows(&root));
    assert_eq!((report.answer, wrong(&report)), (Answer::CannotTell, vec!["credential-other"]));
    for path in ["validFrom", "id", "issuer", "credentialSubject"] {
        let json = resign(&root, |json| drop(json.as_object_mut().unwrap().remove(path)));
        let report = look(&json, knows(&root));
        assert!(report.says("schema-missing"), "{path}: {report:#?}");
        assert_eq!(report.answer, Answer::NotValid);
    }
    for name in ["id", "name", "description", "criteria", "type"] {
        let json = resign(&root, |json| {
            drop(json["credentialSubject"]["achievement"].as_object_mut().unwrap().remove(name))
        });
        assert!(look(&json, knows(&root)).says("schema-missing"), "{name}");
    }
}

#[test]
fn other_proofs_and_other_issuers_cannot_be_told() {
    let (root, centre, _) = house();
    let json = centre.issue(|_| {}).json;
    for (change, code) in [
        (
            (|json: &mut Value| json["proof"][0]["cryptosuite"] = "ecdsa-sd-2023".into()) as fn(&mut Value),
            "proof-unknown",
        ),
        (|json| json["proof"][0]["type"] = "Ed25519Signature2020".into(), "proof-unknown"),
        (|json| json["proof"][0]["verificationMethod"] = "did:web:example.org#key-1".into(), "key-unknown"),
    ] {
        let report = look(&changed(&json, change), knows(&root));
        assert_eq!((report.answer, wrong(&report)), (Answer::CannotTell, vec![code]));
    }
    // A key that does not belong to the issuer it names.
    let other = IssuerKey::from_seed([9; 32]);
    let report = look(&sealed(&json, &other), knows(&root));
    assert_eq!((report.answer, wrong(&report)), (Answer::NotValid, vec!["signature-other"]));
}

#[test]
fn slips_fit_and_say_what_they_cut() {
    let (root, _, trainer) = house();
    let long = "Основы безопасного водоснабжения и санитарии для преподавателей сельских колледжей и училищ "
        .repeat(2);
    let issued = trainer.issue(|draft| {
        draft.holder_name = "عبد الرحمن بن محمد بن عبد الله الحسيني القرطبي الأندلسي";
        draft.replaces = Some(credential::Uuid::from_u128(7));
    });
    assert!(issued.slip.len() < 550, "{}", issued.slip.len());
    let mut achievement = water();
    achievement.name = long.trim().into();
    let mut draft = trainer.draft(&achievement);
    draft.holder_name = "عبد الرحمن بن محمد بن عبد الله الحسيني القرطبي الأندلسي";
    let slip = issue(&draft, &trainer.key).unwrap().slip;
    assert!(slip.len() <= credential::MAX_SLIP, "{}", slip.len());
    let report = look_at_slip(&slip, knows(&root));
    assert_eq!(report.answer, Answer::Valid, "{report:#?}");
    let shown = report.credential.unwrap();
    assert_eq!(shown.holder.as_deref(), Some(draft.holder_name));
    assert!(shown.title.ends_with('…') && long.starts_with(shown.title.trim_end_matches('…')));
}

#[test]
fn bytes_that_are_no_slip_are_none() {
    let (root, centre, _) = house();
    let slip = centre.issue(|_| {}).slip;
    for bytes in [
        &[][..],
        &[0; 64],
        &[1; 65],
        b"https://example.org",
        &slip[..slip.len() - 1],
        &[&slip[..], &[0]].concat(),
        &[0xff; 4096],
    ] {
        let report = look_at_slip(bytes, knows(&root));
        assert_eq!(report.answer, Answer::NotValid);
    }
}
