//! Acceptance of the whole, without a window (that is `tests/window`).

mod tidy;
