//! What a centre is, and what may stand below what.

use std::fmt;

/// What a centre is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Kind {
    /// The root of the tree: whoever runs the platform.
    Institute,
    /// A centre of a region of the world, or of a country.
    Regional,
    /// A centre of a country.
    National,
    /// A centre that trains teachers and trainers.
    Training,
    /// A university, a school, and what stands below it.
    Institution,
}

impl Kind {
    /// Every kind, from the root down.
    pub const ALL: [Kind; 5] =
        [Kind::Institute, Kind::Regional, Kind::National, Kind::Training, Kind::Institution];

    /// Returns the word the database, the API and the command line use.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Institute => "institute",
            Kind::Regional => "regional",
            Kind::National => "national",
            Kind::Training => "training",
            Kind::Institution => "institution",
        }
    }

    /// Reads a kind's word.
    pub fn of(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Tells whether a centre of this kind may stand right below one of kind `parent`: never above its own
    /// rank, where regional, national and training centres are one rank (regions hold countries, and countries
    /// have regions).
    pub fn may_stand_below(self, parent: Kind) -> bool {
        self != Kind::Institute && self.rank() >= parent.rank()
    }

    fn rank(self) -> u8 {
        match self {
            Kind::Institute => 0,
            Kind::Regional | Kind::National | Kind::Training => 1,
            Kind::Institution => 2,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_above_its_rank() {
        for (below, above, expect) in [
            (Kind::Regional, Kind::Institute, true),
            (Kind::Institution, Kind::Institute, true),
            (Kind::National, Kind::Regional, true),
            (Kind::Regional, Kind::National, true),
            (Kind::Training, Kind::Training, true),
            (Kind::Institution, Kind::Institution, true),
            (Kind::Training, Kind::Institution, false),
            (Kind::National, Kind::Institution, false),
            (Kind::Institute, Kind::Institute, false),
            (Kind::Institute, Kind::Institution, false),
        ] {
            assert_eq!(below.may_stand_below(above), expect, "{below} below {above}");
        }
    }

    #[test]
    fn every_kind_is_read_from_its_word() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of(kind.word()), Some(kind));
        }
        assert_eq!(Kind::of("Institute"), None);
    }
}
