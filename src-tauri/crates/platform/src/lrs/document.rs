//! The document resources: state, activity profile, agent profile (Communication 2.2, 2.3, 2.6 and 2.7).

use std::fmt;

use serde::Deserializer as _;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;
use statement::{Uuid, profile};

use super::Store;
use super::access::Access;
use super::answer::Answer;
use super::ask::{Ask, Verb};
use super::multipart;
use super::name::{self, Kind as Named};
use super::precondition::etag;
use super::refusal::Refusal;
use super::sight::{HEAD, Sight};
use crate::db::{DbError, Row, Tx, Value};

/// Most bytes of a document.
pub(super) const MOST_BYTES: usize = 8 * 1024 * 1024;
/// Most ids that are listed.
const MOST_IDS: usize = 10_000;

/// Which of the three resources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    State = 0,
    ActivityProfile = 1,
    AgentProfile = 2,
}

impl Kind {
    /// Names of its parameters: what the id is called, and all.
    fn parameters(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Kind::State => ("stateId", &["activityId", "agent", "registration", "stateId", "since"]),
            Kind::ActivityProfile => ("profileId", &["activityId", "profileId", "since"]),
            Kind::AgentProfile => ("profileId", &["agent", "profileId", "since"]),
        }
    }
}

/// What a document belongs to, as the request names it.
struct Owner {
    kind: Kind,
    activity: Option<String>,
    agent: Option<String>,
    registration: Option<Uuid>,
    /// The asker's centre.
    centre: Option<i64>,
    /// Seen are only those of this centre's branch; none: all.
    limit: Option<i64>,
}

/// The same by numbers.
struct Place {
    kind: i64,
    activity: i64,
    agent: i64,
    /// Empty: none.
    registration: Vec<u8>,
    centre: Option<i64>,
    limit: Option<i64>,
}

/// Whether a document is seen, `:centre` being the limit.
const SEEN: &str = "(:centre is null or centre in (select number from branch))";

/// Answers a request to one of the resources.
pub(super) fn answer(store: &Store<'_>, access: &Access, ask: &Ask, kind: Kind) -> Result<Answer, Refusal> {
    may(access, ask.verb, kind)?;
    let (id_name, all) = kind.parameters();
    let told = &ask.parameters;
    // `since` chooses among several: nothing else is chosen by it.
    let since = if ask.verb == Verb::Get && told.get(id_name).is_none() { told.time("since")? } else { None };
    told.only(if ask.verb == Verb::Get && told.get(id_name).is_none() {
        all
    } else {
        all.split_last().map_or(all, |(_, rest)| rest)
    })?;
    let mut owner =
        Owner { kind, activity: None, agent: None, registration: None, centre: access.centre, limit: None };
    if kind != Kind::AgentProfile {
        told.needed("activityId")?;
        owner.activity = told.iri("activityId")?.map(|iri| iri.as_str().to_owned());
    }
    if kind != Kind::ActivityProfile {
        told.needed("agent")?;
        let agent = told.actor("agent")?;
        owner.agent = agent.as_ref().and_then(name::agent_key);
        // What is about people is for their branch; profiles of activities are about content, and everybody's.
        let learner = agent.as_ref().and_then(profile::learner_id);
        owner.limit = store.db.read(|tx| Sight::of(tx, access)?.limit(tx, learner))?;
    }
    if kind == Kind::State {
        owner.registration = told.uuid("registration")?;
    }
    let id = told.document_id(id_name)?;
    let needed = || Refusal::bad(format!("the parameter {id_name} is missing"));
    match (ask.verb, id) {
        (Verb::Get, Some(id)) => get(store, ask, &owner, id),
        (Verb::Get, None) => ids(store, &owner, since.map(|time| time.ms())),
        (Verb::Put, Some(id)) => put(store, ask, &owner, id),
        (Verb::Post, Some(id)) => post(store, ask, &owner, id),
        (Verb::Delete, Some(id)) => delete(store, ask, &owner, id),
        (Verb::Delete, None) if kind == Kind::State => delete_all(store, &owner),
        (Verb::Put | Verb::Post | Verb::Delete, None) => Err(needed()),
    }
}

fn may(access: &Access, verb: Verb, kind: Kind) -> Result<(), Refusal> {
    let (keeps, scope) = match kind {
        Kind::State => (access.scopes.keeps_state(), "state"),
        Kind::ActivityProfile | Kind::AgentProfile => (access.scopes.keeps_profiles(), "profile"),
    };
    if keeps || (verb == Verb::Get && access.scopes.reads_all()) {
        Ok(())
    } else {
        Err(Refusal::forbidden(scope))
    }
}

impl Owner {
    /// Finds what it names; none if nobody named it yet.
    fn find(&self, tx: &mut Tx<'_>) -> Result<Option<Place>, DbError> {
        let mut find = |kind, name: Option<&String>| match name {
            None => Ok(Some(0)),
            Some(name) => name::find_one(tx, kind, name),
        };
        let activity = find(Named::Activity, self.activity.as_ref())?;
        let agent = find(Named::Agent, self.agent.as_ref())?;
        Ok(activity.zip(agent).map(|(activity, agent)| self.place(activity, agent)))
    }

    /// Finds what it names, or gives it a number.
    fn give(&self, tx: &mut Tx<'_>) -> Result<Place, DbError> {
        let mut give = |kind, name: Option<&String>| match name {
            None => Ok(0),
            Some(name) => {
                let numbers = name::give(tx, kind, &std::iter::once(name.clone()).collect())?;
                numbers.get(name).copied().ok_or(DbError::Statement("a name has no number".into()))
            }
        };
        let activity = give(Named::Activity, self.activity.as_ref())?;
        let agent = give(Named::Agent, self.agent.as_ref())?;
        Ok(self.place(activity, agent))
    }

    fn place(&self, activity: i64, agent: i64) -> Place {
        let registration = self.registration.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        Place {
            kind: self.kind as i64,
            activity,
            agent,
            registration,
            centre: self.centre,
            limit: self.limit,
        }
    }
}

/// A document that is there.
struct Document {
    number: i64,
    is_seen: bool,
    content_type: String,
    etag: String,
    changed_ms: i64,
    bytes: Vec<u8>,
}

impl Place {
    fn values(&self) -> Vec<Value> {
        vec![self.kind.into(), self.activity.into(), self.agent.into(), (&self.registration).into()]
    }

    fn document(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<Document>, DbError> {
        let mut values = self.values();
        values.extend([id.into(), self.limit.into()]);
        let sql = format!(
            "{HEAD} select number, content_type, etag, changed_ms, bytes, case when {SEEN} then number else 0 end \
             from document where kind = ?1 and activity = ?2 and agent = ?3 and registration = ?4 and id = ?5"
        );
        let row = tx.one(&sql.replace(":centre", "?6"), &values)?;
        let read = |row: Row| {
            Ok(Document {
                number: row.int(0)?,
                is_seen: row.int(5)? > 0,
                content_type: row.text(1)?.to_owned(),
                etag: row.text(2)?.to_owned(),
                changed_ms: row.int(3)?,
                bytes: row.blob(4)?.to_vec(),
            })
        };
        row.map(read).transpose()
    }

    /// Returns the document that a request may replace or change.
    fn own(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<Document>, Refusal> {
        let there = self.document(tx, id)?;
        match &there {
            Some(there) if !there.is_seen => Err(Refusal {
                status: 403,
                words: "another centre keeps a document of this name there: give this one another".to_owned(),
            }),
            _ => Ok(there),
        }
    }

    /// Lets nobody else change the same document until the transaction ends.
    fn hold(&self, tx: &mut Tx<'_>, id: &str) -> Result<(), DbError> {
        tx.lock_name(&format!(
            "document {} {} {} {:?} {id}",
            self.kind, self.activity, self.agent, self.registration
        ))
    }

    fn keep(
        &self,
        tx: &mut Tx<'_>,
        id: &str,
        content_type: &str,
        bytes: &[u8],
        now_ms: i64,
    ) -> Result<(), DbError> {
        let mut values = self.values();
        values.extend([id.into(), content_type.into(), etag(bytes).into(), now_ms.into(), bytes.into()]);
        values.push(self.centre.into());
        tx.execute(
            "insert into document (kind, activity, agent, registration, id, content_type, etag, changed_ms, bytes, \
             centre) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
             on conflict (kind, activity, agent, registration, id) do update set \
             content_type = excluded.content_type, etag = excluded.etag, changed_ms = excluded.changed_ms, \
             bytes = excluded.bytes",
            &values,
        )
        .map(drop)
    }
}

fn get(store: &Store<'_>, ask: &Ask, owner: &Owner, id: &str) -> Result<Answer, Refusal> {
    let document = store.db.read(|tx| {
        let Some(place) = owner.find(tx)? else { return Ok(None) };
        place.document(tx, id).map_err(Refusal::from)
    })?;
    let document = document
        .filter(|document| document.is_seen)
        .ok_or_else(|| Refusal::nothing("there is no such document"))?;
    let (tag, changed_ms) = (format!("\"{}\"", document.etag), document.changed_ms);
    let answer = if ask.conditions.has_it(&document.etag) {
        Answer { status: 304, ..Answer::default() }
    } else {
        Answer::of(&document.content_type, document.bytes)
    };
    Ok(answer.with("etag", tag).changed(changed_ms))
}

fn ids(store: &Store<'_>, owner: &Owner, since_ms: Option<i64>) -> Result<Answer, Refusal> {
    let rows = store.db.read(|tx| {
        let Some(place) = owner.find(tx)? else { return Ok(Vec::new()) };
        let mut values: Vec<Value> = place.values();
        values.extend([since_ms.unwrap_or(i64::MIN).into(), place.limit.into()]);
        // Of a state without a registration in the request: of all registrations.
        let any = owner.kind == Kind::State && owner.registration.is_none();
        let registration = if any { "length(registration) >= length(?4)" } else { "registration = ?4" };
        let sql = format!(
            "{HEAD} select id, changed_ms from document where kind = ?1 and activity = ?2 and agent = ?3 \
             and {registration} and changed_ms > ?5 and {SEEN} order by id limit {MOST_IDS}"
        );
        tx.query(&sql.replace(":centre", "?6"), &values).map_err(Refusal::from)
    })?;
    let (mut ids, mut newest) = (Vec::with_capacity(rows.len()), None);
    for row in &rows {
        let id = row.text(0)?.to_owned();
        if ids.last() != Some(&id) {
            ids.push(id);
        }
        newest = newest.max(Some(row.int(1)?));
    }
    let answer = Answer::json(serde_json::Value::from(ids).to_string());
    Ok(match newest {
        Some(ms) => answer.changed(ms),
        None => answer,
    })
}

fn content(ask: &Ask) -> Result<&str, Refusal> {
    if ask.body.len() > MOST_BYTES {
        return Err(Refusal::too_large(format!("a document has at most {MOST_BYTES} bytes")));
    }
    let content_type = ask.content_type.as_deref().unwrap_or("application/octet-stream");
    if content_type.len() > 1024 {
        return Err(Refusal::bad("the header Content-Type is too long"));
    }
    Ok(content_type)
}

fn put(store: &Store<'_>, ask: &Ask, owner: &Owner, id: &str) -> Result<Answer, Refusal> {
    let content_type = content(ask)?;
    store.db.write(|tx| {
        let place = owner.give(tx)?;
        place.hold(tx, id)?;
        let there = place.own(tx, id)?;
        let tag = there.as_ref().map(|there| there.etag.as_str());
        ask.conditions.allow_put(tag, owner.kind == Kind::State, ask.version)?;
        place.keep(tx, id, content_type, &ask.body, (store.now_ms)())?;
        Ok(Answer::nothing())
    })
}

fn post(store: &Store<'_>, ask: &Ask, owner: &Owner, id: &str) -> Result<Answer, Refusal> {
    let content_type = content(ask)?;
    let is_json = |one: &str| multipart::is(one, "application/json");
    let told = if is_json(content_type) {
        super::depth::check(&ask.body)?;
        Some(object(&ask.body).ok_or_else(|| Refusal::bad("the document is no JSON object"))?)
    } else {
        None
    };
    store.db.write(|tx| {
        let place = owner.give(tx)?;
        place.hold(tx, id)?;
        let there = place.own(tx, id)?;
        ask.conditions.allow_change(there.as_ref().map(|there| there.etag.as_str()))?;
        let merged = match (&there, &told) {
            (None, _) => None,
            (Some(there), Some(told)) if is_json(&there.content_type) => {
                let kept = object(&there.bytes).ok_or_else(|| {
                    Refusal::bad("the document that is there is no JSON object: nothing can be merged into it; PUT replaces it")
                })?;
                Some(merge(kept, told))
            }
            (Some(_), _) => {
                return Err(Refusal::bad(
                    "there is such a document, and only JSON can be merged into JSON (application/json); PUT replaces it",
                ));
            }
        };
        let bytes = merged.as_deref().unwrap_or(&ask.body);
        if bytes.len() > MOST_BYTES {
            return Err(Refusal::too_large(format!("the merged document would have more than {MOST_BYTES} bytes")));
        }
        place.keep(tx, id, content_type, bytes, (store.now_ms)())?;
        Ok(Answer::nothing())
    })
}

fn delete(store: &Store<'_>, ask: &Ask, owner: &Owner, id: &str) -> Result<Answer, Refusal> {
    store.db.write(|tx| {
        let there = match owner.find(tx)? {
            None => None,
            Some(place) => {
                place.hold(tx, id)?;
                place.document(tx, id)?.filter(|there| there.is_seen)
            }
        };
        ask.conditions.allow_change(there.as_ref().map(|there| there.etag.as_str()))?;
        if let Some(there) = there {
            tx.execute("delete from document where number = ?1", &[there.number.into()])?;
        }
        Ok(Answer::nothing())
    })
}

/// Deletes all documents of a state; without a registration in the request, those of all registrations.
fn delete_all(store: &Store<'_>, owner: &Owner) -> Result<Answer, Refusal> {
    store.db.write(|tx| {
        let Some(place) = owner.find(tx)? else { return Ok(()) };
        let registration = if owner.registration.is_none() {
            "length(registration) >= length(?4)"
        } else {
            "registration = ?4"
        };
        let sql = format!(
            "delete from document where number in ({HEAD} select number from document \
             where kind = ?1 and activity = ?2 and agent = ?3 and {registration} and {SEEN})"
        );
        let mut values = place.values();
        values.push(place.limit.into());
        tx.execute(&sql.replace(":centre", "?5"), &values).map(drop).map_err(Refusal::from)
    })?;
    Ok(Answer::nothing())
}

/// A JSON object's entries, in the order they came, each as its text.
type Entries<'j> = Vec<(String, &'j RawValue)>;

/// Reads a JSON object's entries; the last of one name counts.
fn object(json: &[u8]) -> Option<Entries<'_>> {
    struct Object;

    impl<'de> Visitor<'de> for Object {
        type Value = Entries<'de>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
            let mut entries: Entries<'de> = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }

    let text = std::str::from_utf8(json).ok()?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let entries = deserializer.deserialize_map(Object).ok()?;
    deserializer.end().ok()?;
    Some(entries)
}

/// Puts entries in place of those of the same names, one level deep (Communication 2.2).
fn merge(kept: Entries<'_>, told: &Entries<'_>) -> Vec<u8> {
    let mut places = std::collections::BTreeMap::new();
    let mut whole: Vec<(String, &str)> = Vec::with_capacity(kept.len() + told.len());
    for (name, value) in kept.iter().chain(told) {
        match places.get(name) {
            Some(at) => {
                if let Some((_, place)) = whole.get_mut(*at) {
                    *place = value.get();
                }
            }
            None => {
                places.insert(name.clone(), whole.len());
                whole.push((name.clone(), value.get()));
            }
        }
    }
    let mut text = String::from("{");
    for (at, (name, value)) in whole.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&serde_json::Value::from(name.as_str()).to_string());
        text.push(':');
        text.push_str(value);
    }
    text.push('}');
    text.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_merged_one_level_deep() {
        let merged = |kept: &str, told: &str| {
            let told = object(told.as_bytes()).unwrap();
            String::from_utf8(merge(object(kept.as_bytes()).unwrap(), &told)).unwrap()
        };
        assert_eq!(
            merged(r#"{"a":1.10,"b":{"c":1,"d":2},"a":3}"#, r#" {"b":{"c":2} , "e\"":[1]}"#),
            r#"{"a":3,"b":{"c":2},"e\"":[1]}"#
        );
        assert_eq!(merged("{}", "{}"), "{}");
        for bad in ["", "[]", "1", "{", "{} {}", r#"{"a":}"#] {
            assert!(object(bad.as_bytes()).is_none(), "{bad}");
        }
    }
}
