//! The catalogue: the packs this platform offers, and whose signatures are good for them.
//!
//! Packs lie as plain files in one folder, with one list beside them ([`reconcile::catalogue::Catalogue`], the form that a
//! classroom's hub and any static host give too), so that any static host can take the folder's place. Nothing is listed
//! before its signature and every chunk of it were checked.

mod export;
mod http;
mod listing;
mod offers;
mod publish;
mod publisher;
mod trust_file;

pub use export::export;
pub use http::router;
pub use listing::{FILE, write_list};
pub(crate) use listing::{offered, pack_name, title_in, titles};
pub use offers::{Offers, offers};
pub use publish::{PublishError, Published, publish, withdraw};
pub(crate) use publisher::write_bundle;
pub use publisher::{Publisher, add_publisher, end_publisher, publishers, trusted_by};
pub use trust_file::{TRUST_FILE, trust_file, write_trust_file};
