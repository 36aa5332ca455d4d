//! Joining a centre by its code, without a line; the far ends this laptop knows.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ::reconcile::address;
use ::reconcile::code::{Code, CodeError};
use ::reconcile::key::PublicKey;
use ::reconcile::wire::{Answer, Appointment};
use serde::{Deserialize, Serialize};
use store::learners::Entered;

use super::known::{self, KeptClaim, Known, hex};
use super::store::write_whole;
use crate::view::{Failure, JoinPreview, Road};
use crate::{Client, Event, failure};

/// Letters of the name somebody wants to be known by.
const MOST_NAME: usize = 80;
/// From the end of a code's last day back to its noon, which is that same day nearly everywhere.
const HALF_DAY_MS: i64 = 43_200_000;
/// Most far ends that are remembered.
const MOST_PLATFORMS: usize = 100;
/// Most appointments of a far end that are remembered.
const MOST_APPOINTMENTS: usize = 1_000;

/// A far end this laptop knows.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Joined {
    /// Its key, 64 hexadecimal digits; the address of a record store.
    pub key: String,
    /// Its address.
    pub address: String,
    /// Its name; empty while it has not said one.
    pub name: String,
    /// A centre of it that somebody here belongs to: said in sealed answers, which come by any road.
    pub centre: String,
    /// It is a record store that speaks xAPI: the name that opens it.
    pub user: Option<String>,
}

/// The far end's word that a computer is a cohort's teacher's, as it is kept.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct KeptAppointment {
    pub(crate) cohort: u64,
    pub(crate) name: String,
    pub(crate) secret_hash: String,
    pub(crate) device: String,
    pub(crate) until_ms: i64,
    pub(crate) signature: String,
}

impl Joined {
    /// What people call it.
    #[must_use]
    pub fn said(&self) -> &str {
        [&self.name, &self.centre].into_iter().find(|name| !name.is_empty()).unwrap_or(&self.address)
    }

    /// A record store, of which only the address is known.
    pub(super) fn of_store(address: String) -> Joined {
        Joined { key: address.clone(), address, user: Some(String::new()), ..Joined::default() }
    }

    /// The name under which a learner's record keeps what is known of a record store, which has no key.
    pub(super) fn store_key(address: &str) -> PublicKey {
        PublicKey(pack::ChunkId::of(address.as_bytes()).0)
    }

    pub(super) fn is_store(&self) -> bool {
        self.user.is_some()
    }

    /// The road of a line to it.
    pub(super) fn road(&self) -> Road {
        if self.is_store() { Road::Store } else { Road::Internet }
    }

    /// Its key, if it has one: a record store has none.
    pub(crate) fn public(&self) -> Option<PublicKey> {
        PublicKey::parse(&self.key)
    }

    /// The key under which a learner's record keeps what is known of it.
    pub(super) fn kept_under(&self) -> Option<PublicKey> {
        if self.is_store() { Some(Joined::store_key(&self.address)) } else { self.public() }
    }
}

impl Client {
    fn exchange_file(&self, name: &str) -> PathBuf {
        self.folder.join("exchange").join(name)
    }

    /// Returns the far ends this laptop knows, as they were met.
    pub fn platforms(&self) -> Vec<Joined> {
        let kept = fs_err::read(self.exchange_file("platforms.json")).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    /// Remembers a far end, or what changed of it.
    pub(crate) fn keep_platform(&self, new: &Joined) -> Result<(), Failure> {
        let mut all = self.platforms();
        let full = all.len() >= MOST_PLATFORMS;
        match all.iter_mut().find(|one| one.key == new.key) {
            Some(one) if one == new => return Ok(()),
            Some(one) => one.clone_from(new),
            None if full => {
                return Err(failure("too-large", &[], &"this laptop knows too many far ends"));
            }
            None => all.push(new.clone()),
        }
        self.keep_platforms(&all)
    }

    /// Forgets a far end.
    pub(super) fn forget_platform(&self, key: &str) -> Result<(), Failure> {
        let mut all = self.platforms();
        all.retain(|one| one.key != key);
        self.keep_platforms(&all)
    }

    /// Keeps what a sealed answer calls the centre a learner belongs to.
    pub(super) fn keep_centre(&self, key: &PublicKey, answer: &Answer) -> Result<(), Failure> {
        let named = answer.enrolments.iter().map(|one| one.centre.trim()).find(|name| !name.is_empty());
        let Some(centre) = named else { return Ok(()) };
        let platform = self.platforms().into_iter().find(|one| one.public() == Some(*key));
        match platform.filter(|one| one.centre != centre) {
            Some(one) => {
                self.keep_platform(&Joined { centre: centre.chars().take(MOST_NAME).collect(), ..one })
            }
            None => Ok(()),
        }
    }

    fn keep_platforms(&self, all: &[Joined]) -> Result<(), Failure> {
        let json = serde_json::to_vec_pretty(all).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.exchange_file("platforms.json"), &json)
    }

    /// Remembers the far ends a learner has joined elsewhere: their record, carried here, says where those are reached.
    pub(crate) fn meet_platforms_of(&self, entered: &Entered) -> Result<(), Failure> {
        let here = self.platforms();
        for (key, known) in Known::all(&entered.read()?)? {
            let new = !here.iter().any(|one| one.key == key.to_string());
            if let Some(address) = ::reconcile::address::parse(&known.address)
                && new
                && !known.is_room
                && !known.is_store(&key)
            {
                let centre = known.enrolments.into_iter().map(|one| one.centre).next().unwrap_or_default();
                self.keep_platform(&Joined { key: key.to_string(), address, centre, ..Joined::default() })?;
            }
        }
        Ok(())
    }

    /// Returns what an enrolment code says; nothing is joined yet.
    ///
    /// # Errors
    /// When it is no code, or mistyped.
    pub fn join_preview(&self, text: &str) -> Result<JoinPreview, Failure> {
        let code = Code::parse(text).map_err(|error| code_failure(&error))?;
        let key = code.far_end();
        let known = self.platforms().into_iter().find(|one| one.key == key.to_string());
        let standing = self.if_studying(|session| {
            let reading = session.entered.read()?;
            let claims = known::claims(&reading, &key)?;
            let used = claims.iter().any(|(secret, _)| *secret == code.secret());
            Ok((Known::of(&reading, &key)?.is_some() || !claims.is_empty(), used, session.card.name.clone()))
        })?;
        let (joined, used, learner) = standing.unwrap_or_default();
        let expires_ms = code.expires_ms();
        Ok(JoinPreview {
            address: code.address().to_owned(),
            name: known.map(|one| one.name).unwrap_or_default(),
            key_short: key_short(&key),
            last_day_ms: expires_ms.map(|end| end - HALF_DAY_MS),
            expired: expires_ms.is_some_and(|end| end <= (self.now_ms)()),
            known: joined,
            used,
            learner,
        })
    }

    /// Asks to join under a name; it goes with the next exchange. An empty name means the learner's own.
    ///
    /// # Errors
    /// When nobody studies, it is no code, or it cannot be kept; then nothing was joined.
    pub fn join(&self, text: &str, name: &str) -> Result<(), Failure> {
        let code = Code::parse(text).map_err(|error| code_failure(&error))?;
        let key = code.far_end();
        let mut platform =
            self.platforms().into_iter().find(|one| one.key == key.to_string()).unwrap_or_default();
        platform.key = key.to_string();
        // A platform may move; whoever has its newer address is right, for the key says who it is.
        platform.address = code.address().to_owned();
        let now_ms = (self.now_ms)();
        self.studying(|session| {
            self.keep_platform(&platform)?;
            let name = if name.trim().is_empty() { session.card.name.as_str() } else { name.trim() };
            let claim = KeptClaim { name: name.chars().take(MOST_NAME).collect(), at_ms: now_ms };
            let mut known = Known::of(&session.entered.read()?, &key)?.unwrap_or_default();
            // A code that was refused before may be tried again.
            known.enrolments.retain(|one| one.secret != hex(&code.secret()) || one.state != 2);
            known.refused = None;
            known.address = code.address().to_owned();
            session.entered.write(now_ms, |writing| {
                known::keep_claim(writing, &key, &code.secret(), &claim)?;
                known.keep(writing, &key)
            })
        })?;
        self.background.wake();
        (self.notify)(Event::Exchange);
        Ok(())
    }

    /// Leaves a far end: nothing of who studies goes there any more. What it holds stays there.
    ///
    /// # Errors
    /// When nobody studies, or it cannot be kept.
    pub fn leave(&self, key: &str) -> Result<(), Failure> {
        let store = address::parse(key).filter(|_| PublicKey::parse(key).is_none());
        let public = store.as_deref().map(Joined::store_key).or_else(|| PublicKey::parse(key));
        let public = public.ok_or_else(|| failure::not_found(key))?;
        let kept = self.platforms().iter().any(|one| one.kept_under() == Some(public));
        if !kept && !self.joined_by_session()?.iter().any(|(joined, _)| joined.kept_under() == Some(public)) {
            return Err(failure::not_found(key));
        }
        let now_ms = (self.now_ms)();
        self.studying(|session| known::forget(&mut session.entered, &public, now_ms))?;
        match store {
            Some(address) => self.forget_store(&address)?,
            None => self.forget_trust(&public)?,
        }
        (self.notify)(Event::Exchange);
        Ok(())
    }

    /// Far ends that who studies has joined.
    pub(crate) fn joined_by_session(&self) -> Result<Vec<(Joined, Known)>, Failure> {
        let platforms = self.platforms();
        let found = self.if_studying(|session| Known::all(&session.entered.read()?))?;
        let of = |(key, known): (PublicKey, Known)| {
            let platform = platforms.iter().find(|one| one.kept_under() == Some(key)).cloned();
            let unknown = || match known.is_store(&key) {
                // Their record came from a laptop that knows what opens it; this one does not.
                true => Joined::of_store(known.address.clone()),
                false => Joined { key: key.to_string(), ..Joined::default() },
            };
            (platform.unwrap_or_else(unknown), known)
        };
        let joined = found.unwrap_or_default().into_iter().filter(|(_, known)| !known.is_room);
        Ok(joined.map(of).collect())
    }

    /// Keeps the appointments of a far end, those that it signed, as it said them at `said_ms` by its clock: what was said
    /// earlier and comes later, by a stick, changes nothing.
    pub(crate) fn keep_appointments<'a>(
        &self,
        key: &PublicKey,
        said_ms: i64,
        signed: impl Iterator<Item = &'a Appointment>,
    ) -> Result<(), Failure> {
        let path = self.exchange_file("appointments.json");
        let kept = fs_err::read(&path).unwrap_or_default();
        let mut all: BTreeMap<String, Vec<KeptAppointment>> =
            serde_json::from_slice(&kept).unwrap_or_default();
        let before = all.clone();
        let of = |one: &Appointment| KeptAppointment {
            cohort: one.cohort,
            name: one.name.clone(),
            secret_hash: hex(&one.secret_hash),
            device: one.device.to_string(),
            until_ms: one.until_ms,
            signature: hex(&one.signature.0),
        };
        // What it says now takes the place of what it said.
        all.insert(key.to_string(), signed.map(of).take(MOST_APPOINTMENTS).collect());
        if all.get(&key.to_string()).is_some_and(Vec::is_empty) {
            all.remove(&key.to_string());
        }
        let when = self.exchange_file("appointments-said.json");
        let mut said: BTreeMap<String, i64> =
            serde_json::from_slice(&fs_err::read(&when).unwrap_or_default()).unwrap_or_default();
        if all == before || said.get(&key.to_string()).is_some_and(|last| *last > said_ms) {
            return Ok(());
        }
        said.insert(key.to_string(), said_ms);
        write_whole(&when, &serde_json::to_vec(&said).map_err(|error| failure("internal", &[], &error))?)?;
        let json = serde_json::to_vec(&all).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&path, &json)
    }
}

/// A key as people compare it.
pub(crate) fn key_short(key: &PublicKey) -> String {
    key.short()
}

pub(crate) fn code_failure(error: &CodeError) -> Failure {
    match error {
        CodeError::Mistyped { line } => failure("code-mistyped", &[("line", &line.to_string())], error),
        CodeError::Newer => failure("code-newer", &[], error),
        CodeError::Foreign(_) | CodeError::Mixed | CodeError::NotACode => failure("not-a-code", &[], error),
    }
}
