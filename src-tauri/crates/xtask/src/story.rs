//! The first journey in the terminal: what the window shows, told by the command line.

use std::path::Path;

use crate::house::{Done, call, root, say};
use crate::starter::Starter;

/// Puts the starter packs into the library at `data`, trusting the key that signed them.
pub(crate) fn stock(packhorse: &Path, data: &Path, starter: &Starter) -> Done {
    let data = data.to_string_lossy();
    let key = starter.key.to_string_lossy();
    call(&root(), packhorse, ["--data", &data, "trust", "add", &key])?;
    let mut words = vec!["--data".into(), data.to_string(), "library".into(), "install".into()];
    words.extend(starter.packs.iter().map(|pack| pack.to_string_lossy().into_owned()));
    call(&root(), packhorse, words)
}

/// Walks from a pack file to a lesson found and read.
pub(crate) fn tell(packhorse: &Path, data: &Path, starter: &Starter) -> Done {
    let folder = data.to_string_lossy();
    let step = |title: &str, words: &[&str]| {
        say(format!("{title}\n  $ packhorse {}", words.join(" ")));
        call(&root(), packhorse, ["--data", &folder].iter().chain(words))
    };
    let first = starter.packs.first().ok_or("content-packs/ holds no pack")?.to_string_lossy();
    let key = starter.key.to_string_lossy();
    step(
        "A pack is one file. Is it whole, and who signed it?",
        &["pack", "verify", &first, "--trust", &key],
    )?;
    say("The starter packs go into the library:");
    stock(packhorse, data, starter)?;
    step("What is here?", &["library", "list"])?;
    step("Something is found in its own language:", &["search", "модель языка", "--limit", "3"])?;
    step("And in Arabic:", &["search", "نموذج لغوي", "--limit", "3"])?;
    step("The lessons of a course:", &["lesson", "list", "genai-higher-education"])?;
    step("And a lesson is read:", &["lesson", "show", "genai-higher-education/1"])?;
    step("Is every part in the library still what was signed?", &["library", "verify"])?;
    say(format!(
        "The library stays in {folder}. On a machine with a display, `cargo xtask run` opens it in the window."
    ));
    Ok(())
}
