//! The packs of this computer, given to others nearby as static files.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pack::Source;

use super::Room;
use super::guests::Did;
use crate::ranges;

/// Files kept open.
const OPEN: usize = 16;

/// Files of packs that are open, by id and edition.
#[derive(Default)]
pub(crate) struct OpenFiles(Mutex<HashMap<(String, u32), Arc<dyn Source>>>);

impl OpenFiles {
    fn get(&self, room: &Room, id: &str, version: u32) -> std::io::Result<Option<Arc<dyn Source>>> {
        let key = (id.to_owned(), version);
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(source) = open.get(&key) {
            return Ok(Some(Arc::clone(source)));
        }
        let Some(source) = room.shelf.open(id, version)? else { return Ok(None) };
        if open.len() >= OPEN {
            open.clear();
        }
        open.insert(key, Arc::clone(&source));
        Ok(Some(source))
    }
}

/// `GET /packs/catalogue.json`.
pub(super) async fn list(State(room): State<Arc<Room>>) -> Response {
    let asked = Arc::clone(&room);
    match tokio::task::spawn_blocking(move || asked.catalogue()).await {
        Ok(Ok(json)) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// `GET /packs/ID/VERSION.pack`.
pub(super) async fn file(
    State(room): State<Arc<Room>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Path((id, file)): Path<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let Some(version) = file.strip_suffix(".pack").and_then(|version| version.parse::<u32>().ok()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    room.guests.came(from.ip(), &Did::Looked, room.now_ms());
    let (asked, name) = (Arc::clone(&room), id.clone());
    let opened = tokio::task::spawn_blocking(move || asked.files.get(&asked, &name, version)).await;
    match opened {
        Ok(Ok(Some(source))) => ranges::answer(&method, &headers, &format!("{id}-{version}"), source),
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
