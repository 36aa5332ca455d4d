//! What the exchange takes at the platform: `cargo bench -p platform --bench exchange [-- WHAT…]`, where WHAT is `cpu`,
//! `sqlite`, `postgres`, `crowd`, `lrs` (all of them if nothing is said) or `grow EXPONENT` (statements up to 10^EXPONENT; 5).
//! `entries=N`: statements of a message (50).
//!
//! The platform serves in a process of its own, the load comes from another. PostgreSQL is a private cluster on this
//! machine that writes to the disk at each commit.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench ends at the first surprise")]

use std::path::Path;
use std::process::Command;

use platform::db::Database;

mod bare;
mod grow;
#[path = "../../../reconcile/benches/support/learner.rs"]
mod learner;
mod load;
mod made;
#[path = "../../tests/support/postgres.rs"]
mod postgres_server;
mod process;

use load::Told;
use made::Made;
use process::Server;

/// Entries of a message, if nothing else is said: what a learner does in an evening.
const ENTRIES: usize = 50;
/// Messages of each laptop, each made after the answer to the one before.
const ROUNDS: usize = 4;
const MIB: f64 = (1 << 20) as f64;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // The server of tests does not wait for the disk; here it has to.
    if std::env::var_os("PACKHORSE_PG_DURABLE").is_none() && words.first() != Some(&"serve") {
        let again = Command::new(std::env::current_exe().unwrap())
            .args(&words)
            .env("PACKHORSE_PG_DURABLE", "1")
            .status()
            .unwrap();
        std::process::exit(again.code().unwrap_or(1));
    }
    match &words[..] {
        ["serve", database] => return process::serve(database),
        ["load", address, file, threads] => return load::exchange(address, file, threads.parse().unwrap()),
        ["load-lrs", address, credential, file, threads] => {
            return load::statements(address, credential, file, threads.parse().unwrap());
        }
        ["grow"] => return grow::grow(5),
        ["grow", exponent] => return grow::grow(exponent.parse().unwrap()),
        _ => {}
    }
    let entries =
        words.iter().find_map(|word| word.strip_prefix("entries=")?.parse().ok()).unwrap_or(ENTRIES);
    let all = words.iter().all(|word| word.starts_with("entries="));
    let wanted = |what: &str| all || words.contains(&what);
    if wanted("cpu") {
        cpu(entries);
    }
    let folder = tempfile::tempdir().unwrap();
    let sqlite = || {
        let path = folder.path().join(format!("{}.db", fs_err::read_dir(folder.path()).unwrap().count()));
        path.to_str().unwrap().to_owned()
    };
    if wanted("sqlite") {
        throughput("SQLite", &sqlite(), folder.path(), entries);
    }
    if wanted("postgres") {
        let address = postgres_server::postgres();
        process::stop_vacuuming(&address);
        let before = process::postgres_cpu_ms(&address);
        let exchange = throughput("PostgreSQL", &address, folder.path(), entries);
        let between = process::postgres_cpu_ms(&address);
        let bare = bare::insert(&address, 16);
        let after = process::postgres_cpu_ms(&address);
        let of_server = (between - before) as f64 * 1000.0 / exchange.statements;
        let of_bare = (after - between) as f64 * 1000.0 / exchange.statements;
        println!(
            "PostgreSQL: the same rows by bare batched inserts: {:.0} statements/s; ratio {:.2}; CPU a statement: the exchange's \
             {:.1} µs and PostgreSQL's {of_server:.1} µs, the inserts' {:.1} µs and PostgreSQL's {of_bare:.1} µs, ratio {:.2}",
            bare.rate,
            exchange.rate / bare.rate,
            exchange.cpu_micros,
            bare.cpu_micros,
            (bare.cpu_micros + of_bare) / (exchange.cpu_micros + of_server)
        );
        println!("figure: exchange.postgres-ratio-{entries} {:.2} ×", exchange.rate / bare.rate);
    }
    if wanted("crowd") {
        crowd("SQLite", &sqlite(), folder.path());
        crowd("PostgreSQL", &postgres_server::postgres(), folder.path());
    }
    if wanted("lrs") {
        lrs("SQLite", &sqlite(), folder.path());
        lrs("PostgreSQL", &postgres_server::postgres(), folder.path());
    }
}

/// CPU of this process for opening, uniting, making durable and answering, all in it, without HTTP.
fn cpu(entries: usize) {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::open(folder.path().join("p.db").to_str().unwrap()).unwrap();
    let mut made = Made::laptops(&db, 200);
    let (mut cpu_ms, mut spent) = (0, [0.0; 4]);
    for _ in 0..ROUNDS {
        made.write_on(entries);
        let before = process::cpu_ms("self");
        let answers: Vec<Vec<u8>> =
            made.messages.iter().map(|message| made::answer(&db, &made.key, message, &mut spent)).collect();
        cpu_ms += process::cpu_ms("self") - before;
        made.hear(&answers);
    }
    let messages = (made.messages.len() * ROUNDS) as f64;
    let statements = messages * entries as f64;
    println!(
        "CPU, SQLite: {:.1} µs a statement ({messages} messages of {entries}; {:.0} statements/s by one caller)",
        cpu_ms as f64 * 1000.0 / statements,
        statements / spent.iter().sum::<f64>()
    );
    println!("figure: exchange.cpu {:.1} µs", cpu_ms as f64 * 1000.0 / statements);
    let [open, read, unite, answer] = spent.map(|seconds| seconds * 1000.0 / messages);
    println!(
        "  a message takes {open:.2} ms to open, {read:.2} ms to read, {unite:.2} ms to unite and make durable, {answer:.2} ms to answer"
    );
}

/// What so many statements took.
struct Took {
    statements: f64,
    /// Statements a second.
    rate: f64,
    /// CPU for a statement, without a database server's.
    cpu_micros: f64,
}

/// Statements a second through HTTP, 16 laptops at a time.
fn throughput(name: &str, database: &str, folder: &Path, entries: usize) -> Took {
    let db = Database::open(database).unwrap();
    let mut made = Made::laptops(&db, (30_000 / entries).max(32));
    drop(db);
    let server = Server::start(database);
    let (mut told, mut cpu_ms) = (Told::default(), 0);
    for _ in 0..ROUNDS {
        made.write_on(entries);
        let file = made.write(folder);
        let before = server.cpu_ms();
        told.add(load::run(&["load", &server.address, &file, "16"]));
        cpu_ms += server.cpu_ms() - before;
        made.hear(&made::read(&load::answers(&file)));
    }
    let statements = (made.messages.len() * ROUNDS * entries) as f64;
    let rate = statements / told.seconds;
    let cpu_micros = cpu_ms as f64 * 1000.0 / statements;
    println!(
        "{name}: {rate:.0} statements/s through the exchange over HTTP (16 at a time, {entries} a message); answer p50 {:.1} ms, \
         p95 {:.1} ms; server's CPU {cpu_micros:.1} µs a statement; {} failed; peak memory {:.0} MiB",
        told.within(0.5),
        told.within(0.95),
        told.failed,
        server.peak_bytes() as f64 / MIB
    );
    println!("figure: exchange.{}-{entries} {rate:.0} /s", name.to_lowercase());
    Took { statements, rate, cpu_micros }
}

/// 2,000 laptops that all come back at the same moment.
fn crowd(name: &str, database: &str, folder: &Path) {
    let db = Database::open(database).unwrap();
    let mut made = Made::laptops(&db, 2000);
    made.write_on(ENTRIES);
    let file = made.write(folder);
    drop(db);
    let server = Server::start(database);
    let idle = server.peak_bytes() as f64 / MIB;
    let told = load::run(&["load", &server.address, &file, "2000"]);
    println!(
        "{name}: 2,000 laptops at once with {ENTRIES} statements each: all answered after {:.1} s; p50 {:.0} ms, p95 {:.0} ms; {} \
         had to come again; {} failed; peak memory {:.0} MiB (before: {idle:.0})",
        told.seconds,
        told.within(0.5),
        told.within(0.95),
        told.again,
        told.failed,
        server.peak_bytes() as f64 / MIB
    );
    println!("figure: crowd.{} {:.1} s", name.to_lowercase(), told.seconds);
    println!("figure: crowd.{}-memory {:.0} MiB", name.to_lowercase(), server.peak_bytes() as f64 / MIB);
}

/// Statements a second by xAPI.
fn lrs(name: &str, database: &str, folder: &Path) {
    let db = Database::open(database).unwrap();
    let credential = made::credential(&db);
    let file = made::batches(folder, 400, ENTRIES);
    drop(db);
    let server = Server::start(database);
    let before = server.cpu_ms();
    let told = load::run(&["load-lrs", &server.address, &credential, &file, "16"]);
    let statements = (400 * ENTRIES) as f64;
    println!(
        "{name}: {:.0} statements/s through the LRS (16 at a time, {ENTRIES} a batch); p50 {:.1} ms, p95 {:.1} ms; server's CPU \
         {:.1} µs a statement; {} failed",
        statements / told.seconds,
        told.within(0.5),
        told.within(0.95),
        (server.cpu_ms() - before) as f64 * 1000.0 / statements,
        told.failed
    );
    println!("figure: lrs.{} {:.0} /s", name.to_lowercase(), statements / told.seconds);
}
