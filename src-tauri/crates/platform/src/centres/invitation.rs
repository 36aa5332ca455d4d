//! Invitations: a one-time code that makes somebody staff, in one role for one branch. The first administrator's is printed
//! by the platform when it starts.

use serde_json::json;

use crate::auth::passphrase;
use crate::auth::secret::Secret;
use crate::db::{DbError, Row, Tx, Value};

use super::actor::{About, Actor, Permit};
use super::error::{line, within};
use super::{Act, ActError, Role, Thing, centre, staff, tree};

/// Bytes of a code: 24 letters.
const CODE: usize = 15;
/// How long the first administrator's code is good: a week. Each start makes a new one.
const FIRST_MS: i64 = 7 * 86_400_000;
/// Longest life of an invitation: 60 days.
pub const LONGEST_DAYS: i64 = 60;
/// Most invitations of a branch that wait.
const MOST: i64 = 500;

/// An invitation that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its number.
    pub number: i64,
    /// For this centre and all below.
    pub centre: i64,
    /// What it is called.
    pub centre_name: String,
    /// The role.
    pub role: Role,
    /// Whom it is meant for.
    pub note: String,
    /// Good until then, in milliseconds since 1970.
    pub expires_ms: i64,
}

/// What somebody says of themselves who uses an invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// What they want to be called.
    pub name: String,
    /// What they want to sign in with.
    pub login: String,
    /// What is kept of their passphrase: [`crate::auth::passphrase::keep`], worked out before the transaction.
    pub passphrase: String,
}

/// Makes the first administrator's code where the institute has no administrator; the codes made before stop. The institute
/// is made, too, under the name `name`, where there is none.
///
/// # Errors
/// As the database tells; [`DbError::Open`] where the system has no random numbers.
pub fn first_code(tx: &mut Tx<'_>, name: &str, now_ms: i64) -> Result<Option<String>, DbError> {
    let institute = centre::institute(tx, name, now_ms)?;
    tx.lock_name("administrators")?;
    if staff::administrators(tx, institute)? > 0 {
        return Ok(None);
    }
    tx.execute(
        "update invitation set ended_ms = ?1 where centre = ?2 and made_by is null and ended_ms is null
             and role = 'administrator'",
        &[now_ms.into(), institute.into()],
    )?;
    let secret = Secret::random::<CODE>()
        .map_err(|error| DbError::Open(format!("no random numbers: {error}").into()))?;
    keep(tx, &secret, institute, Role::Administrator, "", None, now_ms + FIRST_MS, now_ms)?;
    Ok(Some(secret.show().to_owned()))
}

/// Makes an invitation; the code is told once.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Closed`], [`ActError::BadText`], [`ActError::BadNumber`], [`ActError::Full`],
/// [`ActError::System`].
pub fn invite(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    role: Role,
    note: &str,
    days: i64,
    now_ms: i64,
) -> Result<(i64, Secret), ActError> {
    let permit = actor.permit(tx, Act::StaffInvite, centre)?;
    let note = line("note", note, 120)?;
    within("days", days, 1, LONGEST_DAYS)?;
    if !tree::is_open(tx, centre)? {
        return Err(ActError::Closed);
    }
    let waiting = tx.one(
        "select count(*) from invitation where centre = ?1 and ended_ms is null and expires_ms >= ?2",
        &[centre.into(), now_ms.into()],
    )?;
    if waiting.map_or(Ok(0), |row| row.int(0))? >= MOST {
        return Err(ActError::Full);
    }
    let secret = Secret::random::<CODE>().map_err(|error| ActError::System(error.to_string()))?;
    let expires_ms = now_ms.saturating_add(days * 86_400_000);
    let number = keep(tx, &secret, centre, role, &note, permit.staff(), expires_ms, now_ms)?;
    let detail = json!({"invitation": number, "role": role.word(), "expires": expires_ms});
    permit.note(tx, now_ms, About::NOBODY, &detail)?;
    Ok((number, secret))
}

/// Returns the invitations of a branch that wait.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever may not invite there.
pub fn waiting(
    tx: &mut Tx<'_>,
    actor: &Actor,
    centre: i64,
    now_ms: i64,
) -> Result<Vec<Invitation>, ActError> {
    let _inviting = actor.permit(tx, Act::StaffInvite, centre)?;
    let sql = format!(
        "{} select invitation.number, invitation.centre, centre.name, invitation.role, invitation.note,
             invitation.expires_ms
         from branch join invitation on invitation.centre = branch.number
         join centre on centre.number = invitation.centre
         where invitation.ended_ms is null and invitation.expires_ms >= ?2
         order by invitation.number desc limit ?3",
        tree::BRANCH
    );
    let rows = tx.query(&sql, &[centre.into(), now_ms.into(), MOST.into()])?;
    Ok(rows.iter().map(read).collect::<Result<_, _>>()?)
}

/// Withdraws an invitation.
///
/// # Errors
/// [`ActError::NotAllowed`], [`ActError::Unknown`].
pub fn withdraw(tx: &mut Tx<'_>, actor: &Actor, invitation: i64, now_ms: i64) -> Result<(), ActError> {
    let row =
        tx.one("select centre from invitation where number = ?1 and ended_ms is null", &[invitation.into()])?;
    let Some(row) = row else { return Err(ActError::Unknown(Thing::Invitation)) };
    let permit = actor.permit(tx, Act::InvitationEnd, row.int(0)?)?;
    tx.execute("update invitation set ended_ms = ?1 where number = ?2", &[now_ms.into(), invitation.into()])?;
    permit.note(tx, now_ms, About::NOBODY, &json!({"invitation": invitation}))?;
    Ok(())
}

/// Returns what a code opens.
///
/// # Errors
/// [`ActError::BadCode`] where it opens nothing, whatever the reason.
pub fn look(tx: &mut Tx<'_>, code: &str, now_ms: i64) -> Result<Invitation, ActError> {
    let secret = Secret::typed(code).ok_or(ActError::BadCode)?;
    let row = tx.one(
        "select invitation.number, invitation.centre, centre.name, invitation.role, invitation.note,
             invitation.expires_ms
         from invitation join centre on centre.number = invitation.centre
         where invitation.secret_hash = ?1 and invitation.ended_ms is null and invitation.expires_ms >= ?2",
        &[secret.hash().into(), now_ms.into()],
    )?;
    row.as_ref().map(read).transpose()?.ok_or(ActError::BadCode)
}

/// Uses an invitation for somebody new; returns their number.
///
/// # Errors
/// [`ActError::BadCode`], [`ActError::BadText`], [`ActError::LoginTaken`].
pub fn accept(tx: &mut Tx<'_>, code: &str, newcomer: &Newcomer, now_ms: i64) -> Result<i64, ActError> {
    let name = line("name", &newcomer.name, 80)?;
    let login = login(&newcomer.login)?;
    let invitation = look(tx, code, now_ms)?;
    let row: Vec<Value> = vec![name.into(), login.into(), (&newcomer.passphrase).into(), now_ms.into()];
    let staff = match tx.insert_new("staff", &["name", "login", "passphrase", "made_ms"], vec![row])? {
        0 => return Err(ActError::LoginTaken),
        _ => tx
            .one("select number from staff where login = ?1", &[self::login(&newcomer.login)?.into()])?
            .ok_or(ActError::Unknown(Thing::Staff))?
            .int(0)?,
    };
    give(tx, &invitation, staff, now_ms)?;
    Ok(staff)
}

/// Uses an invitation for somebody who is staff already.
///
/// # Errors
/// [`ActError::BadCode`].
pub fn accept_as(tx: &mut Tx<'_>, code: &str, staff: i64, now_ms: i64) -> Result<(), ActError> {
    let invitation = look(tx, code, now_ms)?;
    give(tx, &invitation, staff, now_ms)
}

/// Folds a name to sign in with: lower case, no spaces around.
///
/// # Errors
/// [`ActError::BadText`].
pub fn login(text: &str) -> Result<String, ActError> {
    Ok(line("login", text, 60)?.to_lowercase())
}

/// Tells whether a passphrase may be kept.
///
/// # Errors
/// [`ActError::BadPassphrase`].
pub fn check_passphrase(text: &str) -> Result<(), ActError> {
    if passphrase::is_fit(text) { Ok(()) } else { Err(ActError::BadPassphrase) }
}

fn give(tx: &mut Tx<'_>, invitation: &Invitation, staff: i64, now_ms: i64) -> Result<(), ActError> {
    // Whoever comes second finds it ended: the update is what decides.
    let ended = tx.execute(
        "update invitation set ended_ms = ?1, used_by = ?2 where number = ?3 and ended_ms is null",
        &[now_ms.into(), staff.into(), invitation.number.into()],
    )?;
    if ended == 0 {
        return Err(ActError::BadCode);
    }
    let made_by = tx
        .one("select made_by from invitation where number = ?1", &[invitation.number.into()])?
        .map(|row| row.opt_int(0))
        .transpose()?
        .flatten();
    let row: Vec<Value> = vec![
        staff.into(),
        invitation.centre.into(),
        invitation.role.word().into(),
        made_by.into(),
        now_ms.into(),
    ];
    tx.insert("staff_role", &["staff", "centre", "role", "given_by", "given_ms"], vec![row])?;
    let detail = json!({"invitation": invitation.number, "role": invitation.role.word()});
    Permit::by_code(staff, invitation.centre).note(tx, now_ms, About::NOBODY, &detail)?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "a row's columns, each of its own kind")]
fn keep(
    tx: &mut Tx<'_>,
    secret: &Secret,
    centre: i64,
    role: Role,
    note: &str,
    made_by: Option<i64>,
    expires_ms: i64,
    now_ms: i64,
) -> Result<i64, DbError> {
    let row: Vec<Value> = vec![
        secret.hash().into(),
        centre.into(),
        role.word().into(),
        note.into(),
        made_by.into(),
        now_ms.into(),
        expires_ms.into(),
    ];
    let columns = ["secret_hash", "centre", "role", "note", "made_by", "made_ms", "expires_ms"];
    tx.insert_returning("invitation", &columns, "number", row)
}

fn read(row: &Row) -> Result<Invitation, DbError> {
    Ok(Invitation {
        number: row.int(0)?,
        centre: row.int(1)?,
        centre_name: row.text(2)?.to_owned(),
        role: Role::of(row.text(3)?).ok_or(DbError::Column { column: 3, wanted: "a role" })?,
        note: row.text(4)?.to_owned(),
        expires_ms: row.int(5)?,
    })
}
