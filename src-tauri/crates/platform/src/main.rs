//! `packhorse-platform`: the central platform from a terminal.
#![forbid(unsafe_code)]

mod certificates;
mod console;
mod flags;
mod manual;
mod packs;
mod speech;
mod trust;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use platform::centres::{ActError, Actor, centre};
use platform::config::{Config, UNNAMED};
use platform::db::Database;
use platform::ops::{backup, restore};
use platform::serve::{Bounds, CertificateFiles, serve};
use platform::service::{Service, clock_ms};
use reconcile::key::SecretKey;

use crate::flags::{Flags, Place, Verb};
use crate::speech::{Failure, Said, Speech};

fn main() -> ExitCode {
    let speech = Speech::new();
    if let Some(folder) = manual::asked(std::env::args_os().skip(1)) {
        return match manual::write(&folder) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {}: {error}", folder.display());
                ExitCode::FAILURE
            }
        };
    }
    let flags = Flags::parse();
    let done = match flags.verb {
        Verb::Serve(verb) => serve_platform(&speech, flags.place, *verb),
        Verb::Backup(verb) => backup_platform(&speech, &flags.place, &verb),
        Verb::Restore(verb) => restore_platform(&speech, &flags.place, &verb),
        Verb::Centres(verb) => run_centres(&flags.place, verb),
        Verb::Catalogue(verb) => run_catalogue(&flags.place, verb),
        Verb::Credentials(verb) => run_credentials(&flags.place, verb),
        Verb::Trust(verb) => run_trust(&flags.place, verb),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            speech.failure(&failure);
            ExitCode::FAILURE
        }
    }
}

fn serve_platform(speech: &Speech, place: Place, verb: flags::Serve) -> Result<(), Failure> {
    tracing_subscriber::fmt().json().with_writer(std::io::stderr).with_max_level(verb.log).init();
    make_folder(&place.data)?;
    let tls = verb.tls_cert.zip(verb.tls_key).map(|(certificate, key)| CertificateFiles { certificate, key });
    let scheme = if tls.is_some() { "https" } else { "http" };
    let given = verb.address.as_deref().map(|address| address.trim_end_matches('/').to_owned());
    let config = Config {
        database: database_of(&place),
        listen: verb.listen,
        address: given.clone().unwrap_or_else(|| format!("{scheme}://{}", verb.listen)),
        behind_proxy: verb.behind_proxy,
        metrics_for_all: verb.metrics_for_all,
        ..Config::of_folder(&place.data)
    };
    let readable = scheme == "http" && !verb.listen.ip().is_loopback() && !verb.behind_proxy;
    if readable {
        tracing::warn!(
            "without TLS others on the line can read passwords of staff: see --tls-cert, --behind-proxy"
        );
    }
    let db = Database::open(&config.database)?;
    let key = SecretKey::load_or_make(&verb.key.unwrap_or_else(|| config.key_file()))?;
    let (code, institute) = db.write(|tx| {
        let name = verb.name.as_deref().unwrap_or(UNNAMED);
        let code = platform::centres::first_code(tx, name, clock_ms())?;
        let institute = centre::institute(tx, name, clock_ms())?;
        Ok::<_, ActError>((code, centre::get(tx, &Actor::console(), institute)?.name))
    })?;
    let config = Config { name: verb.name.unwrap_or_else(|| institute.clone()), ..config };
    // Beside the address, not in the log: each of its lines is one for programs.
    let hint = |words: String| format!("{} {words}", speech.text("cli-hint", &[]));
    let here_only = (!config.is_for_others())
        .then(|| hint(speech.text("platform-cli-here-only", &[("address", config.address.as_str().into())])));
    let unnamed = config.name == UNNAMED || institute == UNNAMED;
    let unnamed = unnamed.then(|| hint(speech.text("platform-cli-unnamed", &[])));
    let (name, public) = (config.name.clone(), key.public());
    let bounds = Bounds {
        connections: verb.connections,
        rate: verb.rate,
        patience: verb.patience.map(Duration::from_secs),
    };
    let code = code.map(|code| speech.text("platform-cli-code", &[("code", code.as_str().into())]));
    let service = Arc::new(Service { db, key, now_ms: clock_ms, config });
    serve(service, tls, &bounds, move |address| {
        let address = given.unwrap_or_else(|| format!("{scheme}://{address}"));
        let mut lines = format!("{name}\naddress: {address}\nkey: {}\n", public.short());
        for more in [code, here_only, unnamed].into_iter().flatten() {
            lines.push_str(&format!("{more}\n"));
        }
        // Whoever started it may have gone: it serves all the same.
        let _ = std::io::stdout().write_all(lines.as_bytes()).and_then(|()| std::io::stdout().flush());
    })?;
    Ok(())
}

fn backup_platform(speech: &Speech, place: &Place, verb: &flags::Backup) -> Result<(), Failure> {
    let db = Database::open(&database_of(place))?;
    let config = Config::of_folder(&place.data);
    let key = match verb.with_key {
        false => None,
        true => {
            let file = verb.key.clone().unwrap_or_else(|| config.key_file());
            if !file.is_file() {
                return Err(Said::of("platform-cli-no-key").with("path", file.display()).into());
            }
            Some(SecretKey::load_or_make(&file)?)
        }
    };
    let written = backup(&db, &verb.output, key.as_ref(), clock_ms())?;
    speech.say(
        "platform-cli-written",
        &[("rows", written.rows.into()), ("tables", written.tables.into()), ("bytes", written.bytes.into())],
    );
    Ok(())
}

fn restore_platform(speech: &Speech, place: &Place, verb: &flags::Restore) -> Result<(), Failure> {
    make_folder(&place.data)?;
    let config = Config::of_folder(&place.data);
    let restored = restore(&database_of(place), &verb.file, &config.key_file(), verb.replace, clock_ms())?;
    let told = [("rows", restored.rows.into()), ("tables", restored.tables.into())];
    speech.say("platform-cli-restored", &told);
    match restored.key {
        true => speech.say("platform-cli-restored-key", &[]),
        false => speech.hint("platform-cli-restored-without-key"),
    }
    Ok(())
}

fn run_centres(place: &Place, verb: flags::centres::Centres) -> Result<(), Failure> {
    make_folder(&place.data)?;
    let db = Database::open(&database_of(place))?;
    console::run(&db, &place.data, verb, clock_ms())
}

fn run_catalogue(place: &Place, verb: flags::catalogue::Catalogue) -> Result<(), Failure> {
    make_folder(&place.data)?;
    let config = Config { database: database_of(place), ..Config::of_folder(&place.data) };
    packs::run(&Database::open(&config.database)?, &config, verb)
}

fn run_trust(place: &Place, verb: flags::trust::Trust) -> Result<(), Failure> {
    let config = Config { database: database_of(place), ..Config::of_folder(&place.data) };
    trust::run(&Database::open(&config.database)?, &config, verb)
}

fn run_credentials(place: &Place, verb: flags::credentials::Credentials) -> Result<(), Failure> {
    make_folder(&place.data)?;
    let config = Config { database: database_of(place), ..Config::of_folder(&place.data) };
    certificates::run(&Database::open(&config.database)?, &config, verb, clock_ms())
}

fn database_of(place: &Place) -> String {
    place.database.clone().unwrap_or_else(|| Config::of_folder(&place.data).database)
}

/// Makes the platform's folder, for its owner only.
fn make_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs_err::create_dir_all(folder)?;
    #[cfg(unix)]
    fs_err::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}
