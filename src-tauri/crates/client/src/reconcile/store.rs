//! Learners' records, opened for work that no person does; files that are there whole or not at all.

use std::io::Write as _;
use std::path::Path;

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
