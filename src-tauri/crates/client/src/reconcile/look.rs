//! Whether there is a line, as cheaply as that can be found out.

use std::net::{TcpStream, ToSocketAddrs, UdpSocket};
use std::time::Duration;

use ::reconcile::FarEndError;
use ::reconcile::http::{HttpCarrier, Patience};

/// How long a look waits for an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Addresses of one name that are tried.
const MOST_ADDRESSES: usize = 3;

/// Tells why there is no line to a far end. What nobody `asked` for opens one connection and closes it; for a person who
/// waits it is asked there who it is, too, by whatever proxy leads out of this network. Where a line broke the last time
/// one is `wary`: somebody takes connections and says nothing, and who waits for that later keeps others waiting.
pub(super) fn for_line(address: &str, asked: bool, wary: bool) -> Result<(), FarEndError> {
    let connects = connects(address);
    if connects && !wary {
        return Ok(());
    }
    let none = || FarEndError::Unreachable {
        address: address.to_owned(),
        cause: "nobody takes a connection there".to_owned(),
    };
    if !asked && !connects {
        return Err(none());
    }
    let patience =
        Patience { connect: PATIENCE, stall: PATIENCE, stalls: 1, attempts: 1, ..Patience::default() };
    HttpCarrier::new(address, patience)?.who().map(drop)
}

fn connects(address: &str) -> bool {
    let (rest, port) = match address.split_once("://") {
        Some(("http", rest)) => (rest, 80),
        Some((_, rest)) => (rest, 443),
        None => (address, 443),
    };
    let host = rest.split('/').next().unwrap_or_default();
    let has_port = host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    let name = if has_port { host.to_owned() } else { format!("{host}:{port}") };
    let addresses = name.to_socket_addrs().into_iter().flatten();
    addresses.take(MOST_ADDRESSES).any(|address| TcpStream::connect_timeout(&address, PATIENCE).is_ok())
}

/// This computer's own addresses towards the far ends: others mean another network, none that there is none. Nothing is
/// sent for it.
pub(super) fn own_addresses() -> Vec<String> {
    let mut found = Vec::new();
    for towards in ["192.0.2.1:9", "[2001:db8::1]:9"] {
        let local = if towards.starts_with('[') { "[::]:0" } else { "0.0.0.0:0" };
        let socket = UdpSocket::bind(local);
        let own = socket.and_then(|socket| socket.connect(towards).and_then(|()| socket.local_addr()));
        found.extend(own.map(|own| own.ip().to_string()));
    }
    found
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn who_takes_connections_and_says_nothing_is_believed_once() {
        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", silent.local_addr().unwrap());
        std::thread::spawn(move || silent.incoming().for_each(drop));
        for_line(&address, false, false).unwrap();
        for asked in [false, true] {
            for_line(&address, asked, true).unwrap_err();
        }
    }
}
