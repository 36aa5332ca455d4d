//! The noun of laptops in one room.

use clap::Subcommand;

use super::Secret;

#[derive(Subcommand)]
pub(crate) enum ClassroomVerb {
    /// Serve the laptops in this room until Ctrl-C: they take packs, leave what is sealed for the platform
    Open {
        /// Port to listen on; else 47000, or another if that is taken
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Name others see
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    /// Tell which laptops nearby serve, and what they offer
    Find {
        /// Seconds to listen
        #[arg(long, default_value_t = 4, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=60))]
        seconds: u64,
    },
    /// Visit a laptop that serves: take packs, leave records
    Visit {
        /// Its address as its screen shows it: 192.168.1.7:47000
        address: String,
        /// Whose records go: id, begin of an id, or name; several are possible
        #[arg(long, value_name = "L")]
        learner: Vec<String>,
        /// The records of everybody who has joined, and whose file opens
        #[arg(long, conflicts_with = "learner")]
        all: bool,
        /// Packs to install from it
        #[arg(long, num_args = 1.., value_name = "PACK")]
        take: Vec<String>,
        /// Take packs that nobody known has signed
        #[arg(long)]
        allow_unsigned: bool,
        #[command(flatten)]
        secret: Secret,
    },
    /// Tell how the learners get on whose records came to this laptop: how far they are, who may need you, hard questions
    Group {
        /// Number of the group; else the first
        #[arg(long, value_name = "N")]
        group: Option<u64>,
        /// Course, as `PACK/COURSE`; else the one most of them work in
        #[arg(long, value_name = "COURSE")]
        course: Option<String>,
        /// Tell all questions, not only the hardest
        #[arg(long)]
        all: bool,
    },
    /// Tell which certificates this laptop may issue to its classroom, which it issued, and which wait for a yes
    Certificates,
    /// Say yes to certificates that wait: they are issued, and go to their holders when those come by
    Issue {
        /// Their numbers, as `certificates` tells them
        #[arg(required_unless_present = "all", value_name = "NUMBER")]
        numbers: Vec<i64>,
        /// All that wait
        #[arg(long, conflicts_with = "numbers")]
        all: bool,
    },
    /// Hand what others left in this computer's classroom over to the platform
    Deliver {
        /// Address of the platform; else all that this computer knows
        #[arg(long, value_name = "URL")]
        platform: Option<String>,
    },
}
