//! What others published: the standards' examples (`tests/data/credentials/SOURCES.md`).

use credential::{Answer, Moment, StatusList, Trust, verify};
use serde_json::{Value, json};

use crate::cast::*;

/// Bitstring Status List 1.0, example 2: 131072 bits, none set.
const PUBLISHED: &str = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

/// A list as somebody could sign it, whatever its bits.
fn list(encoded: &str) -> Vec<u8> {
    let root = Issuer::new(1, "Institute");
    let mut list = list_by(&root, &[]);
    list["credentialSubject"]["encodedList"] = encoded.into();
    sealed(&serde_json::to_vec(&list).unwrap(), &root.key)
}

#[test]
fn the_published_status_list_is_read_and_ours_is_written_likewise() {
    let read = StatusList::from_credential(&list(PUBLISHED)).unwrap();
    assert_eq!((read.list.len(), read.list.count()), (131_072, 0));
    assert_eq!((read.list.get(131_071), read.list.get(131_072)), (Some(false), None));
}

#[test]
fn a_list_that_is_a_bomb_or_too_short_is_not_read() {
    use base64::Engine;
    use std::io::Write;
    let pack = |bytes: usize| {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let zeros = vec![0; 1 << 20];
        for _ in 0..bytes >> 20 {
            gzip.write_all(&zeros).unwrap();
        }
        gzip.write_all(&zeros[..bytes & ((1 << 20) - 1)]).unwrap();
        let packed = gzip.finish().unwrap();
        format!("u{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(packed))
    };
    for (encoded, good) in [
        (pack(16 * 1024), true),
        (pack(2 << 20), true),
        (pack(16 * 1024 - 1), false),
        (pack((2 << 20) + 1), false),
        // An eighth of a gigabyte, in some hundred kilobytes.
        (pack(1 << 27), false),
        (PUBLISHED[1..].to_owned(), false),
        (format!("z{}", &PUBLISHED[1..]), false),
        (PUBLISHED[..40].to_owned(), false),
        ("u".to_owned(), false),
        (String::new(), false),
    ] {
        assert_eq!(StatusList::from_credential(&list(&encoded)).is_ok(), good, "{}", encoded.len());
    }
}

fn published(name: &str) -> Value {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/credentials/1edtech");
    serde_json::from_slice(&fs_err::read(folder.join(name)).unwrap()).unwrap()
}

/// 1EdTech's examples are not signed by keys that name themselves: here a key of ours signs what they say.
#[test]
fn what_1edtechs_examples_say_is_read_and_valid_when_signed() {
    let root = Issuer::new(1, "Example Corp");
    let mut list = knows(&root);
    list.lists.clear();
    for (name, title, holder) in
        [("basic.json", "Teamwork", None), ("complete.json", "1EdTech University Degree", None)]
    {
        let mut json = published(name);
        assert_ne!(
            verify(&serde_json::to_vec(&json).unwrap(), &trust(list.clone()), None).answer,
            Answer::Valid
        );
        match json["issuer"].as_object_mut() {
            Some(issuer) => drop(issuer.insert("id".into(), root.key.did().into())),
            None => json["issuer"] = root.key.did().into(),
        }
        json.as_object_mut().unwrap().remove("credentialStatus");
        let signed = sealed(&serde_json::to_vec(&json).unwrap(), &root.key);
        let report = verify(&signed, &trust(list.clone()), Some(Moment(NOW)));
        let shown = report.credential.clone().unwrap();
        assert!(report.says("schema-good") && report.says("signature-good"), "{name}: {report:#?}");
        assert_eq!((shown.title.as_str(), shown.holder.as_deref()), (title, holder), "{name}");
        assert_eq!(report.answer, Answer::Valid, "{name}: {report:#?}");
    }
}

#[test]
fn an_issuer_that_only_the_network_could_tell_of_cannot_be_told() {
    let signed = published("basic.json");
    let mut signed = signed;
    signed["proof"] = json!([{
        "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022", "created": "2023-01-01T00:00:00Z",
        "verificationMethod": "https://example.com/issuers/876543#key-1", "proofPurpose": "assertionMethod",
        "proofValue": "z5QLBrp19KiWXerb8ByPnAZ9wujVFN8PDsxxXeMoyvDqhZ6Qnzr5CG9876zNht8BpStWi8H2Mi7XCY3inbLrZrm95",
    }]);
    let report = verify(&serde_json::to_vec(&signed).unwrap(), &Trust::default(), Some(Moment(NOW)));
    assert_eq!((report.answer, wrong(&report)), (Answer::CannotTell, vec!["key-unknown", "issuer-unknown"]));
}
