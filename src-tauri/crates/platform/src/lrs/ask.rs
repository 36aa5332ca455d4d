//! A request: its method, resource, version, parameters and body, whichever syntax it came in.

use axum::http::{HeaderMap, Method};

use super::access::Credential;
use super::multipart;
use super::parameters::{self, Parameters};
use super::precondition::Conditions;
use super::refusal::Refusal;
use super::version::Version;

/// What is asked to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// GET, and HEAD, whose answer is the same without its body.
    Get,
    Put,
    Post,
    Delete,
}

impl Verb {
    fn of(method: &str) -> Option<Verb> {
        match method {
            "GET" | "HEAD" => Some(Verb::Get),
            "PUT" => Some(Verb::Put),
            "POST" => Some(Verb::Post),
            "DELETE" => Some(Verb::Delete),
            _ => None,
        }
    }
}

/// A request.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub(super) verb: Verb,
    /// Below the base: `statements`, `activities/state` …
    pub(super) resource: String,
    pub(super) version: Version,
    pub(super) credential: Option<Credential>,
    pub(super) conditions: Conditions,
    pub(super) content_type: Option<String>,
    pub(super) languages: Option<String>,
    pub(super) parameters: Parameters,
    pub(super) body: Vec<u8>,
}

/// What of a request is read before its version is known.
pub(super) struct Raw<'r> {
    pub(super) method: &'r Method,
    pub(super) resource: &'r str,
    pub(super) query: &'r str,
    pub(super) headers: &'r HeaderMap,
    pub(super) body: Vec<u8>,
}

/// The version a request names in its header, if it names one that is spoken here.
pub(super) fn version_of(headers: &HeaderMap) -> Option<Version> {
    header(headers, "x-experience-api-version").and_then(|text| Version::parse(&text))
}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

impl Ask {
    /// Reads a request. `only`: the version the base it came to is for.
    pub(super) fn read(raw: Raw<'_>, only: Option<Version>) -> Result<Ask, Refusal> {
        let header = |name| header(raw.headers, name);
        let mut ask = Ask {
            verb: Verb::of(raw.method.as_str())
                .ok_or_else(|| Refusal::method("GET, HEAD, PUT, POST and DELETE"))?,
            resource: raw.resource.to_owned(),
            // Taken for now: settled below.
            version: only.unwrap_or(Version::V2_0),
            credential: header("authorization").and_then(|text| Credential::parse(&text)),
            conditions: Conditions { if_match: header("if-match"), if_none_match: header("if-none-match") },
            content_type: header("content-type"),
            languages: header("accept-language"),
            parameters: Parameters::parse(raw.query)?,
            body: raw.body,
        };
        let mut version = header("x-experience-api-version");
        let named = version.as_deref().and_then(Version::parse);
        // In 2.0 there is no such syntax (4.1.2.3), and so no such parameter.
        if ask.verb == Verb::Post && ask.parameters.get("method").is_some() && named != Some(Version::V2_0) {
            ask.unfold(&mut version)?;
        }
        match version.as_deref().map(|text| (text, Version::parse(text))) {
            Some((_, Some(version))) if only.is_none_or(|only| only == version) => ask.version = version,
            Some((text, _)) => {
                return Err(Refusal::bad(format!(
                    "the header X-Experience-API-Version says {}; {} spoken here",
                    parameters::shown(text),
                    match only {
                        None => "1.0.x and 2.0.x are",
                        Some(Version::V1_0) => "1.0.x is",
                        Some(Version::V2_0) => "2.0.x is",
                    }
                )));
            }
            None if ask.resource == "about" => {}
            None => return Err(Refusal::bad("the header X-Experience-API-Version is missing")),
        }
        Ok(ask)
    }

    /// Unfolds a request that was put into a form, for those who cannot set headers (1.0.3, Communication 1.3).
    fn unfold(&mut self, version: &mut Option<String>) -> Result<(), Refusal> {
        let method = self.parameters.take("method").unwrap_or_default();
        if !self.parameters.is_empty() {
            return Err(Refusal::bad(
                "a request with the parameter method has its other parameters in its form",
            ));
        }
        let form = self
            .content_type
            .as_deref()
            .is_none_or(|one| multipart::is(one, "application/x-www-form-urlencoded"));
        if !form {
            return Err(Refusal::bad(
                "a request with the parameter method is a form: Content-Type: application/x-www-form-urlencoded",
            ));
        }
        self.verb = Verb::of(&method)
            .ok_or_else(|| Refusal::bad("the parameter method must be GET, HEAD, PUT, POST or DELETE"))?;
        let text = std::str::from_utf8(&self.body).map_err(|_| Refusal::bad("the form is not UTF-8"))?;
        let mut form = Parameters::form(text)?;
        let content = form.take("content");
        if let Some(named) = form.take("X-Experience-API-Version") {
            *version = Some(named);
        }
        if let Some(authorization) = form.take("Authorization") {
            self.credential = Credential::parse(&authorization);
        }
        self.content_type = form.take("Content-Type");
        if let Some(tags) = form.take("If-Match") {
            self.conditions.if_match = Some(tags);
        }
        if let Some(tags) = form.take("If-None-Match") {
            self.conditions.if_none_match = Some(tags);
        }
        if let Some(languages) = form.take("Accept-Language") {
            self.languages = Some(languages);
        }
        for idle in ["Content-Length", "Accept", "Accept-Encoding", "Accept-Charset"] {
            form.take(idle);
        }
        if matches!(self.verb, Verb::Put | Verb::Post) {
            if content.is_none() {
                return Err(Refusal::bad("the form has no field content"));
            }
            self.content_type.get_or_insert_with(|| "application/json".to_owned());
        }
        self.body = content.unwrap_or_default().into_bytes();
        if form.text().len() > parameters::MOST_BYTES {
            return Err(Refusal::too_large("the form's parameters are too long"));
        }
        self.parameters = form;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(
        method: Method,
        query: &str,
        headers: &[(&'static str, &str)],
        body: &str,
    ) -> Result<Ask, Refusal> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        let raw = Raw {
            method: &method,
            resource: "statements",
            query,
            headers: &map,
            body: body.as_bytes().to_vec(),
        };
        Ask::read(raw, None)
    }

    const V1: (&str, &str) = ("x-experience-api-version", "1.0.3");
    const V2: (&str, &str) = ("x-experience-api-version", "2.0.0");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

    #[test]
    fn every_request_says_its_version() {
        assert_eq!(read(Method::GET, "", &[V1], "").map(|ask| ask.version), Ok(Version::V1_0));
        assert_eq!(read(Method::GET, "", &[V2], "").map(|ask| ask.version), Ok(Version::V2_0));
        for bad in [vec![], vec![("x-experience-api-version", "0.9")]] {
            assert_eq!(
                read(Method::GET, "", &bad, "").map(|ask| ask.version).map_err(|one| one.status),
                Err(400)
            );
        }
    }

    #[test]
    fn a_form_unfolds_into_the_request_it_stands_for() {
        let body = "statementId=x&content=%7B%7D&X-Experience-API-Version=1.0.2&If-Match=%22a%22&Authorization=Bearer+t";
        let ask = read(Method::POST, "method=PUT", &[FORM], body).unwrap();
        assert_eq!(ask.verb, Verb::Put);
        assert_eq!(ask.version, Version::V1_0);
        assert_eq!(ask.body, b"{}");
        assert_eq!(ask.content_type.as_deref(), Some("application/json"));
        assert_eq!(ask.parameters.text(), "statementId=x");
        assert_eq!(ask.conditions.if_match.as_deref(), Some("\"a\""));
        assert_eq!(ask.credential, Some(Credential::Bearer("t".to_owned())));
        let ask = read(Method::POST, "method=GET", &[V1, FORM], "limit=1").unwrap();
        assert_eq!((ask.verb, ask.parameters.get("limit")), (Verb::Get, Some("1")));
    }

    #[test]
    fn a_form_that_is_not_whole_is_refused() {
        let refused = |method, query, headers: &[_], body| {
            read(method, query, headers, body).map(|ask| ask.verb).map_err(|refusal| refusal.status)
        };
        assert_eq!(refused(Method::POST, "method=PUT&statementId=x", &[V1, FORM], "content=1"), Err(400));
        assert_eq!(refused(Method::POST, "method=PUT", &[V1, FORM], "statementId=x"), Err(400));
        assert_eq!(refused(Method::POST, "method=FLY", &[V1, FORM], "content=1"), Err(400));
        assert_eq!(
            refused(Method::POST, "method=PUT", &[V1, FORM], "content=1&X-Experience-API-Version=0.8"),
            Err(400)
        );
        assert_eq!(
            refused(Method::POST, "method=PUT", &[V1, ("content-type", "application/json")], "{}"),
            Err(400)
        );
        assert_eq!(refused(Method::PATCH, "", &[V1], ""), Err(405));
    }

    #[test]
    fn version_2_has_no_such_form() {
        let ask = read(Method::POST, "method=GET", &[V2, FORM], "limit=1").unwrap();
        assert_eq!(ask.verb, Verb::Post);
        assert!(ask.parameters.only(&[]).is_err());
    }
}
