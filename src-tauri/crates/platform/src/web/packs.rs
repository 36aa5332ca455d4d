//! The packs that are offered, and publishing one.

use std::io;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request, State};
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value as Json;

use super::frame::{At, Banner, acting, done, done_so, page, refusal, state, token};
use super::publishers;
use super::visit::{Sent, Visit, is_own_site};
use crate::auth::secret;
use crate::catalogue::{PublishError, Publisher, publish, title_in, withdraw};
use crate::centres::api::waiting;
use crate::centres::centre::{self, Centre};
use crate::centres::{Act, ActError, Actor};
use crate::db::DbError;
use crate::service::Service;

/// Pieces of an upload that wait to be written.
const PIECES: usize = 4;
/// Longest of the small fields before the file, in bytes.
const SMALL: usize = 200;

/// A pack, as it is listed.
struct Shown {
    id: String,
    version: i64,
    bytes: i64,
    publisher: String,
    centre: i64,
    listing: Json,
    is_withdrawn: bool,
}

/// What the page needs.
struct Seen {
    packs: Vec<Shown>,
    /// Where whoever is signed in may publish.
    centres: Vec<Centre>,
    publishers: Vec<Publisher>,
}

impl Shown {
    /// Returns its title in a language, or in any.
    fn title(&self, language: &str) -> &str {
        title_in(&self.listing, language).unwrap_or(&self.id)
    }

    fn languages(&self) -> String {
        let languages = self.listing.get("languages").and_then(Json::as_array);
        let languages = languages.map(|all| all.iter().filter_map(Json::as_str).collect::<Vec<_>>());
        languages.unwrap_or_default().join(", ")
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    let banner = Banner::of(&visit);
    draw(&visit, &banner).await
}

pub(super) async fn draw(visit: &Visit, banner: &Banner) -> Response {
    let seen = visit.read(|tx, actor, _| {
        let rows = tx.query(
            "select pack.id, pack.version, pack.bytes, publisher.name, pack.listing, pack.withdrawn_ms,
                 publisher.centre
             from pack join publisher on publisher.number = pack.publisher
             order by pack.id, pack.version desc limit 2000",
            &[],
        )?;
        let shown = |row: &crate::db::Row| -> Result<Shown, DbError> {
            Ok(Shown {
                id: row.text(0)?.to_owned(),
                version: row.int(1)?,
                bytes: row.int(2)?,
                publisher: row.text(3)?.to_owned(),
                listing: serde_json::from_str(row.text(4)?).unwrap_or(Json::Null),
                is_withdrawn: row.opt_int(5)?.is_some(),
                centre: row.int(6)?,
            })
        };
        let mut centres = Vec::new();
        for (_, centre) in centre::all(tx, actor)? {
            if actor.may(tx, Act::PackPublish, centre.number)? {
                centres.push(centre);
            }
        }
        let publishers = crate::catalogue::publishers(tx)?;
        Ok(Seen { packs: rows.iter().map(shown).collect::<Result<Vec<_>, _>>()?, centres, publishers })
    });
    let seen = match seen.await {
        Ok(seen) => seen,
        Err(error) => return refusal(visit, &error),
    };
    let title = visit.t("platform-packs-title");
    let main = html! {
        div { h1 { (title) } p.lede { (visit.t("platform-packs-lede")) } }
        @if seen.packs.is_empty() { div.empty { p { (visit.t("platform-packs-empty")) } } }
        @else {
            div.scroll-x tabindex="0" role="region" aria-label=(title) {
                table.table {
                    thead { tr {
                        th scope="col" { (visit.t("platform-name")) }
                        th scope="col" { (visit.t("platform-pack-version")) }
                        th scope="col" { (visit.t("platform-pack-size")) }
                        th scope="col" { (visit.t("platform-pack-languages")) }
                        th scope="col" { (visit.t("platform-pack-publisher")) }
                        @if !seen.centres.is_empty() { th scope="col" { (visit.t("platform-act")) } }
                    } }
                    tbody { @for pack in &seen.packs { (row(visit, pack, &seen)) } }
                }
            }
        }
        @if !seen.centres.is_empty() { (upload(visit, &seen.centres)) }
        (publishers::section(visit, &seen.publishers, &seen.centres))
    };
    page(visit, At::Packs, &title, banner, main)
}

fn row(visit: &Visit, pack: &Shown, seen: &Seen) -> Markup {
    html! {
        tr {
            td {
                bdi { (pack.title(visit.words.language())) }
                @if pack.is_withdrawn { " " (state("✕", &visit.t("platform-pack-withdrawn"), "")) }
                p.small.muted { bdi dir="ltr" { (pack.id) } }
            }
            td.num { bdi { (pack.version) } }
            td.num { bdi dir="ltr" { (size(pack.bytes)) } }
            td { bdi dir="ltr" { (pack.languages()) } }
            td { bdi { (pack.publisher) } }
            @if !seen.centres.is_empty() {
                td {
                    // Only where the publisher is the branch's own.
                    @if !pack.is_withdrawn && seen.centres.iter().any(|centre| centre.number == pack.centre) {
                        form method="post" action="/published/withdraw" {
                            (acting(visit, Act::PackPublish))
                            input type="hidden" name="id" value=(pack.id);
                            input type="hidden" name="version" value=(pack.version);
                            button.btn.btn--danger type="submit" {
                                (visit.t("platform-pack-withdraw"))
                                span.visually-hidden { " " (pack.id) " " (pack.version) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The small fields stand before the file: who may not publish is told before it comes.
fn upload(visit: &Visit, centres: &[Centre]) -> Markup {
    html! {
        section.section aria-labelledby="publish" {
            h2 id="publish" { (visit.t("platform-pack-publish")) }
            form.form method="post" action="/published" enctype="multipart/form-data" {
                (token(visit))
                div.field {
                    label for="centre" { (visit.t("platform-pack-centre")) }
                    select.select id="centre" name="centre" {
                        @for one in centres { option value=(one.number) { (one.name) } }
                    }
                }
                div.field {
                    label for="file" { (visit.t("platform-pack-file")) }
                    p.hint id="file-hint" { (visit.t("platform-pack-file-hint")) }
                    input.input id="file" name="file" type="file" accept=".pack" required aria-describedby="file-hint";
                }
                div.row { button.btn.btn--main type="submit" { (visit.t("platform-pack-publish")) } }
            }
        }
    }
}

pub(super) async fn take(State(service): State<Arc<Service>>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::from_request_parts(&mut parts, &service).await {
        Ok(visit) => visit,
        Err(response) => return response,
    };
    let own = is_own_site(&parts.headers);
    let form = Multipart::from_request(Request::from_parts(parts, body), &service).await;
    let taken = match form {
        Ok(form) if own => receive(&visit, form).await,
        Ok(_) => Err(ActError::Forgery),
        Err(error) => Err(ActError::BadRequest(error.to_string())),
    };
    match taken {
        Ok(()) => done("/published", Act::PackPublish),
        Err(error @ (ActError::SignedOut | ActError::Forgery)) => refusal(&visit, &error),
        Err(error) => draw(&visit, &Banner::Failed(error)).await,
    }
}

/// Reads the small fields, then hands the file on as it comes: it is nowhere whole in memory.
async fn receive(visit: &Visit, mut form: Multipart) -> Result<(), ActError> {
    let staff = visit.signed.as_ref().ok_or(ActError::SignedOut)?.staff;
    let unreadable =
        |error: axum::extract::multipart::MultipartError| ActError::BadRequest(error.to_string());
    let (mut word, mut centre) = (String::new(), None);
    while let Some(mut field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            if !secret::same(word.as_bytes(), visit.form.as_bytes()) {
                return Err(ActError::Forgery);
            }
            let centre = centre.ok_or(ActError::BadWord { field: "centre" })?;
            let (send, pieces) = tokio::sync::mpsc::channel(PIECES);
            let service = Arc::clone(&visit.service);
            let working = waiting(move || {
                let actor = service.db.read(|tx| Actor::of(tx, staff))?;
                let mut arriving = Arriving { pieces, rest: Bytes::new() };
                let packs = service.config.packs();
                publish(&service.db, &packs, &actor, centre, &mut arriving, (service.now_ms)())
                    .map_err(told)?;
                Ok(())
            });
            let working = tokio::spawn(working);
            loop {
                let piece = match field.chunk().await {
                    Ok(None) => break,
                    Ok(Some(piece)) => Ok(piece),
                    Err(error) => Err(io::Error::other(error.to_string())),
                };
                let is_last = piece.is_err();
                // Whoever reads has heard enough: what they say follows.
                if send.send(piece).await.is_err() || is_last {
                    break;
                }
            }
            drop(send);
            return working.await.map_err(|error| ActError::System(error.to_string()))?;
        }
        let mut text = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(unreadable)? {
            text.extend_from_slice(&piece);
            if text.len() > SMALL {
                return Err(ActError::TooLong);
            }
        }
        let text = String::from_utf8_lossy(&text).into_owned();
        match name.as_str() {
            "form" => word = text,
            "centre" => centre = text.parse().ok(),
            _ => {}
        }
    }
    Err(ActError::BadWord { field: "file" })
}

/// What comes over the line, as a file that is read.
struct Arriving {
    pieces: tokio::sync::mpsc::Receiver<io::Result<Bytes>>,
    rest: Bytes,
}

impl io::Read for Arriving {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.rest = piece?,
                None => return Ok(0),
            }
        }
        let most = buffer.len().min(self.rest.len());
        buffer[..most].copy_from_slice(&self.rest.split_to(most));
        Ok(most)
    }
}

/// Says why a pack is not published, in the words of these pages.
fn told(error: PublishError) -> ActError {
    match error {
        PublishError::Act(error) => error,
        PublishError::SameEdition { .. } => ActError::SameEdition,
        PublishError::OtherCentres(_) => ActError::OtherCentresPack,
        PublishError::Io(error) if error.kind() == io::ErrorKind::StorageFull => ActError::Db(DbError::Full),
        PublishError::Io(error) => ActError::System(error.to_string()),
        other => ActError::BadPack(other.to_string()),
    }
}

pub(super) async fn take_back(sent: Sent) -> Response {
    match withdrawn(&sent).await {
        Ok(()) => done_so("/published", "pack-withdraw"),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => draw(&sent.visit, &Banner::Failed(error)).await,
    }
}

async fn withdrawn(sent: &Sent) -> Result<(), ActError> {
    let staff = sent.visit.signed.as_ref().ok_or(ActError::SignedOut)?.staff;
    let id = sent.text("id").to_owned();
    let version =
        u32::try_from(sent.number("version")?).map_err(|_| ActError::BadWord { field: "version" })?;
    let service = Arc::clone(&sent.visit.service);
    waiting(move || {
        let actor = service.db.read(|tx| Actor::of(tx, staff))?;
        let packs = service.config.packs();
        match withdraw(&service.db, &packs, &actor, &id, version, (service.now_ms)()).map_err(told)? {
            true => Ok(()),
            false => Err(ActError::WrongState),
        }
    })
    .await
}

/// Writes a size as people read it: `1.4 MB`.
fn size(bytes: i64) -> String {
    let bytes = bytes.max(0) as f64;
    match bytes {
        0.0..1e6 => format!("{:.0} kB", (bytes / 1e3).ceil()),
        1e6..1e9 => format!("{:.1} MB", bytes / 1e6),
        _ => format!("{:.1} GB", bytes / 1e9),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_at_a_glance() {
        for (bytes, expect) in
            [(0, "0 kB"), (1, "1 kB"), (1_400_000, "1.4 MB"), (2_340_000_000, "2.3 GB"), (-5, "0 kB")]
        {
            assert_eq!(size(bytes), expect);
        }
    }
}
