//! One state of the index, with everything a search reads at hand.

use std::io;
use std::sync::Arc;

use tantivy::columnar::{Column, StrColumn};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::{DocAddress, DocId, IndexReader, Searcher, SegmentReader, TantivyDocument};

use crate::analysis::{Rules, Script, primary, rules_for};
use crate::error::IndexError;
use crate::passage::Passage;
use crate::schema::Fields;

/// A state of the index: searches keep it as long as they run, whatever is committed meanwhile.
pub(crate) struct Shelf {
    searcher: Searcher,
    fields: Fields,
    pub(crate) segments: Vec<Segment>,
    /// The primary subtags of all languages in the index.
    pub(crate) languages: Vec<String>,
    /// Passages in all, deleted ones included, as for document frequencies.
    pub(crate) passages: u64,
}

/// The parts of a segment that searches read.
pub(crate) struct Segment {
    pub(crate) reader: SegmentReader,
    /// Title, heading, body: the postings of stems, and how long each passage's field is.
    pub(crate) stems: [Stems; 3],
    pub(crate) exact: Arc<InvertedIndexReader>,
    pub(crate) pack: StrColumn,
    pub(crate) course: StrColumn,
    lang: Column<u64>,
    /// By the language column's numbers: the tag as given, and the index into `languages`.
    pub(crate) langs: Vec<(String, usize)>,
    pub(crate) kind: Column<u64>,
    place: Column<u64>,
}

/// The stems of one field.
pub(crate) struct Stems {
    pub(crate) index: Arc<InvertedIndexReader>,
    pub(crate) lengths: FieldNormReader,
    pub(crate) average: f32,
}

impl Shelf {
    pub(crate) fn new(reader: &IndexReader, fields: &Fields) -> Result<Shelf, IndexError> {
        let searcher = reader.searcher();
        let mut languages: Vec<String> = Vec::new();
        let mut segments = Vec::new();
        for reader in searcher.segment_readers() {
            segments.push(Segment::new(reader, fields, &mut languages)?);
        }
        let passages = segments.iter().map(|segment| u64::from(segment.reader.max_doc())).sum();
        Ok(Shelf { fields: *fields, segments, languages, passages, searcher })
    }

    /// The pack and passage kept for a document.
    pub(crate) fn read(&self, segment: usize, doc: DocId) -> Result<(String, Passage), IndexError> {
        let segment = u32::try_from(segment).unwrap_or(u32::MAX);
        let document: TantivyDocument = self.searcher.doc(DocAddress::new(segment, doc))?;
        self.fields
            .passage(&document)
            .ok_or_else(|| IndexError::Damaged("a stored passage cannot be read".into()))
    }

    /// The field of folded words, for building automata over it.
    pub(crate) fn exact_field(&self) -> tantivy::schema::Field {
        self.fields.exact
    }

    /// The rules by which words of a script are stemmed in the languages of the index.
    pub(crate) fn rules(&self, script: Script) -> Vec<Rules> {
        let mut rules = Vec::new();
        for lang in &self.languages {
            let of_lang = rules_for(lang, script);
            if !rules.contains(&of_lang) {
                rules.push(of_lang);
            }
        }
        rules
    }

    /// In how many passages, about, a folded word occurs as it is.
    pub(crate) fn frequency(&self, word: &str, script: Script) -> Result<u64, IndexError> {
        let mut frequency = 0;
        for segment in &self.segments {
            let info = segment.exact.terms().get(word.as_bytes()).map_err(broken)?;
            frequency += info.map_or(0, |info| u64::from(info.doc_freq));
            for rules in self.rules(script) {
                let stem = format!("{}{word}", rules.tag());
                for stems in &segment.stems {
                    let info = stems.index.terms().get(stem.as_bytes()).map_err(broken)?;
                    frequency += info.map_or(0, |info| u64::from(info.doc_freq));
                }
            }
        }
        Ok(frequency)
    }
}

impl Segment {
    fn new(
        reader: &SegmentReader,
        fields: &Fields,
        languages: &mut Vec<String>,
    ) -> Result<Segment, IndexError> {
        let columns = reader.fast_fields();
        let text = |name: &str| -> Result<StrColumn, IndexError> {
            columns.str(name)?.ok_or_else(|| IndexError::Damaged(format!("the column {name} is missing")))
        };
        let lang = text("lang")?;
        let mut langs = Vec::new();
        for ordinal in 0..lang.num_terms() as u64 {
            let mut tag = String::new();
            lang.ord_to_str(ordinal, &mut tag).map_err(broken)?;
            let language = primary(&tag);
            let at = languages.iter().position(|known| *known == language).unwrap_or_else(|| {
                languages.push(language);
                languages.len() - 1
            });
            langs.push((tag, at));
        }
        let stems = |field| -> Result<Stems, IndexError> {
            let index = reader.inverted_index(field)?;
            let passages = reader.max_doc().max(1) as f32;
            Ok(Stems {
                lengths: reader.get_fieldnorms_reader(field)?,
                average: (index.total_num_tokens() as f32 / passages).max(1.0),
                index,
            })
        };
        Ok(Segment {
            stems: [stems(fields.title)?, stems(fields.heading)?, stems(fields.body)?],
            exact: reader.inverted_index(fields.exact)?,
            pack: text("pack")?,
            course: text("course")?,
            lang: lang.ords().clone(),
            langs,
            kind: columns.u64("kind")?,
            place: columns.u64("place")?,
            reader: reader.clone(),
        })
    }

    /// The number of a document's language in [`Segment::langs`].
    pub(crate) fn lang(&self, doc: DocId) -> usize {
        self.lang.first(doc).unwrap_or_default() as usize
    }

    /// The number of the lesson a document belongs to.
    pub(crate) fn place(&self, doc: DocId) -> u64 {
        self.place.first(doc).unwrap_or_default()
    }
}

/// A file that cannot be read any more is a damaged one.
pub(super) fn broken(error: io::Error) -> IndexError {
    IndexError::Damaged(error.to_string())
}
