//! A PostgreSQL server of one's own: a private cluster in a temporary folder, reached by a socket in it, gone with the test
//! program. PostgreSQL must be installed (`cargo xtask test` sees to it); without it these tests fail, they are not passed
//! over.
//!
//! PostgreSQL refuses to run as root: then it runs as the user `postgres`.

use fs_err::{self as fs, File};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

/// The cluster of this test program.
static CLUSTER: OnceLock<Cluster> = OnceLock::new();
static CREATING: Mutex<()> = Mutex::new(());
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The address of a new, empty database.
pub(crate) fn postgres() -> String {
    CLUSTER.get_or_init(Cluster::start).database()
}

struct Cluster {
    folder: PathBuf,
    /// Ends the server when the test program ends, however it does: it waits for the end of its input.
    _watch: Mutex<Child>,
}

impl Cluster {
    fn start() -> Self {
        let programs = programs();
        let folder = std::env::temp_dir().join(format!("packhorse-pg-{}-{}", std::process::id(), nanos()));
        fs::create_dir(&folder).expect("a temporary folder");
        fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("the folder's rights");
        let data = folder.join("data");
        fs::create_dir(&data).expect("a folder for the cluster");
        let user = if am_root() { Some("postgres") } else { None };
        if let Some(user) = user {
            run(Command::new("chown").arg(user).arg(&folder).arg(&data));
        }
        run(as_user(user, &programs.join("initdb"))
            .args([
                "--username=packhorse",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "-D",
            ])
            .arg(&data)
            .current_dir(&folder));
        let log = File::create(folder.join("log")).expect("a log").into_parts().0;
        let mut server = as_user(user, &programs.join("postgres"));
        server.arg("-D").arg(&data).arg("-k").arg(&folder);
        // What is committed need not outlive the machine, only the processes; but where a bench asks how long it takes.
        let fsync = if std::env::var_os("PACKHORSE_PG_DURABLE").is_some() { "fsync=on" } else { "fsync=off" };
        let settings = ["listen_addresses=", fsync, "max_connections=200", "shared_buffers=64MB"];
        settings.iter().for_each(|setting| {
            server.args(["-c", setting]);
        });
        let mut server = server
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .spawn()
            .expect("the server starts");
        let number = server_number(&mut server, &data);
        let watch = watch(number, &folder);
        let cluster = Self { folder, _watch: Mutex::new(watch) };
        let until = Instant::now() + Duration::from_secs(60);
        while postgres::Client::connect(&cluster.address("postgres"), postgres::NoTls).is_err() {
            let log = fs::read_to_string(cluster.folder.join("log")).unwrap_or_default();
            assert!(Instant::now() < until, "PostgreSQL does not answer:\n{log}");
            std::thread::sleep(Duration::from_millis(50));
        }
        cluster
    }

    fn address(&self, name: &str) -> String {
        let folder = self.folder.to_str().expect("a folder's name in UTF-8").replace('/', "%2F");
        format!("postgres://packhorse@{folder}/{name}")
    }

    fn database(&self) -> String {
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let one_at_a_time = CREATING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        postgres::Client::connect(&self.address("postgres"), postgres::NoTls)
            .and_then(|mut client| client.batch_execute(&format!("create database {name}")))
            .expect("a new database");
        drop(one_at_a_time);
        self.address(&name)
    }
}

/// The newest PostgreSQL installed.
fn programs() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").exists())
        .collect();
    found.sort();
    found
        .pop()
        .expect("PostgreSQL is not installed: install the package `postgresql` (cargo xtask test does)")
        .1
}

fn am_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().any(|line| line.split_whitespace().take(3).eq(["Uid:", "0", "0"]))
}

fn as_user(user: Option<&str>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command
        .args([&format!("--reuid={user}"), &format!("--regid={user}"), "--clear-groups", "--"])
        .arg(program);
    command
}

fn run(command: &mut Command) {
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// The server's process: `setpriv` becomes it, so that it is the child's own number.
fn server_number(server: &mut Child, data: &Path) -> u32 {
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        if let Ok(file) = File::open(data.join("postmaster.pid")) {
            let first = BufReader::new(file).lines().next().and_then(Result::ok);
            if let Some(number) = first.and_then(|line| line.parse().ok()) {
                assert_eq!(number, server.id(), "the server is the process that was started");
                return number;
            }
        }
        if let Ok(Some(status)) = server.try_wait() {
            panic!("PostgreSQL ended: {status}");
        }
        assert!(Instant::now() < until, "PostgreSQL does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A shell that reads its input, which ends when this program ends, and then ends the server and removes the folder. A
/// static is never dropped, and a test that is killed drops nothing.
fn watch(server: u32, folder: &Path) -> Child {
    let script = "cat >/dev/null; kill -QUIT \"$1\"; \
                  while kill -0 \"$1\" 2>/dev/null; do n=$((n+1)); [ $n -gt 100 ] && kill -KILL \"$1\"; sleep 0.05; done; \
                  rm -rf -- \"$2\"";
    let mut child = Command::new("sh")
        .args(["-c", script, "sh", &server.to_string()])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group_of_its_own()
        .spawn()
        .expect("a shell");
    // Kept open for as long as this program lives.
    child.stdin.as_mut().map(Write::flush).transpose().expect("the shell listens");
    child
}

trait OfItsOwn {
    /// So that a signal to the test program's group does not end it first.
    fn process_group_of_its_own(&mut self) -> &mut Self;
}

impl OfItsOwn for Command {
    fn process_group_of_its_own(&mut self) -> &mut Self {
        std::os::unix::process::CommandExt::process_group(self, 0)
    }
}

fn nanos() -> u32 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.subsec_nanos())
}
