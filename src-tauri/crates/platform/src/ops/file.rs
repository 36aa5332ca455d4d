//! The layout of a backup file: `BACKUP.md`.

use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Take, Write};

use fs_err::File;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::db::Value;

/// The version of backups this program writes, and the newest it reads.
pub const NEWEST: u8 = 1;
const MAGIC: &[u8; 7] = b"PKHPLAT";
const DIGEST: u64 = 32;
const LEVEL: i32 = 6;
/// The longest text or blob, head or name: PostgreSQL's own bound is 2^30.
const MOST_VALUE: u64 = 1 << 30;
const MOST_NAME: u64 = 1 << 12;
const MOST_COLUMNS: u64 = 256;

/// Why a backup cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum DamagedBackup {
    /// It is no backup.
    #[error("this file is no backup of a platform")]
    NotABackup,
    /// A newer program wrote it.
    #[error("the backup is of version {found}, this program reads {NEWEST}: use the newer program")]
    Newer {
        /// Its version.
        found: u8,
    },
    /// It is not as it was written.
    #[error("the backup is damaged: {0}")]
    Damaged(&'static str),
    /// The file cannot be read.
    #[error("the backup cannot be read: {0}")]
    Unreadable(io::Error),
}

/// What a backup says of itself.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Head {
    pub(super) schema: i64,
    pub(super) made_ms: i64,
    pub(super) epoch: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
}

/// A table: its name, its columns.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
}

/// Counts and digests what passes.
struct Digesting<F> {
    file: F,
    digest: Sha256,
    bytes: u64,
}

impl<F> Digesting<F> {
    fn new(file: F) -> Self {
        Self { file, digest: Sha256::new(), bytes: 0 }
    }
}

impl<F: Write> Write for Digesting<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.digest.update(bytes.get(..count).unwrap_or_default());
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A backup being written.
pub(super) struct Writer<F: Write> {
    content: zstd::Encoder<'static, Digesting<BufWriter<F>>>,
}

impl<F: Write> Writer<F> {
    pub(super) fn new(file: F, head: &Head) -> io::Result<Self> {
        let mut file = Digesting::new(BufWriter::with_capacity(1 << 18, file));
        file.write_all(MAGIC)?;
        file.write_all(&[NEWEST])?;
        let mut content = zstd::Encoder::new(file, LEVEL)?;
        content.include_checksum(true)?;
        let mut writer = Self { content };
        writer.bytes(&serde_json::to_vec(head)?)?;
        Ok(writer)
    }

    pub(super) fn table(&mut self, table: &Table) -> io::Result<()> {
        self.content.write_all(&[1])?;
        self.bytes(table.name.as_bytes())?;
        self.number(table.columns.len() as u64)?;
        table.columns.iter().try_for_each(|column| self.bytes(column.as_bytes()))
    }

    pub(super) fn row(&mut self, row: &[Value]) -> io::Result<()> {
        self.content.write_all(&[1])?;
        for value in row {
            match value {
                Value::Null => self.content.write_all(&[0])?,
                Value::Int(number) => {
                    self.content.write_all(&[1])?;
                    self.content.write_all(&number.to_be_bytes())?;
                }
                Value::Text(text) => {
                    self.content.write_all(&[2])?;
                    self.bytes(text.as_bytes())?;
                }
                Value::Blob(bytes) => {
                    self.content.write_all(&[3])?;
                    self.bytes(bytes)?;
                }
            }
        }
        Ok(())
    }

    /// After the rows of a table, and after the last table.
    pub(super) fn end(&mut self) -> io::Result<()> {
        self.content.write_all(&[0])
    }

    /// Closes the file; it, and its length.
    pub(super) fn finish(self) -> io::Result<(F, u64)> {
        let Digesting { mut file, digest, bytes } = self.content.finish()?;
        let digest = digest.finalize();
        file.write_all(&digest)?;
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok((file, bytes + digest.len() as u64))
    }

    fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.number(bytes.len() as u64)?;
        self.content.write_all(bytes)
    }

    fn number(&mut self, mut number: u64) -> io::Result<()> {
        while number > 0x7f {
            self.content.write_all(&[number as u8 | 0x80])?;
            number >>= 7;
        }
        self.content.write_all(&[number as u8])
    }
}

/// A backup being read.
pub(super) struct Reader {
    content: BufReader<zstd::Decoder<'static, BufReader<Take<File>>>>,
    pub(super) head: Head,
}

impl Reader {
    /// Opens a backup once its digest is found right.
    pub(super) fn open(mut file: File) -> Result<Self, DamagedBackup> {
        let mut magic = [0; 8];
        file.read_exact(&mut magic).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => DamagedBackup::NotABackup,
            _ => DamagedBackup::Unreadable(error),
        })?;
        let [ours @ .., version] = magic;
        if &ours != MAGIC {
            return Err(DamagedBackup::NotABackup);
        }
        if version != NEWEST {
            return Err(DamagedBackup::Newer { found: version });
        }
        let length = file.metadata().map_err(DamagedBackup::Unreadable)?.len();
        let end = length
            .checked_sub(DIGEST)
            .filter(|end| *end > 8)
            .ok_or(DamagedBackup::Damaged("it ends too early"))?;
        check_digest(&mut file, end)
            .map_err(DamagedBackup::Unreadable)?
            .then_some(())
            .ok_or(DamagedBackup::Damaged("its digest is another"))?;
        file.seek(SeekFrom::Start(8)).map_err(DamagedBackup::Unreadable)?;
        let file = BufReader::with_capacity(1 << 17, file.take(end - 8));
        let mut content = zstd::Decoder::with_buffer(file).map_err(damage)?.single_frame();
        content.window_log_max(27).map_err(damage)?;
        let mut content = BufReader::with_capacity(1 << 16, content);
        let head = bytes(&mut content, 1 << 16)?;
        let head = serde_json::from_slice(&head).map_err(|_| DamagedBackup::Damaged("its head"))?;
        Ok(Self { content, head })
    }

    /// The next table; nothing after the last.
    pub(super) fn table(&mut self) -> Result<Option<Table>, DamagedBackup> {
        if !self.more()? {
            return Ok(None);
        }
        let name = self.name()?;
        let count = number(&mut self.content)?;
        if count == 0 || count > MOST_COLUMNS {
            return Err(DamagedBackup::Damaged("a table's columns"));
        }
        let columns = (0..count).map(|_| self.name()).collect::<Result<_, _>>()?;
        Ok(Some(Table { name, columns }))
    }

    /// The next row of the table; nothing after the last.
    pub(super) fn row(&mut self, columns: usize) -> Result<Option<Vec<Value>>, DamagedBackup> {
        if !self.more()? {
            return Ok(None);
        }
        (0..columns).map(|_| self.value()).collect::<Result<_, _>>().map(Some)
    }

    /// Sees that nothing comes after the last table.
    pub(super) fn finish(mut self) -> Result<(), DamagedBackup> {
        match self.content.read(&mut [0]).map_err(damage)? {
            0 => Ok(()),
            _ => Err(DamagedBackup::Damaged("something follows the last table")),
        }
    }

    fn value(&mut self) -> Result<Value, DamagedBackup> {
        Ok(match byte(&mut self.content)? {
            0 => Value::Null,
            1 => {
                let mut number = [0; 8];
                self.content.read_exact(&mut number).map_err(damage)?;
                Value::Int(i64::from_be_bytes(number))
            }
            2 => Value::Text(text(bytes(&mut self.content, MOST_VALUE)?)?),
            3 => Value::Blob(bytes(&mut self.content, MOST_VALUE)?),
            _ => return Err(DamagedBackup::Damaged("a value")),
        })
    }

    fn more(&mut self) -> Result<bool, DamagedBackup> {
        match byte(&mut self.content)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(DamagedBackup::Damaged("a list")),
        }
    }

    fn name(&mut self) -> Result<String, DamagedBackup> {
        let name = text(bytes(&mut self.content, MOST_NAME)?)?;
        // It becomes part of a statement.
        let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if plain && !name.is_empty() { Ok(name) } else { Err(DamagedBackup::Damaged("a name")) }
    }
}

/// Whether the digest after the first `end` bytes is theirs.
fn check_digest(file: &mut File, end: u64) -> io::Result<bool> {
    file.seek(SeekFrom::Start(0))?;
    let mut digest = Sha256::new();
    let mut piece = vec![0; 1 << 18];
    let mut before = file.take(end);
    loop {
        let count = before.read(&mut piece)?;
        if count == 0 {
            break;
        }
        digest.update(piece.get(..count).unwrap_or_default());
    }
    let mut written = Vec::with_capacity(32);
    file.take(DIGEST + 1).read_to_end(&mut written)?;
    Ok(digest.finalize().as_slice() == written)
}

fn byte(content: &mut impl Read) -> Result<u8, DamagedBackup> {
    let mut byte = [0];
    content.read_exact(&mut byte).map_err(damage)?;
    let [byte] = byte;
    Ok(byte)
}

fn number(content: &mut impl Read) -> Result<u64, DamagedBackup> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let byte = byte(content)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(number);
        }
    }
    Err(DamagedBackup::Damaged("a number"))
}

/// As many bytes as it says, taken as they come: a length alone takes no memory.
fn bytes(content: &mut impl Read, most: u64) -> Result<Vec<u8>, DamagedBackup> {
    let length = number(content)?;
    if length > most {
        return Err(DamagedBackup::Damaged("a length"));
    }
    let mut bytes = Vec::new();
    let read = content.take(length).read_to_end(&mut bytes).map_err(damage)?;
    if read as u64 == length { Ok(bytes) } else { Err(DamagedBackup::Damaged("it ends too early")) }
}

fn text(bytes: Vec<u8>) -> Result<String, DamagedBackup> {
    String::from_utf8(bytes).map_err(|_| DamagedBackup::Damaged("a text"))
}

/// What an error of reading means: zstd finds damage, the rest is the file's.
fn damage(error: io::Error) -> DamagedBackup {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => DamagedBackup::Damaged("it ends too early"),
        io::ErrorKind::Other | io::ErrorKind::InvalidData => DamagedBackup::Damaged("its compressed bytes"),
        _ => DamagedBackup::Unreadable(error),
    }
}
