//! Frameworks in our own form, `frameworks/<id>.toml`.

use uuid::Uuid;

use super::{Competency, Framework, Level, is_uuid};
use crate::fault::Faults;
use crate::limit::{MAX_COMPETENCIES, MAX_COMPETENCY_NAME, MAX_LEVELS, MAX_WORD};
use crate::sentence as say;
use crate::sheet::{is_licence, read_format, read_languages};
use crate::table::{Document, Keys};
use crate::text::Text;

/// Reads a framework. What is wrong is noted and the rest is kept, so that alignments can be checked all the same.
pub(crate) fn read_toml(id: &str, file: &str, text: &str, faults: &mut Faults) -> Framework {
    let document = Document::parse(file, text, faults);
    let mut ignored = Faults::default();
    let faults = if document.is_whole() { faults } else { &mut ignored };
    let mut keys = document.root();
    let mut framework = Framework { id: id.to_owned(), ..Framework::default() };
    if read_format(&mut keys, faults).is_err() {
        return framework;
    }
    let languages = read_languages(&mut keys, faults);
    let identifier = keys.text(faults, "identifier").unwrap_or_default();
    if !identifier.is_empty() && !is_uuid(&identifier) {
        keys.fault(faults, "identifier", &say::FRAMEWORK_IDENTIFIER, &[("identifier", &identifier)]);
    }
    framework.uri = format!("urn:uuid:{identifier}");
    framework.title = keys.by_language(faults, "title", &languages);
    framework.description = keys.optional_by_language(faults, "description", &languages);
    framework.publisher = keys.text(faults, "publisher").unwrap_or_default();
    framework.version = keys.text(faults, "version").unwrap_or_default();
    framework.licence = keys.text(faults, "licence").unwrap_or_default();
    if !framework.licence.is_empty() && !is_licence(&framework.licence) {
        keys.fault(faults, "licence", &say::BAD_LICENCE, &[("licence", &framework.licence)]);
    }
    for table in keys.tables(faults, "level") {
        if framework.levels.len() >= MAX_LEVELS {
            faults.add(&say::TOO_MANY_LEVELS, file, table.line(), &[("max", &MAX_LEVELS)]);
            break;
        }
        read_level(table, &languages, &mut framework.levels, faults);
    }
    let namespace = Uuid::try_parse(&identifier).unwrap_or_default();
    let mut lines = Vec::new();
    for table in keys.tables(faults, "item") {
        if framework.items.len() >= MAX_COMPETENCIES {
            faults.add(&say::TOO_MANY_COMPETENCIES, file, table.line(), &[("max", &MAX_COMPETENCIES)]);
            break;
        }
        lines.push(table.line());
        framework.items.push(read_item(table, &languages, namespace, faults));
    }
    if framework.items.is_empty() {
        keys.fault(faults, "item", &say::FRAMEWORK_EMPTY, &[]);
    }
    keys.finish(faults);
    framework.languages = languages;
    framework.settle(file, &lines, faults);
    framework
}

fn read_level(mut keys: Keys<'_>, languages: &[String], levels: &mut Vec<Level>, faults: &mut Faults) {
    let level = Level {
        id: keys.id(faults, "id").unwrap_or_default(),
        name: read_name(&mut keys, languages, faults),
    };
    if levels.iter().any(|held| held.id == level.id) && !level.id.is_empty() {
        keys.fault(faults, "id", &say::DUPLICATE_ID, &[("id", &level.id), ("first", &keys.file())]);
    }
    keys.finish(faults);
    levels.push(level);
}

fn read_item(mut keys: Keys<'_>, languages: &[String], namespace: Uuid, faults: &mut Faults) -> Competency {
    let code = keys.text(faults, "code").unwrap_or_default();
    if code.len() > MAX_WORD {
        keys.fault(faults, "code", &say::WORD_TOO_LONG, &[("key", &"code"), ("max", &MAX_WORD)]);
    }
    // The same framework and code have the same identifier wherever it is read, without anybody writing it down.
    let uuid = match keys.optional_text(faults, "identifier") {
        Some(own) if is_uuid(&own) => own,
        Some(own) => {
            keys.fault(faults, "identifier", &say::FRAMEWORK_IDENTIFIER, &[("identifier", &own)]);
            own
        }
        None => Uuid::new_v5(&namespace, code.as_bytes()).to_string(),
    };
    let item = Competency {
        uri: format!("urn:uuid:{uuid}"),
        name: read_name(&mut keys, languages, faults),
        parent: keys.optional_text(faults, "parent"),
        code,
    };
    keys.finish(faults);
    item
}

fn read_name(keys: &mut Keys<'_>, languages: &[String], faults: &mut Faults) -> Text {
    let name = keys.by_language(faults, "name", languages);
    if name.0.values().any(|text| text.len() > MAX_COMPETENCY_NAME) {
        keys.fault(faults, "name", &say::WORD_TOO_LONG, &[("key", &"name"), ("max", &MAX_COMPETENCY_NAME)]);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"format = 1
identifier = "6f0f2f3e-8d5d-4a55-9a37-0d6b7e8f9a10"
version = "1"
publisher = "Example"
licence = "CC-BY-4.0"
languages = ["en", "sw"]
title = { en = "Water skills", sw = "Ujuzi wa maji" }
[[level]]
id = "first"
name = { en = "First" }
[[item]]
code = "1"
name = { en = "Clean water" }
[[item]]
code = "1.1"
parent = "1"
name = { en = "Boils water", sw = "Huchemsha maji" }
"#;

    fn check(text: &str, expect: &[(u32, &str)]) -> Framework {
        let mut faults = Faults::default();
        let framework = read_toml("water", "frameworks/water.toml", text, &mut faults);
        let list = faults.into_list();
        let found: Vec<_> = list.iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
        assert_eq!(found, expect, "{list:#?}");
        framework
    }

    #[test]
    fn a_whole_framework_is_read_and_its_items_keep_their_uris() {
        let framework = check(GOOD, &[]);
        assert_eq!(framework.uri, "urn:uuid:6f0f2f3e-8d5d-4a55-9a37-0d6b7e8f9a10");
        let boil = framework.item("1.1").unwrap();
        assert_eq!(boil.name.get("sw"), Some("Huchemsha maji"));
        assert_eq!(boil.uri, check(GOOD, &[]).item("1.1").unwrap().uri);
        assert_ne!(boil.uri, framework.item("1").unwrap().uri);
        let path: Vec<_> = framework.path("1.1").iter().map(|item| item.code.as_str()).collect();
        assert_eq!(path, ["1", "1.1"]);
        assert_eq!(framework.parts(None).count(), 1);
        assert!(framework.is_called("water") && framework.is_called("Ujuzi wa maji"));
        assert!(!framework.is_called("Water"));
        assert_eq!(framework.near("1.2"), "1, 1.1");
    }

    #[test]
    fn each_slip_is_named() {
        let slip = |from: &str, to: &str, expect: &[(u32, &str)]| {
            assert!(GOOD.contains(from), "{from}");
            check(&GOOD.replacen(from, to, 1), expect);
        };
        slip("format = 1", "format = 9", &[(1, "format-newer")]);
        slip("6f0f2f3e-", "6F0F2F3E-", &[(2, "framework-identifier")]);
        slip("\"CC-BY-4.0\"", "\"<free>\"", &[(5, "bad-licence")]);
        slip("sw = \"Huchemsha", "fr = \"Huchemsha", &[(17, "language-undeclared")]);
        slip("id = \"first\"", "id = \"First\"", &[(9, "bad-id")]);
        slip("code = \"1\"", "code = \"1.1\"", &[(14, "duplicate-id"), (14, "framework-parent")]);
        slip("parent = \"1\"", "parent = \"2\"", &[(14, "framework-parent")]);
        slip("parent = \"1\"", "parent = \"1.1\"", &[(14, "framework-loop")]);
        slip("parent", "parents", &[(16, "unknown-key")]);
        check(GOOD.split("[[item]]").next().unwrap(), &[(1, "framework-empty")]);
        check(
            &GOOD.replace("en = \"Boils", &format!("en = \"{}", "x".repeat(5_000))),
            &[(17, "word-too-long")],
        );
    }

    #[test]
    fn what_is_too_deep_or_too_much_is_refused_and_costs_no_more_than_its_length() {
        let mut deep = GOOD.to_owned();
        for at in 1..MAX_COMPETENCIES {
            let (code, parent) = (at + 1, at);
            deep.push_str(&format!(
                "[[item]]\ncode = \"{code}\"\nparent = \"{parent}\"\nname = {{ en = \"x\" }}\n"
            ));
        }
        let mut faults = Faults::default();
        let framework = read_toml("deep", "deep.toml", &deep, &mut faults);
        let codes: Vec<_> = faults.into_list().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["framework-deep", "too-many-competencies"]);
        assert_eq!(framework.path("9000").len(), 32);
    }
}
