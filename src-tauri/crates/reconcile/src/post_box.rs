//! The box of sealed messages that a computer carries for others: what came in, until it was handed over, and the answers,
//! until they were fetched. A folder, one file for each; whoever opens it learns how many there are and how large.
//!
//! `HINT-ID.message` and `ID.answer`: the far end's hint and the message's id, in hexadecimal digits.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::durable;
use crate::key::Hint;
use crate::seal::MessageId;

/// The box's folder, below that of a computer's classroom.
pub const FOLDER: &str = "box";
/// Most bytes of one message or answer.
pub const MAX_MESSAGE: u64 = 8 * 1024 * 1024;
/// Most messages in one box.
pub const MAX_MESSAGES: usize = 10_000;
/// Most bytes in one box.
pub const MAX_BOX: u64 = 2 * 1024 * 1024 * 1024;
/// How long an answer waits to be fetched, from when it came.
const ANSWER_WAITS: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// A message that waits to be handed over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// For whom.
    pub hint: Hint,
    /// Its id.
    pub id: MessageId,
    /// Bytes.
    pub bytes: u64,
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PostBoxError {
    /// The box is full.
    #[error("this computer carries all it can; hand over what is in its box first")]
    Full,
    /// A message of that length is none.
    #[error("a message has at most {MAX_MESSAGE} bytes")]
    TooLong,
    /// The disk does not take it.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Messages with their bytes.
type Listed = BTreeMap<(MessageId, Hint), u64>;

/// The box. Cheap to open; any number of threads may use one. Messages are put in by way of one handle and its clones; they
/// may be taken out by any.
#[derive(Clone, Debug)]
pub struct PostBox {
    folder: PathBuf,
    /// What lay in the folder when it was listed last, and was put in since: whoever leaves messages, or asks for them, again
    /// and again, does not make it be listed each time.
    listed: Arc<Mutex<Option<Listed>>>,
}

impl PostBox {
    /// Opens the box in `folder`, making it where there is none.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<PostBox> {
        let folder = folder.into();
        fs_err::create_dir_all(&folder)?;
        Ok(PostBox { folder, listed: Arc::default() })
    }

    /// Takes a message; it is on the disk when this returns. The same message again changes nothing.
    ///
    /// # Errors
    /// As [`PostBoxError`] tells; then nothing was taken.
    pub fn put(&self, hint: Hint, id: MessageId, message: &[u8]) -> Result<(), PostBoxError> {
        if message.is_empty() || message.len() as u64 > MAX_MESSAGE {
            return Err(PostBoxError::TooLong);
        }
        let path = self.message_path(hint, id);
        if path.exists() || self.answer_path(id).exists() {
            return Ok(());
        }
        let bytes = message.len() as u64;
        let fits =
            |listed: &Listed| listed.len() < MAX_MESSAGES && listed.values().sum::<u64>() + bytes <= MAX_BOX;
        let has_room = self.listed(|listed| {
            if !fits(listed) {
                // Some may have been handed over meanwhile.
                *listed = self.list()?;
            }
            let has_room = fits(listed);
            if has_room {
                listed.insert((id, hint), bytes);
            }
            Ok(has_room)
        })?;
        if !has_room {
            return Err(PostBoxError::Full);
        }
        let written = write_whole(&path, message);
        if written.is_err() {
            self.listed(|listed| Ok(listed.remove(&(id, hint))))?;
        }
        Ok(written?)
    }

    /// Tells whether a message waits to be handed over, to whomever.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn waits(&self, id: MessageId) -> io::Result<bool> {
        let any = (id, Hint([0; 8]))..=(id, Hint([u8::MAX; 8]));
        let hints =
            self.listed(|listed| Ok(listed.range(any).map(|((_, hint), _)| *hint).collect::<Vec<_>>()))?;
        Ok(hints.into_iter().any(|hint| self.message_path(hint, id).exists()))
    }

    fn listed<T>(&self, with: impl FnOnce(&mut Listed) -> io::Result<T>) -> io::Result<T> {
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        match &mut *listed {
            Some(listed) => with(listed),
            unknown => with(unknown.insert(self.list()?)),
        }
    }

    fn list(&self) -> io::Result<Listed> {
        Ok(self.waiting()?.into_iter().map(|one| ((one.id, one.hint), one.bytes)).collect())
    }

    /// Returns the messages that wait to be handed over, by name.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn waiting(&self) -> io::Result<Vec<Waiting>> {
        let mut found = Vec::new();
        for entry in fs_err::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some((far_end, id)) = name
                .to_str()
                .and_then(|name| name.strip_suffix(".message"))
                .and_then(|name: &str| name.split_once('-'))
            else {
                continue;
            };
            if let (Some(hint), Some(id)) = (Hint::parse(far_end), MessageId::parse(id)) {
                let Some(metadata) = metadata(&entry)? else { continue };
                found.push(Waiting { hint, id, bytes: metadata.len() });
            }
        }
        found.sort_unstable_by_key(|one| (one.hint, one.id));
        Ok(found)
    }

    /// Returns a message that waits; `None` where it was handed over meanwhile.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn message(&self, waiting: &Waiting) -> io::Result<Option<Vec<u8>>> {
        read(&self.message_path(waiting.hint, waiting.id))
    }

    /// Keeps the far end's answer, and lets the message go once the answer is on the disk.
    ///
    /// # Errors
    /// When it cannot be kept; then the message stays.
    pub fn answered(&self, waiting: &Waiting, answer: &[u8]) -> io::Result<()> {
        write_whole(&self.answer_path(waiting.id), answer)?;
        self.give_up(waiting)
    }

    /// Lets a message go that the far end will never take.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn give_up(&self, waiting: &Waiting) -> io::Result<()> {
        remove(&self.message_path(waiting.hint, waiting.id))
    }

    /// Returns the answer to a message, if it is here.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn answer(&self, id: MessageId) -> io::Result<Option<Vec<u8>>> {
        read(&self.answer_path(id))
    }

    /// Lets go of answers that nobody fetched for half a year, by the files' own dates: what they said, a later exchange
    /// says again.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn sweep(&self, now: SystemTime) -> io::Result<()> {
        for entry in fs_err::read_dir(&self.folder)? {
            let entry = entry?;
            let path = entry.path();
            let passing = entry.file_name().to_string_lossy().starts_with('.');
            let answer = path.extension().is_some_and(|end| end == "answer");
            let Some(metadata) = metadata(&entry)? else { continue };
            let age = metadata.modified().ok().and_then(|then| now.duration_since(then).ok());
            let limit = if passing { Duration::from_secs(24 * 60 * 60) } else { ANSWER_WAITS };
            if (passing || answer) && age.is_some_and(|age| age > limit) {
                remove(&path)?;
            }
        }
        Ok(())
    }

    fn message_path(&self, hint: Hint, id: MessageId) -> PathBuf {
        self.folder.join(format!("{hint}-{id}.message"))
    }

    fn answer_path(&self, id: MessageId) -> PathBuf {
        self.folder.join(format!("{}.answer", id))
    }
}

/// Writes a file so that it is there whole, and on the disk, or not at all.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    durable::replace(path, |file| file.write_all(bytes))
}

fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs_err::metadata(path) {
        Ok(found) if found.len() > MAX_MESSAGE => Err(io::ErrorKind::InvalidData.into()),
        Ok(_) => match fs_err::read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read.map(Some),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match fs_err::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// What a folder's entry is; nothing where it was handed over while others were listed.
fn metadata(entry: &fs_err::DirEntry) -> io::Result<Option<std::fs::Metadata>> {
    match entry.metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        found => found.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HINT: Hint = Hint([1; 8]);

    #[test]
    fn a_message_waits_until_its_answer_is_here_and_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let post = PostBox::open(folder.path().join("box")).unwrap();
        post.put(HINT, MessageId([2; 16]), b"sealed").unwrap();
        post.put(HINT, MessageId([2; 16]), b"sealed").unwrap();
        let [waiting] = &post.waiting().unwrap()[..] else { panic!("one message") };
        assert_eq!(post.message(waiting).unwrap().unwrap(), b"sealed");
        assert_eq!(post.answer(MessageId([2; 16])).unwrap(), None);
        post.answered(waiting, b"reply").unwrap();
        assert!(post.waiting().unwrap().is_empty());
        assert_eq!(post.message(waiting).unwrap(), None);
        assert_eq!(post.answer(MessageId([2; 16])).unwrap().unwrap(), b"reply");
        post.put(HINT, MessageId([2; 16]), b"sealed").unwrap();
        assert!(post.waiting().unwrap().is_empty(), "it was handed over already");
    }

    #[test]
    fn what_another_hand_takes_out_waits_no_more_and_makes_room() {
        let folder = tempfile::tempdir().unwrap();
        let (post, other) = (PostBox::open(folder.path()).unwrap(), PostBox::open(folder.path()).unwrap());
        assert!(!post.waits(MessageId([1; 16])).unwrap());
        for number in 0..MAX_MESSAGES as u64 {
            let id = MessageId([&number.to_be_bytes()[..], &[0; 8]].concat().try_into().unwrap());
            fs_err::write(folder.path().join(format!("{HINT}-{id}.message")), b"x").unwrap();
        }
        let post = PostBox::open(folder.path()).unwrap();
        let new = MessageId([7; 16]);
        assert!(matches!(post.put(HINT, new, b"sealed"), Err(PostBoxError::Full)));
        assert!(!post.waits(new).unwrap());
        let first = other.waiting().unwrap().remove(0);
        assert!(post.waits(first.id).unwrap());
        other.give_up(&first).unwrap();
        assert!(!post.waits(first.id).unwrap());
        post.put(HINT, new, b"sealed").unwrap();
        assert!(post.waits(new).unwrap());
    }

    #[test]
    fn what_is_handed_over_while_it_is_listed_hides_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..500_u64 {
            let id = MessageId([&number.to_be_bytes()[..], &[0; 8]].concat().try_into().unwrap());
            fs_err::write(folder.path().join(format!("{HINT}-{id}.message")), b"x").unwrap();
        }
        let (post, other) = (PostBox::open(folder.path()).unwrap(), PostBox::open(folder.path()).unwrap());
        let all = other.waiting().unwrap();
        std::thread::scope(|scope| {
            scope.spawn(|| all.iter().for_each(|one| other.give_up(one).unwrap()));
            while !post.waiting().unwrap().is_empty() {}
        });
    }

    #[test]
    fn a_box_takes_no_message_that_is_too_long_and_lists_nothing_foreign() {
        let folder = tempfile::tempdir().unwrap();
        let post = PostBox::open(folder.path()).unwrap();
        let long = vec![0; MAX_MESSAGE as usize + 1];
        assert!(matches!(post.put(HINT, MessageId([1; 16]), &long), Err(PostBoxError::TooLong)));
        assert!(matches!(post.put(HINT, MessageId([1; 16]), b""), Err(PostBoxError::TooLong)));
        for name in ["x.message", "0101010101010101-zz.message", "note.txt", "+1+1+1+1+1+1+1+1-00.message"] {
            fs_err::write(folder.path().join(name), b"x").unwrap();
        }
        assert!(post.waiting().unwrap().is_empty());
    }

    #[test]
    fn what_nobody_fetches_goes_after_half_a_year() {
        let folder = tempfile::tempdir().unwrap();
        let post = PostBox::open(folder.path()).unwrap();
        post.put(HINT, MessageId([3; 16]), b"one").unwrap();
        let waiting = post.waiting().unwrap();
        post.answered(&waiting[0], b"reply").unwrap();
        post.sweep(SystemTime::now()).unwrap();
        assert!(post.answer(MessageId([3; 16])).unwrap().is_some());
        post.sweep(SystemTime::now() + ANSWER_WAITS + Duration::from_secs(60)).unwrap();
        assert_eq!(post.answer(MessageId([3; 16])).unwrap(), None);
    }
}
