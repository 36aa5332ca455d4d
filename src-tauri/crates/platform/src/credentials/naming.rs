//! How credentials are named, read backwards: whose a credential is, and which claim it answers.

use credential::{Shown, Uuid, credential_id};

/// How often one may have been issued anew.
const MOST_SERIALS: u32 = 256;

/// What a credential's id stands for.
pub(super) struct Named {
    pub(super) id: Uuid,
    pub(super) serial: u32,
    /// The course: `pack/course`.
    pub(super) topic: String,
    pub(super) achievement: String,
}

/// Reads the name of a credential of this holder's, which one of these roots' keys may begin; `None`: it is somebody else's,
/// or was not named by this rule.
pub(super) fn read(roots: &[[u8; 32]], holder: Uuid, shown: &Shown) -> Option<Named> {
    if shown.holder_id.as_deref() != Some(&format!("urn:uuid:{holder}")) {
        return None;
    }
    let id = shown.id.strip_prefix("urn:uuid:").and_then(|id| Uuid::try_parse(id).ok())?;
    let (pack, course, achievement) = course::of_achievement_id(&shown.achievement)?;
    let topic = format!("{pack}/{course}");
    let is_it = |root: &[u8; 32], serial| credential_id(root, holder, &topic, &achievement, serial) == id;
    let serial = roots.iter().find_map(|root| (0..MOST_SERIALS).find(|serial| is_it(root, *serial)))?;
    Some(Named { id, serial, topic, achievement })
}
