//! What may go onto sticks, and what was chosen.

use super::memory::Memory;
use super::portable::Portable;
use super::survey::ROOM;
use crate::packs::title_of;
use crate::view::{Failure, StickChoice, StickPack, SticksView};
use crate::{Client, failure, program};

impl Client {
    /// Returns what may go onto sticks and how the sitting stands, after a look at what is in; titles in `lang`.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn sticks(&self, lang: &str) -> Result<SticksView, Failure> {
        self.look_at_sticks()?;
        let wanted = self.languages(lang);
        let installed = self.shelf.with(|library| Ok(library.packs()?))?;
        let mut packs = Vec::new();
        for pack in installed {
            let size = self.shelf.with(|library| Ok(library.layout(&pack.id)?.len()))?;
            let cover =
                pack.meta.cover.as_deref().map(|path| self.pack_address(&pack.id, pack.version, path));
            packs.push(StickPack {
                title: title_of(&pack.meta.title, &pack.meta.languages, &wanted),
                version: pack.version,
                label: pack.meta.label.clone(),
                languages: pack.meta.languages.clone(),
                size,
                cover: cover.unwrap_or_default(),
                program: pack.id == program::PROGRAM,
                id: pack.id,
            });
        }
        Ok(SticksView {
            packs,
            portable: Portable::beside(&self.folder).map(|portable| portable.len()),
            trust: self.trust_bytes(),
            room: ROOM,
            choice: Memory::read(&self.folder).choice,
            sitting: self.sitting(),
        })
    }

    /// Keeps what was chosen to go onto each stick.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn sticks_choose(&self, choice: StickChoice) -> Result<(), Failure> {
        // Names are counted in the same file while sticks are written: neither forgets what the other kept.
        let _alone = self.sticks.locked();
        let mut memory = Memory::read(&self.folder);
        memory.choose(choice);
        memory.keep(&self.folder).map_err(|error| failure::io(&self.folder, &error))
    }
}
