//! How often one address may ask: a bucket of requests for each, filled at a steady rate, in bounded memory.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Addresses remembered at a time.
const MOST: usize = 100_000;
/// How long a full bucket lasts when it is drawn from without pause, in seconds of its rate: a school that comes back
/// from a power cut is one address.
const BURST_SECONDS: u32 = 30;

/// Who asked how often lately.
pub(super) struct Rates {
    began: Instant,
    /// Requests a second; 0: as many as they like.
    rate: u32,
    /// For each address the time, since it began, at which its bucket will be full again.
    full_at: Mutex<HashMap<IpAddr, Duration>>,
}

impl Rates {
    pub(super) fn new(rate: u32) -> Self {
        Self { began: Instant::now(), rate, full_at: Mutex::default() }
    }

    /// Counts a request; the seconds to wait first, where it is one too many.
    pub(super) fn ask(&self, address: IpAddr, now: Instant) -> Result<(), u64> {
        let Some(each) = Duration::from_secs(1).checked_div(self.rate) else { return Ok(()) };
        let now = now.saturating_duration_since(self.began);
        let address = network(address);
        let mut full_at = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        if full_at.len() >= MOST && !full_at.contains_key(&address) {
            full_at.retain(|_, full_at| *full_at > now);
            if full_at.len() >= MOST {
                return Err(5);
            }
        }
        let bucket = full_at.entry(address).or_insert(now);
        let next = (*bucket).max(now) + each;
        let over = next.saturating_sub(now + Duration::from_secs(BURST_SECONDS.into()));
        if over > Duration::ZERO {
            return Err(over.as_secs() + 1);
        }
        *bucket = next;
        Ok(())
    }
}

/// Who has one IPv6 address has 2⁶⁴ of them.
pub(super) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.into(),
            None => {
                let [a, b, c, d, ..] = v6.segments();
                std::net::Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_waits_once_its_bucket_is_empty_and_others_do_not() {
        let rates = Rates::new(2);
        let now = Instant::now();
        let [eager, neighbour, other] =
            ["2001:db8::1", "2001:db8::2", "192.0.2.1"].map(|a| a.parse::<IpAddr>().unwrap());
        for _ in 0..2 * BURST_SECONDS {
            assert_eq!(rates.ask(eager, now), Ok(()));
        }
        assert_eq!(rates.ask(eager, now), Err(1));
        assert_eq!(rates.ask(neighbour, now), Err(1), "the same network");
        assert_eq!(rates.ask(other, now), Ok(()));
        assert_eq!(rates.ask(eager, now + Duration::from_millis(600)), Ok(()));
    }

    #[test]
    fn memory_is_bounded_however_many_addresses_ask() {
        let rates = Rates::new(1);
        let now = Instant::now();
        let address = |n: usize| IpAddr::from(u32::try_from(n).unwrap().to_be_bytes());
        assert!((0..MOST).all(|n| rates.ask(address(n), now) == Ok(())));
        assert_eq!(rates.ask(address(MOST), now), Err(5));
        assert_eq!(rates.ask(address(MOST), now + Duration::from_secs(2)), Ok(()));
        assert!(rates.full_at.lock().unwrap().len() <= MOST);
    }

    #[test]
    fn without_a_rate_nobody_waits() {
        let rates = Rates::new(0);
        assert!((0..100_000).all(|_| rates.ask(IpAddr::from([192, 0, 2, 1]), Instant::now()).is_ok()));
    }
}
