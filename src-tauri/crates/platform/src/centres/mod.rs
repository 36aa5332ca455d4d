//! Centres and their people: the tree, the staff with their roles, cohorts and who is in them, and the log of what was done.
//!
//! Everything that is done is a function of a transaction and an [`Actor`]: it asks [`Role::may`] for that place, changes what
//! it changes, and writes the audit log, all or nothing. Pages, the JSON API and the command line call the same ones.
//!
//! What tables of another room are read for: `learner`, `learner_device`, `device`, `batch`, `stream` and `entry` of the
//! exchange, to say who a member is, when they were last heard and what of their record wants a look; of these only
//! `learner.person` is written here.

mod actor;
pub mod api;
pub mod appointment;
pub mod audit;
#[allow(clippy::module_inception, reason = "a centre among centres")]
pub mod centre;
pub mod code;
pub mod cohort;
pub mod device;
pub mod enrolment;
mod error;
pub mod evidence;
pub mod invitation;
mod kind;
pub mod learner_key;
pub mod lrs_key;
pub mod person;
mod role;
pub mod staff;
pub mod told;
pub(crate) mod tree;

pub use actor::{About, Actor, Permit};
pub use api::router;
pub use appointment::{appointments, may_read};
pub use device::is_barred;
pub use enrolment::{code_standing, enrol, enrolments};
pub use error::{ActError, Thing};
pub(crate) use error::{line, within};
pub use invitation::first_code;
pub use kind::Kind;
pub use learner_key::{KeyStanding, key_standing};
pub use role::{Act, Role};
