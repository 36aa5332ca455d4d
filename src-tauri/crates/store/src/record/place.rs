//! Where a file is, and how far it had come when it was here: by these a copy is told from the file itself.
//!
//! A stream has one writer. A file that was copied to another laptop or another folder, or put back from a copy,
//! looks like the one it was copied from; were it to write the same stream, two entries could get one id. So a file
//! that finds itself elsewhere begins a new stream. Laptops cloned with a disk image are told apart by their network
//! hardware where the system shows it; where it does not, the fork is found when the two histories meet.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use pack::ChunkId;
use statement::StreamId;

/// Where a file is: a fingerprint that says nothing about the computer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place(pub(crate) [u8; 32]);

impl Place {
    /// Finds out where the file at `path` is: on which computer, under which name, and which of all files that
    /// ever had this name.
    pub fn of(path: &Path) -> Place {
        Place::on(&machine(), path)
    }

    /// As [`Place::of`] for a computer that calls itself `machine`.
    pub fn on(machine: &str, path: &Path) -> Place {
        let full = fs_err::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let told = format!("{machine}\0{}\0{}", full.display(), birth(&full));
        Place(ChunkId::of(told.as_bytes()).0)
    }
}

/// Tells a file from one that had its name before: by when it was made, which a copy never keeps, or by its inode
/// where the file system does not know that. (A FAT stick numbers its files anew each time it is put in.)
fn birth(path: &Path) -> String {
    let Ok(metadata) = fs_err::metadata(path) else { return String::new() };
    if let Some(made) = metadata.created().ok().and_then(|made| made.duration_since(UNIX_EPOCH).ok()) {
        return format!("made {}", made.as_nanos());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        format!("inode {}", metadata.ino())
    }
    #[cfg(not(unix))]
    String::new()
}

/// Returns what tells this computer from others, as far as anybody may read it.
#[cfg(target_os = "linux")]
fn machine() -> String {
    let read = |path: &Path| fs_err::read_to_string(path).unwrap_or_default().trim().to_owned();
    let mut told = vec![read(Path::new("/etc/machine-id"))];
    // Network hardware that is built in: a USB adapter comes and goes.
    let mut hardware = Vec::new();
    for card in fs_err::read_dir("/sys/class/net").into_iter().flatten().flatten() {
        let device = fs_err::canonicalize(card.path().join("device")).unwrap_or_default();
        let built_in = !device.as_os_str().is_empty() && !device.to_string_lossy().contains("/usb");
        if built_in {
            hardware.push(read(&card.path().join("address")));
        }
    }
    hardware.sort();
    told.append(&mut hardware);
    told.join("\n")
}

/// Returns what tells this computer from others, as far as anybody may read it.
#[cfg(not(target_os = "linux"))]
fn machine() -> String {
    let name = |variable| std::env::var(variable).unwrap_or_default();
    [name("COMPUTERNAME"), name("USERDOMAIN"), name("HOSTNAME")].join("\n")
}

/// The turn counter: beside the file, and never copied with it by us, the last number that was taken here. An
/// older copy put in the file's place is behind it.
#[derive(Debug)]
pub(crate) struct Turn {
    path: PathBuf,
    file: Option<File>,
}

/// Stream in hexadecimal, a space, the number in twenty digits, a line's end: always the same length, so that it is
/// written over in place.
const TURN_LEN: usize = 54;
/// Most times that it is read again.
const READINGS: usize = 16;

impl Turn {
    pub(crate) fn beside(record: &Path) -> Turn {
        Turn { path: record.with_extension("turn"), file: None }
    }

    /// Returns the stream and the last number taken here; nothing where that is not known. It is written over in place:
    /// what is read while another program writes may be half of either, and is read until it stays the same.
    pub(crate) fn read(&self) -> Option<(StreamId, u64)> {
        let mut taken = self.look();
        for _ in 0..READINGS {
            let again = self.look();
            if again == taken {
                break;
            }
            taken = again;
        }
        taken
    }

    fn look(&self) -> Option<(StreamId, u64)> {
        let mut file = fs_err::File::open(&self.path).ok()?;
        let mut bytes = [0; TURN_LEN];
        file.read_exact(&mut bytes).ok()?;
        let text = std::str::from_utf8(&bytes).ok()?;
        Some((StreamId::parse(text.get(..32)?)?, text.get(33..53)?.parse().ok()?))
    }

    /// Notes the last number taken. Not forced to the disk: one that is behind does no harm, as only an older
    /// copy of the file is behind it.
    pub(crate) fn note(&mut self, stream: StreamId, sequence: u64) {
        if self.write(stream, sequence).is_err() {
            self.file = None;
        }
    }

    fn write(&mut self, stream: StreamId, sequence: u64) -> io::Result<()> {
        if self.file.is_none() {
            let mut options = fs_err::OpenOptions::new();
            let file = options.write(true).create(true).truncate(false).open(&self.path)?;
            self.file = Some(file.into_parts().0);
        }
        if let Some(file) = &mut self.file {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(format!("{stream} {sequence:020}\n").as_bytes())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_where_it_was_until_it_is_copied_or_moved() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs_err::write(&one, "1").unwrap();
        let place = Place::of(&one);
        fs_err::write(&one, "2").unwrap();
        assert_eq!(Place::of(&one), place);
        assert_ne!(Place::on("another computer", &one), place);
        fs_err::copy(&one, &other).unwrap();
        assert_ne!(Place::of(&other), place);
        fs_err::remove_file(&one).unwrap();
        fs_err::write(folder.path().join("between"), "").unwrap();
        fs_err::copy(&other, &one).unwrap();
        assert_ne!(Place::of(&one), place);
    }

    #[test]
    fn the_turn_counter_keeps_the_last_number_and_forgets_what_is_no_number() {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("a.db");
        let mut turn = Turn::beside(&record);
        assert_eq!(turn.read(), None);
        let stream = StreamId([0xab; 16]);
        turn.note(stream, 7);
        turn.note(stream, 1_000_000);
        assert_eq!(Turn::beside(&record).read(), Some((stream, 1_000_000)));
        let path = folder.path().join("a.turn");
        assert_eq!(fs_err::metadata(&path).unwrap().len(), TURN_LEN as u64);
        fs_err::write(&path, "abab").unwrap();
        assert_eq!(Turn::beside(&record).read(), None);
    }
}
