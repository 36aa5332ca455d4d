//! Files within a round: they go and come in pieces, when there is nothing smaller to say.

use ::reconcile::wire::{Answer, Ask, Piece, Run, Wanted};
use store::Record;
use store::record::{MAX_ATTACHMENT, Reading};

use super::super::down;
use super::super::known::{from_hex, hex};
use super::{Room, Round};
use crate::view::Failure;

/// Most bytes of a piece of a file: what a bad line carries before it breaks.
const PIECE: u32 = 60 * 1024;
/// Most bytes of a piece that is taken.
const MOST_PIECE: usize = 256 * 1024;
/// Kind of the states that name files of this learner which are not here.
const MISSING: &str = "missing-file";
/// Files that are asked for at once.
const MOST_WANTED: usize = 16;

impl Round {
    /// A part of a file the far end lacks: when there is nothing smaller to send.
    pub(super) fn pieces(&self, reading: &Reading<'_>, room: &mut Room) -> Result<Vec<Piece>, Failure> {
        for (hash, from) in &self.known.wanted {
            let Some(hash) = from_hex::<32>(hash).filter(|_| room.bytes >= PIECE as usize) else { continue };
            if let Some((size, bytes)) = reading.attachment_part(&hash, *from, PIECE)?
                && *from < size
            {
                room.bytes -= bytes.len();
                return Ok(vec![Piece { hash, size, from: *from, bytes }]);
            }
        }
        Ok(Vec::new())
    }

    /// Notes files that came by name only.
    pub(super) fn note_missing(&self, record: &mut Record, runs: &[Run], now_ms: i64) -> Result<(), Failure> {
        let mut missing = Vec::new();
        {
            let reading = record.read()?;
            for hash in down::files(runs) {
                if !reading.has_attachment(&hash)? {
                    missing.push(hash);
                }
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        record.write(now_ms, |writing| {
            for hash in &missing {
                writing.put_state(MISSING, &hex(hash), b"")?;
            }
            Ok(())
        })
    }

    /// Keeps parts of files that were asked for.
    pub(super) fn arrive(
        &mut self,
        record: &mut Record,
        ask: &Ask,
        answer: &Answer,
        now_ms: i64,
    ) -> Result<u64, Failure> {
        let asked = |piece: &&Piece| {
            piece.size <= MAX_ATTACHMENT as u64
                && piece.bytes.len() <= MOST_PIECE
                && ask.wanted.iter().any(|wanted| wanted.hash == piece.hash)
        };
        let (mut moved, mut whole) = (0, 0);
        for piece in answer.pieces.iter().filter(asked) {
            let done = record.write(now_ms, |writing| {
                let done = writing.arrive(&piece.hash, piece.size, piece.from, &piece.bytes)?;
                if done {
                    writing.remove_state(MISSING, &hex(&piece.hash))?;
                }
                Ok::<bool, Failure>(done)
            })?;
            moved += 1;
            whole += u64::from(done);
        }
        self.files += whole;
        Ok(moved)
    }

    /// Notes which files the far end lacks now; returns whether that is news.
    pub(super) fn note_wanted(&mut self, answer: &Answer) -> bool {
        let wanted = answer.wanted.iter().take(MOST_WANTED).map(|one| (hex(&one.hash), one.from)).collect();
        let before = std::mem::replace(&mut self.known.wanted, wanted);
        before != self.known.wanted
    }

    /// Tells whether the far end lacks a file that is here.
    pub(super) fn sends_files(&self, reading: &Reading<'_>) -> Result<bool, Failure> {
        for (hash, _) in &self.known.wanted {
            if let Some(hash) = from_hex::<32>(hash)
                && reading.has_attachment(&hash)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Files of this learner that are not here, each with what has arrived.
pub(super) fn wanted(reading: &Reading<'_>) -> Result<Vec<Wanted>, Failure> {
    let mut found = Vec::new();
    for row in reading.states(MISSING, "")?.into_iter().take(MOST_WANTED) {
        if let Some(hash) = from_hex::<32>(&row.key) {
            found.push(Wanted { hash, from: reading.arrived(&hash)? });
        }
    }
    Ok(found)
}
