//! The record store over HTTP: the rules of xAPI that it keeps, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/postgres.rs"]
mod postgres_server;

mod access;
mod attachments;
mod crossing;
mod documents;
mod exchanged;
mod filters;
mod hostile;
mod others;
mod sending;
mod versions;
mod voiding;
mod world;
