//! Bodies cut into what all of a kind share (the template) and what each says (its values).
//!
//! A template is the body with a NUL for each value: for a string's inside, a number, `true`, `false` or `null`. Keys
//! stay. Putting the values back gives the body byte for byte, whatever it was: JSON is only what cutting is good at.

use std::ops::Range;

/// Stands in a template where a value was.
pub(crate) const HOLE: u8 = 0;
/// Most values of a body; one with more is taken as one value.
pub(crate) const MAX_VALUES: usize = 64;
/// Most bytes of a template; a body with more is taken as one value.
pub(crate) const MAX_TEMPLATE: usize = 8 * 1024;
/// The template of a body that is taken as one value.
pub(crate) const WHOLE: &[u8] = &[HOLE];

/// How deep places are told apart.
const MAX_DEPTH: usize = 24;

/// Where in a body a value stands: its keys from the outside in, as one number.
pub(crate) type Place = u64;

/// Mixes a number into another, the same on every computer.
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    let mixed = (a ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_add(0x2545_f491_4f6c_dd1d);
    (mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// The place of the value under `keys`.
pub(crate) fn place_of(keys: &[&str]) -> Place {
    keys.iter().fold(0, |place, key| inner(place, key.as_bytes()))
}

fn inner(outer: Place, key: &[u8]) -> Place {
    key.iter().fold(mix(outer, key.len() as u64), |place, &byte| {
        (place ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Cuts a body: writes its template, and where its values are.
pub(crate) fn cut(body: &[u8], template: &mut Vec<u8>, values: &mut Vec<Range<usize>>) {
    template.clear();
    values.clear();
    if try_cut(body, template, values).is_none() {
        template.clear();
        values.clear();
        template.extend_from_slice(WHOLE);
        values.push(0..body.len());
    }
}

fn try_cut(body: &[u8], template: &mut Vec<u8>, values: &mut Vec<Range<usize>>) -> Option<()> {
    let (mut at, mut copied) = (0, 0);
    while let Some(&byte) = body.get(at) {
        let value = match byte {
            b'"' => {
                let inside = at + 1..end_of_string(body, at + 1)?;
                at = inside.end + 1;
                if body.get(at) == Some(&b':') {
                    continue;
                }
                inside
            }
            b'-' | b'0'..=b'9' | b'a'..=b'z' => {
                let rest = body[at..].iter();
                let len = rest
                    .take_while(|&&byte| {
                        !matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' | b'"')
                    })
                    .count();
                let inside = at..at + len;
                at += len;
                inside
            }
            _ => {
                at += 1;
                continue;
            }
        };
        if values.len() == MAX_VALUES {
            return None;
        }
        template.extend_from_slice(&body[copied..value.start]);
        template.push(HOLE);
        copied = value.end;
        values.push(value);
    }
    template.extend_from_slice(&body[copied..]);
    let holes = template.iter().filter(|&&byte| byte == HOLE).count();
    (template.len() <= MAX_TEMPLATE && holes == values.len()).then_some(())
}

/// Where the string that begins at `from`, after its quotation mark, has its other one.
fn end_of_string(body: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match body.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Returns the places of a template's values, reading it as [`cut`] read the body; [`None`] where that wrote no such
/// template.
pub(crate) fn places(template: &[u8]) -> Option<Vec<Place>> {
    let mut places = Vec::new();
    let (mut outer, mut depth, mut place) = ([0; MAX_DEPTH], 0_usize, 0);
    let mut at = 0;
    while let Some(&byte) = template.get(at) {
        at += 1;
        match byte {
            HOLE if places.len() == MAX_VALUES => return None,
            HOLE => places.push(place),
            b'{' | b'[' => {
                if let Some(outer) = outer.get_mut(depth) {
                    *outer = place;
                }
                depth += 1;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                place = outer.get(depth).copied().unwrap_or(place);
            }
            b'"' => {
                let end = end_of_string(template, at)?;
                if template.get(end + 1) == Some(&b':') {
                    let outer = depth.checked_sub(1).and_then(|depth| outer.get(depth)).copied();
                    place = inner(outer.unwrap_or_default(), &template[at..end]);
                } else if &template[at..end] == WHOLE && places.len() < MAX_VALUES {
                    places.push(place);
                } else {
                    return None;
                }
                at = end + 1;
            }
            _ => {}
        }
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn again(body: &[u8]) -> (Vec<u8>, usize) {
        let (mut template, mut values) = (Vec::new(), Vec::new());
        cut(body, &mut template, &mut values);
        assert_eq!(places(&template).map(|places| places.len()), Some(values.len()));
        let mut made = Vec::new();
        let mut values_left = values.iter();
        for &byte in &template {
            match byte {
                HOLE => made.extend_from_slice(&body[values_left.next().unwrap().clone()]),
                _ => made.push(byte),
            }
        }
        (made, values.len())
    }

    #[test]
    fn keys_stay_and_values_go() {
        let body = br#"{"object":{"id":"urn:a","n":[1,-2.5e3]},"ok":true,"none":null,"empty":"","q":"a\"b"}"#;
        let (mut template, mut values) = (Vec::new(), Vec::new());
        cut(body, &mut template, &mut values);
        assert_eq!(
            template,
            b"{\"object\":{\"id\":\"\0\",\"n\":[\0,\0]},\"ok\":\0,\"none\":\0,\"empty\":\"\0\",\"q\":\"\0\"}"
        );
        let places = places(&template).unwrap();
        assert_eq!(places[0], place_of(&["object", "id"]));
        assert_eq!(places[1], places[2]);
        assert_eq!(places[3], place_of(&["ok"]));
        assert_eq!(again(body).0, body);
    }

    #[test]
    fn what_is_no_json_comes_back_too() {
        for body in [
            &b"\"a\",\":k\":1"[..],
            b"",
            b"\0",
            b"\"",
            b"\"a",
            b"{\"a\":\"\0\"}",
            b"\\\"",
            b"tru\xff,\"\\\"",
            b"}}]{",
        ] {
            assert_eq!(again(body).0, body, "{body:?}");
        }
        let long = format!("[{}1]", "1,".repeat(200));
        assert_eq!(again(long.as_bytes()), (long.into_bytes(), 1));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_come_back(body in prop::collection::vec(prop::sample::select(b"{}[]\"\"\":,\\ 1a\0\xff".to_vec()), 0..30)) {
            prop_assert_eq!(again(&body).0, body);
        }
    }
}
