//! The far end: how this computer meets others.
//!
//! Owns the carriers to a platform, a catalogue or a machine nearby; now packs read over HTTP, later the
//! exchange of records, its wire types and its envelope. May touch the network. Must not touch the store,
//! nor decide what is sent or kept.
#![forbid(unsafe_code)]

pub mod http;
