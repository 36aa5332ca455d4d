//! A learner's own wallets: which they let at their certificates, and the end of it by their own word.
//!
//! Nobody is signed in here, as where a wallet is let in: a one-time code says whose wallets they are. It is used up by the
//! first step; each page that follows carries a word of its own for the next one.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{At, Banner, Input, field, page};
use super::visit::{GuestSent, Visit};
use super::wallet::let_in;
use crate::badges::access::{self, Access};
use crate::badges::code;
use crate::centres::ActError;
use crate::centres::api::waiting;
use crate::credentials::holder;
use crate::service::Service;

/// Where it is.
pub(super) const PATH: &str = "/wallets/own";

/// Returns the routes of these pages.
pub(super) fn router() -> Router<Arc<Service>> {
    Router::new().route(PATH, get(show).post(act))
}

/// A step: the code, or the word of the page before; and which access is to end.
#[derive(Deserialize)]
struct Step {
    code: String,
    #[serde(default)]
    of: Option<i64>,
}

/// What is shown of a learner's.
struct Own {
    name: String,
    accesses: Vec<Access>,
    /// Whether something was ended just now.
    is_ended: bool,
    next: String,
}

async fn show(visit: Visit) -> Response {
    ask(&visit.into_guest(), &Banner::Nothing)
}

async fn act(State(service): State<Arc<Service>>, sent: GuestSent<Step>) -> Response {
    let GuestSent { visit, form: step } = sent;
    let address = visit.address.clone();
    let own = waiting(move || {
        let now_ms = (service.now_ms)();
        let tried = code::count_try(&service.db, &address, now_ms)?;
        service.db.write(|tx| {
            let (learner, next) = code::step(tx, &step.code, now_ms)?;
            tried.succeeded(tx)?;
            let is_ended = match step.of {
                Some(access) => access::withdraw_own(tx, learner, access, now_ms)?,
                None => false,
            };
            let (name, accesses) = (holder(tx, learner)?.1, access::of_person(tx, learner, now_ms)?);
            Ok::<_, ActError>(Own { name, accesses, is_ended, next: next.show().to_owned() })
        })
    });
    match own.await {
        Ok(own) => list(&visit, &own),
        Err(error) => ask(&visit, &Banner::Failed(error)),
    }
}

/// Asks who it is.
fn ask(visit: &Visit, banner: &Banner) -> Response {
    let (title, hint) = (visit.t("wallet-own-title"), visit.t("wallet-code-hint"));
    let main = html! {
        div { h1 { (title) } p.lede { (visit.t("wallet-own-lede")) } }
        form.form method="post" action=(PATH) {
            (field("code", "code", &visit.t("wallet-code"), "", Some(&hint), Input::line(40)))
            div.row { button.btn.btn--main type="submit" { (visit.t("wallet-go-on")) } }
        }
        p.muted { a href="/wallets" { (visit.t("wallet-what")) } }
    };
    page(visit, At::Elsewhere, &title, banner, main)
}

/// Shows whom they let in, each with its end.
fn list(visit: &Visit, own: &Own) -> Response {
    let title = visit.t("wallet-own-title");
    let who = if own.name.is_empty() { visit.t("platform-nameless") } else { own.name.clone() };
    let banner = match own.is_ended {
        true => Banner::Done(visit.t("platform-act-wallet-end")),
        false => Banner::Nothing,
    };
    let main = html! {
        h1 { (title) }
        dl.facts { dt { (visit.t("wallet-you-are")) } dd.title { bdi { (who) } } }
        @if own.accesses.is_empty() { p.muted { (visit.t("wallet-own-none")) } }
        @else {
            p { (visit.t("wallet-own-over")) }
            ul.rows { @for one in &own.accesses { li { (let_in(visit, one)) (end(visit, one, &own.next)) } } }
        }
    };
    page(visit, At::Midway, &title, &banner, main)
}

fn end(visit: &Visit, one: &Access, next: &str) -> Markup {
    html! {
        form method="post" action=(PATH) {
            input type="hidden" name="code" value=(next);
            input type="hidden" name="of" value=(one.number);
            button.btn.btn--danger type="submit" {
                (visit.t("wallet-end")) span.visually-hidden { " " (one.wallet.said.client_name) }
            }
        }
    }
}
