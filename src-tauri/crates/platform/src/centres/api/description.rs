//! The API as an OpenAPI 3.1 document, for programs that read one: every operation, what it takes and what it answers.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde_json::{Map, Value as Json, json};

use super::asker::done;
use crate::service::Service;

/// An operation. Fields are written `name:kind`, with `?` behind those that may be missing or null. Kinds: `text`, `int`,
/// `bool`, `list` (of anything), `texts`, `object`, `any`; `int(1..9)` has bounds, `text(a|b)` is one of these.
struct Operation {
    method: &'static str,
    path: &'static str,
    /// What the body has; nothing: there is none.
    takes: &'static str,
    status: u16,
    /// What the answer has at least.
    answers: &'static str,
}

const fn at(
    method: &'static str,
    path: &'static str,
    takes: &'static str,
    status: u16,
    answers: &'static str,
) -> Operation {
    Operation { method, path, takes, status, answers }
}

/// What may be asked with a query, by path.
const QUERIES: &[(&str, &str)] = &[
    ("/api/centres/{centre}/audit", "before:int?"),
    ("/api/centres/{centre}/claims", "state:text? after:int?"),
    ("/api/cohorts/{cohort}/claims", "state:text? after:int?"),
    ("/api/centres/{centre}/certificates", "before:int?"),
    ("/api/cohorts/{cohort}/certificates", "before:int?"),
    ("/api/learners/{learner}/certificates", "before:int?"),
    ("/api/learners/{learner}/evidence", "forks:int? aside:int?"),
];

/// What anybody may ask without a token.
const OPEN: &[&str] = &["/api/staff", "/api/token", "/api/openapi.json"];

const CENTRE: &str = "centre:int parent:int? kind:text name:text closed:any";
const COHORT: &str =
    "cohort:int centre:int name:text trainer:int? most:int approve:bool closed:any packs:list";
const ISSUING: &str = "issues:bool by_person:bool months:int? issuer:int? issuer_name:text?";

#[rustfmt::skip]
const OPERATIONS: &[Operation] = &[
    at("get", "/api/openapi.json", "", 200, "openapi:text paths:object"),
    at("post", "/api/staff", "code:text name:text login:text passphrase:text", 201, "staff:int"),
    at("post", "/api/token", "login:text passphrase:text name:text days:int(1..366)", 201, "number:int token:text"),
    at("get", "/api/me", "", 200, "staff:int name:text login:text roles:list"),
    at("get", "/api/tokens", "", 200, "tokens:list"),
    at("delete", "/api/tokens/{number}", "", 200, ""),
    at("get", "/api/centres", "", 200, "centres:list"),
    at("get", "/api/centres/{centre}", "", 200, CENTRE),
    at("patch", "/api/centres/{centre}", "name:text? parent:int? closed:bool?", 200, CENTRE),
    at("post", "/api/centres/{centre}/centres", "kind:text(regional|national|training|institution|institute) name:text", 201, "centre:int"),
    at("get", "/api/centres/{centre}/audit", "", 200, "audit:list"),
    at("post", "/api/centres/{centre}/cohorts", "name:text most:int(1..100000) days:int approve:bool? trainer:int?", 201, "cohort:int"),
    at("get", "/api/cohorts/{cohort}", "", 200, COHORT),
    at("patch", "/api/cohorts/{cohort}", "name:text? trainer:int? most:int(1..100000)? approve:bool? packs:texts? closed:bool?", 200, COHORT),
    at("get", "/api/cohorts/{cohort}/code", "", 200, "code:text?"),
    at("post", "/api/cohorts/{cohort}/code", "days:int", 200, "code:text qr:text expires:int"),
    at("get", "/api/cohorts/{cohort}/members", "", 200, "members:list"),
    at("post", "/api/cohorts/{cohort}/members", "learner:int", 201, "learner:int"),
    at("patch", "/api/cohorts/{cohort}/members/{learner}", "state:text(member|ended)", 200, ""),
    at("get", "/api/cohorts/{cohort}/appointments", "", 200, "appointments:list"),
    at("post", "/api/cohorts/{cohort}/appointments", "device:text name:text days:int", 201, "appointment:int"),
    at("delete", "/api/appointments/{number}", "", 200, ""),
    at("get", "/api/centres/{centre}/staff", "", 200, "staff:list"),
    at("delete", "/api/roles/{held}", "", 200, ""),
    at("get", "/api/centres/{centre}/invitations", "", 200, "invitations:list"),
    at("post", "/api/centres/{centre}/invitations", "role:text(administrator|editor|trainer|viewer) note:text days:int(1..60)", 201, "invitation:int code:text"),
    at("delete", "/api/invitations/{number}", "", 200, ""),
    at("get", "/api/learners/{learner}", "", 200, "learners:list entries:int devices:int joinings:list"),
    at("get", "/api/learners/{learner}/evidence", "", 200, "forks:list aside:list"),
    at("post", "/api/joinings", "first:int second:int reason:text", 201, "joining:int"),
    at("delete", "/api/joinings/{number}", "reason:text", 200, ""),
    at("get", "/api/centres/{centre}/keys", "", 200, "keys:list"),
    at("post", "/api/keys/{number}", "accept:bool", 200, ""),
    at("get", "/api/centres/{centre}/devices", "", 200, "devices:list"),
    at("post", "/api/bars", "device:text reason:text", 201, "bar:int"),
    at("delete", "/api/bars/{number}", "", 200, ""),
    at("get", "/api/centres/{centre}/claims", "", 200, "claims:list"),
    at("get", "/api/cohorts/{cohort}/claims", "", 200, "claims:list"),
    at("get", "/api/claims/{claim}", "", 200, "claim:int learner:int state:text record:text"),
    at("post", "/api/claims/{claim}", "issue:bool name:text? reason:text?", 200, "issued:bool certificate:text?"),
    at("get", "/api/centres/{centre}/certificates", "", 200, "certificates:list"),
    at("get", "/api/cohorts/{cohort}/certificates", "", 200, "certificates:list"),
    at("get", "/api/learners/{learner}/certificates", "", 200, "certificates:list claims:list"),
    at("get", "/api/certificates/{certificate}", "", 200, "certificate:text state:text"),
    at("get", "/api/certificates/{certificate}/file", "", 200, "issuer:any"),
    at("post", "/api/certificates/{certificate}", "name:text? reason:text?", 201, "certificate:text"),
    at("delete", "/api/certificates/{certificate}", "reason:text", 200, ""),
    at("get", "/api/centres/{centre}/issuing", "", 200, ISSUING),
    at("put", "/api/centres/{centre}/issuing", "issues:bool by_person:bool months:int(1..600)?", 200, ISSUING),
    at("get", "/api/centres/{centre}/issuer-keys", "", 200, "issuer_keys:list"),
    at("post", "/api/centres/{centre}/issuer-keys", "reason:text", 201, "key:text"),
    at("delete", "/api/issuer-keys/{issuer_key}", "reason:text from:int?", 200, ""),
    at("get", "/api/centres/{centre}/issuer-computers", "", 200, "computers:list"),
    at("post", "/api/centres/{centre}/issuer-computers", "device:text name:text count:int(1..10000) days:int(1..732) by_person:bool achievements:texts?", 201, "key:text delegation:any"),
    at("get", "/api/issuing", "", 200, "institute_key:text? trust_made:int? certificates:int ended:int claims:any status_lists:any"),
    at("post", "/api/learners/{learner}/code", "", 201, "code:text expires:int"),
    at("get", "/api/learners/{learner}/wallets", "", 200, "wallets:list"),
    at("delete", "/api/wallets/{access}", "", 200, ""),
    at("post", "/api/centres/{centre}/packs", "pack", 200, "id:text version:int bytes:int updates:list"),
    at("delete", "/api/centres/{centre}/packs/{id}/{version}", "", 200, "withdrawn:bool"),
    at("get", "/api/centres/{centre}/lrs-keys", "", 200, "lrs_keys:list"),
    at("post", "/api/centres/{centre}/lrs-keys", "name:text scopes:texts", 201, "lrs_key:int key:text secret:text"),
    at("delete", "/api/lrs-keys/{number}", "", 200, ""),
];

/// Answers with the document.
pub(super) async fn serve(State(service): State<Arc<Service>>) -> Response {
    done(&document(&service.config.address, &service.config.name))
}

fn document(address: &str, name: &str) -> Json {
    let mut paths: Map<String, Json> = Map::new();
    for operation in OPERATIONS {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[operation.method] = described(operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": name, "version": env!("CARGO_PKG_VERSION"), "description": include_str!("../../../API.md")},
        "servers": [{"url": address}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Failure": {
                "type": "object",
                "required": ["error"],
                "properties": {"error": {
                    "type": "object",
                    "required": ["code", "words"],
                    "properties": {
                        "code": {"type": "string"}, "words": {"type": "string"},
                        "field": {"type": "string"}, "detail": {"type": "string"},
                    },
                }},
            }},
        },
    })
}

fn described(operation: &Operation) -> Json {
    let failure = json!({
        "description": "Nothing was changed; why stands here.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Failure"}}},
    });
    let answer = json!({
        "description": "Done.",
        "content": {(answered_as(operation.path)): {"schema": object(operation.answers, true)}},
    });
    let mut told = json!({
        "operationId": format!("{} {}", operation.method, operation.path),
        "parameters": parameters(operation),
        "responses": {
            (operation.status.to_string()): answer, "400": failure, "401": failure, "403": failure, "404": failure,
            "409": failure, "413": failure, "422": failure, "429": failure, "500": failure, "503": failure, "507": failure,
        },
        "security": if OPEN.contains(&operation.path) { json!([]) } else { json!([{"token": []}]) },
    });
    if let Some((kind, schema)) = body(operation.takes) {
        told["requestBody"] = json!({"required": true, "content": {(kind): {"schema": schema}}});
    }
    told
}

fn answered_as(path: &str) -> &'static str {
    if path.ends_with("/file") { "application/vc+ld+json" } else { "application/json" }
}

fn body(takes: &str) -> Option<(&'static str, Json)> {
    match takes {
        "" => None,
        "pack" => Some(("application/octet-stream", json!({"type": "string", "format": "binary"}))),
        fields => Some(("application/json", object(fields, false))),
    }
}

fn parameters(operation: &Operation) -> Vec<Json> {
    let inside = operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let path = inside.map(|name| {
        let schema = match name {
            "certificate" => json!({"type": "string", "format": "uuid"}),
            "id" => json!({"type": "string"}),
            _ => json!({"type": "integer", "format": "int64"}),
        };
        json!({"name": name, "in": "path", "required": true, "schema": schema})
    });
    let asked = QUERIES.iter().find(|(of, _)| *of == operation.path).map_or("", |(_, fields)| fields);
    let query = asked
        .split_ascii_whitespace()
        .filter_map(field)
        .map(|(name, kind, _)| json!({"name": name, "in": "query", "schema": schema(kind)}));
    path.chain(query).collect()
}

/// Takes `name:kind?` apart.
fn field(written: &str) -> Option<(&str, &str, bool)> {
    let (name, kind) = written.split_once(':')?;
    let bare = kind.strip_suffix('?');
    Some((name, bare.unwrap_or(kind), bare.is_some()))
}

/// What is answered may have more than is told; what is taken may not.
fn object(fields: &str, more: bool) -> Json {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (name, kind, optional) in fields.split_ascii_whitespace().filter_map(field) {
        let one = schema(kind);
        let one = if optional { json!({"anyOf": [one, {"type": "null"}]}) } else { one };
        properties.insert(name.to_owned(), one);
        if !optional {
            required.push(name);
        }
    }
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": more})
}

fn schema(kind: &str) -> Json {
    let (word, inside) = kind.trim_end_matches(')').split_once('(').unwrap_or((kind, ""));
    match word {
        "text" if inside.is_empty() => json!({"type": "string"}),
        "text" => json!({"type": "string", "enum": inside.split('|').collect::<Vec<_>>()}),
        "int" => match inside.split_once("..").map(|(low, high)| (low.parse::<i64>(), high.parse::<i64>())) {
            Some((Ok(low), Ok(high))) => {
                json!({"type": "integer", "format": "int64", "minimum": low, "maximum": high})
            }
            _ => json!({"type": "integer", "format": "int64"}),
        },
        "bool" => json!({"type": "boolean"}),
        "list" => json!({"type": "array"}),
        "texts" => json!({"type": "array", "items": {"type": "string"}}),
        "object" => json!({"type": "object"}),
        _ => json!({}),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// `METHOD path`, whatever the parts of the path are called.
    fn told(method: &str, path: &str) -> String {
        let parts: Vec<&str> =
            path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect();
        format!("{} {}", method.to_uppercase(), parts.join("/"))
    }

    #[test]
    fn every_route_and_every_line_of_the_description_for_people_is_in_the_document_and_nothing_else() {
        let here: BTreeSet<String> = OPERATIONS.iter().map(|one| told(one.method, one.path)).collect();
        assert_eq!(here.len(), OPERATIONS.len(), "one twice");
        let lines = include_str!("../../../API.md").lines().filter_map(|line| line.strip_prefix("| `"));
        let for_people = lines.filter_map(|line| {
            let (method, path) = line.split('`').next()?.split_once(' ')?;
            path.starts_with("/api/").then(|| told(method, path.split('?').next().unwrap_or(path)))
        });
        assert_eq!(for_people.collect::<BTreeSet<_>>(), here);
        let source = include_str!("mod.rs");
        let mut routed = BTreeSet::new();
        for route in source.split(".route(").skip(1) {
            let path = route.split('"').nth(1).unwrap();
            let methods = route.split('"').nth(2).unwrap();
            for method in ["get", "post", "put", "patch", "delete"] {
                if methods.contains(&format!("{method}(")) {
                    routed.insert(told(method, path));
                }
            }
        }
        // Packs go to the disk as they come: the catalogue's own routes.
        let elsewhere = ["POST /api/centres/{}/packs", "DELETE /api/centres/{}/packs/{}/{}"];
        assert_eq!(routed.into_iter().chain(elsewhere.map(str::to_owned)).collect::<BTreeSet<_>>(), here);
    }

    #[test]
    fn fields_are_described_as_they_are_written() {
        let one = object("days:int(1..366) role:text(a|b)? rest:texts", false);
        assert_eq!(one["required"], json!(["days", "rest"]));
        assert_eq!(one["properties"]["days"]["maximum"], 366);
        assert_eq!(one["properties"]["role"]["anyOf"][0]["enum"], json!(["a", "b"]));
        assert_eq!(one["additionalProperties"], false);
    }
}
