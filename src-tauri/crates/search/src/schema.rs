//! How a passage lies in the index.

use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing,
    TextOptions, Value,
};
use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::analysis::{Script, words};
use crate::passage::{Kind, Passage};

/// Raises this when the fields or what is put into them change.
pub(crate) const VERSION: u32 = 1;

/// A passage's text is indexed and kept up to this many bytes; it is a passage, not a book.
const LONGEST_TEXT: usize = 256 * 1024;

/// The fields. The three of words hold tagged stems with positions; `exact` holds folded words
/// without frequency or position; the short ones are columns for filters; the rest is stored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    pub(crate) title: Field,
    pub(crate) heading: Field,
    pub(crate) body: Field,
    pub(crate) exact: Field,
    pub(crate) pack: Field,
    pub(crate) course: Field,
    pub(crate) lang: Field,
    pub(crate) kind: Field,
    pub(crate) place: Field,
    pub(crate) stored: Stored,
}

/// The stored fields, in the order of [`Passage`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stored {
    pub(crate) lesson: Field,
    pub(crate) anchor: Field,
    pub(crate) at: Field,
    pub(crate) title: Field,
    pub(crate) heading: Field,
    pub(crate) text: Field,
}

/// The prefix of a word with its diacritics in the field `exact`: out of the vocabulary's way.
pub(crate) const MARKED: char = '\u{1}';

pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let stems = || {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_index_option(IndexRecordOption::WithFreqsAndPositions)
                .set_fieldnorms(true),
        )
    };
    let exact = TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false),
    );
    let column = || TextOptions::default().set_fast("raw").set_stored();
    let fields = Fields {
        title: builder.add_text_field("title", stems()),
        heading: builder.add_text_field("heading", stems()),
        body: builder.add_text_field("body", stems()),
        exact: builder.add_text_field("exact", exact),
        pack: builder.add_text_field("pack", TextOptions::from(STRING | STORED).set_fast("raw")),
        course: builder.add_text_field("course", column()),
        lang: builder.add_text_field("lang", column()),
        kind: builder.add_u64_field("kind", FAST | STORED),
        place: builder.add_u64_field("place", FAST),
        stored: Stored {
            lesson: builder.add_text_field("lesson", STORED),
            anchor: builder.add_text_field("anchor", STORED),
            at: builder.add_f64_field("at", STORED),
            title: builder.add_text_field("title_text", STORED),
            heading: builder.add_text_field("heading_text", STORED),
            text: builder.add_text_field("text", STORED),
        },
    };
    let _ = INDEXED;
    (builder.build(), fields)
}

impl Fields {
    /// The document for a passage of a pack.
    pub(crate) fn document(&self, pack: &str, passage: &Passage) -> TantivyDocument {
        let text = clip(&passage.text);
        let heading = clip(&passage.heading);
        let title = clip(&passage.title);
        let mut document = TantivyDocument::default();
        let mut exact = Exact::default();
        for (field, text) in [(self.title, title), (self.heading, heading), (self.body, text)] {
            let tokens = stems(&passage.lang, text, &mut exact);
            if !tokens.tokens.is_empty() {
                document.add_pre_tokenized_text(field, tokens);
            }
        }
        document.add_pre_tokenized_text(self.exact, exact.into_tokens());
        document.add_text(self.pack, pack);
        document.add_text(self.course, &passage.course);
        document.add_text(self.lang, &passage.lang);
        document.add_u64(self.kind, passage.kind.code());
        document.add_u64(self.place, place(pack, passage));
        document.add_text(self.stored.lesson, &passage.lesson);
        document.add_text(self.stored.anchor, &passage.anchor);
        if let Some(at) = passage.at.filter(|at| at.is_finite()) {
            document.add_f64(self.stored.at, at);
        }
        document.add_text(self.stored.title, title);
        document.add_text(self.stored.heading, heading);
        document.add_text(self.stored.text, text);
        document
    }

    /// The pack and passage a stored document was made from.
    pub(crate) fn passage(&self, document: &TantivyDocument) -> (String, Passage) {
        let text = |field: Field| {
            document
                .get_first(field)
                .and_then(|value| value.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let kind = document.get_first(self.kind).and_then(|value| value.as_u64());
        let passage = Passage {
            course: text(self.course),
            lesson: text(self.stored.lesson),
            anchor: text(self.stored.anchor),
            kind: Kind::from_code(kind.unwrap_or_default()),
            at: document
                .get_first(self.stored.at)
                .and_then(|value| value.as_f64()),
            lang: text(self.lang),
            title: text(self.stored.title),
            heading: text(self.stored.heading),
            text: text(self.stored.text),
        };
        (text(self.pack), passage)
    }
}

/// A short number for the lesson a passage belongs to, so that one lesson does not fill a page.
/// A glossary entry is a place of its own.
fn place(pack: &str, passage: &Passage) -> u64 {
    // FNV-1a, folded to 32 bits: two lessons on one page share a number once in a billion pages.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let own = if passage.lesson.is_empty() {
        passage.title.as_str()
    } else {
        ""
    };
    for part in [pack, &passage.course, &passage.lang, &passage.lesson, own] {
        for byte in part.bytes().chain([0]) {
            hash ^= u64::from(byte);
            hash = hash.wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) & 0xFFFF_FFFF
}

/// The folded words of a passage, each once.
#[derive(Default)]
struct Exact(std::collections::BTreeSet<String>);

impl Exact {
    fn into_tokens(self) -> PreTokenizedString {
        PreTokenizedString {
            text: String::new(),
            tokens: self.0.into_iter().map(|text| token(text, 0)).collect(),
        }
    }
}

/// The tagged stems of a text at their positions; its exact words go to `exact`.
fn stems(lang: &str, text: &str, exact: &mut Exact) -> PreTokenizedString {
    let mut tokens = Vec::new();
    words(lang, text, |word| {
        for stem in word.stems {
            tokens.push(token(stem, word.position));
        }
        let grams = word.grams.into_iter().chain(word.bridge);
        for (place, gram) in grams.enumerate() {
            tokens.push(token(gram, word.position + place));
        }
        if let Some(marked) = word.marked {
            exact.0.insert(format!("{MARKED}{marked}"));
        }
        // One character of Chinese is found through the pairs it begins.
        if word.script != Script::Han || word.exact.chars().nth(1).is_some() {
            exact.0.insert(word.exact);
        }
    });
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}

fn token(text: String, position: usize) -> Token {
    Token {
        offset_from: 0,
        offset_to: 0,
        position,
        text,
        position_length: 1,
    }
}

/// At most [`LONGEST_TEXT`] bytes.
fn clip(text: &str) -> &str {
    if text.len() <= LONGEST_TEXT {
        return text;
    }
    let mut end = LONGEST_TEXT;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
