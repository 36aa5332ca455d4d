//! A far end on loopback that does what `PROTOCOL.md` says of HTTP, and misbehaves when told.

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use reconcile::key::SecretKey;
use reconcile::wire::{Reply, Request};
use reconcile::{MessageId, seal};

#[derive(Default)]
pub(crate) struct State {
    /// Bytes of messages that have not come to their end.
    pub(crate) partial: BTreeMap<MessageId, Vec<u8>>,
    pub(crate) answers: BTreeMap<MessageId, Vec<u8>>,
    /// Requests that were opened, in order.
    pub(crate) opened: Vec<Request>,
    /// Bytes of the message that was opened last.
    pub(crate) last_length: usize,
    /// What the next replies carry as the catalogue: to make them long.
    pub(crate) weight: Vec<u8>,
    /// Raw answers to the next requests, instead of what would be right.
    pub(crate) instead: VecDeque<Vec<u8>>,
    /// Closes the next answers after so many bytes of the body.
    pub(crate) cut_answers: VecDeque<usize>,
    /// Says so many times that the answer is in the making.
    pub(crate) making: usize,
    /// Forgets what came of broken messages.
    pub(crate) forgets: bool,
    /// Changes a byte of each message that was taken up again, so often.
    pub(crate) spoils: usize,
    /// Messages left to be carried.
    pub(crate) carried: BTreeMap<MessageId, (String, Vec<u8>)>,
    /// Says 202 to what is left, instead of 404.
    pub(crate) carries: bool,
    /// First lines and bytes in and out of every request.
    pub(crate) log: Vec<String>,
    pub(crate) bytes_in: usize,
    pub(crate) bytes_out: usize,
}

pub(crate) struct Server {
    pub(crate) address: String,
    pub(crate) key: SecretKey,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub(crate) fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let key = SecretKey::from_bytes([42; 32]);
        let state = Arc::new(Mutex::new(State::default()));
        let server = Server { address, key: key.clone(), state: Arc::clone(&state) };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (state, key) = (Arc::clone(&state), key.clone());
                std::thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    // A connection that breaks is what these tests are about.
                    while serve(&mut stream, &state, &key).is_ok_and(|again| again) {}
                });
            }
        });
        server
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.rsplit(':').next().unwrap().parse().unwrap()
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

struct Asked {
    method: String,
    path: String,
    headers: BTreeMap<String, String>,
}

/// Answers one request; `false` when the connection is over.
fn serve(stream: &mut TcpStream, state: &Mutex<State>, key: &SecretKey) -> io::Result<bool> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Some(asked) = head(stream, state)? else { return Ok(false) };
    let number = |name: &str| asked.headers.get(name).map(|value| value.parse::<usize>().unwrap());
    let from = number("from").unwrap_or(0);
    let length = number("content-length").unwrap_or(0);
    let path: Vec<&str> = asked.path.trim_start_matches('/').split('/').collect();
    let instead = state.lock().unwrap().instead.pop_front();
    if let Some(raw) = instead {
        // Read what was sent, so that closing does not reset the line before the answer is read.
        let mut body = Vec::new();
        stream.take(length as u64).read_to_end(&mut body)?;
        stream.write_all(&raw)?;
        return Ok(false);
    }
    match (asked.method.as_str(), &path[..]) {
        ("POST", ["exchange"]) => {
            let (id, message) = body(stream, state, None, Vec::new(), length)?;
            finish(stream, state, key, id, message)
        }
        ("POST", ["exchange", id]) => {
            let id = MessageId::parse(id).unwrap();
            let mut here = state.lock().unwrap().partial.remove(&id).unwrap_or_default();
            if here.len() != from {
                let have = here.len();
                state.lock().unwrap().partial.insert(id, here);
                io::copy(&mut stream.take(length as u64), &mut io::sink())?;
                return say(stream, state, 202, &[("have", have.to_string())], b"", None);
            }
            if state.lock().unwrap().spoils > 0 {
                state.lock().unwrap().spoils -= 1;
                here[20] ^= 1;
            }
            let (id, message) = body(stream, state, Some(id), here, length)?;
            finish(stream, state, key, id, message)
        }
        ("GET", ["exchange", id]) => {
            let id = MessageId::parse(id).unwrap();
            let (answer, have, making) = {
                let mut state = state.lock().unwrap();
                let making = state.making > 0 && state.answers.contains_key(&id);
                state.making -= usize::from(making);
                let have = state.partial.get(&id).map_or(0, Vec::len);
                (state.answers.get(&id).cloned(), have, making)
            };
            match answer {
                Some(_) if making => {
                    let have = state.lock().unwrap().last_length.to_string();
                    say(stream, state, 202, &[("have", have), ("retry-after", "0".into())], b"", None)
                }
                Some(answer) => say(stream, state, 200, &[], &answer, asked.headers.get("range")),
                None => say(stream, state, 202, &[("have", have.to_string())], b"", None),
            }
        }
        ("GET", ["packhorse"]) => {
            let key = key.public();
            let text = format!(
                r#"{{"packhorse":1,"key":"{key}","name":"Center\u0007 1","now":7,"roles":["platform"]}}"#
            );
            say(stream, state, 200, &[], text.as_bytes(), None)
        }
        ("POST", ["carry", hint]) => {
            let (id, message) = body(stream, state, None, Vec::new(), length)?;
            let carries = state.lock().unwrap().carries;
            if !carries {
                return say(stream, state, 404, &[], b"", None);
            }
            state.lock().unwrap().carried.insert(id, ((*hint).to_owned(), message));
            say(stream, state, 202, &[], b"", None)
        }
        ("GET", ["carry", id]) => {
            let id = MessageId::parse(id).unwrap();
            let (answer, waits) = {
                let state = state.lock().unwrap();
                (state.answers.get(&id).cloned(), state.carried.contains_key(&id))
            };
            match answer {
                Some(answer) => say(stream, state, 200, &[], &answer, asked.headers.get("range")),
                None if waits => say(stream, state, 202, &[], b"", None),
                None => say(stream, state, 404, &[], b"", None),
            }
        }
        _ => say(stream, state, 404, &[], b"", None),
    }
}

fn head(stream: &mut TcpStream, state: &Mutex<State>) -> io::Result<Option<Asked>> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        bytes.push(byte[0]);
    }
    let text = String::from_utf8(bytes.clone()).unwrap();
    let mut lines = text.lines();
    let first = lines.next().unwrap();
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap().to_owned(), words.next().unwrap().to_owned());
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let mut state = state.lock().unwrap();
    state.bytes_in += bytes.len();
    state.log.push(format!("{method} {}", path.split('/').nth(1).unwrap_or_default()));
    Ok(Some(Asked { method, path, headers }))
}

/// Reads a message's bytes; keeps what came when the line breaks.
fn body(
    stream: &mut TcpStream,
    state: &Mutex<State>,
    id: Option<MessageId>,
    mut here: Vec<u8>,
    length: usize,
) -> io::Result<(MessageId, Vec<u8>)> {
    let had = here.len();
    let mut part = [0; 997];
    while here.len() - had < length {
        let most = part.len().min(length - (here.len() - had));
        let read = stream.read(&mut part[..most]);
        let read =
            read.and_then(|read| if read == 0 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(read) });
        match read {
            Ok(read) => {
                here.extend_from_slice(&part[..read]);
                let mut state = state.lock().unwrap();
                state.bytes_in += read;
                // As it arrives: a break is noticed later than the next question comes.
                if let Some(id) = id.or(MessageId::of_message(&here)).filter(|_| !state.forgets) {
                    state.partial.insert(id, here.clone());
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok((MessageId::of_message(&here).unwrap_or(MessageId([0; 16])), here))
}

fn finish(
    stream: &mut TcpStream,
    state: &Mutex<State>,
    key: &SecretKey,
    id: MessageId,
    message: Vec<u8>,
) -> io::Result<bool> {
    let opened = match seal::open(key, &message) {
        Ok(opened) => opened,
        Err(seal::SealError::Closed) if state.lock().unwrap().spoils == 0 && message[0] == 0xB1 => {
            let status =
                if state.lock().unwrap().log.iter().any(|line| line.starts_with("GET")) { 400 } else { 421 };
            return say(stream, state, status, &[], b"", None);
        }
        Err(_) => return say(stream, state, 400, &[], b"", None),
    };
    state.lock().unwrap().last_length = message.len();
    let request = Request::decode(&opened.plain).unwrap();
    let answer = {
        let mut state = state.lock().unwrap();
        let catalogue_file = (!state.weight.is_empty()).then(|| state.weight.clone());
        let reply = Reply { epoch: 1, now_ms: request.now_ms + 1, catalogue_file, ..Reply::default() };
        state.opened.push(request);
        let answer = opened.answer_key.answer(&reply.encode()).unwrap();
        state.answers.entry(id).or_insert(answer).clone()
    };
    say(stream, state, 200, &[], &answer, None)
}

fn say(
    stream: &mut TcpStream,
    state: &Mutex<State>,
    status: u16,
    headers: &[(&str, String)],
    body: &[u8],
    range: Option<&String>,
) -> io::Result<bool> {
    let start = range.map_or(0, |range| {
        range.trim_start_matches("bytes=").trim_end_matches('-').parse::<usize>().unwrap()
    });
    let part = body.get(start..).unwrap_or_default();
    let status = if range.is_some() { 206 } else { status };
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    if range.is_some() {
        head += &format!("content-range: bytes {start}-{}/{}\r\n", body.len() - 1, body.len());
    }
    head += &format!("content-length: {}\r\n\r\n", part.len());
    let cut = (!part.is_empty()).then(|| state.lock().unwrap().cut_answers.pop_front()).flatten();
    let sent = &part[..cut.unwrap_or(part.len()).min(part.len())];
    {
        let mut state = state.lock().unwrap();
        state.bytes_out += head.len() + sent.len();
    }
    stream.write_all(&[head.as_bytes(), sent].concat())?;
    Ok(cut.is_none())
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        202 => "Accepted",
        206 => "Partial Content",
        400 => "Bad Request",
        404 => "Not Found",
        421 => "Misdirected Request",
        _ => "",
    }
}
