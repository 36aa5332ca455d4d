//! What a stick is called: a small file on it, so that the name on its strip of tape is known when it comes back.

use std::io::{Read as _, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::place::forget;

/// The file.
pub(crate) const FILE: &str = "packhorse-stick.json";
/// More is no label of ours.
const MOST: u64 = 4096;
/// Letters of a name.
const NAME: usize = 40;

/// A stick's name, and what tells it from all others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Label {
    /// Drawn once.
    pub(crate) id: String,
    /// As it stands on its tape.
    pub(crate) name: String,
}

impl Label {
    /// A label for a stick that has none.
    pub(crate) fn new(name: &str) -> std::io::Result<Label> {
        let mut drawn = [0; 16];
        getrandom::fill(&mut drawn).map_err(std::io::Error::other)?;
        let id = drawn.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Label { id, name: tidy(name) })
    }

    /// Reads a stick's label, if it has one.
    pub(crate) fn of(stick: &Path) -> Option<Label> {
        let path = stick.join(FILE);
        // No link out of the stick is followed.
        fs_err::symlink_metadata(&path).ok().filter(|meta| meta.is_file() && meta.len() <= MOST)?;
        let mut text = String::new();
        fs_err::File::open(&path).ok()?.take(MOST).read_to_string(&mut text).ok()?;
        let label: Label = serde_json::from_str(&text).ok()?;
        let name = tidy(&label.name);
        let drawn = label.id.len() == 32 && label.id.bytes().all(|one| one.is_ascii_hexdigit());
        (drawn && !name.is_empty()).then_some(Label { id: label.id, name })
    }

    /// Writes it, unless it stands there already.
    pub(crate) fn put(&self, stick: &Path) -> std::io::Result<()> {
        if Label::of(stick).as_ref() == Some(self) {
            return Ok(());
        }
        let (path, beside) = (stick.join(FILE), stick.join(format!("{FILE}.new")));
        let mut text = serde_json::to_vec(self).map_err(std::io::Error::other)?;
        text.push(b'\n');
        // A link that lies in the way goes: it is not followed.
        let _ = fs_err::remove_file(&beside);
        let mut file = fs_err::File::create_new(&beside)?;
        file.write_all(&text)?;
        file.sync_all()?;
        fs_err::rename(&beside, &path)?;
        forget(&path);
        Ok(())
    }
}

/// A name that fits on a strip of tape and cannot pretend to be anything else.
pub(crate) fn tidy(name: &str) -> String {
    let plain = |one: &char| {
        !one.is_control() && !matches!(one, '/' | '\\' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    name.chars().filter(plain).take(NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stick_keeps_its_name_and_nothing_else_is_a_label() {
        let stick = tempfile::tempdir().unwrap();
        let path = stick.path().join(FILE);
        assert_eq!(Label::of(stick.path()), None);
        let label = Label::new("MAR-05").unwrap();
        label.put(stick.path()).unwrap();
        assert_eq!(Label::of(stick.path()), Some(label.clone()));
        assert_ne!(Label::new("MAR-05").unwrap().id, label.id);
        for text in [
            "",
            "{}",
            r#"{"id":"x","name":"MAR-05"}"#,
            &format!(r#"{{"id":"{}","name":"/"}}"#, label.id),
            &"x".repeat(5000),
        ] {
            fs_err::write(&path, text).unwrap();
            assert_eq!(Label::of(stick.path()), None, "{text}");
        }
        assert_eq!(tidy("  a\u{202e}b/\nc "), "abc");
    }
}
