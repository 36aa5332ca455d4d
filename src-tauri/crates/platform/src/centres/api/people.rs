//! Staff and invitations, learners, computers, credentials of the record store, the audit log, and signing in.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use serde::Deserialize;
use serde_json::json;

use super::asker::{Asker, Body, Failure, Path, Query, Reply, done, made, waiting};
use crate::auth::account::{self, sign_in};
use crate::auth::{passphrase, place, token};
use crate::centres::invitation::Newcomer;
use crate::centres::{
    ActError, Role, audit, device, evidence, invitation, learner_key, lrs_key, person, staff, told,
};
use crate::service::Service;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    login: String,
    passphrase: String,
    name: String,
    days: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewInvitation {
    role: String,
    note: String,
    days: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acceptance {
    code: String,
    name: String,
    login: String,
    passphrase: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewJoining {
    first: i64,
    second: i64,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    accept: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewBar {
    device: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewLrsKey {
    name: String,
    scopes: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct From {
    before: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct EvidenceFrom {
    forks: Option<i64>,
    aside: Option<i64>,
}

pub(super) async fn sign_in_with(
    State(service): State<Arc<Service>>,
    parts: Parts,
    Body(said): Body<SignIn>,
) -> Reply {
    let address = place::address(&parts, &service.config);
    let made_token = waiting(move || {
        let now_ms = (service.now_ms)();
        let staff = sign_in(&service.db, &said.login, &said.passphrase, &address, now_ms)?;
        service.db.write(|tx| token::make(tx, staff, &said.name, said.days, now_ms))
    });
    let (number, secret) = made_token.await.map_err(|error| Failure::of(error, &parts.headers))?;
    Ok(made(&json!({"number": number, "token": secret.show()})))
}

pub(super) async fn accept(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    Body(said): Body<Acceptance>,
) -> Reply {
    let accepted = waiting(move || accepted(&service, &said.code, &said.name, &said.login, &said.passphrase));
    let staff = accepted.await.map_err(|error| Failure::of(error, &headers))?;
    Ok(made(&json!({"staff": staff})))
}

/// Makes somebody staff by an invitation. The code is looked at before the passphrase is worked out, which takes time.
pub(crate) fn accepted(
    service: &Service,
    code: &str,
    name: &str,
    login: &str,
    words: &str,
) -> Result<i64, ActError> {
    let now_ms = (service.now_ms)();
    service.db.read(|tx| invitation::look(tx, code, now_ms))?;
    invitation::check_passphrase(words)?;
    let passphrase = passphrase::keep(words).map_err(|error| ActError::System(error.to_string()))?;
    let newcomer = Newcomer { name: name.to_owned(), login: login.to_owned(), passphrase };
    service.db.write(|tx| invitation::accept(tx, code, &newcomer, now_ms))
}

pub(super) async fn me(asker: Asker) -> Reply {
    let staff = asker.staff;
    let (account, roles) =
        asker.read(move |tx, actor, _| Ok((account::account(tx, staff)?, actor.roles().to_vec()))).await?;
    let roles: Vec<_> =
        roles.iter().map(|(centre, role)| json!({"centre": centre, "role": role.word()})).collect();
    Ok(done(&json!({"staff": account.staff, "name": account.name, "login": account.login, "roles": roles})))
}

pub(super) async fn tokens(asker: Asker) -> Reply {
    let staff = asker.staff;
    let tokens = asker.read(move |tx, _, now| Ok(token::list(tx, staff, now)?)).await?;
    let tokens: Vec<_> = tokens
        .iter()
        .map(|one| json!({"number": one.number, "name": one.name, "expires": one.expires_ms}))
        .collect();
    Ok(done(&json!({"tokens": tokens})))
}

pub(super) async fn token_end(asker: Asker, Path(number): Path<i64>) -> Reply {
    let staff = asker.staff;
    asker.change(move |tx, _, now| token::end(tx, staff, number, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn staff_list(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, _| staff::list(tx, actor, centre)).await?;
    Ok(done(&json!({"staff": all.iter().map(told::held).collect::<Vec<_>>()})))
}

pub(super) async fn role_end(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| staff::remove(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn invitations(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, now| invitation::waiting(tx, actor, centre, now)).await?;
    Ok(done(&json!({"invitations": all.iter().map(told::invitation).collect::<Vec<_>>()})))
}

pub(super) async fn invite(asker: Asker, Path(centre): Path<i64>, Body(new): Body<NewInvitation>) -> Reply {
    let role = Role::of(&new.role).ok_or_else(|| asker.failed(ActError::BadWord { field: "role" }))?;
    let (number, secret) = asker
        .change(move |tx, actor, now| invitation::invite(tx, actor, centre, role, &new.note, new.days, now))
        .await?;
    Ok(made(&json!({"invitation": number, "code": secret.show()})))
}

pub(super) async fn invitation_end(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| invitation::withdraw(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn learner(asker: Asker, Path(number): Path<i64>) -> Reply {
    let (deeds, history) = asker
        .read(move |tx, actor, _| {
            Ok((person::deeds(tx, actor, number)?, person::history(tx, actor, number)?))
        })
        .await?;
    let mut body = told::deeds(&deeds);
    body["joinings"] = history.iter().map(told::joining).collect();
    Ok(done(&body))
}

pub(super) async fn evidence(
    asker: Asker,
    Path(number): Path<i64>,
    Query(from): Query<EvidenceFrom>,
) -> Reply {
    let (forks, aside) = asker
        .read(move |tx, actor, _| {
            let forks = evidence::forks(tx, actor, number, from.forks)?;
            Ok((forks, evidence::set_aside(tx, actor, number, from.aside)?))
        })
        .await?;
    let all = |facts: &[evidence::Fact]| facts.iter().map(told::fact).collect::<Vec<_>>();
    Ok(done(&json!({"forks": all(&forks), "aside": all(&aside)})))
}

pub(super) async fn join(asker: Asker, Body(new): Body<NewJoining>) -> Reply {
    let number = asker
        .change(move |tx, actor, now| person::join(tx, actor, new.first, new.second, &new.reason, now))
        .await?;
    Ok(made(&json!({"joining": number})))
}

pub(super) async fn part(asker: Asker, Path(number): Path<i64>, Body(why): Body<Reason>) -> Reply {
    asker.change(move |tx, actor, now| person::part(tx, actor, number, &why.reason, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn keys(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let cases = asker.read(move |tx, actor, _| learner_key::cases(tx, actor, centre)).await?;
    Ok(done(&json!({"keys": cases.iter().map(told::case).collect::<Vec<_>>()})))
}

pub(super) async fn key_decide(asker: Asker, Path(number): Path<i64>, Body(said): Body<Decision>) -> Reply {
    asker
        .change(move |tx, actor, now| match said.accept {
            true => learner_key::accept(tx, actor, number, now),
            false => learner_key::refuse(tx, actor, number, now),
        })
        .await?;
    Ok(done(&json!({})))
}

pub(super) async fn devices(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, _| device::list(tx, actor, centre)).await?;
    Ok(done(&json!({"devices": all.iter().map(told::device).collect::<Vec<_>>()})))
}

pub(super) async fn bar(asker: Asker, Body(new): Body<NewBar>) -> Reply {
    let number =
        asker.change(move |tx, actor, now| device::bar(tx, actor, &new.device, &new.reason, now)).await?;
    Ok(made(&json!({"bar": number})))
}

pub(super) async fn unbar(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| device::unbar(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn lrs_keys(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, _| lrs_key::list(tx, actor, centre)).await?;
    Ok(done(&json!({"lrs_keys": all.iter().map(told::lrs_key).collect::<Vec<_>>()})))
}

pub(super) async fn lrs_key_add(asker: Asker, Path(centre): Path<i64>, Body(new): Body<NewLrsKey>) -> Reply {
    let key = asker
        .change(move |tx, actor, now| lrs_key::add(tx, actor, centre, &new.name, &new.scopes, now))
        .await?;
    Ok(made(&json!({"lrs_key": key.number, "key": key.key, "secret": key.secret})))
}

pub(super) async fn lrs_key_revoke(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| lrs_key::revoke(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}

pub(super) async fn audit_read(asker: Asker, Path(centre): Path<i64>, Query(from): Query<From>) -> Reply {
    let log = asker.read(move |tx, actor, _| audit::read(tx, actor, centre, from.before)).await?;
    Ok(done(&json!({"audit": log.iter().map(told::entry).collect::<Vec<_>>()})))
}
