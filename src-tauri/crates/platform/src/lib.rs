//! The central platform: where records, centres and packs of many computers meet.
//!
//! Owns the platform's database, its record store for xAPI, the far end of the exchange, centres and their people, the
//! catalogue, and the HTTP that carries them. May touch its data folder, its database and the network it listens on.
//! Must not know the client, the learner's store or the search index.
#![forbid(unsafe_code)]

pub mod auth;
pub mod badges;
pub mod catalogue;
pub mod centres;
pub mod config;
pub mod credentials;
pub mod db;
pub mod exchange;
mod group;
pub mod hub;
pub mod lrs;
pub mod ops;
mod ranges;
pub mod serve;
pub mod service;
pub mod web;
