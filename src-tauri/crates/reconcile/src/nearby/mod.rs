//! Computers nearby: how a hub makes itself known in a room, how others find it, and what stands between (`PROTOCOL.md`,
//! A classroom). What is announced is anybody's word.

mod reach;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mdns_sd::{ResolvedService, ServiceDaemon, ServiceEvent, ServiceInfo};

use crate::key::PublicKey;

pub use reach::{Obstacle, Reach, own_addresses, reach};

/// The name of the service, by DNS-SD (RFC 6763).
const SERVICE: &str = "_packhorse._tcp.local.";
/// Version of what is announced.
const VERSION: &str = "1";
/// Longest name that is announced, in bytes: with the key's short form it must fit a label of DNS.
const MAX_NAME: usize = 48;
/// Most computers that are remembered: more in one room are noise.
const MAX_NEIGHBOURS: usize = 256;
/// Most addresses of one.
const MAX_ADDRESSES: usize = 16;

/// What a computer says of itself in the room.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Presence {
    /// Its name, for people.
    pub name: String,
    /// Its key.
    pub key: PublicKey,
    /// What it does: `hub`, `carrier`, `packs`.
    pub roles: Vec<String>,
    /// Where it listens.
    pub port: u16,
}

/// A computer that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Neighbour {
    /// Its name, for people.
    pub name: String,
    /// Its key.
    pub key: PublicKey,
    /// What it does.
    pub roles: Vec<String>,
    /// Where it can be reached, the likeliest first.
    pub addresses: Vec<SocketAddr>,
}

impl Neighbour {
    /// Returns the likeliest address, for [`crate::http::HttpCarrier::new`].
    #[must_use]
    pub fn address(&self) -> Option<String> {
        self.addresses.first().map(|address| format!("http://{address}"))
    }
}

/// Multicast DNS does not work on this computer.
#[derive(Debug, thiserror::Error)]
#[error("computers nearby cannot be looked for: {0}; type the address of the other computer instead")]
pub struct NearbyError(String);

impl From<mdns_sd::Error> for NearbyError {
    fn from(error: mdns_sd::Error) -> NearbyError {
        NearbyError(error.to_string())
    }
}

/// A computer makes itself known as long as this is kept.
pub struct Announcement {
    daemon: ServiceDaemon,
    full_name: String,
}

impl Announcement {
    /// Begins to make `presence` known on all networks of this computer, also on those that come later.
    ///
    /// # Errors
    /// When multicast DNS does not work here.
    pub fn begin(presence: &Presence) -> Result<Announcement, NearbyError> {
        let (name, key) = (tidy(&presence.name), presence.key.to_string());
        let roles = presence.roles.join(",");
        let said = [("v", VERSION), ("key", &key), ("name", &name), ("roles", &roles)];
        let instance = format!("{name} {}", presence.key.short());
        let host = format!("packhorse-{}.local.", presence.key.hint());
        let service =
            ServiceInfo::new(SERVICE, &instance, &host, "", presence.port, &said[..])?.enable_addr_auto();
        let full_name = service.get_fullname().to_owned();
        let daemon = ServiceDaemon::new()?;
        daemon.register(service)?;
        Ok(Announcement { daemon, full_name })
    }
}

impl Drop for Announcement {
    fn drop(&mut self) {
        // The others notice in any case, some minutes later.
        if let Ok(gone) = self.daemon.unregister(&self.full_name) {
            let _ = gone.recv_timeout(std::time::Duration::from_millis(500));
        }
        let _ = self.daemon.shutdown();
    }
}

/// Looks about for others as long as it is kept.
pub struct Lookout {
    daemon: ServiceDaemon,
    found: Arc<Mutex<BTreeMap<String, Neighbour>>>,
}

impl Lookout {
    /// Begins to look; the computer with the key `own` is this one and not shown.
    ///
    /// # Errors
    /// When multicast DNS does not work here.
    pub fn begin(own: Option<PublicKey>) -> Result<Lookout, NearbyError> {
        let daemon = ServiceDaemon::new()?;
        let events = daemon.browse(SERVICE)?;
        let found = Arc::new(Mutex::new(BTreeMap::new()));
        let seen = Arc::clone(&found);
        // Ends with the daemon.
        std::thread::Builder::new()
            .name("lookout".to_owned())
            .spawn(move || {
                while let Ok(event) = events.recv() {
                    note(&seen, own, event);
                }
            })
            .map_err(|error| NearbyError(error.to_string()))?;
        Ok(Lookout { daemon, found })
    }

    /// Returns who is there now, by name.
    #[must_use]
    pub fn found(&self) -> Vec<Neighbour> {
        let mut found: Vec<Neighbour> = locked(&self.found).values().cloned().collect();
        found.sort_by(|one, two| (&one.name, one.key).cmp(&(&two.name, two.key)));
        found
    }
}

impl Drop for Lookout {
    fn drop(&mut self) {
        let _ = self.daemon.shutdown();
    }
}

fn note(found: &Mutex<BTreeMap<String, Neighbour>>, own: Option<PublicKey>, event: ServiceEvent) {
    match event {
        ServiceEvent::ServiceResolved(service) => {
            let neighbour = neighbour(&service).filter(|neighbour| Some(neighbour.key) != own);
            let mut found = locked(found);
            let known = found.contains_key(service.get_fullname());
            if let Some(neighbour) = neighbour.filter(|_| known || found.len() < MAX_NEIGHBOURS) {
                found.insert(service.get_fullname().to_owned(), neighbour);
            }
        }
        ServiceEvent::ServiceRemoved(_, full_name) => {
            locked(found).remove(&full_name);
        }
        _ => {}
    }
}

fn neighbour(service: &ResolvedService) -> Option<Neighbour> {
    let said = |name| service.get_property_val_str(name);
    let port = service.get_port();
    let mut addresses: Vec<SocketAddr> =
        service.get_addresses().iter().map(|address| SocketAddr::new(address.to_ip_addr(), port)).collect();
    addresses.retain(|address| leads_there(address.ip()));
    addresses.sort_by_key(|address| (unlikely(address.ip()), *address));
    addresses.truncate(MAX_ADDRESSES);
    let roles = said("roles").unwrap_or_default().split(',').filter(|role| !role.is_empty());
    Some(Neighbour {
        name: tidy(said("name").unwrap_or_default()),
        key: PublicKey::parse(said("key")?)?,
        roles: roles.take(16).map(tidy).collect(),
        addresses,
    })
    .filter(|neighbour| port > 0 && !neighbour.addresses.is_empty())
}

/// Tells whether an address leads to one computer in the network: not to all, not to whoever asks, and no link-local address
/// of IPv6, which without its scope leads nowhere.
fn leads_there(ip: IpAddr) -> bool {
    let many = ip.is_unspecified() || ip.is_multicast();
    !many
        && !matches!(ip, IpAddr::V4(ip) if ip.is_broadcast())
        && !matches!(ip, IpAddr::V6(ip) if ip.is_unicast_link_local())
}

/// Orders addresses: IPv4 of a private network is what classrooms have.
fn unlikely(ip: IpAddr) -> u8 {
    match ip {
        IpAddr::V4(ip) if ip.is_private() => 0,
        IpAddr::V4(ip) if ip.is_loopback() => 4,
        IpAddr::V4(_) => 1,
        IpAddr::V6(ip) if ip.is_loopback() => 5,
        IpAddr::V6(_) => 2,
    }
}

/// Takes a name that others gave: no control characters, not too long.
fn tidy(name: &str) -> String {
    let mut tidy = String::new();
    for letter in name.trim().chars().filter(|letter| !letter.is_control()) {
        if tidy.len() + letter.len_utf8() > MAX_NAME {
            break;
        }
        tidy.push(letter);
    }
    tidy
}

fn locked(found: &Mutex<BTreeMap<String, Neighbour>>) -> MutexGuard<'_, BTreeMap<String, Neighbour>> {
    found.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::key::SecretKey;

    fn until(what: &str, mut met: impl FnMut() -> bool) {
        let begun = Instant::now();
        while !met() {
            assert!(begun.elapsed() < Duration::from_secs(20), "waited for: {what}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    #[test]
    fn a_hub_that_makes_itself_known_is_found_and_missed_when_it_goes() {
        if own_addresses(1).is_empty() {
            // A computer without a network finds nobody; that it says so is tested beside.
            return;
        }
        let key = SecretKey::random().unwrap().public();
        let name = "Класс 7б. ".repeat(9);
        let presence = Presence { name, key, roles: vec!["hub".into(), "packs".into()], port: 47_123 };
        let lookout = Lookout::begin(None).unwrap();
        let blind = Lookout::begin(Some(key)).unwrap();
        let announced = Announcement::begin(&presence).unwrap();
        let find = || lookout.found().into_iter().find(|neighbour| neighbour.key == key);
        until("the hub", || find().is_some());
        let found = find().unwrap();
        assert!(presence.name.starts_with(&found.name) && found.name.len() > 40, "{found:?}");
        assert_eq!(found.roles, presence.roles);
        assert!(found.addresses.iter().all(|address| address.port() == 47_123));
        assert!(found.address().unwrap().starts_with("http://"));
        drop(announced);
        until("its going", || find().is_none());
        assert!(blind.found().iter().all(|neighbour| neighbour.key != key), "oneself is not shown");
    }

    #[test]
    fn addresses_that_lead_to_nobody_or_to_oneself_are_none() {
        for (ip, leads) in [
            ("192.168.1.7", true),
            ("127.0.0.1", true),
            ("2001:db8::7", true),
            ("0.0.0.0", false),
            ("::", false),
            ("224.0.0.251", false),
            ("255.255.255.255", false),
            ("ff02::fb", false),
            ("fe80::1", false),
        ] {
            assert_eq!(leads_there(ip.parse().unwrap()), leads, "{ip}");
        }
    }

    #[test]
    fn names_of_others_are_cut_at_letters_and_carry_no_controls() {
        assert_eq!(tidy(" a\u{7}\nb "), "ab");
        assert_eq!(tidy(&"ы".repeat(100)).chars().count(), 24);
    }
}
