//! What verifying answers, told as cases.

mod cases;
mod cast;
mod property;
mod published;
