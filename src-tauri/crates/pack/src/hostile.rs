//! Lists that no honest program writes: each refused, and for what it is.

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::header::Kind;
use crate::limits::{MAX_CHUNKS, MAX_FILES};
use crate::manifest::{Manifest, fold};
use crate::varint::put;
use crate::write::FrontMatter;
use crate::{
    Chunk, ChunkId, Codec, Contents, File, MAX_RAW, MAX_STORED, OpenError, Pack, Slice, check, listing,
};

fn chunk(n: u32, raw: u32, codec: Codec) -> Chunk {
    let stored = if codec == Codec::Stored { raw } else { raw.clamp(1, 1000) };
    Chunk { id: ChunkId::of(&n.to_le_bytes()), stored, raw, codec }
}

fn slice(chunk: u32, start: u32, len: u32) -> Slice {
    Slice { chunk, start, len }
}

fn file(slices: &[Slice]) -> File {
    File { len: slices.iter().map(|slice| u64::from(slice.len)).sum(), slices: slices.to_vec() }
}

fn contents(chunks: Vec<Chunk>, files: &[(&str, File)]) -> Contents {
    Contents { chunks, files: files.iter().map(|(path, file)| ((*path).to_owned(), file.clone())).collect() }
}

/// Writes a whole pack file around a manifest that [`Manifest::to_bytes`] would refuse to write.
fn forged(listing: &[u8], chunk_bytes: u64) -> Vec<u8> {
    let json = br#"{"id":"org.example.bad","version":1,"label":"","title":{},"publisher":"","licence":"","languages":[]}"#;
    let mut manifest = Vec::new();
    put(&mut manifest, json.len() as u64);
    manifest.extend_from_slice(json);
    manifest.extend_from_slice(listing);
    let stored = fold(&manifest, &[]).unwrap();
    let front = FrontMatter {
        kind: Kind::Pack,
        manifest: &manifest,
        stored: &stored,
        signature: None,
        base: [0; 32],
        chunks: chunk_bytes,
        volume_limit: 0,
    };
    let (mut bytes, _) = front.to_bytes().unwrap();
    bytes.resize(bytes.len() + chunk_bytes as usize, 0);
    bytes
}

/// Checks that a pack with these contents is refused, by a sentence with `expect` in it.
fn refuse(contents: &Contents, expect: &str) {
    let said = check::check(contents).unwrap_err();
    assert!(said.contains(expect), "{said:?} does not say {expect:?}");
    let stored: u64 = contents.chunks.iter().map(|chunk| u64::from(chunk.stored)).sum();
    if stored < 1 << 20 {
        let bytes = forged(&listing::write(contents, &[]), stored);
        assert!(matches!(Pack::open(Box::new(bytes)), Err(OpenError::Hostile(_))), "{expect}");
    }
}

#[test]
fn chunks_of_hostile_sizes_are_refused() {
    let one = |chunk| contents(vec![chunk], &[]);
    refuse(&one(chunk(0, 0, Codec::Zstd)), "empty or too large");
    refuse(&one(chunk(0, MAX_RAW + 1, Codec::Zstd)), "empty or too large");
    let large = Chunk { stored: MAX_STORED + 1, ..chunk(0, 10, Codec::Zstd) };
    refuse(&one(large), "empty or too large");
    refuse(&one(Chunk { stored: 9, ..chunk(0, 10, Codec::Stored) }), "two lengths");
    refuse(&contents(vec![chunk(0, 5, Codec::Stored), chunk(0, 5, Codec::Stored)], &[]), "listed twice");
}

#[test]
fn patches_that_lean_on_nothing_themselves_or_too_much_are_refused() {
    let on = |slices: &[Slice]| {
        let patch = chunk(1, 10, Codec::Patch(slices.to_vec()));
        contents(vec![chunk(0, MAX_RAW, Codec::Zstd), patch, chunk(2, 10, Codec::Zstd)], &[])
    };
    assert_eq!(check::check(&on(&[slice(0, 0, MAX_RAW)])), Ok(()));
    refuse(&on(&[]), "nothing or on too much");
    refuse(&on(&[slice(0, 0, 1); 65]), "nothing or on too much");
    refuse(&on(&[slice(0, 0, MAX_RAW), slice(0, 0, 1)]), "nothing or on too much");
    refuse(&on(&[slice(1, 0, 1)]), "not there");
    refuse(&on(&[slice(2, 0, 1)]), "not there");
    refuse(&on(&[slice(9, 0, 1)]), "not there");
    refuse(&on(&[slice(0, MAX_RAW, 1)]), "not there");
    refuse(&on(&[slice(0, u32::MAX, 2)]), "not there");
}

#[test]
fn long_chains_and_wide_trees_are_refused() {
    let chain = |length: u32| {
        let leaning = |n: u32| if n == 0 { Codec::Zstd } else { Codec::Patch(vec![slice(n - 1, 0, 10)]) };
        contents((0..length).map(|n| chunk(n, 10, leaning(n))).collect(), &[])
    };
    assert_eq!(check::check(&chain(5)), Ok(()));
    refuse(&chain(6), "too many others in turn");
    // Each level leans on all of the one before: the work would multiply.
    let mut chunks: Vec<Chunk> = (0..20).map(|n| chunk(n, 1 << 20, Codec::Zstd)).collect();
    for level in 1..4u32 {
        let below: Vec<Slice> = (0..20).map(|n| slice((level - 1) * 20 + n, 0, 10)).collect();
        chunks.extend((0..20).map(|n| chunk(level * 20 + n, 1 << 20, Codec::Patch(below.clone()))));
    }
    refuse(&contents(chunks, &[]), "too much to unfold");
}

#[test]
fn files_of_bytes_that_are_not_there_are_refused() {
    let with = |file: File| contents(vec![chunk(0, 10, Codec::Zstd)], &[("a", file)]);
    assert_eq!(check::check(&with(file(&[slice(0, 0, 10)]))), Ok(()));
    let whole = file(&[slice(0, 0, 10)]);
    for beyond in
        [slice(0, 1, 10), slice(0, 9, u32::MAX), slice(1, 0, 1), slice(u32::MAX, 0, 1), slice(0, 0, 0)]
    {
        let files = [("a", whole.clone()), ("b", file(&[beyond, beyond]))];
        refuse(&contents(vec![chunk(0, 10, Codec::Zstd)], &files), "not there");
    }
    let lying = with(File { len: 11, ..file(&[slice(0, 0, 10)]) });
    assert!(check::check(&lying).unwrap_err().contains("not as long"));
}

#[test]
fn files_that_unfold_to_a_thousand_times_the_pack_are_refused() {
    let all = slice(0, 0, MAX_RAW);
    let bomb = Chunk { stored: 300, ..chunk(0, MAX_RAW, Codec::Zstd) };
    let times = |n: usize| contents(vec![bomb.clone()], &[("zeros", file(&vec![all; n]))]);
    assert_eq!(check::check(&times(8)), Ok(()));
    refuse(&times(9), "1000 times");
    refuse(&times(100_000), "1000 times");
}

#[test]
fn paths_that_no_system_should_be_given_are_refused() {
    for path in ["../x", "/x", "C:x", "a\\b", "a/../b", "NUL", "x/com1.txt", "x.", "x\0", "", "a//b"] {
        refuse(&contents(vec![], &[(path, File::default())]), "is not allowed");
    }
    for two in [["A", "a"], ["a", "a/b"], ["e\u{301}", "\u{e9}"]] {
        refuse(&contents(vec![], &two.map(|path| (path, File::default()))), "is not allowed");
    }
}

#[test]
fn counts_that_the_bytes_cannot_hold_are_refused_at_once() {
    let began = std::time::Instant::now();
    for (chunks, apart) in [
        (u64::from(MAX_CHUNKS) + 1, 0),
        (u64::MAX, 0),
        (0, u64::from(MAX_FILES) + 1),
        (u64::from(MAX_CHUNKS), 0),
        (0, u64::from(MAX_FILES)),
    ] {
        let mut bytes = Vec::new();
        put(&mut bytes, chunks);
        put(&mut bytes, apart);
        bytes.extend_from_slice(&[0; 64]);
        assert!(
            matches!(Pack::open(Box::new(forged(&bytes, 0))), Err(OpenError::Hostile(_))),
            "{chunks} {apart}"
        );
    }
    assert!(began.elapsed().as_secs() < 5);
}

#[test]
fn a_path_is_not_repeated_and_paths_do_not_grow_without_end() {
    // One chunk with 70,000 one-byte files whose paths share 1,000 bytes: little in the list, much in memory.
    let path = format!("{}/", "x/".repeat(500));
    let count = 70_000u64;
    let (mut lies, mut paths, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    put(&mut lies, count);
    for n in 0..count {
        put(&mut lies, 1 << 2);
        let end = format!("{n:05}");
        let shared = if n == 0 { 0 } else { path.len() as u64 };
        put(&mut paths, shared);
        let rest = if n == 0 { format!("{path}{end}") } else { end };
        put(&mut paths, rest.len() as u64);
        paths.extend_from_slice(rest.as_bytes());
    }
    put(&mut bytes, 1);
    put(&mut bytes, 0);
    for section in [&[0x05u8][..], &[], &lies, &[], &paths] {
        put(&mut bytes, section.len() as u64);
        bytes.extend_from_slice(section);
    }
    bytes.extend_from_slice(&[7; 32]);
    match Pack::open(Box::new(forged(&bytes, 1))) {
        Err(OpenError::Hostile(said)) => assert!(said.contains("too long"), "{said}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_manifest_bomb_takes_no_more_memory_than_the_header_admits() {
    let zeros = vec![0; 32 << 20];
    let front = FrontMatter {
        kind: Kind::Pack,
        manifest: b"short",
        stored: &crate::frame::fold(&zeros, &[], 3).unwrap(),
        signature: None,
        base: [0; 32],
        chunks: 0,
        volume_limit: 0,
    };
    let (bytes, _) = front.to_bytes().unwrap();
    assert!(bytes.len() < 10_000);
    assert!(matches!(Pack::open(Box::new(bytes)), Err(OpenError::Hostile(_))));
}

#[test]
fn an_id_that_would_lead_out_of_a_folder_is_refused() {
    for id in ["", "..", "a/b", "a\\b", "../x", "org..x", ".hidden", "a b", "é"] {
        let meta = crate::Meta { id: id.into(), ..Default::default() };
        assert!(Manifest { meta, contents: Contents::default() }.to_bytes().is_err(), "{id:?}");
    }
}

fn any_contents() -> impl Strategy<Value = Contents> {
    let sizes = proptest::collection::vec((1..5000u32, 0..3u8), 1..12);
    let cuts = proptest::collection::vec((any::<u32>(), any::<u32>(), any::<u32>()), 0..30);
    (sizes, cuts, proptest::collection::vec(1..4usize, 0..20)).prop_map(|(sizes, cuts, shares)| {
        let mut chunks: Vec<Chunk> = Vec::new();
        for (n, (raw, codec)) in sizes.into_iter().enumerate() {
            let codec = match codec {
                0 => Codec::Stored,
                2 if n > 0 && chunks[n - 1].codec == Codec::Zstd => {
                    Codec::Patch(vec![slice(n as u32 - 1, 0, chunks[n - 1].raw)])
                }
                _ => Codec::Zstd,
            };
            chunks.push(chunk(n as u32, raw, codec));
        }
        let cut = |(at, from, to): (u32, u32, u32)| {
            let index = at % chunks.len() as u32;
            let raw = chunks[index as usize].raw;
            let start = from % raw;
            slice(index, start, 1 + to % (raw - start))
        };
        let mut slices = cuts.into_iter().map(cut);
        let mut files = BTreeMap::new();
        for (n, share) in shares.into_iter().enumerate() {
            let of: Vec<Slice> = slices.by_ref().take(share).collect();
            files.insert(format!("{}/{n}.md", ["en", "fr", "x"][n % 3]), file(&of));
        }
        Contents { chunks, files }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_reads_back_as_it_was_written(contents in any_contents()) {
        prop_assert_eq!(check::check(&contents), Ok(()));
        let languages = ["en".to_owned(), "fr".to_owned()];
        let bytes = listing::write(&contents, &languages);
        prop_assert_eq!(listing::read(&bytes).unwrap(), contents);
    }

    #[test]
    fn a_spoilt_list_is_refused_or_harmless(contents in any_contents(), at in any::<usize>(), bit in 0..8u8) {
        let mut bytes = listing::write(&contents, &[]);
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        if let Ok(read) = listing::read(&bytes) {
            let _ = check::check(&read);
        }
    }
}
