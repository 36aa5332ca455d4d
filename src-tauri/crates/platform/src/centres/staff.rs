//! Staff: who has which role where, and ending a role.

use serde_json::json;

use crate::db::{DbError, Tx};

use super::actor::{About, Actor};
use super::tree::BRANCH;
use super::{Act, ActError, Role, Thing, tree};

/// A role of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role's own number.
    pub number: i64,
    /// The member of staff.
    pub staff: i64,
    /// What they are called.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// For this centre and all below.
    pub centre: i64,
    /// What it is called.
    pub centre_name: String,
    /// The role.
    pub role: Role,
    /// Since when, in milliseconds since 1970.
    pub given_ms: i64,
}

/// Returns the roles in a branch, by name.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn list(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Held>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{BRANCH} select staff_role.number, staff_role.staff, staff.name, staff.login, staff_role.centre, centre.name,
             staff_role.role, staff_role.given_ms
         from branch join staff_role on staff_role.centre = branch.number and staff_role.ended_ms is null
         join staff on staff.number = staff_role.staff join centre on centre.number = staff_role.centre
         order by staff.name, staff_role.number limit 2000"
    );
    let mut held = Vec::new();
    for row in tx.query(&sql, &[centre.into()])? {
        let Some(role) = Role::of(row.text(6)?) else { continue };
        held.push(Held {
            number: row.int(0)?,
            staff: row.int(1)?,
            name: row.text(2)?.to_owned(),
            login: row.text(3)?.to_owned(),
            centre: row.int(4)?,
            centre_name: row.text(5)?.to_owned(),
            role,
            given_ms: row.int(7)?,
        });
    }
    Ok(held)
}

/// Returns the members of staff who can look after a cohort at `centre`: number and name.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn trainers(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<(i64, String)>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let mut found: Vec<(i64, String)> = Vec::new();
    for one in tree::path(tx, centre)? {
        let rows = tx.query(
            "select staff.number, staff.name from staff_role join staff on staff.number = staff_role.staff
             where staff_role.centre = ?1 and staff_role.ended_ms is null
                 and staff_role.role in ('trainer', 'administrator') order by staff.name limit 500",
            &[one.into()],
        )?;
        for row in rows {
            let number = row.int(0)?;
            if !found.iter().any(|(known, _)| *known == number) {
                found.push((number, row.text(1)?.to_owned()));
            }
        }
    }
    Ok(found)
}

/// Ends a role. What they did stays; where it was their last one, they can sign in and see nothing.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`], [`ActError::LastAdministrator`] of the institute.
pub fn remove(tx: &mut Tx<'_>, actor: &Actor, held: i64, now_ms: i64) -> Result<(), ActError> {
    let row = tx.one(
        "select staff, centre, role from staff_role where number = ?1 and ended_ms is null",
        &[held.into()],
    )?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Staff)) };
    let (staff, centre) = (row.int(0)?, row.int(1)?);
    let permit = actor.permit(tx, Act::StaffRemove, centre)?;
    tx.lock_name("administrators")?;
    let is_last = row.text(2)? == Role::Administrator.word()
        && Some(centre) == tree::root(tx)?
        && administrators(tx, centre)? <= 1;
    if is_last {
        return Err(ActError::LastAdministrator);
    }
    let ended = tx.execute(
        "update staff_role set ended_ms = ?1 where number = ?2 and ended_ms is null",
        &[now_ms.into(), held.into()],
    )?;
    if ended == 0 {
        return Err(ActError::Unknown(Thing::Staff));
    }
    permit.note(tx, now_ms, About::NOBODY, &json!({"staff": staff, "role": row.text(2)?, "held": held}))?;
    Ok(())
}

/// How many administrators a centre itself has.
pub(crate) fn administrators(tx: &mut Tx<'_>, centre: i64) -> Result<i64, DbError> {
    tx.one(
        "select count(distinct staff) from staff_role
         where centre = ?1 and role = 'administrator' and ended_ms is null",
        &[centre.into()],
    )?
    .map_or(Ok(0), |row| row.int(0))
}
