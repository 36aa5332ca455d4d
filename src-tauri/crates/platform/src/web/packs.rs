//! The packs that are offered.

use axum::response::Response;
use maud::html;
use serde_json::Value as Json;

use super::frame::{At, Banner, page, refusal, state};
use super::visit::Visit;
use crate::db::DbError;

/// A pack, as it is listed.
struct Shown {
    id: String,
    version: i64,
    bytes: i64,
    publisher: String,
    listing: Json,
    is_withdrawn: bool,
}

impl Shown {
    /// Returns its title in a language, or in any.
    fn title(&self, language: &str) -> &str {
        let titles = self.listing.get("title").and_then(Json::as_object);
        let title = titles.and_then(|titles| {
            titles.get(language).or_else(|| titles.get("en")).or_else(|| titles.values().next())
        });
        title.and_then(Json::as_str).unwrap_or(&self.id)
    }

    fn languages(&self) -> String {
        let languages = self.listing.get("languages").and_then(Json::as_array);
        let languages = languages.map(|all| all.iter().filter_map(Json::as_str).collect::<Vec<_>>());
        languages.unwrap_or_default().join(", ")
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    let packs = visit.read(|tx, _, _| {
        let rows = tx.query(
            "select pack.id, pack.version, pack.bytes, publisher.name, pack.listing, pack.withdrawn_ms
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
            })
        };
        Ok(rows.iter().map(shown).collect::<Result<Vec<_>, _>>()?)
    });
    let packs = match packs.await {
        Ok(packs) => packs,
        Err(error) => return refusal(&visit, &error),
    };
    let title = visit.t("platform-packs-title");
    let main = html! {
        div { h1 { (title) } p.lede { (visit.t("platform-packs-lede")) } }
        @if packs.is_empty() { div.empty { p { (visit.t("platform-packs-empty")) } } }
        @else {
            div.scroll-x tabindex="0" role="region" aria-label=(title) {
                table.table {
                    thead { tr {
                        th scope="col" { (visit.t("platform-name")) }
                        th scope="col" { (visit.t("platform-pack-version")) }
                        th scope="col" { (visit.t("platform-pack-size")) }
                        th scope="col" { (visit.t("platform-pack-languages")) }
                        th scope="col" { (visit.t("platform-pack-publisher")) }
                    } }
                    tbody { @for pack in &packs { tr {
                        td {
                            bdi { (pack.title(visit.words.language())) }
                            @if pack.is_withdrawn { " " (state("✕", &visit.t("platform-pack-withdrawn"), "")) }
                            p.small.muted { bdi dir="ltr" { (pack.id) } }
                        }
                        td.num { bdi { (pack.version) } }
                        td.num { bdi dir="ltr" { (size(pack.bytes)) } }
                        td { bdi dir="ltr" { (pack.languages()) } }
                        td { bdi { (pack.publisher) } }
                    } } }
                }
            }
        }
    };
    page(&visit, At::Packs, &title, &Banner::Nothing, main)
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
