//! Sound and video over a loopback server: WebKitGTK plays media from no scheme of ours.
//!
//! The address holds a secret made at start, requests for another host or from another page are
//! refused, and the server ends with the program.

use std::net::{Ipv4Addr, TcpListener};
use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use client::Client;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;

/// Connections at a time: a window opens six to one address, and files are needed for other things.
const CONNECTIONS: usize = 64;
/// How long a request's head may take, and how long a connection may be idle.
const HEAD: Duration = Duration::from_secs(10);
/// Bytes that are read out of the library at a time: what a stopped film has cost too much.
const PIECE: u64 = 256 * 1024;

/// A server that has its port but does not answer yet.
pub(crate) struct Server {
    listener: TcpListener,
    port: u16,
    secret: String,
}

#[derive(Clone)]
struct Shared {
    client: Arc<Client>,
    secret: Arc<str>,
    host: Arc<str>,
}

impl Server {
    /// Takes a free port of this machine, reachable from this machine only.
    pub(crate) fn bind() -> std::io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let mut random = [0u8; 16];
        getrandom::fill(&mut random).map_err(|error| std::io::Error::other(error.to_string()))?;
        let secret = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Server { listener, port, secret })
    }

    /// Begin of the addresses; the pack's id and the path follow.
    pub(crate) fn base(&self) -> String {
        format!("http://127.0.0.1:{}/{}/", self.port, self.secret)
    }

    /// Where the window is told to look for any network: here, and nowhere else. A page's policy
    /// does not govern every connection (WebKit opens those of `<link rel=preconnect>` all the
    /// same); this server knows no other host, so nothing leaves.
    pub(crate) fn proxy(&self) -> Option<tauri::Url> {
        format!("http://127.0.0.1:{}", self.port).parse().ok()
    }

    /// Answers from now on, in the background, until the program ends.
    pub(crate) fn serve(self, client: Arc<Client>) {
        let shared =
            Shared { client, secret: self.secret.into(), host: format!("127.0.0.1:{}", self.port).into() };
        let router = Router::new().route("/{secret}/{pack}/{*path}", get(answer)).with_state(shared);
        tauri::async_runtime::spawn(async move {
            let Ok(listener) = tokio::net::TcpListener::from_std(self.listener) else { return };
            platform::serve::serve_window(listener, router, CONNECTIONS, HEAD).await;
        });
    }
}

async fn answer(
    State(shared): State<Shared>,
    Path((secret, pack, path)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    if secret != *shared.secret || !from_here(&headers, &shared.host) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let client = Arc::clone(&shared.client);
    let (its_pack, its_path) = (pack.clone(), path.clone());
    let found = tauri::async_runtime::spawn_blocking(move || client.media(&its_pack, &its_path)).await;
    let Ok(Ok((mime, len))) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let wanted = match headers.get(header::RANGE).and_then(|value| value.to_str().ok()) {
        None => Ok(None),
        Some(value) => range(value, len).map(Some),
    };
    let Ok(wanted) = wanted else {
        return (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, format!("bytes */{len}"))])
            .into_response();
    };
    let part = wanted.clone().unwrap_or(0..len);
    let common = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::CONTENT_LENGTH, (part.end - part.start).to_string()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    let body = stream(shared.client, pack, path, part.clone());
    match wanted {
        None => (common, body).into_response(),
        Some(_) => {
            let place = format!("bytes {}-{}/{len}", part.start, part.end - 1);
            (StatusCode::PARTIAL_CONTENT, common, [(header::CONTENT_RANGE, place)], body).into_response()
        }
    }
}

/// Reads a range piece by piece as the player takes it, and stops when it stops.
fn stream(client: Arc<Client>, pack: String, path: String, part: Range<u64>) -> Body {
    let (send, receive) = tokio::sync::mpsc::channel(2);
    tauri::async_runtime::spawn_blocking(move || {
        let mut at = part.start;
        while at < part.end {
            let piece = client.asset_range(&pack, &path, at..part.end.min(at + PIECE));
            let failed = piece.is_err();
            let piece = piece.map_err(|failure| std::io::Error::other(failure.detail));
            if send.blocking_send(piece).is_err() || failed {
                return;
            }
            at += PIECE;
        }
    });
    Body::from_stream(ReceiverStream::new(receive).map(|piece| piece))
}

/// Refuses names that a page elsewhere gave this address (DNS rebinding), and other pages' requests.
fn from_here(headers: &HeaderMap, host: &str) -> bool {
    let named = headers.get(header::HOST).is_some_and(|value| value == host);
    let asked = headers
        .get(header::ORIGIN)
        .is_none_or(|value| value == "tauri://localhost" || value == "http://tauri.localhost");
    named && asked
}

/// Reads a `Range` header of one range against a length (RFC 9110, section 14.1.2).
fn range(value: &str, len: u64) -> Result<Range<u64>, ()> {
    let (first, last) = value.strip_prefix("bytes=").ok_or(())?.split_once('-').ok_or(())?;
    let number = |text: &str| text.trim().parse::<u64>().map_err(|_| ());
    let range = match (first.trim(), last.trim()) {
        ("", "") => return Err(()),
        ("", suffix) => len.saturating_sub(number(suffix)?)..len,
        (first, "") => number(first)?..len,
        (first, last) => number(first)?..number(last)?.saturating_add(1).min(len),
    };
    if range.start < range.end { Ok(range) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;
    use std::sync::Arc;

    use axum::http::HeaderMap;
    use client::{Addresses, Client};

    use super::{CONNECTIONS, Server, from_here, range};

    /// Says something to the server and reads until it hangs up.
    fn says(port: u16, words: &[u8]) -> String {
        let mut line = TcpStream::connect(("127.0.0.1", port)).unwrap();
        // Whoever is cut off while they speak is answered all the same, or not.
        let _ = line.write_all(words);
        let mut answer = Vec::new();
        let _ = line.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn strangers_at_the_port_get_nothing_and_take_nothing_from_the_window() {
        let home = tempfile::tempdir().unwrap();
        let server = Server::bind().unwrap();
        let (port, base) = (server.port, server.base());
        let secret = server.secret.clone();
        let client = Client::open(client::Open {
            folder: Some(home.path().to_owned()),
            version: "0".into(),
            addresses: Addresses { pack: String::new(), media: base },
            notify: Arc::new(|_| {}),
            now_ms: || 0,
            offset_minutes: || 0,
        });
        server.serve(Arc::new(client.unwrap()));
        let asked = |path: &str, host: &str, more: &str| {
            let head = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n{more}connection: close\r\n\r\n");
            says(port, head.as_bytes()).split(' ').nth(1).unwrap_or_default().to_owned()
        };
        let here = format!("127.0.0.1:{port}");
        let film = format!("/{secret}/org.example/film.webm");
        // The pack is not there: that is what whoever may ask is told.
        assert_eq!(asked(&film, &here, ""), "404");
        assert_eq!(asked(&film, &here, "origin: tauri://localhost\r\n"), "404");
        let foreign = "origin: https://evil.example\r\n";
        for (path, host, more) in [
            (film.as_str(), "evil.example", ""),
            (film.as_str(), format!("localhost:{port}").as_str(), ""),
            (film.as_str(), format!("{here}.evil.example").as_str(), ""),
            (film.as_str(), here.as_str(), foreign),
            (film.as_str(), here.as_str(), "origin: null\r\n"),
            ("/0123456789abcdef0123456789abcdef/org.example/film.webm", here.as_str(), ""),
        ] {
            assert_eq!(asked(path, host, more), "403", "{path} {host} {more}");
        }
        for path in [
            "/",
            "/favicon.ico",
            &format!("/{secret}"),
            &format!("/{secret}/"),
            &format!("/{secret}/org.example"),
            &format!("/{secret}/../../etc/passwd"),
            &format!("/{secret}/..%2f..%2f/etc%2fpasswd"),
            &format!("/{secret}/org.example/../../../window.address"),
            &format!("/{secret}/%00/%00"),
            &format!("/{secret}/.././window.address"),
            "http://example.org/",
            "//example.org/",
        ] {
            let status = asked(path, &here, "");
            assert!(matches!(status.as_str(), "400" | "403" | "404"), "{path}: {status}");
        }
        let endless = [b"GET / HTTP/1.1\r\nx: ".as_slice(), &[b'y'; 200_000]].concat();
        assert!(!says(port, &endless).contains(" 200 "));
        // Many that say nothing are not held, and go by themselves.
        let mut silent: Vec<TcpStream> =
            (0..CONNECTIONS * 4).map(|_| TcpStream::connect(("127.0.0.1", port)).unwrap()).collect();
        let turned_away = silent.split_off(CONNECTIONS * 2);
        for mut line in turned_away {
            let mut answer = Vec::new();
            let _ = line.read_to_end(&mut answer);
            assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 503"));
        }
        for mut line in silent {
            let _ = line.read_to_end(&mut Vec::new());
        }
        assert_eq!(asked(&film, &here, ""), "404");
    }

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (value, expect) in [
            ("bytes=0-", Ok(0..100)),
            ("bytes=10-19", Ok(10..20)),
            ("bytes=90-1000", Ok(90..100)),
            ("bytes=-5", Ok(95..100)),
            ("bytes=-500", Ok(0..100)),
            ("bytes=100-", Err(())),
            ("bytes=20-10", Err(())),
            ("bytes=-", Err(())),
            ("bytes=a-b", Err(())),
            ("items=0-1", Err(())),
            ("bytes=0-18446744073709551615", Ok(0..100)),
        ] {
            assert_eq!(range(value, 100), expect, "{value}");
        }
    }

    #[test]
    fn only_this_window_under_this_name_is_answered() {
        let check = |headers: &[(&'static str, &'static str)], expect| {
            let map: HeaderMap =
                headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
            assert_eq!(from_here(&map, "127.0.0.1:4000"), expect, "{headers:?}");
        };
        check(&[("host", "127.0.0.1:4000")], true);
        check(&[("host", "127.0.0.1:4000"), ("origin", "tauri://localhost")], true);
        check(&[("host", "evil.example:4000")], false);
        check(&[("host", "127.0.0.1:4000"), ("origin", "https://evil.example")], false);
        check(&[], false);
    }
}
