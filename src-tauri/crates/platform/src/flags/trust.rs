//! The words of what verifiers are told.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Whose packs and certificates are good by this platform's word.
#[derive(Debug, Subcommand)]
pub(crate) enum Trust {
    /// Writes the trust bundle as a file: for sticks, and for laptops that never meet this platform.
    Export(TrustExport),
}

#[derive(Args, Debug)]
pub(crate) struct TrustExport {
    /// The file to write, usually packhorse.trust.
    #[arg(short, long, value_name = "FILE", default_value = "packhorse.trust")]
    pub(crate) output: PathBuf,
    /// The file of the platform's key. Usually platform.key in the folder.
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
}
