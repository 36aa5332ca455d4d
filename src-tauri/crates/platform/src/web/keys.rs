//! A branch's credentials for the record store.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::centre::crumbs;
use super::frame::{At, Banner, Input, Tab, button, done, field, folded, page, refusal};
use super::visit::{Sent, Visit};
use super::words::day;
use crate::centres::centre::{self, Centre};
use crate::centres::lrs_key::{self, LrsKey, SCOPES};
use crate::centres::{Act, ActError};

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner, None).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner, made: Option<&lrs_key::Made>) -> Response {
    let seen = visit.read(move |tx, actor, _| {
        let keys = lrs_key::list(tx, actor, number)?;
        Ok((centre::get(tx, actor, number)?, centre::above(tx, actor, number)?, keys))
    });
    let (centre, mut above, keys): (Centre, Vec<Centre>, Vec<LrsKey>) = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    above.push(centre);
    let action = format!("/centres/{number}/keys");
    let title = visit.t("platform-keys-title");
    let main = html! {
        (crumbs(visit, &above))
        div { h1 { (title) } p.lede { (visit.t("platform-keys-lede")) } }
        @if let Some(made) = made { (secret(visit, made)) }
        section.section aria-labelledby="keys" {
            h2.visually-hidden id="keys" { (title) }
            @if keys.is_empty() { div.empty { p { (visit.t("platform-keys-empty")) } } }
            @else {
                ul.rows {
                    @for one in &keys {
                        li {
                            div.grow {
                                p.title { bdi { (one.name) } }
                                p.small.muted {
                                    bdi dir="ltr" { (one.key) } " · " bdi dir="ltr" { (one.scopes.join(", ")) } " · "
                                    bdi { (one.centre_name) } " · "
                                    (visit.with("platform-since", &[("day", day(one.made_ms).into())]))
                                }
                            }
                            (button(visit, &action, Act::LrsKeyRevoke, one.number, &visit.t("platform-key-revoke"), &one.name))
                        }
                    }
                }
            }
            (folded(visit, &action, Act::LrsKeyAdd, &visit.t("platform-key-add"), &visit.t("platform-add"), html! {
                (field("name", "key-name", &visit.t("platform-key-name"), "", Some(&visit.t("platform-key-name-hint")), Input::line(120)))
                fieldset.field {
                    legend { (visit.t("platform-scopes")) }
                    @for scope in SCOPES {
                        label.check {
                            input type="checkbox" name="scopes" value=(scope) checked[matches!(scope, "statements/write" | "statements/read/mine")];
                            bdi dir="ltr" { (scope) }
                        }
                    }
                }
            }))
        }
    };
    page(visit, At::Centre(number, Tab::Keys), &title, banner, main)
}

fn secret(visit: &Visit, made: &lrs_key::Made) -> Markup {
    html! {
        section.slip aria-labelledby="made" role="status" {
            div.slip__head { h2 id="made" { (visit.t("platform-key-made")) } }
            div.slip__body {
                p { (visit.t("platform-key-once")) }
                p.small.muted { (visit.t("platform-key-endpoint")) }
                p.code { (visit.service.config.address) "/xapi/" }
                p.small.muted { (visit.t("platform-key-key")) }
                p.code { (made.key) }
                p.small.muted { (visit.t("platform-key-secret")) }
                p.code { (made.secret) }
            }
        }
    }
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    let visit = &sent.visit;
    let done_with = match Act::of(sent.act()) {
        Some(Act::LrsKeyAdd) => {
            let (name, scopes) = (sent.text("name").to_owned(), sent.all("scopes"));
            let made =
                visit.change(move |tx, actor, now| lrs_key::add(tx, actor, number, &name, &scopes, now));
            match made.await {
                Ok(made) => {
                    let banner = Banner::Done(visit.t("platform-act-lrs-key-add"));
                    return draw(visit, number, &banner, Some(&made)).await;
                }
                Err(error) => Err(error),
            }
        }
        Some(Act::LrsKeyRevoke) => match sent.number("of") {
            Ok(of) => visit.change(move |tx, actor, now| lrs_key::revoke(tx, actor, of, now)).await,
            Err(error) => Err(error),
        },
        _ => Err(ActError::BadWord { field: "act" }),
    };
    match done_with {
        Ok(()) => done(&format!("/centres/{number}/keys"), Act::LrsKeyRevoke),
        Err(ActError::SignedOut) => visit.to_sign_in(),
        Err(error) => draw(visit, number, &Banner::Failed(error), None).await,
    }
}
