//! HTTP over lines that are thin and break: sealed messages brought to a far end ([`HttpCarrier`]), and packs read from a
//! plain static web server by ranges ([`HttpSource`]).
//!
//! A broken connection is taken up again in the middle of a chunk; a file that changes on the server
//! while it is read is noticed; a log-in page in the place of the file is refused. What is read is not
//! believed here: the pack's hashes do that.

mod answer;
mod errand;
mod error;
mod exchange;
mod kept;
mod parcel;
mod patience;
mod remote;
mod road;

use std::io;
use std::ops::Range;
use std::sync::Arc;

use pack::{MAX_VOLUMES, MIN_VOLUME, Pack, Source};
use reqwest::Url;

pub use error::{HttpError, OpenPackError};
pub use exchange::{Collected, HttpCarrier, Left, Who};
pub use kept::REMEMBERED;
pub use patience::Patience;
pub use road::Traffic;

pub(crate) use answer::{is_page, retry_after};
pub(crate) use errand::TOO_SLOW;
pub(crate) use parcel::{Progress, body};
pub(crate) use remote::chain;
pub(crate) use road::{Halt, NoRoad, Road, Traveller, allowance, asked_len, bad_certificate, head_len};

use kept::Kept;
use remote::{Line, Remote};

/// A pack on a web server, in one file or in volumes beside each other. A clone is a handle on the same
/// line: say what is wanted, ask what was fetched, cancel.
#[derive(Clone, Debug)]
pub struct HttpSource {
    line: Arc<Line>,
    volumes: Arc<Vec<Remote>>,
    /// Bytes of each volume but the last.
    volume_size: u64,
    len: u64,
    kept: Arc<Kept>,
}

impl HttpSource {
    /// Asks for the first bytes of `address`, an `http://` or `https://` URL.
    ///
    /// # Errors
    /// As [`HttpError`] tells.
    pub fn open(address: &str, patience: Patience) -> Result<HttpSource, HttpError> {
        let url =
            Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        let url = url.ok_or_else(|| HttpError::BadAddress(address.to_owned()))?;
        let line = Arc::new(Line::new(&url, patience)?);
        let first = Remote::new(url, None);
        let len = first.open(&line)?;
        Ok(HttpSource {
            line,
            volumes: Arc::new(vec![first]),
            volume_size: u64::MAX,
            len,
            kept: Arc::default(),
        })
    }

    /// Takes this file for the first of the volumes of a pack of `total` bytes: the others lie beside it
    /// as `….002`, `….003` and so on.
    ///
    /// # Errors
    /// When a first volume of that length cannot be.
    fn with_volumes(&self, total: u64) -> Result<HttpSource, HttpError> {
        let size = self.len;
        let no_volume = || HttpError::BadAnswer {
            address: self.name(),
            what: format!("{size} bytes are there of {total}, and that is not the first volume of a pack"),
        };
        let count = if size < MIN_VOLUME { 0 } else { total.div_ceil(size) };
        if !(2..=MAX_VOLUMES).contains(&count) {
            return Err(no_volume());
        }
        let address = self.volumes.first().map(Remote::address).ok_or_else(no_volume)?;
        let mut volumes = vec![Remote::new(address.clone(), Some(size))];
        for number in 2..=count {
            let mut beside = address.clone();
            beside.set_path(&format!("{}.{number:03}", address.path()));
            let len = if number == count { total - size * (count - 1) } else { size };
            volumes.push(Remote::new(beside, Some(len)));
        }
        let (line, kept) = (Arc::clone(&self.line), Arc::default());
        Ok(HttpSource { line, volumes: Arc::new(volumes), volume_size: size, len: total, kept })
    }

    /// Says which bytes will be read, in order, so that neighbours come in one request and nothing else
    /// is fetched. Without it, reading ahead grows with what is read in sequence.
    pub fn want(&self, ranges: &[Range<u64>]) {
        for (number, volume) in (0..).zip(self.volumes.iter()) {
            let begin = self.volume_size.saturating_mul(number);
            let end = begin.saturating_add(self.volume_size);
            let here = ranges.iter().filter(|range| range.start < end && range.end > begin);
            volume
                .want(here.map(|range| range.start.max(begin) - begin..range.end.min(end) - begin).collect());
        }
    }

    /// Ends what is under way: reads fail with [`HttpError::Cancelled`] as soon as the line lets them, at
    /// the latest after [`Patience::stall`].
    pub fn cancel(&self) {
        self.line.cancel();
    }

    /// Tells whether a broken transfer can be taken up where it broke; `false` where the server gives
    /// files only from their beginning, so that every break begins anew.
    pub fn resumes(&self) -> bool {
        self.volumes.first().is_none_or(Remote::resumes)
    }

    /// Returns how many bytes of files were fetched so far, those not needed included.
    pub fn fetched(&self) -> u64 {
        self.line.fetched()
    }

    /// Returns how many requests were made so far.
    pub fn requests(&self) -> u64 {
        self.line.requests()
    }
}

impl Source for HttpSource {
    fn len(&self) -> io::Result<u64> {
        Ok(self.len)
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        if offset.checked_add(buffer.len() as u64).is_none_or(|end| end > self.len) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if self.kept.fill(offset, buffer) {
            return Ok(());
        }
        self.fetch(offset, buffer)?;
        self.kept.keep(offset, buffer);
        Ok(())
    }

    /// By the length the server gave: a request for one byte would cost a round trip on a slow line.
    fn has(&self, offset: u64) -> bool {
        offset < self.len
    }

    fn name(&self) -> String {
        self.volumes.first().map(|volume| volume.address().to_string()).unwrap_or_default()
    }
}

impl HttpSource {
    fn fetch(&self, mut offset: u64, mut buffer: &mut [u8]) -> io::Result<()> {
        while !buffer.is_empty() {
            let number = usize::try_from(offset / self.volume_size).unwrap_or(usize::MAX);
            let volume = self.volumes.get(number).ok_or(io::ErrorKind::UnexpectedEof)?;
            let within = offset % self.volume_size;
            let here = (buffer.len() as u64).min(self.volume_size - within) as usize;
            let (now, later) = buffer.split_at_mut(here);
            volume.read_at(&self.line, within, now)?;
            offset += here as u64;
            buffer = later;
        }
        Ok(())
    }
}

/// Opens the pack at `address`, its further volumes at the addresses beside it; the second value is the
/// handle on the line.
///
/// # Errors
/// When the address gives no file, or the file is no pack.
pub fn open_pack(address: &str, patience: Patience) -> Result<(Pack, HttpSource), OpenPackError> {
    let source = HttpSource::open(address, patience)?;
    // The list of what the pack holds comes first, and nothing beyond it before it is known what is needed.
    let mut first = [0; pack::HEADER_LEN as usize];
    if source.read_at(0, &mut first).is_ok()
        && let Some(end) = pack::front_end(&first, source.len)
    {
        source.want(std::slice::from_ref(&(0..end)));
    }
    match Pack::open(Box::new(source.clone())) {
        // Shorter than the pack: perhaps the first of several volumes. Its own length says how long they are.
        Err(pack::OpenError::Truncated { have, need }) => {
            let cut_short = || OpenPackError::Pack(pack::OpenError::Truncated { have, need });
            let volumes = source.with_volumes(need).map_err(|_| cut_short())?;
            let pack = Pack::open(Box::new(volumes.clone()))?;
            if pack.volume_size() == Some(have) { Ok((pack, volumes)) } else { Err(cut_short()) }
        }
        opened => Ok((opened?, source)),
    }
}
