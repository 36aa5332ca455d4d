//! Whatever is changed, it is noticed.

use credential::{Answer, Moment, verify, verify_slip};
use proptest::prelude::*;
use serde_json::Value;

use crate::cast::*;

/// Every byte of a credential, changed: either it is not valid, or it says the same as before (a space more, an escape
/// written otherwise).
#[test]
fn every_byte_of_a_credential_counts() {
    let (root, centre, _) = house();
    let trust = trust(knows(&root));
    let json = centre.issue(|_| {}).json;
    let meaning: Value = serde_json::from_slice(&json).unwrap();
    for at in 0..json.len() {
        let mut bytes = json.clone();
        bytes[at] ^= if at % 3 == 0 { 0x20 } else { 0x01 };
        let same = serde_json::from_slice::<Value>(&bytes).is_ok_and(|value| value == meaning);
        let answer = verify(&bytes, &trust, Some(Moment(NOW))).answer;
        assert_eq!(answer == Answer::Valid, same, "byte {at} {:?}", String::from_utf8_lossy(&bytes));
        // What it says of whom: not valid. Only who signed by which method may become something that cannot be told.
        let changed: Option<Value> = serde_json::from_slice(&bytes).ok();
        let says =
            |member: &&str| changed.as_ref().is_some_and(|one| one.get(*member) != meaning.get(*member));
        let members = ["credentialSubject", "name", "validFrom", "credentialStatus", "id", "evidence"];
        let member = members.iter().find(|one| meaning.get(**one).is_some() && says(one));
        if let (Some(member), false) = (member, same) {
            assert_eq!(answer, Answer::NotValid, "{member}, byte {at} {:?}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn every_bit_of_a_slip_counts() {
    let (root, _, trainer) = house();
    let trust = trust(knows(&root));
    let slip = trainer.issue(|_| {}).slip;
    assert_eq!(verify_slip(&slip, &trust, Some(Moment(NOW))).answer, Answer::Valid);
    for bit in 0..slip.len() * 8 {
        let mut bytes = slip.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(verify_slip(&bytes, &trust, Some(Moment(NOW))).answer, Answer::NotValid, "bit {bit}");
    }
}

/// The places of a document's values, deepest last.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                found.push(path.clone());
                places(value, &path, found);
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                let path = format!("{path}/{at}");
                found.push(path.clone());
                places(value, &path, found);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_value_can_be_put_in_anothers_place(pick: prop::sample::Index, other: prop::sample::Index, new in ".{0,12}") {
        let (root, _, trainer) = house();
        let trust = trust(knows(&root));
        let json = trainer.issue(|_| {}).json;
        let meaning: Value = serde_json::from_slice(&json).unwrap();
        let mut found = Vec::new();
        places(&meaning, "", &mut found);
        let (to, from) = (&found[pick.index(found.len())], &found[other.index(found.len())]);
        for value in [meaning.pointer(from).unwrap().clone(), Value::String(new.clone()), Value::Null] {
            let mut changed = meaning.clone();
            *changed.pointer_mut(to).unwrap() = value;
            if changed != meaning {
                let bytes = serde_json::to_vec(&changed).unwrap();
                prop_assert_ne!(verify(&bytes, &trust, Some(Moment(NOW))).answer, Answer::Valid, "{} {}", to, from);
            }
        }
    }

    #[test]
    fn no_bytes_bring_verifying_down(bytes: Vec<u8>) {
        let trust = credential::Trust::default();
        let _ = verify(&bytes, &trust, None);
        let _ = verify_slip(&bytes, &trust, None);
    }
}
