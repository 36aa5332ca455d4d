//! Who a learner is, and what a wallet adds.

use serde_json::json;

use crate::http::{Answer, Request};
use crate::wallet::{CHANGE, PROFILE, Wallet, minor};
use crate::world::both;

fn put(wallet: &Wallet<'_>, token: &str, kind: &str, body: &[u8]) -> Answer {
    Request::of("PUT", "/ims/ob/v3p0/profile")
        .body(kind, body)
        .header("authorization", format!("Bearer {token}"))
        .send(wallet.world.address)
}

#[test]
fn a_wallet_adds_how_to_reach_somebody_and_cannot_rename_them() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let wallet = Wallet::registered(world);
        let (token, _) = wallet.tokens(&earned, &format!("{PROFILE} {CHANGE}"));
        let mut profile = wallet.gets("/ims/ob/v3p0/profile", &token).json();
        profile["phone"] = "111-222-3333".into();
        let answer = put(&wallet, &token, "application/json", profile.to_string().as_bytes());
        assert_eq!((answer.status, &answer.json()), (200, &profile));
        assert_eq!(wallet.gets("/ims/ob/v3p0/profile", &token).json(), profile);
        profile["name"] = "Grace".into();
        let refused = put(&wallet, &token, "application/json", profile.to_string().as_bytes());
        assert_eq!((refused.status, minor(&refused).as_str()), (400, "invalid_data"));
        for (kind, body, status) in [
            ("application/json", json!([]).to_string(), 400),
            ("application/json", "{\"phone\":\"1\",\"phone\":\"2\"}".to_owned(), 400),
            ("application/json", "x".repeat(40_000), 413),
            ("text/plain", "{}".to_owned(), 415),
        ] {
            assert_eq!(put(&wallet, &token, kind, body.as_bytes()).status, status, "{kind} {status}");
        }
        // The whole profile is said each time: what is left out is gone.
        assert_eq!(put(&wallet, &token, "application/json", b"{\"type\":[\"Profile\"]}").status, 200);
        assert!(wallet.gets("/ims/ob/v3p0/profile", &token).json().get("phone").is_none());
        let (reader, _) = wallet.tokens(&earned, PROFILE);
        assert_eq!(put(&wallet, &reader, "application/json", b"{}").status, 403);
        // Being let in anew ended what was let before.
        assert_eq!(wallet.gets("/ims/ob/v3p0/profile", &token).status, 401);
    });
}
