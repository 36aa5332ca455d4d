//! This laptop's choices: `settings.json` in the data folder.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure;
use crate::view::{Failure, Numerals, Settings, Theme};

/// What the file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) settings: Settings,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            ui_language: String::new(),
            content_languages: Vec::new(),
            numerals: Numerals::Auto,
            theme: Theme::Auto,
            text_percent: 100,
            captions: true,
            single_keys: true,
        }
    }
}

impl Settings {
    /// Brings hand-edited values back into their bounds.
    pub(crate) fn bounded(mut self) -> Settings {
        if ![100, 115, 130, 150, 200].contains(&self.text_percent) {
            self.text_percent = 100;
        }
        self.content_languages.retain(|tag| !tag.is_empty() && tag.len() <= 35);
        self.content_languages.truncate(20);
        self.ui_language.truncate(35);
        self
    }
}

/// The file, read once and written through.
#[derive(Debug)]
pub(crate) struct SettingsFile {
    path: PathBuf,
    kept: Kept,
}

impl SettingsFile {
    /// Reads the file; a missing or unreadable one means nobody has chosen anything yet.
    pub(crate) fn open(folder: &Path) -> SettingsFile {
        let path = folder.join("settings.json");
        let kept = fs_err::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok())
            .unwrap_or_else(|| Kept { settings: Settings::default() });
        SettingsFile { path, kept: Kept { settings: kept.settings.bounded() } }
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.kept.settings
    }

    pub(crate) fn save_settings(&mut self, settings: Settings) -> Result<Settings, Failure> {
        self.write(Kept { settings: settings.bounded() })?;
        Ok(self.kept.settings.clone())
    }

    /// Writes beside, makes it durable, and puts it in place: a cut leaves the old file or the new.
    fn write(&mut self, kept: Kept) -> Result<(), Failure> {
        let mut json =
            serde_json::to_vec_pretty(&kept).map_err(|error| failure::failure("internal", &[], &error))?;
        json.push(b'\n');
        let beside = self.path.with_extension("json.new");
        let written = (|| {
            let mut file = fs_err::File::create(&beside)?;
            file.write_all(&json)?;
            file.sync_all()?;
            fs_err::rename(&beside, &self.path)
        })();
        written.map_err(|error| failure::io(&self.path, &error))?;
        self.kept = kept;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_there_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let mut file = SettingsFile::open(folder.path());
        assert_eq!(file.settings().ui_language, "");
        let chosen = Settings { ui_language: "ar".into(), text_percent: 150, ..Settings::default() };
        file.save_settings(chosen.clone()).unwrap();
        assert_eq!(SettingsFile::open(folder.path()).settings(), &chosen);
    }

    #[test]
    fn a_damaged_file_means_nothing_was_chosen_and_can_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        fs_err::write(folder.path().join("settings.json"), b"{\"settings\":{\"uiLang").unwrap();
        let mut file = SettingsFile::open(folder.path());
        assert_eq!(file.settings(), &Settings::default());
        file.save_settings(Settings { ui_language: "fr".into(), ..Settings::default() }).unwrap();
        assert_eq!(SettingsFile::open(folder.path()).settings().ui_language, "fr");
    }
}
