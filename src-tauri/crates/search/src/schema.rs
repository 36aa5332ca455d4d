//! How a passage lies in the index.

use std::collections::{BTreeSet, HashSet};

use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{PreTokenizedString, Token};

use crate::analysis::{Word, primary, stop, words};
use crate::passage::Passage;
use crate::stored;

/// Raises this when the fields or what is put into them change.
pub(crate) const VERSION: u32 = 2;

/// A passage's text is indexed and kept up to this many bytes; it is a passage, not a book.
const LONGEST_TEXT: usize = 256 * 1024;

/// The fields. The three of words hold tagged stems with positions; `exact` holds folded words
/// that are not stems, without frequency or position; the short ones are columns for filters;
/// `stored` is what a hit shows.
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
    pub(crate) stored: Field,
}

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
        TextFieldIndexing::default().set_index_option(IndexRecordOption::Basic).set_fieldnorms(false),
    );
    let pack = TextOptions::default()
        .set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_index_option(IndexRecordOption::Basic)
                .set_fieldnorms(false),
        )
        .set_fast("raw");
    let column = || TextOptions::default().set_fast("raw");
    let fields = Fields {
        title: builder.add_text_field("title", stems()),
        heading: builder.add_text_field("heading", stems()),
        body: builder.add_text_field("body", stems()),
        exact: builder.add_text_field("exact", exact),
        pack: builder.add_text_field("pack", pack),
        course: builder.add_text_field("course", column()),
        lang: builder.add_text_field("lang", column()),
        kind: builder.add_u64_field("kind", FAST),
        place: builder.add_u64_field("place", FAST),
        stored: builder.add_bytes_field("stored", STORED),
    };
    (builder.build(), fields)
}

impl Fields {
    /// The document for a passage of a pack.
    pub(crate) fn document(
        &self,
        pack: &str,
        passage: &Passage,
        vocabulary: &mut Vocabulary,
    ) -> TantivyDocument {
        let text = clip(&passage.text);
        let mut document = TantivyDocument::default();
        let mut exact = BTreeSet::new();
        for (field, text) in
            [(self.title, clip(&passage.title)), (self.heading, clip(&passage.heading)), (self.body, text)]
        {
            let tokens = stems(&passage.lang, text, vocabulary, &mut exact);
            if !tokens.is_empty() {
                document.add_pre_tokenized_text(field, tokenized(tokens));
            }
        }
        if !exact.is_empty() {
            let tokens = exact.into_iter().map(|word| token(word, 0)).collect();
            document.add_pre_tokenized_text(self.exact, tokenized(tokens));
        }
        document.add_text(self.pack, pack);
        document.add_text(self.course, &passage.course);
        document.add_text(self.lang, &passage.lang);
        document.add_u64(self.kind, passage.kind.code());
        document.add_u64(self.place, place(pack, passage));
        document.add_bytes(self.stored, &stored::encode(pack, passage, text));
        document
    }

    /// The pack and passage a stored document was made from.
    pub(crate) fn passage(&self, document: &TantivyDocument) -> Option<(String, Passage)> {
        stored::decode(document.get_first(self.stored)?.as_bytes()?)
    }
}

/// The words of a pack that have been written down once already.
#[derive(Default)]
pub(crate) struct Vocabulary(HashSet<String>);

/// A short number for the lesson a passage belongs to, so that one lesson does not fill a page.
/// A glossary entry is a place of its own.
fn place(pack: &str, passage: &Passage) -> u64 {
    // FNV-1a, folded to 32 bits: two lessons on one page share a number once in a billion pages.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let own = if passage.lesson.is_empty() { passage.title.as_str() } else { "" };
    for part in [pack, &passage.course, &passage.lang, &passage.lesson, own] {
        for byte in part.bytes().chain([0]) {
            hash ^= u64::from(byte);
            hash = hash.wrapping_mul(0x0100_0000_01b3);
        }
    }
    (hash ^ (hash >> 32)) & 0xFFFF_FFFF
}

/// The tagged stems of a text at their positions; what stems do not tell goes to `exact`.
///
/// Function words are only in `exact`: they are a third of a text and find nothing. A word much
/// longer than its stem is there in every passage, so that it can be told from others of that stem;
/// a word not much longer only once in a pack, for the vocabulary; one that is its own stem never.
fn stems(lang: &str, text: &str, vocabulary: &mut Vocabulary, exact: &mut BTreeSet<String>) -> Vec<Token> {
    let lang = primary(lang);
    let mut tokens = Vec::new();
    words(&lang, text, |word| {
        let is_stop = stop::is_stop(&lang, &word.exact);
        let told = told(&word);
        let last = word.position + word.exact.chars().count().saturating_sub(1);
        if is_stop || told == Told::Little {
            exact.insert(word.exact);
        } else if told == Told::Much && !vocabulary.0.contains(&word.exact) {
            vocabulary.0.insert(word.exact.clone());
            exact.insert(word.exact);
        }
        for (place, gram) in word.grams.into_iter().enumerate() {
            if !is_stop {
                tokens.push(token(gram, word.position + place));
            }
        }
        if let Some(bridge) = word.bridge {
            tokens.push(token(bridge, last));
        }
        if let Some(stem) = word.stem.filter(|_| !is_stop) {
            tokens.push(token(stem, word.position));
        }
    });
    tokens
}

/// How much of a word its stem tells.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Told {
    All,
    Much,
    Little,
}

fn told(word: &Word) -> Told {
    let mut stems = word.stem.iter().chain(&word.grams);
    if word.stem.is_none() && word.grams.is_empty() || stems.clone().any(|stem| stem[1..] == word.exact) {
        return Told::All;
    }
    if stems.any(|stem| is_close(&stem[1..], &word.exact)) { Told::Much } else { Told::Little }
}

/// Whether a stem stands for hardly any other word than this and its commonest inflections.
pub(crate) fn is_close(stem: &str, exact: &str) -> bool {
    exact.chars().count() < stem.chars().count() + 4
}

fn tokenized(tokens: Vec<Token>) -> PreTokenizedString {
    PreTokenizedString { text: String::new(), tokens }
}

fn token(text: String, position: usize) -> Token {
    Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 }
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
