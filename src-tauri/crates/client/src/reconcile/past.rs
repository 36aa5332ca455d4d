//! Past exchanges: `logs/exchanges.jsonl`, one line each, bounded.

use std::io::Write as _;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use statement::Uuid;

use super::budget;
use super::joined::Joined;
use super::store::write_whole;
use super::waiting::waiting;
use super::walk::{ReconcileReport, Standing};
use crate::view::{Ending, Failure, PastExchange, Road, TroubleView};
use crate::{Client, failure};

/// Bytes at which the older half of the file goes.
const MOST: usize = 256 * 1024;
/// Lines that are looked through for something.
const LOOKED_THROUGH: usize = 200;

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

/// By what something went.
#[derive(Clone, Debug)]
pub(crate) enum By<'a> {
    /// Straight to the far end, by this road.
    Straight(Road),
    /// In somebody's or something's keeping, by this road: a laptop nearby, a stick.
    Carried(Road, &'a str),
}

impl Past {
    /// Tells whether this is the same again: it went the same way and moved nothing either, or says anew what is under way.
    fn repeats(&self, last: &Past) -> bool {
        let code = |one: &Past| one.past.failure.as_ref().map(|failure| failure.code.clone());
        let way = |one: &Past| {
            (one.key.clone(), one.past.road.clone(), one.past.by.clone(), one.past.ended.clone())
        };
        let still = |one: &Past| one.moved() == 0 || one.past.ended == Ending::UnderWay;
        way(self) == way(last) && code(self) == code(last) && still(self) && still(last)
    }

    /// Tells whether what `before` says to be under way has arrived, or came back, by this one.
    fn answers(&self, before: &Past) -> bool {
        let road = self.past.road == before.past.road || self.past.ended == Ending::Complete;
        let all = || before.learners.iter().all(|one| self.learners.contains(one));
        self.past.ended != Ending::UnderWay && self.key == before.key && road && all()
    }

    fn moved(&self) -> u64 {
        self.past.sent + self.past.received + self.past.certificates + self.past.handed
    }
}

impl Client {
    fn past_file(&self) -> PathBuf {
        self.folder.join("logs").join("exchanges.jsonl")
    }

    /// Writes an exchange down; one that only repeats the last takes its place, and is counted. A log that cannot be written
    /// keeps nothing else from being done.
    fn note_past(&self, mut past: Past) {
        let path = self.past_file();
        let kept = fs_err::read(&path).unwrap_or_default();
        let last = kept.strip_suffix(b"\n").unwrap_or(&kept).iter().rposition(|byte| *byte == b'\n');
        let last = last.map_or(0, |at| at + 1);
        let before = kept.get(last..).and_then(|line| serde_json::from_slice::<Past>(line).ok());
        let before = before.filter(|before| past.repeats(before));
        if let Some(before) = before.as_ref().filter(|_| past.past.ended != Ending::UnderWay) {
            past.past.times = before.past.times.saturating_add(1);
        }
        let Ok(mut line) = serde_json::to_vec(&past) else { return };
        line.push(b'\n');
        let _ = fs_err::create_dir_all(self.folder.join("logs"));
        if before.is_some() || kept.len() > MOST {
            let mut old =
                if before.is_some() { kept.get(..last) } else { Some(&kept[..]) }.unwrap_or_default();
            if old.len() > MOST {
                old = &old[old.len() / 2..];
                let line = old.iter().position(|byte| *byte == b'\n');
                old = line.and_then(|end| old.get(end + 1..)).unwrap_or_default();
            }
            let _: Result<(), Failure> = write_whole(&path, &[old, &line].concat());
            return;
        }
        let file = fs_err::OpenOptions::new().create(true).append(true).open(&path);
        let _ = file.and_then(|mut file| file.write_all(&line));
    }

    /// Writes down what came of an exchange.
    pub(super) fn note_met(
        &self,
        platform: &Joined,
        by: By<'_>,
        learners: &[String],
        report: &ReconcileReport,
        asked: bool,
    ) {
        // What came may have said what the centre is called.
        let now = self.platforms().into_iter().find(|one| one.key == platform.key);
        let platform = now.as_ref().unwrap_or(platform);
        let moved = report.moved();
        let refused = report.learners.iter().find(|one| one.standing == Standing::Refused);
        let failed =
            report.failure.clone().or_else(|| refused.map(|one| refused_failure(one.refused, platform)));
        let held_back = |one: &Failure| [budget::DAY_OVER, budget::HOUR_OVER].contains(&one.code.as_str());
        let ended = match (&failed, report.is_complete()) {
            (None, true) => Ending::Complete,
            (Some(one), _) if held_back(one) => Ending::HalfWay,
            (Some(_), _) if moved == 0 => Ending::Failed,
            _ => Ending::HalfWay,
        };
        // What was tried by itself and moved nothing would fill the list with nothing.
        let same = |one: &Past| one.past.ended == ended && one.key == platform.key;
        if !asked && moved == 0 && self.past(1).first().is_some_and(same) {
            return;
        }
        // A carried answer that says only what came by another road meanwhile: it leaves nothing unfinished.
        if matches!(by, By::Carried(..)) && moved == 0 && failed.is_none() && report.is_half_way() {
            return;
        }
        let mut one = past((self.now_ms)(), by, platform);
        (one.sent, one.received, one.ended, one.failure) = (report.sent(), report.received(), ended, failed);
        (one.certificates, one.handed) = (report.certificates(), report.handed);
        self.note_past(Past {
            past: one,
            key: platform.key.clone(),
            learners: learners.to_vec(),
            left: self.left_of(platform, learners),
            clock_offset_ms: report.clock_offset_ms,
            asked,
        });
    }

    /// Writes down that messages of others were handed over to a far end; nothing where there were none.
    pub(super) fn note_handed(&self, platform: &Joined, by: By<'_>, handed: u64) {
        if handed == 0 {
            return;
        }
        let mut one = past((self.now_ms)(), by, platform);
        (one.handed, one.ended) = (handed, Ending::Complete);
        self.note_past(Past {
            past: one,
            key: platform.key.clone(),
            learners: Vec::new(),
            left: 0,
            clock_offset_ms: None,
            asked: true,
        });
    }

    /// Writes down that somebody carries `records` for a far end; its answer is not back.
    pub(super) fn note_under_way(
        &self,
        platform: &Joined,
        by: By<'_>,
        learners: &[String],
        records: u64,
        asked: bool,
    ) {
        let mut one = past((self.now_ms)(), by, platform);
        (one.sent, one.ended) = (records, Ending::UnderWay);
        self.note_past(Past {
            past: one,
            key: platform.key.clone(),
            learners: learners.to_vec(),
            left: records,
            clock_offset_ms: None,
            asked,
        });
    }

    /// Records of these learners that have no receipt.
    pub(super) fn left_of(&self, platform: &Joined, learners: &[String]) -> u64 {
        let Some(key) = platform.kept_under() else { return 0 };
        let ids = learners.iter().filter_map(|id| Uuid::try_parse(id).ok());
        let records = ids.filter_map(|id| self.attend(id).ok().flatten());
        records.filter_map(|record| waiting(&record, &key).ok()).map(|waiting| waiting.total).sum()
    }

    /// Past exchanges, the newest first.
    fn past(&self, most: usize) -> Vec<Past> {
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
        let all = self.past(LOOKED_THROUGH);
        // What was handed over for others alone says nothing of what is here.
        let own = |one: &&Past| !(one.learners.is_empty() && one.past.handed > 0);
        all.iter().filter(own).find(|one| one.past.ended == Ending::Complete).map(|one| one.past.at_ms)
    }

    /// When a far end was reached over a line the last time, as far as it was written down.
    pub(super) fn reached_before_ms(&self) -> Option<i64> {
        let line = |one: &&Past| matches!(one.past.road, Road::Internet | Road::Store);
        let reached = |one: &&Past| one.past.failure.as_ref().is_none_or(|failure| !is_no_line(failure));
        let all = self.past(LOOKED_THROUGH);
        all.iter().filter(line).find(reached).map(|one| one.past.at_ms)
    }

    /// Returns past exchanges, the newest first. What was under way and has its answer is one, not two.
    pub fn exchanges(&self, most: usize) -> Vec<PastExchange> {
        let all = self.past(LOOKED_THROUGH.max(most));
        let over = |at: usize, one: &Past| {
            one.past.ended == Ending::UnderWay && all[..at].iter().any(|later| later.answers(one))
        };
        let shown = all.iter().enumerate().filter(|(at, one)| !over(*at, one));
        shown.take(most).map(|(_, one)| one.past.clone()).collect()
    }
}

/// Tells whether a failure means that nobody could be reached, or not any more.
pub(super) fn is_no_line(failure: &Failure) -> bool {
    ["line-unreachable", "line-broken", "line-stranger"].contains(&failure.code.as_str())
}

fn past(at_ms: i64, by: By<'_>, platform: &Joined) -> PastExchange {
    let said = platform.said().to_owned();
    let (road, by, whose) = match by {
        By::Straight(road) => (road, said, String::new()),
        By::Carried(road, name) => (road, name.to_owned(), said),
    };
    PastExchange {
        at_ms,
        times: 1,
        road,
        by,
        whose,
        sent: 0,
        received: 0,
        certificates: 0,
        handed: 0,
        ended: Ending::Failed,
        failure: None,
    }
}

fn refused_failure(reason: Option<u8>, platform: &Joined) -> Failure {
    let reason = reason.and_then(::reconcile::wire::Reason::of);
    let detail = format!("{} refused: {reason:?}", platform.said());
    failure("line-refused", &[("address", platform.said())], &detail)
}
