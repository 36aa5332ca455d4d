//! Whether a certificate that somebody shows is good: from whatever carries it, with what is known here, without a network.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use credential::carrier::{self, Carrier, FindError, MAX_BROUGHT};
use credential::{About, Answer, Finding, Form, Report, Shown};

use super::Issuers;
use crate::view::{Failure, FindingView, ShownView, VerificationAnswer, VerificationView};
use crate::{Client, failure};

const DAY_MS: i64 = 86_400_000;

impl Client {
    /// Verifies the certificate in a file: JSON, a token, a baked PNG or SVG, a PDF, a picture of a QR.
    ///
    /// # Errors
    /// When the file cannot be read. Whatever is in it is answered.
    pub fn verify_file(&self, path: &str) -> Result<VerificationView, Failure> {
        let bytes = read_bounded(Path::new(path), MAX_BROUGHT)?;
        self.verify_bytes(&bytes)
    }

    /// Verifies what was pasted, or what a camera saw.
    ///
    /// # Errors
    /// When it cannot be told who is trusted here.
    pub fn verify_bytes(&self, bytes: &[u8]) -> Result<VerificationView, Failure> {
        Ok(answer(bytes, &self.issuers()?, (self.now_ms)()))
    }
}

/// Verifies the certificate in a file by what a data folder trusts (`None`: the usual place) and the files beside it. Makes
/// and opens nothing else.
///
/// # Errors
/// When a file cannot be read, or is none that says whom to trust.
pub fn verify_with(
    data: Option<&Path>,
    file: &Path,
    trust: &[PathBuf],
    now_ms: i64,
) -> Result<VerificationView, Failure> {
    let issuers = Issuers::gather(data, trust)?;
    Ok(answer(&read_bounded(file, MAX_BROUGHT)?, &issuers, now_ms))
}

/// Tells whether a file holds a certificate: one that may be written over.
#[must_use]
pub fn holds_credential(path: &Path) -> bool {
    read_bounded(path, MAX_BROUGHT).is_ok_and(|bytes| carrier::find(&bytes).is_ok())
}

/// Reads a file of at most so many bytes, and a few more so that it is seen to be larger.
pub(super) fn read_bounded(path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let io = |error: std::io::Error| failure::io(path, &error);
    let file = fs_err::File::open(path).map_err(io)?;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(io)?;
    Ok(bytes)
}

/// Verifies what was brought.
pub(super) fn answer(bytes: &[u8], issuers: &Issuers, now_ms: i64) -> VerificationView {
    let moment = issuers.moment(now_ms);
    let mut view = match carrier::find(bytes) {
        Ok(found) => {
            let mut view = of_report(&carrier::verify(&found, &issuers.trust, moment));
            carried(found.carried_by).clone_into(&mut view.carried_by);
            view
        }
        Err(error) => of_fault(&error),
    };
    view.clock_doubtful = moment.is_none();
    view.trusted = issuers.sources().to_vec();
    let oldest = issuers.sources().iter().filter_map(|one| one.made_ms).min();
    view.trust_days =
        oldest.map(|made| u32::try_from((now_ms.saturating_sub(made)).max(0) / DAY_MS).unwrap_or(u32::MAX));
    view
}

/// Verifies a credential that is kept in a record.
pub(super) fn report(text: &str, issuers: &Issuers, now_ms: i64) -> Option<Report> {
    let found = carrier::find(text.as_bytes()).ok()?;
    Some(carrier::verify(&found, &issuers.trust, issuers.moment(now_ms)))
}

pub(super) fn answer_view(answer: Answer) -> VerificationAnswer {
    match answer {
        Answer::Valid => VerificationAnswer::Valid,
        Answer::CannotTell => VerificationAnswer::CannotTell,
        Answer::NotValid => VerificationAnswer::NotValid,
    }
}

fn of_report(report: &Report) -> VerificationView {
    VerificationView {
        answer: answer_view(report.answer),
        findings: report.findings.iter().map(finding).collect(),
        shown: report.credential.as_ref().map(shown),
        slip: report.form == Form::Slip,
        carried_by: String::new(),
        trusted: Vec::new(),
        trust_days: None,
        clock_doubtful: false,
    }
}

/// What holds no certificate is none, where that can be said; what cannot be read may be one.
fn of_fault(error: &FindError) -> VerificationView {
    let answer = match error {
        FindError::Empty
        | FindError::TextOther
        | FindError::CarriesOther(_)
        | FindError::CodeOther(_)
        | FindError::CodeBroken => VerificationAnswer::NotValid,
        _ => VerificationAnswer::CannotTell,
    };
    let args = error.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let finding = FindingView { about: "form".into(), answer, code: error.code().to_owned(), args };
    VerificationView {
        answer,
        findings: vec![finding],
        shown: None,
        slip: false,
        carried_by: String::new(),
        trusted: Vec::new(),
        trust_days: None,
        clock_doubtful: false,
    }
}

fn finding(finding: &Finding) -> FindingView {
    let about = match finding.about {
        About::Form => "form",
        About::Signature => "signature",
        About::Issuer => "issuer",
        About::Dates => "dates",
        About::Status => "status",
        About::Schema => "schema",
        About::Achievement => "achievement",
        About::Holder => "holder",
    };
    let args: BTreeMap<String, String> = finding.args.iter().cloned().collect();
    FindingView { about: about.into(), answer: answer_view(finding.answer), code: finding.code.into(), args }
}

fn shown(shown: &Shown) -> ShownView {
    ShownView {
        id: shown.id.clone(),
        holder: shown.holder.clone().unwrap_or_default(),
        title: shown.title.clone(),
        description: shown.description.clone(),
        narrative: shown.narrative.clone(),
        lang: shown.lang.clone().unwrap_or_default(),
        issuer: shown.issuer.clone(),
        vouched_by: shown.vouched_by.clone(),
        issued_ms: shown.issued_ms,
        expires_ms: shown.expires_ms,
    }
}

fn carried(carrier: Carrier) -> &'static str {
    match carrier {
        Carrier::Text => "text",
        Carrier::CodeText => "code-text",
        Carrier::Png => "png",
        Carrier::Svg => "svg",
        Carrier::Pdf => "pdf",
        Carrier::Picture => "picture",
    }
}
