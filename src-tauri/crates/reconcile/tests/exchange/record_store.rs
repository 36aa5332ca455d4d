//! A record store on loopback that does what xAPI 1.0.3 says of statements, as far as these tests need it.

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

use statement::{Statement, Uuid};

#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) statements: BTreeMap<Uuid, Statement>,
    pub(crate) voided: BTreeMap<Uuid, Statement>,
    /// Bytes of files, by what their part's head says of their hash.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Verbs that this store finds wrong.
    pub(crate) dislikes: Vec<String>,
    /// Takes what it is sent, and closes without a word, so often.
    pub(crate) mute: usize,
    /// Raw answers to the next requests.
    pub(crate) instead: VecDeque<String>,
    /// Answers so many requests well before `instead` begins.
    pub(crate) first: usize,
    pub(crate) log: Vec<String>,
    pub(crate) heads: Vec<String>,
}

pub(crate) struct RecordStore {
    pub(crate) endpoint: String,
    kept: Arc<Mutex<Kept>>,
}

impl RecordStore {
    pub(crate) fn start() -> RecordStore {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let endpoint = format!("http://{}/xapi/", listener.local_addr().unwrap());
        let kept = Arc::new(Mutex::new(Kept::default()));
        let store = RecordStore { endpoint, kept: Arc::clone(&kept) };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let kept = Arc::clone(&kept);
                std::thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    while serve(&mut stream, &kept).is_ok_and(|again| again) {}
                });
            }
        });
        store
    }

    pub(crate) fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap()
    }
}

fn serve(stream: &mut TcpStream, kept: &Mutex<Kept>) -> io::Result<bool> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return Ok(false);
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let header = |name: &str| {
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")));
        line.and_then(|line| line.split_once(": ")).map(|(_, value)| value.to_owned())
    };
    let length = header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    let mut kept = kept.lock().unwrap();
    kept.log.push(head.lines().next().unwrap().split(' ').take(1).collect());
    kept.heads.push(head.clone());
    if kept.first > 0 {
        kept.first -= 1;
    } else if let Some(raw) = kept.instead.pop_front() {
        stream.write_all(raw.as_bytes())?;
        return Ok(false);
    }
    if header("authorization").as_deref() != Some("Basic bGVhcm5lcjpzZWNyZXQ=") {
        return say(stream, "401 Unauthorized", "");
    }
    assert_eq!(header("x-experience-api-version").as_deref(), Some("1.0.3"));
    let path = head.split(' ').nth(1).unwrap();
    if head.starts_with("GET") {
        let id = Uuid::parse_str(path.rsplit('=').next().unwrap()).unwrap();
        let shelf = if path.contains("?statementId=") { &kept.statements } else { &kept.voided };
        return match shelf.get(&id) {
            Some(statement) => say(stream, "200 OK", &statement.to_json()),
            None => say(stream, "404 Not Found", ""),
        };
    }
    assert_eq!(path, "/xapi/statements");
    let kind = header("content-type").unwrap();
    let (json, files) = match kind.strip_prefix("multipart/mixed; boundary=") {
        Some(boundary) => parts(&body, boundary),
        None => (body, Vec::new()),
    };
    let raw: Vec<serde_json::Value> = serde_json::from_slice(&json).unwrap();
    let mut statements = Vec::new();
    for one in raw {
        let statement = Statement::parse(one.to_string().as_bytes()).unwrap();
        if kept.dislikes.iter().any(|verb| *verb == statement.verb.id.as_str()) {
            return say(stream, "400 Bad Request", "\"not this verb\"");
        }
        statements.push(statement);
    }
    for statement in &statements {
        let id = statement.id.unwrap();
        let known = kept.statements.get(&id).or(kept.voided.get(&id));
        if known.is_some() {
            return say(stream, "409 Conflict", "");
        }
        let bytes_missing =
            statement.attachments.iter().flatten().any(|file| {
                file.file_url.is_none() && !files.iter().any(|(hash, _)| hash == file.sha2.as_str())
            });
        if bytes_missing {
            return say(stream, "400 Bad Request", "");
        }
    }
    kept.files.extend(files);
    let ids: Vec<String> =
        statements.iter().map(|statement| format!("\"{}\"", statement.id.unwrap())).collect();
    kept.statements.extend(statements.into_iter().map(|statement| (statement.id.unwrap(), statement)));
    if kept.mute > 0 {
        kept.mute -= 1;
        return Ok(false);
    }
    say(stream, "200 OK", &format!("[{}]", ids.join(",")))
}

/// Takes a body of several parts apart: the statements, and files by their hash.
fn parts(body: &[u8], boundary: &str) -> (Vec<u8>, Vec<(String, Vec<u8>)>) {
    let mark = format!("--{boundary}");
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|part| part == what);
    let (mut rest, mut json, mut files) = (body, Vec::new(), Vec::new());
    while let Some(begin) = find(rest, mark.as_bytes()) {
        rest = &rest[begin + mark.len()..];
        let Some(end) = find(rest, mark.as_bytes()) else { break };
        let part = &rest[2..end - 2];
        let head_end = find(part, b"\r\n\r\n").unwrap();
        let head = String::from_utf8(part[..head_end].to_vec()).unwrap();
        let content = part[head_end + 4..].to_vec();
        match head.lines().find_map(|line| line.strip_prefix("X-Experience-API-Hash: ")) {
            Some(hash) => files.push((hash.to_owned(), content)),
            None => json = content,
        }
    }
    (json, files)
}

fn say(stream: &mut TcpStream, status: &str, body: &str) -> io::Result<bool> {
    write!(stream, "HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}", body.len())?;
    Ok(true)
}
