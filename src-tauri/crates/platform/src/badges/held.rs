//! The credentials of a person, over all accounts that are theirs: what this platform issued to them and holds, and what
//! their wallets brought from elsewhere.

use credential::carrier::Form;
use credential::{Shown, Uuid, key_of_did};
use percent_encoding::percent_decode_str;

use super::status::Fault;
use crate::db::{DbError, Tx, Value};

/// Most credentials that wallets may bring for one learner.
pub const MOST: i64 = 200;
/// Most bytes of them.
const MOST_BYTES: i64 = 16 << 20;
/// Those who are one person with the learner `?1`, the learner included.
const PERSON: &str = "(select number from learner where number = ?1 or (person is not null
    and person = (select person from learner where number = ?1)))";

/// One page of a person's credentials.
#[derive(Default)]
pub(super) struct Page {
    /// How many there are in all.
    pub(super) total: u64,
    /// Those on this page, oldest first.
    pub(super) credentials: Vec<(Form, String)>,
}

/// Reads a page: at most `limit` of those issued after `since_ms`, from the one with index `offset`, and fewer where they
/// are more than `most_bytes`.
pub(super) fn page(
    tx: &mut Tx<'_>,
    learner: i64,
    since_ms: i64,
    (offset, limit): (u32, u32),
    most_bytes: usize,
) -> Result<Page, DbError> {
    let ours = format!("from credential where learner in {PERSON} and ended_ms is null and issued_ms > ?2");
    let others = format!("from brought_credential where learner in {PERSON} and issued_ms > ?2");
    let mut page = Page::default();
    for from in [&ours, &others] {
        let count = tx.one(&format!("select count(*) {from}"), &[learner.into(), since_ms.into()])?;
        page.total += count.map_or(Ok(0), |row| row.unsigned(0))?;
    }
    let listed = tx.query(
        &format!(
            "select 0 as kind, number, issued_ms {ours} union all select 1 as kind, number, issued_ms {others}
             order by issued_ms, kind, number limit ?3 offset ?4"
        ),
        &[learner.into(), since_ms.into(), limit.into(), offset.into()],
    )?;
    let mut bytes = 0;
    for row in listed {
        let number = [row.int(1)?.into()];
        let sql = match row.truth(0)? {
            false => "select json, 'json' from credential where number = ?1",
            true => "select body, form from brought_credential where number = ?1",
        };
        let Some(kept) = tx.one(sql, &number)? else { continue };
        let text = String::from_utf8_lossy(kept.blob(0)?).into_owned();
        bytes += text.len();
        if bytes > most_bytes && !page.credentials.is_empty() {
            break;
        }
        page.credentials.push((if kept.text(1)? == "jwt" { Form::Jwt } else { Form::Json }, text));
    }
    Ok(page)
}

/// What became of a credential that was brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Became {
    /// It is new.
    Created,
    /// It took the place of the same one.
    Replaced,
    /// Whoever brings it knows that this very one is kept.
    Unchanged,
}

/// A credential that is brought, and was verified.
pub(super) struct Brought<'b> {
    pub(super) form: Form,
    pub(super) body: &'b [u8],
    pub(super) shown: &'b Shown,
    /// Tells whether the one that is kept is known to whoever brings this one.
    pub(super) is_known: &'b dyn Fn(&[u8]) -> bool,
}

/// Takes a credential for a learner.
pub(super) fn take(
    tx: &mut Tx<'_>,
    learner: i64,
    brought: &Brought<'_>,
    now_ms: i64,
) -> Result<Became, Fault> {
    let Brought { form, body, shown, is_known } = brought;
    let (issuer, id) = (same_words(&shown.issuer_id), same_words(&shown.id));
    let Some(issued_ms) = shown.issued_ms.filter(|_| !issuer.is_empty() && !id.is_empty()) else {
        return Err(Fault::Data(
            "the credential needs an id, an issuer with an id, and validFrom".to_owned(),
        ));
    };
    tx.lock("learner", learner)?;
    if is_somebody_elses(tx, learner, shown)? {
        return Err(Fault::Forbidden("this credential is made out to another learner of this platform"));
    }
    if let Some(known) = issued_here(tx, &issuer, &id)? {
        return Ok(if is_known(&known) { Became::Unchanged } else { Became::Replaced });
    }
    let sql = format!(
        "select number, issued_ms, body from brought_credential
         where learner in {PERSON} and issuer = ?2 and id = ?3 order by number limit 1"
    );
    let kept = tx.one(&sql, &[learner.into(), (&issuer).into(), (&id).into()])?;
    if let Some(kept) = kept {
        if is_known(kept.blob(2)?) && kept.blob(2)? == *body {
            return Ok(Became::Unchanged);
        }
        if issued_ms < kept.int(1)? {
            return Err(Fault::Data("a newer one of this credential is kept already".to_owned()));
        }
        let values: [Value; 5] =
            [kept.int(0)?.into(), word(*form).into(), (*body).into(), issued_ms.into(), now_ms.into()];
        tx.change(
            "update brought_credential set form = ?2, body = ?3, issued_ms = ?4, taken_ms = ?5 where number = ?1",
            &values,
        )?;
        return Ok(Became::Replaced);
    }
    let count = tx.one(
        "select count(*), coalesce(sum(length(body)), 0) from brought_credential where learner = ?1",
        &[learner.into()],
    )?;
    let (count, bytes) = count.map_or(Ok((0, 0)), |row| Ok::<_, DbError>((row.int(0)?, row.int(1)?)))?;
    let more = i64::try_from(body.len()).unwrap_or(i64::MAX);
    if count >= MOST || bytes.saturating_add(more) > MOST_BYTES {
        return Err(Fault::Much(
            "no more credentials of this learner are kept here: 200, of 16 MiB together",
        ));
    }
    let row: Vec<Value> = vec![
        learner.into(),
        issuer.into(),
        id.into(),
        word(*form).into(),
        (*body).into(),
        issued_ms.into(),
        now_ms.into(),
    ];
    let columns = ["learner", "issuer", "id", "form", "body", "issued_ms", "taken_ms"];
    tx.insert("brought_credential", &columns, vec![row])?;
    Ok(Became::Created)
}

fn word(form: Form) -> &'static str {
    match form {
        Form::Jwt => "jwt",
        Form::Json | Form::Slip => "json",
    }
}

/// An id as two are compared: without its percent escapes and the blanks around it.
fn same_words(id: &str) -> String {
    percent_decode_str(id).decode_utf8_lossy().trim().replace('\0', "")
}

/// Tells whether it is made out to somebody who learns here, and is not this person.
fn is_somebody_elses(tx: &mut Tx<'_>, learner: i64, shown: &Shown) -> Result<bool, DbError> {
    let holder = shown.holder_id.as_deref().and_then(|id| id.strip_prefix("urn:uuid:"));
    let Some(holder) = holder.and_then(|id| Uuid::try_parse(id).ok()) else { return Ok(false) };
    let sql = format!("select number in {PERSON} from learner where id = ?2");
    let row = tx.one(&sql, &[learner.into(), Uuid::from_bytes(holder.into_bytes()).into()])?;
    Ok(row.is_some_and(|row| !is_true(&row.values()[0])))
}

fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Int(0) | Value::Null)
}

/// The credential of this issuer and id that is kept because it was issued here, or by a computer of a centre's.
fn issued_here(tx: &mut Tx<'_>, issuer: &str, id: &str) -> Result<Option<Vec<u8>>, DbError> {
    let id = id.strip_prefix("urn:uuid:").and_then(|id| Uuid::try_parse(id).ok());
    let (Some(id), Some(key)) = (id, key_of_did(issuer)) else { return Ok(None) };
    let row = tx.one(
        "select c.json from credential c join issuer_key k on k.number = c.issuer
         where c.id = ?1 and k.key = ?2",
        &[id.into(), key.into()],
    )?;
    row.map(|row| Ok(row.blob(0)?.to_vec())).transpose()
}

/// A credential that a wallet brought, as it is listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// Its issuer's id.
    pub issuer: String,
    /// When it was brought, in milliseconds since 1970.
    pub taken_ms: i64,
}

/// Returns what wallets brought for a person, the latest first.
///
/// # Errors
/// As the database tells.
pub fn brought(tx: &mut Tx<'_>, learner: i64) -> Result<Vec<Listed>, DbError> {
    let sql = format!(
        "select number, id, issuer, taken_ms from brought_credential where learner in {PERSON}
         order by number desc limit 1000"
    );
    let read = |row: &crate::db::Row| {
        Ok(Listed {
            number: row.int(0)?,
            id: row.text(1)?.to_owned(),
            issuer: row.text(2)?.to_owned(),
            taken_ms: row.int(3)?,
        })
    };
    tx.query(&sql, &[learner.into()])?.iter().map(read).collect()
}
