//! What the tables look like, step by step: forward only, all that lack in one transaction.

use super::tx::{Engine, Tx};
use super::{DbError, dialect};

/// Migrations, oldest first. A number once released is never changed.
pub(super) const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "core", include_str!("schema/0001_core.sql")),
    (2, "exchange", include_str!("schema/0002_exchange.sql")),
    (3, "lrs", include_str!("schema/0003_lrs.sql")),
    (4, "centres", include_str!("schema/0004_centres.sql")),
    (5, "catalogue", include_str!("schema/0005_catalogue.sql")),
];

/// Brings the tables to this program's version.
pub(super) fn migrate(tx: &mut Tx<'_>, now_ms: i64) -> Result<(), DbError> {
    // Several processes may be started at the same time.
    tx.lock_name("packhorse migration")?;
    tx.script(&spoken(
        tx,
        "create table if not exists migration (number integer primary key, name text not null, at_ms integer not null) strict;",
    ))?;
    let found =
        tx.one("select coalesce(max(number), 0) from migration", &[])?.map_or(Ok(0), |row| row.int(0))?;
    let known = MIGRATIONS.last().map_or(0, |(number, ..)| *number);
    if found > known {
        return Err(DbError::Newer { found, known });
    }
    let done: Vec<i64> = tx
        .query("select number from migration", &[])?
        .iter()
        .map(|row| row.int(0))
        .collect::<Result<_, _>>()?;
    for (number, name, sql) in MIGRATIONS.iter().filter(|(number, ..)| !done.contains(number)) {
        tx.script(&spoken(tx, sql))
            .map_err(|error| DbError::Migration { name, cause: error.to_string().into() })?;
        tx.execute(
            "insert into migration (number, name, at_ms) values (?1, ?2, ?3)",
            &[(*number).into(), (*name).into(), now_ms.into()],
        )?;
    }
    Ok(())
}

fn spoken(tx: &Tx<'_>, sql: &str) -> String {
    match &tx.engine {
        Engine::Sqlite(_) => sql.to_owned(),
        Engine::Postgres(_) => dialect::schema(sql),
    }
}
