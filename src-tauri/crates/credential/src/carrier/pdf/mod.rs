//! A credential attached to a PDF (ISO 32000-1, 7.11.4), or its QR on a picture within: what a scanner makes of a sheet.
//!
//! The libraries that read PDFs unpack everything in a file before they answer, with no bound on how much that is; here one
//! attachment is looked for in files of strangers, on the platform as well. So this reads only what leads there, whatever
//! program wrote it, and counts what it costs. Nothing encrypted is opened.

mod filter;
mod object;
mod scan;

use std::collections::BTreeSet;

use self::object::{Dictionary, Object};
use self::scan::File;
use super::{FindError, text};
use crate::strict::MAX_JSON;

/// The name that our own certificates give it.
const OURS: &str = "credential.json";
/// Most bytes of an attachment that are looked at.
const MAX_ATTACHED: usize = MAX_JSON * 2;
/// Most bytes of a picture.
const MAX_PICTURE: usize = 24 * 1024 * 1024;
/// Most attachments that are looked at.
const MAX_FILES: usize = 64;
/// Most pictures that are looked at: looking is slow, and a certificate has one sheet.
const MAX_PICTURES: usize = 4;
/// Most nodes of the tree of names.
const MAX_NODES: usize = 1024;

/// What a PDF holds that may be a credential.
#[derive(Debug)]
pub(super) enum Within {
    /// The credential that is attached, as text.
    Attached(Vec<u8>),
    /// Pictures (JPEG, as the file holds them), the largest first.
    Pictures(Vec<Vec<u8>>),
}

/// An attached file.
struct Attached {
    name: String,
    bytes: Vec<u8>,
}

/// Looks for a credential in a PDF.
pub(super) fn find(pdf: &[u8]) -> Result<Within, FindError> {
    let mut file = File::open(pdf)?;
    let mut candidates = credentials(&mut file, from_catalogue)?;
    if candidates.is_empty() {
        // Some programs hang it on a page or an annotation only.
        candidates = credentials(&mut file, from_everywhere)?;
    }
    if candidates.len() > 1 {
        // Other credentials may be attached beside: what bears the certificate's own name is the certificate.
        let ours: Vec<usize> =
            candidates.iter().enumerate().filter(|(_, one)| one.name == OURS).map(|(at, _)| at).collect();
        let [only] = ours.as_slice() else { return Err(FindError::Several(candidates.len())) };
        return Ok(Within::Attached(candidates.swap_remove(*only).bytes));
    }
    match candidates.pop() {
        Some(one) => Ok(Within::Attached(one.bytes)),
        None => pictures(&mut file).map(Within::Pictures),
    }
}

/// The different attachments that a search gives and that may be credentials.
fn credentials(
    file: &mut File,
    search: fn(&mut File) -> Result<Vec<Object>, FindError>,
) -> Result<Vec<Attached>, FindError> {
    let mut candidates: Vec<Attached> = Vec::new();
    for specification in search(file)?.into_iter().take(MAX_FILES) {
        let Some(attached) = attached(file, &specification)? else { continue };
        let known = candidates.iter().any(|one| one.bytes == attached.bytes);
        if !known && may_be_credential(&attached) {
            candidates.push(attached);
        }
    }
    Ok(candidates)
}

fn may_be_credential(attached: &Attached) -> bool {
    let text = text::trimmed(&attached.bytes);
    let says = |word: &[u8]| text.windows(word.len()).any(|window| window == word);
    let json = text.starts_with(b"{")
        && (attached.name == OURS || says(b"OpenBadgeCredential") || says(b"AchievementCredential"));
    json || text::is_compact(text)
}

/// The file specifications that the catalogue leads to: the tree of embedded files, and the associated files of PDF 2.0.
fn from_catalogue(file: &mut File) -> Result<Vec<Object>, FindError> {
    let Some(catalogue) = file.catalogue()? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    if let Some(names) = file.dictionary(catalogue.get("Names"))?
        && let Some(tree) = names.get("EmbeddedFiles")
    {
        let mut seen = BTreeSet::new();
        let mut nodes = vec![tree.clone()];
        let mut count = 0;
        while let Some(node) = nodes.pop() {
            count += 1;
            if count > MAX_NODES {
                return Err(FindError::PdfComplex);
            }
            if matches!(&node, Object::Reference(id) if !seen.insert(*id)) {
                continue;
            }
            let Some(node) = file.dictionary(Some(&node))? else { continue };
            // Names and what they stand for, in turn.
            let pairs = file.array(node.get("Names"))?;
            found.extend(pairs.into_iter().skip(1).step_by(2).take(MAX_FILES));
            nodes.extend(file.array(node.get("Kids"))?.into_iter().take(MAX_NODES));
        }
    }
    found.extend(file.array(catalogue.get("AF"))?.into_iter().take(MAX_FILES));
    Ok(found)
}

/// Every object of the file that is a file specification.
fn from_everywhere(file: &mut File) -> Result<Vec<Object>, FindError> {
    let mut found = Vec::new();
    for id in file.ids() {
        if let Object::Dictionary(dictionary) = file.object(id)?
            && dictionary.get("EF").is_some()
            && found.len() < MAX_FILES
        {
            found.push(Object::Dictionary(dictionary));
        }
    }
    Ok(found)
}

/// The file that a specification holds; nothing where it holds none, or one that is too large to be a credential.
fn attached(file: &mut File, specification: &Object) -> Result<Option<Attached>, FindError> {
    let Some(specification) = file.dictionary(Some(specification))? else { return Ok(None) };
    let Some(embedded) = file.dictionary(specification.get("EF"))? else { return Ok(None) };
    let mut name = String::new();
    for key in ["UF", "F"] {
        if let Object::String(bytes) = file.resolved(specification.get(key))?
            && name.is_empty()
        {
            name = words(&bytes);
        }
    }
    for key in ["UF", "F"] {
        if let Some(Object::Reference(id)) = embedded.get(key)
            && let Some(bytes) = file.stream(*id, MAX_ATTACHED)?
        {
            return Ok(Some(Attached { name, bytes }));
        }
    }
    Ok(None)
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 behind their marks, or a set that is Latin where names are.
fn words(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let (pairs, _) = wide.as_chunks::<2>();
        let units = pairs.iter().map(|pair| u16::from_be_bytes(*pair));
        return char::decode_utf16(units).map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    String::from_utf8_lossy(bytes).into_owned()
}

/// The JPEGs within, the largest first.
fn pictures(file: &mut File) -> Result<Vec<Vec<u8>>, FindError> {
    let mut ids: Vec<(usize, u32)> = file
        .streams()
        .filter(|(_, dictionary, _)| is_jpeg(dictionary))
        .map(|(id, _, length)| (length, id))
        .collect();
    ids.sort_unstable_by_key(|(length, id)| (std::cmp::Reverse(*length), *id));
    let mut pictures = Vec::new();
    for (_, id) in ids.into_iter().take(MAX_PICTURES) {
        if let Some(picture) = file.stream(id, MAX_PICTURE)?
            && picture.starts_with(&[0xff, 0xd8, 0xff])
        {
            pictures.push(picture);
        }
    }
    Ok(pictures)
}

/// Tells whether a stream is a picture whose last filter is JPEG's.
fn is_jpeg(dictionary: &Dictionary) -> bool {
    let is_image = matches!(dictionary.get("Subtype"), Some(Object::Name(name)) if name == "Image");
    let filters = match dictionary.get("Filter") {
        Some(Object::Array(filters)) => filters.last(),
        one => one,
    };
    is_image && matches!(filters, Some(Object::Name(name)) if name == filter::JPEG)
}
