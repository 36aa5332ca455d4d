//! The canonical form of JSON (JCS, RFC 8785), and digests of it.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// Writes a value in its canonical form. Values come out of [`crate::read_json`] or are built here, so that there is nothing
/// it could not hold; a number that is none would give nothing, which no signature matches.
pub(crate) fn canonical<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).unwrap_or_default()
}

pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standards_own_example_comes_out_as_it_says() {
        // RFC 8785, 3.2.2 and 3.2.4.
        let text = r#"{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
            "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#;
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let expect = r#"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
        assert_eq!(String::from_utf8(canonical(&value)).unwrap(), expect);
    }

    #[test]
    fn keys_are_sorted_by_their_utf_16() {
        // RFC 8785, 3.2.3.
        let text =
            r#"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#;
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let expect =
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"\u{f6}\":7,\"\u{20ac}\":1,\"\u{1f600}\":5,\"\u{fb33}\":3}";
        assert_eq!(String::from_utf8(canonical(&value)).unwrap(), expect);
    }
}
