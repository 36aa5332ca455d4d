//! What far ends tell a laptop beside its learners' records: their lists of packs, and whose packs are good. Each is kept as
//! it came, `exchange/news/<key>.…`; what is older than what is kept changes nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ::reconcile::catalogue::Catalogue;
use ::reconcile::key::PublicKey;
use ::reconcile::trust::{MAX_TRUST, TrustBundle};
use ::reconcile::wire::Reply;

use super::joined::Joined;
use super::known::Known;
use super::store::write_whole;
use super::walk::far_end_failure;
use crate::view::Failure;
use crate::{Client, failure};

/// Names of what is kept, as `editions` has them, and how their files end.
const CATALOGUE: (&str, &str) = ("catalogue", "catalogue.json");
pub(super) const TRUST: (&str, &str) = ("trust", "trust");
/// Where a platform gives its trust file, below its address.
pub(crate) const TRUST_PAGE: &str = "/packhorse.trust";
/// Enrolments up to this state are somebody's who belongs there, or shall soon ([`super::known::state_number`]).
const BELONGS: u8 = 1;

/// Beside the editions: the life of the far end's database, and when it was heard of first, by its clock.
const EPOCH: &str = "epoch";
const SAID: &str = "since";

type Editions = BTreeMap<String, u64>;

impl Client {
    fn news_file(&self, key: &PublicKey, end: &str) -> PathBuf {
        news_folder(&self.folder).join(format!("{key}.{end}"))
    }

    /// Editions of the catalogue and of the trust bundle that are here.
    pub(super) fn news_known(&self, key: &PublicKey) -> (u64, u64) {
        let editions = self.news_editions(key);
        let of = |name: &str| editions.get(name).copied().unwrap_or(0);
        (of(CATALOGUE.0), of(TRUST.0))
    }

    fn news_editions(&self, key: &PublicKey) -> Editions {
        let kept = fs_err::read(self.news_file(key, "json")).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    fn keep_editions(&self, key: &PublicKey, editions: &Editions) -> Result<(), Failure> {
        let json = serde_json::to_vec(editions).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.news_file(key, "json"), &json)
    }

    /// The far end's catalogue as it came last.
    pub(super) fn catalogue_file(&self, key: &PublicKey) -> Option<Vec<u8>> {
        fs_err::read(self.news_file(key, CATALOGUE.1)).ok()
    }

    /// Keeps what a reply brings for the laptop: catalogue, trust bundle, appointments, delegations. The reply was sealed by the far
    /// end's key, and so nobody else's word is kept here. Called after what it brought of learners is kept: whose packs are
    /// good is the word of a platform that somebody here belongs to.
    pub(super) fn keep_news(&self, key: &PublicKey, reply: &Reply) -> Result<(), Failure> {
        // Also none: a teacher's laptop that is one no more hears it so.
        let signed = |one: &&::reconcile::wire::Appointment| key.verify(&one.words(), &one.signature);
        self.keep_appointments(key, reply.now_ms, reply.appointments.iter().filter(signed))?;
        self.keep_delegations(key, reply.now_ms, &reply.delegations)?;
        let mut editions = self.news_editions(key);
        self.note_life(key, reply, &mut editions)?;
        let held = |editions: &Editions, name: &str| editions.get(name).copied().unwrap_or(0);
        if let Some(bytes) = &reply.catalogue_file
            && reply.catalogue > held(&editions, CATALOGUE.0)
            && Catalogue::parse(bytes).is_ok()
        {
            write_whole(&self.news_file(key, CATALOGUE.1), bytes)?;
            editions.insert(CATALOGUE.0.to_owned(), reply.catalogue);
            self.keep_editions(key, &editions)?;
        }
        // Its edition is what its own signature covers.
        let bundle =
            reply.trust_bundle.as_ref().and_then(|bytes| Some((bytes, TrustBundle::open(bytes, key)?)));
        if let Some((bytes, bundle)) = bundle
            && bundle.edition > held(&editions, TRUST.0)
            // What is believed already is heard of to the end, also by whose membership is over: a signer may be withdrawn.
            && (held(&editions, TRUST.0) > 0 || self.anybody_belongs(key)?)
        {
            self.keep_trust_news(key, bytes, bundle.edition)?;
        }
        Ok(())
    }

    /// Keeps a platform's trust bundle of this edition, as it signed it.
    pub(crate) fn keep_trust_news(
        &self,
        key: &PublicKey,
        signed: &[u8],
        edition: u64,
    ) -> Result<(), Failure> {
        let mut editions = self.news_editions(key);
        write_whole(&self.news_file(key, TRUST.1), signed)?;
        editions.insert(TRUST.0.to_owned(), edition);
        self.keep_editions(key, &editions)
    }

    /// Asks a platform for its trust file, over a line.
    pub(crate) fn ask_trust(&self, platform: &Joined) -> Result<Vec<u8>, Failure> {
        let line = self.call(&platform.address)?;
        let page = line.page(TRUST_PAGE, MAX_TRUST + 1024);
        let traffic = line.traffic();
        self.spend(traffic.out + traffic.came);
        page.map_err(|error| far_end_failure(&error))
    }

    /// Notes which life of the far end's database it is. Where another has begun, what it said in the last is set aside.
    fn note_life(&self, key: &PublicKey, reply: &Reply, editions: &mut Editions) -> Result<(), Failure> {
        let said_ms = reply.now_ms.unsigned_abs();
        let known = editions.get(EPOCH).copied();
        // A word of an earlier life that comes late, by a stick, says nothing of the present one.
        let late = editions.get(SAID).is_some_and(|last| *last > said_ms);
        if known == Some(reply.epoch) || late {
            return Ok(());
        }
        if known.is_some() {
            self.remember(key)?;
        }
        editions.insert(EPOCH.to_owned(), reply.epoch);
        editions.insert(SAID.to_owned(), said_ms);
        self.keep_editions(key, editions)
    }

    /// Tells whether somebody whose record opens here is enrolled at a platform, or has asked to be by its code.
    pub(crate) fn anybody_joined(&self, key: &PublicKey) -> Result<bool, Failure> {
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            if !super::known::claims(&record.read()?, key)?.is_empty() {
                return Ok(true);
            }
        }
        self.anybody_belongs(key)
    }

    /// Tells whether somebody whose record opens here is enrolled at a platform, or waits to be.
    fn anybody_belongs(&self, key: &PublicKey) -> Result<bool, Failure> {
        for card in self.folk.list()? {
            let Ok(Some(record)) = self.attend(card.id) else { continue };
            let known = Known::of(&record.read()?, key)?;
            if known.is_some_and(|known| known.enrolments.iter().any(|one| one.state <= BELONGS)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Ends what is believed by the word of a platform that nobody here has to do with any more, as far as can be seen.
    pub(super) fn forget_trust(&self, key: &PublicKey) -> Result<(), Failure> {
        let path = self.news_file(key, TRUST.1);
        if !path.exists() || !self.learners_of(key)?.is_empty() || !self.locked_out()?.is_empty() {
            return Ok(());
        }
        // First that it is not here, so that it comes again to whoever joins again.
        let mut editions = self.news_editions(key);
        editions.remove(TRUST.0);
        self.keep_editions(key, &editions)?;
        fs_err::remove_file(&path).map_err(|error| failure::io(&path, &error))
    }
}

pub(super) fn news_folder(data: &Path) -> PathBuf {
    data.join("exchange").join("news")
}

/// Returns the trust bundles of a data folder, each with the key of the platform that signed it, and as it was signed.
pub(crate) fn trust_news(data: &Path) -> Vec<(PublicKey, TrustBundle, Vec<u8>)> {
    let Ok(files) = fs_err::read_dir(news_folder(data)) else { return Vec::new() };
    let of = |path: PathBuf| {
        let key = PublicKey::parse(path.file_name()?.to_str()?.strip_suffix(&format!(".{}", TRUST.1))?)?;
        let signed = fs_err::read(&path).ok()?;
        Some((key, TrustBundle::open(&signed, &key)?, signed))
    };
    let mut bundles: Vec<_> = files.filter_map(|file| of(file.ok()?.path())).collect();
    bundles.sort_by_key(|(key, ..)| *key);
    bundles
}
