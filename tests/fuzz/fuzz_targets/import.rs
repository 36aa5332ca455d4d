//! A foreign folder of any page, as HTML or Markdown: nothing may panic or hang, nothing is written beside the new
//! folder, and what was written can be read as sources.
#![no_main]

use std::fs;

use course::{Folder, ImportOptions, import_folder, load};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((which, page)) = input.split_first() else { return };
    let place = std::env::temp_dir().join(format!("packhorse-import-{}", std::process::id()));
    let _ = fs::remove_dir_all(&place);
    let (from, to) = (place.join("from"), place.join("to"));
    let name = if which % 2 == 0 { "page.html" } else { "page.md" };
    let ready = fs::create_dir_all(&from).is_ok()
        && fs::write(from.join(name), page).is_ok()
        && fs::write(from.join("pump.svg"), "<svg/>").is_ok();
    assert!(ready, "no disk to try on");
    if import_folder(&from, &to, &ImportOptions::default()).is_ok() {
        let (sources, faults) = load(&Folder(to));
        assert!(sources.is_some(), "{faults:?}");
    }
    let beside = fs::read_dir(&place).map_or(0, Iterator::count);
    assert!(beside <= 2, "something lies beside");
});
