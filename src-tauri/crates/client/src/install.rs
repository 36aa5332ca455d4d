//! Walk 1: from a pack file, wherever it lies, to a course that can be read and found.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use ::reconcile::http::{self, HttpError, HttpSource, OpenPackError, Patience};
use course::Severity;
use pack::{
    ChunkId, ChunkLookup, ChunkSource as _, Codec, Delta, Pack, ReadError, Signer, Source, TrustedKeys,
    VerifiedPack,
};
use store::library::{Adopt, Progress};

use crate::jobs::{Flow, OnProgress, Order, Outcome, Subject};
use crate::open::locked;
use crate::trees::PackTree;
use crate::view::{Failure, Job, JobStep, Localised};
use crate::{Client, FLOOR, carriers, failure};

/// Code of the failure that a file holds only what changed since another edition.
const IS_DELTA: &str = "delta-needs-base";

/// How a pack may come in.
#[derive(Clone, Debug, Default)]
pub struct InstallOptions {
    /// Somebody chose to take packs that nobody known has signed.
    pub allow_unsigned: bool,
    /// Somebody chose to go back to an older edition.
    pub allow_older: bool,
    /// The pack that is to come up to date; another one does not come in by mistake.
    pub only: Option<String>,
    /// Other pack files that may hold parts which are damaged here.
    pub spares: Vec<PathBuf>,
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// The pack's id.
    pub id: String,
    /// Its edition.
    pub version: u32,
    /// Its title, as the library shows it.
    pub title: String,
    /// Bytes that were copied.
    pub new_bytes: u64,
    /// Bytes that were here already.
    pub shared_bytes: u64,
    /// Parts that were bad at the source and were taken from elsewhere.
    pub mended: u32,
    /// It can be searched. Where not (another program was writing the index, or it was told to
    /// stop), [`Client::make_searchable`] makes up for it.
    pub searchable: bool,
}

/// The line to a server that an install is waiting for, so that a person's "stop" ends the wait.
#[derive(Default)]
pub(crate) struct Line(Mutex<Option<HttpSource>>);

/// While it lives, the line can be hung up.
struct Busy<'a>(&'a Line);

impl Line {
    fn take_up(&self, line: &HttpSource) -> Busy<'_> {
        *locked(&self.0) = Some(line.clone());
        Busy(self)
    }

    /// Ends the wait, if anything waits.
    pub(crate) fn hang_up(&self) {
        if let Some(line) = &*locked(&self.0) {
            line.cancel();
        }
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        *locked(&self.0.0) = None;
    }
}

impl Client {
    /// Installs one pack, or brings it up to date: file, delta file, or `http(s)` address.
    ///
    /// # Errors
    /// Says what is wrong with the pack or the disk; then the library is as it was, and what was
    /// already copied is found again by the next try.
    pub fn install(
        &self,
        source: &str,
        options: &InstallOptions,
        on_progress: OnProgress<'_>,
    ) -> Result<Installed, Failure> {
        on_progress(JobStep::Reading, 0, 0);
        let (pack, line) = self.open_with_line(source)?;
        // Before its signer is looked at: nobody is asked to trust whoever signed something else.
        if let Some(id) = options.only.as_deref().filter(|id| *id != pack.meta().id) {
            let found = &pack.meta().id;
            return Err(failure(
                "other-pack",
                &[("path", source), ("id", id), ("found", found)],
                &format!("{source} holds {found}, not {id}"),
            ));
        }
        self.welcome(source, &pack, options)?;
        let _busy = line.as_ref().map(|line| self.line.take_up(line));
        if let Some(line) = &line {
            self.fetch_texts(&pack, line, on_progress)?;
        }
        let order = Order::Install {
            source: source.into(),
            allow_unsigned: options.allow_unsigned,
            only: options.only.clone(),
        };
        self.jobs.name(&order, Subject::of(pack.meta()));

        if on_progress(JobStep::Checking, 0, 0) == Flow::Stop {
            return Err(stopped());
        }
        let spares = if options.spares.is_empty() {
            Vec::new()
        } else {
            spares(&options.spares, &self.trusted()?).unwrap_or_default()
        };
        let lookups: Vec<&dyn ChunkLookup> = spares.iter().map(|spare| spare as &dyn ChunkLookup).collect();
        let outline = self.check_course(source, &pack, &lookups)?;

        let adopt = Adopt {
            source: source.into(),
            floor: FLOOR,
            replace: options.allow_older,
            now_ms: (self.now_ms)(),
        };
        let adopted = self.shelf.with(|library| {
            Ok(library.adopt(&pack, &outline, &adopt, &lookups, &mut |Progress { done, total }| {
                store_flow(on_progress(JobStep::Copying, done, total))
            })?)
        })?;

        let id = pack.meta().id.clone();
        let installed = self.installed(&id)?;
        // The same edition once more: what is found by it has not changed.
        let known =
            adopted.new_bytes == 0 && adopted.mended == 0 && self.is_indexed(&installed).unwrap_or(false);
        // The pack is here and can be read, whatever becomes of the index: that is made up for later.
        let searchable = known || self.index_pack(&installed, on_progress).is_ok();
        Ok(Installed {
            searchable,
            id,
            version: pack.meta().version,
            title: self.card(&installed, "").title.text,
            new_bytes: adopted.new_bytes,
            shared_bytes: adopted.shared_bytes,
            mended: adopted.mended,
        })
    }

    /// Fetches the texts a pack adds, in the order in which they lie on the server, so that few
    /// requests bring them; the line remembers them while the courses are checked and copied.
    fn fetch_texts(
        &self,
        pack: &VerifiedPack,
        line: &HttpSource,
        on_progress: OnProgress<'_>,
    ) -> Result<(), Failure> {
        let contents = pack.contents();
        let plan = self.shelf.with(|library| Ok(library.plan(contents)?))?;
        let chunk = |index: &u32| contents.chunks.get(*index as usize);
        let missing: BTreeSet<ChunkId> =
            plan.missing.iter().filter_map(|index| chunk(index).map(|chunk| chunk.id)).collect();
        line.want(&pack.pack().missing_ranges(|id| !missing.contains(id)));

        let mut room = http::REMEMBERED;
        let texts = plan.missing.iter().copied().filter(|index| {
            let chunk = chunk(index).filter(|chunk| chunk.codec != Codec::Stored);
            let left = chunk.and_then(|chunk| room.checked_sub(chunk.stored as usize));
            room = left.unwrap_or(room);
            left.is_some()
        });
        let texts: Vec<u32> = texts.collect();
        for (done, index) in texts.iter().enumerate() {
            if on_progress(JobStep::Reading, done as u64, texts.len() as u64) == Flow::Stop {
                return Err(stopped());
            }
            // What is damaged there may be whole elsewhere; that is seen when it is copied.
            if let Err(ReadError::Io(error)) = pack.stored(contents, *index) {
                return Err(failure("network", &[("address", &line.name())], &error));
            }
        }
        Ok(())
    }

    /// Opens a pack wherever it lies and checks its signature; a delta is resolved against what is
    /// installed.
    ///
    /// # Errors
    /// Says why it cannot be used.
    pub fn open_pack(&self, source: &str) -> Result<VerifiedPack, Failure> {
        Ok(self.open_with_line(source)?.0)
    }

    /// As [`Client::open_pack`]; for an address with the handle on the line to it.
    fn open_with_line(&self, source: &str) -> Result<(VerifiedPack, Option<HttpSource>), Failure> {
        if !is_address(source) {
            return Ok((self.open_pack_file(Path::new(source))?, None));
        }
        match http::open_pack(source, Patience::default()) {
            Ok((pack, line)) => Ok((self.verify(source, pack)?, Some(line))),
            Err(OpenPackError::Pack(pack::OpenError::IsDelta)) => {
                let line = HttpSource::open(source, Patience::default())
                    .map_err(|error| network_failure(source, &error))?;
                let pack = self.resolve(source, Box::new(line.clone()))?;
                Ok((self.verify(source, pack)?, Some(line)))
            }
            Err(OpenPackError::Pack(error)) => Err(open_failure(source, &error)),
            Err(OpenPackError::Http(error)) => Err(network_failure(source, &error)),
        }
    }

    pub(crate) fn open_pack_file(&self, path: &Path) -> Result<VerifiedPack, Failure> {
        match open_pack_with(path, &self.trusted()?) {
            Err(failure) if failure.code == IS_DELTA => {
                let source =
                    pack::FileSource::open(path).map_err(|error| crate::failure::io(path, &error))?;
                let name = path.to_string_lossy();
                self.verify(&name, self.resolve(&name, Box::new(source))?)
            }
            opened => opened,
        }
    }

    /// Finds the edition a delta was made from among the installed packs.
    fn resolve(&self, name: &str, source: Box<dyn Source>) -> Result<Pack, Failure> {
        let delta = Delta::open(source).map_err(|error| open_failure(name, &error))?;
        let base = self.shelf.with(|library| {
            let packs = library.packs()?;
            let base = packs.iter().find(|pack| pack.manifest_hash == delta.base());
            Ok(base.map(|pack| library.manifest(&pack.id)).transpose()?)
        })?;
        let Some(base) = base else {
            return Err(failure(
                IS_DELTA,
                &[("path", name)],
                &format!(
                    "{name} holds only what changed since an edition that is not installed here; install the whole pack"
                ),
            ));
        };
        delta.resolve(&base).map_err(|error| open_failure(name, &error))
    }

    fn verify(&self, name: &str, pack: Pack) -> Result<VerifiedPack, Failure> {
        pack.verify(&self.trusted()?).map_err(|error| failure("bad-signature", &[("path", name)], &error))
    }

    /// Decides whether a pack of this signer may come in.
    fn welcome(&self, source: &str, pack: &VerifiedPack, options: &InstallOptions) -> Result<(), Failure> {
        let publisher = pack.meta().publisher.as_str();
        match pack.signer() {
            Signer::Trusted { .. } => Ok(()),
            _ if options.allow_unsigned => Ok(()),
            Signer::Unknown { key } => {
                let key = key.fingerprint();
                let words =
                    format!("{source} is signed with the key {key}, which this laptop does not trust yet");
                Err(failure(
                    "unknown-signer",
                    &[("path", source), ("publisher", publisher), ("fingerprint", &key)],
                    &words,
                ))
            }
            Signer::Unsigned => {
                let words = format!("{source} is not signed by anybody");
                Err(failure("unsigned", &[("path", source), ("publisher", publisher)], &words))
            }
        }
    }

    /// Reads the courses out of a pack before anything of it is kept; returns their outline.
    fn check_course(
        &self,
        source: &str,
        pack: &VerifiedPack,
        spares: &[&dyn ChunkLookup],
    ) -> Result<String, Failure> {
        let tree = PackTree::new(pack, spares, &self.shelf);
        let (sources, faults) = course::load(&tree);
        let Some(sources) = sources else {
            match tree.into_unreadable() {
                Some(pack::ReadError::Io(error)) => {
                    return Err(failure("source-lost", &[("path", source)], &error));
                }
                Some(error) => {
                    return Err(failure("damaged", &[("path", source)], &format!("{source}: {error}")));
                }
                None => {}
            }
            let errors: Vec<String> = faults
                .iter()
                .filter(|fault| fault.severity == Severity::Error)
                .map(ToString::to_string)
                .collect();
            let count = errors.len().to_string();
            let first = errors.first().cloned().unwrap_or_default();
            let words = format!("{source}: the courses in it have {count} faults:\n{}", errors.join("\n"));
            return Err(failure(
                "course-faults",
                &[("path", source), ("count", &count), ("first", &first)],
                &words,
            ));
        };
        serde_json::to_string(&sources).map_err(|error| failure("internal", &[("path", source)], &error))
    }

    /// Puts installs on the list of work.
    pub fn start_install(&self, sources: &[String], allow_unsigned: bool) -> Vec<Job> {
        let start = |source: &String| {
            let name = source.rsplit(['/', '\\']).next().unwrap_or(source).to_owned();
            let order = Order::Install { source: source.clone(), allow_unsigned, only: None };
            self.add_job(order, Subject::named("", Localised { text: name, lang: String::new() }))
        };
        sources.iter().map(start).collect()
    }

    /// Puts the install of a pack that was offered at an address on the list of work. Another one that lies there does not
    /// come in. `title` names the work until the pack has been opened: the one it was offered under.
    pub fn start_install_of(&self, pack: &str, title: &Localised, address: &str) -> Job {
        let only = Some(pack.to_owned());
        let order = Order::Install { source: address.into(), allow_unsigned: false, only };
        self.add_job(order, Subject::named(pack, title.clone()))
    }

    pub(crate) fn install_job(
        &self,
        source: &str,
        allow_unsigned: bool,
        only: Option<String>,
        on_progress: OnProgress<'_>,
    ) -> Result<Outcome, Failure> {
        let options = InstallOptions {
            allow_unsigned,
            only,
            spares: self.spares_beside(source),
            ..InstallOptions::default()
        };
        let installed = self.install(source, &options, on_progress)?;
        self.came_in(source, &installed.id, installed.version);
        if !installed.searchable {
            self.index_what_is_missing();
        }
        let about = self.subject(&self.installed(&installed.id)?);
        Ok(Outcome { about: Some(about), mended: installed.mended, damaged: 0 })
    }

    /// Lists installs that an earlier run of the program left unfinished, held, so that one press
    /// goes on with them.
    pub(crate) fn list_unfinished(&self) {
        let unfinished = self.shelf.with(|library| Ok(library.unfinished()?)).unwrap_or_default();
        for one in unfinished {
            // A file may have been replaced by somebody who knows; at an address it has to be what was begun.
            let only = is_address(&one.source).then(|| one.id.clone());
            let order = Order::Install { source: one.source.clone(), allow_unsigned: false, only };
            self.hold_job(order, Subject::of(&one.meta));
        }
    }
}

/// Opens a pack file that lies here, with these keys and no library.
///
/// # Errors
/// Says why it cannot be used.
pub fn open_pack_with(path: &Path, trusted: &TrustedKeys) -> Result<VerifiedPack, Failure> {
    let name = path.to_string_lossy();
    let pack = Pack::open_file(path).map_err(|error| open_failure(&name, &error))?;
    pack.verify(trusted).map_err(|error| failure("bad-signature", &[("path", &name)], &error))
}

/// Opens every pack among files and folders to take parts from; what cannot be opened gives none.
///
/// # Errors
/// When not one can be opened, or a folder cannot be read.
pub fn spares(sources: &[PathBuf], trusted: &TrustedKeys) -> Result<Vec<VerifiedPack>, Failure> {
    let mut spares = Vec::new();
    for path in carriers::pack_files(sources)? {
        spares.extend(open_pack_with(&path, trusted));
    }
    if spares.is_empty() {
        let names: Vec<_> = sources.iter().map(|path| path.to_string_lossy()).collect();
        return Err(failure(
            "no-spares",
            &[("path", &names.join(", "))],
            &"no sound pack was found there to take parts from",
        ));
    }
    Ok(spares)
}

pub(crate) fn is_address(source: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| source.starts_with(scheme))
}

pub(crate) fn stopped() -> Failure {
    failure("stopped", &[], &"stopped; what was copied is kept for the next try")
}

pub(crate) fn store_flow(flow: Flow) -> store::library::Flow {
    match flow {
        Flow::Continue => store::library::Flow::Continue,
        Flow::Stop => store::library::Flow::Stop,
    }
}

fn network_failure(address: &str, error: &HttpError) -> Failure {
    let code = match error {
        HttpError::Changed { .. } => "changed-on-server",
        HttpError::Page { .. }
        | HttpError::Refused { .. }
        | HttpError::BadAnswer { .. }
        | HttpError::BadAddress(_) => "not-a-server",
        HttpError::Cancelled => "stopped",
        HttpError::Certificate { .. } => "certificate",
        _ => "network",
    };
    failure(code, &[("address", address), ("path", address)], error)
}

/// Why a file cannot be opened as a pack.
pub(crate) fn open_failure(name: &str, error: &pack::OpenError) -> Failure {
    use pack::OpenError;
    let code = match error {
        OpenError::NotAPack => "not-a-pack",
        OpenError::NewerFormat { .. } => "newer-format",
        OpenError::Truncated { .. } => "truncated",
        OpenError::Damaged(_) => "damaged",
        OpenError::Hostile(_) => "hostile-pack",
        OpenError::MissingVolume(_) => "missing-volume",
        OpenError::IsDelta | OpenError::NotADelta | OpenError::WrongBase => IS_DELTA,
        OpenError::Io(error) => return crate::failure::io(name, error),
    };
    failure(code, &[("path", name)], &format!("{name}: {error}"))
}
