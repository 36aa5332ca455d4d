//! Handing over in town what a stick carries, for whoever sealed it.

use std::collections::BTreeSet;
use std::path::Path;

use ::reconcile::Carrier as _;
use ::reconcile::courier::{self, Found, Kind};
use ::reconcile::seal::MessageId;

use super::files::files;
use super::{courier_failure, folder_of, view};
use crate::carriers::carrier_name;
use crate::reconcile::joined::Joined;
use crate::reconcile::known::Known;
use crate::reconcile::past::By;
use crate::reconcile::walk::far_end_failure;
use crate::view::{CourierView, Failure, Road};
use crate::{Client, failure};

impl Client {
    /// Hands the messages of a file or folder over to the platforms they are for, as far as this laptop knows them, and puts
    /// the answers beside them. It need not be this laptop that made them.
    ///
    /// # Errors
    /// When nothing can be read or nobody answers. What could not be handed over is counted.
    pub fn courier_deliver(&self, path: &str) -> Result<CourierView, Failure> {
        self.courier_deliver_to(path, "")
    }

    /// As [`Client::courier_deliver`], to the platform at `address`.
    ///
    /// # Errors
    /// As [`Client::courier_deliver`].
    pub fn courier_deliver_to(&self, path: &str, address: &str) -> Result<CourierView, Failure> {
        let path = Path::new(path);
        let mut view = view(path);
        let files = files(path, Kind::Post)?;
        for file in files {
            let Some(reader) = view.reader(path, &file, Kind::Post)? else { continue };
            let platform = match address {
                "" => self.platform_of(reader.hint()),
                address => Some(self.platform_at(address)?),
            };
            let of = platform.filter(|one| one.public().is_some_and(|key| key.hint() == reader.hint()));
            let Some(platform) = of else {
                view.failed += 1;
                let words = "these envelopes are for another platform";
                view.failure =
                    Some(failure("courier-elsewhere", &[("path", &file.to_string_lossy())], &words));
                continue;
            };
            let handed = self.deliver_file(&file, reader, &platform, &mut view)?;
            if !handed.is_empty() {
                // What this laptop carried for its own learners stands among past exchanges already. What was handed over is:
                // a record that cannot be read makes none of it undone.
                let own = self.own_sent(&platform).unwrap_or_default();
                let handed = handed.iter().filter(|id| !own.contains(&id.to_string())).count() as u64;
                self.note_handed(&platform, By::Carried(Road::Stick, &carrier_name(path)), handed);
                // What was revoked is news for everybody whom the stick meets, also where its carrier belongs nowhere.
                let _ = self.carry_trust(&platform, folder_of(path));
            }
        }
        view.trust = self.trust_onto_stick(path);
        Ok(view)
    }

    /// Hands over what a file holds for a platform; returns what was taken.
    fn deliver_file(
        &self,
        file: &Path,
        reader: impl Iterator<Item = std::io::Result<Found>>,
        platform: &Joined,
        view: &mut CourierView,
    ) -> Result<BTreeSet<MessageId>, Failure> {
        let Some(key) = platform.public() else { return Ok(BTreeSet::new()) };
        let line = self.call(&platform.address)?;
        let replies = file.with_extension(Kind::Replies.extension());
        let mut handed = BTreeSet::new();
        let mut broken: Option<Failure> = None;
        for found in reader {
            let found = found.map_err(|error| failure::io(file, &error))?;
            let Found::Whole(id, message) = found else {
                view.damaged(file);
                continue;
            };
            match line.carry(id, &message) {
                Ok(answer) => {
                    // The answer is durable on the stick before the message leaves it.
                    if let Err(error) = courier::put_answers(&replies, key.hint(), &[answer]) {
                        broken = Some(courier_failure(&replies, &error));
                        view.failed += 1;
                        view.failure.clone_from(&broken);
                        break;
                    }
                    handed.insert(id);
                    view.envelopes += 1;
                    // It is on the stick, and wants to be taken back.
                    view.answers += 1;
                    view.bytes += message.len() as u64;
                }
                Err(error) => {
                    let error = far_end_failure(&error);
                    view.failed += 1;
                    let gone = matches!(
                        error.code.as_str(),
                        "line-unreachable" | "line-broken" | "line-busy" | "line-stranger"
                    );
                    view.failure = Some(error.clone());
                    if gone {
                        broken = Some(error);
                        break;
                    }
                }
            }
        }
        let traffic = line.traffic();
        self.spend(traffic.out + traffic.came);
        if !handed.is_empty() {
            courier::remove(file, Kind::Post, &handed).map_err(|error| courier_failure(file, &error))?;
        }
        match broken {
            Some(error) if handed.is_empty() => Err(error),
            _ => Ok(handed),
        }
    }

    /// Messages that this laptop's own learners sent to a platform, of those whose records open.
    fn own_sent(&self, platform: &Joined) -> Result<BTreeSet<String>, Failure> {
        let Some(key) = platform.public() else { return Ok(BTreeSet::new()) };
        let mut own = BTreeSet::new();
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            let known = Known::of(&record.read()?, &key)?.unwrap_or_default();
            own.extend(known.sent.into_iter().map(|(id, ..)| id));
        }
        Ok(own)
    }
}
