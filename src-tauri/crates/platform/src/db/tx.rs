//! A transaction: what a room does its work with, whichever engine is behind it.

use super::value::{Row, Value};
use super::{DbError, postgres, sqlite};

/// A transaction. After an error of it the closure that was given it returns: PostgreSQL does nothing more in a
/// transaction in which a statement failed.
pub struct Tx<'a> {
    pub(super) engine: Engine<'a>,
    /// The error of the engine after which it is worth while to do it all again.
    pub(super) again: Option<Again>,
    /// What is to be done once it is durable.
    pub(super) after: Vec<After>,
    /// The database's epoch, where somebody asked.
    pub(super) epoch: Option<[u8; 16]>,
}

/// Something that is done once a transaction is durable.
pub(super) type After = Box<dyn FnOnce()>;

pub(super) enum Engine<'a> {
    Sqlite(sqlite::Session<'a>),
    Postgres(postgres::Session<'a>),
}

/// Why it is worth while to do it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// Two transactions stood in each other's way.
    Crossed,
    /// Two wrote the same key at the same time: the second time it is seen by the one who looks first.
    SameKey,
    /// The connection was gone.
    Broken,
}

impl<'a> Tx<'a> {
    pub(super) fn new(engine: Engine<'a>) -> Self {
        Self { engine, again: None, after: Vec::new(), epoch: None }
    }

    /// Asks, and takes all rows of the answer: only for answers with a bound of their own; [`Tx::each`] for others.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, DbError> {
        let mut rows = Vec::new();
        match &mut self.engine {
            Engine::Sqlite(session) => session.each(sql, values, &mut |row| {
                rows.push(row);
                Ok(true)
            })?,
            Engine::Postgres(session) => {
                rows = session.query(sql, values).map_err(|e| e.tell(&mut self.again))?
            }
        }
        Ok(rows)
    }

    /// Asks several questions at once, each seeing what those before it did: one way to the server and back. The rows of
    /// each; only for answers with a bound of their own.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn queries(&mut self, asked: &[(&str, &[Value])]) -> Result<Vec<Vec<Row>>, DbError> {
        match &mut self.engine {
            Engine::Sqlite(_) => asked.iter().map(|(sql, values)| self.query(sql, values)).collect(),
            Engine::Postgres(session) => session.queries(asked).map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// Asks for one row; the first when there are several.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn one(&mut self, sql: &str, values: &[Value]) -> Result<Option<Row>, DbError> {
        match &mut self.engine {
            Engine::Sqlite(session) => {
                let mut found = None;
                session.each(sql, values, &mut |row| {
                    found = Some(row);
                    // Also a change that returns something is done as a whole before its first row.
                    Ok(false)
                })?;
                Ok(found)
            }
            Engine::Postgres(session) => {
                let rows = session.query(sql, values).map_err(|e| e.tell(&mut self.again))?;
                Ok(rows.into_iter().next())
            }
        }
    }

    /// Changes something; how many rows it was.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, DbError> {
        match &mut self.engine {
            Engine::Sqlite(session) => session.execute(sql, values),
            Engine::Postgres(session) => session.execute(sql, values).map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// As [`Tx::execute`], where nobody needs to know how many rows it was. PostgreSQL is not waited for: what it refuses
    /// is told by something later, at the latest by the end of the transaction.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn change(&mut self, sql: &str, values: &[Value]) -> Result<(), DbError> {
        match &mut self.engine {
            Engine::Sqlite(session) => session.execute(sql, values).map(drop),
            Engine::Postgres(session) => session.change(sql, values).map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// Inserts many rows at once: a few statements on PostgreSQL however many rows, which are not waited for
    /// ([`Tx::change`]); a prepared loop on SQLite. A column holds values of one type or nothing.
    ///
    /// # Errors
    /// As the engine tells; a row of another length than `columns` is refused.
    pub fn insert(&mut self, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<(), DbError> {
        fit(columns, &rows)?;
        match &mut self.engine {
            Engine::Sqlite(session) => session.insert(table, columns, &rows, "").map(drop),
            Engine::Postgres(session) => {
                session.insert(table, columns, rows).map_err(|e| e.tell(&mut self.again))
            }
        }
    }

    /// As [`Tx::insert`], passing over rows that are there already; how many were not. Rows that are the same as one
    /// another count once.
    ///
    /// # Errors
    /// As [`Tx::insert`].
    pub fn insert_new(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: Vec<Vec<Value>>,
    ) -> Result<u64, DbError> {
        fit(columns, &rows)?;
        match &mut self.engine {
            Engine::Sqlite(session) => session.insert(table, columns, &rows, " on conflict do nothing"),
            Engine::Postgres(session) => {
                session.insert_new(table, columns, rows).map_err(|e| e.tell(&mut self.again))
            }
        }
    }

    /// Inserts one row; the number in its column `returning`.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn insert_returning(
        &mut self,
        table: &str,
        columns: &[&str],
        returning: &str,
        row: Vec<Value>,
    ) -> Result<i64, DbError> {
        let places = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let columns = columns.join(", ");
        let sql = format!("insert into {table} ({columns}) values ({places}) returning {returning}");
        self.one(&sql, &row)?.ok_or(DbError::Statement("an insert returned nothing".into()))?.int(0)
    }

    /// Asks, and hands over row by row, holding only a few of them; `false` stops.
    ///
    /// # Errors
    /// As the engine tells, or what `take` returns.
    pub fn each(
        &mut self,
        sql: &str,
        values: &[Value],
        take: &mut dyn FnMut(&Row) -> Result<bool, DbError>,
    ) -> Result<(), DbError> {
        match &mut self.engine {
            Engine::Sqlite(session) => session.each(sql, values, &mut |row| take(&row)),
            Engine::Postgres(session) => session.each(sql, values, take).map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// What ends a question whose row is to be held until the transaction ends, as [`Tx::lock`] does.
    #[must_use]
    pub fn for_update(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite(_) => "",
            Engine::Postgres(_) => " for update",
        }
    }

    /// Does something once the transaction is durable; not at all where it is undone.
    pub fn after(&mut self, act: impl FnOnce() + 'static) {
        self.after.push(Box::new(act));
    }

    /// Notes the epoch that a question brought along, so that nobody asks for it again.
    pub(crate) fn note_epoch(&mut self, epoch: [u8; 16]) -> [u8; 16] {
        *self.epoch.insert(epoch)
    }

    /// Holds a row of `table` by its column `number` until the transaction ends: whoever else locks it waits. SQLite has
    /// one writer at a time, and nothing to hold.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn lock(&mut self, table: &str, number: i64) -> Result<(), DbError> {
        match &mut self.engine {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(session) => session
                .execute(
                    &format!("select number from {table} where number = ?1 for update"),
                    &[number.into()],
                )
                .map(drop)
                .map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// Lets only one transaction at a time pass the place called `name`, until it ends.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn lock_name(&mut self, name: &str) -> Result<(), DbError> {
        match &mut self.engine {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(session) => session
                .execute("select pg_advisory_xact_lock(hashtext(?1))", &[name.into()])
                .map(drop)
                .map_err(|e| e.tell(&mut self.again)),
        }
    }

    /// Runs statements as they stand, without values: for migrations.
    pub(super) fn script(&mut self, sql: &str) -> Result<(), DbError> {
        match &mut self.engine {
            Engine::Sqlite(session) => session.script(sql),
            Engine::Postgres(session) => session.script(sql).map_err(|e| e.tell(&mut self.again)),
        }
    }
}

fn fit(columns: &[&str], rows: &[Vec<Value>]) -> Result<(), DbError> {
    match rows.iter().all(|row| row.len() == columns.len()) {
        true => Ok(()),
        false => Err(DbError::Unstorable("a row of another length than its columns")),
    }
}
