//! One learner's part of an exchange.

use std::collections::HashSet;

use reconcile::wire::{Answer, Ask, Holding, Outcome, Reason, Refused};
use statement::{StreamId, holding_digest};

use super::admit::{self, Admitted, Learner};
use super::down::{self, Room};
use super::place::{Bringer, Placing};
use super::prepare::PreparedRun;
use super::streams::Streams;
use super::{ExchangeError, Exchanging, files, keep, place};
use crate::credentials::{self, Known};
use crate::db::Tx;

/// Where the asker stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standpoint {
    /// It has got all up to this position.
    Cursor(u64),
    /// What it says belongs to another life of the database.
    Lost,
}

/// Answers what is asked for one learner.
pub(super) fn answer(
    tx: &mut Tx<'_>,
    exchanging: &Exchanging<'_>,
    ask: &Ask,
    runs: &[Option<PreparedRun<'_>>],
    room: &mut Room,
) -> Result<Answer, ExchangeError> {
    let (learner, streams, speaks) = match admit::admit(tx, exchanging, ask)? {
        Admitted::Speaks(learner, streams) => (learner, streams, true),
        Admitted::Reads(learner, streams) => (learner, streams, false),
        Admitted::Not(outcome, enrolments) => return Ok(Answer { enrolments, ..nothing(ask, outcome) }),
    };
    // Whoever speaks for somebody has one; who reads brings nothing.
    let device = exchanging.number.get().unwrap_or(0);
    let bringer = Bringer { learner: learner.number, device, now_ms: exchanging.now_ms };
    let mut part = Part { tx, exchanging, ask, bringer, learner, room };
    part.answer(runs, streams, speaks)
}

fn nothing(ask: &Ask, outcome: Outcome) -> Answer {
    Answer {
        learner: ask.learner,
        outcome,
        taken: Vec::new(),
        refused: Vec::new(),
        forked: Vec::new(),
        again: Vec::new(),
        runs: Vec::new(),
        cursor: 0,
        more: false,
        digest: [0; 16],
        held: None,
        wanted: Vec::new(),
        pieces: Vec::new(),
        enrolments: Vec::new(),
        standings: Vec::new(),
    }
}

struct Part<'p, 't> {
    tx: &'p mut Tx<'t>,
    exchanging: &'p Exchanging<'p>,
    ask: &'p Ask,
    bringer: Bringer,
    learner: Learner,
    room: &'p mut Room,
}

impl Part<'_, '_> {
    fn answer(
        &mut self,
        runs: &[Option<PreparedRun<'_>>],
        mut streams: Streams,
        speaks: bool,
    ) -> Result<Answer, ExchangeError> {
        let mut answer = nothing(self.ask, Outcome::Done);
        let mut placing = Placing::default();
        let was_newest = self.learner.newest;
        if speaks {
            self.take(runs, &mut streams, &mut placing)?;
        } else {
            placing.refused.extend(self.ask.runs.iter().filter_map(|run| {
                let stamp = run.entries.first()?.stamp;
                Some(Refused { stream: stamp.stream, sequence: stamp.sequence, reason: Reason::NotForMe })
            }));
        }
        let standpoint = self.standpoint(was_newest);
        let cursor = match standpoint {
            Standpoint::Cursor(cursor) => cursor,
            Standpoint::Lost => 0,
        };
        if speaks {
            let (exchanging, bringer) = (self.exchanging, self.bringer);
            let draw = &mut |tx: &mut Tx<'_>| Ok(keep::batch(tx, bringer, exchanging.offset_ms)?);
            let (ask, learner) = (self.ask, &mut self.learner);
            answer.enrolments = admit::enrolments(self.tx, exchanging, ask, learner, cursor, draw)?;
        }
        if self.learner.newest != was_newest {
            self.tx.change(
                "update learner set newest = ?2 where number = ?1",
                &[self.learner.number.into(), self.learner.newest.into()],
            )?;
        }
        self.give(&streams, &placing, standpoint, &mut answer)?;
        let mut told: Vec<(StreamId, u64)> = Vec::new();
        for stream in &placing.told {
            let said = placing.said.get(stream).and_then(|said| said.iter().map(|(_, to)| *to).max());
            told.extend(said.map(|last| (streams[*stream].id, last)));
        }
        // Under the asker's name too where it stands under another: else it would be sent again at each exchange, before
        // both have come to compare what they hold.
        for (stream, last) in std::mem::take(&mut placing.named) {
            let forked = placing.forked.iter().any(|forked| forked.stream == stream);
            if !forked && !told.iter().any(|(told, _)| *told == stream) {
                told.push((stream, last));
            }
        }
        answer.taken = told;
        answer.refused = std::mem::take(&mut placing.refused);
        answer.forked = std::mem::take(&mut placing.forked);
        let mut seen = HashSet::new();
        answer.again.splice(0..0, std::mem::take(&mut placing.again));
        answer.again.sort_by_key(|(_, from)| *from);
        answer.again.retain(|(stream, _)| seen.insert(*stream));
        answer.digest = holding_digest(&streams.held());
        if speaks && answer.again.is_empty() && self.learner.missing + placing.missing > 0 {
            answer.wanted = files::wanted(self.tx, self.learner.number)?;
        }
        let known = if self.ask.epoch == self.exchanging.epoch { self.ask.standings } else { 0 };
        let known = Known { learner: self.learner.number, newest: self.learner.standings, number: known };
        let room = &mut *self.room;
        let (standings, more) = credentials::tell(self.tx, known, &mut |bytes| room.take_bytes(bytes))?;
        (answer.standings, answer.more) = (standings, answer.more || more);
        if !self.ask.wanted.is_empty() {
            answer.pieces = files::pieces(self.tx, self.learner.number, &self.ask.wanted, self.room)?;
        }
        Ok(answer)
    }

    /// Takes what the request brings.
    fn take<'r>(
        &mut self,
        runs: &'r [Option<PreparedRun<'r>>],
        streams: &mut Streams,
        placing: &mut Placing<'r>,
    ) -> Result<(), ExchangeError> {
        if !runs.is_empty() || !self.ask.pieces.is_empty() {
            self.exchanging.writing()?;
        }
        for (run, prepared) in self.ask.runs.iter().zip(runs) {
            match prepared {
                Some(prepared) => place::place(self.tx, self.bringer, streams, placing, prepared)?,
                None => placing.refused.push(Refused {
                    stream: run.stream,
                    sequence: run.entries.first().map_or(0, |entry| entry.stamp.sequence),
                    reason: Reason::TooMuch,
                }),
            }
        }
        let kept = &self.exchanging.kept;
        kept.set(kept.get() + placing.new.len());
        let newest = keep::keep(self.tx, self.bringer, self.exchanging.offset_ms, streams, placing)?;
        self.learner.newest = self.learner.newest.max(newest.unwrap_or(0));
        for piece in &self.ask.pieces {
            files::take(self.tx, self.learner.number, piece)?;
        }
        Ok(())
    }

    fn standpoint(&self, was_newest: u64) -> Standpoint {
        match self.ask.epoch {
            0 => Standpoint::Cursor(0),
            epoch if epoch == self.exchanging.epoch && self.ask.cursor <= was_newest => {
                Standpoint::Cursor(self.ask.cursor)
            }
            _ => Standpoint::Lost,
        }
    }

    /// Finds and reads what the asker lacks.
    fn give(
        &mut self,
        streams: &Streams,
        placing: &Placing<'_>,
        standpoint: Standpoint,
        answer: &mut Answer,
    ) -> Result<(), ExchangeError> {
        let (lacks, stays) = match (&self.ask.holding, standpoint) {
            (Holding::Whole(theirs), standpoint) => {
                let compared = down::compare(self.tx, streams, theirs)?;
                answer.again = compared.again;
                answer.held = Some(streams.held());
                let stays = match standpoint {
                    Standpoint::Cursor(cursor) => cursor,
                    Standpoint::Lost => 0,
                };
                (compared.lacks, Some(stays))
            }
            (Holding::Since(_), Standpoint::Lost) => {
                // What is held on both sides is found out by comparing it, not by sending all of it.
                answer.held = Some(streams.held());
                return Ok(());
            }
            (Holding::Since(theirs), Standpoint::Cursor(cursor)) => {
                (down::since(self.tx, streams, cursor, self.bringer.device, &placing.said, theirs)?, None)
            }
        };
        let down = down::read(self.tx, streams, &lacks, self.room)?;
        answer.runs = down.runs;
        answer.more = down.reached.is_some();
        answer.cursor = match (down.reached, stays) {
            (None, _) => self.learner.newest,
            // Compared, and not all sent: what was sent is no beginning of all that has come.
            (Some(_), Some(cursor)) => cursor,
            (Some(reached), None) => reached,
        };
        Ok(())
    }
}
