//! Who does something, and whether they may: each act asks here, and what was allowed is what the audit log is told.

use serde_json::Value as Json;

use crate::db::{DbError, Tx};

use super::tree;
use super::{Act, ActError, Role, Thing, audit};

/// Somebody who does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The member of staff; none: whoever sits at the platform's own console, who may everything.
    staff: Option<i64>,
    /// Centres, each with a role there.
    roles: Vec<(i64, Role)>,
}

/// That somebody may do something at a centre. Only this writes into the audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what was allowed and done is to be noted"]
pub struct Permit {
    staff: Option<i64>,
    act: Act,
    centre: i64,
}

impl Actor {
    /// Returns whoever sits at the platform's own console, with its data folder before them.
    pub fn console() -> Actor {
        Actor { staff: None, roles: Vec::new() }
    }

    /// Returns a member of staff with the roles they have now.
    ///
    /// # Errors
    /// As the database tells.
    pub fn of(tx: &mut Tx<'_>, staff: i64) -> Result<Actor, DbError> {
        let rows = tx.query(
            "select centre, role from staff_role where staff = ?1 and ended_ms is null",
            &[staff.into()],
        )?;
        let mut roles = Vec::with_capacity(rows.len());
        for row in rows {
            // A role of a newer program gives nothing here.
            if let Some(role) = Role::of(row.text(1)?) {
                roles.push((row.int(0)?, role));
            }
        }
        Ok(Actor { staff: Some(staff), roles })
    }

    /// Returns the number of the member of staff.
    pub fn staff(&self) -> Option<i64> {
        self.staff
    }

    /// Returns the centres with the roles there.
    pub fn roles(&self) -> &[(i64, Role)] {
        &self.roles
    }

    /// Tells whether this one sits at the console.
    pub fn is_console(&self) -> bool {
        self.staff.is_none()
    }

    /// Tells whether `act` may be done at `centre`.
    ///
    /// # Errors
    /// As the database tells.
    pub fn may(&self, tx: &mut Tx<'_>, act: Act, centre: i64) -> Result<bool, DbError> {
        if self.is_console() {
            return tree::exists(tx, centre);
        }
        if !self.roles.iter().any(|(_, role)| role.may(act)) {
            return Ok(false);
        }
        let path = tree::path(tx, centre)?;
        Ok(self.roles.iter().any(|(branch, role)| role.may(act) && path.contains(branch)))
    }

    /// Allows `act` at `centre`.
    ///
    /// # Errors
    /// [`ActError::NotAllowed`], also where there is no such centre: who may not see it does not learn whether it exists.
    pub fn permit(&self, tx: &mut Tx<'_>, act: Act, centre: i64) -> Result<Permit, ActError> {
        if self.may(tx, act, centre)? {
            return Ok(Permit { staff: self.staff, act, centre });
        }
        Err(if self.is_console() { ActError::Unknown(Thing::Centre) } else { ActError::NotAllowed(act) })
    }

    /// Allows `act` at the first of `centres` where it may be done.
    ///
    /// # Errors
    /// [`ActError::NotAllowed`] where it may be done at none.
    pub(crate) fn permit_at_one(
        &self,
        tx: &mut Tx<'_>,
        act: Act,
        centres: &[i64],
    ) -> Result<Permit, ActError> {
        for centre in centres {
            if self.may(tx, act, *centre)? {
                return Ok(Permit { staff: self.staff, act, centre: *centre });
            }
        }
        Err(ActError::NotAllowed(act))
    }
}

impl Permit {
    /// Allows what a one-time code allows: whoever holds it becomes staff.
    pub(super) fn by_code(staff: i64, centre: i64) -> Permit {
        Permit { staff: Some(staff), act: Act::StaffJoin, centre }
    }

    /// Allows what a learner's one-time code allows. No staff did it: the detail says whose word it was.
    pub(super) fn by_own_code(act: Act, centre: i64) -> Permit {
        Permit { staff: None, act, centre }
    }

    /// Returns who was allowed; none: the console, or a learner's own code.
    pub fn staff(&self) -> Option<i64> {
        self.staff
    }

    /// Returns the centre it was allowed at.
    pub fn centre(&self) -> i64 {
        self.centre
    }

    /// Writes into the audit log that it was done.
    ///
    /// # Errors
    /// As the database tells.
    pub fn note(&self, tx: &mut Tx<'_>, now_ms: i64, about: About, detail: &Json) -> Result<(), DbError> {
        audit::add(tx, now_ms, self.staff, self.act, self.centre, about, detail)
    }
}

/// Whom an act was about.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct About {
    /// A cohort.
    pub cohort: Option<i64>,
    /// A learner.
    pub learner: Option<i64>,
}

impl About {
    /// Nobody in particular: the detail tells.
    pub const NOBODY: About = About { cohort: None, learner: None };

    /// A cohort.
    pub fn cohort(cohort: i64) -> About {
        About { cohort: Some(cohort), learner: None }
    }

    /// A learner.
    pub fn learner(learner: i64) -> About {
        About { cohort: None, learner: Some(learner) }
    }

    /// A learner in a cohort.
    pub fn member(cohort: i64, learner: i64) -> About {
        About { cohort: Some(cohort), learner: Some(learner) }
    }
}
