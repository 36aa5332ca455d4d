//! A small web server on loopback that behaves as told: with or without ranges, breaking off, changing.

use std::collections::{BTreeMap, VecDeque};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

#[derive(Clone, Default)]
pub(crate) struct File {
    pub(crate) bytes: Vec<u8>,
    pub(crate) etag: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) kind: Option<String>,
}

/// How the server answers; changed while it runs.
#[derive(Default)]
pub(crate) struct Manners {
    pub(crate) files: BTreeMap<String, File>,
    pub(crate) no_ranges: bool,
    /// Forgets to say how long a file is.
    pub(crate) no_length: bool,
    /// Closes each of the next connections after so many bytes of the file.
    pub(crate) break_after: VecDeque<usize>,
    /// Answers the next requests with these statuses.
    pub(crate) statuses: VecDeque<u16>,
    /// Leads every request elsewhere.
    pub(crate) redirect: Option<String>,
    /// Says another range than it was asked for.
    pub(crate) lies_about_range: bool,
    /// Says nothing for so long in the middle of each file.
    pub(crate) silence: Option<Duration>,
    pub(crate) log: Vec<Asked>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) range: Option<Range<u64>>,
    pub(crate) if_range: Option<String>,
}

pub(crate) struct Server {
    pub(crate) address: String,
    manners: Arc<Mutex<Manners>>,
}

impl Server {
    pub(crate) fn start(files: &[(&str, Vec<u8>)]) -> Server {
        Server::start_with(files, None)
    }

    /// Speaks TLS, with a certificate for `localhost` by an authority that only these tests know.
    pub(crate) fn start_secure(files: &[(&str, Vec<u8>)]) -> Server {
        let chain = vec![CertificateDer::from_pem_slice(include_bytes!("tls/server.pem")).unwrap()];
        let key = PrivateKeyDer::from_pem_slice(include_bytes!("tls/server.key")).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let config = config.with_no_client_auth().with_single_cert(chain, key).unwrap();
        Server::start_with(files, Some(Arc::new(config)))
    }

    fn start_with(files: &[(&str, Vec<u8>)], tls: Option<Arc<ServerConfig>>) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let address = if tls.is_some() {
            format!("https://localhost:{port}")
        } else {
            format!("http://127.0.0.1:{port}")
        };
        let manners = Arc::new(Mutex::new(Manners::default()));
        let server = Server { address, manners: manners.clone() };
        for (path, bytes) in files {
            server.put(path, bytes, Some("\"one\""));
        }
        // The threads end with the test program.
        std::thread::spawn(move || {
            for mut connection in listener.incoming().flatten() {
                let (manners, tls) = (manners.clone(), tls.clone());
                std::thread::spawn(move || match tls {
                    Some(tls) => {
                        let mut secure = StreamOwned::new(ServerConnection::new(tls).unwrap(), connection);
                        while answer(&mut secure, &manners).is_some() {}
                    }
                    None => while answer(&mut connection, &manners).is_some() {},
                });
            }
        });
        server
    }

    pub(crate) fn put(&self, path: &str, bytes: &[u8], etag: Option<&str>) {
        let file = File { bytes: bytes.to_vec(), etag: etag.map(str::to_owned), ..File::default() };
        self.manners().files.insert(path.to_owned(), file);
    }

    pub(crate) fn manners(&self) -> MutexGuard<'_, Manners> {
        self.manners.lock().unwrap()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    pub(crate) fn log(&self) -> Vec<Asked> {
        std::mem::take(&mut self.manners().log)
    }
}

/// Answers one request; `None` ends the connection.
fn answer(connection: &mut (impl Read + Write), manners: &Mutex<Manners>) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        connection.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).ok()?;
    let mut lines = head.lines();
    let first = lines.next()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut asked = Asked { path, range: None, if_range: None };
    for line in lines {
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(": ")?;
        match name.to_ascii_lowercase().as_str() {
            "range" => {
                let (start, last) = value.strip_prefix("bytes=")?.split_once('-')?;
                asked.range = Some(start.parse().ok()?..last.parse::<u64>().ok()? + 1);
            }
            "if-range" => asked.if_range = Some(value.to_owned()),
            _ => {}
        }
    }
    let (head, body, break_after, silence) = {
        let mut manners = manners.lock().unwrap();
        manners.log.push(asked.clone());
        let (head, body) = compose(&mut manners, &asked);
        let break_after = if body.is_empty() { None } else { manners.break_after.pop_front() };
        (head, body, break_after, manners.silence)
    };
    connection.write_all(head.as_bytes()).ok()?;
    if let Some(break_after) = break_after
        && break_after < body.len()
    {
        connection.write_all(&body[..break_after]).ok()?;
        return None;
    }
    if let Some(silence) = silence {
        connection.write_all(&body[..body.len() / 2]).ok()?;
        std::thread::sleep(silence);
        connection.write_all(&body[body.len() / 2..]).ok()?;
    } else {
        connection.write_all(&body).ok()?;
    }
    connection.flush().ok()?;
    if head.contains("Connection: close") { None } else { Some(()) }
}

fn compose(manners: &mut Manners, asked: &Asked) -> (String, Vec<u8>) {
    let plain = |status: u16, more: &str| {
        (format!("HTTP/1.1 {status} So\r\nContent-Length: 0\r\n{more}\r\n"), Vec::new())
    };
    if let Some(status) = manners.statuses.pop_front() {
        return plain(status, "");
    }
    if let Some(elsewhere) = &manners.redirect {
        return plain(302, &format!("Location: {elsewhere}\r\n"));
    }
    let Some(file) = manners.files.get(&asked.path) else { return plain(404, "") };
    let mut more = String::new();
    for (name, value) in
        [("ETag", &file.etag), ("Last-Modified", &file.modified), ("Content-Type", &file.kind)]
    {
        if let Some(value) = value {
            more.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    let total = file.bytes.len() as u64;
    let same = asked.if_range.is_none() || asked.if_range == file.etag || asked.if_range == file.modified;
    if let Some(range) = asked.range.clone()
        && !manners.no_ranges
        && same
    {
        if range.start >= total {
            return plain(416, &format!("Content-Range: bytes */{total}\r\n"));
        }
        let end = range.end.min(total);
        let body = file.bytes[range.start as usize..end as usize].to_vec();
        let shift = u64::from(manners.lies_about_range);
        let (first, last, length) = (range.start + shift, end - 1, body.len());
        let head = format!(
            "HTTP/1.1 206 Part\r\nContent-Length: {length}\r\nContent-Range: bytes {first}-{last}/{total}\r\n{more}\r\n"
        );
        return (head, body);
    }
    let length = if manners.no_length {
        "Connection: close\r\n".into()
    } else {
        format!("Content-Length: {total}\r\n")
    };
    (format!("HTTP/1.1 200 All\r\n{length}{more}\r\n"), file.bytes.clone())
}
