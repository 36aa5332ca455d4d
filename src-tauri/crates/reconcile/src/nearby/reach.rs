//! Whether a computer nearby can be reached, and if not, what stands between.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use if_addrs::{IfAddr, Interface, get_if_addrs};
use reqwest::Url;

use crate::address;
use crate::far_end::FarEndError;
use crate::http::{HttpCarrier, Patience, Who};

/// How long a computer in the same room may take to answer.
const KNOCK: Duration = Duration::from_secs(4);

/// How it stands with a computer nearby.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reach {
    /// It can be reached; this is who it says it is.
    Here(Who),
    /// Something stands between.
    Blocked(Obstacle),
}

/// What stands between. Each has its words in the locales.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Obstacle {
    /// What was typed is no address.
    #[error("{0} is no address; it looks like 192.168.1.7:47000")]
    NoAddress(String),
    /// This computer is in no network.
    #[error("this computer is in no network; join the wireless network of the room, or plug in the cable")]
    NoNetwork,
    /// The other one is in another network.
    #[error("{address} is in another network than this computer ({own}); both must join the same one")]
    AnotherNetwork {
        /// The other one's.
        address: String,
        /// This computer's.
        own: String,
    },
    /// The name leads nowhere.
    #[error(
        "nobody in this network has the name {0}; use the address of numbers that the other computer shows"
    )]
    UnknownName(String),
    /// It makes itself known, but takes no connection.
    #[error(
        "{0} can be seen but not reached: its firewall keeps others out; allow Packhorse there for this network"
    )]
    Firewall(String),
    /// It is there, and nothing listens.
    #[error(
        "{0} is there, but does not serve others; switch the classroom on there, and compare the number behind the colon"
    )]
    NotServing(String),
    /// Nothing comes back: it is off, or asleep, or the network keeps computers apart, or a firewall swallows all.
    #[error(
        "{0} does not answer: it may be off or asleep, its firewall may keep others out, or this network may keep its computers \
         apart, as in hotels"
    )]
    Silent(String),
    /// Something else listens there.
    #[error("what listens at {address} is not Packhorse: {what}")]
    Stranger {
        /// Where.
        address: String,
        /// What it does.
        what: String,
    },
}

/// Looks whether the computer at `address` ([`address::parse`]) can be reached, in a few seconds. `seen` says that it was found
/// by [`super::Lookout`], so that the network itself is known to carry something.
#[must_use]
pub fn reach(address: &str, seen: bool) -> Reach {
    look(address, seen, &get_if_addrs().unwrap_or_default()).unwrap_or_else(Reach::Blocked)
}

fn look(typed: &str, seen: bool, own: &[Interface]) -> Result<Reach, Obstacle> {
    let address = address::parse(typed).ok_or_else(|| Obstacle::NoAddress(typed.to_owned()))?;
    let url = Url::parse(&address).map_err(|_| Obstacle::NoAddress(typed.to_owned()))?;
    let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
        return Err(Obstacle::NoAddress(typed.to_owned()));
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let shown = format!("{host}:{port}");
    let number: Option<IpAddr> = host.parse().ok();
    let here = host == "localhost" || number.is_some_and(|ip| ip.is_loopback());
    if !here && own.iter().all(Interface::is_loopback) {
        return Err(Obstacle::NoNetwork);
    }
    if let Some(ip) = number.filter(|ip| !here && is_private(*ip))
        && !own.iter().any(|interface| holds(interface, ip))
        && !seen
    {
        let own = numbers(own).map(|ip| ip.to_string()).collect::<Vec<_>>().join(", ");
        return Err(Obstacle::AnotherNetwork { address: shown, own });
    }
    let found: Vec<SocketAddr> =
        (host, port).to_socket_addrs().map_err(|_| Obstacle::UnknownName(host.to_owned()))?.take(4).collect();
    let knock = found.iter().map(|address| TcpStream::connect_timeout(address, KNOCK)).reduce(Result::or);
    match knock {
        None => return Err(Obstacle::UnknownName(host.to_owned())),
        Some(Err(error)) => return Err(obstacle(&error, shown, seen)),
        // Hung up at once: whoever serves one after the other shall not wait for us.
        Some(Ok(knock)) => drop(knock),
    }
    let patience = Patience { connect: KNOCK, stall: KNOCK, stalls: 1, ..Patience::default() };
    match HttpCarrier::new(&address, patience).and_then(|carrier| carrier.who()) {
        Ok(who) => Ok(Reach::Here(who)),
        Err(FarEndError::Stranger { what, .. } | FarEndError::BadAnswer { what, .. }) => {
            Err(Obstacle::Stranger { address: shown, what })
        }
        Err(error) => Err(Obstacle::Stranger { address: shown, what: error.to_string() }),
    }
}

fn obstacle(error: &io::Error, shown: String, seen: bool) -> Obstacle {
    match error.kind() {
        io::ErrorKind::ConnectionRefused if !seen => Obstacle::NotServing(shown),
        _ if seen => Obstacle::Firewall(shown),
        io::ErrorKind::NetworkUnreachable => Obstacle::NoNetwork,
        _ => Obstacle::Silent(shown),
    }
}

/// Returns the addresses under which others in the same network reach a port of this computer, as they can be typed, the
/// likeliest first.
#[must_use]
pub fn own_addresses(port: u16) -> Vec<String> {
    let own = get_if_addrs().unwrap_or_default();
    let mut numbers: Vec<IpAddr> = numbers(&own).collect();
    numbers.sort_by_key(|ip| (super::unlikely(*ip), *ip));
    numbers.dedup();
    numbers.into_iter().map(|ip| SocketAddr::new(ip, port).to_string()).collect()
}

/// Returns this computer's numbers that lead to it from elsewhere in its networks.
fn numbers(own: &[Interface]) -> impl Iterator<Item = IpAddr> {
    let outward = own.iter().filter(|interface| !interface.is_loopback()).map(Interface::ip);
    outward.filter(|ip| super::leads_there(*ip))
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unicast_link_local() || ip.is_unique_local(),
    }
}

/// Tells whether an address is in the network of an interface.
fn holds(interface: &Interface, ip: IpAddr) -> bool {
    match (&interface.addr, ip) {
        (IfAddr::V4(own), IpAddr::V4(ip)) => {
            let mask = own.netmask.to_bits();
            own.ip.to_bits() & mask == ip.to_bits() & mask
        }
        (IfAddr::V6(own), IpAddr::V6(ip)) => {
            let mask = own.netmask.to_bits();
            own.ip.to_bits() & mask == ip.to_bits() & mask
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpListener};

    use if_addrs::{IfOperStatus, Ifv4Addr};

    use super::*;
    use crate::key::SecretKey;

    fn interface(ip: [u8; 4]) -> Interface {
        let addr = Ifv4Addr {
            ip: Ipv4Addr::from(ip),
            netmask: Ipv4Addr::new(255, 255, 255, 0),
            prefixlen: 24,
            broadcast: None,
        };
        let addr = IfAddr::V4(addr);
        let mut any = get_if_addrs().unwrap().remove(0);
        (any.name, any.addr, any.oper_status) = ("wlan0".into(), addr, IfOperStatus::Up);
        any
    }

    fn blocked(typed: &str, seen: bool, own: &[Interface]) -> Obstacle {
        look(typed, seen, own).unwrap_err()
    }

    #[test]
    fn what_can_be_known_before_knocking_is_said_at_once() {
        let loopback = interface([127, 0, 0, 1]);
        let wireless = interface([192, 168, 1, 5]);
        assert_eq!(blocked("not an address", false, &[]), Obstacle::NoAddress("not an address".into()));
        assert_eq!(blocked("192.168.1.7", false, &[loopback]), Obstacle::NoNetwork);
        assert_eq!(
            blocked("10.0.0.7", false, std::slice::from_ref(&wireless)),
            Obstacle::AnotherNetwork { address: "10.0.0.7:47000".into(), own: "192.168.1.5".into() }
        );
        assert!(holds(&wireless, "192.168.1.200".parse().unwrap()));
        assert!(!holds(&wireless, "192.168.2.200".parse().unwrap()));
    }

    #[test]
    fn a_refusal_means_another_thing_where_the_computer_was_seen() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        drop(listener);
        assert_eq!(blocked(&address, false, &[]), Obstacle::NotServing(address.clone()));
        assert_eq!(blocked(&address, true, &[]), Obstacle::Firewall(address.clone()));
        let late = io::Error::from(io::ErrorKind::TimedOut);
        assert_eq!(obstacle(&late, address.clone(), true), Obstacle::Firewall(address.clone()));
        assert_eq!(obstacle(&late, address.clone(), false), Obstacle::Silent(address));
    }

    #[test]
    fn whoever_listens_is_asked_who_it_is() {
        let answer = |body: String| {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = listener.local_addr().unwrap().to_string();
            std::thread::spawn(move || {
                for stream in listener.incoming() {
                    let mut stream = stream.unwrap();
                    let mut asked = [0; 1000];
                    if stream.read(&mut asked).unwrap() > 0 {
                        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
                            .unwrap();
                    }
                }
            });
            look(&address, false, &[])
        };
        let key = SecretKey::from_bytes([3; 32]).public();
        let said = format!(r#"{{"packhorse":1,"key":"{key}","name":"Hub","roles":["hub"]}}"#);
        assert!(matches!(answer(said), Ok(Reach::Here(who)) if who.key == key && who.roles == ["hub"]));
        assert!(matches!(answer("<html>".into()), Err(Obstacle::Stranger { .. })));
    }
}
