//! Acceptance of the whole.
