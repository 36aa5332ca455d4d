//! Messages over HTTP: as bytes, broken off and taken up again, and from strangers.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use platform::config::Config;
use platform::exchange;
use platform::service::{Service, clock_ms};
use reconcile::key::SecretKey;
use reconcile::seal;
use reconcile::wire::{Claim, Outcome, Reason, Reply};

use crate::laptop::Laptop;
use crate::world::{Platform, both};

/// The exchange's routes on a port of their own.
pub(crate) struct Server {
    address: SocketAddr,
    _runtime: tokio::runtime::Runtime,
}

impl Server {
    pub(crate) fn start(platform: &Platform) -> Server {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let config = Config::of_folder(std::path::Path::new("none"));
        let (db, key) = (platform.db.clone(), platform.key.clone());
        let service = Arc::new(Service { db, key, now_ms: clock_ms, config });
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let router = exchange::router().merge(platform::credentials::router()).with_state(service);
        runtime.spawn(async move { axum::serve(listener, router).await });
        Server { address, _runtime: runtime }
    }

    /// Says this, and hears the answer: status, head, body.
    fn say(&self, words: &[u8]) -> (u16, String, Vec<u8>) {
        let mut line = TcpStream::connect(self.address).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        // The other end may have heard enough before all is said.
        let _ = line.write_all(words);
        hear(&mut line)
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> (u16, String, Vec<u8>) {
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: p\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n"
        );
        self.say(&[head.as_bytes(), body].concat())
    }
}

fn hear(line: &mut TcpStream) -> (u16, String, Vec<u8>) {
    let mut bytes = Vec::new();
    let _ = line.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer");
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_ascii_lowercase();
    let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
    (status, head, bytes[end + 4..].to_vec())
}

/// A message of a laptop that wrote so many entries, and its id.
fn message(platform: &Platform, laptop: &mut Laptop, entries: usize) -> (String, Vec<u8>) {
    // Names that do not fold.
    let name = |number: usize| format!("{:x}", (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (0..entries).for_each(|number| laptop.write(&(name(number) + &name(number + 7_000))));
    let content = laptop.request(laptop.ask(platform)).encode();
    let (id, message) = seal::message(&laptop.device, &platform.key.public(), &content).unwrap();
    (id.to_string(), message)
}

fn reply(platform: &Platform, laptop: &Laptop, answer: &[u8]) -> Reply {
    let (_, content) = seal::open_answer(&laptop.device, &platform.key.public(), answer).unwrap();
    Reply::decode(&content).unwrap()
}

#[test]
fn a_message_is_answered_and_only_its_sender_can_read_it() {
    both(|platform| {
        let server = Server::start(platform);
        let mut laptop = Laptop::new(platform, 1);
        let (_, message) = message(platform, &mut laptop, 10);
        let (status, head, answer) = server.ask("POST", "/exchange", "", &message);
        assert_eq!(status, 200, "{head}");
        assert!(!head.contains("content-type"), "{head}");
        let told = reply(platform, &laptop, &answer);
        assert_eq!(
            (told.learners[0].outcome, told.learners[0].taken.clone()),
            (Outcome::Done, vec![(laptop.pen, 10)])
        );
        let other = SecretKey::from_bytes([99; 32]);
        assert!(seal::open_answer(&other, &platform.key.public(), &answer).is_err());
        // Once more: the same is held, once.
        assert_eq!(server.ask("POST", "/exchange", "", &message).0, 200);
        assert_eq!(platform.count("select count(*) from entry"), 10);
    });
}

#[test]
fn a_message_that_broke_off_goes_on_where_it_broke() {
    both(|platform| {
        let server = Server::start(platform);
        let mut laptop = Laptop::new(platform, 1);
        let (id, message) = message(platform, &mut laptop, 200);
        let path = format!("/exchange/{id}");
        let have = |head: &str| -> usize {
            let value = head.lines().find_map(|line| line.strip_prefix("have: ")).unwrap();
            value.trim().parse().unwrap()
        };
        let (status, head, _) = server.ask("GET", &path, "", b"");
        assert_eq!((status, have(&head)), (202, 0));
        let mut known = 0;
        for part in [300, 900, 901] {
            let mut line = TcpStream::connect(server.address).unwrap();
            let from = if known == 0 { String::new() } else { format!("from: {known}\r\n") };
            let to = if known == 0 { "/exchange".to_owned() } else { path.clone() };
            let head = format!(
                "POST {to} HTTP/1.1\r\nhost: p\r\n{from}content-length: {}\r\n\r\n",
                message.len() - known
            );
            line.write_all(&[head.as_bytes(), &message[known..part]].concat()).unwrap();
            line.shutdown(Shutdown::Both).unwrap();
            let until = std::time::Instant::now() + Duration::from_secs(10);
            loop {
                known = have(&server.ask("GET", &path, "", b"").1);
                if known == part {
                    break;
                }
                assert!(std::time::Instant::now() < until, "{known} of {part} bytes are kept");
                std::thread::sleep(Duration::from_millis(10));
            }
        }
        // From where the far end has nothing: it says what it has.
        let (status, head, _) = server.ask("POST", &path, "from: 1200\r\n", &message[1200..]);
        assert_eq!((status, have(&head)), (202, known));
        let (status, _, answer) = server.ask("POST", &path, &format!("from: {known}\r\n"), &message[known..]);
        assert_eq!(status, 200);
        assert_eq!(reply(platform, &laptop, &answer).learners[0].taken, [(laptop.pen, 200)]);
        assert_eq!(platform.count("select count(*) from upload"), 0);

        // The answer may be fetched again, from any byte on.
        assert_eq!(server.ask("GET", &path, "", b"").2, answer);
        let (status, head, rest) = server.ask("GET", &path, "range: bytes=20-\r\n", b"");
        assert_eq!((status, &rest[..]), (206, &answer[20..]));
        assert!(head.contains(&format!("content-range: bytes 20-{}/{}", answer.len() - 1, answer.len())));
        assert_eq!(server.ask("GET", &path, "range: bytes=99999-\r\n", b"").0, 416);
        exchange::sweep(&platform.db, clock_ms() + 2 * 3_600_000).unwrap();
        assert_eq!(server.ask("GET", &path, "", b"").0, 202);
    });
}

#[test]
fn what_is_no_message_is_refused_and_nothing_stays_of_it() {
    both(|platform| {
        let server = Server::start(platform);
        let mut laptop = Laptop::new(platform, 1);
        let (id, message) = message(platform, &mut laptop, 3);
        let content = laptop.request(laptop.ask(platform)).encode();
        let elsewhere = seal::message(&laptop.device, &laptop.device.public(), &content).unwrap().1;
        let garbled = seal::message(&laptop.device, &platform.key.public(), b"").unwrap().1;
        let changed = |at: usize, to: u8| {
            let mut bytes = message.clone();
            bytes[at] = to;
            bytes
        };
        let cases = [
            (b"<html>".to_vec(), 400),
            (vec![0xB1; 30], 400),
            (vec![], 400),
            (changed(0, b'<'), 400),
            (changed(0, 0xB9), 426),
            (changed(message.len() - 1, 0), 421),
            (elsewhere, 421),
            (garbled, 400),
            (vec![0xB1; (1 << 20) + 1], 413),
        ];
        for (number, (bytes, expect)) in cases.into_iter().enumerate() {
            assert_eq!(server.ask("POST", "/exchange", "", &bytes).0, expect, "case {number}");
        }
        assert_eq!(server.say(b"POST /exchange HTTP/1.1\r\nhost: p\r\nconnection: close\r\n\r\n").0, 411);
        let huge =
            b"POST /exchange HTTP/1.1\r\nhost: p\r\nconnection: close\r\ncontent-length: 99999999999\r\n\r\n";
        assert_eq!(server.say(huge).0, 413);
        let other = format!("/exchange/{}", "0".repeat(32));
        assert_eq!(server.ask("POST", &other, "from: 0\r\n", &message).0, 400);
        assert_eq!(server.ask("POST", &format!("/exchange/{id}"), "", &message).0, 400);
        assert_eq!(server.ask("GET", "/exchange/nonsense", "", b"").0, 404);
        assert_eq!(platform.count("select count(*) from upload"), 0);
        assert_eq!(platform.count("select count(*) from entry"), 0);
        assert_eq!(platform.count("select count(*) from device"), 0);
    });
}

#[test]
fn whoever_asks_too_often_is_told_to_wait() {
    let platform = crate::world::sqlite();
    let server = Server::start(&platform);
    let mut laptop = Laptop::new(&platform, 1);
    let (_, message) = message(&platform, &mut laptop, 1);
    let told = (0..200).map(|_| server.ask("POST", "/exchange", "", &message)).find(|told| told.0 != 200);
    let (status, head, _) = told.expect("there is a bound");
    assert_eq!(status, 429);
    assert!(head.contains("retry-after: "), "{head}");
}

#[test]
fn whoever_asks_who_is_there_is_told() {
    let platform = crate::world::sqlite();
    let (status, _, body) = Server::start(&platform).ask("GET", "/packhorse", "", b"");
    let told: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(status, 200);
    assert_eq!(told["packhorse"], 1);
    assert_eq!(told["key"], platform.key.public().to_string());
    assert_eq!(told["roles"][0], "platform");
}

#[test]
fn whoever_nobody_lets_in_leaves_nothing_behind_however_much_they_bring() {
    both(|platform| {
        let server = Server::start(platform);
        let rows = |table: &str| platform.count(&format!("select count(*) from {table}"));
        let mut laptop = Laptop::new(platform, 7);
        drop(message(platform, &mut laptop, 500));
        let mut ask = laptop.ask(platform);
        for (claims, expected) in [
            (Vec::new(), Reason::UnknownLearner),
            (vec![Claim { secret: [3; 10], name: "Nobody".into() }], Reason::UnknownCode),
        ] {
            ask.claims = claims;
            let content = laptop.request(ask.clone()).encode();
            for _ in 0..3 {
                let (_, message) = seal::message(&laptop.device, &platform.key.public(), &content).unwrap();
                assert!(message.len() > 2_048, "it is one whose answer would be kept");
                let (status, _, answer) = server.ask("POST", "/exchange", "", &message);
                let told = reply(platform, &laptop, &answer).learners;
                assert_eq!((status, told[0].outcome), (200, Outcome::Refused(expected)));
            }
        }
        for table in ["device", "learner", "learner_device", "answered", "upload", "entry"] {
            assert_eq!(rows(table), 0, "{table}");
        }
        // With the right code the same facts are taken, in one message.
        let (_, message) = message(platform, &mut laptop, 0);
        let (_, _, answer) = server.ask("POST", "/exchange", "", &message);
        assert_eq!(reply(platform, &laptop, &answer).learners[0].outcome, Outcome::Done);
        assert_eq!((rows("entry"), rows("device")), (500, 1));
    });
}
