//! Credentials: what somebody achieved, said by whoever answers for it, in a form that anybody can check without a network.
//!
//! Owns Open Badges 3.0: achievements, issuing, delegation, status lists, what is known of issuers, verifying, and the slip
//! that fits into a QR (`PROFILE.md`). May touch the bytes it is given. Must not touch the network, a clock or a file, nor
//! fetch a context, nor trust a key nobody passed in.
#![forbid(unsafe_code)]

#[doc = include_str!("../PROFILE.md")]
pub mod law {}

mod achievement;
mod canonical;
pub mod carrier;
mod chain;
mod compact;
mod context;
mod countersign;
mod delegation;
mod issue;
mod key;
mod moment;
mod profile;
mod proof;
mod report;
mod slip;
mod status;
mod strict;
mod trust;
mod verify;

pub use achievement::{Achievement, AchievementType, Alignment, Category, Evidence};
pub use countersign::{CountersignError, countersign, seal};
pub use delegation::{
    Block, DelegateError, Delegation, DelegationError, MAX_ACHIEVEMENTS, MAX_CHAIN, MAX_NAME, Scope, delegate,
};
pub use issue::{Draft, IssueError, Issued, MAX_ISSUED, MAX_LIST, MAX_TEXT, credential_id, issue};
pub use key::{IssuerKey, did_key, key_of_did};
pub use moment::Moment;
pub use profile::Profile;
pub use report::{About, Answer, Finding, Form, Report, Shown};
pub use slip::MAX_SLIP;
pub use status::{MAX_BITS, MAX_LIST_JSON, MIN_BITS, StatusCredential, StatusEntry, StatusError, StatusList};
pub use strict::{JsonError, MAX_DEPTH, MAX_JSON, read_json};
pub use trust::{
    MAX_CONTEXTS, MAX_DELEGATIONS, MAX_LISTS, MAX_ROOTS, MAX_WITHDRAWN, Root, Trust, TrustError, TrustList,
    Withdrawn,
};
/// The id of a credential.
pub use uuid::Uuid;
pub use verify::{verify, verify_jwt, verify_slip};
