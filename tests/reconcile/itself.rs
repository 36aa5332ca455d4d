//! What a window does by itself: it sends within seconds when there is a line, is silent else, and leaves alone who asks
//! for it.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use client::Client;
use reconcile::code::Code;
use reconcile::key::SecretKey;

use crate::laptop::{Laptop, clock};
use crate::served::Served;

/// Waits until something is so; fails after some seconds.
#[track_caller]
fn within_seconds(client: &Client, what: &str, is_so: impl Fn(&Client) -> bool) {
    let begun = Instant::now();
    while !is_so(client) {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn waiting(client: &Client) -> u64 {
    client.exchange_state("en").unwrap().waiting.total
}

#[test]
fn a_window_sends_by_itself_when_the_line_comes_up_and_is_silent_then() {
    let served = Served::new();
    served.line.set_down(true);
    let mut laptop = served.laptop("Amina");
    for choice in 0..10 {
        laptop.study(choice);
    }
    let client = laptop.window();
    client.begin();
    std::thread::sleep(Duration::from_secs(1));
    assert!(waiting(&client) > 0, "there is no line");
    served.line.set_down(false);
    within_seconds(&client, "it goes by itself", |client| waiting(client) == 0);
    within_seconds(&client, "it comes to its end", |client| {
        client.exchange_state("en").unwrap().progress.is_none()
    });
    // It has heard who the platform is, and has nothing to say any more.
    std::thread::sleep(Duration::from_millis(500));
    let (sent, received) = (served.line.sent(), served.line.received());
    std::thread::sleep(Duration::from_secs(6));
    assert_eq!((served.line.sent(), served.line.received()), (sent, received), "not a byte");
}

#[test]
fn whoever_has_too_much_to_do_is_left_alone_as_long_as_they_ask() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicU32::new(0));
    let counting = Arc::clone(&asked);
    std::thread::spawn(move || {
        for mut line in listener.incoming().flatten() {
            if line.read(&mut [0; 64 * 1024]).is_ok_and(|read| read > 0) {
                counting.fetch_add(1, Ordering::SeqCst);
                let head = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 5000\r\nconnection: close";
                let _ = write!(line, "{head}\r\ncontent-length: 0\r\n\r\n");
            }
        }
    });
    let mut laptop = Laptop::new("Amina");
    let code = Code::new(&address, SecretKey::random().unwrap().public(), [7; 10], 0).unwrap();
    laptop.client().join(&code.text(), "").unwrap();
    let client = laptop.window();
    client.begin();
    within_seconds(&client, "it is told when it tries again", |client| {
        let view = client.exchange_state("en").unwrap();
        view.next_try_ms.is_some_and(|at| at - clock() >= 5_000_000) && view.trouble.is_some()
    });
    let view = client.exchange_state("en").unwrap();
    assert_eq!(view.trouble.unwrap().failure.code, "line-busy");
    let times = asked.load(Ordering::SeqCst);
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(asked.load(Ordering::SeqCst), times, "nobody asks again");
}
