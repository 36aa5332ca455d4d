//! The one window, and where its pages may go.

use std::path::PathBuf;

use tauri::webview::NewWindowResponse;
use tauri::{App, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use crate::House;

/// Opens the main window; `files` were named on the command line and are offered for import.
pub(crate) fn open(app: &mut App, files: Vec<PathBuf>) -> tauri::Result<()> {
    app.state::<House>().0.offer(files);
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Packhorse")
        .inner_size(1366.0, 768.0)
        .min_inner_size(640.0, 480.0)
        .on_navigation(may_go)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let page = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
            let _ = page.emit("dropped", paths);
        }
    });
    Ok(())
}

/// Tells whether a page or frame may be opened: the program's own page, and packs' pages, which
/// only frames hold (a frame cannot take the window's place: no `allow-top-navigation` anywhere).
fn may_go(url: &Url) -> bool {
    match url.scheme() {
        "tauri" | "pack" => true,
        "http" => matches!(url.host_str(), Some("tauri.localhost" | "pack.localhost")),
        "about" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::may_go;

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
        ] {
            assert_eq!(may_go(&url.parse().unwrap()), expect, "{url}");
        }
    }
}
