//! The classroom: laptops nearby that serve, found by themselves or by a typed address; what they give and take. And how
//! this laptop shows itself while it serves (the hub itself is the platform's).
//!
//! What a laptop nearby carries is sealed for the platform: it can neither read nor change it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use ::reconcile::catalogue::{Catalogue, Listed};
use ::reconcile::code::qr_svg;
use ::reconcile::http::{Collected, HttpCarrier, HttpSource, Left, Patience};
use ::reconcile::key::{PublicKey, Signature};
use ::reconcile::nearby::{Announcement, Lookout, Obstacle, Presence, Reach, own_addresses, reach};
use ::reconcile::seal::{self, MessageId};
use ::reconcile::wire::{Appointment, Reply};
use ::reconcile::{address, catalogue};
use pack::Source as _;

use super::joined::{Joined, KeptAppointment, key_short};
use super::known::{Known, from_hex};
use super::page::title;
use super::past::{Past, past};
use super::walk::ReconcileReport;
use crate::open::locked;
use crate::view::{
    CatalogueNews, ClassroomBlock, ClassroomView, Connection, Ending, Failure, GuestView, Job, NearbyView,
    Road,
};
use crate::{Client, Event, failure};

/// How often a classroom nearby is asked for its packs, and offered what waits.
const AGAIN: Duration = Duration::from_secs(60);
/// How long an open classroom may see nobody before something may stand between.
const SILENT_MS: i64 = 3 * 60 * 1000;
/// Most rooms that are remembered by a typed address.
const MOST_VISITED: usize = 16;
/// Most bytes of a room's list of packs.
const MOST_LIST: u64 = catalogue::MAX_CATALOGUE as u64;

/// What is known of the rooms nearby.
#[derive(Default)]
pub(crate) struct Rooms(Mutex<State>);

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
    /// For each far end: how many records waited when messages were left here the last time.
    left: BTreeMap<PublicKey, u64>,
    /// Answers that were fetched here.
    collected: BTreeSet<MessageId>,
}

/// What the hub of this laptop tells of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Serving {
    /// The name others see.
    pub name: String,
    /// The port it listens on.
    pub port: u16,
    /// Who came, the latest first.
    pub guests: Vec<GuestView>,
    /// Sealed envelopes kept for the platform.
    pub carried: u64,
    /// It makes itself known in the room.
    pub announced: bool,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
}

/// This laptop makes itself known in the room as long as it is kept.
pub struct Announced(#[expect(dead_code, reason = "kept for what its end does")] Announcement);

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
            carried: 0,
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
            carried: one.carried,
            blocked,
            nearby: self.nearby(lang),
        })
    }

    fn block(&self, serving: &Serving, addresses: &[String]) -> Option<ClassroomBlock> {
        if addresses.is_empty() {
            return Some(ClassroomBlock::NoNetwork);
        }
        if !serving.announced {
            return Some(ClassroomBlock::NotFound);
        }
        let long = (self.now_ms)().saturating_sub(serving.since_ms) > SILENT_MS;
        (serving.guests.is_empty() && long).then_some(ClassroomBlock::Silent)
    }

    /// The name others see of this laptop: that of who studies.
    pub fn room_name(&self) -> String {
        let learner = self.if_studying(|session| Ok(session.card.name.clone())).ok().flatten();
        learner.unwrap_or_else(|| "Packhorse".to_owned())
    }

    /// Makes this laptop known in the room.
    ///
    /// # Errors
    /// When this computer or its network knows no multicast DNS; then its address is typed.
    pub fn announce(&self, name: &str, port: u16) -> Result<Announced, Failure> {
        let roles = ["hub", "carrier", "packs"].map(str::to_owned).to_vec();
        let presence = Presence { name: name.to_owned(), key: self.device_key()?.public(), roles, port };
        let announced = Announcement::begin(&presence);
        announced.map(Announced).map_err(|error| failure("room-not-opened", &[], &error))
    }

    /// Returns the platforms' words that this laptop is a teacher's, as they signed them.
    pub fn own_appointments(&self) -> Result<Vec<Appointment>, Failure> {
        let own = self.device_key()?.public();
        let kept = fs_err::read(self.folder().join("exchange").join("appointments.json")).unwrap_or_default();
        let all: BTreeMap<String, Vec<KeptAppointment>> = serde_json::from_slice(&kept).unwrap_or_default();
        Ok(all.into_values().flatten().filter_map(appointment).filter(|one| one.device == own).collect())
    }

    /// Returns the far ends that this laptop carries sealed messages for: those that somebody here has joined.
    pub fn carries_for(&self) -> Vec<PublicKey> {
        self.platforms().iter().filter_map(Joined::public).collect()
    }

    /// Returns laptops nearby that serve, as they were seen last.
    fn nearby(&self, lang: &str) -> Vec<NearbyView> {
        let state = locked(&self.rooms.0);
        let rooms = found(&state);
        let view = |room: Room| {
            let seen = state.seen.get(&room.key);
            let packs = seen.map(|seen| self.offered_here(&room, &seen.packs, lang)).unwrap_or_default();
            NearbyView {
                name: room.name,
                address: room.address,
                key_short: key_short(&room.key),
                appointed: self.is_appointed(&room.key),
                packs,
                last_ms: seen.map_or((self.now_ms)(), |seen| seen.last_ms),
            }
        };
        rooms.into_iter().map(view).collect()
    }

    /// Tells whether a platform has named this computer as a teacher's.
    fn is_appointed(&self, key: &PublicKey) -> bool {
        let kept = fs_err::read(self.folder().join("exchange").join("appointments.json")).unwrap_or_default();
        let all: BTreeMap<String, Vec<KeptAppointment>> = serde_json::from_slice(&kept).unwrap_or_default();
        let now_ms = (self.now_ms)();
        all.values().flatten().any(|one| one.device == key.to_string() && one.until_ms > now_ms)
    }

    /// Editions of the packs on this laptop.
    fn editions_here(&self) -> BTreeMap<String, u32> {
        let packs = self.shelf.with(|library| Ok(library.packs()?)).unwrap_or_default();
        packs.into_iter().map(|pack| (pack.id, pack.version)).collect()
    }

    fn offered_here(&self, room: &Room, packs: &[Listed], lang: &str) -> Vec<CatalogueNews> {
        let installed = self.editions_here();
        let lacks = |one: &&Listed| installed.get(&one.id).is_none_or(|have| *have < one.version);
        let news = |one: &Listed| CatalogueNews {
            pack: one.id.clone(),
            version: one.version,
            label: one.label.clone(),
            title: title(&one.title, &one.languages, lang),
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
        let who = match reach(typed, false) {
            Reach::Here(who) => who,
            Reach::Blocked(obstacle) => return Err(obstacle_failure(&obstacle)),
        };
        let address = address::parse(typed).unwrap_or_default();
        let address = address.trim_start_matches("http://").to_owned();
        let room = Room { name: who.name, key: who.key, address };
        {
            let mut state = locked(&self.rooms.0);
            state.visited.retain(|one| one.key != room.key && one.address != room.address);
            state.visited.truncate(MOST_VISITED - 1);
            state.visited.insert(0, room.clone());
        }
        self.ask_room(&room);
        (self.notify)(Event::Exchange);
        let found = self.nearby(lang).into_iter().find(|one| one.address == room.address);
        found.ok_or_else(|| failure::not_found(typed))
    }

    /// Begins to install a pack that a classroom nearby offers.
    ///
    /// # Errors
    /// When it does not offer it (any more).
    pub fn classroom_take(&self, address: &str, pack: &str) -> Result<Job, Failure> {
        let offered = self.nearby("").into_iter().filter(|one| one.address == address);
        let one = offered.flat_map(|one| one.packs).find(|one| one.pack == pack);
        let one = one.ok_or_else(|| failure::not_found(pack))?;
        let jobs = self.start_install(&[one.address], false);
        jobs.into_iter().next().ok_or_else(|| failure::not_found(pack))
    }

    /// Looks at the rooms nearby: begins to, asks new ones for their packs, hands over what waits and fetches answers. Called
    /// in the background, every few seconds; `asked`: somebody wants it now.
    pub(super) fn visit_rooms(&self, asked: bool) {
        let rooms = {
            let mut state = locked(&self.rooms.0);
            if state.lookout.is_none() {
                let own = self.device_key().ok().map(|key| key.public());
                // Where multicast DNS does not work, addresses are typed.
                state.lookout = Lookout::begin(own).ok();
            }
            found(&state)
        };
        for room in rooms {
            let due = |state: &State| {
                let last = state.seen.get(&room.key).and_then(|seen| seen.asked);
                asked || last.is_none_or(|at| at.elapsed() >= AGAIN)
            };
            if due(&locked(&self.rooms.0)) && self.ask_room(&room) && !self.background.is_closing() {
                // What cannot be handed over stays, and is tried again.
                let _ = self.hand_over(&room);
                (self.notify)(Event::Exchange);
            }
        }
    }

    /// Asks a room for its packs; tells whether it is there.
    fn ask_room(&self, room: &Room) -> bool {
        let listed = list(&room.base());
        let mut state = locked(&self.rooms.0);
        let seen = state.seen.entry(room.key).or_default();
        seen.asked = Some(Instant::now());
        match listed {
            Some(packs) => {
                (seen.packs, seen.last_ms) = (packs, (self.now_ms)());
                true
            }
            None => {
                state.visited.retain(|one| one != room);
                false
            }
        }
    }

    /// Leaves what waits for platforms with a room, sealed, and fetches answers that came back to it. Where the platform
    /// itself can be reached nobody needs to carry anything.
    fn hand_over(&self, room: &Room) -> Result<(), Failure> {
        if matches!(self.background.connection(), Connection::Exchanging) {
            return Ok(());
        }
        let _alone = self.exchange_alone()?;
        let line = HttpCarrier::new(&room.base(), in_the_room());
        let line = line.map_err(|error| super::walk::far_end_failure(&error))?;
        for platform in self.platforms() {
            let Some(key) = platform.public() else { continue };
            let learners = self.learners_of(&key)?;
            if learners.is_empty() {
                continue;
            }
            self.collect_from(room, &line, &platform, &key, &learners)?;
            if !matches!(self.background.connection(), Connection::Reachable) {
                self.leave_with(room, &line, &platform, &key, &learners)?;
            }
        }
        Ok(())
    }

    fn leave_with(
        &self,
        room: &Room,
        line: &HttpCarrier,
        platform: &Joined,
        key: &PublicKey,
        learners: &[String],
    ) -> Result<(), Failure> {
        let waits = self.left_of(platform, learners);
        let before = locked(&self.rooms.0).seen.get(&room.key).and_then(|seen| seen.left.get(key).copied());
        if waits == 0 || before == Some(waits) {
            return Ok(());
        }
        let packed = self.seal_all(&self.device_key()?, key, learners)?;
        let mut left = Vec::new();
        for (id, message) in packed.ids.iter().zip(&packed.messages) {
            match line.leave(key.hint(), *id, message) {
                Ok(Left::Kept | Left::Answer(_)) => left.push(*id),
                Ok(Left::NotCarried | Left::Full) => break,
                Err(error) => return Err(super::walk::far_end_failure(&error)),
            }
        }
        let all = left.len() == packed.ids.len();
        self.remember_sent(key, learners, &left)?;
        if left.is_empty() {
            return Ok(());
        }
        if all {
            let mut state = locked(&self.rooms.0);
            state.seen.entry(room.key).or_default().left.insert(*key, waits);
        }
        let mut one = past((self.now_ms)(), Road::Classroom, &room.name);
        (one.sent, one.ended) = (packed.records, Ending::UnderWay);
        self.note_past(&Past {
            past: one,
            key: platform.key.clone(),
            learners: learners.to_vec(),
            left: packed.records,
            clock_offset_ms: None,
            asked: true,
        });
        Ok(())
    }

    fn collect_from(
        &self,
        room: &Room,
        line: &HttpCarrier,
        platform: &Joined,
        key: &PublicKey,
        learners: &[String],
    ) -> Result<(), Failure> {
        let mut ids = BTreeSet::new();
        for learner in learners {
            let Ok(learner) = statement::Uuid::try_parse(learner) else { continue };
            let Some(record) = self.attend(learner)? else { continue };
            let known = Known::of(&record.read()?, key)?.unwrap_or_default();
            ids.extend(known.sent.iter().filter_map(|(id, ..)| MessageId::parse(id)));
        }
        if let Some(seen) = locked(&self.rooms.0).seen.get(&room.key) {
            ids.retain(|id| !seen.collected.contains(id));
        }
        let device = self.device_key()?;
        let mut reports = BTreeMap::new();
        for id in ids {
            let found = line.collect(id).map_err(|error| super::walk::far_end_failure(&error))?;
            let Collected::Answer(answer) = found else { continue };
            let Ok((answered, plain)) = seal::open_answer(&device, key, &answer) else { continue };
            let Ok(reply) = Reply::decode(&plain) else { continue };
            if answered == id && self.accept(key, id, reply, &mut reports)? {
                let mut state = locked(&self.rooms.0);
                state.seen.entry(room.key).or_default().collected.insert(id);
            }
        }
        if !reports.is_empty() {
            let learners: Vec<String> = reports.keys().cloned().collect();
            let report =
                ReconcileReport { learners: reports.into_values().collect(), ..ReconcileReport::default() };
            self.note_met(platform, &learners, &report, Road::Classroom, true);
        }
        Ok(())
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
        stalls: 1,
        ..Patience::default()
    }
}

/// The packs of a room, in their order; `None` where nobody answers as one.
fn list(base: &str) -> Option<Vec<Listed>> {
    let source = HttpSource::open(&format!("{base}/packs/catalogue.json"), in_the_room()).ok()?;
    let length = source.len().ok().filter(|length| *length <= MOST_LIST)?;
    let mut text = vec![0; usize::try_from(length).ok()?];
    source.read_at(0, &mut text).ok()?;
    Some(Catalogue::parse(&text).ok()?.packs)
}

fn appointment(kept: KeptAppointment) -> Option<Appointment> {
    Some(Appointment {
        cohort: kept.cohort,
        name: kept.name,
        secret_hash: from_hex(&kept.secret_hash)?,
        device: PublicKey::parse(&kept.device)?,
        until_ms: kept.until_ms,
        signature: Signature(from_hex(&kept.signature)?),
    })
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
