//! `getCredentials` and `upsertCredential` (Open Badges 3.0, 6.2.2 and 6.2.3).

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use credential::carrier::{self, Form};
use credential::{About, Answer, Moment};
use url::form_urlencoded;

use super::held::{self, Became, Brought, Page};
use super::refusal::told;
use super::scope::Scope;
use super::status::Fault;
use super::{BASE, known, let_at, waiting};
use crate::auth::secret;
use crate::service::Service;

/// Most credentials of a page.
pub(super) const MOST_A_PAGE: u32 = 100;
/// Credentials of a page where nobody says how many.
const USUAL: u32 = 50;
/// Most bytes of a page, beyond its first credential.
const MOST_BYTES: usize = 2 << 20;
/// Most bytes of a credential that is brought, as JSON and in base 64.
const LONGEST: usize = credential::MAX_JSON / 3 * 4 + 4096;

/// What of a person's credentials is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Wanted {
    limit: u32,
    offset: u32,
    since: Option<(String, i64)>,
}

impl Wanted {
    fn read(uri: &Uri) -> Result<Wanted, Fault> {
        let mut wanted = Wanted { limit: USUAL, offset: 0, since: None };
        for (name, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
            match name.as_ref() {
                "limit" => {
                    let limit = value.parse::<u32>().ok().filter(|limit| *limit > 0);
                    let limit = limit.ok_or(Fault::Query("limit is a whole number from 1"))?;
                    wanted.limit = limit.min(MOST_A_PAGE);
                }
                "offset" => {
                    let offset = value.parse::<u32>().ok().filter(|offset| i32::try_from(*offset).is_ok());
                    wanted.offset = offset.ok_or(Fault::Query("offset is a whole number from 0"))?;
                }
                "since" => {
                    // A plus sign that nobody escaped arrives as a blank.
                    let text = value.replace(' ', "+");
                    let moment = Moment::read(&text).ok_or(Fault::Query(
                        "since is a date and time with its zone, as in 2026-11-22T10:00:00Z",
                    ))?;
                    wanted.since = Some((text, moment.0));
                }
                _ => {}
            }
        }
        Ok(wanted)
    }

    /// The links of a page (Open Badges 3.0, 6.4; RFC 8288): the next one begins where this one really ended.
    fn links(&self, address: &str, page: &Page) -> String {
        let there = u32::try_from(page.credentials.len()).unwrap_or(u32::MAX);
        let total = u32::try_from(page.total).unwrap_or(u32::MAX);
        let link = |offset: u32, relation: &str| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("limit", &self.limit.to_string()).append_pair("offset", &offset.to_string());
            if let Some((since, _)) = &self.since {
                query.append_pair("since", since);
            }
            format!("<{address}{BASE}/credentials?{}>; rel=\"{relation}\"", query.finish())
        };
        let mut links = Vec::new();
        let next = self.offset.saturating_add(there);
        if there > 0 && next < total {
            links.push(link(next, "next"));
        }
        links.push(link(total.saturating_sub(1) / self.limit * self.limit, "last"));
        links.push(link(0, "first"));
        if self.offset > 0 {
            links.push(link(self.offset.saturating_sub(self.limit), "prev"));
        }
        links.join(", ")
    }
}

pub(super) async fn get(State(service): State<Arc<Service>>, headers: HeaderMap, uri: Uri) -> Response {
    match find(service, headers, uri).await {
        Ok(response) => response,
        Err(fault) => fault.into_response(),
    }
}

async fn find(service: Arc<Service>, headers: HeaderMap, uri: Uri) -> Result<Response, Fault> {
    let bearer = let_at(&service, &headers, Scope::CredentialRead).await?;
    let wanted = Wanted::read(&uri)?;
    let address = service.config.address.clone();
    let asked = wanted.clone();
    let page = waiting(move || {
        let since_ms = asked.since.as_ref().map_or(i64::MIN, |(_, ms)| *ms);
        let place = (asked.offset, asked.limit);
        Ok(service.db.read(|tx| held::page(tx, bearer.learner, since_ms, place, MOST_BYTES))?)
    })
    .await?;
    // As they were signed: nothing is read and written anew.
    let mut body = "{\"credential\":[".to_owned();
    let of = |form: Form| page.credentials.iter().filter(move |(one, _)| *one == form).map(|(_, text)| text);
    body.push_str(&of(Form::Json).map(String::as_str).collect::<Vec<_>>().join(","));
    body.push_str("],\"compactJwsString\":[");
    body.push_str(&of(Form::Jwt).map(|token| format!("\"{token}\"")).collect::<Vec<_>>().join(","));
    body.push_str("]}");
    let mut response = told(StatusCode::OK, &body);
    let headers = response.headers_mut();
    headers.insert("x-total-count", page.total.into());
    if let Ok(links) = HeaderValue::from_str(&wanted.links(&address, &page)) {
        headers.insert(header::LINK, links);
    }
    Ok(response)
}

pub(super) async fn post(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match bring(service, parts.headers, body).await {
        Ok(response) => response,
        Err(fault) => fault.into_response(),
    }
}

async fn bring(service: Arc<Service>, headers: HeaderMap, body: Body) -> Result<Response, Fault> {
    let bearer = let_at(&service, &headers, Scope::CredentialUpsert).await?;
    let (form, kind) = form_of(&headers)?;
    let body = to_bytes(body, LONGEST).await.map_err(|_| Fault::Much("a credential has 256 KiB at most"))?;
    let known: Vec<String> = headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|tags| tags.to_str().ok())
        .flat_map(|tags| tags.split(',').map(|tag| tag.trim().trim_start_matches("W/").to_owned()))
        .take(20)
        .collect();
    let (became, text) = waiting(move || {
        let now_ms = (service.now_ms)();
        let found = carrier::find(&body).map_err(|error| Fault::Data(error.to_string()))?;
        if found.form != form {
            return Err(Fault::Kind("JSON comes as application/json, a compact JWS as text/plain"));
        }
        let issuers = known::issuers(&service.db)?;
        let report = carrier::verify(&found, &issuers, Some(Moment(now_ms)));
        let wrong: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.answer == Answer::NotValid || finding.about == About::Schema)
            .filter(|finding| finding.answer != Answer::Valid)
            .map(|finding| finding.code)
            .collect();
        if !wrong.is_empty() {
            return Err(Fault::Data(format!("the credential is not valid: {}", wrong.join(", "))));
        }
        let Some(shown) = &report.credential else {
            return Err(Fault::Data("this is no Open Badge of version 3".to_owned()));
        };
        let is_known = |kept: &[u8]| known.iter().any(|tag| *tag == tag_of(kept));
        let brought = Brought { form, body: &found.bytes, shown, is_known: &is_known };
        let became = service.db.write(|tx| held::take(tx, bearer.learner, &brought, now_ms))?;
        Ok((became, found.bytes))
    })
    .await?;
    let status = match became {
        Became::Created => StatusCode::CREATED,
        Became::Replaced => StatusCode::OK,
        Became::Unchanged => StatusCode::NOT_MODIFIED,
    };
    let tag = HeaderValue::from_str(&tag_of(&text)).ok();
    let mut response = match became {
        Became::Unchanged => status.into_response(),
        _ => told(status, &String::from_utf8_lossy(&text)),
    };
    if became != Became::Unchanged {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    if let Some(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// The form that a body is said to have, and how it is answered.
fn form_of(headers: &HeaderMap) -> Result<(Form, &'static str), Fault> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    match kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/json" => Ok((Form::Json, "application/json; charset=utf-8")),
        "application/vc+ld+json" | "application/ld+json" | "application/vc" => {
            Ok((Form::Json, "application/vc+ld+json"))
        }
        "text/plain" => Ok((Form::Jwt, "text/plain; charset=utf-8")),
        _ => Err(Fault::Kind("a credential comes as application/json, application/vc+ld+json or text/plain")),
    }
}

/// The tag of a credential as it is kept.
fn tag_of(bytes: &[u8]) -> String {
    let hash: String = secret::hash(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hash}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_within_bounds_or_refused() {
        let read = |query: &str| Wanted::read(&format!("/credentials?{query}").parse().unwrap());
        let at = |limit, offset| Wanted { limit, offset, since: None };
        assert_eq!(read("").unwrap(), at(USUAL, 0));
        assert_eq!(read("limit=2&offset=5&other=1").unwrap(), at(2, 5));
        assert_eq!(read("limit=100000").unwrap(), at(MOST_A_PAGE, 0));
        for since in
            ["2026-11-22T10:00:00Z", "2026-11-22T12:00:00+02:00", "2026-11-22T12%3A00%3A00%2B02%3A00"]
        {
            assert_eq!(
                read(&format!("since={since}")).unwrap().since.unwrap().1,
                1_795_341_600_000,
                "{since}"
            );
        }
        for wrong in
            ["limit=0", "limit=-1", "limit=x", "limit=", "offset=-1", "offset=4000000000", "since=yesterday"]
        {
            assert!(matches!(read(wrong), Err(Fault::Query(_))), "{wrong}");
        }
    }

    #[test]
    fn links_lead_on_from_where_a_page_ended() {
        let links = |offset, there: usize, total| {
            let page = Page { total, credentials: vec![(Form::Json, String::new()); there] };
            let links = Wanted { limit: 2, offset, since: None }.links("https://a.example", &page);
            let link = |link: &str| {
                let (address, relation) = link.split_once(">; rel=").unwrap();
                format!("{}{}", relation.trim_matches('"'), address.rsplit('=').next().unwrap())
            };
            links.split(", ").map(link).collect::<Vec<_>>()
        };
        assert_eq!(links(0, 2, 5), ["next2", "last4", "first0"]);
        assert_eq!(links(2, 1, 5), ["next3", "last4", "first0", "prev0"]);
        assert_eq!(links(4, 1, 5), ["last4", "first0", "prev2"]);
        assert_eq!(links(0, 0, 0), ["last0", "first0"]);
        assert_eq!(links(9, 0, 5), ["last4", "first0", "prev7"]);
    }
}
