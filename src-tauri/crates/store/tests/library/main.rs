//! The library told as stories: real packs, a real file, real faults.

mod concurrency;
mod crash;
mod damage;
mod disk;
mod install;
mod opening;
mod remove;
mod support;
mod update;
