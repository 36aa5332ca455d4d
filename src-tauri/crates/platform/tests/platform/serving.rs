//! The program serves: it starts by one command, stays within its bounds, and stops in good order.

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::pki_types::pem::PemObject;

use crate::postgres_server::postgres;
use crate::program::Program;

#[test]
fn one_command_starts_it_on_either_engine_and_it_says_its_address_its_key_and_a_code() {
    for database in [None, Some(postgres())] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let more: Vec<&str> = database.iter().flat_map(|url| ["--database", url]).collect();
        let mut first = Program::serve_first(&data, &more);
        assert!(first.get("/health").starts_with("HTTP/1.1 200"), "{}", first.get("/health"));
        assert!(first.get("/health/live").ends_with("live\n"));
        let who = first.get("/packhorse");
        assert!(who.starts_with("HTTP/1.1 200") && who.contains("\"name\":\"Test\""), "{who}");
        let rights = |name: &str| std::fs::metadata(data.join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!((rights("platform.key"), rights("")), (0o600, 0o700));
        first.signal("TERM");
        assert!(first.end().success());

        let mut again = Program::serve_first(&data, &more);
        assert_eq!(again.key, first.key);
        assert_ne!(again.code, first.code, "an unused code is made anew");
        again.signal("INT");
        assert!(again.end().success());
        assert!(!first.log().contains(first.code.as_ref().unwrap()), "no secret is logged");
    }
}

#[test]
fn a_platform_keeps_the_name_it_was_first_given() {
    let folder = tempfile::tempdir().unwrap();
    drop(Program::serve_first(folder.path(), &[]));
    let again = Program::serve_again(folder.path());
    assert!(again.get("/sign-in").contains("<bdi>Test</bdi>"));
}

#[test]
fn what_is_under_way_is_finished_before_it_stops_and_idle_connections_do_not_hold_it_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::serve_first(folder.path(), &[]);
    let _idle = program.connect();
    let mut slow = program.connect();
    slow.write_all(b"POST /api/token HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{\"login\":").unwrap();
    // It has begun when the figures count it.
    let until = Instant::now() + Duration::from_secs(20);
    while !program.get("/metrics").contains("packhorse_requests_at_work 2\n") {
        assert!(Instant::now() < until, "{}", program.get("/metrics"));
        std::thread::sleep(Duration::from_millis(10));
    }
    program.signal("TERM");
    while std::net::TcpStream::connect(program.address).is_ok() {
        assert!(Instant::now() < until);
        std::thread::sleep(Duration::from_millis(10));
    }
    slow.write_all(b"\"nobody\", \"passphrase\": \"0\"    }").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    assert!(program.end().success());
}

#[test]
fn too_much_is_refused_before_it_is_read_and_while_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_first(folder.path(), &[]);
    let told = program.ask("POST /api/token HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncontent-length: 99999999\r\n\r\n");
    assert!(told.starts_with("HTTP/1.1 413"), "{told}");
    let mut stream = program.connect();
    stream
        .write_all(b"POST /api/token HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
        .unwrap();
    let piece = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let mut sent = 0;
    while sent < 1024 && stream.write_all(piece.as_bytes()).is_ok() {
        sent += 1;
    }
    assert!(sent < 1024, "64 MiB were taken");
    let head = "x-long: ".to_owned() + &"y".repeat(100_000);
    let told = {
        let mut stream = program.connect();
        let _ = stream.write_all(format!("GET / HTTP/1.1\r\nhost: p\r\n{head}\r\n\r\n").as_bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    assert!(told.is_empty() || told.starts_with("HTTP/1.1 431"), "{told}");
    assert!(program.get("/health").starts_with("HTTP/1.1 200"));
}

#[test]
fn who_sends_a_head_or_a_body_too_slowly_is_cut_and_others_are_served_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_first(folder.path(), &["--patience", "1"]);
    let mut heads: Vec<_> = (0..50).map(|_| program.connect()).collect();
    heads.iter_mut().for_each(|stream| stream.write_all(b"GET /health HTTP/1.1\r\nhost:").unwrap());
    let mut bodies: Vec<_> = (0..50).map(|_| program.connect()).collect();
    for stream in &mut bodies {
        let begun = "POST /api/token HTTP/1.1\r\nhost: p\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{";
        stream.write_all(begun.as_bytes()).unwrap();
    }
    assert!(program.get("/health").starts_with("HTTP/1.1 200"));
    for mut stream in heads {
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(!answer.starts_with(b"HTTP/1.1 200"));
    }
    for mut stream in bodies {
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
}

#[test]
fn who_asks_much_and_takes_no_answer_is_cut() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_first(folder.path(), &["--patience", "1"]);
    let mut stream = program.connect();
    stream.set_write_timeout(Some(Duration::from_secs(30))).unwrap();
    let asked = b"GET /metrics HTTP/1.1\r\nhost: p\r\n\r\n".repeat(1_000);
    let until = Instant::now() + Duration::from_secs(60);
    // Answers fill the line, then nothing more is read of what is asked, then the line is cut.
    let cut = std::iter::repeat_with(|| stream.write_all(&asked)).find_map(Result::err).unwrap();
    assert!(Instant::now() < until);
    let kind = cut.kind();
    use std::io::ErrorKind::{BrokenPipe, ConnectionReset};
    assert!(matches!(kind, BrokenPipe | ConnectionReset), "{cut}");
    while !program.get("/metrics").contains("packhorse_connections 1\n") {
        assert!(Instant::now() < until, "{}", program.get("/metrics"));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn past_the_most_connections_others_are_told_to_come_later() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_first(folder.path(), &["--connections", "3"]);
    let held: Vec<_> = (0..3).map(|_| program.connect()).collect();
    let mut answer = Vec::new();
    let _ = program.connect().read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 30"), "{answer}");
    drop(held);
    let until = Instant::now() + Duration::from_secs(10);
    loop {
        let mut stream = program.connect();
        let _ = stream.write_all(b"GET /health HTTP/1.1\r\nhost: p\r\nconnection: close\r\n\r\n");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        if answer.starts_with(b"HTTP/1.1 200") {
            break;
        }
        assert!(Instant::now() < until);
    }
}

#[test]
fn behind_a_proxy_each_asker_has_a_rate_and_figures_stay_inside() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::serve_first(folder.path(), &["--behind-proxy", "--rate", "1"]);
    let ask = |who: &str| {
        let forwarded = format!("x-forwarded-for: 203.0.113.250, {who}\r\n");
        program.ask(&format!("GET /packhorse HTTP/1.1\r\nhost: p\r\n{forwarded}connection: close\r\n\r\n"))
    };
    let answers: Vec<String> = (0..40).map(|_| ask("192.0.2.1")).collect();
    let refused = answers.iter().filter(|answer| answer.starts_with("HTTP/1.1 429")).count();
    assert!((1..=10).contains(&refused), "{refused} of 40");
    assert!(answers.iter().any(|answer| answer.contains("retry-after: ")));
    assert!(ask("192.0.2.2").starts_with("HTTP/1.1 200"));
    let figures = program
        .ask("GET /metrics HTTP/1.1\r\nhost: p\r\nx-forwarded-for: 127.0.0.1\r\nconnection: close\r\n\r\n");
    assert!(figures.starts_with("HTTP/1.1 404"), "{figures}");
    assert!(program.get("/metrics").contains("packhorse_requests_total{class=\"exchange\",status=\"429\"}"));
}

#[test]
fn the_log_holds_one_line_of_json_for_each_request_and_nothing_about_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::serve_first(folder.path(), &[]);
    program.get("/xapi/activities/state?agent=%7B%22mbox%22%3A%22mailto%3Aaisha%40example.org%22%7D");
    program.get("/learners/aisha");
    program.ask("AISHA / HTTP/1.1\r\nhost: aisha\r\ncookie: aisha\r\nconnection: close\r\n\r\n");
    program.signal("TERM");
    assert!(program.end().success());
    let until = Instant::now() + Duration::from_secs(10);
    while !program.log().contains("stopped") && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(10));
    }
    let log = program.log();
    let lines: Vec<serde_json::Value> =
        log.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(lines.iter().filter(|line| line["fields"]["message"] == "request").count() >= 3, "{log}");
    assert!(!log.to_lowercase().contains("aisha"), "{log}");
    assert!(!log.contains("127.0.0.1"), "{log}");
}

#[test]
fn its_own_tls_takes_a_new_certificate_at_a_hang_up_and_keeps_the_old_one_when_the_new_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    let renew = || {
        let made = rcgen::generate_simple_self_signed(vec!["platform.example".to_owned()]).unwrap();
        fs_err::write(&certificate, made.cert.pem()).unwrap();
        fs_err::write(&key, made.signing_key.serialize_pem()).unwrap();
        made.cert.der().clone()
    };
    let first = renew();
    let files = [certificate.to_str().unwrap().to_owned(), key.to_str().unwrap().to_owned()];
    let program = Program::serve_first(folder.path(), &["--tls-cert", &files[0], "--tls-key", &files[1]]);
    assert!(https(&program, &first).unwrap().starts_with("HTTP/1.1 200"));
    let second = renew();
    program.signal("HUP");
    wait_for(&program, "the certificate was read again");
    assert!(https(&program, &first).is_err(), "the old certificate is gone");
    assert!(https(&program, &second).unwrap().starts_with("HTTP/1.1 200"));
    fs_err::write(&certificate, "nothing of use").unwrap();
    program.signal("HUP");
    wait_for(&program, "the old certificate stays in use");
    assert!(https(&program, &second).unwrap().starts_with("HTTP/1.1 200"));
    rustls::pki_types::CertificateDer::from_pem_file(&certificate).unwrap_err();
}

fn wait_for(program: &Program, words: &str) {
    let until = Instant::now() + Duration::from_secs(20);
    while !program.log().contains(words) {
        assert!(Instant::now() < until, "{}", program.log());
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// `GET /health` by TLS, trusting this certificate only.
fn https(program: &Program, trusted: &rustls::pki_types::CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let config =
        rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
    let name = "platform.example".try_into().unwrap();
    let mut connection = rustls::ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = program.connect();
    let mut tls = rustls::Stream::new(&mut connection, &mut stream);
    tls.write_all(b"GET /health HTTP/1.1\r\nhost: platform.example\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    tls.read_to_string(&mut answer)?;
    Ok(answer)
}
