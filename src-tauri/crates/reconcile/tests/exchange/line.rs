//! A line between the carrier and the far end that dribbles, breaks and falls silent.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is wrong with one connection.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fate {
    /// Breaks after so many bytes upwards.
    pub(crate) up: Option<usize>,
    /// Breaks after so many bytes downwards.
    pub(crate) down: Option<usize>,
    /// Is refused before anything.
    pub(crate) refused: bool,
    /// Carries nothing, and says nothing.
    pub(crate) silent: bool,
}

pub(crate) struct Line {
    pub(crate) address: String,
    pub(crate) fates: Arc<Mutex<VecDeque<Fate>>>,
    /// Bytes that went up and down, and connections.
    pub(crate) up: Arc<AtomicUsize>,
    pub(crate) down: Arc<AtomicUsize>,
    pub(crate) connections: Arc<AtomicUsize>,
}

impl Line {
    /// Leads to `port`; each connection meets the next of `fates`, and the last goes well for ever.
    pub(crate) fn to(port: u16, fates: &[Fate]) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let line = Line {
            address: format!("http://{}", listener.local_addr().unwrap()),
            fates: Arc::new(Mutex::new(fates.iter().copied().collect())),
            up: Arc::default(),
            down: Arc::default(),
            connections: Arc::default(),
        };
        let (fates, up, down, connections) =
            (line.fates.clone(), line.up.clone(), line.down.clone(), line.connections.clone());
        std::thread::spawn(move || {
            for near in listener.incoming() {
                let near = near.unwrap();
                connections.fetch_add(1, Ordering::SeqCst);
                let fate = fates.lock().unwrap().pop_front().unwrap_or_default();
                if fate.refused {
                    continue;
                }
                if fate.silent {
                    std::thread::spawn(move || io::copy(&mut &near, &mut io::sink()));
                    continue;
                }
                let far = TcpStream::connect(("127.0.0.1", port)).unwrap();
                let (near2, far2) = (near.try_clone().unwrap(), far.try_clone().unwrap());
                let (up, down) = (up.clone(), down.clone());
                std::thread::spawn(move || pass(near, far, fate.up, &up));
                std::thread::spawn(move || pass(far2, near2, fate.down, &down));
            }
        });
        line
    }
}

/// Passes small pieces on until the end or the break; then both sides are closed.
fn pass(mut from: TcpStream, mut to: TcpStream, most: Option<usize>, count: &AtomicUsize) {
    let mut passed = 0;
    let mut piece = [0; 700];
    while let Ok(read @ 1..) = from.read(&mut piece) {
        let room = most.map_or(read, |most| read.min(most - passed));
        if to.write_all(&piece[..room]).is_err() {
            break;
        }
        passed += room;
        count.fetch_add(room, Ordering::SeqCst);
        if most == Some(passed) {
            // What was passed shall arrive before the break does.
            std::thread::sleep(Duration::from_millis(20));
            break;
        }
    }
    for side in [from, to] {
        // It may be closed already.
        let _ = side.shutdown(Shutdown::Both);
    }
}

/// Whoever is asked there begins with the right answer's first bytes, and goes on with one byte now and then for ever.
pub(crate) fn dripping() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                let (mut asked, mut byte) = (Vec::new(), [0]);
                while !asked.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
                    asked.push(byte[0]);
                }
                let mut first = [0; 17];
                stream.read_exact(&mut first).unwrap();
                first[0] = 0xC1;
                let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n";
                stream.write_all(&[&head[..], &first].concat()).unwrap();
                // Until who asked has gone.
                while stream.write_all(&[0]).is_ok() {
                    std::thread::sleep(Duration::from_millis(50));
                }
            });
        }
    });
    address
}
