//! Trust that travels: a far end's signed word, whose packs and whose certificates are good, as a file on sticks and beside
//! packs. What is newer, of a signer who is known here, is believed without asking; of anybody else a person compares the
//! fingerprint first; what is older never takes the place of what is newer.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use ::reconcile::key::PublicKey;
use ::reconcile::trust::{MAX_TRUST, TrustBundle};
use credential::TrustList;

use super::verdict::read_bounded;
use crate::carriers::trust_files;
use crate::reconcile::{Joined, TRUST_PAGE, trust_news};
use crate::view::{Failure, TrustFound, TrustStanding};
use crate::{Client, Event, failure};

/// How the files end, and those in which somebody's choice is kept.
pub(crate) const END: &str = "trust";
/// Names that are tried for a file in a folder: as many signers as anybody has to do with.
const NAMES: u32 = 20;
/// Most trust files that are looked at in one place.
const MOST_FILES: usize = 32;
const DAY_MS: i64 = 86_400_000;

/// A bundle whose signature holds.
pub(crate) struct Held {
    pub(crate) key: PublicKey,
    pub(crate) bundle: TrustBundle,
    /// As it was signed.
    signed: Vec<u8>,
}

impl Held {
    /// Reads a trust file's bytes; nothing where it is none, or its signature does not hold.
    pub(super) fn read(file: &[u8]) -> Option<Held> {
        let (key, bundle, signed) = TrustBundle::open_carried(file)?;
        Some(Held { key, bundle, signed: signed.to_vec() })
    }

    fn open(path: &Path) -> Result<Held, Failure> {
        let shown = path.to_string_lossy();
        Held::read(&read_bounded(path, MAX_TRUST + 1024)?).ok_or_else(|| {
            let words = "no trust file whose signature holds";
            failure("not-trust", &[("path", &shown)], &format!("{shown} is {words}"))
        })
    }

    /// Tells which of two of one signer is newer.
    fn order(&self) -> (u64, i64) {
        (self.bundle.edition, self.bundle.made_ms)
    }

    /// The institutes it names, and when it was put together.
    pub(crate) fn told(&self) -> (Vec<String>, i64) {
        let list = TrustList::read(&self.bundle.issuers).unwrap_or_default();
        let made_ms = if list.made_ms > 0 { list.made_ms } else { self.bundle.made_ms };
        (list.roots.into_iter().map(|root| root.name).collect(), made_ms)
    }

    fn found(&self, path: &Path, known: bool, standing: TrustStanding, now_ms: i64) -> TrustFound {
        let (names, made_ms) = self.told();
        let days = if made_ms > 0 { (now_ms.saturating_sub(made_ms)).max(0) / DAY_MS } else { 0 };
        TrustFound {
            path: path.to_string_lossy().into_owned(),
            fingerprint: fingerprint(&self.key),
            names,
            publishers: u32::try_from(self.bundle.publishers.len()).unwrap_or(u32::MAX),
            made_ms,
            days: u32::try_from(days).unwrap_or(u32::MAX),
            known,
            standing,
        }
    }
}

/// A key as people compare it where much depends on it: more of it than tells a classroom's computers apart.
pub(crate) fn fingerprint(key: &PublicKey) -> String {
    pack::PublicKey::from_bytes(&key.0, "").map_or_else(|| key.to_string(), |key| key.fingerprint())
}

/// Returns the newest bundle of each signer that a data folder believes: platforms' that somebody here has joined, and those
/// that somebody accepted.
pub(crate) fn held(data: &Path) -> Vec<Held> {
    let news = trust_news(data).into_iter().map(|(key, bundle, signed)| Held { key, bundle, signed });
    // What somebody chose once and cannot be read any more says nothing.
    let chosen = super::issuers::chosen(data).into_iter().filter_map(|path| Held::open(&path).ok());
    newest(news.chain(chosen))
}

/// Of several bundles of one signer, the newest.
pub(super) fn newest(bundles: impl Iterator<Item = Held>) -> Vec<Held> {
    let mut kept: Vec<Held> = bundles.collect();
    kept.sort_by_key(|one| (one.key, std::cmp::Reverse(one.order())));
    kept.dedup_by_key(|one| one.key);
    kept
}

impl Client {
    /// Looks at a trust file; changes nothing.
    ///
    /// # Errors
    /// When it cannot be read, or is none whose signature holds (`not-trust`).
    pub fn trust_found(&self, path: &str) -> Result<TrustFound, Failure> {
        let path = Path::new(path);
        self.look_at_trust(path, &Held::open(path)?)
    }

    fn look_at_trust(&self, path: &Path, file: &Held) -> Result<TrustFound, Failure> {
        let here = held(self.folder()).into_iter().find(|one| one.key == file.key);
        let standing = match &here {
            Some(here) if here.order() > file.order() => TrustStanding::Older,
            Some(here) if here.order() == file.order() => TrustStanding::Same,
            Some(_) => TrustStanding::Newer,
            None if self.anybody_joined(&file.key)? => TrustStanding::Newer,
            None => TrustStanding::Unknown,
        };
        Ok(file.found(path, standing != TrustStanding::Unknown, standing, (self.now_ms)()))
    }

    /// Believes a trust file from now on, because a person compared its fingerprint with its signer's.
    ///
    /// # Errors
    /// As [`Client::trust_found`]; when another key has signed it than the one that was compared (`trust-unconfirmed`); when a
    /// newer one is here (`trust-older`); when it cannot be kept.
    pub fn trust_accept(&self, path: &str, compared: &str) -> Result<TrustFound, Failure> {
        let path = Path::new(path);
        let file = Held::open(path)?;
        if fingerprint(&file.key) != compared {
            return Err(unconfirmed(path, &file.key));
        }
        self.believe(path, &file)
    }

    /// As [`Client::trust_accept`]; without a person's word where the signer is known here.
    pub(super) fn trust_bundle(&self, path: &Path, file: &Held, confirmed: bool) -> Result<(), Failure> {
        let found = self.look_at_trust(path, file)?;
        if !confirmed && !found.known {
            return Err(unconfirmed(path, &file.key));
        }
        self.believe(path, file).map(drop)
    }

    fn believe(&self, path: &Path, file: &Held) -> Result<TrustFound, Failure> {
        let found = self.look_at_trust(path, file)?;
        match found.standing {
            TrustStanding::Older => {
                let args = [("path", &*path.to_string_lossy())];
                Err(failure("trust-older", &args, &"a newer one of the same signer is here"))
            }
            TrustStanding::Same => Ok(found),
            _ => {
                self.keep_trust(file)?;
                Ok(TrustFound { known: true, standing: TrustStanding::Taken, ..found })
            }
        }
    }

    /// Keeps it where its signer's word is kept: that of a platform ends when nobody here has to do with it any more, a
    /// person's choice does not.
    fn keep_trust(&self, file: &Held) -> Result<(), Failure> {
        let chosen = super::issuers::folder_of(self.folder()).join(format!("{}.{END}", file.key));
        let joined = self.anybody_joined(&file.key)?;
        if joined {
            self.keep_trust_news(&file.key, &file.signed, file.bundle.edition)?;
        }
        if !joined || chosen.exists() {
            super::issuers::keep(&chosen, &TrustBundle::carry(&file.signed, &file.key))?;
        }
        Ok(())
    }

    /// Looks for trust files in a folder, on a stick, or beside a file, and believes what is newer of signers who are known
    /// here. What nobody here knows, or is no such file, changes nothing; the former is told.
    pub fn take_trust(&self, place: &Path) -> Vec<TrustFound> {
        let look = |path: PathBuf| {
            let file = Held::open(&path).ok()?;
            let found = self.look_at_trust(&path, &file).ok()?;
            match found.standing {
                // A disk that is full leaves it as newer: the next look takes it.
                TrustStanding::Newer => Some(self.believe(&path, &file).unwrap_or(found)),
                _ => Some(found),
            }
        };
        let found: Vec<TrustFound> =
            trust_files(place).into_iter().take(MOST_FILES).filter_map(look).collect();
        if found.iter().any(|one| one.standing == TrustStanding::Taken) {
            (self.notify)(Event::Exchange);
        }
        found
    }

    /// Puts the newest trust files that are here into a folder, each whole or not at all: `packhorse.trust`, and
    /// `packhorse-2.trust` and so on where there are several signers. A newer one that lies there stays. Returns what lies
    /// there now.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn put_trust(&self, folder: &Path) -> Result<Vec<TrustFound>, Failure> {
        let mut put = Vec::new();
        for one in held(self.folder()) {
            let Some(path) = put_newer(folder, &one)? else { break };
            put.push(one.found(&path, true, TrustStanding::Same, (self.now_ms)()));
        }
        Ok(put)
    }

    /// Bytes of the trust files that are put beside packs.
    pub(crate) fn trust_bytes(&self) -> u64 {
        held(self.folder()).iter().map(|one| TrustBundle::carry(&one.signed, &one.key).len() as u64).sum()
    }

    /// Fetches a platform's own trust file, over a line, into a folder; whoever carries it need not have joined that
    /// platform, and believes nothing by it.
    ///
    /// # Errors
    /// When the platform gives none that it signed, or it cannot be written.
    pub(crate) fn carry_trust(&self, platform: &Joined, folder: &Path) -> Result<(), Failure> {
        let file = Held::read(&self.ask_trust(platform)?).filter(|file| platform.public() == Some(file.key));
        let words = "what it gives is no trust file that it signed";
        let file =
            file.ok_or_else(|| failure("line-untrusted", &[("address", &platform.address)], &words))?;
        put_newer(folder, &file).map(drop)
    }

    /// Asks the platforms that somebody here has joined for what is newest, over a line; returns what came of each that
    /// answered.
    ///
    /// # Errors
    /// When nobody here has joined one, or not one of them could be asked.
    pub fn refresh_trust(&self) -> Result<Vec<TrustFound>, Failure> {
        let (mut found, mut last) = (Vec::new(), None);
        for platform in self.platforms() {
            let Some(key) = platform.public() else { continue };
            match self.ask_trust(&platform).map(|bytes| Held::read(&bytes)) {
                Ok(Some(file)) if file.key == key => {
                    let path = PathBuf::from(format!("{}{TRUST_PAGE}", platform.address));
                    // An older one from a platform that came from a backup changes nothing.
                    found.push(self.believe(&path, &file).or_else(|_| self.look_at_trust(&path, &file))?);
                }
                Ok(_) => {
                    let words = "what it gives is no trust file that it signed";
                    last = Some(failure("line-untrusted", &[("address", &platform.address)], &words));
                }
                Err(error) => last = Some(error),
            }
        }
        match (found.is_empty(), last) {
            (true, Some(error)) => Err(error),
            (true, None) => Err(failure("not-joined", &[], &"nobody on this laptop has joined a centre")),
            (false, _) => Ok(found),
        }
    }
}

fn unconfirmed(path: &Path, key: &PublicKey) -> Failure {
    let (shown, fingerprint) = (path.to_string_lossy(), fingerprint(key));
    let args = [("path", &*shown), ("fingerprint", fingerprint.as_str())];
    failure(
        "trust-unconfirmed",
        &args,
        &"nobody here knows who signed it: compare the fingerprint with theirs",
    )
}

/// Puts a file into a folder, unless a newer one of its signer lies there. Returns where; nothing where no name is free.
fn put_newer(folder: &Path, one: &Held) -> Result<Option<PathBuf>, Failure> {
    let Some((path, there)) = place_for(folder, &one.key) else { return Ok(None) };
    if there.is_none_or(|there| there.order() < one.order()) {
        write_beside(&path, &TrustBundle::carry(&one.signed, &one.key))?;
    }
    Ok(Some(path))
}

/// The file in a folder for this signer's: the one that is there, or the first name that is free. Nobody else's file is
/// written over.
fn place_for(folder: &Path, key: &PublicKey) -> Option<(PathBuf, Option<Held>)> {
    let names = (1..=NAMES).map(|number| match number {
        1 => folder.join(format!("packhorse.{END}")),
        number => folder.join(format!("packhorse-{number}.{END}")),
    });
    for path in names {
        if !path.exists() {
            return Some((path, None));
        }
        if let Ok(there) = Held::open(&path)
            && there.key == *key
        {
            return Some((path, Some(there)));
        }
    }
    None
}

/// Writes beside, makes it durable, and puts it in place; whoever has the stick next may read it.
fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let beside = path.with_extension(format!("{END}-{}", std::process::id()));
    let written = (|| {
        // A link that lies in the way goes: it is not followed.
        let _ = fs_err::remove_file(&beside);
        let mut file = fs_err::File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs_err::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs_err::remove_file(&beside);
    }
    written.map_err(|error| failure::io(path, &error))
}
