//! One message brought over HTTP and its answer fetched, however often the line breaks (`PROTOCOL.md`, HTTP).

mod heard;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use bytes::Bytes;
use reqwest::header::{CONTENT_LENGTH, HeaderName, RANGE};
use reqwest::{RequestBuilder, Response, StatusCode, Url};

use super::answer;
use super::parcel::{self, Progress};
use super::patience::Patience;
use super::remote::chain;
use super::road::{Halt, Road, allowance, asked_len, bad_certificate, head_len};
use crate::far_end::FarEndError;
use crate::seal::MessageId;

/// How many bytes of a message the far end has; how many come with this request.
const HAVE: HeaderName = HeaderName::from_static("have");
const FROM: HeaderName = HeaderName::from_static("from");
/// Attempts to connect, before anything was ever heard: when to try again later is for the caller to say.
const FIRST_ATTEMPTS: u32 = 2;
/// Pause before an answer that is being made is asked for again, where the far end says nothing.
const MAKING: Duration = Duration::from_secs(2);
/// How long an answer may be in the making.
const MADE_WITHIN: Duration = Duration::from_secs(300);
/// How long a short text may be under way.
const PAGE_WITHIN: Duration = Duration::from_secs(90);
/// Bytes that have to move for it to be called moving: whoever gives or takes less each time keeps us for nothing.
const LEAST: usize = 256;
/// How often a far end may have less of a message than it said before.
const FORGETS: u32 = 3;
/// First bytes that answers of later protocols may have.
const LATER: std::ops::RangeInclusive<u8> = 0xC3..=0xCF;

/// One message on its way.
#[derive(Debug)]
pub(crate) struct Errand {
    pub(crate) road: Arc<Road>,
    /// As [`crate::address::parse`] gives it; changes once where the server insists on a secure connection.
    pub(crate) address: String,
    pub(crate) id: MessageId,
    pub(crate) message: Bytes,
    /// Where the whole message goes, below the address.
    pub(crate) post: String,
    /// Where the answer is asked for, and the rest of a message sent.
    pub(crate) ask: String,
    /// Whether a message can be taken up in the middle.
    pub(crate) resumes: bool,
    /// What is here of the answer.
    pub(crate) answer: Vec<u8>,
    /// From which byte on how many were sent of which nobody knows yet how many arrived.
    pub(crate) sent: Option<(u64, u64)>,
}

/// How an errand ended well.
#[derive(Debug)]
pub(crate) enum End {
    /// With the answer.
    Answer(Vec<u8>),
    /// It is kept there and will be answered some day.
    Kept,
    /// Nothing of that kind is known there.
    Unknown,
    /// There is no room for it.
    Full,
}

/// What to do next.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Send the whole message, or what comes after the bytes that have arrived.
    Send(u64),
    /// Ask what has arrived, and for the answer.
    Ask,
}

/// What the far end said.
enum Said {
    End(End),
    /// So many bytes of the message have arrived.
    Have(u64, Option<Duration>),
    /// It does not take what it got for a message.
    NoMessage,
    /// The same is to be asked at another address.
    Moved(String),
}

/// Why one request came to nothing.
enum Fault {
    /// It will be the same next time.
    Final(FarEndError),
    /// The line; nothing may have left.
    Unconnected(String),
    /// The line, on the way.
    Broken(String),
    /// The far end has no time for so long.
    Busy(Option<Duration>),
}

impl Errand {
    /// Goes until the errand is done or hopeless.
    pub(crate) async fn go(mut self, first: Step) -> Result<End, FarEndError> {
        let mut step = first;
        let mut failures = 0;
        let (mut arrived, mut begun_anew, mut moved) = (0_u64, false, false);
        // The most that ever was here of the answer, and how often the far end forgot: neither can be gone through again
        // and again.
        let (mut longest, mut forgotten) = (0, 0);
        let mut connected = false;
        let mut making: Option<Instant> = None;
        loop {
            let tried = match step {
                Step::Send(from) => self.send(from).await,
                Step::Ask => self.ask().await,
            };
            // Whatever moved shows that the line is worth another try.
            if self.answer.len() >= longest + LEAST {
                failures = 0;
                longest = self.answer.len();
            }
            match tried {
                // What was left there did not arrive before the line broke.
                Ok(Said::End(End::Unknown)) if matches!(step, Step::Ask) && !self.message.is_empty() => {
                    step = Step::Send(0);
                }
                Ok(Said::End(end)) => return Ok(end),
                Ok(Said::Have(have, after)) => {
                    connected = true;
                    let length = self.message.len() as u64;
                    if have > length {
                        return Err(self.stranger("it says that it has more than was sent"));
                    }
                    if have < arrived {
                        self.road.again.fetch_add(arrived - have, Ordering::SeqCst);
                        (failures, forgotten) = (failures + 1, forgotten + 1);
                    } else if forgotten <= FORGETS
                        && have - arrived >= (LEAST as u64).min(length - arrived).max(1)
                    {
                        failures = 0;
                    }
                    arrived = have;
                    // Whoever says so each time it was sent something takes nothing.
                    failures += u32::from(have < length && matches!(step, Step::Send(_)));
                    if failures > self.road.patience.attempts {
                        return Err(self.stranger("it takes nothing of the message"));
                    }
                    if have == length {
                        let since = *making.get_or_insert_with(Instant::now);
                        if since.elapsed() > MADE_WITHIN {
                            return Err(self.busy(None));
                        }
                        // Neither without a pause nor for years, whatever it says.
                        let Patience { first_pause, longest_pause, .. } = self.road.patience;
                        self.pause(after.unwrap_or(MAKING).max(first_pause).min(longest_pause)).await?;
                        step = Step::Ask;
                    } else {
                        step = Step::Send(have);
                    }
                }
                Ok(Said::NoMessage) if !begun_anew && arrived > 0 => {
                    begun_anew = true;
                    self.road.again.fetch_add(arrived, Ordering::SeqCst);
                    arrived = 0;
                    step = Step::Send(0);
                }
                Ok(Said::NoMessage) => {
                    return Err(self.bad_answer("it takes our message for none"));
                }
                Ok(Said::Moved(address)) if !moved => {
                    moved = true;
                    self.address = address.clone();
                    // Another errand may have found it meanwhile.
                    let _ = self.road.secure.set(address);
                }
                Ok(Said::Moved(_)) => return Err(self.stranger("it leads from one address to another")),
                Err(Fault::Final(error)) => return Err(error),
                Err(Fault::Busy(after)) => {
                    failures += 1;
                    let short = after.filter(|after| *after <= self.road.patience.longest_pause);
                    let worth_it = arrived > 0 || !self.answer.is_empty();
                    match short.filter(|_| worth_it && failures < self.road.patience.attempts) {
                        Some(after) => self.pause(after).await?,
                        None => return Err(self.busy(after)),
                    }
                    step = Step::Ask;
                }
                Err(Fault::Unconnected(cause)) => {
                    failures += 1;
                    let address = self.address.clone();
                    if !connected && failures >= self.road.patience.attempts.min(FIRST_ATTEMPTS) {
                        return Err(FarEndError::Unreachable { address, cause });
                    }
                    if failures >= self.road.patience.attempts {
                        return Err(FarEndError::Broken { address, cause });
                    }
                    self.pause(self.road.patience.pause(failures, None)).await?;
                }
                Err(Fault::Broken(cause)) => {
                    connected = true;
                    failures += 1;
                    if failures >= self.road.patience.attempts {
                        return Err(FarEndError::Broken { address: self.address.clone(), cause });
                    }
                    // The first time at once: a line that drops is often back before anything is noticed.
                    if failures > 1 {
                        self.pause(self.road.patience.pause(failures - 1, None)).await?;
                    }
                    step = Step::Ask;
                }
            }
        }
    }

    /// Asks for a short text that is no answer; once more where the line breaks.
    pub(crate) async fn page(mut self, most: usize) -> Result<Vec<u8>, FarEndError> {
        let mut tries = 0;
        loop {
            tries += 1;
            let address = self.address.clone();
            match self.read_page(most).await {
                Ok(text) => return Ok(text),
                Err(Fault::Final(error)) => return Err(error),
                Err(Fault::Busy(after)) => return Err(self.busy(after)),
                Err(Fault::Unconnected(cause)) if tries > 1 => {
                    return Err(FarEndError::Unreachable { address, cause });
                }
                Err(Fault::Broken(cause)) if tries > 1 => return Err(FarEndError::Broken { address, cause }),
                Err(Fault::Unconnected(_) | Fault::Broken(_)) => {
                    self.pause(self.road.patience.pause(tries, None)).await?;
                }
            }
        }
    }

    async fn read_page(&mut self, most: usize) -> Result<Vec<u8>, Fault> {
        let url = self.url(&self.ask)?;
        let mut response = self.get(self.road.client.get(url.clone()), asked_len("GET", &url, 0)).await?;
        self.road.count_came(head_len(&response));
        match response.status() {
            StatusCode::OK if !answer::is_page(response.headers()) => {}
            StatusCode::OK => return Err(Fault::Final(self.stranger(PAGE))),
            status if status.is_redirection() => {
                if let Said::Moved(address) = self.led(&response)? {
                    self.address = address;
                }
                return Err(Fault::Broken("it leads to a secure address".to_owned()));
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                return Err(Fault::Busy(answer::retry_after(response.headers())));
            }
            status if status.is_server_error() => return Err(self.broken_status(&response)),
            _ => return Err(Fault::Final(self.stranger(NOT_OURS))),
        }
        let mut text = Vec::new();
        let begun = Instant::now();
        loop {
            let asked = Instant::now();
            let Some(part) = self.wait(response.chunk(), || asked).await? else { return Ok(text) };
            self.road.count_came(part.len() as u64);
            text.extend_from_slice(&part);
            // Whoever sends a byte now and then would hold us for ever.
            if text.len() > most || begun.elapsed() > PAGE_WITHIN {
                return Err(Fault::Final(self.stranger(NOT_OURS)));
            }
        }
    }

    /// Sends the message from a byte on.
    async fn send(&mut self, from: u64) -> Result<Said, Fault> {
        let (path, resumed) = if from > 0 { (&self.ask, true) } else { (&self.post, false) };
        let url = self.url(path)?;
        let start = usize::try_from(from).unwrap_or(usize::MAX).min(self.message.len());
        let body = self.message.slice(start..);
        let length = body.len();
        let progress = Progress::new();
        let mut request = self.road.client.post(url.clone());
        let mut extra = 2 + CONTENT_LENGTH.as_str().len() + 2 + length.to_string().len();
        if resumed {
            request = request.header(FROM, from);
            extra += 4 + FROM.as_str().len() + from.to_string().len();
        }
        let request = request.body(parcel::body(body, &progress));
        let head = asked_len("POST", &url, extra);
        let allowance = allowance(length);
        let said = match self.wait(request.send(), || progress.moved() + allowance).await {
            Ok(response) => self.look(response).await,
            Err(fault) => Err(fault),
        };
        if matches!(said, Err(Fault::Unconnected(_))) {
            return said;
        }
        self.road.count_out(head);
        self.sent = Some((from, progress.handed()));
        self.count_sent(&said);
        said
    }

    /// Counts what was sent, once the far end has told how much of it arrived: what lay in this computer's buffers when
    /// the line broke never left.
    fn count_sent(&mut self, said: &Result<Said, Fault>) {
        let Some((from, handed)) = self.sent else { return };
        let arrived = match said {
            Ok(Said::Have(have, _)) => have.saturating_sub(from).min(handed),
            Err(Fault::Unconnected(_) | Fault::Broken(_) | Fault::Busy(_)) => return,
            _ => handed,
        };
        self.road.out.fetch_add(arrived, Ordering::SeqCst);
        self.sent = None;
    }

    /// Asks what has arrived, and for the answer, or what is missing of it.
    async fn ask(&mut self) -> Result<Said, Fault> {
        let url = self.url(&self.ask)?;
        let mut request = self.road.client.get(url.clone());
        let mut extra = 0;
        if !self.answer.is_empty() {
            let range = format!("bytes={}-", self.answer.len());
            extra = 4 + RANGE.as_str().len() + range.len();
            request = request.header(RANGE, range);
        }
        let response = self.get(request, asked_len("GET", &url, extra)).await?;
        let said = self.look(response).await;
        self.count_sent(&said);
        said
    }

    async fn get(&self, request: RequestBuilder, head: u64) -> Result<Response, Fault> {
        let asked = Instant::now();
        let got = self.wait(request.send(), || asked).await;
        if !matches!(got, Err(Fault::Unconnected(_))) {
            self.road.count_out(head);
        }
        got
    }

    async fn wait<T>(
        &self,
        work: impl Future<Output = reqwest::Result<T>>,
        moved: impl Fn() -> Instant,
    ) -> Result<T, Fault> {
        self.road.wait(work, moved).await.map_err(|halt| match halt {
            Halt::Cancelled => Fault::Final(FarEndError::Cancelled),
            Halt::Silent => Fault::Broken("nothing came for too long".to_owned()),
            Halt::Failed(error) => self.fault(&error),
        })
    }

    async fn pause(&self, length: Duration) -> Result<(), FarEndError> {
        if self.road.pause(length).await { Ok(()) } else { Err(FarEndError::Cancelled) }
    }

    fn fault(&self, error: &reqwest::Error) -> Fault {
        if let Some(what) = bad_certificate(error) {
            return Fault::Final(self.stranger(&what));
        }
        if error.is_connect() { Fault::Unconnected(chain(error)) } else { Fault::Broken(chain(error)) }
    }

    fn broken_status(&self, response: &Response) -> Fault {
        Fault::Broken(format!("something on the way answers {}", response.status().as_u16()))
    }

    fn url(&self, path: &str) -> Result<Url, Fault> {
        Url::parse(&format!("{}{path}", self.address)).map_err(|error| {
            let (address, cause) = (self.address.clone(), error.to_string());
            Fault::Final(FarEndError::Unreachable { address, cause })
        })
    }

    pub(crate) fn stranger(&self, what: &str) -> FarEndError {
        FarEndError::Stranger { address: self.address.clone(), what: what.to_owned() }
    }

    fn bad_answer(&self, what: &str) -> FarEndError {
        FarEndError::BadAnswer { address: self.address.clone(), what: what.to_owned() }
    }

    fn busy(&self, after: Option<Duration>) -> FarEndError {
        let seconds = after.map(|after| u32::try_from(after.as_secs()).unwrap_or(u32::MAX));
        FarEndError::Busy { address: self.address.clone(), seconds }
    }
}

const PAGE: &str = "a web page came; the network may want you to log in first (open a browser and see)";
const NOT_OURS: &str = "what came is no answer to what was asked; check the address";
/// What is said of a line, or of somebody at its other end, that does not come to an end.
pub(crate) const TOO_SLOW: &str = "what comes is too little for the time it takes";
