//! What is said to a record store, and what its answers mean (xAPI 1.0.3, Communication 2.1).

use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::{RequestBuilder, StatusCode, Url};
use statement::{Statement, Uuid};

use super::Parcel;
use crate::far_end::FarEndError;
use crate::http::{
    Halt, Progress, Road, TOO_SLOW, allowance, asked_len, bad_certificate, body, chain, head_len, is_page,
    retry_after,
};
use crate::key::hex;
use crate::wire::Reason;

/// In which version of xAPI we speak.
const VERSION: HeaderName = HeaderName::from_static("x-experience-api-version");
/// Longest answer worth reading, in bytes: one statement, or the ids of a batch.
const MAX_ANSWER: usize = statement::MAX_BYTES + 64 * 1024;

/// A record store.
#[derive(Clone, Debug)]
pub(super) struct Store {
    pub(super) road: Arc<Road>,
    pub(super) address: String,
    /// Of the statement resource.
    pub(super) url: Url,
    pub(super) authorisation: HeaderValue,
}

/// What became of each statement, as far as it is known, and what ended it.
type Verdicts = (Vec<Option<Result<(), Reason>>>, Option<FarEndError>);

struct Answer {
    status: StatusCode,
    after: Option<Duration>,
    page: bool,
    text: Vec<u8>,
}

impl Store {
    /// Brings statements to the store until each is there or refused, or the line breaks.
    pub(super) async fn settle(&self, parcels: Vec<Parcel>) -> Verdicts {
        let mut verdicts = vec![None; parcels.len()];
        let mut work: Vec<Vec<usize>> = vec![(0..parcels.len()).collect()];
        while let Some(batch) = work.pop() {
            let sent: Vec<&Parcel> = batch.iter().filter_map(|at| parcels.get(*at)).collect();
            let mut settle = |at: usize, verdict| {
                if let Some(known) = verdicts.get_mut(at) {
                    *known = Some(verdict);
                }
            };
            let reason = match self.post(&sent).await {
                Ok(Posted::Taken) => {
                    batch.iter().for_each(|at| settle(*at, Ok(())));
                    continue;
                }
                Ok(Posted::Refused(reason)) => reason,
                Ok(Posted::Conflict) => {
                    let mut missing = Vec::new();
                    for (at, parcel) in batch.iter().zip(&sent) {
                        match self.held(parcel).await {
                            Ok(Held::Same) => settle(*at, Ok(())),
                            Ok(Held::Other) => settle(*at, Err(Reason::Forged)),
                            Ok(Held::Missing) => missing.push(*at),
                            Err(error) => return (verdicts, Some(error)),
                        }
                    }
                    if missing.len() < batch.len() {
                        work.extend((!missing.is_empty()).then_some(missing));
                        continue;
                    }
                    // It says that there is something, and shows nothing: to be halved until it says of what.
                    Reason::Forged
                }
                Err(error) => return (verdicts, Some(error)),
            };
            match batch[..] {
                [at] => settle(at, Err(reason)),
                _ => {
                    let (first, second) = batch.split_at(batch.len() / 2);
                    work.extend([second.to_vec(), first.to_vec()]);
                }
            }
        }
        (verdicts, None)
    }

    async fn post(&self, parcels: &[&Parcel]) -> Result<Posted, FarEndError> {
        let statements: Vec<&str> = parcels.iter().map(|parcel| parcel.json.as_str()).collect();
        let json = format!("[{}]", statements.join(","));
        let files: Vec<_> = parcels.iter().flat_map(|parcel| &parcel.files).collect();
        let (kind, content) = if files.is_empty() {
            ("application/json".to_owned(), json.into_bytes())
        } else {
            let boundary = format!("packhorse-{}", hex(&self.boundary()?));
            let mut content = Vec::new();
            let part = |content: &mut Vec<u8>, head: &str, bytes: &[u8]| {
                content.extend_from_slice(format!("--{boundary}\r\n{head}\r\n").as_bytes());
                content.extend_from_slice(bytes);
                content.extend_from_slice(b"\r\n");
            };
            part(&mut content, "Content-Type: application/json\r\n", json.as_bytes());
            for file in files {
                let head = format!(
                    "Content-Type: {}\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {}\r\n",
                    file.content_type,
                    hex(&file.hash)
                );
                part(&mut content, &head, &file.bytes);
            }
            content.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
            (format!("multipart/mixed; boundary={boundary}"), content)
        };
        let length = content.len();
        let progress = Progress::new();
        let request = self.road.client.post(self.url.clone()).header(CONTENT_TYPE, &kind);
        let request = request.body(body(Bytes::from(content), &progress));
        let extra =
            kind.len() + "content-type: \r\ncontent-length: \r\n".len() + length.to_string().len() + length;
        let moved = || progress.moved() + allowance(length);
        let answer = self.ask(request, asked_len("POST", &self.url, extra), moved).await?;
        match answer.status {
            StatusCode::OK | StatusCode::NO_CONTENT if answer.page => Err(self.stranger(PAGE)),
            StatusCode::OK => {
                // Anybody can say 200; a record store says the ids.
                let ids: Vec<Uuid> =
                    serde_json::from_slice(&answer.text).map_err(|_| self.stranger(NOT_OURS))?;
                let taken = |parcel: &&Parcel| parcel.statement.id.is_some_and(|id| ids.contains(&id));
                if parcels.iter().all(taken) { Ok(Posted::Taken) } else { Err(self.stranger(NOT_OURS)) }
            }
            StatusCode::BAD_REQUEST => Ok(Posted::Refused(Reason::NotAStatement)),
            StatusCode::PAYLOAD_TOO_LARGE => Ok(Posted::Refused(Reason::TooMuch)),
            StatusCode::CONFLICT => Ok(Posted::Conflict),
            _ => Err(self.refusal(&answer)),
        }
    }

    /// Looks what the store has under a statement's id.
    async fn held(&self, parcel: &Parcel) -> Result<Held, FarEndError> {
        let Some(id) = parcel.statement.id else { return Ok(Held::Missing) };
        for parameter in ["statementId", "voidedStatementId"] {
            let mut url = self.url.clone();
            url.query_pairs_mut().append_pair(parameter, &id.to_string());
            let asked = Instant::now();
            let request = self.road.client.get(url.clone());
            let answer = self.ask(request, asked_len("GET", &url, 0), || asked).await?;
            match answer.status {
                StatusCode::OK => {
                    let found = Statement::parse(&answer.text).map_err(|_| self.stranger(NOT_OURS))?;
                    let same = found.id == Some(id) && found.same(&parcel.statement);
                    return Ok(if same { Held::Same } else { Held::Other });
                }
                StatusCode::NOT_FOUND => {}
                _ => return Err(self.refusal(&answer)),
            }
        }
        Ok(Held::Missing)
    }

    async fn ask(
        &self,
        request: RequestBuilder,
        head: u64,
        moved: impl Fn() -> Instant,
    ) -> Result<Answer, FarEndError> {
        let request = request.header(VERSION, "1.0.3").header(AUTHORIZATION, self.authorisation.clone());
        let extra = "x-experience-api-version: 1.0.3\r\nauthorization: \r\n".len() + self.authorisation.len();
        let sent = self.road.wait(request.send(), moved).await;
        self.road.count_out(head + extra as u64);
        let mut response = sent.map_err(|halt| self.halted(halt))?;
        self.road.count_came(head_len(&response));
        let (status, headers) = (response.status(), response.headers());
        let (after, page) = (retry_after(headers), is_page(headers));
        let mut text = Vec::new();
        let (begun, mut parts) = (Instant::now(), 0);
        loop {
            let asked = Instant::now();
            if self.road.crawls(begun, parts, text.len()) {
                return Err(FarEndError::Broken {
                    address: self.address.clone(),
                    cause: TOO_SLOW.to_owned(),
                });
            }
            let part = self.road.wait(response.chunk(), || asked).await.map_err(|halt| self.halted(halt))?;
            let Some(part) = part else { return Ok(Answer { status, after, page, text }) };
            self.road.count_came(part.len() as u64);
            text.extend_from_slice(&part);
            parts += 1;
            if text.len() > MAX_ANSWER {
                return Err(self.stranger("it says more than a record store has to say"));
            }
        }
    }

    fn refusal(&self, answer: &Answer) -> FarEndError {
        let address = self.address.clone();
        match answer.status {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => FarEndError::Unauthorised { address },
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                let seconds = answer.after.map(|after| u32::try_from(after.as_secs()).unwrap_or(u32::MAX));
                FarEndError::Busy { address, seconds }
            }
            status if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT => {
                FarEndError::Broken { address, cause: format!("it answers {}", status.as_u16()) }
            }
            _ if answer.page => self.stranger(PAGE),
            status => self
                .stranger(&format!("it answers {}; check the address of the record store", status.as_u16())),
        }
    }

    fn halted(&self, halt: Halt) -> FarEndError {
        let address = self.address.clone();
        match halt {
            Halt::Cancelled => FarEndError::Cancelled,
            Halt::Silent => FarEndError::Broken { address, cause: "nothing came for too long".to_owned() },
            Halt::Failed(error) => match bad_certificate(&error) {
                Some(what) => self.stranger(&what),
                None if error.is_connect() => FarEndError::Unreachable { address, cause: chain(&error) },
                None => FarEndError::Broken { address, cause: chain(&error) },
            },
        }
    }

    fn stranger(&self, what: &str) -> FarEndError {
        FarEndError::Stranger { address: self.address.clone(), what: what.to_owned() }
    }

    /// Makes what parts the files: nothing that any of them could hold by chance or by design.
    fn boundary(&self) -> Result<[u8; 16], FarEndError> {
        let mut chance = [0; 16];
        getrandom::fill(&mut chance).map_err(std::io::Error::other)?;
        Ok(chance)
    }
}

enum Posted {
    Taken,
    Refused(Reason),
    Conflict,
}

enum Held {
    Same,
    Other,
    Missing,
}

const PAGE: &str = "a web page came; the network may want you to log in first (open a browser and see)";
const NOT_OURS: &str = "what came is no answer of a record store; check its address";
