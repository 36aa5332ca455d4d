//! Names by number: each verb, agent and activity stands once in its table, and statements hold its number.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use statement::{Actor, Identifier};

use crate::db::{self, DbError, Tx, Value};

/// What has names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Verb,
    Agent,
    Activity,
}

impl Kind {
    fn select(self, places: &str) -> String {
        match self {
            Kind::Verb => format!("select iri, number from verb where iri in ({places})"),
            Kind::Agent => format!("select key, number from agent where key in ({places})"),
            Kind::Activity => format!("select iri, number from activity where iri in ({places})"),
        }
    }

    fn table(self) -> (&'static str, &'static str) {
        match self {
            Kind::Verb => ("verb", "iri"),
            Kind::Agent => ("agent", "key"),
            Kind::Activity => ("activity", "iri"),
        }
    }
}

/// Numbers of names of one kind.
pub(super) type Numbers = BTreeMap<String, i64>;

/// How many names are asked for at once: few sizes, so that the engine keeps the statements prepared.
const SIZES: [usize; 3] = [1, 8, 64];

/// Finds the numbers of names; those nobody named before are left out.
pub(super) fn find(tx: &mut Tx<'_>, kind: Kind, names: &BTreeSet<String>) -> Result<Numbers, DbError> {
    let mut found = Numbers::new();
    for (places, values) in at_once(names) {
        for row in tx.query(&kind.select(&places), &values)? {
            found.insert(row.text(0)?.to_owned(), row.int(1)?);
        }
    }
    Ok(found)
}

/// Values to be asked for, as many at once as the places that stand for them.
pub(super) fn at_once<V: Into<Value>>(
    all: impl IntoIterator<Item = V>,
) -> impl Iterator<Item = (String, Vec<Value>)> {
    let mut left = all.into_iter().map(Into::into).peekable();
    std::iter::from_fn(move || {
        left.peek()?;
        let mut some: Vec<Value> = left.by_ref().take(64).collect();
        let size = SIZES.into_iter().find(|size| *size >= some.len()).unwrap_or(64);
        // The last one again, where there are fewer.
        let last = some.last().cloned()?;
        some.resize(size, last);
        Some(((1..=size).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", "), some))
    })
}

/// Finds the number of one name.
pub(super) fn find_one(tx: &mut Tx<'_>, kind: Kind, name: &str) -> Result<Option<i64>, DbError> {
    let found = find(tx, kind, &BTreeSet::from([name.to_owned()]))?;
    Ok(found.get(name).copied())
}

/// Finds the numbers of names, and gives numbers to those that have none. New ones are given in the names' order, so that
/// two who do so at once do not wait for each other crosswise.
pub(super) fn give(tx: &mut Tx<'_>, kind: Kind, names: &BTreeSet<String>) -> Result<Numbers, DbError> {
    let epoch = db::epoch(tx)?;
    let mut numbers = Remembered::of(epoch, |remembered| remembered.find(kind, names));
    let lacking = |numbers: &Numbers| -> BTreeSet<String> {
        names.iter().filter(|name| !numbers.contains_key(*name)).cloned().collect()
    };
    let asked = lacking(&numbers);
    if asked.is_empty() {
        return Ok(numbers);
    }
    let mut found = find(tx, kind, &asked)?;
    let new: BTreeSet<String> = asked.into_iter().filter(|name| !found.contains_key(name)).collect();
    if !new.is_empty() {
        let (table, column) = kind.table();
        let rows = new.iter().map(|name| vec![Value::from(name.as_str())]).collect();
        tx.insert_new(table, &[column], rows)?;
        found.append(&mut find(tx, kind, &new)?);
    }
    // Not before it is durable: some of these may be this transaction's own.
    let known = found.clone();
    tx.after(move || Remembered::of(epoch, |remembered| remembered.keep(kind, known)));
    numbers.append(&mut found);
    Ok(numbers)
}

/// Finds which activities nobody defined so far; whoever asks defines them in this transaction.
pub(super) fn undefined(tx: &mut Tx<'_>, activities: &BTreeSet<i64>) -> Result<Vec<i64>, DbError> {
    let epoch = db::epoch(tx)?;
    let asked: Vec<i64> = Remembered::of(epoch, |remembered| {
        activities.iter().copied().filter(|number| !remembered.defined.contains(number)).collect()
    });
    let mut undefined = Vec::new();
    for (places, values) in at_once(asked.iter().copied()) {
        let sql = format!("select number from activity where number in ({places}) and definition is null");
        for row in tx.query(&sql, &values)? {
            undefined.push(row.int(0)?);
        }
    }
    if !asked.is_empty() {
        tx.after(move || Remembered::of(epoch, |remembered| remembered.define(asked)));
    }
    Ok(undefined)
}

/// Names whose numbers this process knows: they never change, and are never taken away, but by a restored backup, which
/// has another epoch.
#[derive(Default)]
struct Remembered {
    epoch: [u8; 16],
    of_kind: [HashMap<String, i64>; 3],
    /// Activities that somebody defined.
    defined: HashSet<i64>,
}

static REMEMBERED: Mutex<Option<Remembered>> = Mutex::new(None);

/// Most names of a kind that are remembered, and bytes of each.
const MOST_REMEMBERED: usize = 50_000;
const LONGEST_REMEMBERED: usize = 200;

impl Remembered {
    fn of<T>(epoch: [u8; 16], act: impl FnOnce(&mut Remembered) -> T) -> T {
        let mut held = REMEMBERED.lock().unwrap_or_else(PoisonError::into_inner);
        let remembered = held.get_or_insert_default();
        if remembered.epoch != epoch {
            *remembered = Remembered { epoch, ..Remembered::default() };
        }
        act(remembered)
    }

    fn find(&self, kind: Kind, names: &BTreeSet<String>) -> Numbers {
        let numbers = &self.of_kind[kind as usize];
        names.iter().filter_map(|name| Some((name.clone(), *numbers.get(name)?))).collect()
    }

    fn keep(&mut self, kind: Kind, known: Numbers) {
        let numbers = &mut self.of_kind[kind as usize];
        if numbers.len() + known.len() > MOST_REMEMBERED {
            numbers.clear();
        }
        numbers.extend(known.into_iter().filter(|(name, _)| name.len() <= LONGEST_REMEMBERED));
    }

    fn define(&mut self, activities: Vec<i64>) {
        if self.defined.len() + activities.len() > MOST_REMEMBERED {
            self.defined.clear();
        }
        self.defined.extend(activities);
    }
}

/// Returns the text that two agents or groups share if and only if they are the same (Data 2.4.2.3). None for an
/// anonymous group, which is nobody's same.
pub(super) fn agent_key(actor: &Actor) -> Option<String> {
    actor.identifier().map(identifier_key)
}

/// Returns the text of what identifies an agent or group.
pub(super) fn identifier_key(identifier: &Identifier) -> String {
    match identifier {
        Identifier::Mbox(mbox) => match mbox.as_str().rsplit_once('@') {
            Some((local, domain)) => format!("{local}@{}", domain.to_ascii_lowercase()),
            None => mbox.as_str().to_owned(),
        },
        Identifier::MboxSha1Sum(sum) => format!("sha1:{}", sum.as_str().to_ascii_lowercase()),
        Identifier::OpenId(iri) => format!("openid:{iri}"),
        // No IRI has a blank in it.
        Identifier::Account(account) => format!("account:{} {}", account.home_page, account.name),
    }
}

/// Returns the text of an authority: an agent, or an application and a user (Data 2.4.9).
pub(super) fn authority_key(authority: &Actor) -> String {
    match (agent_key(authority), authority) {
        (Some(key), _) => key,
        (None, Actor::Group(group)) => {
            let mut keys: Vec<String> =
                group.members.iter().flatten().map(|member| identifier_key(&member.identifier)).collect();
            keys.sort_unstable();
            format!("group:{}", keys.join("\n"))
        }
        (None, Actor::Agent(_)) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_agent_has_the_same_key() {
        let key = |json: &str| agent_key(&Actor::parse(json).unwrap());
        assert_eq!(key(r#"{"mbox":"mailto:A@Example.ORG"}"#).as_deref(), Some("mailto:A@example.org"));
        assert_eq!(
            key(r#"{"objectType":"Group","name":"x","account":{"homePage":"http://x.org","name":"a b"}}"#)
                .as_deref(),
            Some("account:http://x.org a b")
        );
        assert_eq!(key(r#"{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#), None);
        let authority =
            r#"{"objectType":"Group","member":[{"mbox":"mailto:b@b.c"},{"openid":"http://x.org"}]}"#;
        assert_eq!(
            authority_key(&Actor::parse(authority).unwrap()),
            "group:mailto:b@b.c\nopenid:http://x.org"
        );
    }
}
