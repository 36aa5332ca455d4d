//! Statements that void others, and statements that refer to others (Data 2.3.2, Communication 2.1.3 and 2.1.4).

use serde_json::{Value, json};

use crate::world::{Asker, agent, both, new_id, statement};

fn refers(who: &str, verb: &str, id: &str) -> Value {
    let mut made = statement(who, verb, "x");
    made["object"] = json!({ "objectType": "StatementRef", "id": id });
    made["id"] = new_id().into();
    made
}

fn voids(id: &str) -> Value {
    let mut made = refers("staff", "x", id);
    made["verb"]["id"] = "http://adlnet.gov/expapi/verbs/voided".into();
    made
}

fn named(who: &str) -> (String, Value) {
    let mut made = statement(who, "did", "x");
    let id = new_id();
    made["id"] = id.clone().into();
    (id, made)
}

fn status(asker: &Asker<'_>, parameter: &str, id: &str) -> u16 {
    asker.get(&format!("/statements?{parameter}={id}")).status
}

#[test]
fn a_voided_statement_is_given_out_only_as_such_whichever_came_first() {
    both(|store| {
        let asker = store.asker();
        for earlier in [true, false] {
            let (id, made) = named("a");
            let voiding = voids(&id);
            for sent in if earlier { [&voiding, &made] } else { [&made, &voiding] } {
                asker.keep(sent);
            }
            assert_eq!(status(&asker, "statementId", &id), 404, "{earlier}");
            assert_eq!(status(&asker, "voidedStatementId", &id), 200, "{earlier}");
            assert_eq!(status(&asker, "statementId", voiding["id"].as_str().unwrap()), 200);
            assert_eq!(status(&asker, "voidedStatementId", voiding["id"].as_str().unwrap()), 404);
            assert!(!asker.found("").contains(&id));
        }
        // Also in one batch.
        let (id, made) = named("a");
        asker.keep(&json!([voids(&id), made]));
        assert_eq!(status(&asker, "voidedStatementId", &id), 200);
    });
}

#[test]
fn a_voiding_statement_cannot_be_voided() {
    both(|store| {
        let asker = store.asker();
        let (id, made) = named("a");
        let voiding = voids(&id);
        let second = voids(voiding["id"].as_str().unwrap());
        asker.keep(&json!([made, voiding, second]));
        assert_eq!(status(&asker, "statementId", voiding["id"].as_str().unwrap()), 200);
        assert_eq!(status(&asker, "voidedStatementId", &id), 200);
        // The other way round.
        let first = voids(&new_id());
        let before = voids(first["id"].as_str().unwrap());
        asker.keep(&before);
        asker.keep(&first);
        assert_eq!(status(&asker, "statementId", first["id"].as_str().unwrap()), 200);
    });
}

#[test]
fn what_refers_to_a_match_matches_too_through_any_number_between() {
    both(|store| {
        let asker = store.asker();
        for turned in [false, true] {
            let who = if turned { "turned" } else { "straight" };
            let (id, made) = named(who);
            let first = refers("teacher", "marked", &id);
            let second = refers("head", "read", first["id"].as_str().unwrap());
            let mut chain = [made, first, second];
            let expected: Vec<String> =
                chain.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
            if turned {
                chain.reverse();
            }
            chain.iter().for_each(|one| drop(asker.keep(one)));
            let mut found = asker.found(&format!("agent={}", agent(who)));
            found.sort();
            assert_eq!(found, expected, "{turned}");
            let query = format!("agent={}&verb=http://example.org/verb/did&limit=1", agent(who));
            assert_eq!(asker.found(&query).len(), 3, "{turned}");
            // All filters together are met by one statement, not some by one and some by another.
            assert!(
                asker.found(&format!("agent={}&verb=http://example.org/verb/read", agent(who))).is_empty()
            );
        }
        assert_eq!(asker.found("verb=http://example.org/verb/marked").len(), 4);
    });
}

#[test]
fn what_refers_to_a_voided_statement_is_still_found_by_it() {
    both(|store| {
        let asker = store.asker();
        let (id, made) = named("a");
        let (about, voiding) = (refers("b", "saw", &id), voids(&id));
        asker.keep(&json!([made, about, voiding]));
        let found = asker.found(&format!("agent={}&ascending=true", agent("a")));
        assert_eq!(found, [about["id"].as_str().unwrap(), voiding["id"].as_str().unwrap()]);
    });
}

#[test]
fn statements_that_refer_to_each_other_in_a_ring_do_no_harm() {
    both(|store| {
        let asker = store.asker();
        let (one, other) = (new_id(), new_id());
        let (mut first, mut second) = (refers("a", "saw", &other), refers("b", "did", &one));
        (first["id"], second["id"]) = (one.clone().into(), other.into());
        asker.keep(&json!([first, second]));
        let mut own = refers("c", "saw", &one);
        own["object"]["id"] = own["id"].clone();
        asker.keep(&own);
        assert_eq!(asker.found("verb=http://example.org/verb/did").len(), 2);
        assert_eq!(asker.found("").len(), 3);
    });
}
