//! The page Send & receive.

use std::collections::BTreeMap;

use ::reconcile::catalogue::Catalogue;
use ::reconcile::wire::Reason;

use super::joined::Joined;
use super::known::{self, Known, hex};
use super::waiting::waiting;
use crate::Client;
use crate::packs::title_of;
use crate::view::{
    AsideView, CatalogueNews, CohortView, Connection, EnrolmentStanding, ExchangeView, Failure, FarEndKind,
    PlatformView, Refusal, WaitingKind, WaitingView,
};

/// Past exchanges that are shown.
const PAST: usize = 50;

impl Client {
    /// Returns how this laptop stands to those it exchanges records with, what waits and what went; titles in `lang`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn exchange_state(&self, lang: &str) -> Result<ExchangeView, Failure> {
        let joined = self.joined_by_session()?;
        let mut platforms = Vec::new();
        let mut all = WaitingView { total: 0, bytes: 0, kinds: Vec::new() };
        let mut aside: BTreeMap<u8, u64> = BTreeMap::new();
        for (platform, known) in &joined {
            let Some(key) = platform.kept_under() else { continue };
            let of = self.if_studying(|session| {
                let claims = known::claims(&session.entered.read()?, &key)?;
                Ok((claims, waiting(&session.entered, &key)?))
            })?;
            let (claims, waits) = of.unwrap_or((Vec::new(), all.clone()));
            let secrets: Vec<String> = claims.iter().map(|(secret, _)| hex(secret)).collect();
            platforms.push(platform_view(platform, known, &secrets));
            // What waits for two waits once: the larger of both.
            if waits.total >= all.total {
                all = waits;
            }
            for (_, _, reason) in &known.aside {
                *aside.entry(*reason).or_default() += 1;
            }
        }
        if joined.is_empty() {
            all = self.all_of_session()?.unwrap_or(all);
        }
        let connection =
            if joined.is_empty() { Connection::NothingJoined } else { self.background.connection() };
        let aside = aside.into_iter().filter_map(|(reason, count)| {
            Some(AsideView { reason: refusal_view(Reason::of(reason)?), count })
        });
        Ok(ExchangeView {
            connection,
            reached_ms: self.background.reached_ms().or_else(|| self.reached_before_ms()),
            platforms,
            waiting: all,
            progress: self.background.progress(),
            trouble: self.trouble(),
            past: self.exchanges(PAST),
            aside: aside.collect(),
            next_try_ms: self.background.next_try_ms(),
            last_ms: self.last_complete_ms(),
            budget: self.budget(),
            news: self.news(&joined, lang),
            locked_out: self.locked_out()?,
        })
    }

    /// What who studies did so far: nobody has any of it.
    fn all_of_session(&self) -> Result<Option<WaitingView>, Failure> {
        self.if_studying(|session| {
            let nobody = ::reconcile::key::PublicKey::default();
            let waits = waiting(&session.entered, &nobody)?;
            Ok(WaitingView { kinds: waits.kinds.into_iter().collect::<Vec<WaitingKind>>(), ..waits })
        })
    }

    /// Packs that a far end has and this laptop lacks, or has in an older edition.
    fn news(&self, joined: &[(Joined, Known)], lang: &str) -> Vec<CatalogueNews> {
        let installed: BTreeMap<String, u32> = self
            .shelf
            .with(|library| Ok(library.packs()?))
            .unwrap_or_default()
            .into_iter()
            .map(|pack| (pack.id, pack.version))
            .collect();
        let wanted = self.languages(lang);
        let mut news: BTreeMap<String, CatalogueNews> = BTreeMap::new();
        for (platform, _) in joined {
            let file = platform.public().and_then(|key| self.catalogue_file(&key));
            let Some(catalogue) = file.and_then(|file| Catalogue::parse(&file).ok()) else { continue };
            for listed in catalogue.packs {
                let have = installed.get(&listed.id).copied();
                let newer = news.get(&listed.id).is_some_and(|known| known.version >= listed.version);
                if have.is_some_and(|have| have >= listed.version) || newer {
                    continue;
                }
                let update = listed.updates.iter().find(|update| Some(update.from) == have);
                let (bytes, file) = update.map_or((listed.bytes, &listed.file), |one| (one.bytes, &one.file));
                let one = CatalogueNews {
                    pack: listed.id.clone(),
                    version: listed.version,
                    label: listed.label.clone(),
                    title: title_of(&listed.title, &listed.languages, &wanted),
                    bytes,
                    have,
                    address: format!("{}/packs/{file}", platform.address),
                };
                news.insert(listed.id, one);
            }
        }
        news.into_values().collect()
    }
}

fn platform_view(platform: &Joined, known: &Known, secrets: &[String]) -> PlatformView {
    let mut cohorts: Vec<CohortView> = known
        .enrolments
        .iter()
        .map(|one| CohortView {
            name: one.name.clone(),
            centre: one.centre.clone(),
            state: match one.state {
                0 => EnrolmentStanding::Member,
                1 => EnrolmentStanding::Waiting,
                2 => EnrolmentStanding::Refused,
                _ => EnrolmentStanding::Ended,
            },
            reason: one.reason.and_then(Reason::of).map(refusal_view),
        })
        .collect();
    let answered = |secret: &&String| known.enrolments.iter().any(|one| one.secret == **secret);
    let refused = known.refused.and_then(Reason::of).map(refusal_view);
    cohorts.extend(secrets.iter().filter(|secret| !answered(secret)).map(|_| CohortView {
        name: String::new(),
        centre: String::new(),
        state: if refused.is_some() { EnrolmentStanding::Refused } else { EnrolmentStanding::Unsent },
        reason: refused.clone(),
    }));
    PlatformView {
        key: platform.key.clone(),
        kind: if platform.is_store() { FarEndKind::Store } else { FarEndKind::Platform },
        name: platform.said().to_owned(),
        address: platform.address.clone(),
        cohorts,
        last_ms: known.agreed_ms,
    }
}

/// Why a far end does not take something, as screens have it.
pub(crate) fn refusal_view(reason: Reason) -> Refusal {
    match reason {
        Reason::UnknownLearner => Refusal::UnknownLearner,
        Reason::AnotherKey => Refusal::AnotherKey,
        Reason::BadGrant => Refusal::BadGrant,
        Reason::BarredDevice => Refusal::BarredDevice,
        Reason::UnknownCode => Refusal::UnknownCode,
        Reason::ExpiredCode => Refusal::ExpiredCode,
        Reason::FullCohort => Refusal::FullCohort,
        Reason::Busy => Refusal::Busy,
        Reason::TooMuch => Refusal::TooMuch,
        Reason::AnothersStream => Refusal::AnothersStream,
        Reason::NotAStatement => Refusal::NotAStatement,
        Reason::AnotherActor => Refusal::AnotherActor,
        Reason::Forged => Refusal::Forged,
        Reason::NotForMe => Refusal::NotForMe,
    }
}
