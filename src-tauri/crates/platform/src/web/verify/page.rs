//! How the verifier page looks: the forms, and the answer.

use axum::extract::multipart::MultipartError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use credential::{Answer, Shown};
use locale::Value;
use maud::{Markup, html};

use super::answer::{Reason, Unanswered, Verdict};
use crate::centres::ActError;
use crate::centres::api::{status, words as error_words};
use crate::web::frame::{At, Banner, page, state};
use crate::web::visit::Visit;
use crate::web::words::day;

const DAY_MS: i64 = 86_400_000;

/// Why nothing was looked at.
pub(super) enum Trouble {
    /// Others have all places.
    Busy,
    /// More bytes than are read.
    Long,
    /// It took too long to come, or to be looked at.
    Slow,
    /// What came is no form of this page.
    Broken,
    /// This side.
    Ours(ActError),
}

impl Trouble {
    pub(super) fn of(unanswered: Unanswered) -> Trouble {
        match unanswered {
            Unanswered::Busy => Trouble::Busy,
            Unanswered::Slow => Trouble::Slow,
            Unanswered::Ours(error) => Trouble::Ours(error),
        }
    }

    pub(super) fn of_form(error: &MultipartError) -> Trouble {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Trouble::Long,
            _ => Trouble::Broken,
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Trouble::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Trouble::Long => StatusCode::PAYLOAD_TOO_LARGE,
            Trouble::Slow => StatusCode::REQUEST_TIMEOUT,
            Trouble::Broken => StatusCode::BAD_REQUEST,
            Trouble::Ours(error) => status(error),
        }
    }

    fn words(&self, visit: &Visit) -> String {
        match self {
            Trouble::Busy => visit.t("verify-page-busy"),
            Trouble::Long => visit.t("verify-page-long"),
            Trouble::Slow => visit.t("verify-page-slow"),
            Trouble::Broken => visit.t("verify-page-broken"),
            Trouble::Ours(error) => error_words(visit.words, error),
        }
    }
}

/// Draws the forms, and above them why what was brought was not looked at.
pub(super) fn form(visit: &Visit, trouble: Option<&Trouble>) -> Response {
    let title = visit.t("verify-page-title");
    let main = html! {
        @if let Some(trouble) = trouble {
            div.banner.banner--attn role="alert" { span aria-hidden="true" { "!" } p { (trouble.words(visit)) } }
        }
        div { h1 { (title) } p.lede { (visit.t("verify-page-lede")) } }
        noscript { p { (visit.t("verify-page-no-script")) } }
        section.section #camera aria-labelledby="camera-title" hidden {
            h2 id="camera-title" { (visit.t("verify-page-camera")) }
            p.muted { (visit.t("verify-page-camera-hint")) }
            div.row {
                button.btn.btn--main type="button" { (visit.t("verify-page-camera-start")) }
                button.btn type="button" hidden { (visit.t("verify-page-camera-stop")) }
            }
            video.seen playsinline muted hidden aria-label=(visit.t("verify-page-camera")) {}
            p role="status" data-looking=(visit.t("verify-page-camera-looking"))
                data-other=(visit.t("verify-page-camera-other")) data-busy=(visit.t("verify-page-camera-busy"))
                data-none=(visit.t("verify-page-camera-none")) {}
        }
        section.section aria-labelledby="file-title" {
            h2 id="file-title" { (visit.t("verify-page-file")) }
            form.form method="post" action="/verify" enctype="multipart/form-data" {
                div.field {
                    label for="file" { (visit.t("verify-page-file-label")) }
                    p.hint id="file-hint" { (visit.t("verify-page-file-hint")) }
                    input.input id="file" name="file" type="file" required aria-describedby="file-hint" data-most=(super::LONGEST)
                        accept=".json,.jsonld,.jwt,.txt,.pdf,.svg,application/json,application/pdf,image/png,image/svg+xml,image/jpeg,image/webp";
                }
                p.status.status--attn #large role="alert" hidden { (visit.t("verify-page-long")) }
                div.row { button.btn.btn--main type="submit" { (visit.t("verify-page-check")) } }
            }
        }
        section.section aria-labelledby="text-title" {
            h2 id="text-title" { (visit.t("verify-page-paste")) }
            form.form #paste method="post" action="/verify" {
                div.field {
                    label for="text" { (visit.t("verify-page-paste-label")) }
                    textarea.area id="text" name="text" rows="5" required dir="ltr" spellcheck="false" autocomplete="off" {}
                }
                div.row { button.btn type="submit" { (visit.t("verify-page-check")) } }
            }
        }
        (script())
    };
    let mut response = page(visit, At::Elsewhere, &title, &Banner::Nothing, main);
    if let Some(trouble) = trouble {
        *response.status_mut() = trouble.status();
        if matches!(trouble, Trouble::Busy) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
    }
    response
}

fn script() -> Markup {
    html! { script src=(super::script_path()) defer {} }
}

/// Draws an answer.
pub(super) fn verdict(visit: &Visit, verdict: &Verdict) -> Response {
    let title = visit.t(answer_words(verdict.answer));
    let class = match verdict.answer {
        Answer::Valid => "banner banner--ok",
        Answer::CannotTell => "banner banner--attn",
        Answer::NotValid => "banner banner--bad",
    };
    // What is good about one that is not, stands behind what is not.
    let (others, against): (Vec<&Reason>, Vec<&Reason>) = verdict
        .reasons
        .iter()
        .partition(|reason| verdict.answer != Answer::Valid && reason.answer == Answer::Valid);
    let days = (visit.now_ms() - verdict.known_ms).max(0) / DAY_MS;
    let main = html! {
        div class=(class) {
            span.answer-shape aria-hidden="true" { (shape(verdict.answer)) }
            div {
                h1 { (title) }
                @if verdict.answer == Answer::CannotTell && verdict.is_strangers() && !verdict.roots.is_empty() {
                    p { (visit.with("verify-page-strangers", &[("name", apart(&verdict.roots.join(", ")).into())])) }
                }
            }
        }
        @if let Some(shown) = &verdict.shown { (facts(visit, shown, verdict.answer)) }
        @if verdict.is_slip && verdict.shown.is_some() { p.lede { (visit.t("verify-page-slip")) } }
        section.section aria-labelledby="reasons" {
            h2 id="reasons" { (visit.t("verify-page-reasons")) }
            (reasons(visit, &against))
            @if !others.is_empty() {
                details.fold { summary { (visit.t("verify-page-else")) } (reasons(visit, &others)) }
            }
            @if verdict.known_ms > 0 {
                p.small.muted { (visit.count("verify-trust-age", "days", days)) }
            } @else {
                p.small.muted { (visit.t("verify-page-nothing-known")) }
            }
        }
        p { a.btn href="/verify" { (visit.t("verify-page-another")) } }
        (script())
    };
    page(visit, At::Elsewhere, &title, &Banner::Nothing, main)
}

fn reasons(visit: &Visit, reasons: &[&Reason]) -> Markup {
    html! {
        ul.rows { @for reason in reasons { li {
            (state(shape(reason.answer), &visit.t(answer_words(reason.answer)), colour(reason.answer)))
            div.grow { p { (words(visit, reason)) } }
        } } }
    }
}

/// What the certificate says, as strangers' words: the answer above says what of it is true.
fn facts(visit: &Visit, shown: &Shown, answer: Answer) -> Markup {
    let lang = shown.lang.as_deref().filter(|lang| lang.len() <= 35);
    let issuer = if shown.issuer.is_empty() { &shown.issuer_id } else { &shown.issuer };
    html! {
        section.slip aria-label=(visit.t("verify-page-says")) {
            div.slip__head { p.title { bdi lang=[lang] { (shown.title) } } }
            div.slip__body {
                @if answer == Answer::NotValid { p.status.status--bad { (visit.t("verify-page-not-relied")) } }
                dl.facts {
                dt { (visit.t("verify-page-holder")) }
                dd { @match &shown.holder {
                    Some(holder) => { bdi { (holder) } }
                    None => { (visit.t("verify-page-nobody")) }
                } }
                dt { (visit.t("verify-page-issuer")) }
                dd { bdi { (issuer) } }
                @if let Some(issued) = shown.issued_ms {
                    dt { (visit.t("verify-page-issued")) } dd { (day(issued)) }
                }
                @if let Some(expires) = shown.expires_ms {
                    dt { (visit.t("verify-page-expires")) } dd { (day(expires)) }
                }
                }
            }
        }
    }
}

fn answer_words(answer: Answer) -> &'static str {
    match answer {
        Answer::Valid => "verify-answer-valid",
        Answer::CannotTell => "verify-answer-cannot-tell",
        Answer::NotValid => "verify-answer-not-valid",
    }
}

fn shape(answer: Answer) -> &'static str {
    match answer {
        Answer::Valid => "✓",
        Answer::CannotTell => "?",
        Answer::NotValid => "✕",
    }
}

fn colour(answer: Answer) -> &'static str {
    match answer {
        Answer::Valid => "status--ok",
        Answer::CannotTell => "status--attn",
        Answer::NotValid => "status--bad",
    }
}

/// Says a reason. What its words mention is strangers' text: each keeps its own direction.
fn words(visit: &Visit, reason: &Reason) -> String {
    let told: Vec<(&str, Value<'_>)> = reason
        .args
        .iter()
        .map(|(name, value)| {
            // Plural forms need numbers to be numbers; of a moment people read the day.
            let is_number = matches!(name.as_str(), "days" | "bytes" | "most" | "count");
            let number = value.parse::<u32>().ok().filter(|_| is_number);
            let is_day = matches!(name.as_str(), "from" | "until" | "made");
            let text = value.get(..10).filter(|_| is_day).unwrap_or(value);
            (name.as_str(), number.map_or_else(|| Value::from(apart(text)), Value::from))
        })
        .collect();
    visit.with(&format!("verify-{}", reason.code), &told)
}

/// A stranger's text within ours: of its own direction, shortened, and without marks that would turn what follows.
fn apart(text: &str) -> String {
    let turns =
        |one: &char| matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') || one.is_control();
    let plain: String = text.chars().filter(|one| !turns(one)).take(300).collect();
    format!("\u{2068}{plain}\u{2069}")
}
