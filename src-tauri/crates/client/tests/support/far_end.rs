//! A small honest far end in memory: what the protocol asks of one, over a record for each learner, with faults that
//! tests ask for.
//!
//! It stands beside the platform on purpose. It is the protocol written a second time, from `PROTOCOL.md`, so that what only
//! our two programs agree on is found out; and it can be brought to lie (false receipts, forged history), as the platform
//! cannot. The stories of the `acceptance` tests go against the platform itself, within the process and as a program.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Mutex;

use reconcile::courier::{self, Found, Kind};
use reconcile::key::{PublicKey, SecretKey};
use reconcile::seal;
use reconcile::wire::{
    Answer, Ask, Enrolment, EnrolmentState, Forked, Holding, Outcome, Reason, Reply, Request, Run,
};
use reconcile::{FarEnd, FarEndError};
use statement::{Chain, Clock, Entry, Form, Held, Stamp, StreamId, Uuid, fork_of, holding_digest};
use store::record::{Base, Record, RecordError, Writing};
use tempfile::TempDir;

/// What goes wrong, once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(dead_code, reason = "each test program uses its part")]
pub(crate) enum Fault {
    /// The request arrives, the reply does not.
    LoseReply,
    /// The request does not arrive.
    LoseRequest,
    /// Nothing is kept, and a receipt given.
    FalseReceipt,
    /// A run whose numbers do not follow each other comes down.
    GapInRun,
    /// A run in the middle of a stream nobody has comes down.
    AnothersStream,
    /// An entry with a clock beyond all bounds comes down.
    FarClock,
}

/// What the far end knows of a learner.
struct Log {
    record: Record,
    /// Entries in the order they became durable, by what they say.
    order: Vec<[u8; 32]>,
    key: PublicKey,
    devices: BTreeSet<PublicKey>,
}

struct State {
    epoch: u64,
    learners: BTreeMap<Uuid, Log>,
    fault: Option<Fault>,
    folder: TempDir,
    files: u32,
    exchanges: u64,
}

/// The far end.
pub(crate) struct Model {
    key: SecretKey,
    state: Mutex<State>,
}

/// What it was before.
pub(crate) struct Backup(Vec<KeptLearner>);

/// A learner as the backup keeps them: entries, where streams began, their key, the computers that speak for them.
type KeptLearner = (Uuid, Vec<Entry>, Vec<Base>, PublicKey, BTreeSet<PublicKey>);

fn fold(_: &mut Writing<'_>, _: &Entry) -> Result<(), RecordError> {
    Ok(())
}

#[allow(dead_code, reason = "each test program uses its part")]
impl Model {
    pub(crate) fn new(key: SecretKey) -> Model {
        let folder = tempfile::tempdir().unwrap();
        let state =
            State { epoch: 1, learners: BTreeMap::new(), fault: None, folder, files: 0, exchanges: 0 };
        Model { key, state: Mutex::new(state) }
    }

    pub(crate) fn key(&self) -> PublicKey {
        self.key.public()
    }

    pub(crate) fn fault(&self, fault: Fault) {
        self.state.lock().unwrap().fault = Some(fault);
    }

    /// Entries of a learner.
    pub(crate) fn count(&self, id: &str) -> u64 {
        let state = self.state.lock().unwrap();
        let log = state.learners.get(&Uuid::try_parse(id).unwrap());
        log.map_or(0, |log| log.record.read().unwrap().count().unwrap())
    }

    pub(crate) fn held(&self, id: &str) -> Vec<Held> {
        let state = self.state.lock().unwrap();
        let log = state.learners.get(&Uuid::try_parse(id).unwrap());
        log.map(|log| log.record.holding().unwrap()).unwrap_or_default()
    }

    pub(crate) fn bodies(&self, id: &str) -> Vec<Vec<u8>> {
        let state = self.state.lock().unwrap();
        let Some(log) = state.learners.get(&Uuid::try_parse(id).unwrap()) else { return Vec::new() };
        let mut all: Vec<Vec<u8>> = all(&log.record).into_iter().map(|entry| entry.body).collect();
        all.sort();
        all
    }

    /// Takes the messages of a courier file as somebody in town hands them over, and puts the answers beside them. The
    /// file stays as it was: it may be handed over again.
    pub(crate) fn hand_over(&self, file: &Path) -> usize {
        let mut count = 0;
        for found in courier::open(file, Kind::Post).unwrap() {
            let Found::Whole(_, message) = found.unwrap() else { continue };
            let opened = seal::open(&self.key, &message).unwrap();
            speaks(opened.device);
            let reply = self.exchange(&Request::decode(&opened.plain).unwrap()).unwrap();
            let answer = opened.answer_key.answer(&reply.encode()).unwrap();
            courier::put_answers(&file.with_extension("reply"), self.key().hint(), &[answer]).unwrap();
            count += 1;
        }
        count
    }

    pub(crate) fn backup(&self) -> Backup {
        let state = self.state.lock().unwrap();
        let of = |(id, log): (&Uuid, &Log)| {
            let entries = all(&log.record);
            (*id, in_order(entries, &log.order), bases(&log.record), log.key, log.devices.clone())
        };
        Backup(state.learners.iter().map(of).collect())
    }

    pub(crate) fn restore(&self, backup: Backup) {
        let mut state = self.state.lock().unwrap();
        state.epoch += 1;
        state.learners.clear();
        for (id, entries, bases, key, devices) in backup.0 {
            let mut log = state.log(id, key);
            log.order = entries.iter().map(Entry::digest).collect();
            log.record.merge_with(entries, &bases, &mut fold).unwrap();
            log.devices = devices;
            state.learners.insert(id, log);
        }
    }

    fn answer(&self, state: &mut State, ask: &Ask, device: PublicKey) -> Answer {
        let mut answer = nothing(ask.learner);
        if let Err(reason) = state.admit(ask, device, &self.key.public()) {
            answer.outcome = Outcome::Refused(reason);
            return answer;
        }
        let (epoch, fault) = (state.epoch, state.fault);
        let Some(log) = state.learners.get_mut(&ask.learner) else { return answer };
        for claim in &ask.claims {
            answer.enrolments.push(Enrolment {
                cohort: 1,
                secret: Some(claim.secret),
                name: "Seven".into(),
                centre: "School".into(),
                state: EnrolmentState::Member,
            });
        }
        if fault == Some(Fault::FalseReceipt) && !ask.runs.is_empty() {
            state.fault = None;
            answer.taken = ask.runs.iter().map(|run| (run.stream, u64::MAX)).collect();
            answer.digest = holding_digest(&log.record.holding().unwrap());
            return answer;
        }
        log.keep(ask, &mut answer);
        log.down(ask, epoch, &mut answer);
        answer.digest = holding_digest(&log.record.holding().unwrap());
        answer
    }
}

impl State {
    fn log(&mut self, id: Uuid, key: PublicKey) -> Log {
        self.files += 1;
        let path = self.folder.path().join(format!("{}.db", self.files));
        let record = Record::create(&path, id.into_bytes(), None).unwrap();
        Log { record, order: Vec::new(), key, devices: BTreeSet::new() }
    }

    fn admit(&mut self, ask: &Ask, device: PublicKey, own: &PublicKey) -> Result<(), Reason> {
        if let Some(grant) = &ask.grant {
            let words = reconcile::wire::Grant::words(ask.learner, &device, own);
            if !grant.learner_key.verify(&words, &grant.signature) {
                return Err(Reason::BadGrant);
            }
            if !self.learners.contains_key(&ask.learner) {
                if ask.claims.is_empty() {
                    return Err(Reason::UnknownLearner);
                }
                let log = self.log(ask.learner, grant.learner_key);
                self.learners.insert(ask.learner, log);
            }
            let log = self.learners.get_mut(&ask.learner).ok_or(Reason::UnknownLearner)?;
            if log.key != grant.learner_key {
                return Err(Reason::AnotherKey);
            }
            log.devices.insert(device);
            return Ok(());
        }
        let log = self.learners.get(&ask.learner).ok_or(Reason::UnknownLearner)?;
        if log.devices.contains(&device) { Ok(()) } else { Err(Reason::NotForMe) }
    }
}

impl Log {
    /// Keeps what comes up; the union of records is the law for forks.
    fn keep(&mut self, ask: &Ask, answer: &mut Answer) {
        let before: BTreeSet<StreamId> =
            self.record.holding().unwrap().iter().map(|one| one.stream).collect();
        let (mut entries, mut bases) = (Vec::new(), Vec::new());
        let mut ends: HashMap<StreamId, u64> = HashMap::new();
        {
            let reading = self.record.read().unwrap();
            let mut passed: BTreeSet<(u64, Chain)> = BTreeSet::new();
            for run in &ask.runs {
                let first = &run.entries[0];
                let number = first.stamp.sequence;
                let begins = fork_of(run.origin, number, &first.digest()) == run.stream;
                let own = reading.chain(run.stream, number - 1).unwrap();
                let path = reading.path(number - 1, run.before).unwrap();
                let fits = if number == 1 {
                    run.before == Chain::START
                } else {
                    own == Some(run.before) || path.is_some() || passed.contains(&(number - 1, run.before))
                };
                if !fits {
                    let held = self.record.holding().unwrap();
                    let last = held.iter().find(|one| one.stream == run.stream).map_or(0, |one| one.last);
                    answer.again.push((run.stream, if own.is_some() { 1 } else { last + 1 }));
                    continue;
                }
                if begins && run.origin != run.stream {
                    let (stream, origin) = (run.stream, run.origin);
                    bases.push(Base { stream, origin, first: number, before: run.before });
                } else if number > 1 && !passed.contains(&(number - 1, run.before)) {
                    let from = if own == Some(run.before) { run.stream } else { path.unwrap_or(run.stream) };
                    if let Some(mut entry) = reading.entry(from, number - 1).unwrap() {
                        entry.stamp.stream = run.stream;
                        entries.push(entry);
                    }
                }
                let mut chain = run.before;
                for entry in &run.entries {
                    chain = chain.then(entry);
                    passed.insert((entry.stamp.sequence, chain));
                    entries.push(entry.clone());
                    ends.insert(run.stream, entry.stamp.sequence);
                }
            }
        }
        let new: Vec<[u8; 32]> = entries.iter().map(Entry::digest).collect();
        self.record.merge_with(entries, &bases, &mut fold).unwrap();
        let known: BTreeSet<[u8; 32]> = self.order.iter().copied().collect();
        let mut added = BTreeSet::new();
        self.order.extend(new.into_iter().filter(|one| !known.contains(one) && added.insert(*one)));
        answer.taken = ends.into_iter().collect();
        for one in self.record.holding().unwrap() {
            if one.stream != one.origin && !before.contains(&one.stream) {
                answer.forked.push(Forked { stream: one.origin, sequence: one.first, fork: one.stream });
            }
        }
    }

    /// Tells what the asker lacks.
    fn down(&self, ask: &Ask, epoch: u64, answer: &mut Answer) {
        let held = self.record.holding().unwrap();
        let highest = self.order.len() as u64;
        answer.cursor = highest;
        match &ask.holding {
            Holding::Since(_) if ask.epoch != epoch && ask.epoch != 0 || ask.cursor > highest => {
                answer.held = Some(held);
                answer.cursor = 0;
            }
            Holding::Since(added) => {
                let new: BTreeSet<[u8; 32]> = self.order[ask.cursor as usize..].iter().copied().collect();
                let mut has: BTreeSet<[u8; 32]> =
                    ask.runs.iter().flat_map(|run| &run.entries).map(Entry::digest).collect();
                let added: BTreeMap<StreamId, u64> = added.iter().copied().collect();
                let mut runs: Vec<Run> = Vec::new();
                for one in &held {
                    for entry in
                        self.record.read().unwrap().tail(one.stream, one.first - 1, u32::MAX).unwrap()
                    {
                        let said = added.get(&one.stream).is_some_and(|last| entry.stamp.sequence <= *last);
                        if said {
                            has.insert(entry.digest());
                        }
                        if new.contains(&entry.digest()) && !has.contains(&entry.digest()) {
                            self.put(&mut runs, one, entry);
                        }
                    }
                }
                answer.runs = runs;
            }
            Holding::Whole(there) => {
                for one in &held {
                    let other = there.iter().find(|other| other.stream == one.stream);
                    let from = match other {
                        Some(other) if (other.last, other.chain) == (one.last, one.chain) => continue,
                        Some(other) if other.last < one.last => {
                            let chain = self.record.read().unwrap().chain(one.stream, other.last).unwrap();
                            if chain == Some(other.chain) { other.last } else { one.first - 1 }
                        }
                        _ => one.first - 1,
                    };
                    for entry in self.record.read().unwrap().tail(one.stream, from, u32::MAX).unwrap() {
                        self.put(&mut answer.runs, one, entry);
                    }
                }
                for other in there {
                    let one = held.iter().find(|one| one.stream == other.stream);
                    match one {
                        None => answer.again.push((other.stream, other.first)),
                        Some(one) if one.last < other.last => answer.again.push((other.stream, one.last + 1)),
                        Some(one) if one.chain != other.chain => {
                            answer.again.push((other.stream, other.first))
                        }
                        Some(_) => {}
                    }
                }
                answer.held = Some(held);
            }
        }
        answer.runs.sort_by_key(|run| (run.entries[0].stamp.sequence, run.stream));
    }

    fn put(&self, runs: &mut Vec<Run>, one: &Held, entry: Entry) {
        if let Some(run) = runs.iter_mut().find(|run| {
            run.stream == one.stream
                && run.entries.last().is_some_and(|last| last.stamp.sequence + 1 == entry.stamp.sequence)
        }) {
            run.entries.push(entry);
            return;
        }
        let before = self.record.read().unwrap().chain(one.stream, entry.stamp.sequence - 1).unwrap();
        runs.push(Run {
            stream: one.stream,
            origin: one.origin,
            before: before.unwrap_or_default(),
            entries: vec![entry],
        });
    }
}

impl FarEnd for Model {
    fn exchange(&self, request: &Request) -> Result<Reply, FarEndError> {
        // What goes over a line is what is looked at.
        let request = Request::decode(&request.encode()).unwrap();
        let mut state = self.state.lock().unwrap();
        state.exchanges += 1;
        let broken =
            || FarEndError::Broken { address: "https://learn.example.org".into(), cause: "test".into() };
        if state.fault == Some(Fault::LoseRequest) {
            state.fault = None;
            return Err(broken());
        }
        // In this process the device is known by who asks: tests give one laptop one learner's word at a time.
        let device = request.learners.iter().find_map(|ask| device_of(&state, ask));
        let mut learners: Vec<Answer> = Vec::new();
        for ask in &request.learners {
            learners.push(self.answer(&mut state, ask, device.unwrap_or_default()));
        }
        if let (Some(fault), Some(answer)) = (state.fault, learners.first_mut())
            && let Some(run) = forged(fault)
        {
            state.fault = None;
            answer.runs.push(run);
        }
        let reply = Reply {
            epoch: state.epoch,
            now_ms: request.now_ms,
            learners,
            catalogue: 0,
            trust: 0,
            ..Reply::default()
        };
        if state.fault == Some(Fault::LoseReply) {
            state.fault = None;
            return Err(broken());
        }
        Ok(Reply::decode(&reply.encode()).unwrap())
    }
}

fn forged(fault: Fault) -> Option<Run> {
    let stream = StreamId([0x66; 16]);
    let entry = |sequence: u64, clock: Clock| Entry {
        stamp: Stamp { stream, sequence, clock, at_ms: 0 },
        form: Form::Fact,
        topic: "facts".into(),
        body: b"{}".to_vec(),
    };
    let at = Clock::tick(Clock::default(), 1);
    let (before, entries) = match fault {
        Fault::GapInRun => (Chain::START, vec![entry(0, at)]),
        Fault::AnothersStream => (Chain([1; 16]), vec![entry(7, at)]),
        Fault::FarClock => (Chain::START, vec![entry(1, Clock::from_raw(u64::MAX))]),
        _ => return None,
    };
    Some(Run { stream, origin: stream, before, entries })
}

/// Which computer may be asking: the one whose grant fits, or any that is known.
fn device_of(_: &State, _: &Ask) -> Option<PublicKey> {
    DEVICE.with(|device| *device.borrow())
}

thread_local! {
    static DEVICE: std::cell::RefCell<Option<PublicKey>> = const { std::cell::RefCell::new(None) };
}

/// Says which computer asks from now on, in this thread.
pub(crate) fn speaks(device: PublicKey) {
    DEVICE.with(|one| *one.borrow_mut() = Some(device));
}

fn nothing(learner: Uuid) -> Answer {
    Answer {
        learner,
        outcome: Outcome::Done,
        taken: Vec::new(),
        refused: Vec::new(),
        forked: Vec::new(),
        again: Vec::new(),
        runs: Vec::new(),
        cursor: 0,
        more: false,
        digest: [0; 16],
        held: None,
        wanted: Vec::new(),
        pieces: Vec::new(),
        enrolments: Vec::new(),
        standings: Vec::new(),
    }
}

fn all(record: &Record) -> Vec<Entry> {
    let mut entries = Vec::new();
    record
        .read()
        .unwrap()
        .walk::<RecordError>(None, &mut |entry| {
            entries.push(entry.clone());
            Ok(())
        })
        .unwrap();
    entries
}

fn in_order(entries: Vec<Entry>, order: &[[u8; 32]]) -> Vec<Entry> {
    let mut by: HashMap<[u8; 32], Entry> = entries.into_iter().map(|entry| (entry.digest(), entry)).collect();
    order.iter().filter_map(|digest| by.remove(digest)).collect()
}

fn bases(record: &Record) -> Vec<Base> {
    let held = record.holding().unwrap();
    let reading = record.read().unwrap();
    let forks = held.iter().filter(|one| one.stream != one.origin);
    let of = |one: &Held| {
        let before = reading.chain(one.stream, one.first - 1).unwrap().unwrap_or_default();
        Base { stream: one.stream, origin: one.origin, first: one.first, before }
    };
    forks.map(of).collect()
}
