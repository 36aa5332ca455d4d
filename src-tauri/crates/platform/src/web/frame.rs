//! What every page has: head, rail, banners, and the small parts of forms and lists.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{DOCTYPE, Markup, html};

use super::visit::Visit;
use super::words;
use crate::centres::api::{status, words as error_words};
use crate::centres::{Act, ActError};

/// The style of all pages: the product's tokens, and the parts these pages use.
pub(super) const STYLE: &str =
    concat!(include_str!("../../../../../ui/src/styles/tokens.css"), include_str!("style.css"));

/// Where a page stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum At {
    /// The tree.
    Centres,
    /// One of a centre's pages.
    Centre(i64, Tab),
    /// The packs.
    Packs,
    /// One's own account.
    Account,
    /// None of these.
    Elsewhere,
    /// Between two steps of which the first is not done twice: nothing leads elsewhere.
    Midway,
}

/// A centre's pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Tab {
    /// What is below it, and its cohorts.
    Overview,
    /// Staff and invitations.
    Staff,
    /// What is claimed, and what was issued.
    Certificates,
    /// How it issues, and with which keys.
    Issuing,
    /// Laptops and second keys.
    Laptops,
    /// Credentials of the record store.
    Keys,
    /// The audit log.
    Audit,
}

/// What happened with the form that led here.
pub(super) enum Banner {
    /// Nothing was sent.
    Nothing,
    /// It is done.
    Done(String),
    /// It is not, and why.
    Failed(ActError),
}

impl Banner {
    /// Reads `?done=…`: the act whose form led here.
    pub(super) fn of(visit: &Visit) -> Banner {
        let query = visit.uri.query().unwrap_or_default();
        let done = query.split('&').find_map(|pair| pair.strip_prefix("done="));
        let words = done.map(|word| format!("platform-act-{word}"));
        match words.filter(|id| visit.words.knows(id)) {
            Some(id) => Banner::Done(visit.t(&id)),
            None if done == Some("account") => Banner::Done(visit.t("platform-saved")),
            // What was done to a certificate has words of its own.
            None => match done.map(|word| format!("certificates-done-{word}")) {
                Some(id) if visit.words.knows(&id) => Banner::Done(visit.t(&id)),
                _ => Banner::Nothing,
            },
        }
    }

    /// Returns the status of the page that shows it.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Banner::Failed(error) => status(error),
            Banner::Nothing | Banner::Done(_) => StatusCode::OK,
        }
    }
}

/// Draws a page.
pub(super) fn page(visit: &Visit, at: At, title: &str, banner: &Banner, main: Markup) -> Response {
    let language = visit.words.language();
    let direction = if words::is_rtl(language) { "rtl" } else { "ltr" };
    let markup = html! {
        (DOCTYPE)
        html lang=(language) dir=(direction) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (visit.service.config.name) }
                link rel="stylesheet" href=(super::style_path());
                link rel="icon" href="data:,";
            }
            body {
                div.app { div.frame {
                    a.skip href="#main" { (visit.t("platform-skip")) }
                    (rail(visit, at))
                    main.sheet id="main" tabindex="-1" { div.page {
                        (shown(visit, banner))
                        (main)
                    } }
                } }
            }
        }
    };
    visit.page(banner.status(), markup)
}

fn rail(visit: &Visit, at: At) -> Markup {
    let link = |href: &str, words: String, here: bool| {
        html! { a href=(href) aria-current=[here.then_some("page")] { (words) } }
    };
    html! {
        header.rail {
            a.brand href="/" { bdi { (visit.service.config.name) } }
            @if visit.signed.is_some() {
                nav.nav aria-label=(visit.t("platform-nav")) {
                    (link("/", visit.t("platform-nav-centres"), at == At::Centres))
                    @if let At::Centre(centre, tab) = at {
                        div.nav__below {
                            (link(&format!("/centres/{centre}"), visit.t("platform-nav-overview"), tab == Tab::Overview))
                            (link(&format!("/centres/{centre}/staff"), visit.t("platform-nav-staff"), tab == Tab::Staff))
                            (link(&format!("/centres/{centre}/certificates"), visit.t("certificates-nav"), tab == Tab::Certificates))
                            (link(&format!("/centres/{centre}/issuing"), visit.t("certificates-nav-issuing"), tab == Tab::Issuing))
                            (link(&format!("/centres/{centre}/laptops"), visit.t("platform-nav-laptops"), tab == Tab::Laptops))
                            (link(&format!("/centres/{centre}/keys"), visit.t("platform-nav-keys"), tab == Tab::Keys))
                            (link(&format!("/centres/{centre}/audit"), visit.t("platform-nav-audit"), tab == Tab::Audit))
                        }
                    }
                    (link("/published", visit.t("platform-nav-packs"), at == At::Packs))
                    (link("/account", visit.t("platform-nav-account"), at == At::Account))
                }
            }
            @if at != At::Midway || visit.signed.is_some() { div.rail__foot {
                @if let Some(signed) = &visit.signed {
                    form method="post" action="/sign-out" {
                        (token(visit))
                        p.small { bdi { (signed.name) } }
                        button.btn.btn--quiet type="submit" { (visit.t("platform-sign-out")) }
                    }
                }
                @if at != At::Midway { form method="get" action="/language" {
                    input type="hidden" name="to" value=(here(visit));
                    label.small for="language" { (visit.t("platform-language")) }
                    select.select id="language" name="tag" {
                        @for (tag, name) in words::NAMES {
                            option value=(tag) lang=(tag) selected[tag == visit.words.language()] { (name) }
                        }
                    }
                    button.btn.btn--quiet type="submit" { (visit.t("platform-language-choose")) }
                } }
            } }
        }
    }
}

/// Where a change of the language leads back to: what a wallet asks for stands in the query.
fn here(visit: &Visit) -> &str {
    match visit.uri.path_and_query() {
        Some(whole) if visit.uri.path() == super::sign::WITH_QUERY => whole.as_str(),
        _ => visit.uri.path(),
    }
}

fn shown(visit: &Visit, banner: &Banner) -> Markup {
    match banner {
        Banner::Nothing => html! {},
        Banner::Done(words) => html! {
            div.banner.banner--ok role="status" { span aria-hidden="true" { "✓" } p { (words) } }
        },
        Banner::Failed(error) => html! {
            div.banner.banner--bad role="alert" { span aria-hidden="true" { "!" } div {
                p { (error_words(visit.words, error)) }
                p.small { (visit.t("platform-technician")) " " code { (error.code()) }
                    @if let Some(detail) = error.detail() { " " bdi lang="en" dir="ltr" { (detail) } }
                }
            } }
        },
    }
}

/// Sends a page that says why nothing else is shown; whoever is not signed in goes to the sign-in.
pub(super) fn refusal(visit: &Visit, error: &ActError) -> Response {
    if matches!(error, ActError::SignedOut) {
        return visit.to_sign_in();
    }
    let title = visit.t("platform-refused-title");
    let main = html! {
        h1 { (title) }
        div.banner.banner--bad role="alert" { span aria-hidden="true" { "!" } div {
            p { (error_words(visit.words, error)) }
            p.small { (visit.t("platform-technician")) " " code { (error.code()) } }
        } }
        p { a href="/" { (visit.t("platform-back-home")) } }
    };
    let mut response = page(visit, At::Elsewhere, &title, &Banner::Nothing, main);
    *response.status_mut() = status(error);
    response
}

/// Leads back to a page after an act was done.
pub(super) fn done(path: &str, act: Act) -> Response {
    Redirect::to(&format!("{path}?done={}", act.word())).into_response()
}

/// Leads back to a page after something was done for which an act is too wide a word: `platform-act-…` or, of a certificate,
/// `certificates-done-…` says what.
pub(super) fn done_so(path: &str, word: &str) -> Response {
    Redirect::to(&format!("{path}?done={word}")).into_response()
}

/// The hidden field every form carries.
pub(super) fn token(visit: &Visit) -> Markup {
    html! { input type="hidden" name="form" value=(visit.form); }
}

/// The beginning of a form that does one act: its hidden fields.
pub(super) fn acting(visit: &Visit, act: Act) -> Markup {
    html! { (token(visit)) input type="hidden" name="act" value=(act.word()); }
}

/// A form of one button, with a number it is about.
pub(super) fn button(visit: &Visit, action: &str, act: Act, of: i64, words: &str, about: &str) -> Markup {
    let is_danger = matches!(
        act,
        Act::MemberEnd
            | Act::StaffRemove
            | Act::LrsKeyRevoke
            | Act::DeviceBar
            | Act::KeyRefuse
            | Act::DeviceDismiss
            | Act::WalletEnd
    );
    html! {
        form method="post" action=(action) {
            (acting(visit, act))
            input type="hidden" name="of" value=(of);
            button type="submit" class=(if is_danger { "btn btn--danger" } else { "btn" }) {
                (words) span.visually-hidden { " " (about) }
            }
        }
    }
}

/// A text field with its label.
pub(super) fn field(
    name: &str,
    id: &str,
    label: &str,
    value: &str,
    hint: Option<&str>,
    more: Input,
) -> Markup {
    let hint_id = format!("{id}-hint");
    html! {
        div.field {
            label for=(id) { (label) }
            @if let Some(hint) = hint { p.hint id=(hint_id) { (hint) } }
            input.input id=(id) name=(name) value=(value) type=(more.kind) required[more.required]
                maxlength=[more.most] min=[more.least] max=[more.greatest] autocomplete=(more.completes)
                dir=[(more.kind == "text").then_some("auto")] spellcheck=[(more.kind == "text").then_some("false")]
                aria-describedby=[hint.map(|_| &hint_id)];
        }
    }
}

/// What a text field takes.
#[derive(Clone, Copy)]
pub(super) struct Input {
    kind: &'static str,
    required: bool,
    most: Option<i64>,
    least: Option<i64>,
    greatest: Option<i64>,
    completes: &'static str,
}

impl Input {
    /// A line of text.
    pub(super) fn line(most: i64) -> Input {
        Input {
            kind: "text",
            required: true,
            most: Some(most),
            least: None,
            greatest: None,
            completes: "off",
        }
    }

    /// A line of text that may be left out.
    pub(super) fn opt_line(most: i64) -> Input {
        Input { required: false, ..Input::line(most) }
    }

    /// A number.
    pub(super) fn number(least: i64, greatest: i64) -> Input {
        Input {
            kind: "number",
            required: true,
            most: None,
            least: Some(least),
            greatest: Some(greatest),
            completes: "off",
        }
    }

    /// A number that may be left out.
    pub(super) fn opt_number(least: i64, greatest: i64) -> Input {
        Input { required: false, ..Input::number(least, greatest) }
    }

    /// A day, as the browser's calendar gives it.
    pub(super) fn day() -> Input {
        Input { kind: "date", ..Input::line(10) }
    }

    /// A passphrase.
    pub(super) fn passphrase(completes: &'static str) -> Input {
        Input { kind: "password", required: true, most: Some(200), least: None, greatest: None, completes }
    }

    /// What a browser may fill in.
    pub(super) fn completed(self, completes: &'static str) -> Input {
        Input { completes, ..self }
    }
}

/// A form that is folded away until it is wanted.
pub(super) fn folded(
    visit: &Visit,
    action: &str,
    act: Act,
    title: &str,
    submit: &str,
    fields: Markup,
) -> Markup {
    html! {
        details.fold {
            summary { (title) }
            form.form method="post" action=(action) {
                (acting(visit, act))
                (fields)
                div.row { button.btn type="submit" { (submit) } }
            }
        }
    }
}

/// A state: a shape, a word, then a colour.
pub(super) fn state(shape: &str, words: &str, class: &str) -> Markup {
    html! { span class={ "status " (class) } { span aria-hidden="true" { (shape) } " " (words) } }
}
