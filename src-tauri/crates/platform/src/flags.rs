//! The words of the command line.

pub(crate) mod catalogue;
pub(crate) mod centres;
pub(crate) mod credentials;
pub(crate) mod trust;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The central platform: where records, centres and packs of many computers meet.
#[derive(Debug, Parser)]
#[command(name = "packhorse-platform", version, arg_required_else_help = true)]
pub(crate) struct Flags {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// Where the platform keeps what it knows.
#[derive(Args, Debug)]
pub(crate) struct Place {
    /// The folder of the platform: its key, its packs, its database unless that is elsewhere.
    #[arg(long, global = true, value_name = "DIR", default_value = "packhorse-platform-data")]
    pub(crate) data: PathBuf,
    /// The database: postgres://USER:PASSWORD@HOST/NAME, or the path of a file. Usually platform.db in the folder.
    #[arg(long, global = true, value_name = "URL")]
    pub(crate) database: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Serves until it is told to stop.
    Serve(Box<Serve>),
    /// Writes the whole database into one file, also while the platform serves.
    Backup(Backup),
    /// Fills a new database from a backup, of whichever kind of database it was.
    Restore(Restore),
    #[command(flatten)]
    Centres(centres::Centres),
    #[command(flatten)]
    Catalogue(catalogue::Catalogue),
    #[command(flatten)]
    Credentials(credentials::Credentials),
    /// What laptops and verifiers are told of issuers.
    #[command(subcommand)]
    Trust(trust::Trust),
}

#[derive(Args, Debug)]
pub(crate) struct Serve {
    /// Where to listen. 0.0.0.0:PORT: on all networks of this computer.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8470")]
    pub(crate) listen: SocketAddr,
    /// What people call it. Usually what its institute is called.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Its address as others reach it; enrolment codes carry it. Usually the one it listens on.
    #[arg(long, value_name = "PUBLIC_URL")]
    pub(crate) address: Option<String>,
    /// The certificate for HTTPS, in PEM, with those that lead to its authority. Read again at SIGHUP.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(crate) tls_cert: Option<PathBuf>,
    /// The certificate's key, in PEM.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    pub(crate) tls_key: Option<PathBuf>,
    /// The file of the platform's key, made where there is none. Processes that serve one database have the same.
    /// Usually platform.key in the folder.
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// A reverse proxy stands before it: who asks is the last address in X-Forwarded-For.
    #[arg(long)]
    pub(crate) behind_proxy: bool,
    /// Lets other computers read /metrics.
    #[arg(long)]
    pub(crate) metrics_for_all: bool,
    /// Connections open at a time.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub(crate) connections: usize,
    /// Requests a second one address may make for long, thirty times as many at once; 0: no bound.
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub(crate) rate: u32,
    /// Seconds the other end is waited for: usually 30 for the head of a request, 75 for a piece of its body or for taking
    /// an answer.
    #[arg(long, value_name = "SECONDS")]
    pub(crate) patience: Option<u64>,
    /// What is logged: error, warn, info or debug.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub(crate) log: tracing::Level,
}

#[derive(Args, Debug)]
pub(crate) struct Backup {
    /// The file to write. It holds what the platform knows about people: keep it as safe as the platform.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    /// Puts the platform's key into it, too: whoever has the file can then read what is sealed for the platform.
    #[arg(long)]
    pub(crate) with_key: bool,
    /// The file of the key, if it is not platform.key in the folder.
    #[arg(long, value_name = "FILE", requires = "with_key")]
    pub(crate) key: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Restore {
    /// The backup.
    pub(crate) file: PathBuf,
    /// Takes the place of what is in the database: all of that is deleted.
    #[arg(long)]
    pub(crate) replace: bool,
}
