//! The words of the catalogue.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

/// Packs that are offered here.
#[derive(Debug, Subcommand)]
pub(crate) enum Catalogue {
    /// Checks packs whole and lists them.
    Publish {
        /// The pack files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The number of the centre whose packs they are; usually the institute.
        #[arg(long)]
        centre: Option<i64>,
    },
    /// Takes an edition of a pack out of the list.
    Withdraw {
        /// The pack's id.
        id: String,
        /// The edition.
        version: u32,
    },
    /// Whose signature on packs is good.
    #[command(subcommand)]
    Publisher(Publisher),
    /// Writes what is published as plain files, for a static host.
    Export {
        /// What.
        what: Exported,
        /// The folder to write.
        #[arg(short, long, value_name = "DIR")]
        output: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Publisher {
    /// Trusts a publisher.
    Add {
        /// The file of its public key (.pub), as `pack key` writes it.
        key: PathBuf,
        /// What people call it; usually the name in the file.
        #[arg(long)]
        name: Option<String>,
        /// The number of the centre for which it is good, with all below; usually the institute.
        #[arg(long)]
        centre: Option<i64>,
    },
    /// Trusts a publisher no more.
    End {
        /// The key, 64 hexadecimal digits, as `publisher list` shows it.
        key: String,
    },
    /// Lists the publishers that are trusted.
    List,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Exported {
    /// The list of packs, the packs and their updates, the trust bundle.
    Catalogue,
}
