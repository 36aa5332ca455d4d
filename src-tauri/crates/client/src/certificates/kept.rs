//! What a record keeps of certificates: the credentials that came, each as each far end gave it, and what was decided about
//! claims. Only what is newer takes the place of what is here, and no credential is ever dropped.

use ::reconcile::key::PublicKey;
use ::reconcile::wire::{Brought, Standing, StandingState};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use credential::Uuid;
use serde::{Deserialize, Serialize};
use store::record::{MAX_NAME, Reading, Writing};

use crate::failure;
use crate::reconcile::Known;
use crate::view::Failure;

/// Kind of the states that hold credentials: `ID/FAR END`.
const CREDENTIAL: &str = "credential";
/// Kind of the states that say how a claim stands: `FAR END/PACK/COURSE/ACHIEVEMENT`.
const STANDING: &str = "standing";
/// In a far end's place: it was brought from elsewhere by its holder.
pub(crate) const FOREIGN: &str = "foreign";
/// Most bytes of a credential.
pub(crate) const MOST_CREDENTIAL: usize = 256 * 1024;
/// Most bytes of a slip.
const MOST_SLIP: usize = 1024;
/// Most bytes of a note.
const MOST_NOTE: usize = 8 * 1024;
/// Most standings that are taken from one answer.
const MOST_STANDINGS: usize = 64;
/// Most credentials of one learner that are kept.
const MOST_CREDENTIALS: usize = 10_000;
/// Most credentials in one ask, and their bytes.
const MOST_BROUGHT: (usize, usize) = (16, 256 * 1024);

/// How something stands by a far end's word.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Decided {
    /// A person looks at it first.
    #[default]
    Waiting,
    /// A credential was issued.
    Issued,
    /// It was refused.
    Refused,
    /// The credential was taken back.
    Revoked,
    /// Another credential takes its place.
    Replaced,
}

impl Decided {
    fn of(state: StandingState) -> Decided {
        match state {
            StandingState::Waiting => Decided::Waiting,
            StandingState::Issued => Decided::Issued,
            StandingState::Refused => Decided::Refused,
            StandingState::Revoked => Decided::Revoked,
            StandingState::Replaced => Decided::Replaced,
        }
    }
}

/// A credential as a far end gave it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// The credential's UUID; of a foreign one the beginning of its hash.
    pub(crate) id: String,
    /// Who gave it: a far end's key, or [`FOREIGN`].
    pub(crate) from: String,
    /// The life of the far end's database.
    pub(crate) epoch: u64,
    /// The number of the last standing about it.
    pub(crate) number: u64,
    /// When the last was decided.
    pub(crate) at_ms: i64,
    /// When it came here.
    pub(crate) taken_ms: i64,
    /// The course: `pack/course`; empty of a foreign one.
    pub(crate) topic: String,
    /// The achievement's id within the course.
    pub(crate) achievement: String,
    /// How it stands by that far end's word.
    pub(crate) state: Decided,
    /// The text: JSON, or a compact JWS; empty where only word of it came.
    pub(crate) credential: String,
    /// The slip, base 64.
    pub(crate) slip: String,
    /// What the far end said about it last.
    pub(crate) note: String,
    /// The credential that takes its place.
    pub(crate) replaced_by: String,
    /// The life of the far end's database in which it was taken back or replaced; 0: it was not, or before this was noted.
    pub(crate) ended_in: u64,
}

impl Kept {
    /// One of which nothing is known.
    pub(crate) const NOTHING: Kept = Kept {
        id: String::new(),
        from: String::new(),
        epoch: 0,
        number: 0,
        at_ms: 0,
        taken_ms: 0,
        topic: String::new(),
        achievement: String::new(),
        state: Decided::Waiting,
        credential: String::new(),
        slip: String::new(),
        note: String::new(),
        replaced_by: String::new(),
        ended_in: 0,
    };

    /// The slip's bytes; empty where there is none.
    pub(crate) fn slip_bytes(&self) -> Vec<u8> {
        STANDARD.decode(&self.slip).unwrap_or_default()
    }

    /// Signatures in it: a countersigned one has one more.
    pub(crate) fn signatures(&self) -> usize {
        self.credential.matches("\"proofValue\"").count()
    }

    fn key(&self) -> String {
        format!("{}/{}", self.id, self.from)
    }

    fn keep(&self, writing: &mut Writing<'_>) -> Result<(), Failure> {
        Ok(writing.put_state(CREDENTIAL, &self.key(), &json(self)?)?)
    }

    fn of(writing: &Writing<'_>, id: &str, from: &str) -> Result<Option<Kept>, Failure> {
        let kept = writing.state(CREDENTIAL, &format!("{id}/{from}"))?;
        Ok(kept.and_then(|kept| serde_json::from_slice(&kept).ok()))
    }
}

/// How a claim stands by a far end's word.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct KeptStanding {
    pub(crate) from: String,
    pub(crate) epoch: u64,
    pub(crate) number: u64,
    pub(crate) at_ms: i64,
    pub(crate) topic: String,
    pub(crate) achievement: String,
    pub(crate) state: Decided,
    pub(crate) note: String,
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(value).map_err(|error| failure("internal", &[], &error))
}

/// Returns all credentials of a record.
pub(crate) fn credentials(reading: &Reading<'_>) -> Result<Vec<Kept>, Failure> {
    let rows = reading.states(CREDENTIAL, "")?;
    Ok(rows.into_iter().filter_map(|row| serde_json::from_slice(&row.value).ok()).collect())
}

/// Returns what was decided about claims.
pub(crate) fn standings(reading: &Reading<'_>) -> Result<Vec<KeptStanding>, Failure> {
    let rows = reading.states(STANDING, "")?;
    Ok(rows.into_iter().filter_map(|row| serde_json::from_slice(&row.value).ok()).collect())
}

/// Takes what a far end decided; returns how much of it was new here. `lives` says that it is the word of the far end's
/// present life: of one that is over, credentials are welcome, and what it says of them is old.
pub(crate) fn take(
    writing: &mut Writing<'_>,
    known: &mut Known,
    from: &PublicKey,
    (epoch, lives): (u64, bool),
    decided: &[Standing],
    now_ms: i64,
) -> Result<u64, Failure> {
    let from = from.to_string();
    let mut moved = 0;
    for one in decided.iter().take(MOST_STANDINGS).filter(|one| is_sound(one)) {
        if lives {
            moved += u64::from(note_standing(writing, &from, epoch, one)?);
        }
        if let Some(id) = one.id {
            let id = id.hyphenated().to_string();
            moved += u64::from(note_credential(writing, &from, (epoch, lives), one, &id, now_ms)?);
            if lives && !one.credential.is_empty() {
                known.has.insert(id);
            }
        }
        if let (true, Some(old), Some(new)) = (lives, one.replaces, one.id) {
            replace(writing, &from, &old.hyphenated().to_string(), &new.hyphenated().to_string(), one)?;
        }
    }
    Ok(moved)
}

/// Tells whether a standing is within bounds and, where it brings a credential, brings the one that it names.
fn is_sound(one: &Standing) -> bool {
    let fits = one.credential.len() <= MOST_CREDENTIAL
        && one.slip.len() <= MOST_SLIP
        && one.note.len() <= MOST_NOTE
        && one.topic.contains('/')
        && one.topic.len() + one.achievement.len() + 66 <= MAX_NAME;
    let named = || one.id.is_some_and(|id| id_of(&one.credential) == Some(id));
    fits && (one.credential.is_empty() || named())
}

/// The UUID of a credential of ours.
pub(crate) fn id_of(credential: &[u8]) -> Option<Uuid> {
    let document = credential::read_json(credential).ok()?;
    let id = document.get("id")?.as_str()?.strip_prefix("urn:uuid:")?;
    Uuid::try_parse(id).ok()
}

fn note_standing(writing: &mut Writing<'_>, from: &str, epoch: u64, one: &Standing) -> Result<bool, Failure> {
    let key = format!("{from}/{}/{}", one.topic, one.achievement);
    let kept: Option<KeptStanding> =
        writing.state(STANDING, &key)?.and_then(|kept| serde_json::from_slice(&kept).ok());
    if kept.is_some_and(|kept| kept.epoch == epoch && kept.number >= one.number) {
        return Ok(false);
    }
    let new = KeptStanding {
        from: from.to_owned(),
        epoch,
        number: one.number,
        at_ms: one.at_ms,
        topic: one.topic.clone(),
        achievement: one.achievement.clone(),
        state: Decided::of(one.state),
        note: one.note.clone(),
    };
    writing.put_state(STANDING, &key, &json(&new)?)?;
    Ok(true)
}

fn note_credential(
    writing: &mut Writing<'_>,
    from: &str,
    (epoch, lives): (u64, bool),
    one: &Standing,
    id: &str,
    now_ms: i64,
) -> Result<bool, Failure> {
    let before = Kept::of(writing, id, from)?;
    let mut kept = before.clone().unwrap_or_else(|| Kept {
        id: id.to_owned(),
        from: from.to_owned(),
        taken_ms: now_ms,
        topic: one.topic.clone(),
        achievement: one.achievement.clone(),
        state: Decided::Issued,
        ..Kept::default()
    });
    let newer = before.is_none() || (lives && (kept.epoch != epoch || one.number > kept.number));
    if !newer {
        return Ok(false);
    }
    // A far end that came from a backup may have forgotten that it took something back, or why: that stays.
    let is_end = |state| matches!(state, Decided::Revoked | Decided::Replaced);
    let ended_in = if kept.ended_in == 0 { kept.epoch } else { kept.ended_in };
    let ended = is_end(kept.state) && ended_in != epoch;
    let said = Decided::of(one.state);
    let text = String::from_utf8(one.credential.clone()).unwrap_or_default();
    if !text.is_empty() {
        // The same credential once more, perhaps with another signature beside the first.
        kept.credential = text;
        kept.slip = STANDARD.encode(&one.slip);
    }
    if !ended || (is_end(said) && said != kept.state) {
        kept.state = said;
        kept.at_ms = one.at_ms;
        kept.note.clone_from(&one.note);
        kept.ended_in = if is_end(said) { epoch } else { 0 };
    }
    (kept.epoch, kept.number) = (epoch, one.number);
    kept.keep(writing)?;
    Ok(true)
}

/// Another credential takes the place of one that is here.
fn replace(
    writing: &mut Writing<'_>,
    from: &str,
    old: &str,
    new: &str,
    one: &Standing,
) -> Result<(), Failure> {
    let Some(mut kept) = Kept::of(writing, old, from)? else { return Ok(()) };
    if kept.replaced_by == new || old == new {
        return Ok(());
    }
    kept.replaced_by = new.to_owned();
    if kept.state != Decided::Revoked {
        kept.state = Decided::Replaced;
        kept.at_ms = one.at_ms;
        kept.ended_in = kept.epoch;
    }
    kept.keep(writing)
}

/// Keeps a credential that its holder brought from elsewhere; returns whether it is new here.
pub(crate) fn keep_foreign(
    writing: &mut Writing<'_>,
    reading_count: usize,
    text: String,
    now_ms: i64,
) -> Result<(String, bool), Failure> {
    let id: String = pack::ChunkId::of(text.as_bytes()).to_string().chars().take(32).collect();
    if Kept::of(writing, &id, FOREIGN)?.is_some() {
        return Ok((id, false));
    }
    if reading_count >= MOST_CREDENTIALS || text.len() > MOST_CREDENTIAL {
        return Err(failure("too-large", &[], &"no more certificates, or none as large, are kept"));
    }
    let kept = Kept {
        id: id.clone(),
        from: FOREIGN.to_owned(),
        at_ms: now_ms,
        taken_ms: now_ms,
        state: Decided::Issued,
        credential: text,
        ..Kept::default()
    };
    kept.keep(writing)?;
    Ok((id, true))
}

/// What a far end has not, as far as is known here: what it issued in a life that is over, and what was issued in the field.
pub(crate) fn to_bring(
    reading: &Reading<'_>,
    known: &Known,
    to: &PublicKey,
) -> Result<Vec<(String, Brought)>, Failure> {
    let to = to.to_string();
    let mut rooms = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    let mut bytes = 0;
    for kept in credentials(reading)? {
        let foreign = kept.from == FOREIGN || kept.credential.is_empty();
        if foreign || known.has.contains(&kept.id) || found.iter().any(|(id, _)| *id == kept.id) {
            continue;
        }
        if kept.from != to {
            // What another platform says is not this one's; what a trainer's laptop says is.
            let is_room = match rooms.get(&kept.from) {
                Some(is_room) => *is_room,
                None => {
                    let key = PublicKey::parse(&kept.from);
                    let far_end = key.map(|key| Known::of(reading, &key)).transpose()?.flatten();
                    let is_room = far_end.is_some_and(|one| one.is_room);
                    rooms.insert(kept.from.clone(), is_room);
                    is_room
                }
            };
            // A trainer's laptop is told what counts, so that it does not issue that again.
            let is_told = if known.is_room { !is_room && kept.state == Decided::Issued } else { is_room };
            if !is_told {
                continue;
            }
        }
        bytes += kept.credential.len();
        if found.len() >= MOST_BROUGHT.0 || (bytes > MOST_BROUGHT.1 && !found.is_empty()) {
            break;
        }
        let brought = Brought { slip: kept.slip_bytes(), credential: kept.credential.into_bytes() };
        found.push((kept.id, brought));
    }
    Ok(found)
}
