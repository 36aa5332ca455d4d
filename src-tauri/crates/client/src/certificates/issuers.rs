//! Whose certificates are good here: the word of platforms that somebody here has joined, of trust files that somebody took,
//! and of keys that somebody chose; each with its age.

use std::path::{Path, PathBuf};

use ::reconcile::key::PublicKey;
use ::reconcile::trust::MAX_TRUST;
use credential::{Moment, Root, Trust, TrustList, did_key, key_of_did};
use store::DataFolder;

use super::travel::{END, Held, fingerprint, held, newest};
use crate::view::{Failure, TrustedView};
use crate::{Client, failure};

/// A clock that shows an earlier day has never been set: this program is younger.
const EARLIEST_MS: i64 = 1_760_000_000_000;
const DAY_MS: i64 = 86_400_000;
/// How the files end in which a chosen institute's key is kept.
const ROOT: &str = "root";
/// Most bytes of a key's file.
const MOST_KEY: usize = 4096;

/// What is known of issuers.
pub struct Issuers {
    pub(crate) trust: Trust,
    sources: Vec<TrustedView>,
}

/// What somebody chose to trust.
#[derive(Clone, PartialEq, Debug)]
pub enum Trusted {
    /// A key that signs packs.
    Publisher(pack::PublicKey),
    /// An institute's key, which answers for certificates.
    Root {
        /// Its `did:key`.
        did: String,
        /// What people call it.
        name: String,
    },
    /// A trust bundle, with its signer's key as people compare it.
    Bundle {
        /// The signer.
        signer: String,
        /// The institutes that it names.
        names: Vec<String>,
        /// When it was put together.
        made_ms: i64,
    },
}

impl Issuers {
    /// Gathers what a data folder trusts (`None`: the usual place), and what the files say beside it. Nothing is made in it.
    ///
    /// # Errors
    /// When one of the files is neither an institute's key nor a trust bundle.
    pub fn gather(data: Option<&Path>, files: &[PathBuf]) -> Result<Issuers, Failure> {
        match DataFolder::place(data) {
            Some(folder) => Issuers::of(&folder, files),
            None => Issuers::of(Path::new(""), files),
        }
    }

    pub(crate) fn of(folder: &Path, files: &[PathBuf]) -> Result<Issuers, Failure> {
        let mut gathered = Gathered::default();
        if !folder.as_os_str().is_empty() {
            gathered.bundles = held(folder);
            for path in roots(folder) {
                // What somebody chose once and cannot be read any more says nothing.
                let _ = gathered.file(&path);
            }
        }
        for path in files {
            gathered.file(path)?;
        }
        // Of one signer's lists the newest says it all: an older one says nothing that is still so.
        for bundle in newest(std::mem::take(&mut gathered.bundles).into_iter()) {
            gathered.bundle(&bundle);
        }
        gathered.done()
    }

    /// The moment to verify by; `None` where this computer's clock cannot be right.
    pub(crate) fn moment(&self, now_ms: i64) -> Option<Moment> {
        let newest = self.sources.iter().filter_map(|one| one.made_ms).max().unwrap_or(0);
        let doubtful = now_ms < EARLIEST_MS || now_ms.saturating_add(DAY_MS) < newest;
        (!doubtful).then_some(Moment(now_ms))
    }

    /// By whose word, the oldest first.
    pub(crate) fn sources(&self) -> &[TrustedView] {
        &self.sources
    }
}

/// What is gathered so far.
#[derive(Default)]
struct Gathered {
    bundles: Vec<Held>,
    list: TrustList,
    chosen: Vec<Root>,
    sources: Vec<TrustedView>,
}

impl Gathered {
    fn bundle(&mut self, held: &Held) {
        // Of a platform that says nothing of issuers, or nothing that is understood here, there is nothing to take.
        let Ok(list) = TrustList::read(&held.bundle.issuers) else { return };
        let made_ms = if list.made_ms > 0 { list.made_ms } else { held.bundle.made_ms };
        let fingerprint = fingerprint(&held.key);
        let names: Vec<&str> = list.roots.iter().map(|root| root.name.as_str()).collect();
        let name = if names.is_empty() { fingerprint.clone() } else { names.join(", ") };
        self.sources.push(TrustedView { name, fingerprint, made_ms: Some(made_ms) });
        self.list = std::mem::take(&mut self.list).join(TrustList { made_ms, ..list });
    }

    fn file(&mut self, path: &Path) -> Result<(), Failure> {
        match read(path)? {
            File::Bundle(held) => self.bundles.push(held),
            File::Root(root) => self.root(root),
            File::Publisher(key) => {
                self.root(Root { did: did_key(&key.to_bytes()), name: key.name().to_owned() });
            }
        }
        Ok(())
    }

    fn root(&mut self, root: Root) {
        let fingerprint = key_of_did(&root.did).map(|key| fingerprint(&PublicKey(key))).unwrap_or_default();
        self.sources.push(TrustedView { name: root.name.clone(), fingerprint, made_ms: None });
        self.chosen.push(root);
    }

    fn done(mut self) -> Result<Issuers, Failure> {
        for root in self.chosen {
            if !self.list.roots.iter().any(|one| one.did == root.did) {
                self.list.roots.push(root);
            }
        }
        self.sources.sort_by_key(|one| one.made_ms.unwrap_or(i64::MAX));
        let trust =
            Trust::prepare(self.list).map_err(|error| failure("not-trust", &[("path", "")], &error))?;
        Ok(Issuers { trust, sources: self.sources })
    }
}

/// What a file holds that somebody may trust.
enum File {
    Bundle(Held),
    Root(Root),
    Publisher(pack::PublicKey),
}

fn read(path: &Path) -> Result<File, Failure> {
    let shown = path.to_string_lossy();
    let bytes = super::verdict::read_bounded(path, MAX_TRUST + 1024)?;
    if let Some(held) = Held::read(&bytes) {
        return Ok(File::Bundle(held));
    }
    let text = std::str::from_utf8(&bytes).ok().filter(|text| text.len() <= MOST_KEY).unwrap_or_default();
    let line = text.lines().next().unwrap_or_default().trim();
    let (did, name) = line.split_once(' ').unwrap_or((line, ""));
    if key_of_did(did).is_some() {
        return Ok(File::Root(Root { did: did.to_owned(), name: name.trim().to_owned() }));
    }
    let key = line.parse::<pack::PublicKey>();
    key.map(File::Publisher).map_err(|()| {
        let words = "neither an institute's key nor a trust bundle whose signature holds";
        failure("not-trust", &[("path", &shown)], &format!("{shown} is {words}"))
    })
}

pub(super) fn folder_of(data: &Path) -> PathBuf {
    data.join("keys").join("trusted")
}

/// The trust bundles that somebody accepted here.
pub(super) fn chosen(data: &Path) -> Vec<PathBuf> {
    kept(data, END)
}

/// The institutes' keys that somebody chose here.
fn roots(data: &Path) -> Vec<PathBuf> {
    kept(data, ROOT)
}

fn kept(data: &Path, end: &str) -> Vec<PathBuf> {
    let Ok(files) = fs_err::read_dir(folder_of(data)) else { return Vec::new() };
    let ours = |path: &PathBuf| path.extension().is_some_and(|one| one == end);
    let mut paths: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).filter(ours).collect();
    paths.sort();
    paths
}

impl Client {
    /// Returns what this laptop knows of issuers.
    ///
    /// # Errors
    /// When it cannot be put together.
    pub fn issuers(&self) -> Result<Issuers, Failure> {
        Issuers::of(&self.folder, &[])
    }

    /// Returns by whose word certificates are good here.
    ///
    /// # Errors
    /// As [`Client::issuers`].
    pub fn trusted_issuers(&self) -> Result<Vec<TrustedView>, Failure> {
        Ok(self.issuers()?.sources)
    }

    /// Trusts what a file holds from now on: a key that signs packs, an institute's key, or a trust bundle. A bundle of a
    /// signer whom nobody here knows is taken only when its fingerprint was `confirmed`.
    ///
    /// # Errors
    /// When it is none of these, is not confirmed (`trust-unconfirmed`, with the fingerprint), is older than what is here
    /// (`trust-older`), or cannot be kept.
    pub fn trust_file(&self, path: &Path, confirmed: bool) -> Result<Trusted, Failure> {
        let folder = folder_of(&self.folder);
        match read(path)? {
            File::Publisher(_) => self.trust(path).map(Trusted::Publisher),
            File::Root(root) => {
                let name: String = root.did.chars().filter(char::is_ascii_alphanumeric).collect();
                let line = format!("{} {}\n", root.did, root.name);
                keep(&folder.join(format!("{name}.{ROOT}")), line.as_bytes())?;
                Ok(Trusted::Root { did: root.did, name: root.name })
            }
            File::Bundle(held) => {
                self.trust_bundle(path, &held, confirmed)?;
                let (names, made_ms) = held.told();
                Ok(Trusted::Bundle { signer: fingerprint(&held.key), names, made_ms })
            }
        }
    }
}

pub(super) fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs_err::create_dir_all(folder).map_err(|error| failure::io(folder, &error))?;
    crate::reconcile::write_whole(path, bytes)
}
