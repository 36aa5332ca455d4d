//! Lessons: Markdown in, safe HTML, plain passages and faults out.

pub(crate) mod check;
pub(crate) mod figure;
pub(crate) mod formula;
pub(crate) mod image;
pub(crate) mod markup;
pub(crate) mod page;
pub(crate) mod render;
pub(crate) mod sanitise;
pub(crate) mod target;
pub(crate) mod writer;
