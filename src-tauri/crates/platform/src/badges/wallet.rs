//! Wallets: how one registers itself, and what it says of itself (RFC 7591; Open Badges 3.0, 7.1.1).

use serde::{Deserialize, Serialize};
use url::Url;

use super::refusal::Refusal;
use super::scope::Scopes;
use crate::auth::secret::{self, Secret};
use crate::centres::ActError;
use crate::db::{DbError, Row, Tx, Value};

/// Most characters of an address.
const ADDRESS: usize = 2000;
/// Most characters of a name, an id, a version.
const NAME: usize = 200;
/// Most addresses that people are led back to, and ways to reach somebody.
const SEVERAL: usize = 10;
/// Wallets that nobody has let at anything yet are forgotten after this long.
const UNUSED_MS: i64 = 30 * 86_400_000;
/// Most of these; beyond it the oldest one goes.
const MOST_UNUSED: i64 = 5_000;

/// What a wallet says of itself. Strangers' words, all of them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// What it is called.
    pub client_name: String,
    /// The page about it.
    pub client_uri: String,
    /// Its picture. It is never fetched by this platform or its pages.
    pub logo_uri: String,
    /// Its terms.
    pub tos_uri: String,
    /// What it does with what it reads.
    pub policy_uri: String,
    /// Which software it is.
    pub software_id: String,
    /// Of which version.
    pub software_version: String,
    /// Where people may be led back to.
    pub redirect_uris: Vec<String>,
    /// What it may ask for, with blanks between.
    pub scope: String,
    /// How it says who it is.
    pub token_endpoint_auth_method: String,
    /// What it fetches tokens with.
    pub grant_types: Vec<String>,
    /// What it is answered with.
    pub response_types: Vec<String>,
    /// Who answers for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
}

/// A wallet that is known here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wallet {
    /// Its number.
    pub number: i64,
    /// Its `client_id`.
    pub id: String,
    /// What it says of itself.
    pub said: Said,
}

impl Said {
    /// Checks what a wallet says of itself, and fills in what it left to the standard.
    ///
    /// # Errors
    /// [`Refusal::Metadata`], [`Refusal::Redirect`], [`Refusal::Scope`].
    pub fn checked(mut self) -> Result<Said, Refusal> {
        for (text, missing) in [
            (&self.client_name, "client_name is missing, or longer than 200 characters"),
            (&self.software_id, "software_id is missing, or longer than 200 characters"),
            (&self.software_version, "software_version is missing, or longer than 200 characters"),
        ] {
            let fits = !text.trim().is_empty() && text.chars().count() <= NAME;
            if !fits || text.chars().any(char::is_control) {
                return Err(Refusal::Metadata(missing));
            }
        }
        let host = secure_host(&self.client_uri);
        let pages = [&self.client_uri, &self.logo_uri, &self.tos_uri, &self.policy_uri];
        if host.is_none() || pages.into_iter().any(|page| secure_host(page) != host) {
            return Err(Refusal::Metadata(
                "client_uri, logo_uri, tos_uri and policy_uri are needed, by https, all of one host",
            ));
        }
        if self.redirect_uris.is_empty() || self.redirect_uris.len() > SEVERAL {
            return Err(Refusal::Redirect("one to ten redirect_uris are needed"));
        }
        if self.redirect_uris.iter().any(|uri| secure_host(uri) != host || uri.contains('#')) {
            return Err(Refusal::Redirect(
                "each of redirect_uris is by https, of the same host as client_uri, and without a fragment",
            ));
        }
        let lengths = self.contacts.iter().all(|contact| contact.chars().count() <= NAME);
        if self.contacts.len() > SEVERAL || !lengths {
            return Err(Refusal::Metadata(
                "contacts has ten entries at most, each of 200 characters at most",
            ));
        }
        if self.token_endpoint_auth_method.is_empty() {
            "client_secret_basic".clone_into(&mut self.token_endpoint_auth_method);
        }
        if self.token_endpoint_auth_method != "client_secret_basic" {
            return Err(Refusal::Metadata("token_endpoint_auth_method can only be client_secret_basic"));
        }
        if self.grant_types.is_empty() {
            self.grant_types.push("authorization_code".to_owned());
        }
        let known = |grant: &String| matches!(grant.as_str(), "authorization_code" | "refresh_token");
        if !self.grant_types.iter().all(known) || !self.grants("authorization_code") {
            return Err(Refusal::Metadata("grant_types can only be authorization_code and refresh_token"));
        }
        self.grant_types.sort();
        self.grant_types.dedup();
        if self.response_types.is_empty() {
            self.response_types.push("code".to_owned());
        }
        if self.response_types != ["code"] {
            return Err(Refusal::Metadata("response_types can only be code"));
        }
        // What is not offered here is left out, and the answer says so.
        let scopes = Scopes::known(&self.scope);
        if scopes.is_idle() {
            return Err(Refusal::Metadata("scope names none of the scopes that are offered here"));
        }
        self.scope = scopes.to_string();
        Ok(self)
    }

    /// Tells whether it said that it fetches tokens so.
    #[must_use]
    pub fn grants(&self, grant: &str) -> bool {
        self.grant_types.iter().any(|one| one == grant)
    }

    /// The host it lives at.
    #[must_use]
    pub fn host(&self) -> String {
        secure_host(&self.client_uri).unwrap_or_default()
    }

    /// What it may ask for.
    #[must_use]
    pub fn scopes(&self) -> Scopes {
        Scopes::known(&self.scope)
    }
}

/// The host of an address by https, without a name or password in it; of others `None`.
fn secure_host(address: &str) -> Option<String> {
    let plain = address.len() <= ADDRESS && address.bytes().all(|byte| byte.is_ascii_graphic());
    let url = Url::parse(address).ok().filter(|url| plain && url.scheme() == "https")?;
    let bare = url.username().is_empty() && url.password().is_none();
    url.host_str().filter(|_| bare).map(str::to_owned)
}

/// Adds a wallet; its secret is told once.
///
/// # Errors
/// As the database tells; [`ActError::System`] where the system has no random numbers.
pub fn register(tx: &mut Tx<'_>, said: &Said, now_ms: i64) -> Result<(String, Secret), Refusal> {
    let random = |error: getrandom::Error| ActError::System(error.to_string());
    let id = Secret::random::<15>().map_err(random)?.show().to_owned();
    let secret = Secret::random::<32>().map_err(random)?;
    forget(tx, now_ms)?;
    let row: Vec<Value> = vec![
        (&id).into(),
        secret.hash().into(),
        serde_json::to_string(said).unwrap_or_default().into(),
        now_ms.into(),
    ];
    tx.insert("wallet", &["id", "secret_hash", "said", "made_ms"], vec![row])?;
    Ok((id, secret))
}

/// Forgets wallets that nobody let at anything: anybody may register.
fn forget(tx: &mut Tx<'_>, now_ms: i64) -> Result<(), DbError> {
    let unasked = "used_ms is null and not exists
        (select 1 from wallet_request where wallet_request.wallet = wallet.number)";
    tx.execute(
        &format!("delete from wallet where made_ms < ?1 and {unasked}"),
        &[(now_ms - UNUSED_MS).into()],
    )?;
    let count = tx.one("select count(*) from wallet where used_ms is null", &[])?;
    if count.map_or(Ok(0), |row| row.int(0))? >= MOST_UNUSED {
        tx.execute(
            &format!(
                "delete from wallet where number in (select number from wallet where {unasked}
                     order by made_ms, number limit 1)"
            ),
            &[],
        )?;
    }
    Ok(())
}

/// Returns the wallet of a `client_id`.
///
/// # Errors
/// As the database tells.
pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Wallet>, DbError> {
    let row = tx.one("select number, id, said from wallet where id = ?1", &[id.into()])?;
    row.as_ref().map(read).transpose()
}

/// Returns the wallet that says its id and secret.
///
/// # Errors
/// As the database tells.
pub fn known_by(tx: &mut Tx<'_>, id: &str, words: &str) -> Result<Option<Wallet>, DbError> {
    let row = tx.one("select number, id, said, secret_hash from wallet where id = ?1", &[id.into()])?;
    let (Some(row), Some(secret)) = (row, Secret::typed(words)) else { return Ok(None) };
    if !secret::same(&secret.hash(), row.blob(3)?) {
        return Ok(None);
    }
    read(&row).map(Some)
}

pub(super) fn read(row: &Row) -> Result<Wallet, DbError> {
    let said = serde_json::from_str(row.text(2)?).unwrap_or_default();
    Ok(Wallet { number: row.int(0)?, id: row.text(1)?.to_owned(), said })
}

#[cfg(test)]
mod tests {
    use super::super::scope::Scope;
    use super::*;

    fn said() -> Said {
        let page = |path: &str| format!("https://wallet.example/{path}");
        Said {
            client_name: "A wallet".into(),
            client_uri: page(""),
            logo_uri: page("logo.png"),
            tos_uri: page("terms"),
            policy_uri: page("privacy"),
            software_id: "a".into(),
            software_version: "1".into(),
            redirect_uris: vec![page("back")],
            scope: Scope::CredentialRead.name(),
            ..Said::default()
        }
    }

    #[test]
    fn what_the_standard_leaves_open_is_filled_in() {
        let said = said().checked().unwrap();
        assert_eq!(said.token_endpoint_auth_method, "client_secret_basic");
        assert_eq!(
            (said.grant_types.as_slice(), said.host().as_str()),
            (&["authorization_code".to_owned()][..], "wallet.example")
        );
        assert_eq!(said.response_types, ["code"]);
    }

    #[test]
    fn a_wallet_that_is_not_what_the_standard_asks_for_is_refused() {
        let change = |change: &dyn Fn(&mut Said)| {
            let mut said = said();
            change(&mut said);
            said.checked().map(drop).map_err(|refusal| refusal.word())
        };
        let long = format!("https://wallet.example/{}", "a".repeat(ADDRESS));
        for (expect, by) in [
            ("invalid_client_metadata", &(|said: &mut Said| said.client_name.clear()) as &dyn Fn(&mut Said)),
            ("invalid_client_metadata", &|said| said.client_name = "a\u{7}".into()),
            ("invalid_client_metadata", &|said| said.software_version.clear()),
            ("invalid_client_metadata", &|said| said.client_uri = "http://wallet.example/".into()),
            ("invalid_client_metadata", &|said| said.tos_uri = "https://other.example/".into()),
            ("invalid_client_metadata", &|said| said.policy_uri = "javascript:alert(1)".into()),
            ("invalid_client_metadata", &|said| said.logo_uri = "https://u:p@wallet.example/".into()),
            ("invalid_redirect_uri", &|said| said.redirect_uris.clear()),
            ("invalid_redirect_uri", &|said| said.redirect_uris = vec!["https://wallet.example/a#b".into()]),
            ("invalid_redirect_uri", &|said| {
                said.redirect_uris = vec!["https://wallet.example.evil/".into()]
            }),
            ("invalid_redirect_uri", &|said| said.redirect_uris = vec![long.clone()]),
            ("invalid_redirect_uri", &|said| {
                said.redirect_uris = vec!["https://wallet.example/a\r\nb".into()]
            }),
            ("invalid_client_metadata", &|said| said.token_endpoint_auth_method = "none".into()),
            ("invalid_client_metadata", &|said| said.grant_types = vec!["password".into()]),
            ("invalid_client_metadata", &|said| said.grant_types = vec!["refresh_token".into()]),
            ("invalid_client_metadata", &|said| said.response_types = vec!["token".into()]),
            ("invalid_client_metadata", &|said| said.scope = "openid offline_access".into()),
            ("invalid_client_metadata", &|said| said.contacts = vec![String::new(); 11]),
        ] {
            assert_eq!(change(by), Err(expect));
        }
    }
}
