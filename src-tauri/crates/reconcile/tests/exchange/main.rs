//! Exchanges over real sockets on loopback: what goes well, what breaks, and who else answers.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod far_end;
mod line;
mod lrs;
mod record_store;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use far_end::Server;
use line::{Fate, Line};
use reconcile::http::{Collected, HttpCarrier, Left, Patience};
use reconcile::key::SecretKey;
use reconcile::wire::{Claim, Request};
use reconcile::{Carrier, FarEnd, FarEndError, MessageId, SealedEnd, seal};

/// As in life, a hundred times faster.
fn patience() -> Patience {
    Patience {
        connect: Duration::from_secs(2),
        stall: Duration::from_millis(300),
        stalls: 2,
        attempts: 6,
        first_pause: Duration::from_millis(10),
        longest_pause: Duration::from_millis(300),
    }
}

fn device() -> SecretKey {
    SecretKey::from_bytes([1; 32])
}

fn end(address: &str, server: &Server) -> SealedEnd<HttpCarrier> {
    SealedEnd::new(HttpCarrier::new(address, patience()).unwrap(), device(), server.key.public())
}

fn asking(now_ms: i64) -> Request {
    Request { now_ms, most: 65_536, ..Request::default() }
}

/// A request of about so many bytes that do not fold: random names.
fn heavy(bytes: usize) -> Request {
    let mut noise = vec![0; bytes / 2];
    getrandom(&mut noise);
    let name = |part: &[u8]| part.iter().map(|byte| format!("{byte:02x}")).collect();
    let claims = noise.chunks(500).map(|part| Claim { secret: [9; 10], name: name(part) }).collect();
    let ask = reconcile::wire::Ask {
        learner: statement::Uuid::from_u128(7),
        grant: None,
        claims,
        epoch: 0,
        cursor: 0,
        holding: reconcile::wire::Holding::Since(Vec::new()),
        runs: Vec::new(),
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { learners: vec![ask], ..asking(1) }
}

/// Noise that is the same each time: xorshift.
fn getrandom(bytes: &mut [u8]) {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    for byte in bytes {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        *byte = state as u8;
    }
}

#[test]
fn an_exchange_with_nothing_to_say_is_one_request_of_at_most_600_bytes() {
    let server = Server::start();
    let end = end(&server.address, &server);
    let reply = end.exchange(&asking(1)).unwrap();
    assert_eq!(reply.now_ms, 2);
    let traffic = end.carrier().traffic();
    let state = server.state();
    // What the carrier counts is what the other side saw.
    assert_eq!((traffic.out as usize, traffic.came as usize), (state.bytes_in, state.bytes_out));
    println!("an empty exchange: {} bytes out, {} bytes back", traffic.out, traffic.came);
    assert!(traffic.out + traffic.came <= 600, "{traffic:?}");
    assert_eq!((traffic.requests, traffic.again), (1, 0));
}

#[test]
fn several_exchanges_share_a_connection() {
    let server = Server::start();
    let line = Line::to(server.port(), &[]);
    let end = end(&line.address, &server);
    for now in 1..=5 {
        assert_eq!(end.exchange(&asking(now)).unwrap().now_ms, now + 1);
    }
    assert_eq!(line.connections.load(Ordering::SeqCst), 1);
}

#[test]
fn a_message_is_taken_up_at_the_byte_where_the_line_broke() {
    let server = Server::start();
    let breaks = [9_000, 12_000, 8_000].map(|up| Fate { up: Some(up), ..Fate::default() });
    let line = Line::to(server.port(), &breaks);
    let end = end(&line.address, &server);
    let request = heavy(40_000);
    end.exchange(&request).unwrap();
    assert_eq!(server.state().opened, std::slice::from_ref(&request));
    let traffic = end.carrier().traffic();
    let up = line.up.load(Ordering::SeqCst);
    let message = server.state().bytes_in;
    println!("three breaks: {up} bytes on the line, {message} arrived, {traffic:?}");
    assert_eq!(traffic.again, 0);
    // Heads of three questions and three continuations, and nothing of the body twice.
    let whole = request.encode().len() + seal::MESSAGE_OVERHEAD;
    assert!(message < whole + 7 * 200, "{message} bytes for {whole}");
    // What was on its way when the line broke is lost; how much that is, the system's buffers decide.
    assert!(up < 2 * whole, "{up} bytes for {whole}");
}

#[test]
fn an_answer_is_fetched_on_where_it_was_cut() {
    let server = Server::start();
    server.state().weight = vec![0; 30_000];
    getrandom(&mut server.state().weight);
    let line = Line::to(server.port(), &[]);
    let end = end(&line.address, &server);
    for cuts in [vec![5_000, 7_000], vec![3, 10, 17]] {
        server.state().cut_answers = cuts.into();
        let reply = end.exchange(&asking(1)).unwrap();
        assert_eq!(reply.catalogue_file, Some(server.state().weight.clone()));
    }
    assert_eq!(server.state().opened.len(), 2, "each message was carried out once");
    assert!(line.down.load(Ordering::SeqCst) < 2 * 30_000 + 3_000);
}

#[test]
fn a_line_that_breaks_at_any_byte_either_way_brings_the_exchange_to_its_end() {
    let server = Server::start();
    let request = heavy(600);
    let whole = request.encode().len() + seal::MESSAGE_OVERHEAD + 120;
    let up = (0..whole).step_by(13).map(|at| Fate { up: Some(at), ..Fate::default() });
    let down = (0..180).step_by(7).map(|at| Fate { down: Some(at), ..Fate::default() });
    for fate in up.chain(down) {
        let line = Line::to(server.port(), &[fate, fate]);
        let end = end(&line.address, &server);
        let reply = end.exchange(&request).unwrap_or_else(|error| panic!("{fate:?}: {error}"));
        assert_eq!(reply.now_ms, 2, "{fate:?}");
    }
}

#[test]
fn an_answer_that_is_in_the_making_is_waited_for() {
    let server = Server::start();
    server.state().making = 3;
    // The message arrives, and the line breaks before the answer begins.
    let line = Line::to(server.port(), &[Fate { down: Some(0), ..Fate::default() }]);
    let end = end(&line.address, &server);
    assert_eq!(end.exchange(&asking(1)).unwrap().now_ms, 2);
    assert_eq!(server.state().making, 0);
}

#[test]
fn an_answer_in_the_making_is_not_waited_for_as_long_as_it_likes() {
    let server = Server::start();
    let length = asking(1).encode().len() + seal::MESSAGE_OVERHEAD;
    let later = format!(
        "HTTP/1.1 202 Accepted\r\nhave: {length}\r\nretry-after: 4000000000\r\ncontent-length: 0\r\n\r\n"
    );
    server.state().instead = [later.into_bytes()].into();
    assert_eq!(end(&server.address, &server).exchange(&asking(1)).unwrap().now_ms, 2);
}

#[test]
fn a_far_end_that_takes_and_forgets_in_turn_is_left_after_a_few_tries() {
    for (one, other) in [(300, 0), (1, 2), (9_000, 8_999)] {
        let server = Server::start();
        let have = |have: u32| {
            format!("HTTP/1.1 202 Accepted\r\nhave: {have}\r\ncontent-length: 0\r\n\r\n").into_bytes()
        };
        server.state().instead = (0..100).flat_map(|_| [have(one), have(other)]).collect();
        let end = end(&server.address, &server);
        let error = end.exchange(&heavy(20_000)).unwrap_err();
        // It answers before it has heard all, so the line may break instead.
        let is_left = match &error {
            FarEndError::Stranger { what, .. } => what.contains("takes nothing"),
            error => matches!(error, FarEndError::Broken { .. }),
        };
        assert!(is_left, "{error}");
        assert!(end.carrier().traffic().requests < 30, "{:?}", end.carrier().traffic());
    }
}

#[test]
fn an_answer_that_begins_again_and_again_is_given_up_after_a_few_tries() {
    let server = Server::start();
    let cut = [b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n", &[0xC1; 16][..]].concat();
    let gone = b"HTTP/1.1 416 Range Not Satisfiable\r\ncontent-length: 0\r\n\r\n".to_vec();
    server.state().instead = (0..100).flat_map(|_| [cut.clone(), gone.clone()]).collect();
    let end = end(&server.address, &server);
    let error = end.exchange(&asking(1)).unwrap_err();
    assert!(matches!(error, FarEndError::Broken { .. }), "{error}");
    assert!(end.carrier().traffic().requests < 30, "{:?}", end.carrier().traffic());
}

#[test]
fn what_was_padded_for_a_stick_is_brought_by_a_line_however_long() {
    let server = Server::start();
    let content = heavy(2_400_000).encode();
    let carrier = HttpCarrier::new(&server.address, patience()).unwrap();
    let (id, message) = seal::padded_message(&device(), &server.key.public(), &content).unwrap();
    assert!(message.len() > seal::MAX_POSTED);
    let answer = carrier.carry(id, &message).unwrap();
    assert!(seal::open_answer(&device(), &server.key.public(), &answer).is_ok());
    let (id, message) = seal::message(&device(), &server.key.public(), &content).unwrap();
    assert!(matches!(carrier.carry(id, &message), Err(FarEndError::Here(_))));
}

#[test]
fn whoever_sends_a_byte_now_and_then_holds_nobody() {
    let server = Server::start();
    let error = end(&line::dripping(), &server).exchange(&asking(1)).unwrap_err();
    assert!(matches!(error, FarEndError::Broken { .. }), "{error}");
}

#[test]
fn a_far_end_that_keeps_no_halves_gets_the_whole_again() {
    let server = Server::start();
    server.state().forgets = true;
    let line = Line::to(server.port(), &[Fate { up: Some(3_000), ..Fate::default() }]);
    let end = end(&line.address, &server);
    end.exchange(&heavy(20_000)).unwrap();
    assert_eq!(line.connections.load(Ordering::SeqCst), 2);
}

#[test]
fn a_half_that_was_spoilt_at_the_far_end_is_begun_anew() {
    let server = Server::start();
    server.state().spoils = 1;
    let line = Line::to(server.port(), &[Fate { up: Some(3_000), ..Fate::default() }]);
    let end = end(&line.address, &server);
    end.exchange(&heavy(20_000)).unwrap();
    assert!(end.carrier().traffic().again > 0);
}

#[test]
fn silence_ends_and_the_line_is_tried_again() {
    let server = Server::start();
    let silent = Fate { silent: true, ..Fate::default() };
    let line = Line::to(server.port(), &[silent]);
    let end = end(&line.address, &server);
    let begun = Instant::now();
    assert_eq!(end.exchange(&asking(1)).unwrap().now_ms, 2);
    assert!(begun.elapsed() > Duration::from_millis(600));
    let line = Line::to(server.port(), &[silent; 20]);
    let end = self::end(&line.address, &server);
    assert!(matches!(end.exchange(&asking(1)), Err(FarEndError::Broken { .. })));
}

#[test]
fn nobody_at_the_address_is_said_at_once() {
    let server = Server::start();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let begun = Instant::now();
    let error = end(&address, &server).exchange(&asking(1)).unwrap_err();
    assert!(matches!(error, FarEndError::Unreachable { .. }), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(2));
    assert!(HttpCarrier::new("no address", patience()).is_err());
}

#[test]
fn strangers_are_known_whatever_they_say() {
    let server = Server::start();
    let page = |status: &str, more: &str| {
        let body = "<html>Welcome to the hotel</html>";
        format!("HTTP/1.1 {status}\r\n{more}content-length: {}\r\n\r\n{body}", body.len())
    };
    for (raw, word) in [
        (page("200 OK", "content-type: text/html\r\n"), "log in"),
        (page("200 OK", ""), "log in"),
        (page("202 Accepted", ""), "no answer"),
        (page("302 Found", "location: http://login.hotel.example/?a=b\r\n"), "login.hotel.example"),
        (page("302 Found", ""), "no answer"),
        (
            page("307 Temporary Redirect", "location: https://elsewhere.example/exchange\r\n"),
            "elsewhere.example",
        ),
        (page("401 Unauthorized", ""), "log in"),
        (page("511 Network Authentication Required", ""), "log in"),
        (page("404 Not Found", ""), "no answer"),
        (page("204 No Content", ""), "no answer"),
        (page("421 Misdirected Request", ""), "another key"),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 30\r\n\r\n{\"status\": \"ok\", \"more\": true}".into(),
            "no answer",
        ),
    ] {
        server.state().instead.push_back(raw.clone().into_bytes());
        let error = end(&server.address, &server).exchange(&asking(1)).unwrap_err();
        assert!(
            matches!(&error, FarEndError::Stranger { what, .. } if what.contains(word)),
            "{raw}: {error}"
        );
    }
    // Not HTTP at all: the line is tried again, and then it is broken.
    server.state().instead.extend(vec![b"SSH-2.0-OpenSSH\r\n".to_vec(); 20]);
    let error = end(&server.address, &server).exchange(&asking(1)).unwrap_err();
    assert!(matches!(error, FarEndError::Broken { .. }), "{error}");
}

#[test]
fn what_the_far_end_says_of_itself_is_understood() {
    let server = Server::start();
    let say = |raw: &str| {
        server.state().instead = [raw.as_bytes().to_vec()].into();
        end(&server.address, &server).exchange(&asking(1)).unwrap_err()
    };
    let busy = say("HTTP/1.1 503 Busy\r\nretry-after: 120\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(busy, FarEndError::Busy { seconds: Some(120), .. }), "{busy}");
    let busy = say("HTTP/1.1 429 Busy\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(busy, FarEndError::Busy { seconds: None, .. }), "{busy}");
    let newer = say("HTTP/1.1 426 Upgrade\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(newer, FarEndError::Newer { .. }), "{newer}");
    let later = say("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n\u{43}3456789012345678901");
    assert!(matches!(later, FarEndError::Stranger { .. }), "{later}");
    let long = say("HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(long, FarEndError::BadAnswer { .. }), "{long}");
    let none = say("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(none, FarEndError::BadAnswer { .. }), "{none}");
}

#[test]
fn a_far_end_with_another_key_is_no_far_end_and_cannot_answer() {
    let server = Server::start();
    let elsewhere = SecretKey::from_bytes([43; 32]).public();
    let carrier = HttpCarrier::new(&server.address, patience()).unwrap();
    let error = SealedEnd::new(carrier, device(), elsewhere).exchange(&asking(1)).unwrap_err();
    assert!(matches!(&error, FarEndError::Stranger { what, .. } if what.contains("another key")), "{error}");
}

#[test]
fn an_answer_that_was_changed_is_asked_for_once_more_and_then_not_believed() {
    let server = Server::start();
    let far = SealedEnd::new(
        Changing { inner: HttpCarrier::new(&server.address, patience()).unwrap(), times: 1.into() },
        device(),
        server.key.public(),
    );
    assert_eq!(far.exchange(&asking(1)).unwrap().now_ms, 2);
    let far = SealedEnd::new(
        Changing { inner: HttpCarrier::new(&server.address, patience()).unwrap(), times: 2.into() },
        device(),
        server.key.public(),
    );
    assert!(matches!(far.exchange(&asking(1)), Err(FarEndError::BadAnswer { .. })));
}

/// A carrier that changes the last byte of so many answers.
struct Changing {
    inner: HttpCarrier,
    times: std::sync::atomic::AtomicUsize,
}

impl Carrier for Changing {
    fn carry(&self, id: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        let mut answer = self.inner.carry(id, message)?;
        if self.times.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
            *answer.last_mut().unwrap() ^= 1;
        }
        Ok(answer)
    }

    fn address(&self) -> String {
        self.inner.address()
    }
}

#[test]
fn whoever_cancels_is_heard_within_moments() {
    let server = Server::start();
    let line = Line::to(server.port(), &[Fate { silent: true, ..Fate::default() }; 9]);
    let patience = Patience { stall: Duration::from_secs(60), ..patience() };
    let carrier = HttpCarrier::new(&line.address, patience).unwrap();
    let end = Arc::new(SealedEnd::new(carrier, device(), server.key.public()));
    let asking_end = Arc::clone(&end);
    let waiting = std::thread::spawn(move || asking_end.exchange(&asking(1)));
    while line.connections.load(Ordering::SeqCst) == 0 {
        std::thread::yield_now();
    }
    let begun = Instant::now();
    end.carrier().cancel();
    assert!(matches!(waiting.join().unwrap(), Err(FarEndError::Cancelled)));
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert!(matches!(end.exchange(&asking(1)), Err(FarEndError::Cancelled)));
}

#[test]
fn one_finds_out_whom_one_talks_to() {
    let server = Server::start();
    let carrier = HttpCarrier::new(&server.address, patience()).unwrap();
    let who = carrier.who().unwrap();
    assert_eq!((who.protocol, who.key, &who.name[..], who.now_ms), (1, server.key.public(), "Center 1", 7));
    assert_eq!(who.roles, ["platform"]);
    for raw in [
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_owned(),
        "HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}".to_owned(),
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\n{}".to_owned(),
        format!("HTTP/1.1 200 OK\r\ncontent-length: 99999\r\n\r\n{}", " ".repeat(99_999)),
    ] {
        server.state().instead.push_back(raw.into_bytes());
        assert!(matches!(carrier.who(), Err(FarEndError::Stranger { .. })));
    }
}

#[test]
fn a_message_is_left_with_a_carrier_and_its_answer_is_collected_later() {
    let server = Server::start();
    let carrier = HttpCarrier::new(&server.address, patience()).unwrap();
    let (id, message) = seal::padded_message(&device(), &server.key.public(), b"words").unwrap();
    let hint = server.key.public().hint();
    assert_eq!(carrier.collect(id).unwrap(), Collected::Unknown);
    assert_eq!(carrier.leave(hint, id, &message).unwrap(), Left::NotCarried);
    server.state().carries = true;
    assert_eq!(carrier.leave(hint, id, &message).unwrap(), Left::Kept);
    assert_eq!(server.state().carried[&id], (hint.to_string(), message.clone()));
    assert_eq!(carrier.collect(id).unwrap(), Collected::Waiting);
    let answer = seal::open(&server.key, &message).unwrap().answer_key.answer(&[7; 9_000]).unwrap();
    server.state().answers.insert(id, answer.clone());
    server.state().cut_answers = [4_000].into();
    assert_eq!(carrier.collect(id).unwrap(), Collected::Answer(answer));
    // The line breaks while it is left: it is left again.
    let line = Line::to(server.port(), &[Fate { up: Some(2_000), ..Fate::default() }]);
    let carrier = HttpCarrier::new(&line.address, patience()).unwrap();
    let (id, message) = seal::padded_message(&device(), &server.key.public(), b"more").unwrap();
    assert_eq!(carrier.leave(hint, id, &message).unwrap(), Left::Kept);
    assert_eq!(server.state().carried[&id].1, message);
}
