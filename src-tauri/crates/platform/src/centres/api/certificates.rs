//! Claims and certificates.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use statement::Uuid;

use super::asker::{Asker, Body, Failure, Path, Query, Reply, done, made};
use crate::centres::ActError;
use crate::credentials::register::{self, Certificate, Claimed, Of};
use crate::credentials::{ClaimState, CredentialError, Office, Verdict, look, told};
use crate::credentials::{correct_name, decide_claim, reissue};
use crate::db::Tx;

#[derive(Deserialize)]
pub(super) struct ClaimsFrom {
    state: Option<String>,
    after: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct From {
    before: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    issue: bool,
    name: Option<String>,
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Replacement {
    name: Option<String>,
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    reason: String,
}

fn told_claims(office: &Office<'_>, claims: &[Claimed], lang: &str) -> Vec<Json> {
    let claim = |one: &Claimed| {
        told::claim(one, &look::title(office.db, &office.packs, &one.topic, &one.achievement, lang))
    };
    claims.iter().map(claim).collect()
}

async fn list_claims(asker: Asker, of: Of, from: ClaimsFrom) -> Reply {
    let states = ClaimState::several(from.state.as_deref().unwrap_or("waiting"));
    let (states, lang) = (states.map_err(|error| asker.failed(error))?, asker.language());
    let claims = asker
        .office(move |office, actor| {
            let read = |tx: &mut Tx<'_>| register::claims(tx, actor, of, &states, from.after);
            Ok(told_claims(office, &office.db.read(read)?, lang))
        })
        .await?;
    Ok(done(&json!({"claims": claims})))
}

pub(super) async fn claims(asker: Asker, Path(centre): Path<i64>, Query(from): Query<ClaimsFrom>) -> Reply {
    list_claims(asker, Of::Branch(centre), from).await
}

pub(super) async fn cohort_claims(
    asker: Asker,
    Path(cohort): Path<i64>,
    Query(from): Query<ClaimsFrom>,
) -> Reply {
    list_claims(asker, Of::Cohort(cohort), from).await
}

async fn certificates(asker: Asker, of: Of, from: From) -> Reply {
    let all = asker
        .read(move |tx, actor, now| Ok((register::certificates(tx, actor, of, from.before)?, now)))
        .await?;
    Ok(done(&json!({"certificates": told_certificates(&all.0, all.1)})))
}

fn told_certificates(all: &[Certificate], now_ms: i64) -> Vec<Json> {
    all.iter().map(|one| told::certificate(one, now_ms)).collect()
}

pub(super) async fn of_centre(asker: Asker, Path(centre): Path<i64>, Query(from): Query<From>) -> Reply {
    certificates(asker, Of::Branch(centre), from).await
}

pub(super) async fn of_cohort(asker: Asker, Path(cohort): Path<i64>, Query(from): Query<From>) -> Reply {
    certificates(asker, Of::Cohort(cohort), from).await
}

pub(super) async fn of_learner(asker: Asker, Path(learner): Path<i64>, Query(from): Query<From>) -> Reply {
    let lang = asker.language();
    let told = asker
        .office(move |office, actor| {
            let (certificates, claims) = office.db.read(|tx| {
                let of = Of::Learner(learner);
                let certificates = register::certificates(tx, actor, of, from.before)?;
                Ok::<_, ActError>((certificates, register::claims(tx, actor, of, &ClaimState::ALL, None)?))
            })?;
            Ok(json!({
                "certificates": told_certificates(&certificates, office.now_ms),
                "claims": told_claims(office, &claims, lang),
            }))
        })
        .await?;
    Ok(done(&told))
}

pub(super) async fn claim(asker: Asker, Path(number): Path<i64>) -> Reply {
    let lang = asker.language();
    let looked = asker.office(move |office, actor| look::look(office, actor, number, lang)).await?;
    Ok(done(&told::looked(&looked)))
}

pub(super) async fn decide(asker: Asker, Path(number): Path<i64>, Body(said): Body<Decision>) -> Reply {
    let verdict = match (said.issue, said.name, said.reason) {
        (true, None, None) => Ok(Verdict::Issue),
        (true, Some(name), None) => Ok(Verdict::IssueTo(name)),
        (false, None, Some(reason)) => Ok(Verdict::Refuse(reason)),
        (true, _, Some(_)) => Err("a reason goes with a no only"),
        (false, Some(_), _) => Err("a name goes with a yes only"),
        (false, None, None) => Err("a no needs a reason"),
    };
    let decided = asker
        .office(move |office, actor| decide_claim(office, actor, number, &verdict.map_err(bad_request)?));
    let certificate = decided.await?.map(|id| id.to_string());
    Ok(done(&json!({"issued": certificate.is_some(), "certificate": certificate})))
}

fn bad_request(why: &str) -> CredentialError {
    ActError::BadRequest(why.to_owned()).into()
}

/// Reads an id of a certificate, with or without `urn:uuid:`. What is none names none.
fn id(asker: &Asker, said: &str) -> Result<Uuid, Failure> {
    let bare = said.strip_prefix("urn:uuid:").unwrap_or(said);
    Uuid::try_parse(bare).map_err(|_| asker.failed(ActError::BadWord { field: "certificate" }))
}

pub(super) async fn one(asker: Asker, Path(said): Path<String>) -> Reply {
    let id = id(&asker, &said)?;
    let (whole, now) =
        asker.read(move |tx, actor, now| Ok((register::certificate(tx, actor, id, now)?, now))).await?;
    Ok(done(&told::whole(&whole, now)))
}

/// The credential as it was signed.
pub(super) async fn file(asker: Asker, Path(said): Path<String>) -> Reply {
    let id = id(&asker, &said)?;
    let whole = asker.read(move |tx, actor, now| register::certificate(tx, actor, id, now)).await?;
    Ok(credential_file(whole.json))
}

/// A credential as a file that a browser keeps.
pub(crate) fn credential_file(json: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/vc+ld+json"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"credential.json\""),
    ];
    (StatusCode::OK, headers, json).into_response()
}

pub(super) async fn replace(asker: Asker, Path(said): Path<String>, Body(new): Body<Replacement>) -> Reply {
    let id = id(&asker, &said)?;
    let replaced = asker.office(move |office, actor| match (&new.name, &new.reason) {
        (Some(name), None) => correct_name(office, actor, id, name),
        (None, Some(reason)) => reissue(office, actor, id, reason),
        _ => Err(bad_request("either another name, or the reason why it is issued anew")),
    });
    let new = replaced.await?;
    Ok(made(&json!({"certificate": new.to_string()})))
}

pub(super) async fn revoke(asker: Asker, Path(said): Path<String>, Body(why): Body<Reason>) -> Reply {
    let id = id(&asker, &said)?;
    asker.office(move |office, actor| crate::credentials::revoke(office, actor, id, &why.reason)).await?;
    Ok(done(&json!({})))
}
