//! The worked example of FORMAT.md, kept as a file: what was written once is read for ever.
//!
//! To write it anew after a change that was meant: `PACKHORSE_UPDATE_GOLDEN=1 cargo test -p pack golden`.

use std::collections::BTreeMap;
use std::path::Path;

use pack::{Build, Delta, Meta, Pack, SigningKey, TrustedKeys, write_delta};

use crate::course::silent;
use crate::desk::Desk;

fn golden(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/packs/good").join(name)
}

fn edition(version: u32) -> (Meta, BTreeMap<String, Vec<u8>>) {
    let title = [("en", "Soil"), ("sw", "Udongo")].map(|(tag, text)| (tag.to_owned(), text.to_owned()));
    let meta = Meta {
        id: "org.example.soil".into(),
        version,
        label: format!("{version}.0"),
        title: title.into(),
        publisher: "Example Centre".into(),
        licence: "CC-BY-SA-4.0".into(),
        languages: vec!["en".into(), "sw".into()],
        ..Meta::default()
    };
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let english = "# Soil\n\nSoil holds water. Put a finger into it: is it dry?\n".repeat(3);
    let swahili = "# Udongo\n\nUdongo hushika maji. Weka kidole ndani: je, ni mkavu?\n".repeat(3);
    files.insert("en/1-soil.md".into(), english.into_bytes());
    files.insert("sw/1-soil.md".into(), swahili.into_bytes());
    files.insert(
        "media/dot.bin".into(),
        (0..600u32).map(|n| (n.wrapping_mul(n).wrapping_mul(2_654_435_761) >> 13) as u8).collect(),
    );
    files.insert("media/same.bin".into(), files["media/dot.bin"].clone());
    if version == 2 {
        let text = files.get_mut("en/1-soil.md").unwrap();
        text.extend_from_slice(b"\nThen water it.\n");
    }
    (meta, files)
}

#[test]
fn golden_files_are_what_is_built_today() {
    let desk = Desk::new();
    let key = SigningKey::from_seed(&[7; 32], "Example Centre");
    let (meta, files) = edition(1);
    let build = Build { signer: Some(&key), ..Build::new(&meta, &files) };
    build.write(desk.path("soil-1.pack"), &mut silent).unwrap();
    let old = desk.open("soil-1.pack");
    let (meta, files) = edition(2);
    let build = Build { signer: Some(&key), base: Some(&old), ..Build::new(&meta, &files) };
    build.write(desk.path("soil-2.pack"), &mut silent).unwrap();
    write_delta(&old, &desk.open("soil-2.pack"), desk.path("soil-1-to-2.delta")).unwrap();
    for name in ["soil-1.pack", "soil-2.pack", "soil-1-to-2.delta"] {
        if std::env::var_os("PACKHORSE_UPDATE_GOLDEN").is_some() {
            fs_err::create_dir_all(golden("")).unwrap();
            fs_err::copy(desk.path(name), golden(name)).unwrap();
        }
        // Should a new zstd fold otherwise, write the file anew: the format is only what the next test reads.
        assert!(fs_err::read(golden(name)).unwrap() == desk.bytes(name), "{name} is built otherwise today");
    }
}

#[test]
fn golden_files_are_read() {
    let key = SigningKey::from_seed(&[7; 32], "Example Centre").public();
    let trusted = TrustedKeys::from_iter([key]);
    for version in [1, 2] {
        let path = golden(&format!("soil-{version}.pack"));
        let pack = Pack::open_file(path).unwrap().verify(&trusted).unwrap();
        assert!(matches!(pack.signer(), pack::Signer::Trusted { .. }));
        let (meta, files) = edition(version);
        assert_eq!(pack.meta(), &meta);
        assert!(pack.contents().files.keys().eq(files.keys()));
        for (path, bytes) in files {
            assert_eq!(pack.read_file(&path).unwrap(), bytes, "{path}");
        }
    }
    let old = Pack::open_file(golden("soil-1.pack")).unwrap();
    let delta = Delta::open_file(golden("soil-1-to-2.delta")).unwrap();
    let new = delta.resolve(old.manifest()).unwrap();
    assert_eq!(new.manifest(), Pack::open_file(golden("soil-2.pack")).unwrap().manifest());
}

#[test]
fn the_worked_example_of_the_format_is_the_golden_file() {
    let format = fs_err::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("FORMAT.md")).unwrap();
    let example = format.split_once("## Worked example").unwrap().1;
    let file = fs_err::read(golden("soil-1.pack")).unwrap();
    let manifest = Pack::open_file(golden("soil-1.pack")).unwrap().manifest().to_vec();
    let shown = |block: &str, bytes: &[u8]| {
        let mut total = 0;
        for line in block.lines().filter(|line| line.get(4..6) == Some("  ") && !line.starts_with(' ')) {
            let at = usize::from_str_radix(&line[..4], 16).unwrap();
            let hex = line[6..].split("  ").next().unwrap();
            for (n, byte) in hex.split_whitespace().enumerate() {
                assert_eq!(u8::from_str_radix(byte, 16).unwrap(), bytes[at + n], "byte {:04x}", at + n);
                total += 1;
            }
        }
        total
    };
    let mut blocks = example.split("```text").skip(1).map(|block| block.split("```").next().unwrap());
    assert_eq!(shown(blocks.next().unwrap(), &file), 160);
    // All but the readable half, which the example cuts short.
    let json = serde_json::to_value(Pack::open_file(golden("soil-1.pack")).unwrap().meta()).unwrap();
    assert_eq!(shown(blocks.next().unwrap(), &manifest), manifest.len() - json.to_string().len());
    assert_eq!(file.len(), 1387);
}
