//! IRIs (Data 4.3).

use std::borrow::Cow;
use std::fmt;

/// An IRI with its scheme, kept letter by letter as it was written and compared so (Data 3.1, RFC 3987 5.3.1).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iri(Cow<'static, str>);

impl Iri {
    /// Checks a text against RFC 3987; relative ones are refused.
    #[must_use]
    pub fn parse(text: &str) -> Option<Iri> {
        oxiri::Iri::parse(text).is_ok().then(|| Iri(Cow::Owned(text.to_owned())))
    }

    /// Takes a constant of the program, such as those of [`crate::profile`], without checking it; see
    /// [`crate::Statement::check`].
    #[must_use]
    pub const fn fixed(text: &'static str) -> Iri {
        Iri(Cow::Borrowed(text))
    }

    /// Takes a text that was put together so that it is one.
    pub(crate) fn made(text: String) -> Iri {
        Iri(Cow::Owned(text))
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Iri {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Iri {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Iri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Iri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
