//! A sitting: sticks come and go, as many are filled side by side as there are ports and lanes, each with its own end.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, Weak};
use std::time::{Duration, Instant};

use super::LANES;
use super::fill::Load;
use super::label::Label;
use super::memory::Memory;
use super::place::{Halt, Place};
use super::portable::{Portable, ProgramThere};
use super::survey::{Standing, Survey};
use crate::carriers::{Drive, removable_drives};
use crate::failure::{self, not_found};
use crate::open::locked;
use crate::view::{Failure, Sitting, Stick, StickState};
use crate::{Client, Event};

/// News goes out at most this often while bytes are counted.
const EVERY: Duration = Duration::from_millis(200);

/// Sticks of this laptop, and the work on them.
#[derive(Default)]
pub(crate) struct Sticks {
    pub(super) state: Mutex<State>,
    /// One look at a time: two would list a stick twice.
    looking: Mutex<()>,
    /// The client itself, for the threads that write.
    owner: OnceLock<Weak<Client>>,
}

#[derive(Default)]
pub(super) struct State {
    on: bool,
    last: u32,
    pub(super) rows: Vec<Row>,
    /// Ids and names of the sticks that are ready, each stick once.
    ready: Vec<(String, String)>,
    /// How long a stick took, on the average of those that were written.
    took: Vec<Duration>,
    /// Most sticks that were written at once.
    lanes: usize,
    told: Option<Instant>,
    chosen: Vec<PathBuf>,
}

/// A stick.
pub(super) struct Row {
    pub(super) place: Place,
    pub(super) view: Stick,
    pub(super) label: Option<Label>,
    pub(super) stop: Arc<AtomicBool>,
    begun: Option<Instant>,
}

impl Row {
    fn is_busy(&self) -> bool {
        use StickState as State;
        matches!(self.view.state, State::Looking | State::Writing | State::ReadingBack)
    }

    /// Tells whether it is begun without a question: nobody else's things lie there, or it is one of ours that came back.
    fn begins_by_itself(&self) -> bool {
        self.label.is_some()
            || !(self.view.strange || self.view.other_program || !self.view.others.is_empty())
    }
}

impl Sticks {
    pub(super) fn locked(&self) -> MutexGuard<'_, State> {
        locked(&self.state)
    }

    /// Lets threads be made that write.
    pub(crate) fn begin(&self, client: &Arc<Client>) {
        // Begun twice, the first stays: it is the same client.
        let _ = self.owner.set(Arc::downgrade(client));
    }
}

impl State {
    fn view(&self) -> Sitting {
        let left = self.rows.iter().filter(|row| row.is_busy()).filter_map(|row| row.view.seconds_left);
        Sitting {
            on: self.on,
            sticks: self.rows.iter().map(|row| row.view.clone()).collect(),
            ready: self.ready.iter().map(|(_, name)| name.clone()).collect(),
            seconds_left: left.max(),
        }
    }
}

impl Client {
    /// Returns how the sitting stands.
    pub fn sitting(&self) -> Sitting {
        let state = self.sticks.locked();
        let (view, took, lanes) = (state.view(), state.took.clone(), state.lanes.max(1));
        drop(state);
        let wanted = Memory::read(&self.folder).choice.wanted as usize;
        let missing = wanted.saturating_sub(view.ready.len());
        let average = took.iter().sum::<Duration>().checked_div(took.len() as u32);
        let guess = average
            .filter(|_| missing > 0)
            .map(|each| (each.as_secs() as usize * missing.div_ceil(lanes)) as u32);
        Sitting { seconds_left: guess, ..view }
    }

    /// Adds a folder that somebody chose, as if it were a stick.
    ///
    /// # Errors
    /// When it is no folder that can be read.
    pub fn stick_add(&self, path: &Path) -> Result<(), Failure> {
        let place = Place::at(path).map_err(|error| failure::io(path, &error))?;
        if !place.path.is_dir() {
            return Err(not_found(&path.to_string_lossy()));
        }
        let mut state = self.sticks.locked();
        if !state.chosen.contains(&place.path) {
            state.chosen.push(place.path);
        }
        drop(state);
        self.look_at_sticks()
    }

    /// Takes a stick off the list; what lies on it stays as it is.
    ///
    /// # Errors
    /// When there is no such stick.
    pub fn stick_drop(&self, id: u32) -> Result<(), Failure> {
        let mut state = self.sticks.locked();
        let at = state.find(id)?;
        if !state.rows.get(at).is_some_and(Row::is_busy) {
            let row = state.rows.remove(at);
            state.chosen.retain(|path| *path != row.place.path);
        }
        drop(state);
        self.tell_sticks();
        Ok(())
    }

    /// Looks which sticks are in, and what lies on them.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn look_at_sticks(&self) -> Result<(), Failure> {
        let _alone = locked(&self.sticks.looking);
        let load = self.chosen_load()?;
        let drives = removable_drives();
        let chosen = self.sticks.locked().chosen.clone();
        // By their places: a system writes one path in several ways, and a stick that was chosen may be a drive as well.
        let mut here: Vec<(Place, Option<&Drive>)> = Vec::new();
        let named = drives.iter().map(|drive| (&drive.path, Some(drive)));
        for (path, drive) in named.chain(chosen.iter().map(|path| (path, None))) {
            let Ok(place) = Place::at(path) else { continue };
            if place.is_here() && here.iter().all(|(other, _)| *other != place) {
                here.push((place, drive));
            }
        }

        let mut state = self.sticks.locked();
        state.rows.retain(|row| {
            row.is_busy()
                || row.view.state == StickState::Gone
                || here.iter().any(|(place, _)| *place == row.place)
        });
        here.retain(|(place, _)| !state.rows.iter().any(|row| row.is_busy() && row.place.path == place.path));
        drop(state);
        for (place, drive) in here {
            let survey = self.survey(&place, &load);
            self.sticks.locked().put(place, drive, survey);
        }
        self.tell_sticks();
        self.write_on();
        Ok(())
    }

    /// Begins: sticks that are in and on which nobody else's things lie are filled, and those that come from now on.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn sticks_begin(&self) -> Result<(), Failure> {
        self.sticks.locked().on = true;
        self.look_at_sticks()
    }

    /// Fills a stick that waits for somebody's word: other things lie there, or it did not go well the last time.
    ///
    /// # Errors
    /// When there is no such stick.
    pub fn stick_write(&self, id: u32) -> Result<(), Failure> {
        let mut state = self.sticks.locked();
        let at = state.find(id)?;
        if let Some(row) = state.rows.get_mut(at).filter(|row| !row.is_busy()) {
            row.view.state = StickState::Waiting;
            row.view.failure = None;
        }
        drop(state);
        self.write_on();
        self.tell_sticks();
        Ok(())
    }

    /// Stops one stick.
    ///
    /// # Errors
    /// When there is no such stick.
    pub fn stick_stop(&self, id: u32) -> Result<(), Failure> {
        let mut state = self.sticks.locked();
        let at = state.find(id)?;
        state.rows.get_mut(at).into_iter().for_each(Row::halt);
        drop(state);
        self.tell_sticks();
        Ok(())
    }

    /// Stops all, and begins none that comes.
    pub fn sticks_stop(&self) {
        let mut state = self.sticks.locked();
        state.on = false;
        state.rows.iter_mut().for_each(Row::halt);
        drop(state);
        self.tell_sticks();
    }

    /// Begins another sitting: none is ready yet.
    pub fn sticks_anew(&self) {
        self.sticks_stop();
        let mut state = self.sticks.locked();
        (state.ready, state.took, state.lanes) = (Vec::new(), Vec::new(), 0);
        state.rows.retain(|row| row.view.state != StickState::Gone);
        state
            .rows
            .iter_mut()
            .filter(|row| row.view.state == StickState::Ready)
            .for_each(|row| row.view.state = StickState::Found);
        drop(state);
        self.tell_sticks();
    }

    /// What was chosen to go onto sticks; packs that are no longer here are left out.
    pub(super) fn chosen_load(&self) -> Result<Load, Failure> {
        let choice = Memory::read(&self.folder).choice;
        let here = self.shelf.with(|library| Ok(library.packs()?))?;
        let packs: Vec<String> =
            choice.packs.into_iter().filter(|id| here.iter().any(|pack| pack.id == *id)).collect();
        let portable = choice.portable.then(|| Portable::beside(&self.folder)).flatten();
        self.load(&packs, portable)
    }

    /// Gives the sticks whose turn it is a thread each.
    pub(super) fn write_on(&self) {
        let Some(client) = self.sticks.owner.get().and_then(Weak::upgrade) else { return };
        let mut state = self.sticks.locked();
        loop {
            let busy = state.rows.iter().filter(|row| row.is_busy()).count();
            state.lanes = state.lanes.max(busy);
            let Some(row) = state
                .rows
                .iter_mut()
                .find(|row| row.view.state == StickState::Waiting)
                .filter(|_| busy < LANES)
            else {
                return;
            };
            row.view.state = StickState::Looking;
            row.begun = Some(Instant::now());
            row.stop = Arc::default();
            let (id, client) = (row.view.id, Arc::clone(&client));
            std::thread::spawn(move || {
                client.fill_row(id);
                client.write_on();
            });
        }
    }

    /// Tells the window how the sitting stands.
    pub(super) fn tell_sticks(&self) {
        (self.notify)(Event::Sticks(self.sitting()));
    }

    /// As [`Client::tell_sticks`], where bytes are counted: not too often.
    pub(super) fn tell_sticks_now_and_then(&self) {
        let mut state = self.sticks.locked();
        let due = state.told.is_none_or(|at| at.elapsed() >= EVERY);
        if due {
            state.told = Some(Instant::now());
        }
        drop(state);
        if due {
            self.tell_sticks();
        }
    }
}

impl Row {
    /// Asks it to stop; where it has not begun, at once.
    fn halt(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if self.view.state == StickState::Waiting {
            self.view.state = StickState::Stopped;
        }
    }
}

impl State {
    fn find(&self, id: u32) -> Result<usize, Failure> {
        let at = self.rows.iter().position(|row| row.view.id == id);
        at.ok_or_else(|| not_found(&format!("stick {id}")))
    }

    /// Takes over what was seen of a stick.
    fn put(&mut self, place: Place, drive: Option<&Drive>, survey: Result<Survey, Halt>) {
        let label = survey.as_ref().ok().and_then(|survey| survey.label.clone());
        // It was pulled out too early, and is back.
        let back = |row: &Row| {
            row.view.state == StickState::Gone
                && (row.label.is_some() && row.label == label || row.place.path == place.path)
        };
        self.rows.retain(|row| !back(row));
        let at = self.rows.iter().position(|row| row.place == place);
        let was = at.map(|at| self.rows.remove(at));
        if was.as_ref().is_some_and(|row| row.is_busy() || row.view.state == StickState::Waiting) {
            let at = at.unwrap_or(self.rows.len());
            self.rows.splice(at..at, was);
            return;
        }
        let id = match &was {
            Some(row) => row.view.id,
            None => {
                self.last += 1;
                self.last
            }
        };
        let mut row = Row { view: seen(id, &place, drive), place, label, stop: Arc::default(), begun: None };
        let before = was.map(|row| row.view);
        row.look(survey, before);
        let ready = row.label.as_ref().is_some_and(|label| self.ready.iter().any(|(id, _)| *id == label.id));
        if row.view.state == StickState::Found && ready && row.view.needed == 0 {
            row.view.state = StickState::Ready;
        }
        if row.view.state == StickState::Found && self.on && row.begins_by_itself() {
            row.view.state = StickState::Waiting;
        }
        let at = at.unwrap_or(self.rows.len());
        self.rows.insert(at, row);
    }

    /// How one ended; the next one's turn has come.
    pub(super) fn end(&mut self, id: u32, outcome: Result<(), Halt>) {
        let Some(row) = self.rows.iter_mut().find(|row| row.view.id == id) else { return };
        row.view.seconds_left = None;
        let took = row.begun.take().map(|at| at.elapsed());
        match outcome {
            Ok(()) => {
                row.view.state = StickState::Ready;
                row.view.done = row.view.total;
                (row.view.needed, row.view.failure) = (0, None);
                let label = row.label.clone().unwrap_or_default();
                if !self.ready.iter().any(|(id, _)| *id == label.id) {
                    self.ready.push((label.id, label.name));
                    self.took.extend(took);
                }
            }
            Err(halt) => row.halted(halt),
        }
        if let Ok((capacity, free)) = row.place.space() {
            (row.view.capacity, row.view.free) = (capacity, free);
        }
    }
}

impl Row {
    /// Takes over what lies there; `before` is how it stood.
    fn look(&mut self, survey: Result<Survey, Halt>, before: Option<Stick>) {
        let survey = match survey {
            Ok(survey) => survey,
            Err(halt) => return self.halted(halt),
        };
        let fits = survey.fits();
        let view = &mut self.view;
        view.name = self.label.as_ref().map(|label| label.name.clone()).unwrap_or_default();
        (view.capacity, view.free) = survey.space;
        view.needed = survey.needed;
        view.same = survey.packs.iter().filter(|one| matches!(one, Standing::Same(_))).count() as u32;
        view.newer = survey.newer;
        view.others = survey.others;
        view.strange = survey.strange;
        view.other_program = survey.program == ProgramThere::Other;
        if let Err(halt) = fits {
            return self.halted(halt);
        }
        // What somebody has seen of a stick stays on screen until it is taken out or written anew.
        let Some(before) = before else { return };
        use StickState as State;
        if matches!(before.state, State::Bad | State::Stopped | State::Failed | State::Protected)
            || (before.state == State::Ready && survey.needed == 0)
        {
            let view = &mut self.view;
            (view.state, view.failure) = (before.state, before.failure);
            (view.done, view.total) = (before.done, before.total);
        }
    }

    /// Shows why it was not filled.
    fn halted(&mut self, halt: Halt) {
        let (state, failure) = match halt {
            Halt::Stopped => (StickState::Stopped, None),
            Halt::Gone => (StickState::Gone, None),
            Halt::TooSmall => (StickState::TooSmall, None),
            Halt::Full => (StickState::Full, None),
            Halt::Protected => (StickState::Protected, None),
            Halt::Bad(failure) => (StickState::Bad, Some(failure)),
            Halt::Failed(failure) => (StickState::Failed, Some(failure)),
        };
        (self.view.state, self.view.failure) = (state, failure);
    }
}

/// A stick as it is seen first.
fn seen(id: u32, place: &Place, drive: Option<&Drive>) -> Stick {
    let own = place.path.file_name().unwrap_or(place.path.as_os_str()).to_string_lossy().into_owned();
    Stick {
        id,
        path: place.path.to_string_lossy().into_owned(),
        name: String::new(),
        label: drive.map_or(own, |drive| drive.name.clone()),
        maker: drive.map(|drive| drive.maker.clone()).unwrap_or_default(),
        file_system: drive.map(|drive| drive.file_system.clone()).unwrap_or_default(),
        removable: drive.is_some(),
        capacity: 0,
        free: 0,
        needed: 0,
        state: StickState::Found,
        done: 0,
        total: 0,
        seconds_left: None,
        same: 0,
        newer: Vec::new(),
        others: Vec::new(),
        strange: false,
        other_program: false,
        failure: None,
    }
}
