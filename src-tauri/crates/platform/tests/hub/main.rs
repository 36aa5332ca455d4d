//! The classroom's hub, by real connections: packs are taken, messages carried, members' records read.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use pack::{FileSource, Source};
use platform::hub::{Hub, HubOptions};
use reconcile::catalogue::Catalogue;
use reconcile::http::{Patience, open_pack};
use reconcile::key::{PublicKey, SecretKey};
use reconcile::post_box::{self, PostBox};
use reconcile::seal;
use reconcile::wire::{
    Appointment, Ask, Claim, EnrolmentState, Grant, Holding, Outcome, Reason, Reply, Request, Run,
};
use reconcile::{OnShelf, Shelf};
use serde_json::json;
use statement::{Chain, Clock, Entry, Form, Stamp, StreamId, Uuid};

const NOW: i64 = 1_790_000_000_000;
const SECRET: [u8; 10] = *b"classroom!";
const COHORT: u64 = 42;

/// One pack as a file.
struct OneFile {
    path: PathBuf,
}

impl Shelf for OneFile {
    fn packs(&self) -> io::Result<Vec<OnShelf>> {
        Ok(vec![OnShelf {
            id: "org.example.water".into(),
            version: 3,
            label: "2026".into(),
            title: BTreeMap::from([("en".to_owned(), "Water".to_owned())]),
            languages: vec!["en".into()],
            bytes: FileSource::open(&self.path)?.len()?,
        }])
    }

    fn open(&self, id: &str, version: u32) -> io::Result<Option<Arc<dyn Source>>> {
        let here = (id, version) == ("org.example.water", 3);
        Ok(if here { Some(Arc::new(FileSource::open(&self.path)?)) } else { None })
    }
}

struct Classroom {
    folder: tempfile::TempDir,
    hub: Hub,
    key: PublicKey,
    platform: SecretKey,
}

fn film() -> Vec<u8> {
    (0..700_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 21) as u8).collect()
}

fn pack_file(folder: &Path) -> PathBuf {
    let path = folder.join("water.pack");
    let meta = pack::Meta {
        id: "org.example.water".into(),
        version: 3,
        label: "2026".into(),
        title: BTreeMap::from([("en".to_owned(), "Water".to_owned())]),
        publisher: "Test centre".into(),
        licence: "CC0-1.0".into(),
        languages: vec!["en".into()],
        ..pack::Meta::default()
    };
    let files = BTreeMap::from([("film".to_owned(), film())]);
    let build = pack::Build::new(&meta, &files);
    build.write(&path, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    path
}

impl Classroom {
    fn new() -> Classroom {
        let folder = tempfile::tempdir().unwrap();
        let (device, platform) = (SecretKey::random().unwrap(), SecretKey::random().unwrap());
        let key = device.public();
        let hub = Hub::start(HubOptions {
            name: "Room 4".into(),
            folder: folder.path().join("hub"),
            port: Some(0),
            shelf: Arc::new(OneFile { path: pack_file(folder.path()) }),
            carries_for: vec![platform.public()],
            appointments: vec![appointment(&platform, key)],
            delegations: Vec::new(),
            key: device,
            now_ms: || NOW,
        });
        Classroom { folder, hub: hub.unwrap(), key, platform }
    }

    fn ask(&self, method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let mut line = TcpStream::connect(("127.0.0.1", self.hub.port())).unwrap();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: hub\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        line.write_all(head.as_bytes()).unwrap();
        line.write_all(body).unwrap();
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let status = String::from_utf8_lossy(&answer[9..12]).parse().unwrap();
        (status, answer[end + 4..].to_vec())
    }

    fn post_box(&self) -> PostBox {
        PostBox::open(self.folder.path().join("hub").join(post_box::FOLDER)).unwrap()
    }

    /// Messages that wait here for a platform.
    fn waiting(&self) -> usize {
        self.post_box().waiting().unwrap().len()
    }

    fn exchange(&self, device: &SecretKey, request: &Request) -> Reply {
        let (_, message) = seal::message(device, &self.key, &request.encode()).unwrap();
        let (status, answer) = self.ask("POST", "/exchange", &message);
        assert_eq!(status, 200);
        let (_, plain) = seal::open_answer(device, &self.key, &answer).unwrap();
        Reply::decode(&plain).unwrap()
    }
}

fn appointment(platform: &SecretKey, device: PublicKey) -> Appointment {
    let mut appointment = Appointment {
        cohort: COHORT,
        name: "Group B".into(),
        secret_hash: pack::ChunkId::of(&SECRET).0,
        device,
        until_ms: NOW + 1_000_000,
        signature: platform.sign(b""),
    };
    appointment.signature = platform.sign(&appointment.words());
    appointment
}

/// A learner's first exchange with the hub: they bring their claim and one entry.
fn first(device: &SecretKey, far_end: PublicKey, secret: [u8; 10]) -> Request {
    let learner = Uuid::from_bytes([7; 16]);
    let learner_key = SecretKey::from_bytes([9; 32]);
    let words = Grant::words(learner, &device.public(), &far_end);
    let stream = StreamId([5; 16]);
    let entry = Entry {
        stamp: Stamp { stream, sequence: 1, clock: Clock::tick(Clock::default(), NOW), at_ms: NOW },
        form: Form::Note,
        topic: "a/b".into(),
        body: br#"{"text":"mine"}"#.to_vec(),
    };
    let ask = Ask {
        learner,
        grant: Some(Grant { learner_key: learner_key.public(), signature: learner_key.sign(&words) }),
        claims: vec![Claim { secret, name: "A member".into() }],
        epoch: 0,
        cursor: 0,
        holding: Holding::Since(vec![(stream, 1)]),
        runs: vec![Run { stream, origin: stream, before: Chain::START, entries: vec![entry] }],
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { now_ms: NOW, most: 100_000, learners: vec![ask], ..Request::default() }
}

#[test]
fn a_pack_is_listed_and_taken_by_ranges() {
    let room = Classroom::new();
    let (status, list) = room.ask("GET", "/packs/catalogue.json", b"");
    assert_eq!(status, 200);
    let list = Catalogue::parse(&list).unwrap();
    assert_eq!(
        (list.packs[0].id.as_str(), list.packs[0].file.as_str()),
        ("org.example.water", "org.example.water/3.pack")
    );
    let address = format!("http://127.0.0.1:{}/packs/{}", room.hub.port(), list.packs[0].file);
    let (opened, line) = open_pack(&address, Patience::default()).unwrap();
    assert!(line.resumes());
    let verified = opened.verify(&pack::TrustedKeys::none()).unwrap();
    assert!(pack::read_file(verified.contents(), "film", &verified).unwrap() == film());
    assert_eq!(room.ask("GET", "/packs/org.example.water/4.pack", b"").0, 404);
    assert_eq!(room.ask("GET", "/packs/../hub.db", b"").0, 404);
}

#[test]
fn a_sealed_message_is_carried_and_its_answer_handed_out() {
    let room = Classroom::new();
    let device = SecretKey::random().unwrap();
    let (id, message) = seal::message(&device, &room.platform.public(), b"for the platform alone").unwrap();
    let to = format!("/carry/{}", room.platform.public().hint());
    assert_eq!(room.ask("GET", &format!("/carry/{id}"), b"").0, 404);
    assert_eq!(room.ask("POST", &to, &message).0, 202);
    assert_eq!(room.ask("POST", &to, &message).0, 202, "again changes nothing");
    assert_eq!(room.ask("GET", &format!("/carry/{id}"), b"").0, 202);
    assert_eq!(room.waiting(), 1);
    assert_eq!(room.hub.guests().unwrap()[0].carried, 1);

    let post = room.post_box();
    let waiting = post.waiting().unwrap();
    let kept = post.message(&waiting[0]).unwrap().unwrap();
    let opened = seal::open(&room.platform, &kept).unwrap();
    post.answered(&waiting[0], &opened.answer_key.answer(b"receipt").unwrap()).unwrap();
    let (status, answer) = room.ask("GET", &format!("/carry/{id}"), b"");
    assert_eq!(status, 200);
    assert_eq!(
        seal::open_answer(&device, &room.platform.public(), &answer).unwrap(),
        (id, b"receipt".to_vec())
    );
    assert_eq!(room.ask("POST", &to, &message), (200, answer), "who left it again gets the answer");
    assert_eq!(room.waiting(), 0);
}

#[test]
fn nothing_is_carried_for_strangers_nor_what_is_no_message() {
    let room = Classroom::new();
    let device = SecretKey::random().unwrap();
    let stranger = SecretKey::random().unwrap().public();
    let (_, message) = seal::message(&device, &stranger, b"elsewhere").unwrap();
    assert_eq!(room.ask("POST", &format!("/carry/{}", stranger.hint()), &message).0, 404);
    let to = format!("/carry/{}", room.platform.public().hint());
    assert_eq!(room.ask("POST", &to, b"<html>").0, 400);
    assert_eq!(room.ask("POST", &to, b"").0, 400);
    assert_eq!(room.ask("POST", "/carry/zz", &message).0, 404);
    assert_eq!(room.waiting(), 0);
}

#[test]
fn a_member_of_the_teachers_cohort_is_read_here_and_nobody_else() {
    let room = Classroom::new();
    let device = SecretKey::random().unwrap();
    let reply = room.exchange(&device, &first(&device, room.key, *b"guessed!!!"));
    assert_eq!(reply.learners[0].outcome, Outcome::Refused(Reason::UnknownCode));
    assert!(room.hub.members().unwrap().is_empty());

    let reply = room.exchange(&device, &first(&device, room.key, SECRET));
    assert_eq!(reply.learners[0].outcome, Outcome::Done);
    assert_eq!(reply.learners[0].taken, [(StreamId([5; 16]), 1)]);
    let [enrolment] = &reply.learners[0].enrolments[..] else { panic!("one enrolment") };
    assert_eq!((enrolment.cohort, enrolment.state), (COHORT, EnrolmentState::Member));
    let [member] = &room.hub.members().unwrap()[..] else { panic!("one member") };
    assert_eq!((member.name.as_str(), member.entries), ("A member", 1));
    let [guest] = &room.hub.guests().unwrap()[..] else { panic!("one guest") };
    assert_eq!(
        (&guest.members[..], guest.records, guest.device),
        (&["A member".to_owned()][..], 1, Some(device.public()))
    );
}

#[test]
fn anybody_may_ask_who_serves_here_and_whose_teacher_it_is() {
    let room = Classroom::new();
    let (status, who) = room.ask("GET", "/packhorse", b"");
    let who: serde_json::Value = serde_json::from_slice(&who).unwrap();
    assert_eq!(
        (status, &who["name"], &who["roles"]),
        (200, &json!("Room 4"), &json!(["hub", "carrier", "packs"]))
    );
    let (status, list) = room.ask("GET", "/appointments", b"");
    let list = reconcile::appointments::parse(&list).unwrap();
    assert_eq!((status, &list[..]), (200, &[appointment(&room.platform, room.key)][..]));
    assert!(room.platform.public().verify(&list[0].words(), &list[0].signature));

    room.hub.renew(Vec::new(), Vec::new());
    let (_, list) = room.ask("GET", "/appointments", b"");
    assert!(reconcile::appointments::parse(&list).unwrap().is_empty());
    let (_, who) = room.ask("GET", "/packhorse", b"");
    assert_eq!(
        serde_json::from_slice::<serde_json::Value>(&who).unwrap()["roles"],
        json!(["carrier", "packs"])
    );
    let laptop = SecretKey::random().unwrap();
    let reply = room.exchange(&laptop, &first(&laptop, room.key, SECRET));
    assert!(matches!(reply.learners[0].outcome, Outcome::Refused(_)), "the cohort is closed: {reply:?}");
}

#[test]
fn who_holds_a_connection_and_says_nothing_holds_up_nobody_else() {
    let room = Classroom::new();
    let silent: Vec<TcpStream> =
        (0..200).map(|_| TcpStream::connect(("127.0.0.1", room.hub.port())).unwrap()).collect();
    let mut half = TcpStream::connect(("127.0.0.1", room.hub.port())).unwrap();
    let to = room.platform.public().hint();
    half.write_all(
        format!("POST /carry/{to} HTTP/1.1\r\nhost: hub\r\ncontent-length: 8000000\r\n\r\nabc").as_bytes(),
    )
    .unwrap();
    assert_eq!(room.ask("GET", "/packs/catalogue.json", b"").0, 200);
    let (_, message) = seal::message(&SecretKey::random().unwrap(), &room.platform.public(), b"x").unwrap();
    assert_eq!(room.ask("POST", &format!("/carry/{to}"), &message).0, 202);
    drop(silent);
    let begun = std::time::Instant::now();
    drop(room);
    assert!(begun.elapsed() < std::time::Duration::from_secs(8), "closing waits for nobody");
}

#[test]
fn a_message_that_says_it_is_too_long_is_refused_before_it_comes() {
    let room = Classroom::new();
    let mut line = TcpStream::connect(("127.0.0.1", room.hub.port())).unwrap();
    let to = room.platform.public().hint();
    line.write_all(
        format!("POST /carry/{to} HTTP/1.1\r\nhost: hub\r\ncontent-length: 99000000\r\n\r\n").as_bytes(),
    )
    .unwrap();
    let mut head = [0; 12];
    line.read_exact(&mut head).unwrap();
    assert_eq!(&head, b"HTTP/1.1 413");
}

#[test]
fn an_appointment_for_another_computer_or_that_is_over_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (device, platform) = (SecretKey::random().unwrap(), SecretKey::random().unwrap());
    let key = device.public();
    let over = Appointment { until_ms: NOW - 1, ..appointment(&platform, key) };
    let anothers = appointment(&platform, SecretKey::random().unwrap().public());
    let hub = Hub::start(HubOptions {
        name: "Room 4".into(),
        folder: folder.path().join("hub"),
        port: Some(0),
        shelf: Arc::new(OneFile { path: pack_file(folder.path()) }),
        carries_for: vec![platform.public()],
        appointments: vec![over, anothers],
        delegations: Vec::new(),
        key: device,
        now_ms: || NOW,
    });
    let room = Classroom { folder, hub: hub.unwrap(), key, platform };
    let laptop = SecretKey::random().unwrap();
    let reply = room.exchange(&laptop, &first(&laptop, room.key, SECRET));
    assert_eq!(reply.learners[0].outcome, Outcome::Refused(Reason::UnknownCode));
}
