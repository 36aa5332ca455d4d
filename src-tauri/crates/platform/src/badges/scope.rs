//! What a wallet may do: the scopes of the Open Badges 3.0 API.

use std::fmt;

/// Where the standard's scopes begin (Open Badges 3.0, 6.2.1).
const BASE: &str = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

/// One thing that a wallet may do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Scope {
    /// Read the learner's credentials.
    CredentialRead,
    /// Bring credentials from elsewhere.
    CredentialUpsert,
    /// Read who the learner is.
    ProfileRead,
    /// Say more about them.
    ProfileUpdate,
    /// Go on while the learner is not there.
    Offline,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 5] = [
        Scope::CredentialRead,
        Scope::CredentialUpsert,
        Scope::ProfileRead,
        Scope::ProfileUpdate,
        Scope::Offline,
    ];

    /// The last part of its name; the words on pages are `wallet-may-…`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Scope::CredentialRead => "credential.readonly",
            Scope::CredentialUpsert => "credential.upsert",
            Scope::ProfileRead => "profile.readonly",
            Scope::ProfileUpdate => "profile.update",
            Scope::Offline => "offline_access",
        }
    }

    /// Its whole name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Scope::Offline => self.word().to_owned(),
            _ => format!("{BASE}{}", self.word()),
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Some of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Scopes(u8);

impl Scopes {
    /// Reads names with blanks between; `None` where one of them is not known.
    #[must_use]
    pub fn parse(text: &str) -> Option<Scopes> {
        text.split(' ').filter(|name| !name.is_empty()).try_fold(Scopes::default(), |all, name| {
            let scope = Scope::ALL.into_iter().find(|scope| scope.name() == name)?;
            Some(Scopes(all.0 | scope.bit()))
        })
    }

    /// Reads names with blanks between, and passes over those that are not known.
    #[must_use]
    pub fn known(text: &str) -> Scopes {
        let found = Scope::ALL.into_iter().filter(|scope| text.split(' ').any(|name| scope.name() == name));
        Scopes(found.fold(0, |all, scope| all | scope.bit()))
    }

    /// Tells whether it is among them.
    #[must_use]
    pub fn has(self, scope: Scope) -> bool {
        self.0 & scope.bit() != 0
    }

    /// Tells whether all of them are among those.
    #[must_use]
    pub fn within(self, others: Scopes) -> bool {
        self.0 & !others.0 == 0
    }

    /// Tells whether they let at nothing.
    #[must_use]
    pub fn is_idle(self) -> bool {
        self.0 & !Scope::Offline.bit() == 0
    }

    /// Each of them.
    pub fn each(self) -> impl Iterator<Item = Scope> {
        Scope::ALL.into_iter().filter(move |scope| self.has(*scope))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.each().map(Scope::name).collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_written_alike_and_foreign_ones_are_none() {
        let all = Scope::ALL.map(Scope::name).join(" ");
        let scopes = Scopes::parse(&all).unwrap();
        assert_eq!(scopes.to_string(), all);
        assert!(Scope::ALL.into_iter().all(|scope| scopes.has(scope)));
        assert_eq!(Scopes::parse(""), Some(Scopes::default()));
        for foreign in ["openid", "credential.readonly", &format!("{all} openid"), &all.to_uppercase()] {
            assert_eq!(Scopes::parse(foreign), None, "{foreign}");
        }
        assert_eq!(Scopes::known(&format!("openid {all}")), scopes);
        assert!(Scopes::parse("offline_access").unwrap().is_idle());
    }

    #[test]
    fn some_are_within_others() {
        let of = |scopes: &[Scope]| Scopes(scopes.iter().fold(0, |all, scope| all | scope.bit()));
        let read = of(&[Scope::CredentialRead]);
        let both = of(&[Scope::CredentialRead, Scope::ProfileRead]);
        assert!(read.within(both) && !both.within(read) && !both.is_idle());
    }
}
