//! One's own account: name, language, passphrase, tokens for programs, another invitation.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::frame::{At, Banner, Input, field, page, refusal, token};
use super::staff::role;
use super::visit::{LANGUAGE, Sent, Visit, add_cookie};
use super::words::{NAMES, day};
use crate::auth::account::{self, Account};
use crate::auth::token::{self, Token};
use crate::centres::api::waiting;
use crate::centres::{ActError, Role, centre, invitation};

struct Seen {
    account: Account,
    roles: Vec<(String, Role)>,
    tokens: Vec<Token>,
}

pub(super) async fn show(visit: Visit) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, &banner, None).await
}

async fn draw(visit: &Visit, banner: &Banner, made: Option<&str>) -> Response {
    let seen = visit.read(|tx, actor, now| {
        let staff = actor.staff().ok_or(ActError::SignedOut)?;
        let mut roles = Vec::new();
        for (number, role) in actor.roles() {
            if let Some(centre) = centre::known(tx, *number)? {
                roles.push((centre.name, *role));
            }
        }
        Ok(Seen { account: account::account(tx, staff)?, roles, tokens: token::list(tx, staff, now)? })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let title = visit.t("platform-account-title");
    let main = html! {
        h1 { (title) }
        section.section aria-labelledby="roles" {
            h2 id="roles" { (visit.t("platform-account-roles")) }
            @if seen.roles.is_empty() { p.muted { (visit.t("platform-account-roles-empty")) } }
            ul.rows { @for (centre, one) in &seen.roles { li { div.grow { bdi { (centre) } } span { (role(visit, *one)) } } } }
            (part(visit, "invitation", &visit.t("platform-account-invitation"), &visit.t("platform-join"), html! {
                (field("code", "code", &visit.t("platform-join-code"), "", Some(&visit.t("platform-join-code-hint")), Input::line(80)))
            }))
        }
        section.section aria-labelledby="me" {
            h2 id="me" { (visit.t("platform-account-me")) }
            p.muted { (visit.t("platform-login")) ": " bdi { (seen.account.login) } }
            (part(visit, "me", &visit.t("platform-account-change"), &visit.t("platform-save"), html! {
                (field("name", "name", &visit.t("platform-your-name"), &seen.account.name, None, Input::line(80).completed("name")))
                div.field {
                    label for="my-language" { (visit.t("platform-language")) }
                    select.select id="my-language" name="language" {
                        option value="" { (visit.t("platform-language-browser")) }
                        @for (tag, name) in NAMES {
                            option value=(tag) lang=(tag) selected[seen.account.language.as_deref() == Some(tag)] { (name) }
                        }
                    }
                }
            }))
            (part(visit, "passphrase", &visit.t("platform-passphrase-change"), &visit.t("platform-save"), html! {
                p { (visit.t("platform-passphrase-change-hint")) }
                (field("before", "before", &visit.t("platform-passphrase-before"), "", None, Input::passphrase("current-password")))
                (field("after", "after", &visit.t("platform-passphrase-after"), "", Some(&visit.t("platform-passphrase-hint")), Input::passphrase("new-password")))
            }))
        }
        (tokens(visit, &seen.tokens, made))
    };
    page(visit, At::Account, &title, banner, main)
}

/// A form of this page, folded away.
fn part(visit: &Visit, which: &str, title: &str, submit: &str, fields: Markup) -> Markup {
    html! {
        details.fold {
            summary { (title) }
            form.form method="post" action="/account" {
                (token(visit))
                input type="hidden" name="act" value=(which);
                (fields)
                div.row { button.btn type="submit" { (submit) } }
            }
        }
    }
}

fn tokens(visit: &Visit, tokens: &[Token], made: Option<&str>) -> Markup {
    html! {
        section.section aria-labelledby="tokens" {
            h2 id="tokens" { (visit.t("platform-tokens")) }
            p.lede { (visit.t("platform-tokens-lede")) }
            @if let Some(made) = made {
                div.slip role="status" { div.slip__body {
                    p { (visit.t("platform-key-once")) }
                    p.code { (made) }
                } }
            }
            @if !tokens.is_empty() {
                ul.rows { @for one in tokens { li {
                    div.grow {
                        p.title { bdi { (one.name) } }
                        p.small.muted { (visit.with("platform-until", &[("day", day(one.expires_ms).into())])) }
                    }
                    form method="post" action="/account" {
                        (token(visit))
                        input type="hidden" name="act" value="token-end";
                        input type="hidden" name="of" value=(one.number);
                        button.btn.btn--danger type="submit" { (visit.t("platform-token-end")) span.visually-hidden { " " (one.name) } }
                    }
                } } }
            }
            (part(visit, "token", &visit.t("platform-token-add"), &visit.t("platform-add"), html! {
                (field("name", "token-name", &visit.t("platform-key-name"), "", None, Input::line(120)))
                (field("days", "token-days", &visit.t("platform-days"), "90", None, Input::number(1, token::LONGEST_DAYS)))
            }))
        }
    }
}

pub(super) async fn act(sent: Sent) -> Response {
    let visit = &sent.visit;
    let Some(signed) = visit.signed.clone() else { return visit.to_sign_in() };
    let staff = signed.staff;
    let result = match sent.act() {
        "invitation" => {
            let code = sent.text("code").to_owned();
            visit.change(move |tx, _, now| invitation::accept_as(tx, &code, staff, now)).await
        }
        "me" => {
            let name = sent.text("name").to_owned();
            let language = Some(sent.text("language").to_owned()).filter(|tag| !tag.is_empty());
            let chosen = language.clone();
            let changed =
                visit.change(move |tx, _, _| account::change(tx, staff, &name, language.as_deref())).await;
            if changed.is_ok() {
                let mut response = Redirect::to("/account?done=account").into_response();
                let cookie = match &chosen {
                    Some(tag) => visit.set_cookie(LANGUAGE, tag, 366 * 86_400),
                    None => visit.set_cookie(LANGUAGE, "", 0),
                };
                add_cookie(&mut response, &cookie);
                return response;
            }
            changed
        }
        "passphrase" => {
            let (service, address) = (Arc::clone(&visit.service), visit.address.clone());
            let (before, after) = (sent.text("before").to_owned(), sent.text("after").to_owned());
            waiting(move || {
                let now_ms = (service.now_ms)();
                account::change_passphrase(
                    &service.db,
                    staff,
                    &before,
                    &after,
                    &signed.cookie,
                    &address,
                    now_ms,
                )
            })
            .await
        }
        "token" => match sent.number("days") {
            Ok(days) => {
                let name = sent.text("name").to_owned();
                match visit.change(move |tx, _, now| token::make(tx, staff, &name, days, now)).await {
                    Ok((_, secret)) => {
                        return draw(visit, &Banner::Nothing, Some(secret.show())).await;
                    }
                    Err(error) => Err(error),
                }
            }
            Err(error) => Err(error),
        },
        "token-end" => match sent.number("of") {
            Ok(of) => visit.change(move |tx, _, now| token::end(tx, staff, of, now)).await,
            Err(error) => Err(error),
        },
        _ => Err(ActError::BadWord { field: "act" }),
    };
    match result {
        Ok(()) => Redirect::to("/account?done=account").into_response(),
        Err(error) => draw(visit, &Banner::Failed(error), None).await,
    }
}
