//! The pages of the central platform for whoever is not signed in: is this certificate good, and may this wallet at mine; in
//! a browser, by axe-core, in two languages, and on a telephone.

use acceptance::PlatformServer;
use platform::badges::code;
use platform::centres::{ActError, Actor, centre};
use platform::db::Database;
use serde_json::{Value, json};

use crate::accessible::look_for;
use crate::desk::{Data, program, root};
use crate::window::Window;

/// All that axe-core tells.
const EVERYTHING: [&str; 4] = ["minor", "moderate", "serious", "critical"];
const SCOPE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly";

/// What a wallet says of itself when it registers.
fn sheet() -> Value {
    let page = |path: &str| format!("https://wallet.example/{path}");
    json!({
        "client_name": "A pocket for certificates", "client_uri": page(""), "logo_uri": page("logo.png"),
        "tos_uri": page("terms"), "policy_uri": page("privacy"), "software_id": "pocket", "software_version": "1",
        "redirect_uris": [page("back")], "scope": SCOPE,
    })
}

/// Adds a learner, and gives their number.
fn learner(db: &Database) -> i64 {
    let now_ms = platform::service::clock_ms();
    let added = db.write(|tx| {
        centre::institute(tx, "Institute", now_ms)?;
        let row = vec![[1_u8; 16].into(), "أمينة بنت يوسف".into(), now_ms.into()];
        Ok::<_, ActError>(tx.insert_returning("learner", &["id", "name", "made_ms"], "number", row)?)
    });
    added.unwrap()
}

#[test]
fn the_pages_for_guests_have_no_finding_and_fit_a_telephone() {
    let data = Data::empty();
    let platform = PlatformServer::start(&program("packhorse-platform"), &data.path(), None);
    let db = Database::open(data.path().join("platform.db").to_str().unwrap()).unwrap();
    let learner = learner(&db);
    let at = |path: &str| format!("{}{path}", platform.address());
    let window = Window::browse(&at("/verify"), &data.log());
    let registered = window.run_async(
        "fetch('/oauth/register', { method: 'POST', headers: { 'content-type': 'application/json' }, \
         body: JSON.stringify(arguments[0]) }).then((answer) => answer.json()).then(done, (error) => done(String(error)))",
        vec![sheet()],
    );
    let wallet = registered["client_id"].as_str().unwrap_or_else(|| panic!("{registered}")).to_owned();
    let asks = format!(
        "/oauth/authorize?response_type=code&client_id={wallet}&redirect_uri=https%3A%2F%2Fwallet.example%2Fback\
         &scope={}&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
        SCOPE.replace(':', "%3A").replace('/', "%2F"),
    );
    let example = root().join("tests/data/credentials/1edtech/complete.json");
    let example = fs_err::read_to_string(example).unwrap();
    let mut findings = Vec::new();
    let mut look = |window: &Window, name: &str, lang: &str, there: &str| {
        let script = "return document.querySelector(arguments[0]) !== null && document.documentElement.lang === arguments[1]";
        window.until_with(name, script, vec![json!(there), json!(lang)]);
        // What is folded away, and the camera that this browser has not, are looked at too.
        let open = "document.querySelectorAll('details').forEach((one) => { one.open = true; }); \
                    document.querySelectorAll('#camera, #camera [hidden]').forEach((one) => { one.hidden = false; })";
        window.run(open, vec![]);
        let name = format!("{name} ({lang})");
        findings.extend(look_for(window, &name, &EVERYTHING));
        window.screenshot(&format!("guests, {name}"));
        let wide =
            window.run("document.body.style.inlineSize = '360px'; return document.body.scrollWidth", vec![]);
        if wide.as_i64() != Some(360) {
            findings.push(format!("{name}: {wide} wide where there are 360"));
        }
    };
    let send = "const form = document.querySelector(arguments[0]); \
                form.querySelector(`[name=${arguments[1]}]`).value = arguments[2]; form.requestSubmit()";
    for lang in ["en", "ar"] {
        window.visit(&at(&format!("/language?tag={lang}&to=/verify")));
        look(&window, "is it good", lang, "#paste");
        window.run(send, vec![json!("#paste"), json!("text"), json!(example)]);
        look(&window, "an answer", lang, "#reasons");
        // Another code's address, opened where the answer stands: the answer is the code's.
        window.run("location.hash = 'AAAA'", vec![]);
        window
            .until("the code's answer", "return document.querySelectorAll('#reasons ~ ul li').length === 1");
        look(&window, "a damaged code", lang, "#reasons");
        window.visit(&at("/wallets"));
        look(&window, "what wallets are", lang, "#privacy");
        window.visit(&at("/oauth/authorize?client_id=nobody"));
        look(&window, "a stranger", lang, "#main h1");
        window.visit(&at(&asks.replace("S256", "plain")));
        look(&window, "asked wrongly", lang, "#main a[rel=noreferrer]");
        window.visit(&at(&asks));
        look(&window, "a wallet asks", lang, "#code");
        window.run(send, vec![json!("#main form"), json!("code"), json!("WRONG")]);
        look(&window, "a wrong code", lang, "[role=alert]");
        let made = db.write(|tx| code::make(tx, &Actor::console(), learner, platform::service::clock_ms()));
        let made = made.unwrap().0.show().to_owned();
        window.run(send, vec![json!("#main form"), json!("code"), json!(made)]);
        look(&window, "yes or no", lang, "button[value=allow]");
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}
