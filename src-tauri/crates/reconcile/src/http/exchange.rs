//! The HTTP carrier: sealed messages to a platform or to a computer nearby (`PROTOCOL.md`, HTTP and A classroom).

use std::sync::Arc;

use bytes::Bytes;
use reqwest::Url;
use serde::Deserialize;

use super::errand::{End, Errand, Step};
use super::patience::Patience;
use super::remote::chain;
use super::road::{NoRoad, Traffic, Traveller};
use crate::address;
use crate::carrier::Carrier;
use crate::far_end::FarEndError;
use crate::key::{Hint, PublicKey};
use crate::seal::{MAX_CARRIED, MessageId, most_posted};

/// Longest answer to the question who somebody is.
const MAX_WHO: usize = 4096;
/// Longest name a stranger may give itself, in characters.
const MAX_NAME: usize = 100;
/// Most roles a stranger may give itself.
const MAX_ROLES: usize = 16;

/// A far end's address, and the connections to it. Any number of threads may use one; what they move is counted
/// together.
#[derive(Debug)]
pub struct HttpCarrier {
    address: String,
    traveller: Traveller,
}

/// Who answers at an address, as it says itself: nobody vouches for it but the key, once something opens by it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    /// The newest protocol spoken there.
    pub protocol: u8,
    /// The key to seal to.
    pub key: PublicKey,
    /// Its name.
    pub name: String,
    /// Its clock, in milliseconds since 1970.
    pub now_ms: i64,
    /// What it does: `platform`, `hub`, `carrier`, `packs`.
    pub roles: Vec<String>,
}

/// What became of a message that was left with somebody who carries it on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Left {
    /// It was handed over already; this is the answer.
    Answer(Vec<u8>),
    /// It is durable there and will be carried on.
    Kept,
    /// Nothing is carried there for that far end.
    NotCarried,
    /// The box there is full.
    Full,
}

/// What came of asking a carrier for an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Collected {
    /// The answer.
    Answer(Vec<u8>),
    /// The message still waits there.
    Waiting,
    /// Nothing is known of the message there.
    Unknown,
}

impl HttpCarrier {
    /// Takes the address ([`address::parse`]); nothing is sent yet.
    ///
    /// # Errors
    /// [`FarEndError::Unreachable`] when it is no address or no secure connection can be made from this computer.
    pub fn new(address: &str, patience: Patience) -> Result<HttpCarrier, FarEndError> {
        let unreachable = |cause: String| FarEndError::Unreachable { address: address.to_owned(), cause };
        let parsed = address::parse(address).and_then(|address| Some((Url::parse(&address).ok()?, address)));
        let (url, address) = parsed.ok_or_else(|| unreachable("that is no address".to_owned()))?;
        let traveller = Traveller::new(&url, patience).map_err(|error| match error {
            NoRoad::Client(error) => unreachable(chain(&error)),
            NoRoad::Here(error) => FarEndError::Here(error),
        })?;
        Ok(HttpCarrier { address, traveller })
    }

    /// Ends what is under way, within moments, and whatever is asked of this carrier later.
    pub fn cancel(&self) {
        self.traveller.cancel();
    }

    /// Returns what was moved so far.
    pub fn traffic(&self) -> Traffic {
        self.traveller.traffic()
    }

    /// Asks who answers there.
    ///
    /// # Errors
    /// As [`FarEndError`] tells.
    pub fn who(&self) -> Result<Who, FarEndError> {
        let errand = self.errand(MessageId([0; 16]), &[], "/packhorse".to_owned(), "/packhorse".to_owned());
        let text = self.traveller.run(errand.page(MAX_WHO))??;
        who(&text).ok_or_else(|| FarEndError::Stranger {
            address: self.address.clone(),
            what: "it does not say that it is Packhorse; check the address".to_owned(),
        })
    }

    /// Asks for a short file there, such as `/appointments`, of at most so many bytes.
    ///
    /// # Errors
    /// As [`FarEndError`] tells; a longer one, or one that does not come to its end in a minute or two, is a stranger's.
    pub fn page(&self, path: &str, most: usize) -> Result<Vec<u8>, FarEndError> {
        let errand = self.errand(MessageId([0; 16]), &[], path.to_owned(), path.to_owned());
        self.traveller.run(errand.page(most))?
    }

    /// Leaves a message with somebody who carries it to the far end with this hint.
    ///
    /// # Errors
    /// As [`FarEndError`] tells; then it may be kept there or not, and may be left again.
    pub fn leave(&self, far_end: Hint, id: MessageId, message: &[u8]) -> Result<Left, FarEndError> {
        limit(message, MAX_CARRIED)?;
        let errand = self.errand(id, message, format!("/carry/{far_end}"), format!("/carry/{id}"));
        let errand = Errand { resumes: false, ..errand };
        Ok(match self.traveller.run(errand.go(Step::Send(0)))?? {
            End::Answer(answer) => Left::Answer(answer),
            End::Kept => Left::Kept,
            End::Unknown => Left::NotCarried,
            End::Full => Left::Full,
        })
    }

    /// Asks for the answer to a message that was left there.
    ///
    /// # Errors
    /// As [`FarEndError`] tells.
    pub fn collect(&self, id: MessageId) -> Result<Collected, FarEndError> {
        let errand = self.errand(id, &[], String::new(), format!("/carry/{id}"));
        let errand = Errand { resumes: false, ..errand };
        Ok(match self.traveller.run(errand.go(Step::Ask))?? {
            End::Answer(answer) => Collected::Answer(answer),
            End::Kept => Collected::Waiting,
            End::Unknown | End::Full => Collected::Unknown,
        })
    }

    fn errand(&self, id: MessageId, message: &[u8], post: String, ask: String) -> Errand {
        Errand {
            road: Arc::clone(&self.traveller.road),
            address: self.traveller.road.secure.get().unwrap_or(&self.address).clone(),
            id,
            message: Bytes::copy_from_slice(message),
            post,
            ask,
            resumes: true,
            answer: Vec::new(),
            sent: None,
        }
    }
}

impl Carrier for HttpCarrier {
    fn carry(&self, id: MessageId, message: &[u8]) -> Result<Vec<u8>, FarEndError> {
        limit(message, most_posted(message))?;
        let errand = self.errand(id, message, "/exchange".to_owned(), format!("/exchange/{id}"));
        match self.traveller.run(errand.go(Step::Send(0)))?? {
            End::Answer(answer) => Ok(answer),
            End::Kept | End::Unknown | End::Full => Err(FarEndError::Stranger {
                address: self.address.clone(),
                what: "it takes messages and does not answer".to_owned(),
            }),
        }
    }

    fn address(&self) -> String {
        self.address.clone()
    }
}

fn limit(message: &[u8], most: usize) -> Result<(), FarEndError> {
    if message.len() > most {
        let what = format!("a message of {} bytes is longer than {most}", message.len());
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, what).into());
    }
    Ok(())
}

fn who(text: &[u8]) -> Option<Who> {
    #[derive(Deserialize)]
    struct Said {
        packhorse: u8,
        key: String,
        #[serde(default)]
        name: String,
        #[serde(default)]
        now: i64,
        #[serde(default)]
        roles: Vec<String>,
    }
    let said: Said = serde_json::from_slice(text).ok()?;
    let tidy = |text: &str| -> String {
        text.chars().filter(|letter| !letter.is_control()).take(MAX_NAME).collect()
    };
    Some(Who {
        protocol: said.packhorse,
        key: PublicKey::parse(&said.key)?,
        name: tidy(&said.name),
        now_ms: said.now,
        roles: said.roles.iter().take(MAX_ROLES).map(|role| tidy(role)).collect(),
    })
}
