//! What a wallet reads first: the service description document, an OpenAPI 3.0 description of this platform's Open Badges
//! API (Open Badges 3.0, 6.3 and 7.1.1.1), and the same about OAuth 2.0 for those that know RFC 8414 only.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::{Map, Value as Json, json};

use super::refusal::told;
use super::scope::Scope;
use super::{BASE, credentials};
use crate::service::Service;

/// What a scope is for, as the document says it to programs.
fn purpose(scope: Scope) -> &'static str {
    match scope {
        Scope::CredentialRead => "Permission to read OpenBadgeCredentials for the authenticated entity.",
        Scope::CredentialUpsert => {
            "Permission to create or update OpenBadgeCredentials for the authenticated entity."
        }
        Scope::ProfileRead => "Permission to read the profile for the authenticated entity.",
        Scope::ProfileUpdate => "Permission to update the profile for the authenticated entity.",
        Scope::Offline => "Permission to go on by refresh tokens.",
    }
}

/// The endpoints of OAuth 2.0 at an address.
struct Endpoints {
    register: String,
    authorize: String,
    token: String,
    revoke: String,
}

impl Endpoints {
    fn of(address: &str) -> Endpoints {
        let at = |what: &str| format!("{address}/oauth/{what}");
        Endpoints {
            register: at("register"),
            authorize: at("authorize"),
            token: at("token"),
            revoke: at("revoke"),
        }
    }
}

pub(super) async fn serve(State(service): State<Arc<Service>>) -> Response {
    public(&document(&service.config.address, &service.config.name))
}

pub(super) async fn metadata(State(service): State<Arc<Service>>) -> Response {
    let address = service.config.address.as_str();
    let endpoints = Endpoints::of(address);
    public(&json!({
        "issuer": address,
        "authorization_endpoint": endpoints.authorize,
        "token_endpoint": endpoints.token,
        "revocation_endpoint": endpoints.revoke,
        "registration_endpoint": endpoints.register,
        "scopes_supported": Scope::ALL.map(Scope::name),
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "revocation_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "service_documentation": format!("{address}/wallets"),
        "op_policy_uri": format!("{address}/wallets#privacy"),
        "op_tos_uri": format!("{address}/wallets#terms"),
    }))
}

/// An answer that anybody's program may read and keep for an hour.
fn public(body: &Json) -> Response {
    let mut response = told(StatusCode::OK, &body.to_string());
    let headers = response.headers_mut();
    headers.remove(header::PRAGMA);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

fn document(address: &str, name: &str) -> Json {
    let endpoints = Endpoints::of(address);
    let scopes: Map<String, Json> =
        Scope::ALL.into_iter().map(|scope| (scope.name(), purpose(scope).into())).collect();
    json!({
        "openapi": "3.0.1",
        "info": {
            "title": name,
            "version": "3.0",
            "description": "Open Badges 3.0 API: a learner's certificates, for wallets that the learner lets at them.",
            "termsOfService": format!("{address}/wallets#terms"),
            "x-imssf-privacyPolicyUrl": format!("{address}/wallets#privacy"),
        },
        "servers": [{"url": format!("{address}{BASE}"), "description": name}],
        "tags": [
            {"name": "OpenBadgeCredentials", "description": "Exchanging credentials"},
            {"name": "Profiles", "description": "Exchanging profiles"},
            {"name": "Discovery", "description": "What is offered here"},
        ],
        "paths": {
            "/credentials": {"get": get_credentials(), "post": upsert_credential()},
            "/profile": {"get": get_profile(), "put": put_profile()},
            "/discovery": {"get": {
                "tags": ["Discovery"],
                "operationId": "getServiceDescription",
                "summary": "Fetch the Service Description Document from the resource server.",
                "responses": {"200": answer("The service description document.", json!({"type": "object"}))},
            }},
        },
        "components": {
            "securitySchemes": {"OAuth2ACG": {
                "type": "oauth2",
                "description": "OAuth 2.0 Authorization Code Grant authorization",
                "x-imssf-name": name,
                "x-imssf-registrationUrl": endpoints.register,
                "x-imssf-privacyPolicyUrl": format!("{address}/wallets#privacy"),
                "x-imssf-termsOfServiceUrl": format!("{address}/wallets#terms"),
                "x-revocationUrl": endpoints.revoke,
                "flows": {"authorizationCode": {
                    "authorizationUrl": endpoints.authorize,
                    "tokenUrl": endpoints.token,
                    "refreshUrl": endpoints.token,
                    "scopes": scopes,
                }},
            }},
            "schemas": schemas(),
        },
    })
}

fn named(schema: &str) -> Json {
    json!({"$ref": format!("#/components/schemas/{schema}")})
}

fn answer(words: &str, schema: Json) -> Json {
    json!({"description": words, "content": {"application/json": {"schema": schema}}})
}

/// Adds to an operation what it asks for and how it fails.
fn guarded(mut operation: Json, scope: Scope, failures: &[&str]) -> Json {
    operation["security"] = json!([{"OAuth2ACG": [scope.name()]}]);
    for status in failures.iter().chain(["401", "403", "405", "500", "default"].iter()) {
        operation["responses"][status] = answer("It was not done, and why.", named("Imsx_StatusInfo"));
    }
    operation
}

fn get_credentials() -> Json {
    let parameter = |name: &str, words: &str, schema: Json| json!({"name": name, "in": "query", "required": false, "description": words, "schema": schema});
    let mut found = answer("The credentials.", named("GetOpenBadgeCredentialsResponse"));
    found["headers"] = json!({
        "X-Total-Count": {"schema": {"type": "integer"}, "description": "How many there are in all."},
        "Link": {"schema": {"type": "string"}, "description": "next, last, first and prev (RFC 8288)."},
    });
    let operation = json!({
        "tags": ["OpenBadgeCredentials"],
        "operationId": "getCredentials",
        "summary": "Get issued OpenBadgeCredentials from the resource server for the supplied parameters and access token.",
        "parameters": [
            parameter("limit", "The maximum number of OpenBadgeCredentials to return per page.",
                json!({"type": "integer", "minimum": 1, "maximum": credentials::MOST_A_PAGE})),
            parameter("offset", "The index of the first OpenBadgeCredential to return. (zero indexed)",
                json!({"type": "integer", "minimum": 0})),
            parameter("since", "Only include OpenBadgeCredentials issued after this timestamp.",
                json!({"type": "string", "format": "date-time"})),
        ],
        "responses": {"200": found},
    });
    guarded(operation, Scope::CredentialRead, &["400"])
}

fn upsert_credential() -> Json {
    let content = json!({
        "application/json": {"schema": named("AchievementCredential")},
        "application/vc+ld+json": {"schema": named("AchievementCredential")},
        "text/plain": {"schema": named("CompactJws")},
    });
    let operation = json!({
        "tags": ["OpenBadgeCredentials"],
        "operationId": "upsertCredential",
        "summary": "Create or replace an OpenBadgeCredential on the resource server.",
        "requestBody": {"required": true, "content": content},
        "responses": {
            "200": {"description": "It was replaced.", "content": content},
            "201": {"description": "It was created.", "content": content},
            "304": {"description": "The one that If-None-Match names is kept already."},
        },
    });
    guarded(operation, Scope::CredentialUpsert, &["400", "413", "415"])
}

fn get_profile() -> Json {
    let operation = json!({
        "tags": ["Profiles"],
        "operationId": "getProfile",
        "summary": "Fetch the profile from the resource server for the supplied access token.",
        "responses": {"200": answer("The profile.", named("Profile"))},
    });
    guarded(operation, Scope::ProfileRead, &["404"])
}

fn put_profile() -> Json {
    let operation = json!({
        "tags": ["Profiles"],
        "operationId": "putProfile",
        "summary": "Update the profile for the authenticated entity.",
        "requestBody": {"required": true, "content": {"application/json": {"schema": named("Profile")}}},
        "responses": {"200": answer("The profile as it is now.", named("Profile"))},
    });
    guarded(operation, Scope::ProfileUpdate, &["400", "413", "415"])
}

fn schemas() -> Json {
    let text = json!({"type": "string"});
    let texts = json!({"type": "array", "items": {"type": "string"}});
    let field = |names: &[&str], needed: &[&str]| {
        let members: Map<String, Json> =
            names.iter().map(|name| ((*name).to_owned(), text.clone())).collect();
        json!({"type": "object", "required": needed, "properties": members})
    };
    let mut status =
        field(&["imsx_codeMajor", "imsx_severity", "imsx_description"], &["imsx_codeMajor", "imsx_severity"]);
    status["properties"]["imsx_codeMinor"] = named("Imsx_CodeMinor");
    let mut profile = field(&["id", "name", "url", "phone", "description", "email"], &["id", "type"]);
    profile["properties"]["type"] = texts.clone();
    profile["properties"]["image"] = json!({"type": "object"});
    json!({
        "CompactJws": {"type": "string", "pattern": "^[-A-Za-z0-9_]+\\.[-A-Za-z0-9_]+\\.[-A-Za-z0-9_]+$"},
        "AchievementCredential": {
            "type": "object",
            "required": ["@context", "id", "type", "issuer", "validFrom", "credentialSubject"],
            "properties": {
                "@context": {"type": "array", "items": {}},
                "id": text,
                "type": texts,
                "issuer": {},
                "validFrom": {"type": "string", "format": "date-time"},
                "credentialSubject": {"type": "object"},
            },
            "additionalProperties": true,
        },
        "GetOpenBadgeCredentialsResponse": {
            "type": "object",
            "properties": {
                "credential": {"type": "array", "items": named("AchievementCredential")},
                "compactJwsString": {"type": "array", "items": named("CompactJws")},
            },
        },
        "Profile": profile,
        "Imsx_StatusInfo": status,
        "Imsx_CodeMinor": {
            "type": "object",
            "required": ["imsx_codeMinorField"],
            "properties": {"imsx_codeMinorField": {"type": "array", "items": named("Imsx_CodeMinorField")}},
        },
        "Imsx_CodeMinorField": field(
            &["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"],
            &["imsx_codeMinorFieldName", "imsx_codeMinorFieldValue"],
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_the_document_leads_somewhere() {
        let document = document("https://learn.example.org", "Learning");
        let mut names = Vec::new();
        let mut left = vec![&document];
        while let Some(value) = left.pop() {
            if let Some(name) = value.get("$ref").and_then(Json::as_str) {
                names.push(name.strip_prefix('#').unwrap().to_owned());
            }
            left.extend(value.as_object().into_iter().flat_map(Map::values));
            left.extend(value.as_array().into_iter().flatten());
        }
        assert!(names.len() > 20);
        for name in names {
            assert!(document.pointer(&name).is_some(), "{name}");
        }
    }
}
