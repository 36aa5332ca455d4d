//! The catalogue from the platform's own console.

use std::io::Write;

use platform::catalogue::{self, add_publisher, end_publisher, publish, publishers, withdraw};
use platform::centres::{ActError, Actor, centre};
use platform::config::Config;
use platform::db::Database;
use platform::service::clock_ms;
use reconcile::key::{PublicKey, SecretKey};
use serde_json::json;

use crate::console::plain;
use crate::flags::catalogue::{Catalogue, Exported, Publisher};
use crate::speech::{Failure, Said};

/// Does one verb.
pub(crate) fn run(db: &Database, config: &Config, verb: Catalogue) -> Result<(), Failure> {
    let (console, packs, now_ms) = (Actor::console(), config.packs(), clock_ms());
    let at = |centre: Option<i64>| -> Result<i64, Failure> {
        match centre {
            Some(centre) => Ok(centre),
            None => Ok(db.write(|tx| centre::institute(tx, &config.name, now_ms))?),
        }
    };
    let mut out = std::io::stdout().lock();
    match verb {
        Catalogue::Publish { files, centre } => {
            let centre = at(centre)?;
            for file in files {
                let mut from = fs_err::File::open(&file)?;
                let done = publish(db, &packs, &console, centre, &mut from, now_ms).inspect_err(|_| {
                    // Which of several it is.
                    let _ = writeln!(std::io::stderr(), "{}", file.display());
                })?;
                writeln!(out, "{} {} {}", done.id, done.version, done.bytes)?;
                for (from, bytes) in done.updates {
                    writeln!(out, "{} {from}-{} {bytes}", done.id, done.version)?;
                }
            }
        }
        Catalogue::Withdraw { id, version } => {
            if !withdraw(db, &packs, &console, &id, version, now_ms)? {
                return Err(Said::of("platform-cli-not-listed")
                    .with("id", id)
                    .with("version", version)
                    .into());
            }
        }
        Catalogue::Publisher(verb) => on_publisher(db, config, &verb, &at, &mut out)?,
        Catalogue::Export { what: Exported::Catalogue, output } => {
            let files = catalogue::export(db, &packs, &output, known_key(config)?.as_ref())?;
            writeln!(out, "{files}")?;
        }
    }
    Ok(())
}

/// A publisher on one line: whoever added it compares the fingerprint with the one that is read out on the telephone.
fn publisher_line(key: &PublicKey, centre: i64, name: &str) -> String {
    let fingerprint = pack::PublicKey::from_bytes(&key.0, name).map(|key| key.fingerprint());
    plain(&json!({"key": key.to_string(), "centre": centre, "name": name, "fingerprint": fingerprint}))
}

/// The platform's key, where there is one.
pub(crate) fn known_key(config: &Config) -> Result<Option<PublicKey>, Failure> {
    let file = config.key_file();
    let key = file.is_file().then(|| SecretKey::load_or_make(&file)).transpose()?;
    Ok(key.map(|key| key.public()))
}

fn on_publisher(
    db: &Database,
    config: &Config,
    verb: &Publisher,
    at: &dyn Fn(Option<i64>) -> Result<i64, Failure>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let (console, now_ms) = (Actor::console(), clock_ms());
    match verb {
        Publisher::Add { key, name, centre } => {
            let (known, platform) =
                (pack::PublicKey::load(key)?, SecretKey::load_or_make(&config.key_file())?);
            let name = name.clone().unwrap_or_else(|| known.name().to_owned());
            let (key, centre) = (PublicKey(known.to_bytes()), at(*centre)?);
            db.write(|tx| add_publisher(tx, &console, centre, &key, &name, &platform, now_ms))?;
            writeln!(out, "{}", publisher_line(&key, centre, &name))?;
        }
        Publisher::End { key } => {
            let platform = SecretKey::load_or_make(&config.key_file())?;
            let key = PublicKey::parse(key).ok_or_else(|| Said::of("platform-cli-not-a-key"))?;
            if !db.write(|tx| end_publisher(tx, &console, &key, &platform, now_ms))? {
                return Err(Said::of("platform-cli-no-publisher").into());
            }
        }
        Publisher::List => {
            for one in db.read(|tx| Ok::<_, ActError>(publishers(tx)?))? {
                writeln!(out, "{}", publisher_line(&one.key, one.centre, &one.name))?;
            }
        }
    }
    Ok(())
}
