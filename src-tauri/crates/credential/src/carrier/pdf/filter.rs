//! The filters of a stream (ISO 32000-1, 7.4), unpacked within bounds.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::object::{Dictionary, Object, is_white, unhex};

/// The filter of pictures that are left as they are.
pub(super) const JPEG: &str = "DCTDecode";
/// Most filters in a row.
const MAX_FILTERS: usize = 4;

/// Why a stream was not unpacked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// It uses what is not read here, or is damaged.
    Unread,
    /// It holds more than was allowed.
    Large,
}

/// Unpacks a stream to at most so many bytes.
pub(super) fn decode(dictionary: &Dictionary, raw: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let one = std::slice::from_ref;
    let filters = match dictionary.get("Filter") {
        None | Some(Object::Null) => &[],
        Some(Object::Array(filters)) => filters.as_slice(),
        Some(name) => one(name),
    };
    if filters.len() > MAX_FILTERS || predicts(dictionary) {
        return Err(Fault::Unread);
    }
    let mut bytes = raw.to_vec();
    for filter in filters {
        let Object::Name(name) = filter else { return Err(Fault::Unread) };
        bytes = match name.as_str() {
            "FlateDecode" | "Fl" => inflate(&bytes, most)?,
            "ASCIIHexDecode" | "AHx" => unhex(before(&bytes, b">")),
            "ASCII85Decode" | "A85" => from_base85(before(&bytes, b"~>"))?,
            "RunLengthDecode" | "RL" => run_lengths(&bytes, most)?,
            JPEG => bytes,
            _ => return Err(Fault::Unread),
        };
        if bytes.len() > most {
            return Err(Fault::Large);
        }
    }
    if bytes.len() > most { Err(Fault::Large) } else { Ok(bytes) }
}

/// Tells whether the bytes are differences from those before them, as pictures' are.
fn predicts(dictionary: &Dictionary) -> bool {
    let parameters = match dictionary.get("DecodeParms") {
        Some(Object::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    parameters.iter().any(|one| match one {
        Object::Dictionary(one) => one.size("Predictor").is_some_and(|predictor| predictor > 1),
        _ => false,
    })
}

/// Unpacks zlib. Where its end is damaged, what came before counts: a signature tells whether it is whole.
fn inflate(bytes: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let limit = most as u64 + 1;
    let mut out = Vec::new();
    let failed = ZlibDecoder::new(bytes).take(limit).read_to_end(&mut out).is_err();
    if failed && out.is_empty() {
        // Some programs leave the two bytes of zlib's header out.
        let _ = DeflateDecoder::new(bytes).take(limit).read_to_end(&mut out);
    }
    match out.len() {
        0 if failed => Err(Fault::Unread),
        length if length > most => Err(Fault::Large),
        _ => Ok(out),
    }
}

fn before<'a>(bytes: &'a [u8], end: &[u8]) -> &'a [u8] {
    let at = bytes.windows(end.len()).position(|window| window == end);
    &bytes[..at.unwrap_or(bytes.len())]
}

fn from_base85(text: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::with_capacity(text.len() / 5 * 4);
    let mut group: Vec<u8> = Vec::with_capacity(5);
    for byte in text.iter().copied().filter(|byte| !is_white(*byte)) {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => return Err(Fault::Unread),
        }
        if group.len() == 5 {
            out.extend(four(&group)?);
            group.clear();
        }
    }
    if group.len() == 1 {
        return Err(Fault::Unread);
    }
    if !group.is_empty() {
        let kept = group.len() - 1;
        group.resize(5, 84);
        out.extend(&four(&group)?[..kept]);
    }
    Ok(out)
}

fn four(group: &[u8]) -> Result<[u8; 4], Fault> {
    let value = group.iter().fold(0u64, |value, digit| value * 85 + u64::from(*digit));
    u32::try_from(value).map(u32::to_be_bytes).map_err(|_| Fault::Unread)
}

fn run_lengths(mut bytes: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    while let [length, rest @ ..] = bytes {
        bytes = match usize::from(*length) {
            128 => break,
            length @ 0..128 => {
                let (run, rest) = rest.split_at_checked(length + 1).ok_or(Fault::Unread)?;
                out.extend(run);
                rest
            }
            length => {
                let (byte, rest) = rest.split_first().ok_or(Fault::Unread)?;
                out.extend(std::iter::repeat_n(*byte, 257 - length));
                rest
            }
        };
        if out.len() > most {
            return Err(Fault::Large);
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::pdf::object::Parser;

    fn decoded(dictionary: &str, raw: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
        let Some(Object::Dictionary(dictionary)) = Parser::new(dictionary.as_bytes(), 0).object() else {
            panic!()
        };
        decode(&dictionary, raw, most)
    }

    #[test]
    fn each_filter_is_undone() {
        for (dictionary, raw, expect) in [
            ("<<>>", &b"abc"[..], Ok("abc")),
            ("<</Filter/ASCIIHexDecode>>", b"61 62 63>junk", Ok("abc")),
            ("<</Filter/ASCII85Decode>>", b"87cUR\nD]i,\"Ebo80~>", Ok("Hello World!")),
            ("<</Filter/ASCII85Decode>>", b"9jqo^BlbD~>", Ok("Man is ")),
            ("<</Filter/RunLengthDecode>>", b"\x01ab\xfec\x80", Ok("abccc")),
            ("<</Filter[/ASCIIHexDecode/RunLengthDecode]>>", b"016162fe6380>", Ok("abccc")),
            ("<</Filter/JBIG2Decode>>", b"", Err(Fault::Unread)),
            ("<</Filter/FlateDecode>>", b"no zlib", Err(Fault::Unread)),
            ("<</Filter/FlateDecode/DecodeParms<</Predictor 12>>>>", b"", Err(Fault::Unread)),
            ("<</Filter/RunLengthDecode>>", b"\x81a\x81a", Err(Fault::Large)),
            ("<</Filter/RunLengthDecode>>", b"\x05a", Err(Fault::Unread)),
            ("<</Filter/ASCII85Decode>>", b"uuuuu", Err(Fault::Unread)),
        ] {
            let found = decoded(dictionary, raw, 200);
            assert_eq!(found, expect.map(|text| text.as_bytes().to_vec()), "{dictionary}");
        }
    }
}
