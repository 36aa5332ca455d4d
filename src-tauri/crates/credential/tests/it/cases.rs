//! One case each, of both forms where both can have it.

use credential::{Answer, Draft, IssuerKey, TrustList, issue, verify, verify_slip};
use serde_json::{Value, json};

use crate::cast::*;

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
    // A newer one of who has forgotten it does not take it back; somebody else's older one says nothing.
    let forgetful = vec![list_made(&root, &[42], NOW - 9 * DAY, None), list_by(&root, &[])];
    check(&centre, |_| {}, &TrustList { lists: forgetful, ..knows(&root) }, bad(&["revoked"]));
    let strangers =
        vec![list_made(&Issuer::new(8, "Other"), &[42], NOW - 9 * DAY, None), list_by(&root, &[])];
    check(&centre, |_| {}, &TrustList { lists: strangers, ..knows(&root) }, VALID);
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
