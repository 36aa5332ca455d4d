//! The manifest's compact half: [`Contents`] as bytes.
//!
//! Written so that the list of a new edition differs from the old one's in few places: chunks in order, each
//! with what lies in it (a file's bytes, more of the same file, bytes no longer used), never by an offset into
//! the file; and references to other chunks as steps from the reference before. What that describes no file
//! by (a second file of the same content, an empty one) is listed apart with its slices.

use std::collections::BTreeMap;

use crate::limits::{MAX_CHUNKS, MAX_FILES, MAX_PATCH_SLICES, MAX_PATHS, MAX_SLICES};
use crate::varint::{Malformed, Reader, put, put_step};
use crate::{Chunk, ChunkId, Codec, Contents, File, MAX_RAW, Slice};

/// Stands in a path's key where the language stood.
const LANGUAGE_HERE: u8 = 1;
/// Stands in a path's key before the language.
pub(crate) const LANGUAGE_IS: u8 = 2;

const STORED: u64 = 0;
const ZSTD: u64 = 1;
const PATCH: u64 = 2;

const STARTS: u64 = 0;
const GOES_ON: u64 = 1;
const DEAD: u64 = 2;

/// Writes `contents`. Folder names that are one of `languages` are spelled so that translations of one file
/// share their path; this changes the size only.
pub(crate) fn write(contents: &Contents, languages: &[String]) -> Vec<u8> {
    let members = Members::of(contents);
    let (mut heads, mut leans, mut lies, mut ids) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut paths = Paths { out: Vec::new(), last: Vec::new(), languages };
    let mut last_lean = 0;
    let mut next = members.placed.iter().peekable();
    for (index, chunk) in contents.chunks.iter().enumerate() {
        ids.extend_from_slice(&chunk.id.0);
        let (codec, stored) = match &chunk.codec {
            Codec::Stored => (STORED, 0),
            Codec::Zstd => (ZSTD, u64::from(chunk.stored)),
            Codec::Patch(slices) => {
                put(&mut leans, slices.len() as u64);
                slices.iter().for_each(|slice| put_slice(&mut leans, &mut last_lean, slice));
                (PATCH, u64::from(chunk.stored))
            }
        };
        put(&mut heads, stored << 2 | codec);
        let (mut here, mut count, mut at) = (Vec::new(), 0, 0);
        while let Some(member) = next.next_if(|member| member.slice.chunk as usize == index) {
            if member.slice.start > at {
                put(&mut here, u64::from(member.slice.start - at) << 2 | DEAD);
                count += 1;
            }
            put(&mut here, u64::from(member.slice.len) << 2 | if member.first { STARTS } else { GOES_ON });
            count += 1;
            at = member.slice.start + member.slice.len;
            if member.first {
                paths.put(member.path);
            }
        }
        if at < chunk.raw {
            put(&mut here, u64::from(chunk.raw - at) << 2 | DEAD);
            count += 1;
        }
        put(&mut lies, count);
        lies.extend_from_slice(&here);
    }
    let mut apart = Vec::new();
    let mut last_apart = 0;
    for (path, file) in &members.apart {
        put(&mut apart, file.slices.len() as u64);
        file.slices.iter().for_each(|slice| put_slice(&mut apart, &mut last_apart, slice));
        paths.put(path);
    }
    let mut out = Vec::new();
    put(&mut out, contents.chunks.len() as u64);
    put(&mut out, members.apart.len() as u64);
    for section in [heads, leans, lies, apart, paths.out] {
        put(&mut out, section.len() as u64);
        out.extend_from_slice(&section);
    }
    out.extend_from_slice(&ids);
    out
}

/// Reads what [`write`] wrote. Bounded by the limits; that the parts fit each other is for
/// [`check`](crate::check::check) to say.
pub(crate) fn read(bytes: &[u8]) -> Result<Contents, Malformed> {
    let mut reader = Reader::new(bytes, "its list of parts is cut short or garbled");
    let chunk_count =
        reader.number_to(u64::from(MAX_CHUNKS)).map_err(|_| Malformed("it lists too many parts"))?;
    let apart_count =
        reader.number_to(u64::from(MAX_FILES)).map_err(|_| Malformed("it lists too many files"))?;
    let mut heads = reader.section("its list of parts is garbled")?;
    let mut leans = reader.section("its list of what patches lean on is garbled")?;
    let mut lies = reader.section("its list of what lies in each part is garbled")?;
    let mut apart = reader.section("its list of copies is garbled")?;
    let mut paths =
        PathReader { reader: reader.section("its list of paths is garbled")?, last: Vec::new(), total: 0 };
    let mut ids = reader.clone();
    if reader.bytes(chunk_count as usize * 32).is_err() || reader.end().is_err() {
        return Err(Malformed("its list of hashes is of the wrong length"));
    }

    let mut contents = Contents::default();
    contents.chunks.reserve_exact(chunk_count as usize);
    let mut slices_left = MAX_SLICES;
    let mut last_lean = 0;
    let mut open: Option<(String, File)> = None;
    for index in 0..chunk_count as u32 {
        let id =
            ChunkId(ids.bytes(32)?.try_into().map_err(|_| Malformed("its list of hashes is too short"))?);
        let raw =
            read_members(&mut lies, index, &mut slices_left, &mut open, &mut paths, &mut contents.files)?;
        let head = heads.number()?;
        let (codec, stored) = match head & 3 {
            STORED if head >> 2 == 0 => (Codec::Stored, raw),
            ZSTD => (Codec::Zstd, to_u32(head >> 2)?),
            PATCH => {
                let count = leans.number_to(MAX_PATCH_SLICES as u64)?;
                let slices =
                    (0..count).map(|_| take_slice(&mut leans, &mut last_lean)).collect::<Result<_, _>>()?;
                (Codec::Patch(slices), to_u32(head >> 2)?)
            }
            _ => return Err(Malformed("a part is folded in no known way")),
        };
        contents.chunks.push(Chunk { id, stored, raw, codec });
    }
    if let Some((path, file)) = open {
        insert(&mut contents.files, path, file)?;
    }
    let mut last_apart = 0;
    for _ in 0..apart_count {
        let count = apart.number_to(u64::from(slices_left)).map_err(|_| TOO_MANY_PIECES)?;
        slices_left -= count as u32;
        let slices: Vec<Slice> =
            (0..count).map(|_| take_slice(&mut apart, &mut last_apart)).collect::<Result<_, _>>()?;
        let len = slices.iter().map(|slice| u64::from(slice.len)).sum();
        insert(&mut contents.files, paths.take()?, File { len, slices })?;
    }
    [heads, leans, lies, apart, paths.reader].iter().try_for_each(Reader::end)?;
    Ok(contents)
}

const TOO_MANY_PIECES: Malformed = Malformed("its files are in too many pieces");

/// Reads what lies in chunk `index`; returns how many bytes that is.
fn read_members(
    lies: &mut Reader<'_>,
    index: u32,
    slices_left: &mut u32,
    open: &mut Option<(String, File)>,
    paths: &mut PathReader<'_>,
    files: &mut BTreeMap<String, File>,
) -> Result<u32, Malformed> {
    let mut raw = 0u32;
    let count = lies.number_to(u64::from(MAX_RAW))?;
    for _ in 0..count {
        let member = lies.number()?;
        let len = to_u32(member >> 2)?;
        let slice = Slice { chunk: index, start: raw, len };
        raw = raw
            .checked_add(len)
            .filter(|raw| *raw <= MAX_RAW)
            .ok_or(Malformed("a part unfolds to too much"))?;
        let kind = member & 3;
        if kind == DEAD {
            continue;
        }
        *slices_left = slices_left.checked_sub(1).ok_or(TOO_MANY_PIECES)?;
        if kind == STARTS {
            let started = (paths.take()?, File::default());
            if let Some((path, file)) = open.replace(started) {
                insert(files, path, file)?;
            }
        }
        match open {
            Some((_, file)) if kind != 3 => {
                file.len += u64::from(len);
                file.slices.push(slice);
            }
            _ => return Err(Malformed("a part goes on with no file")),
        }
    }
    Ok(raw)
}

fn insert(files: &mut BTreeMap<String, File>, path: String, file: File) -> Result<(), Malformed> {
    if files.len() >= MAX_FILES as usize {
        return Err(Malformed("it lists too many files"));
    }
    match files.insert(path, file) {
        None => Ok(()),
        Some(_) => Err(Malformed("it lists one path twice")),
    }
}

fn to_u32(value: u64) -> Result<u32, Malformed> {
    u32::try_from(value).map_err(|_| Malformed("a part is too large"))
}

fn put_slice(out: &mut Vec<u8>, last: &mut u32, slice: &Slice) {
    put_step(out, i64::from(slice.chunk) - i64::from(*last));
    *last = slice.chunk;
    put(out, u64::from(slice.start));
    put(out, u64::from(slice.len));
}

fn take_slice(reader: &mut Reader<'_>, last: &mut u32) -> Result<Slice, Malformed> {
    let chunk = reader.step()?.checked_add(i64::from(*last)).and_then(|chunk| u32::try_from(chunk).ok());
    *last = chunk.ok_or(Malformed("it points to a part that is not there"))?;
    Ok(Slice { chunk: *last, start: reader.number32()?, len: reader.number32()? })
}

/// One slice as it lies in its chunk.
struct Member<'a> {
    slice: Slice,
    path: &'a str,
    first: bool,
}

/// Which files are told by where their bytes lie, and which have to be listed apart.
struct Members<'a> {
    placed: Vec<Member<'a>>,
    apart: Vec<(&'a str, &'a File)>,
}

impl<'a> Members<'a> {
    fn of(contents: &'a Contents) -> Members<'a> {
        // Every slice in the order in which it lies; where two overlap, the first file by path has it.
        let files: Vec<(&String, &File)> = contents.files.iter().collect();
        let mut lies: Vec<(Slice, usize, usize)> = files
            .iter()
            .enumerate()
            .flat_map(|(file, (_, f))| {
                f.slices.iter().enumerate().map(move |(nth, slice)| (*slice, file, nth))
            })
            .collect();
        lies.sort_by_key(|(slice, file, nth)| (slice.chunk, slice.start, *file, *nth));
        let mut apart: Vec<bool> = files.iter().map(|(_, file)| file.slices.is_empty()).collect();
        let (mut chunk, mut end) = (u32::MAX, 0);
        let mut last: Option<(usize, usize)> = None;
        for (slice, file, nth) in &lies {
            if apart[*file] {
                continue;
            }
            if slice.chunk != chunk {
                (chunk, end) = (slice.chunk, 0);
            }
            let follows = if *nth == 0 { true } else { last == Some((*file, nth - 1)) };
            if slice.start < end || !follows || slice.len == 0 {
                apart[*file] = true;
                continue;
            }
            end = slice.start + slice.len;
            last = Some((*file, *nth));
        }
        // A file found unfit after its first slices was taken leaves dead bytes behind, and nothing else moves.
        let whole = |file: usize| !apart[file];
        let placed = lies
            .iter()
            .filter(|(_, file, _)| whole(*file))
            .map(|(slice, file, nth)| Member { slice: *slice, path: files[*file].0, first: *nth == 0 })
            .collect();
        let apart =
            (0..files.len()).filter(|file| apart[*file]).map(|file| (files[file].0.as_str(), files[file].1));
        Members { placed, apart: apart.collect() }
    }
}

/// Returns `path` with its first folder (or file) name that is one of `languages` moved to the end: what
/// translations of one file share comes first.
pub(crate) fn language_last(path: &str, languages: &[String]) -> Vec<u8> {
    let mut start = 0;
    for name in path.split('/') {
        if languages.iter().any(|language| language == name) {
            let mut key = path.as_bytes()[..start].to_vec();
            key.push(LANGUAGE_HERE);
            key.extend_from_slice(&path.as_bytes()[start + name.len()..]);
            key.push(LANGUAGE_IS);
            key.extend_from_slice(name.as_bytes());
            return key;
        }
        start += name.len() + 1;
    }
    path.as_bytes().to_vec()
}

/// Undoes [`language_last`].
fn language_back(key: &[u8]) -> Result<String, Malformed> {
    let garbled = Malformed("its list of paths is garbled");
    let path = match key.iter().position(|byte| *byte == LANGUAGE_IS) {
        None => key.to_vec(),
        Some(end) => {
            let here = key[..end].iter().position(|byte| *byte == LANGUAGE_HERE).ok_or(garbled)?;
            [&key[..here], &key[end + 1..], &key[here + 1..end]].concat()
        }
    };
    String::from_utf8(path).map_err(|_| garbled)
}

struct Paths<'a> {
    out: Vec<u8>,
    last: Vec<u8>,
    languages: &'a [String],
}

impl Paths<'_> {
    /// Writes how much the path shares with the one before, and the rest.
    fn put(&mut self, path: &str) {
        let key = language_last(path, self.languages);
        let shared = key.iter().zip(&self.last).take_while(|(a, b)| a == b).count();
        put(&mut self.out, shared as u64);
        put(&mut self.out, (key.len() - shared) as u64);
        self.out.extend_from_slice(&key[shared..]);
        self.last = key;
    }
}

struct PathReader<'a> {
    reader: Reader<'a>,
    last: Vec<u8>,
    total: usize,
}

impl PathReader<'_> {
    fn take(&mut self) -> Result<String, Malformed> {
        let shared = self.reader.number_to(self.last.len() as u64)? as usize;
        let len = self.reader.number_to(crate::limits::MAX_PATH as u64 + 2)? as usize;
        let rest = self.reader.bytes(len)?;
        self.last.truncate(shared);
        self.last.extend_from_slice(rest);
        self.total += self.last.len();
        if self.last.len() > crate::limits::MAX_PATH + 2 || self.total > MAX_PATHS {
            return Err(Malformed("its paths are too long"));
        }
        language_back(&self.last)
    }
}
