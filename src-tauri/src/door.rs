//! One window for each data folder: whoever starts the program again while its window is open hands the files over, and
//! that window comes to the front.
//!
//! A lock in the data folder tells who is first; it goes with the program, however that ends, and two folders (one of them
//! on a stick, say) have a window each. Where to knock lies beside it, with a secret that only readers of the folder know.
//! This needs no bus of a desktop, which a bare session has not got, and is the same on every system.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// The file whose lock the first one holds.
const LOCK: &str = "window.lock";
/// Where to knock: a port of this machine and the secret.
const ADDRESS: &str = "window.address";
/// Bytes that a caller may say: more than any command line holds.
const MOST: u64 = 1 << 20;
/// How long somebody who knocks waits for an answer. A program that has just started on a slow disk needs seconds.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a caller may take to say what it wants, in all.
const HEARING: Duration = Duration::from_secs(2);
/// Callers that are heard at a time: who says nothing keeps nobody waiting.
const EARS: usize = 32;

/// What came of going in.
pub(crate) enum Entrance {
    /// Nobody was there: this program opens the window.
    First(Door),
    /// The window is open, and was told.
    Told,
    /// Somebody holds the folder and does not answer.
    Shut,
}

/// Held as long as the window is open.
pub(crate) struct Door {
    /// None where the folder takes no lock, such as one that can only be read: then every start opens a window.
    held: Option<Held>,
}

struct Held {
    lock: File,
    listener: TcpListener,
    secret: String,
}

/// What lies in the folder.
#[derive(Serialize, Deserialize)]
struct Address {
    port: u16,
    secret: String,
}

/// What a caller says, in one line.
#[derive(Serialize, Deserialize)]
struct Call {
    secret: String,
    files: Vec<PathBuf>,
}

/// Goes in by the door of a data folder; `files` are told to the window that is open already.
pub(crate) fn enter(folder: &Path, files: &[PathBuf]) -> Entrance {
    enter_with(folder, files, PATIENCE)
}

fn enter_with(folder: &Path, files: &[PathBuf], patience: Duration) -> Entrance {
    let open = Entrance::First(Door { held: None });
    let Ok(lock) = File::options().create(true).truncate(false).write(true).open(folder.join(LOCK)) else {
        return open;
    };
    let until = Instant::now() + patience;
    loop {
        match lock.try_lock() {
            Ok(()) => return Entrance::First(Door { held: listen(folder, lock) }),
            Err(TryLockError::Error(_)) => return open,
            Err(TryLockError::WouldBlock) if knock(folder, files, patience).is_some() => {
                return Entrance::Told;
            }
            Err(TryLockError::WouldBlock) if Instant::now() >= until => return Entrance::Shut,
            // Just begun, and has not said yet where it hears; or just ending.
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// Says in the folder where this program hears. Where that cannot be, the lock goes, too: nobody shall wait in vain.
fn listen(folder: &Path, lock: File) -> Option<Held> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
    let mut random = [0u8; 16];
    getrandom::fill(&mut random).ok()?;
    let secret: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    let address = Address { port: listener.local_addr().ok()?.port(), secret: secret.clone() };
    let beside = folder.join(format!("{ADDRESS}.new"));
    let mut options = File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&beside).ok()?.write_all(&serde_json::to_vec(&address).ok()?).ok()?;
    fs_err::rename(&beside, folder.join(ADDRESS)).ok()?;
    Some(Held { lock, listener, secret })
}

/// Tells the window that is open about files; `None` while nobody answers.
fn knock(folder: &Path, files: &[PathBuf], patience: Duration) -> Option<()> {
    let mut bytes = Vec::new();
    fs_err::File::open(folder.join(ADDRESS)).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
    let Address { port, secret } = serde_json::from_slice(&bytes).ok()?;
    let mut line = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    line.set_read_timeout(Some(patience.max(Duration::from_millis(1)))).ok()?;
    let mut call = serde_json::to_vec(&Call { secret, files: files.to_vec() }).ok()?;
    call.push(b'\n');
    line.write_all(&call).ok()?;
    let mut answer = [0; 2];
    line.read_exact(&mut answer).ok()?;
    (answer == *b"ok").then_some(())
}

impl Door {
    /// Hears from now on who comes, in the background, until the program ends. `come` says whether there still is a window:
    /// whoever knocks while it closes waits, and opens another.
    pub(crate) fn answer(self, come: impl Fn(Vec<PathBuf>) -> bool + Send + Sync + 'static) {
        let Some(Held { lock, listener, secret }) = self.held else { return };
        std::thread::spawn(move || {
            // It goes into the thread, and so lives as long as the program.
            let _lock = lock;
            std::thread::scope(|scope| {
                for _ in 0..EARS {
                    scope.spawn(|| open(&listener, &secret, &come));
                }
            });
        });
    }
}

/// Opens to one caller after the other.
fn open(listener: &TcpListener, secret: &str, come: &dyn Fn(Vec<PathBuf>) -> bool) {
    for line in listener.incoming() {
        let Ok(mut line) = line else {
            // No file is left to open it with: that passes.
            std::thread::sleep(Duration::from_millis(50));
            continue;
        };
        if hear(&mut line, secret).is_some_and(come) {
            // Whoever does not wait for the answer was heard all the same.
            let _ = line.write_all(b"ok");
        }
    }
}

/// Hears what somebody wants; strangers are hung up on.
fn hear(line: &mut TcpStream, secret: &str) -> Option<Vec<PathBuf>> {
    let until = Instant::now() + HEARING;
    let (mut said, mut piece) = (Vec::new(), [0; 4096]);
    while !said.ends_with(b"\n") {
        let left = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())?;
        line.set_read_timeout(Some(left)).ok()?;
        let count = line.read(&mut piece).ok()?;
        said.extend_from_slice(piece.get(..count).filter(|piece| !piece.is_empty())?);
        if said.len() as u64 > MOST {
            return None;
        }
    }
    let call: Call = serde_json::from_slice(&said).ok()?;
    (call.secret == secret).then_some(call.files)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    fn first(folder: &Path) -> Door {
        match enter_with(folder, &[], Duration::ZERO) {
            Entrance::First(door) => door,
            _ => panic!("somebody is there"),
        }
    }

    #[test]
    fn the_second_start_hands_its_files_to_the_first_and_another_folder_has_a_door_of_its_own() {
        let (here, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (say, heard) = channel();
        first(here.path()).answer(move |files| say.send(files).is_ok());
        let files = vec![PathBuf::from("/media/stick/soil.pack")];
        assert!(matches!(enter(here.path(), &files), Entrance::Told));
        assert_eq!(heard.recv().unwrap(), files);
        first(stick.path());
    }

    #[test]
    fn whoever_knocks_while_the_window_closes_is_not_told_that_it_is_open() {
        let folder = tempfile::tempdir().unwrap();
        first(folder.path()).answer(|_| false);
        assert!(matches!(enter_with(folder.path(), &[], Duration::ZERO), Entrance::Shut));
    }

    #[test]
    fn whoever_comes_after_the_window_is_closed_is_first_whatever_it_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        drop(first(folder.path()));
        assert!(folder.path().join(ADDRESS).exists());
        first(folder.path());
    }

    #[test]
    fn a_folder_that_somebody_holds_who_does_not_answer_is_said_to_be_shut() {
        let folder = tempfile::tempdir().unwrap();
        let lock = fs_err::File::create(folder.path().join(LOCK)).unwrap().into_parts().0;
        lock.lock().unwrap();
        assert!(matches!(enter_with(folder.path(), &[], Duration::ZERO), Entrance::Shut));
        fs_err::write(folder.path().join(ADDRESS), "no address").unwrap();
        assert!(matches!(enter_with(folder.path(), &[], Duration::ZERO), Entrance::Shut));
    }

    #[test]
    fn who_does_not_know_the_secret_is_not_heard() {
        let folder = tempfile::tempdir().unwrap();
        let (say, heard) = channel();
        first(folder.path()).answer(move |files| say.send(files).is_ok());
        let address = folder.path().join(ADDRESS);
        let mut known: Address = serde_json::from_slice(&fs_err::read(&address).unwrap()).unwrap();
        known.secret = "0".repeat(32);
        fs_err::write(&address, serde_json::to_vec(&known).unwrap()).unwrap();
        assert!(knock(folder.path(), &[], PATIENCE).is_none());
        assert!(heard.try_recv().is_err());
    }

    #[test]
    fn strangers_who_stand_at_the_door_keep_nobody_else_waiting_and_are_sent_away() {
        let folder = tempfile::tempdir().unwrap();
        let (say, heard) = channel();
        let door = first(folder.path());
        let port = door.held.as_ref().unwrap().listener.local_addr().unwrap().port();
        door.answer(move |files| say.send(files).is_ok());
        let stranger = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        let mut silent: Vec<TcpStream> = (1..EARS).map(|_| stranger()).collect();
        // One says a little again and again, a page of a browser says what browsers say, one says too much.
        let mut slow = stranger();
        let begun = Instant::now();
        while slow.write_all(b" ").is_ok() && begun.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(100));
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "who says a little is heard for ever");
        for words in [
            "POST / HTTP/1.1\r\nhost: evil.example\r\n\r\n{}\n".to_owned(),
            "x".repeat(3 << 20),
            "{}\n".into(),
        ] {
            let mut line = stranger();
            let _ = line.write_all(words.as_bytes());
            let mut answer = Vec::new();
            let _ = line.read_to_end(&mut answer);
            assert!(answer.is_empty());
        }
        silent.iter_mut().for_each(|line| assert_eq!(line.read(&mut [0]).unwrap_or(0), 0));
        let crowd: Vec<TcpStream> = (0..60).map(|_| stranger()).collect();
        let files = vec![PathBuf::from("soil.pack")];
        assert!(matches!(enter(folder.path(), &files), Entrance::Told));
        assert_eq!(heard.recv().unwrap(), files);
        assert!(heard.try_recv().is_err());
        drop(crowd);
    }

    #[cfg(unix)]
    #[test]
    fn where_to_knock_is_told_to_the_owner_of_the_folder_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let _door = first(folder.path());
        let mode = fs_err::metadata(folder.path().join(ADDRESS)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}
