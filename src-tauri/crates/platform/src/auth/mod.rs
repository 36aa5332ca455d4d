//! Who asks: passphrases, sessions of browsers, tokens of programs, credentials of the record store.
//!
//! Says who somebody is; what they may do is [`crate::centres`]' word.

pub mod account;
mod lrs;
pub mod passphrase;
pub mod place;
pub mod secret;
pub mod session;
pub mod token;
pub mod tries;

pub use lrs::lrs;
