//! PostgreSQL: a few connections, their prepared statements, and doing it again when two transactions crossed.

use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::private::BytesMut;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use postgres::{Client, Config, IsolationLevel, NoTls, Statement, Transaction};

use super::DbError;
use super::dialect;
use super::pool::{Load, Pool};
use super::tx::{Again, Engine, Tx};
use super::value::{Row, Value};

/// Connections of one process.
const CONNECTIONS: usize = 16;
/// Prepared statements a connection keeps; past them it forgets all.
const STATEMENTS: usize = 400;
/// Rows one insert carries at most.
const ROWS: usize = 4096;
/// Rows fetched at a time where they are walked.
const FETCHED: i32 = 256;
/// How often a transaction that crossed another is done again.
const MOST_TRIES: u32 = 12;

pub(super) struct Postgres {
    config: Config,
    pool: Pool<Connection>,
}

struct Connection {
    client: Client,
    statements: HashMap<String, Statement>,
}

impl Postgres {
    pub(super) fn open(address: &str) -> Result<Self, DbError> {
        let mut config: Config = address.parse().map_err(|e: postgres::Error| {
            DbError::Open(format!("the address is not a PostgreSQL address: {e}").into())
        })?;
        config.application_name("packhorse-platform").connect_timeout(Duration::from_secs(10));
        let opened = Self { config, pool: Pool::new(CONNECTIONS) };
        // Says at once when nobody answers.
        opened.pool.take(|_| true, || opened.connect())?.give_back();
        Ok(opened)
    }

    fn connect(&self) -> Result<Connection, DbError> {
        let mut client = self.config.connect(NoTls).map_err(|error| DbError::Open(plain(&error).into()))?;
        client
            .batch_execute(
                "set synchronous_commit = on; set statement_timeout = '120s'; set lock_timeout = '20s';
                 set idle_in_transaction_session_timeout = '300s'; set timezone = 'UTC'; set client_encoding = 'UTF8'",
            )
            .map_err(|error| DbError::Open(plain(&error).into()))?;
        Ok(Connection { client, statements: HashMap::new() })
    }

    pub(super) fn load(&self) -> Load {
        self.pool.load()
    }

    /// Reads see one moment of the database, from their first statement to their last.
    pub(super) fn read<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(true, act)
    }

    pub(super) fn write<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(false, act)
    }

    fn transact<T, E: From<DbError>>(
        &self,
        reads: bool,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tries = 0;
        loop {
            let (outcome, again) = self.once(reads, act);
            let allowed = match again {
                Some(Again::Crossed) => MOST_TRIES,
                Some(Again::SameKey) => 3,
                Some(Again::Broken) => 2,
                None => 0,
            };
            tries += 1;
            if outcome.is_ok() || tries >= allowed {
                return outcome;
            }
            // Those who crossed come back at different times.
            let most = 1u64 << tries.min(7);
            std::thread::sleep(Duration::from_millis(1 + u64::from(chance()) % most));
        }
    }

    fn once<T, E: From<DbError>>(
        &self,
        reads: bool,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Option<Again>) {
        // Dropped where something goes wrong, and with it the connection: nothing of its transaction is kept.
        let connect = || {
            self.connect().map_err(|error| match error {
                // It was there when the platform started, and will be again.
                DbError::Open(words) => DbError::Broken(words),
                other => other,
            })
        };
        let mut taken = match self.pool.take(|held| !held.client.is_closed(), connect) {
            Ok(taken) => taken,
            Err(error) => return (Err(error.into()), None),
        };
        let (outcome, again, sound) = match taken.get() {
            Ok(connection) => connection.transact(reads, act),
            Err(error) => (Err(error.into()), None, false),
        };
        if sound {
            taken.give_back();
        }
        (outcome, again)
    }
}

impl Connection {
    /// What came of it, whether to do it again, and whether the connection is still good.
    fn transact<T, E: From<DbError>>(
        &mut self,
        reads: bool,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Option<Again>, bool) {
        if self.statements.len() > STATEMENTS {
            self.statements.clear();
        }
        let level = if reads { IsolationLevel::RepeatableRead } else { IsolationLevel::ReadCommitted };
        let begin = self.client.build_transaction().read_only(reads).isolation_level(level);
        let transaction = match begin.start().map_err(Refusal::from) {
            Ok(transaction) => transaction,
            Err(refusal) => return (Err(refusal.error.into()), refusal.again, false),
        };
        let mut tx = Tx::new(Engine::Postgres(Session { transaction, statements: &mut self.statements }));
        let outcome = act(&mut tx);
        let again = tx.again;
        let Engine::Postgres(Session { transaction, .. }) = tx.engine else { return (outcome, None, false) };
        let kept = outcome.is_ok();
        let ended = if kept { transaction.commit() } else { transaction.rollback() };
        match ended.map_err(Refusal::from) {
            Ok(()) => (outcome, again, true),
            Err(refusal) if kept => {
                // Where the line broke at the commit, nobody here knows whether it is kept.
                let crossed = refusal.again.filter(|again| *again == Again::Crossed);
                (Err(refusal.error.into()), crossed, false)
            }
            Err(_) => (outcome, again, false),
        }
    }
}

impl Drop for Postgres {
    /// The driver waits for the server when a connection ends, which a thread of an asynchronous runtime must not.
    fn drop(&mut self) {
        let idle = self.pool.empty();
        if !idle.is_empty() {
            let _ = std::thread::spawn(move || drop(idle)).join();
        }
    }
}

/// A few random bits; without a source of them everyone waits equally long.
fn chance() -> u32 {
    getrandom::u32().unwrap_or_default()
}

/// A transaction and the statements its connection has prepared.
pub(super) struct Session<'a> {
    transaction: Transaction<'a>,
    statements: &'a mut HashMap<String, Statement>,
}

impl Session<'_> {
    fn prepared(&mut self, sql: &str, values: &[Value]) -> Result<Statement, Refusal> {
        values.iter().try_for_each(Value::check).map_err(Refusal::plain)?;
        let types: Vec<Type> = values.iter().map(Value::postgres_type).collect();
        let mut name = String::with_capacity(sql.len() + values.len());
        name.extend(values.iter().map(Value::letter));
        name.push_str(sql);
        if let Some(statement) = self.statements.get(&name) {
            return Ok(statement.clone());
        }
        let statement = self.transaction.prepare_typed(&dialect::statement(sql), &types)?;
        self.statements.insert(name, statement.clone());
        Ok(statement)
    }

    pub(super) fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Refusal> {
        let statement = self.prepared(sql, values)?;
        let mut rows = Vec::new();
        let mut answer = self.transaction.query_raw(&statement, values)?;
        while let Some(row) = answer.next()? {
            rows.push(row_of(&row)?);
        }
        Ok(rows)
    }

    pub(super) fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, Refusal> {
        let statement = self.prepared(sql, values)?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        Ok(self.transaction.execute(&statement, &values)?)
    }

    pub(super) fn each(
        &mut self,
        sql: &str,
        values: &[Value],
        take: &mut dyn FnMut(&Row) -> Result<bool, DbError>,
    ) -> Result<(), Refusal> {
        let statement = self.prepared(sql, values)?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        let portal = self.transaction.bind(&statement, &values)?;
        loop {
            let mut answer = self.transaction.query_portal_raw(&portal, FETCHED)?;
            let mut fetched = 0;
            while let Some(row) = answer.next()? {
                fetched += 1;
                if !take(&row_of(&row)?).map_err(Refusal::plain)? {
                    return Ok(());
                }
            }
            if fetched < FETCHED {
                return Ok(());
            }
        }
    }

    /// One statement for many rows: a list per column, unfolded by the server.
    pub(super) fn insert(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: &[Vec<Value>],
        end: &str,
    ) -> Result<u64, Refusal> {
        let mut count = 0;
        for rows in rows.chunks(ROWS) {
            rows.iter().flatten().try_for_each(Value::check).map_err(Refusal::plain)?;
            let lists =
                (0..columns.len()).map(|column| List::of(rows, column)).collect::<Result<Vec<_>, _>>()?;
            let mut name = format!("{}\n{table}\n{}\n{end}", List::letters(&lists), columns.join(","));
            name.insert(0, '\n');
            let statement = match self.statements.get(&name) {
                Some(statement) => statement.clone(),
                None => {
                    let sql = List::insertion(&lists, table, columns, end);
                    let statement = self.transaction.prepare(&sql)?;
                    self.statements.insert(name, statement.clone());
                    statement
                }
            };
            let values: Vec<&(dyn ToSql + Sync)> = lists.iter().filter_map(List::value).collect();
            count += match values.is_empty() {
                // Nothing but nulls: there is no list to unfold.
                true => rows
                    .iter()
                    .try_fold(0, |n, _| Ok::<_, Refusal>(n + self.transaction.execute(&statement, &[])?))?,
                false => self.transaction.execute(&statement, &values)?,
            };
        }
        Ok(count)
    }

    pub(super) fn script(&mut self, sql: &str) -> Result<(), Refusal> {
        Ok(self.transaction.batch_execute(sql)?)
    }
}

/// A column of many rows.
enum List<'a> {
    Nulls,
    Ints(Vec<Option<i64>>),
    Texts(Vec<Option<&'a str>>),
    Blobs(Vec<Option<&'a [u8]>>),
}

impl<'a> List<'a> {
    fn of(rows: &'a [Vec<Value>], column: usize) -> Result<Self, Refusal> {
        let values = || rows.iter().map(|row| row.get(column).unwrap_or(&Value::Null));
        let mixed = || Refusal::plain(DbError::Unstorable("a column of values of two types"));
        let nothing = |value: &Value| matches!(value, Value::Null).then_some(None).ok_or_else(mixed);
        Ok(match values().find(|value| **value != Value::Null) {
            None | Some(Value::Null) => Self::Nulls,
            Some(Value::Int(_)) => Self::Ints(
                values()
                    .map(|v| if let Value::Int(n) = v { Ok(Some(*n)) } else { nothing(v) })
                    .collect::<Result<_, _>>()?,
            ),
            Some(Value::Text(_)) => {
                Self::Texts(
                    values()
                        .map(|v| {
                            if let Value::Text(t) = v {
                                Ok(Some(t.as_str()))
                            } else {
                                nothing(v).map(|_| None)
                            }
                        })
                        .collect::<Result<_, _>>()?,
                )
            }
            Some(Value::Blob(_)) => Self::Blobs(
                values()
                    .map(|v| {
                        if let Value::Blob(b) = v { Ok(Some(b.as_slice())) } else { nothing(v).map(|_| None) }
                    })
                    .collect::<Result<_, _>>()?,
            ),
        })
    }

    fn letters(lists: &[Self]) -> String {
        let letter = |list: &Self| match list {
            Self::Nulls => 'n',
            Self::Ints(_) => 'i',
            Self::Texts(_) => 't',
            Self::Blobs(_) => 'b',
        };
        lists.iter().map(letter).collect()
    }

    fn insertion(lists: &[Self], table: &str, columns: &[&str], end: &str) -> String {
        let mut chosen = Vec::new();
        let mut unfolded = Vec::new();
        let mut names = Vec::new();
        for (column, list) in lists.iter().enumerate() {
            let kind = match list {
                Self::Nulls => {
                    chosen.push("null".to_owned());
                    continue;
                }
                Self::Ints(_) => "bigint",
                Self::Texts(_) => "text",
                Self::Blobs(_) => "bytea",
            };
            unfolded.push(format!("${}::{kind}[]", unfolded.len() + 1));
            names.push(format!("c{column}"));
            chosen.push(format!("u.c{column}"));
        }
        let (chosen, columns) = (chosen.join(", "), columns.join(", "));
        if unfolded.is_empty() {
            return format!("insert into {table} ({columns}) values ({chosen}){end}");
        }
        let (unfolded, names) = (unfolded.join(", "), names.join(", "));
        format!("insert into {table} ({columns}) select {chosen} from unnest({unfolded}) as u ({names}){end}")
    }

    fn value(&self) -> Option<&(dyn ToSql + Sync)> {
        match self {
            Self::Nulls => None,
            Self::Ints(list) => Some(list),
            Self::Texts(list) => Some(list),
            Self::Blobs(list) => Some(list),
        }
    }
}

impl Value {
    /// The type a place of a statement is given. Nothing has none: the server finds it out.
    fn postgres_type(&self) -> Type {
        match self {
            Self::Null => Type::UNKNOWN,
            Self::Int(_) => Type::INT8,
            Self::Text(_) => Type::TEXT,
            Self::Blob(_) => Type::BYTEA,
        }
    }

    fn letter(&self) -> char {
        match self {
            Self::Null => 'n',
            Self::Int(_) => 'i',
            Self::Text(_) => 't',
            Self::Blob(_) => 'b',
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
            Self::Blob(bytes) => bytes.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

fn row_of(row: &postgres::Row) -> Result<Row, Refusal> {
    (0..row.len()).map(|column| Ok(row.try_get::<_, Value>(column)?)).collect::<Result<_, Refusal>>().map(Row)
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => Self::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(kind, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(kind, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(kind, raw)?.into()),
            Type::NUMERIC => Self::Int(whole(raw).ok_or("not a whole number of 64 bits")?),
            Type::BYTEA => Self::Blob(raw.to_vec()),
            Type::VOID => Self::Null,
            _ => Self::Text(String::from_sql(kind, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(kind: &Type) -> bool {
        let known = [Type::INT8, Type::INT4, Type::INT2, Type::BOOL, Type::NUMERIC, Type::BYTEA, Type::VOID];
        known.contains(kind) || <String as FromSql>::accepts(kind)
    }
}

/// A `numeric` without a fraction, as sums come: count of digits to the base of 10,000, place of the first, sign, scale.
fn whole(raw: &[u8]) -> Option<i64> {
    let mut words = raw.chunks_exact(2).map(|pair| pair.try_into().map_or(0, u16::from_be_bytes));
    let (count, weight, sign, _) = (words.next()?, words.next()?.cast_signed(), words.next()?, words.next()?);
    let mut number: i128 = 0;
    for place in 0..=weight.max(-1) {
        let digit = if place < count.cast_signed() { words.next()? } else { 0 };
        number = number.checked_mul(10_000)?.checked_add(digit.into())?;
    }
    let fraction = words.any(|digit| digit != 0);
    match (fraction, sign) {
        (false, 0) => i64::try_from(number).ok(),
        (false, 0x4000) => i64::try_from(-number).ok(),
        _ => None,
    }
}

/// What the server refused, and whether the transaction is worth another try.
pub(super) struct Refusal {
    error: DbError,
    again: Option<Again>,
}

impl Refusal {
    fn plain(error: DbError) -> Self {
        Self { error, again: None }
    }

    /// The error, leaving with the transaction whether to try again.
    pub(super) fn tell(self, again: &mut Option<Again>) -> DbError {
        if again.is_none() {
            *again = self.again;
        }
        self.error
    }
}

impl From<postgres::Error> for Refusal {
    fn from(error: postgres::Error) -> Self {
        let words = plain(&error).into();
        let Some(code) = error.code() else {
            let broken =
                error.is_closed() || error.source().is_some_and(|source| source.is::<std::io::Error>());
            return match broken {
                true => Self { error: DbError::Broken(words), again: Some(Again::Broken) },
                false => Self::plain(DbError::Statement(words)),
            };
        };
        match code {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                Self { error: DbError::Busy, again: Some(Again::Crossed) }
            }
            &SqlState::UNIQUE_VIOLATION => {
                Self { error: DbError::Conflict(words), again: Some(Again::SameKey) }
            }
            &SqlState::DISK_FULL => Self::plain(DbError::Full),
            &SqlState::LOCK_NOT_AVAILABLE | &SqlState::QUERY_CANCELED | &SqlState::TOO_MANY_CONNECTIONS => {
                Self::plain(DbError::Busy)
            }
            &SqlState::ADMIN_SHUTDOWN | &SqlState::CRASH_SHUTDOWN | &SqlState::CANNOT_CONNECT_NOW => {
                Self { error: DbError::Broken(words), again: Some(Again::Broken) }
            }
            code if code.code().starts_with("23") => Self::plain(DbError::Conflict(words)),
            code if code.code().starts_with("08") => {
                Self { error: DbError::Broken(words), again: Some(Again::Broken) }
            }
            _ => Self::plain(DbError::Statement(words)),
        }
    }
}

/// The server's own words, without the details: these hold values of rows.
fn plain(error: &postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => format!("{} ({})", told.message(), told.code().code()),
        None => match error.source() {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_whole_numbers() {
        let numeric = |words: &[u16]| words.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<u8>>();
        let cases: [(&[u16], Option<i64>); 8] = [
            (&[0, 0, 0, 0], Some(0)),
            (&[1, 0, 0, 0, 7], Some(7)),
            (&[1, 0, 0x4000, 0, 7], Some(-7)),
            (&[1, 1, 0, 0, 12], Some(120_000)),
            (&[2, 1, 0, 0, 1, 2345], Some(12_345)),
            (&[5, 4, 0, 0, 922, 3372, 368, 5477, 5807], Some(i64::MAX)),
            (&[5, 4, 0, 0, 922, 3372, 368, 5477, 5808], None),
            (&[1, 0xffff, 0, 1, 5000], None),
        ];
        for (words, expected) in cases {
            assert_eq!(whole(&numeric(words)), expected, "{words:?}");
        }
    }
}
