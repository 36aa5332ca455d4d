//! `packhorse pack …`

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use client::view::Failure;
use client::{build_pack, failure};
use pack::{ChunkLookup, Signer, SigningKey, TrustedKeys, VerifiedPack};
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::flags::PackVerb;
use crate::overwrite;
use crate::screen::{Screen, aside, one_line, printable, size};

pub(crate) fn run(screen: &Screen, data: Option<PathBuf>, verb: PackVerb) -> Answer {
    match verb {
        PackVerb::Build { dir, out, key, base, volume } => {
            build(screen, &dir, &out, key.as_deref(), base.as_deref(), volume)
        }
        PackVerb::Verify { file, trust } => verify(screen, data, &file, &trust),
        PackVerb::Info { file } => info(screen, data, &file),
        PackVerb::Repair { file, from } => repair(screen, data, &file, &from),
        PackVerb::Diff { old, new } => diff(screen, &old, &new),
        PackVerb::Cat { file, path } => cat(screen, &file, &path),
    }
}

fn build(
    screen: &Screen,
    dir: &Path,
    out: &Path,
    key: Option<&Path>,
    base: Option<&Path>,
    volume: Option<u64>,
) -> Answer {
    let key =
        key.map(SigningKey::load).transpose().map_err(|error| key_failure(key.unwrap_or(dir), &error))?;
    overwrite::refuse(out)?;
    let mut bar = screen.bar();
    let made = build_pack(dir, out, key.as_ref(), base, volume, &mut |done, total| bar.bytes(done, total));
    drop(bar);
    let made = made.map_err(|failure| sources_failure(screen, dir, failure))?;
    if !made.warnings.is_empty() {
        let folder = dir.to_string_lossy().into_owned();
        screen
            .say("cli-build-warnings", &[("warnings", made.warnings.len().into()), ("path", folder.into())]);
    }
    let report = json!({
        "file": made.pack, "id": made.id, "version": made.version, "size": made.report.size, "signed": key.is_some(),
        "chunks": made.report.chunks, "files": made.report.files,
        "keys": made.keys, "delta": made.delta, "deltaSize": made.delta.as_ref().map(|_| made.delta_size),
    });
    screen.data(&report, |_| {
        let mut lines = format!("{}  {}\n", made.pack.display(), size(made.report.size));
        if let Some(keys) = &made.keys {
            lines += &format!("{}\n", keys.display());
        }
        if let Some(delta) = &made.delta {
            lines += &format!("{}  {}\n", delta.display(), size(made.delta_size));
        }
        lines
    });
    if key.is_none() {
        screen.say("cli-build-unsigned", &[]);
    }
    Ok(Exit::Done)
}

/// Tells an author every fault of the sources, in words; a failure about the rest passes through.
fn sources_failure(screen: &Screen, dir: &Path, failure: Failure) -> Failure {
    if failure.code != "course-faults" {
        return failure;
    }
    for fault in client::check_sources(dir).1 {
        aside!("{}", printable(&crate::course::words(screen, &fault)));
    }
    client::failure("source-faults", &[("path", &dir.to_string_lossy())], &failure.detail)
}

/// The first few names of a long list; a part of text may belong to a hundred files.
pub(crate) fn some_of(screen: &Screen, names: &[String]) -> String {
    const SHOWN: usize = 3;
    let mut shown = names.iter().take(SHOWN).map(|name| one_line(name)).collect::<Vec<_>>().join(", ");
    if let Some(more) = names.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        shown += &format!(" {}", screen.text("cli-and-more", &[("count", more.into())]));
    }
    shown
}

/// Opens a pack with the keys of this computer's data folder, if there is one, and those given.
fn open(data: Option<PathBuf>, file: &Path, trust: &[PathBuf]) -> Result<VerifiedPack, Failure> {
    let mut trusted = client::trusted_in(data.as_deref())?;
    for key in trust {
        trusted.add_file(key).map_err(|error| key_failure(key, &error))?;
    }
    client::open_pack_with(file, &trusted)
}

fn verify(screen: &Screen, data: Option<PathBuf>, file: &Path, trust: &[PathBuf]) -> Answer {
    let pack = open(data, file, trust)?;
    let mut bar = screen.bar();
    let damage = pack.check(&mut |progress| {
        bar.show(client::view::JobStep::Verifying, progress.done, progress.total);
        ControlFlow::Continue(())
    });
    drop(bar);
    let exit = match pack.signer() {
        _ if !damage.is_empty() => Exit::NotValid,
        Signer::Trusted { .. } => Exit::Done,
        Signer::Unknown { .. } | Signer::Unsigned => Exit::CannotTell,
    };
    let damaged: Vec<Json> = damage
        .iter()
        .map(|one| json!({ "part": one.index, "hash": one.id.to_string(), "files": one.files }))
        .collect();
    let verdict = match exit {
        Exit::Done => "valid",
        Exit::NotValid => "damaged",
        _ => "cannot-tell",
    };
    let report = json!({
        "file": file, "id": pack.meta().id, "version": pack.meta().version, "verdict": verdict,
        "signer": signer_json(pack.signer()), "parts": pack.contents().chunks.len(), "damaged": damaged,
    });
    screen.data(&report, |_| {
        let mut lines =
            format!("{} {} ({})\n", pack.meta().id, pack.meta().version, size(pack.pack().size()));
        lines += &format!("{}\n", signer_words(screen, pack.signer()));
        for one in &damage {
            let files = some_of(screen, &one.files);
            let words =
                screen.text("cli-verify-part", &[("part", one.index.into()), ("files", files.into())]);
            lines += &format!("{words}\n");
        }
        let id = format!("cli-verify-{verdict}");
        let count = [("damaged", damage.len().into()), ("parts", pack.contents().chunks.len().into())];
        lines + &screen.text(&id, &count) + "\n"
    });
    Ok(exit)
}

fn info(screen: &Screen, data: Option<PathBuf>, file: &Path) -> Answer {
    let pack = open(data, file, &[])?;
    let (meta, contents) = (pack.meta(), pack.contents());
    let report = json!({
        "file": file, "size": pack.pack().size(), "manifest": hex(&pack.manifest_hash()), "meta": meta,
        "signer": signer_json(pack.signer()), "files": contents.files.len(), "parts": contents.chunks.len(),
    });
    screen.data(&report, |_| {
        let mut lines = format!("{} {} ({})\n", meta.id, meta.version, meta.label);
        for (lang, title) in &meta.title {
            lines += &format!("  {lang}: {}\n", one_line(title));
        }
        lines += &format!("{} · {} · {}\n", meta.publisher, meta.licence, meta.languages.join(" "));
        lines += &format!("{}\n", signer_words(screen, pack.signer()));
        let counts = [("files", contents.files.len().into()), ("parts", contents.chunks.len().into())];
        lines += &format!("{} · {}\n", screen.text("cli-info-counts", &counts), size(pack.pack().size()));
        printable(&lines)
    });
    Ok(Exit::Done)
}

fn repair(screen: &Screen, data: Option<PathBuf>, file: &Path, from: &[PathBuf]) -> Answer {
    let trusted = client::trusted_in(data.as_deref())?;
    let spares = client::spares(from, &trusted)?;
    let lookups: Vec<&dyn ChunkLookup> = spares.iter().map(|spare| spare as &dyn ChunkLookup).collect();
    let mut bar = screen.bar();
    let report = pack::repair(file, &trusted, &lookups, &mut |progress| {
        bar.bytes(progress.done, progress.total);
        ControlFlow::Continue(())
    });
    drop(bar);
    let report = report.map_err(|error| failure("repair", &[("path", &file.to_string_lossy())], &error))?;
    let value = json!({
        "file": file, "mended": report.mended.len(), "frontMended": report.front_mended, "stillDamaged": report.still_damaged.len(),
    });
    screen.data(&value, |_| {
        let counts = [("mended", report.mended.len().into()), ("still", report.still_damaged.len().into())];
        // A file that was too long is written anew, too, though no part of it was damaged.
        let nothing = !report.written && report.still_damaged.is_empty();
        let words = match (report.front_mended, nothing) {
            (true, _) => "cli-repair-front",
            (false, true) => "cli-repair-whole",
            (false, false) => "cli-repair-done",
        };
        screen.text(words, &counts)
    });
    Ok(if report.still_damaged.is_empty() { Exit::Done } else { Exit::NotValid })
}

fn diff(screen: &Screen, old: &Path, new: &Path) -> Answer {
    let nobody = TrustedKeys::none();
    let (old, new) = (client::open_pack_with(old, &nobody)?, client::open_pack_with(new, &nobody)?);
    let diff = pack::diff(old.contents(), new.contents());
    let report = json!({
        "added": diff.added, "removed": diff.removed, "changed": diff.changed, "renamed": diff.renamed, "bytes": diff.bytes,
    });
    screen.data(&report, |_| {
        let mut lines = String::new();
        for (sign, paths) in [("+", &diff.added), ("-", &diff.removed), ("~", &diff.changed)] {
            lines.extend(paths.iter().map(|path| format!("{sign} {path}\n")));
        }
        lines.extend(diff.renamed.iter().map(|(from, to)| format!("> {from} → {to}\n")));
        lines + &screen.text("cli-diff-bytes", &[("size", size(diff.bytes).into())]) + "\n"
    });
    Ok(Exit::Done)
}

fn cat(screen: &Screen, file: &Path, path: &str) -> Answer {
    let pack = client::open_pack_with(file, &TrustedKeys::none())?;
    let bytes = pack.read_file(path).map_err(|error| match &error {
        pack::ReadError::NoSuchFile(_) => failure("not-found", &[("path", path)], &error),
        _ => failure("damaged", &[("path", path)], &error),
    })?;
    screen.raw(&bytes);
    Ok(Exit::Done)
}

pub(crate) fn signer_json(signer: &Signer) -> Json {
    match signer {
        Signer::Trusted { name, key } => {
            json!({ "state": "trusted", "name": name, "fingerprint": key.fingerprint() })
        }
        Signer::Unknown { key } => json!({ "state": "unknown", "fingerprint": key.fingerprint() }),
        Signer::Unsigned => json!({ "state": "unsigned" }),
    }
}

fn signer_words(screen: &Screen, signer: &Signer) -> String {
    match signer {
        Signer::Trusted { name, key } => screen
            .text("cli-signer-trusted", &[("name", name.as_str().into()), ("key", key.fingerprint().into())]),
        Signer::Unknown { key } => screen.text("cli-signer-unknown", &[("key", key.fingerprint().into())]),
        Signer::Unsigned => screen.text("cli-signer-unsigned", &[]),
    }
}

pub(crate) fn key_failure(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    let code = if path.exists() { "not-a-key" } else { "not-found" };
    client::failure(code, &[("path", &path.to_string_lossy())], error)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
