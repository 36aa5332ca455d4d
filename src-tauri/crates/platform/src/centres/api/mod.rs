//! The JSON API under `/api`; `API.md` is its description.

use std::sync::Arc;

use axum::Router;

use crate::service::Service;

/// Returns the routes of the API.
pub fn router() -> Router<Arc<Service>> {
    Router::new()
}
