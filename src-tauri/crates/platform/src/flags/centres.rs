//! The words of centres, cohorts and their people. They work on the database itself, as whoever sits at the console.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Centres and their people.
#[derive(Debug, Subcommand)]
pub(crate) enum Centres {
    /// The tree of centres.
    Centre(Noun<Centre>),
    /// Cohorts, their codes and members.
    Cohort(Noun<Cohort>),
    /// Staff and invitations.
    Staff(Noun<Staff>),
    /// Learners with several accounts or keys.
    Learner(Noun<Learner>),
    /// Laptops.
    Device(Noun<Device>),
    /// Keys of programs for the record store.
    Key(Noun<Key>),
    /// What was done, the latest first.
    Audit(Noun<Audit>),
}

/// A noun with its verb.
#[derive(Args, Debug)]
pub(crate) struct Noun<V: Subcommand> {
    /// Tells it as JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) verb: V,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Centre {
    /// Adds a centre below another.
    Add {
        /// Its name.
        name: String,
        /// regional, national, training or institution.
        #[arg(long)]
        kind: String,
        /// The number of the centre above; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        below: Option<i64>,
    },
    /// Lists all centres.
    List,
    /// Gives a centre another name.
    Rename {
        centre: i64,
        /// The new name.
        name: String,
    },
    /// Moves a centre and all below it.
    Move {
        centre: i64,
        /// The number of the centre above.
        #[arg(long, value_name = "CENTRE")]
        below: i64,
    },
    /// Closes a centre: it and all below take nobody any more.
    Close { centre: i64 },
    /// Opens a closed centre again.
    Open { centre: i64 },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Cohort {
    /// Adds a cohort with an enrolment code.
    Add {
        /// Its name.
        name: String,
        /// The number of its centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
        /// Most members.
        #[arg(long, value_name = "N", default_value_t = 40)]
        most: i64,
        /// The staff look at everybody before they become members.
        #[arg(long)]
        approve: bool,
        /// The number of the member of staff who looks after it.
        #[arg(long, value_name = "STAFF")]
        trainer: Option<i64>,
        /// How many days its code is good.
        #[arg(long, value_name = "N", default_value_t = 90)]
        days: i64,
    },
    /// Lists the cohorts of a branch.
    List {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Shows the enrolment code.
    Code {
        cohort: i64,
        /// The platform's address as learners reach it.
        #[arg(long, value_name = "PUBLIC_URL")]
        address: String,
        /// Makes a new code; the old one stops.
        #[arg(long)]
        new: bool,
        /// How many days a new one is good.
        #[arg(long, value_name = "N", default_value_t = 90)]
        days: i64,
        /// Draws it as a QR code into this file, in SVG.
        #[arg(long, value_name = "FILE")]
        qr: Option<PathBuf>,
        /// The file of the platform's key, if it is not platform.key in the folder.
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
    },
    /// Lists members and those who wait.
    Members { cohort: i64 },
    /// Makes a member of somebody who waits or has left.
    Approve {
        cohort: i64,
        /// The learner's number.
        learner: i64,
    },
    /// Ends a membership, or refuses somebody who waits.
    End {
        cohort: i64,
        /// The learner's number.
        learner: i64,
    },
    /// Says which packs a cohort is asked to have; none: none.
    Packs {
        cohort: i64,
        /// Ids of packs.
        packs: Vec<String>,
    },
    /// Appoints a laptop as the teacher's.
    Appoint {
        cohort: i64,
        /// The code the app shows, or the laptop's whole key.
        device: String,
        /// What one calls it.
        #[arg(long)]
        name: String,
        /// For how many days.
        #[arg(long, value_name = "N", default_value_t = 365)]
        days: i64,
    },
    /// Lists the teacher's laptops.
    Appointments { cohort: i64 },
    /// Ends an appointment.
    Dismiss {
        /// The appointment's number.
        appointment: i64,
    },
    /// Closes a cohort: it takes nobody any more.
    Close { cohort: i64 },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Staff {
    /// Makes a one-time code for somebody.
    Invite {
        /// administrator, editor, trainer or viewer.
        #[arg(long)]
        role: String,
        /// For whom.
        #[arg(long = "for", value_name = "WORDS")]
        whom: String,
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
        /// How many days it is good.
        #[arg(long, value_name = "N", default_value_t = 14)]
        days: i64,
    },
    /// Lists the roles in a branch.
    List {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Ends a role.
    Remove {
        /// The number of the role, as `list` tells it.
        held: i64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Learner {
    /// Tells what a person did, and which accounts are theirs.
    Show { learner: i64 },
    /// Tells the records of a learner that want a look: where the record went two ways, all that stand there; and those
    /// that do not count, each with its reason.
    Evidence {
        learner: i64,
        /// Only places older than this number, as `fork` tells it.
        #[arg(long, value_name = "N")]
        forks: Option<i64>,
        /// Only records set aside that are older than this number, as `position` tells it.
        #[arg(long, value_name = "N")]
        aside: Option<i64>,
    },
    /// Says that two accounts are one person's.
    Join {
        first: i64,
        second: i64,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// Undoes a joining.
    Part {
        /// The joining's number.
        joining: i64,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// Lists second keys, those that wait first.
    Keys {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Says that a second key is the learner's.
    Accept {
        /// The number of the case.
        key: i64,
    },
    /// Says that a second key is not the learner's.
    Refuse {
        /// The number of the case.
        key: i64,
    },
    /// Makes a one-time code by which the learner lets a wallet at their certificates, good for a quarter of an hour.
    Code { learner: i64 },
    /// Lists the wallets that a learner lets at their certificates.
    Wallets { learner: i64 },
    /// Ends what a learner let a wallet at.
    EndWallet {
        /// Its number, as `wallets` tells it.
        access: i64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Device {
    /// Bars a laptop: nothing it brings is taken any more.
    Bar {
        /// The code the app shows, or the laptop's whole key.
        device: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
    /// Allows a barred laptop again.
    Allow {
        /// The number of the bar, as `list` tells it.
        bar: i64,
    },
    /// Lists the laptops of a branch.
    List {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Key {
    /// Makes a key; its secret is told once.
    Add {
        /// What it is for.
        name: String,
        /// A scope of xAPI; may be said several times.
        #[arg(long = "scope", value_name = "SCOPE", required = true)]
        scopes: Vec<String>,
        /// The number of the centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Lists the keys of a branch.
    List {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Ends a key at once.
    Revoke {
        /// The key's number.
        key: i64,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Lists what was done in a branch, a hundred at a time.
    List {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
        /// Only what is older than this number.
        #[arg(long, value_name = "N")]
        before: Option<i64>,
    },
}
