//! Reading a record: one state of it, whatever others write meanwhile.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use statement::StreamId;

use super::RecordError;
use super::body::Bodies;
use super::entry::Entry;
use super::walk::{COLUMNS, Walk, entry_of, page};

/// A derived row or a state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its key.
    pub key: String,
    /// Its rank; 0: none. A state has none.
    pub rank: i64,
    /// Its value.
    pub value: Vec<u8>,
}

/// Where a page of the log ended. Good for this file as it is; a later merge may put entries before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Cursor {
    clock: i64,
    stream: i64,
    sequence: i64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.clock, self.stream, self.sequence)
    }
}

impl FromStr for Cursor {
    type Err = ();

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Cursor, ()> {
        let mut numbers = text.splitn(3, '.').map(|number| number.parse().map_err(|_| ()));
        let mut next = || numbers.next().unwrap_or(Err(()));
        Ok(Cursor { clock: next()?, stream: next()?, sequence: next()? })
    }
}

/// Some entries of the log, newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The entries.
    pub entries: Vec<Entry>,
    /// From where to go on, if there is more.
    pub next: Option<Cursor>,
}

/// A state of the record, to be read. Keep it short: while it is open the write-ahead log grows.
pub struct Reading<'a> {
    pub(crate) database: &'a Connection,
    pub(crate) bodies: &'a Bodies,
    /// None inside another reading, whose state this one sees.
    _transaction: Option<Transaction<'a>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn begin(database: &'a Connection, bodies: &'a Bodies) -> Result<Reading<'a>, RecordError> {
        let transaction = if database.is_autocommit() {
            let transaction = Transaction::new_unchecked(database, TransactionBehavior::Deferred)?;
            // SQLite takes its picture at the first look.
            database.prepare_cached("select one from record")?.query_row([], |_| Ok(()))?;
            Some(transaction)
        } else {
            None
        };
        Ok(Reading { database, bodies, _transaction: transaction })
    }

    /// Returns a derived row's value.
    ///
    /// # Errors
    /// Here and below: when the disk or SQLite fails, or the file is damaged.
    pub fn get(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        let found = self
            .database
            .prepare_cached("select value from derived where kind = ?1 and key = ?2")?
            .query_row([kind, key], |row| row.get(0))
            .optional()?;
        Ok(found)
    }

    /// Returns the derived rows of `kind` whose key begins with `prefix`, in the order of their keys.
    pub fn scan(&self, kind: &str, prefix: &str) -> Result<Vec<Row>, RecordError> {
        rows_under(self.database, kind, prefix)
    }

    /// Returns the derived rows of `kind` with a rank in `ranks`, lowest first, at most `limit`. Rows of rank 0 have
    /// none and are not found.
    pub fn ranked(
        &self,
        kind: &str,
        ranks: RangeInclusive<i64>,
        limit: usize,
    ) -> Result<Vec<Row>, RecordError> {
        self.by_rank(kind, &ranks, limit, "asc")
    }

    /// As [`Reading::ranked`], highest first.
    pub fn ranked_down(
        &self,
        kind: &str,
        ranks: RangeInclusive<i64>,
        limit: usize,
    ) -> Result<Vec<Row>, RecordError> {
        self.by_rank(kind, &ranks, limit, "desc")
    }

    fn by_rank(
        &self,
        kind: &str,
        ranks: &RangeInclusive<i64>,
        limit: usize,
        order: &str,
    ) -> Result<Vec<Row>, RecordError> {
        let mut statement = self.database.prepare_cached(&format!(
            "select key, rank, value from derived
             where kind = ?1 and rank <> 0 and rank between ?2 and ?3 order by rank {order}, key limit ?4"
        ))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![kind, ranks.start(), ranks.end(), limit], |row| {
            Ok(Row { key: row.get(0)?, rank: row.get(1)?, value: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns a state's value.
    pub fn state(&self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        rows_of::state(self.database, kind, key)
    }

    /// Returns the states of `kind` whose key begins with `prefix`, in the order of their keys.
    pub fn states(&self, kind: &str, prefix: &str) -> Result<Vec<Row>, RecordError> {
        rows_of::under(
            self.database,
            "select key, 0, value from state where kind = ?1 and key >= ?2 and value is not null order by key",
            kind,
            prefix,
        )
    }

    /// Returns up to `limit` entries, newest first by the clock: of one topic or of all, those before `before`.
    pub fn entries(
        &self,
        topic: Option<&str>,
        before: Option<Cursor>,
        limit: usize,
    ) -> Result<Page, RecordError> {
        let mut keys = Vec::new();
        // One more than asked tells whether there is more.
        let most = i64::try_from(limit.saturating_add(1)).unwrap_or(i64::MAX);
        let before = before.unwrap_or(Cursor { clock: i64::MAX, stream: i64::MAX, sequence: i64::MAX });
        for topic in self.topics(topic)? {
            let mut statement = self.database.prepare_cached(
                "select clock, stream, sequence from entry
                 where topic = ?1 and (clock, stream, sequence) < (?2, ?3, ?4)
                 order by clock desc, stream desc, sequence desc limit ?5",
            )?;
            let found = statement
                .query_map(params![topic, before.clock, before.stream, before.sequence, most], |row| {
                    Ok(Cursor { clock: row.get(0)?, stream: row.get(1)?, sequence: row.get(2)? })
                })?;
            for key in found {
                keys.push(key?);
            }
        }
        keys.sort_unstable_by(|one, other| other.cmp(one));
        let more = keys.len() > limit;
        keys.truncate(limit);
        let mut statement = self
            .database
            .prepare_cached(&format!("select {COLUMNS} where e.stream = ?1 and e.sequence = ?2"))?;
        let mut entries = Vec::with_capacity(keys.len());
        for key in &keys {
            let mut rows = statement.query([key.stream, key.sequence])?;
            if let Some(row) = rows.next()? {
                entries.push(entry_of(row, self.bodies)?);
            }
        }
        Ok(Page { entries, next: keys.last().copied().filter(|_| more) })
    }

    fn topics(&self, topic: Option<&str>) -> Result<Vec<i64>, RecordError> {
        let sql = "select number from topic where ?1 is null or name = ?1";
        let mut statement = self.database.prepare_cached(sql)?;
        let numbers = statement.query_map([topic], |row| row.get(0))?;
        Ok(numbers.collect::<Result<_, _>>()?)
    }

    /// Returns one entry.
    pub fn entry(&self, stream: StreamId, sequence: u64) -> Result<Option<Entry>, RecordError> {
        let mut statement =
            self.database.prepare_cached(&format!("select {COLUMNS} where s.id = ?1 and e.sequence = ?2"))?;
        let mut rows = statement.query(params![stream.0, sequence])?;
        match rows.next()? {
            Some(row) => entry_of(row, self.bodies).map(Some),
            None => Ok(None),
        }
    }

    /// Tells `each` every entry, of all or of one topic, in the order of the clock, until it returns an error.
    ///
    /// # Errors
    /// What `each` says, and when the disk or SQLite fails, or the file is damaged.
    pub fn walk<E: From<RecordError>>(
        &self,
        topic: Option<&str>,
        each: &mut dyn FnMut(&Entry) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut walk = Walk::begin(self.database, topic)?;
        while let Some(entry) = walk.next(self.database, self.bodies)? {
            each(&entry)?;
        }
        Ok(())
    }

    /// Returns up to `limit` entries of a stream after number `after`, in their order.
    pub fn tail(&self, stream: StreamId, after: u64, limit: u32) -> Result<Vec<Entry>, RecordError> {
        let number = self
            .database
            .prepare_cached("select number from stream where id = ?1")?
            .query_row([stream.0], |row| row.get(0))
            .optional()?;
        match number {
            Some(number) => Ok(page(self.database, self.bodies, number, after, limit)?.into()),
            None => Ok(Vec::new()),
        }
    }

    /// Returns for each stream the last number up to which nothing is missing; 0 where its beginning is missing.
    pub fn vector(&self) -> Result<BTreeMap<StreamId, u64>, RecordError> {
        let mut statement = self.database.prepare_cached(
            "select id, coalesce(whole, (select max(sequence) from entry where stream = number), 0) from stream",
        )?;
        let rows = statement.query_map([], |row| Ok((StreamId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Returns how many entries there are. Looks at each of them: not for a screen.
    pub fn count(&self) -> Result<u64, RecordError> {
        Ok(self.database.query_row("select count(*) from entry", [], |row| row.get(0))?)
    }

    /// Returns the file that was handed in with this SHA-256.
    pub fn attachment(&self, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, RecordError> {
        let found = self
            .database
            .prepare_cached("select bytes from attachment where hash = ?1")?
            .query_row([hash], |row| row.get(0))
            .optional()?;
        Ok(found)
    }

    /// Returns the SHA-256 of each file that was handed in.
    pub fn attachments(&self) -> Result<Vec<[u8; 32]>, RecordError> {
        let mut statement = self.database.prepare_cached("select hash from attachment order by hash")?;
        let hashes = statement.query_map([], |row| row.get(0))?;
        Ok(hashes.collect::<Result<_, _>>()?)
    }
}

/// The derived rows of `kind` whose key begins with `prefix`.
pub(crate) fn rows_under(database: &Connection, kind: &str, prefix: &str) -> Result<Vec<Row>, RecordError> {
    rows_of::under(
        database,
        "select key, rank, value from derived where kind = ?1 and key >= ?2 order by key",
        kind,
        prefix,
    )
}

pub(crate) mod rows_of {
    //! Rows by kind and key.

    use rusqlite::{Connection, OptionalExtension};

    use super::{RecordError, Row};

    pub(crate) fn state(
        database: &Connection,
        kind: &str,
        key: &str,
    ) -> Result<Option<Vec<u8>>, RecordError> {
        let found = database
            .prepare_cached("select value from state where kind = ?1 and key = ?2")?
            .query_row([kind, key], |row| row.get(0))
            .optional()?;
        Ok(found.flatten())
    }

    /// Rows from the first whose key is not before `prefix` to the last that begins with it.
    pub(crate) fn under(
        database: &Connection,
        sql: &str,
        kind: &str,
        prefix: &str,
    ) -> Result<Vec<Row>, RecordError> {
        let mut statement = database.prepare_cached(sql)?;
        let mut rows = statement.query([kind, prefix])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let key: String = row.get(0)?;
            if !key.starts_with(prefix) {
                break;
            }
            found.push(Row { key, rank: row.get(1)?, value: row.get(2)? });
        }
        Ok(found)
    }
}
