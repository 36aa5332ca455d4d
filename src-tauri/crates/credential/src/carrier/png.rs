//! PNG with a credential baked in (Open Badges 3.0, "Baked Badge"): a text chunk with the keyword `openbadgecredential`.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{BakeError, FindError, MAX_BROUGHT, text};
use crate::strict::{MAX_JSON, read_json};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEYWORD: &[u8] = b"openbadgecredential";
/// The keyword of versions 1 and 2.
const OLD_KEYWORD: &[u8] = b"openbadges";
/// Most bytes of a credential as text: JSON, and a third more as a compact JWS.
const MAX_TEXT: usize = MAX_JSON * 2;

/// A chunk: its type, what it holds, and all its bytes with length and checksum.
struct Chunk<'a> {
    kind: &'a [u8],
    data: &'a [u8],
    whole: &'a [u8],
    good: bool,
}

/// Walks over the chunks; a cut file's last one is left out.
struct Chunks<'a>(&'a [u8]);

impl<'a> Iterator for Chunks<'a> {
    type Item = Chunk<'a>;

    fn next(&mut self) -> Option<Chunk<'a>> {
        let length: [u8; 4] = self.0.get(..4)?.try_into().ok()?;
        let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
        let (whole, rest) = self.0.split_at_checked(length.checked_add(12)?)?;
        self.0 = rest;
        let (kind, data) = (&whole[4..8], &whole[8..8 + length]);
        let sum: [u8; 4] = whole[8 + length..].try_into().ok()?;
        Some(Chunk { kind, data, whole, good: u32::from_be_bytes(sum) == checksum(&whole[4..8 + length]) })
    }
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

impl<'a> Chunk<'a> {
    /// The keyword of a text chunk, and what follows it.
    fn keyword(&self) -> Option<(&'a [u8], &'a [u8])> {
        if !matches!(self.kind, b"iTXt" | b"tEXt" | b"zTXt") {
            return None;
        }
        split(self.data)
    }

    /// The text of a text chunk (PNG, third edition, 11.3.3); the standard asks for `iTXt` that is not compressed, but
    /// programs that write images write the others too.
    fn text(&self) -> Result<Vec<u8>, FindError> {
        let broken = || FindError::PictureBroken("the text chunk is damaged".into());
        let (_, rest) = self.keyword().ok_or_else(broken)?;
        match self.kind {
            b"tEXt" => bounded(rest),
            b"zTXt" => inflate(rest.strip_prefix(&[0]).ok_or_else(broken)?),
            _ => {
                let (flags, rest) = rest.split_at_checked(2).ok_or_else(broken)?;
                let (_, rest) = split(rest).ok_or_else(broken)?;
                let (_, text) = split(rest).ok_or_else(broken)?;
                match flags {
                    [0, _] => bounded(text),
                    [1, 0] => inflate(text),
                    _ => Err(broken()),
                }
            }
        }
    }
}

/// What stands before and after the first zero.
fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == 0)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

fn bounded(text: &[u8]) -> Result<Vec<u8>, FindError> {
    if text.len() > MAX_TEXT { Err(FindError::Size(text.len())) } else { Ok(text.to_vec()) }
}

fn inflate(bytes: &[u8]) -> Result<Vec<u8>, FindError> {
    let mut text = Vec::new();
    let most = MAX_TEXT as u64 + 1;
    let read = ZlibDecoder::new(bytes).take(most).read_to_end(&mut text);
    read.map_err(|_| FindError::PictureBroken("the text chunk is damaged".into()))?;
    bounded(&text)
}

/// The credential that is baked into a PNG, where one is.
pub(super) fn find(png: &[u8]) -> Result<Option<Vec<u8>>, FindError> {
    let Some(rest) = png.strip_prefix(SIGNATURE) else { return Ok(None) };
    let mut baked = Vec::new();
    let mut old = false;
    for chunk in Chunks(rest) {
        match chunk.keyword() {
            Some((KEYWORD, _)) => baked.push(chunk),
            Some((OLD_KEYWORD, _)) => old = true,
            _ => {}
        }
    }
    match baked.as_slice() {
        [] if old => Err(FindError::OldBadge),
        [] => Ok(None),
        [one] if !one.good => Err(FindError::PictureBroken("the text chunk's checksum is wrong".into())),
        [one] => one.text().map(Some),
        several => Err(FindError::Several(several.len())),
    }
}

/// Bakes a credential (JSON, or a compact JWS) into a PNG, in the place of one that is there.
///
/// # Errors
/// See [`BakeError`].
pub fn bake(png: &[u8], credential: &[u8]) -> Result<Vec<u8>, BakeError> {
    let picture = |why: &str| BakeError::Picture(why.to_owned());
    let credential = checked(credential)?;
    let size = png.len().saturating_add(credential.len());
    if size > MAX_BROUGHT {
        return Err(BakeError::Size(size));
    }
    let rest = png.strip_prefix(SIGNATURE).ok_or_else(|| picture("this is no PNG"))?;
    let mut baked = SIGNATURE.to_vec();
    let mut length = SIGNATURE.len();
    let mut last: &[u8] = &[];
    for (at, chunk) in Chunks(rest).enumerate() {
        if !chunk.good {
            return Err(picture("a chunk's checksum is wrong"));
        }
        if (at == 0) != (chunk.kind == b"IHDR") {
            return Err(picture("the header is not where it belongs"));
        }
        if chunk.keyword().is_none_or(|(keyword, _)| keyword != KEYWORD) {
            baked.extend(chunk.whole);
        }
        if at == 0 {
            baked.extend(text_chunk(credential));
        }
        length += chunk.whole.len();
        last = chunk.kind;
        if last == b"IEND" {
            break;
        }
    }
    // What follows the end is no part of the picture, and goes.
    if last != b"IEND" || length > png.len() {
        return Err(picture("its end is missing"));
    }
    Ok(baked)
}

/// The chunk, as the standard shows it: no compression, no language, no translated keyword.
fn text_chunk(credential: &[u8]) -> Vec<u8> {
    let mut body = b"iTXt".to_vec();
    body.extend(KEYWORD);
    body.extend([0; 5]);
    body.extend(credential);
    let length = u32::try_from(body.len() - 4).unwrap_or(u32::MAX);
    let sum = checksum(&body);
    [&length.to_be_bytes()[..], &body, &sum.to_be_bytes()].concat()
}

/// What may be baked: one JSON object, or a compact JWS.
pub(super) fn checked(credential: &[u8]) -> Result<&[u8], BakeError> {
    let credential = text::trimmed(credential);
    let fits = credential.len() <= MAX_TEXT;
    let good = fits && (text::is_compact(credential) || read_json(credential).is_ok());
    good.then_some(credential).ok_or(BakeError::Credential)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use image::{GrayImage, ImageFormat, Luma};

    use super::*;

    fn picture() -> Vec<u8> {
        let mut png = std::io::Cursor::new(Vec::new());
        GrayImage::from_fn(31, 17, |x, y| Luma([(x * y) as u8]))
            .write_to(&mut png, ImageFormat::Png)
            .unwrap();
        png.into_inner()
    }

    fn deflated(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// The picture with a chunk of this kind after its header.
    fn with(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
        let body = [&kind[..], data].concat();
        let chunk = [&(data.len() as u32).to_be_bytes()[..], &body, &checksum(&body).to_be_bytes()].concat();
        let png = picture();
        [&png[..33], &chunk, &png[33..]].concat()
    }

    #[test]
    fn what_is_baked_is_found_and_the_picture_stays() {
        let plain = picture();
        for credential in ["{\"name\":\"Ана́ — شهادة — 证书\"}", "eyJh.eyJi.c2ln"] {
            let baked = bake(&plain, credential.as_bytes()).unwrap();
            assert_eq!(find(&baked).unwrap().unwrap(), credential.as_bytes());
            let read = |png: &[u8]| image::load_from_memory(png).unwrap().into_luma8();
            assert_eq!(read(&baked), read(&plain));
            // Baked again: one that is there is replaced.
            let again = bake(&baked, b"{\"name\":\"new\"}").unwrap();
            assert_eq!(find(&again).unwrap().unwrap(), b"{\"name\":\"new\"}");
        }
        assert_eq!(find(&plain), Ok(None));
    }

    #[test]
    fn every_kind_of_text_chunk_is_read_and_none_beyond_bounds() {
        let json = b"{\"a\":1}";
        let bomb = deflated(&vec![b' '; 64 * 1024 * 1024]);
        let keyword = [KEYWORD, &[0]].concat();
        let international =
            |flags: [u8; 2], text: &[u8]| [&keyword[..], &flags, b"en\0Title\0", text].concat();
        for (kind, data, expect) in [
            (b"tEXt", [&keyword[..], json].concat(), Some("read")),
            (b"zTXt", [&keyword[..], &[0], &deflated(json)].concat(), Some("read")),
            (b"iTXt", international([0, 0], json), Some("read")),
            (b"iTXt", international([1, 0], &deflated(json)), Some("read")),
            (b"iTXt", international([1, 0], &bomb), None),
            (b"zTXt", [&keyword[..], &[0], &bomb].concat(), None),
            (b"zTXt", [&keyword[..], &[9], &deflated(json)].concat(), None),
            (b"iTXt", international([7, 0], json), None),
            (b"iTXt", keyword.clone(), None),
            (b"iTXt", international([1, 0], b"no zlib"), None),
        ] {
            let found = find(&with(kind, &data));
            assert_eq!(found.is_ok(), expect.is_some(), "{found:?}");
            if expect.is_some() {
                assert_eq!(found.unwrap().unwrap(), json);
            }
        }
    }

    #[test]
    fn two_credentials_an_old_badge_and_a_damaged_chunk_are_said() {
        let once = bake(&picture(), b"{}").unwrap();
        let chunk = text_chunk(b"{\"b\":2}");
        let twice = [&once[..33], &chunk, &once[33..]].concat();
        assert_eq!(find(&twice), Err(FindError::Several(2)));
        assert_eq!(find(&with(b"iTXt", b"openbadges\0\0\0\0\0{}")), Err(FindError::OldBadge));
        assert_eq!(find(&with(b"tEXt", b"openbadges\0https://example.org/a.json")), Err(FindError::OldBadge));
        let mut damaged = once.clone();
        damaged[33 + 8 + KEYWORD.len() + 6] ^= 1;
        assert!(matches!(find(&damaged), Err(FindError::PictureBroken(_))));
        // Cut after the credential: it is still whole (the standard: the rest can be discarded).
        assert_eq!(find(&once[..once.len() - 20]).unwrap().unwrap(), b"{}");
    }

    #[test]
    fn nothing_is_baked_into_what_is_no_picture_nor_what_is_no_credential() {
        let png = picture();
        for (picture, credential) in [
            (&b"no picture"[..], &b"{}"[..]),
            (&png[..png.len() - 4], b"{}"),
            (&png[..8], b"{}"),
            (&png, b"no credential"),
            (&png, b"{\"a\":1,\"a\":2}"),
            (&png, b""),
        ] {
            assert!(bake(picture, credential).is_err());
        }
    }
}
