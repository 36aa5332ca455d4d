//! Indonesian and Malay share their affixes, so they share their rules.

use frostem::{Algorithm, Stemmer};

/// Snowball's Indonesian stemmer (Tala 2003) on a folded word.
pub(super) fn stem(folded: &str) -> String {
    if folded.len() < 5 {
        return folded.to_owned();
    }
    Stemmer::new(Algorithm::Indonesian).stem(folded).into_owned()
}
