//! Credentials: what the platform says of what somebody achieved.
//!
//! Claims come up as statements of learners' logs. They are decided by the same `course` code that runs on laptops, over
//! the edition that was learnt; what was decided goes down as numbered standings, in the same exchange where there is
//! time, else in the next. `credential`'s `PROFILE.md` is the law of what is signed, and of every case.
//!
//! Reads `learner`, `stream`, `entry`, `enrolment`, `cohort`, `centre` and `pack` of other rooms; of these it writes only
//! `learner.standings`.

mod adopt;
mod amend;
mod brought;
mod claims;
mod computers;
mod decide;
pub(crate) mod editions;
mod field;
pub mod issuing;
mod keys;
mod lists;
pub mod look;
mod naming;
mod person;
mod policy;
pub(crate) mod record;
pub mod register;
mod standing;
pub mod told;
mod trust;

use std::path::Path;

use reconcile::key::SecretKey;
use reconcile::wire::{Reply, Request};

use crate::centres::{ActError, Thing};
use crate::db::{Database, DbError};
use crate::service::Service;

pub use amend::{Amended, correct_name, decide_waiting, reissue, revoke};
pub use claims::ClaimState;
pub use computers::{
    Allowance, Given, MOST_DAYS, MOST_OF_COMPUTER, delegate_to_computer, delegated, delegations_for,
};
pub use editions::Packs;
pub use field::{Allowed, Field, FieldClaim, FieldDesk};
pub(crate) use field::{allowed, issued, say_yes, waiting};
pub use keys::{rotate, withdraw};
pub use lists::router;
pub use look::{Verdict, decide_claim};
pub(crate) use person::{joined, parted};
pub use policy::{MOST_MONTHS, Policy, policy_of, set_policy};
pub(crate) use record::holder;
pub(crate) use standing::{Known, tell};
pub use trust::{refresh, refresh_daily, trust_list};

/// Claims that are decided within one exchange; the rest is for the background.
const AT_ONCE: i64 = 4;
/// Claims that are decided at one turn of the background.
const AT_A_TURN: i64 = 32;

/// Where credentials are decided and signed.
pub struct Office<'o> {
    /// The database.
    pub db: &'o Database,
    /// The platform's key: by it the issuers' secrets are sealed, and the trust bundle is signed.
    pub key: &'o SecretKey,
    /// The packs that decide.
    pub packs: Packs,
    /// The platform's address, which the names of status lists begin with.
    pub address: String,
    /// The clock.
    pub now_ms: i64,
    /// A trainer's computer: what it may issue, by the word of others. None: a platform.
    pub field: Option<Field>,
}

impl<'o> Office<'o> {
    /// The office of a platform.
    #[must_use]
    pub fn of(service: &'o Service) -> Office<'o> {
        Office::new(
            &service.db,
            &service.key,
            &service.config.packs(),
            &service.config.address,
            (service.now_ms)(),
        )
    }

    /// An office over these.
    #[must_use]
    pub fn new(db: &'o Database, key: &'o SecretKey, packs: &Path, address: &str, now_ms: i64) -> Office<'o> {
        let packs = Packs::Published(packs.to_owned());
        Office { db, key, packs, address: address.trim_end_matches('/').to_owned(), now_ms, field: None }
    }

    /// Now, in whole seconds, as credentials say it.
    fn moment(&self) -> credential::Moment {
        credential::Moment(self.now_ms).whole()
    }
}

/// Why nothing was issued or changed. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum CredentialError {
    /// Who asks may not, or there is no such thing.
    #[error(transparent)]
    Act(#[from] ActError),
    /// It cannot be signed as it is.
    #[error("the credential cannot be issued: {0}")]
    Issue(#[from] credential::IssueError),
    /// It cannot be countersigned.
    #[error("the credential cannot be countersigned: {0}")]
    Countersign(#[from] credential::CountersignError),
    /// A key cannot be delegated to.
    #[error("the key cannot be delegated to: {0}")]
    Delegate(#[from] credential::DelegateError),
    /// A status list cannot be made.
    #[error("the status list cannot be made: {0}")]
    Status(#[from] credential::StatusError),
    /// A secret was sealed by another key of the platform's.
    #[error("the issuer key {0} is sealed by another platform key; start the platform with the key it had")]
    Sealed(String),
    /// The system has no random numbers.
    #[error("this computer has no random numbers: {0}")]
    System(String),
    /// It is in no state for that.
    #[error("the certificate was taken back already, or another one stands in for it")]
    Ended,
    /// A key that does not count any more, or one of the platform's own.
    #[error("nothing can be delegated to {0}: it was withdrawn, or is the platform's own")]
    Withdrawn(String),
    /// The root is not withdrawn like others.
    #[error("the institute's own key can only be rotated")]
    Root,
    /// What came of the learner's record does not show all that is asked for.
    #[error("the record that came here does not show all that is asked for: {0}")]
    NotMet(String),
    /// Nobody published the course here.
    #[error("the course is not published here: without it nobody knows what is asked for")]
    NoPack,
    /// Somebody is still to give points.
    #[error("points are still to be given by somebody")]
    Marks,
    /// There is one already.
    #[error("a certificate was issued for this already: take that one back instead")]
    Live,
    /// Nobody gave the learner a name.
    #[error("the learner gave no name: say whom the certificate is for")]
    Nameless,
    /// The centre has no key of its own.
    #[error("the centre does not issue under its own name")]
    NotIssuing,
}

impl From<DbError> for CredentialError {
    fn from(error: DbError) -> Self {
        Self::Act(ActError::Db(error))
    }
}

/// For pages and the API, which say by a code why something was not done.
impl From<CredentialError> for ActError {
    fn from(error: CredentialError) -> Self {
        use CredentialError as E;
        match error {
            E::Act(error) => error,
            E::Ended => ActError::Ended,
            E::Root => ActError::RootKey,
            E::NotMet(what) => ActError::NotMet(what),
            E::NoPack => ActError::NotPublished,
            E::Marks => ActError::PointsMissing,
            E::Live => ActError::Issued,
            E::NotIssuing => ActError::NotIssuing,
            E::Nameless => ActError::Nameless,
            E::Sealed(key) => ActError::OtherKey(key),
            E::System(why) => ActError::System(why),
            E::Issue(_) | E::Countersign(_) | E::Delegate(_) | E::Status(_) | E::Withdrawn(_) => {
                ActError::CannotSign(error.to_string())
            }
        }
    }
}

impl CredentialError {
    fn unknown() -> Self {
        Self::Act(ActError::Unknown(Thing::Credential))
    }
}

/// Makes what has to be there before anything is issued: the institute's key, and a list of issuers that names it.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn begin(office: &Office<'_>) -> Result<(), CredentialError> {
    let missing = office.db.read(|tx| {
        let root = tx.one("select number from issuer_key where parent is null limit 1", &[])?;
        Ok::<_, DbError>(root.is_none() || tx.one("select number from issuers", &[])?.is_none())
    })?;
    if missing {
        office.db.write(|tx| {
            keys::root(tx, office)?;
            trust::write(tx, office)
        })?;
    }
    Ok(())
}

/// Whether a request brings what is to be decided.
pub(crate) fn is_for_us(office: &Office<'_>, request: &Request) -> Result<bool, DbError> {
    Ok(request.learners.iter().any(|ask| !ask.brought.is_empty() || claims::claims_in(ask).next().is_some())
        || claims::are_open(office.db, request)?)
}

/// Decides what a request brought, which is durable by now, as far as there is time. What fails is tried again by
/// [`turn`].
pub(crate) fn attend(office: &Office<'_>, request: &Request, reply: &Reply) {
    for ask in &request.learners {
        let done = reply
            .learners
            .iter()
            .any(|answer| answer.learner == ask.learner && answer.outcome == reconcile::wire::Outcome::Done);
        if !done {
            continue;
        }
        if let Err(error) = attend_one(office, ask) {
            tracing::error!(%error, learner = %ask.learner, "a certificate is not decided yet");
        }
    }
}

fn attend_one(office: &Office<'_>, ask: &reconcile::wire::Ask) -> Result<(), CredentialError> {
    let Some(learner) = record::learner(office.db, ask.learner)? else { return Ok(()) };
    if let Some(field) = &office.field {
        return field::attend(office, field, learner, ask);
    }
    begin(office)?;
    claims::note(office, learner, ask)?;
    // Before anything is issued: what was issued before a backup is not issued anew.
    let mut credentials = Vec::new();
    for one in &ask.brought {
        if !adopt::remember(office, &one.credential)? {
            credentials.push(one);
        }
    }
    for brought in credentials {
        brought::take(office, learner, brought)?;
    }
    for _ in 0..2 {
        // Twice: what is issued may be what another claim stands on.
        for claim in claims::new_of(office.db, Some(learner), AT_ONCE)? {
            decide_or_leave(office, &claim)?;
        }
    }
    Ok(())
}

/// Decides a claim; one that cannot be decided now leaves the others their turn.
fn decide_or_leave(office: &Office<'_>, claim: &claims::Claim) -> Result<(), DbError> {
    match decide::decide(office, claim) {
        Ok(()) => Ok(()),
        Err(error) => {
            tracing::error!(%error, claim = claim.number, "a certificate is not decided yet");
            claims::put_last(office, claim)
        }
    }
}

/// A turn of the background: decides what was left, and looks again at what waited for a pack.
///
/// # Errors
/// As [`CredentialError`] tells.
pub fn turn(office: &Office<'_>) -> Result<(), CredentialError> {
    if office.field.is_some() {
        return Ok(());
    }
    begin(office)?;
    claims::scan(office)?;
    claims::look_again(office)?;
    for claim in claims::new_of(office.db, None, AT_A_TURN)? {
        decide_or_leave(office, &claim)?;
    }
    refresh(office)
}
