//! Lists that asks and answers have alike: streams, runs of entries, pieces of files.

use statement::{Chain, Held, StreamId};

use crate::wire::ask::{Piece, Run, Wanted};
use crate::wire::error::{MAX_ENTRIES, MAX_LIST, MAX_PIECE, WireError};
use crate::wire::fields::{Reader, Writer};

pub(super) fn write_streams(out: &mut Writer, streams: &[(StreamId, u64)]) {
    out.number(streams.len() as u64);
    for &(stream, number) in streams {
        out.stream(stream);
        out.number(number);
    }
}

pub(super) fn read_streams(from: &mut Reader<'_>) -> Result<Vec<(StreamId, u64)>, WireError> {
    from.list("streams", MAX_LIST, |from| Ok((from.stream()?, from.number()?)))
}

pub(super) fn write_held(out: &mut Writer, held: &[Held]) {
    out.number(held.len() as u64);
    for one in held {
        out.stream(one.stream);
        out.stream(one.origin);
        out.number(one.first);
        out.number(one.last);
        out.bytes(&one.chain.0);
    }
}

pub(super) fn read_held(from: &mut Reader<'_>) -> Result<Vec<Held>, WireError> {
    from.list("streams", MAX_LIST, |from| {
        Ok(Held {
            stream: from.stream()?,
            origin: from.stream()?,
            first: from.number()?,
            last: from.number()?,
            chain: Chain(from.bytes()?),
        })
    })
}

pub(super) fn write_runs(out: &mut Writer, runs: &[Run]) {
    if runs.is_empty() {
        return;
    }
    out.number(runs.len() as u64);
    for run in runs {
        out.stream(run.stream);
        out.stream(run.origin);
        let starts = run.before == Chain::START;
        out.number((run.entries.len() as u64) << 1 | u64::from(starts));
        if !starts {
            out.bytes(&run.before.0);
        }
        out.number(run.entries.first().map_or(0, |entry| entry.stamp.sequence));
        out.entries(&run.entries);
    }
}

pub(super) fn read_runs(from: &mut Reader<'_>) -> Result<Vec<Run>, WireError> {
    from.list("runs", MAX_ENTRIES, |from| {
        let (stream, origin) = (from.stream()?, from.stream()?);
        let count = from.count("entries", MAX_ENTRIES << 1 | 1)?;
        if count < 2 {
            return Err(WireError::Malformed("a run"));
        }
        let before = if count & 1 == 1 { Chain::START } else { Chain(from.bytes()?) };
        let first = from.number()?;
        Ok(Run { stream, origin, before, entries: from.entries(stream, first, count >> 1)? })
    })
}

pub(super) fn write_pieces(out: &mut Writer, pieces: &[Piece]) {
    if pieces.is_empty() {
        return;
    }
    out.number(pieces.len() as u64);
    for piece in pieces {
        out.bytes(&piece.hash);
        out.number(piece.size);
        out.number(piece.from);
        out.text(&piece.bytes);
    }
}

pub(super) fn read_pieces(from: &mut Reader<'_>) -> Result<Vec<Piece>, WireError> {
    from.list("pieces", MAX_LIST, |from| {
        let (hash, size, begin) = (from.bytes()?, from.number()?, from.number()?);
        Ok(Piece { hash, size, from: begin, bytes: from.text("a piece", MAX_PIECE)? })
    })
}

pub(super) fn write_wanted(out: &mut Writer, wanted: &[Wanted]) {
    if wanted.is_empty() {
        return;
    }
    out.number(wanted.len() as u64);
    for one in wanted {
        out.bytes(&one.hash);
        out.number(one.from);
    }
}

pub(super) fn read_wanted(from: &mut Reader<'_>) -> Result<Vec<Wanted>, WireError> {
    from.list("files", MAX_LIST, |from| Ok(Wanted { hash: from.bytes()?, from: from.number()? }))
}
