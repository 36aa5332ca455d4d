//! Centres: adding, naming, moving, closing.

use serde_json::json;

use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor};
use super::error::line;
use super::{Act, ActError, Kind, Thing, tree};

/// Most characters of a name.
pub const NAME: usize = 120;
/// Most centres told at once.
const LISTED: i64 = 2_000;

/// A centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    /// Its number.
    pub number: i64,
    /// The one above; none: the institute.
    pub parent: Option<i64>,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Closed since, in milliseconds since 1970.
    pub closed_ms: Option<i64>,
}

const COLUMNS: &str = "centre.number, centre.parent, centre.kind, centre.name, centre.closed_ms";

fn read(row: &Row) -> Result<Centre, DbError> {
    Ok(Centre {
        number: row.int(0)?,
        parent: row.opt_int(1)?,
        kind: Kind::of(row.text(2)?).ok_or(DbError::Column { column: 2, wanted: "a kind of centre" })?,
        name: row.text(3)?.to_owned(),
        closed_ms: row.opt_int(4)?,
    })
}

/// Returns the institute; makes it where there is none, under the name `name`.
///
/// # Errors
/// As the database tells.
pub fn institute(tx: &mut Tx<'_>, name: &str, now_ms: i64) -> Result<i64, DbError> {
    tx.lock_name("institute")?;
    if let Some(root) = tree::root(tx)? {
        return Ok(root);
    }
    let row: Vec<Value> = vec![Value::Null, Kind::Institute.word().into(), name.into(), now_ms.into()];
    tx.insert_returning("centre", &["parent", "kind", "name", "made_ms"], "number", row)
}

/// Returns a centre, if there is one; asks for no role.
///
/// # Errors
/// As the database tells.
pub(crate) fn known(tx: &mut Tx<'_>, centre: i64) -> Result<Option<Centre>, DbError> {
    let sql = format!("select {COLUMNS} from centre where number = ?1");
    tx.one(&sql, &[centre.into()])?.as_ref().map(read).transpose()
}

/// Returns a centre.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn get(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Centre, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    known(tx, centre)?.ok_or(ActError::Unknown(Thing::Centre))
}

/// Returns the centres above one that this actor may see, the highest first.
///
/// # Errors
/// As the database tells.
pub fn above(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Centre>, ActError> {
    let mut found = Vec::new();
    for one in tree::path(tx, centre)?.into_iter().skip(1).rev() {
        if actor.may(tx, Act::Look, one)?
            && let Some(centre) = known(tx, one)?
        {
            found.push(centre);
        }
    }
    Ok(found)
}

/// Returns the centres right below one, by name.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn below(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Centre>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!("select {COLUMNS} from centre where parent = ?1 order by name, number limit ?2");
    let rows = tx.query(&sql, &[centre.into(), LISTED.into()])?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Returns the highest centres of what this actor may see.
///
/// # Errors
/// As the database tells.
pub fn branches(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<Centre>, ActError> {
    let mut tops: Vec<i64> = match actor.is_console() {
        true => tree::root(tx)?.into_iter().collect(),
        false => actor.roles().iter().map(|(centre, _)| *centre).collect(),
    };
    tops.sort_unstable();
    tops.dedup();
    let mut found = Vec::new();
    for top in &tops {
        let path = tree::path(tx, *top)?;
        if path.iter().skip(1).any(|above| tops.contains(above)) {
            continue;
        }
        found.extend(known(tx, *top)?);
    }
    Ok(found)
}

/// Returns every centre this actor may see, those above before those below, each with its depth.
///
/// # Errors
/// As the database tells.
pub fn all(tx: &mut Tx<'_>, actor: &Actor) -> Result<Vec<(usize, Centre)>, ActError> {
    let mut found = Vec::new();
    for top in branches(tx, actor)? {
        let numbers = tree::branch(tx, top.number, LISTED)?;
        let mut centres = Vec::with_capacity(numbers.len());
        for number in numbers {
            centres.extend(known(tx, number)?);
        }
        walk(&centres, &top, 0, &mut found);
    }
    Ok(found)
}

/// Puts a centre and what is below it in the order of a tree.
fn walk(centres: &[Centre], top: &Centre, depth: usize, found: &mut Vec<(usize, Centre)>) {
    if depth > tree::DEEPEST {
        return;
    }
    found.push((depth, top.clone()));
    let mut below: Vec<&Centre> = centres.iter().filter(|one| one.parent == Some(top.number)).collect();
    below.sort_by(|a, b| (&a.name, a.number).cmp(&(&b.name, b.number)));
    for one in below {
        walk(centres, one, depth + 1, found);
    }
}

/// Returns the numbers of a centre and all below it, those above before those below.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn branch(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<i64>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    Ok(tree::branch(tx, centre, LISTED)?)
}

/// Adds a centre below another.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::WrongOrder`], [`ActError::TooDeep`], [`ActError::Closed`],
/// [`ActError::BadText`].
pub fn add(
    tx: &mut Tx<'_>,
    actor: &Actor,
    parent: i64,
    kind: Kind,
    name: &str,
    now_ms: i64,
) -> Result<i64, ActError> {
    let permit = actor.permit(tx, Act::CentreAdd, parent)?;
    let name = line("name", name, NAME)?;
    let above = known(tx, parent)?.ok_or(ActError::Unknown(Thing::Centre))?;
    check_place(tx, kind, &above, 1)?;
    let row: Vec<Value> = vec![parent.into(), kind.word().into(), (&name).into(), now_ms.into()];
    let number = tx.insert_returning("centre", &["parent", "kind", "name", "made_ms"], "number", row)?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"added": number, "kind": kind.word(), "name": name}))?;
    Ok(number)
}

/// Gives a centre another name.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::BadText`].
pub fn rename(tx: &mut Tx<'_>, actor: &Actor, centre: i64, name: &str, now_ms: i64) -> Result<(), ActError> {
    let permit = actor.permit(tx, Act::CentreRename, centre)?;
    let name = line("name", name, NAME)?;
    let before = known(tx, centre)?.ok_or(ActError::Unknown(Thing::Centre))?.name;
    tx.execute("update centre set name = ?1 where number = ?2", &[(&name).into(), centre.into()])?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"before": before, "name": name}))?;
    Ok(())
}

/// Moves a centre and all below it to below another. It takes the role above both places: whoever runs a branch
/// cannot take it away from those above.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Root`], [`ActError::BelowItself`], [`ActError::WrongOrder`],
/// [`ActError::TooDeep`], [`ActError::Closed`].
pub fn move_below(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    parent: i64,
    now_ms: i64,
) -> Result<(), ActError> {
    // One move at a time: two that cross could make a ring.
    tx.lock_name("centre-move")?;
    let moved = known(tx, centre)?.ok_or(match actor.is_console() {
        true => ActError::Unknown(Thing::Centre),
        false => ActError::NotAllowed(Act::CentreMove),
    })?;
    let Some(before) = moved.parent else {
        let _asked = actor.permit(tx, Act::CentreMove, centre)?;
        return Err(ActError::Root);
    };
    let permit = actor.permit(tx, Act::CentreMove, before)?;
    let _there = actor.permit(tx, Act::CentreMove, parent)?;
    if tree::path(tx, parent)?.contains(&centre) {
        return Err(ActError::BelowItself);
    }
    let above = known(tx, parent)?.ok_or(ActError::Unknown(Thing::Centre))?;
    let height = tree::height(tx, centre)?;
    check_place(tx, moved.kind, &above, height)?;
    tx.execute("update centre set parent = ?1 where number = ?2", &[parent.into(), centre.into()])?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"moved": centre, "from": before, "to": parent}))?;
    Ok(())
}

/// Closes a centre: it and all below take nobody any more; credentials of the record store end. What is there stays.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Root`], [`ActError::Closed`] where it is closed.
pub fn close(tx: &mut Tx<'_>, actor: &Actor, centre: i64, now_ms: i64) -> Result<(), ActError> {
    let permit = actor.permit(tx, Act::CentreClose, centre)?;
    let closed = known(tx, centre)?.ok_or(ActError::Unknown(Thing::Centre))?;
    if closed.parent.is_none() {
        return Err(ActError::Root);
    }
    if closed.closed_ms.is_some() {
        return Err(ActError::Closed);
    }
    tx.execute("update centre set closed_ms = ?1 where number = ?2", &[now_ms.into(), centre.into()])?;
    let mut keys = 0;
    for one in tree::branch(tx, centre, i64::MAX)? {
        keys += tx.execute(
            "update lrs_key set ended_ms = ?1 where centre = ?2 and ended_ms is null",
            &[now_ms.into(), one.into()],
        )?;
    }
    permit.note(tx, now_ms, About::NOBODY, &json!({"lrs_keys_ended": keys}))?;
    Ok(())
}

/// Opens a closed centre again.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::WrongState`] where it is open.
pub fn open(tx: &mut Tx<'_>, actor: &Actor, centre: i64, now_ms: i64) -> Result<(), ActError> {
    let permit = actor.permit(tx, Act::CentreOpen, centre)?;
    let changed = tx.execute(
        "update centre set closed_ms = null where number = ?1 and closed_ms is not null",
        &[centre.into()],
    )?;
    if changed == 0 {
        return Err(ActError::WrongState);
    }
    permit.note(tx, now_ms, About::NOBODY, &json!({}))?;
    Ok(())
}

/// Whether a branch `height` centres high, a centre of `kind` on top, may stand below `above`.
fn check_place(tx: &mut Tx<'_>, kind: Kind, above: &Centre, height: usize) -> Result<(), ActError> {
    if !kind.may_stand_below(above.kind) {
        return Err(ActError::WrongOrder);
    }
    if !tree::is_open(tx, above.number)? {
        return Err(ActError::Closed);
    }
    if tree::path(tx, above.number)?.len() + height > tree::DEEPEST {
        return Err(ActError::TooDeep(tree::DEEPEST));
    }
    Ok(())
}
