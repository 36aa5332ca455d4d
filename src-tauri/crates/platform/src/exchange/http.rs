//! The exchange over HTTP: messages and answers as bytes. A broken transfer goes on where it broke.

mod answers;

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use reconcile::MessageId;
use reconcile::key::PublicKey;
use reconcile::seal::{self, Opened, SealError};
use reconcile::wire::{PROTOCOL, Reason, Reply, Request, WireError};
use serde_json::json;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use tokio_stream::StreamExt;

use self::answers::{Answered, BROKEN, BUSY, NoAnswer, bare, part_of, respond};
use super::patience::Patience;
use super::strangers::{self, Crowded, Strangers};
use super::{ExchangeError, Road, answer, answer_deciding, kept};
use crate::credentials::{self, FieldDesk, Office};
use crate::service::Service;

/// Most bytes of a message over a line, and of one that was carried.
const MAX_MESSAGE: u64 = 1 << 20;
const MAX_CARRIED: u64 = 8 << 20;
/// First byte of a padded message: one that lay on a stick or in a box.
const PADDED: u8 = 0xB2;
/// Bytes by which a message says which one it is.
const HEAD: usize = 17;
/// Bytes of messages in memory at a time, of all connections together, in KiB.
const MOST_KIB: usize = 128 * 1024;
/// Messages that are answered at a time.
const AT_A_TIME: usize = 16;
/// Messages that wait for it.
const MOST_WAITING: usize = 4096;
/// How long a body may stand still.
const STALL: Duration = Duration::from_secs(75);
/// The longest a body may take in all.
const LONGEST: Duration = Duration::from_secs(30 * 60);
/// Messages or answers below this are sent again sooner than they are looked for: their answers are not kept.
const SMALL: usize = 2048;
/// How often what is kept for a while is gone through, in milliseconds.
const SWEEP_EVERY_MS: i64 = 5 * 60 * 1000;

/// What all connections share.
struct Desk {
    /// KiB of messages.
    memory: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
    patience: Patience,
    strangers: Strangers,
    /// A trainer's computer: what it may issue.
    field: Option<Arc<FieldDesk>>,
    /// Messages that are being answered, with their length.
    answering: Mutex<HashMap<[u8; 16], u64>>,
    swept_ms: AtomicI64,
}

/// Who asked, as their signature shows: left in the extensions of the answer's head, for whoever serves this room.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asker(pub(crate) PublicKey);

/// `POST /exchange`, `GET` and `POST /exchange/{id}`, `GET /packhorse`.
pub fn router() -> Router<Arc<Service>> {
    messages(None).route("/packhorse", get(who))
}

/// `POST /exchange`, `GET` and `POST /exchange/{id}`; of a platform, or of a computer in the field.
pub(crate) fn messages(field: Option<Arc<FieldDesk>>) -> Router<Arc<Service>> {
    let desk = Desk {
        memory: Arc::new(Semaphore::new(MOST_KIB)),
        turns: Arc::new(Semaphore::new(AT_A_TIME)),
        waiting: Arc::new(Semaphore::new(MOST_WAITING)),
        patience: Patience::default(),
        strangers: Strangers::default(),
        field,
        answering: Mutex::default(),
        swept_ms: AtomicI64::new(0),
    };
    Router::new()
        .route("/exchange", post(take))
        .route("/exchange/{id}", get(look).post(go_on))
        .layer(Extension(Arc::new(desk)))
}

/// The background's part at certificates that were left to it.
fn decide_rest(service: &Service) {
    if let Err(error) = credentials::turn(&Office::of(service)) {
        tracing::warn!(%error, "certificates wait a while longer");
    }
}

async fn who(State(service): State<Arc<Service>>) -> Json<serde_json::Value> {
    Json(json!({
        "packhorse": PROTOCOL,
        "key": service.key.public().to_string(),
        "name": service.config.name,
        "now": (service.now_ms)(),
        "roles": ["platform"],
    }))
}

async fn take(
    State(service): State<Arc<Service>>,
    Extension(desk): Extension<Arc<Desk>>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    respond(receive(service, desk, None, 0, &headers, body).await)
}

async fn go_on(
    State(service): State<Arc<Service>>,
    Extension(desk): Extension<Arc<Desk>>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(id) = MessageId::parse(&id) else { return bare(StatusCode::NOT_FOUND, Vec::new()) };
    match number(&headers, &header::FROM) {
        Some(from) => respond(receive(service, desk, Some(id), from, &headers, body).await),
        None => bare(StatusCode::BAD_REQUEST, Vec::new()),
    }
}

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

/// `GET /exchange/{id}`: the answer, or how much of the message is here.
async fn look(
    State(service): State<Arc<Service>>,
    Extension(desk): Extension<Arc<Desk>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(MessageId(id)) = MessageId::parse(&id) else { return bare(StatusCode::NOT_FOUND, Vec::new()) };
    let answering = desk.answering.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied();
    if let Some(total) = answering {
        let mut response = NoAnswer::Have(total).into_response();
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(2));
        return response;
    }
    let looked = blocking(move || match kept::kept_answer(&service.db, &id)? {
        Some(answer) => Ok(Ok(answer)),
        None => Ok(Err(kept::have(&service.db, &id)?)),
    })
    .await;
    match looked {
        Ok(Ok(answer)) => part_of(answer, &headers),
        Ok(Err(have)) => NoAnswer::Have(have).into_response(),
        Err(error) => error.into_response(),
    }
}

/// Does what waits for the database, away from the connections.
async fn blocking<T: Send + 'static>(
    act: impl FnOnce() -> Result<T, ExchangeError> + Send + 'static,
) -> Result<T, NoAnswer> {
    match tokio::task::spawn_blocking(act).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(ExchangeError::Db(error))) if error.is_passing() => {
            tracing::warn!(%error, "an exchange has to wait");
            Err(BUSY)
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "an exchange failed");
            Err(BROKEN)
        }
        Err(error) => {
            tracing::error!(%error, "an exchange broke off");
            Err(BROKEN)
        }
    }
}

/// A message as far as it has come, and its share of the memory.
struct Arriving {
    total: u64,
    /// Its beginning came before, and is kept.
    resumed: bool,
    bytes: Vec<u8>,
    memory: Vec<OwnedSemaphorePermit>,
}

impl Arriving {
    /// Takes bytes, where there is memory.
    fn take(&mut self, desk: &Desk, bytes: &[u8]) -> Result<(), NoAnswer> {
        let covered = self.memory.iter().map(OwnedSemaphorePermit::num_permits).sum::<usize>() * 1024;
        let lacking = (self.bytes.len() + bytes.len()).saturating_sub(covered).div_ceil(1024);
        if lacking > 0 {
            let share = u32::try_from(lacking.max(4)).unwrap_or(u32::MAX);
            let permit = Arc::clone(&desk.memory).try_acquire_many_owned(share).map_err(|_| BUSY)?;
            self.memory.push(permit);
        }
        self.bytes.extend_from_slice(bytes);
        Ok(())
    }

    fn id(&self) -> Option<[u8; 16]> {
        self.bytes.get(1..HEAD)?.try_into().ok()
    }
}

/// Takes a message from byte `from` on, and answers it.
async fn receive(
    service: Arc<Service>,
    desk: Arc<Desk>,
    id: Option<MessageId>,
    from: u64,
    headers: &HeaderMap,
    body: Body,
) -> Result<Answered, NoAnswer> {
    let Some(length) = number(headers, &header::CONTENT_LENGTH) else {
        return Err(NoAnswer::Status(StatusCode::LENGTH_REQUIRED));
    };
    let total = from.saturating_add(length);
    if total > MAX_CARRIED {
        return Err(NoAnswer::Status(StatusCode::PAYLOAD_TOO_LARGE));
    }
    let mut arriving = Arriving { total, resumed: from > 0, bytes: Vec::new(), memory: Vec::new() };
    if let Some(MessageId(id)) = id.filter(|_| from > 0) {
        let known = Arc::clone(&service);
        let part = blocking(move || Ok(kept::part(&known.db, &id)?)).await?;
        let bytes = part.filter(|part| part.total == total).map(|part| part.bytes).unwrap_or_default();
        let have = bytes.len() as u64;
        match usize::try_from(from).ok().and_then(|from| bytes.get(..from)) {
            Some(begin) => arriving.take(&desk, begin)?,
            None => return Err(NoAnswer::Have(have)),
        }
    }
    // A task of its own: when the line breaks, the connection is dropped, and what has come is kept all the same.
    let task = async move {
        let received = arrive(&service, &desk, &mut arriving, body.into_data_stream()).await;
        match (received, arriving.id()) {
            (Ok(()), Some(whole)) if id.is_none_or(|id| id.0 == whole) => {
                settle(service, desk, arriving, whole).await
            }
            (Ok(()), _) => Err(NoAnswer::Status(StatusCode::BAD_REQUEST)),
            (Err(no_answer), _) => Err(no_answer),
        }
    };
    tokio::spawn(task).await.unwrap_or(Err(BROKEN))
}

/// Takes the body as it comes. Breaks off, keeping what has come, where the line does.
async fn arrive(
    service: &Arc<Service>,
    desk: &Desk,
    arriving: &mut Arriving,
    mut body: BodyDataStream,
) -> Result<(), NoAnswer> {
    let too_long = || NoAnswer::Status(StatusCode::PAYLOAD_TOO_LARGE);
    let until = tokio::time::Instant::now() + LONGEST;
    while let Ok(Some(Ok(bytes))) = timeout(STALL, body.next()).await {
        if (arriving.bytes.len() + bytes.len()) as u64 > arriving.total {
            return Err(too_long());
        }
        arriving.take(desk, &bytes)?;
        if arriving.total > MAX_MESSAGE && arriving.bytes.first().is_some_and(|first| *first != PADDED) {
            return Err(too_long());
        }
        if tokio::time::Instant::now() > until {
            break;
        }
    }
    if arriving.bytes.len() as u64 == arriving.total {
        return Ok(());
    }
    if let Some(id) = arriving.id() {
        let (service, total) = (Arc::clone(service), arriving.total);
        let bytes = std::mem::take(&mut arriving.bytes);
        blocking(move || Ok(kept::keep_part(&service.db, &id, total, &bytes, (service.now_ms)())?)).await?;
    }
    Err(NoAnswer::Status(StatusCode::REQUEST_TIMEOUT))
}

/// Notes that a message is being answered, until it is dropped.
struct Answering {
    desk: Arc<Desk>,
    id: [u8; 16],
}

impl Answering {
    fn begin(desk: &Arc<Desk>, id: [u8; 16], total: u64) -> Answering {
        let mut answering = desk.answering.lock().unwrap_or_else(PoisonError::into_inner);
        answering.insert(id, total);
        Answering { desk: Arc::clone(desk), id }
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.desk.answering.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.id);
    }
}

/// How far a message got in one turn.
enum Step {
    Settled(Result<Answered, NoAnswer>),
    /// Who made it is not known lately: it goes on when it is a stranger's turn.
    Stranger(Opened, Arriving),
}

/// Answers a message that has come whole, when it is its turn.
async fn settle(
    service: Arc<Service>,
    desk: Arc<Desk>,
    arriving: Arriving,
    id: [u8; 16],
) -> Result<Answered, NoAnswer> {
    let _answering = Answering::begin(&desk, id, arriving.total);
    let first_turn = turn(&desk).await?;
    let (near, at) = (Arc::clone(&service), Arc::clone(&desk));
    let step = blocking(move || {
        let opened = match open(&near, &at, &arriving, id)? {
            Ok(opened) => opened,
            Err(no_answer) => return Ok(Step::Settled(Err(no_answer))),
        };
        if !at.strangers.knows(&opened.device) {
            return Ok(Step::Stranger(opened, arriving));
        }
        let settled = settle_now(&near, &at, &opened, &arriving, id, false);
        drop((arriving, first_turn));
        settled.map(Step::Settled)
    });
    let (opened, arriving) = match step.await? {
        Step::Settled(settled) => return settled,
        Step::Stranger(opened, arriving) => (opened, arriving),
    };
    let among_strangers = desk.strangers.turn(arriving.bytes.len()).await.map_err(|Crowded| BUSY)?;
    let turn = turn(&desk).await?;
    blocking(move || {
        let settled = settle_now(&service, &desk, &opened, &arriving, id, true);
        drop((arriving, turn, among_strangers));
        settled
    })
    .await?
}

/// Waits for a turn among all.
async fn turn(desk: &Desk) -> Result<OwnedSemaphorePermit, NoAnswer> {
    let _waiting = desk.waiting.try_acquire().map_err(|_| BUSY)?;
    Arc::clone(&desk.turns).acquire_owned().await.map_err(|_| BUSY)
}

/// Opens a message: then it is known who made it.
fn open(
    service: &Service,
    desk: &Desk,
    arriving: &Arriving,
    id: [u8; 16],
) -> Result<Result<Opened, NoAnswer>, ExchangeError> {
    let now_ms = (service.now_ms)();
    sweep(service, desk, now_ms);
    let opened = match seal::open(&service.key, &arriving.bytes) {
        Ok(opened) => opened,
        Err(error) => {
            // The device's next try begins at 0.
            if arriving.resumed {
                kept::forget(&service.db, &id)?;
            }
            let status = match error {
                SealError::Closed => StatusCode::MISDIRECTED_REQUEST,
                SealError::Newer => StatusCode::UPGRADE_REQUIRED,
                SealError::Stranger | SealError::Forged => StatusCode::BAD_REQUEST,
            };
            return Ok(Err(NoAnswer::Status(status)));
        }
    };
    if let Err(seconds) = desk.patience.ask(opened.device, now_ms) {
        return Ok(Err(NoAnswer::Later(StatusCode::TOO_MANY_REQUESTS, seconds)));
    }
    Ok(Ok(opened))
}

/// Answers what was opened.
fn settle_now(
    service: &Service,
    desk: &Desk,
    opened: &Opened,
    arriving: &Arriving,
    id: [u8; 16],
    stranger: bool,
) -> Result<Result<Answered, NoAnswer>, ExchangeError> {
    let (now_ms, message) = ((service.now_ms)(), &arriving.bytes);
    let road = if message.first() == Some(&PADDED) { Road::Carried } else { Road::Line };
    let mut request = match Request::decode(&opened.plain) {
        Ok(request) => request,
        Err(WireError::TooMuch(_)) => {
            let reply = Reply { refused: Some(Reason::TooMuch), now_ms, ..Reply::default() };
            let bytes = opened.answer_key.answer(&reply.encode())?;
            return Ok(Ok(Answered { bytes, device: opened.device }));
        }
        Err(WireError::Newer(_)) => return Ok(Err(NoAnswer::Status(StatusCode::UPGRADE_REQUIRED))),
        Err(_) => return Ok(Err(NoAnswer::Status(StatusCode::BAD_REQUEST))),
    };
    let office = match &desk.field {
        Some(field) => field.office(service),
        None => Office::of(service),
    };
    let office = Office { now_ms, ..office };
    // Who is let in is found out first, in a moment: nobody else looks at a stranger's history, and a cohort is not held
    // while one is taken.
    let mut let_in = true;
    if stranger || request.learners.iter().any(|ask| !ask.claims.is_empty()) {
        let introduced = strangers::introduction(&request);
        let reply = answer(&service.db, &service.key, now_ms, &opened.device, road, &introduced)?;
        let_in = strangers::is_let_in(&reply);
        match let_in {
            true => desk.strangers.remember(opened.device),
            false => request.learners = introduced.learners,
        }
    }
    let sealed = answer_deciding(&office, &opened.device, road, &request, &mut |tx, reply, writes| {
        let answer = opened.answer_key.answer(&reply.encode())?;
        if (let_in && message.len() > SMALL) || answer.len() > SMALL {
            if !writes {
                return Ok(None);
            }
            kept::keep_answer(tx, &id, &answer, now_ms)?;
        }
        Ok(Some(answer))
    })?;
    let bytes = sealed.ok_or(ExchangeError::Writes)?;
    if arriving.resumed {
        kept::forget(&service.db, &id)?;
    }
    Ok(Ok(Answered { bytes, device: opened.device }))
}

/// Goes through what is kept for a while, now and then.
fn sweep(service: &Service, desk: &Desk, now_ms: i64) {
    let swept_ms = desk.swept_ms.load(Ordering::Relaxed);
    let due = now_ms.saturating_sub(swept_ms) > SWEEP_EVERY_MS;
    let relaxed = Ordering::Relaxed;
    if due && desk.swept_ms.compare_exchange(swept_ms, now_ms, relaxed, relaxed).is_ok() {
        if let Err(error) = kept::sweep(&service.db, now_ms) {
            tracing::warn!(%error, "old messages stay a while longer");
        }
        if desk.field.is_none() {
            decide_rest(service);
        }
    }
}
