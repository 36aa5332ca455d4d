//! What the library holds, as lists and rows show it.

use std::collections::BTreeMap;

use course::{Sources, Text};
use pack::Signer;
use store::library::InstalledPack;

use crate::Client;
use crate::failure::not_found;
use crate::trust::signer_view;
use crate::view::{CourseCard, Failure, LibraryView, Localised, PackCard};

impl Client {
    /// Returns the library screen's content, texts in `lang` where they exist.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn library(&self, lang: &str) -> Result<LibraryView, Failure> {
        let (packs, used, free) =
            self.shelf.with(|library| Ok((library.packs()?, library.size()?, library.free_on_disk()?)))?;
        Ok(LibraryView { packs: packs.iter().map(|pack| self.card(pack, lang)).collect(), used, free })
    }

    /// Returns one row of the library.
    ///
    /// # Errors
    /// When the pack is not installed or the library cannot be read.
    pub fn pack(&self, id: &str, lang: &str) -> Result<PackCard, Failure> {
        let pack = self.installed(id)?;
        Ok(self.card(&pack, lang))
    }

    /// An installed pack.
    pub(crate) fn installed(&self, id: &str) -> Result<InstalledPack, Failure> {
        self.shelf.with(|library| Ok(library.pack(id)?))?.ok_or_else(|| not_found(id))
    }

    /// Who stands behind an installed pack, with the keys that are trusted today.
    fn signer_now(&self, pack: &InstalledPack) -> Signer {
        let key = match &pack.signer {
            Signer::Unsigned => return Signer::Unsigned,
            Signer::Trusted { key, .. } | Signer::Unknown { key } => key,
        };
        let trusted = self.trusted().ok();
        let known = trusted.iter().flat_map(|keys| keys.keys()).find(|one| one.to_bytes() == key.to_bytes());
        match known {
            Some(known) => Signer::Trusted { name: known.name().into(), key: known.clone() },
            None => Signer::Unknown { key: key.clone() },
        }
    }

    /// Makes a row of the library.
    pub(crate) fn card(&self, pack: &InstalledPack, lang: &str) -> PackCard {
        let meta = &pack.meta;
        let sources = self.sources_of(pack).ok();
        let wanted = self.languages(lang);
        let order = match &sources {
            Some(sources) => course::language_order(&wanted, &sources.sheet),
            None => course::language_order_of(&wanted, &meta.languages, &BTreeMap::new()),
        };
        let cover = meta.cover.as_deref().map(|path| self.pack_address(&meta.id, meta.version, path));
        PackCard {
            id: meta.id.clone(),
            version: meta.version,
            label: meta.label.clone(),
            title: localised(&Text(meta.title.clone()), &order),
            description: localised(&Text(meta.description.clone()), &order),
            publisher: meta.publisher.clone(),
            licence: meta.licence.clone(),
            category: meta.category.clone(),
            studied: is_studied(&meta.category),
            languages: meta.languages.clone(),
            cover: cover.unwrap_or_default(),
            size: pack.size,
            own_size: pack.own_size,
            signer: signer_view(&self.signer_now(pack)),
            installed_ms: pack.installed_ms,
            source: pack.source.clone(),
            damaged_parts: pack.damaged,
            parts: pack.chunks,
            courses: sources.iter().flat_map(|sources| course_cards(sources, &order)).collect(),
        }
    }

    /// The languages to look for, best first: the one asked for, those of the settings, the learner's
    /// own, the laptop's.
    pub(crate) fn languages(&self, lang: &str) -> Vec<String> {
        let settings = self.settings();
        let mut order = Vec::new();
        let wishes = [lang.to_owned()]
            .into_iter()
            .chain(settings.content_languages)
            .chain([self.tongue(), settings.ui_language]);
        for wish in wishes.filter(|wish| !wish.is_empty()) {
            if !order.contains(&wish) {
                order.push(wish);
            }
        }
        order
    }
}

fn course_cards(sources: &Sources, order: &[String]) -> Vec<CourseCard> {
    sources
        .courses
        .iter()
        .map(|course| CourseCard {
            id: course.id.clone(),
            title: localised(&course.title, order),
            lessons: course.lessons().count() as u32,
            hours: course.hours,
            certificate: !course.achievements.is_empty(),
        })
        .collect()
}

/// Tells whether packs of this category hold courses to be studied. The help and the program itself only travel as courses
/// do: what somebody looks up there is no progress, waits for nobody, and is never sent.
pub(crate) fn is_studied(category: &str) -> bool {
    !matches!(category, "help" | "program")
}

/// Chooses a text's language; `order` is what the reader wants, best first.
pub(crate) fn localised(text: &Text, order: &[String]) -> Localised {
    let (text, lang) = text.choose(order, &[]);
    Localised { text: text.into(), lang: lang.into() }
}

/// The title of a pack of which only titles and languages are known, the original first; `wanted` is what the reader wants,
/// best first.
pub(crate) fn title_of(
    title: &BTreeMap<String, String>,
    languages: &[String],
    wanted: &[String],
) -> Localised {
    localised(&Text(title.clone()), &course::language_order_of(wanted, languages, &BTreeMap::new()))
}
