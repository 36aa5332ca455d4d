//! What was acknowledged is there, however the process ends.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use platform::db::{Database, DbError};

use crate::engines::sqlite;
use crate::postgres_server::postgres;
use crate::program::Program;

/// By which the test program knows that it is to write, and where.
const ROLE: &str = "PACKHORSE_TEST_WRITES_TO";

/// Eight threads write, and say what is written.
#[test]
#[ignore = "what the story below starts and kills"]
fn a_writer_that_is_killed() {
    let address = std::env::var(ROLE).expect("an address");
    let db = Database::open(&address).unwrap();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let db = &db;
            scope.spawn(move || {
                for turn in 0..1_000_000 {
                    let name = format!("t{thread}-{turn}");
                    db.write(|tx| {
                        tx.insert(
                            "meta",
                            &["name", "value"],
                            vec![vec![name.as_str().into(), vec![0u8; 100].into()]],
                        )
                    })
                    .unwrap();
                    writeln!(std::io::stdout(), "written {name}").unwrap();
                }
            });
        }
    });
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_time() {
    let (_folder, file) = sqlite();
    for address in [file, postgres()] {
        let mut acknowledged = Vec::new();
        for round in 0..4u64 {
            acknowledged.extend(write_and_kill(&address, Duration::from_millis(150 + 130 * round)));
            let db = Database::open(&address).unwrap();
            let held = db
                .write(|tx| {
                    let rows = tx.query("select name from meta where name like 't%'", &[])?;
                    tx.execute("delete from meta where name like 't%'", &[])?;
                    rows.iter().map(|row| Ok(row.text(0)?.to_owned())).collect::<Result<Vec<_>, DbError>>()
                })
                .unwrap();
            assert!(!acknowledged.is_empty());
            for name in acknowledged.drain(..) {
                assert!(held.contains(&name), "{name} was acknowledged and is not there");
            }
        }
    }
}

/// Starts this test program as the writer, kills it after a while; what it said was written.
fn write_and_kill(address: &str, after: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["durable::a_writer_that_is_killed", "--exact", "--ignored", "--nocapture"])
        .env(ROLE, address)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let written = |line: String| line.split_once("written ").map(|(_, name)| name.to_owned());
    let mut names: Vec<String> = lines.by_ref().find_map(written).into_iter().collect();
    let number = child.id();
    let killer = std::thread::spawn(move || {
        std::thread::sleep(after);
        Command::new("kill").args(["-KILL", &number.to_string()]).status().unwrap()
    });
    // A last line may be cut in the middle: a whole name ends with its line.
    let mut rest: Vec<String> = lines.collect();
    killer.join().unwrap();
    child.wait().unwrap();
    rest.pop();
    names.extend(rest.into_iter().filter_map(written));
    names
}

#[test]
fn a_platform_that_is_killed_has_every_centre_it_said_it_made() {
    for database in [None, Some(postgres())] {
        let folder = tempfile::tempdir().unwrap();
        let more: Vec<&str> = database.iter().flat_map(|url| ["--database", url]).collect();
        let program = Program::serve_first(folder.path(), &more);
        let words = "\"login\":\"first\",\"passphrase\":\"a long one for tests only\"";
        let code = program.code.clone().unwrap();
        let accepted =
            program.post("/api/staff", "", &format!("{{\"code\":\"{code}\",\"name\":\"First\",{words}}}"));
        assert!(accepted.starts_with("HTTP/1.1 201"), "{accepted}");
        let token = program.post("/api/token", "", &format!("{{{words},\"name\":\"tests\",\"days\":1}}"));
        let token = token.split("\"token\":\"").nth(1).expect(&token).split('"').next().unwrap();
        let bearer = format!("authorization: Bearer {token}\r\n");
        let told = program.get_with("/api/centres", &bearer);
        let institute = told.split("\"centre\":").nth(1).expect(&told).split([',', '}']).next().unwrap();
        let path = format!("/api/centres/{institute}/centres");

        let made = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6)
                .map(|thread| {
                    let (program, path, bearer) = (&program, &path, &bearer);
                    scope.spawn(move || {
                        let mut made = Vec::new();
                        for turn in 0.. {
                            let name = format!("Centre {thread}-{turn}");
                            let new = format!("{{\"kind\":\"national\",\"name\":\"{name}\"}}");
                            match program.try_post(path, bearer, &new) {
                                Ok(answer) if answer.starts_with("HTTP/1.1 201") => made.push(name),
                                // Killed, also in the middle of an answer.
                                _ => return made,
                            }
                        }
                        made
                    })
                })
                .collect();
            std::thread::sleep(Duration::from_millis(700));
            program.signal("KILL");
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(!made.is_empty());
        let again = Program::serve(folder.path(), &more);
        let told = again.get_with("/api/centres", &bearer);
        for name in made {
            assert!(told.contains(&format!("\"{name}\"")), "{name} was acknowledged and is not there");
        }
    }
}
