//! Our own fonts: Literata and Source Sans 3 in Latin and Cyrillic, Noto Naskh Arabic. All under the SIL Open Font
//! License 1.1, the very files of Fontsource 5.3.0 (`fonts/LICENSE-*.txt`).

/// One of our files. Each is a family of its own, because they share a script's characters out between them.
pub(super) struct Own {
    pub(super) family: &'static str,
    pub(super) woff2: &'static [u8],
}

macro_rules! own {
    ($family:literal, $file:literal) => {
        Own {
            family: $family,
            woff2: include_bytes!(concat!("../../fonts/", $file, "-wght-", "normal.woff2")),
        }
    };
    ($family:literal, $file:literal, italic) => {
        Own {
            family: $family,
            woff2: include_bytes!(concat!("../../fonts/", $file, "-wght-", "italic.woff2")),
        }
    };
}

pub(super) const FACES: &[Own] = &[
    own!("Book Latin", "literata-latin"),
    own!("Book Latin", "literata-latin", italic),
    own!("Book Latin 2", "literata-latin-ext"),
    own!("Book Latin 2", "literata-latin-ext", italic),
    own!("Book Latin 3", "literata-vietnamese"),
    own!("Book Latin 3", "literata-vietnamese", italic),
    own!("Book Cyrillic", "literata-cyrillic"),
    own!("Book Cyrillic", "literata-cyrillic", italic),
    own!("Book Cyrillic 2", "literata-cyrillic-ext"),
    own!("Book Cyrillic 2", "literata-cyrillic-ext", italic),
    own!("Plain Latin", "source-sans-3-latin"),
    own!("Plain Latin 2", "source-sans-3-latin-ext"),
    own!("Plain Latin 3", "source-sans-3-vietnamese"),
    own!("Plain Cyrillic", "source-sans-3-cyrillic"),
    own!("Plain Cyrillic 2", "source-sans-3-cyrillic-ext"),
    own!("Naskh", "noto-naskh-arabic-arabic"),
];

const BOOK: &[&str] =
    &["Book Latin", "Book Latin 2", "Book Latin 3", "Book Cyrillic", "Book Cyrillic 2", "Naskh"];
const PLAIN: &[&str] =
    &["Plain Latin", "Plain Latin 2", "Plain Latin 3", "Plain Cyrillic", "Plain Cyrillic 2", "Naskh"];

/// How a text speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// Literata, for titles.
    Book,
    /// Literata's italic, for names.
    Hand,
    /// Source Sans, for all else.
    Plain,
}

impl Voice {
    /// Our families for it, in the order in which they are asked; Arabic's own first where the text is Arabic, so
    /// that its stops and spaces are Arabic too.
    pub(crate) fn families(self, right_to_left: bool) -> impl Iterator<Item = &'static str> {
        let families = if self == Self::Plain { PLAIN } else { BOOK };
        let first = right_to_left.then_some("Naskh");
        first.into_iter().chain(families.iter().copied())
    }
}
