//! Names by number: each verb, agent and activity stands once in its table, and statements hold its number.

use std::collections::{BTreeMap, BTreeSet};

use statement::{Actor, Identifier};

use crate::db::{DbError, Tx, Value};

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
    let names: Vec<&String> = names.iter().collect();
    for some in names.chunks(64) {
        let size = SIZES.into_iter().find(|size| *size >= some.len()).unwrap_or(64);
        let Some(last) = some.last() else { continue };
        // The last one again, where there are fewer.
        let filled = some.iter().chain(std::iter::repeat_n(last, size - some.len()));
        let values: Vec<Value> = filled.map(|name| Value::from(name.as_str())).collect();
        let places = (1..=size).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        for row in tx.query(&kind.select(&places), &values)? {
            found.insert(row.text(0)?.to_owned(), row.int(1)?);
        }
    }
    Ok(found)
}

/// Finds the number of one name.
pub(super) fn find_one(tx: &mut Tx<'_>, kind: Kind, name: &str) -> Result<Option<i64>, DbError> {
    let found = find(tx, kind, &BTreeSet::from([name.to_owned()]))?;
    Ok(found.get(name).copied())
}

/// Finds the numbers of names, and gives numbers to those that have none. New ones are given in the names' order, so that
/// two who do so at once do not wait for each other crosswise.
pub(super) fn give(tx: &mut Tx<'_>, kind: Kind, names: &BTreeSet<String>) -> Result<Numbers, DbError> {
    let mut numbers = find(tx, kind, names)?;
    let new: BTreeSet<String> = names.iter().filter(|name| !numbers.contains_key(*name)).cloned().collect();
    if !new.is_empty() {
        let (table, column) = kind.table();
        let rows = new.iter().map(|name| vec![Value::from(name.as_str())]).collect();
        tx.insert_new(table, &[column], rows)?;
        numbers.append(&mut find(tx, kind, &new)?);
    }
    Ok(numbers)
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
