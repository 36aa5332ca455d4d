//! What is kept in memory, so that a window which stays open for days grows no more.

use tauri::WebviewWindow;

/// The work of a window comes on many threads. The C library keeps an arena for each of them, and what is freed in one is of
/// no use to another: a hundred megabytes after a quarter of an hour's clicking, where this one keeps ten.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Tells the page's process, which is the system's own program, to keep few arenas too. There is no other way to tell it but
/// this one, and no other time: before any thread begins.
pub(crate) fn few_arenas() {
    #[cfg(target_os = "linux")]
    let _ = webkit2gtk::glib::setenv("MALLOC_ARENA_MAX", "2", false);
}

/// Keeps nothing of a page that was left. A browser does, because what it showed lies far away; all that this window shows
/// lies beside it, and is read as fast again.
#[cfg(target_os = "linux")]
pub(crate) fn fit(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{CacheModel, WebContextExt, WebViewExt};

    window.with_webview(|view| {
        if let Some(context) = view.inner().context() {
            context.set_cache_model(CacheModel::DocumentViewer);
        }
    })
}

/// Elsewhere the system decides.
#[cfg(not(target_os = "linux"))]
pub(crate) fn fit(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
