//! Who issues for a centre and how, with which keys and computers, and how all of it stands.

use chrono::{DateTime, NaiveDate};
use credential::did_key;
use reconcile::key::PublicKey;
use serde_json::Value as Json;

use super::policy::{self, Policy};
use super::{
    Allowance, CredentialError, MOST_DAYS, MOST_OF_COMPUTER, Office, delegate_to_computer, withdraw,
};
use crate::centres::{Act, ActError, Actor, Thing, centre, device, tree};
use crate::db::{DbError, Row, Tx};

/// Most keys told at once.
const LISTED: i64 = 1000;

/// How a centre issues, as its staff see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuing {
    /// Its policy.
    pub policy: Policy,
    /// It is the institute, which always issues under its own name.
    pub is_institute: bool,
    /// The centre that issues for it, itself or the next above that does, and its name.
    pub issuer: (i64, String),
    /// Whether whoever asks may change it.
    pub may: bool,
}

/// Returns how a centre issues.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn issuing(tx: &mut Tx<'_>, actor: &Actor, number: i64) -> Result<Issuing, ActError> {
    let here = centre::get(tx, actor, number)?;
    let policy = policy::policy_of(tx, number)?;
    let mut issuer = (number, here.name);
    for one in tree::path(tx, number)? {
        if policy::policy_of(tx, one)?.issues {
            let name = centre::known(tx, one)?.map(|centre| centre.name).unwrap_or_default();
            issuer = (one, name);
            break;
        }
    }
    let may = actor.may(tx, Act::IssuerKey, number)?;
    Ok(Issuing { policy, is_institute: here.parent.is_none(), issuer, may })
}

/// Reads how many months certificates hold.
///
/// # Errors
/// [`ActError::BadNumber`].
pub fn months(number: i64) -> Result<u32, ActError> {
    let most = policy::MOST_MONTHS.into();
    u32::try_from(number).map_err(|_| ActError::BadNumber { field: "months", least: 1, most })
}

/// A key that signs certificates, as the staff see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its number.
    pub number: i64,
    /// The key, as `did:key:…`.
    pub did: String,
    /// The centre whose it is; of a computer, the one that stands for it.
    pub centre: i64,
    /// What that centre is called.
    pub centre_name: String,
    /// The name it issues under.
    pub name: String,
    /// It is the institute's own, at the end of every chain.
    pub is_root: bool,
    /// It is a computer's: only that computer has its secret.
    pub is_computer: bool,
    /// Since when, in milliseconds since 1970.
    pub made_ms: i64,
    /// Until when; none: without an end.
    pub until_ms: Option<i64>,
    /// From when on what it signs does not count, and why.
    pub withdrawn: Option<(i64, String)>,
    /// How many certificates of its are kept here.
    pub signed: i64,
}

/// Returns the keys of a centre and of all below it, those in use first, the latest first.
///
/// # Errors
/// [`ActError::NotAllowed`] for whoever has no role there.
pub fn keys(tx: &mut Tx<'_>, actor: &Actor, centre: i64) -> Result<Vec<Key>, ActError> {
    let _looking = actor.permit(tx, Act::Look, centre)?;
    let sql = format!(
        "{} select k.number, k.key, k.centre, centre.name, k.name, k.parent,
             case when k.secret is null then 1 else 0 end, k.made_ms, k.until_ms, k.withdrawn_ms, k.withdrawn_reason,
             (select count(*) from credential c where c.issuer = k.number)
         from issuer_key k join branch on branch.number = k.centre join centre on centre.number = k.centre
         order by case when k.withdrawn_ms is null then 0 else 1 end, k.number desc limit ?2",
        tree::BRANCH
    );
    let rows = tx.query(&sql, &[centre.into(), LISTED.into()])?;
    Ok(rows.iter().map(key).collect::<Result<_, _>>()?)
}

fn key(row: &Row) -> Result<Key, DbError> {
    let withdrawn = row.opt_int(9)?;
    Ok(Key {
        number: row.int(0)?,
        did: did_key(&row.bytes32(1)?),
        centre: row.int(2)?,
        centre_name: row.text(3)?.to_owned(),
        name: row.text(4)?.to_owned(),
        is_root: row.opt_int(5)?.is_none(),
        is_computer: row.truth(6)?,
        made_ms: row.int(7)?,
        until_ms: Some(row.int(8)?).filter(|until| *until < i64::MAX),
        withdrawn: match withdrawn {
            Some(from_ms) => Some((from_ms, row.opt_text(10)?.unwrap_or_default().to_owned())),
            None => None,
        },
        signed: row.int(11)?,
    })
}

/// Withdraws a key by its number, as [`super::withdraw`] does.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn withdraw_key(
    office: &Office<'_>,
    actor: &Actor,
    number: i64,
    from_ms: i64,
    reason: &str,
) -> Result<(), CredentialError> {
    let known = office.db.read(|tx| {
        let row = tx.one("select key, centre from issuer_key where number = ?1", &[number.into()])?;
        let Some(row) = row else { return Err(hidden(actor)) };
        let _allowed = actor.permit(tx, Act::IssuerKey, row.int(1)?)?;
        Ok(row.bytes32(0)?)
    })?;
    withdraw(office, actor, &known, from_ms, reason)
}

fn hidden(actor: &Actor) -> ActError {
    if actor.is_console() {
        ActError::Unknown(Thing::Credential)
    } else {
        ActError::NotAllowed(Act::IssuerKey)
    }
}

/// What somebody typed of a computer that is to issue.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The computer: the short code the app shows, or its whole key.
    pub device: String,
    /// Under which name it issues.
    pub name: String,
    /// How many certificates.
    pub count: i64,
    /// For how many days.
    pub days: i64,
    /// Which: `pack/course/achievement`, or their ids; none: all.
    pub achievements: Vec<String>,
    /// The trainer says yes to each; else the computer issues by itself what its learners' records show.
    pub by_person: bool,
}

/// Lets a computer issue, as [`super::delegate_to_computer`] does. Returns the computer, and its delegation.
///
/// # Errors
/// As [`CredentialError`] tells; [`ActError::UnknownDevice`] for a short code nobody heard of.
pub fn delegate_typed(
    office: &Office<'_>,
    actor: &Actor,
    centre: i64,
    typed: &Typed,
) -> Result<(PublicKey, Vec<u8>), CredentialError> {
    let whole = |field, number: i64, most: i64| {
        u32::try_from(number).map_err(|_| ActError::BadNumber { field, least: 1, most })
    };
    let count = whole("count", typed.count, MOST_OF_COMPUTER)?;
    let days = whole("days", typed.days, MOST_DAYS)?;
    let achievements = achievements(&typed.achievements)?;
    let computer = office.db.read(|tx| {
        // Who may not asks no device's code either.
        let _allowed = actor.permit(tx, Act::IssuerKey, centre)?;
        device::find(tx, typed.device.trim())
    })?;
    let allowance = Allowance { achievements, count, days, by_person: typed.by_person };
    let delegation = delegate_to_computer(office, actor, centre, &computer, &typed.name, &allowance)?;
    Ok((computer, delegation))
}

/// Reads names of achievements; none: all.
fn achievements(typed: &[String]) -> Result<Option<Vec<String>>, ActError> {
    let wrong = || ActError::BadWord { field: "achievements" };
    let mut ids = Vec::new();
    for one in typed.iter().map(|one| one.trim()).filter(|one| !one.is_empty()) {
        let id = match one.split('/').collect::<Vec<_>>().as_slice() {
            _ if course::of_achievement_id(one).is_some() => one.to_owned(),
            [pack, course, achievement] => course::achievement_id(pack, course, achievement),
            _ => return Err(wrong()),
        };
        if course::of_achievement_id(&id).is_none() {
            return Err(wrong());
        }
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok((!ids.is_empty()).then_some(ids))
}

/// A status list, as whoever runs the platform sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its address.
    pub url: String,
    /// How many of its bits are given.
    pub given: i64,
    /// How many are set: taken back.
    pub set: i64,
    /// When it was signed last, in milliseconds since 1970; 0: it is to be signed.
    pub signed_ms: i64,
}

/// How issuing stands, for whoever runs the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The institute's key in use; none: nothing was issued yet.
    pub root: Option<String>,
    /// When what verifiers are told of issuers was put together last, in milliseconds since 1970.
    pub trust_ms: Option<i64>,
    /// Certificates that hold.
    pub certificates: i64,
    /// Certificates that were taken back or replaced.
    pub ended: i64,
    /// Claims by how they stand, as [`super::ClaimState::word`] says it.
    pub claims: Vec<(String, i64)>,
    /// Status lists.
    pub lists: Vec<List>,
}

/// Returns how issuing stands. It takes a role at the institute.
///
/// # Errors
/// [`ActError::NotAllowed`].
pub fn status(tx: &mut Tx<'_>, actor: &Actor) -> Result<Status, ActError> {
    let institute = tree::root(tx)?.ok_or(ActError::Unknown(Thing::Centre))?;
    let _looking = actor.permit(tx, Act::Look, institute)?;
    let root = tx.one(
        "select key from issuer_key where parent is null and withdrawn_ms is null order by number desc limit 1",
        &[],
    )?;
    let trust = tx.one("select made_ms from issuers where number = 1", &[])?;
    let held = tx.one("select count(*), count(ended_ms) from credential", &[])?;
    let (all, ended) = held.map_or(Ok((0, 0)), |row| Ok::<_, DbError>((row.int(0)?, row.int(1)?)))?;
    let claims = tx.query("select state, count(*) from claim group by state order by state", &[])?;
    let lists = tx.query(
        "select url, next, (select count(*) from status_bit b where b.list = l.number), signed_ms
         from status_list l order by number",
        &[],
    )?;
    let list = |row: &Row| {
        Ok(List {
            url: row.text(0)?.to_owned(),
            given: row.int(1)?,
            set: row.int(2)?,
            signed_ms: row.int(3)?,
        })
    };
    let claim = |row: &Row| Ok((row.text(0)?.to_owned(), row.int(1)?));
    Ok(Status {
        root: root.map(|row| Ok::<_, DbError>(did_key(&row.bytes32(0)?))).transpose()?,
        trust_ms: trust.map(|row| row.int(0)).transpose()?,
        certificates: all - ended,
        ended,
        claims: claims.iter().map(claim).collect::<Result<_, DbError>>()?,
        lists: lists.iter().map(list).collect::<Result<_, DbError>>()?,
    })
}

/// The address that status lists begin with, where one was made already: for whoever sits at the console, who need not
/// say it again.
///
/// # Errors
/// As the database tells.
pub fn known_address(tx: &mut Tx<'_>) -> Result<Option<String>, DbError> {
    let row = tx.one("select url from status_list order by number desc limit 1", &[])?;
    let url = row.map(|row| row.text(0).map(str::to_owned)).transpose()?;
    Ok(url.and_then(|url| url.rsplit_once("/status/").map(|(address, _)| address.to_owned())))
}

/// How an achievement is typed by hand, `pack/course/achievement`; its id where it is none of ours.
#[must_use]
pub fn key_of(id: &str) -> String {
    match course::of_achievement_id(id) {
        Some((pack, course, achievement)) => course::achievement_key(&pack, &course, &achievement),
        None => id.to_owned(),
    }
}

/// The reason that stands in a note, where a person gave one.
#[must_use]
pub fn reason_in(note: &Json) -> Option<&str> {
    note.get("reason").and_then(Json::as_str).filter(|reason| !reason.is_empty())
}

/// Reads a day, `2026-11-22`, or a moment, `2026-11-22T10:00:00Z`, in milliseconds since 1970.
#[must_use]
pub fn moment_of(typed: &str) -> Option<i64> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(typed) {
        return Some(moment.timestamp_millis());
    }
    let day = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok()?;
    Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_moments_are_read() {
        for (typed, expect) in [
            ("1970-01-02", Some(86_400_000)),
            ("1970-01-01T00:00:01Z", Some(1000)),
            ("1970-01-01T01:00:01+01:00", Some(1000)),
            ("yesterday", None),
            ("2026-02-30", None),
            ("", None),
        ] {
            assert_eq!(moment_of(typed), expect, "{typed}");
        }
    }

    #[test]
    fn achievements_are_named_by_hand_or_by_their_ids() {
        let id = course::achievement_id("org.example.water", "wells", "basics");
        let read =
            |typed: &[&str]| achievements(&typed.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert_eq!(read(&[" org.example.water/wells/basics ", &id, ""]).unwrap(), Some(vec![id.clone()]));
        assert_eq!(read(&["", " "]).unwrap(), None);
        for wrong in ["basics", "a/b", "org.example.water/wells/basics/more", "urn:uuid:1"] {
            assert!(matches!(read(&[wrong]), Err(ActError::BadWord { .. })), "{wrong}");
        }
        assert_eq!(key_of(&id), "org.example.water/wells/basics");
    }
}
