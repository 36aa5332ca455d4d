//! The nouns of exchanging records.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Secret;

/// Brings records together with a platform's.
#[derive(Args)]
pub(crate) struct ReconcileWords {
    /// Who: id, begin of an id, or name; several are possible
    #[arg(long, value_name = "L", required_unless_present = "all")]
    pub(crate) learner: Vec<String>,
    /// Everybody who has joined, and whose file opens
    #[arg(long, conflicts_with = "learner")]
    pub(crate) all: bool,
    /// Address of the platform; else all that were joined
    #[arg(long, value_name = "URL")]
    pub(crate) platform: Option<String>,
    /// Address of any record store that speaks xAPI: records go there, nothing comes back
    #[arg(long, value_name = "URL", conflicts_with = "platform")]
    pub(crate) lrs: Option<String>,
    /// Name that opens the record store; kept for the next time
    #[arg(long, value_name = "NAME", requires = "lrs")]
    pub(crate) user: Option<String>,
    /// File with the record store's password; else $PACKHORSE_STORE_PASSWORD
    #[arg(long, value_name = "FILE", requires = "lrs")]
    pub(crate) password_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) secret: Secret,
}

#[derive(Subcommand)]
pub(crate) enum CourierVerb {
    /// Seal what waits into a file for the platform; others may fill the same file
    Pack {
        /// File to write, or a folder or stick to put it on
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        /// Who has a passphrase and shall go too
        #[arg(long, value_name = "L")]
        learner: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
    /// Hand sealed files over to the platform, and put its answers beside them
    Deliver {
        /// File or folder
        file: PathBuf,
        /// Address of the platform; else the one they are for, where this computer knows it
        #[arg(long, value_name = "URL")]
        platform: Option<String>,
    },
    /// Take the answers for this computer
    Accept {
        /// File or folder
        file: PathBuf,
        /// Who has a passphrase and has an answer
        #[arg(long, value_name = "L")]
        learner: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
}

#[derive(Subcommand)]
pub(crate) enum ExchangeVerb {
    /// List past exchanges and what waits
    List {
        /// Whose records wait: id, begin of an id, or name
        #[arg(long, value_name = "L")]
        learner: Option<String>,
        #[command(flatten)]
        secret: Secret,
    },
}
