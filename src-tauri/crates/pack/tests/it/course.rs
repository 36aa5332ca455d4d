//! A small course to build packs of, the same each time.
use std::collections::BTreeMap;
use std::ops::ControlFlow;

use pack::{Meta, Progress, SigningKey, VerifiedPack};

/// Progress that nobody watches.
pub(crate) fn silent(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Bytes that look random and are the same each time.
pub(crate) fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let step = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..len).map(step).collect()
}

/// Text of `lines` lines that look like a lesson in some language, the same each time.
pub(crate) fn prose(seed: u64, lines: usize) -> Vec<u8> {
    const WORDS: [&str; 24] = [
        "soil", "sensor", "water", "plant", "measure", "the", "of", "and", "moisture", "value", "reads",
        "when", "dry", "field", "then", "sends", "cloud", "farmer", "a", "pump", "starts", "for", "minutes",
        "lesson",
    ];
    let mut text = format!("# Lesson {seed}\n\n");
    for (n, byte) in noise(seed, lines * 12).iter().enumerate() {
        text.push_str(WORDS[usize::from(*byte) % WORDS.len()]);
        text.push(if n % 12 == 11 { '\n' } else { ' ' });
    }
    text.into_bytes()
}

/// Files, what they say of themselves, and who signs.
#[derive(Clone)]
pub(crate) struct Course {
    pub(crate) meta: Meta,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) key: SigningKey,
}

impl Course {
    /// Lessons in three languages, pictures small and large, a film, a copy, an empty file.
    pub(crate) fn small() -> Course {
        let mut files = BTreeMap::new();
        for language in ["en", "fr", "ar"] {
            for lesson in 0..12 {
                let seed = lesson * 3 + language.len() as u64 + u64::from(language.as_bytes()[0]);
                files.insert(format!("lessons/{language}/{lesson:02}-water.md"), prose(seed, 40));
            }
        }
        for picture in 0..5 {
            files.insert(
                format!("media/{picture}.jpg"),
                noise(100 + picture, 30_000 + 7_000 * picture as usize),
            );
        }
        files.insert("media/film.webm".into(), noise(200, 900_000));
        files.insert("media/copy.webm".into(), noise(200, 900_000));
        files.insert("lessons/en/copy.md".into(), files["lessons/en/03-water.md"].clone());
        files.insert("empty.txt".into(), Vec::new());
        let title = BTreeMap::from([("en".to_owned(), "Water for plants".to_owned())]);
        let meta = Meta {
            id: "org.example.water".into(),
            version: 1,
            label: "1.0".into(),
            title,
            publisher: "Example".into(),
            licence: "CC-BY-SA-4.0".into(),
            languages: ["en", "fr", "ar"].map(str::to_owned).to_vec(),
            accessibility: serde_json::json!({ "z": 1, "a": [{ "y": 2, "b": 3 }] }),
            ..Meta::default()
        };
        Course { meta, files, key: SigningKey::from_seed(&[42; 32], "Example Centre") }
    }

    /// The next edition: a file edited, one renamed, one renamed and edited, one added, one removed, and a picture
    /// changed.
    pub(crate) fn edited(&self) -> Course {
        let mut next = self.clone();
        next.meta.version += 1;
        next.meta.label = "2.0".into();
        let edit = |text: &mut Vec<u8>| text.splice(100..110, *b"quite another thing").count();
        edit(next.files.get_mut("lessons/fr/04-water.md").unwrap());
        let renamed = next.files.remove("lessons/en/05-water.md").unwrap();
        next.files.insert("lessons/en/05-rain.md".into(), renamed);
        let mut both = next.files.remove("lessons/ar/06-water.md").unwrap();
        edit(&mut both);
        next.files.insert("lessons/ar/06-rain.md".into(), both);
        next.files.insert("lessons/en/99-new.md".into(), prose(999, 50));
        next.files.remove("lessons/fr/07-water.md");
        next.files.insert("media/2.jpg".into(), noise(777, 40_000));
        next
    }

    /// Reads every file of the course from `pack`, and finds no other there.
    pub(crate) fn assert_reads_from(&self, pack: &VerifiedPack) {
        let paths: Vec<&String> = pack.contents().files.keys().collect();
        assert_eq!(paths, self.files.keys().collect::<Vec<_>>());
        for (path, bytes) in &self.files {
            assert!(pack.read_file(path).unwrap() == *bytes, "{path} reads back otherwise");
        }
    }
}
