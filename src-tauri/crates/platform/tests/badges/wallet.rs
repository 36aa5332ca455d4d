//! A wallet from end to end: it finds out, registers, asks, is let in, reads, comes again, and is turned away.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use credential::{Answer as Verdict, Moment, verify};
use platform::auth::secret;
use serde_json::{Value as Json, json};

use crate::http::{Answer, FORM, Request, form, parameter};
use crate::world::{Earned, NOW, World, both};

pub(crate) const READ: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";
pub(crate) const BRING: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert";
pub(crate) const PROFILE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly";
pub(crate) const CHANGE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update";
pub(crate) const BACK: &str = "https://wallet.example/back";
pub(crate) const STATE: &str = "26357667-94df";
pub(crate) const CREDENTIALS: &str = "/ims/ob/v3p0/credentials";

/// A wallet of somebody's.
pub(crate) struct Wallet<'w> {
    pub(crate) world: &'w World,
    pub(crate) id: String,
    pub(crate) secret: String,
    pub(crate) verifier: String,
}

/// What a wallet says of itself when it registers.
pub(crate) fn sheet() -> Json {
    json!({
        "client_name": "Pocket",
        "client_uri": "https://wallet.example/",
        "logo_uri": "https://wallet.example/logo.png",
        "tos_uri": "https://wallet.example/terms",
        "policy_uri": "https://wallet.example/privacy",
        "software_id": "pocket",
        "software_version": "1.2",
        "redirect_uris": [BACK, "https://wallet.example/other"],
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": "client_secret_basic",
        "scope": format!("{READ} {BRING} {PROFILE} {CHANGE} offline_access"),
    })
}

pub(crate) fn register(world: &World, sheet: &Json) -> Answer {
    let body = sheet.to_string();
    Request::of("POST", "/oauth/register").body("application/json", body.as_bytes()).send(world.address)
}

impl<'w> Wallet<'w> {
    pub(crate) fn registered(world: &'w World) -> Wallet<'w> {
        let answer = register(world, &sheet());
        assert_eq!(answer.status, 201, "{}", answer.text());
        let said = answer.json();
        let text = |name: &str| said[name].as_str().unwrap().to_owned();
        // 43 characters at the least (RFC 7636, 4.1).
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned();
        Wallet { world, id: text("client_id"), secret: text("client_secret"), verifier }
    }

    pub(crate) fn basic(&self) -> String {
        format!("Basic {}", STANDARD.encode(format!("{}:{}", self.id, self.secret)))
    }

    /// The address a browser is sent to, with some parameters changed.
    pub(crate) fn asks(&self, scope: &str, changed: &[(&str, &str)]) -> String {
        let challenge = URL_SAFE_NO_PAD.encode(secret::hash(self.verifier.as_bytes()));
        let mut said = vec![
            ("response_type", "code"),
            ("client_id", self.id.as_str()),
            ("redirect_uri", BACK),
            ("scope", scope),
            ("state", STATE),
            ("code_challenge", challenge.as_str()),
            ("code_challenge_method", "S256"),
        ];
        for (name, value) in changed {
            said.retain(|(known, _)| known != name);
            if !value.is_empty() {
                said.push((name, value));
            }
        }
        format!("/oauth/authorize?{}", String::from_utf8(form(&said)).unwrap())
    }

    pub(crate) fn visits(&self, path: &str) -> Answer {
        Request::of("GET", path).header("accept-language", "en").send(self.world.address)
    }

    /// A learner's browser: the code, then yes or no. The address it is led to.
    pub(crate) fn is_let_in(&self, earned: &Earned, scope: &str, answer: &str) -> String {
        let path = self.asks(scope, &[]);
        assert_eq!(self.visits(&path).status, 200);
        let code = self.world.code(earned.learner);
        let page = self.sends(&path, &[("code", &code)]);
        assert_eq!(page.status, 200, "{}", page.text());
        let ticket = page.hidden("ticket");
        let led = self.sends(&path, &[("ticket", &ticket), ("answer", answer)]);
        assert_eq!(led.status, 303, "{}", led.text());
        led.header("location").to_owned()
    }

    pub(crate) fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form(fields);
        Request::of("POST", path).body(FORM, &body).header("accept-language", "en").send(self.world.address)
    }

    pub(crate) fn asks_token(&self, fields: &[(&str, &str)]) -> Answer {
        let body = form(fields);
        let request = Request::of("POST", "/oauth/token").body(FORM, &body);
        request.header("authorization", self.basic()).send(self.world.address)
    }

    pub(crate) fn fetches(&self, code: &str) -> Answer {
        self.asks_token(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", BACK),
            ("scope", READ),
            ("code_verifier", &self.verifier),
        ])
    }

    pub(crate) fn refreshes(&self, token: &str, scope: &str) -> Answer {
        self.asks_token(&[("grant_type", "refresh_token"), ("refresh_token", token), ("scope", scope)])
    }

    pub(crate) fn revokes(&self, token: &str, hint: &str) -> Answer {
        let body = form(&[("token", token), ("token_type_hint", hint)]);
        let request = Request::of("POST", "/oauth/revoke").body(FORM, &body);
        request.header("authorization", self.basic()).send(self.world.address)
    }

    /// Lets itself be let in, and fetches its tokens.
    pub(crate) fn tokens(&self, earned: &Earned, scope: &str) -> (String, String) {
        let back = self.is_let_in(earned, scope, "allow");
        let answer = self.fetches(&parameter(&back, "code"));
        assert_eq!(answer.status, 200, "{}", answer.text());
        let told = answer.json();
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        (text("access_token"), text("refresh_token"))
    }

    pub(crate) fn gets(&self, path: &str, token: &str) -> Answer {
        Request::of("GET", path).header("authorization", format!("Bearer {token}")).send(self.world.address)
    }
}

/// The short word of an `Imsx_StatusInfo`.
pub(crate) fn minor(answer: &Answer) -> String {
    let told = answer.json();
    assert_eq!((&told["imsx_codeMajor"], &told["imsx_severity"]), (&json!("failure"), &json!("error")));
    let field = &told["imsx_codeMinor"]["imsx_codeMinorField"][0]["imsx_codeMinorFieldValue"];
    field.as_str().unwrap().to_owned()
}

#[test]
fn a_wallet_finds_out_registers_asks_is_let_in_reads_comes_again_and_is_turned_away() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        world.earn(2, "Bola");
        // It finds out.
        let found = Request::of("GET", "/ims/ob/v3p0/discovery").send(world.address);
        assert_eq!((found.status, found.header("access-control-allow-origin")), (200, "*"));
        let document = found.json();
        let scheme = &document["components"]["securitySchemes"]["OAuth2ACG"];
        let at = |pointer: &str| {
            let address = scheme.pointer(pointer).unwrap().as_str().unwrap();
            address.strip_prefix("https://learn.example.org").unwrap().to_owned()
        };
        assert_eq!(at("/x-imssf-registrationUrl"), "/oauth/register");
        assert_eq!(at("/flows/authorizationCode/authorizationUrl"), "/oauth/authorize");
        assert_eq!(at("/flows/authorizationCode/tokenUrl"), "/oauth/token");
        assert_eq!(at("/flows/authorizationCode/refreshUrl"), "/oauth/token");
        assert_eq!(document["servers"][0]["url"], "https://learn.example.org/ims/ob/v3p0");
        assert!(scheme.pointer("/flows/authorizationCode/scopes").unwrap()[READ].is_string());
        let metadata =
            Request::of("GET", "/.well-known/oauth-authorization-server").send(world.address).json();
        assert_eq!(metadata["revocation_endpoint"], "https://learn.example.org/oauth/revoke");
        for page in ["termsOfService", "x-imssf-privacyPolicyUrl"] {
            let address = document["info"][page].as_str().unwrap();
            let path = address.strip_prefix("https://learn.example.org").unwrap();
            let path = path.split('#').next().unwrap();
            assert_eq!(Request::of("GET", path).send(world.address).status, 200, "{page}");
        }
        // It registers, and asks; the learner sees who asks and for what, and lets it in.
        let wallet = Wallet::registered(world);
        let scope = format!("{READ} {PROFILE} offline_access");
        let page = wallet.visits(&wallet.asks(&scope, &[])).text();
        assert!(page.contains("Pocket") && page.contains("wallet.example"), "{page}");
        assert!(page.contains("read your certificates") && !page.contains("bring certificates"), "{page}");
        let back = wallet.is_let_in(&earned, &scope, "allow");
        assert!(back.starts_with("https://wallet.example/back?"), "{back}");
        assert_eq!((parameter(&back, "state"), parameter(&back, "scope")), (STATE.into(), scope.clone()));
        assert_eq!(parameter(&back, "iss"), metadata["issuer"].as_str().unwrap());
        // It fetches its tokens, which nobody keeps.
        let answer = wallet.fetches(&parameter(&back, "code"));
        assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
        let told = answer.json();
        assert_eq!((&told["token_type"], &told["expires_in"]), (&json!("Bearer"), &json!(3600)));
        assert_eq!(told["scope"], scope.as_str());
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        let (token, refresh) = (text("access_token"), text("refresh_token"));
        // It reads what this learner has, nobody else's, and what it reads is good.
        let answer = wallet.gets(CREDENTIALS, &token);
        assert_eq!((answer.status, answer.header("x-total-count")), (200, "1"));
        assert!(answer.header("content-type").starts_with("application/json"));
        let told: Json = answer.json();
        assert_eq!(told["compactJwsString"], json!([]));
        let [one] = told["credential"].as_array().unwrap().as_slice() else { panic!("{told}") };
        let report = verify(one.to_string().as_bytes(), &world.trust(), Some(Moment(NOW)));
        assert_eq!(report.answer, Verdict::Valid, "{report:?}");
        assert_eq!(report.credential.unwrap().holder.as_deref(), Some("Amina"));
        // Byte for byte as it was signed.
        assert!(answer.text().contains(std::str::from_utf8(&earned.credential).unwrap()));
        let profile = wallet.gets("/ims/ob/v3p0/profile", &token).json();
        assert_eq!((&profile["name"], &profile["type"]), (&json!("Amina"), &json!(["Profile"])));
        assert_eq!(profile["id"], format!("urn:uuid:{}", earned.id));
        // It comes again, for less.
        let answer = wallet.refreshes(&refresh, READ);
        assert_eq!((answer.status, &answer.json()["scope"]), (200, &json!(READ)), "{}", answer.text());
        let second = answer.json()["access_token"].as_str().unwrap().to_owned();
        assert_eq!(wallet.gets(CREDENTIALS, &second).status, 200);
        let refused = wallet.gets("/ims/ob/v3p0/profile", &second);
        assert_eq!((refused.status, minor(&refused).as_str()), (403, "forbidden"));
        // It gives back one token, then all.
        assert_eq!(wallet.revokes(&second, "access_token").status, 200);
        assert_eq!(wallet.gets(CREDENTIALS, &second).status, 401);
        assert_eq!(wallet.gets(CREDENTIALS, &token).status, 200);
        assert_eq!(wallet.revokes(&refresh, "refresh_token").status, 200);
        let refused = wallet.gets(CREDENTIALS, &token);
        assert_eq!((refused.status, minor(&refused).as_str()), (401, "unauthorizedrequest"));
        assert!(refused.header("www-authenticate").starts_with("Bearer "));
        assert_eq!(wallet.refreshes(&refresh, "").json()["error"], "invalid_grant");
        // Nothing that opens anything is kept as it is.
        assert_eq!(world.count("select count(*) from wallet_token"), 0);
        assert_eq!(world.count("select count(*) from learner_code"), 0);
    });
}

#[test]
fn certificates_come_in_pages_oldest_first_and_since_a_moment() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&earned, &format!("{READ} {BRING}"));
        for day in 1..=4 {
            let brought = crate::foreign::issued(day, |draft| draft);
            assert_eq!(crate::foreign::bring(&wallet, &token, &brought).status, 201);
        }
        let page = |query: &str| wallet.gets(&format!("{CREDENTIALS}?{query}"), &token);
        let ids = |answer: &Answer| -> Vec<String> {
            let told = answer.json();
            let all = told["credential"].as_array().unwrap();
            all.iter().map(|one| one["validFrom"].as_str().unwrap().to_owned()).collect()
        };
        let whole = page("");
        assert_eq!((whole.header("x-total-count"), ids(&whole).len()), ("5", 5));
        assert!(ids(&whole).is_sorted());
        let mut seen = Vec::new();
        let mut next = format!("{CREDENTIALS}?limit=2");
        for _ in 0..3 {
            let answer = wallet.gets(&next, &token);
            assert_eq!(answer.header("x-total-count"), "5");
            seen.extend(ids(&answer));
            let links = answer.header("link").to_owned();
            let link = links.split(", ").find(|link| link.ends_with("rel=\"next\""));
            let Some(link) = link else { break };
            let address = link.trim_start_matches('<').split('>').next().unwrap();
            next = address.strip_prefix("https://learn.example.org").unwrap().to_owned();
        }
        assert_eq!(seen, ids(&whole));
        let since = &ids(&whole)[2];
        let later = page(&format!("since={since}"));
        assert_eq!((later.header("x-total-count"), ids(&later)), ("2", ids(&whole)[3..].to_vec()));
        assert_eq!(ids(&page("offset=99")), Vec::<String>::new());
        for query in ["limit=0", "limit=many", "offset=-1", "since=yesterday"] {
            let refused = page(query);
            let told = (refused.status, minor(&refused));
            assert_eq!(told, (400, "invalid_query_parameter".to_owned()), "{query}");
        }
    });
}

#[test]
fn of_joined_accounts_all_certificates_are_read_and_revoked_ones_are_not() {
    both(|world| {
        let (first, second) = (world.earn(1, "Amina"), world.earn(2, "Amina"));
        world.execute(&format!(
            "update learner set person = {} where number in ({}, {})",
            first.learner, first.learner, second.learner
        ));
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&first, READ);
        assert_eq!(wallet.gets(CREDENTIALS, &token).header("x-total-count"), "2");
        world.execute(&format!("update credential set ended_ms = 1 where learner = {}", second.learner));
        assert_eq!(wallet.gets(CREDENTIALS, &token).header("x-total-count"), "1");
    });
}

#[test]
fn other_places_and_methods_say_so_as_the_standard_does() {
    let world = crate::world::sqlite();
    for (method, path, status, word) in [
        ("DELETE", CREDENTIALS, 405, "not_allowed"),
        ("POST", "/ims/ob/v3p0/discovery", 405, "not_allowed"),
        ("GET", "/ims/ob/v3p0/assertions", 404, "not_found"),
        ("GET", CREDENTIALS, 401, "unauthorizedrequest"),
        ("GET", "/ims/ob/v3p0/profile", 401, "unauthorizedrequest"),
        ("PUT", "/ims/ob/v3p0/profile", 401, "unauthorizedrequest"),
        ("POST", CREDENTIALS, 401, "unauthorizedrequest"),
    ] {
        let answer = Request::of(method, path).send(world.address);
        assert_eq!((answer.status, minor(&answer).as_str()), (status, word), "{method} {path}");
    }
    let long = "A".repeat(300);
    for shown in ["Bearer", "Bearer x", "Basic YTpi", "Bearer !!!", &format!("Bearer {long}")] {
        let answer = Request::of("GET", CREDENTIALS).header("authorization", shown).send(world.address);
        assert_eq!(answer.status, 401, "{shown}");
    }
}
