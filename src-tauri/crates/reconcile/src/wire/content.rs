//! Requests and replies as bytes: which fields they have, in which order. `PROTOCOL.md`, "Content".

mod lists;

use statement::Uuid;

use self::lists::{
    read_held, read_pieces, read_runs, read_streams, read_wanted, write_held, write_pieces, write_runs,
    write_streams, write_wanted,
};
use super::answer::{
    Answer, Appointment, Enrolment, EnrolmentState, Forked, Outcome, Reason, Refused, Reply, Standing,
    StandingState,
};
use super::ask::{Ask, Brought, Claim, Grant, Holding, Request};
use super::error::{
    MAX_CREDENTIAL, MAX_DECODED, MAX_LEARNERS, MAX_LIST, MAX_NAME, MAX_NOTE, MAX_SLIP, WireError,
};
use super::fields::{Parts, Reader, Writer};
use crate::key::{PublicKey, Signature};

/// Which parts of a learner's ask follow.
mod asks {
    pub(super) const GRANT: u64 = 1;
    pub(super) const CLAIMS: u64 = 1 << 1;
    pub(super) const CURSOR: u64 = 1 << 2;
    pub(super) const HOLDING: u64 = 1 << 3;
    pub(super) const WHOLE: u64 = 1 << 4;
    pub(super) const RUNS: u64 = 1 << 5;
    pub(super) const PIECES: u64 = 1 << 6;
    pub(super) const WANTED: u64 = 1 << 7;
    pub(super) const STANDINGS: u64 = 1 << 8;
    pub(super) const BROUGHT: u64 = 1 << 9;
}

/// Which parts of a learner's answer follow.
mod answers {
    pub(super) const REFUSED: u64 = 1;
    pub(super) const TAKEN: u64 = 1 << 1;
    pub(super) const ASIDE: u64 = 1 << 2;
    pub(super) const FORKED: u64 = 1 << 3;
    pub(super) const AGAIN: u64 = 1 << 4;
    pub(super) const RUNS: u64 = 1 << 5;
    pub(super) const MORE: u64 = 1 << 6;
    pub(super) const HELD: u64 = 1 << 7;
    pub(super) const WANTED: u64 = 1 << 8;
    pub(super) const PIECES: u64 = 1 << 9;
    pub(super) const ENROLMENTS: u64 = 1 << 10;
    pub(super) const STANDINGS: u64 = 1 << 11;
}

/// Which parts of a reply follow.
mod replies {
    pub(super) const REFUSED: u64 = 1;
    pub(super) const LEARNERS: u64 = 1 << 1;
    pub(super) const CATALOGUE: u64 = 1 << 2;
    pub(super) const TRUST: u64 = 1 << 3;
    pub(super) const APPOINTMENTS: u64 = 1 << 4;
    pub(super) const DELEGATIONS: u64 = 1 << 5;
}

fn flags(parts: &[(bool, u64)]) -> u64 {
    parts.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).sum()
}

impl Request {
    /// Returns its bytes. Runs must be such as [`Run`](super::Run) says, and all within the limits of [`super`]: what is more is
    /// refused by whoever reads it.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.signed(self.now_ms);
        out.number(u64::from(self.most));
        out.number(self.catalogue);
        out.number(self.trust);
        out.number(self.learners.len() as u64);
        for ask in &self.learners {
            write_ask(&mut out, ask);
        }
        out.finish()
    }

    /// Reads what [`Request::encode`] wrote.
    ///
    /// # Errors
    /// As [`WireError`] tells; no bytes make it panic, or take more memory than the limits let a message have.
    pub fn decode(bytes: &[u8]) -> Result<Request, WireError> {
        let parts = Parts::of(bytes)?;
        let mut from = parts.reader();
        let request = Request {
            now_ms: from.signed()?,
            most: from.number()?.try_into().map_err(|_| WireError::Malformed("the most"))?,
            catalogue: from.number()?,
            trust: from.number()?,
            learners: from.list("learners", MAX_LEARNERS, read_ask)?,
        };
        from.end()?;
        Ok(request)
    }
}

impl Reply {
    /// Returns its bytes; see [`Request::encode`].
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.number(self.epoch);
        out.signed(self.now_ms);
        out.number(self.catalogue);
        out.number(self.trust);
        out.number(flags(&[
            (self.refused.is_some(), replies::REFUSED),
            (!self.learners.is_empty(), replies::LEARNERS),
            (self.catalogue_file.is_some(), replies::CATALOGUE),
            (self.trust_bundle.is_some(), replies::TRUST),
            (!self.appointments.is_empty(), replies::APPOINTMENTS),
            (!self.delegations.is_empty(), replies::DELEGATIONS),
        ]));
        if let Some(reason) = self.refused {
            out.byte(reason as u8);
        }
        if !self.learners.is_empty() {
            out.number(self.learners.len() as u64);
            for answer in &self.learners {
                write_answer(&mut out, answer);
            }
        }
        for file in [&self.catalogue_file, &self.trust_bundle].into_iter().flatten() {
            out.text(file);
        }
        if !self.appointments.is_empty() {
            out.number(self.appointments.len() as u64);
            for appointment in &self.appointments {
                out.number(appointment.cohort);
                out.text(appointment.name.as_bytes());
                out.bytes(&appointment.secret_hash);
                out.bytes(&appointment.device.0);
                out.signed(appointment.until_ms);
                out.bytes(&appointment.signature.0);
            }
        }
        if !self.delegations.is_empty() {
            out.number(self.delegations.len() as u64);
            for delegation in &self.delegations {
                out.text(delegation);
            }
        }
        out.finish()
    }

    /// Reads what [`Reply::encode`] wrote.
    ///
    /// # Errors
    /// As [`Request::decode`].
    pub fn decode(bytes: &[u8]) -> Result<Reply, WireError> {
        let parts = Parts::of(bytes)?;
        let mut from = parts.reader();
        let (epoch, now_ms, catalogue, trust) =
            (from.number()?, from.signed()?, from.number()?, from.number()?);
        let has = from.number()?;
        let reply = Reply {
            epoch,
            now_ms,
            catalogue,
            trust,
            refused: on(has, replies::REFUSED, || reason(&mut from))?,
            learners: on(has, replies::LEARNERS, || from.list("learners", MAX_LEARNERS, read_answer))?
                .unwrap_or_default(),
            catalogue_file: on(has, replies::CATALOGUE, || from.text("the catalogue", MAX_DECODED))?,
            trust_bundle: on(has, replies::TRUST, || from.text("the trust bundle", MAX_DECODED))?,
            appointments: on(has, replies::APPOINTMENTS, || {
                from.list("appointments", MAX_LIST, |from| {
                    Ok(Appointment {
                        cohort: from.number()?,
                        name: from.words("a name", MAX_NAME)?,
                        secret_hash: from.bytes()?,
                        device: PublicKey(from.bytes()?),
                        until_ms: from.signed()?,
                        signature: Signature(from.bytes()?),
                    })
                })
            })?
            .unwrap_or_default(),
            delegations: on(has, replies::DELEGATIONS, || {
                from.list("delegations", MAX_LIST, |from| from.text("a delegation", MAX_CREDENTIAL))
            })?
            .unwrap_or_default(),
        };
        from.end()?;
        Ok(reply)
    }
}

/// Reads a part if it is there.
fn on<T>(has: u64, flag: u64, read: impl FnOnce() -> Result<T, WireError>) -> Result<Option<T>, WireError> {
    if has & flag == 0 { Ok(None) } else { read().map(Some) }
}

fn write_ask(out: &mut Writer, ask: &Ask) {
    let (whole, held) = match &ask.holding {
        Holding::Since(streams) => (false, streams.len()),
        Holding::Whole(held) => (true, held.len()),
    };
    out.id(*ask.learner.as_bytes());
    out.number(flags(&[
        (ask.grant.is_some(), asks::GRANT),
        (!ask.claims.is_empty(), asks::CLAIMS),
        (ask.epoch > 0 || ask.cursor > 0, asks::CURSOR),
        (held > 0, asks::HOLDING),
        (whole, asks::WHOLE),
        (!ask.runs.is_empty(), asks::RUNS),
        (!ask.pieces.is_empty(), asks::PIECES),
        (!ask.wanted.is_empty(), asks::WANTED),
        (ask.standings > 0, asks::STANDINGS),
        (!ask.brought.is_empty(), asks::BROUGHT),
    ]));
    if let Some(grant) = &ask.grant {
        out.bytes(&grant.learner_key.0);
        out.bytes(&grant.signature.0);
    }
    if !ask.claims.is_empty() {
        out.number(ask.claims.len() as u64);
        for claim in &ask.claims {
            out.bytes(&claim.secret);
            out.text(claim.name.as_bytes());
        }
    }
    if ask.epoch > 0 || ask.cursor > 0 {
        out.number(ask.epoch);
        out.number(ask.cursor);
    }
    match &ask.holding {
        _ if held == 0 => {}
        Holding::Since(streams) => write_streams(out, streams),
        Holding::Whole(held) => write_held(out, held),
    }
    write_runs(out, &ask.runs);
    write_pieces(out, &ask.pieces);
    write_wanted(out, &ask.wanted);
    if ask.standings > 0 {
        out.number(ask.standings);
    }
    if !ask.brought.is_empty() {
        out.number(ask.brought.len() as u64);
        for brought in &ask.brought {
            out.text(&brought.credential);
            out.text(&brought.slip);
        }
    }
}

fn read_ask(from: &mut Reader<'_>) -> Result<Ask, WireError> {
    let learner = Uuid::from_bytes(from.id()?);
    let has = from.number()?;
    let grant = on(has, asks::GRANT, || {
        Ok(Grant { learner_key: PublicKey(from.bytes()?), signature: Signature(from.bytes()?) })
    })?;
    let claims = on(has, asks::CLAIMS, || {
        from.list("claims", MAX_LIST, |from| {
            Ok(Claim { secret: from.bytes()?, name: from.words("a name", MAX_NAME)? })
        })
    })?;
    let (epoch, cursor) = on(has, asks::CURSOR, || Ok((from.number()?, from.number()?)))?.unwrap_or_default();
    let holding = if has & asks::WHOLE == 0 {
        Holding::Since(on(has, asks::HOLDING, || read_streams(from))?.unwrap_or_default())
    } else {
        Holding::Whole(on(has, asks::HOLDING, || read_held(from))?.unwrap_or_default())
    };
    Ok(Ask {
        learner,
        grant,
        claims: claims.unwrap_or_default(),
        epoch,
        cursor,
        holding,
        runs: on(has, asks::RUNS, || read_runs(from))?.unwrap_or_default(),
        pieces: on(has, asks::PIECES, || read_pieces(from))?.unwrap_or_default(),
        wanted: on(has, asks::WANTED, || read_wanted(from))?.unwrap_or_default(),
        standings: on(has, asks::STANDINGS, || from.number())?.unwrap_or_default(),
        brought: on(has, asks::BROUGHT, || from.list("credentials", MAX_LIST, read_brought))?
            .unwrap_or_default(),
    })
}

fn read_brought(from: &mut Reader<'_>) -> Result<Brought, WireError> {
    Ok(Brought {
        credential: from.text("a credential", MAX_CREDENTIAL)?,
        slip: from.text("a slip", MAX_SLIP)?,
    })
}

fn write_answer(out: &mut Writer, answer: &Answer) {
    out.id(*answer.learner.as_bytes());
    out.number(flags(&[
        (answer.outcome != Outcome::Done, answers::REFUSED),
        (!answer.taken.is_empty(), answers::TAKEN),
        (!answer.refused.is_empty(), answers::ASIDE),
        (!answer.forked.is_empty(), answers::FORKED),
        (!answer.again.is_empty(), answers::AGAIN),
        (!answer.runs.is_empty(), answers::RUNS),
        (answer.more, answers::MORE),
        (answer.held.is_some(), answers::HELD),
        (!answer.wanted.is_empty(), answers::WANTED),
        (!answer.pieces.is_empty(), answers::PIECES),
        (!answer.enrolments.is_empty(), answers::ENROLMENTS),
        (!answer.standings.is_empty(), answers::STANDINGS),
    ]));
    out.number(answer.cursor);
    out.bytes(&answer.digest);
    if let Outcome::Refused(reason) = answer.outcome {
        out.byte(reason as u8);
    }
    if !answer.taken.is_empty() {
        write_streams(out, &answer.taken);
    }
    if !answer.refused.is_empty() {
        out.number(answer.refused.len() as u64);
        for refused in &answer.refused {
            out.stream(refused.stream);
            out.number(refused.sequence);
            out.byte(refused.reason as u8);
        }
    }
    if !answer.forked.is_empty() {
        out.number(answer.forked.len() as u64);
        for forked in &answer.forked {
            out.stream(forked.stream);
            out.number(forked.sequence);
            out.stream(forked.fork);
        }
    }
    if !answer.again.is_empty() {
        write_streams(out, &answer.again);
    }
    write_runs(out, &answer.runs);
    if let Some(held) = &answer.held {
        write_held(out, held);
    }
    write_wanted(out, &answer.wanted);
    write_pieces(out, &answer.pieces);
    if !answer.enrolments.is_empty() {
        out.number(answer.enrolments.len() as u64);
        for enrolment in &answer.enrolments {
            write_enrolment(out, enrolment);
        }
    }
    if !answer.standings.is_empty() {
        out.number(answer.standings.len() as u64);
        for standing in &answer.standings {
            write_standing(out, standing);
        }
    }
}

fn write_standing(out: &mut Writer, standing: &Standing) {
    out.number(standing.number);
    out.signed(standing.at_ms);
    out.byte(
        standing.state as u8 * 4
            + u8::from(standing.id.is_some()) * 2
            + u8::from(standing.replaces.is_some()),
    );
    for id in [standing.id, standing.replaces].into_iter().flatten() {
        out.bytes(id.as_bytes());
    }
    out.text(standing.topic.as_bytes());
    out.text(standing.achievement.as_bytes());
    out.text(&standing.credential);
    out.text(&standing.slip);
    out.text(standing.note.as_bytes());
}

fn read_standing(from: &mut Reader<'_>) -> Result<Standing, WireError> {
    let (number, at_ms, what) = (from.number()?, from.signed()?, from.byte()?);
    let state = StandingState::of(what / 4).ok_or(WireError::Malformed("a standing"))?;
    let id = on(u64::from(what), 2, || from.bytes().map(Uuid::from_bytes))?;
    let replaces = on(u64::from(what), 1, || from.bytes().map(Uuid::from_bytes))?;
    Ok(Standing {
        number,
        at_ms,
        topic: from.words("a topic", MAX_NAME)?,
        achievement: from.words("an achievement", MAX_NAME)?,
        state,
        id,
        replaces,
        credential: from.text("a credential", MAX_CREDENTIAL)?,
        slip: from.text("a slip", MAX_SLIP)?,
        note: from.words("a note", MAX_NOTE)?,
    })
}

fn read_answer(from: &mut Reader<'_>) -> Result<Answer, WireError> {
    let learner = Uuid::from_bytes(from.id()?);
    let has = from.number()?;
    let (cursor, digest) = (from.number()?, from.bytes()?);
    let refused = on(has, answers::REFUSED, || reason(from))?;
    let taken = on(has, answers::TAKEN, || read_streams(from))?;
    let aside = on(has, answers::ASIDE, || {
        from.list("refused entries", MAX_LIST, |from| {
            Ok(Refused { stream: from.stream()?, sequence: from.number()?, reason: reason(from)? })
        })
    })?;
    let forked = on(has, answers::FORKED, || {
        from.list("forks", MAX_LIST, |from| {
            Ok(Forked { stream: from.stream()?, sequence: from.number()?, fork: from.stream()? })
        })
    })?;
    Ok(Answer {
        learner,
        outcome: refused.map_or(Outcome::Done, Outcome::Refused),
        taken: taken.unwrap_or_default(),
        refused: aside.unwrap_or_default(),
        forked: forked.unwrap_or_default(),
        again: on(has, answers::AGAIN, || read_streams(from))?.unwrap_or_default(),
        runs: on(has, answers::RUNS, || read_runs(from))?.unwrap_or_default(),
        cursor,
        more: has & answers::MORE != 0,
        digest,
        held: on(has, answers::HELD, || read_held(from))?,
        wanted: on(has, answers::WANTED, || read_wanted(from))?.unwrap_or_default(),
        pieces: on(has, answers::PIECES, || read_pieces(from))?.unwrap_or_default(),
        enrolments: on(has, answers::ENROLMENTS, || from.list("enrolments", MAX_LIST, read_enrolment))?
            .unwrap_or_default(),
        standings: on(has, answers::STANDINGS, || from.list("standings", MAX_LIST, read_standing))?
            .unwrap_or_default(),
    })
}

fn write_enrolment(out: &mut Writer, enrolment: &Enrolment) {
    out.number(enrolment.cohort);
    let (state, why) = match enrolment.state {
        EnrolmentState::Member => (0, None),
        EnrolmentState::Waiting => (1, None),
        EnrolmentState::Refused(reason) => (2, Some(reason)),
        EnrolmentState::Ended => (3, None),
    };
    out.byte(state << 1 | u8::from(enrolment.secret.is_some()));
    if let Some(why) = why {
        out.byte(why as u8);
    }
    if let Some(secret) = &enrolment.secret {
        out.bytes(secret);
    }
    out.text(enrolment.name.as_bytes());
    out.text(enrolment.centre.as_bytes());
}

fn read_enrolment(from: &mut Reader<'_>) -> Result<Enrolment, WireError> {
    let cohort = from.number()?;
    let how = from.byte()?;
    let state = match how >> 1 {
        0 => EnrolmentState::Member,
        1 => EnrolmentState::Waiting,
        2 => EnrolmentState::Refused(reason(from)?),
        3 => EnrolmentState::Ended,
        _ => return Err(WireError::Malformed("an enrolment")),
    };
    let secret = if how & 1 == 1 { Some(from.bytes()?) } else { None };
    let (name, centre) = (from.words("a name", MAX_NAME)?, from.words("a name", MAX_NAME)?);
    Ok(Enrolment { cohort, secret, name, centre, state })
}

fn reason(from: &mut Reader<'_>) -> Result<Reason, WireError> {
    Reason::of(from.byte()?).ok_or(WireError::Malformed("a reason"))
}
