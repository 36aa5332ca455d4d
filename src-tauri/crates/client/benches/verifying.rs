//! How fast a folder of certificates is verified: each by its own holder, by a centre that the institute delegated to, with a
//! status list. Prints figures; nothing fails by being slow.
//!
//! `cargo bench -p client --bench verifying [-- CERTIFICATES]`
#![allow(clippy::unwrap_used, missing_docs, reason = "a bench fails by panicking")]

use std::path::PathBuf;
use std::time::Instant;

use client::view::VerificationAnswer;
use client::{verify_files, verify_with};
use credential::{
    Achievement, AchievementType, Category, Draft, IssuerKey, Moment, Profile, Root, Scope, StatusEntry,
    StatusList, TrustList, Uuid, credential_id, delegate, issue,
};
use reconcile::key::SecretKey;
use reconcile::trust::TrustBundle;

const NOW: i64 = 1_790_000_000_000;
const DAY: i64 = 24 * 60 * 60 * 1000;
const LIST: &str = "https://learn.example.org/status/1";

fn profile(key: &IssuerKey, name: &str) -> Profile {
    Profile { id: key.did(), name: name.into(), url: None }
}

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000_u32);
    let (root, centre) = (IssuerKey::from_seed([1; 32]), IssuerKey::from_seed([2; 32]));
    let (institute, town) = (profile(&root, "Institute"), profile(&centre, "Town centre"));
    let scope =
        Scope { from_ms: NOW - 100 * DAY, until_ms: NOW + 1000 * DAY, may_delegate: 1, ..Scope::default() };
    let chain = [delegate(&institute, &root, &town, &scope, Moment(NOW - 100 * DAY)).unwrap()];
    let achievement = Achievement {
        id: "urn:packhorse:achievement:org.example.soil:soil-basics:soil".into(),
        kind: AchievementType::MicroCredential,
        name: "Soil: what it is, and how it is kept".into(),
        description: "Knows soil.".into(),
        narrative: "Read seven lessons and reached at least 70 percent of the points in the questions."
            .into(),
        lang: "en".into(),
        alignments: Vec::new(),
        hours: Some(12.0),
        credit: None,
        level: None,
        category: Category::AiDiscipline,
        parts: Vec::new(),
    };
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("certificates");
    fs_err::create_dir_all(&folder).unwrap();
    let begun = Instant::now();
    let mut bytes = 0;
    for number in 0..count {
        let learner = Uuid::from_u128(u128::from(number) + 1);
        let draft = Draft {
            id: credential_id(&root.public(), learner, "org.example.soil/soil-basics", "soil", 1),
            issuer: &town,
            chain: &chain,
            holder: &format!("urn:uuid:{learner}"),
            holder_name: &format!("Amina Hassan {number}"),
            achievement: &achievement,
            issued_ms: NOW - DAY,
            expires_ms: None,
            evidence: Vec::new(),
            result: Some(0.9),
            status: Some(StatusEntry { list: LIST.into(), index: number }),
            replaces: None,
        };
        let issued = issue(&draft, &centre).unwrap();
        bytes += issued.json.len();
        fs_err::write(folder.join(format!("{number:06}.json")), issued.json).unwrap();
    }
    let took = begun.elapsed();
    println!("issued and written: {count} in {took:.1?}, {} bytes each", bytes / count as usize);

    let list = StatusList::new(131_072).unwrap();
    let signed = list.to_credential(LIST, &institute, &root, Moment(NOW - DAY), None).unwrap();
    let trust = TrustList {
        made_ms: NOW - DAY,
        roots: vec![Root { did: root.did(), name: "Institute".into() }],
        lists: vec![serde_json::from_slice(&signed).unwrap()],
        ..TrustList::default()
    };
    let issuers = serde_json::to_value(trust).unwrap();
    let bundle = TrustBundle { trust: 2, edition: 1, publishers: Vec::new(), issuers, made_ms: NOW - DAY };
    let platform = SecretKey::from_bytes([9; 32]);
    let file = home.path().join("packhorse.trust");
    fs_err::write(&file, TrustBundle::carry(&bundle.sign(&platform), &platform.public())).unwrap();
    let data = home.path().join("data");
    let trust: [PathBuf; 1] = [file];

    let begun = Instant::now();
    let one = verify_with(Some(&data), &folder.join("000000.json"), &trust, NOW).unwrap();
    assert_eq!(one.answer, VerificationAnswer::Valid, "{one:?}");
    println!("one file, trust read from its file: {:.2?}", begun.elapsed());
    let mut best = 0.0_f64;
    for _ in 0..3 {
        let begun = Instant::now();
        let (files, _) = verify_files(Some(&data), std::slice::from_ref(&folder), &trust, NOW).unwrap();
        let took = begun.elapsed();
        let valid = files
            .iter()
            .filter(|one| one.report.as_ref().is_ok_and(|report| report.answer == VerificationAnswer::Valid));
        assert_eq!(valid.count(), count as usize);
        println!("a folder: {count} in {took:.2?}, {:.0} a second", f64::from(count) / took.as_secs_f64());
        best = best.max(f64::from(count) / took.as_secs_f64());
    }
    println!("figure: verify.folder {best:.0} /s");
}
