//! Signing in and out, using an invitation, choosing the language.

use std::sync::Arc;

use axum::extract::Query;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde::Deserialize;

use super::beginning::first_code_hint;
use super::frame::{At, Banner, Input, field, page, token};
use super::visit::{LANGUAGE, SESSION, Sent, Visit, add_cookie};
use crate::auth::account::sign_in;
use crate::auth::session;
use crate::centres::ActError;
use crate::centres::api::{accepted, waiting};

#[derive(Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    tag: String,
    #[serde(default)]
    to: String,
}

/// The page that is led back to with its query.
pub(super) const WITH_QUERY: &str = "/oauth/authorize";

/// Takes a path of this site only: what begins otherwise could lead elsewhere.
fn own_path(to: &str) -> &str {
    let query = to.strip_prefix(WITH_QUERY).and_then(|rest| rest.strip_prefix('?'));
    if query.is_some_and(|query| query.len() <= 8000 && query.bytes().all(|byte| byte.is_ascii_graphic())) {
        return to;
    }
    // A browser leaves tabs and line ends out: what stands between two slashes must not vanish there.
    let plain = to.starts_with('/')
        && !to.starts_with("//")
        && to.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\?#:".contains(&byte));
    if plain && to.len() <= 200 { to } else { "/" }
}

pub(super) async fn language(visit: Visit, Query(choice): Query<Choice>) -> Response {
    let mut response = Redirect::to(own_path(&choice.to)).into_response();
    if locale::languages().contains(&choice.tag.as_str()) {
        add_cookie(&mut response, &visit.set_cookie(LANGUAGE, &choice.tag, 366 * 86_400));
    }
    response
}

pub(super) async fn show_sign_in(visit: Visit, Query(choice): Query<Choice>) -> Response {
    if visit.signed.is_some() {
        return Redirect::to("/").into_response();
    }
    sign_in_page(&visit, own_path(&choice.to), "", &Banner::Nothing)
}

fn sign_in_page(visit: &Visit, to: &str, login: &str, banner: &Banner) -> Response {
    let title = visit.t("platform-sign-in-title");
    let main = html! {
        h1 { (title) }
        p.lede { (visit.t("platform-sign-in-lede")) }
        form.form method="post" action="/sign-in" {
            (token(visit))
            input type="hidden" name="to" value=(to);
            (field("login", "login", &visit.t("platform-login"), login, None, Input::line(60).completed("username")))
            (field("passphrase", "passphrase", &visit.t("platform-passphrase"), "", None, Input::passphrase("current-password")))
            div.row { button.btn.btn--main type="submit" { (visit.t("platform-sign-in")) } }
        }
        p { a href="/join" { (visit.t("platform-have-code")) } }
        p { a href="/verify" { (visit.t("verify-page-title")) } }
    };
    page(visit, At::Elsewhere, &title, banner, main)
}

pub(super) async fn do_sign_in(sent: Sent) -> Response {
    let (service, address) = (Arc::clone(&sent.visit.service), sent.visit.address.clone());
    let (login, words) = (sent.text("login").to_owned(), sent.text("passphrase").to_owned());
    let before = sent.visit.signed.as_ref().map(|signed| signed.cookie.clone());
    let begun = waiting(move || {
        let now_ms = (service.now_ms)();
        let staff = sign_in(&service.db, &login, &words, &address, now_ms)?;
        service.db.write(|tx| {
            if let Some(before) = &before {
                session::end(tx, before)?;
            }
            session::begin(tx, staff, now_ms)
        })
    });
    match begun.await {
        Ok(secret) => signed_in(&sent.visit, own_path(sent.text("to")), secret.show()),
        Err(error) => {
            sign_in_page(&sent.visit, own_path(sent.text("to")), sent.text("login"), &Banner::Failed(error))
        }
    }
}

/// Leads on with the cookie of a new session, and lets go of what the browser's forms carried before.
fn signed_in(visit: &Visit, to: &str, secret: &str) -> Response {
    let mut response = Redirect::to(to).into_response();
    add_cookie(&mut response, &visit.set_cookie(SESSION, secret, session::LONGEST_MS / 1000));
    add_cookie(&mut response, &visit.set_cookie("packhorse-form", "", 0));
    response
}

pub(super) async fn sign_out(sent: Sent) -> Response {
    if let Some(signed) = sent.visit.signed.clone() {
        let service = Arc::clone(&sent.visit.service);
        let ended =
            waiting(move || service.db.write(|tx| session::end(tx, &signed.cookie).map_err(ActError::Db)));
        if let Err(error) = ended.await {
            return super::frame::refusal(&sent.visit, &error);
        }
    }
    let mut response = Redirect::to("/sign-in").into_response();
    add_cookie(&mut response, &sent.visit.set_cookie(SESSION, "", 0));
    response
}

pub(super) async fn show_join(visit: Visit) -> Response {
    if visit.signed.is_some() {
        return Redirect::to("/account").into_response();
    }
    join_page(&visit, ["", "", ""], &Banner::Nothing).await
}

async fn join_page(visit: &Visit, [code, name, login]: [&str; 3], banner: &Banner) -> Response {
    let title = visit.t("platform-join-title");
    let hint = |id: &str| visit.t(id);
    let first = first_code_hint(visit).await;
    let main = html! {
        h1 { (title) }
        p.lede { (visit.t("platform-join-lede")) }
        (first)
        form.form method="post" action="/join" {
            (token(visit))
            (field("code", "code", &visit.t("platform-join-code"), code, Some(&hint("platform-join-code-hint")), Input::line(80)))
            (field("name", "name", &visit.t("platform-your-name"), name, Some(&hint("platform-your-name-hint")), Input::line(80).completed("name")))
            (field("login", "login", &visit.t("platform-login"), login, Some(&hint("platform-login-hint")), Input::line(60).completed("username")))
            (field("passphrase", "passphrase", &visit.t("platform-passphrase"), "", Some(&hint("platform-passphrase-hint")), Input::passphrase("new-password")))
            div.row { button.btn.btn--main type="submit" { (visit.t("platform-join")) } }
        }
        p { a href="/sign-in" { (visit.t("platform-have-account")) } }
    };
    page(visit, At::Elsewhere, &title, banner, main)
}

pub(super) async fn do_join(sent: Sent) -> Response {
    let service = Arc::clone(&sent.visit.service);
    let said = ["code", "name", "login", "passphrase"].map(|name| sent.text(name).to_owned());
    let begun = waiting(move || {
        let [code, name, login, words] = &said;
        let staff = accepted(&service, code, name, login, words)?;
        service.db.write(|tx| session::begin(tx, staff, (service.now_ms)()))
    });
    match begun.await {
        Ok(secret) => signed_in(&sent.visit, "/", secret.show()),
        Err(error) => {
            let said = ["code", "name", "login"].map(|name| sent.text(name));
            join_page(&sent.visit, said, &Banner::Failed(error)).await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_to_another_site() {
        for (to, expect) in [
            ("/cohorts/3", "/cohorts/3"),
            ("", "/"),
            ("//evil.example", "/"),
            ("https://evil.example", "/"),
            ("/\\evil.example", "/"),
            ("/a\r\nSet-Cookie: b=c", "/"),
            ("/\t/evil.example", "/"),
            ("/\u{b}/evil.example", "/"),
            ("javascript:alert(1)", "/"),
            ("/oauth/authorize?a=b&c=https%3A%2F%2Fd", "/oauth/authorize?a=b&c=https%3A%2F%2Fd"),
            ("/oauth/authorize?a\r\nSet-Cookie: b=c", "/"),
            ("/oauth/authorize.evil?a", "/"),
        ] {
            assert_eq!(own_path(to), expect, "{to}");
        }
    }
}
