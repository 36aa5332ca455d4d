//! One key's signed word that another may issue certificates as well: made from key files, where no platform does it.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use credential::{IssuerKey, Moment, Profile, Scope, delegate, did_key};

use super::verdict::read_bounded;
use crate::failure;
use crate::view::Failure;

const DAY_MS: i64 = 86_400_000;
/// Most bytes of a key's file.
const MOST_KEY: usize = 4096;
/// How the line of a secret key begins; see `pack::SigningKey::save`.
const SECRET: &str = "packhorse-secret-key-1 ";

/// What is allowed to the other key.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DelegationWish {
    /// What people call who may issue; empty: as their key's file says.
    pub name: String,
    /// Ids of the achievements; none: all.
    pub achievements: Vec<String>,
    /// How many certificates at most.
    pub count: Option<u32>,
    /// For how many days from now.
    pub days: u32,
    /// How many delegations may follow below it.
    pub may_delegate: u8,
}

/// Delegates from the secret key in the file `key` to the public key in the file `to`; returns the delegation, JSON.
///
/// # Errors
/// When a file is no key, or no such delegation can be given.
pub fn delegate_key(key: &Path, to: &Path, wish: &DelegationWish, now_ms: i64) -> Result<Vec<u8>, Failure> {
    let not_a_key = |path: &Path| {
        let shown = path.to_string_lossy();
        failure("not-a-key", &[("path", &shown)], &format!("{shown} holds no such key"))
    };
    let text = String::from_utf8(read_bounded(key, MOST_KEY)?).map_err(|_| not_a_key(key))?;
    let rest = text.trim().strip_prefix(SECRET).ok_or_else(|| not_a_key(key))?;
    let (seed, parent_name) = rest.split_once(' ').unwrap_or((rest, ""));
    let seed = STANDARD.decode(seed).ok().and_then(|seed| <[u8; 32]>::try_from(seed).ok());
    let parent_key = IssuerKey::from_seed(seed.ok_or_else(|| not_a_key(key))?);
    let child = pack::PublicKey::load(to).map_err(|_| not_a_key(to))?;
    let name = if wish.name.trim().is_empty() { child.name() } else { wish.name.trim() };
    let parent = Profile { id: parent_key.did(), name: parent_name.trim().to_owned(), url: None };
    let child = Profile { id: did_key(&child.to_bytes()), name: name.to_owned(), url: None };
    let from_ms = now_ms - now_ms.rem_euclid(1000);
    let scope = Scope {
        achievements: (!wish.achievements.is_empty()).then(|| wish.achievements.clone()),
        count: wish.count,
        from_ms,
        until_ms: from_ms.saturating_add(i64::from(wish.days) * DAY_MS),
        status: None,
        may_delegate: wish.may_delegate,
        ..Scope::default()
    };
    delegate(&parent, &parent_key, &child, &scope, Moment(from_ms))
        .map_err(|error| failure("not-delegated", &[("path", &to.to_string_lossy())], &error))
}

#[cfg(test)]
mod tests {
    use credential::Delegation;

    use super::*;

    #[test]
    fn a_key_file_delegates_to_another_within_bounds() {
        let folder = tempfile::tempdir().expect("a folder");
        let of = |name: &str| folder.path().join(name);
        for name in ["centre", "trainer"] {
            pack::SigningKey::generate(name).expect("a key").save(of(name)).expect("kept");
        }
        let wish = DelegationWish { days: 30, count: Some(20), ..DelegationWish::default() };
        let now_ms = 1_790_000_000_123;
        let document = delegate_key(&of("centre"), &of("trainer.pub"), &wish, now_ms).expect("delegated");
        let read = Delegation::read(&document).expect("its signature holds");
        assert_eq!(read.scope.count, Some(20));
        assert_eq!(read.scope.until_ms - read.scope.from_ms, 30 * DAY_MS);
        for (key, to) in [("centre.pub", "trainer.pub"), ("centre", "centre"), ("centre", "centre.pub")] {
            assert!(delegate_key(&of(key), &of(to), &wish, now_ms).is_err(), "{key} to {to}");
        }
    }
}
