//! Record stores that speak xAPI as far ends: joining one, what opens it, and exchanges with it. Records go there; nothing
//! comes back.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use ::reconcile::address;
use ::reconcile::http::{Patience, Traffic};
use ::reconcile::lrs::{Credentials, LrsEnd};
use statement::Uuid;

use super::joined::Joined;
use super::known::Known;
use super::line::{Met, met};
use super::past::By;
use super::store::write_whole;
use super::walk::{OnExchange, ReconcileReport, Whom, far_end_failure};
use crate::view::{Failure, Road};
use crate::{Client, Event, failure};

/// Most letters of the name and of the password that open a store.
const MOST_SECRET: usize = 500;

impl Client {
    /// Who studies sends their records from now on to a store that speaks xAPI as well: by themselves, and when somebody asks.
    /// `user` and `password` open it (its key and secret); they are kept for this laptop only, and said again they replace
    /// those before. No network is waited for: whether the store opens shows in the first exchange, which begins at once.
    ///
    /// # Errors
    /// When nobody studies, it is no address, there is no name or password, or they cannot be kept.
    pub fn store_join(&self, address: &str, user: &str, password: &str) -> Result<(), Failure> {
        let store = store_at(address)?;
        let (user, address) = (user.trim(), store.address.clone());
        let fits = |word: &str| !word.is_empty() && word.chars().count() <= MOST_SECRET;
        // A colon ends the name where both are sent.
        if !fits(user) || !fits(password) || user.contains(':') {
            let words = "a record store is opened by a name without a colon, and a password";
            return Err(failure("store-needs-secret", &[("address", &address)], &words));
        }
        let now_ms = (self.now_ms)();
        self.studying(|session| {
            self.keep_store_word(&address, user, password)?;
            self.keep_platform(&Joined { user: Some(user.to_owned()), ..store.clone() })?;
            let key = Joined::store_key(&address);
            let known = Known::of(&session.entered.read()?, &key)?.unwrap_or_default();
            let known = Known { address, ..known };
            session.entered.write(now_ms, |writing| known.keep(writing, &key))
        })?;
        self.exchange_now();
        (self.notify)(Event::Exchange);
        Ok(())
    }

    /// Sends records to a store that speaks xAPI: `user` and `password` are kept for this laptop only, once they opened it, and
    /// need not be said again. Nothing comes back from a store.
    ///
    /// # Errors
    /// When it is no address, no password is known, or this laptop's disk fails. What goes wrong later is in the report.
    pub fn exchange_with_store(
        &self,
        address: &str,
        opened_by: Option<(&str, &str)>,
        learners: &[String],
        on_progress: OnExchange<'_>,
    ) -> Result<Met, Failure> {
        self.meet_store(&store_at(address)?, opened_by, learners, true, on_progress)
    }

    pub(super) fn meet_store(
        &self,
        store: &Joined,
        opened_by: Option<(&str, &str)>,
        learners: &[String],
        asked: bool,
        on_progress: OnExchange<'_>,
    ) -> Result<Met, Failure> {
        let _alone = self.exchange_alone()?;
        let address = &store.address;
        let kept = self.store_words().remove(address);
        let said = opened_by.map(|(user, password)| (user.to_owned(), password.to_owned()));
        let new = said.is_some() && said != kept;
        let words = "no name and password is known for this record store";
        let unknown = || failure("line-unauthorised", &[("address", address)], &words);
        let (user, password) = said.or(kept).ok_or_else(unknown)?;
        let opens = |id: &String| Uuid::try_parse(id).is_ok_and(|id| matches!(self.attend(id), Ok(Some(_))));
        let closed = !learners.iter().all(opens);
        if new && !closed && self.left_of(store, learners) == 0 {
            // Nothing is said to it, so whether this opens it stays unknown; it is not kept.
            return Ok(met(store, ReconcileReport::default(), Traffic::default()));
        }
        let credentials = Credentials::Basic { user: user.clone(), password: password.clone().into() };
        let end = LrsEnd::new(address, &credentials, Patience::default());
        let end = Arc::new(end.map_err(|error| far_end_failure(&error))?);
        self.note_call(&end);
        let store = Joined { user: Some(user.clone()), ..store.clone() };
        let whom = Whom { key: Joined::store_key(address), name: address.clone(), road: Road::Store };
        let moved = || end.traffic().out + end.traffic().came;
        let done = self.reconcile_within_budget(&*end, &whom, learners, asked, &moved, on_progress);
        let mut report = done.unwrap_or_else(ReconcileReport::failed);
        if end.traffic().came == 0 {
            // What is not for a record store counts as taken; nothing went.
            report.learners.iter_mut().for_each(|one| one.sent = 0);
        }
        // A password that does not open it would stand in the way of the right one that was kept before.
        let opened = report.sent() > 0 || (report.failure.is_none() && end.traffic().came > 0);
        if new && opened {
            self.keep_store_word(address, &user, &password)?;
            self.keep_platform(&store)?;
        }
        self.note_met(&store, By::Straight(Road::Store), learners, &report, asked);
        Ok(met(&store, report, end.traffic()))
    }

    /// Forgets what opens a store that nobody here sends to any more, as far as can be seen.
    pub(super) fn forget_store(&self, address: &str) -> Result<(), Failure> {
        if !self.learners_of(&Joined::store_key(address))?.is_empty() || !self.locked_out()?.is_empty() {
            return Ok(());
        }
        let mut words = self.store_words();
        if words.remove(address).is_some() {
            self.keep_store_words(&words)?;
        }
        self.forget_platform(address)
    }

    /// Tells whether it is known here what opens a store.
    pub(super) fn opens(&self, store: &Joined) -> bool {
        self.store_words().contains_key(&store.address)
    }

    fn stores_file(&self) -> PathBuf {
        self.folder.join("keys").join("stores.json")
    }

    /// Names and passwords of record stores, by address.
    fn store_words(&self) -> BTreeMap<String, (String, String)> {
        let kept = fs_err::read(self.stores_file()).unwrap_or_default();
        serde_json::from_slice(&kept).unwrap_or_default()
    }

    fn keep_store_word(&self, address: &str, user: &str, password: &str) -> Result<(), Failure> {
        let mut words = self.store_words();
        words.insert(address.to_owned(), (user.to_owned(), password.to_owned()));
        self.keep_store_words(&words)
    }

    fn keep_store_words(&self, words: &BTreeMap<String, (String, String)>) -> Result<(), Failure> {
        let words = serde_json::to_vec(words).map_err(|error| failure("internal", &[], &error))?;
        write_whole(&self.stores_file(), &words)
    }
}

fn store_at(typed: &str) -> Result<Joined, Failure> {
    let bad = || failure("not-an-address", &[("address", typed)], &format!("{typed} is no address"));
    Ok(Joined::of_store(address::parse(typed).ok_or_else(bad)?))
}
