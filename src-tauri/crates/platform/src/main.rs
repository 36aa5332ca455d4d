//! `packhorse-platform`.
#![forbid(unsafe_code)]

fn main() {}
