//! The catalogue: the packs this platform offers, and whose signatures are good for them.
//!
//! Packs lie as plain files in one folder, with a list (`catalogue.json`) beside them: any static host can take the folder's
//! place. Nothing is shown before its signature and every chunk of it were checked.

mod offers;

pub use offers::{Offers, offers};
