//! `getProfile` and `putProfile` (Open Badges 3.0, 6.2.4 and 6.2.5): who a learner is, and what their wallet adds.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value as Json, json};

use super::refusal::told;
use super::scope::Scope;
use super::status::Fault;
use super::{let_at, waiting};
use crate::credentials::holder;
use crate::db::{DbError, Tx, Value};
use crate::service::Service;

/// The context that says what the words of a profile mean.
const CONTEXT: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/// Longest profile, in bytes.
const LONGEST: usize = 32 * 1024;
/// What a wallet may add, and how many characters of it.
const ADDED: [(&str, usize); 4] = [("url", 2000), ("phone", 100), ("description", 4000), ("email", 320)];

pub(super) async fn get(State(service): State<Arc<Service>>, headers: HeaderMap) -> Response {
    let found = async {
        let bearer = let_at(&service, &headers, Scope::ProfileRead).await?;
        waiting(move || Ok(service.db.read(|tx| profile(tx, bearer.learner))?)).await
    };
    match found.await {
        Ok(profile) => told(StatusCode::OK, &profile.to_string()),
        Err(fault) => fault.into_response(),
    }
}

pub(super) async fn put(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match change(service, &parts.headers, body).await {
        Ok(profile) => told(StatusCode::OK, &profile.to_string()),
        Err(fault) => fault.into_response(),
    }
}

async fn change(service: Arc<Service>, headers: &HeaderMap, body: Body) -> Result<Json, Fault> {
    let bearer = let_at(&service, headers, Scope::ProfileUpdate).await?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if !matches!(kind.as_str(), "application/json" | "application/ld+json") {
        return Err(Fault::Kind("a profile comes as application/json"));
    }
    let body = to_bytes(body, LONGEST).await.map_err(|_| Fault::Much("a profile has 32 KiB at most"))?;
    let said: Map<String, Json> =
        credential::read_json(&body).map_err(|error| Fault::Data(error.to_string()))?;
    waiting(move || {
        service.db.write(|tx| {
            tx.lock("learner", bearer.learner)?;
            let before = profile(tx, bearer.learner)?;
            let added = added(&said, &before)?;
            let text = Json::Object(added).to_string();
            let values: [Value; 2] = [bearer.learner.into(), text.into()];
            tx.change(
                "insert into wallet_profile (learner, said) values (?1, ?2)
                 on conflict (learner) do update set said = excluded.said",
                &values,
            )?;
            Ok(profile(tx, bearer.learner)?)
        })
    })
    .await
}

/// The profile of a learner: their name as their certificates say it, and what a wallet added.
fn profile(tx: &mut Tx<'_>, learner: i64) -> Result<Json, DbError> {
    let (id, name) = holder(tx, learner)?;
    let row = tx.one("select said from wallet_profile where learner = ?1", &[learner.into()])?;
    let added = row.map(|row| row.text(0).map(str::to_owned)).transpose()?.unwrap_or_default();
    let mut profile = json!({"@context": [CONTEXT], "id": format!("urn:uuid:{id}"), "type": ["Profile"]});
    if !name.is_empty() {
        profile["name"] = name.into();
    }
    for (member, value) in serde_json::from_str::<Map<String, Json>>(&added).unwrap_or_default() {
        profile[member] = value;
    }
    Ok(profile)
}

/// What of a profile is kept; who somebody is, their centre says.
fn added(said: &Map<String, Json>, before: &Json) -> Result<Map<String, Json>, Fault> {
    let mut added = Map::new();
    for (member, value) in said {
        let most = ADDED.into_iter().find(|(known, _)| known == member).map(|(_, most)| most);
        match (member.as_str(), most, value) {
            ("@context", ..) => {}
            ("type", ..) => {
                let named = |one: &Json| one.as_str() == Some("Profile");
                if !named(value) && !value.as_array().is_some_and(|all| all.iter().any(named)) {
                    return Err(Fault::Data("type has to name Profile".to_owned()));
                }
            }
            ("id" | "name", ..) => {
                if before.get(member) != Some(value) {
                    let words = "cannot be changed by a wallet: the learner's centre corrects names";
                    return Err(Fault::Data(format!("{member} {words}")));
                }
            }
            (_, Some(most), Json::String(text)) => {
                let is_line = member == "description" || !text.chars().any(char::is_control);
                let is_page = member != "url" || text.starts_with("https://") || text.starts_with("http://");
                if text.chars().count() > most || text.contains('\0') || !is_line || !is_page {
                    return Err(Fault::Data(format!("{member} is too long, or not what it should be")));
                }
                added.insert(member.clone(), value.clone());
            }
            _ => {
                let known = ADDED.map(|(member, _)| member).join(", ");
                let name: String = member.chars().filter(|one| !one.is_control()).take(60).collect();
                return Err(Fault::Data(format!("{name} is not kept here; of a profile these are: {known}")));
            }
        }
    }
    Ok(added)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_profile_only_some_is_kept_and_nobody_renames_themselves() {
        let before = json!({"id": "urn:uuid:1", "type": ["Profile"], "name": "Amina"});
        let keep = |said: Json| {
            added(said.as_object().unwrap(), &before).map(Json::Object).map_err(|f| f.to_string())
        };
        let said =
            json!({"@context": [], "type": "Profile", "id": "urn:uuid:1", "name": "Amina", "phone": "1"});
        assert_eq!(keep(said), Ok(json!({"phone": "1"})));
        for (said, expect) in [
            (json!({"name": "Grace"}), "name cannot"),
            (json!({"id": "urn:uuid:2"}), "id cannot"),
            (json!({"type": ["Person"]}), "type has"),
            (json!({"dateOfBirth": "2000-01-01"}), "dateOfBirth is not kept"),
            (json!({"phone": 1}), "phone is not kept"),
            (json!({"phone": "1\n2"}), "phone is too long"),
            (json!({"url": "javascript:alert(1)"}), "url is too long"),
            (json!({"email": "a".repeat(321)}), "email is too long"),
        ] {
            let refused = keep(said).unwrap_err();
            assert!(refused.starts_with(expect), "{refused}");
        }
    }
}
