//! In which language a pack is told to somebody who reads none of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends at the first surprise")]

mod support;

use support::Laptop;

#[test]
fn a_pack_in_none_of_the_readers_languages_is_told_in_the_one_it_was_written_in() {
    let sources = tempfile::tempdir().unwrap();
    for (path, text) in [
        (
            "pack.toml",
            "format = 1\nid = \"org.example.eau\"\nversion = 1\nlabel = \"1.0\"\npublisher = \"Example\"\nlicence = \"CC-BY-4.0\"\n\
             category = \"teacher-digital-competency\"\nlevel = \"beginner\"\nlanguages = [\"fr\", \"ar\"]\n\
             title = { fr = \"Eau\", ar = \"ماء\" }\ndescription = { fr = \"Eau\", ar = \"ماء\" }\n",
        ),
        (
            "courses/eau/course.toml",
            "id = \"eau\"\nhours = 1\ntitle = { fr = \"Eau\", ar = \"ماء\" }\nsummary = { fr = \"Eau\", ar = \"ماء\" }\n\
             [[module]]\nid = \"un\"\ntitle = { fr = \"Un\", ar = \"واحد\" }\n[[module.lesson]]\nid = \"un\"\nfile = \"un\"\nminutes = 1\n",
        ),
        ("courses/eau/lessons/fr/un.md", "# Un\n\nDe l’eau.\n"),
        ("courses/eau/lessons/ar/un.md", "# واحد\n\nماء.\n"),
    ] {
        let path = sources.path().join(path);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(path, text).unwrap();
    }
    let laptop = Laptop::new();
    let file = laptop.build_from(sources.path(), "eau");
    let found = &laptop.client.scan(&file).unwrap().packs[0];
    laptop.install_file(&file);

    let card = &laptop.client.library("mn").unwrap().packs[0];
    let stick = &laptop.client.sticks("mn").unwrap().packs[0];
    for title in [&card.title, &card.courses[0].title, &stick.title, &found.title] {
        assert_eq!((title.text.as_str(), title.lang.as_str()), ("Eau", "fr"));
    }
}
