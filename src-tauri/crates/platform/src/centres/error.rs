//! Why something was not done.

use crate::db::DbError;

use super::Act;

/// What is spoken of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Thing {
    /// A centre.
    Centre,
    /// A cohort.
    Cohort,
    /// A member of staff, or their role.
    Staff,
    /// An invitation.
    Invitation,
    /// A learner, or their membership.
    Learner,
    /// A joining of two learners.
    Joining,
    /// A case of a second key.
    Key,
    /// A computer.
    Device,
    /// An appointment.
    Appointment,
    /// A credential of the record store.
    LrsKey,
    /// A token of the API.
    Token,
    /// A certificate, or a key that signs them.
    Credential,
    /// What a learner claims.
    Claim,
    /// What a learner let a wallet at.
    Wallet,
}

impl Thing {
    /// Returns the end of its code, `unknown-…`.
    pub fn word(self) -> &'static str {
        match self {
            Thing::Centre => "centre",
            Thing::Cohort => "cohort",
            Thing::Staff => "staff",
            Thing::Invitation => "invitation",
            Thing::Learner => "learner",
            Thing::Joining => "joining",
            Thing::Key => "key",
            Thing::Device => "device",
            Thing::Appointment => "appointment",
            Thing::LrsKey => "lrs-key",
            Thing::Token => "token",
            Thing::Credential => "credential",
            Thing::Claim => "claim",
            Thing::Wallet => "wallet",
        }
    }
}

/// Why something was not done; then nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
    /// The system has no random numbers, or no memory for a passphrase.
    #[error("this computer cannot make what is needed: {0}")]
    System(String),
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignedOut,
    /// The role does not allow it there.
    #[error("{} is not allowed there: it takes another role in that branch", .0.word())]
    NotAllowed(Act),
    /// There is no such thing, or it has ended.
    #[error("there is no such {}", .0.word())]
    Unknown(Thing),
    /// A name is empty, too long, or holds control characters.
    #[error("{field} must be 1 to {most} characters on one line")]
    BadText {
        /// Which field.
        field: &'static str,
        /// Most characters.
        most: usize,
    },
    /// A number is out of its bounds.
    #[error("{field} must be between {least} and {most}")]
    BadNumber {
        /// Which field.
        field: &'static str,
        /// Smallest.
        least: i64,
        /// Largest.
        most: i64,
    },
    /// A word is none of those known.
    #[error("{field} is none of the words known")]
    BadWord {
        /// Which field.
        field: &'static str,
    },
    /// A centre of this kind cannot stand below that one.
    #[error("a centre of this kind cannot stand below that one")]
    WrongOrder,
    /// A centre cannot stand below itself.
    #[error("a centre cannot stand below itself")]
    BelowItself,
    /// The tree would become too deep.
    #[error("centres cannot stand deeper than {0} below each other")]
    TooDeep(usize),
    /// The institute cannot be moved or closed.
    #[error("the institute stays where it is")]
    Root,
    /// The centre, or one above it, is closed.
    #[error("the centre is closed")]
    Closed,
    /// The trainer has no role there.
    #[error("the trainer has no role at that centre")]
    TrainerElsewhere,
    /// The cohort has no place left.
    #[error("the cohort is full")]
    Full,
    /// The state does not allow it: a member cannot be approved again.
    #[error("it is not so that this could be done")]
    WrongState,
    /// The last administrator of the institute cannot go.
    #[error("the institute needs an administrator: give another one the role first")]
    LastAdministrator,
    /// A one-time code was used, withdrawn, is too old, or never was.
    #[error("the code is not good any more, or never was")]
    BadCode,
    /// Somebody has the name already.
    #[error("somebody signs in with this name already")]
    LoginTaken,
    /// Too short or too long.
    #[error(
        "a passphrase has {} to {} characters",
        crate::auth::passphrase::SHORTEST,
        crate::auth::passphrase::LONGEST
    )]
    BadPassphrase,
    /// Name or passphrase.
    #[error("the name or the passphrase is not right")]
    WrongPassphrase,
    /// Too many tries.
    #[error("too many tries: wait {minutes} minutes")]
    TooManyTries {
        /// How long.
        minutes: i64,
    },
    /// A short code of a computer that nobody has heard of, or that two have.
    #[error("the computer's code is not known: exchange with it once, or give its whole key")]
    UnknownDevice,
    /// The platform has no address to print into codes.
    #[error("the code cannot be made: {0}")]
    NoCode(String),
    /// A form came without its token, or from another site.
    #[error("the form was not sent from this site's page, or the page is too old")]
    Forgery,
    /// What came is not what the route takes.
    #[error("the request cannot be read: {0}")]
    BadRequest(String),
    /// It is longer than anything that belongs there.
    #[error("the request is too long")]
    TooLong,
    /// Another pack of the same edition is published.
    #[error("another pack of this edition is published already")]
    SameEdition,
    /// A pack's id is another centre's.
    #[error("a pack of this id is another centre's")]
    OtherCentresPack,
    /// What was typed is no publisher's key.
    #[error("this is no key: paste the whole line of the file that ends in .pub")]
    BadKey,
    /// The catalogue refuses the pack.
    #[error("the pack is refused: {0}")]
    BadPack(String),
    /// The certificate was taken back, or another one stands in for it.
    #[error("the certificate was taken back already, or another one stands in for it")]
    Ended,
    /// There is a certificate for it already.
    #[error("a certificate was issued for this already")]
    Issued,
    /// The record does not show all that is asked for.
    #[error("the record that came here does not show all that is asked for: {0}")]
    NotMet(String),
    /// The course is not published here.
    #[error("the course is not published here")]
    NotPublished,
    /// Somebody is still to give points.
    #[error("points are still to be given by somebody")]
    PointsMissing,
    /// The institute's own key cannot be withdrawn.
    #[error("the institute's own key can only be rotated")]
    RootKey,
    /// The centre has no key of its own.
    #[error("the centre does not issue under its own name")]
    NotIssuing,
    /// The learner gave no name.
    #[error("the learner gave no name: say whom the certificate is for")]
    Nameless,
    /// It cannot be signed as it is.
    #[error("{0}")]
    CannotSign(String),
    /// Issuers' keys are sealed by another key of the platform's.
    #[error("the issuer key {0} is sealed by another platform key; start the platform with the key it had")]
    OtherKey(String),
}

impl ActError {
    /// Returns the code that programs read; its words are `platform-error-{code}`.
    pub fn code(&self) -> &'static str {
        match self {
            ActError::Db(DbError::Busy | DbError::Broken(_) | DbError::Open(_)) => "busy",
            ActError::Db(DbError::Full) => "disk-full",
            ActError::Db(_) | ActError::System(_) => "broken",
            ActError::SignedOut => "signed-out",
            ActError::NotAllowed(_) => "not-allowed",
            ActError::Unknown(thing) => match thing {
                Thing::Centre => "unknown-centre",
                Thing::Cohort => "unknown-cohort",
                Thing::Staff => "unknown-staff",
                Thing::Invitation => "unknown-invitation",
                Thing::Learner => "unknown-learner",
                Thing::Joining => "unknown-joining",
                Thing::Key => "unknown-key",
                Thing::Device => "unknown-device",
                Thing::Appointment => "unknown-appointment",
                Thing::LrsKey => "unknown-lrs-key",
                Thing::Token => "unknown-token",
                Thing::Credential => "unknown-credential",
                Thing::Claim => "unknown-claim",
                Thing::Wallet => "unknown-wallet",
            },
            ActError::BadText { .. } => "bad-text",
            ActError::BadNumber { .. } => "bad-number",
            ActError::BadWord { .. } => "bad-word",
            ActError::WrongOrder => "wrong-order",
            ActError::BelowItself => "below-itself",
            ActError::TooDeep(_) => "too-deep",
            ActError::Root => "root",
            ActError::Closed => "closed",
            ActError::TrainerElsewhere => "trainer-elsewhere",
            ActError::Full => "full",
            ActError::WrongState => "wrong-state",
            ActError::LastAdministrator => "last-administrator",
            ActError::BadCode => "bad-code",
            ActError::LoginTaken => "login-taken",
            ActError::BadPassphrase => "bad-passphrase",
            ActError::WrongPassphrase => "wrong-passphrase",
            ActError::TooManyTries { .. } => "too-many-tries",
            ActError::UnknownDevice => "unknown-device-code",
            ActError::NoCode(_) => "no-code",
            ActError::Forgery => "forgery",
            ActError::BadRequest(_) => "bad-request",
            ActError::TooLong => "too-long",
            ActError::SameEdition => "same-edition",
            ActError::OtherCentresPack => "other-centres-pack",
            ActError::BadKey => "bad-key",
            ActError::BadPack(_) => "bad-pack",
            ActError::Ended => "certificate-ended",
            ActError::Issued => "certificate-issued",
            ActError::NotMet(_) => "criteria-not-met",
            ActError::NotPublished => "course-not-published",
            ActError::PointsMissing => "points-missing",
            ActError::RootKey => "root-key",
            ActError::NotIssuing => "not-issuing",
            ActError::Nameless => "nameless",
            ActError::CannotSign(_) => "cannot-sign",
            ActError::OtherKey(_) => "other-key",
        }
    }

    /// Returns what a technician is told beside its words.
    pub fn detail(&self) -> Option<&str> {
        match self {
            ActError::BadPack(detail)
            | ActError::NotMet(detail)
            | ActError::CannotSign(detail)
            | ActError::OtherKey(detail) => Some(detail),
            _ => None,
        }
    }

    /// Returns the numbers its words mention.
    pub fn numbers(&self) -> Vec<(&'static str, i64)> {
        let whole = |size: usize| i64::try_from(size).unwrap_or(i64::MAX);
        match self {
            ActError::BadText { most, .. } => vec![("most", whole(*most))],
            ActError::BadNumber { least, most, .. } => vec![("least", *least), ("most", *most)],
            ActError::TooDeep(most) => vec![("most", whole(*most))],
            ActError::TooManyTries { minutes } => vec![("minutes", *minutes)],
            ActError::BadPassphrase => vec![
                ("least", whole(crate::auth::passphrase::SHORTEST)),
                ("most", whole(crate::auth::passphrase::LONGEST)),
            ],
            _ => Vec::new(),
        }
    }

    /// Returns the field of a form it is about.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            ActError::BadText { field, .. }
            | ActError::BadNumber { field, .. }
            | ActError::BadWord { field } => Some(field),
            ActError::LoginTaken => Some("login"),
            ActError::BadPassphrase => Some("passphrase"),
            ActError::BadCode => Some("code"),
            ActError::BadKey => Some("key"),
            ActError::UnknownDevice => Some("device"),
            ActError::TrainerElsewhere => Some("trainer"),
            ActError::Nameless => Some("name"),
            _ => None,
        }
    }
}

/// Takes a line of text somebody typed: trimmed, not empty, not too long, no control characters.
///
/// # Errors
/// [`ActError::BadText`].
pub(crate) fn line(field: &'static str, text: &str, most: usize) -> Result<String, ActError> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(ActError::BadText { field, most }) }
}

/// Takes a number within bounds.
///
/// # Errors
/// [`ActError::BadNumber`].
pub(crate) fn within(field: &'static str, number: i64, least: i64, most: i64) -> Result<i64, ActError> {
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        Err(ActError::BadNumber { field, least, most })
    }
}
