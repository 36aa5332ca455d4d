//! Learners end what they let wallets at, by their own one-time code.

use crate::http::{Answer, FORM, Request, form};
use crate::wallet::{CREDENTIALS, READ, Wallet};
use crate::world::{World, both, sqlite};

const PAGE: &str = "/wallets/own";

fn sends(world: &World, fields: &[(&str, &str)]) -> Answer {
    let body = form(fields);
    Request::of("POST", PAGE).body(FORM, &body).header("accept-language", "en").send(world.address)
}

#[test]
fn a_learner_sees_their_wallets_by_a_code_and_ends_one_and_no_other_learners() {
    both(|world| {
        let (amina, bola) = (world.earn(1, "Amina <b>"), world.earn(2, "Bola"));
        let (pocket, other) = (Wallet::registered(world), Wallet::registered(world));
        let ((token, refresh), (second, _)) = (pocket.tokens(&amina, READ), other.tokens(&amina, READ));
        let (bolas, _) = pocket.tokens(&bola, READ);
        let of_bola =
            world.count(&format!("select number from wallet_access where learner = {}", bola.learner));

        let code = world.code(amina.learner);
        let page = sends(world, &[("code", &code)]);
        assert_eq!(page.status, 200, "{}", page.text());
        let text = page.text();
        assert!(text.contains("Amina &lt;b&gt;") && text.contains("read your certificates"), "{text}");
        assert_eq!(text.matches("wallet.example").count(), 2, "both of hers, and no other: {text}");
        assert!(!text.contains(&code), "what was typed is nowhere again");

        // The code is used up; the page's own word goes on, and turns with each step.
        let again = sends(world, &[("code", &code)]);
        assert!((again.status, again.text().contains("You are")) == (400, false), "{}", again.text());
        let (first, of) = (page.hidden("code"), page.hidden("of"));
        let foreign = sends(world, &[("code", &first), ("of", &of_bola.to_string())]);
        assert!(foreign.status == 200 && !foreign.text().contains("access ended"), "{}", foreign.text());
        assert_eq!(pocket.gets(CREDENTIALS, &bolas).status, 200, "nobody ends somebody else's");
        assert_ne!(sends(world, &[("code", &first), ("of", &of)]).status, 200);

        let latest = foreign.hidden("of");
        let ended = sends(world, &[("code", &foreign.hidden("code")), ("of", &latest)]);
        assert!(ended.status == 200 && ended.text().contains("Wallet’s access ended"), "{}", ended.text());
        assert_eq!(other.gets(CREDENTIALS, &second).status, 401);
        assert_eq!(pocket.gets(CREDENTIALS, &token).status, 200, "the other one stays");
        let last = sends(world, &[("code", &ended.hidden("code")), ("of", &ended.hidden("of"))]);
        assert!(last.text().contains("No wallet is let at your certificates."), "{}", last.text());
        assert_eq!(pocket.gets(CREDENTIALS, &token).status, 401);
        assert_eq!(pocket.refreshes(&refresh, "").json()["error"], "invalid_grant");

        let own = "act = 'wallet-end' and staff is null and detail like '%\"own\":true%'";
        let noted = format!("select count(*) from audit where {own} and learner = {}", amina.learner);
        assert_eq!(world.count(&noted), 2);
    });
}

#[test]
fn the_page_of_ones_own_wallets_takes_nothing_from_another_site_and_no_guesses_without_end() {
    let world = sqlite();
    let earned = world.earn(1, "Amina");
    let body = form(&[("code", &world.code(earned.learner))]);
    let crossing = Request::of("POST", PAGE).body(FORM, &body);
    assert_eq!(crossing.header("origin", "https://evil.example").send(world.address).status, 403);
    for odd in [&b""[..], b"code=%ff", b"of=1", b"code=&of=x"] {
        let answer = Request::of("POST", PAGE).body(FORM, odd).send(world.address);
        assert_eq!(answer.status, 400, "{odd:?}");
    }
    let statuses: Vec<u16> = (0..61).map(|_| sends(&world, &[("code", "0000 0000 0000")]).status).collect();
    assert!(statuses.ends_with(&[429]), "{statuses:?}");
    let page = Request::of("GET", PAGE).header("accept-language", "ar").send(world.address);
    assert!(page.status == 200 && page.text().contains("محافظك"), "{}", page.text());
    assert!(Request::of("GET", "/wallets").send(world.address).text().contains("href=\"/wallets/own\""));
}
