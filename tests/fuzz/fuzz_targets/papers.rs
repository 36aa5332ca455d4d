//! Any bytes as one of the small signed or listed files that travel: trust, issuers, catalogue, appointments, keys of
//! sealed questions, delegations, status lists, notes and rows of state. Nothing may panic or hang.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reconcile::key::{Hint, PublicKey, SecretKey};
use reconcile::trust::TrustBundle;

fuzz_target!(|input: &[u8]| {
    let Some((which, bytes)) = input.split_first() else { return };
    match which % 9 {
        0 => {
            // What is signed is made to fit, so that what stands behind the signature is read too.
            let far_end = SecretKey::from_bytes([1; 32]);
            let signature = far_end.sign(&[b"packhorse trust 1\0".as_slice(), bytes].concat());
            let digits: String = signature.0.iter().map(|byte| format!("{byte:02x}")).collect();
            let signed = [digits.as_bytes(), b"\n", bytes].concat();
            let carried = TrustBundle::carry(&signed, &far_end.public());
            for file in [bytes, carried.as_slice()] {
                let _ = TrustBundle::open_carried(file);
            }
        }
        1 => {
            if let Ok(value) = serde_json::from_slice(bytes)
                && let Ok(list) = credential::TrustList::read(&value)
            {
                let _ = credential::Trust::prepare(list);
            }
        }
        2 => {
            if let Ok(list) = reconcile::catalogue::Catalogue::parse(bytes) {
                assert!(list.packs.iter().all(|pack| !pack.file.contains("..")));
            }
        }
        3 => drop(reconcile::appointments::parse(bytes)),
        4 => drop(course::KeyFile::parse(bytes)),
        5 => drop(credential::Delegation::read(bytes)),
        6 => drop(credential::StatusList::from_credential(bytes)),
        7 => {
            if let Ok(edit) = course::NoteEdit::parse(bytes) {
                assert!(course::NoteEdit::parse(&edit.body().unwrap_or_default()).is_ok());
            }
            let _ = (course::Card::read(bytes), course::NoteRecord::read(bytes));
        }
        _ => {
            let Ok(text) = std::str::from_utf8(bytes) else { return };
            let _ = (PublicKey::parse(text), Hint::parse(text), credential::Moment::read(text));
            let _ = credential::key_of_did(text);
        }
    }
});
