//! Addresses of far ends and of computers nearby, as people type them.

use reqwest::Url;

/// The port a computer nearby listens on, where the address says none.
pub const NEARBY_PORT: u16 = 47_000;
/// Longest address, in bytes.
pub const MAX_ADDRESS: usize = 100;

/// Reads an address in the form in which it is kept: with `http://` or `https://`, without a slash at its end. Where no
/// scheme was typed, a name of the Internet gets `https://`, and a number, a name without a dot or one ending in `.local`
/// gets `http://` and, where none was typed, [`NEARBY_PORT`]. `None` where it is no address, or says more than one (a
/// user, a query).
#[must_use]
pub fn parse(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let (url, typed) = if lower.starts_with("http://") || lower.starts_with("https://") {
        (Url::parse(text).ok()?, true)
    } else if text.contains("://") {
        return None;
    } else {
        // Whether it is nearby shows only once it is taken apart.
        (Url::parse(&format!("https://{text}")).ok()?, false)
    };
    let plain = url.username().is_empty() && url.password().is_none();
    if !plain || url.query().is_some() || url.fragment().is_some() {
        return None;
    }
    let host = url.host_str().filter(|host| !host.is_empty())?;
    let path = url.path().trim_end_matches('/');
    // The port that goes without saying with one scheme is said with the other.
    let said = || url.port().or_else(|| Url::parse(&format!("http://{text}")).ok()?.port());
    let (scheme, port) = match typed {
        true => (url.scheme(), url.port()),
        false if is_nearby(host) => ("http", said().or(Some(NEARBY_PORT)).filter(|port| *port != 80)),
        false => ("https", said().filter(|port| *port != 443)),
    };
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let address = format!("{scheme}://{host}{port}{path}");
    (address.len() <= MAX_ADDRESS && address.bytes().all(|byte| byte.is_ascii_graphic())).then_some(address)
}

/// Tells whether a host can only be in the same network.
fn is_nearby(host: &str) -> bool {
    let number = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>().is_ok();
    number || !host.contains('.') || host.ends_with(".local")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_understood_as_people_type_them() {
        for (typed, kept) in [
            ("learn.example.org", "https://learn.example.org"),
            (" HTTPS://Learn.Example.org/ ", "https://learn.example.org"),
            ("https://example.org/learn/", "https://example.org/learn"),
            ("http://learn.example.org:8080", "http://learn.example.org:8080"),
            ("https://learn.example.org:443", "https://learn.example.org"),
            ("192.168.1.7", "http://192.168.1.7:47000"),
            ("192.168.1.7:8080", "http://192.168.1.7:8080"),
            ("192.168.1.7:80", "http://192.168.1.7"),
            ("192.168.1.7:443", "http://192.168.1.7:443"),
            ("learn.example.org:443", "https://learn.example.org"),
            ("learn.example.org:80", "https://learn.example.org:80"),
            ("[fe80::1]:8080", "http://[fe80::1]:8080"),
            ("teacher.local", "http://teacher.local:47000"),
            ("teacher:8080", "http://teacher:8080"),
        ] {
            assert_eq!(parse(typed).as_deref(), Some(kept), "{typed}");
            assert_eq!(parse(kept).as_deref(), Some(kept), "what is kept stays");
        }
    }

    #[test]
    fn what_is_no_address_or_hides_something_is_refused() {
        for text in [
            "",
            "   ",
            "ftp://example.org",
            "https://",
            "http://me:secret@example.org",
            "example.org?key=1",
            "example.org#part",
            "a b",
            "https://exa mple.org",
            "javascript:alert(1)",
            "file:///etc",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&format!("https://{}.org", "a".repeat(100))), None);
    }
}
