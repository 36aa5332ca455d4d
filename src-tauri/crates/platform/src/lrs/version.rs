//! Which xAPI is spoken (Communication 3.3).

/// A version of xAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 1.0.x, answered with 1.0.3.
    V1_0,
    /// 2.0.x, answered with 2.0.0.
    V2_0,
}

impl Version {
    /// Reads the value of `X-Experience-API-Version`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Version> {
        let patch = |text: &str| {
            text.is_empty()
                || text.strip_prefix('.').is_some_and(|patch| {
                    (1..=9).contains(&patch.len())
                        && patch.bytes().all(|byte| byte.is_ascii_digit())
                        && (patch == "0" || !patch.starts_with('0'))
                })
        };
        [("1.0", Version::V1_0), ("2.0", Version::V2_0)]
            .into_iter()
            .find_map(|(minor, version)| text.strip_prefix(minor).is_some_and(patch).then_some(version))
    }

    /// Returns what answers carry.
    #[must_use]
    pub fn answered(self) -> &'static str {
        match self {
            Version::V1_0 => "1.0.3",
            Version::V2_0 => "2.0.0",
        }
    }

    /// Returns the version of a statement that says none (Data 2.4.10; 2.0: 4.2.4.3).
    #[must_use]
    pub fn unsaid(self) -> &'static str {
        match self {
            Version::V1_0 => "1.0.0",
            Version::V2_0 => "2.0.0",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_1_0_and_2_0_are_spoken() {
        for (text, version) in [
            ("1.0", Some(Version::V1_0)),
            ("1.0.0", Some(Version::V1_0)),
            ("1.0.32", Some(Version::V1_0)),
            ("2.0.0", Some(Version::V2_0)),
            ("2.0", Some(Version::V2_0)),
            ("0.95", None),
            ("1.1.0", None),
            ("1.0.", None),
            ("1.0.01", None),
            ("1.0.3 ", None),
            ("1.00", None),
            ("2.1.0", None),
            ("BAD", None),
            ("", None),
        ] {
            assert_eq!(Version::parse(text), version, "{text}");
        }
    }
}
