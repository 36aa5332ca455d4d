//! Statements that came by the exchange are given out as others are.

use platform::db::DbError;
use platform::exchange::body;
use platform::lrs::keep::{self, FromExchange};
use serde_json::json;
use statement::{Clock, Stamp, Statement, StreamId};

use crate::world::{Store, both, encoded, statement as plain};

const LEARNER: &str =
    r#"{"account":{"homePage":"urn:packhorse:learner","name":"01234567-89ab-cdef-0123-456789abcdef"}}"#;

fn done(what: &str) -> Statement {
    let json = json!({
        "actor": serde_json::from_str::<serde_json::Value>(LEARNER).unwrap(),
        "verb": { "id": "http://adlnet.gov/expapi/verbs/answered" },
        "object": { "id": format!("urn:packhorse:activity:p/c/item/{what}"), "definition": { "type": "http://adlnet.gov/expapi/activities/question" } },
        "context": { "contextActivities": { "grouping": [{ "id": "urn:packhorse:activity:p/c/lesson/l" }] } },
    });
    Statement::parse(json.to_string().as_bytes()).unwrap()
}

fn stamp(stream: u8, sequence: u64) -> Stamp {
    let at_ms = 1_700_000_000_000 + i64::try_from(sequence).unwrap();
    Stamp { stream: StreamId([stream; 16]), sequence, clock: Clock::from_raw(sequence << 16), at_ms }
}

/// Keeps entries and their statements as the exchange does; returns the stream's number.
fn exchange(store: &Store, stream: u8, statements: &[Statement]) -> i64 {
    let texts: Vec<String> = statements.iter().map(Statement::to_json).collect();
    let bodies = body::fold(texts.iter().map(String::as_bytes)).unwrap();
    store
        .db
        .write(|tx| {
            let learner = match tx.one("select number from learner", &[])? {
                Some(row) => row.int(0)?,
                None => {
                    let row = vec![[9_u8; 16].into(), 0_i64.into()];
                    tx.insert_returning("learner", &["id", "made_ms"], "number", row)?
                }
            };
            let id = [stream; 16];
            let columns = ["learner", "id", "origin", "first", "last", "before", "chain", "newest"];
            let zero = || [0_u8; 32].into();
            let row = vec![
                learner.into(),
                id.into(),
                id.into(),
                1_i64.into(),
                0_i64.into(),
                zero(),
                zero(),
                0_i64.into(),
            ];
            let number = tx.insert_returning("stream", &columns, "number", row)?;
            let mut kept = Vec::new();
            for (at, (statement, body)) in statements.iter().zip(&bodies).enumerate() {
                let stamp = stamp(stream, at as u64 + 1);
                let position = i64::from(stream) * 1000 + at as i64;
                let columns =
                    ["stream", "number", "position", "clock", "at_ms", "form", "topic", "body", "chain"];
                let row = vec![
                    number.into(),
                    stamp.sequence.into(),
                    position.into(),
                    body::kept_clock(stamp.clock).into(),
                    stamp.at_ms.into(),
                    0_i64.into(),
                    "p/c".into(),
                    body.clone().into(),
                    [0_u8; 32].into(),
                ];
                tx.insert("entry", &columns, vec![row])?;
                kept.push(FromExchange { position, stream: number, stamp, statement });
            }
            keep::from_exchange(tx, &kept, 1_800_000_000_000)?;
            Ok::<_, DbError>(number)
        })
        .unwrap()
}

#[test]
fn they_are_stamped_and_found_by_every_filter() {
    both(|store| {
        exchange(store, 1, &[done("one"), done("two")]);
        let asker = store.asker();
        let ids = [stamp(1, 2).id().to_string(), stamp(1, 1).id().to_string()];
        let activity = |name: &str| encoded(&format!("urn:packhorse:activity:p/c/{name}"));
        assert_eq!(asker.found(""), ids);
        assert_eq!(asker.found(&format!("agent={}", encoded(LEARNER))), ids);
        assert_eq!(asker.found("verb=http://adlnet.gov/expapi/verbs/answered"), ids);
        assert_eq!(asker.found(&format!("activity={}", activity("item/one"))), ids[1..]);
        assert_eq!(asker.found(&format!("activity={}&related_activities=true", activity("lesson/l"))), ids);
        let vouching =
            json!({ "account": { "homePage": "urn:packhorse:platform", "name": "exchange" } }).to_string();
        assert_eq!(asker.found(&format!("agent={}&related_agents=true&limit=1", encoded(&vouching))), ids);
        let kept = asker.get(&format!("/statements?statementId={}", ids[1])).json();
        assert_eq!(kept["timestamp"], "2023-11-14T22:13:20.001Z");
        assert_eq!(kept["stored"], "2027-01-15T08:00:00.000Z");
        assert_eq!(kept["authority"]["account"]["homePage"], "urn:packhorse:platform");
        assert_eq!(kept["version"], "1.0.0");
        let told = &kept["context"]["extensions"]["urn:packhorse:extension:stamp"];
        assert_eq!((&told["sequence"], told["stream"].as_str().unwrap().len()), (&json!(1), 32));
        let known = asker.get(&format!("/activities?activityId={}", activity("item/one"))).json();
        assert_eq!(known["definition"]["type"], "http://adlnet.gov/expapi/activities/question");
    });
}

#[test]
fn a_learner_voids_what_is_their_own_and_nothing_else() {
    both(|store| {
        let asker = store.asker();
        let foreign = asker.keep(&plain("a", "did", "x")).remove(0);
        let actor = statement::Actor::parse(LEARNER).unwrap();
        let own = Statement::voiding(actor.clone(), stamp(1, 1).id());
        let other = Statement::voiding(actor, foreign.parse().unwrap());
        exchange(store, 1, &[done("one"), own, other]);
        assert_eq!(asker.get(&format!("/statements?statementId={foreign}")).status, 200);
        assert_eq!(asker.get(&format!("/statements?statementId={}", stamp(1, 1).id())).status, 404);
        assert_eq!(asker.get(&format!("/statements?voidedStatementId={}", stamp(1, 1).id())).status, 200);
    });
}

#[test]
fn one_that_xapi_brought_already_is_left_as_it_is() {
    both(|store| {
        let asker = store.asker();
        let early = done("one").stamped(&stamp(1, 1)).to_json();
        asker.keep(&serde_json::from_str(&early).unwrap());
        exchange(store, 1, &[done("one"), done("two")]);
        assert_eq!(asker.found("").len(), 2);
        // And the other way round: the same is fine, something else is not.
        let late = done("two").stamped(&stamp(1, 2)).to_json();
        assert_eq!(asker.send("POST", "/statements", &serde_json::from_str(&late).unwrap()).status, 200);
        let forged = done("three").stamped(&stamp(1, 2)).to_json();
        assert_eq!(asker.send("POST", "/statements", &serde_json::from_str(&forged).unwrap()).status, 409);
    });
}

#[test]
fn a_stream_that_is_told_apart_gives_its_statements_other_ids() {
    both(|store| {
        let from = exchange(store, 1, &[done("one"), done("two"), done("three")]);
        store
            .db
            .write(|tx| {
                let id = [5_u8; 16];
                tx.execute(
                    "insert into stream (learner, id, origin, first, last, before, chain, newest) \
                     select learner, ?1, origin, 2, 3, before, chain, newest from stream where number = ?2",
                    &[id.into(), from.into()],
                )?;
                let to = tx.one("select number from stream where id = ?1", &[id.into()])?.unwrap().int(0)?;
                tx.execute(
                    "update entry set stream = ?1 where stream = ?2 and number >= 2",
                    &[to.into(), from.into()],
                )?;
                keep::renamed(tx, (from, 2), (to, StreamId(id)))?;
                Ok::<_, DbError>(())
            })
            .unwrap();
        let ids = [stamp(5, 3).id().to_string(), stamp(5, 2).id().to_string(), stamp(1, 1).id().to_string()];
        assert_eq!(store.asker().found(""), ids);
    });
}

#[test]
fn what_is_forgotten_is_found_no_more() {
    both(|store| {
        exchange(store, 1, &[done("one"), done("two")]);
        store.db.write(|tx| keep::forget(tx, &[1000])).map_err(|e: DbError| e).unwrap();
        assert_eq!(store.asker().found(""), [stamp(1, 2).id().to_string()]);
    });
}
