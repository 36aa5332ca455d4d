//! Centres and their people: every act of every role, the API and the pages as they are served, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../support/postgres.rs"]
mod postgres_server;
#[path = "../support/wells.rs"]
mod wells;

mod api;
mod beginning;
mod browser;
mod certificate_pages;
mod certificate_refusals;
mod certificates;
mod certificates_program;
mod codes;
mod console;
mod evidence;
mod invitations;
mod names;
mod packs;
mod pages;
mod people;
mod roles;
mod school;
mod tree;
mod world;
