//! Whose signature on packs is good: trusted and trusted no more by a form, below the packs.

use std::sync::Arc;

use axum::response::Response;
use maud::{Markup, html};
use reconcile::key::PublicKey;

use super::frame::{Banner, Input, acting, done_so, field};
use super::visit::{Sent, Visit};
use crate::catalogue::{Publisher, add_publisher, end_publisher};
use crate::centres::centre::Centre;
use crate::centres::{Act, ActError};

const HERE: &str = "/published/publishers";

/// A key as people compare it, in groups for reading aloud: the same as the app shows.
pub(super) fn fingerprint(key: &PublicKey) -> String {
    let known = pack::PublicKey::from_bytes(&key.0, "");
    known.map_or_else(|| key.to_string(), |known| known.fingerprint())
}

/// The publishers; `centres` are those for which whoever is signed in may publish.
pub(super) fn section(visit: &Visit, all: &[Publisher], centres: &[Centre]) -> Markup {
    html! {
        section.section aria-labelledby="publishers" {
            h2 id="publishers" { (visit.t("platform-publishers")) }
            p.lede { (visit.t("platform-publishers-lede")) }
            @if all.is_empty() { div.empty { p { (visit.t("platform-publishers-empty")) } } }
            @else {
                ul.rows { @for one in all { li {
                    div.grow {
                        p.title { bdi { (one.name) } }
                        p.small.muted { (visit.t("platform-fingerprint")) " " bdi.num dir="ltr" { (fingerprint(&one.key)) } }
                    }
                    @if centres.iter().any(|centre| centre.number == one.centre) {
                        form method="post" action=(HERE) {
                            (acting(visit, Act::PackPublish))
                            input type="hidden" name="what" value="end";
                            input type="hidden" name="key" value=(one.key);
                            button.btn.btn--danger type="submit" {
                                (visit.t("platform-publisher-end")) span.visually-hidden { " " (one.name) }
                            }
                        }
                    }
                } } }
            }
            @if !centres.is_empty() {
                details.fold open[all.is_empty()] {
                    summary { (visit.t("platform-publisher-add")) }
                    form.form method="post" action=(HERE) {
                        (acting(visit, Act::PackPublish))
                        input type="hidden" name="what" value="add";
                        div.field {
                            label for="publisher-key" { (visit.t("platform-publisher-key")) }
                            p.hint id="publisher-key-hint" { (visit.t("platform-publisher-key-hint")) }
                            textarea.area id="publisher-key" name="key" rows="3" required dir="ltr" spellcheck="false"
                                autocomplete="off" maxlength="500" aria-describedby="publisher-key-hint" {}
                        }
                        (field("name", "publisher-name", &visit.t("platform-name"), "", Some(&visit.t("platform-publisher-name-hint")),
                            Input::opt_line(120)))
                        div.field {
                            label for="publisher-centre" { (visit.t("platform-pack-centre")) }
                            select.select id="publisher-centre" name="centre" {
                                @for one in centres { option value=(one.number) { (one.name) } }
                            }
                        }
                        div.row { button.btn type="submit" { (visit.t("platform-add")) } }
                    }
                }
            }
        }
    }
}

/// Reads a key as its file has it, or its 64 digits.
fn typed(text: &str) -> Result<(PublicKey, String), ActError> {
    let text = text.trim();
    if let Ok(known) = text.parse::<pack::PublicKey>() {
        return Ok((PublicKey(known.to_bytes()), known.name().to_owned()));
    }
    PublicKey::parse(text).map(|key| (key, String::new())).ok_or(ActError::BadKey)
}

pub(super) async fn act(sent: Sent) -> Response {
    match change(&sent).await {
        Ok(word) => done_so("/published", word),
        Err(ActError::SignedOut) => sent.visit.to_sign_in(),
        Err(error) => super::packs::draw(&sent.visit, &Banner::Failed(error)).await,
    }
}

async fn change(sent: &Sent) -> Result<&'static str, ActError> {
    let (key, own_name) = typed(sent.text("key"))?;
    let service = Arc::clone(&sent.visit.service);
    match sent.text("what") {
        "add" => {
            let given = sent.text("name").trim();
            let name = if given.is_empty() { own_name } else { given.to_owned() };
            let centre = sent.number("centre")?;
            sent.visit
                .change(move |tx, actor, now| {
                    add_publisher(tx, actor, centre, &key, &name, &service.key, now)
                })
                .await?;
            Ok("publisher-add")
        }
        "end" => {
            let ended = sent
                .visit
                .change(move |tx, actor, now| end_publisher(tx, actor, &key, &service.key, now))
                .await?;
            if ended { Ok("publisher-end") } else { Err(ActError::WrongState) }
        }
        _ => Err(ActError::BadWord { field: "what" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_taken_as_its_file_has_it_and_by_its_digits() {
        let own = pack::SigningKey::from_seed(&[7; 32], "Our centre").public();
        let digits = PublicKey(own.to_bytes()).to_string();
        let (by_file, name) = typed(&format!("  {own}\n")).unwrap();
        assert_eq!((by_file, name.as_str()), (PublicKey(own.to_bytes()), "Our centre"));
        assert_eq!(typed(&digits).unwrap(), (by_file, String::new()));
        for bad in ["", "no key", &digits[..63]] {
            assert!(matches!(typed(bad), Err(ActError::BadKey)), "{bad}");
        }
    }
}
