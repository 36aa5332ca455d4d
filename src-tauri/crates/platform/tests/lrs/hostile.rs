//! Requests that mean harm: each is refused in bounds, and the store goes on.

use serde_json::json;

use crate::world::{Asker, both, statement};

const JSON: (&str, &str) = ("Content-Type", "application/json");

fn goes_on(asker: &Asker<'_>) {
    assert_eq!(asker.get("/statements?limit=1").status, 200);
}

#[test]
fn json_that_is_too_deep_too_long_or_too_much_is_refused() {
    both(|store| {
        let asker = store.asker();
        let post = |body: &[u8]| asker.ask("POST", "/statements", &[JSON], body).status;
        assert_eq!(post("[".repeat(1_000_000).as_bytes()), 400);
        assert_eq!(post(format!("{}1{}", "{\"a\":".repeat(200), "}".repeat(200)).as_bytes()), 400);
        let mut deep = statement("a", "did", "x");
        let text = format!("{}1{}", "[".repeat(63), "]".repeat(63));
        deep["context"] = json!({ "extensions": { "http://example.org/deep": "TEXT" } });
        assert_eq!(post(deep.to_string().replace("\"TEXT\"", &text).as_bytes()), 400);
        assert_eq!(post(&vec![b' '; 9 * 1024 * 1024]), 413);
        let many = format!("[{}1]", "1,".repeat(4096));
        assert_eq!(post(many.as_bytes()), 413);
        assert_eq!(post(b""), 400);
        goes_on(&asker);
    });
}

#[test]
fn bodies_that_lie_about_their_length_are_refused() {
    both(|store| {
        let head = "POST /xapi/statements HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic YWxsOmFsbA==\r\n\
                    X-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\n";
        let huge = store.raw(format!("{head}Content-Length: 99999999999\r\n\r\n").as_bytes());
        assert_eq!(huge.status, 413);
        for bad in ["-1", "x", "1, 2"] {
            assert_eq!(store.raw(format!("{head}Content-Length: {bad}\r\n\r\n").as_bytes()).status, 400);
        }
        let stranger = head.replace("Authorization: Basic YWxsOmFsbA==\r\n", "");
        assert_eq!(
            store.raw(format!("{stranger}Content-Length: 10\r\n\r\n0123456789").as_bytes()).status,
            401
        );
        goes_on(&store.asker());
    });
}

#[test]
fn bombs_of_parts_are_refused() {
    both(|store| {
        let asker = store.asker();
        let post = |boundary: &str, body: &[u8]| {
            let content_type = format!("multipart/mixed; boundary={boundary}");
            asker.ask("POST", "/statements", &[("Content-Type", &content_type)], body).status
        };
        let parts = "--x\r\n\r\n\r\n".repeat(200_000);
        assert_eq!(post("x", format!("{parts}--x--").as_bytes()), 413);
        let headers = format!("--x\r\nA: {}\r\n\r\n{{}}\r\n--x--", "a".repeat(1_000_000));
        assert_eq!(post("x", headers.as_bytes()), 400);
        assert_eq!(post("x", "\r\n--".repeat(1_000_000).as_bytes()), 400);
        assert_eq!(post("x", b"--x--"), 400);
        assert_eq!(post(&"x".repeat(100), b""), 400);
        goes_on(&asker);
    });
}

#[test]
fn parameters_and_headers_of_any_kind_do_no_harm() {
    both(|store| {
        let asker = store.asker();
        let long = "a".repeat(20_000);
        assert_eq!(asker.get(&format!("/statements?more={long}")).status, 414);
        assert_eq!(asker.get(&format!("/statements?{}", "a=1&".repeat(2_000))).status, 400);
        assert_eq!(asker.get("/statements?verb=%00").status, 400);
        let zero = "%7B%22account%22%3A%7B%22homePage%22%3A%22http%3A%2F%2Fx.org%22%2C%22name%22%3A%22%5Cu0000%22%7D%7D";
        assert_eq!(asker.get(&format!("/statements?agent={zero}")).status, 400);
        assert_eq!(asker.get("/statements?limit=99999999999999999999").status, 400);
        assert_eq!(asker.get("/statements?limit=18446744073709551615").status, 200);
        let path = "/activities/profile?activityId=http://x.org&profileId=%00";
        assert_eq!(asker.ask("PUT", path, &[JSON, ("If-None-Match", "*")], b"{}").status, 400);
        let path = "/activities/profile?activityId=http://x.org&profileId=a";
        let odd = "text/html; a=\"\u{e9}\"";
        let status =
            asker.ask("PUT", path, &[("Content-Type", odd), ("If-None-Match", "*")], b"<script>").status;
        assert!(status == 204 || status == 400, "{status}");
        let answer = asker.get(path);
        assert!(answer.status == 404 || answer.header("x-content-type-options") == Some("nosniff"));
        let languages = "x;q=".repeat(2_000);
        let answer =
            asker.ask("GET", "/statements?format=canonical", &[("Accept-Language", &languages)], b"");
        assert_eq!(answer.status, 200);
        for body in [b"%".as_slice(), b"content=%ff&statementId=x", b"&&&==="] {
            let form = [("Content-Type", "application/x-www-form-urlencoded")];
            assert_eq!(asker.ask("POST", "/statements?method=PUT", &form, body).status, 400);
        }
        goes_on(&asker);
    });
}

#[test]
fn many_who_refer_to_what_is_not_there_yet_are_tied_within_bounds() {
    both(|store| {
        let asker = store.asker();
        let id = "0000ffff-0000-4000-8000-000000000000";
        let mut refers = statement("b", "saw", "x");
        refers["object"] = json!({ "objectType": "StatementRef", "id": id });
        asker.keep(&vec![refers; 1_500].into());
        let mut target = statement("a", "did", "x");
        target["id"] = id.into();
        asker.keep(&target);
        assert_eq!(asker.found("verb=http://example.org/verb/did&limit=1000").len(), 1_001);
    });
}
