//! Frameworks as CASE exports them, `frameworks/<id>.json`: a `CFPackage` (1EdTech, CASE 1.0, 6.4.15) with its
//! `CFDocument`, `CFItems` and `CFAssociations`. What else stands in it is passed over.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Competency, Framework, is_uuid};
use crate::fault::Faults;
use crate::language::is_language_tag;
use crate::limit::{MAX_COMPETENCIES, MAX_COMPETENCY_NAME, MAX_WORD};
use crate::sentence as say;
use crate::text::Text;

/// Associations that are read: a few to an item.
const MAX_ASSOCIATIONS: usize = MAX_COMPETENCIES * 5;

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Package {
    #[serde(rename = "CFDocument")]
    document: Option<Document>,
    #[serde(rename = "CFItems")]
    items: Many<Item, MAX_COMPETENCIES>,
    #[serde(rename = "CFAssociations")]
    associations: Many<Association, MAX_ASSOCIATIONS>,
    /// Some exports wrap the package once more.
    #[serde(rename = "CFPackage")]
    within: Option<Box<Package>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Document {
    identifier: Word,
    uri: Word,
    title: Word,
    creator: Word,
    publisher: Word,
    description: Word,
    version: Word,
    language: Word,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Item {
    identifier: Word,
    uri: Word,
    full_statement: Word,
    human_coding_scheme: Word,
    language: Word,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Association {
    association_type: Word,
    sequence_number: Word,
    #[serde(rename = "originNodeURI")]
    origin: Node,
    #[serde(rename = "destinationNodeURI")]
    destination: Node,
}

/// What an association leads from or to.
#[derive(Default)]
struct Node(String);

/// A text of the export: whatever else stands in its place is passed over, and spaces and line ends are one space.
#[derive(Default)]
struct Word(String);

/// A list of the export, of which no more than `MOST` are kept.
struct Many<T, const MOST: usize> {
    list: Vec<T>,
    more: bool,
}

impl<T, const MOST: usize> Default for Many<T, MOST> {
    fn default() -> Self {
        Self { list: Vec::new(), more: false }
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for Many<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct List<T, const MOST: usize>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for List<T, MOST> {
            type Value = Many<T, MOST>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Many::default())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
                let mut many = Many::default();
                while many.list.len() < MOST {
                    match from.next_element()? {
                        Some(one) => many.list.push(one),
                        None => return Ok(many),
                    }
                }
                while from.next_element::<IgnoredAny>()?.is_some() {
                    many.more = true;
                }
                Ok(many)
            }
        }
        from.deserialize_any(List(PhantomData))
    }
}

/// Reads a text, a number, or an object's `identifier`; gives nothing for all else.
struct Loosely;

impl<'de> Visitor<'de> for Loosely {
    type Value = String;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
        Ok(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }
    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }
    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }
    fn visit_f64<E>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }
    fn visit_bool<E>(self, _: bool) -> Result<String, E> {
        Ok(String::new())
    }
    fn visit_unit<E>(self) -> Result<String, E> {
        Ok(String::new())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<String, A::Error> {
        while from.next_element::<IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<String, A::Error> {
        let mut identifier = String::new();
        while let Some(key) = from.next_key::<String>()? {
            if key == "identifier" {
                identifier = from.next_value::<Word>()?.0;
            } else {
                from.next_value::<IgnoredAny>()?;
            }
        }
        Ok(identifier)
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Loosely).map(Word)
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Loosely).map(|identifier| Node(identifier.to_ascii_lowercase()))
    }
}

/// Reads an export; none when it cannot be understood as one.
pub(crate) fn read_case(id: &str, file: &str, text: &str, faults: &mut Faults) -> Option<Framework> {
    let mut package: Package = match serde_json::from_str(text) {
        Ok(package) => package,
        Err(error) => {
            let line = u32::try_from(error.line()).ok();
            faults.add(&say::CASE_SYNTAX, file, line, &[("reason", &error)]);
            return None;
        }
    };
    if let (None, Some(within)) = (&package.document, package.within.take()) {
        package = *within;
    }
    let Some(document) = package.document else {
        faults.add(&say::CASE_DOCUMENT, file, None, &[("key", &"identifier")]);
        return None;
    };
    if package.items.more || package.associations.more {
        faults.add(&say::TOO_MANY_COMPETENCIES, file, None, &[("max", &MAX_COMPETENCIES)]);
    }
    let mut framework = read_document(id, file, &document, faults);
    let lang = framework.languages.first().cloned().unwrap_or_default();
    let parents = parents(&package.associations.list);
    read_items(&mut framework, file, &lang, package.items.list, &parents, faults);
    if framework.items.is_empty() {
        faults.add(&say::FRAMEWORK_EMPTY, file, None, &[]);
    }
    framework.settle(file, &[], faults);
    Some(framework)
}

fn read_document(id: &str, file: &str, document: &Document, faults: &mut Faults) -> Framework {
    let lang = language(&document.language.0).unwrap_or("en").to_owned();
    let uri = uri(&document.uri.0, &document.identifier.0);
    for (key, missing) in [("identifier", uri.is_none()), ("title", document.title.0.is_empty())] {
        if missing {
            faults.add(&say::CASE_DOCUMENT, file, None, &[("key", &key)]);
        }
    }
    let publisher = if document.publisher.0.is_empty() { &document.creator } else { &document.publisher };
    let mut description = Text::default();
    if !document.description.0.is_empty() {
        description.insert(&lang, cut(&document.description.0));
    }
    Framework {
        id: id.to_owned(),
        uri: uri.unwrap_or_default(),
        title: Text::of(&lang, cut(&document.title.0)),
        description,
        publisher: cut(&publisher.0).to_owned(),
        version: cut(&document.version.0).to_owned(),
        languages: vec![lang],
        ..Framework::default()
    }
}

/// What each item is part of: its parent's identifier, and its place among its like. The first association counts, where
/// an item is part of several.
fn parents(associations: &[Association]) -> BTreeMap<&str, (&str, u64)> {
    let mut parents = BTreeMap::new();
    for one in associations.iter().filter(|one| one.association_type.0.eq_ignore_ascii_case("isChildOf")) {
        let number = one.sequence_number.0.parse().unwrap_or(u64::MAX);
        parents.entry(one.origin.0.as_str()).or_insert((one.destination.0.as_str(), number));
    }
    parents
}

fn read_items(
    framework: &mut Framework,
    file: &str,
    lang: &str,
    items: Vec<Item>,
    parents: &BTreeMap<&str, (&str, u64)>,
    faults: &mut Faults,
) {
    // By identifier: its place in the list.
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut codes: BTreeMap<String, ()> = BTreeMap::new();
    let mut read: Vec<(String, Competency)> = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let identifier = item.identifier.0.to_ascii_lowercase();
        let number = at + 1;
        let uri = uri(&item.uri.0, &identifier);
        let wrong = [
            ("identifier", uri.is_none() || identifier.is_empty() || places.contains_key(&identifier)),
            ("fullStatement", item.full_statement.0.is_empty()),
            ("fullStatement", item.full_statement.0.len() > MAX_COMPETENCY_NAME),
        ];
        for (key, _) in wrong.iter().filter(|(_, wrong)| *wrong) {
            let args: [(_, &dyn fmt::Display); 2] = [("number", &number), ("key", key)];
            faults.add(&say::CASE_ITEM, file, None, &args);
        }
        let Some(uri) = uri.filter(|_| wrong.iter().all(|(_, wrong)| !wrong)) else { continue };
        let own = Some(item.human_coding_scheme.0).filter(|code| !code.is_empty() && code.len() <= MAX_WORD);
        let code = match own {
            Some(code) if codes.contains_key(&code) => {
                faults.add(&say::CASE_CODE, file, None, &[("code", &code), ("identifier", &identifier)]);
                identifier.clone()
            }
            Some(code) => code,
            None => identifier.clone(),
        };
        codes.insert(code.clone(), ());
        places.insert(identifier.clone(), read.len());
        let lang = language(&item.language.0).unwrap_or(lang);
        let name = Text::of(lang, &item.full_statement.0);
        read.push((identifier, Competency { code, uri, name, parent: None }));
    }
    let up: Vec<Option<(usize, u64)>> = read
        .iter()
        .map(|(identifier, _)| {
            let (parent, number) = parents.get(identifier.as_str())?;
            Some((*places.get(*parent)?, *number))
        })
        .collect();
    let order = order(&up, parents, &read);
    for at in order {
        let mut item = read[at].1.clone();
        item.parent = up[at].map(|(parent, _)| read[parent].1.code.clone());
        framework.items.push(item);
    }
}

/// The items as a reader meets them: each followed by its parts. Those that are part of themselves come last.
fn order(
    up: &[Option<(usize, u64)>],
    parents: &BTreeMap<&str, (&str, u64)>,
    read: &[(String, Competency)],
) -> Vec<usize> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); up.len()];
    let mut top = Vec::new();
    for (at, parent) in up.iter().enumerate() {
        match parent {
            Some((parent, _)) => below[*parent].push(at),
            None => top.push(at),
        }
    }
    let number = |at: &usize| parents.get(read[*at].0.as_str()).map_or(u64::MAX, |(_, number)| *number);
    top.sort_by_key(number);
    below.iter_mut().for_each(|list| list.sort_by_key(number));
    let (mut order, mut seen) = (Vec::with_capacity(up.len()), vec![false; up.len()]);
    let mut waiting: Vec<usize> = top.into_iter().rev().collect();
    while let Some(at) = waiting.pop() {
        seen[at] = true;
        order.push(at);
        waiting.extend(below[at].iter().rev());
    }
    order.extend((0..up.len()).filter(|at| !seen[*at]));
    order
}

/// The URI of a document or item: its own, or one made of its identifier.
fn uri(own: &str, identifier: &str) -> Option<String> {
    let begins = ["https://", "http://", "urn:"].iter().any(|scheme| own.starts_with(scheme));
    if begins && own.len() <= 2_000 && own.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some(own.to_owned());
    }
    let identifier = identifier.to_ascii_lowercase();
    is_uuid(&identifier).then(|| format!("urn:uuid:{identifier}"))
}

fn language(tag: &str) -> Option<&str> {
    is_language_tag(tag).then_some(tag)
}

/// A text that nobody refers to, at most as long as a competency's name.
fn cut(text: &str) -> &str {
    let end = (0..=MAX_COMPETENCY_NAME.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Severity;

    const A: &str = "0a000000-0000-4000-8000-00000000000a";
    const B: &str = "0b000000-0000-4000-8000-00000000000b";
    const C: &str = "0c000000-0000-4000-8000-00000000000c";

    fn export() -> String {
        let document = format!(
            r#"{{"identifier":"{A}","uri":"https://example.org/CFDocuments/{A}","creator":"Example","title":"Water\n skills",
            "language":"en","version":"2","lastChangeDateTime":"2026-01-01T00:00:00Z","extra":[{{"deep":[1,2]}}]}}"#
        );
        let node = |id: &str| format!(r#"{{"title":"x","identifier":"{id}","uri":"urn:x"}}"#);
        let child = |from: &str, to: &str, number: &str| {
            format!(
                r#"{{"associationType":"isChildOf","sequenceNumber":{number},"originNodeURI":{},"destinationNodeURI":{}}}"#,
                node(from),
                node(to)
            )
        };
        format!(
            r#"{{"CFDocument":{document},"CFItems":[
            {{"identifier":"{C}","uri":"https://example.org/CFItems/{C}","humanCodingScheme":"1.1","fullStatement":"Boils water","educationLevel":["09"]}},
            {{"identifier":"{B}","uri":"","humanCodingScheme":"1","fullStatement":"Clean water","language":"en"}}],
            "CFAssociations":[{},{},{{"associationType":"isRelatedTo","originNodeURI":{},"destinationNodeURI":{}}}],"CFDefinitions":{{}}}}"#,
            child(&C.to_ascii_uppercase(), B, "1"),
            child(B, A, "\"1\""),
            node(B),
            node(C),
        )
    }

    fn check(text: &str, expect: &[&str]) -> Option<Framework> {
        let mut faults = Faults::default();
        let framework = read_case("water", "frameworks/water.json", text, &mut faults);
        let list = faults.into_list();
        assert_eq!(list.iter().map(|fault| fault.code).collect::<Vec<_>>(), expect, "{list:#?}");
        framework
    }

    #[test]
    fn an_export_is_read_with_its_items_in_their_places() {
        let framework = check(&export(), &[]).unwrap();
        assert_eq!((framework.title.get("en"), framework.version.as_str()), (Some("Water skills"), "2"));
        assert_eq!(framework.publisher, "Example");
        let codes: Vec<_> =
            framework.items.iter().map(|item| (item.code.as_str(), item.parent.as_deref())).collect();
        assert_eq!(codes, [("1", None), ("1.1", Some("1"))]);
        assert_eq!(framework.item("1").unwrap().uri, format!("urn:uuid:{B}"));
        assert_eq!(framework.item("1.1").unwrap().uri, format!("https://example.org/CFItems/{C}"));
        assert_eq!(check(&format!(r#"{{"CFPackage":{}}}"#, export()), &[]).unwrap(), framework);
    }

    #[test]
    fn every_fault_of_an_export_is_said_at_once() {
        let slip = |from: &str, to: &str, expect: &[&str]| {
            let text = export();
            assert!(text.contains(from), "{from}");
            check(&text.replacen(from, to, 1), expect)
        };
        slip(r#""humanCodingScheme":"1.1""#, r#""humanCodingScheme":"1""#, &["case-code"]);
        slip(r#""humanCodingScheme":"1.1","#, "", &[]);
        slip("Boils water", "", &["case-item"]);
        slip("Boils water", &"x".repeat(5_000), &["case-item"]);
        slip(r#""fullStatement":"Boils water""#, r#""fullStatement":["Boils"]"#, &["case-item"]);
        slip(r#""title":"Water\n skills""#, r#""title":7.5"#, &[]);
        slip(r#""title":"Water\n skills","#, "", &["case-document"]);
        slip("CFDocument", "CFThing", &["case-document"]);
        slip("isChildOf", "exactMatchOf", &[]);
        let both = export().replace("Boils water", "").replace(r#""title":"Water\n skills","#, "");
        check(&both, &["case-document", "case-item"]);
        let to = |id: &str| format!(r#""identifier":"{id}","uri":"urn:x""#);
        let text = export().replacen(&to(A), &to(C), 1);
        assert_ne!(text, export());
        check(&text, &["framework-loop"]);
    }

    #[test]
    fn what_is_no_export_is_refused_and_what_is_huge_is_cut_off() {
        for text in ["", "{", "[]", "7", "null", "{\"CFItems\":7}", &"[".repeat(100_000)] {
            let mut faults = Faults::default();
            assert!(read_case("x", "x.json", text, &mut faults).is_none(), "{text:.20}");
            assert!(faults.into_list().iter().all(|fault| fault.severity == Severity::Error));
        }
        let items = vec!["{}"; MAX_COMPETENCIES * 20].join(",");
        let text = format!(r#"{{"CFDocument":{{"identifier":"{A}","title":"x"}},"CFItems":[{items}]}}"#);
        let mut faults = Faults::default();
        assert!(read_case("x", "x.json", &text, &mut faults).unwrap().items.is_empty());
        assert!(faults.into_list().iter().any(|fault| fault.code == "too-many-competencies"));
    }
}
