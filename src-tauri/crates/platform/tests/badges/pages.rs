//! The pages of wallets, as browsers get them.

use crate::http::Request;
use crate::wallet::{BACK, PROFILE, READ, Wallet};
use crate::world::sqlite;

#[test]
fn a_page_that_leads_to_the_wallet_says_so_in_its_policy_and_no_other_does() {
    let world = sqlite();
    let earned = world.earn(1, "Amina <b>");
    let wallet = Wallet::registered(&world);
    let path = wallet.asks(&format!("{READ} {PROFILE}"), &[]);
    let asked = wallet.visits(&path);
    assert!(asked.header("content-security-policy").contains("form-action 'self';"));
    assert_eq!((asked.header("x-frame-options"), asked.header("cache-control")), ("DENY", "no-store"));
    let page = wallet.sends(&path, &[("code", &world.code(earned.learner))]);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("form-action 'self' https://wallet.example;"), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    let text = page.text();
    assert!(text.contains("Amina &lt;b&gt;") && text.contains("read your name"), "{text}");
    assert!(!text.contains("<img") && !text.contains("action=\"/language\""), "{text}");
    let ticket = page.hidden("ticket");
    let led = wallet.sends(&path, &[("ticket", &ticket), ("answer", "allow")]);
    assert_eq!((led.status, led.header("referrer-policy")), (303, "no-referrer"));
    assert!(led.header("location").starts_with(BACK));
}

#[test]
fn a_change_of_language_comes_back_to_what_the_wallet_asks() {
    let world = sqlite();
    let wallet = Wallet::registered(&world);
    let path = wallet.asks(READ, &[]);
    let page = wallet.visits(&path);
    let to = page.hidden("to").replace("&amp;", "&");
    assert_eq!(to, path);
    let query = String::from_utf8(crate::http::form(&[("tag", "ar"), ("to", &to)])).unwrap();
    let led = Request::of("GET", &format!("/language?{query}")).send(world.address);
    assert_eq!((led.status, led.header("location")), (303, path.as_str()));
    let cookie = led.header("set-cookie").split(';').next().unwrap().to_owned();
    let page = Request::of("GET", &path).header("cookie", cookie).send(world.address).text();
    assert!(page.contains("dir=\"rtl\"") && page.contains("أتسمح"), "{page}");
}
