//! What a credential sees: a centre's sees what belongs to its branch.
//!
//! To a branch belong the statements and documents written with credentials of its centres, and those of learners who are
//! members of its cohorts. The institute's credentials see everything.

use statement::{Actor, Identifier, Uuid};

use super::access::Access;
use crate::db::{DbError, Tx, Value};

/// The branch a credential is of; none: it sees all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sight(Option<Branch>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Branch {
    centre: i64,
    /// What keys of agents begin with that stand for credentials.
    before_key: String,
}

/// Begins a statement that asks about a branch: of `:centre` and all below.
pub(super) const HEAD: &str = "with recursive branch (number, depth) as (select number, 0 from centre where number = :centre \
    union all select centre.number, branch.depth + 1 from centre join branch on centre.parent = branch.number \
    where branch.depth < 64) ";

/// Whether statement `s` belongs to the branch.
const CONDITION: &str = "((s.stream is null and s.authority in (select a.number from lrs_key k \
    join agent a on a.key = :before_key || k.key where k.centre in (select number from branch))) \
    or (s.stream is not null and exists (select 1 from stream st \
    join enrolment e on e.learner = st.learner and e.state = 'member' join cohort c on c.number = e.cohort \
    where st.number = s.stream and c.centre in (select number from branch))))";

impl Sight {
    /// Finds out what a credential sees.
    pub(super) fn of(tx: &mut Tx<'_>, access: &Access) -> Result<Sight, DbError> {
        let Some(centre) = access.centre else { return Ok(Sight(None)) };
        let institute =
            tx.one("select 1 from centre where number = ?1 and parent is null", &[centre.into()])?;
        if institute.is_some() {
            return Ok(Sight(None));
        }
        let before_key = match &access.authority {
            Actor::Agent(agent) => match &agent.identifier {
                Identifier::Account(account) => format!("account:{} ", account.home_page),
                _ => String::new(),
            },
            Actor::Group(_) => String::new(),
        };
        Ok(Sight(Some(Branch { centre, before_key })))
    }

    /// Whether it sees everything.
    pub(super) fn is_all(&self) -> bool {
        self.0.is_none()
    }

    /// The centre of whose branch it sees only what belongs there, when it asks for what is about `learner`; none: it sees
    /// everything about them.
    pub(super) fn limit(&self, tx: &mut Tx<'_>, learner: Option<Uuid>) -> Result<Option<i64>, DbError> {
        let Some(Branch { centre, .. }) = self.0 else { return Ok(None) };
        let Some(learner) = learner else { return Ok(Some(centre)) };
        let sql = format!(
            "{HEAD} select 1 from learner l join enrolment e on e.learner = l.number and e.state = 'member' \
             join cohort c on c.number = e.cohort where l.id = ?2 and c.centre in (select number from branch)"
        );
        let member = tx.one(&sql.replace(":centre", "?1"), &[centre.into(), learner.into()])?;
        Ok(if member.is_some() { None } else { Some(centre) })
    }

    /// What a statement that asks begins with.
    pub(super) fn head(&self) -> &'static str {
        if self.is_all() { "" } else { HEAD }
    }

    /// What it asks of statement `s`.
    pub(super) fn condition(&self) -> Option<&'static str> {
        (!self.is_all()).then_some(CONDITION)
    }

    /// Values by name.
    pub(super) fn values(&self) -> [(&'static str, Value); 2] {
        let (centre, before_key) = match &self.0 {
            Some(branch) => (branch.centre.into(), branch.before_key.as_str().into()),
            None => (Value::Null, Value::Null),
        };
        [(":centre", centre), (":before_key", before_key)]
    }

    /// Whether it sees one statement.
    pub(super) fn sees(&self, tx: &mut Tx<'_>, position: i64) -> Result<bool, DbError> {
        let Some(branch) = &self.0 else { return Ok(true) };
        let sql = format!("{HEAD} select 1 from statement s where s.position = ?2 and {CONDITION}")
            .replace(":centre", "?1")
            .replace(":before_key", "?3");
        let values = [branch.centre.into(), position.into(), branch.before_key.as_str().into()];
        Ok(tx.one(&sql, &values)?.is_some())
    }
}
