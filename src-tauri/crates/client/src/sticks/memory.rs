//! What is remembered of sticks on this laptop: what was chosen last, and how far names are counted.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::label::tidy;
use crate::view::StickChoice;

/// The file, in the data folder.
const FILE: &str = "sticks.json";
/// More is no memory of ours.
const MOST: u64 = 1 << 20;
/// Letters that a name may begin with.
const PREFIX: usize = 12;
/// How names begin where nobody chose anything.
const FIRST_PREFIX: &str = "PH";
/// Nobody fills more in a sitting.
const MOST_STICKS: u32 = 9_999;

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Memory {
    pub(crate) choice: StickChoice,
    /// The last number that was given, by how the name begins.
    numbers: BTreeMap<String, u32>,
}

impl Default for StickChoice {
    fn default() -> StickChoice {
        StickChoice { packs: Vec::new(), portable: false, wanted: 0, prefix: FIRST_PREFIX.into() }
    }
}

impl Memory {
    /// Reads it; what is missing or unreadable means nobody has filled a stick here yet.
    pub(crate) fn read(data: &Path) -> Memory {
        let path = data.join(FILE);
        let small = fs_err::metadata(&path).is_ok_and(|meta| meta.len() <= MOST);
        let bytes = small.then(|| fs_err::read(&path).ok()).flatten();
        let memory: Memory = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Memory { choice: bounded(memory.choice), ..memory }
    }

    /// Takes a choice over, in its bounds.
    pub(crate) fn choose(&mut self, choice: StickChoice) {
        self.choice = bounded(choice);
    }

    /// The next name that no stick has.
    pub(crate) fn next_name(&mut self) -> String {
        let number = self.numbers.entry(self.choice.prefix.clone()).or_default();
        *number = number.saturating_add(1);
        format!("{}-{number:02}", self.choice.prefix)
    }

    /// Writes beside, and puts it in place. Without it numbers begin again, and nothing else is lost.
    pub(crate) fn keep(&self, data: &Path) -> std::io::Result<()> {
        let (path, beside) = (data.join(FILE), data.join(format!("{FILE}.new")));
        let mut file = fs_err::File::create(&beside)?;
        file.write_all(&serde_json::to_vec_pretty(self).map_err(std::io::Error::other)?)?;
        file.sync_all()?;
        fs_err::rename(&beside, &path)
    }
}

fn bounded(choice: StickChoice) -> StickChoice {
    let prefix: String = tidy(&choice.prefix).chars().take(PREFIX).collect();
    let prefix = prefix.trim().to_owned();
    StickChoice {
        prefix: if prefix.is_empty() { FIRST_PREFIX.into() } else { prefix },
        wanted: choice.wanted.min(MOST_STICKS),
        ..choice
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_counted_on_after_a_restart_and_by_how_they_begin() {
        let data = tempfile::tempdir().unwrap();
        let mut memory = Memory::read(data.path());
        assert_eq!([memory.next_name(), memory.next_name()], ["PH-01", "PH-02"]);
        memory.choose(StickChoice { prefix: " MAR/ ".into(), wanted: 12, ..StickChoice::default() });
        assert_eq!(memory.next_name(), "MAR-01");
        memory.keep(data.path()).unwrap();
        let mut again = Memory::read(data.path());
        assert_eq!((again.next_name().as_str(), again.choice.wanted), ("MAR-02", 12));
        again.choose(StickChoice { prefix: "PH".into(), ..StickChoice::default() });
        assert_eq!(again.next_name(), "PH-03");
    }
}
