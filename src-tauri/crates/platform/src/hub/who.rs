//! What this classroom says of itself to anybody who asks.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use reconcile::appointments::to_json;
use reconcile::wire::PROTOCOL;
use serde_json::{Value, json};

use super::Room;
use super::guests::Did;

/// `GET /packhorse`.
pub(super) async fn who(State(room): State<Arc<Room>>) -> Json<Value> {
    let roles: &[&str] =
        if room.appointed().is_empty() { &["carrier", "packs"] } else { &["hub", "carrier", "packs"] };
    Json(json!({
        "packhorse": PROTOCOL,
        "key": room.key.to_string(),
        "name": room.name,
        "now": room.now_ms(),
        "roles": roles,
    }))
}

/// `GET /appointments`.
pub(super) async fn appointments(
    State(room): State<Arc<Room>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
) -> Response {
    room.guests.came(from.ip(), &Did::Looked, room.now_ms());
    ([(header::CONTENT_TYPE, "application/json")], to_json(&room.appointed())).into_response()
}
