//! Who asks, and what they may do (Communication 4.0).

use std::fmt;

/// What a credential may do: the scopes of xAPI 1.0.3, Communication 4.2.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scopes(u16);

impl Scopes {
    /// Nothing.
    pub const NONE: Scopes = Scopes(0);
    /// Write statements.
    pub const STATEMENTS_WRITE: Scopes = Scopes(1);
    /// Read the statements written with the same authority.
    pub const STATEMENTS_READ_MINE: Scopes = Scopes(1 << 1);
    /// Read all statements.
    pub const STATEMENTS_READ: Scopes = Scopes(1 << 2);
    /// Read and write state documents.
    pub const STATE: Scopes = Scopes(1 << 3);
    /// Say what activities and agents are.
    pub const DEFINE: Scopes = Scopes(1 << 4);
    /// Read and write activity and agent profiles.
    pub const PROFILE: Scopes = Scopes(1 << 5);
    /// Read everything.
    pub const ALL_READ: Scopes = Scopes(1 << 6);
    /// Everything.
    pub const ALL: Scopes = Scopes(1 << 7);

    const WORDS: [(&'static str, Scopes); 8] = [
        ("statements/write", Scopes::STATEMENTS_WRITE),
        ("statements/read/mine", Scopes::STATEMENTS_READ_MINE),
        ("statements/read", Scopes::STATEMENTS_READ),
        ("state", Scopes::STATE),
        ("define", Scopes::DEFINE),
        ("profile", Scopes::PROFILE),
        ("all/read", Scopes::ALL_READ),
        ("all", Scopes::ALL),
    ];

    /// Reads scopes with blanks between. None if one of them is not known.
    #[must_use]
    pub fn parse(text: &str) -> Option<Scopes> {
        text.split_ascii_whitespace().try_fold(Scopes::NONE, |all, word| {
            let (_, scope) = Scopes::WORDS.into_iter().find(|(known, _)| *known == word)?;
            Some(all.and(scope))
        })
    }

    /// Returns these and those.
    #[must_use]
    pub const fn and(self, more: Scopes) -> Scopes {
        Scopes(self.0 | more.0)
    }

    /// Whether everything may be done.
    #[must_use]
    pub fn has_all(self) -> bool {
        self.has(Scopes::ALL)
    }

    fn has(self, scope: Scopes) -> bool {
        self.0 & scope.0 == scope.0
    }

    /// Whether statements may be written.
    #[must_use]
    pub fn writes_statements(self) -> bool {
        self.has(Scopes::ALL) || self.has(Scopes::STATEMENTS_WRITE)
    }

    /// Whether all statements may be read.
    #[must_use]
    pub fn reads_statements(self) -> bool {
        self.reads_all() || self.has(Scopes::STATEMENTS_READ)
    }

    /// Whether the statements of the same authority may be read.
    #[must_use]
    pub fn reads_own_statements(self) -> bool {
        self.reads_statements() || self.has(Scopes::STATEMENTS_READ_MINE)
    }

    /// Whether what activities and agents are may be said.
    #[must_use]
    pub fn defines(self) -> bool {
        self.has(Scopes::ALL) || self.has(Scopes::DEFINE)
    }

    /// Whether state documents may be read and written.
    #[must_use]
    pub fn keeps_state(self) -> bool {
        self.has(Scopes::ALL) || self.has(Scopes::STATE)
    }

    /// Whether profile documents may be read and written.
    #[must_use]
    pub fn keeps_profiles(self) -> bool {
        self.has(Scopes::ALL) || self.has(Scopes::PROFILE)
    }

    /// Whether everything may be read.
    #[must_use]
    pub fn reads_all(self) -> bool {
        self.has(Scopes::ALL) || self.has(Scopes::ALL_READ)
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Scopes::WORDS.into_iter().filter(|(_, scope)| self.has(*scope)).map(|(word, _)| word);
        f.write_str(&words.collect::<Vec<_>>().join(" "))
    }
}

/// What a credential stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Who vouches for what is written with it: the agent, or the group of an application and a user, that becomes each
    /// statement's authority (Data 2.4.9).
    pub authority: statement::Actor,
    /// What it may do.
    pub scopes: Scopes,
    /// The centre whose branch it sees; none: all.
    pub centre: Option<i64>,
}

/// The credential a request shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// A name and a password (RFC 7617).
    Basic {
        /// The name.
        name: String,
        /// The password.
        password: String,
    },
    /// A token (RFC 6750).
    Bearer(String),
}

/// The longest `Authorization` that is looked at.
const MOST_BYTES: usize = 4096;

impl Credential {
    /// Reads the value of an `Authorization` header.
    #[must_use]
    pub fn parse(header: &str) -> Option<Credential> {
        use base64::Engine as _;
        let (scheme, rest) = header.split_once(' ').filter(|_| header.len() <= MOST_BYTES)?;
        let rest = rest.trim();
        if scheme.eq_ignore_ascii_case("basic") {
            let bytes = base64::engine::general_purpose::STANDARD.decode(rest).ok()?;
            let text = String::from_utf8(bytes).ok()?;
            let (name, password) = text.split_once(':')?;
            Some(Credential::Basic { name: name.to_owned(), password: password.to_owned() })
        } else if scheme.eq_ignore_ascii_case("bearer") {
            (!rest.is_empty()).then(|| Credential::Bearer(rest.to_owned()))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_read_as_they_are_written() {
        let text = "statements/write statements/read/mine define";
        let scopes = Scopes::parse(text).unwrap();
        assert_eq!(scopes.to_string(), text);
        assert!(scopes.writes_statements() && scopes.reads_own_statements() && scopes.defines());
        assert!(!scopes.reads_statements() && !scopes.keeps_state() && !scopes.keeps_profiles());
        assert_eq!(Scopes::parse("statements/write everything"), None);
    }

    #[test]
    fn a_credential_is_a_name_and_a_password_or_a_token() {
        let basic = |name: &str, password: &str| {
            Some(Credential::Basic { name: name.to_owned(), password: password.to_owned() })
        };
        assert_eq!(Credential::parse("Basic YTpiOmM="), basic("a", "b:c"));
        assert_eq!(Credential::parse("basic  YTo="), basic("a", ""));
        assert_eq!(Credential::parse("Bearer abc"), Some(Credential::Bearer("abc".to_owned())));
        for bad in ["", "Basic", "Basic YQ==", "Basic:YTpi", "Basic /w==", "Bearer ", "Digest x"] {
            assert_eq!(Credential::parse(bad), None, "{bad}");
        }
        assert_eq!(Credential::parse(&format!("Bearer {}", "a".repeat(5000))), None);
    }
}
