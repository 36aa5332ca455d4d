//! The classroom: laptops nearby that serve, found by themselves or by a typed address; what they give and take.
//!
//! What a laptop nearby carries is sealed for the platform: it can neither read nor change it. Only one that the platform
//! has named, by its signature, as a teacher's of a learner's cohort is given anything it can read.

mod appointed;
mod carry;
mod deliver;
mod serving;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ::reconcile::FarEndError;
use ::reconcile::address;
use ::reconcile::catalogue::{Catalogue, Listed, MAX_CATALOGUE};
use ::reconcile::code::{qr_blocks, qr_svg};
use ::reconcile::http::{HttpCarrier, Patience};
use ::reconcile::key::PublicKey;
use ::reconcile::nearby::{Lookout, Obstacle, Reach, own_addresses, reach};
use serde::Serialize;

use super::joined::key_short;
use super::walk::{ReconcileReport, far_end_failure};
use crate::open::locked;
use crate::packs::title_of;
use crate::view::{CatalogueNews, ClassroomView, Failure, HandedOver, Job, NearbyView};
use crate::{Client, Event, failure};
use appointed::Met;
use carry::Carried;
pub use deliver::Delivered;
pub use serving::{Announced, Serving, room_not_opened};

/// How often a classroom nearby is asked for its packs, and offered what waits.
const AGAIN: Duration = Duration::from_secs(60);
/// Most rooms that are remembered by a typed address.
const MOST_VISITED: usize = 16;
/// Most rooms that are looked at in one go: more in one place are noise.
const MOST_ROOMS: usize = 16;
/// Most packs of one room.
const MOST_PACKS: usize = 2_000;
/// The longest anything with a laptop nearby may take: whoever answers a byte a minute holds nobody up.
const DEADLINE: Duration = Duration::from_secs(5 * 60);

/// What is known of the rooms nearby.
#[derive(Default)]
pub(crate) struct Rooms {
    state: Mutex<State>,
    /// Somebody goes round the rooms.
    round: AtomicBool,
    /// Somebody wants it now.
    asked: AtomicBool,
}

#[derive(Default)]
struct State {
    lookout: Option<Lookout>,
    visited: Vec<Room>,
    seen: BTreeMap<PublicKey, Seen>,
}

/// A laptop nearby that serves.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Room {
    name: String,
    key: PublicKey,
    /// `192.168.1.7:47000`.
    address: String,
}

impl Room {
    fn base(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// What a room was found to have, and what it was given.
#[derive(Default)]
struct Seen {
    packs: Vec<Listed>,
    last_ms: i64,
    /// When it was asked last.
    asked: Option<Instant>,
    /// Learners of this laptop whose teacher's it is, by their platform's word.
    members: BTreeSet<String>,
    /// What was exchanged with it last: how the records stood then, and when.
    exchanged: Option<(String, Instant)>,
}

/// What came of a visit.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// The room, and what it offers.
    pub room: NearbyView,
    /// Envelopes that were left there for platforms.
    pub left: u64,
    /// Records in them.
    pub records: u64,
    /// Answers that were waiting there.
    pub answers: u64,
    /// Records that the answers brought.
    pub received: u64,
    /// What came of the exchange with the room itself, where it is a teacher's of somebody here.
    pub report: Option<ReconcileReport>,
}

/// A line to a laptop nearby, hung up when it takes too long.
struct Line {
    carrier: Arc<HttpCarrier>,
    _over: Sender<()>,
}

impl Line {
    fn open(room: &Room) -> Result<Line, Failure> {
        let carrier =
            HttpCarrier::new(&room.base(), in_the_room()).map_err(|error| far_end_failure(&error))?;
        let carrier = Arc::new(carrier);
        let (over, ended) = channel();
        let watched = Arc::downgrade(&carrier);
        std::thread::spawn(move || {
            if ended.recv_timeout(DEADLINE) == Err(RecvTimeoutError::Timeout)
                && let Some(carrier) = watched.upgrade()
            {
                carrier.cancel();
            }
        });
        Ok(Line { carrier, _over: over })
    }
}

impl Client {
    /// Returns how the classroom stands: `serving` as the hub tells it, rooms nearby as they were seen last. No network is
    /// waited for.
    pub fn classroom_view(&self, serving: Option<Serving>, lang: &str) -> Result<ClassroomView, Failure> {
        let key = self.device_key()?.public();
        let addresses = serving.as_ref().map(|one| own_addresses(one.port)).unwrap_or_default();
        let blocked = serving.as_ref().and_then(|one| self.block(one, &addresses));
        let qr = addresses.first().and_then(|address| qr_svg(address)).unwrap_or_default();
        let packs =
            if serving.is_some() { self.for_others().packs().map_or(0, |packs| packs.len()) } else { 0 };
        let on = serving.is_some();
        let one = serving.unwrap_or(Serving {
            name: String::new(),
            port: 0,
            guests: Vec::new(),
            announced: false,
            since_ms: 0,
        });
        Ok(ClassroomView {
            on,
            name: one.name,
            addresses,
            qr,
            key_short: key_short(&key),
            key: key.to_string(),
            guests: one.guests,
            packs: u32::try_from(packs).unwrap_or(u32::MAX),
            carried: self.sealed_in_box(),
            blocked,
            nearby: self.nearby(lang),
        })
    }

    /// Returns laptops nearby that serve, as they were seen last.
    fn nearby(&self, lang: &str) -> Vec<NearbyView> {
        let state = locked(&self.rooms.state);
        let rooms = found(&state);
        let view = |room: Room| {
            let seen = state.seen.get(&room.key);
            let packs = seen.map(|seen| self.offered_here(&room, &seen.packs, lang)).unwrap_or_default();
            NearbyView {
                name: room.name,
                address: room.address,
                key_short: key_short(&room.key),
                appointed: seen.is_some_and(|seen| !seen.members.is_empty()),
                packs,
                last_ms: seen.map_or((self.now_ms)(), |seen| seen.last_ms),
            }
        };
        rooms.into_iter().map(view).collect()
    }

    /// Editions of the packs on this laptop.
    fn editions_here(&self) -> BTreeMap<String, u32> {
        let packs = self.shelf.with(|library| Ok(library.packs()?)).unwrap_or_default();
        packs.into_iter().map(|pack| (pack.id, pack.version)).collect()
    }

    fn offered_here(&self, room: &Room, packs: &[Listed], lang: &str) -> Vec<CatalogueNews> {
        let (installed, wanted) = (self.editions_here(), self.languages(lang));
        let lacks = |one: &&Listed| installed.get(&one.id).is_none_or(|have| *have < one.version);
        let news = |one: &Listed| CatalogueNews {
            pack: one.id.clone(),
            version: one.version,
            label: one.label.clone(),
            title: title_of(&one.title, &one.languages, &wanted),
            bytes: one.bytes,
            have: installed.get(&one.id).copied(),
            address: format!("{}/packs/{}", room.base(), one.file),
        };
        packs.iter().filter(lacks).map(news).collect()
    }

    /// Visits a classroom by its address; it then stands among those nearby.
    ///
    /// # Errors
    /// When nobody serves there, and what stands between.
    pub fn classroom_visit(&self, typed: &str, lang: &str) -> Result<NearbyView, Failure> {
        let room = self.find_room(typed)?;
        // It stands among those nearby, with what it lists as soon as it lists it.
        let _ = self.ask_room(&room);
        (self.notify)(Event::Exchange);
        self.view_of(&room, lang)
    }

    /// Visits a classroom by its address and does all there is to do: leaves what waits for platforms, sealed, takes
    /// answers, and exchanges with it where it is a teacher's. `learners` are ids; none means everybody who has joined.
    ///
    /// # Errors
    /// When nobody serves there, and what stands between; or the line breaks on the way.
    pub fn classroom_meet(&self, typed: &str, learners: &[String], lang: &str) -> Result<Visit, Failure> {
        let (room, carried, met) = self.do_all_there_is(typed, learners)?;
        if met.is_none() && carried.not_carried > 0 && carried.envelopes + carried.answers == 0 {
            let words = "nobody on that laptop has joined the platform";
            return Err(failure("room-carries-not", &[("address", &room.name)], &words));
        }
        Ok(Visit {
            room: self.view_of(&room, lang)?,
            left: carried.envelopes,
            records: carried.records,
            answers: carried.answers,
            received: carried.received,
            report: met.map(|Met { report, .. }| report),
        })
    }

    /// Hands over what waits in a classroom nearby, now, for everybody who has joined: as [`Client::classroom_meet`].
    ///
    /// # Errors
    /// When it cannot be reached, and what stands between; or the line breaks on the way.
    pub fn classroom_hand_over(&self, address: &str) -> Result<HandedOver, Failure> {
        let (room, carried, met) = self.do_all_there_is(address, &[])?;
        let report = met.as_ref().map(|met| &met.report);
        Ok(HandedOver {
            name: room.name,
            joined: !self.far_ends()?.is_empty(),
            left: carried.records,
            lying: carried.lying > 0,
            not_carried: carried.not_carried > 0,
            answers: carried.answers,
            met: met.is_some(),
            sent: report.map_or(0, ReconcileReport::sent),
            received: carried.received + report.map_or(0, ReconcileReport::received),
            failure: report.and_then(|report| report.failure.clone()),
        })
    }

    fn do_all_there_is(
        &self,
        typed: &str,
        learners: &[String],
    ) -> Result<(Room, Carried, Option<Met>), Failure> {
        let room = self.find_room(typed)?;
        self.ask_room(&room)?;
        let carried = self.hand_over(&room, learners, true)?;
        let met = self.meet_room(&room, learners, true)?;
        (self.notify)(Event::Exchange);
        Ok((room, carried, met))
    }

    /// Returns laptops nearby that serve and were heard within `length`.
    ///
    /// # Errors
    /// When computers nearby cannot be looked for here.
    pub fn classrooms_nearby(&self, length: Duration, lang: &str) -> Result<Vec<NearbyView>, Failure> {
        let own = self.device_key()?.public();
        if own_addresses(1).is_empty() {
            return Err(obstacle_failure(&Obstacle::NoNetwork));
        }
        let lookout = Lookout::begin(Some(own)).map_err(|error| failure("room-no-lookout", &[], &error))?;
        locked(&self.rooms.state).lookout = Some(lookout);
        std::thread::sleep(length);
        let rooms = found(&locked(&self.rooms.state));
        for room in rooms.iter().take(MOST_ROOMS) {
            // Who does not answer is seen all the same.
            let _ = self.ask_room(room);
        }
        Ok(self.nearby(lang))
    }

    fn find_room(&self, typed: &str) -> Result<Room, Failure> {
        // Whoever is heard and does not answer is behind a firewall; of others that cannot be known.
        let heard = locked(&self.rooms.state).lookout.as_ref().map(Lookout::found).unwrap_or_default();
        let mut addresses = heard.iter().flat_map(|one| &one.addresses);
        let heard = addresses.any(|address| address.to_string() == typed);
        let who = match reach(typed, heard) {
            Reach::Here(who) => who,
            Reach::Blocked(obstacle) => return Err(obstacle_failure(&obstacle)),
        };
        let address = address::parse(typed).unwrap_or_default();
        let is = |roles: &[&str]| who.roles.iter().any(|role| roles.contains(&role.as_str()));
        if !is(&["hub", "carrier", "packs"]) {
            let code = if is(&["platform"]) { "room-platform" } else { "room-stranger" };
            return Err(failure(code, &[("address", &address)], &"it is no classroom"));
        }
        let address = address.trim_start_matches("http://").to_owned();
        let room = Room { name: who.name.chars().take(80).collect(), key: who.key, address };
        let mut state = locked(&self.rooms.state);
        state.visited.retain(|one| one.key != room.key && one.address != room.address);
        state.visited.truncate(MOST_VISITED - 1);
        state.visited.insert(0, room.clone());
        Ok(room)
    }

    fn view_of(&self, room: &Room, lang: &str) -> Result<NearbyView, Failure> {
        let found = self.nearby(lang).into_iter().find(|one| one.address == room.address);
        let key = key_short(&room.key);
        // Under the same key it may have been heard by another address.
        let found = found.or_else(|| self.nearby(lang).into_iter().find(|one| one.key_short == key));
        found.ok_or_else(|| failure::not_found(&room.address))
    }

    /// Returns an address as a picture for a terminal; empty where it is none.
    pub fn address_picture(address: &str) -> String {
        qr_blocks(address).unwrap_or_default()
    }

    /// Begins to install a pack that a classroom nearby offers.
    ///
    /// # Errors
    /// When it does not offer it (any more).
    pub fn classroom_take(&self, address: &str, pack: &str) -> Result<Job, Failure> {
        let offered = self.nearby("").into_iter().filter(|one| one.address == address);
        let one = offered.flat_map(|one| one.packs).find(|one| one.pack == pack);
        let one = one.ok_or_else(|| failure::not_found(pack))?;
        Ok(self.start_install_of(pack, &one.title, &one.address))
    }

    /// Looks at the rooms nearby, on a thread of its own: begins to, asks new ones for their packs, hands over what waits and
    /// fetches answers, exchanges with a teacher's. Called in the background, every few seconds; `asked`: somebody wants it
    /// now.
    pub(super) fn visit_rooms(self: &Arc<Self>, asked: bool) {
        if asked {
            // Who goes round already begins once more at the end.
            self.rooms.asked.store(true, Ordering::SeqCst);
        }
        if self.rooms.round.swap(true, Ordering::SeqCst) {
            return;
        }
        let client = Arc::clone(self);
        let begun = std::thread::Builder::new().name("rooms".into()).spawn(move || {
            loop {
                client.go_round(client.rooms.asked.swap(false, Ordering::SeqCst));
                client.rooms.round.store(false, Ordering::SeqCst);
                let again = client.rooms.asked.load(Ordering::SeqCst);
                if !again || client.rooms.round.swap(true, Ordering::SeqCst) {
                    return;
                }
            }
        });
        if begun.is_err() {
            self.rooms.round.store(false, Ordering::SeqCst);
        }
    }

    fn go_round(&self, asked: bool) {
        let rooms = {
            let mut state = locked(&self.rooms.state);
            if state.lookout.is_none() {
                let own = self.device_key().ok().map(|key| key.public());
                // Where multicast DNS does not work, addresses are typed.
                state.lookout = Lookout::begin(own).ok();
            }
            found(&state)
        };
        for room in rooms.iter().take(MOST_ROOMS) {
            let due = |state: &State| {
                let last = state.seen.get(&room.key).and_then(|seen| seen.asked);
                asked || last.is_none_or(|at| at.elapsed() >= AGAIN)
            };
            if self.background.is_closing() {
                return;
            }
            if due(&locked(&self.rooms.state)) && self.ask_room(room).is_ok() {
                // What cannot be handed over stays, and is tried again.
                let _ = self.hand_over(room, &[], asked);
                let _ = self.meet_room(room, &[], asked);
                (self.notify)(Event::Exchange);
            }
        }
    }

    /// Asks a room for its packs, and whose teacher's it is.
    fn ask_room(&self, room: &Room) -> Result<(), Failure> {
        let looked = self.look_into(room);
        let mut state = locked(&self.rooms.state);
        let State { seen, visited, .. } = &mut *state;
        if seen.len() > 4 * MOST_ROOMS && !seen.contains_key(&room.key) {
            let oldest = seen.iter().min_by_key(|(_, seen)| seen.last_ms).map(|(key, _)| *key);
            oldest.and_then(|key| seen.remove(&key));
        }
        let seen = seen.entry(room.key).or_default();
        seen.asked = Some(Instant::now());
        match looked {
            Ok((packs, members)) => {
                (seen.packs, seen.members, seen.last_ms) = (packs, members, (self.now_ms)());
                Ok(())
            }
            Err(failure) => {
                visited.retain(|one| one != room);
                Err(failure)
            }
        }
    }

    /// What a room lists, and learners of this laptop whose teacher's it is.
    fn look_into(&self, room: &Room) -> Result<(Vec<Listed>, BTreeSet<String>), Failure> {
        let address = [("address", room.address.as_str())];
        let stranger = |error: &dyn Display| failure("room-stranger", &address, error);
        let line = Line::open(room)?;
        let list =
            line.carrier.page("/packs/catalogue.json", MAX_CATALOGUE).map_err(|error| match error {
                FarEndError::Unreachable { .. } | FarEndError::Broken { .. } | FarEndError::Busy { .. } => {
                    failure("room-silent", &address, &error)
                }
                error => stranger(&error),
            })?;
        let mut packs = Catalogue::parse(&list).map_err(|error| stranger(&error))?.packs;
        packs.truncate(MOST_PACKS);
        // One that says nothing of a teacher gives packs all the same.
        let members = self.members_of(room, &line).unwrap_or_default();
        Ok((packs, members.into_iter().map(|member| member.learner).collect()))
    }
}

/// Rooms that were found, and those that were visited by their address and are not among them.
fn found(state: &State) -> Vec<Room> {
    let neighbours = state.lookout.as_ref().map(Lookout::found).unwrap_or_default();
    let of = |one: ::reconcile::nearby::Neighbour| {
        let address = one.addresses.first()?.to_string();
        Some(Room { name: one.name, key: one.key, address })
    };
    let mut rooms: Vec<Room> = neighbours.into_iter().filter_map(of).collect();
    for room in &state.visited {
        if rooms.iter().all(|one| one.key != room.key) {
            rooms.push(room.clone());
        }
    }
    rooms
}

/// How long is waited for a laptop in the same room: whoever left it does not answer any more.
fn in_the_room() -> Patience {
    Patience {
        connect: Duration::from_secs(4),
        stall: Duration::from_secs(6),
        stalls: 5,
        attempts: 3,
        ..Patience::default()
    }
}

fn obstacle_failure(obstacle: &Obstacle) -> Failure {
    let (code, address) = match obstacle {
        Obstacle::NoAddress(address) => ("not-an-address", address.as_str()),
        Obstacle::NoNetwork => ("room-no-network", ""),
        Obstacle::AnotherNetwork { address, .. } => ("room-another-network", address.as_str()),
        Obstacle::Firewall(address) => ("room-firewall", address.as_str()),
        Obstacle::NotServing(address) => ("room-not-serving", address.as_str()),
        Obstacle::UnknownName(address) | Obstacle::Silent(address) => ("room-silent", address.as_str()),
        Obstacle::Stranger { address, .. } => ("room-stranger", address.as_str()),
    };
    failure(code, &[("address", address)], obstacle)
}
