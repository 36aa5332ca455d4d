//! PostgreSQL: a few connections, and doing it again when two transactions crossed.

use std::collections::HashMap;
use std::pin::Pin;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::{Client, Config, Error, NoTls, Statement};

mod columns;
mod refusal;
mod session;
mod value;

use super::DbError;
use super::pool::{Load, Pool};
use super::tx::{Again, Engine, Tx};
use refusal::plain;
pub(super) use session::Session;

/// Connections of one process.
const CONNECTIONS: usize = 16;
/// Prepared statements a connection keeps; past them it forgets all.
const STATEMENTS: usize = 400;
/// How long a connection may take to be made.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a transaction that crossed another is done again.
const MOST_TRIES: u32 = 12;

pub(super) struct Postgres {
    config: Config,
    pool: Pool<Connection>,
}

/// A connection, driven by whoever waits for an answer on it.
struct Connection {
    client: Client,
    statements: HashMap<String, Statement>,
    line: Line,
}

/// A connection's own work, done when it has ended.
type Work = dyn Future<Output = Result<(), Error>> + Send;

/// What carries a connection's questions and answers.
struct Line {
    runtime: Runtime,
    /// None: it has ended.
    work: Option<Pin<Box<Work>>>,
}

impl Line {
    /// Carries until `answer` is there.
    fn wait<T>(&mut self, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        let mut answer = std::pin::pin!(answer);
        let Line { runtime, work } = self;
        runtime.block_on(std::future::poll_fn(|context| {
            let ended = work.as_mut().and_then(|work| match work.as_mut().poll(context) {
                std::task::Poll::Ready(ended) => Some(ended),
                std::task::Poll::Pending => None,
            });
            if let Some(ended) = ended {
                // Whoever still waits for an answer hears that there is none.
                *work = None;
                if let Err(error) = ended {
                    return std::task::Poll::Ready(Err(error));
                }
            }
            answer.as_mut().poll(context)
        }))
    }
}

impl Postgres {
    pub(super) fn open(address: &str) -> Result<Self, DbError> {
        let mut config: Config = address.parse().map_err(|e: Error| {
            DbError::Open(format!("the address is not a PostgreSQL address: {e}").into())
        })?;
        config.application_name("packhorse-platform").connect_timeout(PATIENCE);
        let opened = Self { config, pool: Pool::new(CONNECTIONS) };
        // Says at once when nobody answers.
        opened.pool.take(|_| true, || opened.connect())?.give_back();
        Ok(opened)
    }

    fn connect(&self) -> Result<Connection, DbError> {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| DbError::Open(error.to_string().into()))?;
        let refused = |error: Error| DbError::Open(plain(&error).into());
        let (client, work) = runtime.block_on(self.config.connect(NoTls)).map_err(refused)?;
        let mut line = Line { runtime, work: Some(Box::pin(work)) };
        let settings = "set synchronous_commit = on; set statement_timeout = '120s'; set lock_timeout = '20s';
            set idle_in_transaction_session_timeout = '300s'; set timezone = 'UTC'; set client_encoding = 'UTF8';
            set cursor_tuple_fraction = 1";
        line.wait(client.batch_execute(settings)).map_err(refused)?;
        Ok(Connection { client, statements: HashMap::new(), line })
    }

    pub(super) fn load(&self) -> Load {
        self.pool.load()
    }

    /// Reads see one moment of the database, from their first statement to their last.
    pub(super) fn read<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact("begin isolation level repeatable read, read only", act)
    }

    pub(super) fn write<T, E: From<DbError>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        // What is asked here is found by its key, whatever the values: no need to think about it each time.
        self.transact(
            "begin isolation level read committed, read write; set local plan_cache_mode = force_generic_plan",
            act,
        )
    }

    fn transact<T, E: From<DbError>>(
        &self,
        begin: &'static str,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tries = 0;
        loop {
            let (outcome, again) = self.once(begin, act);
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
        begin: &'static str,
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
            Ok(connection) => connection.transact(begin, act),
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
        begin: &'static str,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, Option<Again>, bool) {
        if self.statements.len() > STATEMENTS {
            self.statements.clear();
        }
        let session = match Session::begin(&self.client, &mut self.statements, &mut self.line, begin) {
            Ok(session) => session,
            Err(refusal) => return (Err(refusal.error.into()), refusal.again, false),
        };
        let mut tx = Tx::new(Engine::Postgres(session));
        let outcome = act(&mut tx);
        let (again, after) = (tx.again, tx.after);
        let Engine::Postgres(session) = tx.engine else { return (outcome, None, false) };
        let (before, ended) = session.end(if outcome.is_ok() { "commit" } else { "rollback" });
        let sound = ended.is_ok();
        match (outcome, before, ended) {
            (Err(error), _, _) => (Err(error), again, sound),
            // What was refused after all has undone the transaction.
            (Ok(_), Err(refusal), _) => (Err(refusal.error.into()), refusal.again, sound),
            (Ok(_), Ok(()), Err(refusal)) => {
                // Where the line broke at the commit, nobody here knows whether it is kept.
                let crossed = refusal.again.filter(|again| *again == Again::Crossed);
                (Err(refusal.error.into()), crossed, false)
            }
            (Ok(done), Ok(()), Ok(())) => {
                after.into_iter().for_each(|act| act());
                (Ok(done), None, true)
            }
        }
    }
}

impl Drop for Postgres {
    /// A runtime must not end on a thread of another.
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
