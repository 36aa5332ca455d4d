//! How centres issue certificates: their policies, their keys, computers that may.

use serde::Deserialize;
use serde_json::json;

use super::asker::{Asker, Body, Path, Reply, done, made};
use crate::credentials::issuing::{self, Typed};
use crate::credentials::{Policy, set_policy, told};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPolicy {
    issues: bool,
    by_person: bool,
    months: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reason {
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Withdrawal {
    reason: String,
    from: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewComputer {
    device: String,
    name: String,
    count: i64,
    days: i64,
    #[serde(default)]
    achievements: Vec<String>,
    by_person: bool,
}

pub(super) async fn get(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let found = asker.read(move |tx, actor, _| issuing::issuing(tx, actor, centre)).await?;
    Ok(done(&told::issuing(&found)))
}

pub(super) async fn set(asker: Asker, Path(centre): Path<i64>, Body(new): Body<NewPolicy>) -> Reply {
    let found = asker
        .change(move |tx, actor, now| {
            let months = new.months.map(issuing::months).transpose()?;
            let policy = Policy { issues: new.issues, by_person: new.by_person, months };
            set_policy(tx, actor, centre, policy, now)?;
            issuing::issuing(tx, actor, centre)
        })
        .await?;
    Ok(done(&told::issuing(&found)))
}

pub(super) async fn keys(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, _| issuing::keys(tx, actor, centre)).await?;
    Ok(done(&json!({"issuer_keys": all.iter().map(told::key).collect::<Vec<_>>()})))
}

pub(super) async fn rotate(asker: Asker, Path(centre): Path<i64>, Body(why): Body<Reason>) -> Reply {
    let rotated =
        asker.office(move |office, actor| crate::credentials::rotate(office, actor, centre, &why.reason));
    Ok(made(&json!({"key": credential::did_key(&rotated.await?)})))
}

pub(super) async fn computers(asker: Asker, Path(centre): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, _| crate::credentials::delegated(tx, actor, centre)).await?;
    Ok(done(&json!({"computers": all.iter().map(told::given).collect::<Vec<_>>()})))
}

pub(super) async fn delegate(asker: Asker, Path(centre): Path<i64>, Body(new): Body<NewComputer>) -> Reply {
    let NewComputer { device, name, count, days, achievements, by_person } = new;
    let typed = Typed { device, name, count, days, achievements, by_person };
    let done = asker.office(move |office, actor| issuing::delegate_typed(office, actor, centre, &typed));
    let (computer, delegation) = done.await?;
    let delegation: serde_json::Value = serde_json::from_slice(&delegation).unwrap_or_default();
    Ok(made(&json!({"key": credential::did_key(&computer.0), "delegation": delegation})))
}

pub(super) async fn withdraw(asker: Asker, Path(number): Path<i64>, Body(why): Body<Withdrawal>) -> Reply {
    let withdrawn = asker.office(move |office, actor| {
        let from = why.from.unwrap_or(office.now_ms);
        issuing::withdraw_key(office, actor, number, from, &why.reason)
    });
    withdrawn.await?;
    Ok(done(&json!({})))
}

pub(super) async fn status(asker: Asker) -> Reply {
    let found = asker.read(|tx, actor, _| issuing::status(tx, actor)).await?;
    Ok(done(&told::status(&found)))
}
