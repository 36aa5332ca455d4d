//! The platform as a whole: its database on both engines, the program that serves it, its backups.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/postgres.rs"]
mod postgres_server;

mod backups;
mod crowded;
mod durable;
mod engines;
mod figures;
mod program;
mod serving;
mod transactions;
mod trust;
