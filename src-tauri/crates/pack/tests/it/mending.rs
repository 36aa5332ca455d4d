//! Damage mended from other sticks: everything that can be had comes back, and nothing is ever made worse.

use pack::{ChunkId, ChunkLookup, RepairError, TrustedKeys, repair};

use crate::course::{Course, silent};
use crate::desk::{Desk, front_end};

#[test]
fn damaged_chunks_come_back_from_another_copy() {
    let desk = Desk::new();
    desk.build(&Course::small(), "good.pack");
    let good = desk.bytes("good.pack");
    let mut bad = good.clone();
    let span = good.len() - front_end(&good);
    for share in [0, 3, 9] {
        bad[front_end(&good) + span * share / 10 + 5] ^= 0x40;
    }
    let target = desk.put("bad.pack", &bad);
    let source = desk.open("good.pack");
    let report = repair(&target, &TrustedKeys::none(), &[&source], &mut silent).unwrap();
    assert_eq!((report.mended.len(), report.still_damaged.len(), report.written), (3, 0, true));
    assert!(!report.front_mended);
    assert!(desk.bytes("bad.pack") == good);
    let again = repair(&target, &TrustedKeys::none(), &[&source], &mut silent).unwrap();
    assert!(!again.written, "a whole pack is left alone");
}

#[test]
fn an_older_edition_mends_what_it_shares() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    desk.build_on(&old, &course.edited(), "2.pack");
    let new = desk.open("2.pack");
    let good = desk.bytes("2.pack");
    let mut bad = good.clone();
    let last = new.contents().chunks.len() as u32 - 1;
    bad[new.pack().chunk_range(0).start as usize] ^= 1;
    bad[new.pack().chunk_range(last).start as usize] ^= 1;
    let target = desk.put("bad.pack", &bad);
    let report = repair(&target, &TrustedKeys::none(), &[&old], &mut silent).unwrap();
    assert_eq!(report.mended, [new.contents().chunks[0].id]);
    assert_eq!(report.still_damaged.iter().map(|damage| damage.index).collect::<Vec<_>>(), [last]);
    // The rest waits for a source that has it.
    let report = repair(&target, &TrustedKeys::none(), &[&old, &new], &mut silent).unwrap();
    assert!(report.still_damaged.is_empty());
    assert!(desk.bytes("bad.pack") == good);
}

#[test]
fn a_spoilt_beginning_comes_back_from_the_same_edition() {
    let desk = Desk::new();
    desk.build(&Course::small(), "good.pack");
    let good = desk.bytes("good.pack");
    let source = desk.open("good.pack");
    for (what, spoil) in
        [("magic", 0..8), ("header", 30..60), ("all", 0..front_end(&good)), ("list", 200..230)]
    {
        let mut bad = good.clone();
        bad[spoil].fill(0xaa);
        let target = desk.put("bad.pack", &bad);
        let report = repair(&target, &TrustedKeys::none(), &[&source], &mut silent).unwrap();
        assert!(report.front_mended && report.written, "{what}");
        assert!(desk.bytes("bad.pack") == good, "{what}");
    }
}

#[test]
fn a_pack_cut_short_is_made_whole() {
    let desk = Desk::new();
    desk.build(&Course::small(), "good.pack");
    let good = desk.bytes("good.pack");
    let source = desk.open("good.pack");
    for end in [front_end(&good) / 2, front_end(&good) + 1000, good.len() - 1] {
        let target = desk.put("bad.pack", &good[..end]);
        let repaired = repair(&target, &TrustedKeys::none(), &[&source], &mut silent);
        if end < front_end(&good) {
            // The header still names the edition.
            assert!(repaired.unwrap().front_mended);
        } else {
            assert!(repaired.unwrap().still_damaged.is_empty());
        }
        assert!(desk.bytes("bad.pack") == good, "cut at {end}");
    }
}

#[test]
fn a_file_that_is_another_edition_is_not_overwritten() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let mut other = course.clone();
    other.files.retain(|path, _| path.contains("/fr/"));
    other.files.insert("other.bin".into(), crate::course::noise(31, 300_000));
    desk.build(&other, "other.pack");
    let mut bad = desk.bytes("other.pack");
    bad[..200].fill(0);
    let target = desk.put("bad.pack", &bad);
    let before = desk.all();
    let source = desk.open("1.pack");
    let repaired = repair(&target, &TrustedKeys::none(), &[&source], &mut silent);
    assert!(matches!(repaired, Err(RepairError::Front(_))), "{repaired:?}");
    assert_eq!(desk.all(), before);
}

#[test]
fn a_source_that_lies_changes_nothing() {
    struct Liar;
    impl ChunkLookup for Liar {
        fn find(&self, _: &ChunkId) -> Option<Vec<u8>> {
            Some(b"trust me".to_vec())
        }
    }
    let desk = Desk::new();
    desk.build(&Course::small(), "a.pack");
    let mut bad = desk.bytes("a.pack");
    let end = bad.len();
    bad[end - 1] ^= 1;
    let target = desk.put("a.pack", &bad);
    let before = desk.all();
    let report = repair(&target, &TrustedKeys::none(), &[&Liar], &mut silent).unwrap();
    assert_eq!((report.mended.len(), report.still_damaged.len(), report.written), (0, 1, false));
    assert_eq!(desk.all(), before);
}

#[test]
fn a_repair_that_is_stopped_leaves_the_file_as_it_was() {
    let desk = Desk::new();
    desk.build(&Course::small(), "good.pack");
    let mut bad = desk.bytes("good.pack");
    let end = bad.len();
    bad[end - 1] ^= 1;
    let target = desk.put("bad.pack", &bad);
    let before = desk.all();
    let source = desk.open("good.pack");
    let mut stop = |_| std::ops::ControlFlow::Break(());
    let repaired = repair(&target, &TrustedKeys::none(), &[&source], &mut stop);
    assert!(matches!(repaired, Err(RepairError::Stopped)));
    assert_eq!(desk.all(), before);
}
