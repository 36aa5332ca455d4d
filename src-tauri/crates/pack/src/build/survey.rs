//! The first reading: what each file is, and which are the same.

use std::collections::HashMap;
use std::io::Read;

use sha2::{Digest, Sha256};

use super::BuildError;
use crate::verified::{OnProgress, Progress};
use crate::{Files, frame};

/// Bytes looked at, of every [`STRIDE`], to tell text from what is compressed already.
const SAMPLE: usize = 128 * 1024;
/// How far apart samples lie, in bytes.
const STRIDE: u64 = 2 * 1024 * 1024;
/// Most bytes of samples of one file.
const MAX_SAMPLES: usize = 1024 * 1024;
/// A file is worth folding when its samples fold to less than this share of them, in hundredths.
const WORTH: usize = 95;
/// zstd's level for the trial.
const TRIAL_LEVEL: i32 = 3;

/// One file as found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) path: String,
    pub(crate) len: u64,
    pub(crate) hash: [u8; 32],
    /// Whether folding pays: text, drawings, data; not pictures, sound, film.
    pub(crate) folds: bool,
    /// The first file, by place in the survey, with the same content: itself unless it is a copy.
    pub(crate) same_as: usize,
}

/// Reads every file once, in the order of `paths`.
pub(crate) fn survey(
    files: &dyn Files,
    paths: Vec<String>,
    on_progress: OnProgress<'_>,
) -> Result<Vec<Found>, BuildError> {
    let lens = paths.iter().map(|path| files.len(path)).collect::<std::io::Result<Vec<u64>>>()?;
    // Each byte is read twice: to know it, then to fold it.
    let total = lens.iter().sum::<u64>() * 2;
    let mut done = 0;
    let mut first_with: HashMap<[u8; 32], usize> = HashMap::new();
    let mut found = Vec::with_capacity(paths.len());
    let mut buffer = vec![0; SAMPLE];
    for (path, expected) in paths.into_iter().zip(lens) {
        let mut reader = files.open(&path)?;
        let (mut hasher, mut samples, mut len) = (Sha256::new(), Vec::new(), 0u64);
        loop {
            let got = fill(&mut reader, &mut buffer)?;
            if got == 0 {
                break;
            }
            hasher.update(&buffer[..got]);
            if len % STRIDE == 0 && samples.len() < MAX_SAMPLES {
                samples.extend_from_slice(&buffer[..got]);
            }
            len += got as u64;
            done += got as u64;
            if on_progress(Progress { done, total }).is_break() {
                return Err(BuildError::Stopped);
            }
        }
        if len != expected {
            return Err(BuildError::Changed(path));
        }
        let hash: [u8; 32] = hasher.finalize().into();
        let same_as = *first_with.entry(hash).or_insert(found.len());
        let folds = match found.get(same_as) {
            Some(Found { folds, .. }) => *folds,
            None => folding_pays(&samples)?,
        };
        found.push(Found { path, len, hash, folds, same_as });
    }
    Ok(found)
}

/// Tells by trial, not by the file's ending, whether bytes like these are worth folding.
fn folding_pays(samples: &[u8]) -> std::io::Result<bool> {
    // What is tiny gains nothing from being kept apart.
    if samples.len() < 512 {
        return Ok(true);
    }
    Ok(frame::fold(samples, &[], TRIAL_LEVEL)?.len() * 100 < samples.len() * WORTH)
}

/// Fills `buffer` as far as the reader goes.
fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut got = 0;
    while got < buffer.len() {
        match reader.read(&mut buffer[got..]) {
            Ok(0) => break,
            Ok(n) => got += n,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(got)
}
