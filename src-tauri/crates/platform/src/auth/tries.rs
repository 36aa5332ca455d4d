//! How often something was tried in vain: after some tries in a row one waits.

use crate::centres::ActError;
use crate::db::{DbError, Tx};

use super::secret;

/// How long tries are counted together, and how long one waits then: a quarter of an hour.
pub const WINDOW_MS: i64 = 15 * 60_000;
/// Tries for one name from one address.
pub const BY_NAME_AND_ADDRESS: i64 = 10;
/// Tries for one name from wherever: slower for who has many addresses, and rarely a trouble for who has the name.
pub const BY_NAME: i64 = 60;
/// Tries from one address for whatever name: a whole office may stand behind one.
pub const BY_ADDRESS: i64 = 100;

/// What is being tried.
pub struct Try {
    what: [([u8; 32], i64); 3],
}

impl Try {
    /// A sign-in by `name` from `address`. Only hashes of them are kept.
    pub fn sign_in(name: &str, address: &str) -> Try {
        let key =
            |kind: &str, parts: &[&str]| secret::hash(format!("{kind}\0{}", parts.join("\0")).as_bytes());
        Try {
            what: [
                (key("name and address", &[name, address]), BY_NAME_AND_ADDRESS),
                (key("name", &[name]), BY_NAME),
                (key("address", &[address]), BY_ADDRESS),
            ],
        }
    }

    /// Tells whether another try is allowed now, and counts it: one that succeeds is taken back by [`Try::succeeded`]. So
    /// many tries at once are not more than one after the other.
    ///
    /// # Errors
    /// [`ActError::TooManyTries`].
    pub fn begin(&self, tx: &mut Tx<'_>, now_ms: i64) -> Result<(), ActError> {
        // What is over is forgotten by whoever comes next, so that the table stays small.
        tx.execute("delete from failed_try where since_ms < ?1", &[(now_ms - WINDOW_MS).into()])?;
        for (what, most) in &self.what {
            let row = tx.one(
                "insert into failed_try (what, since_ms, tries) values (?1, ?2, 1)
                 on conflict (what) do update set tries = failed_try.tries + 1 returning tries, since_ms",
                &[(*what).into(), now_ms.into()],
            )?;
            let Some(row) = row else { continue };
            if row.int(0)? > *most {
                let left = row.int(1)? + WINDOW_MS - now_ms;
                return Err(ActError::TooManyTries { minutes: (left / 60_000 + 1).max(1) });
            }
        }
        Ok(())
    }

    /// Forgets the tries for this name; those of the address go on counting, less this one.
    ///
    /// # Errors
    /// As the database tells.
    pub fn succeeded(&self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        let [both, name, address] = &self.what;
        tx.execute("delete from failed_try where what = ?1 or what = ?2", &[both.0.into(), name.0.into()])?;
        tx.execute("update failed_try set tries = tries - 1 where what = ?1", &[address.0.into()])?;
        Ok(())
    }
}
