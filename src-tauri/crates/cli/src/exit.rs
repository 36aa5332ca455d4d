//! Exit codes: fixed, for people's scripts.

use std::process::ExitCode;

use client::view::Failure;

/// What a command answers: how it ended, or why it failed.
pub(crate) type Answer = Result<Exit, Failure>;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// It did not work.
    Failed = 1,
    /// The command line is not understood.
    Usage = 2,
    /// Not valid, or damaged.
    NotValid = 3,
    /// Cannot tell: nobody known has signed it.
    CannotTell = 4,
}

impl Exit {
    /// The exit code of a failure.
    pub(crate) fn of(failure: &Failure) -> Exit {
        match failure.code.as_str() {
            "not-a-pack"
            | "truncated"
            | "damaged"
            | "bad-signature"
            | "hostile-pack"
            | "course-faults"
            | "source-faults"
            | "conflict"
            | "lesson-unreadable"
            | "missing-volume"
            | "not-a-key"
            | "not-trust"
            | "credential-unreadable"
            | "credential-bad"
            | "learner-damaged"
            | "learner-file-damaged"
            | "not-a-learner"
            | "not-a-code"
            | "code-mistyped"
            | "not-envelopes"
            | "envelopes-damaged" => Exit::NotValid,
            "unknown-signer" | "unsigned" | "trust-unconfirmed" => Exit::CannotTell,
            "response-form" => Exit::Usage,
            _ => Exit::Failed,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
