//! Any bytes as a learner's file: nothing may panic, hang or take memory without bound; what comes in can be listed.
#![no_main]

use std::fs;

use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use store::learners::Opener;
use store::{DataFolder, Learners};

/// Makes the chain of blocks fit what they say, so that what stands behind it is read too.
fn chained(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let number = |bytes: &[u8], at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).unwrap_or([0; 4]);
        u32::from_le_bytes(four) as usize
    };
    let mut at = 64usize.saturating_add(number(&bytes, 12));
    let Some(front) = bytes.get(..at) else { return bytes };
    let mut chain = Sha256::digest(front);
    while let (Some(head), stored) = (bytes.get(at..at + 12), number(&bytes, at + 4)) {
        let Some(body) = bytes.get(at + 44..(at + 44).saturating_add(stored)) else { break };
        chain = Sha256::new().chain_update(chain).chain_update(head).chain_update(body).finalize();
        bytes[at + 12..at + 44].copy_from_slice(&chain);
        at += 44 + stored;
    }
    bytes
}

fuzz_target!(|input: &[u8]| {
    let place = std::env::temp_dir().join(format!("packhorse-learner-{}", std::process::id()));
    let _ = fs::remove_dir_all(&place);
    let Ok(folder) = DataFolder::open(Some(&place)) else { panic!("no disk to try on") };
    let Ok(learners) = Learners::open(&folder) else { panic!("an empty folder does not open") };
    for bytes in [input.to_vec(), chained(input)] {
        let file = place.join("brought.learner");
        assert!(fs::write(&file, bytes).is_ok());
        if learners.peek(&file).is_ok()
            && learners.import(&file, Opener::Nothing, Opener::Nothing, 1_795_305_600_000).is_ok()
        {
            assert_eq!(learners.list().map_or(0, |list| list.len()), 1);
        }
    }
});
