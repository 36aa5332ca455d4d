//! The platform as a program of its own, and laptops that reach it over a line.

use std::time::{SystemTime, UNIX_EPOCH};

use acceptance::{PlatformServer, ThinLine, Thinness};
use client::{Flow, Met};
use tempfile::TempDir;

use crate::laptop::{Laptop, scratch, set_clock};
use crate::story::program;

/// The computer's clock: the platform is another program, and knows no other.
pub(crate) fn real_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_millis()).unwrap()
}

/// A platform with one cohort, and the line to it.
pub(crate) struct Served {
    pub(crate) platform: PlatformServer,
    pub(crate) line: ThinLine,
    pub(crate) cohort: String,
    pub(crate) code: String,
    _data: TempDir,
}

impl Served {
    pub(crate) fn new() -> Served {
        set_clock(real_now());
        let data = scratch();
        let platform = PlatformServer::start(&program("packhorse-platform"), data.path(), None);
        let line = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap();
        let (cohort, code) = platform.cohort("Group B", &format!("http://{}", line.address()));
        Served { platform, line, cohort, code, _data: data }
    }

    /// A laptop on which somebody new studies, who has joined.
    pub(crate) fn laptop(&self, name: &str) -> Laptop {
        let laptop = Laptop::new(name);
        laptop.client().join(&self.code, "").unwrap();
        laptop
    }
}

/// One exchange that somebody asked for, with all that were joined: here one.
pub(crate) fn exchange(laptop: &Laptop) -> Met {
    let mut met = laptop.client().exchange_with_all(&[], &mut |_| Flow::Continue).unwrap();
    assert_eq!(met.len(), 1, "{met:?}");
    met.remove(0)
}

/// Exchanges until nothing moves any more; then all hold the same.
#[track_caller]
pub(crate) fn settle(laptops: &[&Laptop]) {
    for _ in 0..3 {
        for laptop in laptops {
            let met = exchange(laptop);
            assert!(met.report.is_complete(), "{met:?}");
        }
    }
    for laptop in laptops {
        let met = exchange(laptop);
        assert!(met.report.is_complete() && met.report.rounds == 1, "nothing is left to say: {met:?}");
        assert_eq!(laptop.facts(), laptops[0].facts());
        assert_eq!(laptop.digest(), laptops[0].digest());
        assert_eq!(laptop.progress(), laptops[0].progress());
        assert_eq!(waiting(laptop), 0);
    }
}

/// Records of who studies that have no receipt.
pub(crate) fn waiting(laptop: &Laptop) -> u64 {
    laptop.client().exchange_state("en").unwrap().waiting.total
}

/// Random numbers that are the same each time (xorshift*, Marsaglia 2003).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }
}

/// Bytes that do not fold.
pub(crate) fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut dice = Dice(seed);
    (0..length).map(|_| (dice.roll() & 0xFF) as u8).collect()
}
