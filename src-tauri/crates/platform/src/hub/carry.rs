//! Messages for the platform that this computer carries: it can neither read nor change them.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reconcile::post_box::{MAX_MESSAGE, PostBoxError};
use reconcile::seal::MessageId;

use super::Room;
use super::guests::Did;

/// `POST /carry/HINT`: 202 once the message is on the disk, 200 with the answer where it is here already.
pub(super) async fn take(
    State(room): State<Arc<Room>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Path(hint): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(hint) = room.carried_for(&hint) else { return StatusCode::NOT_FOUND.into_response() };
    let length =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    let Some(length) = length else { return StatusCode::LENGTH_REQUIRED.into_response() };
    if length > MAX_MESSAGE {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let share = u32::try_from(length.div_ceil(1024)).unwrap_or(u32::MAX);
    let Ok(_share) = Arc::clone(&room.memory).try_acquire_many_owned(share) else {
        return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response();
    };
    let Ok(message) = axum::body::to_bytes(body, usize::try_from(length).unwrap_or(0)).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let Some(id) = MessageId::of_message(&message) else { return StatusCode::BAD_REQUEST.into_response() };
    let taken = tokio::task::spawn_blocking(move || {
        if let Some(answer) = room.post.answer(id)? {
            return Ok(Some(answer));
        }
        room.post.put(hint, id, &message)?;
        room.guests.came(from.ip(), &Did::Left(id), room.now_ms());
        Ok(None)
    });
    match taken.await {
        Ok(Ok(Some(answer))) => answer.into_response(),
        Ok(Ok(None)) => StatusCode::ACCEPTED.into_response(),
        Ok(Err(PostBoxError::Full)) => StatusCode::INSUFFICIENT_STORAGE.into_response(),
        Ok(Err(PostBoxError::TooLong)) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Ok(Err(PostBoxError::Io(_))) | Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// `GET /carry/ID`: the answer, 202 while it is still under way, 404 for what was never left here.
pub(super) async fn fetch(
    State(room): State<Arc<Room>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = MessageId::parse(&id) else { return StatusCode::NOT_FOUND.into_response() };
    let found = tokio::task::spawn_blocking(move || {
        let answer = room.post.answer(id)?;
        room.guests.came(from.ip(), &Did::Asked, room.now_ms());
        let waits = answer.is_none() && room.post.waits(id)?;
        Ok::<_, std::io::Error>((answer, waits))
    });
    match found.await {
        Ok(Ok((Some(answer), _))) => answer.into_response(),
        Ok(Ok((None, true))) => StatusCode::ACCEPTED.into_response(),
        Ok(Ok((None, false))) => StatusCode::NOT_FOUND.into_response(),
        _ => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
