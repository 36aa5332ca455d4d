//! What OAuth 2.0 refuses: each way in which a wallet, or somebody who passes for one, is turned away.

use serde_json::json;

use crate::http::{FORM, Request, form, parameter};
use crate::wallet::{BACK, BRING, CREDENTIALS, PROFILE, READ, STATE, Wallet, register, sheet};
use crate::world::{NOW, both, sqlite};

#[test]
fn a_wallet_that_does_not_say_what_it_is_does_not_register() {
    both(|world| {
        for (member, value, word) in [
            ("client_name", json!(""), "invalid_client_metadata"),
            ("client_uri", json!("http://wallet.example/"), "invalid_client_metadata"),
            ("policy_uri", json!("https://elsewhere.example/"), "invalid_client_metadata"),
            ("redirect_uris", json!([]), "invalid_redirect_uri"),
            ("redirect_uris", json!(["https://elsewhere.example/"]), "invalid_redirect_uri"),
            ("redirect_uris", json!("https://wallet.example/back"), "invalid_client_metadata"),
            ("token_endpoint_auth_method", json!("none"), "invalid_client_metadata"),
            ("grant_types", json!(["client_credentials"]), "invalid_client_metadata"),
            ("scope", json!("openid"), "invalid_client_metadata"),
        ] {
            let mut sheet = sheet();
            sheet[member] = value.clone();
            let answer = register(world, &sheet);
            assert_eq!((answer.status, &answer.json()["error"]), (400, &json!(word)), "{member} {value}");
        }
        let post = |kind: &str, body: &[u8]| {
            Request::of("POST", "/oauth/register").body(kind, body).send(world.address).status
        };
        assert_eq!(post("application/json", b"{"), 400);
        assert_eq!(post("application/json", b"[]"), 400);
        assert_eq!(post("text/plain", sheet().to_string().as_bytes()), 400);
        let mut huge = sheet();
        huge["client_name"] = "x".repeat(40_000).into();
        assert_eq!(post("application/json", huge.to_string().as_bytes()), 413);
        assert_eq!(world.count("select count(*) from wallet"), 0);
        // What is not offered is left out, and the answer says so.
        let mut wider = sheet();
        wider["scope"] = format!("openid {READ}").into();
        assert_eq!(register(world, &wider).json()["scope"], READ);
    });
}

#[test]
fn one_address_registers_so_many_wallets_and_those_nobody_uses_are_forgotten() {
    let world = sqlite();
    let statuses: Vec<u16> = (0..31).map(|_| register(&world, &sheet()).status).collect();
    assert_eq!((statuses[29], statuses[30]), (201, 429));
    let earned = world.earn(1, "Amina");
    world.execute("delete from failed_try");
    let wallet = Wallet::registered(&world);
    wallet.tokens(&earned, READ);
    world.execute("update wallet set made_ms = 0");
    world.execute("delete from failed_try");
    assert_eq!(register(&world, &sheet()).status, 201);
    assert_eq!(world.count("select count(*) from wallet"), 2, "the new one, and the one somebody uses");
}

#[test]
fn whoever_asks_wrongly_leads_nobody_anywhere() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        // Neither the wallet nor the way back is known: nothing on the page leads there.
        for (name, value) in [
            ("client_id", "AAAA-BBBB"),
            ("client_id", ""),
            ("redirect_uri", "https://wallet.example/back/"),
            ("redirect_uri", "https://wallet.example/back?a=b"),
            ("redirect_uri", "https://evil.example/"),
            ("redirect_uri", ""),
        ] {
            let answer = wallet.visits(&wallet.asks(READ, &[(name, value)]));
            let page = answer.text();
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{name} {value}");
            assert!(page.contains("not known here") && !page.contains("evil.example"), "{page}");
        }
        // What else is wrong the wallet is told, when somebody presses the button that says where it leads.
        let long = "s".repeat(1025);
        for (name, value, word) in [
            ("response_type", "token", "unsupported_response_type"),
            ("scope", "openid", "invalid_scope"),
            ("scope", "offline_access", "invalid_scope"),
            ("scope", "", "invalid_scope"),
            ("state", "", "invalid_request"),
            ("state", &long, "invalid_request"),
            ("code_challenge", "", "invalid_request"),
            ("code_challenge", "short", "invalid_request"),
            ("code_challenge_method", "plain", "invalid_request"),
        ] {
            let answer = wallet.visits(&wallet.asks(READ, &[(name, value)]));
            assert_eq!((answer.status, answer.header("location")), (400, ""), "{name} {value}");
            let page = answer.text().replace("&amp;", "&");
            let back =
                page.split("href=\"").find(|rest| rest.starts_with(BACK)).unwrap().split('"').next().unwrap();
            assert_eq!(parameter(back, "error"), word, "{name} {value}");
            assert_eq!(parameter(back, "state"), if name == "state" { "" } else { STATE });
        }
        // Said twice is not said.
        let twice = format!("{}&state=other", wallet.asks(READ, &[]));
        assert_eq!(wallet.visits(&twice).status, 400);
        // A scope that it did not register for.
        let mut small = sheet();
        small["scope"] = READ.into();
        let told = register(world, &small).json();
        let id = told["client_id"].as_str().unwrap();
        assert_eq!(wallet.visits(&wallet.asks(BRING, &[("client_id", id)])).status, 400);
        // The learner says no: the wallet learns that, and no more.
        let back = wallet.is_let_in(&earned, READ, "refuse");
        assert_eq!(parameter(&back, "error"), "access_denied");
        assert_eq!((parameter(&back, "state"), parameter(&back, "code")), (STATE.into(), String::new()));
    });
}

#[test]
fn a_one_time_code_is_good_once_for_a_while_and_cannot_be_tried_for_long() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let path = wallet.asks(READ, &[]);
        let code = world.code(earned.learner);
        assert_eq!(code.len(), 14, "{code}");
        let wrong = wallet.sends(&path, &[("code", "AAAA-BBBB-CCCC")]);
        assert!(wrong.status == 400 && wrong.text().contains("role=\"alert\""));
        assert_eq!(wallet.sends(&path, &[("code", &code.to_lowercase().replace('-', " "))]).status, 200);
        assert_eq!(wallet.sends(&path, &[("code", &code)]).status, 400, "used");
        let first = world.code(earned.learner);
        let second = world.code(earned.learner);
        assert_eq!(wallet.sends(&path, &[("code", &first)]).status, 400, "a new one stops it");
        world.execute(&format!("update learner_code set expires_ms = {}", NOW - 1));
        assert_eq!(wallet.sends(&path, &[("code", &second)]).status, 400, "too old");
        // From another site's page nothing is taken, nor after too many tries.
        let body = form(&[("code", &world.code(earned.learner))]);
        let foreign = Request::of("POST", &path).body(FORM, &body).header("sec-fetch-site", "cross-site");
        assert_eq!(foreign.send(world.address).status, 403);
        let statuses: Vec<u16> =
            (0..70).map(|_| wallet.sends(&path, &[("code", "AAAA-BBBB-CCCC")]).status).collect();
        assert_eq!(statuses.last(), Some(&429));
        let good = world.code(earned.learner);
        assert_eq!(wallet.sends(&path, &[("code", &good)]).status, 429);
    });
}

#[test]
fn an_answer_counts_once_for_a_while() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let path = wallet.asks(READ, &[]);
        let ticket = |code: &str| wallet.sends(&path, &[("code", code)]).hidden("ticket");
        let answers = |ticket: &str, answer: &str| {
            wallet.sends(&path, &[("ticket", ticket), ("answer", answer)]).status
        };
        let first = ticket(&world.code(earned.learner));
        assert_eq!(answers(&first, "allow"), 303);
        assert_eq!(answers(&first, "allow"), 400);
        let second = ticket(&world.code(earned.learner));
        world.execute(&format!("update wallet_request set expires_ms = {}", NOW - 1));
        assert_eq!(answers(&second, "allow"), 400);
        for nonsense in ["", "AAAA", "!"] {
            assert_eq!(answers(nonsense, "allow"), 400);
        }
    });
}

#[test]
fn a_code_is_given_to_who_asked_once_and_a_second_use_ends_everything() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let code = parameter(&wallet.is_let_in(&earned, READ, "allow"), "code");
        let right = [
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", BACK),
            ("code_verifier", wallet.verifier.as_str()),
        ];
        for (name, value, status, word) in [
            ("grant_type", "password", 400, "unsupported_grant_type"),
            ("grant_type", "", 400, "invalid_request"),
            ("code", "", 400, "invalid_request"),
            ("code", "AAAA-BBBB", 400, "invalid_grant"),
            ("redirect_uri", "https://wallet.example/other", 400, "invalid_grant"),
            ("redirect_uri", "", 400, "invalid_request"),
            ("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXj", 400, "invalid_grant"),
            ("code_verifier", "", 400, "invalid_request"),
        ] {
            let fields: Vec<(&str, &str)> = right
                .iter()
                .map(|(known, given)| (*known, if *known == name { value } else { *given }))
                .collect();
            let answer = wallet.asks_token(&fields);
            assert_eq!((answer.status, &answer.json()["error"]), (status, &json!(word)), "{name}={value}");
        }
        // Another wallet's; a wrong secret; none at all; a body of another kind; one that is too long.
        let other = Wallet { verifier: wallet.verifier.clone(), ..Wallet::registered(world) };
        assert_eq!(other.fetches(&code).json()["error"], "invalid_grant");
        let liar =
            Wallet { id: wallet.id.clone(), verifier: wallet.verifier.clone(), ..Wallet::registered(world) };
        let refused = liar.fetches(&code);
        assert_eq!((refused.status, &refused.json()["error"]), (401, &json!("invalid_client")));
        assert!(refused.header("www-authenticate").starts_with("Basic "));
        let body = form(&right);
        assert_eq!(Request::of("POST", "/oauth/token").body(FORM, &body).send(world.address).status, 401);
        let other_kind = Request::of("POST", "/oauth/token").body("application/json", b"{}");
        assert_eq!(other_kind.header("authorization", wallet.basic()).send(world.address).status, 400);
        let huge = "a".repeat(40_000);
        assert_eq!(wallet.asks_token(&[("grant_type", &huge)]).status, 413);
        let twice = [&body[..], b"&code=other"].concat();
        let said =
            Request::of("POST", "/oauth/token").body(FORM, &twice).header("authorization", wallet.basic());
        assert_eq!(said.send(world.address).json()["error"], "invalid_request");
        // The right one is good, once: whoever uses it again ends what the first got.
        let answer = wallet.fetches(&code);
        assert_eq!(answer.status, 200, "{}", answer.text());
        let told = answer.json();
        let token = told["access_token"].as_str().unwrap();
        assert_eq!(wallet.gets(CREDENTIALS, token).status, 200);
        assert_eq!(wallet.fetches(&code).json()["error"], "invalid_grant");
        assert_eq!(wallet.gets(CREDENTIALS, token).status, 401);
        assert_eq!(
            wallet.refreshes(told["refresh_token"].as_str().unwrap(), "").json()["error"],
            "invalid_grant"
        );
        // One that is too old.
        let code = parameter(&wallet.is_let_in(&earned, READ, "allow"), "code");
        world.execute(&format!("update wallet_request set expires_ms = {}", NOW - 1));
        assert_eq!(wallet.fetches(&code).json()["error"], "invalid_grant");
    });
}

#[test]
fn tokens_end_are_no_wider_than_what_was_let_and_are_nobody_elses() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (token, refresh) = wallet.tokens(&earned, READ);
        let wider = wallet.refreshes(&refresh, &format!("{READ} {PROFILE}"));
        assert_eq!((wider.status, &wider.json()["error"]), (400, &json!("invalid_scope")));
        // A token that refreshes opens nothing itself, and the other refreshes nothing.
        assert_eq!(wallet.gets(CREDENTIALS, &refresh).status, 401);
        assert_eq!(wallet.refreshes(&token, "").json()["error"], "invalid_grant");
        let other = Wallet::registered(world);
        assert_eq!(other.refreshes(&refresh, "").json()["error"], "invalid_grant");
        assert_eq!(other.revokes(&refresh, "refresh_token").status, 200);
        assert_eq!(wallet.gets(CREDENTIALS, &token).status, 200, "nobody ends another's");
        let hinted = wallet.revokes(&token, "id_token");
        assert_eq!((hinted.status, &hinted.json()["error"]), (400, &json!("unsupported_token_type")));
        // The answer was lost on the line: the same token refreshes again.
        for _ in 0..20 {
            assert_eq!(wallet.refreshes(&refresh, "").status, 200);
        }
        assert!(world.count("select count(*) from wallet_token") <= 18);
        world.execute(&format!("update wallet_token set expires_ms = {} where refreshes = 0", NOW - 1));
        assert_eq!(wallet.gets(CREDENTIALS, &token).status, 401);
        assert_eq!(wallet.refreshes(&refresh, "").status, 200);
        world.execute(&format!("update wallet_token set expires_ms = {}", NOW - 1));
        assert_eq!(wallet.refreshes(&refresh, "").json()["error"], "invalid_grant");
        // A wallet that did not say so gets none that refreshes.
        let mut plain = sheet();
        plain.as_object_mut().unwrap().remove("grant_types");
        let told = register(world, &plain).json();
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        let brief = Wallet {
            world,
            id: text("client_id"),
            secret: text("client_secret"),
            verifier: wallet.verifier.clone(),
        };
        let answer = brief.fetches(&parameter(&brief.is_let_in(&earned, READ, "allow"), "code"));
        assert!(answer.status == 200 && answer.json().get("refresh_token").is_none());
    });
}
