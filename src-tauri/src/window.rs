//! The one window, and where its pages may go.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    App, AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
};

use crate::{House, drawing, stalled};

/// Opens the main window; `files` were named on the command line and are offered for import, and
/// `proxy` is all the network its pages have.
pub(crate) fn open(app: &mut App, files: Vec<PathBuf>, proxy: Url) -> tauri::Result<()> {
    let client = Arc::clone(&app.state::<House>().0);
    client.offer(files);
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Packhorse")
        .inner_size(1366.0, 768.0)
        .min_inner_size(640.0, 480.0)
        .proxy_url(proxy)
        // Beside everything else that is kept, so that a program on a stick leaves nothing on the laptop.
        .data_directory(client.folder().join("window"))
        .on_navigation(may_go)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, page| {
            if page.event() == PageLoadEvent::Started
                && !is_home(page.url())
                && let Ok(home) = Url::parse(HOME)
            {
                let _ = window.navigate(home);
            }
        })
        .build()?;
    drawing::fit(&window)?;
    stalled::watch(&window)?;
    let page = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            let _ = page.emit("dropped", paths);
        }
    });
    Ok(())
}

/// Brings the window to the front, and offers what somebody opened meanwhile; tells whether there still is one.
pub(crate) fn come(app: &AppHandle, files: Vec<PathBuf>) -> bool {
    let Some(window) = app.get_webview_window("main") else { return false };
    app.state::<House>().0.offer(files);
    // A desktop that lets no window come forward by itself marks it instead; files are there all the same.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
    let _ = window.emit("offered", ());
    true
}

/// Where the program's own page lives.
pub(crate) const HOME: &str =
    if cfg!(windows) { "http://tauri.localhost/index.html" } else { "tauri://localhost/index.html" };

/// Tells whether this is the program's own page. A pack's page in the window's place would be given
/// the bridge as ours is: commands ask here first, and the window goes home.
pub(crate) fn is_home(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" => is_named(url, &["tauri.localhost"]),
        _ => false,
    }
}

/// Tells whether an address is one of the names that stand for schemes on Windows. Elsewhere they are names of this
/// computer, and whoever listens at a port of it would answer.
fn is_named(url: &Url, names: &[&str]) -> bool {
    cfg!(windows) && url.port().is_none() && url.host_str().is_some_and(|host| names.contains(&host))
}

/// Tells whether a page or frame may be opened: the program's own page, and packs' pages, which
/// only frames hold (a frame cannot take the window's place: no `allow-top-navigation` anywhere).
/// This cannot tell a frame from the window; what takes the window's place all the same is sent
/// home by [`open`] and refused by every command.
fn may_go(url: &Url) -> bool {
    match url.scheme() {
        "tauri" | "pack" => true,
        "http" => is_named(url, &["tauri.localhost", "pack.localhost"]),
        "about" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{HOME, is_home, may_go};

    #[test]
    fn only_the_programs_own_page_is_home() {
        for (url, expect) in [
            (HOME, true),
            ("tauri://localhost", true),
            ("tauri://elsewhere/", false),
            ("pack://localhost/index.html", false),
            ("http://pack.localhost/org.example/index.html", false),
            ("http://tauri.localhost.example.org/", false),
            ("about:blank", false),
            ("http://tauri.localhost/index.html", cfg!(windows)),
            ("http://tauri.localhost:8000/index.html", false),
        ] {
            assert_eq!(is_home(&url.parse().unwrap()), expect, "{url}");
        }
    }

    #[test]
    fn no_page_leads_out_of_the_program() {
        for (url, expect) in [
            ("tauri://localhost/index.html", true),
            ("pack://org.example.water/courses/a/interactive/b/index.html", true),
            ("https://example.org/", false),
            ("http://127.0.0.1:8000/", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("data:text/html,<p>", false),
            ("http://pack.localhost/org.example/index.html", cfg!(windows)),
            ("http://pack.localhost:8000/", false),
            ("http://tauri.localhost:8000/", false),
        ] {
            assert_eq!(may_go(&url.parse().unwrap()), expect, "{url}");
        }
    }
}
