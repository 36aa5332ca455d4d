//! Who (Data 2.4.2).

use crate::fault::Fault;
use crate::iri::Iri;
use crate::{read, write};

/// An agent or a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person or a system.
    Agent(Agent),
    /// Several.
    Group(Group),
}

impl Actor {
    /// Reads one that stands by itself, such as a parameter of a request, as strictly as [`crate::Statement::parse`].
    ///
    /// # Errors
    /// As [`crate::Statement::parse`]; paths begin at the actor.
    pub fn parse(json: &str) -> Result<Actor, Vec<Fault>> {
        read::actor(json)
    }

    /// Writes it as JSON, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        write::actor(self)
    }

    /// Returns what identifies it; an anonymous group has nothing.
    #[must_use]
    pub fn identifier(&self) -> Option<&Identifier> {
        match self {
            Actor::Agent(agent) => Some(&agent.identifier),
            Actor::Group(group) => group.identifier.as_ref(),
        }
    }

    /// Returns the agent, if it is one.
    #[must_use]
    pub fn agent(&self) -> Option<&Agent> {
        match self {
            Actor::Agent(agent) => Some(agent),
            Actor::Group(_) => None,
        }
    }
}

/// A person or a system (Data 2.4.2.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Whether `objectType` is written out. As a statement's object it always is.
    pub typed: bool,
    /// Full name.
    pub name: Option<String>,
    /// Who it is.
    pub identifier: Identifier,
}

impl Agent {
    /// Returns an agent without a name.
    #[must_use]
    pub fn new(identifier: Identifier) -> Agent {
        Agent { typed: false, name: None, identifier }
    }
}

/// Several agents (Data 2.4.2.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Name of the group.
    pub name: Option<String>,
    /// What identifies it; an anonymous group has nothing.
    pub identifier: Option<Identifier>,
    /// Its members, in no order. An anonymous group has some.
    pub members: Option<Vec<Agent>>,
}

/// What names one agent or group and never another (Data 2.4.2.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identifier {
    /// An e-mail address.
    Mbox(Mbox),
    /// The SHA-1 of an e-mail address with `mailto:` before it.
    MboxSha1Sum(Sha1),
    /// An OpenID.
    OpenId(Iri),
    /// An account on some system.
    Account(Account),
}

/// An account on some system (Data 2.4.2.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The system's home page.
    pub home_page: Iri,
    /// The name used there.
    pub name: String,
}

/// `mailto:` and an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mbox(String);

impl Mbox {
    /// Checks the form: an IRI of one address, with a domain, and nothing after it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Mbox> {
        let (local, domain) = text.strip_prefix("mailto:")?.rsplit_once('@')?;
        let plain = |text: &str| !text.is_empty() && !text.contains(['@', '/', '?', '#', ',', ';']);
        let labels = domain.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|one| one.is_alphanumeric() || one == '-' || one == '_')
        });
        let literal = domain.starts_with('[') && domain.ends_with(']') && domain.len() > 2;
        let fits = plain(local) && (labels || literal) && local.len() <= 256 && domain.len() <= 255;
        let iri = if literal { local } else { text };
        let scheme = if literal { format!("mailto:{iri}") } else { iri.to_owned() };
        (fits && oxiri::Iri::parse(scheme.as_str()).is_ok()).then(|| Mbox(text.to_owned()))
    }

    /// Returns the IRI.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether both are the same address: upper and lower case are one in the domain (Data 2.3.1).
    #[must_use]
    pub fn same(&self, other: &Mbox) -> bool {
        match (self.0.rsplit_once('@'), other.0.rsplit_once('@')) {
            (Some((one, a)), Some((other, b))) => one == other && a.eq_ignore_ascii_case(b),
            _ => self == other,
        }
    }
}

/// The hexadecimal SHA-1 of a mailto IRI, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sha1(String);

impl Sha1 {
    /// Checks the form: 40 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Sha1> {
        (text.len() == 40 && text.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| Sha1(text.to_owned()))
    }

    /// Returns its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_alone_is_read_and_written() {
        for same in [
            r#"{"mbox":"mailto:a@example.org"}"#,
            r#"{"objectType":"Agent","name":"A","account":{"homePage":"http://example.org","name":"a"}}"#,
            r#"{"objectType":"Group","member":[{"mbox":"mailto:a@example.org"}]}"#,
        ] {
            assert_eq!(Actor::parse(same).map(|one| one.to_json()).as_deref(), Ok(same));
        }
        for bad in ["", "1", "{}", r#"{"mbox":"mailto:a@example.org"} "x""#, r#"{"name":"A"}"#] {
            assert!(Actor::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_have_a_name_and_a_domain() {
        for good in [
            "mailto:a@example.org",
            "mailto:a.b+c@mail.example.org",
            "mailto:имя@пример.рф",
            "mailto:a@[127.0.0.1]",
        ] {
            assert!(Mbox::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "a@example.org",
            "mailto:",
            "mailto:a",
            "mailto:@example.org",
            "mailto:a@",
            "mailto:a@b@c",
            "mailto:a b@example.org",
            "mailto:a@example..org",
            "mailto:a@example.org?subject=x",
            "MAILTO:a@example.org",
            "mailto:a@exam ple.org",
            "mailto://a@example.org",
            "mailto:a@example.org,b@example.org",
            "mailto:a%@b.c",
        ] {
            assert!(Mbox::parse(bad).is_none(), "{bad}");
        }
    }
}
