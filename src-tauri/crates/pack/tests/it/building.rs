//! What building promises: the same bytes for the same sources, nothing left behind by a failure.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};

use pack::{Build, BuildError, Files, Folder};

use crate::course::{Course, prose, silent};
use crate::desk::Desk;

#[test]
fn the_same_sources_give_the_same_bytes_in_whatever_order_they_are_listed() {
    struct Backwards<'a>(&'a BTreeMap<String, Vec<u8>>);
    impl Files for Backwards<'_> {
        fn paths(&self) -> io::Result<Vec<String>> {
            Ok(self.0.keys().rev().cloned().collect())
        }
        fn len(&self, path: &str) -> io::Result<u64> {
            Files::len(self.0, path)
        }
        fn open(&self, path: &str) -> io::Result<Box<dyn Read + '_>> {
            Files::open(self.0, path)
        }
    }
    let desk = Desk::new();
    let course = Course::small();
    Build::new(&course.meta, &course.files).write(desk.path("a.pack"), &mut silent).unwrap();
    Build::new(&course.meta, &Backwards(&course.files)).write(desk.path("b.pack"), &mut silent).unwrap();
    assert!(desk.bytes("a.pack") == desk.bytes("b.pack"));
    let base = desk.open("a.pack");
    let next = course.edited();
    desk.build_on(&base, &next, "c.pack");
    desk.build_on(&base, &next, "d.pack");
    assert!(desk.bytes("c.pack") == desk.bytes("d.pack"));
}

#[test]
fn copies_cost_nothing_but_their_line_in_the_list() {
    let desk = Desk::new();
    let with = Course::small();
    let mut without = with.clone();
    without.files.remove("media/copy.webm");
    let (with, without) = (desk.build(&with, "a.pack"), desk.build(&without, "b.pack"));
    assert_eq!(with.chunks, without.chunks);
    assert!(with.size < without.size + 60, "{} {}", with.size, without.size);
}

#[test]
fn a_renamed_file_costs_nothing() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    let mut next = course.clone();
    let film = next.files.remove("media/film.webm").unwrap();
    next.files.insert("media/cinema.webm".into(), film);
    let text = next.files.remove("lessons/fr/01-water.md").unwrap();
    next.files.insert("lessons/fr/01-rain.md".into(), text);
    let report = desk.build_on(&old, &next, "2.pack");
    assert_eq!(report.kept, report.chunks);
    let new = desk.open("2.pack");
    next.assert_reads_from(&new);
    assert_eq!(new.pack().missing_ranges(|id| old.contents().chunks.iter().any(|chunk| chunk.id == *id)), []);
    let diff = pack::diff(old.contents(), new.contents());
    assert_eq!(diff.renamed.len(), 2);
    assert_eq!((diff.added.len(), diff.removed.len(), diff.changed.len(), diff.bytes), (0, 0, 0, 0));
}

#[test]
fn an_edit_costs_about_what_changed() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    let mut next = course.clone();
    next.meta.version = 2;
    let lesson = next.files.get_mut("lessons/ar/05-water.md").unwrap();
    lesson.splice(500..520, *b"a small change here").count();
    desk.build_on(&old, &next, "2.pack");
    let new = desk.open("2.pack");
    let diff = pack::diff(old.contents(), new.contents());
    assert_eq!(diff.changed, ["lessons/ar/05-water.md"]);
    assert!(diff.bytes < 100, "{} bytes of new chunks", diff.bytes);
    let delta = pack::write_delta(&old, &new, desk.path("2.delta")).unwrap();
    // Header 160, signature 97, and the rest is the change.
    assert!(delta < 160 + 97 + 250, "{delta} bytes of update");
    let again: Vec<_> =
        old.contents().chunks.iter().filter(|chunk| !new.contents().chunks.contains(chunk)).collect();
    assert!(again.is_empty(), "old chunks stay as they are");
}

#[test]
fn a_text_of_many_pieces_edited_near_its_end_costs_about_what_changed() {
    let desk = Desk::new();
    let mut course = Course::small();
    course.files.insert("data/table.csv".into(), prose(77, 60_000));
    assert!(course.files["data/table.csv"].len() > 3 << 20);
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    let text = course.files.get_mut("data/table.csv").unwrap();
    let at = text.len() - 1000;
    text.splice(at..at + 10, *b"twenty bytes instead").count();
    desk.build_on(&old, &course, "2.pack");
    let new = desk.open("2.pack");
    course.assert_reads_from(&new);
    let bytes = pack::diff(old.contents(), new.contents()).bytes;
    assert!(bytes < 5_000, "{bytes} bytes of new chunks");
}

#[test]
fn a_family_that_is_mostly_dead_is_grouped_anew() {
    let desk = Desk::new();
    let mut course = Course::small();
    for lesson in 0..30 {
        course.files.insert(format!("lessons/en/more-{lesson}.md"), prose(500 + lesson, 1500));
    }
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    let before = old.pack().size();
    course.files.retain(|path, _| !path.contains("more-") || path.contains("more-1"));
    let report = desk.build_on(&old, &course, "2.pack");
    let new = desk.open("2.pack");
    course.assert_reads_from(&new);
    desk.build(&course, "anew.pack");
    let anew = desk.open("anew.pack").pack().size();
    assert!(report.size < anew + anew / 20 && report.size < before, "{} {anew} {before}", report.size);
}

#[test]
fn contents_that_fold_to_the_same_bytes_stay_apart() {
    let desk = Desk::new();
    let mut course = Course::small();
    for byte in 0..3u8 {
        course.files.insert(format!("zeros/{byte}.txt"), vec![byte; 3 << 20]);
    }
    desk.build(&course, "0.pack");
    for edition in 1..4usize {
        let old = desk.open(&format!("{}.pack", edition - 1));
        for byte in 0..3u8 {
            course.files.insert(format!("zeros/{byte}.txt"), vec![byte + edition as u8; (3 + edition) << 20]);
        }
        desk.build_on(&old, &course, &format!("{edition}.pack"));
        course.assert_reads_from(&desk.open(&format!("{edition}.pack")));
    }
}

#[test]
fn editions_upon_editions_stay_small_quick_and_right() {
    let desk = Desk::new();
    let mut course = Course::small();
    for lesson in 0..40 {
        course.files.insert(format!("lessons/en/more-{lesson}.md"), prose(500 + lesson, 300));
    }
    desk.build(&course, "0.pack");
    for edition in 1..=12usize {
        let old = desk.open(&format!("{}.pack", edition - 1));
        course.meta.version += 1;
        for lesson in (0..40).filter(|lesson| lesson % 5 == edition % 5) {
            let text = course.files.get_mut(&format!("lessons/en/more-{lesson}.md")).unwrap();
            let at = text.len() * (edition % 7) / 7;
            text.splice(at..at + 30, prose((edition * 100 + lesson) as u64, 30)).count();
        }
        desk.build_on(&old, &course, &format!("{edition}.pack"));
        let new = desk.open(&format!("{edition}.pack"));
        course.assert_reads_from(&new);
        assert_eq!(new.check(&mut silent), []);
    }
    let (anew, built_on) = (desk.build(&course, "anew.pack"), desk.open("12.pack").pack().size());
    assert!(built_on < anew.size * 3 / 2, "{built_on} bytes, {} when built anew", anew.size);
}

#[test]
fn a_file_that_changes_while_it_is_read_stops_the_build() {
    /// Gives other bytes, or fewer, at the second opening.
    struct Restless(AtomicUsize, &'static [u8]);
    impl Files for Restless {
        fn paths(&self) -> io::Result<Vec<String>> {
            Ok(vec!["a.md".into()])
        }
        fn len(&self, _: &str) -> io::Result<u64> {
            Ok(9)
        }
        fn open(&self, _: &str) -> io::Result<Box<dyn Read + '_>> {
            let first = self.0.fetch_add(1, Ordering::Relaxed) == 0;
            Ok(Box::new(if first { &b"nine byte"[..] } else { self.1 }))
        }
    }
    let desk = Desk::new();
    let meta = Course::small().meta;
    for later in [&b"other one"[..], b"less", b""] {
        let files = Restless(AtomicUsize::new(0), later);
        let built = Build::new(&meta, &files).write(desk.path("a.pack"), &mut silent);
        assert!(matches!(&built, Err(BuildError::Changed(path)) if path == "a.md"), "{built:?}");
        assert_eq!(desk.all().len(), 0, "nothing is left behind");
    }
}

#[test]
fn a_build_that_is_stopped_leaves_the_old_file_and_nothing_else() {
    let desk = Desk::new();
    let course = Course::small();
    desk.put("a.pack", b"what was there before");
    let before = desk.all();
    for stop_after in [0, 5, 30, 60] {
        let mut told = 0;
        let built = Build::new(&course.meta, &course.files).write(desk.path("a.pack"), &mut |_| {
            told += 1;
            if told > stop_after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(built, Err(BuildError::Stopped)), "{built:?}");
        assert_eq!(desk.all(), before);
    }
}

#[test]
fn progress_only_grows_and_ends_at_the_end() {
    let desk = Desk::new();
    let course = Course::small();
    desk.build(&course, "1.pack");
    let old = desk.open("1.pack");
    for (base, course) in [(None, &course), (Some(&old), &course.edited()), (Some(&old), &course)] {
        let mut told = Vec::new();
        let mut tell = |progress| {
            told.push(progress);
            ControlFlow::Continue(())
        };
        Build { base, ..Build::new(&course.meta, &course.files) }
            .write(desk.path("a.pack"), &mut tell)
            .unwrap();
        assert!(told.windows(2).all(|two| two[0].done <= two[1].done && two[0].total == two[1].total));
        assert_eq!(told.last().unwrap().done, told.last().unwrap().total);
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let desk = Desk::new();
    let course = Course::small();
    let built = Build::new(&course.meta, &course.files).write(desk.path("nowhere/a.pack"), &mut silent);
    assert!(built.unwrap_err().to_string().contains("nowhere"));
    desk.put("file", b"not a folder");
    let built = Build::new(&course.meta, &course.files).write(desk.path("file/a.pack"), &mut silent);
    assert!(matches!(built, Err(BuildError::Io(_))));
    assert_eq!(desk.all().len(), 1);
}

#[test]
fn paths_that_no_pack_may_hold_stop_the_build() {
    let desk = Desk::new();
    let course = Course::small();
    for path in
        ["../up.md", "/root.md", "C:/x.md", "a\\b.md", "x/NUL.txt", "Media/0.jpg", "lessons", "a.", "x\u{0}y"]
    {
        let mut files = course.files.clone();
        files.insert(path.into(), b"text".to_vec());
        let built = Build::new(&course.meta, &files).write(desk.path("a.pack"), &mut silent);
        assert!(matches!(built, Err(BuildError::Refused(_))), "{path:?}: {built:?}");
    }
    assert_eq!(desk.all().len(), 0);
}

#[cfg(unix)]
#[test]
fn links_and_hidden_files_stay_outside() {
    let desk = Desk::new();
    let root = desk.path("course");
    fs_err::create_dir_all(root.join(".git")).unwrap();
    fs_err::create_dir_all(root.join("en")).unwrap();
    for file in [".git/config", ".hidden", "en/a.md"] {
        fs_err::write(root.join(file), "text").unwrap();
    }
    desk.put("secret.txt", b"secret");
    std::os::unix::fs::symlink("../../secret.txt", root.join("en/link.md")).unwrap();
    std::os::unix::fs::symlink("..", root.join("around")).unwrap();
    assert_eq!(Folder::new(&root).paths().unwrap(), ["en/a.md"]);
}

#[test]
fn a_pack_without_files_is_a_pack() {
    let desk = Desk::new();
    let mut course = Course::small();
    course.files.clear();
    desk.build(&course, "a.pack");
    course.assert_reads_from(&desk.open("a.pack"));
    course.files.insert("empty".into(), Vec::new());
    desk.build(&course, "b.pack");
    course.assert_reads_from(&desk.open("b.pack"));
}
