//! What came back, and what it means: the answer or a part of it, a word of how far things are, or somebody else's page.

use std::time::Instant;

use reqwest::header::{HeaderValue, LOCATION};
use reqwest::{Response, StatusCode, Url};

use super::{End, Errand, Fault, HAVE, LATER, NOT_OURS, PAGE, Said, TOO_SLOW};
use crate::far_end::FarEndError;
use crate::http::answer;
use crate::http::road::head_len;
use crate::seal::{MAX_ANSWER, MessageId};

const LOG_IN: &str = "it wants somebody to log in; the network may want that first (open a browser and see)";

impl Errand {
    /// Looks at what came back.
    pub(super) async fn look(&mut self, response: Response) -> Result<Said, Fault> {
        self.road.count_came(head_len(&response));
        let headers = response.headers();
        let number =
            |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()?.parse().ok());
        let after = answer::retry_after(headers);
        match response.status() {
            StatusCode::OK | StatusCode::PARTIAL_CONTENT if answer::is_page(headers) => {
                Err(Fault::Final(self.stranger(PAGE)))
            }
            StatusCode::OK => {
                self.answer.clear();
                self.fetch(response).await
            }
            StatusCode::PARTIAL_CONTENT => {
                if answer::part(headers).is_some_and(|part| part.start != self.answer.len() as u64) {
                    return Err(Fault::Final(self.bad_answer("it sends another part than was asked for")));
                }
                self.fetch(response).await
            }
            StatusCode::RANGE_NOT_SATISFIABLE => {
                // Not the answer a part of which is here; the next asking is for the whole.
                self.answer.clear();
                Err(Fault::Broken("the answer is another one now".to_owned()))
            }
            StatusCode::ACCEPTED => match number(HAVE) {
                Some(have) => Ok(Said::Have(have, after)),
                None if !self.resumes => Ok(Said::End(End::Kept)),
                None => Err(Fault::Final(self.stranger(NOT_OURS))),
            },
            StatusCode::BAD_REQUEST => Ok(Said::NoMessage),
            StatusCode::NOT_FOUND if !self.resumes => Ok(Said::End(End::Unknown)),
            // Of a far end that keeps no halves.
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED
                if response.url().path().ends_with(&self.ask) =>
            {
                Ok(Said::Have(0, None))
            }
            StatusCode::INSUFFICIENT_STORAGE if !self.resumes => Ok(Said::End(End::Full)),
            StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT => self.led(&response),
            StatusCode::LENGTH_REQUIRED | StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Fault::Final(self.bad_answer("the message is too long for it")))
            }
            StatusCode::MISDIRECTED_REQUEST => Err(Fault::Final(
                self.stranger("it has another key than the one we know: another platform answers there"),
            )),
            StatusCode::UPGRADE_REQUIRED => {
                Err(Fault::Final(FarEndError::Newer { address: self.address.clone() }))
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Err(Fault::Busy(after)),
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_EARLY => Err(self.broken_status(&response)),
            StatusCode::UNAUTHORIZED
            | StatusCode::FORBIDDEN
            | StatusCode::PROXY_AUTHENTICATION_REQUIRED
            | StatusCode::NETWORK_AUTHENTICATION_REQUIRED => Err(Fault::Final(self.stranger(LOG_IN))),
            status if status.is_server_error() => Err(self.broken_status(&response)),
            _ => Err(Fault::Final(self.stranger(NOT_OURS))),
        }
    }

    /// Reads the answer's bytes on to what is here of them.
    async fn fetch(&mut self, mut response: Response) -> Result<Said, Fault> {
        let (begun, mut parts, mut came) = (Instant::now(), 0, 0);
        loop {
            let asked = Instant::now();
            if self.road.crawls(begun, parts, came) {
                let (address, cause) = (self.address.clone(), TOO_SLOW.to_owned());
                return Err(Fault::Final(FarEndError::Broken { address, cause }));
            }
            let part = self.wait(response.chunk(), || asked).await;
            let part = match part {
                // What broke once it had begun is no failure to connect.
                Err(Fault::Unconnected(cause)) => Err(Fault::Broken(cause)),
                part => part,
            }?;
            let Some(part) = part else { break };
            self.road.count_came(part.len() as u64);
            (parts, came) = (parts + 1, came + part.len());
            self.answer.extend_from_slice(&part);
            if self.answer.len() > MAX_ANSWER {
                return Err(Fault::Final(self.bad_answer("it is longer than an answer can be")));
            }
            self.recognise().map_err(Fault::Final)?;
        }
        // Something on the way closed it early and said nothing about lengths.
        if MessageId::of_answer(&self.answer).is_none() {
            return Err(Fault::Broken("the answer ended before it had begun".to_owned()));
        }
        Ok(Said::End(End::Answer(std::mem::take(&mut self.answer))))
    }

    /// Looks at the beginning, so that a stranger's pages are not read to their end.
    fn recognise(&self) -> Result<(), FarEndError> {
        match self.answer.first() {
            Some(first) if LATER.contains(first) => {
                return Err(FarEndError::Newer { address: self.address.clone() });
            }
            Some(b'<') => return Err(self.stranger(PAGE)),
            _ => {}
        }
        let enough = self.answer.len() >= 17;
        if enough && MessageId::of_answer(&self.answer) != Some(self.id) {
            return Err(self.stranger(NOT_OURS));
        }
        Ok(())
    }

    /// Follows a redirection to the same place by a secure connection, and no other.
    pub(super) fn led(&self, response: &Response) -> Result<Said, Fault> {
        let asked = response.url();
        let to = response.headers().get(LOCATION).and_then(|to| asked.join(to.to_str().ok()?).ok());
        let Some(to) = to else { return Err(Fault::Final(self.stranger(NOT_OURS))) };
        let same = to.host_str() == asked.host_str() && to.path() == asked.path();
        if same && asked.scheme() == "http" && to.scheme() == "https" {
            let port = to.port().map(|port| format!(":{port}")).unwrap_or_default();
            let below =
                Url::parse(&self.address).ok().map(|base| base.path().trim_end_matches('/').to_owned());
            let (host, below) = (to.host_str().unwrap_or_default(), below.unwrap_or_default());
            return Ok(Said::Moved(format!("https://{host}{port}{below}")));
        }
        let what = format!(
            "it leads to {}; the network may want you to log in first",
            to.host_str().unwrap_or("nowhere")
        );
        Err(Fault::Final(self.stranger(&what)))
    }
}
