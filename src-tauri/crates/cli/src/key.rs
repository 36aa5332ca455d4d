//! `packhorse key …` and `packhorse trust …`

use client::view::Failure;
use client::{Client, DelegationWish, Trusted, failure};
use pack::{PublicKey, SigningKey};
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::flags::{KeyVerb, TrustVerb};
use crate::pack::key_failure;
use crate::screen::{Screen, moment, now, printable};

pub(crate) fn run_key(screen: &Screen, verb: KeyVerb) -> Answer {
    let (out, name) = match verb {
        KeyVerb::New { out, name } => (out, name),
        KeyVerb::Delegate { key, to, out, name, achievements, count, days, may_delegate } => {
            let wish = DelegationWish { name, achievements, count, days, may_delegate };
            let document = client::delegate_key(&key, &to, &wish, now())?;
            let shown = out.to_string_lossy();
            if out.exists() {
                let words = "a file lies there already; it was not touched";
                return Err(failure("would-overwrite-other", &[("path", &shown)], &words));
            }
            fs_err::write(&out, &document).map_err(|error| failure("export", &[("path", &shown)], &error))?;
            screen.data(&json!({ "path": out, "bytes": document.len() }), |_| String::new());
            screen.say("cli-written", &[("path", shown.into_owned().into())]);
            return Ok(Exit::Done);
        }
    };
    let key = SigningKey::generate(&name).map_err(|error| key_failure(&out, &error))?;
    key.save(&out).map_err(|error| failure("key-not-saved", &[("path", &out.to_string_lossy())], &error))?;
    let public = key.public();
    screen.data(&describe(&public), |_| line(&public));
    screen.say("cli-key-made", &[("path", out.to_string_lossy().into_owned().into())]);
    Ok(Exit::Done)
}

pub(crate) fn run_trust(screen: &Screen, client: &Client, verb: TrustVerb) -> Answer {
    match verb {
        TrustVerb::Add { file, yes } => {
            match client.trust_file(&file, yes)? {
                Trusted::Publisher(key) => screen.data(&describe(&key), |_| line(&key)),
                Trusted::Root { did, name } => {
                    let told = json!({ "name": name, "issuer": did });
                    screen.data(&told, |_| format!("{did}  {}\n", printable(&name)));
                }
                Trusted::Bundle { signer, names, made_ms } => {
                    let told = json!({ "fingerprint": signer, "issuers": names, "madeMs": made_ms });
                    let all = names.iter().map(|name| printable(name)).collect::<Vec<_>>().join(", ");
                    screen.data(&told, |_| format!("{signer}  {all}  {}\n", moment(made_ms)));
                }
            }
            Ok(Exit::Done)
        }
        TrustVerb::List => {
            let trusted = client.trusted()?;
            let platforms = client.trusted_by_platforms()?;
            // By whose word: a platform's, or nobody's but whoever chose it here.
            let by = |key: &PublicKey| {
                platforms.iter().find(|(one, _)| one == key).map(|(_, platform)| platform.as_str())
            };
            let told = |key: &PublicKey| {
                let mut told = describe(key);
                told["by"] = by(key).into();
                told
            };
            let words = |key: &PublicKey| match by(key) {
                Some(platform) => {
                    let by = screen.text("cli-trusted-by", &[("platform", printable(platform).into())]);
                    format!("{}  {}  {by}\n", key.fingerprint(), printable(key.name()))
                }
                None => line(key),
            };
            let keys: Vec<Json> = trusted.keys().iter().map(told).collect();
            screen.data(&keys, |_| trusted.keys().iter().map(words).collect());
            for one in client.trusted_issuers()? {
                let made = one.made_ms.map(moment).unwrap_or_default();
                let words = [("name", printable(&one.name).into()), ("made", made.into())];
                screen.say(
                    if one.made_ms.is_some() { "cli-trusts-issuers" } else { "cli-trusts-issuer" },
                    &words,
                );
            }
            if keys.is_empty() {
                screen.say("cli-no-keys", &[]);
            }
            Ok(Exit::Done)
        }
        TrustVerb::Show { key } => {
            let trusted = client.trusted()?;
            let plain = |text: &str| text.replace([' ', ':', '-'], "").to_lowercase();
            let begin = plain(&key);
            let is_it = |one: &&PublicKey| {
                one.name() == key || (!begin.is_empty() && plain(&one.fingerprint()).starts_with(&begin))
            };
            let found = trusted.keys().iter().find(is_it).ok_or_else(|| not_trusted(&key))?;
            screen.data(&describe(found), |_| format!("{}{found}\n", line(found)));
            Ok(Exit::Done)
        }
    }
}

fn not_trusted(key: &str) -> Failure {
    failure(
        "not-found",
        &[("path", key)],
        &format!("no trusted key is called {key}: `packhorse trust list` tells which there are"),
    )
}

fn describe(key: &PublicKey) -> Json {
    json!({ "name": key.name(), "fingerprint": key.fingerprint(), "key": key.to_string() })
}

fn line(key: &PublicKey) -> String {
    format!("{}  {}\n", key.fingerprint(), printable(key.name()))
}
