//! The words of certificates: what is claimed, what was issued, who issues.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::centres::Noun;

/// Certificates.
#[derive(Debug, Subcommand)]
pub(crate) enum Credentials {
    /// Issues what a learner claims, where the records that came here show all that is asked for.
    Issue(Issue),
    /// Says no to what a learner claims, in words they read.
    Refuse(Refuse),
    /// Takes a certificate back. Whoever verifies it with a newer list learns it.
    Revoke(Revoke),
    /// What is claimed and what was issued.
    Certificate(Noun<Certificate>),
    /// Who issues certificates, how, and with which keys.
    Issuer(Noun<Issuer>),
}

/// What is needed to sign.
#[derive(Args, Debug)]
pub(crate) struct Signing {
    /// The file of the platform's key, if it is not platform.key in the folder.
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// The platform's address as others reach it, as `serve` was told; needed until the first certificate was issued.
    #[arg(long, value_name = "PUBLIC_URL")]
    pub(crate) address: Option<String>,
}

#[derive(Args, Debug)]
pub(crate) struct Issue {
    /// The number of the claim, as `certificate claims` lists it.
    pub(crate) claim: i64,
    /// The name it is for, where the learner gave none.
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[command(flatten)]
    pub(crate) signing: Signing,
    /// Tells it as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args, Debug)]
pub(crate) struct Refuse {
    /// The number of the claim, as `certificate claims` lists it.
    pub(crate) claim: i64,
    /// Why: the learner reads it.
    #[arg(long)]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) signing: Signing,
}

#[derive(Args, Debug)]
pub(crate) struct Revoke {
    /// The certificate's id.
    pub(crate) certificate: String,
    /// Why: the learner reads it.
    #[arg(long)]
    pub(crate) reason: String,
    #[command(flatten)]
    pub(crate) signing: Signing,
}

/// Whose.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(crate) struct Whose {
    /// The number of a branch's centre; usually the institute.
    #[arg(long, value_name = "CENTRE")]
    pub(crate) at: Option<i64>,
    /// The number of a cohort.
    #[arg(long, value_name = "COHORT")]
    pub(crate) cohort: Option<i64>,
    /// The number of a learner.
    #[arg(long, value_name = "LEARNER")]
    pub(crate) learner: Option<i64>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Certificate {
    /// Lists certificates, the latest first, a hundred at a time.
    List {
        #[command(flatten)]
        whose: Whose,
        /// Those below this number, as `number` tells it.
        #[arg(long, value_name = "N")]
        before: Option<i64>,
    },
    /// Lists what is claimed, the oldest first, a hundred at a time.
    Claims {
        #[command(flatten)]
        whose: Whose,
        /// waiting, all, or one state: new, person, marks, pack, member, refused, denied, issued.
        #[arg(long, default_value = "waiting")]
        state: String,
        /// Those above this number.
        #[arg(long, value_name = "CLAIM")]
        after: Option<i64>,
    },
    /// Shows what is claimed, and what the records that came here say of it.
    Claim {
        /// The number of the claim.
        claim: i64,
        #[command(flatten)]
        signing: Signing,
    },
    /// Shows a certificate, what verifying it finds, and what was done to it.
    Show {
        /// The certificate's id.
        certificate: String,
    },
    /// Writes a certificate as it was signed into a file: Open Badges 3.0, JSON.
    Export {
        /// The certificate's id.
        certificate: String,
        /// The file to write.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Issues a certificate anew; the old one does not count any more.
    Reissue {
        /// The certificate's id.
        certificate: String,
        /// Why: the learner reads it.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        signing: Signing,
    },
    /// Issues a certificate anew under another name; the old one does not count any more.
    Rename {
        /// The certificate's id.
        certificate: String,
        /// The right name.
        name: String,
        #[command(flatten)]
        signing: Signing,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Issuer {
    /// Shows how issuing stands: keys, lists, counts.
    Status,
    /// Shows how a centre issues, and changes what is said.
    Policy {
        centre: i64,
        /// It issues under its own name.
        #[arg(long, conflicts_with = "above")]
        own: bool,
        /// The next centre above that issues does it.
        #[arg(long)]
        above: bool,
        /// Certificates are issued as soon as the records show all that is asked for.
        #[arg(long, conflicts_with = "person")]
        automatic: bool,
        /// A person looks first.
        #[arg(long)]
        person: bool,
        /// Certificates hold so many months at most.
        #[arg(long, value_name = "N", conflicts_with = "course")]
        months: Option<i64>,
        /// Certificates hold as long as the course says.
        #[arg(long)]
        course: bool,
    },
    /// Lists the keys of a branch, those in use first.
    Keys {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
    /// Makes a new key for a centre. What the old one signed stays good.
    Rotate {
        centre: i64,
        /// Why.
        #[arg(long)]
        reason: String,
        #[command(flatten)]
        signing: Signing,
    },
    /// Withdraws a key: what it signs from then on does not count.
    Withdraw {
        /// The number of the key, as `keys` tells it.
        issuer_key: i64,
        /// Why.
        #[arg(long)]
        reason: String,
        /// From when: a day as 2026-11-22, or a moment as 2026-11-22T10:00:00Z; usually now. Of a stolen key: when it can
        /// have been stolen.
        #[arg(long, value_name = "DAY", value_parser = moment)]
        from: Option<i64>,
        #[command(flatten)]
        signing: Signing,
    },
    /// Lets a trainer's laptop issue where there is no line.
    Delegate {
        /// The centre that stands for it.
        centre: i64,
        /// The code the app shows, or the laptop's whole key.
        device: String,
        /// The name it issues under.
        #[arg(long)]
        name: String,
        /// How many certificates at most.
        #[arg(long, value_name = "N")]
        count: i64,
        /// For how many days.
        #[arg(long, value_name = "N")]
        days: i64,
        /// A certificate it may issue, as PACK/COURSE/CERTIFICATE; may be said up to twelve times; usually all.
        #[arg(long, value_name = "CERTIFICATE")]
        only: Vec<String>,
        /// It issues by itself what its learners' records show; usually the trainer says yes to each.
        #[arg(long)]
        automatic: bool,
        #[command(flatten)]
        signing: Signing,
    },
    /// Lists the laptops that may issue in a branch.
    Computers {
        /// The number of the branch's centre; usually the institute.
        #[arg(long, value_name = "CENTRE")]
        at: Option<i64>,
    },
}

/// Reads a day or a moment, in milliseconds since 1970.
fn moment(typed: &str) -> Result<i64, String> {
    platform::credentials::issuing::moment_of(typed)
        .ok_or_else(|| "a day is written as 2026-11-22, a moment as 2026-11-22T10:00:00Z".to_owned())
}
