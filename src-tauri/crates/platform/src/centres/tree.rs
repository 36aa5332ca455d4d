//! The tree of centres: what stands above and below.

use crate::db::{DbError, Tx};

/// Most centres below each other.
pub(crate) const DEEPEST: usize = 32;

/// Tells whether there is such a centre.
pub(crate) fn exists(tx: &mut Tx<'_>, centre: i64) -> Result<bool, DbError> {
    Ok(tx.one("select number from centre where number = ?1", &[centre.into()])?.is_some())
}

/// Returns the institute.
pub(crate) fn root(tx: &mut Tx<'_>) -> Result<Option<i64>, DbError> {
    tx.one("select number from centre where parent is null order by number", &[])?
        .map(|row| row.int(0))
        .transpose()
}

/// Returns a centre and all above it, the institute last; nothing where there is no such centre.
pub(crate) fn path(tx: &mut Tx<'_>, centre: i64) -> Result<Vec<i64>, DbError> {
    let rows = tx.query(
        "with recursive up (number, parent, height) as (
             select number, parent, 0 from centre where number = ?1
             union all
             select centre.number, centre.parent, up.height + 1 from centre join up on centre.number = up.parent
             where up.height < 64
         ) select number from up order by height",
        &[centre.into()],
    )?;
    rows.iter().map(|row| row.int(0)).collect()
}

/// Tells whether a centre and all above it are open.
pub(crate) fn is_open(tx: &mut Tx<'_>, centre: i64) -> Result<bool, DbError> {
    let row = tx.one(
        "with recursive up (number, parent, closed_ms, height) as (
             select number, parent, closed_ms, 0 from centre where number = ?1
             union all
             select centre.number, centre.parent, centre.closed_ms, up.height + 1
             from centre join up on centre.number = up.parent where up.height < 64
         ) select count(*), count(closed_ms) from up",
        &[centre.into()],
    )?;
    Ok(match row {
        Some(row) => row.int(0)? > 0 && row.int(1)? == 0,
        None => false,
    })
}

/// Returns a centre and all below it, those above before those below, at most `most`.
pub(crate) fn branch(tx: &mut Tx<'_>, centre: i64, most: i64) -> Result<Vec<i64>, DbError> {
    let rows = tx.query(
        &format!("{BRANCH} select number from branch order by depth, number limit ?2"),
        &[centre.into(), most.into()],
    )?;
    rows.iter().map(|row| row.int(0)).collect()
}

/// The beginning of a statement that asks about a branch: its first value is the centre, and `branch (number, depth)` are
/// that one and all below it.
pub(crate) const BRANCH: &str = "with recursive branch (number, depth) as (
             select number, 0 from centre where number = ?1
             union all
             select centre.number, branch.depth + 1 from centre join branch on centre.parent = branch.number
             where branch.depth < 64
         )";

/// Returns how many centres stand below each other in a branch.
pub(crate) fn height(tx: &mut Tx<'_>, centre: i64) -> Result<usize, DbError> {
    let sql = format!("{BRANCH} select number from branch order by depth desc limit 1");
    let deepest = tx.one(&sql, &[centre.into()])?.map(|row| row.int(0)).transpose()?;
    let Some(deepest) = deepest else { return Ok(0) };
    let path = path(tx, deepest)?;
    Ok(path.iter().position(|one| *one == centre).map_or(0, |at| at + 1))
}
