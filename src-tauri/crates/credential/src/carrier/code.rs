//! The text that a slip's QR holds: an address, so that any phone's camera opens the platform's verifier page, whose part
//! after `#` is the slip and never leaves the phone by itself.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::FindError;
use crate::slip::MAX_SLIP;

/// Most bytes of a QR of version 25 at level M in byte mode (ISO/IEC 18004, table 7).
pub const MAX_CODE: usize = 997;
/// The path of the verifier page, and what follows.
const PAGE: &str = "/verify#";
/// The address where the platform has none that others reach.
const OWN: &str = "packhorse:verify#";
/// Characters of the longest slip in base 64.
const MAX_ENCODED: usize = (MAX_SLIP * 4).div_ceil(3);

/// The text for a slip's QR: `https://PLATFORM/verify#…`. Without a platform's address, or with one so long that the code
/// would outgrow version 25 at level M, `packhorse:verify#…`, which this app reads as well.
#[must_use]
pub fn qr_text(slip: &[u8], platform_address: Option<&str>) -> String {
    let encoded = URL_SAFE_NO_PAD.encode(slip);
    let address = platform_address.map(|address| address.trim().trim_end_matches('/')).filter(|address| {
        let is_web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        is_web && !address.contains(['#', '?', ' ']) && address.len() + PAGE.len() + encoded.len() <= MAX_CODE
    });
    match address {
        Some(address) => format!("{address}{PAGE}{encoded}"),
        None => format!("{OWN}{encoded}"),
    }
}

/// Tells whether a text fits into a QR of version 25 at level M.
#[must_use]
pub fn fits(text: &str) -> bool {
    text.len() <= MAX_CODE
}

/// The slip in a QR's text; `None` where the text is none of ours.
///
/// # Errors
/// [`FindError::CodeBroken`] where it is ours and damaged.
#[must_use]
pub fn slip_of(text: &str) -> Option<Result<Vec<u8>, FindError>> {
    let text = text.trim();
    let encoded = after_prefix(text, OWN).or_else(|| {
        let rest = ["https://", "http://"].iter().find_map(|scheme| after_prefix(text, scheme))?;
        rest.split_once('#').filter(|(page, _)| page.ends_with("/verify")).map(|(_, encoded)| encoded)
    })?;
    let broken = encoded.is_empty() || encoded.len() > MAX_ENCODED;
    let slip = URL_SAFE_NO_PAD.decode(encoded).ok().filter(|_| !broken);
    Some(slip.ok_or(FindError::CodeBroken))
}

/// What follows a prefix; letters of a scheme may be large or small.
fn after_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_becomes_an_address_and_comes_back() {
        let slip: Vec<u8> = (0..=255).collect();
        for (address, begins) in [
            (Some("https://learn.example.org"), "https://learn.example.org/verify#"),
            (Some("https://example.org/packhorse/"), "https://example.org/packhorse/verify#"),
            (Some("http://192.0.2.7:8080"), "http://192.0.2.7:8080/verify#"),
            (None, "packhorse:verify#"),
            (Some("example.org"), "packhorse:verify#"),
            (Some("javascript:alert(1)"), "packhorse:verify#"),
            (Some("https://example.org/#a"), "packhorse:verify#"),
        ] {
            let text = qr_text(&slip, address);
            assert!(text.starts_with(begins), "{text}");
            assert_eq!(slip_of(&text), Some(Ok(slip.clone())), "{text}");
            assert_eq!(slip_of(&format!(" {text}\n")), Some(Ok(slip.clone())));
        }
    }

    #[test]
    fn the_longest_slip_fits_whatever_the_platforms_address() {
        let slip = [7; MAX_SLIP];
        for length in [10, 40, 47, 48, 60, 200, 2000] {
            let address = format!("https://{}.org", "a".repeat(length));
            let text = qr_text(&slip, Some(&address));
            assert!(fits(&text), "{} bytes", text.len());
            assert_eq!(slip_of(&text), Some(Ok(slip.to_vec())));
        }
    }

    #[test]
    fn other_addresses_are_none_of_ours_and_damaged_ones_are_said() {
        for text in [
            "",
            "https://example.org/",
            "https://example.org/#AAAA",
            "mailto:a@example.org",
            "packhorse:AAAA",
        ] {
            assert_eq!(slip_of(text), None, "{text}");
        }
        let long = format!("packhorse:verify#{}", "A".repeat(MAX_ENCODED + 1));
        for text in [
            "packhorse:verify#",
            "PACKHORSE:VERIFY#A",
            "https://example.org/verify#",
            "https://example.org/verify#a b",
            "https://example.org/verify#AAA=",
            "https://example.org/verify#AAé",
            &long,
        ] {
            assert_eq!(slip_of(text), Some(Err(FindError::CodeBroken)), "{text}");
        }
    }
}
