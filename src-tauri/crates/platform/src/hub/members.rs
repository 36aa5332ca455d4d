//! Members of the teacher's cohorts, whose computers exchange records with this one.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use super::Room;
use super::guests::Did;
use crate::exchange::Asker;

/// Notes whose computer it was that exchanged records from an address.
pub(super) async fn note(State(room): State<Arc<Room>>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let response = next.run(request).await;
    if let (Some(address), Some(Asker(device))) = (peer, response.extensions().get::<Asker>()) {
        room.guests.came(address, &Did::Exchanged(*device), room.now_ms());
    }
    response
}
