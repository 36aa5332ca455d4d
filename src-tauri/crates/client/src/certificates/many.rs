//! Many certificates at once: those of a folder, as a dean's office has them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use credential::carrier::MAX_BROUGHT;

use super::Issuers;
use super::verdict::{answer, read_bounded};
use crate::failure;
use crate::view::{Failure, VerificationView};

/// How deep below a folder certificates are looked for.
const DEPTH: usize = 8;
/// Most files that are looked at.
const FILES: usize = 200_000;
/// How files end that may carry a certificate.
const ENDS: [&str; 11] = ["json", "jsonld", "jwt", "jws", "txt", "png", "svg", "pdf", "jpg", "jpeg", "webp"];
/// Most files that are looked at side by side: each may be as large as [`MAX_BROUGHT`].
const MOST_HANDS: usize = 8;

/// A file, and whether the certificate in it is good.
#[derive(Debug)]
pub struct VerifiedFile {
    /// The file.
    pub path: PathBuf,
    /// What verifying found; or why the file cannot be read.
    pub report: Result<VerificationView, Failure>,
}

/// Verifies each file, and of each folder all that may carry a certificate, by what a data folder trusts (`None`: the usual
/// place) and the trust files beside it. Returns them in the order of their names, and how many files were passed over.
///
/// # Errors
/// When one of the places is not there, there are too many files, or a trust file is none.
pub fn verify_files(
    data: Option<&Path>,
    places: &[PathBuf],
    trust: &[PathBuf],
    now_ms: i64,
) -> Result<(Vec<VerifiedFile>, usize), Failure> {
    let issuers = Issuers::gather(data, trust)?;
    let mut found = Found::default();
    for place in places {
        match fs_err::metadata(place).map_err(|error| failure::io(place, &error))?.is_dir() {
            true => found.gather(place, DEPTH)?,
            // Whoever names a file means it, whatever it is called.
            false => found.files.push(place.clone()),
        }
    }
    found.files.sort();
    let (files, next) = (&found.files, AtomicUsize::new(0));
    let hand = || {
        let mut done = Vec::new();
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let report = read_bounded(path, MAX_BROUGHT).map(|bytes| answer(&bytes, &issuers, now_ms));
            done.push(VerifiedFile { path: path.clone(), report });
        }
        done
    };
    let hands = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_HANDS).min(files.len());
    let mut verified: Vec<VerifiedFile> = std::thread::scope(|scope| {
        let hands: Vec<_> = (1..hands).map(|_| scope.spawn(hand)).collect();
        let mut all = hand();
        for other in hands {
            match other.join() {
                Ok(done) => all.extend(done),
                // A file that kills its reader is a fault of ours, and is not passed over in silence.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    verified.sort_by(|one, other| one.path.cmp(&other.path));
    Ok((verified, found.passed))
}

#[derive(Default)]
struct Found {
    files: Vec<PathBuf>,
    passed: usize,
}

impl Found {
    /// Collects what may carry a certificate, following no links.
    fn gather(&mut self, folder: &Path, depth: usize) -> Result<(), Failure> {
        for entry in fs_err::read_dir(folder).map_err(|error| failure::io(folder, &error))? {
            let Ok(entry) = entry else { continue };
            let (Ok(kind), path) = (entry.file_type(), entry.path()) else { continue };
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if kind.is_dir() && depth > 1 {
                self.gather(&path, depth - 1)?;
            } else if kind.is_file() && may_carry(&path) {
                self.files.push(path);
            } else {
                self.passed += 1;
            }
            if self.files.len() > FILES {
                let words = "more files than are looked at once: take a folder below it";
                return Err(failure("too-large", &[("path", &folder.to_string_lossy())], &words));
            }
        }
        Ok(())
    }
}

fn may_carry(path: &Path) -> bool {
    path.extension().is_some_and(|end| ENDS.iter().any(|one| end.eq_ignore_ascii_case(one)))
}
