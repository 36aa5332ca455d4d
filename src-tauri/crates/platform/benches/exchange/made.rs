//! Learners, what they did, and the messages that bring it.

use std::io::Write;
use std::path::Path;

use platform::centres::{Actor, centre, code, cohort, lrs_key};
use platform::db::{Database, DbError};
use platform::exchange::{self, Road};
use reconcile::key::{PublicKey, SecretKey};
use reconcile::seal;
use reconcile::wire::{Ask, Claim, Grant, Holding, Reply, Request, Run};
use statement::{Chain, Entry, Statement, Uuid, profile};

use crate::learner::{Learner, WORDS};

pub(crate) const NOW: i64 = 1_800_000_000_000;
const DAY_MS: i64 = 86_400_000;

/// The platform's key.
pub(crate) fn key() -> SecretKey {
    SecretKey::from_bytes([42; 32])
}

/// Laptops with one learner each, and the messages they send next.
pub(crate) struct Made {
    pub(crate) key: SecretKey,
    laptops: Vec<Laptop>,
    pub(crate) messages: Vec<Vec<u8>>,
}

/// Learners of a cohort. Those of one cohort enrol one after the other, since it has a bound.
const OF_COHORT: usize = 40;

/// Makes cohorts for so many learners; their secrets.
pub(crate) fn cohorts(db: &Database, learners: usize) -> Vec<[u8; 10]> {
    let console = Actor::console();
    let now_ms = platform::service::clock_ms();
    db.write(|tx| {
        let institute = centre::institute(tx, "Institute", now_ms).unwrap();
        let mut secrets = Vec::new();
        for number in 0..learners.div_ceil(OF_COHORT) {
            let name = format!("Cohort {number}");
            let chosen = cohort::Chosen { name, trainer: None, most: 100_000, approve: false };
            let cohort = cohort::add(tx, &console, institute, &chosen, now_ms + 30 * DAY_MS, now_ms).unwrap();
            secrets.push(code::show(tx, &console, cohort).unwrap().unwrap().secret);
        }
        Ok::<_, DbError>(secrets)
    })
    .unwrap()
}

impl Made {
    /// Makes so many laptops.
    pub(crate) fn laptops(db: &Database, learners: usize) -> Made {
        let (key, secrets) = (key(), cohorts(db, learners));
        let laptop =
            |number: usize| Laptop::new(number as u64, secrets[number % secrets.len()], &key.public());
        let laptops = (0..learners).map(laptop).collect();
        Made { key, laptops, messages: Vec::new() }
    }

    /// Lets each do `entries` more, and make a message of it.
    pub(crate) fn write_on(&mut self, entries: usize) {
        let key = self.key.public();
        self.messages = self.laptops.iter_mut().map(|laptop| laptop.message(entries, &key)).collect();
    }

    /// Gives them the answers.
    pub(crate) fn hear(&mut self, answers: &[Vec<u8>]) {
        assert_eq!(answers.len(), self.laptops.len());
        let key = self.key.public();
        for (laptop, answer) in self.laptops.iter_mut().zip(answers) {
            let reply = Reply::decode(&seal::open_answer(&laptop.device, &key, answer).unwrap().1).unwrap();
            assert!(!reply.learners[0].taken.is_empty(), "{reply:?}");
            (laptop.epoch, laptop.cursor) = (reply.epoch, reply.learners[0].cursor);
        }
    }

    /// Writes the messages into a file for another process; its path.
    pub(crate) fn write(&self, folder: &Path) -> String {
        let path = folder.join("messages");
        write(&path, &self.messages);
        path.to_str().unwrap().to_owned()
    }
}

/// Writes texts into a file, each after its length.
pub(crate) fn write(path: &Path, texts: &[Vec<u8>]) {
    let mut file = std::io::BufWriter::new(fs_err::File::create(path).unwrap());
    for text in texts {
        file.write_all(&(text.len() as u32).to_be_bytes()).unwrap();
        file.write_all(text).unwrap();
    }
    file.flush().unwrap();
}

/// Reads such a file.
pub(crate) fn read(path: &Path) -> Vec<Vec<u8>> {
    let bytes = fs_err::read(path).unwrap();
    let mut rest = &bytes[..];
    let mut texts = Vec::new();
    while let Some((len, more)) = rest.split_first_chunk::<4>() {
        let (text, more) = more.split_at(u32::from_be_bytes(*len) as usize);
        texts.push(text.to_vec());
        rest = more;
    }
    texts
}

/// A laptop with one learner.
pub(crate) struct Laptop {
    device: SecretKey,
    learner: Learner,
    id: Uuid,
    grant: Grant,
    claim: Option<Claim>,
    sent: u64,
    chain: Chain,
    pub(crate) epoch: u64,
    pub(crate) cursor: u64,
    waiting: Vec<Entry>,
}

impl Laptop {
    pub(crate) fn new(number: u64, secret: [u8; 10], far_end: &PublicKey) -> Laptop {
        let mut seed = [9; 32];
        seed[..8].copy_from_slice(&number.to_be_bytes());
        let device = SecretKey::from_bytes(seed);
        let mut learner = Learner::new(number + 1, &WORDS, false);
        let waiting = learner.entries(1);
        let first = Statement::parse(&waiting[0].body).unwrap();
        let id = profile::learner_id(&first.actor).unwrap();
        // One key for the computer and the learner: the bench need not tell them apart.
        let signature = device.sign(&Grant::words(id, &device.public(), far_end));
        let grant = Grant { learner_key: device.public(), signature };
        let claim = Some(Claim { secret, name: "Learner".into() });
        let (chain, epoch, cursor) = (Chain::START, 0, 0);
        Laptop { device, learner, id, grant, claim, sent: 0, chain, epoch, cursor, waiting }
    }

    pub(crate) fn device(&self) -> PublicKey {
        self.device.public()
    }

    pub(crate) fn request(&mut self, entries: usize) -> Request {
        let more = self.learner.entries(entries - self.waiting.len());
        let entries: Vec<Entry> = self.waiting.drain(..).chain(more).collect();
        let stream = entries[0].stamp.stream;
        let before = self.chain;
        self.chain = entries.iter().fold(before, Chain::then);
        self.sent += entries.len() as u64;
        let grant = self.claim.is_some().then_some(self.grant);
        let ask = Ask {
            learner: self.id,
            grant,
            claims: self.claim.take().into_iter().collect(),
            epoch: self.epoch,
            cursor: self.cursor,
            holding: Holding::Since(vec![(stream, self.sent)]),
            runs: vec![Run { stream, origin: stream, before, entries }],
            pieces: Vec::new(),
            wanted: Vec::new(),
            standings: 0,
            brought: Vec::new(),
        };
        Request { now_ms: NOW, most: 65_536, catalogue: 0, trust: 0, learners: vec![ask] }
    }

    fn message(&mut self, entries: usize, far_end: &PublicKey) -> Vec<u8> {
        let content = self.request(entries).encode();
        seal::message(&self.device, far_end, &content).unwrap().1
    }
}

/// What the platform does with a message, without HTTP. Adds to `spent` the seconds for opening, reading, uniting, answering.
pub(crate) fn answer(db: &Database, key: &SecretKey, message: &[u8], spent: &mut [f64; 4]) -> Vec<u8> {
    let mut since = std::time::Instant::now();
    let mut step = |at: usize| {
        spent[at] += since.elapsed().as_secs_f64();
        since = std::time::Instant::now();
    };
    let opened = seal::open(key, message).unwrap();
    step(0);
    let request = Request::decode(&opened.plain).unwrap();
    step(1);
    let now_ms = platform::service::clock_ms();
    let reply = exchange::answer(db, key, now_ms, &opened.device, Road::Line, &request).unwrap();
    step(2);
    let answer = opened.answer_key.answer(&reply.encode()).unwrap();
    step(3);
    answer
}

/// A credential of the record store, as HTTP's Basic scheme writes it: `key:secret`.
pub(crate) fn credential(db: &Database) -> String {
    let now_ms = platform::service::clock_ms();
    db.write(|tx| {
        let institute = centre::institute(tx, "Institute", now_ms).unwrap();
        let scopes = ["all".to_owned()];
        let made = lrs_key::add(tx, &Actor::console(), institute, "bench", &scopes, now_ms).unwrap();
        Ok::<_, DbError>(format!("{}:{}", made.key, made.secret))
    })
    .unwrap()
}

/// Writes batches of statements as xAPI takes them; the file's path.
pub(crate) fn batches(folder: &Path, count: usize, entries: usize) -> String {
    let batches: Vec<Vec<u8>> = (0..count)
        .map(|number| {
            let mut learner = Learner::new(number as u64 + 1, &WORDS, false);
            let statements: Vec<String> = learner
                .entries(entries)
                .iter()
                .map(|entry| Statement::parse(&entry.body).unwrap().stamped(&entry.stamp).to_json())
                .collect();
            format!("[{}]", statements.join(",")).into_bytes()
        })
        .collect();
    let path = folder.join("batches");
    write(&path, &batches);
    path.to_str().unwrap().to_owned()
}
