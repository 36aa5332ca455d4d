//! Files that were cut, spoilt, swapped or forged: each is told for what it is, and no wrong byte is handed out.

use pack::{ChunkId, OpenError, Pack, ReadError, Signer, SigningKey, TrustedKeys, VerifyError};

use crate::course::{Course, noise, silent};
use crate::desk::{Desk, front_end, open_bytes, reseal};

fn small_pack() -> Vec<u8> {
    let desk = Desk::new();
    desk.build(&Course::small(), "a.pack");
    desk.bytes("a.pack")
}

#[test]
fn a_pack_cut_short_anywhere_says_so() {
    let bytes = small_pack();
    let pack = open_bytes(&bytes).unwrap();
    let chunks = pack.contents().chunks.len() as u32;
    let boundaries = (0..chunks).map(|index| pack.chunk_range(index).start as usize);
    let all_of_the_front = 0..=front_end(&bytes);
    for end in all_of_the_front.chain(boundaries).chain([bytes.len() - 1]) {
        match open_bytes(&bytes[..end]) {
            Err(OpenError::Truncated { have, need }) => {
                assert_eq!(have, end as u64);
                assert!(need == bytes.len() as u64 || end < 160 && need == 160, "cut at {end}: needs {need}");
            }
            other => panic!("cut at {end}: {other:?}"),
        }
    }
}

#[test]
fn a_pack_cut_short_still_tells_what_is_missing() {
    let bytes = small_pack();
    let whole = open_bytes(&bytes).unwrap();
    let cut = whole.chunk_range(2).start as usize + 10;
    let pack = Pack::open_incomplete(Box::new(bytes[..cut].to_vec())).unwrap();
    let pack = pack.verify(&TrustedKeys::none()).unwrap();
    let damage = pack.check(&mut silent);
    let missing: Vec<u32> = damage.iter().map(|damage| damage.index).collect();
    let chunks = pack.contents().chunks.len() as u32;
    assert_eq!(missing, (2..chunks).collect::<Vec<_>>());
    assert!((0..chunks).all(|index| pack.holds(index) == (index < 2)));
}

#[test]
fn every_flipped_bit_before_the_chunks_is_noticed() {
    let bytes = small_pack();
    let front = front_end(&bytes);
    for bit in 0..front * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        match open_bytes(&flipped) {
            Err(OpenError::NotAPack) if bit < 64 => {}
            Err(OpenError::Damaged(_)) if bit >= 64 => {}
            other => panic!("bit {bit} of {}: {other:?}", front * 8),
        }
    }
}

#[test]
fn a_flipped_bit_in_a_chunk_is_found_there_and_nowhere_else() {
    let bytes = small_pack();
    let whole = open_bytes(&bytes).unwrap();
    let course = Course::small();
    for (n, place) in noise(5, 64).chunks(2).enumerate() {
        let span = bytes.len() - front_end(&bytes);
        let at = front_end(&bytes) + (usize::from(place[0]) << 8 | usize::from(place[1])) * span / 65536;
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (n % 8);
        let pack = open_bytes(&flipped).unwrap().verify(&TrustedKeys::none()).unwrap();
        let damage = pack.check(&mut silent);
        assert_eq!(damage.len(), 1, "byte {at}");
        assert!(whole.chunk_range(damage[0].index).contains(&(at as u64)));
        for (path, content) in &course.files {
            match pack.read_file(path) {
                Ok(read) => assert!(read == *content && !damage[0].files.contains(path), "{path}"),
                Err(ReadError::Damaged { id, .. }) => {
                    assert_eq!(id, damage[0].id);
                    assert!(damage[0].files.contains(path), "{path}");
                }
                Err(other) => panic!("{path}: {other}"),
            }
        }
    }
}

#[test]
fn chunks_that_changed_places_are_both_damaged() {
    let mut bytes = small_pack();
    let pack = open_bytes(&bytes).unwrap();
    let chunks = &pack.contents().chunks;
    let (a, b) = (0..chunks.len() as u32)
        .flat_map(|a| (0..a).map(move |b| (b, a)))
        .find(|(a, b)| chunks[*a as usize].stored == chunks[*b as usize].stored)
        .expect("the film is in pieces of one size");
    let (first, second) = (pack.chunk_range(a).start as usize, pack.chunk_range(b).start as usize);
    for at in 0..chunks[a as usize].stored as usize {
        bytes.swap(first + at, second + at);
    }
    let pack = open_bytes(&bytes).unwrap().verify(&TrustedKeys::none()).unwrap();
    let found: Vec<u32> = pack.check(&mut silent).iter().map(|damage| damage.index).collect();
    assert_eq!(found, [a, b]);
}

#[test]
fn something_after_the_end_is_damage() {
    let mut bytes = small_pack();
    bytes.push(0);
    assert!(matches!(open_bytes(&bytes), Err(OpenError::Damaged(_))));
}

#[test]
fn what_is_no_pack_is_called_none() {
    for bytes in [&b"PK\x03\x04 a zip file"[..], &[0; 4096], b"\x89PNG\r\n\x1a\n", &[0x89, b'P', b'K', b'X']]
    {
        assert!(matches!(open_bytes(bytes), Err(OpenError::NotAPack)), "{bytes:?}");
    }
    let desk = Desk::new();
    assert!(matches!(Pack::open_file(desk.path("nowhere.pack")), Err(OpenError::Io(_))));
    assert!(matches!(Pack::open_file(desk.folder()), Err(OpenError::Io(_))));
}

#[test]
fn a_newer_format_is_refused_kindly() {
    let mut bytes = small_pack();
    bytes[8..12].copy_from_slice(&[2, 0, 2, 0]);
    reseal(&mut bytes);
    let error = open_bytes(&bytes).unwrap_err();
    assert!(matches!(error, OpenError::NewerFormat { found: 2, newest: 1 }), "{error:?}");
    assert!(error.to_string().contains("newer Packhorse"));
    // Written by a newer program, yet fit for this one.
    bytes[8..12].copy_from_slice(&[2, 0, 1, 0]);
    reseal(&mut bytes);
    assert!(open_bytes(&bytes).is_ok());
}

#[test]
fn a_signature_that_does_not_fit_is_an_error() {
    let mut bytes = small_pack();
    let signature = front_end(&bytes) - 20;
    bytes[signature] ^= 1;
    reseal(&mut bytes);
    let verified = open_bytes(&bytes).unwrap().verify(&TrustedKeys::none());
    assert!(matches!(verified, Err(VerifyError::BadSignature)));
}

#[test]
fn a_signature_of_another_pack_does_not_fit_even_when_trusted() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    desk.build(&course.edited(), "2.pack");
    let (mut one, two) = (desk.bytes("1.pack"), desk.bytes("2.pack"));
    let (end_one, end_two) = (front_end(&one), front_end(&two));
    one[end_one - 97..end_one].copy_from_slice(&two[end_two - 97..end_two]);
    reseal(&mut one);
    let trusted = TrustedKeys::from_iter([course.key.public()]);
    assert!(matches!(open_bytes(&one).unwrap().verify(&trusted), Err(VerifyError::BadSignature)));
    assert!(open_bytes(&two).unwrap().verify(&trusted).is_ok());
}

#[test]
fn who_signed_is_told_and_nobody_is_trusted_unasked() {
    let bytes = small_pack();
    let key = Course::small().key.public();
    let signer =
        |trusted: &TrustedKeys| open_bytes(&bytes).unwrap().verify(trusted).unwrap().signer().clone();
    assert_eq!(signer(&TrustedKeys::none()), Signer::Unknown { key: key.clone() });
    let stranger = SigningKey::from_seed(&[1; 32], "stranger").public();
    assert_eq!(signer(&TrustedKeys::from_iter([stranger])), Signer::Unknown { key: key.clone() });
    let trusted = Signer::Trusted { name: "Example Centre".into(), key: key.clone() };
    assert_eq!(signer(&TrustedKeys::from_iter([key])), trusted);
}

#[test]
fn a_changed_manifest_needs_a_new_signature() {
    // Somebody who recomputes every checksum, but has no key.
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "a.pack");
    let signed = desk.open("a.pack");
    let mut other = course.clone();
    other.meta.publisher = "Somebody else".into();
    let out = desk.path("forged.pack");
    pack::Build::new(&other.meta, &other.files).write(&out, &mut silent).unwrap();
    let forged = desk.open("forged.pack");
    pack::export(forged.manifest(), signed.signature(), &forged, &out, &mut silent).unwrap();
    let verified = Pack::open_file(&out).unwrap().verify(&TrustedKeys::none());
    assert!(matches!(verified, Err(VerifyError::BadSignature)));
}

#[test]
fn damaged_updates_are_noticed_too() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    desk.build_on(&old, &course.edited(), "2.pack");
    pack::write_delta(&old, &desk.open("2.pack"), desk.path("2.delta")).unwrap();
    let bytes = desk.bytes("2.delta");
    for bit in 0..front_end(&bytes) * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let opened = pack::Delta::open(Box::new(flipped));
        assert!(matches!(opened, Err(OpenError::NotAPack | OpenError::Damaged(_))), "bit {bit}");
    }
    for end in 0..bytes.len() {
        let opened = pack::Delta::open(Box::new(bytes[..end].to_vec()));
        assert!(matches!(opened, Err(OpenError::Truncated { .. })), "cut at {end}");
    }
    assert!(matches!(open_bytes(&bytes), Err(OpenError::IsDelta)));
    let pack = Box::new(desk.bytes("1.pack"));
    assert!(matches!(pack::Delta::open(pack), Err(OpenError::NotADelta)));
    let delta = pack::Delta::open(Box::new(bytes)).unwrap();
    let other = desk.open("2.pack");
    assert!(matches!(delta.resolve(other.manifest()), Err(OpenError::WrongBase)));
}

#[test]
fn a_chunk_is_named_by_the_bytes_that_are_stored() {
    let bytes = small_pack();
    let pack = open_bytes(&bytes).unwrap();
    for (index, chunk) in pack.contents().chunks.iter().enumerate() {
        let range = pack.chunk_range(index as u32);
        assert_eq!(ChunkId::of(&bytes[range.start as usize..range.end as usize]), chunk.id);
    }
}
