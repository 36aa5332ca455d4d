//! How often something was tried in vain: after some tries in a row one waits.

use crate::centres::ActError;
use crate::db::{Database, DbError, Tx};

use super::secret;

/// How long tries are counted together, and how long one waits then: a quarter of an hour.
pub const WINDOW_MS: i64 = 15 * 60_000;
/// Tries for one name from one address.
pub const BY_NAME_AND_ADDRESS: i64 = 10;
/// Tries for one name from wherever: slower for who has many addresses, and rarely a trouble for who has the name.
pub const BY_NAME: i64 = 60;
/// Tries from one address for whatever name: a whole office may stand behind one.
pub const BY_ADDRESS: i64 = 100;
/// Tries of a learner's one-time code from one address: a whole classroom may stand behind one.
pub const CODES_BY_ADDRESS: i64 = 60;
/// Wallets that register from one address.
pub const WALLETS_BY_ADDRESS: i64 = 30;

/// What is being tried.
pub struct Try {
    what: Vec<([u8; 32], i64)>,
    /// How many of these, from the first, are about a name, which is not doubted any more once somebody had it right.
    names: usize,
}

fn key(kind: &str, parts: &[&str]) -> [u8; 32] {
    secret::hash(format!("{kind}\0{}", parts.join("\0")).as_bytes())
}

impl Try {
    /// A sign-in by `name` from `address`. Only hashes of them are kept.
    pub fn sign_in(name: &str, address: &str) -> Try {
        let what = vec![
            (key("name and address", &[name, address]), BY_NAME_AND_ADDRESS),
            (key("name", &[name]), BY_NAME),
            (key("address", &[address]), BY_ADDRESS),
        ];
        Try { what, names: 2 }
    }

    /// The use of a learner's one-time code from `address`: it has no name, and is too long to be found by trying.
    pub fn learner_code(address: &str) -> Try {
        Try { what: vec![(key("learner code, address", &[address]), CODES_BY_ADDRESS)], names: 0 }
    }

    /// A wallet that registers from `address`. None of these is taken back.
    pub fn registration(address: &str) -> Try {
        Try { what: vec![(key("wallet, address", &[address]), WALLETS_BY_ADDRESS)], names: 0 }
    }

    /// Counts a try in a transaction of its own: it stays counted when what is tried fails.
    ///
    /// # Errors
    /// [`ActError::TooManyTries`].
    pub fn count(&self, database: &Database, now_ms: i64) -> Result<(), ActError> {
        let refused = database.write(|tx| match self.begin(tx, now_ms) {
            Ok(()) => Ok(None),
            Err(ActError::Db(error)) => Err(error),
            Err(refused) => Ok(Some(refused)),
        })?;
        refused.map_or(Ok(()), Err)
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
        let (names, addresses) = self.what.split_at(self.names.min(self.what.len()));
        for (what, _) in names {
            tx.execute("delete from failed_try where what = ?1", &[(*what).into()])?;
        }
        for (what, _) in addresses {
            tx.execute("update failed_try set tries = tries - 1 where what = ?1", &[(*what).into()])?;
        }
        Ok(())
    }
}
