//! A cohort: its code, its members, its teacher's laptops, its packs; and the sheet that is printed.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};

use super::centre::{chosen, cohort_fields, crumbs};
use super::certificates::waiting;
use super::frame::{At, Banner, Input, Tab, acting, button, done, field, folded, page, refusal, state};
use super::visit::{Sent, Visit};
use super::words::{day, heard};
use crate::catalogue::{offered, titles};
use crate::centres::appointment::{self, Appointed};
use crate::centres::centre::{self, Centre};
use crate::centres::cohort::{self, Cohort};
use crate::centres::enrolment::{self, Member, Standing};
use crate::centres::{Act, ActError, code, staff};
use crate::credentials::register::{self, Of};

/// What a cohort's page needs.
struct Seen {
    cohort: Cohort,
    above: Vec<Centre>,
    members: Vec<Member>,
    appointed: Vec<Appointed>,
    packs: Vec<String>,
    /// What those of them are called that are known here.
    titles: BTreeMap<String, String>,
    /// Those that are published here, by what they are called, for whoever may choose.
    offered: Vec<(String, String)>,
    trainers: Vec<(i64, String)>,
    code: Option<code::Code>,
    /// Claims for certificates that wait for a person.
    claims: i64,
    may: Vec<Act>,
}

impl Seen {
    fn may(&self, act: Act) -> bool {
        self.may.contains(&act)
    }
}

pub(super) async fn show(visit: Visit, Path(number): Path<i64>) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, number, &banner).await
}

async fn look(visit: &Visit, number: i64) -> Result<Seen, ActError> {
    let language = visit.words.language();
    visit
        .read(move |tx, actor, now| {
            let cohort = cohort::get(tx, actor, number)?;
            let mut may = Vec::new();
            for act in [
                Act::CodeShow,
                Act::CodeRenew,
                Act::CohortChange,
                Act::CohortPacks,
                Act::CohortClose,
                Act::MemberApprove,
                Act::DeviceAppoint,
            ] {
                if actor.may(tx, act, cohort.centre)? {
                    may.push(act);
                }
            }
            let mut above = centre::above(tx, actor, cohort.centre)?;
            above.push(centre::get(tx, actor, cohort.centre)?);
            let packs = cohort::packs(tx, actor, number)?;
            Ok(Seen {
                members: enrolment::members(tx, actor, number)?,
                appointed: appointment::of_cohort(tx, actor, number, now)?,
                offered: match may.contains(&Act::CohortPacks) {
                    true => offered(tx, language)?,
                    false => Vec::new(),
                },
                titles: titles(tx, packs.iter().map(String::as_str), language)?,
                packs,
                claims: register::waiting(tx, actor, Of::Cohort(number))?,
                trainers: staff::trainers(tx, actor, cohort.centre)?,
                code: if may.contains(&Act::CodeShow) { code::show(tx, actor, number)? } else { None },
                above,
                cohort,
                may,
            })
        })
        .await
}

async fn draw(visit: &Visit, number: i64, banner: &Banner) -> Response {
    let seen = match look(visit, number).await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let action = format!("/cohorts/{number}");
    let cohort = &seen.cohort;
    let main = html! {
        (crumbs(visit, &seen.above))
        div {
            h1 { bdi { (cohort.name) } }
            p.row {
                span.muted {
                    (visit.with("platform-members-of", &[("members", cohort.members.into()), ("most", cohort.most.into())]))
                    @if let Some(trainer) = &cohort.trainer_name { " · " bdi { (trainer) } }
                }
                @if cohort.closed_ms.is_some() { (state("✕", &visit.t("platform-closed"), "")) }
            }
        }
        (members(visit, &action, &seen))
        section.section aria-labelledby="certificates" {
            h2 id="certificates" { (visit.t("certificates-title")) }
            (waiting(visit, &format!("{action}/certificates"), seen.claims))
            p { a href={ (action) "/certificates" } { (visit.t("certificates-of-cohort")) } }
        }
        @if seen.may(Act::CodeShow) { (code_slip(visit, &action, &seen)) }
        (laptops(visit, &action, &seen))
        (packs(visit, &action, &seen))
        @if seen.may(Act::CohortChange) {
            section.section aria-labelledby="changes" {
                h2 id="changes" { (visit.t("platform-changes")) }
                (folded(visit, &action, Act::CohortChange, &visit.t("platform-cohort-change"), &visit.t("platform-save"),
                    cohort_fields(visit, Some(cohort), &seen.trainers)))
                @if cohort.closed_ms.is_none() {
                    details.fold {
                        summary { (visit.t("platform-cohort-close")) }
                        form.form method="post" action=(action) {
                            (acting(visit, Act::CohortClose))
                            p { (visit.t("platform-cohort-close-hint")) }
                            div.row { button.btn.btn--danger type="submit" { (visit.t("platform-cohort-close")) } }
                        }
                    }
                }
            }
        }
    };
    page(visit, At::Centre(cohort.centre, Tab::Overview), &cohort.name, banner, main)
}

fn members(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let now_ms = visit.now_ms();
    html! {
        section.section aria-labelledby="members" {
            h2 id="members" { (visit.t("platform-members")) }
            @if seen.members.is_empty() {
                div.empty { p { (visit.t("platform-members-empty")) } }
            } @else {
                p { a href={ (action) "/group" } { (visit.t("teach-far")) } " · " a href={ (action) "/group#need" } { (visit.t("teach-need")) } }
                div.scroll-x tabindex="0" role="group" aria-labelledby="members" {
                    table.table {
                        thead { tr {
                            th scope="col" { (visit.t("platform-name")) }
                            th scope="col" { (visit.t("platform-state")) }
                            th scope="col" { (visit.t("platform-heard")) }
                            th scope="col" { (visit.t("platform-entries")) }
                            @if seen.may(Act::MemberApprove) { th scope="col" { (visit.t("platform-act")) } }
                        } }
                        tbody {
                            @for member in &seen.members {
                                tr {
                                    td {
                                        a href={ "/learners/" (member.learner) } { bdi { (name(visit, member)) } }
                                        @if !member.joined.is_empty() {
                                            " " span.small.muted { (visit.count("platform-joined-count", "count", member.joined.len() as i64)) }
                                        }
                                    }
                                    td { (standing(visit, member.standing)) }
                                    td { (heard(visit.words, member.heard_ms, now_ms)) }
                                    td.num { bdi { (member.entries) } }
                                    @if seen.may(Act::MemberApprove) {
                                        td { div.row {
                                            @if member.standing != Standing::Member {
                                                (button(visit, action, Act::MemberApprove, member.learner, &visit.t("platform-member-approve"), &name(visit, member)))
                                            }
                                            @if matches!(member.standing, Standing::Member | Standing::Waiting) {
                                                @let words = if member.standing == Standing::Member { "platform-member-end" } else { "platform-member-refuse" };
                                                (button(visit, action, Act::MemberEnd, member.learner, &visit.t(words), &name(visit, member)))
                                            }
                                        } }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn name(visit: &Visit, member: &Member) -> String {
    if member.name.is_empty() { visit.t("platform-nameless") } else { member.name.clone() }
}

fn standing(visit: &Visit, standing: Standing) -> Markup {
    let (shape, class) = match standing {
        Standing::Member => ("●", "status--ok"),
        Standing::Waiting => ("◆", "status--attn"),
        Standing::Ended => ("○", ""),
        Standing::Refused => ("✕", ""),
    };
    state(shape, &visit.t(&format!("platform-standing-{}", standing.word())), class)
}

fn code_slip(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let service = &visit.service;
    let written = seen
        .code
        .as_ref()
        .map(|code| (code, code::written(code, &service.config.address, service.key.public())));
    html! {
        section.slip aria-labelledby="code" {
            div.slip__head { h2 id="code" { (visit.t("platform-code")) } }
            div.slip__body {
                @match &written {
                    None => { p { (visit.t("platform-code-none")) } },
                    Some((_, Err(error))) => { p { (crate::centres::api::words(visit.words, error)) } },
                    Some((code, Ok(written))) => {
                        @if code.expires_ms < visit.now_ms() {
                            (state("✕", &visit.with("platform-code-over", &[("day", day(code.expires_ms).into())]), "status--bad"))
                        } @else {
                            p { (visit.with("platform-code-until", &[("day", day(code.expires_ms).into())])) }
                        }
                        @if let Some(svg) = reconcile::code::qr_svg(&written.qr_text()) {
                            div.qr role="img" aria-label=(visit.t("platform-code-qr")) { (PreEscaped(svg)) }
                        }
                        p.code { (written.text()) }
                        p { a.btn href={ "/cohorts/" (seen.cohort.number) "/sheet" } { (visit.t("platform-code-sheet")) } }
                    },
                }
                @if seen.may(Act::CodeRenew) && seen.cohort.closed_ms.is_none() {
                    (folded(visit, action, Act::CodeRenew, &visit.t("platform-code-renew"), &visit.t("platform-code-renew"), html! {
                        p { (visit.t("platform-code-renew-hint")) }
                        (field("days", "code-days", &visit.t("platform-code-days"), "90", None, Input::number(1, 700)))
                    }))
                }
            }
        }
    }
}

fn laptops(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let now_ms = visit.now_ms();
    html! {
        section.section aria-labelledby="laptops" {
            h2 id="laptops" { (visit.t("platform-appointed")) }
            p.lede { (visit.t("platform-appointed-lede")) }
            @if !seen.appointed.is_empty() {
                ul.rows {
                    @for one in &seen.appointed {
                        li {
                            div.grow {
                                p.title { bdi { (one.name) } }
                                p.small.muted {
                                    bdi { (one.device.short()) } " · "
                                    (visit.with("platform-until", &[("day", day(one.until_ms).into())])) " · "
                                    (heard(visit.words, one.heard_ms, now_ms))
                                }
                            }
                            @if seen.may(Act::DeviceAppoint) {
                                (button(visit, action, Act::DeviceDismiss, one.number, &visit.t("platform-dismiss"), &one.name))
                            }
                        }
                    }
                }
            }
            @if seen.may(Act::DeviceAppoint) {
                (folded(visit, action, Act::DeviceAppoint, &visit.t("platform-appoint"), &visit.t("platform-add"), html! {
                    (field("device", "device", &visit.t("platform-device"), "", Some(&visit.t("platform-device-hint")), Input::line(80)))
                    (field("name", "device-name", &visit.t("platform-device-name"), "", None, Input::line(80)))
                    (field("days", "device-days", &visit.t("platform-days"), "365", None, Input::number(1, 700)))
                }))
            }
        }
    }
}

fn packs(visit: &Visit, action: &str, seen: &Seen) -> Markup {
    let is_offered = |pack: &str| seen.offered.iter().any(|(id, _)| id == pack);
    let others: Vec<&str> = seen.packs.iter().map(String::as_str).filter(|pack| !is_offered(pack)).collect();
    html! {
        section.section aria-labelledby="packs" {
            h2 id="packs" { (visit.t("platform-cohort-packs")) }
            @if seen.packs.is_empty() { p.muted { (visit.t("platform-cohort-packs-empty")) } }
            @else { ul.rows { @for pack in &seen.packs { li { div.grow {
                @if let Some(title) = seen.titles.get(pack) { p.title { bdi { (title) } } }
                p.small.muted { bdi dir="ltr" { (pack) } }
            } } } } }
            @if seen.may(Act::CohortPacks) {
                (folded(visit, action, Act::CohortPacks, &visit.t("platform-cohort-packs-change"), &visit.t("platform-save"), html! {
                    @if !seen.offered.is_empty() {
                        fieldset.field {
                            legend { (visit.t("platform-packs-title")) }
                            @for (id, title) in &seen.offered {
                                label.check {
                                    input type="checkbox" name="pack" value=(id) checked[seen.packs.contains(id)];
                                    span { bdi { (title) } " " span.small.muted { bdi dir="ltr" { (id) } } }
                                }
                            }
                        }
                    }
                    div.field {
                        label for="pack-ids" {
                            (visit.t(if seen.offered.is_empty() { "platform-pack-ids" } else { "platform-pack-ids-others" }))
                        }
                        p.hint id="pack-ids-hint" { (visit.t("platform-pack-ids-hint")) }
                        textarea.area id="pack-ids" name="packs" rows="5" dir="ltr" spellcheck="false" aria-describedby="pack-ids-hint" {
                            (others.join("\n"))
                        }
                    }
                }))
            }
        }
    }
}

pub(super) async fn sheet(visit: Visit, Path(number): Path<i64>) -> Response {
    let seen = match look(&visit, number).await {
        Ok(seen) if seen.may(Act::CodeShow) => seen,
        Ok(_) => return refusal(&visit, &ActError::NotAllowed(Act::CodeShow)),
        Err(error) => return refusal(&visit, &error),
    };
    let service = &visit.service;
    let written = match &seen.code {
        Some(code) => {
            code::written(code, &service.config.address, service.key.public()).map(|written| (code, written))
        }
        None => Err(ActError::BadCode),
    };
    let (code, written) = match written {
        Ok(found) => found,
        Err(error) => return refusal(&visit, &error),
    };
    let centre = seen.above.last().map_or("", |one| &one.name);
    let main = html! {
        article.print-sheet {
            p.muted { bdi { (centre) } }
            h1 { bdi { (seen.cohort.name) } }
            ol {
                li { (visit.t("platform-sheet-1")) }
                li { (visit.t("platform-sheet-2")) }
                li { (visit.t("platform-sheet-3")) }
            }
            @if let Some(svg) = reconcile::code::qr_svg(&written.qr_text()) {
                div.qr role="img" aria-label=(visit.t("platform-code-qr")) { (PreEscaped(svg)) }
            }
            p.code { (written.text()) }
            p { (visit.with("platform-code-until", &[("day", day(code.expires_ms).into())])) }
            p.no-print { (visit.t("platform-sheet-print")) " " a href={ "/cohorts/" (number) } { (visit.t("platform-back-cohort")) } }
        }
    };
    page(&visit, At::Centre(seen.cohort.centre, Tab::Overview), &seen.cohort.name, &Banner::Nothing, main)
}

pub(super) async fn act(Path(number): Path<i64>, sent: Sent) -> Response {
    match change(&sent, number).await {
        Ok(act) => done(&format!("/cohorts/{number}"), act),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, number, &Banner::Failed(error)).await,
    }
}

async fn change(sent: &Sent, number: i64) -> Result<Act, ActError> {
    let visit = &sent.visit;
    let act = Act::of(sent.act()).ok_or(ActError::BadWord { field: "act" })?;
    match act {
        Act::MemberApprove => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| enrolment::approve(tx, actor, number, of, now)).await?;
        }
        Act::MemberEnd => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| enrolment::end(tx, actor, number, of, now)).await?;
        }
        Act::CodeRenew => {
            let days = sent.number("days")?;
            visit
                .change(move |tx, actor, now| {
                    code::renew(tx, actor, number, code::end_of_day(now, days), now).map(drop)
                })
                .await?;
        }
        Act::CohortChange => {
            let chosen = chosen(sent)?;
            visit.change(move |tx, actor, now| cohort::change(tx, actor, number, &chosen, now)).await?;
        }
        Act::CohortPacks => {
            let mut packs = sent.all("pack");
            packs.extend(sent.text("packs").split_whitespace().map(str::to_owned));
            visit.change(move |tx, actor, now| cohort::set_packs(tx, actor, number, &packs, now)).await?;
        }
        Act::CohortClose => visit.change(move |tx, actor, now| cohort::close(tx, actor, number, now)).await?,
        Act::DeviceAppoint => {
            let (device, name) = (sent.text("device").to_owned(), sent.text("name").to_owned());
            let days = sent.number("days")?;
            visit
                .change(move |tx, actor, now| {
                    appointment::appoint(tx, actor, number, &device, &name, code::end_of_day(now, days), now)
                })
                .await?;
        }
        Act::DeviceDismiss => {
            let of = sent.number("of")?;
            visit.change(move |tx, actor, now| appointment::dismiss(tx, actor, of, now)).await?;
        }
        _ => return Err(ActError::BadWord { field: "act" }),
    }
    Ok(act)
}
