//! A record store that speaks xAPI as a far end: here the platform's own, as any other program meets it.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;

use base64::Engine as _;
use client::view::FarEndKind;
use client::{Flow, Met, Standing};
use reconcile::wire::Reason;
use serde_json::{Value, json};
use statement::{Entry, Form};

use crate::laptop::Laptop;
use crate::served::Served;

/// A record store and what opens it.
struct Store {
    served: Served,
    user: String,
    password: String,
}

impl Store {
    fn new() -> Store {
        let served = Served::new();
        let key = served.platform.run(&["key", "add", "school", "--scope", "all", "--json"]);
        let key: Value = serde_json::from_str(&key).unwrap();
        let word = |name: &str| key[name].as_str().unwrap().to_owned();
        Store { user: word("key"), password: word("secret"), served }
    }

    fn address(&self) -> String {
        format!("{}/xapi", self.served.platform.address())
    }

    fn send(&self, laptop: &Laptop, password: Option<&str>) -> Met {
        let by = password.map(|password| (self.user.as_str(), password));
        let learners = [laptop.learner().to_owned()];
        let client = laptop.client();
        client.exchange_with_store(&self.address(), by, &learners, &mut |_| Flow::Continue).unwrap()
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let credentials = format!("{}:{}", self.user, self.password);
        let credentials = base64::engine::general_purpose::STANDARD.encode(credentials);
        let mut line = TcpStream::connect(self.served.platform.socket()).unwrap();
        let head = format!(
            "{method} /xapi/statements{path} HTTP/1.0\r\nhost: platform\r\nauthorization: Basic {credentials}\r\n\
             x-experience-api-version: 1.0.3\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        line.write_all(head.as_bytes()).unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }

    /// The ids of all statements it shows.
    fn ids(&self) -> BTreeSet<String> {
        let (status, found) = self.ask("GET", "?limit=1000", "");
        assert_eq!(status, 200, "{found}");
        let listed = found["statements"].as_array().unwrap();
        let ids: BTreeSet<String> = listed.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), listed.len(), "each is there once");
        ids
    }
}

fn statements(laptop: &Laptop) -> Vec<Entry> {
    let record = laptop.record();
    let mut all = Vec::new();
    let reading = record.read().unwrap();
    reading
        .walk::<store::record::RecordError>(None, &mut |entry| {
            if entry.form == Form::Statement {
                all.push(entry.clone());
            }
            Ok(())
        })
        .unwrap();
    all
}

fn ids(laptop: &Laptop) -> BTreeSet<String> {
    statements(laptop).iter().map(|entry| entry.stamp.id().to_string()).collect()
}

fn studied() -> Laptop {
    let mut laptop = Laptop::new("Amina");
    for choice in 0..40 {
        laptop.study(choice);
    }
    laptop
}

#[test]
fn statements_arrive_once_and_again_changes_nothing() {
    let store = Store::new();
    let mut laptop = studied();
    assert!(ids(&laptop).len() > 5, "something was done");
    let met = store.send(&laptop, Some(&store.password));
    assert!(met.report.is_complete(), "{met:?}");
    assert_eq!(store.ids(), ids(&laptop));
    // The password is kept; nothing waits for the store.
    let met = store.send(&laptop, None);
    assert!(met.report.is_complete() && met.report.sent() == 0, "{met:?}");
    let view = laptop.client().exchange_state("en").unwrap();
    let known: Vec<_> = view.platforms.iter().map(|one| (&one.kind, one.address.clone())).collect();
    assert_eq!(known, [(&FarEndKind::Store, store.address())]);
    assert_eq!(view.waiting.total, 0, "{view:?}");
    for choice in 40..60 {
        laptop.study(choice);
    }
    laptop.restart();
    assert!(store.send(&laptop, None).report.is_complete());
    assert_eq!(store.ids(), ids(&laptop));
}

#[test]
fn a_wrong_password_is_said_and_does_not_take_the_place_of_the_right_one() {
    let store = Store::new();
    let mut laptop = studied();
    let met = store.send(&laptop, Some("guess"));
    assert_eq!(met.report.failure.unwrap().code, "line-unauthorised");
    assert_eq!(store.ids().len(), 0);
    assert!(store.send(&laptop, Some(&store.password)).report.is_complete());
    (40..60).for_each(|choice| laptop.study(choice));
    assert_eq!(store.send(&laptop, Some("guess")).report.failure.unwrap().code, "line-unauthorised");
    assert!(store.send(&laptop, None).report.is_complete());
    assert_eq!(store.ids(), ids(&laptop));
}

#[test]
fn a_statement_that_conflicts_is_set_aside_and_holds_up_no_other() {
    let store = Store::new();
    let laptop = studied();
    let taken = statements(&laptop)[2].stamp.id();
    let other = json!({
        "id": taken.to_string(),
        "actor": {"mbox": "mailto:somebody@example.org"},
        "verb": {"id": "http://example.org/else"},
        "object": {"id": "http://example.org/else"},
    });
    assert_eq!(store.ask("POST", "", &other.to_string()).0, 200);
    let met = store.send(&laptop, Some(&store.password));
    let report = &met.report.learners[0];
    assert_eq!(report.standing, Standing::Agreed, "{met:?}");
    assert_eq!(report.aside.get(&(Reason::Forged as u8)), Some(&1), "{met:?}");
    assert_eq!(store.ids(), ids(&laptop), "all others are there");
    let view = laptop.client().exchange_state("en").unwrap();
    assert_eq!(view.aside.iter().map(|one| one.count).sum::<u64>(), 1, "{view:?}");
}

#[test]
fn a_store_that_was_joined_is_sent_to_by_itself_until_it_is_left() {
    let store = Store::new();
    let mut laptop = studied();
    let ids = ids(&laptop);
    let secrets = laptop.folder().join("keys/stores.json");
    let client = laptop.window();
    for (address, user, password, code) in [
        ("no address", "key", "secret", "not-an-address"),
        (&*store.address(), "", "secret", "store-needs-secret"),
        (&*store.address(), "key", "", "store-needs-secret"),
        (&*store.address(), "k:y", "secret", "store-needs-secret"),
    ] {
        assert_eq!(client.store_join(address, user, password).unwrap_err().code, code);
        assert!(!secrets.exists() && client.exchange_state("en").unwrap().platforms.is_empty());
    }
    client.begin();
    client.store_join(&store.address(), &store.user, &store.password).unwrap();
    while client.exchange_state("en").unwrap().waiting.total > 0 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(store.ids(), ids);
    let joined = client.exchange_state("en").unwrap().platforms;
    assert_eq!((&joined[0].kind, &joined[0].key), (&FarEndKind::Store, &store.address()));
    assert!(fs_err::read_to_string(&secrets).unwrap().contains(&store.password));
    client.leave(&joined[0].key).unwrap();
    assert!(client.exchange_state("en").unwrap().platforms.is_empty());
    assert!(
        !fs_err::read_to_string(&secrets).unwrap().contains(&store.password),
        "it is forgotten with its last learner"
    );
}
