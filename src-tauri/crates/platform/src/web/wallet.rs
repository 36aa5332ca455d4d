//! Where a learner lets a wallet at their certificates: who asks for what, the one-time code, yes or no; and the page that
//! says what wallets are.
//!
//! Nobody is signed in here and no cookie counts: a browser comes from the wallet's site, which the session's cookie does
//! not cross. What the code says is whose certificates it is about, and what the answer carries was given to that code.

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use url::{Url, form_urlencoded};

use super::frame::{At, Banner, Input, field, page, refusal};
use super::visit::{GuestSent, Visit};
use super::words::day;
use crate::badges::access::{AWAY_MS, Access};
use crate::badges::code;
use crate::badges::request::{self, Asked, Unasked};
use crate::badges::scope::{Scope, Scopes};
use crate::badges::wallet::Wallet;
use crate::centres::ActError;
use crate::centres::api::waiting;
use crate::credentials::holder;
use crate::service::Service;

/// Returns the routes of these pages.
pub(super) fn router() -> Router<Arc<Service>> {
    Router::new().route("/oauth/authorize", get(show).post(answer)).route("/wallets", get(about))
}

/// What a wallet asked for by way of the browser, or why it is not put to anybody.
type Read = Result<Result<Asked, Unasked>, ActError>;

fn query(visit: &Visit) -> Vec<(String, String)> {
    form_urlencoded::parse(visit.uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}

async fn read(visit: &Visit) -> Read {
    let (service, said) = (Arc::clone(&visit.service), query(visit));
    waiting(move || {
        service.db.read(|tx| match request::read(tx, &said, &service.config.address) {
            Err(Unasked::Db(error)) => Err(ActError::Db(error)),
            read => Ok(read),
        })
    })
    .await
}

async fn show(visit: Visit) -> Response {
    let visit = visit.into_guest();
    match read(&visit).await {
        Ok(Ok(asked)) => ask(&visit, &asked, &Banner::Nothing),
        Ok(Err(unasked)) => unasked_page(&visit, &unasked),
        Err(error) => refusal(&visit, &error),
    }
}

async fn answer(sent: GuestSent<Vec<(String, String)>>) -> Response {
    let GuestSent { visit, form: fields } = sent;
    let text = |name: &str| {
        let found = fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    match text("answer").as_str() {
        "" => identify(&visit, text("code")).await,
        word => decide(&visit, text("ticket"), word == "allow").await,
    }
}

/// Takes the learner's code, and puts to them what is asked.
async fn identify(visit: &Visit, words: String) -> Response {
    let asked = match read(visit).await {
        Ok(Ok(asked)) => asked,
        Ok(Err(unasked)) => return unasked_page(visit, &unasked),
        Err(error) => return refusal(visit, &error),
    };
    let (service, address, of) = (Arc::clone(&visit.service), visit.address.clone(), asked.clone());
    let known = waiting(move || {
        let now_ms = (service.now_ms)();
        let tried = code::count_try(&service.db, &address, now_ms)?;
        service.db.write(|tx| {
            let learner = code::take(tx, &words, now_ms)?;
            let ticket = request::put(tx, &of, learner, now_ms)?;
            tried.succeeded(tx)?;
            Ok::<_, ActError>((holder(tx, learner)?.1, ticket.show().to_owned()))
        })
    });
    match known.await {
        Ok((name, ticket)) => confirm(visit, &asked, &name, &ticket),
        Err(error) => ask(visit, &asked, &Banner::Failed(error)),
    }
}

/// Leads the browser back to the wallet, with the learner's yes or no.
async fn decide(visit: &Visit, ticket: String, allows: bool) -> Response {
    let service = Arc::clone(&visit.service);
    let led = waiting(move || {
        service
            .db
            .write(|tx| request::answer(tx, &ticket, allows, &service.config.address, (service.now_ms)()))
    });
    match led.await {
        Ok(back) => {
            let mut response = Redirect::to(&back).into_response();
            response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            response
        }
        Err(error) => {
            let mut response = refusal(visit, &error);
            *response.status_mut() = StatusCode::BAD_REQUEST;
            response
        }
    }
}

/// Who asks, for what.
fn asker(visit: &Visit, wallet: &Wallet, scopes: Scopes) -> Markup {
    html! {
        section.slip aria-label=(visit.t("wallet-asker")) {
            div.slip__head { p.title { bdi { (wallet.said.client_name) } } }
            div.slip__body {
                dl.facts {
                    dt { (visit.t("wallet-lives-at")) }
                    dd { code.whole-name { (wallet.said.host()) } }
                }
                p { (visit.t("wallet-wants")) }
                ul.plain { @for scope in scopes.each() { @if let Some(id) = may(scope) { li { (visit.t(id)) } } } }
                p.muted {
                    @if wallet.said.grants("refresh_token") {
                        (visit.count("wallet-time-long", "days", AWAY_MS / 86_400_000))
                    } @else { (visit.t("wallet-time-short")) }
                }
                p.small {
                    a href=(wallet.said.tos_uri) rel="noreferrer" { (visit.t("wallet-its-terms")) } " · "
                    a href=(wallet.said.policy_uri) rel="noreferrer" { (visit.t("wallet-its-privacy")) }
                }
            }
        }
    }
}

/// The words of what a wallet may do.
pub(super) fn may(scope: Scope) -> Option<&'static str> {
    Some(match scope {
        Scope::CredentialRead => "wallet-may-read",
        Scope::CredentialUpsert => "wallet-may-bring",
        Scope::ProfileRead => "wallet-may-profile",
        Scope::ProfileUpdate => "wallet-may-profile-change",
        // Said beside, by how long it lasts.
        Scope::Offline => return None,
    })
}

/// A wallet that is let in: which one, at what, since when.
pub(super) fn let_in(visit: &Visit, one: &Access) -> Markup {
    html! {
        div.grow {
            p.title { bdi { (one.wallet.said.client_name) } }
            p.small.muted { code { (one.wallet.said.host()) } }
            p.small {
                (one.scopes.each().filter_map(may).map(|id| visit.t(id)).collect::<Vec<_>>().join(" · "))
            }
            p.small.muted {
                (visit.with("platform-since", &[("day", day(one.made_ms).into())])) " · "
                (visit.with("wallet-used", &[("day", day(one.used_ms).into())]))
            }
        }
    }
}

fn action(visit: &Visit) -> String {
    format!("/oauth/authorize?{}", visit.uri.query().unwrap_or_default())
}

fn ask(visit: &Visit, asked: &Asked, banner: &Banner) -> Response {
    let title = visit.t("wallet-ask-title");
    let hint = visit.t("wallet-code-hint");
    let main = html! {
        h1 { (title) }
        (asker(visit, &asked.wallet, asked.scopes))
        form.form method="post" action=(action(visit)) {
            (field("code", "code", &visit.t("wallet-code"), "", Some(&hint), Input::line(40)))
            div.row { button.btn.btn--main type="submit" { (visit.t("wallet-go-on")) } }
        }
        p.muted { (visit.t("wallet-nothing-yet")) " " a href="/wallets" { (visit.t("wallet-what")) } }
    };
    page(visit, At::Elsewhere, &title, banner, main)
}

fn confirm(visit: &Visit, asked: &Asked, name: &str, ticket: &str) -> Response {
    let title = visit.t("wallet-confirm-title");
    let who = if name.is_empty() { visit.t("platform-nameless") } else { name.to_owned() };
    let main = html! {
        h1 { (title) }
        dl.facts { dt { (visit.t("wallet-you-are")) } dd.title { bdi { (who) } } }
        (asker(visit, &asked.wallet, asked.scopes))
        form method="post" action=(action(visit)) {
            input type="hidden" name="ticket" value=(ticket);
            div.row {
                button.btn.btn--main type="submit" name="answer" value="allow" { (visit.t("wallet-allow")) }
                button.btn type="submit" name="answer" value="refuse" { (visit.t("wallet-refuse")) }
            }
        }
    };
    let mut response = page(visit, At::Midway, &title, &Banner::Nothing, main);
    // The answer is sent here, and leads on to the wallet: browsers hold both against the policy.
    let to = Url::parse(&asked.redirect).map(|url| url.origin().ascii_serialization()).unwrap_or_default();
    let policy = super::POLICY.replace("form-action 'self'", &format!("form-action 'self' {to}"));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Says why a request is not put to anybody. Nobody is led on by itself: anybody can register a wallet, and an address of
/// this platform's must not lead wherever they like.
fn unasked_page(visit: &Visit, unasked: &Unasked) -> Response {
    let (title, main) = match unasked {
        Unasked::Told { wallet, back } => {
            let title = visit.t("wallet-wrong-title");
            let host = wallet.said.host();
            let main = html! {
                h1 { (title) }
                p.lede { (visit.t("wallet-wrong")) }
                p { a.btn href=(back) rel="noreferrer" { (visit.with("wallet-back", &[("host", host.as_str().into())])) } }
            };
            (title, main)
        }
        Unasked::Stranger | Unasked::Db(_) => {
            let title = visit.t("wallet-stranger-title");
            let main = html! { h1 { (title) } p.lede { (visit.t("wallet-stranger")) } };
            (title, main)
        }
    };
    // What was asked for wrongly is not asked again in another language.
    let mut response = page(visit, At::Midway, &title, &Banner::Nothing, main);
    *response.status_mut() = StatusCode::BAD_REQUEST;
    response
}

async fn about(visit: Visit) -> Response {
    let visit = visit.into_guest();
    let title = visit.t("wallet-about-title");
    let section = |id: &str, title: &str, words: Markup| {
        html! { section.section id=(id) { h2 { (visit.t(title)) } (words) } }
    };
    let main = html! {
        div { h1 { (title) } p.lede { (visit.t("wallet-about-lede")) } }
        (section("how", "wallet-about-how-title", html! {
            p { (visit.t("wallet-about-how")) }
            p.code { (visit.service.config.address) }
        }))
        (section("terms", "wallet-about-terms-title", html! { p { (visit.t("wallet-about-terms")) } }))
        (section("privacy", "wallet-about-privacy-title", html! { p { (visit.t("wallet-about-privacy")) } }))
        (section("end", "wallet-about-end-title", html! {
            p { (visit.t("wallet-about-end")) }
            p { a.btn href=(super::wallet_own::PATH) { (visit.t("wallet-own-title")) } }
        }))
    };
    page(&visit, At::Elsewhere, &title, &Banner::Nothing, main)
}

/// What wallets are let at of a learner's, as the staff see it.
pub(super) mod staff {
    use super::*;
    use crate::badges::access;
    use crate::badges::held;
    use crate::centres::{Act, Actor, person};
    use crate::db::Tx;
    use crate::web::frame::{acting, button};

    /// What is shown of a learner's wallets.
    pub(in crate::web) struct Wallets {
        accesses: Vec<Access>,
        brought: i64,
        may_hand_out: bool,
    }

    /// Reads what is shown.
    pub(in crate::web) fn of(
        tx: &mut Tx<'_>,
        actor: &Actor,
        learner: i64,
        now_ms: i64,
    ) -> Result<Wallets, ActError> {
        let accesses = access::of_learner(tx, actor, learner, now_ms)?;
        let brought = i64::try_from(held::brought(tx, learner)?.len()).unwrap_or(i64::MAX);
        let may_hand_out = match person::permit(tx, actor, Act::LearnerCode, learner) {
            Ok(_) => true,
            Err(ActError::NotAllowed(_)) => false,
            Err(error) => return Err(error),
        };
        Ok(Wallets { accesses, brought, may_hand_out })
    }

    /// Draws the section, with a code that was made just now.
    pub(in crate::web) fn shown(
        visit: &Visit,
        learner: i64,
        wallets: &Wallets,
        code: Option<&str>,
    ) -> Markup {
        let action = format!("/learners/{learner}");
        html! {
            section.section aria-labelledby="wallets" {
                h2 id="wallets" { (visit.t("wallet-section")) }
                p.lede { (visit.t("wallet-section-lede")) }
                @if let Some(code) = code {
                    section.slip aria-labelledby="new-code" role="status" {
                        div.slip__head { h3 id="new-code" { (visit.t("wallet-new-code")) } }
                        div.slip__body { p.code { (code) } p { (visit.t("wallet-new-code-hint")) } }
                    }
                }
                @if wallets.accesses.is_empty() { p.muted { (visit.t("wallet-none")) } }
                @else { ul.rows { @for one in &wallets.accesses { li {
                    (let_in(visit, one))
                    @if wallets.may_hand_out {
                        (button(visit, &action, Act::WalletEnd, one.number, &visit.t("wallet-end"), &one.wallet.said.client_name))
                    }
                } } } }
                @if wallets.brought > 0 { p { (visit.count("wallet-brought", "count", wallets.brought)) } }
                @if wallets.may_hand_out {
                    form method="post" action=(action) {
                        (acting(visit, Act::LearnerCode))
                        div.row { button.btn type="submit" { (visit.t("wallet-make-code")) } }
                    }
                }
            }
        }
    }
}
