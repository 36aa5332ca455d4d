//! Several programs with the same library.

use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use store::library::{Flow, LibraryReadError};

use crate::support::*;

#[test]
fn two_programs_install_different_packs_at_once() {
    let desk = Desk::new();
    let shared = noise(9, 5 * MIB);
    let paths: Vec<_> = (1..=2)
        .map(|number| {
            desk.pack(
                &format!("org.test.{number}"),
                1,
                &[("shared", shared.clone()), ("own", noise(number, 25 * MIB))],
            )
        })
        .collect();
    drop(desk.library());
    let start = Barrier::new(2);
    std::thread::scope(|scope| {
        for path in &paths {
            scope.spawn(|| {
                let mut library = desk.library();
                start.wait();
                adopt(&mut library, path).unwrap();
            });
        }
    });
    let library = desk.library();
    let packs = library.packs().unwrap();
    assert_eq!(packs.iter().map(|pack| pack.own_size).collect::<Vec<_>>(), [25 * MIB as u64; 2]);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    assert!(desk.file_size() < 58 * MIB as u64, "the film both have is kept once: {}", desk.file_size());
}

#[test]
fn two_programs_install_the_same_pack_at_once() {
    let desk = Desk::new();
    let film = noise(9, 30 * MIB);
    let path = desk.pack("org.test.a", 1, &[("film", film.clone())]);
    drop(desk.library());
    let start = Barrier::new(2);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut library = desk.library();
                start.wait();
                adopt(&mut library, &path).unwrap();
            });
        }
    });
    let library = desk.library();
    assert_eq!(library.packs().unwrap().len(), 1);
    assert!(library.unfinished().unwrap().is_empty());
    assert_eq!(library.read_file("org.test.a", "film").unwrap(), film);
    assert!(desk.file_size() < 32 * MIB as u64);
}

#[test]
fn a_new_library_is_made_once_however_many_open_it() {
    for _ in 0..10 {
        let desk = Desk::new();
        desk.data();
        let start = Barrier::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    start.wait();
                    assert!(desk.library().packs().unwrap().is_empty());
                });
            }
        });
    }
}

#[test]
fn a_reader_sees_whole_editions_while_they_come_and_go() {
    let desk = Desk::new();
    let editions: Vec<Vec<u8>> = (0..4).map(|number| noise(number, 4 * MIB)).collect();
    let paths: Vec<_> = (1..)
        .zip(&editions)
        .map(|(version, film)| desk.pack("org.test.a", version, &[("film", film.clone())]))
        .collect();
    let done = AtomicBool::new(false);
    let mut library = desk.library();
    adopt(&mut library, &paths[0]).unwrap();
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let library = desk.library();
            let (mut reads, mut slowest) = (0, Duration::ZERO);
            while !done.load(Ordering::SeqCst) {
                let start = Instant::now();
                match library.read_file("org.test.a", "film") {
                    Ok(film) => assert!(editions.contains(&film), "half of one edition and half of another"),
                    // Between two reads of chunks the edition may have gone; never half a chunk.
                    Err(LibraryReadError::Pack(pack::ReadError::Damaged { .. })) => {}
                    Err(error) => panic!("{error}"),
                }
                reads += 1;
                slowest = slowest.max(start.elapsed());
            }
            (reads, slowest)
        });
        for path in &paths[1..] {
            adopt(&mut library, path).unwrap();
        }
        done.store(true, Ordering::SeqCst);
        let (reads, slowest) = reader.join().unwrap();
        assert!(reads > 0);
        assert!(slowest < Duration::from_secs(20), "{slowest:?}");
    });
}

#[test]
fn what_arrives_is_safe_from_another_programs_removals() {
    let desk = Desk::new();
    let shared = noise(9, 6 * MIB);
    let old = desk.pack("org.test.old", 1, &[("shared", shared.clone())]);
    let new = desk.pack("org.test.new", 1, &[("own", noise(3, 20 * MIB)), ("shared", shared.clone())]);
    let mut library = desk.library();
    adopt(&mut library, &old).unwrap();
    let mut other = desk.library();
    let mut removed = false;
    library
        .adopt(&verified(&new), "{}", &options(), &[], &mut |_| {
            if !std::mem::replace(&mut removed, true) {
                other.remove("org.test.old", &mut |_| Flow::Continue).unwrap();
            }
            Flow::Continue
        })
        .unwrap();
    assert_eq!(library.read_file("org.test.new", "shared").unwrap(), shared);
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
}

#[test]
fn an_installation_discarded_by_another_program_says_so() {
    let desk = Desk::new();
    let path = desk.pack("org.test.a", 1, &[("film", noise(3, 40 * MIB))]);
    let (mut library, mut other) = (desk.library(), desk.library());
    let error = library
        .adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
            if progress.done > 0 {
                let _ = other.discard_unfinished("org.test.a", &mut |_| Flow::Continue);
            }
            Flow::Continue
        })
        .unwrap_err();
    assert!(matches!(error, store::library::AdoptError::Discarded), "{error}");
    assert!(library.packs().unwrap().is_empty());
    adopt(&mut library, &path).unwrap();
}
