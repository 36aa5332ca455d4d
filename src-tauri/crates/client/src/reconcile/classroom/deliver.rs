//! The box of this laptop's classroom: what others left there, sealed, is handed over to platforms, by a line or onto a
//! courier's stick; the answers wait in the box for those who come back.

use std::collections::BTreeSet;
use std::path::Path;

use ::reconcile::courier::{self, Found, Kind};
use ::reconcile::key::Hint;
use ::reconcile::post_box::{self, PostBox, Waiting};
use ::reconcile::{Carrier as _, FarEndError};
use serde::Serialize;

use super::super::courier::{courier_failure, file_in};
use super::super::joined::Joined;
use super::super::past::By;
use super::super::walk::far_end_failure;
use super::serving::FOLDER;
use crate::view::{CourierView, Failure, Road};
use crate::{Client, failure};

/// Messages the platform refused, one after another, before something is wrong with more than them.
const MOST_REFUSED: usize = 5;
/// Messages that are written to a stick at once, and their bytes.
const BATCH: (usize, u64) = (512, 64 * 1024 * 1024);
/// First byte of a padded message, and what its length is a multiple of.
const PADDED: (u8, u64) = (0xB2, 4096);

/// What became of the box.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Delivered {
    /// Messages that were handed over; their answers are in the box now.
    pub handed: u64,
    /// Messages the platform refused for good: they were none of its.
    pub refused: u64,
    /// Messages that still wait, for whomever.
    pub waiting: u64,
    /// Why it broke off.
    pub failure: Option<Failure>,
}

impl Client {
    /// Tells whether a classroom was ever opened on this laptop: then it has to do with platforms though nobody joined.
    pub(crate) fn has_classroom(&self) -> bool {
        self.folder().join(FOLDER).is_dir()
    }

    fn post_box(&self) -> Result<Option<PostBox>, Failure> {
        let folder = self.classroom_folder().join(post_box::FOLDER);
        let there = fs_err::exists(&folder).map_err(|error| failure::io(&folder, &error))?;
        let post = there.then(|| PostBox::open(&folder)).transpose();
        post.map_err(|error| failure::io(&folder, &error))
    }

    /// Hands what waits in the box over to the platform at `address`, or, where that is empty, to all this laptop knows.
    ///
    /// # Errors
    /// When the box cannot be read, or no platform answers at the address. What breaks later is in the report.
    pub fn deliver_box(&self, address: &str) -> Result<Delivered, Failure> {
        let platforms = if address.is_empty() { self.platforms() } else { vec![self.platform_at(address)?] };
        let mut delivered = Delivered::default();
        for platform in platforms {
            let before = delivered.handed;
            let done = self.deliver_to(&platform, &mut delivered);
            self.note_handed(&platform, By::Straight(Road::Internet), delivered.handed - before);
            done?;
        }
        delivered.waiting = self.waiting_in_box()?.len() as u64;
        Ok(delivered)
    }

    /// The same, after a platform was met; returns how many it took. What cannot be handed over now waits on.
    pub(crate) fn deliver_met(&self, platform: &Joined) -> u64 {
        let mut delivered = Delivered::default();
        let _ = self.deliver_to(platform, &mut delivered);
        delivered.handed
    }

    /// Returns how many sealed envelopes lie in the box, for whichever platform; `None` where that cannot be told because
    /// the box cannot be read.
    pub fn sealed_in_box(&self) -> Option<u64> {
        self.waiting_in_box().ok().map(|waiting| waiting.len() as u64)
    }

    fn waiting_in_box(&self) -> Result<Vec<Waiting>, Failure> {
        let Some(post) = self.post_box()? else { return Ok(Vec::new()) };
        post.waiting().map_err(|error| failure::io("", &error))
    }

    fn deliver_to(&self, platform: &Joined, delivered: &mut Delivered) -> Result<(), Failure> {
        let Some(key) = platform.public() else { return Ok(()) };
        let Some(post) = self.post_box()? else { return Ok(()) };
        let io = |error: std::io::Error| failure::io("", &error);
        let waiting = post.waiting().map_err(io)?.into_iter();
        let waiting: Vec<Waiting> = waiting.filter(|one| one.hint == key.hint()).collect();
        if waiting.is_empty() {
            return Ok(());
        }
        let line = self.call(&platform.address)?;
        let mut in_a_row = 0;
        for one in waiting {
            let Some(message) = post.message(&one).map_err(io)? else { continue };
            match line.carry(one.id, &message) {
                Ok(answer) => {
                    // The answer is on the disk before the message leaves it.
                    post.answered(&one, &answer).map_err(io)?;
                    delivered.handed += 1;
                    in_a_row = 0;
                }
                Err(error @ (FarEndError::BadAnswer { .. } | FarEndError::Stranger { .. })) => {
                    // Anybody can put into a box what is no message. It must not stand before those that are; whether it
                    // was the platform that refused it shows when it says who it is.
                    in_a_row += 1;
                    let is_it = line.who().is_ok_and(|who| who.key == key);
                    if is_it && in_a_row <= MOST_REFUSED {
                        post.give_up(&one).map_err(io)?;
                        delivered.refused += 1;
                    } else {
                        delivered.failure = Some(far_end_failure(&error));
                        break;
                    }
                }
                Err(error) => {
                    delivered.failure = Some(far_end_failure(&error));
                    break;
                }
            }
        }
        let traffic = line.traffic();
        self.spend(traffic.out + traffic.came);
        Ok(())
    }

    /// Writes what waits in the box into files for a courier: it stays in the box until its answers are back.
    pub(crate) fn box_onto_stick(&self, path: &Path, view: &mut CourierView) -> Result<(), Failure> {
        let Some(post) = self.post_box()? else { return Ok(()) };
        let io = |error: std::io::Error| failure::io("", &error);
        let waiting: Vec<Waiting> =
            post.waiting().map_err(io)?.into_iter().filter(|one| one.bytes % PADDED.1 == 0).collect();
        let hints: BTreeSet<Hint> = waiting.iter().map(|one| one.hint).collect();
        for hint in hints {
            // A single file is for one platform.
            let file = if path.is_dir() { file_in(path, hint)? } else { path.to_owned() };
            let mut batch: Vec<Vec<u8>> = Vec::new();
            let mut bytes = 0;
            let mut rest = waiting.iter().filter(|one| one.hint == hint).peekable();
            while let Some(one) = rest.next() {
                if let Some(message) =
                    post.message(one).map_err(io)?.filter(|bytes| bytes.first() == Some(&PADDED.0))
                {
                    bytes += message.len() as u64;
                    batch.push(message);
                }
                if batch.len() >= BATCH.0 || bytes >= BATCH.1 || rest.peek().is_none() {
                    let written = courier::put_others(&file, hint, &batch);
                    let written = match written {
                        // A file that was named is another platform's: its own envelopes went all the same.
                        Err(courier::CourierError::AnotherFarEnd(_)) => break,
                        written => written.map_err(|error| courier_failure(&file, &error))?,
                    };
                    view.path = file.to_string_lossy().into_owned();
                    view.envelopes += u32::try_from(batch.len()).unwrap_or(u32::MAX);
                    view.bytes = view.bytes.max(written.bytes);
                    batch.clear();
                    bytes = 0;
                }
            }
        }
        Ok(())
    }

    /// Takes answers that messages in the box wait for from a courier's file into the box; returns how many.
    pub(crate) fn answers_into_box(&self, file: &Path) -> Result<u32, Failure> {
        let Some(post) = self.post_box()? else { return Ok(0) };
        let waiting = post.waiting().map_err(|error| failure::io("", &error))?;
        if waiting.is_empty() {
            return Ok(0);
        }
        let reader = courier::open(file, Kind::Replies).map_err(|error| courier_failure(file, &error))?;
        let mut taken = BTreeSet::new();
        for found in reader {
            let Found::Whole(id, answer) = found.map_err(|error| failure::io(file, &error))? else {
                continue;
            };
            if let Some(one) = waiting.iter().find(|one| one.id == id) {
                post.answered(one, &answer).map_err(|error| failure::io("", &error))?;
                taken.insert(id);
            }
        }
        if !taken.is_empty() {
            courier::remove(file, Kind::Replies, &taken).map_err(|error| courier_failure(file, &error))?;
        }
        Ok(u32::try_from(taken.len()).unwrap_or(u32::MAX))
    }
}
