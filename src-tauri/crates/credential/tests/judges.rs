//! An independent program judges: it verifies what we issue, we verify what it issues (`tests/judges/credential`). It is Node's:
//! `npm ci` there first; `cargo xtask test` does so.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail here")]

#[path = "it/cast.rs"]
#[expect(dead_code, reason = "the cast has parts for other plays too")]
mod cast;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use cast::*;
use credential::{Answer, IssuerKey, Moment, Root, StatusEntry, StatusList, TrustList, verify};
use serde_json::{Value, json};

/// Asks the judge all questions at once.
fn judge(questions: &[Value]) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/judges/credential");
    let mut node = Command::new("node")
        .arg("judge.mjs")
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js is needed: install version 20 or newer");
    node.stdin.take().unwrap().write_all(&serde_json::to_vec(questions).unwrap()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "the judge ended badly; `npm ci` in {} was run?", folder.display());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn value(json: &[u8]) -> Value {
    serde_json::from_slice(json).unwrap()
}

fn ask(credential: &Value, lists: &Value) -> Value {
    json!({"verify": credential, "lists": lists, "now": "2026-11-22T00:00:00Z"})
}

#[test]
fn the_judge_accepts_what_we_issue_and_refuses_it_altered() {
    let (root, centre, trainer) = house();
    let lists = json!({LIST: list_by(&centre, &[7])});
    let countersigned = {
        let issued = trainer.issue(|_| {});
        credential::countersign(&issued.json, &centre.profile, &centre.key, &centre.chain, Moment(NOW - DAY))
            .unwrap()
    };
    let mut stack = water();
    stack.kind = credential::AchievementType::Certificate;
    stack.parts = vec!["urn:x:one".into(), "urn:x:two".into()];
    let good = [
        value(&root.issue(|_| {}).json),
        value(&centre.issue(|_| {}).json),
        value(&trainer.issue(|_| {}).json),
        value(
            &root
                .issue(|draft| {
                    draft.expires_ms = None;
                    draft.result = None;
                    draft.evidence.clear();
                    draft.status = None;
                    draft.replaces = Some(credential::Uuid::from_u128(1));
                })
                .json,
        ),
        value(&credential::issue(&root.draft(&stack), &root.key).unwrap().json),
        value(&countersigned.json),
    ];
    for (credential, answer) in good.iter().zip(judge(&good.each_ref().map(|one| ask(one, &lists)))) {
        let told = [&answer["verified"], &answer["schema"], &answer["graph"]];
        assert_eq!(told, [&json!(true); 3], "{answer:#}\n{credential:#}");
    }
    let change: [fn(&mut Value); 5] = [
        |json| json["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody else".into(),
        |json| json["validUntil"] = "2099-01-01T00:00:00Z".into(),
        |json| {
            json["issuer"]["endorsement"][0]["credentialSubject"]["delegation"]["scope"]["until_ms"] =
                1.into()
        },
        |json| json["credentialStatus"]["statusListIndex"] = "8".into(),
        |json| json["issuer"]["name"] = "Another".into(),
    ];
    let altered = change.map(|change| {
        let mut json = good[1].clone();
        change(&mut json);
        ask(&json, &lists)
    });
    for answer in judge(&altered) {
        assert_eq!(answer["verified"], json!(false), "{answer:#}");
    }
}

#[test]
fn the_judge_accepts_our_delegations_and_reads_our_status_lists() {
    let (_, centre, trainer) = house();
    let entry = |index| Some(StatusEntry { list: LIST.into(), index });
    let lists = json!({LIST: list_by(&centre, &[7, 131_071])});
    let credentials = [6, 7, 8, 131_070, 131_071]
        .map(|index| ask(&value(&centre.issue(|draft| draft.status = entry(index)).json), &lists));
    let verified: Vec<Value> = judge(&credentials).iter().map(|answer| answer["verified"].clone()).collect();
    assert_eq!(verified, [true, false, true, true, false]);
    let answers =
        judge(&[ask(&value(&trainer.chain[0]), &json!({})), ask(&value(&trainer.chain[1]), &json!({}))]);
    for answer in answers {
        assert_eq!([&answer["verified"], &answer["graph"]], [&json!(true); 2], "{answer:#}");
    }
}

/// An Open Badge as the standard's smallest example has it.
fn theirs(issuer: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": "urn:uuid:5d7b9b5e-0b3e-4a61-8d19-1e8c9f2f3c11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Teamwork",
        "issuer": {"id": issuer, "type": ["Profile"], "name": "Another university"},
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "did:example:learner",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://example.org/achievements/teamwork",
                "type": ["Achievement"],
                "name": "Teamwork",
                "description": "Works with others.",
                "criteria": {"narrative": "Nominated by peers."},
                "creditsAvailable": 36.0,
                "alignment": [{"type": ["Alignment"], "targetName": "Cooperation", "targetUrl": "https://example.org/skills/1"}],
            },
        },
        "credentialStatus": {
            "id": "https://example.org/status/9#5",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": "5",
            "statusListCredential": "https://example.org/status/9",
        },
    })
}

#[test]
fn we_accept_what_the_judge_issues_in_both_cryptosuites_and_refuse_it_altered() {
    let key = IssuerKey::from_seed([21; 32]);
    let seed = "15".repeat(32);
    let document = theirs(&key.did());
    let sign = |suite: &str, document: &Value| json!({"sign": document, "suite": suite, "seed": seed, "created": "2026-01-02T00:00:00Z"});
    let list = |set: Value| json!({"list": "https://example.org/status/9", "issuerSeed": seed, "set": set, "from": "2026-11-01T00:00:00Z"});
    let answers =
        judge(&[sign("jcs", &document), sign("rdfc", &document), list(json!([4])), list(json!([5]))]);
    let [jcs, rdfc, good, revoked] = answers.as_slice() else { panic!("{answers:?}") };
    let root = Root { did: key.did(), name: "Another university".into() };
    let trust = |list: &Value| {
        let list = TrustList {
            made_ms: NOW,
            roots: vec![root.clone()],
            lists: vec![list.clone()],
            ..TrustList::default()
        };
        cast::trust(list)
    };
    for signed in [jcs, rdfc] {
        let bytes = serde_json::to_vec(signed).unwrap();
        let report = verify(&bytes, &trust(good), Some(Moment(NOW)));
        assert_eq!(report.answer, Answer::Valid, "{report:#?}");
        assert!(verify(&bytes, &trust(revoked), Some(Moment(NOW))).says("revoked"));
        let changes: [fn(&mut Value); 9] = [
            |json| json["credentialSubject"]["achievement"]["name"] = "Teamwork II".into(),
            |json| json["credentialSubject"]["id"] = "did:example:another".into(),
            |json| json["credentialSubject"]["achievement"]["creditsAvailable"] = 37.0.into(),
            |json| json["validFrom"] = "2025-01-01T00:00:00Z".into(),
            |json| json["validUntil"] = "2099-01-01T00:00:00Z".into(),
            |json| drop(json.as_object_mut().unwrap().remove("credentialStatus")),
            |json| json["credentialSubject"]["identifier"] = json!([{"type": "IdentityObject", "hashed": false, "identityHash": "Me", "identityType": "name"}]),
            // Words without a meaning in its contexts are no part of what rdfc signs; and nobody may add any.
            |json| json["credentialSubject"]["achievement"]["details"] = json!({"hours": 1000}),
            |json| json["proof"]["created"] = "2026-01-03T00:00:00Z".into(),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let report = verify(&changed(&bytes, change), &trust(good), Some(Moment(NOW)));
            assert_ne!(report.answer, Answer::Valid, "{at} {} {report:#?}", signed["proof"]["cryptosuite"]);
        }
    }
    let theirs = StatusList::from_credential(&serde_json::to_vec(revoked).unwrap()).unwrap();
    assert_eq!((theirs.list.get(5), theirs.list.get(4), theirs.list.count()), (Some(true), Some(false), 1));
}
