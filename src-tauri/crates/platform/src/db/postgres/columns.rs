//! Many rows as an insert carries them: a list for each column, unfolded by the server.

use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::db::DbError;
use crate::db::value::Value;

/// Rows, column by column.
#[derive(Debug)]
pub(super) struct Columns {
    lists: Vec<List>,
    rows: usize,
}

/// A column of many rows.
#[derive(Debug)]
pub(super) enum List {
    Nulls,
    Ints(Vec<Option<i64>>),
    Texts(Vec<Option<String>>),
    Blobs(Vec<Option<Vec<u8>>>),
}

impl Columns {
    /// Turns rows into columns. One holds values of one type or nothing.
    pub(super) fn of(rows: Vec<Vec<Value>>, columns: usize) -> Result<Self, DbError> {
        let mut turned = Self { lists: (0..columns).map(|_| List::Nulls).collect(), rows: 0 };
        for row in rows {
            for (list, value) in turned.lists.iter_mut().zip(row) {
                list.push(value, turned.rows)?;
            }
            turned.rows += 1;
        }
        Ok(turned)
    }

    /// The statement that inserts them; the same for all that have nothing in the same columns.
    pub(super) fn insertion(&self, table: &str, columns: &[&str], end: &str) -> String {
        let (mut chosen, mut unfolded, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (column, list) in self.lists.iter().enumerate() {
            let Some(kind) = list.kind() else {
                chosen.push("null".to_owned());
                continue;
            };
            unfolded.push(format!("${}::{kind}[]", unfolded.len() + 1));
            names.push(format!("c{column}"));
            chosen.push(format!("u.c{column}"));
        }
        let (chosen, columns) = (chosen.join(", "), columns.join(", "));
        let rows = match unfolded.is_empty() {
            // Nothing but nulls: there is no list to unfold.
            true => format!("generate_series(1, {})", self.rows),
            false => format!("unnest({}) as u ({})", unfolded.join(", "), names.join(", ")),
        };
        format!("insert into {table} ({columns}) select {chosen} from {rows}{end}")
    }

    /// What goes into its places.
    pub(super) fn lists(self) -> Vec<List> {
        self.lists.into_iter().filter(|list| list.kind().is_some()).collect()
    }
}

impl List {
    /// Puts a value after so many others.
    fn push(&mut self, value: Value, others: usize) -> Result<(), DbError> {
        match (&mut *self, value) {
            (Self::Nulls, Value::Null) => {}
            (Self::Nulls, Value::Int(number)) => *self = Self::Ints(after(others, number)),
            (Self::Nulls, Value::Text(text)) => *self = Self::Texts(after(others, text)),
            (Self::Nulls, Value::Blob(bytes)) => *self = Self::Blobs(after(others, bytes)),
            (Self::Ints(list), Value::Int(number)) => list.push(Some(number)),
            (Self::Texts(list), Value::Text(text)) => list.push(Some(text)),
            (Self::Blobs(list), Value::Blob(bytes)) => list.push(Some(bytes)),
            (Self::Ints(list), Value::Null) => list.push(None),
            (Self::Texts(list), Value::Null) => list.push(None),
            (Self::Blobs(list), Value::Null) => list.push(None),
            _ => return Err(DbError::Unstorable("a column of values of two types")),
        }
        Ok(())
    }

    fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Nulls => None,
            Self::Ints(_) => Some("bigint"),
            Self::Texts(_) => Some("text"),
            Self::Blobs(_) => Some("bytea"),
        }
    }
}

/// A value after so many nothings.
fn after<T>(nothings: usize, value: T) -> Vec<Option<T>> {
    std::iter::repeat_with(|| None).take(nothings).chain([Some(value)]).collect()
}

impl ToSql for List {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Nulls => Ok(IsNull::Yes),
            Self::Ints(list) => list.to_sql(kind, out),
            Self::Texts(list) => list.to_sql(kind, out),
            Self::Blobs(list) => list.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
