//! A platform as its own program, on loopback.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running `packhorse-platform`. Killed when it is dropped.
#[derive(Debug)]
pub struct PlatformServer {
    program: PathBuf,
    data: PathBuf,
    database: Option<String>,
    name: Option<String>,
    address: SocketAddr,
    child: Child,
}

impl PlatformServer {
    /// Starts `program` on the folder `data`, on any free port; `database` is a PostgreSQL address, or none for SQLite.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(program: &Path, data: &Path, database: Option<&str>) -> PlatformServer {
        PlatformServer::start_at(program, data, database, None, SocketAddr::from(([127, 0, 0, 1], 0)))
    }

    /// As [`PlatformServer::start`], with the name of whoever runs it, and knowing its own address: so the codes on its pages
    /// lead to it.
    ///
    /// # Panics
    /// When it does not start.
    #[expect(clippy::expect_used, reason = "a prop of tests")]
    pub fn start_named(program: &Path, data: &Path, database: Option<&str>, name: &str) -> PlatformServer {
        let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
        PlatformServer::start_at(program, data, database, Some(name), free.expect("a free port"))
    }

    #[expect(
        clippy::expect_used,
        clippy::panic,
        reason = "a prop of tests: a platform that does not start fails the test"
    )]
    fn start_at(
        program: &Path,
        data: &Path,
        database: Option<&str>,
        name: Option<&str>,
        listen: SocketAddr,
    ) -> PlatformServer {
        let mut command = Command::new(program);
        command.args(["serve", "--listen", &listen.to_string(), "--rate", "0", "--log", "error", "--data"]);
        command.arg(data).stdout(Stdio::piped()).stderr(Stdio::inherit());
        if let Some(database) = database {
            command.args(["--database", database]);
        }
        if let Some(name) = name {
            command.args(["--name", name, "--address", &format!("http://{listen}")]);
        }
        let mut child = command.spawn().expect("packhorse-platform is built beside this");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let (mut address, mut key) = (None, false);
        while address.is_none() || !key {
            let Some(Ok(line)) = lines.next() else { panic!("packhorse-platform ended at once") };
            if let Some(at) = line.strip_prefix("address: http://") {
                address = at.parse().ok();
            }
            key |= line.starts_with("key: ");
        }
        // Its output must not fill up: nobody reads it any more.
        std::thread::spawn(move || lines.for_each(drop));
        PlatformServer {
            program: program.to_owned(),
            data: data.to_owned(),
            database: database.map(str::to_owned),
            name: name.map(str::to_owned),
            address: address.expect("it said its address"),
            child,
        }
    }

    /// Where it listens.
    pub fn socket(&self) -> SocketAddr {
        self.address
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Runs one of its verbs on the same folder and database, and gives what it printed.
    ///
    /// # Panics
    /// When it fails.
    #[expect(clippy::expect_used, reason = "a prop of tests")]
    pub fn run(&self, words: &[&str]) -> String {
        let mut command = Command::new(&self.program);
        command.arg("--data").arg(&self.data);
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        let done = command.args(words).output().expect("packhorse-platform runs");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// Makes a cohort, and returns its number and its enrolment code for learners who reach the platform at `address`.
    ///
    /// # Panics
    /// When it fails.
    pub fn cohort(&self, name: &str, address: &str) -> (String, String) {
        let made = self.run(&["cohort", "add", name]);
        let number: String = made.chars().filter(char::is_ascii_digit).collect();
        let code = self.run(&["cohort", "code", &number, "--address", address, "--json"]);
        let code = serde_json::from_str::<serde_json::Value>(&code).ok();
        let text = code.as_ref().and_then(|code| code["code"].as_str()).unwrap_or_default().to_owned();
        assert!(!text.is_empty(), "a code is told");
        (number, text)
    }

    /// Kills it as a power cut would, and starts it again at the same address.
    ///
    /// # Panics
    /// When it does not start again.
    pub fn kill_and_start(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let (database, name) = (self.database.as_deref(), self.name.as_deref());
        *self = PlatformServer::start_at(&self.program, &self.data, database, name, self.address);
    }
}

impl Drop for PlatformServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
