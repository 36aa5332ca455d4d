//! SVG with a credential baked in (Open Badges 3.0, "Baked Badge"): an element `credential` of the standard's namespace,
//! with a compact JWS in its attribute `verify`, or JSON in its body. Entities are not expanded, whoever declares them.

use std::collections::HashMap;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::png::checked;
use super::{BakeError, FindError, MAX_BROUGHT, text};
use crate::strict::MAX_JSON;

const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
/// The namespace of versions 1 and 2, whose element is `assertion`.
const OLD_NAMESPACE: &str = "http://openbadges.org";
const PREFIX: &str = "openbadges";
const ELEMENT: &str = "credential";
const OLD_ELEMENT: &str = "assertion";
/// Most bytes of a credential's text.
const MAX_TEXT: usize = MAX_JSON * 2;
/// Most attributes of one element that are looked at.
const MAX_ATTRIBUTES: usize = 256;
/// Most elements within each other.
const MAX_DEPTH: usize = 1024;

/// What stands in a drawing.
#[derive(Default)]
struct Walked {
    /// Where the root's start tag ends, whether it is empty (`<svg/>`), and its name as it stands there.
    root: Option<(usize, bool, String)>,
    /// The URL that the usual prefix stands for at the root.
    prefix: Option<String>,
    baked: Vec<Baked>,
    old: bool,
}

/// A credential's element: its bytes in the drawing, and its text.
struct Baked {
    from: usize,
    to: usize,
    text: String,
}

/// The credential that is baked into a drawing.
pub(super) fn find(svg: &[u8]) -> Result<Vec<u8>, FindError> {
    let walked = walk(utf8(svg).map_err(FindError::SvgBroken)?).map_err(FindError::SvgBroken)?;
    match walked.baked.as_slice() {
        [] if walked.old => Err(FindError::OldBadge),
        [] => Err(FindError::SvgWithout),
        [one] if one.text.len() > MAX_TEXT => Err(FindError::Size(one.text.len())),
        [one] => Ok(one.text.clone().into_bytes()),
        several => Err(FindError::Several(several.len())),
    }
}

fn utf8(svg: &[u8]) -> Result<&str, String> {
    let svg = svg.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(svg);
    std::str::from_utf8(svg).map_err(|_| "it is not in UTF-8".to_owned())
}

/// Walks over the elements, once.
fn walk(svg: &str) -> Result<Walked, String> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().allow_dangling_amp = true;
    let mut walked = Walked::default();
    let mut names = HashMap::new();
    let mut depth = 0usize;
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let to = position(&reader);
        match event {
            Event::Start(element) => {
                if depth == 0 {
                    root(&element, to, false, &mut walked, &mut names)?;
                } else if is(&element, ELEMENT, NAMESPACE, &names) {
                    let text = content(&mut reader, &element)?;
                    walked.baked.push(Baked { from, to: position(&reader), text });
                    continue;
                } else {
                    walked.old |= is(&element, OLD_ELEMENT, OLD_NAMESPACE, &names);
                }
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(format!("more than {MAX_DEPTH} elements are within each other"));
                }
            }
            Event::Empty(element) if depth == 0 => root(&element, to, true, &mut walked, &mut names)?,
            Event::Empty(element) => {
                if is(&element, ELEMENT, NAMESPACE, &names) {
                    walked.baked.push(Baked { from, to, text: verify(&element).unwrap_or_default() });
                } else {
                    walked.old |= is(&element, OLD_ELEMENT, OLD_NAMESPACE, &names);
                }
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => break,
            _ => {}
        }
    }
    match walked.root {
        Some(_) if depth == 0 => Ok(walked),
        Some(_) => Err("its end is missing".into()),
        None => Err("there is no element svg".into()),
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// Looks at the outermost element: it must be `svg`, and its namespaces hold within.
fn root(
    element: &BytesStart,
    end: usize,
    empty: bool,
    walked: &mut Walked,
    names: &mut HashMap<String, String>,
) -> Result<(), String> {
    if walked.root.is_some() || element.local_name().into_inner() != "svg" {
        return Err("its outermost element is not svg".into());
    }
    walked.root = Some((end, empty, element.name().into_inner().to_owned()));
    names.extend(declared(element));
    walked.prefix = names.get(PREFIX).cloned();
    Ok(())
}

/// The prefixes that an element declares.
fn declared(element: &BytesStart) -> Vec<(String, String)> {
    let mut attributes = element.attributes();
    let declared = attributes.with_checks(false).flatten().take(MAX_ATTRIBUTES).filter_map(|attribute| {
        let name = attribute.key.into_inner();
        let prefix = if name == "xmlns" { "" } else { name.strip_prefix("xmlns:")? };
        Some((prefix.to_owned(), attribute.value.trim().trim_end_matches('/').to_owned()))
    });
    declared.collect()
}

/// Tells whether an element has this name in this namespace.
fn is(element: &BytesStart, name: &str, namespace: &str, names: &HashMap<String, String>) -> bool {
    if element.local_name().into_inner() != name {
        return false;
    }
    let qualified = element.name().into_inner();
    let prefix = qualified.split_once(':').map_or("", |(prefix, _)| prefix);
    let own = declared(element).into_iter().find(|(one, _)| one == prefix).map(|(_, url)| url);
    own.as_ref().or_else(|| names.get(prefix)).is_some_and(|url| url == namespace)
}

/// The value of the attribute `verify`.
fn verify(element: &BytesStart) -> Option<String> {
    let mut attributes = element.attributes();
    let verify = attributes
        .with_checks(false)
        .flatten()
        .take(MAX_ATTRIBUTES)
        .find(|attribute| attribute.key.into_inner() == "verify")?;
    verify.normalized_value(XmlVersion::Explicit1_0).ok().map(|value| value.trim().to_owned())
}

/// The text of a credential's element, up to its end.
fn content(reader: &mut Reader<&[u8]>, element: &BytesStart) -> Result<String, String> {
    let mut text = String::new();
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Text(part) => text.push_str(&part.into_inner()),
            Event::CData(part) => text.push_str(&part.into_inner()),
            Event::GeneralRef(name) => text.push(character(&name)?),
            Event::Start(_) => depth += 1,
            Event::End(_) if depth > 0 => depth -= 1,
            Event::End(_) => break,
            Event::Eof => return Err("its end is missing".into()),
            _ => {}
        }
        if text.len() > MAX_TEXT || depth > MAX_DEPTH {
            return Err("the credential in it is too large".into());
        }
    }
    Ok(verify(element).filter(|token| !token.is_empty()).unwrap_or(text))
}

/// The character that a reference stands for: one of the five that XML knows, or a number. Nothing else is expanded.
fn character(name: &BytesRef) -> Result<char, String> {
    let known = match &**name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    };
    known.ok_or_else(|| "it uses an entity that is not expanded".to_owned())
}

/// Bakes a credential (JSON, or a compact JWS) into a drawing, in the place of one that is there.
///
/// # Errors
/// See [`BakeError`].
pub fn bake(svg: &[u8], credential: &[u8]) -> Result<Vec<u8>, BakeError> {
    let credential = checked(credential)?;
    let size = svg.len().saturating_add(credential.len());
    if size > MAX_BROUGHT {
        return Err(BakeError::Size(size));
    }
    let svg = utf8(svg).map_err(BakeError::Picture)?;
    let mut walked = walk(svg).map_err(BakeError::Picture)?;
    let bare = without(svg, &walked.baked);
    if !walked.baked.is_empty() {
        walked = walk(&bare).map_err(BakeError::Picture)?;
    }
    let picture = || BakeError::Picture("its outermost element is not svg".into());
    let (end, empty, name) = walked.root.ok_or_else(picture)?;
    let (start, rest) = bare.split_at_checked(end).ok_or_else(picture)?;
    let tail = if empty { "/>" } else { ">" };
    let open = start.strip_suffix(tail).ok_or_else(picture)?;
    // Where the prefix stands for something else already, the element declares it for itself.
    let (outer, inner) = match walked.prefix.as_deref() {
        Some(NAMESPACE) => (String::new(), String::new()),
        Some(_) => (String::new(), format!(" xmlns:{PREFIX}=\"{NAMESPACE}\"")),
        None => (format!(" xmlns:{PREFIX}=\"{NAMESPACE}\""), String::new()),
    };
    let element = element(credential, &inner).ok_or(BakeError::Credential)?;
    let open = open.trim_end();
    let close = if empty { format!("</{name}>") } else { String::new() };
    Ok(format!("{open}{outer}>{element}{close}{rest}").into_bytes())
}

/// The drawing without its credentials.
fn without(svg: &str, baked: &[Baked]) -> String {
    let mut bare = String::with_capacity(svg.len());
    let mut at = 0;
    for one in baked {
        bare.push_str(svg.get(at..one.from).unwrap_or_default());
        at = one.to;
    }
    bare.push_str(svg.get(at..).unwrap_or_default());
    bare
}

/// The element, as the standard shows it.
fn element(credential: &[u8], declaration: &str) -> Option<String> {
    let credential_text = std::str::from_utf8(credential).ok()?;
    let name = format!("{PREFIX}:{ELEMENT}");
    if text::is_compact(credential) {
        return Some(format!("<{name}{declaration} verify=\"{credential_text}\"></{name}>"));
    }
    // Within JSON these stand in strings only, where an escape means the same: what is signed is what was read.
    let mut json = credential_text.replace("]]>", "]]\\u003e");
    for (character, escape) in [('\u{fffe}', "\\ufffe"), ('\u{ffff}', "\\uffff")] {
        json = json.replace(character, escape);
    }
    Some(format!("<{name}{declaration}><![CDATA[{json}]]></{name}>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = "{\"name\":\"شهادة ]]> & <b>\",\"list\":[[1]]}";

    fn found(svg: &str) -> Result<String, FindError> {
        find(svg.as_bytes()).map(|text| String::from_utf8(text).unwrap())
    }

    #[test]
    fn what_is_baked_is_found_and_replaced_and_the_drawing_stays() {
        for svg in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">\n<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>",
            "<svg\n  xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"\n></svg>",
            "<svg xmlns:openbadges=\"http://openbadges.org\" />",
            "<!-- <svg> --><svg title=\"a > b\"/>",
        ] {
            let baked = bake(svg.as_bytes(), JSON.as_bytes()).unwrap();
            let text = String::from_utf8(baked.clone()).unwrap();
            let read = found(&text).unwrap();
            let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(value(&read), value(JSON), "{text}");
            let token = String::from_utf8(bake(&baked, b"eyJh.eyJi.c2ln").unwrap()).unwrap();
            assert_eq!(found(&token).unwrap(), "eyJh.eyJi.c2ln", "{token}");
            assert_eq!(token.matches(":credential").count(), 2, "{token}");
            assert!(quick_xml_agrees(&token), "{token}");
        }
    }

    fn quick_xml_agrees(text: &str) -> bool {
        walk(text).is_ok()
    }

    #[test]
    fn other_peoples_bakings_are_read() {
        let url = "xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"";
        let other = "xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\"";
        for (svg, expect) in [
            (
                format!(
                    "<svg {url}><openbadges:credential>\n<![CDATA[\n {{}} ]]>\n</openbadges:credential></svg>"
                ),
                Ok("{}"),
            ),
            (
                format!(
                    "<svg {url}><openbadges:credential>{{&quot;a&quot;:&#49;}}</openbadges:credential></svg>"
                ),
                Ok("{\"a\":1}"),
            ),
            (format!("<svg {other}><g><ob:credential verify='a.b.c'/></g></svg>"), Ok("a.b.c")),
            (format!("<svg><ob:credential {other} verify=' a.b.c '> </ob:credential></svg>"), Ok("a.b.c")),
            (format!("<svg {url}><g/></svg>"), Err(FindError::SvgWithout)),
            (
                "<svg xmlns:openbadges=\"https://example.org\"><openbadges:credential verify=\"a\"/></svg>"
                    .into(),
                Err(FindError::SvgWithout),
            ),
            (
                "<svg xmlns:openbadges=\"http://openbadges.org\"><openbadges:assertion verify=\"a\"/></svg>"
                    .into(),
                Err(FindError::OldBadge),
            ),
            (
                format!(
                    "<svg {url}><openbadges:credential verify='a'/><openbadges:credential verify='b'/></svg>"
                ),
                Err(FindError::Several(2)),
            ),
        ] {
            assert_eq!(found(&svg).as_deref().map(str::trim), expect.as_ref().map(|text| *text), "{svg}");
        }
    }

    #[test]
    fn entities_are_not_expanded_and_what_is_broken_is_said() {
        let laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
            <svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential>&b;</openbadges:credential></svg>";
        let deep = format!("<svg>{}", "<g>".repeat(100_000));
        for svg in
            [laughs, &deep, "<svg>", "<svg><g></svg>", "<html></html>", "<", "<!DOCTYPE svg>", "<svg/><svg/>"]
        {
            assert!(matches!(found(svg), Err(FindError::SvgBroken(_))), "{svg:.80} {:?}", found(svg));
        }
        assert!(matches!(find(b"<svg>\xff</svg>"), Err(FindError::SvgBroken(_))));
        assert!(bake(b"<svg>", b"{}").is_err());
    }
}
