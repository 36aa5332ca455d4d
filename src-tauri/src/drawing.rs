//! How pages are drawn: by the graphics processor where there is one, and plainly where there is none, until a film is to be
//! shown.
//!
//! WebKitGTK draws by OpenGL. Without a graphics processor that is a program that compiles a graphics processor's work for
//! the ordinary one: 75 MB and a sixth of a second of it before the first page stands, on computers that have the least.

#[cfg(target_os = "linux")]
use std::path::Path;

use tauri::WebviewWindow;

/// Where the kernel lists what can draw.
#[cfg(target_os = "linux")]
const DEVICES: &str = "/dev/dri";

/// Has the ordinary processor paint, where there is no other, also while pages are drawn by OpenGL: else painting goes through
/// that program, too, which keeps what it painted (223 MB of a page after twelve films, 161 so). The page's process, the
/// system's own program, is told by its environment, and that before any thread begins.
pub(crate) fn paint_plainly() {
    #[cfg(target_os = "linux")]
    if !has_graphics(Path::new(DEVICES)) {
        let _ = webkit2gtk::glib::setenv("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1", false);
    }
}

/// Draws plainly, where this computer has nothing to draw with.
#[cfg(target_os = "linux")]
pub(crate) fn fit(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics(Path::new(DEVICES)) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Draws by OpenGL from now on, where films are to be shown, also where that is a program's work: a film that is drawn plainly
/// can stop its page for good. WebKit's thread of pictures holds what a jump within the film needs while it waits for the page
/// to paint, and the page waits for the jump. Called before the film is on its page; whoever watches none pays nothing. An interactive
/// page of a pack shows no films: from `pack://` none plays, and its policy lets it load nothing else.
#[cfg(target_os = "linux")]
pub(crate) fn for_films(window: &WebviewWindow) {
    use std::sync::mpsc;
    use std::time::Duration;
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics(Path::new(DEVICES)) {
        return;
    }
    let (told, done) = mpsc::channel();
    let asked = window.with_webview(move |view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Always);
        }
        let _ = told.send(());
    });
    if asked.is_ok() {
        // A window that is just closing answers no more.
        let _ = done.recv_timeout(Duration::from_secs(2));
    }
}

/// Elsewhere films do without.
#[cfg(not(target_os = "linux"))]
pub(crate) fn for_films(_: &WebviewWindow) {}

/// Elsewhere the system decides.
#[cfg(not(target_os = "linux"))]
pub(crate) fn fit(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Whether the kernel offers a processor that renders: `renderD128` and the like.
#[cfg(target_os = "linux")]
fn has_graphics(devices: &Path) -> bool {
    let names = std::fs::read_dir(devices).into_iter().flatten().flatten();
    names.map(|entry| entry.file_name()).any(|name| name.to_string_lossy().starts_with("render"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::has_graphics;

    #[test]
    fn a_screen_alone_is_no_graphics_processor() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_graphics(&folder.path().join("dri")));
        fs_err::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_graphics(folder.path()));
        fs_err::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_graphics(folder.path()));
    }
}
