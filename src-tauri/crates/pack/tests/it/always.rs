//! What holds for whatever files: told by trying many.

use std::collections::BTreeMap;

use pack::{Build, Delta, Layers, Meta, Pack, TrustedKeys, export, read_range, write_delta};
use proptest::prelude::*;

use crate::course::{noise, prose, silent};
use crate::desk::Desk;

fn meta(version: u32) -> Meta {
    Meta {
        id: "org.example.any".into(),
        version,
        languages: vec!["en".into(), "fr".into()],
        ..Meta::default()
    }
}

fn content() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        2 => Just(Vec::new()),
        6 => (any::<u64>(), 1..60usize).prop_map(|(seed, lines)| prose(seed, lines)),
        4 => (any::<u64>(), 1..20_000usize).prop_map(|(seed, len)| noise(seed, len)),
        4 => (0..6u64).prop_map(|seed| prose(seed, 30)),
        2 => (1..2_500_000usize).prop_map(|len| vec![b'z'; len]),
        // Pieces of the same content that lean on one another in many ways.
        2 => (1..4usize, 0..3u8).prop_map(|(pieces, byte)| vec![byte; pieces << 20]),
        // Text of more than one piece.
        1 => (0..3u64, 12_000..25_000usize).prop_map(|(seed, lines)| prose(seed, lines)),
        2 => (0..3u64, 250_000..1_200_000usize).prop_map(|(seed, len)| noise(seed, len)),
    ]
}

fn files() -> impl Strategy<Value = BTreeMap<String, Vec<u8>>> {
    let path = ("(en|fr|media|doc)", "[a-d]{1,2}").prop_map(|(folder, name)| format!("{folder}/{name}.txt"));
    proptest::collection::btree_map(path, content(), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn editions_read_back_and_updates_lead_from_each_to_the_next(editions in proptest::collection::vec(files(), 1..4)) {
        let desk = Desk::new();
        let mut old: Option<pack::VerifiedPack> = None;
        for (version, files) in editions.iter().enumerate() {
            let name = format!("{version}.pack");
            let meta = meta(version as u32);
            Build { base: old.as_ref(), ..Build::new(&meta, files) }.write(desk.path(&name), &mut silent).unwrap();
            let new = desk.open(&name);
            prop_assert!(new.contents().files.keys().eq(files.keys()));
            for (path, bytes) in files {
                prop_assert!(new.read_file(path).unwrap() == *bytes);
                let (from, to) = (bytes.len() as u64 / 3, bytes.len() as u64 / 2);
                let part = read_range(new.contents(), path, from..to, &new).unwrap();
                prop_assert!(part == bytes[from as usize..to as usize]);
            }
            prop_assert!(new.check(&mut silent).is_empty());
            if let Some(old) = &old {
                write_delta(old, &new, desk.path("update")).unwrap();
                let update = Delta::open_file(desk.path("update")).unwrap().resolve(old.manifest()).unwrap();
                let update = update.verify(&TrustedKeys::none()).unwrap();
                let layers = Layers(&[&update, old]);
                export(update.manifest(), update.signature(), &layers, desk.path("joined"), &mut silent).unwrap();
                prop_assert!(desk.bytes("joined") == desk.bytes(&name));
                let held = |id: &pack::ChunkId| old.contents().chunks.iter().any(|chunk| chunk.id == *id);
                for (index, chunk) in new.contents().chunks.iter().enumerate() {
                    prop_assert_eq!(update.holds(index as u32), !held(&chunk.id));
                }
            }
            old = Some(new);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Pack::open(Box::new(bytes.clone()));
        let _ = pack::Manifest::parse(&bytes);
    }
}
