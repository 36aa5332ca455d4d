//! The pack's sheet, `pack.toml`: what the pack is, in which languages, by whom.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fault::Faults;
use crate::language::is_language_tag;
use crate::limit::MAX_LANGUAGES;
use crate::path::is_plain;
use crate::sentence as say;
use crate::table::{Document, Keys};
use crate::text::Text;

/// The newest format of sources this program reads.
pub const NEWEST_FORMAT: u32 = 1;

/// What a pack says about itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PackSheet {
    /// Version of the source format.
    pub format: u32,
    /// Reversed domain name, for ever the same.
    pub id: String,
    /// Edition, counted up.
    pub version: u32,
    /// The edition as people read it.
    pub label: String,
    /// Who answers for it.
    pub publisher: String,
    /// SPDX expression.
    pub licence: String,
    /// Category id; the four known ones are in `SOURCES.md`, others are the centre's own.
    pub category: String,
    /// `beginner`, `intermediate` or `advanced`.
    pub level: String,
    /// Languages, the original first.
    pub languages: Vec<String>,
    /// Path of the cover, if there is one.
    pub cover: Option<String>,
    /// Where a missing translation is looked for, in order, by language.
    #[serde(default)]
    pub fallback: BTreeMap<String, Vec<String>>,
    /// Title.
    pub title: Text,
    /// Description.
    pub description: Text,
    /// For whom it works.
    #[serde(default)]
    pub accessibility: Accessibility,
    /// The edition this one was localised from.
    #[serde(default)]
    pub derived_from: Option<DerivedFrom>,
}

impl PackSheet {
    /// The original language; empty only in a sheet that was not checked.
    #[must_use]
    pub fn original(&self) -> &str {
        self.languages.first().map_or("", String::as_str)
    }
}

/// Accessibility, in the words of schema.org (<https://www.w3.org/community/reports/a11y-discov-vocab/>).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Accessibility {
    /// Senses the content speaks to: `accessMode`.
    pub modes: Vec<String>,
    /// Senses that suffice: `accessModeSufficient`.
    pub sufficient: Vec<String>,
    /// What helps: `accessibilityFeature`.
    pub features: Vec<String>,
    /// What may harm: `accessibilityHazard`.
    pub hazards: Vec<String>,
    /// The same in sentences.
    pub summary: Text,
}

/// The original of a localised edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DerivedFrom {
    /// Its pack id.
    pub id: String,
    /// Its edition.
    pub version: u32,
}

/// Reads `pack.toml`. What is wrong is noted and the rest is kept, so that the courses can be checked all the same.
pub(crate) fn read_sheet(text: &str, faults: &mut Faults) -> PackSheet {
    let document = Document::parse("pack.toml", text, faults);
    let mut ignored = Faults::default();
    let faults = if document.is_whole() { faults } else { &mut ignored };
    let mut keys = document.root();

    let format = match read_format(&mut keys, faults) {
        Ok(format) => format,
        Err(format) => return PackSheet { format, ..PackSheet::default() },
    };
    let languages = read_languages(&mut keys, faults);
    let sheet = PackSheet {
        format,
        id: read_pack_id(&mut keys, faults, "id"),
        version: keys.whole(faults, "version", 1, u32::MAX).unwrap_or(1),
        label: keys.text(faults, "label").unwrap_or_default(),
        publisher: keys.text(faults, "publisher").unwrap_or_default(),
        licence: read_licence(&mut keys, faults),
        category: keys.id(faults, "category").unwrap_or_default(),
        level: keys.word(faults, "level", &["beginner", "intermediate", "advanced"]).unwrap_or_default(),
        cover: read_cover(&mut keys, faults),
        fallback: read_fallback(&mut keys, faults, &languages),
        title: keys.by_language(faults, "title", &languages),
        description: keys.by_language(faults, "description", &languages),
        accessibility: read_accessibility(&mut keys, faults, &languages),
        derived_from: read_derivation(&mut keys, faults),
        languages,
    };
    keys.finish(faults);
    sheet
}

/// Reads the format, or the one that is too new: that may mean anything by the other keys, and alone is worth a word.
pub(crate) fn read_format(keys: &mut Keys<'_>, faults: &mut Faults) -> Result<u32, u32> {
    let format = keys.whole(faults, "format", 1, u32::MAX).unwrap_or(NEWEST_FORMAT);
    if format > NEWEST_FORMAT {
        keys.fault(faults, "format", &say::FORMAT_NEWER, &[("format", &format), ("known", &NEWEST_FORMAT)]);
        return Err(format);
    }
    Ok(format)
}

pub(crate) fn read_languages(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for tag in keys.texts(faults, "languages") {
        if !is_language_tag(&tag) {
            keys.fault(faults, "languages", &say::LANGUAGE_TAG, &[("tag", &tag)]);
        } else if languages.contains(&tag) {
            keys.fault(faults, "languages", &say::LANGUAGE_TWICE, &[("tag", &tag)]);
        } else {
            languages.push(tag);
        }
    }
    if languages.is_empty() {
        keys.fault(faults, "languages", &say::NO_LANGUAGES, &[]);
    }
    if languages.len() > MAX_LANGUAGES {
        keys.fault(faults, "languages", &say::TOO_MANY_LANGUAGES, &[("max", &MAX_LANGUAGES)]);
        languages.truncate(MAX_LANGUAGES);
    }
    languages
}

fn read_pack_id(keys: &mut Keys<'_>, faults: &mut Faults, key: &'static str) -> String {
    let Some(id) = keys.text(faults, key) else { return String::new() };
    let good = is_pack_id(&id);
    if !good {
        keys.fault(faults, key, &say::PACK_ID, &[("id", &id)]);
    }
    id
}

/// Returns whether this is a reversed domain name.
pub(crate) fn is_pack_id(id: &str) -> bool {
    let part = |part: &str| crate::path::is_id(part) && !part.starts_with('-') && !part.ends_with('-');
    id.len() <= 128 && id.contains('.') && id.split('.').all(part)
}

/// Returns whether this may be an SPDX expression. Checks the letters only: the list of licences grows, and a centre
/// may have its own `LicenseRef-…`.
pub(crate) fn is_licence(licence: &str) -> bool {
    licence.len() <= 200
        && licence.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+:() ".contains(&byte))
        && licence.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(')
}

fn read_licence(keys: &mut Keys<'_>, faults: &mut Faults) -> String {
    let Some(licence) = keys.text(faults, "licence") else { return String::new() };
    let good = is_licence(&licence);
    if !good {
        keys.fault(faults, "licence", &say::BAD_LICENCE, &[("licence", &licence)]);
    }
    licence
}

fn read_cover(keys: &mut Keys<'_>, faults: &mut Faults) -> Option<String> {
    let cover = keys.optional_text(faults, "cover")?;
    if !is_plain(&cover) {
        keys.fault(faults, "cover", &say::FILE_NAME, &[("path", &cover)]);
        return None;
    }
    let extension = cover.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    if !matches!(extension.as_deref(), Some("svg" | "png")) {
        keys.fault(faults, "cover", &say::COVER_KIND, &[("path", &cover)]);
        return None;
    }
    Some(cover)
}

fn read_fallback(
    keys: &mut Keys<'_>,
    faults: &mut Faults,
    languages: &[String],
) -> BTreeMap<String, Vec<String>> {
    let mut fallback = BTreeMap::new();
    let Some(table) = keys.table(faults, "fallback") else { return fallback };
    for (from, line, chain) in table.lists_by_key(faults) {
        // The language that falls back need not be in the pack: that is when it matters most.
        if !is_language_tag(&from) {
            faults.add(&say::LANGUAGE_TAG, "pack.toml", line, &[("tag", &from)]);
        }
        for tag in &chain {
            if !languages.contains(tag) {
                faults.add(&say::LANGUAGE_UNDECLARED, "pack.toml", line, &[("tag", tag)]);
            }
        }
        fallback.insert(from, chain);
    }
    fallback
}

fn read_accessibility(keys: &mut Keys<'_>, faults: &mut Faults, languages: &[String]) -> Accessibility {
    let Some(mut table) = keys.table(faults, "accessibility") else { return Accessibility::default() };
    let accessibility = Accessibility {
        modes: table.texts(faults, "accessMode"),
        sufficient: table.texts(faults, "accessModeSufficient"),
        features: table.texts(faults, "accessibilityFeature"),
        hazards: table.texts(faults, "accessibilityHazard"),
        summary: table.optional_by_language(faults, "summary", languages),
    };
    table.finish(faults);
    accessibility
}

fn read_derivation(keys: &mut Keys<'_>, faults: &mut Faults) -> Option<DerivedFrom> {
    let mut table = keys.table(faults, "derived_from")?;
    let derived = DerivedFrom {
        id: read_pack_id(&mut table, faults, "id"),
        version: table.whole(faults, "version", 1, u32::MAX).unwrap_or(1),
    };
    table.finish(faults);
    Some(derived)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
format = 1
id = "org.example.centre.water"
version = 2
label = "2.0"
publisher = "Example Training Centre"
licence = "CC-BY-SA-4.0"
category = "ai-industry"
level = "beginner"
languages = ["en", "sw"]
cover = "cover.svg"
[fallback]
sw = ["en"]
rw = ["sw"]
[title]
en = "Clean water"
sw = "Maji safi"
[description]
en = "About water."
[accessibility]
accessMode = ["textual"]
[accessibility.summary]
en = "All text."
[derived_from]
id = "org.example.water"
version = 3
"#;

    fn check(text: &str, expect: &[(u32, &str)]) -> PackSheet {
        let mut faults = Faults::default();
        let sheet = read_sheet(text, &mut faults);
        let list = faults.into_list();
        let found: Vec<_> = list.iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
        assert_eq!(found, expect, "{list:#?}");
        sheet
    }

    #[test]
    fn a_whole_sheet_is_read() {
        let sheet = check(GOOD, &[]);
        assert_eq!(sheet.original(), "en");
        assert_eq!(sheet.version, 2);
        assert_eq!(sheet.title.get("sw"), Some("Maji safi"));
        assert_eq!(sheet.fallback["rw"], ["sw"]);
        assert_eq!(sheet.accessibility.modes, ["textual"]);
        assert_eq!(sheet.derived_from.clone().unwrap().version, 3);
        let json = serde_json::to_string(&sheet).unwrap();
        assert_eq!(serde_json::from_str::<PackSheet>(&json).unwrap(), sheet);
    }

    #[test]
    fn each_slip_is_named() {
        check(&GOOD.replace("org.example.centre.water", "water"), &[(3, "pack-id")]);
        check(&GOOD.replace("version = 2", "version = 0"), &[(4, "number-range")]);
        check(&GOOD.replace("\"CC-BY-SA-4.0\"", "\"<free>\""), &[(7, "bad-licence")]);
        check(&GOOD.replace("beginner", "easy"), &[(9, "unknown-word")]);
        check(&GOOD.replace("cover.svg", "cover.bmp"), &[(11, "cover-kind")]);
        check(&GOOD.replace("cover.svg", "../cover.svg"), &[(11, "file-name")]);
        check(&GOOD.replace("rw = [\"sw\"]", "rw = [\"fr\"]"), &[(14, "language-undeclared")]);
        check(
            &GOOD.replace("[\"en\", \"sw\"]", "[\"en\", \"sw\", \"en\", \"X\"]"),
            &[(10, "language-tag"), (10, "language-twice")],
        );
        check(&GOOD.replace("label", "lable"), &[(1, "key-missing"), (5, "unknown-key")]);
    }

    #[test]
    fn a_newer_format_is_refused_without_guessing_at_the_rest() {
        check("format = 2\nlanguages = 7\n", &[(1, "format-newer")]);
    }
}
