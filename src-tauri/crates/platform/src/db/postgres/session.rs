//! A transaction on its way. What nobody waits for is sent and left: the server does it in its order, and whether it went well
//! is heard with the next answer that somebody waits for, at the latest with that to the commit. So many statements cost
//! one way to the server and back.

use std::collections::HashMap;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Error, Statement};
use tokio_stream::StreamExt;

use super::super::dialect;
use super::super::value::{Row, Value};
use super::Line;
use super::columns::Columns;
use super::refusal::Refusal;
use crate::db::DbError;

/// Rows one insert carries at most.
const ROWS: usize = 4096;
/// Rows fetched at a time where they are walked.
const FETCHED: usize = 256;

/// Something the server was asked.
type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + 'a>>;

/// A transaction and the statements its connection has prepared.
pub(in crate::db) struct Session<'a> {
    client: &'a Client,
    statements: &'a mut HashMap<String, Statement>,
    line: &'a mut Line,
    /// What was sent and not waited for yet, in its order.
    sent: Vec<Asked<'a, ()>>,
}

impl<'a> Session<'a> {
    pub(super) fn begin(
        client: &'a Client,
        statements: &'a mut HashMap<String, Statement>,
        line: &'a mut Line,
        begin: &'static str,
    ) -> Result<Self, Refusal> {
        let mut session = Self { client, statements, line, sent: Vec::new() };
        session.send(client.batch_execute(begin))?;
        Ok(session)
    }

    /// Ends it: what came of all that was sent before, and of the end itself.
    pub(super) fn end(self, word: &'static str) -> (Result<(), Refusal>, Result<(), Refusal>) {
        let Self { client, line, sent, .. } = self;
        let end = Pending::of(Box::pin(client.batch_execute(word)));
        let mut before = Ok(());
        let ended = line.wait(async {
            before = all(sent).await;
            end.answer().await
        });
        (before.map_err(Refusal::from), ended.map_err(Refusal::from))
    }

    /// Sends something, and goes on.
    fn send(&mut self, asked: impl Future<Output = Result<(), Error>> + 'a) -> Result<(), Refusal> {
        match Pending::of(Box::pin(asked)) {
            Pending::Asked(asked) => self.sent.push(asked),
            Pending::Done(done) => done?,
        }
        Ok(())
    }

    /// Waits for all that was sent, and for the answer to these.
    fn answers<T>(&mut self, asked: Vec<Asked<'a, T>>) -> Result<Vec<T>, Refusal> {
        // Sent before anything is waited for.
        let asked: Vec<_> = asked.into_iter().map(Pending::of).collect();
        let sent = std::mem::take(&mut self.sent);
        let answers = self.line.wait(async {
            all(sent).await?;
            let mut answers = Vec::with_capacity(asked.len());
            for one in asked {
                answers.push(one.answer().await?);
            }
            Ok(answers)
        });
        Ok(answers?)
    }

    fn answer<T>(&mut self, asked: impl Future<Output = Result<T, Error>> + 'a) -> Result<T, Refusal> {
        let mut answers = self.answers(vec![Box::pin(asked)])?;
        answers.pop().ok_or_else(|| Refusal::plain(DbError::Statement("no answer".into())))
    }

    fn kept(&mut self, name: String, sql: String, types: Vec<Type>) -> Result<Statement, Refusal> {
        if let Some(statement) = self.statements.get(&name) {
            return Ok(statement.clone());
        }
        let client = self.client;
        let statement = self.answer(async move { client.prepare_typed(&sql, &types).await })?;
        self.statements.insert(name, statement.clone());
        Ok(statement)
    }

    fn prepared(&mut self, sql: &str, values: &[Value]) -> Result<Statement, Refusal> {
        values.iter().try_for_each(Value::check).map_err(Refusal::plain)?;
        let mut name = String::with_capacity(sql.len() + values.len());
        name.extend(values.iter().map(Value::letter));
        name.push_str(sql);
        if let Some(statement) = self.statements.get(&name) {
            return Ok(statement.clone());
        }
        self.kept(name, dialect::statement(sql), values.iter().map(Value::postgres_type).collect())
    }

    fn asking(&mut self, sql: &str, values: &[Value]) -> Result<Asked<'a, Vec<Row>>, Refusal> {
        let statement = self.prepared(sql, values)?;
        let (client, values) = (self.client, values.to_vec());
        Ok(Box::pin(async move {
            let mut answer = pin!(client.query_raw(&statement, values).await?);
            let mut rows = Vec::new();
            while let Some(row) = answer.try_next().await? {
                rows.push(Row::try_from(&row)?);
            }
            Ok(rows)
        }))
    }

    pub(in crate::db) fn query(&mut self, sql: &str, values: &[Value]) -> Result<Vec<Row>, Refusal> {
        let asked = self.asking(sql, values)?;
        self.answer(asked)
    }

    /// Several at once, one after the other.
    pub(in crate::db) fn queries(&mut self, asked: &[(&str, &[Value])]) -> Result<Vec<Vec<Row>>, Refusal> {
        let asked = asked.iter().map(|(sql, values)| self.asking(sql, values)).collect::<Result<_, _>>()?;
        self.answers(asked)
    }

    pub(in crate::db) fn execute(&mut self, sql: &str, values: &[Value]) -> Result<u64, Refusal> {
        let statement = self.prepared(sql, values)?;
        let (client, values) = (self.client, values.to_vec());
        self.answer(async move { client.execute_raw(&statement, values).await })
    }

    /// As [`Session::execute`], and does not wait.
    pub(in crate::db) fn change(&mut self, sql: &str, values: &[Value]) -> Result<(), Refusal> {
        let statement = self.prepared(sql, values)?;
        let (client, values) = (self.client, values.to_vec());
        self.send(async move { client.execute_raw(&statement, values).await.map(drop) })
    }

    /// Walks along a cursor: the server works only as far as somebody wants to see.
    pub(in crate::db) fn each(
        &mut self,
        sql: &str,
        values: &[Value],
        take: &mut dyn FnMut(&Row) -> Result<bool, DbError>,
    ) -> Result<(), Refusal> {
        values.iter().try_for_each(Value::check).map_err(Refusal::plain)?;
        let declare = format!("declare walk no scroll cursor for {}", dialect::statement(sql));
        let (client, values) = (self.client, values.to_vec());
        self.send(async move {
            let values: Vec<(&(dyn ToSql + Sync), Type)> =
                values.iter().map(|value| (value as _, value.postgres_type())).collect();
            client.execute_typed(&declare, &values).await.map(drop)
        })?;
        let walked = self.walk(take);
        self.send(client.batch_execute("close walk"))?;
        walked
    }

    fn walk(&mut self, take: &mut dyn FnMut(&Row) -> Result<bool, DbError>) -> Result<(), Refusal> {
        let (client, fetch) = (self.client, format!("fetch {FETCHED} from walk"));
        loop {
            let fetch = fetch.clone();
            let rows = self.answer(async move { client.query_typed(&fetch, &[]).await })?;
            for row in &rows {
                if !take(&Row::try_from(row)?).map_err(Refusal::plain)? {
                    return Ok(());
                }
            }
            if rows.len() < FETCHED {
                return Ok(());
            }
        }
    }

    /// One statement for many rows, which is not waited for.
    pub(in crate::db) fn insert(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: Vec<Vec<Value>>,
    ) -> Result<(), Refusal> {
        for asked in self.inserting(table, columns, rows, "")? {
            self.send(async move { asked.await.map(drop) })?;
        }
        Ok(())
    }

    /// As [`Session::insert`], passing over rows that are there already; how many were not.
    pub(in crate::db) fn insert_new(
        &mut self,
        table: &str,
        columns: &[&str],
        rows: Vec<Vec<Value>>,
    ) -> Result<u64, Refusal> {
        let asked = self.inserting(table, columns, rows, " on conflict do nothing")?;
        Ok(self.answers(asked)?.iter().sum())
    }

    fn inserting(
        &mut self,
        table: &str,
        columns: &[&str],
        mut rows: Vec<Vec<Value>>,
        end: &str,
    ) -> Result<Vec<Asked<'a, u64>>, Refusal> {
        rows.iter().flatten().try_for_each(Value::check).map_err(Refusal::plain)?;
        let mut asked: Vec<Asked<'a, u64>> = Vec::new();
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(ROWS));
            let some =
                Columns::of(std::mem::replace(&mut rows, rest), columns.len()).map_err(Refusal::plain)?;
            let sql = some.insertion(table, columns, end);
            let statement = self.kept(sql.clone(), sql, Vec::new())?;
            let client = self.client;
            asked.push(Box::pin(async move { client.execute_raw(&statement, some.lists()).await }));
        }
        Ok(asked)
    }

    pub(in crate::db) fn script(&mut self, sql: &str) -> Result<(), Refusal> {
        let (client, sql) = (self.client, sql.to_owned());
        self.answer(async move { client.batch_execute(&sql).await })
    }
}

/// Waits for what was sent, in its order; the first that went wrong.
async fn all(sent: Vec<Asked<'_, ()>>) -> Result<(), Error> {
    for one in sent {
        one.await?;
    }
    Ok(())
}

/// Something that was sent, and its answer where it is there already.
enum Pending<'a, T> {
    Asked(Asked<'a, T>),
    Done(Result<T, Error>),
}

impl<'a, T> Pending<'a, T> {
    /// A question is put on its way when it is first looked at.
    fn of(mut asked: Asked<'a, T>) -> Self {
        match asked.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => Self::Done(done),
            Poll::Pending => Self::Asked(asked),
        }
    }

    async fn answer(self) -> Result<T, Error> {
        match self {
            Self::Asked(asked) => asked.await,
            Self::Done(done) => done,
        }
    }
}
