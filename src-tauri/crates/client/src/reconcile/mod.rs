//! Reconciling: what learners of this laptop did meets a far end's records, by any road.
//!
//! [`round`] decides what is asked and what a reply means, over one learner's record; [`walk`] goes the rounds, with the
//! record open only while it is read or written and never while the network is waited for. What is known of a far end
//! lies in each learner's record, so that it goes where the record goes; what belongs to the laptop (its key, addresses,
//! budgets, past exchanges) in the data folder.

mod background;
mod budget;
mod classroom;
mod courier;
mod delegated;
mod down;
pub(crate) mod identity;
mod joined;
mod known;
mod line;
mod look;
mod news;
mod page;
mod past;
mod picture;
mod remembered;
mod round;
mod store;
mod stores;
mod waiting;
mod walk;

pub use classroom::{Announced, Delivered, Serving, Visit, room_not_opened};
pub use joined::Joined;
pub use line::Met;
pub use walk::{Difference, LearnerReport, OnExchange, ReconcileReport, Standing, Whom};

pub(crate) use self::store::write_whole;
pub(crate) use background::Background;
pub(crate) use classroom::Rooms;
pub(crate) use identity::make_first;
pub(crate) use known::Known;
pub(crate) use line::HangUp;
pub(crate) use news::{TRUST_PAGE, trust_news};
