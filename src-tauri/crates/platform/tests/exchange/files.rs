//! Files that are handed in.

use reconcile::wire::{Piece, Wanted};
use sha2::{Digest, Sha256};
use statement::{Activity, Attachment, Iri, LanguageMap, MediaType, Sha2, Statement, Verb, profile};

use crate::laptop::Laptop;
use crate::world::{Platform, both};

/// A laptop that handed in these bytes, all but the file itself.
fn handed_in(platform: &Platform, file: &[u8]) -> (Laptop, [u8; 32]) {
    let mut laptop = Laptop::new(platform, 1);
    let hash: [u8; 32] = Sha256::digest(file).into();
    let object =
        Activity::new(Iri::parse("urn:packhorse:activity:org.example.water/wells/item/essay").unwrap());
    let mut statement =
        Statement::new(profile::learner(laptop.learner), Verb::of(profile::verb::ANSWERED), object);
    statement.attachments = Some(vec![Attachment {
        usage_type: Iri::parse("urn:packhorse:attachment:hand-in").unwrap(),
        display: LanguageMap::default(),
        description: None,
        content_type: MediaType::parse("text/plain").unwrap(),
        length: file.len() as u64,
        sha2: Sha2::parse(&hash.map(|byte| format!("{byte:02x}")).concat()).unwrap(),
        file_url: None,
    }]);
    laptop.write_body("essay", statement.to_json().into_bytes());
    (laptop, hash)
}

fn send(
    platform: &Platform,
    laptop: &Laptop,
    hash: [u8; 32],
    file: &[u8],
    from: usize,
    to: usize,
) -> Vec<Wanted> {
    let mut ask = laptop.ask(platform);
    ask.runs.clear();
    let bytes = file[from..to].to_vec();
    ask.pieces = vec![Piece { hash, size: file.len() as u64, from: from as u64, bytes }];
    platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0).wanted
}

#[test]
fn a_file_comes_in_pieces_and_goes_to_other_laptops_in_pieces() {
    both(|platform| {
        let file: Vec<u8> = (0..700_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let (mut laptop, hash) = handed_in(platform, &file);
        assert_eq!(laptop.exchange(platform).wanted, [Wanted { hash, from: 0 }]);
        let wanted = |from| vec![Wanted { hash, from }];
        assert_eq!(send(platform, &laptop, hash, &file, 0, 200_000), wanted(200_000));
        // The answer was lost; a part comes twice; another does not follow.
        assert_eq!(send(platform, &laptop, hash, &file, 100_000, 300_000), wanted(300_000));
        assert_eq!(send(platform, &laptop, hash, &file, 400_000, 600_000), wanted(300_000));
        assert_eq!(send(platform, &laptop, hash, &file, 300_000, 500_000), wanted(500_000));
        assert_eq!(send(platform, &laptop, hash, &file, 500_000, 700_000), []);
        let kept = platform.db.read(|tx| platform::exchange::files::read(tx, &hash)).unwrap();
        assert_eq!(kept.as_deref(), Some(&file[..]));

        let mut second = laptop.another(platform, 2);
        second.reconcile(platform);
        let mut arrived = Vec::new();
        for _ in 0..20 {
            let mut ask = second.ask(platform);
            ask.wanted = vec![Wanted { hash, from: arrived.len() as u64 }];
            let reply = platform
                .exchange(&second.device, &reconcile::wire::Request { most: 300_000, ..second.request(ask) });
            for piece in &reply.learners[0].pieces {
                assert_eq!((piece.hash, piece.size, piece.from), (hash, 700_000, arrived.len() as u64));
                arrived.extend_from_slice(&piece.bytes);
            }
        }
        assert!(arrived == file);
    });
}

#[test]
fn a_file_that_is_not_what_it_says_begins_anew() {
    both(|platform| {
        let file = vec![1; 1000];
        let (mut laptop, hash) = handed_in(platform, &file);
        laptop.exchange(platform);
        let wrong = vec![2; 1000];
        assert_eq!(send(platform, &laptop, hash, &wrong, 0, 1000), [Wanted { hash, from: 0 }]);
        assert_eq!(platform.count("select count(*) from attached_piece"), 0);
        assert_eq!(send(platform, &laptop, hash, &file, 0, 1000), []);
    });
}

#[test]
fn files_nobody_spoke_of_are_not_taken_and_others_files_not_given() {
    both(|platform| {
        let file = vec![1; 1000];
        let (mut laptop, hash) = handed_in(platform, &file);
        laptop.exchange(platform);
        send(platform, &laptop, hash, &file, 0, 1000);
        let stranger_file = vec![3; 1000];
        let unknown: [u8; 32] = Sha256::digest(&stranger_file).into();
        send(platform, &laptop, unknown, &stranger_file, 0, 1000);
        assert_eq!(platform.count("select count(*) from attached_piece"), 1);
        let mut other = Laptop::new(platform, 2);
        other.exchange(platform);
        let mut ask = other.ask(platform);
        ask.wanted = vec![Wanted { hash, from: 0 }];
        let reply = platform.exchange(&other.device, &other.request(ask));
        assert!(reply.learners[0].pieces.is_empty());
    });
}
