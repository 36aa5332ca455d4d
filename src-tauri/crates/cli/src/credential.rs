//! `packhorse credential …`

use std::path::{Path, PathBuf};

use client::view::{CertificateCard, CertificateState};
use client::{CertificateForm, Client, failure};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::CredentialVerb;
use crate::screen::{Screen, moment, one_line};
use crate::verify::{self, tell, word};
use crate::{who, with};

pub(crate) fn run(screen: &Screen, data: Option<PathBuf>, verb: CredentialVerb) -> Answer {
    match verb {
        CredentialVerb::List { by } => with(data, |client| {
            who::enter_as(screen, client, &by)?;
            list(screen, client)
        }),
        CredentialVerb::Show { id, by } => with(data, |client| {
            who::enter_as(screen, client, &by)?;
            show(screen, client, &id)
        }),
        CredentialVerb::Export { id, out, form, lang, by } => with(data, |client| {
            who::enter_as(screen, client, &by)?;
            let form = form_of(form.as_deref(), &out);
            let bytes = client.export_credential(&id, form, &lang)?;
            let shown = out.to_string_lossy();
            if out.exists() && !client::holds_credential(&out) {
                let words = "a file that is no certificate lies there; it was not touched";
                return Err(failure("would-overwrite-other", &[("path", &shown)], &words));
            }
            fs_err::write(&out, &bytes).map_err(|error| failure("export", &[("path", &shown)], &error))?;
            screen.data(&json!({ "path": out, "bytes": bytes.len() }), |_| String::new());
            screen.say("cli-written", &[("path", out.to_string_lossy().into_owned().into())]);
            Ok(Exit::Done)
        }),
        CredentialVerb::Import { file, by } => with(data, |client| {
            who::enter_as(screen, client, &by)?;
            let (id, report) = client.import_credential(&file.to_string_lossy())?;
            screen.data(&json!({ "credential": id, "report": report }), |_| format!("{id}\n"));
            tell(screen, &report);
            Ok(Exit::Done)
        }),
        CredentialVerb::Verify { files, trust, refresh } => {
            if refresh {
                verify::refresh(screen, data.clone());
            }
            verify::run(screen, data.as_deref(), &files, &trust)
        }
    }
}

fn list(screen: &Screen, client: &Client) -> Answer {
    let view = client.certificates(screen.language())?;
    screen.data(&view, |view| {
        let earned = view.earned.iter().map(|card| {
            let title = one_line(&card.title.text);
            let state = screen.text(state_words(card.state), &[]);
            format!("{}  {title}  {}  {state}\n", name_of(card), moment(card.earned_ms))
        });
        let on_the_way = screen.text("certificate-on-the-way", &[]);
        let waited = view.on_the_way.iter().map(|one| {
            let words = [("finished", one.finished.into()), ("count", one.lessons.into())];
            let lessons = screen.text("item-next-lessons", &words);
            format!("{}/{}  {}  {on_the_way}: {lessons}\n", one.pack, one.course, one_line(&one.title.text))
        });
        let elsewhere = view.elsewhere.iter().map(|one| {
            let answer = screen.text(&format!("verify-answer-{}", word(one.answer)), &[]);
            format!("{}  {}  {}  {answer}\n", one.credential, one_line(&one.title), one_line(&one.issuer))
        });
        earned.chain(waited).chain(elsewhere).collect()
    });
    if view.earned.is_empty() && view.elsewhere.is_empty() {
        screen.say("certificate-none", &[]);
    }
    Ok(Exit::Done)
}

fn show(screen: &Screen, client: &Client, id: &str) -> Answer {
    let view = client.certificates(screen.language())?;
    let is_it = |card: &&CertificateCard| {
        name_of(card) == id || (!id.is_empty() && card.credential.starts_with(&id.to_lowercase()))
    };
    let card = view.earned.iter().find(is_it);
    let card = card.ok_or_else(|| failure("not-found", &[("path", id)], &format!("{id} is not here")))?;
    let code = client.credential_code(id).ok();
    screen.data(&json!({ "certificate": card, "code": code }), |_| {
        let mut text = format!("{}\n{}\n", one_line(&card.title.text), name_of(card));
        for step in &card.steps {
            let state = screen.text(state_words(step.state), &[]);
            text.push_str(&format!("{}  {state}\n", moment(step.at_ms)));
        }
        for line in [&card.credential, &card.confirmed_by, &reason_words(screen, card), &card.words] {
            if !line.is_empty() {
                text.push_str(&format!("{}\n", one_line(line)));
            }
        }
        for missing in &card.missing {
            text.push_str(&format!("- {}\n", one_line(&missing.title.text)));
        }
        text.push_str(&code.clone().map(|code| format!("{code}\n")).unwrap_or_default());
        text
    });
    Ok(Exit::Done)
}

/// Why it stands so; empty where nothing is to be said.
fn reason_words(screen: &Screen, card: &CertificateCard) -> String {
    let code = card.reason.strip_prefix("verify-").unwrap_or(&card.reason);
    let args: Vec<_> =
        card.reason_args.iter().map(|(name, value)| (name.as_str(), value.as_str().into())).collect();
    let key = format!("certificate-reason-{code}");
    let words = screen.text(&key, &args);
    if words != key {
        return words;
    }
    // A trainer's certificate is refused by the code of what checking it found.
    let words = verify::reason(screen, code, &card.reason_args);
    if words == format!("verify-{code}") { String::new() } else { words }
}

fn name_of(card: &CertificateCard) -> String {
    format!("{}/{}/{}", card.pack, card.course, card.id)
}

fn state_words(state: CertificateState) -> &'static str {
    match state {
        CertificateState::Waiting => "certificate-waiting",
        CertificateState::Looked => "certificate-state-looked",
        CertificateState::Confirmed => "certificate-state-confirmed",
        CertificateState::Unproven => "certificate-state-unproven",
        CertificateState::Refused => "certificate-state-refused",
        CertificateState::Revoked => "certificate-state-revoked",
        CertificateState::Replaced => "certificate-state-replaced",
    }
}

fn form_of(form: Option<&str>, out: &Path) -> CertificateForm {
    let end = out.extension().map(|end| end.to_string_lossy().to_lowercase());
    match form.or(end.as_deref()) {
        Some("pdf") => CertificateForm::Pdf,
        Some("png") => CertificateForm::Png,
        Some("svg") => CertificateForm::Svg,
        _ => CertificateForm::Json,
    }
}
