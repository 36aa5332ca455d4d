//! WebKitWebDriver as a process that never outlives its test.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::window::PATIENCE;

/// A running driver, in a process group of its own so that the window it starts ends with it.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port; it and the program write their words to `log`, and go by a clock that is so many days
    /// ahead.
    pub(crate) fn start(log: &Path, days: i64) -> Driver {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let words = fs_err::OpenOptions::new().create(true).append(true).open(log).unwrap().into_parts().0;
        let mut command = Command::new("WebKitWebDriver");
        move_clock(&mut command, days);
        let child = command
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // The language of the computer, not of whoever runs the tests.
            .env("LANGUAGE", "en")
            .stdin(Stdio::null())
            .stdout(words.try_clone().unwrap())
            .stderr(words)
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is missing: install the package webkit2gtk-driver");
        let driver = Driver { child, port };
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(began.elapsed() < PATIENCE, "WebKitWebDriver does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        driver
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The driver's process id; the window's processes are its descendants.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // By group: the driver may leave the window behind, which would keep its data folder.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.child.id())]).status();
        let _ = self.child.wait();
    }
}

/// Lets a program, and whatever it starts, go by a clock that is so many days ahead. What only measures how long something
/// takes goes on as it does.
pub(crate) fn move_clock(command: &mut Command, days: i64) {
    if days == 0 {
        return;
    }
    let mover = format!("/usr/lib/{}-linux-gnu/faketime/libfaketime.so.1", std::env::consts::ARCH);
    assert!(Path::new(&mover).is_file(), "{mover} is missing: install the package libfaketime");
    command
        .env("LD_PRELOAD", mover)
        .env("FAKETIME", format!("{days:+}d"))
        .env("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .env("NO_FAKE_STAT", "1");
}

/// Processes below this one: id and name.
pub(crate) fn below(driver: u32) -> Vec<(u32, String)> {
    let mut parents = BTreeMap::new();
    for entry in fs_err::read_dir("/proc").unwrap().flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let Ok(stat) = fs_err::read_to_string(entry.path().join("stat")) else { continue };
        let Some((head, tail)) = stat.rsplit_once(')') else { continue };
        let name = head.split_once('(').map(|(_, name)| name.to_owned()).unwrap_or_default();
        let parent: u32 =
            tail.split_whitespace().nth(1).and_then(|word| word.parse().ok()).unwrap_or_default();
        parents.insert(id, (parent, name));
    }
    let is_below = |id: u32| {
        let mut at = id;
        while at > 1 && at != driver {
            at = parents.get(&at).map_or(0, |one| one.0);
        }
        at == driver && id != driver
    };
    parents.iter().filter(|(id, _)| is_below(**id)).map(|(id, (_, name))| (*id, name.clone())).collect()
}
