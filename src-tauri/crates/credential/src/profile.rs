//! Profiles: who issues.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::strict::text;

/// Who issues (Open Badges 3.0, `Profile`): a centre, the institute, a trainer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Profile {
    /// The `did:key` of the key that signs.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its page, where it has one.
    pub url: Option<String>,
}

impl Profile {
    pub(crate) fn to_json(&self) -> Map<String, Value> {
        let mut profile = Map::new();
        profile.insert("id".into(), self.id.as_str().into());
        profile.insert("type".into(), json!(["Profile"]));
        profile.insert("name".into(), self.name.as_str().into());
        if let Some(url) = &self.url {
            profile.insert("url".into(), url.as_str().into());
        }
        profile
    }

    /// Reads an `issuer`: a profile, or its id alone. `None` where there is no id.
    pub(crate) fn read(value: Option<&Value>) -> Option<Profile> {
        match value? {
            Value::String(id) => Some(Profile { id: id.clone(), ..Profile::default() }),
            Value::Object(profile) => Some(Profile {
                id: text(profile, "id")?.to_owned(),
                name: text(profile, "name").unwrap_or_default().to_owned(),
                url: text(profile, "url").map(str::to_owned),
            }),
            _ => None,
        }
    }
}
