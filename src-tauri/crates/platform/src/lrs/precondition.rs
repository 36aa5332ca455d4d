//! `ETag`, `If-Match` and `If-None-Match` (Communication 3.1, RFC 9110 13.1).

use super::refusal::Refusal;
use super::version::Version;

/// What a request asks of the document that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Conditions {
    pub(super) if_match: Option<String>,
    pub(super) if_none_match: Option<String>,
}

/// Returns the tag of bytes: their SHA-1 (Communication 3.1).
pub(super) fn etag(bytes: &[u8]) -> String {
    sha1_smol::Sha1::from(bytes).digest().to_string()
}

impl Conditions {
    /// Checks what a change asks for against the tag of what is there.
    pub(super) fn allow_change(&self, there: Option<&str>) -> Result<(), Refusal> {
        let refuse = |words: &str| Err(Refusal::precondition(words));
        if let Some(tags) = &self.if_match
            && !there.is_some_and(|tag| holds(tags, tag, false))
        {
            return refuse(
                "the document is not the one that If-Match names: somebody changed it since; get it, and decide anew",
            );
        }
        if let Some(tags) = &self.if_none_match
            && there.is_some_and(|tag| holds(tags, tag, true))
        {
            return refuse("there is such a document already, and If-None-Match asks that there be none");
        }
        Ok(())
    }

    /// Checks what a PUT asks for: one over a document that is there must say which it replaces. Of a state only 2.0 asks
    /// that; of a profile 1.0.3 asks that it be said in any case (1.0.3, Communication 3.1; 2.0, 4.1.4).
    pub(super) fn allow_put(
        &self,
        there: Option<&str>,
        state: bool,
        version: Version,
    ) -> Result<(), Refusal> {
        self.allow_change(there)?;
        let silent = self.if_match.is_none() && self.if_none_match.is_none();
        if there.is_some() && silent && !(state && version == Version::V1_0) {
            return Err(Refusal::conflict(
                "there is such a document already: get it, then put yours with its ETag as If-Match; or If-None-Match: * \
                 to put it only where there is none",
            ));
        }
        if there.is_none() && silent && !state && version == Version::V1_0 {
            return Err(Refusal::bad(
                "a profile is put with If-Match and the ETag of the one it replaces, or with If-None-Match: * where there is \
                 none yet",
            ));
        }
        Ok(())
    }

    /// Whether whoever gets it has it already.
    pub(super) fn has_it(&self, tag: &str) -> bool {
        self.if_match.is_none() && self.if_none_match.as_ref().is_some_and(|tags| holds(tags, tag, true))
    }
}

/// Whether a list of tags holds this one. `If-Match` compares strongly: weak tags never match.
fn holds(tags: &str, tag: &str, weakly: bool) -> bool {
    tags.trim() == "*"
        || tags.split(',').map(str::trim).any(|one| {
            let one = if weakly { one.strip_prefix("W/").unwrap_or(one) } else { one };
            let bare = one.strip_prefix('"').and_then(|one| one.strip_suffix('"')).unwrap_or(one);
            bare.eq_ignore_ascii_case(tag)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditions(if_match: Option<&str>, if_none_match: Option<&str>) -> Conditions {
        Conditions { if_match: if_match.map(str::to_owned), if_none_match: if_none_match.map(str::to_owned) }
    }

    #[test]
    fn a_change_is_made_only_to_what_it_names() {
        let check = |one: Conditions, there: Option<&str>, status: u16| {
            let told = one.allow_change(there).map_or_else(|refusal| refusal.status, |()| 204);
            assert_eq!(told, status, "{one:?} {there:?}");
        };
        check(conditions(None, None), Some("ab"), 204);
        check(conditions(Some("\"ab\""), None), Some("ab"), 204);
        check(conditions(Some("\"cd\", \"AB\""), None), Some("ab"), 204);
        check(conditions(Some("*"), None), Some("ab"), 204);
        check(conditions(Some("*"), None), None, 412);
        check(conditions(Some("\"ab\""), None), None, 412);
        check(conditions(Some("\"cd\""), None), Some("ab"), 412);
        check(conditions(Some("W/\"ab\""), None), Some("ab"), 412);
        check(conditions(None, Some("*")), None, 204);
        check(conditions(None, Some("*")), Some("ab"), 412);
        check(conditions(None, Some("W/\"ab\"")), Some("ab"), 412);
        check(conditions(None, Some("\"cd\"")), Some("ab"), 204);
    }

    #[test]
    fn a_put_over_something_says_what_it_replaces() {
        let silent = Conditions::default();
        let put =
            |state, version| silent.allow_put(Some("ab"), state, version).map_err(|refusal| refusal.status);
        assert_eq!(put(false, Version::V1_0), Err(409));
        assert_eq!(put(true, Version::V1_0), Ok(()));
        assert_eq!(put(true, Version::V2_0), Err(409));
        assert_eq!(silent.allow_put(None, false, Version::V2_0), Ok(()));
        assert_eq!(silent.allow_put(None, false, Version::V1_0).map_err(|refusal| refusal.status), Err(400));
        assert_eq!(conditions(None, Some("*")).allow_put(None, false, Version::V1_0), Ok(()));
        assert_eq!(conditions(Some("\"ab\""), None).allow_put(Some("ab"), false, Version::V2_0), Ok(()));
    }

    #[test]
    fn the_tag_is_the_sha1_of_the_bytes() {
        assert_eq!(etag(b"abc"), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert!(conditions(None, Some("\"ab\"")).has_it("ab"));
        assert!(!conditions(None, None).has_it("ab"));
    }
}
