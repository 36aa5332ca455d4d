//! Whose certificates are good here: the word of platforms that somebody here has joined, of trust files that somebody took,
//! and of keys that somebody chose; each with its age.

use std::path::{Path, PathBuf};

use ::reconcile::key::PublicKey;
use ::reconcile::trust::{MAX_TRUST, TrustBundle};
use credential::{Moment, Root, Trust, TrustList, did_key, key_of_did};
use store::DataFolder;

use crate::reconcile::trust_bundles;
use crate::view::{Failure, TrustedView};
use crate::{Client, failure};

/// A clock that shows an earlier day has never been set: this program is younger.
const EARLIEST_MS: i64 = 1_760_000_000_000;
const DAY_MS: i64 = 86_400_000;
/// How the files end in which somebody's choice is kept.
const TRUST: &str = "trust";
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
            for (key, bundle) in trust_bundles(folder) {
                gathered.bundle(&key, &bundle);
            }
            for path in chosen(folder) {
                // What somebody chose once and cannot be read any more says nothing.
                let _ = gathered.file(&path);
            }
        }
        for path in files {
            gathered.file(path)?;
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
    list: TrustList,
    chosen: Vec<Root>,
    sources: Vec<TrustedView>,
}

impl Gathered {
    fn bundle(&mut self, key: &PublicKey, bundle: &TrustBundle) {
        // Of a platform that says nothing of issuers, or nothing that is understood here, there is nothing to take.
        let Ok(list) = TrustList::read(&bundle.issuers) else { return };
        let made_ms = if list.made_ms > 0 { list.made_ms } else { bundle.made_ms };
        let names: Vec<&str> = list.roots.iter().map(|root| root.name.as_str()).collect();
        let name = if names.is_empty() { key.short() } else { names.join(", ") };
        self.sources.push(TrustedView { name, fingerprint: key.short(), made_ms: Some(made_ms) });
        self.list = std::mem::take(&mut self.list).join(TrustList { made_ms, ..list });
    }

    fn file(&mut self, path: &Path) -> Result<(), Failure> {
        match read(path)? {
            File::Bundle(key, bundle) => self.bundle(&key, &bundle),
            File::Root(root) => self.root(root),
            File::Publisher(key) => {
                self.root(Root { did: did_key(&key.to_bytes()), name: key.name().to_owned() });
            }
        }
        Ok(())
    }

    fn root(&mut self, root: Root) {
        let fingerprint = key_of_did(&root.did).map(|key| PublicKey(key).short()).unwrap_or_default();
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
    Bundle(PublicKey, TrustBundle),
    Root(Root),
    Publisher(pack::PublicKey),
}

fn read(path: &Path) -> Result<File, Failure> {
    let shown = path.to_string_lossy();
    let bytes = super::verdict::read_bounded(path, MAX_TRUST + 1024)?;
    if let Some((key, bundle, _)) = TrustBundle::open_carried(&bytes) {
        return Ok(File::Bundle(key, bundle));
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

fn folder_of(data: &Path) -> PathBuf {
    data.join("keys").join("trusted")
}

fn chosen(data: &Path) -> Vec<PathBuf> {
    let Ok(files) = fs_err::read_dir(folder_of(data)) else { return Vec::new() };
    let ours = |path: &PathBuf| path.extension().is_some_and(|end| end == TRUST || end == ROOT);
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
            File::Bundle(key, bundle) => {
                let kept = folder.join(format!("{key}.{TRUST}"));
                let before = read(&kept).ok().and_then(|file| match file {
                    File::Bundle(_, bundle) => Some(bundle),
                    _ => None,
                });
                let platform = self.platforms().iter().any(|one| one.public() == Some(key));
                let short = key.short();
                if !confirmed && before.is_none() && !platform {
                    let shown = path.to_string_lossy();
                    let args = [("path", &*shown), ("fingerprint", short.as_str())];
                    let words = "nobody here knows who signed it: compare the fingerprint with theirs";
                    return Err(failure("trust-unconfirmed", &args, &words));
                }
                if before.is_some_and(|before| before.edition > bundle.edition) {
                    let args = [("path", &*path.to_string_lossy())];
                    return Err(failure("trust-older", &args, &"a newer one of the same signer is here"));
                }
                let bytes = super::verdict::read_bounded(path, MAX_TRUST + 1024)?;
                keep(&kept, &bytes)?;
                let list = TrustList::read(&bundle.issuers).unwrap_or_default();
                let names = list.roots.into_iter().map(|root| root.name).collect();
                Ok(Trusted::Bundle { signer: short, names, made_ms: bundle.made_ms.max(list.made_ms) })
            }
        }
    }
}

fn keep(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs_err::create_dir_all(folder).map_err(|error| failure::io(folder, &error))?;
    crate::reconcile::write_whole(path, bytes)
}
