//! Credentials as a compact JWS: signed here, and by another program (`data/make.mjs`).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use credential::carrier::{Carrier, Form, bake_png, bake_svg, find, verify};
use credential::{Answer, Moment, Report, TrustList, verify_jwt};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde_json::{Value, json};

use crate::cast::{Issuer, NOW, house, knows, trust, wrong};

/// A token of this header and payload, signed with the key of this seed.
fn token(seed: u8, header: &Value, payload: &Value) -> Vec<u8> {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(serde_json::to_vec(value).unwrap());
    let signed = format!("{}.{}", part(header), part(payload));
    let key = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes()))).into_bytes()
}

fn jwk(seed: u8) -> Value {
    let key = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap();
    json!({"kty": "OKP", "crv": "Ed25519", "x": URL_SAFE_NO_PAD.encode(key.public_key().as_ref())})
}

/// The centre's credential without its proof, with the claims that Open Badges asks for.
fn payload(centre: &Issuer) -> Value {
    let mut document: Value = serde_json::from_slice(&centre.issue(|_| {}).json).unwrap();
    document.as_object_mut().unwrap().remove("proof");
    let seconds =
        |member: &str, document: &Value| Moment::read(document[member].as_str().unwrap()).unwrap().seconds();
    let claims = json!({
        "iss": document["issuer"]["id"], "jti": document["id"], "sub": document["credentialSubject"]["id"],
        "nbf": seconds("validFrom", &document), "exp": seconds("validUntil", &document),
        "iat": seconds("validFrom", &document),
    });
    document.as_object_mut().unwrap().extend(claims.as_object().unwrap().clone());
    document
}

fn look(token: &[u8], list: TrustList) -> Report {
    verify_jwt(token, &trust(list), Some(Moment(NOW)))
}

#[test]
fn a_token_by_a_known_centre_is_valid_whatever_carries_it() {
    let (root, centre, _) = house();
    let payload = payload(&centre);
    let did = centre.key.did();
    for header in [
        json!({"alg": "EdDSA", "typ": "JWT", "kid": format!("{did}#{}", &did[8..])}),
        json!({"alg": "EdDSA", "kid": did}),
        json!({"alg": "Ed25519", "jwk": jwk(2)}),
        json!({"alg": "EdDSA", "typ": "vc+jwt", "kid": "key-1"}),
    ] {
        let token = token(2, &header, &payload);
        let report = look(&token, knows(&root));
        assert_eq!(report.answer, Answer::Valid, "{header} {:?}", report.findings);
        assert!(report.says("issuer-known") && report.says("status-good"));
        let svg = bake_svg(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", &token).unwrap();
        let png = bake_png(&crate::pictures::png(), &token).unwrap();
        for (brought, carrier) in [(token.clone(), Carrier::Text), (svg, Carrier::Svg), (png, Carrier::Png)] {
            let found = find(&brought).unwrap();
            assert_eq!((found.form, found.carried_by, &found.bytes), (Form::Jwt, carrier, &token));
            assert_eq!(verify(&found, &trust(knows(&root)), Some(Moment(NOW))), report);
        }
    }
}

#[test]
fn the_first_versions_mapping_is_read() {
    let (root, centre, _) = house();
    let mut vc = payload(&centre);
    let claims: Value = ["iss", "jti", "sub", "nbf", "exp"]
        .iter()
        .map(|claim| ((*claim).to_owned(), vc.as_object_mut().unwrap().remove(*claim).unwrap()))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let object = vc.as_object_mut().unwrap();
    object.remove("iat");
    object.remove("id");
    object.remove("validFrom");
    object.remove("validUntil");
    let mut payload = claims;
    payload["vc"] = vc;
    let report = look(&token(2, &json!({"alg": "EdDSA", "kid": centre.key.did()}), &payload), knows(&root));
    assert_eq!(report.answer, Answer::Valid, "{:?}", report.findings);
}

#[test]
fn what_is_wrong_with_a_token_is_said() {
    let (root, centre, _) = house();
    let did = centre.key.did();
    let good = payload(&centre);
    let header = json!({"alg": "EdDSA", "kid": did});
    let with = |claim: &str, value: Value| {
        let mut changed = good.clone();
        changed[claim] = value;
        token(2, &header, &changed)
    };
    let mut secret = jwk(2);
    secret["d"] = json!("AAAA");
    let whole = String::from_utf8(token(2, &header, &good)).unwrap();
    let (signed, signature) = whole.rsplit_once('.').unwrap();
    let other_signature = token(2, &header, &json!({}));
    let other_signature = String::from_utf8(other_signature).unwrap();
    let other_signature = other_signature.rsplit('.').next().unwrap();
    let cases: [(&str, Vec<u8>, Answer); 17] = [
        ("jwt-claim", with("iss", json!("https://example.org")), Answer::NotValid),
        ("jwt-claim", with("sub", json!("urn:uuid:0")), Answer::NotValid),
        ("jwt-claim", with("jti", json!(7)), Answer::NotValid),
        ("jwt-claim", with("nbf", json!(1)), Answer::NotValid),
        ("jwt-claim", with("exp", json!("tomorrow")), Answer::NotValid),
        ("jwt-private-key", token(2, &json!({"alg": "EdDSA", "jwk": secret}), &good), Answer::NotValid),
        ("signature-other", token(9, &json!({"alg": "EdDSA", "jwk": jwk(9)}), &good), Answer::NotValid),
        ("signature-bad", token(9, &header, &good), Answer::NotValid),
        ("signature-bad", format!("{signed}.{other_signature}").into_bytes(), Answer::NotValid),
        ("signature-bad", format!("{signed}.AAAA").into_bytes(), Answer::NotValid),
        ("jwt-algorithm", token(2, &json!({"alg": "none", "kid": did}), &good), Answer::CannotTell),
        ("jwt-algorithm", token(2, &json!({"alg": "HS256", "kid": did}), &good), Answer::CannotTell),
        ("jwt-algorithm", token(2, &json!({"alg": "EdDSA", "crit": ["b64"]}), &good), Answer::CannotTell),
        ("jwt-broken", format!("{signed}.{signature}=").into_bytes(), Answer::NotValid),
        ("jwt-broken", b"a.b".to_vec(), Answer::NotValid),
        ("json-broken", b"bm8.bm8.bm8".to_vec(), Answer::NotValid),
        ("credential-none", token(2, &header, &json!({"iss": did})), Answer::NotValid),
    ];
    for (code, token, answer) in cases {
        let report = look(&token, knows(&root));
        assert!(report.says(code), "{code}: {:?}", report.findings);
        assert_eq!(report.answer, answer, "{code}");
    }
}

#[test]
fn a_key_behind_an_address_is_not_fetched() {
    let (root, centre, _) = house();
    let mut payload = payload(&centre);
    payload["issuer"]["id"] = json!("https://example.org/issuer");
    payload["iss"] = json!("https://example.org/issuer");
    let header = json!({"alg": "EdDSA", "kid": "https://example.org/keys#1"});
    let report = look(&token(2, &header, &payload), knows(&root));
    assert_eq!(report.answer, Answer::CannotTell, "{:?}", report.findings);
    assert!(report.says("key-unknown"));
}

#[test]
fn proofs_within_a_token_may_not_be_false() {
    let (root, centre, _) = house();
    let mut document = payload(&centre);
    let issued: Value = serde_json::from_slice(&centre.issue(|_| {}).json).unwrap();
    document["proof"] = issued["proof"].clone();
    let header = json!({"alg": "EdDSA", "kid": centre.key.did()});
    assert_eq!(look(&token(2, &header, &document), knows(&root)).answer, Answer::Valid);
    document["name"] = json!("Another name");
    let report = look(&token(2, &header, &document), knows(&root));
    assert_eq!(report.answer, Answer::NotValid);
    assert!(report.says("signature-bad"), "{:?}", report.findings);
}

#[test]
fn tokens_of_another_program_are_checked_and_no_byte_of_them_may_change() {
    for (name, web, own) in [
        ("rs256", &include_bytes!("data/rs256-web.jwt")[..], &include_bytes!("data/rs256-jwk.jwt")[..]),
        ("ps256", include_bytes!("data/ps256-web.jwt"), include_bytes!("data/ps256-jwk.jwt")),
        ("es256", include_bytes!("data/es256-web.jwt"), include_bytes!("data/es256-jwk.jwt")),
        ("es384", include_bytes!("data/es384-web.jwt"), include_bytes!("data/es384-jwk.jwt")),
        ("eddsa", include_bytes!("data/eddsa-web.jwt"), include_bytes!("data/eddsa-jwk.jwt")),
    ] {
        // Signed by the key that it brings, which nobody says is the issuer's.
        let report = look(web, TrustList::default());
        assert_eq!(wrong(&report), ["signature-other", "issuer-unknown"], "{name} {:?}", report.findings);
        assert_eq!(report.answer, Answer::CannotTell);
        // The issuer is the key itself; only who that is remains unknown.
        let report = look(own, TrustList::default());
        assert_eq!(wrong(&report), ["issuer-unknown"], "{name} {:?}", report.findings);
        assert!(report.says("signature-good"));
        let text = find(own).unwrap().bytes;
        for at in (0..text.len()).step_by(97) {
            let mut changed = text.clone();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let report = look(&changed, TrustList::default());
            assert!(!report.says("signature-good"), "{name} at {at}");
        }
    }
}
