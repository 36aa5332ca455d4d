//! Requests by hand, so that anything can be sent.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use serde_json::Value as Json;
use url::form_urlencoded;

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Json {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    /// The value of a hidden field of a page.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let page = self.text();
        let begin = format!("name=\"{name}\" value=\"");
        let rest = page.split_once(&begin).unwrap_or_else(|| panic!("no {name} in {page}")).1;
        rest.split('"').next().unwrap().to_owned()
    }
}

/// A request, with what its head has beside.
pub(crate) struct Request<'r> {
    pub(crate) method: &'r str,
    pub(crate) path: &'r str,
    pub(crate) headers: Vec<(&'r str, String)>,
    pub(crate) body: &'r [u8],
}

impl<'r> Request<'r> {
    pub(crate) fn of(method: &'r str, path: &'r str) -> Request<'r> {
        Request { method, path, headers: Vec::new(), body: b"" }
    }

    pub(crate) fn header(mut self, name: &'r str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn body(self, kind: &str, body: &'r [u8]) -> Self {
        Request { body, ..self.header("content-type", kind) }
    }

    pub(crate) fn send(self, address: SocketAddr) -> Answer {
        let mut stream = TcpStream::connect(address).unwrap();
        let mut head =
            format!("{} {} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n", self.method, self.path);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.method != "GET" {
            head.push_str(&format!("content-length: {}\r\n", self.body.len()));
        }
        head.push_str("\r\n");
        // A server that has heard enough closes before all is said.
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(self.body));
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }
}

/// A form's body.
pub(crate) fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes()
}

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The parameters of an address.
pub(crate) fn parameters(address: &str) -> Vec<(String, String)> {
    url::Url::parse(address).unwrap().query_pairs().into_owned().collect()
}

pub(crate) fn parameter(address: &str, name: &str) -> String {
    parameters(address)
        .into_iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value)
        .unwrap_or_default()
}
