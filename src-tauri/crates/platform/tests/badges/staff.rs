//! What the staff do about wallets: they hand out codes, see who is let in, and end it; by the API, which the pages and the
//! command line share their acts with.

use platform::auth::token;
use platform::centres::invitation::{self, Newcomer};
use platform::centres::{ActError, Actor, Role};
use serde_json::json;

use crate::http::{Answer, Request};
use crate::wallet::{CREDENTIALS, READ, Wallet};
use crate::world::{NOW, World, both};

/// A member of the institute's staff, with a token of the API.
fn staff(world: &World, role: Role) -> String {
    let made = world.db.write(|tx| {
        let institute = tx.one("select number from centre where parent is null", &[])?.unwrap().int(0)?;
        let (_, code) = invitation::invite(tx, &Actor::console(), institute, role, "x", 14, NOW)?;
        let login = role.word().to_owned();
        let newcomer = Newcomer { name: login.clone(), login, passphrase: "$argon2id$none".to_owned() };
        let staff = invitation::accept(tx, code.show(), &newcomer, NOW)?;
        Ok::<_, ActError>(token::make(tx, staff, "test", 1, NOW)?.1)
    });
    made.unwrap().show().to_owned()
}

fn api(world: &World, method: &str, path: &str, token: &str) -> Answer {
    Request::of(method, path).header("authorization", format!("Bearer {token}")).send(world.address)
}

#[test]
fn staff_hand_out_codes_see_wallets_and_end_them_and_it_is_noted() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (trainer, viewer) = (staff(world, Role::Trainer), staff(world, Role::Viewer));
        let codes = format!("/api/learners/{}/code", earned.learner);
        let wallets = format!("/api/learners/{}/wallets", earned.learner);
        assert_eq!(api(world, "POST", &codes, &viewer).status, 403);
        assert_eq!(api(world, "POST", "/api/learners/999/code", &trainer).status, 403);
        let told = api(world, "POST", &codes, &trainer);
        assert_eq!((told.status, &told.json()["expires"]), (201, &json!(NOW + 15 * 60_000)));
        // The code that the API told opens the page.
        let path = wallet.asks(READ, &[]);
        let page = wallet.sends(&path, &[("code", told.json()["code"].as_str().unwrap())]);
        let led = wallet.sends(&path, &[("ticket", &page.hidden("ticket")), ("answer", "allow")]);
        let answer = wallet.fetches(&crate::http::parameter(led.header("location"), "code")).json();
        let token = answer["access_token"].as_str().unwrap();
        let seen = api(world, "GET", &wallets, &viewer).json();
        let [one] = seen["wallets"].as_array().unwrap().as_slice() else { panic!("{seen}") };
        assert_eq!((&one["wallet"], &one["host"]), (&json!("Pocket"), &json!("wallet.example")));
        assert_eq!(one["may"], json!(["credential.readonly"]));
        let end = format!("/api/wallets/{}", one["access"]);
        assert_eq!(api(world, "DELETE", &end, &viewer).status, 403);
        assert_eq!(wallet.gets(CREDENTIALS, token).status, 200);
        assert_eq!(api(world, "DELETE", &end, &trainer).status, 200);
        assert_eq!(wallet.gets(CREDENTIALS, token).status, 401);
        let again = api(world, "DELETE", &end, &trainer);
        assert_eq!((again.status, &again.json()["error"]["code"]), (404, &json!("unknown-wallet")));
        assert_eq!(api(world, "GET", &wallets, &trainer).json()["wallets"], json!([]));
        for (act, count) in [("learner-code", 1), ("wallet-end", 1)] {
            let noted = world.count(&format!("select count(*) from audit where act = '{act}'"));
            assert_eq!(noted, count, "{act}");
        }
    });
}

#[test]
fn the_command_line_does_the_same_on_the_platforms_own_folder() {
    let world = crate::world::sqlite();
    let earned = world.earn(1, "Amina");
    let wallet = Wallet::registered(&world);
    let (token, _) = wallet.tokens(&earned, READ);
    let told = |words: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_packhorse-platform"));
        command.env("LC_ALL", "C").arg("--data").arg(world.path()).args(["learner"]).args(words);
        let output = command.output().unwrap();
        let (out, error) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{words:?}: {error}");
        out
    };
    let learner = earned.learner.to_string();
    assert!(told(&["code", &learner]).starts_with("code: "));
    let seen: serde_json::Value = serde_json::from_str(&told(&["wallets", &learner, "--json"])).unwrap();
    assert_eq!(seen[0]["wallet"], "Pocket");
    assert_eq!(told(&["end-wallet", &seen[0]["access"].to_string()]), "");
    assert_eq!(wallet.gets(CREDENTIALS, &token).status, 401);
}
