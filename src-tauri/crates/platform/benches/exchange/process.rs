//! The platform as a process of its own, and what the system says of it.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use platform::config::Config;
use platform::db::Database;
use platform::serve::{Bounds, serve as serve_platform};
use platform::service::{Service, clock_ms};

use crate::made;

/// Serves until its input ends.
pub(crate) fn serve(database: &str) {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        database: database.to_owned(),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        ..Config::of_folder(folder.path())
    };
    let db = Database::open(database).unwrap();
    let service = Service { db, key: made::key(), now_ms: clock_ms, config };
    let bounds = Bounds { rate: 0, ..Bounds::default() };
    serve_platform(Arc::new(service), None, &bounds, |address| println!("{address}")).unwrap();
}

/// The platform's process.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(database: &str) -> Server {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["serve", database])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Server { child, address: address.trim().to_owned() }
    }

    pub(crate) fn cpu_ms(&self) -> u64 {
        cpu_ms(&self.child.id().to_string())
    }

    /// The most memory it ever had.
    pub(crate) fn peak_bytes(&self) -> u64 {
        let status = fs_err::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() * 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// CPU of a process in milliseconds, its own and the system's for it, in steps of ten.
pub(crate) fn cpu_ms(process: &str) -> u64 {
    let fields = stat(process).unwrap();
    (fields[11] + fields[12]) * 10
}

/// Ends a database server's own housekeeping, which would fall now into this figure, now into that.
pub(crate) fn stop_vacuuming(address: &str) {
    let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
    for sql in ["alter system set autovacuum = off", "select pg_reload_conf()"] {
        client.batch_execute(sql).unwrap();
    }
}

/// CPU of a database's server, all of its processes, those that ended included.
pub(crate) fn postgres_cpu_ms(address: &str) -> u64 {
    // Those whose connections ended just now are on their way out: neither counted nor gone.
    std::thread::sleep(std::time::Duration::from_secs(1));
    let mut client = postgres::Client::connect(address, postgres::NoTls).unwrap();
    let own: i32 = client.query_one("select pg_backend_pid()", &[]).unwrap().get(0);
    let parent = stat(&own.to_string()).unwrap()[1];
    let ended = stat(&parent.to_string()).unwrap()[11..15].iter().sum::<u64>();
    let processes =
        fs_err::read_dir("/proc").unwrap().filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    let children = processes.filter_map(|process| stat(&process)).filter(|fields| fields[1] == parent);
    (ended + children.map(|fields| fields[11] + fields[12]).sum::<u64>()) * 10
}

/// What the system says of a process, after its name: the third is its parent.
fn stat(process: &str) -> Option<Vec<u64>> {
    let stat = fs_err::read_to_string(Path::new("/proc").join(process).join("stat")).ok()?;
    let fields = stat.rsplit_once(')')?.1.split_whitespace();
    Some(fields.take(15).map(|field| field.parse().unwrap_or(0)).collect())
}
