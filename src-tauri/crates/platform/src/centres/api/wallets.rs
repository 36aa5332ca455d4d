//! What learners let wallets at.

use serde_json::json;

use super::asker::{Asker, Path, Reply, done, made};
use crate::badges::{access, code};

pub(super) async fn code(asker: Asker, Path(learner): Path<i64>) -> Reply {
    let (code, expires_ms) = asker.change(move |tx, actor, now| code::make(tx, actor, learner, now)).await?;
    Ok(made(&json!({"code": code.show(), "expires": expires_ms})))
}

pub(super) async fn list(asker: Asker, Path(learner): Path<i64>) -> Reply {
    let all = asker.read(move |tx, actor, now| access::of_learner(tx, actor, learner, now)).await?;
    Ok(done(&json!({"wallets": all.iter().map(access::told).collect::<Vec<_>>()})))
}

pub(super) async fn end(asker: Asker, Path(number): Path<i64>) -> Reply {
    asker.change(move |tx, actor, now| access::withdraw(tx, actor, number, now)).await?;
    Ok(done(&json!({})))
}
