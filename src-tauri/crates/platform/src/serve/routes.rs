//! The rooms of the platform under one roof.

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;

use super::gate::{Gate, pass};
use super::health;
use crate::service::Service;

/// Every route there is, behind the gate.
pub(super) fn router(service: Arc<Service>, gate: Arc<Gate>) -> Router {
    Router::new()
        .merge(health::router(Arc::clone(&gate.figures)))
        .merge(crate::exchange::router())
        .merge(crate::catalogue::router())
        .merge(crate::credentials::router())
        .merge(crate::badges::router())
        .merge(crate::lrs::router())
        .merge(crate::centres::api::router())
        .merge(crate::web::router())
        .with_state(service)
        .layer(from_fn_with_state(gate, pass))
}
