//! The trust bundle as a file: given to anybody who asks, written by the command line.

use reconcile::trust::TrustBundle;

use crate::program::{Program, command};

#[test]
fn the_trust_file_is_given_to_anybody_and_written_by_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let platform = Program::serve_first(folder.path(), &[]);
    let answer = platform.get("/packhorse.trust");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    for line in ["cache-control: public", "access-control-allow-origin: *"] {
        assert!(head.contains(line), "{head}");
    }
    let (key, bundle, _) = TrustBundle::open_carried(body.as_bytes()).expect("its signature holds");
    assert_eq!((key.short(), bundle.trust), (platform.key.clone(), 2));
    let list = credential::TrustList::read(&bundle.issuers).unwrap();
    assert_eq!(list.roots.len(), 1);
    // Whoever has it is told so in few bytes.
    let tag = head.split("etag: ").nth(1).unwrap().lines().next().unwrap().to_owned();
    let again = platform.get_with("/packhorse.trust", &format!("if-none-match: {tag}\r\n"));
    assert!(again.starts_with("HTTP/1.1 304"), "{again}");

    // Also while it serves.
    let file = folder.path().join("packhorse.trust");
    let written = command(folder.path()).args(["trust", "export", "-o"]).arg(&file).output().unwrap();
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let told = String::from_utf8(written.stdout).unwrap();
    let fingerprint = pack::PublicKey::from_bytes(&key.0, "").unwrap().fingerprint();
    assert!(told.contains(&fingerprint), "to be compared with theirs: {told}");
    let told: Vec<&str> = told.lines().map(|line| line.split_once(": ").expect("what it is").0).collect();
    assert_eq!(told, ["fingerprint", "made", "bytes"]);
    let (other, bundle, _) = TrustBundle::open_carried(&fs_err::read(&file).unwrap()).unwrap();
    assert_eq!((other, bundle.trust), (key, 2));
}

#[test]
fn without_the_platforms_key_no_trust_file_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("packhorse.trust");
    let refused = command(folder.path()).args(["trust", "export", "-o"]).arg(&file).output().unwrap();
    assert!(!refused.status.success() && !file.exists());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--key"), "{refused:?}");
}
