//! The far end: how this computer meets others.
//!
//! Owns the trait a far end implements, the words both ends say (`PROTOCOL.md`), their seal, and the carriers: HTTP to a
//! platform or a machine nearby, an envelope on a stick, any xAPI record store; packs read over HTTP; how machines nearby
//! find each other; enrolment codes. May touch the network and the files it is told. Must not touch the store, nor decide
//! what is sent or kept.
#![forbid(unsafe_code)]

pub mod address;
pub mod appointments;
mod carrier;
pub mod catalogue;
pub mod code;
pub mod courier;
mod durable;
mod far_end;
pub mod http;
pub mod key;
pub mod lrs;
pub mod nearby;
pub mod post_box;
pub mod seal;
mod shelf;
pub mod trust;
pub mod wire;

pub use carrier::{Carrier, SealedEnd};
pub use far_end::{FarEnd, FarEndError, Keeps};
pub use seal::MessageId;
pub use shelf::{OnShelf, Shelf};
