//! The full-text index over every installed pack, and the analysis of each language.
//!
//! Owns the tantivy index in the data folder's `search/`, how words of each language are brought
//! to a common form, and how results are ranked. May touch the folder it is given. Must not know
//! SQL, courses or packs: the client turns lessons into [`Passage`]s and rebuilds the index from
//! the library whenever it is missing, stale or damaged, for it is derived and never the truth.
//!
//! One index holds all packs and languages. A word is kept in two forms: its *stem*, tagged with
//! the rules that made it, for finding (with positions), and its *exact* folded form, for ranking
//! what was typed above what is akin to it and as the vocabulary for unfinished and mistyped words.
#![forbid(unsafe_code)]

mod analysis;
mod error;
mod index;
mod passage;
mod query;
mod rank;
mod read_only;
mod schema;
mod stored;

pub use analysis::direction;
pub use error::IndexError;
pub use index::Index;
pub use passage::{Kind, Passage};
pub use query::{Found, Hit, Query};
