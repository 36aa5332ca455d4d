//! What this laptop remembers for a platform that was restored from a backup: the trust bundle of the life that is over. It
//! carries that platform's own signature, and says which certificates and keys it had taken back since the backup. It is
//! brought once, `exchange/news/<key>.remembered` until then.

use std::path::PathBuf;

use ::reconcile::key::PublicKey;
use ::reconcile::trust::TrustBundle;
use ::reconcile::wire::Brought;
use serde_json::Value;

use super::news::{TRUST, news_folder};
use super::store::write_whole;
use crate::view::Failure;
use crate::{Client, failure};

/// How the file ends.
const END: &str = "remembered";
/// Most bytes of one piece, as the protocol has it, and of all.
const MOST: (usize, usize) = (64 * 1024, 256 * 1024);

impl Client {
    fn remembered_file(&self, key: &PublicKey) -> PathBuf {
        news_folder(&self.folder).join(format!("{key}.{END}"))
    }

    /// Sets the platform's bundle aside: another life of it has begun, and its next bundle takes the place of this one.
    pub(super) fn remember(&self, key: &PublicKey) -> Result<(), Failure> {
        let kept = news_folder(&self.folder).join(format!("{key}.{}", TRUST.1));
        match fs_err::read(kept) {
            Ok(bundle) => write_whole(&self.remembered_file(key), &bundle),
            // Nothing came of it yet.
            Err(_) => Ok(()),
        }
    }

    /// What is brought to the platform of its former life: the bundle whole, or, where that is too large, its lists of
    /// revoked certificates.
    pub(super) fn reminders(&self, key: &PublicKey) -> Vec<Brought> {
        let Ok(bytes) = fs_err::read(self.remembered_file(key)) else { return Vec::new() };
        let piece = |credential: Vec<u8>| Brought { credential, slip: Vec::new() };
        if bytes.len() <= MOST.0 {
            return vec![piece(bytes)];
        }
        let bundle = TrustBundle::open(&bytes, key).unwrap_or_default();
        let lists = bundle.issuers.get("lists").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut room = MOST.1;
        let lists =
            lists.iter().map(|list| list.to_string().into_bytes()).filter(|list| list.len() <= MOST.0);
        lists
            .take_while(|list| room.checked_sub(list.len()).inspect(|left| room = *left).is_some())
            .map(piece)
            .collect()
    }

    /// The platform was reminded.
    pub(super) fn reminded(&self, key: &PublicKey) -> Result<(), Failure> {
        let path = self.remembered_file(key);
        match fs_err::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failure::io(&path, &error)),
            _ => Ok(()),
        }
    }
}
