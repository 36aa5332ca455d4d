//! The keys this laptop trusts: those somebody chose, one `.pub` file each in `keys/trusted/`, and those of the publishers
//! named in a trust bundle, as long as it names them: that of a platform which somebody here has joined, or one that somebody
//! accepted.

use std::path::{Path, PathBuf};

use ::reconcile::trust::{Publisher, TrustBundle};
use pack::{PublicKey, TrustedKeys};
use store::DataFolder;

use crate::certificates::{Held, fingerprint, held};
use crate::view::{self, Failure, SignerState};
use crate::{Client, failure};

impl Client {
    fn trusted_folder(&self) -> PathBuf {
        folder_in(&self.folder)
    }

    /// Returns the keys this laptop trusts.
    ///
    /// # Errors
    /// When the folder of keys cannot be read.
    pub fn trusted(&self) -> Result<TrustedKeys, Failure> {
        load(&self.folder)
    }

    /// Returns the keys that are trusted by the word of a trust bundle alone, each with what its signer is called.
    ///
    /// # Errors
    /// When the folder of keys cannot be read.
    pub fn trusted_by_platforms(&self) -> Result<Vec<(PublicKey, String)>, Failure> {
        let chosen = chosen(&self.folder)?;
        let platforms = self.platforms();
        let said = |by: &Held| {
            let platform = platforms.iter().find(|one| one.public() == Some(by.key));
            let names = || by.told().0.join(", ");
            let said = platform.map_or_else(names, |one| one.said().to_owned());
            if said.is_empty() { fingerprint(&by.key) } else { said }
        };
        let named = held(&self.folder).into_iter().flat_map(|by| {
            let said = said(&by);
            publishers(&by.bundle).into_iter().map(move |key| (key, said.clone()))
        });
        let new = named.filter(|(key, _)| !chosen.keys().contains(key));
        Ok(new.collect())
    }

    /// Trusts the key in a `.pub` file from now on.
    ///
    /// # Errors
    /// When the file is not a public key, or the key cannot be kept.
    pub fn trust(&self, file: &Path) -> Result<PublicKey, Failure> {
        let key = PublicKey::load(file)
            .map_err(|error| failure("not-a-key", &[("path", &file.to_string_lossy())], &error))?;
        self.keep_key(&key)?;
        Ok(key)
    }

    /// Trusts the key that signed a pack, a file or at an address, from now on.
    ///
    /// # Errors
    /// When it is not a sound pack, or is not signed.
    pub fn trust_signer_of(&self, source: &str) -> Result<view::Signer, Failure> {
        let pack = self.open_pack(source)?;
        match pack.signer() {
            pack::Signer::Unsigned => {
                return Err(failure(
                    "unsigned",
                    &[("path", source)],
                    &format!("{source} is not signed by anybody"),
                ));
            }
            pack::Signer::Trusted { .. } => {}
            pack::Signer::Unknown { key } => {
                let named = PublicKey::from_bytes(&key.to_bytes(), &pack.meta().publisher);
                self.keep_key(named.as_ref().unwrap_or(key))?;
            }
        }
        Ok(signer_view(self.open_pack(source)?.signer()))
    }

    fn keep_key(&self, key: &PublicKey) -> Result<(), Failure> {
        let folder = self.trusted_folder();
        let path = folder.join(format!("{}.pub", key.fingerprint().replace(' ', "")));
        fs_err::create_dir_all(&folder)
            .and_then(|()| fs_err::write(&path, format!("{key}\n")))
            .map_err(|error| failure::io(&path, &error))
    }
}

/// Returns the keys that a data folder trusts, without making or opening anything else in it; none
/// where there is no such folder. `None` means the usual place.
///
/// # Errors
/// When the keys cannot be read.
pub fn trusted_in(data: Option<&Path>) -> Result<TrustedKeys, Failure> {
    match DataFolder::place(data) {
        Some(folder) => load(&folder),
        None => Ok(TrustedKeys::none()),
    }
}

fn folder_in(data: &Path) -> PathBuf {
    data.join("keys").join("trusted")
}

/// The keys that somebody chose here.
fn chosen(data: &Path) -> Result<TrustedKeys, Failure> {
    let folder = folder_in(data);
    if !folder.is_dir() {
        return Ok(TrustedKeys::none());
    }
    TrustedKeys::load_folder(&folder)
        .map_err(|error| failure("not-a-key", &[("path", &folder.to_string_lossy())], &error))
}

/// These, and the platforms': what somebody chose keeps the name it was given here.
fn load(data: &Path) -> Result<TrustedKeys, Failure> {
    let mut trusted = chosen(data)?;
    held(data).iter().flat_map(|by| publishers(&by.bundle)).for_each(|key| trusted.add(key));
    Ok(trusted)
}

fn publishers(bundle: &TrustBundle) -> Vec<PublicKey> {
    let of =
        |one: &Publisher| PublicKey::from_bytes(&::reconcile::key::PublicKey::parse(&one.key)?.0, &one.name);
    bundle.publishers.iter().filter_map(of).collect()
}

/// Who signed, for the screen.
pub(crate) fn signer_view(signer: &pack::Signer) -> view::Signer {
    let (state, name, fingerprint) = match signer {
        pack::Signer::Trusted { name, key } => (SignerState::Trusted, name.clone(), key.fingerprint()),
        pack::Signer::Unknown { key } => (SignerState::Unknown, String::new(), key.fingerprint()),
        pack::Signer::Unsigned => (SignerState::Unsigned, String::new(), String::new()),
    };
    view::Signer { state, name, fingerprint }
}
