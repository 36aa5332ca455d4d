//! Our profile: which verbs, activities, ids and extensions our statements use, and the rules they keep.
//!
#![doc = include_str!("../../PROFILE.md")]

pub mod activity_type;
pub mod attachment;
pub mod extension;
mod learner;
mod place;
pub mod verb;

pub use learner::{HOME_PAGE, learner, learner_id};
pub use place::Place;
