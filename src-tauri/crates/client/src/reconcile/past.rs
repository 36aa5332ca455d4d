//! Past exchanges: `logs/exchanges.jsonl`, one line each, bounded.

use std::io::Write as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::store::write_whole;
use crate::Client;
use crate::view::{Ending, Failure, PastExchange, Road, TroubleView};

/// Bytes at which the older half of the file goes.
const MOST: u64 = 256 * 1024;

/// A line of the file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct Past {
    /// What screens show of it.
    pub(crate) past: PastExchange,
    /// The far end's key.
    pub(crate) key: String,
    /// Learners.
    pub(crate) learners: Vec<String>,
    /// Records that had no receipt at its end.
    pub(crate) left: u64,
    /// How far this computer's clock was behind the far end's, in milliseconds, beside the device's own time.
    pub(crate) clock_offset_ms: Option<i64>,
    /// Somebody asked for it; else it was tried by itself.
    pub(crate) asked: bool,
}

impl Client {
    fn past_file(&self) -> PathBuf {
        self.folder.join("logs").join("exchanges.jsonl")
    }

    /// Writes an exchange down. A log that cannot be written keeps nothing else from being done.
    pub(crate) fn note_past(&self, past: &Past) {
        let path = self.past_file();
        let Ok(mut line) = serde_json::to_vec(past) else { return };
        line.push(b'\n');
        let _ = fs_err::create_dir_all(self.folder.join("logs"));
        if fs_err::metadata(&path).is_ok_and(|file| file.len() > MOST) {
            let kept = fs_err::read(&path).unwrap_or_default();
            let half = kept.len() / 2;
            let from =
                kept[half..].iter().position(|byte| *byte == b'\n').map_or(kept.len(), |at| half + at + 1);
            let _: Result<(), Failure> = write_whole(&path, &kept[from..]);
        }
        let file = fs_err::OpenOptions::new().create(true).append(true).open(&path);
        let _ = file.and_then(|mut file| file.write_all(&line));
    }

    /// Past exchanges, the newest first.
    pub(crate) fn past(&self, most: usize) -> Vec<Past> {
        let text = fs_err::read(self.past_file()).unwrap_or_default();
        let lines = text.split(|byte| *byte == b'\n').rev();
        lines.filter_map(|line| serde_json::from_slice(line).ok()).take(most).collect()
    }

    /// The last exchange, if it did not come to its end.
    pub(crate) fn trouble(&self) -> Option<TroubleView> {
        let all = self.past(1);
        let last = all.first()?;
        let failure = last.past.failure.clone()?;
        Some(TroubleView {
            failure,
            at_ms: last.past.at_ms,
            road: last.past.road.clone(),
            sent: last.past.sent,
            safe: last.left,
        })
    }

    /// When an exchange came to its end the last time.
    pub(crate) fn last_complete_ms(&self) -> Option<i64> {
        let all = self.past(200);
        all.iter().find(|one| one.past.ended == Ending::Complete).map(|one| one.past.at_ms)
    }

    /// Returns past exchanges, the newest first.
    pub fn exchanges(&self, most: usize) -> Vec<PastExchange> {
        self.past(most).into_iter().map(|one| one.past).collect()
    }
}

pub(crate) fn past(at_ms: i64, road: Road, by: &str) -> PastExchange {
    PastExchange {
        at_ms,
        road,
        by: by.to_owned(),
        sent: 0,
        received: 0,
        packs: 0,
        certificates: 0,
        ended: Ending::Failed,
        failure: None,
    }
}
