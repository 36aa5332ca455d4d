//! What learners say they have earned, until it is decided.

use reconcile::wire::{Ask, Request};
use statement::{Form, Statement, profile};

use super::{CredentialError, Office};
use crate::centres::ActError;
use crate::db::{self, Database, DbError, Row, Tx, Value};

/// Most claims of one request that are noted.
const MOST: usize = 64;
/// Most claims of one learner.
const MOST_OF_LEARNER: i64 = 1000;

/// How a claim stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimState {
    /// To be decided.
    New,
    /// Its pack is not published here.
    Pack,
    /// Somebody is still to give points.
    Marks,
    /// A person looks first.
    Person,
    /// The learner is a member nowhere.
    Member,
    /// Something is missing.
    Refused,
    /// A person said no.
    Denied,
    /// A credential was issued.
    Issued,
}

impl ClaimState {
    /// Those that wait for something, none of it the learner's to do.
    pub const WAITING: [ClaimState; 5] =
        [ClaimState::New, ClaimState::Person, ClaimState::Marks, ClaimState::Pack, ClaimState::Member];
    /// Those that nothing was issued for, nor refused by a person: what a cohort's trainer helps with.
    pub const OPEN: [ClaimState; 6] = [
        ClaimState::New,
        ClaimState::Person,
        ClaimState::Marks,
        ClaimState::Pack,
        ClaimState::Member,
        ClaimState::Refused,
    ];
    /// Every state.
    pub const ALL: [ClaimState; 8] = [
        ClaimState::New,
        ClaimState::Pack,
        ClaimState::Marks,
        ClaimState::Person,
        ClaimState::Member,
        ClaimState::Refused,
        ClaimState::Denied,
        ClaimState::Issued,
    ];

    /// Reads which claims are asked for: `waiting`, `all`, or the word of one state.
    ///
    /// # Errors
    /// [`ActError::BadWord`].
    pub fn several(word: &str) -> Result<Vec<ClaimState>, ActError> {
        Ok(match word {
            "waiting" => ClaimState::WAITING.to_vec(),
            "all" => ClaimState::ALL.to_vec(),
            word => vec![ClaimState::of(word).ok_or(ActError::BadWord { field: "state" })?],
        })
    }

    /// Reads a state's word.
    #[must_use]
    pub fn of(word: &str) -> Option<ClaimState> {
        ClaimState::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The word of the database, the API and the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            ClaimState::New => "new",
            ClaimState::Pack => "pack",
            ClaimState::Marks => "marks",
            ClaimState::Person => "person",
            ClaimState::Member => "member",
            ClaimState::Refused => "refused",
            ClaimState::Denied => "denied",
            ClaimState::Issued => "issued",
        }
    }
}

/// A claim.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) number: i64,
    pub(super) learner: i64,
    /// `pack/course`.
    pub(super) topic: String,
    pub(super) achievement: String,
}

impl Claim {
    /// Pack and course.
    pub(super) fn place(&self) -> (&str, &str) {
        self.topic.split_once('/').unwrap_or((&self.topic, ""))
    }

    pub(super) fn read(row: &Row) -> Result<Claim, DbError> {
        Ok(Claim {
            number: row.int(0)?,
            learner: row.int(1)?,
            topic: row.text(2)?.to_owned(),
            achievement: row.text(3)?.to_owned(),
        })
    }
}

/// The claims among a request's statements: topic and achievement.
pub(super) fn claims_in(ask: &Ask) -> impl Iterator<Item = (String, String)> + '_ {
    ask.runs.iter().flat_map(|run| &run.entries).filter_map(|entry| {
        let says = entry.form == Form::Statement
            && std::str::from_utf8(&entry.body).is_ok_and(|body| body.contains(profile::verb::CLAIMED));
        let statement = says.then(|| Statement::parse(&entry.body).ok()).flatten()?;
        claimed(&statement).filter(|(topic, _)| *topic == entry.topic)
    })
}

/// Whether what a request brings may change how an open claim stands.
pub(super) fn are_open(db: &Database, request: &Request) -> Result<bool, DbError> {
    let bringing = || request.learners.iter().filter(|ask| !ask.runs.is_empty());
    if bringing().next().is_none() {
        return Ok(false);
    }
    db.read(|tx| {
        for ask in bringing() {
            let sql = "select c.number from claim c join learner l on l.number = c.learner
                       where l.id = ?1 and c.state in ('new', 'marks', 'refused', 'member') limit 1";
            if tx.one(sql, &[ask.learner.into()])?.is_some() {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

/// Notes the claims that a request brought, and that those which lacked something are to be looked at again.
pub(super) fn note(office: &Office<'_>, learner: i64, ask: &Ask) -> Result<(), CredentialError> {
    let claims: Vec<(String, String)> = claims_in(ask).take(MOST).collect();
    let mut topics: Vec<&str> =
        ask.runs.iter().flat_map(|run| &run.entries).map(|entry| entry.topic.as_str()).collect();
    topics.sort_unstable();
    topics.dedup();
    office.db.write(|tx| {
        let have = tx.one("select count(*) from claim where learner = ?1", &[learner.into()])?;
        if have.map_or(Ok(0), |row| row.int(0))? < MOST_OF_LEARNER {
            for (topic, achievement) in &claims {
                add(tx, learner, topic, achievement, office.now_ms)?;
            }
        }
        for topic in topics.iter().take(MOST) {
            tx.change(
                "update claim set state = 'new', changed_ms = ?3
                 where learner = ?1 and topic = ?2 and state in ('marks', 'refused', 'member')",
                &[learner.into(), (*topic).into(), office.now_ms.into()],
            )?;
        }
        Ok(())
    })
}

/// Rows that are looked at in one transaction.
const PAGE: u64 = 1000;
/// Whose presence says that all claims of the log are noted.
const SCANNED: &str = "claims noted";

/// Notes the claims that came before claims were noted, once: from then on each exchange notes its own.
pub(super) fn scan(office: &Office<'_>) -> Result<(), CredentialError> {
    if office.db.read(|tx| db::meta(tx, SCANNED))?.is_some() {
        return Ok(());
    }
    let mut after = 0;
    loop {
        let next = office.db.write(|tx| scan_page(tx, office.now_ms, after))?;
        match next {
            Some(position) => after = position,
            None => return Ok(()),
        }
    }
}

fn scan_page(tx: &mut Tx<'_>, now_ms: i64, after: i64) -> Result<Option<i64>, DbError> {
    let rows = tx.query(
        "select s.position, st.learner, e.topic, e.body from verb v join statement s on s.verb = v.number
         join stream st on st.number = s.stream join entry e on e.stream = s.stream and e.number = s.sequence
         where v.iri = ?1 and s.position > ?2 and e.form = 0 and e.aside is null order by s.position limit ?3",
        &[profile::verb::CLAIMED.into(), after.into(), PAGE.into()],
    )?;
    for row in &rows {
        let body = crate::exchange::body::unfold(row.blob(3)?);
        let statement = body.and_then(|body| Statement::parse(&body).ok());
        let claimed = statement.and_then(|statement| claimed(&statement));
        if let Some((topic, achievement)) =
            claimed.filter(|(topic, _)| Some(topic.as_str()) == row.text(2).ok())
        {
            add(tx, row.int(1)?, &topic, &achievement, now_ms)?;
        }
    }
    match rows.last() {
        Some(last) => Ok(Some(last.int(0)?)),
        None => {
            db::set_meta(tx, SCANNED, &[1])?;
            Ok(None)
        }
    }
}

/// The topic and the achievement that a statement claims.
fn claimed(statement: &Statement) -> Option<(String, String)> {
    let deed = course::Deed::of(statement)?;
    match (deed.place, deed.did) {
        (course::Place::Achievement { pack, course, achievement }, course::Did::Claimed) => {
            Some((format!("{pack}/{course}"), achievement))
        }
        _ => None,
    }
}

/// Adds a claim that is not there yet.
pub(super) fn add(
    tx: &mut Tx<'_>,
    learner: i64,
    topic: &str,
    achievement: &str,
    now_ms: i64,
) -> Result<(), DbError> {
    let columns = ["learner", "topic", "achievement", "state", "changed_ms"];
    let row: Vec<Value> =
        vec![learner.into(), topic.into(), achievement.into(), ClaimState::New.word().into(), now_ms.into()];
    tx.insert_new("claim", &columns, vec![row]).map(drop)
}

/// Claims that are to be decided, oldest first.
pub(super) fn new_of(db: &Database, learner: Option<i64>, most: i64) -> Result<Vec<Claim>, DbError> {
    db.read(|tx| {
        let sql = "select number, learner, topic, achievement from claim
                   where state = 'new' and (?1 = 0 or learner = ?1) order by changed_ms, number limit ?2";
        let rows = tx.query(sql, &[learner.unwrap_or(0).into(), most.into()])?;
        rows.iter().map(Claim::read).collect()
    })
}

/// Has a claim that cannot be decided now wait behind all others: none stands in their way.
pub(super) fn put_last(office: &Office<'_>, claim: &Claim) -> Result<(), DbError> {
    office.db.write(|tx| set(tx, claim.number, ClaimState::New, office.now_ms))
}

/// A claim by its number.
pub(super) fn of_number(tx: &mut Tx<'_>, number: i64) -> Result<Option<Claim>, DbError> {
    let sql = "select number, learner, topic, achievement from claim where number = ?1";
    tx.one(sql, &[number.into()])?.as_ref().map(Claim::read).transpose()
}

/// Has claims looked at again whose pack was published, or whose learner became a member, since they were looked at.
pub(super) fn look_again(office: &Office<'_>) -> Result<(), DbError> {
    office.db.write(|tx| {
        tx.change(
            "update claim set state = 'new' where state = 'pack' and exists
                 (select 1 from pack where pack.shown_ms >= claim.changed_ms and claim.topic like pack.id || '/%')",
            &[],
        )?;
        tx.change(
            "update claim set state = 'new' where state = 'member' and exists
                 (select 1 from enrolment e where e.learner = claim.learner and e.state = 'member')",
            &[],
        )
    })
}

/// Says how a claim stands now.
pub(super) fn set(tx: &mut Tx<'_>, claim: i64, state: ClaimState, now_ms: i64) -> Result<(), DbError> {
    tx.change(
        "update claim set state = ?2, changed_ms = ?3 where number = ?1",
        &[claim.into(), state.word().into(), now_ms.into()],
    )
}
