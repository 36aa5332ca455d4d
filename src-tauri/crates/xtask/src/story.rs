//! The first journey in the terminal: what the window shows, told by the command line.

use std::fs;
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

/// The first question of the first lesson.
const QUESTION: &str = "nw-job";

/// Tells whether an earlier telling has made the learner.
fn somebody_studies(data: &Path) -> bool {
    let cards = fs::read_dir(data.join("learners")).into_iter().flatten().flatten();
    cards.map(|entry| entry.path()).any(|path| path.extension().is_some_and(|end| end == "card"))
}

/// Walks from a pack file to a lesson found, read and answered.
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
    if !somebody_studies(data) {
        step("Somebody sits down to learn:", &["learner", "add", "Reader"])?;
    }
    step("They read a lesson:", &["lesson", "read", "next-word", "--learner", "Reader"])?;
    step("What is asked after it?", &["item", "list", "next-word", "--learner", "Reader"])?;
    step(
        "They answer; it is on the disk before the words are:",
        &["item", "answer", QUESTION, "1", "--learner", "Reader"],
    )?;
    step("How far are they?", &["learner", "progress", "Reader", "genai-for-teaching-staff"])?;
    step("What is kept about them?", &["learner", "records", "Reader"])?;
    step("Is every part in the library still what was signed?", &["library", "verify"])?;
    say(format!(
        "The library stays in {folder}. On a machine with a display, `cargo xtask run` opens it in the window."
    ));
    Ok(())
}
