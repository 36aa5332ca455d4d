//! A plain record store as the far end.

use reconcile::lrs::{Credentials, LrsEnd};
use reconcile::wire::{Answer, Ask, Holding, Piece, Reason, Refused, Request, Run, Wanted};
use reconcile::{FarEnd, FarEndError, Keeps};
use sha2::{Digest, Sha256};
use statement::{Chain, Clock, Entry, Form, Stamp, Statement, StreamId, Uuid};

use crate::patience;
use crate::record_store::RecordStore;

const STREAM: StreamId = StreamId([3; 16]);

fn body(verb: &str, more: &str) -> Vec<u8> {
    format!(
        r#"{{"actor":{{"account":{{"homePage":"https://example.org","name":"aida"}}}},
            "verb":{{"id":"https://example.org/{verb}"}},"object":{{"id":"https://example.org/lesson"}}{more}}}"#
    )
    .into_bytes()
}

fn entry(sequence: u64, form: Form, body: Vec<u8>) -> Entry {
    let at_ms = 1_700_000_000_000 + sequence as i64;
    let stamp = Stamp { stream: STREAM, sequence, clock: Clock::from_raw(sequence), at_ms };
    Entry { stamp, form, topic: String::new(), body }
}

fn statements(numbers: std::ops::RangeInclusive<u64>) -> Vec<Entry> {
    numbers.map(|number| entry(number, Form::Statement, body("did", ""))).collect()
}

fn asking(entries: Vec<Entry>, pieces: Vec<Piece>) -> Request {
    let before = Chain::START;
    let ask = Ask {
        learner: Uuid::from_u128(1),
        grant: None,
        claims: Vec::new(),
        epoch: 0,
        cursor: 0,
        holding: Holding::Since(Vec::new()),
        runs: vec![Run { stream: STREAM, origin: STREAM, before, entries }],
        pieces,
        wanted: Vec::new(),
        standings: 0,
        brought: Vec::new(),
    };
    Request { now_ms: 5, learners: vec![ask], ..Request::default() }
}

fn end(store: &RecordStore) -> LrsEnd {
    let credentials = Credentials::Basic { user: "learner".into(), password: "secret".to_owned().into() };
    LrsEnd::new(&store.endpoint, &credentials, patience()).unwrap()
}

fn exchange(end: &LrsEnd, request: &Request) -> Answer {
    end.exchange(request).unwrap().learners.remove(0)
}

#[test]
fn statements_arrive_as_they_leave_the_log_and_notes_stay() {
    let store = RecordStore::start();
    let end = end(&store);
    let mut entries = statements(1..=120);
    entries[1] = entry(2, Form::Note, b"{}".to_vec());
    entries.push(entry(121, Form::Fact, b"{}".to_vec()));
    let reply = end.exchange(&asking(entries.clone(), Vec::new())).unwrap();
    let answer = &reply.learners[0];
    assert_eq!((&answer.taken[..], &answer.refused[..]), (&[(STREAM, 121)][..], &[][..]));
    assert_eq!(end.keeps(), Keeps::Statements);
    assert!(reply.epoch > 0);
    let kept = store.kept();
    assert_eq!(kept.statements.len(), 119);
    let sent = Statement::parse(&entries[0].body).unwrap().stamped(&entries[0].stamp);
    let arrived = &kept.statements[&entries[0].stamp.id()];
    assert!(arrived.same(&sent));
    assert_eq!(arrived.stamp(), Some(entries[0].stamp));
    assert_eq!(kept.log, ["POST", "POST", "POST"]);
}

#[test]
fn what_is_there_already_is_taken_and_what_differs_is_set_aside() {
    let store = RecordStore::start();
    let end = end(&store);
    exchange(&end, &asking(statements(1..=3), Vec::new()));
    let mut entries = statements(1..=6);
    entries[1] = entry(2, Form::Statement, body("forged", ""));
    {
        let mut kept = store.kept();
        let third = entries[2].stamp.id();
        let voided = kept.statements.remove(&third).unwrap();
        kept.voided.insert(third, voided);
    }
    let answer = exchange(&end, &asking(entries, Vec::new()));
    assert_eq!(answer.taken, [(STREAM, 6)]);
    assert_eq!(answer.refused, [Refused { stream: STREAM, sequence: 2, reason: Reason::Forged }]);
    assert_eq!(store.kept().statements.len(), 5);
}

#[test]
fn one_bad_statement_keeps_no_other_back() {
    let store = RecordStore::start();
    store.kept().dislikes.push("https://example.org/odd".into());
    let mut entries = statements(1..=40);
    entries[6] = entry(7, Form::Statement, body("odd", ""));
    entries[30] = entry(31, Form::Statement, b"no statement".to_vec());
    let answer = exchange(&end(&store), &asking(entries, Vec::new()));
    assert_eq!(answer.taken, [(STREAM, 40)]);
    let mut refused: Vec<(u64, Reason)> =
        answer.refused.iter().map(|one| (one.sequence, one.reason)).collect();
    refused.sort_by_key(|(sequence, _)| *sequence);
    assert_eq!(refused, [(7, Reason::NotAStatement), (31, Reason::NotAStatement)]);
    assert_eq!(store.kept().statements.len(), 38);
}

#[test]
fn an_answer_that_is_lost_doubles_nothing() {
    let store = RecordStore::start();
    store.kept().mute = 1;
    let end = end(&store);
    let lost = end.exchange(&asking(statements(1..=4), Vec::new())).unwrap_err();
    assert!(matches!(lost, FarEndError::Broken { .. }), "{lost}");
    assert_eq!(store.kept().statements.len(), 4);
    assert_eq!(exchange(&end, &asking(statements(1..=5), Vec::new())).taken, [(STREAM, 5)]);
    assert_eq!(store.kept().statements.len(), 5);
}

#[test]
fn what_was_taken_before_the_line_broke_is_taken() {
    let store = RecordStore::start();
    store.kept().first = 1;
    store.kept().instead.push_back(String::new());
    let answer = exchange(&end(&store), &asking(statements(1..=120), Vec::new()));
    assert_eq!(answer.taken, [(STREAM, 50)]);
}

#[test]
fn refusals_and_strangers_are_told_apart() {
    let store = RecordStore::start();
    let say = |raw: &str| {
        store.kept().instead.push_back(format!("HTTP/1.1 {raw}"));
        end(&store).exchange(&asking(statements(1..=2), Vec::new())).unwrap_err()
    };
    let page = "200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    assert!(matches!(say(page), FarEndError::Stranger { .. }));
    assert!(matches!(say("200 OK\r\ncontent-length: 2\r\n\r\n[]"), FarEndError::Stranger { .. }));
    assert!(matches!(say("302 Found\r\ncontent-length: 0\r\n\r\n"), FarEndError::Stranger { .. }));
    assert!(matches!(say("403 Forbidden\r\ncontent-length: 0\r\n\r\n"), FarEndError::Unauthorised { .. }));
    let busy = say("503 Busy\r\nretry-after: 9\r\ncontent-length: 0\r\n\r\n");
    assert!(matches!(busy, FarEndError::Busy { seconds: Some(9), .. }));
    let bearer = Credentials::Bearer("wrong".to_owned().into());
    let end = LrsEnd::new(&store.endpoint, &bearer, patience()).unwrap();
    let refused = end.exchange(&asking(statements(1..=2), Vec::new())).unwrap_err();
    assert!(matches!(refused, FarEndError::Unauthorised { .. }));
    assert!(store.kept().heads.last().unwrap().contains("Bearer wrong"));
    assert!(!format!("{end:?}").contains("wrong"), "no log shows a password");
    assert!(store.kept().statements.is_empty());
}

#[test]
fn a_file_is_asked_for_and_goes_with_its_statement() {
    let store = RecordStore::start();
    let end = end(&store);
    let file = b"--not a boundary\r\nMy essay.".repeat(20);
    let hash: [u8; 32] = Sha256::digest(&file).into();
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let more = format!(
        r#","attachments":[{{"usageType":"https://example.org/hand-in","display":{{"en":"Essay"}},
            "contentType":"text/plain","length":{},"sha2":"{hex}"}}]"#,
        file.len()
    );
    let mut entries = statements(1..=4);
    entries[2] = entry(3, Form::Statement, body("handed-in", &more));
    let answer = exchange(&end, &asking(entries.clone(), Vec::new()));
    assert_eq!((answer.taken, answer.wanted), (vec![(STREAM, 2)], vec![Wanted { hash, from: 0 }]));
    let piece = |from: usize, to: usize| Piece {
        hash,
        size: file.len() as u64,
        from: from as u64,
        bytes: file[from..to].to_vec(),
    };
    let rest = entries.split_off(2);
    let answer = exchange(&end, &asking(rest.clone(), vec![piece(0, 100)]));
    assert_eq!((answer.taken, answer.wanted), (vec![], vec![Wanted { hash, from: 100 }]));
    let answer = exchange(&end, &asking(rest, vec![piece(100, file.len())]));
    assert_eq!((answer.taken, answer.wanted), (vec![(STREAM, 4)], vec![]));
    assert_eq!(store.kept().files[&hex], file);
    assert_eq!(store.kept().statements.len(), 4);
}

#[test]
fn a_file_that_never_comes_keeps_what_follows_back_only_for_a_while() {
    let store = RecordStore::start();
    let end = end(&store);
    let more = format!(
        r#","attachments":[{{"usageType":"https://example.org/hand-in","display":{{"en":"Essay"}},
            "contentType":"text/plain","length":9,"sha2":"{}"}}]"#,
        "ab".repeat(32)
    );
    let mut entries = statements(1..=3);
    entries[1] = entry(2, Form::Statement, body("handed-in", &more));
    let taken: Vec<_> = (0..4).map(|_| exchange(&end, &asking(entries.clone(), Vec::new())).taken).collect();
    assert_eq!(taken, [vec![(STREAM, 1)], vec![(STREAM, 1)], vec![(STREAM, 1)], vec![(STREAM, 3)]]);
}

#[test]
fn an_endpoint_that_is_none_is_refused() {
    let credentials = Credentials::Bearer("token".to_owned().into());
    for endpoint in ["", "lrs", "ftp://example.org", "https://me:pw@example.org", "https://example.org?a=b"] {
        assert!(LrsEnd::new(endpoint, &credentials, patience()).is_err(), "{endpoint}");
    }
    let broken = Credentials::Bearer("a\nb".to_owned().into());
    assert!(LrsEnd::new("https://example.org", &broken, patience()).is_err());
}

#[test]
fn a_store_that_sends_a_byte_now_and_then_holds_nobody() {
    let bearer = Credentials::Bearer("token".to_owned().into());
    let end = LrsEnd::new(&crate::line::dripping(), &bearer, patience()).unwrap();
    let error = end.exchange(&asking(statements(1..=1), Vec::new())).unwrap_err();
    assert!(matches!(error, FarEndError::Broken { .. }), "{error}");
}
