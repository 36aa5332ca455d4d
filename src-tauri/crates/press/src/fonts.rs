//! The letters there are: our own fonts, and those of this computer for what ours lack.

mod own;
mod system;

use std::collections::BTreeSet;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use skrifa::{FontRef, MetadataProvider};

use crate::PressError;
use crate::words::is_invisible;

pub(crate) use own::Voice;

/// Every font in use, ours at once and the computer's when a letter asks for them.
pub(crate) struct Fonts {
    pub(crate) context: FontContext,
    own: BTreeSet<u32>,
    system: system::System,
}

impl Fonts {
    /// Opens our own fonts. Fonts of `files` (TTF, OTF, TTC or WOFF2) stand before those of the computer.
    pub(crate) fn open(files: &[Vec<u8>]) -> Result<Self, PressError> {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let collection = Collection::new(options);
        let mut context = FontContext { collection, source_cache: SourceCache::default() };
        let mut covered = BTreeSet::new();
        for face in own::FACES {
            let data = unpacked(face.woff2).ok_or(PressError::Fonts)?;
            let font = FontRef::new(&data).map_err(|_| PressError::Fonts)?;
            covered.extend(font.charmap().mappings().map(|(one, _)| one));
            let named = FontInfoOverride { family_name: Some(face.family), ..FontInfoOverride::default() };
            context.collection.register_fonts(Blob::from(data), Some(named));
        }
        let files = files
            .iter()
            .filter_map(|file| if file.starts_with(b"wOF2") { unpacked(file) } else { Some(file.clone()) });
        Ok(Self { context, own: covered, system: system::System::new(files.collect()) })
    }

    /// Makes sure that every character of `text` has a letter, and returns the families in the order in which they
    /// are to be asked, after our own.
    ///
    /// # Errors
    /// The characters that no font here has.
    pub(crate) fn provide(&mut self, text: &str, language: &str) -> Result<Vec<String>, PressError> {
        let foreign: BTreeSet<char> =
            text.chars().filter(|one| !is_invisible(*one) && !self.own.contains(&u32::from(*one))).collect();
        if foreign.is_empty() {
            return Ok(Vec::new());
        }
        self.system.provide(&mut self.context.collection, foreign, language)
    }
}

/// A WOFF2 file's font.
fn unpacked(woff2: &[u8]) -> Option<Vec<u8>> {
    wuff::decompress_woff2(woff2).ok()
}
