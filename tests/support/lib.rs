//! Props of the acceptance tests: where the house stands, and the lines between its people.
#![forbid(unsafe_code)]

mod line;
mod platform;

use std::path::{Path, PathBuf};

pub use line::{ThinLine, Thinness};
pub use platform::PlatformServer;

/// Returns the project's top folder.
pub fn house() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Returns every file below `folder` whose name ends so, sorted, build outputs and packages left out.
///
/// # Panics
/// When a folder cannot be read.
#[expect(clippy::expect_used, reason = "a prop of tests: what cannot be read fails the test")]
pub fn files(folder: &Path, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs_err::read_dir(folder).expect("a folder of the house") {
        let path = entry.expect("an entry of it").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "node_modules", "dist", ".git", "gen"].contains(&name.as_str()) {
                found.extend(files(&path, ends));
            }
        } else if ends.iter().any(|end| name.ends_with(end)) {
            found.push(path);
        }
    }
    found.sort();
    found
}
