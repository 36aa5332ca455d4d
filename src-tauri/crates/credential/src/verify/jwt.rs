//! Verifying a credential whose proof is a compact JWS around it (Open Badges 3.0, "JSON Web Token Proof Format"; W3C,
//! "Securing Verifiable Credentials using JOSE and COSE"). The key must come with it: in the header, or as a `did:key` or
//! `did:jwk`. A key behind an address is never fetched.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature as algorithms;
use serde_json::{Map, Value};

use super::signature::Signed;
use super::{other, report, unreadable};
use crate::key::{did_key, from_base58, is_signed, key_of_did};
use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof::{Checked, Signer, State};
use crate::report::{About, Answer, Finding, Form, Report};
use crate::strict::{MAX_JSON, read_json, text};
use crate::trust::Trust;

/// Most bytes of a header.
const MAX_HEADER: usize = 16 * 1024;
/// Most characters of a `did:jwk`.
const MAX_DID: usize = 4 * 1024;
/// Multicodec's prefix of a P-256 public key, compressed.
const P256_PUBLIC: [u8; 2] = [0x80, 0x24];
/// The claims of a JWT that stand for something in the credential.
const CLAIMS: [&str; 7] = ["iss", "sub", "jti", "nbf", "exp", "iat", "aud"];

/// Verifies a compact JWS with what is known; `now` is `None` where the clock is doubtful.
#[must_use]
pub fn verify_jwt(token: &[u8], trust: &Trust, now: Option<Moment>) -> Report {
    let refused = |finding| Report::of(Form::Full, vec![finding], None, trust.made_ms());
    let token = match Token::read(token) {
        Ok(token) => token,
        Err(finding) => return refused(finding),
    };
    let (document, mismatch) = match token.document() {
        Ok(read) => read,
        Err(finding) => return refused(finding),
    };
    if let Some(finding) = other(&document) {
        return refused(finding);
    }
    let issuer = Profile::read(document.get("issuer")).map(|profile| profile.id).unwrap_or_default();
    let mut signed = token.signed(&issuer);
    if let Some(claim) = mismatch {
        signed.findings.push(finding(Answer::NotValid, "jwt-claim").with("claim", claim));
    }
    if document.contains_key("proof") {
        // Proofs within were there before, and none may be false.
        let within = super::signature::check(&document, trust, now);
        signed.findings.extend(within.findings.into_iter().filter(|one| one.answer == Answer::NotValid));
        signed.proofs.extend(within.proofs);
    }
    report(&document, signed, trust, now)
}

fn finding(answer: Answer, code: &'static str) -> Finding {
    Finding::new(About::Signature, answer, code)
}

fn broken() -> Finding {
    Finding::new(About::Form, Answer::NotValid, "jwt-broken")
}

/// The parts of a compact JWS.
struct Token<'a> {
    header: Map<String, Value>,
    payload: Map<String, Value>,
    signature: Vec<u8>,
    /// What was signed: header and payload as they travel.
    signed: &'a str,
}

impl<'a> Token<'a> {
    fn read(token: &'a [u8]) -> Result<Self, Finding> {
        let token = std::str::from_utf8(token).map_err(|_| broken())?.trim();
        let (signed, signature) = token.rsplit_once('.').ok_or_else(broken)?;
        let (header, payload) = signed.split_once('.').ok_or_else(broken)?;
        if header.len() > MAX_HEADER || signature.len() > MAX_HEADER {
            return Err(broken());
        }
        let most = MAX_JSON.div_ceil(3) * 4;
        if payload.len() > most {
            let bytes = (payload.len() / 4 * 3).to_string();
            return Err(Finding::new(About::Form, Answer::CannotTell, "json-size").with("bytes", bytes));
        }
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| broken());
        let object = |part: &str| read_json(&decode(part)?).map_err(|error| unreadable(&error));
        let header = object(header)?;
        // What must be understood is not, whatever it is (RFC 7515, 4.1.11).
        if header.contains_key("crit") {
            return Err(finding(Answer::CannotTell, "jwt-algorithm").with("what", "crit"));
        }
        Ok(Token { header, payload: object(payload)?, signature: decode(signature)?, signed })
    }

    /// The credential in the payload, and the first claim that says otherwise than it does.
    fn document(&self) -> Result<(Map<String, Value>, Option<&'static str>), Finding> {
        let mut document = match self.payload.get("vc") {
            // The first version of the data model put it there, and let the claims stand for its members.
            Some(Value::Object(vc)) => vc.clone(),
            Some(_) => return Err(broken()),
            None => {
                let mut document = self.payload.clone();
                document.retain(|key, _| !CLAIMS.contains(&key.as_str()));
                document
            }
        };
        let within = self.payload.contains_key("vc");
        if within {
            for (from, to) in [("issuanceDate", "validFrom"), ("expirationDate", "validUntil")] {
                if let Some(value) = document.get(from).cloned() {
                    document.entry(to).or_insert(value);
                }
            }
            self.fill(&mut document);
        }
        let mismatch = self.mismatch(&document);
        Ok((document, mismatch))
    }

    /// Puts in from the claims what the first version let out.
    fn fill(&self, document: &mut Map<String, Value>) {
        for (claim, member) in [("iss", "issuer"), ("jti", "id")] {
            if let Some(value) = self.payload.get(claim).filter(|value| value.is_string()) {
                document.entry(member).or_insert_with(|| value.clone());
            }
        }
        for (claim, member) in [("nbf", "validFrom"), ("exp", "validUntil")] {
            if let Some(moment) = self.moment(claim) {
                document.entry(member).or_insert_with(|| moment.to_text().into());
            }
        }
        let subject = document.get_mut("credentialSubject").and_then(Value::as_object_mut);
        if let Some((subject, holder)) = subject.zip(self.payload.get("sub")) {
            subject.entry("id").or_insert_with(|| holder.clone());
        }
    }

    /// A claim that says otherwise than the credential. One that is not there says nothing: what is signed is the
    /// credential.
    fn mismatch(&self, document: &Map<String, Value>) -> Option<&'static str> {
        let issuer = Profile::read(document.get("issuer")).map(|profile| profile.id);
        let subject = document.get("credentialSubject").and_then(Value::as_object);
        let said = [
            ("iss", issuer.as_deref()),
            ("jti", text(document, "id")),
            ("sub", subject.and_then(|subject| text(subject, "id"))),
        ];
        let other = said
            .into_iter()
            .find(|(claim, said)| self.payload.get(*claim).is_some_and(|value| value.as_str() != *said));
        let dates = [("nbf", "validFrom"), ("exp", "validUntil")];
        let later = dates.into_iter().find(|(claim, member)| {
            let said = text(document, member).and_then(Moment::read).map(Moment::seconds);
            self.payload.contains_key(*claim) && self.moment(claim).map(Moment::seconds) != said
        });
        other.map(|(claim, _)| claim).or(later.map(|(claim, _)| claim))
    }

    /// A `NumericDate`: seconds since 1970, whole or not.
    fn moment(&self, claim: &str) -> Option<Moment> {
        let value = self.payload.get(claim)?;
        let seconds = value.as_i64().or_else(|| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "saturates, and is compared with a date after"
            )]
            value.as_f64().map(|seconds| seconds.floor() as i64)
        })?;
        Some(Moment(seconds.checked_mul(1000)?))
    }

    /// What was found about the signature.
    fn signed(&self, issuer: &str) -> Signed {
        let mut signed = Signed { findings: Vec::new(), proofs: Vec::new(), created: None };
        match self.check(issuer) {
            Ok(signer) => {
                signed.findings.push(finding(Answer::Valid, "signature-good"));
                signed.created = self.moment("iat");
                if let Some(key) = key_of_did(&signer) {
                    let signer = Some(Signer { did: signer, key });
                    signed.proofs.push(Checked {
                        signer,
                        created: signed.created,
                        expires: None,
                        state: State::Good,
                    });
                }
            }
            Err(finding) => signed.findings.push(finding),
        }
        signed
    }

    /// Checks the signature, and that the key is the issuer's; gives the issuer's DID.
    fn check(&self, issuer: &str) -> Result<String, Finding> {
        let unknown = |code, what: &str| {
            finding(Answer::CannotTell, code).with("what", what.chars().take(200).collect::<String>())
        };
        let algorithm = text(&self.header, "alg").unwrap_or_default();
        let kid = text(&self.header, "kid");
        let jwk = self.header.get("jwk").and_then(Value::as_object);
        if jwk.is_some_and(|jwk| jwk.contains_key("d")) {
            // Whoever reads it can sign like it.
            return Err(finding(Answer::NotValid, "jwt-private-key"));
        }
        let of_did = |did: &str| Key::of_did(did.split_once('#').map_or(did, |(did, _)| did));
        let key = match (jwk, kid) {
            (Some(jwk), _) => Key::of_jwk(jwk),
            // A key that is only called something: the issuer may be its own key.
            (None, kid) => kid.and_then(of_did).or_else(|| of_did(issuer)),
        };
        let Some(key) = key else { return Err(unknown("key-unknown", kid.unwrap_or(issuer))) };
        match key.verifies(algorithm, self.signed.as_bytes(), &self.signature) {
            Some(true) if key.is(issuer) => Ok(issuer.to_owned()),
            Some(true) if issuer.starts_with("did:key:") || issuer.starts_with("did:jwk:") => {
                Err(finding(Answer::NotValid, "signature-other").with("issuer", issuer))
            }
            // It is signed, but nothing here says that the key is the issuer's.
            Some(true) => Err(finding(Answer::CannotTell, "signature-other").with("issuer", issuer)),
            Some(false) => Err(finding(Answer::NotValid, "signature-bad")),
            None => Err(unknown("jwt-algorithm", algorithm)),
        }
    }
}

/// A key that signs tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Key {
    Ed25519([u8; 32]),
    /// A point, uncompressed; whether it is on P-384 rather than P-256.
    Curve {
        point: Vec<u8>,
        wide: bool,
    },
    Rsa {
        modulus: Vec<u8>,
        exponent: Vec<u8>,
    },
}

impl Key {
    /// The key of a JSON Web Key (RFC 7517).
    fn of_jwk(jwk: &Map<String, Value>) -> Option<Key> {
        let bytes = |name: &str| URL_SAFE_NO_PAD.decode(text(jwk, name)?).ok();
        match (text(jwk, "kty")?, text(jwk, "crv")) {
            ("OKP", Some("Ed25519")) => Some(Key::Ed25519(bytes("x")?.try_into().ok()?)),
            ("EC", Some(curve @ ("P-256" | "P-384"))) => {
                let wide = curve == "P-384";
                let length = if wide { 48 } else { 32 };
                let (x, y) = (bytes("x")?, bytes("y")?);
                (x.len() == length && y.len() == length)
                    .then(|| Key::Curve { point: [&[4][..], &x, &y].concat(), wide })
            }
            ("RSA", _) => Some(Key::Rsa { modulus: bytes("n")?, exponent: bytes("e")? }),
            _ => None,
        }
    }

    /// The key that a DID is, where it is one.
    fn of_did(did: &str) -> Option<Key> {
        if let Some(key) = key_of_did(did) {
            return Some(Key::Ed25519(key));
        }
        let jwk = did.strip_prefix("did:jwk:").filter(|jwk| jwk.len() <= MAX_DID)?;
        Key::of_jwk(&read_json(&URL_SAFE_NO_PAD.decode(jwk).ok()?).ok()?)
    }

    /// Tells whether a DID is this key.
    fn is(&self, did: &str) -> bool {
        match self {
            Key::Ed25519(key) if did == did_key(key) => true,
            Key::Curve { point, wide: false } if did.starts_with("did:key:") => {
                compressed(did).is_some_and(|bytes| {
                    let odd = point.last().is_some_and(|byte| byte & 1 == 1);
                    bytes.first() == Some(&(2 + u8::from(odd))) && point.get(1..33) == bytes.get(1..)
                })
            }
            _ => Key::of_did(did).as_ref() == Some(self),
        }
    }

    /// Tells whether the signature is this key's; nothing where the algorithm is none of this key's.
    fn verifies(&self, algorithm: &str, message: &[u8], signature: &[u8]) -> Option<bool> {
        match (self, algorithm) {
            (Key::Ed25519(key), "EdDSA" | "Ed25519") => {
                Some(signature.try_into().is_ok_and(|signature| is_signed(key, message, &signature)))
            }
            (Key::Curve { point, wide }, "ES256" | "ES384") if *wide == (algorithm == "ES384") => {
                let fixed = if *wide {
                    &algorithms::ECDSA_P384_SHA384_FIXED
                } else {
                    &algorithms::ECDSA_P256_SHA256_FIXED
                };
                Some(algorithms::UnparsedPublicKey::new(fixed, point).verify(message, signature).is_ok())
            }
            (Key::Rsa { modulus, exponent }, _) => {
                let parameters = match algorithm {
                    "RS256" => &algorithms::RSA_PKCS1_2048_8192_SHA256,
                    "RS384" => &algorithms::RSA_PKCS1_2048_8192_SHA384,
                    "RS512" => &algorithms::RSA_PKCS1_2048_8192_SHA512,
                    "PS256" => &algorithms::RSA_PSS_2048_8192_SHA256,
                    "PS384" => &algorithms::RSA_PSS_2048_8192_SHA384,
                    "PS512" => &algorithms::RSA_PSS_2048_8192_SHA512,
                    _ => return None,
                };
                // Some programs put a zero before, as for a number that could be negative.
                let start = modulus.iter().take_while(|byte| **byte == 0).count();
                let key = algorithms::RsaPublicKeyComponents { n: &modulus[start..], e: exponent };
                // Keys of fewer bits can be broken: what they signed says nothing.
                let weak = modulus.len() - start < 256;
                (!weak).then(|| key.verify(parameters, message, signature).is_ok())
            }
            _ => None,
        }
    }
}

/// The compressed point that a `did:key` of P-256 is.
fn compressed(did: &str) -> Option<Vec<u8>> {
    let bytes = from_base58(did.strip_prefix("did:key:")?, 64)?;
    bytes.strip_prefix(&P256_PUBLIC).map(<[u8]>::to_vec).filter(|bytes| bytes.len() == 33)
}
