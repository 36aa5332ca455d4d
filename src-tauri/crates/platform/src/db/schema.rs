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
    (6, "credentials", include_str!("schema/0006_credentials.sql")),
    (7, "badges", include_str!("schema/0007_badges.sql")),
    (8, "policy", include_str!("schema/0008_policy.sql")),
    (9, "delegations", include_str!("schema/0009_delegations.sql")),
];

/// Which migrations were applied.
const LOG: &str = "create table if not exists migration (number integer primary key, name text not null, at_ms integer not null) strict;";

/// Brings the tables to this program's version.
pub(super) fn migrate(tx: &mut Tx<'_>, now_ms: i64) -> Result<(), DbError> {
    // Several processes may be started at the same time.
    tx.lock_name("packhorse migration")?;
    tx.script(&spoken(tx, LOG))?;
    let (found, known) = (schema_of(tx)?, newest_schema());
    if found > known {
        return Err(DbError::Newer { found, known });
    }
    migrate_to(tx, known, now_ms)
}

fn spoken(tx: &Tx<'_>, sql: &str) -> String {
    match &tx.engine {
        Engine::Sqlite(_) => sql.to_owned(),
        Engine::Postgres(_) => dialect::schema(sql),
    }
}

/// The number of the newest migration this program has.
pub(crate) fn newest_schema() -> i64 {
    MIGRATIONS.last().map_or(0, |(number, ..)| *number)
}

/// Applies the migrations up to `number` that were not applied yet.
pub(crate) fn migrate_to(tx: &mut Tx<'_>, number: i64, now_ms: i64) -> Result<(), DbError> {
    tx.script(&spoken(tx, LOG))?;
    let done: Vec<i64> = tx
        .query("select number from migration", &[])?
        .iter()
        .map(|row| row.int(0))
        .collect::<Result<_, _>>()?;
    for (number, name, sql) in MIGRATIONS.iter().filter(|(of, ..)| *of <= number && !done.contains(of)) {
        tx.script(&spoken(tx, sql))
            .map_err(|error| DbError::Migration { name, cause: error.to_string().into() })?;
        tx.execute(
            "insert into migration (number, name, at_ms) values (?1, ?2, ?3)",
            &[(*number).into(), (*name).into(), now_ms.into()],
        )?;
    }
    Ok(())
}

/// The number of the newest migration the database went through.
pub(crate) fn schema_of(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one("select coalesce(max(number), 0) from migration", &[])?.map_or(Ok(0), |row| row.int(0))
}

/// Whether tables of ours are in the database.
pub(crate) fn is_ours(tx: &mut Tx<'_>) -> Result<bool, DbError> {
    let sql = match &tx.engine {
        Engine::Sqlite(_) => "select 1 from sqlite_schema where type = 'table' and name = 'migration'",
        Engine::Postgres(_) => {
            "select 1 from information_schema.tables where table_schema = current_schema() and table_name = 'migration'"
        }
    };
    Ok(tx.one(sql, &[])?.is_some())
}

/// The tables the migrations up to `number` make, those that others point to first.
pub(crate) fn tables(number: i64) -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for (_, _, sql) in MIGRATIONS.iter().filter(|(of, ..)| *of <= number) {
        for line in sql.lines() {
            let words: Vec<&str> = line.split([' ', '(', ';']).filter(|word| !word.is_empty()).collect();
            match words.as_slice() {
                ["create", "table", name, ..] => tables.push((*name).to_owned()),
                ["drop", "table", name, ..] => tables.retain(|table| table != name),
                _ => {}
            }
        }
    }
    tables
}

/// The column of `table` that points to `table` itself.
pub(crate) fn points_to_itself(table: &str) -> Option<&'static str> {
    let words = format!("references {table} (");
    let begins = format!("create table {table} (");
    MIGRATIONS.iter().find_map(|(_, _, sql)| {
        let body = sql.split_once(&begins)?.1;
        let body = body.split_once("\n)").map_or(body, |(body, _)| body);
        body.lines().find(|line| line.contains(&words))?.split_whitespace().next()
    })
}

/// The columns of a table, as it is now.
pub(crate) fn columns(tx: &mut Tx<'_>, table: &str) -> Result<Vec<String>, DbError> {
    let sql = match &tx.engine {
        Engine::Sqlite(_) => "select name from pragma_table_info(?1) order by cid",
        Engine::Postgres(_) => {
            "select column_name from information_schema.columns
             where table_schema = current_schema() and table_name = ?1 order by ordinal_position"
        }
    };
    tx.query(sql, &[table.into()])?.iter().map(|row| Ok(row.text(0)?.to_owned())).collect()
}

/// Deletes all tables of ours.
pub(crate) fn drop_tables(tx: &mut Tx<'_>) -> Result<(), DbError> {
    let found = schema_of(tx)?;
    let known = newest_schema();
    if found > known {
        return Err(DbError::Newer { found, known });
    }
    for table in tables(found).into_iter().rev().chain(["migration".to_owned()]) {
        tx.script(&format!("drop table if exists {table}"))?;
    }
    Ok(())
}

/// Has the numbers of a table go on after the highest there is.
pub(crate) fn set_next_number(tx: &mut Tx<'_>, table: &str) -> Result<(), DbError> {
    if let Engine::Sqlite(_) = &tx.engine {
        return Ok(());
    }
    let sql = "select column_name from information_schema.columns
               where table_schema = current_schema() and table_name = ?1 and is_identity = 'YES'";
    if let Some(row) = tx.one(sql, &[table.into()])? {
        let column = row.text(0)?.to_owned();
        tx.query(
            &format!(
                "select setval(pg_get_serial_sequence(?1, ?2), coalesce((select max({column}) from {table}), 0) + 1, false)"
            ),
            &[table.into(), column.as_str().into()],
        )?;
    }
    Ok(())
}
