//! Wallets by the Open Badges 3.0 API and OAuth 2.0, and the verifier page, as they are served over HTTP, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/postgres.rs"]
mod postgres_server;
#[path = "../support/wells.rs"]
mod wells;

mod foreign;
mod http;
mod oauth;
mod own;
mod pages;
mod profile;
mod staff;
mod verify;
mod wallet;
mod world;
