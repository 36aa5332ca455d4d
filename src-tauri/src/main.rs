//! The desktop program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// A window stays open for days, and its work comes on many threads. The C library keeps an arena for each of them, and what is
/// freed in one is of no use to another: a hundred megabytes after a quarter of an hour's clicking, where this one keeps ten.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    // The page's process is the system's own program: it is told the same by the only way there is, before any thread begins.
    #[cfg(target_os = "linux")]
    let _ = webkit2gtk::glib::setenv("MALLOC_ARENA_MAX", "2", false);
    packhorse_desktop::run(std::env::args_os().skip(1))
}
