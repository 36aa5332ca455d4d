//! How pages are drawn: by the graphics processor where there is one, and plainly where there is none.
//!
//! WebKitGTK draws by OpenGL. Without a graphics processor that is a program that compiles a graphics processor's work for
//! the ordinary one: 75 MB and a sixth of a second of it before the first page stands, on computers that have the least.

use tauri::WebviewWindow;

/// Draws plainly, where this computer has nothing to draw with.
#[cfg(target_os = "linux")]
pub(crate) fn fit(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_graphics(std::path::Path::new("/dev/dri")) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Elsewhere the system decides.
#[cfg(not(target_os = "linux"))]
pub(crate) fn fit(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Whether the kernel offers a processor that renders: `renderD128` and the like.
#[cfg(target_os = "linux")]
fn has_graphics(devices: &std::path::Path) -> bool {
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
