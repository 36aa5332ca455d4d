//! Credentials of other programs: what cannot be verified here is said as such, and is not called false.

use credential::Answer;
use serde_json::{Value, json};

use crate::cast::*;

#[test]
fn a_credential_of_the_first_data_model_cannot_be_told() {
    let (root, centre, _) = house();
    let first = changed(&centre.issue(|_| {}).json, |one| {
        one["@context"][0] = json!("https://www.w3.org/2018/credentials/v1");
        let from = one.as_object_mut().unwrap().remove("validFrom").unwrap();
        one["issuanceDate"] = from;
        one["proof"] = json!({"type": "Ed25519Signature2020", "proofValue": "z1"});
    });
    let report = look(&first, knows(&root));
    assert_eq!((report.answer, wrong(&report)), (Answer::CannotTell, vec!["credential-first"]));
}

#[test]
fn an_issuer_on_the_web_cannot_be_told_without_one() {
    let (root, centre, _) = house();
    let on_web = changed(&centre.issue(|_| {}).json, |one| {
        one["issuer"]["id"] = json!("did:web:example.org");
        one["proof"][0]["verificationMethod"] = json!("did:web:example.org#key-1");
    });
    let report = look(&on_web, knows(&root));
    assert_eq!(report.answer, Answer::CannotTell, "{report:#?}");
    assert!(report.says("key-unknown") && report.says("issuer-unknown"), "{report:#?}");
}

#[test]
fn an_edition_of_the_badges_context_that_is_not_known_cannot_be_told() {
    let (root, ..) = house();
    let changes: [fn(&mut Vec<Value>); 2] = [
        |contexts| contexts[1] = json!("https://purl.imsglobal.org/spec/ob/v3p0/context.json"),
        |contexts| contexts.push(json!("https://example.org/extra.jsonld")),
    ];
    for change in changes {
        let plain = root.issue(|_| {}).json;
        let other = changed(&plain, |one| change(one["@context"].as_array_mut().unwrap()));
        let json = sealed(&other, &root.key);
        let report = look(&json, knows(&root));
        assert_eq!(report.answer, Answer::CannotTell, "{report:#?}");
        assert_eq!(wrong(&report), ["context-unknown"]);
    }
}
