//! Signing in, and one's own account.

use crate::centres::{ActError, Thing, invitation, line};
use crate::db::{Database, DbError, Tx};

use super::tries::Try;
use super::{passphrase, session, token};

/// Somebody's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Their number.
    pub staff: i64,
    /// What they are called.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// The language of the pages they chose.
    pub language: Option<String>,
}

/// Tells who signs in: the name and passphrase are theirs. Takes the same time whether the name is known or not.
///
/// # Errors
/// [`ActError::WrongPassphrase`], [`ActError::TooManyTries`].
pub fn sign_in(
    database: &Database,
    login: &str,
    words: &str,
    address: &str,
    now_ms: i64,
) -> Result<i64, ActError> {
    let login = invitation::login(login).map_err(|_| ActError::WrongPassphrase)?;
    let tried = Try::sign_in(&login, address);
    tried.count(database, now_ms)?;
    let known = database.read(|tx| {
        let row = tx.one("select number, passphrase from staff where login = ?1", &[(&login).into()])?;
        row.map(|row| Ok::<_, DbError>((row.int(0)?, row.text(1)?.to_owned()))).transpose()
    })?;
    let kept = known.as_ref().map(|(_, kept)| kept.as_str());
    if !passphrase::fits(words, kept) {
        return Err(ActError::WrongPassphrase);
    }
    let Some((staff, _)) = known else { return Err(ActError::WrongPassphrase) };
    database.write(|tx| tried.succeeded(tx))?;
    Ok(staff)
}

/// Returns somebody's account.
///
/// # Errors
/// [`ActError::Unknown`].
pub fn account(tx: &mut Tx<'_>, staff: i64) -> Result<Account, ActError> {
    let row = tx
        .one("select number, name, login, language from staff where number = ?1", &[staff.into()])?
        .ok_or(ActError::Unknown(Thing::Staff))?;
    Ok(Account {
        staff: row.int(0)?,
        name: row.text(1)?.to_owned(),
        login: row.text(2)?.to_owned(),
        language: row.opt_text(3)?.map(str::to_owned),
    })
}

/// Changes what somebody is called, and the language of the pages (none: as the browser says).
///
/// # Errors
/// [`ActError::BadText`], [`ActError::BadWord`] for a language without words.
pub fn change(tx: &mut Tx<'_>, staff: i64, name: &str, language: Option<&str>) -> Result<(), ActError> {
    let name = line("name", name, 80)?;
    if language.is_some_and(|language| !locale::languages().contains(&language)) {
        return Err(ActError::BadWord { field: "language" });
    }
    tx.execute(
        "update staff set name = ?1, language = ?2 where number = ?3",
        &[name.into(), language.into(), staff.into()],
    )?;
    Ok(())
}

/// Changes somebody's passphrase, who says the one before; their other sessions and all their tokens end.
///
/// # Errors
/// [`ActError::WrongPassphrase`], [`ActError::TooManyTries`], [`ActError::BadPassphrase`].
pub fn change_passphrase(
    database: &Database,
    staff: i64,
    before: &str,
    after: &str,
    cookie: &str,
    address: &str,
    now_ms: i64,
) -> Result<(), ActError> {
    let login = database.read(|tx| account(tx, staff))?.login;
    if sign_in(database, &login, before, address, now_ms)? != staff {
        return Err(ActError::WrongPassphrase);
    }
    invitation::check_passphrase(after)?;
    let kept = passphrase::keep(after).map_err(|error| ActError::System(error.to_string()))?;
    database.write(|tx| {
        tx.execute("update staff set passphrase = ?1 where number = ?2", &[(&kept).into(), staff.into()])?;
        session::end_others(tx, staff, cookie)?;
        for one in token::list(tx, staff, now_ms)? {
            token::end(tx, staff, one.number, now_ms)?;
        }
        Ok(())
    })
}
