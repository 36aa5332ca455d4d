//! A teacher's laptop: the platform has named it, by its signature, for a cohort. Members of that cohort exchange with it
//! straight, so that the teacher can read what they did, and another laptop of theirs gets its history here.

use std::time::{Duration, Instant};

use ::reconcile::SealedEnd;
use ::reconcile::appointments::{self, MAX_BYTES};
use ::reconcile::key::PublicKey;
use ::reconcile::wire::Appointment;
use statement::Uuid;

use super::super::joined::Joined;
use super::super::known::{self, KeptClaim, Known, from_hex};
use super::super::line;
use super::super::past::By;
use super::super::walk::{ReconcileReport, Whom};
use super::{Line, Room};
use crate::jobs::Flow;
use crate::open::locked;
use crate::view::{Failure, Road};
use crate::{Client, failure};

/// Where nothing changed here, the room is asked for news this often.
const NEWS: Duration = Duration::from_secs(10 * 60);
/// How a membership is kept.
const MEMBER: u8 = 0;

/// A learner of this laptop whose teacher's a room is.
pub(super) struct Member {
    pub(super) learner: String,
    secret: [u8; 10],
    name: String,
}

/// What came of an exchange with a room.
pub(super) struct Met {
    pub(super) report: ReconcileReport,
}

impl Client {
    /// Finds learners here whose teacher's this room is: the platform they joined has signed that this very key is so, for a
    /// cohort of which it told them that they are members, and that is not over.
    pub(super) fn members_of(&self, room: &Room, line: &Line) -> Result<Vec<Member>, Failure> {
        let page = line.carrier.page("/appointments", MAX_BYTES);
        let page = page.map_err(|error| super::far_end_failure(&error))?;
        let list = appointments::parse(&page);
        let list = list.map_err(|error| failure("room-stranger", &[("address", &room.address)], &error))?;
        let now_ms = (self.now_ms)();
        let for_it = list.into_iter().filter(|one| one.device == room.key && one.until_ms > now_ms);
        let for_it: Vec<Appointment> = for_it.collect();
        let mut members = Vec::new();
        for (_, key, learners) in self.far_ends()? {
            let signed: Vec<&Appointment> =
                for_it.iter().filter(|one| key.verify(&one.words(), &one.signature)).collect();
            if signed.is_empty() {
                continue;
            }
            for learner in learners {
                members.extend(self.membership(&key, &learner, &signed)?);
            }
        }
        Ok(members)
    }

    fn membership(
        &self,
        platform: &PublicKey,
        learner: &str,
        signed: &[&Appointment],
    ) -> Result<Option<Member>, Failure> {
        let id = Uuid::try_parse(learner).map_err(|_| failure::not_found(learner))?;
        let Some(record) = self.attend(id)? else { return Ok(None) };
        let reading = record.read()?;
        let Some(known) = Known::of(&reading, platform)? else { return Ok(None) };
        let claims = known::claims(&reading, platform)?;
        for enrolment in known.enrolments.iter().filter(|one| one.state == MEMBER) {
            let told = from_hex::<10>(&enrolment.secret);
            let secrets = claims.iter().map(|(secret, _)| *secret).chain(told);
            let fits = |secret: &[u8; 10]| {
                signed.iter().any(|one| one.cohort == enrolment.cohort && one.is_for(secret))
            };
            if let Some(secret) = secrets.into_iter().find(fits) {
                let claim = claims.iter().find(|(one, _)| *one == secret);
                let name = claim.map(|(_, claim)| claim.name.clone()).unwrap_or_default();
                return Ok(Some(Member { learner: learner.to_owned(), secret, name }));
            }
        }
        Ok(None)
    }

    /// Exchanges with a room that is a teacher's of somebody here; `None` where it is nobody's, or nothing changed of late.
    pub(super) fn meet_room(
        &self,
        room: &Room,
        chosen: &[String],
        asked: bool,
    ) -> Result<Option<Met>, Failure> {
        let line = Line::open(room)?;
        let members = self.members_of(room, &line)?.into_iter();
        let members: Vec<Member> =
            members.filter(|one| chosen.is_empty() || chosen.contains(&one.learner)).collect();
        if members.is_empty() {
            return Ok(None);
        }
        let learners: Vec<String> = members.iter().map(|one| one.learner.clone()).collect();
        let (mark, needs) = self.mark(&room.key, &learners)?;
        let before = locked(&self.rooms.state).seen.get(&room.key).and_then(|seen| seen.exchanged.clone());
        let recent = before.is_some_and(|(old, at)| (old == mark || !needs) && at.elapsed() < NEWS);
        if recent && !asked {
            return Ok(None);
        }
        let _alone = self.exchange_alone()?;
        for member in &members {
            self.introduce(&room.key, member)?;
        }
        let end = SealedEnd::new(line::Line(line.carrier.clone()), self.device_key()?, room.key);
        let whom = Whom { key: room.key, name: room.name.clone(), road: Road::Classroom };
        let closing = &self.background;
        let mut go_on = |_: &_| if closing.is_closing() { Flow::Stop } else { Flow::Continue };
        let report = self.reconcile(&end, &whom, &learners, &mut go_on)?;
        let (key, address, name) = (room.key.to_string(), room.base(), room.name.clone());
        let teacher = Joined { key, address, name, ..Joined::default() };
        self.note_met(&teacher, By::Straight(Road::Classroom), &learners, &report, asked);
        if report.failure.is_none() {
            let (mark, _) = self.mark(&room.key, &learners)?;
            locked(&self.rooms.state).seen.entry(room.key).or_default().exchanged =
                Some((mark, Instant::now()));
        }
        Ok(Some(Met { report }))
    }

    /// Gets ready to tell a room who the member is: by the secret of their cohort, which only the platform's word opened.
    fn introduce(&self, room: &PublicKey, member: &Member) -> Result<(), Failure> {
        let id = Uuid::try_parse(&member.learner).map_err(|_| failure::not_found(&member.learner))?;
        let Some(mut record) = self.attend(id)? else { return Ok(()) };
        let known = {
            let reading = record.read()?;
            let claimed = known::claims(&reading, room)?.iter().any(|(secret, _)| *secret == member.secret);
            let known = Known::of(&reading, room)?;
            if claimed && known.as_ref().is_some_and(|known| known.is_room) {
                return Ok(());
            }
            known
        };
        let now_ms = (self.now_ms)();
        let claim = KeptClaim { name: member.name.clone(), at_ms: now_ms };
        let known = Known { is_room: true, ..known.unwrap_or_default() };
        record.write(now_ms, |writing| {
            known::keep_claim(writing, room, &member.secret, &claim)?;
            known.keep(writing, room)
        })
    }
}
