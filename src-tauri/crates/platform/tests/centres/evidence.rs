//! A record that went two ways, and records that do not count: what the staff are shown of it, by each of their ways.

use platform::centres::{Actor, Role, evidence};
use platform::db::Database;
use platform::exchange::{self, Road};
use reconcile::key::SecretKey;
use reconcile::wire::{Ask, Grant, Holding, Outcome, Request, Run};
use serde_json::Value;
use statement::{
    Activity, Chain, Clock, Entry, Form, Iri, Outcome as Result, Stamp, Statement, StreamId, Uuid, Verb,
    fork_of, profile,
};

use crate::browser::Site;
use crate::console::platform;
use crate::pages::signed_up;
use crate::world::{NOW, World, code_of, on_both};

const STREAM: StreamId = StreamId([7; 16]);

/// An entry of the learner that [`crate::world::learner`] makes of `number`.
fn answered(number: u8, sequence: u64, what: &str) -> Entry {
    let object =
        Activity::new(Iri::parse("urn:packhorse:activity:org.example.water/wells/item/depth").unwrap());
    let actor = profile::learner(Uuid::from_bytes([number; 16]));
    let result = Result { response: Some(what.to_owned()), ..Result::default() };
    let said = Statement::new(actor, Verb::of(profile::verb::ANSWERED), object).with_result(result);
    entry(sequence, said.to_json().into_bytes())
}

fn entry(sequence: u64, body: Vec<u8>) -> Entry {
    let at_ms = NOW - 1_000_000 + i64::try_from(sequence).unwrap() * 1000;
    let stamp = Stamp { stream: STREAM, sequence, clock: Clock::tick(Clock::default(), at_ms), at_ms };
    Entry { stamp, form: Form::Statement, topic: "org.example.water/wells".into(), body }
}

fn run(stream: StreamId, before: Chain, entries: Vec<Entry>) -> Run {
    let named = |mut entry: Entry| {
        entry.stamp.stream = stream;
        entry
    };
    Run { stream, origin: STREAM, before, entries: entries.into_iter().map(named).collect() }
}

/// Brings runs of learner `number` by a computer of theirs.
fn bring(db: &Database, number: u8, device: u8, runs: Vec<Run>) {
    let (far_end, device) = (SecretKey::from_bytes([3; 32]), SecretKey::from_bytes([device; 32]));
    let (learner, learner_key) = (Uuid::from_bytes([number; 16]), SecretKey::from_bytes([number; 32]));
    let words = Grant::words(learner, &device.public(), &far_end.public());
    let grant = Grant { learner_key: learner_key.public(), signature: learner_key.sign(&words) };
    let ask = Ask {
        learner,
        grant: Some(grant),
        claims: Vec::new(),
        epoch: 0,
        cursor: 0,
        holding: Holding::Since(Vec::new()),
        runs,
        pieces: Vec::new(),
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    let request = Request { now_ms: NOW, most: 1 << 20, catalogue: 0, trust: 0, learners: vec![ask] };
    let reply = exchange::answer(db, &far_end, NOW, &device.public(), Road::Line, &request).unwrap();
    assert_eq!((reply.refused, reply.learners[0].outcome), (None, Outcome::Done));
}

/// Amina's laptop was copied after her second answer; the copy brings its third, and hers a third and one that is damaged.
fn gone_two_ways(db: &Database) {
    let shared = || vec![answered(20, 1, "7 m"), answered(20, 2, "8 m")];
    let hers =
        [shared(), vec![answered(20, 3, "9 <b>metres</b>"), entry(4, b"{\"verb\": 7}".to_vec())]].concat();
    bring(db, 20, 30, vec![run(STREAM, Chain::START, hers)]);
    bring(
        db,
        20,
        40,
        vec![run(STREAM, Chain::START, [shared(), vec![answered(20, 3, "nine\u{1b}[2J")]].concat())],
    );
}

#[test]
fn both_records_of_one_number_and_what_does_not_count_are_told_with_who_brought_them() {
    on_both(|db| {
        let world = World::make(db);
        gone_two_ways(db);
        let amina = world.north.learners[0];
        let (forks, aside) = db
            .read(|tx| {
                let me = Actor::console();
                Ok::<_, platform::centres::ActError>((
                    evidence::forks(tx, &me, amina, None)?,
                    evidence::set_aside(tx, &me, amina, None)?,
                ))
            })
            .unwrap();
        let told: Vec<_> = forks
            .iter()
            .map(|fact| {
                let said =
                    fact.statement.as_ref().unwrap().result.as_ref().unwrap().response.clone().unwrap();
                (fact.stamp.sequence, said, fact.device.unwrap(), fact.aside.is_none(), fact.came_ms.unwrap())
            })
            .collect();
        let device = |number| SecretKey::from_bytes([number; 32]).public();
        assert_eq!(
            told,
            [
                (3, "9 <b>metres</b>".to_owned(), device(30), true, NOW),
                (3, "nine\u{1b}[2J".to_owned(), device(40), true, NOW)
            ]
        );
        assert_eq!((forks[0].fork, forks[0].fork.is_some()), (forks[1].fork, true), "one place");
        assert_ne!(forks[0].digest, forks[1].digest);
        let told: Vec<_> = aside
            .iter()
            .map(|fact| (fact.stamp.sequence, fact.body.as_str(), fact.aside.map(evidence::reason_word)))
            .collect();
        assert_eq!(told, [(4, "{\"verb\": 7}", Some("not-a-statement"))]);
        // Older ones: there are none.
        let me = Actor::console();
        let before = db.read(|tx| evidence::forks(tx, &me, amina, forks[0].fork)).unwrap();
        let aside = db.read(|tx| evidence::set_aside(tx, &me, amina, Some(aside[0].position))).unwrap();
        assert_eq!((before.len(), aside.len()), (0, 0));
        // Others have nothing to show.
        let bola = world.north.learners[1];
        assert_eq!(db.read(|tx| evidence::forks(tx, &me, bola, None)).unwrap(), []);
        let nobody = db.read(|tx| Ok::<_, platform::db::DbError>(evidence::forks(tx, &me, 9_999, None)));
        assert_eq!(code_of(nobody.unwrap()), "unknown-learner");
    });
}

#[test]
fn records_that_were_told_apart_before_they_came_and_a_third_way_are_found_as_well() {
    on_both(|db| {
        let world = World::make(db);
        let first = answered(20, 1, "7 m");
        let before = Chain::START.then(&first);
        let mut two = [answered(20, 2, "left"), answered(20, 2, "right")];
        two.sort_by_key(Entry::digest);
        let [keeps, loses] = two;
        let fork = fork_of(STREAM, 2, &loses.digest());
        let runs = vec![
            run(STREAM, Chain::START, vec![first.clone(), keeps, answered(20, 3, "on")]),
            run(fork, before, vec![loses]),
        ];
        bring(db, 20, 30, runs);
        bring(db, 20, 40, vec![run(STREAM, Chain::START, vec![first, answered(20, 2, "middle")])]);
        let me = Actor::console();
        let facts = db.read(|tx| evidence::forks(tx, &me, world.north.learners[0], None)).unwrap();
        let mut said: Vec<_> = facts
            .iter()
            .map(|fact| {
                fact.statement.as_ref().unwrap().result.as_ref().unwrap().response.as_deref().unwrap()
            })
            .collect();
        said.sort_unstable();
        assert_eq!(said, ["left", "middle", "right"]);
        assert!(facts.iter().all(|fact| fact.fork == facts[0].fork && fact.stamp.sequence == 2));
    });
}

#[test]
fn the_pages_show_it_in_every_language_to_those_who_may_see_the_learner() {
    on_both(|db| {
        let world = World::make(db);
        gone_two_ways(db);
        let site = Site::serve(db);
        let path = format!("/learners/{}", world.north.learners[0]);
        let mut viewer = signed_up(db, &site, world.north.institution, Role::Viewer, "looks");
        for language in locale::languages() {
            viewer.language = language.to_owned();
            let page = viewer.get(&path).body;
            for there in [
                "id=\"forks\"",
                "id=\"aside\"",
                "9 &lt;b&gt;metres&lt;/b&gt;",
                "nine",
                "{&quot;verb&quot;: 7}",
            ] {
                assert!(page.contains(there), "{there} in {language}:\n{page}");
            }
            assert!(!page.contains("platform-"), "{language}:\n{page}");
        }
        let nothing = viewer.get(&format!("/learners/{}", world.north.learners[2])).body;
        assert!(!nothing.contains("id=\"forks\"") && !nothing.contains("id=\"aside\""));
        let mut other = signed_up(db, &site, world.south.centre, Role::Administrator, "elsewhere");
        assert_eq!(other.get(&path).status, 403);
        for reason in [None, Some("not-a-statement"), Some("another-actor"), Some("other")] {
            let id =
                reason.map_or("platform-fact-counts".to_owned(), |word| format!("platform-aside-{word}"));
            assert!(locale::Locale::choose(["ar"]).knows(&id), "{id}");
        }
    });
}

#[test]
fn the_command_line_tells_it_and_nothing_in_it_steers_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::open(folder.path().join("platform.db").to_str().unwrap()).unwrap();
    let amina = World::make(&db).north.learners[0].to_string();
    gone_two_ways(&db);
    let (done, out, error) = platform(folder.path(), &["learner", "evidence", &amina]);
    assert!(done, "{error}");
    assert_eq!(out.lines().count(), 3, "{out}");
    assert!(out.contains("9 <b>metres</b>") && out.contains("nine") && !out.contains('\u{1b}'), "{out}");
    assert!(out.lines().last().unwrap().contains("aside: not-a-statement"), "{out}");
    let (_, out, _) = platform(folder.path(), &["learner", "evidence", &amina, "--json"]);
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told[0]["fork"], told[1]["fork"]);
    assert_eq!((&told[2]["fork"], &told[2]["body"]), (&Value::Null, &Value::from("{\"verb\": 7}")));
}
