//! How this laptop shows itself while it serves a classroom; the hub itself is the platform's.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;

use ::reconcile::key::{PublicKey, Signature};
use ::reconcile::nearby::{Announcement, Presence};
use ::reconcile::wire::Appointment;

use super::super::joined::{Joined, KeptAppointment};
use super::super::known::from_hex;
use crate::view::{ClassroomBlock, Failure, GuestView};
use crate::{Client, failure};

/// The classroom's folder below the data folder: the box of carried messages, the members' records.
pub(super) const FOLDER: &str = "classroom";
/// How long an open classroom may see nobody before something may stand between.
const SILENT_MS: i64 = 3 * 60 * 1000;

/// What the hub of this laptop tells of itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Serving {
    /// The name others see.
    pub name: String,
    /// The port it listens on.
    pub port: u16,
    /// Who came, the latest first.
    pub guests: Vec<GuestView>,
    /// It makes itself known in the room.
    pub announced: bool,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
}

/// This laptop makes itself known in the room as long as it is kept.
pub struct Announced(#[expect(dead_code, reason = "kept for what its end does")] Announcement);

/// Why a classroom does not open: `port` where that is taken, or not to be had.
pub fn room_not_opened(port: Option<u16>, cause: &dyn std::fmt::Display) -> Failure {
    match port {
        Some(port) => failure("room-port-taken", &[("port", &port.to_string())], cause),
        None => failure("room-not-opened", &[], cause),
    }
}

impl GuestView {
    /// A computer that came: named after those for whom it speaks, else by its address.
    pub fn of(
        members: Vec<String>,
        address: &IpAddr,
        last_ms: i64,
        (records, carried): (u64, u64),
    ) -> GuestView {
        let name = if members.is_empty() { address.to_string() } else { members.join(", ") };
        GuestView { name, last_ms, records, carried }
    }
}

impl Client {
    pub(super) fn block(&self, serving: &Serving, addresses: &[String]) -> Option<ClassroomBlock> {
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

    /// Returns the folder of this laptop's classroom: the box of carried messages, the members' records.
    pub fn classroom_folder(&self) -> PathBuf {
        self.folder().join(FOLDER)
    }

    /// Returns the delegations by which certificates are issued in this laptop's classroom; none where nothing was delegated
    /// to it and no classroom ever was: then there is nothing to open, and no folder is made for it.
    ///
    /// # Errors
    /// When this laptop's key cannot be read.
    pub fn classroom_delegations(&self) -> Result<Option<Vec<Vec<u8>>>, Failure> {
        let delegations = self.own_delegations()?;
        Ok((!delegations.is_empty() || self.classroom_folder().exists()).then_some(delegations))
    }

    /// Returns the far ends that this laptop carries sealed messages for: those that somebody here has joined.
    pub fn carries_for(&self) -> Vec<PublicKey> {
        self.platforms().iter().filter_map(Joined::public).collect()
    }
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
