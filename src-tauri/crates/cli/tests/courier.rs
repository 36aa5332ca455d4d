//! Records that go by line and by stick, told by the real program: what it says, what it keeps, how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod support;

use reconcile::code::Code;
use reconcile::key::SecretKey;
use support::Person;

/// A code as a centre hands it out, for a platform at an address where nobody answers.
fn code() -> String {
    let key = SecretKey::from_bytes([7; 32]).public();
    Code::new("http://127.0.0.1:9", key, [7; 10], 0).unwrap().text()
}

/// Somebody with a learner who has joined and has something to send.
fn joined() -> Person {
    let person = Person::new();
    person.run(&["learner", "add", "Amina"]).ends(0);
    person.run(&["learner", "join", "Amina", &code()]).ends(0);
    person.run(&["learner", "facts", "Amina", "--sex", "female"]).ends(0);
    person
}

fn waiting(person: &Person) -> u64 {
    let said = person.run(&["exchange", "list", "--learner", "Amina", "--json"]).ends(0);
    said.json()["waiting"]["total"].as_u64().unwrap()
}

#[test]
fn a_code_is_looked_at_before_anything_is_joined() {
    let person = Person::new();
    person.run(&["learner", "add", "Amina"]).ends(0);
    let said = person.run(&["learner", "join", "Amina", "not a code at all"]).ends(3);
    assert!(said.err.contains("Nothing was joined"), "{}", said.err);
    let mistyped = code().replacen('0', "1", 1);
    person.run(&["learner", "join", "Amina", &mistyped]).ends(3);
    let view = person.run(&["exchange", "list", "--learner", "Amina", "--json"]).ends(0).json();
    assert_eq!(view["platforms"].as_array().unwrap().len(), 0);
    let said =
        person.run(&["learner", "join", "Amina", &code().to_lowercase(), "--name", "Amina K."]).ends(0);
    assert!(said.out.starts_with("http://127.0.0.1:9  "), "{}", said.out);
    let view = person.run(&["exchange", "list", "--learner", "Amina", "--json"]).ends(0).json();
    assert_eq!(view["platforms"][0]["cohorts"][0]["state"], "unsent");
    person.run(&["learner", "leave", "Amina", "http://127.0.0.1:9"]).ends(0);
    let view = person.run(&["exchange", "list", "--learner", "Amina", "--json"]).ends(0).json();
    assert_eq!(view["platforms"].as_array().unwrap().len(), 0);
}

#[test]
fn where_nobody_answers_nothing_is_lost_and_it_is_said() {
    let person = joined();
    let said = person.run(&["reconcile", "--all"]).ends(1);
    assert!(said.err.contains("does not answer"), "{}", said.err);
    assert_eq!(waiting(&person), 1);
    let said = person.run(&["reconcile", "--learner", "Amina", "--json"]).ends(1);
    assert_eq!(said.json()[0]["report"]["failure"]["code"], "line-unreachable");
    person.run(&["reconcile", "--learner", "Nobody"]).ends(1);
    person.run(&["reconcile"]).ends(2);
    person.run(&["reconcile", "--all", "--platform", "not an address"]).ends(1);
    let list = person.run(&["exchange", "list", "--json"]).ends(0).json();
    assert_eq!(list["past"][0]["ended"], "failed");
}

#[test]
fn whoever_has_joined_nobody_is_told_to_join() {
    let person = Person::new();
    person.run(&["learner", "add", "Amina"]).ends(0);
    let said = person.run(&["reconcile", "--all"]).ends(1);
    assert!(said.err.contains("joined"), "{}", said.err);
    person.run(&["courier", "pack", "-o", "@stick.post"]).ends(1);
    assert!(!person.file("stick.post").exists());
}

#[test]
fn an_envelope_is_packed_again_and_waits_for_its_receipt() {
    let person = joined();
    let said = person.run(&["courier", "pack", "-o", "@stick.post", "--json"]).ends(0).json();
    assert_eq!((said["envelopes"].as_u64(), said["records"].as_u64()), (Some(1), Some(1)));
    let first = fs_err::read(person.file("stick.post")).unwrap();
    let name = b"Amina";
    assert!(!first.windows(name.len()).any(|part| part == name), "a finder reads no name");
    person.run(&["courier", "pack", "-o", "@stick.post"]).ends(0);
    let again = fs_err::metadata(person.file("stick.post")).unwrap().len();
    assert_eq!(again, first.len() as u64, "the newer one takes the place of the older");
    assert_eq!(waiting(&person), 1);
    // Nobody answers in town: the envelope stays.
    person.run(&["courier", "deliver", "@stick.post"]).ends(1);
    assert_eq!(fs_err::metadata(person.file("stick.post")).unwrap().len(), again);
    person.run(&["courier", "accept", "@stick.post"]).ends(1);
    fs_err::write(person.file("other.post"), "something else").unwrap();
    person.run(&["courier", "pack", "-o", "@other.post"]).ends(3);
    assert_eq!(fs_err::read_to_string(person.file("other.post")).unwrap(), "something else");
}

#[test]
fn a_record_behind_a_passphrase_goes_when_it_is_opened() {
    let person = Person::new();
    let secret = [("PACKHORSE_SECRET", "four words are good")];
    person.run_with(&secret, &["learner", "add", "Amina", "--lock", "passphrase"]).ends(0);
    person.run_with(&secret, &["learner", "join", "Amina", &code()]).ends(0);
    person.run(&["courier", "pack", "-o", "@stick.post"]).ends(1);
    person.run_with(&secret, &["courier", "pack", "-o", "@stick.post", "--learner", "Amina"]).ends(0);
}

#[test]
fn a_code_that_is_over_by_this_computers_clock_is_said_to_be() {
    let person = Person::new();
    person.run(&["learner", "add", "Amina"]).ends(0);
    let key = SecretKey::from_bytes([7; 32]).public();
    let over = Code::new("http://127.0.0.1:9", key, [7; 10], 1).unwrap().text();
    // The platform's clock decides, so it is joined all the same.
    let said = person.run(&["learner", "join", "Amina", &over]).ends(0);
    assert!(said.err.contains("no longer good"), "{}", said.err);
    let said = person.run(&["exchange", "list", "--learner", "Amina"]).ends(0);
    assert!(said.out.contains("goes with the first exchange"), "{}", said.out);
}

#[test]
fn what_is_damaged_or_no_envelope_is_said_and_does_not_hold_up_the_others() {
    let person = joined();
    let stick = person.file("stick");
    fs_err::create_dir_all(&stick).unwrap();
    person.run(&["courier", "pack", "-o", "@stick"]).ends(0);
    fs_err::write(stick.join("a.post"), "something else").unwrap();
    // The file after it is handed over, as far as anybody answers.
    let said = person.run(&["courier", "deliver", "@stick"]).ends(1);
    assert!(said.err.contains("does not answer"), "{}", said.err);
    let mut bytes = fs_err::read(stick.join("packhorse.post")).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs_err::write(stick.join("packhorse.post"), &bytes).unwrap();
    let said = person.run(&["courier", "deliver", "@stick"]).ends(3);
    assert!(said.err.contains("damaged"), "{}", said.err);
    assert_eq!(fs_err::read(stick.join("packhorse.post")).unwrap(), bytes, "it was left there");
    assert_eq!(fs_err::read(stick.join("a.post")).unwrap(), b"something else");
}

#[test]
fn a_record_store_that_was_told_nothing_is_not_remembered() {
    let person = Person::new();
    person.run(&["learner", "add", "Amina"]).ends(0);
    let secret = [("PACKHORSE_STORE_PASSWORD", "a guess")];
    let store = ["reconcile", "--all", "--lrs", "http://127.0.0.1:9/xapi", "--user", "name"];
    let said = person.run_with(&secret, &store).ends(0);
    assert!(said.err.contains("Nothing waits"), "{}", said.err);
    person.run(&["learner", "facts", "Amina", "--sex", "female"]).ends(0);
    let view = person.run(&["exchange", "list", "--learner", "Amina", "--json"]).ends(0).json();
    assert_eq!(view["platforms"].as_array().unwrap().len(), 0);
}
