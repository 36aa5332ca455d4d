//! Learners' records, opened for work that no person does; and what the laptop keeps of what far ends tell.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use ::reconcile::key::PublicKey;
use ::reconcile::wire::Reply;
use statement::Uuid;
use store::learners::{EnterError, Entered};

use crate::view::Failure;
use crate::{Client, Event, failure};

impl Client {
    /// Opens a learner's record once more: one without a passphrase, or of who studies. `None` where it is closed.
    pub(crate) fn attend(&self, learner: Uuid) -> Result<Option<Entered>, Failure> {
        let open = self.if_studying(|session| {
            let same = session.entered.id() == learner;
            Ok(if same { Some(session.entered.again(&self.folk)?) } else { None })
        })?;
        if let Some(Some(entered)) = open {
            return Ok(Some(entered));
        }
        let mut record = match self.folk.attend(learner) {
            Ok(Some(record)) => record,
            Ok(None) => return Ok(None),
            Err(EnterError::Closed(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        if record.needs_rebuild(course::FOLD)? {
            crate::learning::rebuild(&mut record, None)?;
        }
        Ok(Some(record))
    }

    /// What is on screen may be old now.
    pub(crate) fn after_merge(&self, _learner: Uuid) {
        (self.notify)(Event::Exchange);
    }

    fn news_folder(&self) -> PathBuf {
        self.folder.join("exchange").join("news")
    }

    /// Editions of the catalogue and of the trust bundle that are here.
    pub(crate) fn news_known(&self, key: &PublicKey) -> (u64, u64) {
        let editions = self.news_editions(key);
        (editions.get("catalogue").copied().unwrap_or(0), editions.get("trust").copied().unwrap_or(0))
    }

    fn news_editions(&self, key: &PublicKey) -> BTreeMap<String, u64> {
        let kept = fs_err::read(self.news_folder().join(format!("{key}.json"))).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    /// The far end's catalogue as it came last.
    pub(crate) fn catalogue_file(&self, key: &PublicKey) -> Option<Vec<u8>> {
        fs_err::read(self.news_folder().join(format!("{key}.catalogue.json"))).ok()
    }

    /// Keeps what a reply brings for the laptop: catalogue, trust bundle, appointments. The reply was sealed by the far
    /// end's key, and so nobody else's word is kept here.
    pub(crate) fn keep_news(&self, key: &PublicKey, reply: &Reply) -> Result<(), Failure> {
        // Also none: a teacher's laptop that is one no more hears it so.
        let signed = |one: &&::reconcile::wire::Appointment| key.verify(&one.words(), &one.signature);
        self.keep_appointments(key, reply.now_ms, reply.appointments.iter().filter(signed))?;
        let files = [
            ("catalogue", "catalogue.json", reply.catalogue, &reply.catalogue_file),
            ("trust", "trust", reply.trust, &reply.trust_bundle),
        ];
        let mut editions = self.news_editions(key);
        let mut changed = false;
        for (name, end, edition, file) in files {
            let Some(bytes) = file else { continue };
            if name == "catalogue" && ::reconcile::catalogue::Catalogue::parse(bytes).is_err() {
                continue;
            }
            write_whole(&self.news_folder().join(format!("{key}.{end}")), bytes)?;
            editions.insert(name.to_owned(), edition);
            changed = true;
        }
        if changed {
            let json = serde_json::to_vec(&editions).map_err(|error| failure("internal", &[], &error))?;
            write_whole(&self.news_folder().join(format!("{key}.json")), &json)?;
        }
        Ok(())
    }
}

/// Writes beside, makes it durable, and puts it in place: a cut leaves the old file or the new.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let beside = path.with_extension(format!("new-{}", std::process::id()));
    let written = (|| {
        if let Some(folder) = path.parent() {
            fs_err::create_dir_all(folder)?;
        }
        let mut options = fs_err::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use fs_err::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        let mut file = options.open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs_err::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs_err::remove_file(&beside);
    }
    written.map_err(|error| failure::io(path, &error))
}
