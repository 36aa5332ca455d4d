//! The command line, once: parsing, help and manual come from here.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _, Parser, Subcommand};

use crate::screen::Screen;

mod classroom;
mod exchange;
mod learning;

pub(crate) use classroom::ClassroomVerb;
pub(crate) use exchange::{CourierVerb, ExchangeVerb, ReconcileWords};
pub(crate) use learning::{
    As, CredentialVerb, Fact, ItemVerb, LearnerVerb, LessonVerb, MaybeAs, NewSecret, NoteVerb, ReviewVerb,
    Secret,
};

/// Courses for places without Internet: packs, library, search and learning from the terminal.
#[derive(Parser)]
#[command(name = "packhorse", version, arg_required_else_help = true)]
pub(crate) struct Flags {
    /// Print JSON on stdout
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// The data folder, instead of the usual place
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) noun: Noun,
}

#[derive(Subcommand)]
pub(crate) enum Noun {
    /// Course sources: check them, make them from other content
    #[command(subcommand)]
    Course(CourseVerb),
    /// Pack files: build, verify, look into, mend
    #[command(subcommand)]
    Pack(PackVerb),
    /// The packs on this computer
    #[command(subcommand)]
    Library(LibraryVerb),
    /// Search everything that is installed
    Search(SearchWords),
    /// The people who study on this computer
    #[command(subcommand)]
    Learner(LearnerVerb),
    /// Read the lessons of installed packs
    #[command(subcommand)]
    Lesson(LessonVerb),
    /// Questions: see them, answer them, hand them in
    #[command(subcommand)]
    Item(ItemVerb),
    /// What comes back to be remembered
    #[command(subcommand)]
    Review(ReviewVerb),
    /// Notes, marked words and bookmarks in lessons
    #[command(subcommand)]
    Note(NoteVerb),
    /// Certificates that were earned
    #[command(subcommand)]
    Credential(CredentialVerb),
    /// Bring records together with a platform's, or send them to a record store
    Reconcile(ReconcileWords),
    /// Records that travel on a stick, sealed for the platform
    #[command(subcommand)]
    Courier(CourierVerb),
    /// What went, and what waits
    #[command(subcommand)]
    Exchange(ExchangeVerb),
    /// Laptops in one room: packs and records without the Internet
    #[command(subcommand)]
    Classroom(ClassroomVerb),
    /// USB sticks with packs
    #[command(subcommand)]
    Stick(StickVerb),
    /// A newer edition of Packhorse itself
    #[command(subcommand)]
    Program(ProgramVerb),
    /// Keys that sign packs
    #[command(subcommand)]
    Key(KeyVerb),
    /// Keys whose packs are welcome here
    #[command(subcommand)]
    Trust(TrustVerb),
}

#[derive(Subcommand)]
pub(crate) enum CourseVerb {
    /// Report every fault of course sources, with file, line and what to do
    Check {
        /// Folder with pack.toml
        dir: PathBuf,
    },
    /// Make course sources from other content
    Import {
        /// What to import
        from: PathBuf,
        /// Folder to make
        #[arg(short, value_name = "DIR")]
        out: PathBuf,
        /// What it is: a folder of Markdown or HTML, languages as first folders
        #[arg(long, default_value = "folder", value_parser = ["folder"])]
        format: String,
        /// Language, where the first folders are not languages
        #[arg(long, default_value = "en", value_name = "L")]
        lang: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum PackVerb {
    /// Build a pack file from course sources
    Build {
        /// Folder with pack.toml
        dir: PathBuf,
        /// Pack file to write; with --base also the delta file beside it
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        /// Key to sign with
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        /// Earlier edition to build on, so that readers of it fetch only what changed
        #[arg(long, value_name = "OLD.pack")]
        base: Option<PathBuf>,
        /// Split into volumes of at most so many bytes (default: what FAT32 can hold)
        #[arg(long, value_name = "BYTES")]
        volume: Option<u64>,
    },
    /// Check every part and the signature
    Verify {
        file: PathBuf,
        /// Public key to trust for this check
        #[arg(long, value_name = "FILE.pub")]
        trust: Vec<PathBuf>,
    },
    /// Tell what a pack says of itself
    Info { file: PathBuf },
    /// Mend damaged parts from other packs
    Repair {
        file: PathBuf,
        /// Packs, or folders of packs, to take parts from
        #[arg(long, required = true, num_args = 1.., value_name = "SOURCE")]
        from: Vec<PathBuf>,
    },
    /// Tell what changed between two editions
    Diff { old: PathBuf, new: PathBuf },
    /// Write one file of a pack to stdout
    Cat { file: PathBuf, path: String },
}

#[derive(Subcommand)]
pub(crate) enum LibraryVerb {
    /// Install packs: files, folders, sticks, http(s) addresses
    Install {
        #[arg(required = true, value_name = "FILE|URL|DIR")]
        sources: Vec<String>,
        /// Take packs that nobody known has signed
        #[arg(long)]
        allow_unsigned: bool,
        /// Go back to an older edition
        #[arg(long)]
        allow_older: bool,
    },
    /// List what is installed
    List,
    /// Tell about one installed pack
    Info { id: String },
    /// Remove a pack; its space comes back
    Remove { id: String },
    /// Bring a pack up to date; only what changed is copied
    Update {
        id: String,
        /// Pack or delta file, folder, or address
        #[arg(long, required = true, num_args = 1.., value_name = "SOURCE")]
        from: Vec<String>,
        /// Take editions that nobody known has signed
        #[arg(long)]
        allow_unsigned: bool,
    },
    /// Check every part of one pack or of all
    Verify { id: Option<String> },
    /// Mend a pack's damaged parts from pack files
    Repair {
        id: String,
        /// Packs, or folders of packs, to take parts from
        #[arg(long, required = true, num_args = 1.., value_name = "SOURCE")]
        from: Vec<PathBuf>,
    },
    /// Write a pack back to a file, identical to the one it came from
    Export {
        id: String,
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct SearchWords {
    /// Words; "in quotes" for a phrase
    #[arg(required = true)]
    pub(crate) query: Vec<String>,
    /// Only this language
    #[arg(long, default_value = "", value_name = "L")]
    pub(crate) lang: String,
    /// Only this pack
    #[arg(long, default_value = "", value_name = "ID")]
    pub(crate) pack: String,
    /// At most so many results
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=200))]
    pub(crate) limit: u32,
}

#[derive(Subcommand)]
pub(crate) enum StickVerb {
    /// Put packs of the library onto sticks, read them back, and put beside them whose packs and certificates are good
    Write {
        /// Folders or sticks, which are written side by side
        #[arg(required = true, value_name = "DIR")]
        dirs: Vec<PathBuf>,
        /// Pack to put there (its id); may be said several times
        #[arg(long = "pack", value_name = "ID")]
        packs: Vec<String>,
        /// All packs of the library
        #[arg(long, conflicts_with = "packs")]
        all: bool,
    },
    /// Tell which packs a stick or folder holds, and how they stand to the library
    Scan { dir: PathBuf },
}

#[derive(Subcommand)]
pub(crate) enum ProgramVerb {
    /// Take the package out of a stick's newer program, if its makers signed it
    Take {
        /// Stick, folder or pack file
        #[arg(value_name = "DIR|FILE")]
        from: PathBuf,
        /// Folder to put the package into
        #[arg(short, value_name = "DIR")]
        out: PathBuf,
    },
}

#[derive(Subcommand)]
pub(crate) enum KeyVerb {
    /// Make a key pair: FILE (keep it secret) and FILE.pub (hand it out)
    New {
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        /// Whose key it is, as people will read it
        #[arg(long, default_value = "", value_name = "NAME")]
        name: String,
    },
    /// Let another key issue certificates in one's stead, within bounds
    Delegate {
        /// The key that delegates, as `key new` made it
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// The key that may issue: its FILE.pub
        #[arg(long, value_name = "FILE.pub")]
        to: PathBuf,
        #[arg(short, value_name = "FILE")]
        out: PathBuf,
        /// What people call who may issue, instead of the key's name
        #[arg(long, default_value = "", value_name = "NAME")]
        name: String,
        /// Only this achievement (its URI); may be said several times
        #[arg(long = "achievement", value_name = "URI")]
        achievements: Vec<String>,
        /// At most so many certificates
        #[arg(long, value_name = "N")]
        count: Option<u32>,
        /// For so many days from now
        #[arg(long, default_value_t = 365, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..=3650))]
        days: u32,
        /// How many delegations may follow below it
        #[arg(long, default_value_t = 0, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=2))]
        may_delegate: u8,
    },
}

#[derive(Subcommand)]
pub(crate) enum TrustVerb {
    /// Trust a key, or a trust bundle, from now on
    Add {
        #[arg(value_name = "FILE.pub|FILE.trust")]
        file: PathBuf,
        /// The fingerprint of who signed the bundle was compared with theirs
        #[arg(long)]
        yes: bool,
    },
    /// List the trusted keys
    List,
    /// Show one trusted key
    Show {
        /// Begin of its fingerprint, or its name
        key: String,
    },
}

/// The command line with its help in the person's language, where there are words for it.
pub(crate) fn command(screen: &Screen) -> Command {
    translate(Flags::command(), "cli-help", screen)
}

/// Help of `pack build`'s `--key` is message `cli-help-pack-build--key`; where there is none, what all commands say of
/// it, `cli-help--key`.
fn translate(command: Command, id: &str, screen: &Screen) -> Command {
    let command = match screen.words(id) {
        Some(about) => command.about(about),
        None => command,
    };
    let command = command.mut_args(|argument| {
        let id = if argument.is_global_set() { "cli-help" } else { id };
        let name = argument.get_id().as_str().replace('_', "-");
        match screen.words(&format!("{id}--{name}")).or_else(|| screen.words(&format!("cli-help--{name}"))) {
            Some(help) => argument.help(help),
            None => argument,
        }
    });
    command.mut_subcommands(|verb| {
        let id = format!("{id}-{}", verb.get_name());
        translate(verb, &id, screen)
    })
}
