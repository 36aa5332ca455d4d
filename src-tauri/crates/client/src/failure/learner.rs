//! What a learner's lock, file or record refuses, as screens and scripts get it.

use store::learners::{
    CarryError, ChangeError, CreateError, EnterError, EraseError, FileFault, NameFault, SecretFault, State,
};
use store::record::{OpenRecordError, RecordError};

use super::{failure, not_found};
use crate::view::Failure;

impl From<NameFault> for Failure {
    fn from(fault: NameFault) -> Failure {
        failure("name-unfit", &[], &fault)
    }
}

impl From<SecretFault> for Failure {
    fn from(fault: SecretFault) -> Failure {
        let code = match fault {
            SecretFault::Missing => "secret-needed",
            SecretFault::Pin => "secret-pin",
            SecretFault::Pictures => "secret-pictures",
            SecretFault::Passphrase => "secret-short",
        };
        failure(code, &[], &fault)
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Failure {
        match error {
            CreateError::Name(fault) => fault.into(),
            CreateError::Secret(fault) => fault.into(),
            CreateError::System => failure("memory", &[], &error),
            CreateError::Storage(cause) => cause.into(),
        }
    }
}

impl From<EnterError> for Failure {
    fn from(error: EnterError) -> Failure {
        match &error {
            EnterError::Unknown => not_found("learner"),
            EnterError::Closed(State::Newer) => failure("learner-newer", &[], &error),
            EnterError::Closed(State::Missing) => failure("learner-missing", &[], &error),
            EnterError::Closed(_) | EnterError::CardDamaged => failure("learner-damaged", &[], &error),
            EnterError::WrongSecret { wait_s } | EnterError::Wait { wait_s } => {
                failure("wrong-secret", &[("wait", &wait_s.to_string())], &error)
            }
            EnterError::BeingChanged => failure("busy", &[], &error),
            EnterError::System => failure("memory", &[], &error),
            EnterError::Storage(store::StorageError::Damaged(_)) => failure("learner-damaged", &[], &error),
            EnterError::Storage(_) => match error {
                EnterError::Storage(cause) => cause.into(),
                other => failure("internal", &[], &other),
            },
        }
    }
}

impl From<ChangeError> for Failure {
    fn from(error: ChangeError) -> Failure {
        match error {
            ChangeError::Name(fault) => fault.into(),
            ChangeError::Secret(fault) => fault.into(),
            ChangeError::Enter(cause) => cause.into(),
            ChangeError::Storage(cause) => cause.into(),
            other => failure("signed-in", &[], &other),
        }
    }
}

impl From<FileFault> for Failure {
    fn from(fault: FileFault) -> Failure {
        match fault {
            FileFault::Storage(cause) => cause.into(),
            FileFault::Newer { .. } => failure("learner-newer", &[], &fault),
            FileFault::Damaged { .. } => failure("learner-file-damaged", &[], &fault),
            FileFault::WrongKey => failure("wrong-secret", &[("wait", "0")], &fault),
            FileFault::Foreign { .. } => failure("not-a-learner", &[], &fault),
        }
    }
}

impl From<CarryError> for Failure {
    fn from(error: CarryError) -> Failure {
        match error {
            CarryError::File(fault) => fault.into(),
            CarryError::FileLocked { tried: true } => failure("wrong-secret", &[("wait", "0")], &error),
            CarryError::HereLocked { tried: true, wait_s, .. } => {
                failure("wrong-secret", &[("wait", &wait_s.to_string())], &error)
            }
            CarryError::FileLocked { .. } | CarryError::HereLocked { .. } => {
                failure("secret-needed", &[], &error)
            }
            CarryError::Enter(cause) => cause.into(),
            CarryError::SignedIn => failure("signed-in", &[], &error),
            CarryError::Gone => failure("backup-gone", &[], &error),
            CarryError::Unfit(_) => failure("learner-file-damaged", &[], &error),
            CarryError::Storage(cause) => cause.into(),
        }
    }
}

impl From<EraseError> for Failure {
    fn from(error: EraseError) -> Failure {
        failure("signed-in", &[], &error)
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Failure {
        match error {
            RecordError::Storage(cause) => match cause {
                store::StorageError::Damaged(_) => failure("learner-damaged", &[], &cause),
                cause => cause.into(),
            },
            RecordError::Open(cause) => cause.into(),
            RecordError::TooLarge { .. } => failure("too-large", &[], &error),
            other => failure("internal", &[], &other),
        }
    }
}

impl From<OpenRecordError> for Failure {
    fn from(error: OpenRecordError) -> Failure {
        let code = match &error {
            OpenRecordError::Missing { .. } => "learner-missing",
            OpenRecordError::NewerFormat { .. } => "learner-newer",
            OpenRecordError::WrongKey { .. } => "wrong-secret",
            OpenRecordError::NotARecord { .. } | OpenRecordError::Damaged { .. } => "learner-damaged",
            OpenRecordError::BeingMended => "busy",
            OpenRecordError::Storage { .. } => "io",
        };
        failure(code, &[("wait", "0")], &error)
    }
}
