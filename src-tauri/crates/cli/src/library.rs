//! `packhorse library …`

use std::path::Path;

use client::view::{Failure, PackCard, SignerState, Standing, TrustStanding};
use client::{Client, InstallOptions, Installed};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::LibraryVerb;
use crate::overwrite;
use crate::screen::{Screen, one_line, printable, size};
use crate::trust;

pub(crate) fn run(screen: &Screen, client: &Client, verb: LibraryVerb) -> Answer {
    let mut bar = screen.bar();
    match verb {
        LibraryVerb::Install { sources, allow_unsigned, allow_older } => {
            drop(bar);
            let options = InstallOptions { allow_unsigned, allow_older, ..InstallOptions::default() };
            install(screen, client, &sources, &options)
        }
        LibraryVerb::Update { id, from, allow_unsigned } => {
            drop(bar);
            client.pack(&id, screen.language())?;
            let options =
                InstallOptions { allow_unsigned, only: Some(id.clone()), ..InstallOptions::default() };
            install(screen, client, &from, &options)
        }
        LibraryVerb::List => {
            let library = client.library(screen.language())?;
            screen.data(&library, |library| library.packs.iter().map(|pack| line(screen, pack)).collect());
            if library.packs.is_empty() {
                screen.say("cli-nothing-installed", &[]);
            }
            Ok(Exit::Done)
        }
        LibraryVerb::Info { id } => {
            let pack = client.pack(&id, screen.language())?;
            screen.data(&pack, |pack| details(screen, pack));
            Ok(Exit::Done)
        }
        LibraryVerb::Remove { id } => {
            let freed = client.remove(&id, &mut |step, done, total| bar.show(step, done, total))?;
            drop(bar);
            screen.data(&json!({ "id": id, "freed": freed }), |_| String::new());
            screen.say("cli-removed", &[("id", id.into()), ("size", size(freed).into())]);
            Ok(Exit::Done)
        }
        LibraryVerb::Verify { id } => {
            let id = id.unwrap_or_default();
            let damage =
                client.verify_installed(&id, &mut |step, done, total| bar.show(step, done, total))?;
            drop(bar);
            let report: Vec<_> = damage
                .iter()
                .map(
                    |one| json!({ "pack": one.pack, "part": one.part, "hash": one.hash, "files": one.files }),
                )
                .collect();
            screen.data(&report, |_| {
                let part = |one: &client::DamagedPart| {
                    let files = crate::pack::some_of(screen, &one.files);
                    let words = [
                        ("part", one.part.map_or(String::from("–"), |part| part.to_string()).into()),
                        ("files", files.into()),
                    ];
                    format!("{}: {}\n", one.pack, screen.text("cli-verify-part", &words))
                };
                damage.iter().map(part).collect()
            });
            screen.say(
                if damage.is_empty() { "cli-library-whole" } else { "cli-library-damaged" },
                &[("damaged", damage.len().into())],
            );
            Ok(if damage.is_empty() { Exit::Done } else { Exit::NotValid })
        }
        LibraryVerb::Repair { id, from } => {
            let done =
                client.repair_installed(&id, &from, &mut |step, done, total| bar.show(step, done, total))?;
            drop(bar);
            screen
                .data(&json!({ "id": id, "mended": done.mended, "stillDamaged": done.still.len() }), |_| {
                    String::new()
                });
            screen.say(
                "cli-repair-done",
                &[("mended", done.mended.into()), ("still", done.still.len().into())],
            );
            Ok(if done.still.is_empty() { Exit::Done } else { Exit::NotValid })
        }
        LibraryVerb::Export { id, out } => {
            let file = Client::exported(&id, &out);
            overwrite::refuse(&file)?;
            client.export(&id, &out, &mut |step, done, total| bar.show(step, done, total))?;
            drop(bar);
            screen.data(&json!({ "id": id, "file": file }), |_| format!("{}\n", file.display()));
            Ok(Exit::Done)
        }
    }
}

/// Installs every source; one that fails does not keep the others out.
fn install(screen: &Screen, client: &Client, sources: &[String], options: &InstallOptions) -> Answer {
    let mut failed: Vec<(String, Failure)> = Vec::new();
    let mut installed: Vec<Installed> = Vec::new();
    for source in sources {
        match files(screen, client, source, options.only.as_deref()) {
            Ok(files) if files.is_empty() => {
                screen.say("cli-nothing-new", &[("path", source.as_str().into())])
            }
            Ok(files) => {
                for file in files {
                    let mut bar = screen.bar();
                    let options = InstallOptions { spares: client.spares_beside(&file), ..options.clone() };
                    let done =
                        client.install(&file, &options, &mut |step, done, total| bar.show(step, done, total));
                    drop(bar);
                    match done {
                        Ok(done) => installed.push(done),
                        Err(failure) => {
                            screen.failure_of(&file, &failure);
                            failed.push((file, failure));
                        }
                    }
                }
            }
            Err(failure) => {
                screen.failure_of(source, &failure);
                failed.push((source.clone(), failure));
            }
        }
    }
    let report: Vec<_> = installed
        .iter()
        .map(|one| json!({ "id": one.id, "version": one.version, "title": one.title, "new": one.new_bytes, "shared": one.shared_bytes, "mended": one.mended }))
        .chain(failed.iter().map(|(source, failure)| json!({ "source": source, "error": failure })))
        .collect();
    screen.data(&report, |_| {
        let line = |one: &Installed| {
            let words = [
                ("title", one.title.as_str().into()),
                ("version", one.version.into()),
                ("new", size(one.new_bytes).into()),
                ("shared", size(one.shared_bytes).into()),
            ];
            let mended = if one.mended == 0 {
                String::new()
            } else {
                format!(" {}", screen.text("cli-installed-mended", &[("mended", one.mended.into())]))
            };
            format!("{}  {}{mended}\n", one.id, one_line(&screen.text("cli-installed", &words)))
        };
        installed.iter().map(line).collect()
    });
    Ok(failed.first().map_or(Exit::Done, |(_, failure)| Exit::of(failure)))
}

/// A delta beside a whole pack is of no use here, and no fault of the stick.
pub(crate) const DELTA_WITHOUT_BASE: &str = "delta-needs-base";

/// The pack files a source stands for: itself, or what is new in a folder or on a stick.
fn files(screen: &Screen, client: &Client, source: &str, only: Option<&str>) -> Result<Vec<String>, Failure> {
    if !Path::new(source).is_dir() {
        return Ok(vec![source.to_owned()]);
    }
    let mut found = client.scan(Path::new(source))?;
    trust::tell(screen, &found.trust);
    let news = found.trust.iter().any(|one| one.standing == TrustStanding::Taken);
    if found.packs.is_empty() && found.unusable.is_empty() && !news {
        return Err(client::failure(
            "no-packs",
            &[("path", source)],
            &format!("{source} holds no pack files"),
        ));
    }
    found.packs.retain(|pack| {
        matches!(pack.standing, Standing::New | Standing::Update) && only.is_none_or(|id| pack.id == id)
    });
    found.unusable.retain(|file| file.failure.code != DELTA_WITHOUT_BASE);
    // Of several editions the newest; of a whole pack and a delta of one edition what needs less reading.
    found.packs.sort_by(|a, b| (&a.id, b.version, a.size).cmp(&(&b.id, a.version, b.size)));
    found.packs.dedup_by(|next, kept| next.id == kept.id);
    if let (true, Some(unusable)) = (found.packs.is_empty(), found.unusable.into_iter().next()) {
        return Err(unusable.failure);
    }
    Ok(found.packs.into_iter().map(|pack| pack.path).collect())
}

fn line(screen: &Screen, pack: &PackCard) -> String {
    let state = if pack.damaged_parts > 0 { "cli-state-damaged" } else { signer_state(&pack.signer.state) };
    let text = format!(
        "{}  {}  {}  {}  {}  {}\n",
        pack.id,
        pack.version,
        one_line(&pack.title.text),
        pack.languages.join(" "),
        size(pack.size),
        screen.text(state, &[("damaged", pack.damaged_parts.into())])
    );
    printable(&text)
}

fn details(screen: &Screen, pack: &PackCard) -> String {
    let mut lines = line(screen, pack);
    lines += &format!("{}\n{} · {} · {}\n", pack.description.text, pack.publisher, pack.licence, pack.label);
    for course in &pack.courses {
        let words = [("title", course.title.text.as_str().into()), ("lessons", course.lessons.into())];
        lines += &format!("  {}  {}\n", course.id, screen.text("cli-course-line", &words));
    }
    printable(&lines)
}

pub(crate) fn signer_state(state: &SignerState) -> &'static str {
    match state {
        SignerState::Trusted => "cli-state-trusted",
        SignerState::Unknown => "cli-state-unknown",
        SignerState::Unsigned => "cli-state-unsigned",
    }
}
