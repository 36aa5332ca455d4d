//! Certificates: what somebody earned, how it stands, what confirms it; and whether anybody's certificate is good.
//!
//! What far ends decide lies in the learner's record as states ([`kept`]), so that it goes wherever the record goes, into
//! backups and exports as well. Nothing of it counts as confirmed before `credential` has verified it against the issuers
//! that are trusted here ([`issuers`]); nothing of it is ever deleted.

mod delegate;
mod foreign;
mod gallery;
mod issuers;
pub(crate) mod kept;
mod many;
mod note;
mod print;
mod shown;
mod travel;
mod verdict;

pub use delegate::{DelegationWish, delegate_key};
pub use issuers::{Issuers, Trusted};
pub use many::{VerifiedFile, verify_files};
pub use print::CertificateForm;
pub(crate) use travel::{END as TRUST, Held, fingerprint, held};
pub use verdict::{holds_credential, verify_with};
