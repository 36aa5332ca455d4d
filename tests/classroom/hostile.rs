//! Laptops nearby that lie: they get nothing, take nothing, and hold nobody up.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use client::view::JobState;
use reconcile::appointments::to_json;
use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::Appointment;

use crate::laptop::Laptop;
use crate::room::{Bare, Town, address, open};

/// What a liar says to a path: a body, or bytes without end.
#[derive(Clone)]
enum Says {
    Json(String),
    Bytes(u16, Vec<u8>),
    Endless,
}

struct Liar {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Liar {
    fn new(says: impl Fn(&str) -> Says + Send + Sync + 'static) -> Liar {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (says, seen) = (Arc::new(says), Arc::clone(&asked));
        std::thread::spawn(move || {
            for line in listener.incoming().flatten() {
                let (says, seen) = (Arc::clone(&says), Arc::clone(&seen));
                std::thread::spawn(move || answer(line, &*says, &seen));
            }
        });
        Liar { address, asked }
    }

    fn was_asked(&self, what: &str) -> bool {
        self.asked.lock().unwrap().iter().any(|one| one.starts_with(what))
    }
}

fn answer(mut line: TcpStream, says: &dyn Fn(&str) -> Says, seen: &Mutex<Vec<String>>) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if line.read(&mut byte).unwrap_or(0) == 0 {
            return;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    if line.read_exact(&mut body).is_err() {
        return;
    }
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    seen.lock().unwrap().push(head.split(" HTTP").next().unwrap_or_default().to_owned());
    let (status, kind, body) = match says(&path) {
        Says::Json(json) => (200, "application/json", json.into_bytes()),
        Says::Bytes(status, bytes) => (status, "application/octet-stream", bytes),
        Says::Endless => {
            let _ = line.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
            while line.write_all(b"1000\r\n").is_ok()
                && line.write_all(&[b' '; 4096]).is_ok()
                && line.write_all(b"\r\n").is_ok()
            {}
            return;
        }
    };
    let head = format!(
        "HTTP/1.1 {status} x\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = line.write_all(head.as_bytes()).and_then(|()| line.write_all(&body));
}

fn who(key: &PublicKey) -> Says {
    Says::Json(format!(
        r#"{{"packhorse":1,"key":"{key}","name":"Room 4","now":0,"roles":["hub","carrier","packs"]}}"#
    ))
}

const NOTHING: &str = r#"{"catalogue":1,"edition":0,"packs":[]}"#;

/// A liar with this key who shows these appointments.
fn pretender(key: PublicKey, appointments: Vec<Appointment>) -> Liar {
    let list = String::from_utf8(to_json(&appointments)).unwrap();
    Liar::new(move |path| match path {
        "/packhorse" => who(&key),
        "/packs/catalogue.json" => Says::Json(NOTHING.into()),
        "/appointments" => Says::Json(list.clone()),
        path if path.starts_with("/carry/") => Says::Bytes(404, Vec::new()),
        _ => Says::Bytes(200, vec![0xC1; 300]),
    })
}

#[test]
fn false_lists_and_answers_without_end_are_refused_soon() {
    let laptop = Bare::new();
    let key = SecretKey::random().unwrap().public();
    let elsewhere =
        r#"{"catalogue":1,"edition":0,"packs":[{"id":"a","version":1,"file":"../../etc/passwd"}]}"#;
    let lists: BTreeMap<&str, Says> = BTreeMap::from([
        ("html", Says::Bytes(200, b"<html>log in</html>".to_vec())),
        ("elsewhere", Says::Json(elsewhere.into())),
        ("endless", Says::Endless),
        ("error", Says::Bytes(500, Vec::new())),
    ]);
    for (name, list) in lists {
        let liar = Liar::new(move |path| if path == "/packhorse" { who(&key) } else { list.clone() });
        let begun = Instant::now();
        assert!(laptop.client.classroom_meet(&liar.address, &[], "en").is_err(), "{name}");
        assert!(begun.elapsed() < Duration::from_secs(60), "{name} took {:?}", begun.elapsed());
    }
    let endless = Liar::new(|_| Says::Endless);
    assert_eq!(laptop.client.classroom_visit(&endless.address, "en").unwrap_err().code, "room-stranger");
    let portal = Liar::new(|_| Says::Bytes(200, b"<html>log in</html>".to_vec()));
    assert_eq!(laptop.client.classroom_visit(&portal.address, "en").unwrap_err().code, "room-stranger");
}

#[test]
fn a_platform_that_is_visited_as_a_classroom_is_said_to_be_one() {
    let (town, laptop) = (Town::new(), Bare::new());
    let address = town.server.socket().to_string();
    assert_eq!(laptop.client.classroom_visit(&address, "en").unwrap_err().code, "room-platform");
}

#[test]
fn forged_and_borrowed_appointments_open_nothing() {
    let town = Town::new();
    let (teacher, mut amina) = (Laptop::new("Teacher"), Laptop::new("Amina"));
    town.join(&teacher);
    town.appoint(&teacher);
    town.join(&amina);
    town.online(&amina);
    amina.study(5);
    let true_one = teacher.client().own_appointments().unwrap().remove(0);
    let liar = SecretKey::random().unwrap();
    let signed = |mut one: Appointment| {
        one.signature = liar.sign(&one.words());
        one
    };
    let mine = Appointment { device: liar.public(), ..true_one.clone() };
    for (name, shown) in [
        ("another's", vec![true_one.clone()]),
        ("another's, with my key written in", vec![mine.clone()]),
        ("signed by myself", vec![signed(mine)]),
    ] {
        let room = pretender(liar.public(), shown);
        // It is no teacher's, and carries nothing either.
        let failure = amina.client().classroom_meet(&room.address, &[], "en").unwrap_err();
        assert_eq!(failure.code, "room-carries-not", "{name}");
        let nearby = amina.client().classroom_view(None, "en").unwrap().nearby;
        assert!(!nearby.is_empty() && nearby.iter().all(|one| !one.appointed), "{name}: {nearby:?}");
        assert!(room.was_asked("GET /appointments") && !room.was_asked("POST /exchange"), "{name}");
    }

    // Who has the teacher's key and appointment in front, and the key itself not, gets what it cannot open, and its
    // answer is none.
    let before = amina.digest();
    let room = pretender(true_one.device, vec![true_one.clone()]);
    let visit = amina.client().classroom_meet(&room.address, &[], "en").unwrap();
    let report = visit.report.unwrap();
    assert_eq!(report.failure.map(|failure| failure.code).as_deref(), Some("line-stranger"));
    assert_eq!(amina.digest(), before);
    let hub = open(teacher.client(), "Room 4");
    let visit = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(visit.report.unwrap().is_complete(), "with the true one all is well");
}

#[test]
fn an_appointment_that_is_over_opens_nothing() {
    let town = Town::new();
    let (teacher, mut amina) = (Laptop::new("Teacher"), Laptop::new("Amina"));
    town.join(&teacher);
    town.appoint(&teacher);
    town.join(&amina);
    town.online(&amina);
    amina.study(5);
    let one = teacher.client().own_appointments().unwrap().remove(0);
    let room = pretender(one.device, vec![one.clone()]);
    crate::laptop::set_clock(one.until_ms + 1);
    let failure = amina.client().classroom_meet(&room.address, &[], "en").unwrap_err();
    assert_eq!(failure.code, "room-carries-not", "its word is over, and it carries nothing");
    assert!(!room.was_asked("POST /exchange"));
}

#[test]
fn a_room_that_answers_for_the_platform_is_not_believed_and_loses_nothing_for_anybody() {
    let town = Town::new();
    let mut amina = Laptop::new("Amina");
    town.join(&amina);
    amina.study(6);
    let key = SecretKey::random().unwrap().public();
    let room = Liar::new(move |path| match path {
        "/packhorse" => who(&key),
        "/packs/catalogue.json" => Says::Json(NOTHING.into()),
        path if path.starts_with("/carry/") => Says::Bytes(200, vec![0xC2; 4096]),
        _ => Says::Json(r#"{"appointments":[]}"#.into()),
    });
    for _ in 0..2 {
        // What it does with the envelopes is its own affair: what it says counts for nothing.
        drop(amina.client().classroom_meet(&room.address, &[], "en"));
        assert!(amina.client().exchange_state("en").unwrap().waiting.total > 0);
    }
    let met = town.online(&amina);
    assert!(met.report.sent() > 0);
}

#[test]
fn a_pack_that_is_not_what_was_said_does_not_come_in() {
    let laptop = Bare::new();
    let key = SecretKey::random().unwrap().public();
    let list = r#"{"catalogue":1,"edition":0,"packs":[{"id":"org.example.maths","version":1,"label":"1","title":{"en":"Maths"},"languages":["en"],"bytes":5000,"file":"org.example.maths/1.pack"}]}"#;
    let liar = Liar::new(move |path| match path {
        "/packhorse" => who(&key),
        "/packs/catalogue.json" => Says::Json(list.into()),
        "/appointments" => Says::Json(r#"{"appointments":[]}"#.into()),
        _ => Says::Bytes(200, vec![7; 5000]),
    });
    let offered = laptop.client.classroom_visit(&liar.address, "en").unwrap();
    let options = client::InstallOptions { allow_unsigned: true, ..Default::default() };
    let failed =
        laptop.client.install(&offered.packs[0].address, &options, &mut |_, _, _| client::Flow::Continue);
    assert_eq!(failed.unwrap_err().code, "not-a-pack");
    assert!(laptop.client.library("en").unwrap().packs.is_empty());
}

#[test]
fn another_pack_than_the_one_that_was_offered_does_not_come_in() {
    let laptop = Bare::new();
    let folder = laptop.home.path();
    // Sound, and signed by somebody this laptop trusts: only it is not what was offered.
    let signer = pack::SigningKey::generate("Test centre").unwrap();
    signer.save(folder.join("centre.key")).unwrap();
    laptop.client.trust(&folder.join("centre.key.pub")).unwrap();
    let file = folder.join("other.pack");
    let sources = acceptance::house().join("content-packs/ai-in-agriculture");
    client::build_pack(&sources, &file, Some(&signer), None, None, &mut |_, _| ()).unwrap();
    let bytes = fs_err::read(&file).unwrap();

    let key = SecretKey::random().unwrap().public();
    let said = bytes.len();
    let liar = Liar::new(move |path| match path {
        "/packhorse" => who(&key),
        "/packs/catalogue.json" => Says::Json(format!(
            r#"{{"catalogue":1,"edition":0,"packs":[{{"id":"org.example.maths","version":1,"label":"1","title":{{"en":"Maths"}},"languages":["en"],"bytes":{said},"file":"org.example.maths/1.pack"}}]}}"#
        )),
        "/appointments" => Says::Json(r#"{"appointments":[]}"#.into()),
        _ => Says::Bytes(200, bytes.clone()),
    });
    let client = Arc::new(laptop.client);
    client.begin();
    client.classroom_visit(&liar.address, "en").unwrap();
    let begun = client.classroom_take(&liar.address, "org.example.maths").unwrap();
    assert_eq!(begun.pack, "org.example.maths", "it is known what is waited for");
    let ended = loop {
        let job = client.jobs().into_iter().find(|job| job.id == begun.id).unwrap();
        if matches!(job.state, JobState::Done | JobState::Failed) {
            break job;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.failure.map(|failure| failure.code).as_deref(), Some("other-pack"));
    assert!(client.library("en").unwrap().packs.is_empty());
}
