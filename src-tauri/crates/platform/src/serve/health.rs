//! Whether the platform lives, whether it is ready, and its figures.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Extension, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::figures::Figures;
use super::gate::plain;
use crate::db::DbError;
use crate::service::Service;

/// How long the database has to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// `GET /health`, `/health/live`, `/health/ready`, `/metrics`.
pub(super) fn router(figures: Arc<Figures>) -> Router<Arc<Service>> {
    Router::new()
        .route("/health", get(ready))
        .route("/health/ready", get(ready))
        .route("/health/live", get(async || "live\n"))
        .route("/metrics", get(metrics))
        .layer(Extension(figures))
}

/// Ready: the database answers.
async fn ready(State(service): State<Arc<Service>>) -> Response {
    let asked = tokio::task::spawn_blocking(move || service.db.read(|tx| tx.one("select 1", &[]).map(drop)));
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(Ok::<(), DbError>(()))) => "ready\n".into_response(),
        Ok(Ok(Err(error))) => {
            tracing::error!(%error, "not ready");
            plain(StatusCode::SERVICE_UNAVAILABLE)
        }
        Ok(Err(_)) | Err(_) => plain(StatusCode::SERVICE_UNAVAILABLE),
    }
}

/// Only for programs on the same computer, unless they may be read from elsewhere; what a proxy hands on is from elsewhere.
async fn metrics(
    State(service): State<Arc<Service>>,
    Extension(figures): Extension<Arc<Figures>>,
    ConnectInfo(asker): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    let near = asker.ip().is_loopback() && !headers.contains_key("x-forwarded-for");
    if !near && !service.config.metrics_for_all {
        return plain(StatusCode::NOT_FOUND);
    }
    ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], figures.text(service.db.load()))
        .into_response()
}
