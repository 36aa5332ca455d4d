//! What attachments are for.

/// The statement's signature (Data 2.6).
pub const SIGNATURE: &str = "http://adlnet.gov/expapi/attachments/signature";
/// A file handed in as an answer (ours).
pub const HAND_IN: &str = "urn:packhorse:attachment:hand-in";
/// A credential as a file (ours).
pub const CREDENTIAL: &str = "urn:packhorse:attachment:credential";

/// All of them.
pub const ALL: &[&str] = &[SIGNATURE, HAND_IN, CREDENTIAL];
