//! Why bytes could not be had from the network.

use std::io;

/// Why a file could not be read from the network. Reads through [`Source`](pack::Source) carry it inside
/// their `io::Error`: see [`HttpError::within`].
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum HttpError {
    /// Not an address of the web.
    #[error("{0} is not an address that begins with http:// or https://")]
    BadAddress(String),
    /// This computer cannot make secure connections.
    #[error("no secure connection can be made from this computer: {0}")]
    NoTls(String),
    /// The server cannot show that it is who the address says.
    #[error(
        "{address} cannot show that it is what it says ({reason}); check that the date and time of this computer are \
         right, and that the network does not want you to log in first"
    )]
    Certificate {
        /// What was asked for.
        address: String,
        /// What is wrong with its certificate.
        reason: String,
    },
    /// The server says no, and would say so again.
    #[error("{address} cannot be had: the server answers {status}{}", hint(*status))]
    Refused {
        /// What was asked for.
        address: String,
        /// The HTTP status.
        status: u16,
    },
    /// A web page instead of the file: a network that wants a log-in first, or the address of a page.
    #[error(
        "{address} answers with a web page, not with a pack; the network may want you to log in first (open a \
         browser and see), or the address is that of a page about the pack"
    )]
    Page {
        /// What was asked for.
        address: String,
    },
    /// Another file lies at the address now.
    #[error(
        "{address} was changed on the server while it was being read; begin again, what is still the same is kept"
    )]
    Changed {
        /// What was asked for.
        address: String,
    },
    /// An answer that no well-behaved server gives.
    #[error("{address} gives an answer that cannot be used: {what}")]
    BadAnswer {
        /// What was asked for.
        address: String,
        /// What is wrong with it.
        what: String,
    },
    /// No connection, or one that breaks again and again.
    #[error(
        "{address} cannot be reached ({reason}); try again when the network is better, what has arrived is kept"
    )]
    Unreachable {
        /// What was asked for.
        address: String,
        /// What happened last.
        reason: String,
    },
    /// The caller said so.
    #[error("cancelled; what has arrived is kept")]
    Cancelled,
}

fn hint(status: u16) -> &'static str {
    match status {
        401 | 403 => " (it wants somebody else, or a password)",
        404 | 410 => " (there is no such file; check the address)",
        _ => "",
    }
}

impl HttpError {
    /// Returns the network's reason within an `io::Error`, where there is one.
    pub fn within(error: &io::Error) -> Option<&HttpError> {
        error.get_ref()?.downcast_ref()
    }
}

impl From<HttpError> for io::Error {
    fn from(error: HttpError) -> io::Error {
        let kind = match &error {
            HttpError::Unreachable { .. } => io::ErrorKind::TimedOut,
            HttpError::Refused { status: 404 | 410, .. } => io::ErrorKind::NotFound,
            HttpError::Refused { .. } => io::ErrorKind::PermissionDenied,
            HttpError::Cancelled => io::ErrorKind::Interrupted,
            _ => io::ErrorKind::InvalidData,
        };
        io::Error::new(kind, error)
    }
}

/// Why there is no pack at an address.
#[derive(Debug, thiserror::Error)]
pub enum OpenPackError {
    /// The network, or what answers there.
    #[error(transparent)]
    Http(#[from] HttpError),
    /// A file came, and it is no pack, or a damaged one.
    #[error(transparent)]
    Pack(pack::OpenError),
}

impl From<pack::OpenError> for OpenPackError {
    fn from(error: pack::OpenError) -> OpenPackError {
        match &error {
            pack::OpenError::Io(io) if HttpError::within(io).is_some() => {
                HttpError::within(io).cloned().map_or(OpenPackError::Pack(error), OpenPackError::Http)
            }
            _ => OpenPackError::Pack(error),
        }
    }
}
