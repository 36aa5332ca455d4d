//! Where a request comes from, as far as it can be known.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

use crate::config::Config;

/// Returns the address of whoever asks: of the connection, or, behind a proxy, the one the proxy says. It is used to count
/// tries, hashed, and nowhere written down.
pub fn address(parts: &Parts, config: &Config) -> String {
    if config.behind_proxy {
        // The last one is what our own proxy saw; those before are the asker's own words.
        let said =
            parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
        if let Some(last) = said.and_then(|said| said.rsplit(',').next()) {
            return last.trim().chars().take(64).collect();
        }
    }
    let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    connection.map(|info| info.0.ip().to_string()).unwrap_or_default()
}
