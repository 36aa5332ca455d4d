//! Entries as columns: each value is told from what stood at the same place before, where much the same was done.
//!
//! Of a value it is first asked whether it is one of those that followed the same circumstances, then which of those that
//! stood in the column lately it is; only what is new is written out. So what depends on the item (its quiz, its set, its
//! kind) is next to free once the item was met.

use std::collections::HashMap;
use std::ops::Range;

use statement::{Clock, Entry, Form, MAX_BODY, MAX_TOPIC, Stamp, StreamId};

use super::coder::{Binary as _, Bit, Decoder, Encoder, Number};
use super::column::{Column, End, Values, WAYS};
use super::error::{MAX_DECODED, MAX_ENTRIES, WireError};
use super::past::Past;
use super::template::{self, Place, mix};

/// Most values of all entries of one message.
const MAX_VALUES: usize = 1 << 19;
/// Most columns; further places share one.
const MAX_COLUMNS: usize = 512;
/// The columns that every entry has.
const TOPICS: usize = 0;
const TEMPLATES: usize = 1;
/// Models of the time between two entries, by what the later one is.
const GAPS: usize = 32;
/// Stands for a value that is not there.
const NONE: u32 = u32::MAX;

/// A template that was met.
#[derive(Debug)]
struct Known {
    form: Form,
    /// The bytes around the values.
    pieces: Vec<Vec<u8>>,
    columns: Vec<usize>,
    /// Values in the order they are told in: what the entry is about first, then the answer.
    order: Vec<usize>,
    about: Option<usize>,
    answer: Option<usize>,
}

/// What a writer says of an entry; for a reader all of it is nothing.
#[derive(Default)]
struct Actual<'a> {
    clock: Clock,
    at_ms: i64,
    topic: &'a [u8],
    template: &'a [u8],
    body: &'a [u8],
    spans: &'a [Range<usize>],
}

/// What a reader finds.
struct Told {
    clock: Clock,
    at_ms: i64,
    topic: u32,
    template: usize,
}

/// What both ends know after the same entries.
#[derive(Debug)]
struct Model {
    past: Past,
    columns: Vec<Column>,
    by_place: HashMap<Place, usize>,
    templates: Vec<Known>,
    by_value: HashMap<u32, usize>,
    values: Values,
    /// The values of the latest entry.
    told: Vec<u32>,
    /// What the latest entries were: their templates, and what the last was about.
    template: u32,
    template_before: u32,
    about: u32,
    /// The latest entry's times, and what is expected of the next one's.
    clock: Clock,
    at_ms: i64,
    first: Number,
    gaps: Vec<Number>,
    straight: Bit,
    counts: Number,
    same_time: Bit,
    times: Number,
    about_place: Place,
    answer_place: Place,
}

impl Model {
    fn new() -> Model {
        Model {
            past: Past::new(),
            columns: vec![Column::new(), Column::new()],
            by_place: HashMap::new(),
            templates: Vec::new(),
            by_value: HashMap::new(),
            values: Values::new(),
            told: Vec::new(),
            template: NONE,
            template_before: NONE,
            about: NONE,
            clock: Clock::default(),
            at_ms: 0,
            first: Number::new(),
            gaps: vec![Number::new(); GAPS],
            straight: Bit::likely(60_000),
            counts: Number::new(),
            same_time: Bit::likely(50_000),
            times: Number::new(),
            about_place: template::place_of(&["object", "id"]),
            answer_place: template::place_of(&["result", "response"]),
        }
    }

    /// Codes an entry; `begins` says that it is the first of a run. Its values are in `told` then.
    fn entry<E: End>(&mut self, end: &mut E, begins: bool, actual: &Actual<'_>) -> Result<Told, WireError> {
        let ways = self.ways(TOPICS, None);
        let topic = self.value(end, TOPICS, &ways, actual.topic)?;
        let ways = self.ways(TEMPLATES, None);
        let count = self.values.count();
        let template = self.value(end, TEMPLATES, &ways, actual.template)?;
        if self.values.count() > count {
            let known = self.template_of(template)?;
            self.by_value.insert(template, self.templates.len());
            self.templates.push(known);
        }
        let number = self.by_value.get(&template).copied().ok_or(WireError::Malformed("a template"))?;
        (self.template_before, self.template) = (self.template, template);
        let (clock, at_ms) = self.time(end, begins, actual);
        self.told.clear();
        let count = self.templates.get(number).map_or(0, |known| known.order.len());
        self.told.resize(count, 0);
        let (mut about, mut answer) = (NONE, NONE);
        for step in 0..count {
            let Some(known) = self.templates.get(number) else { break };
            let (at, is_about, is_answer) = (known.order[step], known.about, known.answer);
            let (column, is_about, is_answer) =
                (known.columns[at], is_about == Some(at), is_answer == Some(at));
            let ways = self.ways(column, (!is_about).then_some((about, answer)));
            let span = actual.spans.get(at).cloned().unwrap_or_default();
            let value = self.value(end, column, &ways, actual.body.get(span).unwrap_or_default())?;
            if is_about {
                about = value;
            }
            if is_answer {
                answer = value;
            }
            self.told[at] = value;
        }
        self.about = about;
        Ok(Told { clock, at_ms, topic, template: number })
    }

    fn value<E: End>(
        &mut self,
        end: &mut E,
        column: usize,
        ways: &[u64; WAYS],
        actual: &[u8],
    ) -> Result<u32, WireError> {
        let Some(found) = self.columns.get_mut(column) else { return Err(WireError::Malformed("a column")) };
        found.code(end, &mut self.past, &mut self.values, (column, ways), actual)
    }

    /// The circumstances of a value: of what the entry is about or what it is (`of` none), or of all else, where both what
    /// it is about and the answer are known.
    fn ways(&self, column: usize, of: Option<(u32, u32)>) -> [u64; WAYS] {
        let seed = mix(7, column as u64);
        let here = |way: u64, a: u32, b: u32| mix(mix(seed, way << 32 | u64::from(a)), u64::from(b));
        let last = self.columns.get(column).map_or(0, |column| column.last);
        match of {
            None => [
                here(1, self.about, self.template),
                here(2, self.about, last),
                here(3, self.template, self.template_before),
                here(4, last, 0),
            ],
            Some((about, answer)) => [
                here(5, about, answer),
                here(6, about, self.template),
                here(7, self.template, 0),
                here(8, last, self.template),
            ],
        }
    }

    /// Codes clock and device's time.
    fn time<E: End>(&mut self, end: &mut E, begins: bool, actual: &Actual<'_>) -> (Clock, i64) {
        let gaps = self.gaps.get_mut(self.template as usize % GAPS).filter(|_| !begins);
        let step = actual.clock.ms() - self.clock.ms();
        let step = gaps.unwrap_or(&mut self.first).signed(end.bits(), step);
        let ms = self.clock.ms().wrapping_add(step) & ((1 << 48) - 1);
        let usual = if self.clock.ms() == ms { self.clock.count().wrapping_add(1) } else { 0 };
        let straight = actual.clock.count() == usual && actual.at_ms == ms;
        let (count, at_ms) = if end.bits().bit(&mut self.straight, straight) {
            (usual, ms)
        } else {
            let count = self.counts.code(end.bits(), u64::from(actual.clock.count().wrapping_sub(usual)));
            let at_ms = if end.bits().bit(&mut self.same_time, actual.at_ms == ms) {
                ms
            } else {
                let step = actual.at_ms.wrapping_sub(self.at_ms);
                self.at_ms.wrapping_add(self.times.signed(end.bits(), step))
            };
            ((count as u16).wrapping_add(usual), at_ms)
        };
        (self.clock, self.at_ms) = (Clock::from_raw(ms.cast_unsigned() << 16 | u64::from(count)), at_ms);
        (self.clock, at_ms)
    }

    /// Reads a template: a byte for the form, then the text.
    fn template_of(&mut self, value: u32) -> Result<Known, WireError> {
        const WRONG: WireError = WireError::Malformed("a template");
        let (&form, text) = self.values.get(value).split_first().ok_or(WRONG)?;
        let form = Form::of(form).ok_or(WRONG)?;
        if text.len() > template::MAX_TEMPLATE {
            return Err(WRONG);
        }
        let places = template::places(text).ok_or(WRONG)?;
        let pieces: Vec<_> = text.split(|&byte| byte == template::HOLE).map(<[u8]>::to_vec).collect();
        if pieces.len() != places.len() + 1 {
            return Err(WRONG);
        }
        let about = places.iter().position(|&place| place == self.about_place);
        let answer = places.iter().position(|&place| place == self.answer_place);
        let rest = (0..places.len()).filter(|&at| Some(at) != about && Some(at) != answer);
        let order = about.into_iter().chain(answer).chain(rest).collect();
        let columns = places.iter().map(|&place| self.column_of(place)).collect();
        Ok(Known { form, pieces, columns, order, about, answer })
    }

    fn column_of(&mut self, place: Place) -> usize {
        if let Some(&column) = self.by_place.get(&place) {
            return column;
        }
        if self.columns.len() < MAX_COLUMNS {
            self.columns.push(Column::new());
            self.by_place.insert(place, self.columns.len() - 1);
        }
        self.columns.len() - 1
    }
}

/// Writes entries.
#[derive(Debug)]
pub(crate) struct Writer {
    model: Model,
    bits: Encoder,
    /// The numbers of values met, by column.
    numbers: Vec<HashMap<Vec<u8>, u32>>,
    told: usize,
    template: Vec<u8>,
    spans: Vec<Range<usize>>,
}

/// The writer's end.
struct Writing<'a> {
    bits: &'a mut Encoder,
    numbers: &'a mut Vec<HashMap<Vec<u8>, u32>>,
    texts: &'a mut Vec<u8>,
}

impl End for Writing<'_> {
    type Bits = Encoder;

    fn bits(&mut self) -> &mut Encoder {
        self.bits
    }

    fn text(&mut self, bytes: &mut Vec<u8>, _: usize, actual: &[u8]) -> Result<(), WireError> {
        self.texts.extend_from_slice(actual);
        bytes.extend_from_slice(actual);
        Ok(())
    }

    fn room(&mut self, _: usize) -> Result<(), WireError> {
        Ok(())
    }

    fn number(&self, column: usize, actual: &[u8]) -> Option<u32> {
        self.numbers.get(column)?.get(actual).copied()
    }

    fn note(&mut self, column: usize, actual: &[u8], number: u32) {
        if self.numbers.len() <= column {
            self.numbers.resize_with(column + 1, HashMap::new);
        }
        if let Some(numbers) = self.numbers.get_mut(column) {
            numbers.insert(actual.to_vec(), number);
        }
    }
}

impl Writer {
    pub(crate) fn new() -> Writer {
        Writer {
            model: Model::new(),
            bits: Encoder::new(),
            numbers: Vec::new(),
            told: 0,
            template: Vec::new(),
            spans: Vec::new(),
        }
    }

    /// Writes an entry; `begins` says that it is the first of a run.
    pub(crate) fn entry(
        &mut self,
        texts: &mut Vec<u8>,
        begins: bool,
        entry: &Entry,
    ) -> Result<(), WireError> {
        template::cut(&entry.body, &mut self.template, &mut self.spans);
        if self.told + self.spans.len() + MAX_ENTRIES > MAX_VALUES {
            self.template.clear();
            self.template.extend_from_slice(template::WHOLE);
            self.spans.clear();
            self.spans.push(0..entry.body.len());
        }
        self.told += self.spans.len();
        self.template.insert(0, entry.form as u8);
        let actual = Actual {
            clock: entry.stamp.clock,
            at_ms: entry.stamp.at_ms,
            topic: entry.topic.as_bytes(),
            template: &self.template,
            body: &entry.body,
            spans: &self.spans,
        };
        let mut end = Writing { bits: &mut self.bits, numbers: &mut self.numbers, texts };
        self.model.entry(&mut end, begins, &actual).map(drop)
    }

    /// Returns the columns' bytes.
    pub(crate) fn finish(self) -> Vec<u8> {
        self.bits.finish()
    }
}

/// Reads entries.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    model: Model,
    bits: Decoder<'a>,
    entries: usize,
    told: usize,
    /// Bytes of topics and bodies so far.
    made: usize,
}

/// The reader's end.
struct Reading<'a, 'b> {
    bits: &'a mut Decoder<'b>,
    texts: &'a mut &'b [u8],
}

impl<'b> End for Reading<'_, 'b> {
    type Bits = Decoder<'b>;

    fn bits(&mut self) -> &mut Decoder<'b> {
        self.bits
    }

    fn text(&mut self, bytes: &mut Vec<u8>, len: usize, _: &[u8]) -> Result<(), WireError> {
        let (text, rest) = self.texts.split_at_checked(len).ok_or(WireError::Cut("a text"))?;
        *self.texts = rest;
        bytes.extend_from_slice(text);
        Ok(())
    }

    fn room(&mut self, bytes: usize) -> Result<(), WireError> {
        if bytes > MAX_DECODED { Err(WireError::TooMuch("texts")) } else { Ok(()) }
    }

    fn number(&self, _: usize, _: &[u8]) -> Option<u32> {
        None
    }

    fn note(&mut self, _: usize, _: &[u8], _: u32) {}
}

impl<'a> Reader<'a> {
    /// Reads entries whose columns are `bytes`.
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { model: Model::new(), bits: Decoder::new(bytes), entries: 0, told: 0, made: 0 }
    }

    /// Reads the entry of `stream` with number `sequence`; `begins` says that it is the first of a run.
    pub(crate) fn entry(
        &mut self,
        texts: &mut &'a [u8],
        begins: bool,
        stream: StreamId,
        sequence: u64,
    ) -> Result<Entry, WireError> {
        self.entries += 1;
        if self.entries > MAX_ENTRIES {
            return Err(WireError::TooMuch("entries"));
        }
        let mut end = Reading { bits: &mut self.bits, texts };
        let told = self.model.entry(&mut end, begins, &Actual::default())?;
        let model = &self.model;
        self.told += model.told.len();
        if self.told > MAX_VALUES {
            return Err(WireError::TooMuch("values"));
        }
        let known = model.templates.get(told.template).ok_or(WireError::Malformed("a template"))?;
        let values = model.told.iter().map(|&value| model.values.get(value));
        let size =
            known.pieces.iter().map(Vec::len).sum::<usize>() + values.clone().map(<[u8]>::len).sum::<usize>();
        let topic = model.values.get(told.topic);
        self.made += size + topic.len();
        if size > MAX_BODY || topic.len() > MAX_TOPIC || self.made > MAX_DECODED {
            return Err(WireError::TooMuch("entries' bytes"));
        }
        let topic = std::str::from_utf8(topic).map_err(|_| WireError::Malformed("a topic"))?.to_owned();
        let mut body = Vec::with_capacity(size);
        let mut values = values;
        for piece in &known.pieces {
            body.extend_from_slice(piece);
            body.extend_from_slice(values.next().unwrap_or_default());
        }
        let stamp = Stamp { stream, sequence, clock: told.clock, at_ms: told.at_ms };
        Ok(Entry { stamp, form: known.form, topic, body })
    }
}
