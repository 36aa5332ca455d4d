//! What waits to be sent: by kind and by day, without looking at all there is.

use std::collections::BTreeMap;

use ::reconcile::key::PublicKey;
use course::{Deed, Did};
use statement::{Entry, Form, Statement};
use store::Record;

use super::known::Known;
use crate::view::{Failure, RecordKind, WaitingKind, WaitingView};

/// Entries that are looked at; what is beyond is counted, and its kind guessed by these.
const LOOKED_AT: u64 = 2_000;
/// What an entry is on the line, as was measured with answers of one kind, and what the seal and the heads add.
const ENTRY: u64 = 10;
const EXCHANGE: u64 = 600;

/// Finds what has no receipt of the far end `key`.
pub(crate) fn waiting(record: &Record, key: &PublicKey) -> Result<WaitingView, Failure> {
    let held = record.holding()?;
    let reading = record.read()?;
    let known = Known::of(&reading, key)?.unwrap_or_default();
    let is_store = known.is_store(key);
    let mut kinds: BTreeMap<u8, (u64, i64, i64)> = BTreeMap::new();
    let (mut total, mut looked) = (0, 0);
    for one in &held {
        let after = known.taken(one.stream).max(one.first - 1);
        if one.last <= after {
            continue;
        }
        total += one.last - after;
        let most = (LOOKED_AT - looked).min(one.last - after);
        for entry in reading.tail(one.stream, after, u32::try_from(most).unwrap_or(0))? {
            looked += 1;
            if is_store && entry.form != Form::Statement {
                // Record stores get statements, and nothing else.
                total -= 1;
                looked -= 1;
                continue;
            }
            let at = entry.stamp.at_ms;
            let kind = kinds.entry(kind(&entry)).or_insert((0, at, at));
            *kind = (kind.0 + 1, kind.1.min(at), kind.2.max(at));
        }
    }
    let files = known.wanted.len() as u64;
    let bytes = if total + files == 0 { 0 } else { EXCHANGE + total * ENTRY };
    let view = |(number, (count, from_ms, to_ms)): (u8, (u64, i64, i64))| WaitingKind {
        kind: [
            RecordKind::Progress,
            RecordKind::Answers,
            RecordKind::Certificates,
            RecordKind::Notes,
            RecordKind::Files,
        ][usize::from(number)]
        .clone(),
        // What was not looked at is taken to be of the same kinds.
        count: if total > looked && looked > 0 { count * total / looked } else { count },
        from_ms,
        to_ms,
    };
    Ok(WaitingView { total, bytes, kinds: kinds.into_iter().map(view).collect() })
}

fn kind(entry: &Entry) -> u8 {
    match entry.form {
        Form::Note => 3,
        Form::Fact => 0,
        Form::Statement => {
            let deed = Statement::parse(&entry.body).ok().and_then(|one| Deed::of(&one));
            match deed.map(|deed| deed.did) {
                Some(Did::Answered { response: course::Response::File { .. }, .. }) => 4,
                Some(Did::Answered { .. } | Did::Submitted { .. } | Did::Scored { .. }) => 1,
                Some(Did::Claimed) => 2,
                _ => 0,
            }
        }
    }
}
