//! Learners: who studies on this laptop, what opens their file, how it is carried, kept safe and erased.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use store::learners::{Card, CarryError, ChangeError, Opener, RecoveryCode, Secret, State};
use store::record::Form;

use crate::failure::not_found;
use crate::open::locked;
use crate::view::{
    BackupView, Brought, Entered, Facts, Failure, LearnerCard, LearnerState, LearnersView, Lock, NewLearner,
};
use crate::{Client, failure};

/// Letters a fact may have.
const MOST_FACT: usize = 200;
/// Names that are tried for a file in a folder.
const MOST_NAMES: usize = 1_000;
/// The topic of facts.
const FACTS: &str = "facts";

impl Client {
    /// Returns the learners of this laptop, who studied last first.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn learners(&self) -> Result<LearnersView, Failure> {
        let current = self.if_studying(|session| Ok(session.entered.id().to_string()))?.unwrap_or_default();
        Ok(LearnersView { learners: self.folk.list()?.iter().map(card_view).collect(), current })
    }

    /// Makes a learner; they study at once.
    ///
    /// # Errors
    /// When name or secret don't fit, or it cannot be written; then nobody was made.
    pub fn learner_create(&self, new: &NewLearner) -> Result<Entered, Failure> {
        let now_ms = (self.now_ms)();
        let secret = secret(&new.secret);
        let made = store::learners::NewLearner {
            name: &new.name,
            picture: &new.picture,
            language: &new.language,
            lock: lock(&new.lock),
            secret: secret.as_ref(),
        };
        let (card, code, entered) = self.folk.create(&made, now_ms)?;
        self.learner_leave()?;
        self.sit_down(card.clone(), entered)?;
        Ok(entered_view(&card, code))
    }

    /// Somebody begins to study.
    ///
    /// # Errors
    /// When the secret is not theirs, or their file cannot be opened.
    pub fn learner_enter(&self, id: &str, typed: &str) -> Result<Entered, Failure> {
        self.enter(learner_id(id)?, secret(typed).as_ref())?;
        self.back_up_behind();
        self.studying(|session| {
            let mended = session.entered.mended().is_some();
            Ok(Entered { mended, ..entered_view(&session.card, None) })
        })
    }

    /// Whoever studies gets up; the time they spent is told first.
    ///
    /// # Errors
    /// None at present.
    pub fn learner_leave(&self) -> Result<(), Failure> {
        // What cannot be told now (the pack has gone, the disk is full) is no reason to keep somebody sitting.
        let _ = self.if_studying(|session| self.tell_time(session));
        drop(self.get_up());
        Ok(())
    }

    /// Changes name, picture or language of who studies.
    ///
    /// # Errors
    /// When nobody does, or the name doesn't fit.
    pub fn learner_change(&self, name: &str, picture: &str, language: &str) -> Result<LearnerCard, Failure> {
        let now_ms = (self.now_ms)();
        self.studying(|session| {
            let id = session.entered.id();
            if name != session.card.name {
                self.folk.rename(id, name, now_ms)?;
            }
            if picture != session.card.picture {
                self.folk.set_picture(id, picture, now_ms)?;
            }
            if language != session.card.language {
                self.folk.set_language(id, language, now_ms)?;
            }
            session.card = self.folk.card(id)?.ok_or_else(|| not_found(&id.to_string()))?;
            self.speak(&session.card.language);
            Ok(card_view(&session.card))
        })
    }

    /// Gives who studies another lock. They get up for it, and sit down again.
    ///
    /// # Errors
    /// When the old secret is not theirs or the new one doesn't fit; then the old lock stays.
    pub fn learner_lock(&self, old: &str, kind: Lock, new: &str) -> Result<Entered, Failure> {
        let id = self.studying(|session| Ok(session.entered.id()))?;
        let now_ms = (self.now_ms)();
        let (old, new) = (secret(old), secret(new));
        // Whoever does not know the old secret changes nothing, and stays where they are.
        drop(self.folk.enter(id, old.as_ref(), now_ms)?);
        drop(self.get_up());
        self.finish_backups();
        let changed = self.folk.change_lock(id, old.as_ref(), lock(&kind), new.as_ref(), now_ms);
        // Whatever came of it, they sit down again.
        let opener = if changed.is_ok() { new.as_ref() } else { old.as_ref() };
        let again = self.folk.enter(id, opener, now_ms);
        let card = self.folk.card(id)?.ok_or_else(|| not_found(&id.to_string()))?;
        if let Ok(entered) = again {
            self.sit_down(card.clone(), entered)?;
            // Backups under the old lock may have gone with it.
            self.back_up_behind();
        }
        Ok(entered_view(&card, changed?))
    }

    /// Opens a learner's file with the recovery code, and gives it another lock; they study at once.
    ///
    /// # Errors
    /// When the code is not theirs; then the old lock stays.
    pub fn learner_recover(&self, id: &str, code: &str, kind: Lock, new: &str) -> Result<Entered, Failure> {
        let id = learner_id(id)?;
        let now_ms = (self.now_ms)();
        let code =
            RecoveryCode::from_str(code).map_err(|error| failure("wrong-code", &[("wait", "0")], &error))?;
        let new = secret(new);
        self.finish_backups();
        let made = self.folk.recover(id, &code, lock(&kind), new.as_ref(), now_ms).map_err(of_code)?;
        let entered = self.folk.enter(id, new.as_ref(), now_ms)?;
        let card = self.folk.card(id)?.ok_or_else(|| not_found(&id.to_string()))?;
        self.learner_leave()?;
        self.sit_down(card.clone(), entered)?;
        self.back_up_behind();
        Ok(entered_view(&card, made))
    }

    /// Writes who studies to one file; a folder is given a file of their name.
    ///
    /// # Errors
    /// When nobody studies or it cannot be written; then no file is left behind.
    pub fn learner_export(&self, path: &str) -> Result<String, Failure> {
        self.studying(|session| {
            let path = Path::new(path);
            let path = if path.is_dir() { self.free_name(path, &session.card) } else { path.to_owned() };
            self.folk.export(&session.entered, &path)?;
            Ok(path.to_string_lossy().into_owned())
        })
    }

    /// A name in a folder that no other file has; an earlier copy of the same learner may be written over.
    fn free_name(&self, folder: &Path, card: &Card) -> PathBuf {
        let name = file_name(&card.name);
        let numbered = (2..).map(|number| format!("{name}-{number}.learner"));
        let names = std::iter::once(format!("{name}.learner")).chain(numbered).take(MOST_NAMES);
        let mut paths = names.map(|name| folder.join(name));
        let is_free = |path: &PathBuf| {
            !path.exists() || self.folk.peek(path).is_ok_and(|there| there.card.id == card.id)
        };
        paths.find(is_free).unwrap_or_else(|| folder.join(format!("{}.learner", card.id)))
    }

    /// Returns who is in a learner's file, without bringing them in.
    ///
    /// # Errors
    /// When it is no learner's file, a newer one, or damaged.
    pub fn learner_peek(&self, path: &str) -> Result<LearnerCard, Failure> {
        Ok(card_view(&self.folk.peek(Path::new(path))?.card))
    }

    /// Brings a learner in from a file; where they are here already, both histories become one. `typed` is the
    /// passphrase or the recovery code of an encrypted file, else empty.
    ///
    /// # Errors
    /// When the file is no learner's, damaged, or does not open; then nothing was changed.
    pub fn learner_import(&self, path: &str, typed: &str) -> Result<Brought, Failure> {
        let now_ms = (self.now_ms)();
        let secret = secret(typed);
        let code = RecoveryCode::from_str(typed).ok();
        let by_secret = secret.as_ref().map_or(Opener::Nothing, Opener::Secret);
        let brought = match self.folk.import(Path::new(path), by_secret, by_secret, now_ms) {
            Err(CarryError::FileLocked { .. } | CarryError::HereLocked { .. }) if code.is_some() => {
                let by_code = code.as_ref().map_or(Opener::Nothing, Opener::Code);
                self.folk.import(Path::new(path), by_code, by_code, now_ms)
            }
            brought => brought,
        }?;
        if brought.merged {
            self.look_again(brought.card.id)?;
        }
        if let Some(entered) = self.attend(brought.card.id)? {
            self.meet_platforms_of(&entered)?;
        }
        Ok(Brought { learner: card_view(&brought.card), merged: brought.merged, records: brought.added })
    }

    /// Returns the backups of a learner, the newest first.
    ///
    /// # Errors
    /// When there is no such learner.
    pub fn learner_backups(&self, id: &str) -> Result<Vec<BackupView>, Failure> {
        let id = learner_id(id)?;
        let view = |backup: store::learners::Backup| BackupView {
            name: backup.at_ms.to_string(),
            at_ms: backup.at_ms,
            size: backup.size,
        };
        Ok(self.folk.backups(id).into_iter().map(view).collect())
    }

    /// Brings a learner back from a backup. What is newer here stays: both become one. They study at once.
    ///
    /// # Errors
    /// When there is no such backup or it does not open; then nothing was changed.
    pub fn learner_restore(&self, id: &str, typed: &str, name: &str) -> Result<Entered, Failure> {
        let of = learner_id(id)?;
        let at_ms = name.parse().map_err(|_| not_found(name))?;
        let secret = secret(typed);
        let opener = secret.as_ref().map_or(Opener::Nothing, Opener::Secret);
        self.finish_backups();
        match self.folk.restore(of, at_ms, opener, (self.now_ms)()) {
            // A record that is replaced as a whole: nobody may be at it, once the secret is known to be theirs.
            Err(CarryError::SignedIn) => {
                drop(self.folk.enter(of, secret.as_ref(), (self.now_ms)())?);
                self.learner_leave()?;
                self.folk.restore(of, at_ms, opener, (self.now_ms)())?;
            }
            restored => drop(restored?),
        }
        self.learner_enter(id, typed)
    }

    /// Erases a learner for good: their file, their backups, what is held for them.
    ///
    /// # Errors
    /// When the secret is not theirs, or it cannot be done; a second call goes on with it.
    pub fn learner_erase(&self, id: &str, typed: &str) -> Result<(), Failure> {
        let of = learner_id(id)?;
        let card = self.folk.card(of)?.ok_or_else(|| not_found(id))?;
        // A file that does not open any more may be erased by whoever can erase the folder.
        if card.state == State::Ready {
            self.learner_enter(id, typed)?;
            if let Some(holder) = self.holder() {
                // An edition that stays a little longer harms nobody.
                let _ = self.shelf.with(|library| Ok(library.release(&holder)?));
            }
        }
        self.learner_leave()?;
        self.finish_backups();
        self.folk.erase(of).map(drop).map_err(Failure::from)
    }

    /// Keeps facts for statistics; all empty withdraws them.
    ///
    /// # Errors
    /// When nobody studies or they cannot be written.
    pub fn learner_facts_save(&self, facts: &Facts) -> Result<Facts, Failure> {
        let short = |text: &str| text.trim().chars().take(MOST_FACT).collect::<String>();
        let facts = Facts {
            asked: true,
            sex: short(&facts.sex),
            age_band: short(&facts.age_band),
            institution: short(&facts.institution),
            role: short(&facts.role),
        };
        let body = serde_json::to_vec(&facts).map_err(|error| failure("internal", &[], &error))?;
        self.studying(|session| {
            session.entered.write((self.now_ms)(), |writing| {
                writing.append(Form::Fact, FACTS, &body)?;
                writing.put_state(crate::learning::ONE, FACTS, &body).map_err(Failure::from)
            })?;
            Ok(facts)
        })
    }

    /// The only learner of this laptop sits down by themselves, if their file asks for nothing.
    pub(crate) fn sit_down_alone(&self) -> Option<LearnerCard> {
        if let Ok(Some(card)) = self.if_studying(|session| Ok(card_view(&session.card))) {
            return Some(card);
        }
        let cards = self.folk.list().ok()?;
        let [card] = &cards[..] else { return None };
        if card.lock != store::learners::Lock::None || card.state != State::Ready {
            return None;
        }
        self.learner_enter(&card.id.to_string(), "").ok().map(|entered| entered.learner)
    }

    /// Backs up who studies, where a day has passed; on a thread of its own, with a record of its own.
    fn back_up_behind(&self) {
        let Ok(Some(entered)) = self.if_studying(|session| Ok(session.entered.again(&self.folk)?)) else {
            return;
        };
        let (folk, now_ms) = (self.folk.clone(), (self.now_ms)());
        let backup = std::thread::spawn(move || {
            // A backup that fails (a full disk) is tried again at the next entering; the record itself is safe.
            let _ = folk.back_up(&entered, now_ms);
        });
        // A thread that has ended keeps its memory until nobody can wait for it any more.
        let mut backups = locked(&self.backups);
        backups.retain(|one| !one.is_finished());
        backups.push(backup);
    }

    /// Waits for backups that are being made. A command calls it before it ends, or none would ever be whole; and what
    /// needs a learner's files alone waits for them, too.
    pub fn finish_backups(&self) {
        let backups = std::mem::take(&mut *locked(&self.backups));
        for backup in backups {
            // What goes wrong in it is tried again at the next entering.
            let _ = backup.join();
        }
    }

    /// Rows are made anew after histories became one.
    fn look_again(&self, id: statement::Uuid) -> Result<(), Failure> {
        self.if_studying(|session| {
            if session.entered.id() == id {
                crate::learning::rebuild(&mut session.entered, None)?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

pub(crate) fn card_view(card: &Card) -> LearnerCard {
    LearnerCard {
        id: card.id.to_string(),
        name: card.name.clone(),
        picture: card.picture.clone(),
        language: card.language.clone(),
        lock: match card.lock {
            store::learners::Lock::None => Lock::None,
            store::learners::Lock::Pin => Lock::Pin,
            store::learners::Lock::Pictures => Lock::Pictures,
            store::learners::Lock::Passphrase => Lock::Passphrase,
        },
        last_ms: card.last_ms,
        state: match card.state {
            State::Ready => LearnerState::Ready,
            State::Missing => LearnerState::Missing,
            State::Newer => LearnerState::Newer,
            State::Damaged | State::Foreign | State::CardLost => LearnerState::Damaged,
        },
    }
}

fn entered_view(card: &Card, code: Option<RecoveryCode>) -> Entered {
    Entered {
        learner: card_view(card),
        recovery_code: code.map(|code| code.to_string()).unwrap_or_default(),
        mended: false,
    }
}

fn lock(lock: &Lock) -> store::learners::Lock {
    match lock {
        Lock::None => store::learners::Lock::None,
        Lock::Pin => store::learners::Lock::Pin,
        Lock::Pictures => store::learners::Lock::Pictures,
        Lock::Passphrase => store::learners::Lock::Passphrase,
    }
}

fn secret(typed: &str) -> Option<Secret> {
    (!typed.is_empty()).then(|| Secret::new(typed))
}

fn learner_id(id: &str) -> Result<statement::Uuid, Failure> {
    statement::Uuid::try_parse(id).map_err(|_| not_found(id))
}

/// A file's name made of a person's: letters and digits of any script.
fn file_name(name: &str) -> String {
    let plain: String =
        name.chars().map(|one| if one.is_alphanumeric() { one } else { '-' }).take(60).collect();
    let plain = plain.trim_matches('-');
    if plain.is_empty() { "learner".into() } else { plain.into() }
}

/// A wrong recovery code is told in other words than a wrong PIN.
fn of_code(error: ChangeError) -> Failure {
    let failure = Failure::from(error);
    if failure.code == "wrong-secret" { Failure { code: "wrong-code".into(), ..failure } } else { failure }
}
