//! The cohorts whose teacher this computer is: how their learners get on, from the records that came here.

use std::path::Path;
use std::sync::Arc;

use course::Sheet;
use reconcile::Shelf;
use reconcile::key::SecretKey;
use reconcile::wire::Appointment;

use crate::config::Config;
use crate::credentials::Packs;
use crate::db::DbError;
use crate::group;
use crate::service::Service;

/// The groups of one classroom; it need not be open.
pub struct Groups {
    /// None where this computer is nobody's teacher's: then there is no classroom of records either.
    pub(super) service: Option<Arc<Service>>,
    pub(super) shelf: Arc<dyn Shelf>,
    pub(super) appointed: Vec<Appointment>,
}

/// What a classroom tells of its groups.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Number and name of each cohort, in the order of their names.
    pub groups: Vec<(u64, String)>,
    /// The cohort that is shown.
    pub group: Option<u64>,
    /// What there is to show of it.
    pub sheet: Option<Sheet>,
}

impl Groups {
    /// Opens the classroom's folder, for the cohorts of these words of platforms: those that are not for this computer's
    /// key or are over count for nothing.
    ///
    /// # Errors
    /// As the database tells.
    pub fn open(
        folder: &Path,
        key: SecretKey,
        shelf: Arc<dyn Shelf>,
        appointments: Vec<Appointment>,
        now_ms: fn() -> i64,
    ) -> Result<Groups, DbError> {
        let appointed = super::valid(appointments, key.public(), now_ms());
        let service = if appointed.is_empty() {
            None
        } else {
            fs_err::create_dir_all(folder).map_err(|error| DbError::Open(error.to_string().into()))?;
            Some(Arc::new(super::service(Config::of_folder(folder), key, now_ms)?))
        };
        Ok(Groups { service, shelf, appointed })
    }

    /// Returns what there is to show of the cohort `group`, or of the first one, with titles in `lang`: of the course
    /// `topic` (`pack/course`), or of the one most of its members work in.
    ///
    /// # Errors
    /// As the database tells.
    pub fn shown(&self, group: Option<u64>, topic: Option<&str>, lang: &str) -> Result<Shown, DbError> {
        let mut groups: Vec<_> = self.appointed.iter().map(|one| (one.cohort, one.name.clone())).collect();
        groups.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.cmp(&other.0)));
        groups.dedup_by_key(|one| one.0);
        let named = group.filter(|group| groups.iter().any(|(number, _)| number == group));
        let group = named.or(groups.first().map(|(number, _)| *number));
        let sheet = group.map(|number| self.sheet(number, topic, lang)).transpose()?.flatten();
        Ok(Shown { groups, group, sheet })
    }

    fn sheet(&self, cohort: u64, topic: Option<&str>, lang: &str) -> Result<Option<Sheet>, DbError> {
        let (Some(service), Ok(number)) = (&self.service, i64::try_from(cohort)) else { return Ok(None) };
        let packs = Packs::Shelf(Arc::clone(&self.shelf));
        let now_ms = (service.now_ms)();
        group::sheet(&service.db, &packs, number, topic, &[lang.to_owned()], now_ms).map(Some)
    }
}
