//! SQLite: one writer, whose commits are shared by all who wait for one, and a few readers.
//!
//! A commit waits for the disk, a few hundred times a second at most. So the transaction is left open for the next caller
//! who waits already: each does its work in a savepoint of its own, the last one commits, and then all of them return. An
//! error undoes the savepoint of the one who made it. Whoever comes alone commits at once.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags, ToSql, params_from_iter};

use super::DbError;
use super::pool::{Load, Pool};
use super::tx::{After, Engine, Tx};
use super::value::{Row, Value};

/// `application_id` of a platform's database: `PkhP`.
const APPLICATION: i32 = 0x506b_6850;
/// How long a write waits for another program's: a backup, a command of staff.
const PATIENCE: Duration = Duration::from_secs(30);
/// Callers who share one commit at most.
const MOST_SHARING: usize = 128;
/// The longest a commit waits for those who share it.
const LONGEST: Duration = Duration::from_millis(25);
/// Readers at one time.
const READERS: usize = 8;
/// A database has one page at least, and a page this many bytes.
const SHORTEST: u64 = 512;
/// Prepared statements a connection keeps.
const STATEMENTS: usize = 256;

pub(super) struct Sqlite {
    path: PathBuf,
    writer: Mutex<Writer>,
    settled: Condvar,
    /// Callers on their way to the writer: whoever holds it may leave the commit to them.
    coming: AtomicUsize,
    readers: Pool<Connection>,
}

struct Writer {
    connection: Connection,
    /// When the open transaction began.
    since: Option<Instant>,
    /// The number of the open transaction, or of the next.
    batch: u64,
    /// How many have done their work in it.
    sharing: usize,
    /// Transactions that could not be committed: why, and how many have to be told yet.
    failed: BTreeMap<u64, (DbError, usize)>,
}

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Self, DbError> {
        let connection = connect(path, true)?;
        let writer = Writer { connection, since: None, batch: 1, sharing: 0, failed: BTreeMap::new() };
        Ok(Self {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            settled: Condvar::new(),
            coming: AtomicUsize::new(0),
            readers: Pool::new(READERS),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn load(&self) -> Load {
        let readers = self.readers.load();
        Load { waiting: readers.waiting + self.coming.load(Ordering::Relaxed), ..readers }
    }

    pub(super) fn read<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut reader = self.readers.take(|_| true, || connect(&self.path, false))?;
        let connection = reader.get()?;
        connection.execute_batch("begin").map_err(told)?;
        let outcome = act(&mut Tx::new(Engine::Sqlite(Session { connection })));
        let ended = connection.execute_batch("rollback").map_err(told);
        if ended.is_ok() {
            reader.give_back();
        }
        outcome
    }

    pub(super) fn write<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.coming.fetch_add(1, Ordering::SeqCst);
        let mut writer = self.writer();
        self.coming.fetch_sub(1, Ordering::SeqCst);

        writer.begin()?;
        let mut after = Vec::new();
        let worked = writer.in_savepoint(act, &mut after);
        writer.sharing += 1;
        let batch = writer.batch;
        // Who is coming sees to the commit: it passes here too.
        let last = self.coming.load(Ordering::SeqCst) == 0
            || writer.sharing >= MOST_SHARING
            || writer.since.is_none_or(|since| since.elapsed() >= LONGEST);
        if last {
            writer.commit();
            self.settled.notify_all();
        } else {
            while writer.batch == batch {
                writer = self.settled.wait(writer).unwrap_or_else(PoisonError::into_inner);
            }
        }
        let failed = writer.told_of(batch);
        drop(writer);
        match worked {
            Err(panic) => resume_unwind(panic),
            Ok(outcome) => match failed {
                Some(error) => Err(error.into()),
                None => {
                    if outcome.is_ok() {
                        after.into_iter().for_each(|act| act());
                    }
                    outcome
                }
            },
        }
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Writer {
    fn begin(&mut self) -> Result<(), DbError> {
        if self.since.is_none() {
            self.connection.execute_batch("begin immediate").map_err(told)?;
            self.since = Some(Instant::now());
        }
        Ok(())
    }

    /// Does the work in a savepoint, leaving in `after` what it wants done later; a panic of it comes back as the outer error.
    fn in_savepoint<T, E: From<DbError>>(
        &mut self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
        after: &mut Vec<After>,
    ) -> std::thread::Result<Result<T, E>> {
        // SQLite undoes the whole transaction by itself when the disk is full: nothing more may be done in it.
        let ready =
            if self.connection.is_autocommit() { Err(DbError::Full) } else { self.run("savepoint one") };
        if let Err(error) = ready {
            return Ok(Err(error.into()));
        }
        let connection = &self.connection;
        let worked = catch_unwind(AssertUnwindSafe(|| {
            let mut tx = Tx::new(Engine::Sqlite(Session { connection }));
            let outcome = act(&mut tx);
            after.append(&mut tx.after);
            outcome
        }));
        let kept = matches!(worked, Ok(Ok(_)));
        let ended =
            if kept { Ok(()) } else { self.run("rollback to one") }.and_then(|()| self.run("release one"));
        match ended {
            Err(error) if kept => Ok(Err(error.into())),
            _ => worked,
        }
    }

    fn run(&self, sql: &str) -> Result<(), DbError> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map(drop)
            .map_err(told)
    }

    /// Ends the open transaction; whoever shared it is told afterwards how it went.
    fn commit(&mut self) {
        let ended = if self.connection.is_autocommit() {
            Err(DbError::Full)
        } else {
            self.connection.execute_batch("commit").map_err(told)
        };
        if let Err(error) = ended {
            if !self.connection.is_autocommit() {
                // What cannot be undone either is seen by the next `begin`.
                let _ = self.connection.execute_batch("rollback");
            }
            self.failed.insert(self.batch, (error, self.sharing));
        }
        self.since = None;
        self.sharing = 0;
        self.batch += 1;
    }

    /// How the commit of `batch` failed, if it did.
    fn told_of(&mut self, batch: u64) -> Option<DbError> {
        let (error, left) = self.failed.get_mut(&batch)?;
        let error = error.clone();
        *left = left.saturating_sub(1);
        if *left == 0 {
            self.failed.remove(&batch);
        }
        Some(error)
    }
}

fn connect(path: &Path, writes: bool) -> Result<Connection, DbError> {
    let another = || DbError::Open(format!("{} is a file of another program", path.display()).into());
    if is_too_short(path) {
        return Err(another());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let flags = if writes { flags | OpenFlags::SQLITE_OPEN_CREATE } else { flags };
    let open = || -> rusqlite::Result<(Connection, i32)> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        let application = connection.query_row("pragma application_id", [], |row| row.get(0))?;
        Ok((connection, application))
    };
    let (connection, application) =
        open().map_err(|e| DbError::Open(format!("{}: {}", path.display(), plain(&e)).into()))?;
    let empty = || connection.query_row("select count(*) from sqlite_schema", [], |row| row.get::<_, i64>(0));
    if application != APPLICATION && (application != 0 || empty().map_err(told)? != 0) {
        return Err(another());
    }
    let settings = format!(
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;
         pragma temp_store = memory; pragma cache_size = -32768; pragma journal_size_limit = 67108864;
         {}",
        if writes { format!("pragma application_id = {APPLICATION};") } else { "pragma query_only = on;".into() }
    );
    connection.execute_batch(&settings).map_err(told)?;
    Ok(connection)
}

/// SQLite itself takes a file of a few bytes for an empty one, and writes over it; longer ones it looks at itself. Only
/// asked how long it is: whoever opens the file and closes it again takes away, by POSIX, every lock that this process has
/// on it, and another program that closes it then takes itself for the last and removes the log ahead from under us.
fn is_too_short(path: &Path) -> bool {
    fs_err::metadata(path).is_ok_and(|found| (1..SHORTEST).contains(&found.len()))
}

/// A connection inside its transaction.
pub(super) struct Session<'a> {
    connection: &'a Connection,
}

impl Session<'_> {
    pub(super) fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, DbError> {
        values.iter().try_for_each(Value::check)?;
        let mut statement = self.connection.prepare_cached(sql).map_err(told)?;
        if statement.column_count() == 0 {
            return statement.execute(params_from_iter(values)).map(|n| n as u64).map_err(told);
        }
        let mut rows = statement.query(params_from_iter(values)).map_err(told)?;
        let mut count = 0;
        while rows.next().map_err(told)?.is_some() {
            count += 1;
        }
        Ok(count)
    }

    pub(super) fn insert(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: &[Vec<Value>],
        end: &str,
    ) -> Result<u64, DbError> {
        let places = (1..=columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let sql = format!("insert into {table} ({}) values ({places}){end}", columns.join(", "));
        let mut statement = self.connection.prepare_cached(&sql).map_err(told)?;
        let mut count = 0;
        for row in rows {
            row.iter().try_for_each(Value::check)?;
            count += statement.execute(params_from_iter(row)).map_err(told)? as u64;
        }
        Ok(count)
    }

    pub(super) fn each(
        &mut self,
        sql: &str,
        values: &[Value],
        take: &mut dyn FnMut(Row) -> Result<bool, DbError>,
    ) -> Result<(), DbError> {
        values.iter().try_for_each(Value::check)?;
        let mut statement = self.connection.prepare_cached(sql).map_err(told)?;
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(values)).map_err(told)?;
        while let Some(row) = rows.next().map_err(told)? {
            let values = (0..columns).map(|column| value_of(row.get_ref(column).map_err(told)?, column));
            if !take(Row(values.collect::<Result<_, _>>()?))? {
                break;
            }
        }
        Ok(())
    }

    pub(super) fn script(&mut self, sql: &str) -> Result<(), DbError> {
        self.connection.execute_batch(sql).map_err(told)
    }
}

fn value_of(value: ValueRef<'_>, column: usize) -> Result<Value, DbError> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Text(text) => Value::Text(
            std::str::from_utf8(text).map_err(|_| DbError::Column { column, wanted: "UTF-8" })?.to_owned(),
        ),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        ValueRef::Real(_) => return Err(DbError::Column { column, wanted: "a whole number" }),
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// SQLite's own words, without the statement.
fn plain(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(failure, Some(words)) => {
            format!("{words} ({})", failure.extended_code)
        }
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

fn told(error: rusqlite::Error) -> DbError {
    let words = plain(&error).into();
    match error.sqlite_error_code() {
        // Files, memory and turns at the log run short where too much goes on, and are there again a little later.
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed
            | ErrorCode::SchemaChanged
            | ErrorCode::OutOfMemory
            | ErrorCode::CannotOpen,
        ) => DbError::Busy,
        Some(ErrorCode::DiskFull) => DbError::Full,
        Some(ErrorCode::ConstraintViolation) => DbError::Conflict(words),
        Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            DbError::Broken(words)
        }
        _ => DbError::Statement(words),
    }
}
