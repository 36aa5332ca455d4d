//! `packhorse key …` and `packhorse trust …`

use client::view::Failure;
use client::{Client, failure};
use pack::{PublicKey, SigningKey};
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::flags::{KeyVerb, TrustVerb};
use crate::pack::key_failure;
use crate::screen::{Screen, printable};

pub(crate) fn run_key(screen: &Screen, verb: KeyVerb) -> Answer {
    let KeyVerb::New { out, name } = verb;
    let key = SigningKey::generate(&name).map_err(|error| key_failure(&out, &error))?;
    key.save(&out).map_err(|error| failure("key-not-saved", &[("path", &out.to_string_lossy())], &error))?;
    let public = key.public();
    screen.data(&describe(&public), |_| line(&public));
    screen.say("cli-key-made", &[("path", out.to_string_lossy().into_owned().into())]);
    Ok(Exit::Done)
}

pub(crate) fn run_trust(screen: &Screen, client: &Client, verb: TrustVerb) -> Answer {
    match verb {
        TrustVerb::Add { file } => {
            let key = client.trust(&file).map_err(|failure| match failure.code.as_str() {
                "not-a-key" => key_failure(&file, &failure.detail),
                _ => failure,
            })?;
            screen.data(&describe(&key), |_| line(&key));
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
