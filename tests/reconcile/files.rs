//! Files that are handed in go with the records, resume where a line broke, and are refused where they were changed.

use std::sync::atomic::{AtomicU32, Ordering};

use acceptance::Thinness;
use client::view::{Ask, RecordKind, Road};
use client::{Flow, ReconcileReport, Whom};
use platform::exchange::Exchange;
use reconcile::wire::{Piece, Reply, Request};
use reconcile::{FarEnd, FarEndError};
use sha2::{Digest, Sha256};

use crate::laptop::Laptop;
use crate::served::{Served, exchange, noise, settle};
use crate::town::Town;

const PACK: &str = "org.packhorse.starter.ai-in-industry";
const COURSE: &str = "ai-workshop";
const PLAN: &str = "assessment/project-plan";

/// Puts the course in which files are handed in onto a laptop.
fn install(laptop: &Laptop) {
    let key = pack::SigningKey::generate("Test centre").unwrap();
    let (key_file, file) = (laptop.file("industry.key"), laptop.file("industry.pack"));
    key.save(&key_file).unwrap();
    laptop.client().trust(&laptop.file("industry.key.pub")).unwrap();
    let sources = acceptance::house().join("content-packs/ai-in-industry");
    client::build_pack(&sources, &file, Some(&key), None, None, &mut |_, _| ()).unwrap();
    let options = client::InstallOptions::default();
    laptop.client().install(&file.to_string_lossy(), &options, &mut |_, _, _| Flow::Continue).unwrap();
}

/// Hands a file in; returns its SHA-256.
pub(crate) fn hand_in(laptop: &Laptop, bytes: &[u8]) -> [u8; 32] {
    install(laptop);
    let path = laptop.file("sheet.jpg");
    fs_err::write(&path, bytes).unwrap();
    let client = laptop.client();
    let view = client.quiz(PACK, COURSE, PLAN, "en").unwrap();
    let item = view.items.iter().find(|item| matches!(item.ask, Ask::File)).unwrap();
    let response = client.quiz_file(&path.to_string_lossy()).unwrap();
    client.quiz_answer(PACK, COURSE, PLAN, &item.id, response, "en").unwrap();
    client.quiz_finish(PACK, COURSE, PLAN, "en").unwrap();
    Sha256::digest(bytes).into()
}

/// A file of the learner, if it is here.
pub(crate) fn file(laptop: &Laptop, hash: &[u8; 32]) -> Option<Vec<u8>> {
    laptop.record().read().unwrap().attachment(hash).unwrap()
}

#[test]
fn a_file_that_was_handed_in_comes_to_the_learners_other_laptop() {
    let served = Served::new();
    let laptop = served.laptop("Amina");
    let other = laptop.another();
    let sheet = noise(7, 200_000);
    let hash = hand_in(&laptop, &sheet);
    let met = exchange(&laptop);
    assert!(met.report.is_complete() && met.out > 200_000, "{met:?}");
    install(&other);
    let met = exchange(&other);
    assert!(met.report.is_complete() && met.report.learners[0].files == 1, "{met:?}");
    assert_eq!(file(&other, &hash), Some(sheet));
    settle(&[&laptop, &other]);
    // It goes once.
    assert!(exchange(&laptop).out < 2_000 && exchange(&other).came < 2_000);
}

#[test]
fn a_file_goes_on_from_where_the_line_broke_both_ways() {
    let served = Served::new();
    let laptop = served.laptop("Amina");
    let other = laptop.another();
    let sheet = noise(8, 400_000);
    let hash = hand_in(&laptop, &sheet);
    for one in [&laptop, &other] {
        let (mut moved, mut stopped, drops) = (0, 0, served.line.drops());
        // Each connection breaks in the middle of a piece, and the learner closes the lid in between.
        served.line.set(Thinness { drops_after: Some(90_000), ..Thinness::BROAD });
        loop {
            let mut told = 0;
            let met = one.client().exchange_with_all(&[], &mut |_| {
                told += 1;
                if told > 5 { Flow::Stop } else { Flow::Continue }
            });
            let met = met.unwrap().remove(0);
            moved += met.out + met.came;
            if met.report.is_complete() {
                break;
            }
            stopped += 1;
            assert!(stopped < 10, "{met:?}");
        }
        assert!(served.line.drops() > drops, "the line broke");
        assert!(moved < 600_000, "{moved} bytes for a file of 400,000: what had arrived does not go again");
    }
    assert_eq!(file(&other, &hash), Some(sheet));
}

#[test]
fn a_file_that_waits_is_told_as_one() {
    let served = Served::new();
    let laptop = served.laptop("Amina");
    hand_in(&laptop, b"sheet");
    let waiting = laptop.client().exchange_state("en").unwrap().waiting;
    let files = waiting.kinds.iter().find(|one| one.kind == RecordKind::Files);
    assert_eq!(files.map(|one| one.count), Some(1), "{waiting:?}");
}

/// A town on whose way pieces of files are changed, so many of them.
struct Damaging<'t> {
    town: &'t Town,
    laptop: &'t Laptop,
    left: AtomicU32,
    down: bool,
}

impl Damaging<'_> {
    fn damage<'p>(&self, pieces: impl Iterator<Item = &'p mut Piece>) {
        for piece in pieces {
            let left = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
            if left.is_ok() {
                piece.bytes[1000] ^= 1;
            }
        }
    }
}

impl FarEnd for Damaging<'_> {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let mut request = request.clone();
        if !self.down {
            self.damage(request.learners.iter_mut().flat_map(|ask| &mut ask.pieces));
        }
        let town = Exchange::new(self.town.service(), self.laptop.device().public());
        let mut reply = town.exchange(&request).unwrap();
        if self.down {
            self.damage(reply.learners.iter_mut().flat_map(|answer| &mut answer.pieces));
        }
        Ok(reply)
    }
}

fn exchange_damaged(laptop: &Laptop, town: &Town, pieces: u32, down: bool) -> ReconcileReport {
    let end = Damaging { town, laptop, left: AtomicU32::new(pieces), down };
    let whom = Whom { key: town.key(), name: "the town".into(), road: Road::Internet };
    laptop.client().reconcile(&end, &whom, &[laptop.learner().to_owned()], &mut |_| Flow::Continue).unwrap()
}

#[test]
fn a_file_whose_pieces_were_changed_is_not_taken_and_comes_whole_later() {
    let town = Town::new();
    let laptop = Laptop::new("Amina");
    town.enrol(laptop.client());
    let other = laptop.another();
    let sheet = noise(9, 150_000);
    let hash = hand_in(&laptop, &sheet);
    let whole = || town.service().db.read(|tx| platform::exchange::files::read(tx, &hash)).unwrap();
    // All pieces of the first three times are changed on their way up: the platform asks again from the beginning.
    let report = exchange_damaged(&laptop, &town, 9, false);
    assert!(report.failure.is_none() && report.rounds < 30, "{report:?}");
    exchange_damaged(&laptop, &town, 0, false);
    assert_eq!(whole(), Some(sheet.clone()));
    // And on their way down.
    let report = exchange_damaged(&other, &town, 1, true);
    assert!(report.failure.is_none() && report.rounds < 30, "{report:?}");
    exchange_damaged(&other, &town, 0, true);
    assert_eq!(file(&other, &hash), Some(sheet));
}
