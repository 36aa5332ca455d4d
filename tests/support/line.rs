//! A thin line: a proxy on loopback that lets through as little, as late and for as short as a village's connection.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How thin a line is.
#[derive(Clone, Copy, Debug)]
pub struct Thinness {
    /// Bytes a second, for each direction.
    pub bytes_per_second: u64,
    /// How long a byte is on its way, there or back.
    pub delay: Duration,
    /// After how long the line drops, again and again, with everything on it; never, where there is none.
    pub drops_every: Option<Duration>,
    /// After how many bytes of a connection, both directions together, it drops; never, where there is none.
    pub drops_after: Option<u64>,
}

impl Thinness {
    /// 20 kbit/s, 600 ms there and back, and a drop every 20 s.
    pub const VILLAGE: Thinness = Thinness {
        bytes_per_second: 2_500,
        delay: Duration::from_millis(300),
        drops_every: Some(Duration::from_secs(20)),
        drops_after: None,
    };
    /// As good as none.
    pub const BROAD: Thinness =
        Thinness { bytes_per_second: u64::MAX, delay: Duration::ZERO, drops_every: None, drops_after: None };
}

/// The line. Ends with its last handle.
#[derive(Debug)]
pub struct ThinLine {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    thinness: Mutex<Thinness>,
    far: SocketAddr,
    open: Mutex<Vec<TcpStream>>,
    over: AtomicBool,
    /// Nothing goes through.
    down: AtomicBool,
    out: AtomicU64,
    back: AtomicU64,
    drops: AtomicU64,
}

/// Most that is read of a connection at once: a packet of a slow line.
const PACKET: usize = 512;

impl ThinLine {
    /// Lays a line to `far`.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn to(far: SocketAddr, thinness: Thinness) -> std::io::Result<ThinLine> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            thinness: Mutex::new(thinness),
            far,
            open: Mutex::default(),
            over: AtomicBool::new(false),
            down: AtomicBool::new(false),
            out: AtomicU64::new(0),
            back: AtomicU64::new(0),
            drops: AtomicU64::new(0),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for near in listener.incoming() {
                if accepting.over.load(Ordering::SeqCst) {
                    break;
                }
                if let Ok(near) = near {
                    let shared = Arc::clone(&accepting);
                    thread::spawn(move || drop(shared.connect(near)));
                }
            }
        });
        let dropping = Arc::clone(&shared);
        thread::spawn(move || dropping.drop_again_and_again());
        Ok(ThinLine { address, shared })
    }

    /// Where the line begins.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Bytes that came out at the far end so far.
    pub fn sent(&self) -> u64 {
        self.shared.out.load(Ordering::SeqCst)
    }

    /// Bytes that came back so far.
    pub fn received(&self) -> u64 {
        self.shared.back.load(Ordering::SeqCst)
    }

    /// How often the line dropped with a connection on it.
    pub fn drops(&self) -> u64 {
        self.shared.drops.load(Ordering::SeqCst)
    }

    /// Cuts what is on the line now.
    pub fn cut(&self) {
        self.shared.cut();
    }

    /// Takes the line down, or up again.
    pub fn set_down(&self, down: bool) {
        self.shared.down.store(down, Ordering::SeqCst);
        if down {
            self.cut();
        }
    }

    /// Makes the line another one.
    pub fn set(&self, thinness: Thinness) {
        *self.shared.thinness.lock().unwrap_or_else(PoisonError::into_inner) = thinness;
    }
}

impl Drop for ThinLine {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        self.shared.cut();
        // So that the listener wakes and ends.
        drop(TcpStream::connect(self.address));
    }
}

impl Shared {
    fn thinness(&self) -> Thinness {
        *self.thinness.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cut(&self) {
        let open = std::mem::take(&mut *self.open.lock().unwrap_or_else(PoisonError::into_inner));
        for stream in open {
            drop(stream.shutdown(Shutdown::Both));
        }
    }

    fn drop_again_and_again(&self) {
        let mut since = Instant::now();
        while !self.over.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(20));
            match self.thinness().drops_every {
                Some(every) if since.elapsed() >= every => {
                    since = Instant::now();
                    if !self.open.lock().unwrap_or_else(PoisonError::into_inner).is_empty() {
                        self.drops.fetch_add(1, Ordering::SeqCst);
                        self.cut();
                    }
                }
                _ => {}
            }
        }
    }

    fn connect(self: &Arc<Self>, near: TcpStream) -> std::io::Result<()> {
        if self.down.load(Ordering::SeqCst) {
            return near.shutdown(Shutdown::Both);
        }
        let far = TcpStream::connect(self.far)?;
        near.set_nodelay(true)?;
        far.set_nodelay(true)?;
        {
            let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            open.push(near.try_clone()?);
            open.push(far.try_clone()?);
        }
        let passed = Arc::new(AtomicU64::new(0));
        let back = (Arc::clone(self), far.try_clone()?, near.try_clone()?, Arc::clone(&passed));
        let backwards = thread::spawn(move || back.0.pass(back.1, back.2, &back.3, false));
        self.pass(near.try_clone()?, far.try_clone()?, &passed, true);
        drop(backwards.join());
        let ends = [near.peer_addr(), far.peer_addr()].map(Result::ok);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|one| !ends.contains(&one.peer_addr().ok()) && one.peer_addr().is_ok());
        Ok(())
    }

    /// Passes one direction of a connection on: bytes are taken as fast as the line is, and come out after the delay.
    fn pass(self: &Arc<Self>, mut from: TcpStream, to: TcpStream, passed: &AtomicU64, out: bool) {
        let (send, packets): (Sender<(Instant, Vec<u8>)>, Receiver<_>) = channel();
        let shared = Arc::clone(self);
        let arriving = thread::spawn(move || shared.arrive(to, &packets, out));
        let mut packet = [0; PACKET];
        loop {
            let thinness = self.thinness();
            let most = if thinness.bytes_per_second == u64::MAX { PACKET } else { PACKET / 4 };
            let Ok(read @ 1..) = from.read(&mut packet[..most]) else { break };
            if thinness.bytes_per_second != u64::MAX {
                thread::sleep(Duration::from_secs_f64(read as f64 / thinness.bytes_per_second as f64));
            }
            let passed = passed.fetch_add(read as u64, Ordering::SeqCst) + read as u64;
            if thinness.drops_after.is_some_and(|after| passed > after) {
                self.drops.fetch_add(1, Ordering::SeqCst);
                drop(from.shutdown(Shutdown::Both));
                break;
            }
            if send.send((Instant::now() + thinness.delay, packet[..read].to_vec())).is_err() {
                break;
            }
        }
        drop(send);
        drop(arriving.join());
    }

    fn arrive(&self, mut to: TcpStream, packets: &Receiver<(Instant, Vec<u8>)>, out: bool) {
        for (due, packet) in packets {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let counter = if out { &self.out } else { &self.back };
            counter.fetch_add(packet.len() as u64, Ordering::SeqCst);
            if to.write_all(&packet).is_err() {
                break;
            }
        }
        drop(to.shutdown(Shutdown::Write));
    }
}
