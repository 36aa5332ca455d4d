//! Finding a credential in whatever people bring.

#![allow(clippy::unwrap_used, reason = "a test may fail here")]

#[path = "../it/cast.rs"]
#[allow(dead_code, reason = "the cast of the other tests, of whom not everybody plays here")]
mod cast;
mod hostile;
mod paper;
mod pdfs;
mod photographs;
mod pictures;
mod tokens;
