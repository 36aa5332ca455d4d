//! A branch's staff and invitations.

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::centre::crumbs;
use super::frame::{At, Banner, Input, Tab, button, done, field, folded, page, refusal};
use super::visit::{Sent, Visit};
use super::words::day;
use crate::centres::centre::{self, Centre};
use crate::centres::invitation::{self, Invitation};
use crate::centres::staff::{self, Held};
use crate::centres::{Act, ActError, Role};

struct Seen {
    centre: Centre,
    above: Vec<Centre>,
    staff: Vec<Held>,
    invitations: Option<Vec<Invitation>>,
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner, None).await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner, code: Option<&str>) -> Response {
    let seen = visit.read(move |tx, actor, now| {
        Ok(Seen {
            centre: centre::get(tx, actor, number)?,
            above: centre::above(tx, actor, number)?,
            staff: staff::list(tx, actor, number)?,
            invitations: match actor.may(tx, Act::StaffInvite, number)? {
                true => Some(invitation::waiting(tx, actor, number, now)?),
                false => None,
            },
        })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let mut above = seen.above.clone();
    above.push(seen.centre.clone());
    let title = visit.t("platform-staff-title");
    let main = html! {
        (crumbs(visit, &above))
        h1 { (title) }
        @if let Some(code) = code { (new_code(visit, code)) }
        (people(visit, number, &seen))
        @if let Some(invitations) = &seen.invitations { (invited(visit, number, invitations)) }
    };
    page(visit, At::Centre(number, Tab::Staff), &title, banner, main)
}

fn new_code(visit: &Visit, code: &str) -> Markup {
    let address = format!("{}/join", visit.service.config.address);
    html! {
        section.slip aria-labelledby="new-code" role="status" {
            div.slip__head { h2 id="new-code" { (visit.t("platform-invitation-code")) } }
            div.slip__body {
                p.code { (code) }
                p { (visit.t("platform-invitation-code-hint")) " " bdi { (address) } }
            }
        }
    }
}

fn people(visit: &Visit, number: i64, seen: &Seen) -> Markup {
    let action = format!("/centres/{number}/staff");
    html! {
        section.section aria-labelledby="people" {
            h2 id="people" { (visit.t("platform-staff-people")) }
            @if seen.staff.is_empty() { div.empty { p { (visit.t("platform-staff-empty")) } } }
            @else {
                ul.rows {
                    @for one in &seen.staff {
                        li {
                            div.grow {
                                p.title { bdi { (one.name) } }
                                p.small.muted {
                                    (role(visit, one.role)) " · " bdi { (one.centre_name) } " · "
                                    (visit.with("platform-since", &[("day", day(one.given_ms).into())]))
                                }
                            }
                            @if seen.invitations.is_some() {
                                (button(visit, &action, Act::StaffRemove, one.number, &visit.t("platform-staff-remove"), &one.name))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn invited(visit: &Visit, number: i64, invitations: &[Invitation]) -> Markup {
    let action = format!("/centres/{number}/staff");
    html! {
        section.section aria-labelledby="invitations" {
            h2 id="invitations" { (visit.t("platform-invitations")) }
            @if invitations.is_empty() { p.muted { (visit.t("platform-invitations-empty")) } }
            @else {
                ul.rows {
                    @for one in invitations {
                        li {
                            div.grow {
                                p.title { bdi { @if one.note.is_empty() { (visit.t("platform-nameless")) } @else { (one.note) } } }
                                p.small.muted {
                                    (role(visit, one.role)) " · " bdi { (one.centre_name) } " · "
                                    (visit.with("platform-until", &[("day", day(one.expires_ms).into())]))
                                }
                            }
                            (button(visit, &action, Act::InvitationEnd, one.number, &visit.t("platform-invitation-end"), &one.note))
                        }
                    }
                }
            }
            (folded(visit, &action, Act::StaffInvite, &visit.t("platform-invite"), &visit.t("platform-invite-do"), html! {
                (field("note", "note", &visit.t("platform-invite-whom"), "", Some(&visit.t("platform-invite-whom-hint")), Input::line(120)))
                fieldset.field {
                    legend { (visit.t("platform-role")) }
                    @for one in Role::ALL.into_iter().rev() {
                        label.check {
                            input type="radio" name="role" value=(one.word()) checked[one == Role::Viewer] required;
                            span { (role(visit, one)) span.muted.small { " — " (visit.t(&format!("platform-role-{}-hint", one.word()))) } }
                        }
                    }
                }
                (field("days", "days", &visit.t("platform-days"), "14", None, Input::number(1, invitation::LONGEST_DAYS)))
            }))
        }
    }
}

/// Says a role.
pub(super) fn role(visit: &Visit, role: Role) -> String {
    visit.t(&format!("platform-role-{}", role.word()))
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    let path = format!("/centres/{number}/staff");
    match change(&sent, number).await {
        Ok((Act::StaffInvite, Some(code))) => {
            let banner = Banner::Done(sent.visit.t("platform-act-staff-invite"));
            draw(&sent.visit, number, &banner, Some(&code)).await
        }
        Ok((act, _)) => done(&path, act),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, &Banner::Failed(error), None).await,
    }
}

async fn change(sent: &Sent, number: i64) -> Result<(Act, Option<String>), ActError> {
    let visit = &sent.visit;
    let act = Act::of(sent.act()).ok_or(ActError::BadWord { field: "act" })?;
    match act {
        Act::StaffInvite => {
            let role = Role::of(sent.text("role")).ok_or(ActError::BadWord { field: "role" })?;
            let (note, days) = (sent.text("note").to_owned(), sent.number("days")?);
            let (_, code) = visit
                .change(move |tx, actor, now| invitation::invite(tx, actor, number, role, &note, days, now))
                .await?;
            return Ok((act, Some(code.show().to_owned())));
        }
        Act::StaffRemove => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| staff::remove(tx, actor, of, now)).await?;
        }
        Act::InvitationEnd => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| invitation::withdraw(tx, actor, of, now)).await?;
        }
        _ => return Err(ActError::BadWord { field: "act" }),
    }
    Ok((act, None))
}
