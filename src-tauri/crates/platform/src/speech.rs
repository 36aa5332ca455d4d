//! Words of the command line, in the language of the computer. They go to standard error; data on standard output is never
//! translated.

use std::fmt;
use std::io::Write as _;

use locale::{Locale, Value};
use platform::catalogue::PublishError;
use platform::centres::ActError;
use platform::db::DbError;
use platform::ops::{BackupError, RestoreError};
use platform::serve::ServeError;

/// What a verb may end with: an error of any room, told in words where there are some.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// What goes wrong in the command line itself.
#[derive(Debug)]
pub(crate) struct Said {
    /// The message.
    id: &'static str,
    values: Vec<(&'static str, String)>,
}

impl Said {
    pub(crate) fn of(id: &'static str) -> Said {
        Said { id, values: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Said {
        self.values.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Locale::choose([]).text(self.id, &values(&self.values)))
    }
}

impl std::error::Error for Said {}

fn values<'v>(said: &'v [(&'static str, String)]) -> Vec<(&'static str, Value<'v>)> {
    said.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect()
}

/// How this run speaks.
pub(crate) struct Speech(Locale);

impl Speech {
    /// Speaks the language of the environment.
    pub(crate) fn new() -> Speech {
        Speech(Locale::of_environment())
    }

    pub(crate) fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.0.text(id, values)
    }

    /// Says something.
    pub(crate) fn say(&self, id: &str, values: &[(&str, Value<'_>)]) {
        self.tell(&self.text(id, values));
    }

    /// Says what to do beside.
    pub(crate) fn hint(&self, id: &str) {
        self.tell(&format!("{} {}", self.text("cli-hint", &[]), self.text(id, &[])));
    }

    /// Says what went wrong and what to do, and the technician's text where that says more.
    pub(crate) fn failure(&self, failure: &Failure) {
        let detail = failure.to_string();
        let words = self.words(failure).unwrap_or_else(|| detail.clone());
        self.tell(&format!("{} {words}", self.text("cli-error", &[])));
        if words != detail && !failure.is::<Said>() {
            self.tell(&format!("{} {detail}", self.text("cli-detail", &[])));
        }
    }

    fn tell(&self, line: &str) {
        let _ = writeln!(std::io::stderr(), "{line}");
    }

    fn words(&self, failure: &Failure) -> Option<String> {
        let plain = |id: &str| Some(self.text(id, &[]));
        if let Some(said) = failure.downcast_ref::<Said>() {
            return Some(self.text(said.id, &values(&said.values)));
        }
        if let Some(error) = failure.downcast_ref::<ActError>() {
            return Some(self.act(error));
        }
        if let Some(error) = failure.downcast_ref::<PublishError>() {
            return match error {
                PublishError::Act(error) => Some(self.act(error)),
                PublishError::SameEdition { .. } => plain("platform-error-same-edition"),
                PublishError::OtherCentres(_) => plain("platform-error-other-centres-pack"),
                PublishError::Io(_) => plain("platform-cli-file"),
                _ => plain("platform-error-bad-pack"),
            };
        }
        if let Some(error) = failure.downcast_ref::<RestoreError>() {
            return match error {
                RestoreError::Backup(_) => plain("platform-cli-bad-backup"),
                RestoreError::NewerSchema { .. } => plain("platform-cli-newer"),
                RestoreError::NotEmpty => plain("platform-cli-not-empty"),
                RestoreError::OtherKey(path) => {
                    Some(self.text("platform-cli-other-key", &[("path", path.as_str().into())]))
                }
                RestoreError::Database(error) => self.database(error),
                RestoreError::File(_) => plain("platform-cli-file"),
            };
        }
        if let Some(error) = failure.downcast_ref::<BackupError>() {
            return match error {
                BackupError::File(_) => plain("platform-cli-file"),
                BackupError::Database(error) => self.database(error),
            };
        }
        if let Some(error) = failure.downcast_ref::<ServeError>() {
            return match error {
                ServeError::Listen { address, .. } => {
                    let address = address.to_string();
                    Some(self.text("platform-cli-listen", &[("address", address.into())]))
                }
                ServeError::Tls(_) => plain("platform-cli-certificate"),
                ServeError::System(_) => None,
            };
        }
        if let Some(error) = failure.downcast_ref::<DbError>() {
            return self.database(error);
        }
        if failure.is::<std::io::Error>() { plain("platform-cli-file") } else { None }
    }

    fn act(&self, error: &ActError) -> String {
        if let ActError::Db(error) = error
            && let Some(words) = self.database(error)
        {
            return words;
        }
        let numbers: Vec<_> =
            error.numbers().into_iter().map(|(name, number)| (name, Value::from(number))).collect();
        self.text(&format!("platform-error-{}", error.code()), &numbers)
    }

    fn database(&self, error: &DbError) -> Option<String> {
        let id = match error {
            DbError::Open(_) => "platform-cli-database",
            DbError::Newer { .. } => "platform-cli-newer",
            DbError::Busy => "platform-error-busy",
            DbError::Full => "platform-error-disk-full",
            _ => return None,
        };
        Some(self.text(id, &[]))
    }
}
