//! Many at once, and others at its files: nobody is told that the platform broke.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::program::Program;

/// Asks without closing the connection, and reads the head of the answer.
fn head(stream: &mut TcpStream) -> String {
    // Whoever finds no room is told before a word is said.
    let _ = stream.write_all(b"GET /health/ready HTTP/1.1\r\nhost: p\r\n\r\n");
    let mut answer = Vec::new();
    let mut piece = [0; 1024];
    while !answer.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(count) => answer.extend_from_slice(&piece[..count]),
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn where_the_system_allows_few_open_files_some_are_told_to_come_later_and_the_database_stays_in_reach() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_with_files(120, folder.path(), &[]);
    let mut open: Vec<TcpStream> = (0..300).map(|_| program.connect()).collect();
    let answers: Vec<String> = std::thread::scope(|scope| {
        let asked: Vec<_> = open.iter_mut().map(|stream| scope.spawn(|| head(stream))).collect();
        asked.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let with = |status: &str| answers.iter().filter(|answer| answer.starts_with(status)).count();
    assert_eq!(with("HTTP/1.1 200"), 64, "{:?}\n{}", answers.last(), program.log());
    for answer in answers.iter().filter(|answer| !answer.starts_with("HTTP/1.1 200")) {
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 503"), "{answer}");
        assert!(answer.is_empty() || answer.contains("retry-after: 30\r\n"), "{answer}");
    }
    assert!(with("HTTP/1.1 503") > 0);
    assert!(!program.log().contains("\"ERROR\""), "{}", program.log());
    drop(open);
    let until = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !TcpStream::connect(program.address).is_ok_and(|mut one| head(&mut one).contains(" 200 ")) {
        assert!(std::time::Instant::now() < until, "room is not made again");
    }
}

/// By POSIX the locks of a process on a file go with the first handle on it that the process closes. Without them another
/// program takes itself for the last one there, and removes the log ahead that is still written to.
#[cfg(target_os = "linux")]
#[test]
fn the_database_is_held_against_other_programs_as_long_as_it_is_open() {
    use std::os::unix::fs::MetadataExt as _;

    use platform::db::{Database, DbError};

    let (_folder, address) = crate::engines::sqlite();
    let database = Database::open(&address).unwrap();
    let held = || {
        let file = fs_err::metadata(&address).unwrap().ino();
        let (me, file) = (format!(" {} ", std::process::id()), format!(":{file} "));
        let locks = fs_err::read_to_string("/proc/locks").unwrap();
        locks.lines().any(|lock| lock.contains("POSIX") && lock.contains(&me) && lock.contains(&file))
    };
    assert!(held());
    // Each opens another connection for the one that reads beside it.
    database
        .read(|tx| {
            tx.one("select 1", &[])?;
            std::thread::scope(|scope| {
                scope.spawn(|| database.read(|tx| tx.one("select 1", &[]).map(drop))).join().unwrap()
            })
        })
        .unwrap();
    assert!(held(), "whoever reads gave up what the writer holds");
    let again = Database::open(&address).unwrap();
    drop(again);
    database.write(|tx| tx.one("select 1", &[]).map(drop)).unwrap();
    assert!(held(), "whoever came and went took it along");
    // What is no database is left as it is, however short.
    for bytes in [&b"x"[..], &[b'x'; 400], &[b'x'; 9000]] {
        let other = format!("{address}.{}", bytes.len());
        fs_err::write(&other, bytes).unwrap();
        assert!(matches!(Database::open(&other), Err(DbError::Open(_))));
        assert_eq!(fs_err::read(&other).unwrap(), bytes);
    }
}
