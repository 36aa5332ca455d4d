//! The far end of the exchange, met by computers made by hand: every rule of it, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/postgres.rs"]
mod postgres_server;
#[path = "../support/wells.rs"]
mod wells;

mod admission;
mod catalogue;
mod certificates;
mod certificates_cases;
mod certificates_field;
mod certificates_restore;
mod files;
mod forks;
mod http;
mod laptop;
mod log;
mod rules;
mod school;
mod union;
mod world;
