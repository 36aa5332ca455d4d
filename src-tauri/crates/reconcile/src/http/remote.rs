//! One file on a web server: requests, the answer being read, and taking it up again where it broke.

use std::io::{self, Read};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use reqwest::blocking::{Client, Response};
use reqwest::header::{ACCEPT_ENCODING, IF_RANGE, RANGE};
use reqwest::{StatusCode, Url, redirect};

use super::answer::{self, Validator};
use super::error::HttpError;
use super::patience::Patience;

/// First bytes asked for: header and list of a small pack.
const FIRST_WINDOW: u64 = 16 * 1024;
/// First bytes asked for of what is wanted: a reader that jumps about wastes no more than this.
const WANTED_WINDOW: u64 = 256 * 1024;
/// Most bytes asked for at once where nobody said what will be wanted.
const WIDEST_WINDOW: u64 = 8 * 1024 * 1024;
/// Bytes not wanted that are rather fetched than left out by a new request: at 20 kbit/s and 600 ms there
/// and back, a request with its headers costs about as much.
const GAP: u64 = 4 * 1024;
/// Redirections followed.
const REDIRECTS: usize = 5;
/// How long a pause may be slept without looking whether somebody cancelled.
const NAP: Duration = Duration::from_millis(100);

/// The connections all volumes of a source share.
#[derive(Debug)]
pub(crate) struct Line {
    client: Client,
    patience: Patience,
    cancelled: AtomicBool,
    fetched: AtomicU64,
    requests: AtomicU64,
}

/// One file at one address.
#[derive(Debug)]
pub(crate) struct Remote {
    address: Url,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Bytes of the file, once an answer or the volume before has told.
    len: Option<u64>,
    /// Whether the server gives parts of the file; `None` until it has answered.
    ranges: Option<bool>,
    validator: Option<Validator>,
    answer: Option<Answer>,
    /// What will be read, in order and without overlaps.
    wanted: Vec<Range<u64>>,
    window: u64,
    /// Where the last answer ended: a read that begins there goes on in sequence.
    last_end: u64,
}

/// An answer being read.
#[derive(Debug)]
struct Answer {
    response: Response,
    at: u64,
    end: u64,
}

/// What went wrong with one attempt.
enum Fault {
    /// It will be the same next time.
    Final(HttpError),
    /// Worth another try, after the pause the server asked for.
    Passing(String, Option<Duration>),
}

impl Line {
    pub(crate) fn new(url: &Url, patience: Patience) -> Result<Line, HttpError> {
        // Fails where the program has chosen already; then that choice holds.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let builder = || {
            let builder = Client::builder()
                .user_agent(concat!("packhorse/", env!("CARGO_PKG_VERSION")))
                .connect_timeout(patience.connect)
                .timeout(patience.stall)
                .redirect(redirect::Policy::custom(follow));
            // A proxy knows nothing of this computer's own addresses.
            if is_loopback(url) { builder.no_proxy() } else { builder }
        };
        let client = match builder().build() {
            // Without the system's certificates there is still the plain web of a classroom.
            Err(_) if url.scheme() == "http" => builder().tls_certs_only([]).build(),
            built => built,
        };
        let client = client.map_err(|error| HttpError::NoTls(chain(&error)))?;
        Ok(Line {
            client,
            patience,
            cancelled: AtomicBool::new(false),
            fetched: AtomicU64::new(0),
            requests: AtomicU64::new(0),
        })
    }

    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    pub(crate) fn fetched(&self) -> u64 {
        self.fetched.load(Ordering::SeqCst)
    }

    pub(crate) fn requests(&self) -> u64 {
        self.requests.load(Ordering::SeqCst)
    }

    fn check(&self) -> Result<(), HttpError> {
        if self.cancelled.load(Ordering::SeqCst) { Err(HttpError::Cancelled) } else { Ok(()) }
    }

    fn pause(&self, length: Duration) -> Result<(), HttpError> {
        let until = Instant::now() + length;
        loop {
            self.check()?;
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(NAP));
        }
    }
}

impl Remote {
    pub(crate) fn new(address: Url, len: Option<u64>) -> Remote {
        Remote { address, state: Mutex::new(State { len, window: FIRST_WINDOW, ..State::default() }) }
    }

    pub(crate) fn address(&self) -> &Url {
        &self.address
    }

    pub(crate) fn resumes(&self) -> bool {
        self.lock().ranges != Some(false)
    }

    pub(crate) fn want(&self, ranges: Vec<Range<u64>>) {
        self.lock().wanted = ranges;
    }

    /// Asks for the beginning of the file; returns its length.
    pub(crate) fn open(&self, line: &Line) -> Result<u64, HttpError> {
        let mut state = self.lock();
        self.persist(line, |failed| {
            if failed {
                state.let_go();
            }
            self.request(line, &mut state, 0, FIRST_WINDOW)
        })?;
        state.len.ok_or_else(|| self.bad_answer("it does not say how long the file is"))
    }

    /// Fills `buffer` with the bytes from `offset` on.
    pub(crate) fn read_at(&self, line: &Line, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        let mut state = self.lock();
        let mut filled = 0;
        while filled < buffer.len() {
            let (at, rest) = (offset + filled as u64, &mut buffer[filled..]);
            let mut read = 0;
            // Each call begins with full patience, as bytes have come in between.
            self.persist(line, |failed| {
                if failed {
                    state.let_go();
                }
                read = self.read_some(line, &mut state, at, rest)?;
                Ok(())
            })?;
            filled += read;
        }
        Ok(())
    }

    /// Tries `attempt` until it succeeds, with pauses that grow; it is told whether the one before failed.
    fn persist(
        &self,
        line: &Line,
        mut attempt: impl FnMut(bool) -> Result<(), Fault>,
    ) -> Result<(), HttpError> {
        let mut failures = 0;
        loop {
            line.check()?;
            match attempt(failures > 0) {
                Ok(()) => return Ok(()),
                Err(Fault::Final(error)) => return Err(error),
                Err(Fault::Passing(reason, asked)) => {
                    failures += 1;
                    if failures >= line.patience.attempts {
                        return Err(HttpError::Unreachable { address: self.address.to_string(), reason });
                    }
                    line.pause(line.patience.pause(failures, asked))?;
                }
            }
        }
    }

    /// Reads at least one byte at `at`, with a new request where the answer at hand does not lead there.
    fn read_some(&self, line: &Line, state: &mut State, at: u64, buffer: &mut [u8]) -> Result<usize, Fault> {
        let leads_there = |answer: &Answer| {
            answer.at <= at && at < answer.end && (at - answer.at <= GAP || state.ranges == Some(false))
        };
        if !state.answer.as_ref().is_some_and(leads_there) {
            state.let_go();
            let end = state.ask_until(at, buffer.len() as u64);
            self.request(line, state, at, end)?;
        }
        let Some(answer) = &mut state.answer else { return Err(self.broken("no answer")) };
        let mut waste = [0; 4096];
        while answer.at < at {
            let most = (at - answer.at).min(waste.len() as u64) as usize;
            self.receive(line, answer, &mut waste[..most])?;
        }
        let most = (answer.end - answer.at).min(buffer.len() as u64) as usize;
        let read = self.receive(line, answer, &mut buffer[..most])?;
        if answer.at == answer.end {
            state.let_go();
        }
        Ok(read)
    }

    /// Reads some bytes of the answer, sitting out silences.
    fn receive(&self, line: &Line, answer: &mut Answer, buffer: &mut [u8]) -> Result<usize, Fault> {
        let mut silences = 0;
        loop {
            match answer.response.read(buffer) {
                Ok(0) => return Err(self.broken("the connection closed before the end")),
                Ok(read) => {
                    answer.at += read as u64;
                    line.fetched.fetch_add(read as u64, Ordering::SeqCst);
                    return Ok(read);
                }
                Err(error) if is_silence(&error) && silences + 1 < line.patience.stalls => {
                    silences += 1;
                    line.check().map_err(Fault::Final)?;
                }
                Err(error) => return Err(self.broken(&chain(&error))),
            }
        }
    }

    /// Asks for the bytes from `at` to `end` and looks at the answer's head.
    fn request(&self, line: &Line, state: &mut State, at: u64, end: u64) -> Result<(), Fault> {
        let mut request = line.client.get(self.address.clone()).header(ACCEPT_ENCODING, "identity");
        if state.ranges != Some(false) {
            request = request.header(RANGE, format!("bytes={at}-{}", end.saturating_sub(1)));
            if let Some(known) = state.validator.as_ref().and_then(Validator::if_range) {
                request = request.header(IF_RANGE, known);
            }
        }
        line.requests.fetch_add(1, Ordering::SeqCst);
        let response = request.send().map_err(|error| self.unsent(&error))?;
        let headers = response.headers().clone();
        match response.status() {
            StatusCode::PARTIAL_CONTENT => {
                let part = answer::part(&headers).filter(|part| part.start == at);
                let part = part.ok_or_else(|| {
                    Fault::Final(self.bad_answer("it sends another part than was asked for"))
                })?;
                self.recognise(state, Validator::of(&headers), part.total)?;
                state.ranges = Some(true);
                state.answer = Some(Answer { response, at, end: part.end.min(end) });
            }
            StatusCode::OK => {
                if answer::is_page(&headers) {
                    return Err(Fault::Final(HttpError::Page { address: self.address.to_string() }));
                }
                let total = response.content_length();
                let total = total
                    .ok_or_else(|| Fault::Final(self.bad_answer("it does not say how long the file is")))?;
                // The whole file where a part was asked for: it is another one now, or, with the same tag,
                // the server has stopped giving parts.
                if state.ranges == Some(true)
                    && state.validator.as_ref().is_none_or(|known| *known != Validator::of(&headers))
                {
                    return Err(Fault::Final(self.changed()));
                }
                self.recognise(state, Validator::of(&headers), total)?;
                state.ranges = Some(false);
                state.answer = Some(Answer { response, at: 0, end: total });
            }
            StatusCode::RANGE_NOT_SATISFIABLE => {
                let total = answer::unsatisfied_total(&headers);
                if at > 0 || total != Some(0) || state.len.is_some_and(|len| len > 0) {
                    return Err(Fault::Final(self.changed()));
                }
                (state.len, state.ranges) = (Some(0), Some(true));
            }
            status if passing(status) => {
                let reason = format!("the server answers {}", status.as_u16());
                return Err(Fault::Passing(reason, answer::retry_after(&headers)));
            }
            status => {
                let (address, status) = (self.address.to_string(), status.as_u16());
                return Err(Fault::Final(HttpError::Refused { address, status }));
            }
        }
        Ok(())
    }

    /// Makes sure that an answer is about the file we know, or gets to know it.
    fn recognise(&self, state: &mut State, found: Validator, total: u64) -> Result<(), Fault> {
        if let Some(known) = &state.validator
            && (known.differs(&found) || state.len.is_some_and(|len| len != total))
        {
            return Err(Fault::Final(self.changed()));
        }
        if state.len.is_some_and(|len| len != total) {
            return Err(Fault::Final(
                self.bad_answer(&format!("it has {total} bytes, which is not what the pack says")),
            ));
        }
        state.len = Some(total);
        state.validator.get_or_insert(found);
        Ok(())
    }

    fn unsent(&self, error: &reqwest::Error) -> Fault {
        if error.is_redirect() {
            return Fault::Final(
                self.bad_answer(&format!("it leads elsewhere, and not on: {}", chain(error))),
            );
        }
        if error.is_builder() || error.is_request() && error.url().is_none() {
            return Fault::Final(HttpError::BadAddress(self.address.to_string()));
        }
        if let Some(rustls::Error::InvalidCertificate(reason)) = tls_error(error) {
            let (address, reason) = (self.address.to_string(), reason.to_string());
            return Fault::Final(HttpError::Certificate { address, reason });
        }
        self.broken(&chain(error))
    }

    fn broken(&self, reason: &str) -> Fault {
        Fault::Passing(reason.to_owned(), None)
    }

    fn bad_answer(&self, what: &str) -> HttpError {
        HttpError::BadAnswer { address: self.address.to_string(), what: what.to_owned() }
    }

    fn changed(&self) -> HttpError {
        HttpError::Changed { address: self.address.to_string() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Decides how far to ask for a read of `len` bytes at `at`: further the longer the reading goes on in
    /// sequence, and not beyond what is wanted, small gaps within it included, where somebody said what is.
    fn ask_until(&mut self, at: u64, len: u64) -> u64 {
        let needed = at.saturating_add(len);
        let wanted = self.wanted_until(at);
        let (first, widest) =
            if wanted.is_some() { (WANTED_WINDOW, u64::MAX) } else { (FIRST_WINDOW, WIDEST_WINDOW) };
        let in_sequence = at >= self.last_end && at - self.last_end <= GAP;
        self.window = if in_sequence { self.window.saturating_mul(2).clamp(first, widest) } else { first };
        let until = at.saturating_add(self.window).min(wanted.unwrap_or(u64::MAX));
        until.min(self.len.unwrap_or(u64::MAX)).max(needed)
    }

    /// Returns where what is wanted at `at` ends.
    fn wanted_until(&self, at: u64) -> Option<u64> {
        let mut wanted = self.wanted.iter().skip_while(|range| range.end <= at);
        let mut end = wanted.next().filter(|range| range.start <= at)?.end;
        for next in wanted {
            if next.start > end.saturating_add(GAP) {
                break;
            }
            end = next.end;
        }
        Some(end)
    }

    /// Lets go of an answer that leads nowhere any more.
    fn let_go(&mut self) {
        if let Some(answer) = self.answer.take() {
            self.last_end = answer.at;
        }
    }
}

/// Follows a few redirections, and never from a secure address to an open one.
fn follow(attempt: redirect::Attempt<'_>) -> redirect::Action {
    let was_secure = attempt.previous().last().is_some_and(|url| url.scheme() == "https");
    if attempt.previous().len() > REDIRECTS {
        return attempt.error("too many redirections");
    }
    match attempt.url().scheme() {
        "https" => attempt.follow(),
        "http" if !was_secure => attempt.follow(),
        _ => attempt.error("from a secure address to one that is not"),
    }
}

fn passing(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504)
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn is_silence(error: &io::Error) -> bool {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>());
    error.kind() == io::ErrorKind::TimedOut || inner.is_some_and(reqwest::Error::is_timeout)
}

/// Finds what TLS says among the causes of an error. An `io::Error` hides what it wraps from `source`.
pub(crate) fn tls_error<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        cause = match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped),
            None => error.source(),
        };
    }
    None
}

/// Returns an error with its causes: reqwest keeps the telling part in the innermost.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        cause = error.source();
    }
    text
}
