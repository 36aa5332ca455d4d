//! Certificates that a trainer's computer issues in the field: what it may, what it did, what waits for the trainer's word.

use std::path::Path;
use std::sync::Arc;

use reconcile::Shelf;
use reconcile::key::SecretKey;

pub use crate::credentials::{Allowed, FieldClaim};

use crate::config::Config;
use crate::credentials::{self, CredentialError, FieldDesk};
use crate::db::DbError;
use crate::service::Service;

/// The certificates of one classroom; it need not be open.
pub struct Certificates {
    pub(super) service: Arc<Service>,
    pub(super) desk: Arc<FieldDesk>,
}

impl Certificates {
    /// Opens the classroom's folder. `delegations` as platforms told them.
    ///
    /// # Errors
    /// As [`CredentialError`] tells.
    pub fn open(
        folder: &Path,
        key: SecretKey,
        shelf: Arc<dyn Shelf>,
        delegations: &[Vec<u8>],
        now_ms: fn() -> i64,
    ) -> Result<Certificates, CredentialError> {
        fs_err::create_dir_all(folder).map_err(|error| CredentialError::System(error.to_string()))?;
        let service = Arc::new(super::service(Config::of_folder(folder), key, now_ms)?);
        service.db.write(|tx| super::cohorts::begin(tx, "", now_ms()))?;
        let desk = Arc::new(FieldDesk::new(shelf));
        desk.take(&service, delegations)?;
        Ok(Certificates { service, desk })
    }

    /// Returns what this computer may issue now.
    ///
    /// # Errors
    /// As the database tells.
    pub fn allowed(&self) -> Result<Vec<Allowed>, DbError> {
        let office = self.desk.office(&self.service);
        office.field.as_ref().map_or(Ok(Vec::new()), |field| credentials::allowed(&office, field))
    }

    /// Returns what this computer issued, the latest first.
    ///
    /// # Errors
    /// As the database tells.
    pub fn issued(&self) -> Result<Vec<FieldClaim>, DbError> {
        credentials::issued(&self.desk.office(&self.service))
    }

    /// Returns what is earned and waits for the trainer's word, or for something to issue it by; the oldest first.
    ///
    /// # Errors
    /// As the database tells.
    pub fn waiting(&self) -> Result<Vec<FieldClaim>, DbError> {
        credentials::waiting(&self.desk.office(&self.service))
    }

    /// The trainer says yes to what waits under this number. Whether it was issued; their laptop gets it with its next
    /// exchange.
    ///
    /// # Errors
    /// As [`CredentialError`] tells.
    pub fn say_yes(&self, claim: i64) -> Result<bool, CredentialError> {
        let office = self.desk.office(&self.service);
        match &office.field {
            Some(field) => credentials::say_yes(&office, field, claim),
            None => Ok(false),
        }
    }
}
