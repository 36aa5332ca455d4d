//! What becomes of certificates when two accounts turn out to be one person's, and when they do not after all.

use reconcile::wire::StandingState;
use serde_json::json;

use super::claims::{self, Claim, ClaimState};
use super::standing::{self, Decided};
use super::{decide, record};
use crate::db::{DbError, Tx, Value};

/// Two learners are one person: what each lacked alone is looked at again.
pub(crate) fn joined(tx: &mut Tx<'_>, learner: i64, now_ms: i64) -> Result<(), DbError> {
    let sql = format!(
        "update claim set state = 'new', changed_ms = ?2
         where state in ('refused', 'marks', 'member') and learner in ({})",
        record::PERSON
    );
    tx.change(&sql, &[learner.into(), now_ms.into()])
}

/// These learners were one person and are not: a certificate stays with whoever it was issued to. The others hear that it is
/// not theirs, and their own records are looked at again.
pub(crate) fn parted(tx: &mut Tx<'_>, learners: &[i64], now_ms: i64) -> Result<(), DbError> {
    for learner in learners {
        let rows = tx.query(
            "select number, learner, topic, achievement from claim where learner = ?1 and state = 'issued'",
            &[(*learner).into()],
        )?;
        for row in &rows {
            let claim = Claim::read(row)?;
            if decide::live(tx, &claim)?.is_some() {
                continue;
            }
            for (id, credential) in told(tx, &claim)? {
                let decided = Decided {
                    learner: claim.learner,
                    topic: &claim.topic,
                    achievement: &claim.achievement,
                    state: StandingState::Revoked,
                    id: Some(id),
                    replaces: None,
                    credential: Some(credential),
                    note: json!({"code": "parted"}),
                };
                standing::add(tx, now_ms, &decided)?;
            }
            claims::set(tx, claim.number, ClaimState::New, now_ms)?;
        }
    }
    Ok(())
}

/// Certificates of others that a learner was told of for a claim, and that hold.
fn told(tx: &mut Tx<'_>, claim: &Claim) -> Result<Vec<(credential::Uuid, i64)>, DbError> {
    let values: [Value; 3] = [claim.learner.into(), (&claim.topic).into(), (&claim.achievement).into()];
    let rows = tx.query(
        "select distinct c.id, c.number from standing s join credential c on c.number = s.credential
         where s.learner = ?1 and s.topic = ?2 and s.achievement = ?3 and c.learner <> ?1 and c.ended_ms is null
         order by c.number",
        &values,
    )?;
    rows.iter().map(|row| Ok((row.uuid(0)?, row.int(1)?))).collect()
}
