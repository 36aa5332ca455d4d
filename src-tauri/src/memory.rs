//! How memory is handed out, in the program and in its page's process: a window stays open for days.

/// The work of a window comes on many threads. The C library keeps an arena for each of them, and what is freed in one is of
/// no use to another: 134 MB after eight minutes' clicking, where this one keeps 60.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Tells the page's process, which is the system's own program, to keep few arenas too. There is no other way to tell it but
/// this one, and no other time: before any thread begins.
pub(crate) fn few_arenas() {
    #[cfg(target_os = "linux")]
    let _ = webkit2gtk::glib::setenv("MALLOC_ARENA_MAX", "2", false);
}
