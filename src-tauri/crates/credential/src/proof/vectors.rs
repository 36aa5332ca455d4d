//! The standards' own vectors (`tests/data/credentials/SOURCES.md`).

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{State, check};
use crate::canonical::{canonical, sha256};
use crate::context::Contexts;
use crate::proof::rdf;
use crate::strict::read_json;

fn text(name: &str) -> String {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/credentials/w3c-vc-di-eddsa");
    String::from_utf8(fs_err::read(folder.join(name)).unwrap()).unwrap()
}

fn document(name: &str) -> Map<String, Value> {
    read_json(text(name).as_bytes()).unwrap()
}

/// The vectors' contexts: W3C's examples give every unknown word a meaning.
fn contexts() -> Contexts {
    let examples = json!({"@context": {"@vocab": "https://www.w3.org/ns/credentials/examples#"}});
    Contexts::with(&BTreeMap::from([("https://www.w3.org/ns/credentials/examples/v2".to_owned(), examples)]))
}

#[test]
fn the_vectors_of_both_cryptosuites_hold_and_altered_ones_do_not() {
    for (name, proofs) in [
        ("eddsa-jcs-2022/signedJCS.json", 1),
        ("eddsa-rdfc-2022/signedDataInt.json", 1),
        ("proof-set-chain/signedProofSet1.json", 1),
        ("proof-set-chain/signedProofSet2.json", 2),
        ("proof-set-chain/signedProofChain1.json", 3),
        ("proof-set-chain/signedProofChain2.json", 4),
    ] {
        let signed = document(name);
        let states = |document: &Map<String, Value>| -> Vec<State> {
            check(document, &contexts()).into_iter().map(|checked| checked.state).collect()
        };
        assert_eq!(states(&signed), vec![State::Good; proofs], "{name}");
        let mut altered = signed.clone();
        altered.insert("name".into(), "Another".into());
        assert_eq!(states(&altered), vec![State::Bad("signature-bad"); proofs], "{name}");
    }
}

#[test]
fn the_steps_of_signing_jcs_are_those_of_the_vectors() {
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|byte| format!("{byte:02x}")).collect() };
    let mut signed = document("eddsa-jcs-2022/signedJCS.json");
    let mut proof = signed.remove("proof").unwrap();
    proof.as_object_mut().unwrap().remove("proofValue");
    for (value, canon, hash) in [
        (Value::Object(signed), "canonDocJCS.txt", "docHashJCS.txt"),
        (proof, "proofCanonJCS.txt", "proofHashJCS.txt"),
    ] {
        let bytes = canonical(&value);
        assert_eq!(String::from_utf8_lossy(&bytes), text(&format!("eddsa-jcs-2022/{canon}")));
        assert_eq!(hex(&sha256(&bytes)), text(&format!("eddsa-jcs-2022/{hash}")).trim());
    }
}

#[test]
fn the_canonical_graph_is_that_of_the_vectors() {
    let mut signed = document("eddsa-rdfc-2022/signedDataInt.json");
    signed.remove("proof");
    let graph = rdf::canonical_graph(&signed, &contexts()).unwrap();
    assert_eq!(graph, text("eddsa-rdfc-2022/canonDocDataInt.txt"));
}

#[test]
fn a_graph_that_takes_too_long_to_canonicalise_is_left_alone() {
    // Nameless nodes in a ring, all alike: telling n of them apart costs n! tries.
    let ring: Vec<Value> = (0..9)
        .map(|at| json!({"id": format!("_:b{at}"), "knows": {"id": format!("_:b{}", (at + 1) % 9)}}))
        .collect();
    let document =
        json!({"@context": ["https://www.w3.org/ns/credentials/v2", {"@vocab": "urn:x:"}], "who": ring});
    let graph = rdf::canonical_graph(document.as_object().unwrap(), &contexts());
    assert_eq!(graph, Err(State::Unknown("graph-intricate", String::new())));
}

#[test]
fn an_unknown_context_is_not_fetched() {
    let document = json!({"@context": ["https://www.w3.org/ns/credentials/v2", "https://example.org/context"], "name": "A"});
    let graph = rdf::canonical_graph(document.as_object().unwrap(), &Contexts::default());
    assert!(matches!(graph, Err(State::Unknown("graph-unreadable", _))), "{graph:?}");
}

#[test]
fn a_word_without_a_meaning_is_said_instead_of_left_out() {
    let graph = rdf::canonical_graph(&document("eddsa-rdfc-2022/signedDataInt.json"), &Contexts::default());
    assert_eq!(graph, Err(State::Unknown("word-unknown", "alumniOf".into())));
}
