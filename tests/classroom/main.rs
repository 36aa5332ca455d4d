//! A classroom: laptops with data folders of their own, a real hub, a platform that is its own program. Packs and records
//! go from hand to hand; nobody reads what is not theirs; who lies gets nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod field;
mod hostile;
#[path = "../reconcile/laptop.rs"]
#[allow(dead_code, reason = "the laptops of other tests, of which this one uses a part")]
mod laptop;
mod packs;
mod records;
mod restored;
mod room;
mod union;
