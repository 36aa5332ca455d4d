//! What is answered.

use std::time::{Duration, SystemTime};

/// An answer; what all have in common is put on by the router.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// 204.
    pub(super) fn nothing() -> Answer {
        Answer { status: 204, ..Answer::default() }
    }

    /// 200, with a body.
    pub(super) fn of(content_type: &str, body: Vec<u8>) -> Answer {
        Answer { status: 200, headers: vec![("content-type", content_type.to_owned())], body }
    }

    /// 200, with JSON.
    pub(super) fn json(body: impl Into<Vec<u8>>) -> Answer {
        Answer::of("application/json", body.into())
    }

    pub(super) fn with(mut self, name: &'static str, value: String) -> Answer {
        self.headers.push((name, value));
        self
    }

    /// With `Last-Modified`, which has whole seconds.
    pub(super) fn changed(self, ms: i64) -> Answer {
        let since = Duration::from_millis(u64::try_from(ms).unwrap_or_default());
        // Until the year 9999, as the header's form has it.
        let since = since.min(Duration::from_secs(253_402_300_799));
        self.with("last-modified", httpdate::fmt_http_date(SystemTime::UNIX_EPOCH + since))
    }
}
