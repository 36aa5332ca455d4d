//! Cast and props for the acceptance tests.
