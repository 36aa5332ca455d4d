//! Who came to this classroom: for the teacher's eyes, in memory only.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use reconcile::key::PublicKey;
use reconcile::seal::MessageId;

/// Guests remembered; who came longest ago goes first.
const MOST: usize = 500;

/// What somebody did here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    /// Looked, or took a pack.
    Looked,
    /// Left a sealed message to be carried.
    Left(MessageId),
    /// Asked for an answer.
    Asked,
    /// Exchanged records, as the computer with this key.
    Exchanged(PublicKey),
}

/// A computer that came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guest {
    /// Its address in this network.
    pub address: IpAddr,
    /// When it was heard last, in milliseconds since 1970.
    pub last_ms: i64,
    /// Sealed messages it left here since this computer began to serve.
    pub carried: u64,
    /// Its key, where it exchanged records.
    pub device: Option<PublicKey>,
    /// The members for whom it speaks, as they call themselves.
    pub members: Vec<String>,
    /// Entries of theirs that can be read here.
    pub records: u64,
}

#[derive(Default)]
pub(crate) struct Guests(Mutex<BTreeMap<IpAddr, Seen>>);

#[derive(Default)]
struct Seen {
    last_ms: i64,
    device: Option<PublicKey>,
    /// Which, so that a message left twice counts once.
    left: BTreeSet<MessageId>,
}

impl Guests {
    pub(crate) fn came(&self, address: IpAddr, did: &Did, now_ms: i64) {
        let mut guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if guests.len() >= MOST && !guests.contains_key(&address) {
            let oldest = guests.iter().min_by_key(|(_, seen)| seen.last_ms).map(|(address, _)| *address);
            oldest.and_then(|address| guests.remove(&address));
        }
        let seen = guests.entry(address).or_default();
        seen.last_ms = now_ms;
        match did {
            Did::Left(id) if seen.left.len() < MOST => drop(seen.left.insert(*id)),
            Did::Exchanged(device) => seen.device = Some(*device),
            Did::Left(_) | Did::Looked | Did::Asked => {}
        }
    }

    /// Who came, the latest first.
    pub(crate) fn list(&self) -> Vec<Guest> {
        let guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let guest = |(address, seen): (&IpAddr, &Seen)| Guest {
            address: *address,
            last_ms: seen.last_ms,
            carried: seen.left.len() as u64,
            device: seen.device,
            members: Vec::new(),
            records: 0,
        };
        let mut list: Vec<Guest> = guests.iter().map(guest).collect();
        list.sort_by_key(|guest| std::cmp::Reverse(guest.last_ms));
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_left_twice_counts_once_and_the_latest_guest_stands_first() {
        let guests = Guests::default();
        let [one, two] = [[10, 0, 0, 1], [10, 0, 0, 2]].map(IpAddr::from);
        guests.came(one, &Did::Left(MessageId([1; 16])), 5);
        guests.came(one, &Did::Left(MessageId([1; 16])), 6);
        guests.came(two, &Did::Looked, 7);
        let seen: Vec<(IpAddr, i64, u64)> =
            guests.list().into_iter().map(|guest| (guest.address, guest.last_ms, guest.carried)).collect();
        assert_eq!(seen, [(two, 7, 0), (one, 6, 1)]);
    }

    #[test]
    fn a_flood_of_addresses_does_not_fill_the_memory() {
        let guests = Guests::default();
        for number in 0..2_000_u32 {
            guests.came(IpAddr::from(number.to_be_bytes()), &Did::Looked, i64::from(number));
        }
        assert_eq!(guests.list().len(), MOST);
        assert_eq!(guests.list()[0].last_ms, 1_999);
    }
}
