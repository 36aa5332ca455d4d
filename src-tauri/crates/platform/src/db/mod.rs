//! The platform's database: SQLite in a file, or PostgreSQL.
//!
//! Rooms write one SQL, which both engines understand: places `?1 ?2 …`, lower-case keywords, `on conflict`, `returning`,
//! and nothing only one of them knows. Truths are whole numbers and compared as such (`where closed = 1`). Columns are
//! `integer`, `text`, `blob`; a table's own number is `number integer primary key`. Migrations lie in `schema/`, written
//! for SQLite, and are turned for PostgreSQL when they are applied.
//!
//! A write is one transaction, durable when it returns. On SQLite writes follow each other; on PostgreSQL they run at the
//! same time and each statement sees what others have committed by then (`read committed`), so that rows which are read and
//! then changed are held by [`Tx::lock`] first. Where two cross, or write the same key at the same time, one of them is
//! run again from its beginning: closures do nothing but work in their transaction.
//!
//! All of this waits: call it from `tokio::task::spawn_blocking`.

mod dialect;
mod error;
mod pool;
mod postgres;
mod schema;
mod sqlite;
mod tx;
mod value;

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

pub use error::DbError;
pub use pool::Load;
pub(crate) use schema::{
    columns, drop_tables, is_ours, migrate_to, newest_schema, points_to_itself, schema_of, set_next_number,
    tables,
};
pub use tx::Tx;
pub use value::{Row, Value};

/// A database, shared by whoever has a clone of it.
#[derive(Clone)]
pub struct Database {
    engine: Arc<Engine>,
}

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// Which engine a database has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Database {
    /// Opens a database, makes it where there is none, and brings its tables to this program's version. `address` is
    /// `postgres://…` or the path of a file (also `sqlite:…`).
    ///
    /// # Errors
    /// [`DbError::Open`] where nothing answers or the file is another program's, [`DbError::Newer`] where a newer program
    /// has written it, [`DbError::Migration`].
    pub fn open(address: &str) -> Result<Self, DbError> {
        let database = Self::connect(address)?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let now_ms = i64::try_from(now.as_millis()).unwrap_or(i64::MAX);
        let mut epoch = [0; 16];
        getrandom::fill(&mut epoch).map_err(|e| DbError::Open(format!("no random numbers: {e}").into()))?;
        database.write(|tx| {
            schema::migrate(tx, now_ms)?;
            let row = |name: &str, value: &[u8]| vec![name.into(), value.into()];
            let rows = vec![row("epoch", &epoch), row("founded", &now_ms.to_be_bytes())];
            tx.insert_new("meta", &["name", "value"], rows)
        })?;
        Ok(database)
    }

    /// Opens a database as it is, whatever its tables.
    pub(crate) fn connect(address: &str) -> Result<Self, DbError> {
        let engine = if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Engine::Postgres(postgres::Postgres::open(address)?)
        } else {
            Engine::Sqlite(sqlite::Sqlite::open(Path::new(
                address.strip_prefix("sqlite:").unwrap_or(address),
            ))?)
        };
        Ok(Self { engine: Arc::new(engine) })
    }

    /// Reads: everything `act` asks sees one moment of the database.
    ///
    /// # Errors
    /// What `act` returns, or as the engine tells.
    pub fn read<T, E: From<DbError>>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.read(&mut act),
            Engine::Postgres(postgres) => postgres.read(&mut act),
        }
    }

    /// Writes: one transaction, durable when this returns. An error of `act` undoes it all.
    ///
    /// # Errors
    /// What `act` returns, or as the engine tells: then nothing is kept, other than [`DbError::Broken`] says.
    pub fn write<T, E: From<DbError>>(
        &self,
        mut act: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.write(&mut act),
            Engine::Postgres(postgres) => postgres.write(&mut act),
        }
    }

    /// 16 bytes that are others once the database was restored from a backup.
    ///
    /// # Errors
    /// As the engine tells.
    pub fn epoch(&self) -> Result<[u8; 16], DbError> {
        self.read(epoch)
    }

    /// Which engine it is.
    #[must_use]
    pub fn kind(&self) -> EngineKind {
        match &*self.engine {
            Engine::Sqlite(_) => EngineKind::Sqlite,
            Engine::Postgres(_) => EngineKind::Postgres,
        }
    }

    /// How busy its connections are.
    #[must_use]
    pub fn load(&self) -> Load {
        match &*self.engine {
            Engine::Sqlite(sqlite) => sqlite.load(),
            Engine::Postgres(postgres) => postgres.load(),
        }
    }

    /// Where its file lies, if it is one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match &*self.engine {
            Engine::Sqlite(sqlite) => Some(sqlite.path()),
            Engine::Postgres(_) => None,
        }
    }
}

/// The epoch, inside of a transaction: asked for once.
///
/// # Errors
/// As the engine tells.
pub fn epoch(tx: &mut Tx<'_>) -> Result<[u8; 16], DbError> {
    if let Some(epoch) = tx.epoch {
        return Ok(epoch);
    }
    let row = tx.one("select value from meta where name = 'epoch'", &[])?;
    let epoch = row.ok_or(DbError::Statement("the database says no epoch".into()))?.bytes16(0)?;
    Ok(tx.note_epoch(epoch))
}

/// What the database says of itself by a name.
pub(crate) fn meta(tx: &mut Tx<'_>, name: &str) -> Result<Option<Vec<u8>>, DbError> {
    let row = tx.one("select value from meta where name = ?1", &[name.into()])?;
    row.map(|row| row.blob(0).map(<[u8]>::to_vec)).transpose()
}

/// Writes something the database says of itself.
pub(crate) fn set_meta(tx: &mut Tx<'_>, name: &str, value: &[u8]) -> Result<(), DbError> {
    if name == "epoch" {
        tx.epoch = None;
    }
    tx.execute(
        "insert into meta (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value",
        &[name.into(), value.into()],
    )
    .map(drop)
}
