//! A platform that serves its pages and its API on this computer, and a browser that knows cookies and forms.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;

use platform::config::Config;
use platform::db::Database;
use platform::service::Service;
use reconcile::key::SecretKey;

use crate::world::NOW;

pub(crate) struct Site {
    pub(crate) address: SocketAddr,
    folder: tempfile::TempDir,
    _runtime: tokio::runtime::Runtime,
}

fn now() -> i64 {
    NOW
}

impl Site {
    pub(crate) fn serve(db: &Database) -> Site {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            address: "https://learn.example.org".to_owned(),
            name: "Learning for all".to_owned(),
            ..Config::of_folder(folder.path())
        };
        let service =
            Arc::new(Service { db: db.clone(), key: SecretKey::from_bytes([3; 32]), now_ms: now, config });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let router = platform::web::router().merge(platform::centres::router()).with_state(service);
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
        });
        Site { address, folder, _runtime: runtime }
    }

    /// The folder of its published packs.
    pub(crate) fn packs(&self) -> std::path::PathBuf {
        Config::of_folder(self.folder.path()).packs()
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser {
            address: self.address,
            cookies: BTreeMap::new(),
            language: "en".to_owned(),
            page: String::new(),
        }
    }

    /// Asks the API with a token, or without one.
    pub(crate) fn api(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: &str,
    ) -> (u16, serde_json::Value) {
        let mut head = format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len());
        if let Some(token) = token {
            head.push_str(&format!("authorization: Bearer {token}\r\n"));
        }
        let answer = ask(self.address, method, path, &head, body);
        (answer.status, serde_json::from_str(&answer.body).unwrap_or(serde_json::Value::Null))
    }
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }
}

pub(crate) fn ask(address: SocketAddr, method: &str, path: &str, head: &str, body: &str) -> Answer {
    ask_bytes(address, method, path, head, body.as_bytes())
}

fn ask_bytes(address: SocketAddr, method: &str, path: &str, head: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{head}\r\n");
    // A server that has heard enough closes before all is said.
    let _ = stream.write_all(request.as_bytes()).and_then(|()| stream.write_all(body));
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    Answer { status, headers, body: body.to_owned() }
}

#[derive(Clone)]
pub(crate) struct Browser {
    address: SocketAddr,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) language: String,
    /// The page that was shown last.
    pub(crate) page: String,
}

impl Browser {
    fn head(&self) -> String {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies =
            if cookies.is_empty() { String::new() } else { format!("cookie: {}\r\n", cookies.join("; ")) };
        format!("accept-language: {}\r\n{cookies}", self.language)
    }

    fn kept(&mut self, answer: Answer) -> Answer {
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            for words in ["Path=/", "HttpOnly", "SameSite=Strict", "Secure"] {
                assert!(cookie.contains(words), "{cookie} lacks {words}");
            }
            match rest.contains("Max-Age=0") {
                true => drop(self.cookies.remove(name)),
                false => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        if answer.body.contains("<html") {
            self.page.clone_from(&answer.body);
        }
        answer
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let answer = ask(self.address, "GET", path, &self.head(), "");
        self.kept(answer)
    }

    /// Sends a form as it stands, with what one says beside.
    pub(crate) fn send(&mut self, path: &str, fields: &[(&str, &str)], more: &str) -> Answer {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
        let body = body.join("&");
        let head = format!(
            "{}content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{more}",
            self.head(),
            body.len()
        );
        let answer = ask(self.address, "POST", path, &head, &body);
        self.kept(answer)
    }

    /// Fills in a form of the page that was shown last, and sends it.
    pub(crate) fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let word = self.form_word();
        let mut all = vec![("form", word.as_str())];
        all.extend_from_slice(fields);
        let own = format!("origin: http://{}\r\nsec-fetch-site: same-origin\r\n", self.address);
        self.send(path, &all, &own)
    }

    /// Sends a file by the form of the page that was shown last.
    pub(crate) fn upload(&mut self, path: &str, centre: &str, file: &[u8]) -> Answer {
        let word = self.form_word();
        self.upload_with(path, &word, centre, file)
    }

    pub(crate) fn upload_with(&mut self, path: &str, word: &str, centre: &str, file: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in [("form", word), ("centre", centre)] {
            let part =
                format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let part = "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pack\"\r\n\
            content-type: application/octet-stream\r\n\r\n";
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let head = format!(
            "{}content-type: multipart/form-data; boundary=edge\r\ncontent-length: {}\r\n",
            self.head(),
            body.len()
        );
        let answer = ask_bytes(self.address, "POST", path, &head, &body);
        self.kept(answer)
    }

    /// What the forms of the page that was shown last carry.
    pub(crate) fn form_word(&self) -> String {
        let (_, rest) = self.page.split_once("name=\"form\" value=\"").expect("a form");
        rest.split('"').next().unwrap().to_owned()
    }
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            b' ' => "+".to_owned(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
