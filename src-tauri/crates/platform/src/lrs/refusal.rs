//! Why a request is not done: a status, and plain words.

use crate::db::DbError;

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) words: String,
}

impl Refusal {
    fn new(status: u16, words: impl Into<String>) -> Refusal {
        Refusal { status, words: words.into() }
    }

    /// 400: the request itself is wrong.
    pub(super) fn bad(words: impl Into<String>) -> Refusal {
        Refusal::new(400, words)
    }

    /// 401: nobody knows who asks.
    pub(super) fn unknown_credential() -> Refusal {
        Refusal::new(
            401,
            "the request shows no credential that is known here: Basic with a key and its password, or Bearer with a token",
        )
    }

    /// 403: whoever asks may not.
    pub(super) fn forbidden(scope: &str) -> Refusal {
        Refusal::new(403, format!("this credential may not do that: it lacks the scope {scope}"))
    }

    /// 404.
    pub(super) fn nothing(words: impl Into<String>) -> Refusal {
        Refusal::new(404, words)
    }

    /// 405.
    pub(super) fn method(allowed: &str) -> Refusal {
        Refusal::new(405, format!("this resource takes {allowed}"))
    }

    /// 409: it is not what is kept already.
    pub(super) fn conflict(words: impl Into<String>) -> Refusal {
        Refusal::new(409, words)
    }

    /// 412: it was changed since.
    pub(super) fn precondition(words: impl Into<String>) -> Refusal {
        Refusal::new(412, words)
    }

    /// 413.
    pub(super) fn too_large(words: impl Into<String>) -> Refusal {
        Refusal::new(413, words)
    }
}

impl From<DbError> for Refusal {
    fn from(error: DbError) -> Refusal {
        if let DbError::Unstorable(what) = error {
            return Refusal::bad(format!("the request holds what cannot be kept: {what}"));
        }
        tracing::warn!(%error, "the record store's database");
        if error.is_passing() {
            Refusal::new(503, "there is too much to do just now; ask again in a little while")
        } else {
            Refusal::new(500, "the database failed; nothing of the request was kept")
        }
    }
}
