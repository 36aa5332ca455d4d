//! The far end of the exchange: what learners' computers bring is united with what is here, and they get what they lack.
//!
//! One request is one transaction: all it brings is durable before it is answered. It may come twice, late, or again after
//! its answer was lost; each time it comes to the same. Nothing that was taken is ever dropped: what does not count is
//! set aside with its reason, and a stream with two writers is told apart into two (`place`). `PROTOCOL.md` of `reconcile`
//! is the law.

mod admit;
pub mod body;
mod down;
pub mod files;
mod http;
mod keep;
mod kept;
mod learner;
mod patience;
mod place;
mod prepare;
mod strangers;
mod streams;

use std::cell::Cell;
use std::collections::HashSet;
use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::{Ask, Holding, MAX_ENTRIES, MAX_LEARNERS, Reason, Reply, Request};
use reconcile::{FarEnd, FarEndError};
use statement::StreamId;

pub use http::router;
pub(crate) use http::{Asker, messages};
pub use kept::sweep;

use crate::catalogue;
use crate::centres;
use crate::credentials::{self, Office};
use crate::db::{self, Database, DbError, Tx};
use crate::serve::figures::EXCHANGED;
use crate::service::Service;
use admit::HEARD_EVERY_MS;
use down::Room;

/// Most runs of one request.
const MAX_RUNS: usize = 4096;
/// Most bytes of a reply before it is folded, whatever the asker says.
const MAX_REPLY: usize = 4 * 1024 * 1024;
/// By how much a computer's clock has to have moved against ours to be noted again, in milliseconds.
const CLOCK_MOVED_MS: i64 = 5_000;

/// How a message came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Road {
    /// Over a line, just now.
    Line,
    /// By a carrier, some time after it was made.
    Carried,
}

/// Why an exchange did not come to its end. Nothing of it is kept then.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The database fails.
    #[error(transparent)]
    Db(#[from] DbError),
    /// Memory or the system's random numbers fail.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// What is kept of a stream does not fit together.
    #[error("the database's entries of stream {0} are damaged: restore it from a backup")]
    Damaged(StreamId),
    /// More at once than the protocol allows.
    #[error("the request brings more than the protocol allows")]
    TooMuch,
    /// A request that was read-only so far has to write: it is done again, writing.
    #[error("the request has to write")]
    Writes,
}

/// The platform as a far end within this process, for one computer.
pub struct Exchange {
    service: Arc<Service>,
    device: PublicKey,
}

impl Exchange {
    /// The platform, as the computer whose key is `device` meets it.
    #[must_use]
    pub fn new(service: Arc<Service>, device: PublicKey) -> Exchange {
        Exchange { service, device }
    }
}

impl FarEnd for Exchange {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        let office = Office::of(&self.service);
        let done = answer_deciding(&office, &self.device, Road::Line, request, &mut |_, reply, _| {
            Ok(Some(reply.clone()))
        });
        done.and_then(|reply| reply.ok_or(ExchangeError::Writes)).map_err(|error| match error {
            ExchangeError::Db(error) if error.is_passing() => {
                FarEndError::Busy { address: "this process".into(), seconds: None }
            }
            other => FarEndError::Here(io::Error::other(other)),
        })
    }
}

/// An exchange on its way.
pub(crate) struct Exchanging<'e> {
    key: &'e SecretKey,
    device: PublicKey,
    now_ms: i64,
    /// By how much the computer's clock is before ours; none where the message was carried.
    offset_ms: Option<i64>,
    epoch: u64,
    writes: bool,
    /// The computer's number, where it is known.
    number: Cell<Option<i64>>,
    /// Entries that are kept in this transaction.
    kept: &'e Cell<usize>,
}

impl Exchanging<'_> {
    fn far_end(&self) -> PublicKey {
        self.key.public()
    }

    /// Says that something is to be written.
    fn writing(&self) -> Result<(), ExchangeError> {
        if self.writes { Ok(()) } else { Err(ExchangeError::Writes) }
    }

    /// The computer's number; it is given one now, where it has none.
    fn number(&self, tx: &mut Tx<'_>) -> Result<i64, ExchangeError> {
        if let Some(number) = self.number.get() {
            return Ok(number);
        }
        self.writing()?;
        let columns = ["key", "first_ms", "heard_ms", "offset_ms"];
        let row = vec![self.device.0.into(), self.now_ms.into(), self.now_ms.into(), self.offset_ms.into()];
        let number = tx.insert_returning("device", &columns, "number", row)?;
        self.number.set(Some(number));
        Ok(number)
    }
}

/// Answers the request of the computer whose key is `device`: what it brings is durable when this returns.
///
/// # Errors
/// As [`ExchangeError`] tells; what is wrong with the request itself is in the reply.
pub fn answer(
    db: &Database,
    key: &SecretKey,
    now_ms: i64,
    device: &PublicKey,
    road: Road,
    request: &Request,
) -> Result<Reply, ExchangeError> {
    answer_with(db, key, now_ms, device, road, request, &mut |_, reply, _| Ok(Some(reply.clone())))
        .and_then(|reply| reply.ok_or(ExchangeError::Writes))
}

/// Makes of a reply what is to be sent, within the transaction, which writes or does not.
type Sealing<'s, T> = &'s mut dyn FnMut(&mut Tx<'_>, &Reply, bool) -> Result<Option<T>, ExchangeError>;

/// As [`answer`], and makes of the reply what is to be sent, in the same transaction: `seal` hears whether that writes. It
/// returns nothing where it has to write and may not; then all is done again, writing.
pub(crate) fn answer_with<T>(
    db: &Database,
    key: &SecretKey,
    now_ms: i64,
    device: &PublicKey,
    road: Road,
    request: &Request,
    seal: Sealing<'_, T>,
) -> Result<Option<T>, ExchangeError> {
    let empty = Reply { now_ms, ..Reply::default() };
    if !is_bounded(request) {
        return db.write(|tx| {
            let epoch = epoch_number(db::epoch(tx)?);
            seal(tx, &Reply { epoch, refused: Some(Reason::TooMuch), ..empty.clone() }, true)
        });
    }
    // Found out before the transaction, so that others do not wait for it.
    let prepared = request.learners.iter().map(prepare::prepare).collect::<io::Result<Vec<_>>>()?;
    // In one order, so that two requests about the same learners do not wait for each other in turn.
    let mut order: Vec<usize> = (0..request.learners.len()).collect();
    order.sort_unstable_by_key(|at| request.learners.get(*at).map(|ask| ask.learner));

    let offset_ms = (road == Road::Line).then(|| request.now_ms.saturating_sub(now_ms));
    let kept = Cell::new(0);
    let mut exchange = |tx: &mut Tx<'_>, writes: bool| -> Result<Option<T>, ExchangeError> {
        // It may be done again, from the beginning.
        kept.set(0);
        let known = known(tx, device)?;
        let (device, epoch, kept) = (*device, known.epoch, &kept);
        let number = Cell::new(known.device.map(|(number, ..)| number));
        let exchanging = Exchanging { key, device, now_ms, offset_ms, epoch, writes, number, kept };
        if known.barred && centres::is_barred(tx, &device)? {
            let refused = Some(Reason::BarredDevice);
            return seal(tx, &Reply { refused, epoch: known.epoch, ..empty.clone() }, writes);
        }
        heard(tx, &exchanging, &known)?;
        if request.learners.is_empty() {
            // A computer without learners can be named by the staff all the same. One that nobody lets in leaves nothing.
            exchanging.number(tx)?;
        }
        let mut room = Room::new((request.most as usize).min(MAX_REPLY));
        let mut answers = vec![None; order.len()];
        for &at in &order {
            let (Some(ask), Some(runs)) = (request.learners.get(at), prepared.get(at)) else { continue };
            let answer = learner::answer(tx, &exchanging, ask, runs, &mut room)?;
            if let Some(place) = answers.get_mut(at) {
                *place = Some(answer);
            }
        }
        let mut reply = Reply { epoch: known.epoch, ..empty.clone() };
        reply.learners = answers.into_iter().flatten().collect();
        (reply.catalogue, reply.trust) = known.editions;
        if reply.catalogue > request.catalogue || reply.trust > request.trust {
            let take = &mut |bytes| room.take_bytes(bytes);
            let offers = catalogue::offers(tx, request.catalogue, request.trust, take)?;
            (reply.catalogue, reply.catalogue_file) = (offers.catalogue, offers.catalogue_file);
            (reply.trust, reply.trust_bundle) = (offers.trust, offers.trust_bundle);
        }
        if known.appointed {
            reply.appointments = centres::appointments(tx, key, &device, now_ms)?;
        }
        if known.delegated {
            reply.delegations = credentials::delegations_for(tx, &device, now_ms)?;
        }
        seal(tx, &reply, writes)
    };
    let brings = |ask: &Ask| !(ask.runs.is_empty() && ask.pieces.is_empty() && ask.claims.is_empty());
    if !request.learners.iter().any(brings) {
        match db.read(|tx| exchange(tx, false)) {
            Err(ExchangeError::Writes) | Ok(None) => {}
            done => return done,
        }
    }
    let done = db.write(|tx| exchange(tx, true))?;
    EXCHANGED.fetch_add(kept.get() as u64, Ordering::Relaxed);
    Ok(done)
}

/// As [`answer_with`]; claims and credentials among what is brought are decided once it is durable, and what was decided is
/// in the reply. What fails of that is tried again later: the exchange goes on.
pub(crate) fn answer_deciding<T>(
    office: &Office<'_>,
    device: &PublicKey,
    road: Road,
    request: &Request,
    seal: Sealing<'_, T>,
) -> Result<Option<T>, ExchangeError> {
    let Office { db, key, now_ms, .. } = *office;
    if is_bounded(request) && credentials::is_for_us(office, request)? {
        let brought = answer(db, key, now_ms, device, road, request)?;
        credentials::attend(office, request, &brought);
    }
    answer_with(db, key, now_ms, device, road, request, seal)
}

/// As [`answer`], with what was decided about claims that the request brings.
///
/// # Errors
/// As [`answer`].
pub fn answer_and_decide(
    office: &Office<'_>,
    device: &PublicKey,
    road: Road,
    request: &Request,
) -> Result<Reply, ExchangeError> {
    answer_deciding(office, device, road, request, &mut |_, reply, _| Ok(Some(reply.clone())))
        .and_then(|reply| reply.ok_or(ExchangeError::Writes))
}

/// What is known before anything is looked at.
struct Known {
    epoch: u64,
    /// The computer: number, when it was heard, how far its clock was off.
    device: Option<(i64, i64, Option<i64>)>,
    /// It may be barred, or a teacher's.
    barred: bool,
    appointed: bool,
    /// It may issue certificates.
    delegated: bool,
    /// Of the catalogue and of the trust bundle.
    editions: (u64, u64),
}

/// Asks for it all at once: each question costs a way to the database and back.
fn known(tx: &mut Tx<'_>, device: &PublicKey) -> Result<Known, ExchangeError> {
    let sql = "select m.value, d.number, d.heard_ms, d.offset_ms,
            (select count(*) from barred_device b where b.device = ?1 and b.ended_ms is null),
            (select count(*) from appointment a where a.device = ?1 and a.ended_ms is null), c.edition, c.trust_edition,
            (select count(*) from issuer_key k where k.key = ?1 and k.secret is null)
        from meta m left join device d on d.key = ?1 left join catalogue c on c.number = 1 where m.name = 'epoch'";
    let row = tx.one(sql, &[device.0.into()])?;
    let row = row.ok_or_else(|| DbError::Statement("the database says no epoch".into()))?;
    let epoch = tx.note_epoch(row.bytes16(0)?);
    let device = match row.opt_int(1)? {
        Some(number) => Some((number, row.int(2)?, row.opt_int(3)?)),
        None => None,
    };
    let edition = |column| Ok::<_, DbError>(row.opt_int(column)?.map_or(0, |edition| edition.unsigned_abs()));
    Ok(Known {
        epoch: epoch_number(epoch),
        device,
        barred: row.int(4)? > 0,
        appointed: row.int(5)? > 0,
        delegated: row.int(8)? > 0,
        editions: (edition(6)?, edition(7)?),
    })
}

fn epoch_number(epoch: [u8; 16]) -> u64 {
    // 0 stands for no epoch.
    epoch.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)).max(1)
}

/// Whether a request keeps the bounds. What came as bytes has been bounded by the codec already.
fn is_bounded(request: &Request) -> bool {
    let asks = &request.learners;
    let mut seen = HashSet::new();
    asks.len() <= MAX_LEARNERS
        && asks.iter().all(|ask| seen.insert(ask.learner))
        && asks.iter().map(|ask| ask.runs.len()).sum::<usize>() <= MAX_RUNS
        && asks.iter().flat_map(|ask| &ask.runs).map(|run| run.entries.len()).sum::<usize>() <= MAX_ENTRIES
        && asks.iter().all(|ask| match &ask.holding {
            Holding::Since(streams) => streams.len() <= place::MAX_STREAMS,
            Holding::Whole(streams) => streams.len() <= place::MAX_STREAMS,
        })
}

/// Notes that a known computer was heard, now and then.
fn heard(tx: &mut Tx<'_>, exchanging: &Exchanging<'_>, known: &Known) -> Result<(), ExchangeError> {
    let (now_ms, offset_ms) = (exchanging.now_ms, exchanging.offset_ms);
    let Some((number, heard_ms, was)) = known.device else { return Ok(()) };
    let moved = match (offset_ms, was) {
        (Some(offset), Some(was)) => offset.abs_diff(was) > CLOCK_MOVED_MS.unsigned_abs(),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if moved || now_ms - heard_ms > HEARD_EVERY_MS {
        exchanging.writing()?;
        tx.change(
            "update device set heard_ms = ?2, offset_ms = coalesce(?3, offset_ms) where number = ?1",
            &[number.into(), now_ms.into(), offset_ms.into()],
        )?;
    }
    Ok(())
}
