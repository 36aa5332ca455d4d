//! What the history says: who carried what for whom, once; what repeats is counted; how old "connected" is; that stopping
//! hangs up.

use std::io::Read as _;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::mpsc::channel;

use client::Client;
use client::view::{Connection, Ending, ExchangeView, PastExchange, Road};

use crate::laptop::Laptop;
use crate::served::{Served, exchange};

fn state(client: &Client) -> ExchangeView {
    client.exchange_state("en").unwrap()
}

fn past(laptop: &Laptop) -> Vec<PastExchange> {
    laptop.client().exchanges(50)
}

/// Waits for what must become true, however slow the machine is.
fn until(client: &Client, what: &str, fits: impl Fn(&ExchangeView) -> bool) -> ExchangeView {
    for _ in 0..6_000 {
        let view = state(client);
        if fits(&view) {
            return view;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("{what}: {:?}", state(client));
}

fn begun(laptop: &mut Laptop) -> Arc<Client> {
    let client = laptop.window();
    client.begin();
    client
}

#[test]
fn what_a_stick_carried_stands_there_once_with_the_stick_and_the_centre() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    let stick = laptop.file("red stick");
    fs_err::create_dir_all(&stick).unwrap();
    let stick = stick.to_string_lossy().into_owned();
    for choice in 0..10 {
        laptop.study(choice);
    }
    laptop.client().courier_pack(&stick).unwrap();
    laptop.client().courier_pack(&stick).unwrap();
    let under_way = past(&laptop);
    assert_eq!(under_way.len(), 1, "packed anew, it is the same envelope: {under_way:?}");
    assert_eq!((&under_way[0].ended, under_way[0].times), (&Ending::UnderWay, 1));
    assert_eq!((&under_way[0].road, under_way[0].by.as_str()), (&Road::Stick, "red stick"));

    laptop.client().courier_deliver(&stick).unwrap();
    laptop.client().courier_accept(&stick).unwrap();
    let done = past(&laptop);
    assert_eq!(done.len(), 1, "its answer is back: {done:?}");
    assert_eq!(
        (&done[0].ended, &done[0].road, done[0].by.as_str()),
        (&Ending::Complete, &Road::Stick, "red stick")
    );
    assert_eq!(done[0].sent, under_way[0].sent);
    // No line ever told the name of the platform; the sealed answer told the centre's.
    let centre = state(laptop.client()).platforms[0].cohorts[0].centre.clone();
    assert!(!centre.is_empty());
    assert_eq!(
        (done[0].whose.as_str(), state(laptop.client()).platforms[0].name.as_str()),
        (&*centre, &*centre)
    );
}

#[test]
fn an_answer_by_stick_that_comes_after_the_line_leaves_nothing_unfinished() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    let stick = laptop.file("stick");
    fs_err::create_dir_all(&stick).unwrap();
    let stick = stick.to_string_lossy().into_owned();
    (0..10).for_each(|choice| laptop.study(choice));
    laptop.client().courier_pack(&stick).unwrap();
    laptop.client().courier_deliver(&stick).unwrap();
    // Before the stick comes back there is a line, and there is more to tell since.
    (10..20).for_each(|choice| laptop.study(choice));
    exchange(&laptop);
    (20..30).for_each(|choice| laptop.study(choice));
    let before = past(&laptop);
    assert_eq!(before[0].ended, Ending::Complete, "{before:?}");
    assert!(laptop.client().courier_accept(&stick).unwrap().answers > 0);
    assert_eq!(past(&laptop), before, "it said nothing that was not known");
}

#[test]
fn tries_that_went_alike_are_one_with_a_count() {
    let served = Served::new();
    let mut laptop = served.laptop("Amina");
    exchange(&laptop);
    let reached = state(laptop.client()).reached_ms.unwrap();
    // Nobody listens there any more.
    drop(served);
    let client = begun(&mut laptop);
    for times in 1..4 {
        client.exchange_now();
        let view = until(&client, "a try that failed", |view| {
            view.past[0].ended == Ending::Failed && view.past[0].times == times && view.progress.is_none()
        });
        assert_eq!(view.past.len(), 2, "{view:?}");
        assert_eq!(view.past[0].failure.as_ref().unwrap().code, "line-unreachable");
        assert_eq!(view.connection, Connection::Offline);
        assert_eq!(view.reached_ms, Some(reached), "it is said when somebody was reached");
    }
}

#[test]
fn stopping_hangs_up_on_a_record_store_that_says_nothing() {
    let mut laptop = Laptop::new("Amina");
    for choice in 0..10 {
        laptop.study(choice);
    }
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/xapi", silent.local_addr().unwrap());
    let (asked, heard) = channel();
    std::thread::spawn(move || {
        let mut lines = Vec::new();
        for line in silent.incoming() {
            let mut line = line.unwrap();
            let mut begin = [0; 16];
            // A look closes at once; whoever says something waits for an answer that never comes.
            if line.read(&mut begin).unwrap_or(0) > 0 {
                lines.push(line);
                let _ = asked.send(());
            }
        }
    });
    let client = begun(&mut laptop);
    client.store_join(&address, "key", "secret").unwrap();
    heard.recv().unwrap();
    client.exchange_stop();
    let view = until(&client, "it is over", |view| view.progress.is_none() && !view.past.is_empty());
    let failure = view.past[0].failure.as_ref().unwrap();
    assert_eq!(failure.code, "stopped", "nobody waited for the line to break: {view:?}");
}
