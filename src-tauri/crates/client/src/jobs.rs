//! Long work, one job after another on a thread of its own: watched, held, stopped, gone on with.
//!
//! Holding a job stops it where it is; going on starts it again, and it finds what is already there
//! (installing resumes at the chunk). So nothing is locked while somebody thinks.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use course::Text;
use pack::Meta;

use crate::failure::not_found;
use crate::packs::localised;
use crate::view::{Failure, Job, JobKind, JobState, JobStep, Localised};
use crate::{Client, Event};

/// News of a job goes out at most this often.
const EVERY: Duration = Duration::from_millis(200);
/// No guess of the time left before this long.
const BEFORE_GUESSING: Duration = Duration::from_secs(2);

/// Whether work shall go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Continue,
    /// Stop at the next safe place; what is done so far is found again later.
    Stop,
}

/// Told how far a walk is: step, done, total; answers whether to go on.
pub type OnProgress<'a> = &'a mut dyn FnMut(JobStep, u64, u64) -> Flow;

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Order {
    /// `only`: the pack that was offered there; another one does not come in.
    Install {
        source: String,
        allow_unsigned: bool,
        only: Option<String>,
    },
    Verify {
        pack: String,
    },
    Repair {
        pack: String,
        sources: Vec<String>,
    },
    Remove {
        pack: String,
    },
    Export {
        pack: String,
        path: PathBuf,
    },
    Index,
}

impl Order {
    fn kind(&self) -> JobKind {
        match self {
            Order::Install { .. } => JobKind::Install,
            Order::Verify { .. } => JobKind::Verify,
            Order::Repair { .. } => JobKind::Repair,
            Order::Remove { .. } => JobKind::Remove,
            Order::Export { .. } => JobKind::Export,
            Order::Index => JobKind::Index,
        }
    }
}

/// What a finished job has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// What it turned out to be about.
    pub(crate) about: Option<Subject>,
    pub(crate) mended: u32,
    pub(crate) damaged: u32,
}

/// What work is about: a pack, named in whatever language somebody reads when it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The pack's id, or empty while it is not known.
    pack: String,
    title: Text,
    languages: Vec<String>,
    fallback: BTreeMap<String, Vec<String>>,
}

impl Subject {
    /// A pack that was opened, or at least described.
    pub(crate) fn of(meta: &Meta) -> Subject {
        Subject {
            pack: meta.id.clone(),
            title: Text(meta.title.clone()),
            languages: meta.languages.clone(),
            fallback: BTreeMap::new(),
        }
    }

    /// The same, with the fallback that its sheet declares.
    pub(crate) fn falling_back(self, fallback: BTreeMap<String, Vec<String>>) -> Subject {
        Subject { fallback, ..self }
    }

    /// One of which no more is known than a name.
    pub(crate) fn named(pack: &str, name: Localised) -> Subject {
        Subject { pack: pack.into(), title: Text::of(&name.lang, &name.text), ..Subject::default() }
    }
}

/// A job and what it is about.
#[derive(Clone)]
pub(crate) struct Work {
    /// Its title and pack are empty: the subject names them.
    pub(crate) job: Job,
    about: Subject,
}

impl Work {
    /// The job for whoever reads `wanted`, best first.
    pub(crate) fn shown(self, wanted: &[String]) -> Job {
        let Subject { pack, title, languages, fallback } = self.about;
        let mut title = localised(&title, &course::language_order_of(wanted, &languages, &fallback));
        if title.text.is_empty() {
            // Its description is damaged; without a title at all, work is on every pack.
            title.text.clone_from(&pack);
        }
        Job { title, pack, ..self.job }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    GoOn,
    Hold,
    Stop,
}

struct Entry {
    job: Job,
    about: Subject,
    order: Order,
    wish: Wish,
}

impl Entry {
    fn work(&self) -> Work {
        Work { job: self.job.clone(), about: self.about.clone() }
    }
}

#[derive(Default)]
struct State {
    last: u32,
    entries: BTreeMap<u32, Entry>,
    queue: VecDeque<u32>,
    closing: bool,
}

/// The list of jobs and the queue of those whose turn has not come. It tells nobody: the client does, in the language that is
/// read.
#[derive(Default)]
pub(crate) struct Jobs {
    state: Mutex<State>,
    wake: Condvar,
    /// Held while something is told, so that what is told last is how it stands.
    pub(crate) telling: Mutex<()>,
}

impl Jobs {
    /// Begins working, until the client is dropped.
    pub(crate) fn begin(client: &Arc<Client>) {
        let client = Arc::downgrade(client);
        std::thread::spawn(move || {
            while let Some(client) = client.upgrade() {
                if !client.jobs.work_once(&client) {
                    return;
                }
            }
        });
    }

    /// Lets the worker go home; what it is doing stops at the next safe place.
    pub(crate) fn close(&self) {
        self.locked().closing = true;
        self.wake.notify_all();
    }

    pub(crate) fn add(&self, order: Order, about: Subject) -> Work {
        self.put(order, about, JobState::Waiting)
    }

    pub(crate) fn add_held(&self, order: Order, about: Subject) -> Work {
        self.put(order, about, JobState::Paused)
    }

    fn put(&self, order: Order, about: Subject, at: JobState) -> Work {
        let mut state = self.locked();
        // Asked for twice, done once.
        let same = |entry: &&Entry| {
            entry.order == order
                && matches!(entry.job.state, JobState::Waiting | JobState::Running | JobState::Paused)
        };
        if let Some(entry) = state.entries.values().find(same) {
            return entry.work();
        }
        state.last += 1;
        let job = Job {
            id: state.last,
            kind: order.kind(),
            state: at.clone(),
            step: JobStep::Reading,
            title: Localised { text: String::new(), lang: String::new() },
            pack: String::new(),
            done: 0,
            total: 0,
            seconds_left: None,
            mended: 0,
            damaged: 0,
            failure: None,
        };
        let wish = if at == JobState::Paused { Wish::Hold } else { Wish::GoOn };
        let (id, entry) = (job.id, Entry { job, about, order, wish });
        let work = entry.work();
        state.entries.insert(id, entry);
        if at == JobState::Waiting {
            state.queue.push_back(id);
        }
        drop(state);
        self.wake.notify_all();
        work
    }

    pub(crate) fn list(&self) -> Vec<Work> {
        self.locked().entries.values().map(Entry::work).collect()
    }

    pub(crate) fn get(&self, id: u32) -> Option<Work> {
        self.locked().entries.get(&id).map(Entry::work)
    }

    pub(crate) fn hold(&self, id: u32) -> Result<(), Failure> {
        self.change(id, |entry, queue| match entry.job.state {
            JobState::Waiting => {
                queue.retain(|waiting| *waiting != id);
                entry.job.state = JobState::Paused;
                entry.wish = Wish::Hold;
            }
            JobState::Running => entry.wish = Wish::Hold,
            _ => {}
        })
    }

    pub(crate) fn go_on(&self, id: u32) -> Result<(), Failure> {
        self.change(id, |entry, queue| {
            // Running and wished to hold: it goes on as if nothing had been said.
            entry.wish = Wish::GoOn;
            if matches!(entry.job.state, JobState::Paused | JobState::Failed | JobState::Cancelled) {
                entry.job.state = JobState::Waiting;
                entry.job.failure = None;
                queue.push_back(id);
            }
        })
    }

    /// Stops a job; returns its order where the stop takes effect at once.
    pub(crate) fn stop(&self, id: u32) -> Result<Option<Order>, Failure> {
        let mut stopped = None;
        self.change(id, |entry, queue| match entry.job.state {
            JobState::Waiting | JobState::Paused => {
                queue.retain(|waiting| *waiting != id);
                entry.job.state = JobState::Cancelled;
                entry.wish = Wish::Stop;
                stopped = Some(entry.order.clone());
            }
            JobState::Running => entry.wish = Wish::Stop,
            _ => {}
        })?;
        Ok(stopped)
    }

    /// Takes a finished job off the list.
    pub(crate) fn forget(&self, id: u32) -> Result<(), Failure> {
        let mut state = self.locked();
        let entry = state.entries.get(&id).ok_or_else(|| not_found(&format!("job {id}")))?;
        if matches!(entry.job.state, JobState::Done | JobState::Failed | JobState::Cancelled) {
            state.entries.remove(&id);
        }
        Ok(())
    }

    fn change(&self, id: u32, change: impl FnOnce(&mut Entry, &mut VecDeque<u32>)) -> Result<(), Failure> {
        let mut state = self.locked();
        let State { entries, queue, .. } = &mut *state;
        let entry = entries.get_mut(&id).ok_or_else(|| not_found(&format!("job {id}")))?;
        change(entry, queue);
        drop(state);
        self.wake.notify_all();
        Ok(())
    }

    /// Waits for a job and does it; `false` once the list is closed.
    fn work_once(&self, client: &Client) -> bool {
        let mut state = self.locked();
        let id = loop {
            if state.closing {
                return false;
            }
            match state.queue.pop_front() {
                Some(id) => break id,
                None => {
                    // Woken now and then, so that the thread's hold on the client ends with the window's.
                    let waited = self.wake.wait_timeout(state, Duration::from_secs(5));
                    state = waited.unwrap_or_else(PoisonError::into_inner).0;
                    if state.queue.is_empty() {
                        return !state.closing;
                    }
                }
            }
        };
        let Some(entry) = state.entries.get_mut(&id) else { return true };
        entry.job.state = JobState::Running;
        let (order, mut told) = (entry.order.clone(), Watch::new());
        drop(state);
        client.tell_job(id);

        let outcome = client.carry_out(&order, &mut |step, done, total| {
            let flow = self.report(id, &mut told, step, done, total);
            if told.due() {
                client.tell_job(id);
            }
            flow
        });

        let mut state = self.locked();
        let Some(entry) = state.entries.get_mut(&id) else { return true };
        entry.job.seconds_left = None;
        match outcome {
            Ok(outcome) => {
                entry.job.state = JobState::Done;
                entry.job.done = entry.job.total;
                entry.job.mended = outcome.mended;
                entry.job.damaged = outcome.damaged;
                if let Some(about) = outcome.about {
                    entry.about = about;
                }
            }
            Err(_) if entry.wish == Wish::Hold => entry.job.state = JobState::Paused,
            Err(_) if entry.wish == Wish::Stop => entry.job.state = JobState::Cancelled,
            Err(failure) => {
                entry.job.state = JobState::Failed;
                entry.job.failure = Some(failure);
            }
        }
        let cancelled = entry.job.state == JobState::Cancelled;
        drop(state);
        if cancelled {
            client.tidy_after(&order);
        }
        client.tell_job(id);
        (client.notify)(Event::Library);
        true
    }

    /// Takes how far a job is; answers whether to go on.
    fn report(&self, id: u32, watch: &mut Watch, step: JobStep, done: u64, total: u64) -> Flow {
        let mut state = self.locked();
        let closing = state.closing;
        let Some(entry) = state.entries.get_mut(&id) else { return Flow::Stop };
        entry.job.seconds_left = watch.guess(&step, done, total);
        entry.job.step = step;
        entry.job.done = done;
        entry.job.total = total;
        if closing || entry.wish != Wish::GoOn { Flow::Stop } else { Flow::Continue }
    }

    /// Says what a job is about, as soon as its pack has been opened.
    pub(crate) fn name(&self, order: &Order, about: Subject) {
        let mut state = self.locked();
        for entry in state.entries.values_mut().filter(|entry| entry.order == *order) {
            entry.about = about.clone();
        }
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When news went out last, and since when the step runs.
struct Watch {
    told: Option<Instant>,
    step: Option<(JobStep, Instant, u64)>,
}

impl Watch {
    fn new() -> Watch {
        Watch { told: None, step: None }
    }

    fn due(&mut self) -> bool {
        let due = self.told.is_none_or(|at| at.elapsed() >= EVERY);
        if due {
            self.told = Some(Instant::now());
        }
        due
    }

    /// Guesses the seconds left from the pace of this step so far; what was there already does not
    /// count as pace.
    fn guess(&mut self, step: &JobStep, done: u64, total: u64) -> Option<u32> {
        let (since, first) = match &self.step {
            Some((same, since, first)) if same == step && *first <= done => (*since, *first),
            _ => {
                self.step = Some((step.clone(), Instant::now(), done));
                return None;
            }
        };
        let (elapsed, did) = (since.elapsed(), done - first);
        if elapsed < BEFORE_GUESSING || did == 0 || total < done {
            return None;
        }
        let left = elapsed.as_secs_f64() * (total - done) as f64 / did as f64;
        Some(left.min(f64::from(u32::MAX)) as u32)
    }
}
