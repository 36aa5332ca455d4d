//! Packs over HTTP, from a real server on loopback with all the manners that servers have.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::single_range_in_vec_init,
    reason = "a test ends at the first surprise"
)]

mod server;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use pack::{Build, ChunkSource, Meta, Source, TrustedKeys};
use reconcile::http::{HttpError, HttpSource, OpenPackError, Patience, open_pack};

use server::Server;

/// Bytes that no compressor shrinks.
fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut bytes = Vec::with_capacity(len + 8);
    while bytes.len() < len {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(len);
    bytes
}

/// The default, with pauses a test can wait for.
fn patience() -> Patience {
    Patience {
        stall: Duration::from_millis(400),
        first_pause: Duration::from_millis(5),
        longest_pause: Duration::from_millis(20),
        ..Patience::default()
    }
}

fn open(server: &Server) -> Result<HttpSource, HttpError> {
    HttpSource::open(&server.url("/a.pack"), patience())
}

fn read(source: &HttpSource, offset: u64, len: usize) -> std::io::Result<Vec<u8>> {
    let mut bytes = vec![0; len];
    source.read_at(offset, &mut bytes).map(|()| bytes)
}

fn reason(error: &std::io::Error) -> HttpError {
    HttpError::within(error).expect("a reason").clone()
}

#[test]
fn any_range_is_read_as_it_lies_on_the_server() {
    let bytes = noise(1, 3_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    assert_eq!(source.len().unwrap(), 3_000_000);
    assert!(source.resumes());
    for (offset, len) in
        [(0, 160), (160, 5_000), (100, 2_000_000), (2_999_999, 1), (5, 0), (1_000_000, 70_000)]
    {
        assert!(read(&source, offset as u64, len).unwrap() == bytes[offset..offset + len], "{offset} {len}");
    }
    assert_eq!(read(&source, 2_999_999, 2).unwrap_err().kind(), std::io::ErrorKind::UnexpectedEof);
    assert_eq!(read(&source, u64::MAX, 2).unwrap_err().kind(), std::io::ErrorKind::UnexpectedEof);
}

#[test]
fn reading_in_sequence_takes_few_requests() {
    let bytes = noise(1, 20_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    for chunk in 0..76 {
        let at = chunk * 262_144;
        assert!(read(&source, at as u64, 262_144).unwrap() == bytes[at..at + 262_144]);
    }
    assert!(source.requests() <= 14, "{}", source.requests());
    assert!(source.fetched() < 20_000_000 + 100_000);
}

#[test]
fn what_is_wanted_comes_in_few_requests_and_nothing_else_comes() {
    let bytes = noise(1, 4_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    server.log();
    // Four neighbours, then one behind a gap not worth a request, then one far off.
    let chunks =
        [100_000..150_000, 150_000..200_000, 200_000..300_000, 302_000..350_000, 3_000_000..3_100_000];
    source.want(&[100_000..300_000, 302_000..350_000, 3_000_000..3_100_000]);
    for chunk in chunks {
        let expect = &bytes[chunk.start as usize..chunk.end as usize];
        assert!(read(&source, chunk.start, expect.len()).unwrap() == *expect);
    }
    let asked: Vec<_> = server.log().into_iter().map(|asked| asked.range.unwrap()).collect();
    assert_eq!(asked, [100_000..350_000, 3_000_000..3_100_000]);
}

#[test]
fn what_is_read_twice_is_fetched_once() {
    let bytes = noise(1, 1_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    read(&source, 300_000, 50_000).unwrap();
    let before = source.requests();
    assert!(read(&source, 300_000, 50_000).unwrap() == bytes[300_000..350_000]);
    assert_eq!(source.requests(), before);
}

#[test]
fn a_broken_connection_is_taken_up_inside_the_chunk() {
    let bytes = noise(1, 1_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    source.want(&[0..1_000_000]);
    server.log();
    server.manners().break_after = [100_000, 0, 0, 50_000].into();
    assert!(read(&source, 0, 1_000_000).unwrap() == bytes);
    let log = server.log();
    // 16 KiB had come with the first answer.
    let starts: Vec<_> = log.iter().map(|asked| asked.range.as_ref().unwrap().start).collect();
    assert_eq!(starts[..5], [16_384, 116_384, 116_384, 116_384, 166_384]);
    assert!(log.iter().all(|asked| asked.if_range.as_deref() == Some("\"one\"")), "{log:?}");
    assert!(source.fetched() < 1_000_000 + 17_000, "nothing is fetched twice: {}", source.fetched());
}

#[test]
fn a_line_that_stays_dead_is_given_up_with_a_reason() {
    let server = Server::start(&[("/a.pack", noise(1, 100_000))]);
    let source = open(&server).unwrap();
    server.manners().break_after = [0; 50].into();
    let error = read(&source, 50_000, 1_000).unwrap_err();
    assert!(matches!(reason(&error), HttpError::Unreachable { .. }), "{error}");
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    // And when the network is back, the same source goes on.
    server.manners().break_after.clear();
    assert_eq!(read(&source, 50_000, 1_000).unwrap().len(), 1_000);
}

#[test]
fn nobody_listening_is_said() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = HttpSource::open(&format!("http://{closed}/a.pack"), patience()).unwrap_err();
    assert!(matches!(error, HttpError::Unreachable { .. }), "{error}");
}

#[test]
fn a_busy_server_is_asked_again() {
    let bytes = noise(1, 10_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    server.manners().statuses = [503, 429, 500].into();
    assert!(read(&open(&server).unwrap(), 0, 10_000).unwrap() == bytes);
}

#[test]
fn a_missing_file_is_said_at_once() {
    let server = Server::start(&[]);
    let error = open(&server).unwrap_err();
    assert_eq!(error, HttpError::Refused { address: server.url("/a.pack"), status: 404 });
    assert_eq!(server.log().len(), 1);
    for address in ["ftp://example.org/a.pack", "a.pack", "http://", "file:///etc/passwd"] {
        assert!(matches!(HttpSource::open(address, patience()), Err(HttpError::BadAddress(_))), "{address}");
    }
}

#[test]
fn a_file_that_changes_on_the_server_is_noticed() {
    let server = Server::start(&[("/a.pack", noise(1, 1_000_000))]);
    let source = open(&server).unwrap();
    server.put("/a.pack", &noise(2, 1_000_000), Some("\"two\""));
    let error = read(&source, 500_000, 1_000).unwrap_err();
    assert!(matches!(reason(&error), HttpError::Changed { .. }), "{error}");
}

#[test]
fn a_changed_file_is_noticed_even_where_the_server_ignores_the_condition() {
    let server = Server::start(&[]);
    for (before, after) in [(Some("W/\"one\""), Some("W/\"two\"")), (None, None)] {
        server.put("/a.pack", &noise(1, 1_000_000), before);
        let source = open(&server).unwrap();
        // Another length or another tag: either one tells.
        server.put("/a.pack", &noise(2, if after.is_some() { 1_000_000 } else { 999_999 }), after);
        let error = read(&source, 500_000, 1_000).unwrap_err();
        assert!(matches!(reason(&error), HttpError::Changed { .. }), "{error}");
    }
}

#[test]
fn a_log_in_page_is_not_taken_for_a_pack() {
    let server = Server::start(&[("/a.pack", b"<!doctype html><p>Welcome to the airport".to_vec())]);
    {
        let mut manners = server.manners();
        manners.no_ranges = true;
        manners.files.get_mut("/a.pack").unwrap().kind = Some("text/html; charset=utf-8".into());
    }
    let error = open(&server).unwrap_err();
    assert!(matches!(error, HttpError::Page { .. }), "{error}");
    assert!(error.to_string().contains("log in"), "{error}");
}

#[test]
fn a_log_in_page_in_the_middle_is_not_taken_for_the_rest() {
    let bytes = noise(1, 1_000_000);
    let server = Server::start(&[("/a.pack", bytes)]);
    let portal = Server::start(&[("/login", b"<html>".to_vec())]);
    {
        let mut manners = portal.manners();
        manners.no_ranges = true;
        manners.files.get_mut("/login").unwrap().kind = Some("text/html".into());
    }
    let source = open(&server).unwrap();
    server.manners().redirect = Some(portal.url("/login"));
    let error = read(&source, 500_000, 1_000).unwrap_err();
    assert!(matches!(reason(&error), HttpError::Page { .. }), "{error}");
}

#[test]
fn a_server_without_ranges_is_read_once_from_the_beginning() {
    let bytes = noise(1, 2_000_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    server.manners().no_ranges = true;
    let source = open(&server).unwrap();
    assert!(!source.resumes());
    for (offset, len) in [(0, 160), (160, 10_000), (500_000, 100_000), (1_900_000, 100_000)] {
        assert!(read(&source, offset as u64, len).unwrap() == bytes[offset..offset + len]);
    }
    assert_eq!(source.requests(), 1);
    // A break begins anew, and what was read before is skipped.
    server.manners().break_after = [1_500_000].into();
    let source = open(&server).unwrap();
    assert!(read(&source, 1_000_000, 900_000).unwrap() == bytes[1_000_000..1_900_000]);
    assert_eq!(source.requests(), 2);
}

#[test]
fn answers_no_server_should_give_are_refused() {
    let server = Server::start(&[("/a.pack", noise(1, 100_000))]);
    server.manners().lies_about_range = true;
    assert!(matches!(open(&server), Err(HttpError::BadAnswer { .. })));
    server.manners().lies_about_range = false;
    server.manners().no_ranges = true;
    server.manners().no_length = true;
    assert!(matches!(open(&server), Err(HttpError::BadAnswer { .. })));
}

#[test]
fn redirections_are_followed_and_circles_are_not() {
    let bytes = noise(1, 50_000);
    let (here, there) = (Server::start(&[]), Server::start(&[("/elsewhere.pack", bytes.clone())]));
    here.manners().redirect = Some(there.url("/elsewhere.pack"));
    assert!(read(&open(&here).unwrap(), 0, 50_000).unwrap() == bytes);
    here.manners().redirect = Some(here.url("/a.pack"));
    let error = open(&here).unwrap_err();
    assert!(matches!(&error, HttpError::BadAnswer { what, .. } if what.contains("redirect")), "{error}");
}

#[test]
fn a_silence_is_sat_out() {
    let bytes = noise(1, 40_000);
    let server = Server::start(&[("/a.pack", bytes.clone())]);
    let source = open(&server).unwrap();
    source.want(&[0..40_000]);
    server.manners().silence = Some(Duration::from_millis(600));
    assert!(read(&source, 0, 40_000).unwrap() == bytes);
    assert_eq!(source.requests(), 2, "the connection that was silent for a while was not given up");
}

#[test]
fn cancelling_ends_a_read_that_waits() {
    let server = Server::start(&[("/a.pack", noise(1, 100_000))]);
    let slow = Patience {
        first_pause: Duration::from_secs(60),
        longest_pause: Duration::from_secs(60),
        ..patience()
    };
    let source = HttpSource::open(&server.url("/a.pack"), slow).unwrap();
    server.manners().break_after = [0; 50].into();
    let handle = source.clone();
    let start = Instant::now();
    let error = std::thread::scope(|scope| {
        let reading = scope.spawn(|| read(&source, 50_000, 1_000).unwrap_err());
        while source.requests() < 2 {
            std::thread::yield_now();
        }
        handle.cancel();
        reading.join().unwrap()
    });
    assert_eq!(reason(&error), HttpError::Cancelled);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_refused_at_once() {
    let server = Server::start_secure(&[("/a.pack", noise(1, 10_000))]);
    let error = open(&server).unwrap_err();
    assert!(matches!(error, HttpError::Certificate { .. }), "{error}");
    assert!(error.to_string().contains("date"), "{error}");
}

#[test]
fn a_vouched_for_certificate_opens_the_secure_web() {
    // The system's authorities are read once in a process, so this needs one of its own.
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "secure_child", "--ignored"]);
    command.env("SSL_CERT_FILE", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/tls/authority.pem"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// Not a test by itself.
#[test]
#[ignore = "run by the test above, in a process of its own"]
fn secure_child() {
    let bytes = noise(1, 300_000);
    let server = Server::start_secure(&[("/a.pack", bytes.clone())]);
    assert!(read(&open(&server).unwrap(), 0, 300_000).unwrap() == bytes);
    // From there, an open address is not followed.
    let plain = Server::start(&[("/a.pack", bytes)]);
    server.manners().redirect = Some(plain.url("/a.pack"));
    let error = open(&server).unwrap_err();
    assert!(matches!(&error, HttpError::BadAnswer { what, .. } if what.contains("secure")), "{error}");
}

fn build(folder: &std::path::Path, files: &[(&str, Vec<u8>)], volume_limit: u64) {
    let meta = Meta {
        id: "org.test.a".into(),
        version: 1,
        title: BTreeMap::from([("en".into(), "A".into())]),
        languages: vec!["en".into()],
        ..Meta::default()
    };
    let files: BTreeMap<String, Vec<u8>> =
        files.iter().map(|(path, bytes)| ((*path).into(), bytes.clone())).collect();
    let build = Build { volume_limit, ..Build::new(&meta, &files) };
    build.write(folder.join("a.pack"), &mut |_| ControlFlow::Continue(())).unwrap();
}

fn serve(folder: &std::path::Path) -> Server {
    let server = Server::start(&[]);
    for entry in fs_err::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("/{}", path.file_name().unwrap().to_str().unwrap());
        server.put(&name, &fs_err::read(&path).unwrap(), Some("\"one\""));
    }
    server
}

#[test]
fn a_pack_is_opened_and_read_from_its_address() {
    let folder = tempfile::tempdir().unwrap();
    let (film, page) = (noise(1, 2_000_000), b"A page. ".repeat(100));
    build(folder.path(), &[("film", film.clone()), ("page", page.clone())], 0);
    let server = serve(folder.path());
    let (opened, source) = open_pack(&server.url("/a.pack"), patience()).unwrap();
    let verified = opened.verify(&TrustedKeys::none()).unwrap();
    let before = source.fetched();
    assert!(verified.read_file("page").unwrap() == page);
    assert!(source.fetched() - before < 300_000, "one page does not fetch the film");
    assert!(verified.read_file("film").unwrap() == film);
}

#[test]
fn an_update_fetches_what_is_missing_and_little_else() {
    let folder = tempfile::tempdir().unwrap();
    build(
        folder.path(),
        &[("a", noise(1, 3_000_000)), ("b", noise(2, 300_000)), ("c", noise(3, 3_000_000))],
        0,
    );
    let server = serve(folder.path());
    let (opened, source) = open_pack(&server.url("/a.pack"), patience()).unwrap();
    // As if `a` and `c` were here: the chunks of `b` are what is missing.
    let b: Vec<u32> = opened.contents().files["b"].slices.iter().map(|slice| slice.chunk).collect();
    let ids: Vec<_> = b.iter().map(|&index| opened.contents().chunks[index as usize].id).collect();
    source.want(&opened.missing_ranges(|id| !ids.contains(id)));
    let verified = opened.verify(&TrustedKeys::none()).unwrap();
    for index in b {
        verified.stored(verified.contents(), index).unwrap();
    }
    assert!(source.fetched() < 300_000 + 50_000, "{}", source.fetched());
    assert!(source.requests() <= 4, "{}", source.requests());
}

#[test]
fn volumes_are_read_from_the_addresses_beside_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let film = noise(1, 1_000_000);
    build(folder.path(), &[("film", film.clone())], 300_000);
    assert!(fs_err::read_dir(folder.path()).unwrap().count() == 4);
    let server = serve(folder.path());
    let (opened, source) = open_pack(&server.url("/a.pack"), patience()).unwrap();
    source.want(&opened.missing_ranges(|_| false));
    let verified = opened.verify(&TrustedKeys::none()).unwrap();
    assert!(verified.read_file("film").unwrap() == film);
    let asked: std::collections::BTreeSet<String> =
        server.log().into_iter().map(|asked| asked.path).collect();
    assert!(asked.contains("/a.pack.002") && asked.contains("/a.pack.004"), "{asked:?}");

    server.manners().files.remove("/a.pack.003");
    let (opened, _) = open_pack(&server.url("/a.pack"), patience()).unwrap();
    let error = opened.verify(&TrustedKeys::none()).unwrap().read_file("film").unwrap_err();
    assert!(error.to_string().contains("a.pack.003"), "{error}");
}

#[test]
fn a_file_that_is_no_pack_is_called_so() {
    let server = Server::start(&[("/a.pack", noise(1, 10_000))]);
    let error = open_pack(&server.url("/a.pack"), patience()).unwrap_err();
    assert!(matches!(error, OpenPackError::Pack(pack::OpenError::NotAPack)), "{error}");
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &[("film", noise(1, 100_000))], 0);
    let short = fs_err::read(folder.path().join("a.pack")).unwrap()[..90_000].to_vec();
    server.put("/a.pack", &short, None);
    let error = open_pack(&server.url("/a.pack"), patience()).unwrap_err();
    assert!(error.to_string().contains("cut short"), "{error}");
}
