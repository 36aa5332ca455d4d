//! A branch's laptops, and second keys that wait for a word of the staff.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::centre::crumbs;
use super::frame::{At, Banner, Input, Tab, button, done, field, folded, page, refusal, state};
use super::visit::{Sent, Visit};
use super::words::{day, heard};
use crate::centres::centre::{self, Centre};
use crate::centres::device::{self, Device};
use crate::centres::learner_key::{self, Case};
use crate::centres::{Act, ActError, KeyStanding};

struct Seen {
    centre: Centre,
    above: Vec<Centre>,
    devices: Vec<Device>,
    cases: Vec<Case>,
    may: bool,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner) -> Response {
    let seen = visit.read(move |tx, actor, _| {
        Ok(Seen {
            centre: centre::get(tx, actor, number)?,
            above: centre::above(tx, actor, number)?,
            devices: device::list(tx, actor, number)?,
            cases: learner_key::cases(tx, actor, number)?,
            may: actor.may(tx, Act::DeviceBar, number)?,
        })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let mut above = seen.above.clone();
    above.push(seen.centre.clone());
    let title = visit.t("platform-laptops-title");
    let main = html! {
        (crumbs(visit, &above))
        h1 { (title) }
        @if !seen.cases.is_empty() { (cases(visit, number, &seen)) }
        (devices(visit, number, &seen))
    };
    page(visit, At::Centre(number, Tab::Laptops), &title, banner, main)
}

fn cases(visit: &Visit, number: i64, seen: &Seen) -> Markup {
    let action = format!("/centres/{number}/laptops");
    html! {
        section.section aria-labelledby="cases" {
            h2 id="cases" { (visit.t("platform-second-keys")) }
            p.lede { (visit.t("platform-second-keys-lede")) }
            ul.rows {
                @for one in &seen.cases {
                    li {
                        div.grow {
                            p { a.title href={ "/learners/" (one.learner) } { bdi { @if one.name.is_empty() { (visit.t("platform-nameless")) } @else { (one.name) } } } }
                            p.small.muted {
                                bdi { (one.device) } " · "
                                (visit.with("platform-since", &[("day", day(one.met_ms).into())]))
                            }
                        }
                        @let (shape, class) = match one.standing {
                            KeyStanding::Waiting => ("◆", "status--attn"),
                            KeyStanding::Accepted => ("●", "status--ok"),
                            KeyStanding::Refused => ("✕", ""),
                        };
                        (state(shape, &visit.t(&format!("platform-key-{}", one.standing.word())), class))
                        @if seen.may {
                            @if one.standing != KeyStanding::Accepted {
                                (button(visit, &action, Act::KeyAccept, one.number, &visit.t("platform-key-accept"), &one.name))
                            }
                            @if one.standing != KeyStanding::Refused {
                                (button(visit, &action, Act::KeyRefuse, one.number, &visit.t("platform-key-refuse"), &one.name))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn devices(visit: &Visit, number: i64, seen: &Seen) -> Markup {
    let action = format!("/centres/{number}/laptops");
    let now_ms = visit.now_ms();
    html! {
        section.section aria-labelledby="devices" {
            h2 id="devices" { (visit.t("platform-devices")) }
            @if seen.devices.is_empty() {
                div.empty { p { (visit.t("platform-devices-empty")) } }
            } @else {
                ul.rows {
                    @for one in &seen.devices {
                        li {
                            div.grow {
                                p.title { bdi { (one.key.short()) } }
                                p.small.muted {
                                    (visit.count("platform-device-learners", "count", one.learners)) " · "
                                    (heard(visit.words, one.heard_ms, now_ms))
                                    @if let Some(minutes) = one.offset_ms.map(|ms| ms / 60_000).filter(|minutes| minutes.abs() >= 10) {
                                        " · " (visit.count("platform-device-clock", "minutes", minutes))
                                    }
                                }
                            }
                            @if let Some(bar) = one.barred {
                                (state("✕", &visit.t("platform-device-barred"), "status--bad"))
                                @if seen.may {
                                    (button(visit, &action, Act::DeviceUnbar, bar, &visit.t("platform-device-unbar"), &one.key.short()))
                                }
                            }
                        }
                    }
                }
            }
            @if seen.may {
                (folded(visit, &action, Act::DeviceBar, &visit.t("platform-device-bar"), &visit.t("platform-device-bar"), html! {
                    p { (visit.t("platform-device-bar-hint")) }
                    (field("device", "device", &visit.t("platform-device"), "", Some(&visit.t("platform-device-hint")), Input::line(80)))
                    (field("reason", "reason", &visit.t("platform-reason"), "", None, Input::line(300)))
                }))
            }
        }
    }
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    match change(&sent).await {
        Ok(act) => done(&format!("/centres/{number}/laptops"), act),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, &Banner::Failed(error)).await,
    }
}

async fn change(sent: &Sent) -> Result<Act, ActError> {
    let visit = &sent.visit;
    let act = Act::of(sent.act()).ok_or(ActError::BadWord { field: "act" })?;
    match act {
        Act::DeviceBar => {
            let (device, reason) = (sent.text("device").to_owned(), sent.text("reason").to_owned());
            visit.change(move |tx, actor, now| device::bar(tx, actor, &device, &reason, now)).await?;
        }
        Act::DeviceUnbar => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| device::unbar(tx, actor, of, now)).await?;
        }
        Act::KeyAccept => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| learner_key::accept(tx, actor, of, now)).await?;
        }
        Act::KeyRefuse => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| learner_key::refuse(tx, actor, of, now)).await?;
        }
        _ => return Err(ActError::BadWord { field: "act" }),
    }
    Ok(act)
}
