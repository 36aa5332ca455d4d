//! `catalogue.json`: the packs that a platform, a static host or a computer nearby gives, as one file beside them.
//!
//! Addresses in it are relative to the file, so the folder can be copied to any host. What it says is only a list: packs
//! are believed by their signatures.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Most bytes of the file.
pub const MAX_CATALOGUE: usize = 4 * 1024 * 1024;
/// Most packs in it.
pub const MAX_PACKS: usize = 10_000;
/// Newest version of the file that is read here.
const NEWEST: u32 = 1;

/// The list of packs.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// Version of this file's form: 1.
    pub catalogue: u32,
    /// Grows with each change; 0 where nobody counts.
    pub edition: u64,
    /// The newest edition of each pack, by id.
    pub packs: Vec<Listed>,
}

/// A pack of the list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Listed {
    /// Reverse domain name.
    pub id: String,
    /// Edition.
    pub version: u32,
    /// The edition as people read it.
    pub label: String,
    /// Title by language.
    pub title: BTreeMap<String, String>,
    /// Description by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub description: BTreeMap<String, String>,
    /// BCP 47 tags; the first is the original.
    pub languages: Vec<String>,
    /// Who answers for it, as the pack says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// The key it is signed with, 64 hexadecimal digits; empty where it is not signed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Bytes of the file.
    pub bytes: u64,
    /// Address of the file, relative to this one.
    pub file: String,
    /// SHA-256 of the file, 64 hexadecimal digits; empty where it was not reckoned.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// Smaller files for whoever has an older edition.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<Update>,
}

/// A file that makes the listed edition out of an older one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Update {
    /// The older edition.
    pub from: u32,
    /// Bytes of the file.
    pub bytes: u64,
    /// Address of the file, relative to the catalogue.
    pub file: String,
}

/// Why a catalogue cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// Too long, or too many packs.
    #[error("the list of packs is too long to be one")]
    TooLong,
    /// A newer program's.
    #[error("the list of packs is of a newer form; update Packhorse")]
    Newer,
    /// Something else.
    #[error("this is no list of packs: {0}")]
    Malformed(String),
}

impl Catalogue {
    /// Reads the file. Addresses that lead elsewhere than to files beside or below it are refused.
    ///
    /// # Errors
    /// As [`CatalogueError`] tells.
    pub fn parse(json: &[u8]) -> Result<Catalogue, CatalogueError> {
        if json.len() > MAX_CATALOGUE {
            return Err(CatalogueError::TooLong);
        }
        let malformed = |what: String| CatalogueError::Malformed(what);
        let list: Catalogue = serde_json::from_slice(json).map_err(|error| malformed(error.to_string()))?;
        match list.catalogue {
            0 => return Err(malformed("it does not say its version".into())),
            version if version > NEWEST => return Err(CatalogueError::Newer),
            _ => {}
        }
        if list.packs.len() > MAX_PACKS {
            return Err(CatalogueError::TooLong);
        }
        let files = |pack: &Listed| -> Vec<String> {
            pack.updates.iter().map(|update| update.file.clone()).chain([pack.file.clone()]).collect()
        };
        match list.packs.iter().flat_map(files).find(|file| !is_below(file)) {
            Some(file) => Err(malformed(format!("{file} leads elsewhere"))),
            None => Ok(list),
        }
    }

    /// Writes the file.
    pub fn to_json(&self) -> Vec<u8> {
        // Maps and numbers only: there is nothing that JSON could not hold.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

/// Tells whether a relative address names a file beside or below.
fn is_below(file: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let steps_ok = file.split('/').all(|step| !step.is_empty() && step != "." && step != "..");
    file.len() <= 1024 && file.bytes().all(plain) && steps_ok
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_is_read_as_it_is_written() {
        let pack = Listed {
            id: "org.example.water".into(),
            version: 3,
            label: "2026".into(),
            title: [("en".to_owned(), "Water".to_owned())].into(),
            languages: vec!["en".into()],
            bytes: 17,
            file: "org.example.water/3.pack".into(),
            updates: vec![Update { from: 2, bytes: 5, file: "org.example.water/2-3.pack".into() }],
            ..Listed::default()
        };
        let list = Catalogue { catalogue: 1, edition: 9, packs: vec![pack] };
        assert_eq!(Catalogue::parse(&list.to_json()).unwrap(), list);
    }

    #[test]
    fn addresses_elsewhere_and_foreign_files_are_refused() {
        for file in
            ["", "/etc/passwd", "../up.pack", "a/../b.pack", "http://elsewhere/x.pack", "a//b", "a?b", "a b"]
        {
            let listed = Listed { file: file.into(), ..Listed::default() };
            let list = Catalogue { catalogue: 1, edition: 0, packs: vec![listed] };
            assert!(Catalogue::parse(&list.to_json()).is_err(), "{file}");
        }
        for json in ["", "[]", "{}", r#"{"catalogue":0,"edition":0,"packs":[]}"#, "<html>"] {
            assert!(matches!(Catalogue::parse(json.as_bytes()), Err(CatalogueError::Malformed(_))), "{json}");
        }
        let newer = br#"{"catalogue":2,"edition":0,"packs":[]}"#;
        assert!(matches!(Catalogue::parse(newer), Err(CatalogueError::Newer)));
    }
}
