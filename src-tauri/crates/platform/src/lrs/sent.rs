//! The statements a request brings, with their files (Communication 1.5, 2.1.1 and 2.1.2; Data 2.4.11).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};
use statement::profile::attachment::SIGNATURE;
use statement::{Attachment, Context, Object, Statement};

use super::ask::Ask;
use super::keep::MOST_AT_ONCE;
use super::multipart;
use super::parameters::faulty;
use super::refusal::Refusal;
use super::version::Version;

/// Most bytes of the files of a request, one by one and all together.
pub(super) const MOST_FILE: usize = 16 * 1024 * 1024;
/// Most bytes of a request's JSON.
pub(super) const MOST_JSON: usize = 8 * 1024 * 1024;

/// A file a request brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File<'a> {
    pub(super) content_type: String,
    pub(super) bytes: &'a [u8],
}

/// What a request brings.
#[derive(Debug)]
pub(super) struct Sent<'a> {
    pub(super) statements: Vec<Statement>,
    /// Whether they came as a list.
    pub(super) list: bool,
    /// By SHA-2, in lower-case digits.
    pub(super) files: BTreeMap<String, File<'a>>,
}

impl<'a> Sent<'a> {
    /// Reads a request's body, and checks all that needs no database.
    pub(super) fn read(ask: &'a Ask) -> Result<Sent<'a>, Refusal> {
        let content_type = ask.content_type.as_deref().unwrap_or_default();
        let (json, parts) = if multipart::is(content_type, "application/json") {
            (ask.body.as_slice(), Vec::new())
        } else if multipart::is(content_type, "multipart/mixed") {
            let boundary = multipart::boundary(content_type).ok_or_else(|| {
                Refusal::bad("the header Content-Type names no boundary of the multipart body")
            })?;
            let mut parts = multipart::parts(&ask.body, &boundary)?;
            if parts.is_empty() {
                return Err(Refusal::bad("the multipart body has no part"));
            }
            let first = parts.remove(0);
            if !first.content_type.as_deref().is_some_and(|one| multipart::is(one, "application/json")) {
                return Err(Refusal::bad("the first part of the multipart body must be application/json"));
            }
            (first.bytes, parts)
        } else {
            return Err(Refusal::bad("statements come as application/json or multipart/mixed"));
        };
        let (statements, list) = statements(json, ask.version)?;
        let files = files(parts)?;
        let sent = Sent { statements, list, files };
        sent.check_files()?;
        Ok(sent)
    }

    /// Each file belongs to a statement, and each attachment has its file, here or elsewhere.
    fn check_files(&self) -> Result<(), Refusal> {
        let mut named = BTreeSet::new();
        for statement in &self.statements {
            for attachment in attachments(statement) {
                let hash = attachment.sha2.as_str().to_ascii_lowercase();
                match self.files.get(&hash) {
                    None if attachment.file_url.is_none() => {
                        return Err(Refusal::bad(format!(
                            "the attachment {hash} has no fileUrl, and no part of the request has that X-Experience-API-Hash"
                        )));
                    }
                    Some(file) if attachment.usage_type == SIGNATURE => {
                        super::signature::check(file.bytes, statement)?;
                    }
                    _ => {}
                }
                named.insert(hash);
            }
        }
        match self.files.keys().find(|hash| !named.contains(*hash)) {
            Some(hash) => {
                Err(Refusal::bad(format!("a part has the hash {hash}, which no attachment has as its sha2")))
            }
            None => Ok(()),
        }
    }
}

/// The attachments of a statement, and of the one within it.
pub(super) fn attachments(statement: &Statement) -> impl Iterator<Item = &Attachment> {
    let inner = match &statement.object {
        Object::SubStatement(inner) => inner.attachments.as_deref(),
        _ => None,
    };
    statement.attachments.iter().flatten().chain(inner.unwrap_or_default())
}

/// Reads one statement or a list of them.
fn statements(json: &[u8], version: Version) -> Result<(Vec<Statement>, bool), Refusal> {
    if json.len() > MOST_JSON {
        return Err(Refusal::too_large(format!("the statements have more than {MOST_JSON} bytes")));
    }
    super::depth::check(json)?;
    let text = std::str::from_utf8(json).map_err(|_| Refusal::bad("the body is not UTF-8"))?;
    let list = text.trim_start().starts_with('[');
    let texts: Vec<&str> = if list {
        let raw: Vec<&RawValue> = serde_json::from_str(text)
            .map_err(|error| Refusal::bad(format!("the body is no JSON: {error}")))?;
        if raw.len() > MOST_AT_ONCE {
            return Err(Refusal::too_large(format!("a request has at most {MOST_AT_ONCE} statements")));
        }
        raw.into_iter().map(RawValue::get).collect()
    } else {
        vec![text]
    };
    let mut statements: Vec<Statement> = Vec::with_capacity(texts.len());
    let mut ids = BTreeSet::new();
    for (at, text) in texts.into_iter().enumerate() {
        let what = || if list { format!("statement {at} of the list") } else { "the statement".to_owned() };
        let statement = Statement::parse(text.as_bytes()).map_err(|faults| faulty(&what(), &faults))?;
        let said = statement.version.as_ref().is_some_and(statement::Version::is_2_0);
        if version == Version::V1_0 && (said || newer(&statement)) {
            return Err(Refusal::bad(format!("{} is of xAPI 2.0, but the request of 1.0", what())));
        }
        if let Some(id) = statement.id
            && !ids.insert(id)
        {
            return Err(Refusal::bad(format!("the id {id} is there more than once")));
        }
        statements.push(statement);
    }
    Ok((statements, list))
}

/// Whether a statement has what only 2.0 has.
fn newer(statement: &Statement) -> bool {
    let inner = match &statement.object {
        Object::SubStatement(inner) => inner.context.as_ref(),
        _ => None,
    };
    let has = |context: &Context| context.agents.is_some() || context.groups.is_some();
    statement.context.as_ref().is_some_and(has) || inner.is_some_and(has)
}

fn files(parts: Vec<multipart::Part<'_>>) -> Result<BTreeMap<String, File<'_>>, Refusal> {
    let mut files = BTreeMap::new();
    let mut total = 0;
    for part in parts {
        let hash = part
            .hash
            .ok_or_else(|| Refusal::bad("a part after the first has no header X-Experience-API-Hash"))?
            .to_ascii_lowercase();
        if !part.transfer_encoding.as_deref().is_some_and(|one| one.eq_ignore_ascii_case("binary")) {
            return Err(Refusal::bad(format!("the part {hash} must have Content-Transfer-Encoding: binary")));
        }
        total += part.bytes.len();
        if total > MOST_FILE {
            return Err(Refusal::too_large(format!("the attachments have more than {MOST_FILE} bytes")));
        }
        if sha2(hash.len(), part.bytes).as_deref() != Some(hash.as_str()) {
            return Err(Refusal::bad(format!("the bytes of the part {hash} have another hash")));
        }
        let content_type = part.content_type.unwrap_or_else(|| "application/octet-stream".to_owned());
        files.insert(hash, File { content_type, bytes: part.bytes });
    }
    Ok(files)
}

/// The SHA-2 that has so many digits.
fn sha2(digits: usize, bytes: &[u8]) -> Option<String> {
    let hash: Vec<u8> = match digits {
        56 => Sha224::digest(bytes).to_vec(),
        64 => Sha256::digest(bytes).to_vec(),
        96 => Sha384::digest(bytes).to_vec(),
        128 => Sha512::digest(bytes).to_vec(),
        _ => return None,
    };
    Some(
        hash.iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|four| char::from_digit(four.into(), 16))
            .collect(),
    )
}
