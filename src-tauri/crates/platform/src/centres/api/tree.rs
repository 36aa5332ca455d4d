//! Centres and cohorts, members, codes, appointments.

use axum::response::Response;
use serde::Deserialize;
use serde_json::json;

use super::asker::{Asker, Body, Failure, Path, Reply, done, made};
use crate::centres::cohort::Chosen;
use crate::centres::{ActError, Kind, appointment, centre, code, cohort, enrolment, told};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCentre {
    kind: String,
    name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CentreChange {
    name: Option<String>,
    parent: Option<i64>,
    closed: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewCohort {
    name: String,
    trainer: Option<i64>,
    most: i64,
    #[serde(default)]
    approve: bool,
    days: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CohortChange {
    name: Option<String>,
    #[serde(default, deserialize_with = "said")]
    trainer: Option<Option<i64>>,
    most: Option<i64>,
    approve: Option<bool>,
    packs: Option<Vec<String>>,
    closed: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Days {
    days: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewMember {
    learner: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberChange {
    state: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewAppointment {
    device: String,
    name: String,
    days: i64,
}

/// Tells a field that is `null` from one that is not there.
fn said<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<i64>>, D::Error> {
    Option::deserialize(from).map(Some)
}

pub(super) async fn centres(asker: Asker) -> Reply {
    let all = asker.read(|tx, actor, _| centre::all(tx, actor)).await?;
    Ok(done(&json!({"centres": all.iter().map(|(_, one)| told::centre(one)).collect::<Vec<_>>()})))
}

pub(super) async fn centre_get(asker: Asker, Path(number): Path<i64>) -> Reply {
    let (one, below, cohorts) = asker
        .read(move |tx, actor, _| {
            Ok((
                centre::get(tx, actor, number)?,
                centre::below(tx, actor, number)?,
                cohort::at(tx, actor, number)?,
            ))
        })
        .await?;
    let mut body = told::centre(&one);
    body["below"] = below.iter().map(told::centre).collect();
    body["cohorts"] = cohorts.iter().map(told::cohort).collect();
    Ok(done(&body))
}

pub(super) async fn centre_add(asker: Asker, Path(parent): Path<i64>, Body(new): Body<NewCentre>) -> Reply {
    let kind = Kind::of(&new.kind).ok_or_else(|| asker.failed(ActError::BadWord { field: "kind" }))?;
    let number =
        asker.change(move |tx, actor, now| centre::add(tx, actor, parent, kind, &new.name, now)).await?;
    Ok(made(&json!({"centre": number})))
}

pub(super) async fn centre_change(
    asker: Asker,
    Path(number): Path<i64>,
    Body(change): Body<CentreChange>,
) -> Reply {
    let changed = asker
        .change(move |tx, actor, now| {
            if let Some(name) = &change.name {
                centre::rename(tx, actor, number, name, now)?;
            }
            if let Some(parent) = change.parent {
                centre::move_below(tx, actor, number, parent, now)?;
            }
            match change.closed {
                Some(true) => centre::close(tx, actor, number, now)?,
                Some(false) => centre::open(tx, actor, number, now)?,
                None => {}
            }
            centre::get(tx, actor, number)
        })
        .await?;
    Ok(done(&told::centre(&changed)))
}

pub(super) async fn cohort_add(asker: Asker, Path(at): Path<i64>, Body(new): Body<NewCohort>) -> Reply {
    let chosen = Chosen { name: new.name, trainer: new.trainer, most: new.most, approve: new.approve };
    let number = asker
        .change(move |tx, actor, now| {
            cohort::add(tx, actor, at, &chosen, code::end_of_day(now, new.days), now)
        })
        .await?;
    Ok(made(&json!({"cohort": number})))
}

pub(super) async fn cohort_get(asker: Asker, Path(number): Path<i64>) -> Reply {
    let (one, packs) = asker
        .read(move |tx, actor, _| Ok((cohort::get(tx, actor, number)?, cohort::packs(tx, actor, number)?)))
        .await?;
    let mut body = told::cohort(&one);
    body["packs"] = packs.into();
    Ok(done(&body))
}

pub(super) async fn cohort_change(
    asker: Asker,
    Path(number): Path<i64>,
    Body(change): Body<CohortChange>,
) -> Reply {
    asker
        .change(move |tx, actor, now| {
            let before = cohort::get(tx, actor, number)?;
            let is_chosen = change.name.is_some()
                || change.trainer.is_some()
                || change.most.is_some()
                || change.approve.is_some();
            if is_chosen {
                let chosen = Chosen {
                    name: change.name.clone().unwrap_or(before.name),
                    trainer: change.trainer.unwrap_or(before.trainer),
                    most: change.most.unwrap_or(before.most),
                    approve: change.approve.unwrap_or(before.approve),
                };
                cohort::change(tx, actor, number, &chosen, now)?;
            }
            if let Some(packs) = &change.packs {
                cohort::set_packs(tx, actor, number, packs, now)?;
            }
            match change.closed {
                Some(true) => cohort::close(tx, actor, number, now)?,
                Some(false) => return Err(ActError::WrongState),
                None => {}
            }
            Ok(())
        })
        .await?;
    cohort_get(asker, Path(number)).await
}

pub(super) async fn code_get(asker: Asker, Path(number): Path<i64>) -> Reply {
    let code = asker.read(move |tx, actor, _| code::show(tx, actor, number)).await?;
    match code {
        Some(code) => shown(&asker, &code),
        None => Ok(done(&json!({"code": null}))),
    }
}

pub(super) async fn code_renew(asker: Asker, Path(number): Path<i64>, Body(new): Body<Days>) -> Reply {
    let code = asker
        .change(move |tx, actor, now| code::renew(tx, actor, number, code::end_of_day(now, new.days), now))
        .await?;
    shown(&asker, &code)
}

fn shown(asker: &Asker, code: &code::Code) -> Result<Response, Failure> {
    let service = &asker.service;
    let written = code::written(code, &service.config.address, service.key.public())
        .map_err(|error| asker.failed(error))?;
    Ok(done(&json!({"code": written.text(), "qr": written.qr_text(), "expires": code.expires_ms})))
}

pub(super) async fn members(asker: Asker, Path(number): Path<i64>) -> Reply {
    let members = asker.read(move |tx, actor, _| enrolment::members(tx, actor, number)).await?;
    Ok(done(&json!({"members": members.iter().map(told::member).collect::<Vec<_>>()})))
}

pub(super) async fn member_add(asker: Asker, Path(number): Path<i64>, Body(new): Body<NewMember>) -> Reply {
    asker.change(move |tx, actor, now| enrolment::admit(tx, actor, number, new.learner, now)).await?;
    Ok(made(&json!({"learner": new.learner})))
}

pub(super) async fn member_change(
    asker: Asker,
    Path((number, learner)): Path<(i64, i64)>,
    Body(change): Body<MemberChange>,
) -> Reply {
    asker
        .change(move |tx, actor, now| match change.state.as_str() {
            "member" => enrolment::approve(tx, actor, number, learner, now),
            "ended" => enrolment::end(tx, actor, number, learner, now),
            _ => Err(ActError::BadWord { field: "state" }),
        })
        .await?;
    Ok(done(&json!({})))
}

pub(super) async fn appointments(asker: Asker, Path(number): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, now| appointment::of_cohort(tx, actor, number, now)).await?;
    Ok(done(&json!({"appointments": all.iter().map(told::appointed).collect::<Vec<_>>()})))
}

pub(super) async fn appointment_add(
    asker: Asker,
    Path(at): Path<i64>,
    Body(new): Body<NewAppointment>,
) -> Reply {
    let number = asker
        .change(move |tx, actor, now| {
            let until_ms = code::end_of_day(now, new.days);
            appointment::appoint(tx, actor, at, &new.device, &new.name, until_ms, now)
        })
        .await?;
    Ok(made(&json!({"appointment": number})))
}

pub(super) async fn appointment_end(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| appointment::dismiss(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}
