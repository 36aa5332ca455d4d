//! Issuing: from what is to be said to a signed credential and its slip.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::achievement::{Achievement, Evidence};
use crate::canonical::{canonical, sha256};
use crate::compact::{Compact, digest_of, seconds};
use crate::context::{DETAILS, ours, own};
use crate::delegation::{Delegation, DelegationError, MAX_CHAIN, MAX_NAME, Wanted};
use crate::key::IssuerKey;
use crate::moment::Moment;
use crate::profile::Profile;
use crate::proof;
use crate::report::Shown;
use crate::slip::{Slip, SlipStep};
use crate::status::StatusEntry;
use crate::strict::read_json;
use crate::verify::read_shown;

/// Most bytes of a longer text.
pub const MAX_TEXT: usize = 16 * 1024;
/// Most competencies, pieces of evidence or parts.
pub const MAX_LIST: usize = 64;
/// Most bytes of a credential that is issued.
pub const MAX_ISSUED: usize = 64 * 1024;
/// Namespace of credentials' ids.
const NAMESPACE: Uuid = Uuid::from_u128(0x9d1d_04c6_0b1e_4f0f_8f5e_64a1_7a0c_93e2);

/// What is to be said.
#[derive(Clone, Debug)]
pub struct Draft<'a> {
    /// The credential's id.
    pub id: Uuid,
    /// Who says it.
    pub issuer: &'a Profile,
    /// The delegations from the issuer up to the root, nearest first; empty for the root itself.
    pub chain: &'a [Vec<u8>],
    /// Whose it is: a `did:key` or `urn:uuid:`.
    pub holder: &'a str,
    /// The holder's name, as it stands on the certificate.
    pub holder_name: &'a str,
    /// What was achieved.
    pub achievement: &'a Achievement,
    /// When it is issued, milliseconds since 1970 (whole seconds).
    pub issued_ms: i64,
    /// Until when it holds.
    pub expires_ms: Option<i64>,
    /// What was seen.
    pub evidence: Vec<Evidence>,
    /// The result, 0 to 1.
    pub result: Option<f64>,
    /// Where its status will stand.
    pub status: Option<StatusEntry>,
    /// The credential that it stands in for.
    pub replaces: Option<Uuid>,
}

/// A credential and its slip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Issued {
    /// The credential, in JSON.
    pub json: Vec<u8>,
    /// The slip.
    pub slip: Vec<u8>,
}

/// Why nothing is issued.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IssueError {
    /// The key is not the issuer's.
    #[error("the key is not that of {0}, who is to issue")]
    Key(String),
    /// Something that must be there is empty.
    #[error("the {0} is missing")]
    Missing(&'static str),
    /// Something is too long, or there is too much of it.
    #[error("the {0} is too long")]
    Long(&'static str),
    /// An id that is no absolute URI.
    #[error("the {0} is no absolute URI")]
    Uri(&'static str),
    /// A number that cannot be.
    #[error("the {0} is no number that can be written")]
    Number(&'static str),
    /// It would end before it begins, or its moments are not writable.
    #[error("the credential ends before it begins, or lies beyond the years 1970 to 2105")]
    Dates,
    /// The status list's URL has no number.
    #[error("the URL of status list {0} does not end with its number")]
    List(String),
    /// A delegation cannot be read.
    #[error("a delegation of the issuer's chain: {0}")]
    Delegation(#[from] DelegationError),
    /// The delegations do not lead from the issuer upwards.
    #[error("the delegations are no chain from the issuer upwards, or longer than {MAX_CHAIN}")]
    Chain,
    /// The delegation does not cover it; the code is that of verifying.
    #[error("it is beyond what was delegated ({0})")]
    Scope(&'static str),
    /// The issuer's name is not the one that the delegation was given to.
    #[error("the delegation was given to {0}: issue under that name")]
    Name(String),
    /// The slip would not fit.
    #[error("the chain's scopes are too large for a slip: name fewer achievements")]
    Slip,
}

/// The id of a credential, the same whenever the same is issued again: after a restored backup nothing is issued twice under
/// two ids. `serial` grows when something is issued anew on purpose.
#[must_use]
pub fn credential_id(root: &[u8; 32], learner: Uuid, topic: &str, achievement: &str, serial: u32) -> Uuid {
    let mut bytes = root.to_vec();
    bytes.extend(learner.as_bytes());
    for text in [topic, achievement] {
        bytes.extend(text.as_bytes());
        bytes.push(0);
    }
    bytes.extend(serial.to_be_bytes());
    Uuid::new_v5(&NAMESPACE, &bytes)
}

/// Issues a credential.
///
/// # Errors
/// See [`IssueError`]; nothing that its own verification would refuse for its text, chain or scope is issued.
pub fn issue(draft: &Draft<'_>, key: &IssuerKey) -> Result<Issued, IssueError> {
    check(draft, key)?;
    let links = links_of(draft.issuer, draft.chain)?;
    let issued = Moment(draft.issued_ms).whole();
    let status = draft.status.as_ref().map(|entry| (entry.list.as_str(), entry.index));
    let wanted = Wanted { achievement: &draft.achievement.id, issued_ms: issued.0, status };
    if let Some(code) = links.iter().find_map(|link| link.scope.refuses(wanted)) {
        return Err(IssueError::Scope(code));
    }
    if draft.status.as_ref().is_some_and(|entry| entry.number().is_none()) {
        return Err(IssueError::List(
            draft.status.as_ref().map(|entry| entry.list.clone()).unwrap_or_default(),
        ));
    }
    let mut document = document(draft, issued)?;
    let digest = sha256(&canonical(&document));
    proof::sign(&mut document, key, issued);
    let json = serde_json::to_vec(&document).unwrap_or_default();
    if json.len() > MAX_ISSUED {
        return Err(IssueError::Long("credential"));
    }
    let slip = slip_of(&read_shown(&document), draft.issuer, &links, &digest)?;
    let slip = slip.sign(key).ok_or(IssueError::Slip)?;
    Ok(Issued { json, slip })
}

fn check(draft: &Draft<'_>, key: &IssuerKey) -> Result<(), IssueError> {
    let achievement = draft.achievement;
    if draft.issuer.id != key.did() {
        return Err(IssueError::Key(draft.issuer.id.clone()));
    }
    for (what, text, most) in [
        ("issuer's name", draft.issuer.name.as_str(), MAX_NAME),
        ("holder's name", draft.holder_name, MAX_NAME),
        ("achievement's name", &achievement.name, MAX_NAME),
        ("achievement's description", &achievement.description, MAX_TEXT),
        ("achievement's criteria", &achievement.narrative, MAX_TEXT),
    ] {
        if text.trim().is_empty() {
            return Err(IssueError::Missing(what));
        }
        if text.len() > most {
            return Err(IssueError::Long(what));
        }
    }
    for (what, uri) in [("holder", draft.holder), ("achievement's id", &achievement.id)] {
        let plain = uri.bytes().all(|byte| byte.is_ascii_graphic());
        if uri.len() > MAX_NAME || !plain || !uri.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme))
        {
            return Err(IssueError::Uri(what));
        }
    }
    let lists = [achievement.alignments.len(), achievement.parts.len(), draft.evidence.len()];
    if lists.iter().any(|count| *count > MAX_LIST) {
        return Err(IssueError::Long("list of competencies, parts or evidence"));
    }
    let number = |value: Option<f64>, most: f64| value.is_none_or(|value| (0.0..=most).contains(&value));
    for (what, good) in [
        ("result", number(draft.result, 1.0)),
        ("hours", number(achievement.hours, 1e6)),
        ("credit", number(achievement.credit, 1e6)),
    ] {
        if !good {
            return Err(IssueError::Number(what));
        }
    }
    Ok(())
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// Reads a chain, nearest first, and checks that each link belongs to the next.
pub(crate) fn links_of(issuer: &Profile, chain: &[Vec<u8>]) -> Result<Vec<Delegation>, IssueError> {
    if chain.len() > MAX_CHAIN {
        return Err(IssueError::Chain);
    }
    let links: Vec<Delegation> = chain.iter().map(|json| Delegation::read(json)).collect::<Result<_, _>>()?;
    let mut below = &issuer.id;
    for (above, link) in links.iter().enumerate() {
        if link.child.id != *below {
            return Err(IssueError::Chain);
        }
        if usize::from(link.scope.may_delegate) < above {
            return Err(IssueError::Scope("scope-delegate"));
        }
        below = &link.parent.id;
    }
    match links.first() {
        Some(link) if link.child.name != issuer.name => Err(IssueError::Name(link.child.name.clone())),
        _ => Ok(links),
    }
}

fn document(draft: &Draft<'_>, issued: Moment) -> Result<Map<String, Value>, IssueError> {
    let mut issuer = draft.issuer.to_json();
    if !draft.chain.is_empty() {
        let chain: Result<Vec<Value>, _> =
            draft.chain.iter().map(|json| read_json(json).map(Value::Object)).collect();
        issuer.insert("endorsement".into(), chain.map_err(DelegationError::Json)?.into());
    }
    let mut achievement = draft.achievement.to_json();
    let mut details = draft.achievement.details();
    if let Some(replaces) = draft.replaces {
        details.insert("replaces".into(), format!("urn:uuid:{replaces}").into());
    }
    let mut subject = json!({
        "@context": own(),
        "id": draft.holder,
        "type": ["AchievementSubject"],
        "identifier": [{
            "type": "IdentityObject",
            "hashed": false,
            "identityHash": draft.holder_name,
            "identityType": "name",
        }],
        DETAILS: details,
    });
    if let Some(result) = draft.result {
        let id = format!("{}#result", draft.achievement.id);
        achievement["resultDescription"] =
            json!([{"id": id, "type": ["ResultDescription"], "name": "Result", "resultType": "Percent"}]);
        // Tenths of a per cent are as fine as anybody reads.
        let percent = (result * 1000.0).round() / 10.0;
        subject["result"] =
            json!([{"type": ["Result"], "resultDescription": id, "value": format!("{percent}%")}]);
    }
    subject["achievement"] = achievement;
    let mut document = Map::new();
    document.insert("@context".into(), ours());
    document.insert("id".into(), format!("urn:uuid:{}", draft.id).into());
    document.insert("type".into(), json!(["VerifiableCredential", "OpenBadgeCredential"]));
    document.insert("name".into(), draft.achievement.name.as_str().into());
    document.insert("issuer".into(), issuer.into());
    document.insert("validFrom".into(), issued.to_text().into());
    if let Some(expires_ms) = draft.expires_ms {
        document.insert("validUntil".into(), Moment(expires_ms).whole().to_text().into());
    }
    document.insert("credentialSubject".into(), subject);
    if !draft.evidence.is_empty() {
        document.insert("evidence".into(), draft.evidence.iter().map(Evidence::to_json).collect());
    }
    if let Some(entry) = &draft.status {
        document.insert("credentialStatus".into(), entry.to_json());
    }
    Ok(document)
}

/// The slip of what a credential says, by whoever signs the slip.
pub(crate) fn slip_of(
    shown: &Shown,
    issuer: &Profile,
    links: &[Delegation],
    digest: &[u8; 32],
) -> Result<Slip, IssueError> {
    let status = match &shown.status {
        None => None,
        Some(entry) => {
            let number = entry.number().ok_or_else(|| IssueError::List(entry.list.clone()))?;
            Some((number, entry.index))
        }
    };
    let issued_s = shown.issued_ms.and_then(seconds).ok_or(IssueError::Dates)?;
    let expires_s = match shown.expires_ms {
        None => None,
        Some(ms) => Some(seconds(ms).filter(|end| *end >= issued_s).ok_or(IssueError::Dates)?),
    };
    let step = |link: &Delegation| -> Result<SlipStep, IssueError> {
        Ok(SlipStep { compact: compact_of(link)?, parent: link.parent_key, signature: link.compact })
    };
    let mut short = [0; 16];
    short.copy_from_slice(&digest[..16]);
    let id = shown.id.strip_prefix("urn:uuid:").and_then(|id| Uuid::try_parse(id).ok());
    Ok(Slip {
        id: id.ok_or(IssueError::Uri("credential's id"))?,
        issued_s,
        expires_s,
        status,
        issuer: crate::key::key_of_did(&issuer.id).ok_or(IssueError::Uri("issuer"))?,
        digest: short,
        achievement: digest_of(&shown.achievement),
        holder: shown.holder.clone().unwrap_or_default(),
        title: shown.title.clone(),
        centre: issuer.name.clone(),
        steps: links.iter().map(step).collect::<Result<_, _>>()?,
    })
}

fn compact_of(link: &Delegation) -> Result<Compact, IssueError> {
    Compact::of(&link.child_key, &link.child.name, &link.scope).map_err(|_| IssueError::Chain)
}
