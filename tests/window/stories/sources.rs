//! The small course that a centre writes, as files. Learners take it in two lessons and two questions.

use std::path::Path;

pub(super) const PACK: &str = "org.example.centre.water";
pub(super) const ACHIEVEMENT: &str = "clean-water-basics";
/// The achievement as programs name it.
pub(super) const EARNED: &str = "org.example.centre.water/clean-water/clean-water-basics";
/// The sentence that the second edition says better.
pub(super) const SENTENCE: &str = "Germs die when water boils for a full minute.";
pub(super) const GIFT: &str = "courses/clean-water/items/en/why-boil.gift";
pub(super) const LESSON: &str = "courses/clean-water/lessons/en/01-why-boil.md";
pub(super) const PICTURE: &str = "courses/clean-water/media/pot.png";

const SHEET: &str = r#"format = 1
id = "org.example.centre.water"
version = 1
label = "1.0"
publisher = "Example Training Centre"
licence = "CC-BY-SA-4.0"
category = "teacher-digital-competency"
level = "beginner"
languages = ["en"]

[title]
en = "Clean water"

[description]
en = "How a school keeps its drinking water safe."
"#;

const OUTLINE: &str = r#"id = "clean-water"
hours = 1

[title]
en = "Clean water for a school"
[summary]
en = "Boil it, store it, keep it clean."

[[module]]
id = "first-steps"
title = { en = "First steps" }

[[module.lesson]]
id = "why-boil"
file = "01-why-boil"
minutes = 5
items = ["why-boil"]

[[module.lesson]]
id = "store-safely"
file = "02-store-safely"
minutes = 5

[[achievement]]
id = "clean-water-basics"
title = { en = "Clean water basics" }
description = { en = "Keeps a school's drinking water safe." }
criteria = { lessons = "all", score = 0.5 }
"#;

const BOIL: &str = r#"# Why boil water

Clear water is not yet clean water.

## Heat kills

Germs die when water boils for a full minute.

![A pot on a fire, its lid shaking](../../media/pot.png "Wait until the lid shakes")
"#;

const STORE: &str = "# Store it safely\n\n## A lid and a tap\n\nNobody's hand belongs into the water.\n";

const QUESTIONS: &str = r#"// [id:boil-1] [tag:why-boil#heat-kills]
::Boiling:: Why is water boiled for a full minute? {
  =To kill germs that survive shorter heating.#Yes. A full minute at a rolling boil is enough.
  ~To make it taste better.#It may taste flat: boiling drives out air. The reason is germs.
}

// [id:boil-2] [tag:why-boil#heat-kills]
::Minutes:: How many minutes does it boil? {#1:0}
"#;

/// Writes all of it but the picture, whose place in a lesson is there.
pub(super) fn write(folder: &Path) {
    for (path, text) in [
        ("pack.toml", SHEET),
        ("courses/clean-water/course.toml", OUTLINE),
        (LESSON, BOIL),
        ("courses/clean-water/lessons/en/02-store-safely.md", STORE),
        (GIFT, QUESTIONS),
    ] {
        let path = folder.join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text).unwrap();
    }
}

/// Adds the picture: grainy as a photograph is, so that it weighs what one does.
pub(super) fn draw(folder: &Path) {
    let picture = image::RgbImage::from_fn(400, 300, |x, y| {
        let grain = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503).wrapping_mul(x ^ y);
        image::Rgb([(grain >> 9) as u8, (grain >> 14) as u8, (grain >> 19) as u8])
    });
    let path = folder.join(PICTURE);
    fs_err::create_dir_all(path.parent().unwrap()).unwrap();
    picture.save(path).unwrap();
}

/// Says something else where the text stands in a file.
pub(super) fn edit(file: &Path, old: &str, new: &str) {
    let text = fs_err::read_to_string(file).unwrap();
    assert!(text.contains(old), "{} does not say “{old}”", file.display());
    fs_err::write(file, text.replace(old, new)).unwrap();
}
