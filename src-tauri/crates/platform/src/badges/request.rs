//! A wallet's request to be let at a learner's certificates, from the browser that brings it to the authorization code
//! (RFC 6749, 4.1; PKCE, RFC 7636).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use url::Url;

use super::scope::Scopes;
use super::wallet::{self, Wallet};
use crate::auth::secret::{self, Secret};
use crate::centres::ActError;
use crate::db::{DbError, Row, Tx, Value};

/// How long a learner may look at a request, and how long a code is good (Open Badges 3.0, 7.1.2.2 recommends it).
const GOOD_MS: i64 = 10 * 60_000;
/// How long a used code is remembered, so that a second use of it is noticed.
const REMEMBERED_MS: i64 = 86_400_000;
/// Most characters of what a wallet gets back as it said it.
const STATE: usize = 1024;
/// Characters of a SHA-256 in base 64 without padding.
const CHALLENGE: usize = 43;

/// What a wallet asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Who asks.
    pub wallet: Wallet,
    /// For what.
    pub scopes: Scopes,
    /// Where the browser is led back to.
    pub redirect: String,
    /// What the wallet gets back as it said it.
    pub state: String,
    challenge: String,
}

/// Why a request is not put to the learner.
#[derive(Debug)]
pub enum Unasked {
    /// Nobody known asks, or the way back is not theirs: nobody is led anywhere.
    Stranger,
    /// The wallet is told by way of the browser, once the person there has seen where it leads.
    Told {
        /// Whom it would lead back to.
        wallet: Box<Wallet>,
        /// The address that tells the wallet.
        back: String,
    },
    /// The database.
    Db(DbError),
}

impl From<DbError> for Unasked {
    fn from(error: DbError) -> Self {
        Unasked::Db(error)
    }
}

/// Reads a request. `issuer` is this platform's address: a wallet of many platforms learns from it who answers (RFC 9207).
///
/// # Errors
/// See [`Unasked`].
pub fn read(tx: &mut Tx<'_>, said: &[(String, String)], issuer: &str) -> Result<Asked, Unasked> {
    let one = |name: &str| {
        let mut found = said.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        // What is said twice is not said (RFC 6749, 3.1).
        found.next().filter(|_| found.next().is_none()).unwrap_or_default()
    };
    let Some(wallet) = wallet::find(tx, one("client_id"))? else { return Err(Unasked::Stranger) };
    let redirect = one("redirect_uri").to_owned();
    if !wallet.said.redirect_uris.contains(&redirect) {
        return Err(Unasked::Stranger);
    }
    let state = one("state").to_owned();
    let printable =
        !state.is_empty() && state.len() <= STATE && state.bytes().all(|b| matches!(b, 0x20..=0x7e));
    let challenge = one("code_challenge").to_owned();
    let is_challenge = URL_SAFE_NO_PAD.decode(&challenge).is_ok_and(|hash| hash.len() == 32);
    let scopes = Scopes::parse(one("scope")).filter(|scopes| !scopes.is_idle());
    let scopes = scopes.filter(|scopes| scopes.within(wallet.said.scopes()));
    let wrong = if one("response_type") != "code" {
        Some(("unsupported_response_type", "response_type can only be code"))
    } else if !printable {
        Some(("invalid_request", "state is needed once, in 1 to 1024 characters of ASCII"))
    } else if one("code_challenge_method") != "S256" || challenge.len() != CHALLENGE || !is_challenge {
        Some(("invalid_request", "code_challenge is needed once, by code_challenge_method S256"))
    } else if scopes.is_none() {
        Some(("invalid_scope", "a scope is missing, not known here, or was not registered"))
    } else {
        None
    };
    match (wrong, scopes) {
        (None, Some(scopes)) => Ok(Asked { wallet, scopes, redirect, state, challenge }),
        (wrong, _) => {
            let (error, description) = wrong.unwrap_or(("invalid_scope", ""));
            let state = if printable { state.as_str() } else { "" };
            let told =
                [("error", error), ("error_description", description), ("state", state), ("iss", issuer)];
            Err(Unasked::Told { back: way_back(&redirect, &told), wallet: Box::new(wallet) })
        }
    }
}

/// The wallet's own address with what it is told added to its query.
fn way_back(redirect: &str, told: &[(&str, &str)]) -> String {
    let Ok(mut url) = Url::parse(redirect) else { return redirect.to_owned() };
    url.query_pairs_mut().extend_pairs(told.iter().filter(|(_, value)| !value.is_empty()));
    url.into()
}

/// Puts a request to a learner who has said who they are. Returns what their answer must carry.
///
/// # Errors
/// As the database tells; [`ActError::System`] where the system has no random numbers.
pub fn put(tx: &mut Tx<'_>, asked: &Asked, learner: i64, now_ms: i64) -> Result<Secret, ActError> {
    let secret = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    tx.execute("delete from wallet_request where expires_ms < ?1", &[(now_ms - REMEMBERED_MS).into()])?;
    let row: Vec<Value> = vec![
        secret.hash().into(),
        asked.wallet.number.into(),
        learner.into(),
        asked.scopes.to_string().into(),
        (&asked.redirect).into(),
        (&asked.state).into(),
        (&asked.challenge).into(),
        (now_ms + GOOD_MS).into(),
    ];
    let columns =
        ["secret_hash", "wallet", "learner", "scope", "redirect", "state", "challenge", "expires_ms"];
    tx.insert("wallet_request", &columns, vec![row])?;
    Ok(secret)
}

/// Takes the learner's answer. Returns where the browser is led: back to the wallet, with a code or without.
///
/// # Errors
/// [`ActError::BadCode`] where the request was answered already, or is too old.
pub fn answer(
    tx: &mut Tx<'_>,
    ticket: &str,
    allows: bool,
    issuer: &str,
    now_ms: i64,
) -> Result<String, ActError> {
    let ticket = Secret::typed(ticket).ok_or(ActError::BadCode)?;
    let row = tx.one(
        "delete from wallet_request where secret_hash = ?1 and allowed_ms is null and expires_ms >= ?2
         returning wallet, learner, scope, redirect, state, challenge",
        &[ticket.hash().into(), now_ms.into()],
    )?;
    let row = row.ok_or(ActError::BadCode)?;
    let (scope, redirect, state) = (row.text(2)?, row.text(3)?, row.text(4)?);
    if !allows {
        return Ok(way_back(redirect, &[("error", "access_denied"), ("state", state), ("iss", issuer)]));
    }
    let code = Secret::random::<32>().map_err(|error| ActError::System(error.to_string()))?;
    tx.execute("update wallet set used_ms = ?2 where number = ?1", &[row.int(0)?.into(), now_ms.into()])?;
    let kept: Vec<Value> = vec![
        code.hash().into(),
        row.int(0)?.into(),
        row.int(1)?.into(),
        scope.into(),
        redirect.into(),
        state.into(),
        row.text(5)?.into(),
        (now_ms + GOOD_MS).into(),
        now_ms.into(),
    ];
    let columns = [
        "secret_hash",
        "wallet",
        "learner",
        "scope",
        "redirect",
        "state",
        "challenge",
        "expires_ms",
        "allowed_ms",
    ];
    tx.insert("wallet_request", &columns, vec![kept])?;
    let told = [("code", code.show()), ("scope", scope), ("state", state), ("iss", issuer)];
    Ok(way_back(redirect, &told))
}

/// A request that a learner has agreed to, as its code finds it.
pub(super) struct Agreed {
    pub(super) number: i64,
    pub(super) wallet: i64,
    pub(super) learner: i64,
    pub(super) scopes: Scopes,
    pub(super) redirect: String,
    pub(super) expires_ms: i64,
    /// What the code was given for already.
    pub(super) access: Option<i64>,
    challenge: String,
}

impl Agreed {
    /// Tells whether whoever brings the code is the one who asked (RFC 7636, 4.6).
    pub(super) fn is_from(&self, verifier: &str) -> bool {
        let hash = URL_SAFE_NO_PAD.encode(secret::hash(verifier.as_bytes()));
        secret::same(hash.as_bytes(), self.challenge.as_bytes())
    }
}

/// Finds what a code is for, and holds it.
pub(super) fn agreed(tx: &mut Tx<'_>, code: &str) -> Result<Option<Agreed>, DbError> {
    let Some(code) = Secret::typed(code) else { return Ok(None) };
    let sql = format!(
        "select number, wallet, learner, scope, redirect, expires_ms, access, challenge from wallet_request
         where secret_hash = ?1 and allowed_ms is not null{}",
        tx.for_update()
    );
    let row = tx.one(&sql, &[code.hash().into()])?;
    let read = |row: &Row| {
        Ok(Agreed {
            number: row.int(0)?,
            wallet: row.int(1)?,
            learner: row.int(2)?,
            scopes: Scopes::known(row.text(3)?),
            redirect: row.text(4)?.to_owned(),
            expires_ms: row.int(5)?,
            access: row.opt_int(6)?,
            challenge: row.text(7)?.to_owned(),
        })
    };
    row.as_ref().map(read).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_wallet_is_told_is_added_to_its_own_address() {
        for (redirect, expect) in [
            ("https://a.example/back", "https://a.example/back?code=C&state=x+y%26z"),
            ("https://a.example/back?tenant=1", "https://a.example/back?tenant=1&code=C&state=x+y%26z"),
        ] {
            assert_eq!(way_back(redirect, &[("code", "C"), ("scope", ""), ("state", "x y&z")]), expect);
        }
    }

    #[test]
    fn only_the_verifier_itself_fits_its_challenge() {
        // RFC 7636, appendix B.
        let agreed = Agreed {
            number: 0,
            wallet: 0,
            learner: 0,
            scopes: Scopes::default(),
            redirect: String::new(),
            expires_ms: 0,
            access: None,
            challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".into(),
        };
        assert!(agreed.is_from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert!(!agreed.is_from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXj") && !agreed.is_from(""));
    }
}
