//! A page that answers no more, or has come to its end: what a lesson's own page does without end holds the whole window
//! up, for frames share one thread with the page around them. The program itself goes on, and offers the way back.
//!
//! Nothing is lost with a page: whatever somebody does is in their record before the page says so.

use tauri::WebviewWindow;

/// Watches over the window's page, where the system tells how it is.
#[cfg(target_os = "linux")]
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use std::cell::Cell;
    use std::time::{Duration, Instant};

    use webkit2gtk::WebViewExt;

    use crate::window::HOME;

    /// A page that ends sooner after it was opened again is left: it would be for ever.
    const TOO_SOON: Duration = Duration::from_secs(3);
    /// So much longer a page may be silent before anybody is asked. Old computers with much to do need it, and a question that
    /// comes up beneath somebody's fingers takes the next key for its answer.
    const PATIENCE: Duration = Duration::from_secs(10);

    let asked = window.clone();
    window.with_webview(move |view| {
        let view = view.inner();
        let opened = Cell::new(None::<Instant>);
        view.connect_web_process_terminated(move |view, _| {
            if opened.replace(Some(Instant::now())).is_none_or(|opened| opened.elapsed() > TOO_SOON) {
                view.load_uri(HOME);
            }
        });
        // WebKit looks when somebody presses something, and says so when three seconds have gone without an answer.
        view.connect_is_web_process_responsive_notify(move |view| {
            if view.is_web_process_responsive() {
                return;
            }
            let (view, asked) = (view.clone(), asked.clone());
            webkit2gtk::glib::timeout_add_local_once(PATIENCE, move || {
                if !view.is_web_process_responsive() {
                    ask(&asked);
                }
            });
        });
    })
}

/// Asks whether the page is to be opened anew, once at a time.
#[cfg(target_os = "linux")]
fn ask(window: &WebviewWindow) {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use tauri::Manager;
    use tauri_plugin_dialog::{DialogExt, MessageDialogButtons, MessageDialogKind};
    use webkit2gtk::WebViewExt;

    use crate::House;

    /// After this long somebody who waits is asked again.
    const WAITS: Duration = Duration::from_secs(20);
    static ASKED: AtomicBool = AtomicBool::new(false);
    if ASKED.swap(true, Ordering::Relaxed) {
        return;
    }
    let words = |id: &str| window.state::<House>().0.in_words(id);
    let buttons = MessageDialogButtons::OkCancelCustom(
        words("error-page-stalled-again"),
        words("error-page-stalled-wait"),
    );
    let page = window.clone();
    let message = window.dialog().message(words("error-page-stalled")).title("Packhorse");
    message.kind(MessageDialogKind::Warning).buttons(buttons).show(move |again| {
        // What ends is opened again by whoever watches; a window that is gone needs neither.
        if again {
            ASKED.store(false, Ordering::Relaxed);
            let _ = page.with_webview(|view| view.inner().terminate_web_process());
            return;
        }
        std::thread::spawn(move || {
            std::thread::sleep(WAITS);
            ASKED.store(false, Ordering::Relaxed);
            let waits = page.clone();
            let _ = page.with_webview(move |view| {
                if !view.inner().is_web_process_responsive() {
                    ask(&waits);
                }
            });
        });
    });
}

/// Elsewhere the system asks by itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
