//! Which edition of a pack is read: the newest, or an older one that the learner is in the middle of.

use std::sync::Arc;

use course::Sources;
use store::library::InstalledPack;

use crate::learning::Session;
use crate::packs::is_studied;
use crate::view::Failure;
use crate::{Client, read};

/// Begins the path of a file of an older edition; no file's name begins like this.
const OLDER: char = '~';

/// An edition of a pack, open for reading.
pub(crate) struct Edition {
    pub(crate) pack: InstalledPack,
    /// What the library calls it: the pack's id, or `id~version` for an older edition.
    pub(crate) name: String,
    pub(crate) sources: Arc<Sources>,
}

impl Edition {
    /// Tells whether nothing newer is here.
    pub(crate) fn is_newest(&self) -> bool {
        !self.name.contains(OLDER)
    }

    /// Tells whether what is done in it is kept.
    pub(crate) fn is_studied(&self) -> bool {
        is_studied(&self.pack.meta.category)
    }

    /// The path of a file as addresses name it.
    pub(crate) fn path(&self, path: &str) -> String {
        match self.name.split_once(OLDER) {
            Some((_, version)) => format!("{OLDER}{version}/{path}"),
            None => path.to_owned(),
        }
    }
}

/// Takes apart what [`Edition::path`] made: the edition's name and the file's path in it.
pub(crate) fn of_path<'a>(pack: &str, path: &'a str) -> (String, &'a str) {
    match path.strip_prefix(OLDER).and_then(|rest| rest.split_once('/')) {
        Some((version, path)) => (format!("{pack}{OLDER}{version}"), path),
        None => (pack.to_owned(), path),
    }
}

impl Client {
    /// The edition of a pack that whoever studies reads, or the newest where nobody does.
    pub(crate) fn reading(&self, pack: &str) -> Result<Edition, Failure> {
        self.reading_as(self.holder().as_deref(), pack)
    }

    /// The same, for who is studying.
    pub(crate) fn reading_of(&self, session: &Session, pack: &str) -> Result<Edition, Failure> {
        self.reading_as(Some(&session.holder), pack)
    }

    fn reading_as(&self, holder: Option<&str>, pack: &str) -> Result<Edition, Failure> {
        let held = holder.and_then(|holder| {
            let held = self.shelf.with(|library| Ok(library.held_by(holder, pack)?)).ok()??;
            let newest = self.installed(pack).ok()?.version;
            (held < newest).then(|| self.edition(format!("{pack}{OLDER}{held}")).ok()).flatten()
        });
        match held {
            Some(edition) => Ok(edition),
            None => self.edition(pack.to_owned()),
        }
    }

    /// Stays on the edition somebody is in the middle of. A folder that cannot be written to keeps nothing, and needs
    /// not: nothing newer can come in.
    pub(crate) fn hold(&self, session: &Session, edition: &Edition) {
        if !edition.is_studied() {
            return;
        }
        let (id, version) = (&edition.pack.id, edition.pack.version);
        let _ = self.shelf.with(|library| Ok(library.hold(&session.holder, id, version)?));
    }

    /// Goes over to the newest edition of a pack; what was done is kept.
    ///
    /// # Errors
    /// When nobody studies, or the pack is not here.
    pub fn edition_move(&self, pack: &str) -> Result<(), Failure> {
        self.studying(|session| {
            let newest = self.installed(pack)?.version;
            self.shelf.with(|library| Ok(library.hold(&session.holder, pack, newest)?))
        })
    }

    /// The edition of this name.
    pub(crate) fn edition(&self, name: String) -> Result<Edition, Failure> {
        let pack = self.installed(&name)?;
        let sources = self.sources_of(&pack)?;
        Ok(Edition { pack, name, sources })
    }
}

impl Edition {
    /// The course of this id.
    pub(crate) fn course(&self, id: &str) -> Result<&course::Course, Failure> {
        read::find_course(&self.sources, id)
    }
}

#[cfg(test)]
mod tests {
    use super::of_path;

    #[test]
    fn an_older_editions_files_are_found_under_its_name() {
        assert_eq!(of_path("org.x", "media/a.svg"), ("org.x".into(), "media/a.svg"));
        assert_eq!(of_path("org.x", "~2/media/a.svg"), ("org.x~2".into(), "media/a.svg"));
        assert_eq!(of_path("org.x", "~"), ("org.x".into(), "~"));
    }
}
