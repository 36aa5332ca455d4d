//! Credentials from elsewhere that a wallet brings.

use credential::{Achievement, Draft, IssuerKey, Profile, Uuid, issue};
use serde_json::Value as Json;

use crate::http::{Answer, Request};
use crate::wallet::{BRING, CREDENTIALS, READ, Wallet, minor};
use crate::world::{DAY_MS, NOW, both, sqlite};

/// A credential of an issuer nobody here knows, issued so many days ago, for somebody.
pub(crate) fn issued(day: u8, change: impl for<'d> FnOnce(Draft<'d>) -> Draft<'d>) -> Vec<u8> {
    let key = IssuerKey::from_seed([77; 32]);
    let issuer = Profile { id: key.did(), name: "Elsewhere College".into(), url: None };
    let achievement = Achievement {
        id: "https://elsewhere.example/achievements/1".into(),
        name: "Carpentry".into(),
        description: "Joins wood.".into(),
        narrative: "Make a chair.".into(),
        lang: "en".into(),
        ..Achievement::default()
    };
    let draft = Draft {
        id: Uuid::from_bytes([day; 16]),
        issuer: &issuer,
        chain: &[],
        holder: "did:example:amina",
        holder_name: "Amina",
        achievement: &achievement,
        issued_ms: NOW - i64::from(day) * DAY_MS,
        expires_ms: None,
        evidence: Vec::new(),
        result: None,
        status: None,
        replaces: None,
    };
    issue(&change(draft), &key).unwrap().json
}

pub(crate) fn bring(wallet: &Wallet<'_>, token: &str, credential: &[u8]) -> Answer {
    bring_as(wallet, token, "application/json", credential)
}

fn bring_as(wallet: &Wallet<'_>, token: &str, kind: &str, credential: &[u8]) -> Answer {
    Request::of("POST", CREDENTIALS)
        .body(kind, credential)
        .header("authorization", format!("Bearer {token}"))
        .send(wallet.world.address)
}

#[test]
fn what_a_wallet_brings_is_kept_once_given_back_as_it_was_and_renewed() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&earned, &format!("{READ} {BRING}"));
        let old = issued(3, |draft| draft);
        let made = bring(&wallet, &token, &old);
        assert_eq!((made.status, &made.body), (201, &old));
        assert!(made.header("content-type").starts_with("application/json"));
        // The same again; and where the wallet says that it knows.
        let again = bring_as(&wallet, &token, "application/vc+ld+json", &old);
        assert_eq!((again.status, again.header("content-type")), (200, "application/vc+ld+json"));
        let known = Request::of("POST", CREDENTIALS)
            .body("application/json", &old)
            .header("authorization", format!("Bearer {token}"))
            .header("if-none-match", made.header("etag"))
            .send(world.address);
        assert_eq!((known.status, known.body.len()), (304, 0));
        // A newer one of the same id and issuer takes its place, an older one does not.
        let new = issued(3, |draft| Draft { issued_ms: draft.issued_ms + DAY_MS, ..draft });
        assert_eq!(bring(&wallet, &token, &new).status, 200);
        let refused = bring(&wallet, &token, &old);
        assert_eq!((refused.status, minor(&refused).as_str()), (400, "invalid_data"));
        let held = wallet.gets(CREDENTIALS, &token);
        assert_eq!(held.header("x-total-count"), "2");
        assert!(held.text().contains(std::str::from_utf8(&new).unwrap()));
        // One of another issuer that has the id of one of ours is another one.
        let shown =
            credential::verify(&earned.credential, &credential::Trust::default(), None).credential.unwrap();
        let id = shown.id.strip_prefix("urn:uuid:").unwrap().parse().unwrap();
        assert_eq!(bring(&wallet, &token, &issued(9, |draft| Draft { id, ..draft })).status, 201);
        world.execute("delete from brought_credential where issued_ms < 1799500000000");
        // What this platform issued itself is not kept twice.
        assert_eq!(bring(&wallet, &token, &earned.credential).status, 200);
        assert_eq!(wallet.gets(CREDENTIALS, &token).header("x-total-count"), "2");
    });
}

#[test]
fn a_token_around_a_credential_is_kept_and_given_back_as_a_token() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&earned, &format!("{READ} {BRING}"));
        let jws = fs_err::read(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../credential/tests/carrier/data/eddsa-jwk.jwt"
        ));
        let jws = jws.unwrap().trim_ascii().to_vec();
        let made = bring_as(&wallet, &token, "text/plain", &jws);
        assert_eq!((made.status, &made.body), (201, &jws), "{}", made.text());
        let told = wallet.gets(CREDENTIALS, &token).json();
        assert_eq!(told["compactJwsString"], serde_json::json!([String::from_utf8(jws.clone()).unwrap()]));
        assert_eq!(told["credential"].as_array().unwrap().len(), 1);
        // Said to be what it is not.
        assert_eq!(bring(&wallet, &token, &jws).status, 415);
        assert_eq!(bring_as(&wallet, &token, "text/plain", &issued(1, |draft| draft)).status, 415);
        assert_eq!(bring_as(&wallet, &token, "application/xml", &jws).status, 415);
    });
}

#[test]
fn what_is_not_good_not_theirs_or_too_much_is_not_kept() {
    both(|world| {
        let (amina, bola) = (world.earn(1, "Amina"), world.earn(2, "Bola"));
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&amina, &format!("{READ} {BRING}"));
        let good = issued(1, |draft| draft);
        let altered = String::from_utf8(good.clone()).unwrap().replace("Carpentry", "Surgery");
        let expired = issued(5, |draft| Draft { expires_ms: Some(NOW - 2 * DAY_MS), ..draft });
        let mut unsigned: Json = serde_json::from_slice(&good).unwrap();
        unsigned.as_object_mut().unwrap().remove("proof");
        let unsigned = unsigned.to_string();
        let twice = format!("{{\"id\":\"a\",{}", &std::str::from_utf8(&good).unwrap()[1..]);
        for (what, body) in [
            ("altered", altered.as_bytes()),
            ("expired", &expired),
            ("unsigned", unsigned.as_bytes()),
            ("a name twice", twice.as_bytes()),
            ("no credential", b"{}"),
            ("no JSON", b"{"),
            ("nothing", b""),
            ("words", b"hello"),
        ] {
            let refused = bring(&wallet, &token, body);
            assert_eq!((refused.status, minor(&refused).as_str()), (400, "invalid_data"), "{what}");
        }
        let refused = bring(&wallet, &token, &bola.credential);
        assert_eq!((refused.status, minor(&refused).as_str()), (403, "forbidden"));
        let huge = bring(&wallet, &token, &vec![b' '; 400 * 1024]);
        assert_eq!(huge.status, 413);
        let reader = wallet.tokens(&amina, READ).0;
        assert_eq!(bring(&wallet, &reader, &good).status, 403);
        assert_eq!(world.count("select count(*) from brought_credential"), 0);
    });
}

#[test]
fn so_many_are_kept_and_no_more() {
    let world = sqlite();
    let earned = world.earn(1, "Amina");
    let wallet = Wallet::registered(&world);
    let (token, _) = wallet.tokens(&earned, &format!("{READ} {BRING}"));
    let row = |number: i64| {
        let id = format!("urn:example:{number}");
        let text = ["urn:example:issuer", id.as_str(), "json", "{}"].map(|text| text.to_owned());
        vec![
            earned.learner.into(),
            text[0].as_str().into(),
            text[1].as_str().into(),
            text[2].as_str().into(),
            text[3].as_bytes().into(),
            NOW.into(),
            NOW.into(),
        ]
    };
    let columns = ["learner", "issuer", "id", "form", "body", "issued_ms", "taken_ms"];
    world.db.write(|tx| tx.insert("brought_credential", &columns, (0..200).map(row).collect())).unwrap();
    assert_eq!(bring(&wallet, &token, &issued(1, |draft| draft)).status, 413);
    assert_eq!(wallet.gets(&format!("{CREDENTIALS}?limit=1000"), &token).header("x-total-count"), "201");
}
