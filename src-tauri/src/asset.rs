//! `pack://<pack id>/<path>`: what lessons show, straight out of the library.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

use crate::House;

/// Pages on the bridge have this origin; nothing else may read a pack's files by script.
const APP_ORIGIN: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };

/// What an interactive page may do: run the scripts and styles that lie in its own pack. Its origin
/// is opaque (`sandbox` without `allow-same-origin`), so the pack is named instead of `'self'`, and
/// nothing leads out.
fn page_policy(pack: &str) -> String {
    let own = format!("{}{pack}/", base());
    format!(
        "default-src 'none'; script-src {own}; style-src {own}; img-src {own} data:; media-src {own}; font-src {own}; \
         connect-src 'none'; form-action 'none'; base-uri 'none'; sandbox allow-scripts; \
         frame-ancestors tauri://localhost http://tauri.localhost"
    )
}

/// What everything else may do: be shown. (An SVG opened as a page would otherwise be one.)
const FILE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/// Begin of the addresses of packs' files; the pack's id follows.
pub(crate) fn base() -> String {
    if cfg!(windows) { "http://pack.localhost/".into() } else { "pack://".into() }
}

/// Answers a request of the window for a pack's file, off the UI thread.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let house = app.state::<House>();
        responder.respond(respond(&house.0, &request));
    });
}

fn respond(client: &client::Client, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let Some((pack, path)) = place(request) else {
        return plain(StatusCode::BAD_REQUEST);
    };
    let Ok(asset) = client.asset(&pack, &path) else {
        return plain(StatusCode::NOT_FOUND);
    };
    // The pack is installed, so its id is a name and holds nothing that could end the policy.
    let policy = if asset.mime == "text/html" { page_policy(&pack) } else { FILE_POLICY.to_owned() };
    Response::builder()
        .header(header::CONTENT_TYPE, content_type(asset.mime))
        .header(header::CONTENT_SECURITY_POLICY, policy)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, APP_ORIGIN)
        .body(asset.bytes)
        .unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR))
}

/// Takes the pack's id and the path out of an address; on Windows the id is the first folder.
fn place(request: &Request<Vec<u8>>) -> Option<(String, String)> {
    let path = percent_decode(request.uri().path().trim_start_matches('/'))?;
    if cfg!(windows) {
        let (pack, path) = path.split_once('/')?;
        return Some((pack.into(), path.into()));
    }
    Some((request.uri().host()?.into(), path))
}

/// Undoes percent-encoding; `None` where what is left is not text.
pub(crate) fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn content_type(mime: &str) -> String {
    if mime.starts_with("text/") { format!("{mime}; charset=utf-8") } else { mime.to_owned() }
}

fn plain(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static(APP_ORIGIN));
    response
}

#[cfg(test)]
mod tests {
    use super::{FILE_POLICY, page_policy, percent_decode};

    #[test]
    fn a_pages_policy_names_its_own_pack_and_nothing_else() {
        let policy = page_policy("org.example.water");
        let own = format!("{}org.example.water/", super::base());
        let named: Vec<(&str, &str)> =
            policy.split("; ").map(|one| one.split_once(' ').unwrap_or((one, ""))).collect();
        let and_data = format!("{own} data:");
        let wanted = [
            ("default-src", "'none'"),
            ("script-src", own.as_str()),
            ("style-src", own.as_str()),
            ("img-src", and_data.as_str()),
            ("media-src", own.as_str()),
            ("font-src", own.as_str()),
            ("connect-src", "'none'"),
            ("form-action", "'none'"),
            ("base-uri", "'none'"),
            ("sandbox", "allow-scripts"),
            ("frame-ancestors", "tauri://localhost http://tauri.localhost"),
        ];
        assert_eq!(named, wanted);
        assert_eq!(FILE_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    }

    #[test]
    fn addresses_decode_to_text_or_to_nothing() {
        for (text, expect) in [
            ("a/b.svg", Some("a/b.svg")),
            ("a%20b", Some("a b")),
            ("%D8%A7", Some("ا")),
            ("%ff", None),
            ("%2", None),
            ("%zz", None),
        ] {
            assert_eq!(percent_decode(text).as_deref(), expect, "{text}");
        }
    }
}
