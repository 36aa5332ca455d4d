//! What makers of packs do: check sources, build a pack file from them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use course::{Fault, Folder, Severity, Sources};
use pack::{Build, BuildReport, Meta, SigningKey, TrustedKeys};

use crate::sealed::{self, WithoutKeys};
use crate::view::Failure;
use crate::{failure, install};

/// What a build made.
#[derive(Debug)]
pub struct Authored {
    /// The pack file.
    pub pack: PathBuf,
    /// The file of keys beside it, where an assessment is sealed: for who may grade, never to be handed out.
    pub keys: Option<PathBuf>,
    /// The file that holds only what changed, where a base was given.
    pub delta: Option<PathBuf>,
    /// Bytes of the delta file.
    pub delta_size: u64,
    /// The pack's id.
    pub id: String,
    /// Its edition.
    pub version: u32,
    /// What was written.
    pub report: BuildReport,
    /// What should be looked at, though it stops nothing.
    pub warnings: Vec<Fault>,
}

/// Loads course sources; every fault at once.
pub fn check_sources(folder: &Path) -> (Option<Sources>, Vec<Fault>) {
    course::load(&Folder(folder.to_owned()))
}

/// Builds a pack from course sources. With `base`, unchanged parts stay as they are in it, and a
/// delta file `OUT.delta` is written beside, holding only what changed.
///
/// # Errors
/// `course-faults` when the sources have faults (all of them are in the detail); else what stopped
/// the reading or writing. Nothing is left at `out` then.
pub fn build_pack(
    folder: &Path,
    out: &Path,
    key: Option<&SigningKey>,
    base: Option<&Path>,
    volume_limit: Option<u64>,
    on_progress: &mut dyn FnMut(u64, u64),
) -> Result<Authored, Failure> {
    let (sources, faults) = check_sources(folder);
    let Some(sources) = sources else {
        let errors: Vec<String> = faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        let (name, count) = (folder.to_string_lossy(), errors.len().to_string());
        let first = errors.first().cloned().unwrap_or_default();
        return Err(failure(
            "course-faults",
            &[("path", &name), ("count", &count), ("first", &first)],
            &errors.join("\n"),
        ));
    };
    // A maker's own earlier edition: its signature must be right, whoever's it is.
    let open = |path: &Path| install::open_pack_with(path, &TrustedKeys::none());
    let base = base.map(open).transpose()?;
    let meta = meta(&sources)?;
    if let Some(base) = &base
        && (base.meta().id != meta.id || base.meta().version >= meta.version)
    {
        let (old, new) = (base.meta(), &meta);
        let words = format!(
            "{} edition {} cannot be built on {} edition {}: the same id and a higher edition number are needed (pack.toml)",
            new.id, new.version, old.id, old.version
        );
        return Err(failure("wrong-base", &[("path", &folder.to_string_lossy())], &words));
    }
    let folder_files = pack::Folder::new(folder);
    let sealed = sealed::seal(folder, &sources)?;
    let without_keys = sealed.as_ref().map(|sealed| WithoutKeys { files: &folder_files, sealed });
    let files: &dyn pack::Files = match &without_keys {
        Some(files) => files,
        None => &folder_files,
    };
    let (id, version) = (meta.id.clone(), meta.version);
    let mut build = Build { base: base.as_ref(), signer: key, ..Build::new(&meta, files) };
    build.volume_limit = volume_limit.unwrap_or(build.volume_limit);
    let report = build
        .write(out, &mut |progress| {
            on_progress(progress.done, progress.total);
            ControlFlow::Continue(())
        })
        .map_err(|error| failure("build", &[("path", &out.to_string_lossy())], &error))?;

    let keys = sealed.as_ref().map(|sealed| sealed::write_keys(out, sealed)).transpose()?;
    let (mut delta, mut delta_size) = (None, 0);
    if let Some(base) = &base {
        let path = out.with_extension("delta");
        let new = open(out)?;
        delta_size = pack::write_delta(base, &new, &path)
            .map_err(|error| failure("build", &[("path", &path.to_string_lossy())], &error))?;
        delta = Some(path);
    }
    Ok(Authored { pack: out.to_owned(), keys, delta, delta_size, id, version, report, warnings: faults })
}

fn meta(sources: &Sources) -> Result<Meta, Failure> {
    let sheet = &sources.sheet;
    let json = |value: serde_json::Result<serde_json::Value>| {
        value.map_err(|error| failure("internal", &[], &error))
    };
    Ok(Meta {
        id: sheet.id.clone(),
        version: sheet.version,
        label: sheet.label.clone(),
        title: sheet.title.0.clone(),
        description: sheet.description.0.clone(),
        publisher: sheet.publisher.clone(),
        licence: sheet.licence.clone(),
        languages: sheet.languages.clone(),
        level: sheet.level.clone(),
        category: sheet.category.clone(),
        cover: sheet.cover.clone(),
        derived_from: sheet
            .derived_from
            .as_ref()
            .map(|one| pack::DerivedFrom { id: one.id.clone(), version: one.version }),
        accessibility: json(serde_json::to_value(&sheet.accessibility))?,
        courses: json(serde_json::to_value(&sources.courses))?,
    })
}
