//! A learner's own shelf: whose it is, who opens it, and how it goes from computer to computer.

use super::*;

#[test]
fn a_learner_goes_on_in_two_data_folders_and_both_histories_become_one() {
    let one = studying(SMALLEST, "Zanele");
    let lessons: Vec<String> = one.lessons(COURSE).into_iter().map(|(lesson, _)| lesson).collect();
    one.does("Zanele", &["lesson", "read", &lessons[0]]);
    one.run(&["learner", "export", "Zanele", "-o", "@z.learner"]).ends(0);
    let other = Person::new();
    other.run(&["trust", "add", &one.path("centre.key.pub")]).ends(0);
    other.run(&["library", "install", &one.path("one.pack")]).ends(0);
    let brought = other.run(&["--json", "learner", "import", &one.path("z.learner")]).ends(0).json();
    assert_eq!((&brought["merged"], brought["learner"]["name"].as_str()), (&false.into(), Some("Zanele")));

    other.does("Zanele", &["lesson", "read", &lessons[1]]);
    other.does("Zanele", &["note", "add", &lessons[1], "Ask Sipho about this."]);
    one.does("Zanele", &["lesson", "read", &lessons[2]]);
    let item = one.does("Zanele", &["item", "list", &lessons[2]])["items"][0].clone();
    one.does("Zanele", &["item", "answer", item["id"].as_str().unwrap(), &guesses(&item)[0]]);

    let parts = |person: &Person| -> Vec<bool> {
        let list = person.does("Zanele", &["lesson", "list", COURSE]);
        let lessons = list["progress"]["lessons"].as_array().unwrap().clone();
        lessons.iter().map(|one| one["read"].as_u64().unwrap() > 0).collect()
    };
    let records = |person: &Person| -> BTreeSet<String> {
        let page = person.run(&["--json", "learner", "records", "Zanele"]).ends(0).json();
        assert_eq!(page["next"], "", "one page holds them all");
        texts(&page["records"], "json")
            .iter()
            .map(|json| serde_json::from_str::<Value>(json).unwrap()["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let (mine, theirs) = (records(&one), records(&other));
    assert!(!mine.is_subset(&theirs) && !theirs.is_subset(&mine), "both went on");
    other.run(&["learner", "export", "Zanele", "-o", "@z.learner"]).ends(0);
    let merged = one.run(&["--json", "learner", "import", &other.path("z.learner")]).ends(0).json();
    assert_eq!(merged["merged"], true);
    one.run(&["learner", "export", "Zanele", "-o", "@z.learner"]).ends(0);
    other.run(&["learner", "import", &one.path("z.learner")]).ends(0);
    let both: BTreeSet<String> = mine.union(&theirs).cloned().collect();
    for person in [&one, &other] {
        assert_eq!(parts(person), [true, true, true, false, false, false]);
        assert_eq!(records(person), both);
        assert_eq!(person.does("Zanele", &["note", "list"])[0]["text"], "Ask Sipho about this.");
        let again = person.run(&["--json", "learner", "import", &one.path("z.learner")]).ends(0).json();
        assert_eq!(again["records"], 0, "once more adds nothing");
    }
}

#[test]
fn a_passphrase_encrypts_and_what_does_not_open_says_so() {
    let person = laptop(SMALLEST);
    let secret = [("PACKHORSE_SECRET", "four words and more")];
    let add = ["--json", "learner", "add", "Amal", "--lock", "passphrase"];
    assert_eq!(person.run(&add).ends(1).json()["error"]["code"], "secret-needed");
    let made = person.run_with(&secret, &add).ends(0).json();
    let code = made["recoveryCode"].as_str().unwrap().to_owned();
    assert!(code.len() >= 20);
    let open = person.run(&["--json", "learner", "add", "Joseph"]).ends(0).json();
    let is_sqlite = |made: &Value| {
        let name = format!("{}.db", made["learner"]["id"].as_str().unwrap());
        fs_err::read(person.file("data/learners").join(name)).unwrap().starts_with(b"SQLite format 3\0")
    };
    assert_eq!((is_sqlite(&made), is_sqlite(&open)), (false, true));

    let list = ["--json", "note", "list", "--learner", "Amal"];
    let none = person.run(&list).ends(1);
    assert_eq!(none.json()["error"]["code"], "secret-needed");
    assert!(none.err.contains("PACKHORSE_SECRET"), "{}", none.err);
    let wrong = person.run_with(&[("PACKHORSE_SECRET", "four words and less")], &list).ends(1);
    assert_eq!(wrong.json()["error"]["code"], "wrong-secret");
    person.run_with(&secret, &list).ends(0);
    fs_err::write(person.file("secret"), "four words and more\n").unwrap();
    person.run(&[&list[..], &["--secret-file", "@secret"]].concat()).ends(0);

    let forgot = [("PACKHORSE_SECRET", code.as_str()), ("PACKHORSE_NEW_SECRET", "4071")];
    let again =
        person.run_with(&forgot, &["--json", "learner", "recover", "Amal", "--lock", "pin"]).ends(0).json();
    assert_eq!((again["learner"]["lock"].as_str(), is_sqlite(&made)), (Some("pin"), true));
    assert_ne!(again["recoveryCode"].as_str(), Some(code.as_str()));
    person.run_with(&[("PACKHORSE_SECRET", "4071")], &list).ends(0);
    let lock = [("PACKHORSE_SECRET", "4071"), ("PACKHORSE_NEW_SECRET", "another long one")];
    person.run_with(&lock, &["learner", "lock", "Amal", "passphrase"]).ends(0);
    assert!(!is_sqlite(&made), "and back");
    let backups = person.run(&["--json", "learner", "backups", "Amal"]).ends(0).json();
    assert_eq!(
        backups.as_array().unwrap().len(),
        1,
        "those under the old lock are gone, one under the new is there"
    );

    let secret = [("PACKHORSE_SECRET", "another long one")];
    person.run_with(&secret, &["learner", "forget", "Amal"]).ends(2);
    person.run(&["learner", "forget", "Amal", "--yes"]).ends(1);
    person.run_with(&secret, &["learner", "forget", "Amal", "--yes"]).ends(0);
    let left = person.run(&["--json", "learner", "list"]).ends(0).json();
    assert_eq!(texts(&left["learners"], "name"), ["Joseph"]);
    let files = fs_err::read_dir(person.file("data/learners")).unwrap();
    let id = made["learner"]["id"].as_str().unwrap();
    let of_them = files.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains(id));
    assert_eq!(of_them.count(), 0);
}

#[test]
fn a_person_is_found_by_as_little_of_a_name_as_is_theirs_alone() {
    let person = laptop(SMALLEST);
    let one = person.run(&["--json", "learner", "add", "Maria"]).ends(0).json();
    let id = one["learner"]["id"].as_str().unwrap();
    let two = person.run(&["--json", "learner", "add", "Maria"]).ends(0).json();
    for (name, code, what) in [("Maria", 1, "ambiguous"), ("Nobody", 1, "no-learner"), ("", 1, "no-learner")]
    {
        let said = person.run(&["--json", "credential", "list", "--learner", name]).ends(code).json();
        assert_eq!(said["error"]["code"], what, "{name}");
    }
    person.does(id, &["credential", "list"]);
    fs_err::create_dir(person.file("stick")).unwrap();
    for learner in [id, two["learner"]["id"].as_str().unwrap(), id] {
        person.run(&["learner", "export", learner, "-o", "@stick"]).ends(0);
    }
    assert_eq!(fs_err::read_dir(person.file("stick")).unwrap().count(), 2, "nobody's copy is written over");
    let other = two["learner"]["id"].as_str().unwrap();
    let said =
        person.run(&["--json", "learner", "export", other, "-o", "@stick/Maria.learner"]).ends(1).json();
    assert_eq!(said["error"]["code"], "would-overwrite-other");
    person.run(&["learner", "rename", two["learner"]["id"].as_str().unwrap(), "مريم"]).ends(0);
    person.does("مريم", &["credential", "list"]);
    person.does("Maria", &["credential", "list"]);

    let lesson = person.lessons(COURSE)[0].0.clone();
    for name in
        [lesson.clone(), format!("{COURSE}/{lesson}"), format!("{COURSE}/1"), format!("{SMALLEST}/{lesson}")]
    {
        assert_eq!(person.run(&["--json", "lesson", "show", &name]).ends(0).json()["lesson"], *lesson);
        assert_eq!(person.does("Maria", &["item", "list", &name])["quiz"], format!("lesson/{lesson}"));
    }
    let items = person.run(&["--json", "item", "list", &format!("lesson/{lesson}")]).ends(0).json();
    assert!(items["items"].as_array().unwrap().iter().all(|item| item["outcome"].is_null()));
    let first = items["items"][0]["id"].as_str().unwrap();
    let early = person.run(&["--json", "item", "reveal", first, "--learner", "Maria"]).ends(1).json();
    assert_eq!(early["error"]["code"], "answer-empty", "it is shown to who has tried");
    let choice =
        items["items"].as_array().unwrap().iter().find(|item| item["ask"]["kind"] == "choice").unwrap();
    let chosen = choice["ask"]["choices"][0]["id"].as_str().unwrap();
    let response = serde_json::json!({ "kind": "choice", "choice": chosen });
    let told =
        person.does("Maria", &["item", "answer", choice["id"].as_str().unwrap(), &response.to_string()]);
    assert_eq!(told["response"], response);
    for (words, code, what) in [
        (&["item", "answer", "nothing", "1", "--learner", "Maria"][..], 1, "not-found"),
        (&["item", "list", "nothing"], 1, "not-found"),
        (&["review", "answer", "nothing", "good", "--learner", "Maria"], 1, "no-card"),
        (&["note", "remove", "nothing", "--learner", "Maria"], 1, "no-note"),
        (&["item", "finish", &format!("{COURSE}/2"), "--learner", "Maria"], 1, "not-begun"),
        (&["learner", "import", "@one.pack"], 3, "not-a-learner"),
        (&["learner", "export", "Maria", "-o", "@centre.key"], 1, "would-overwrite-other"),
        (&["item", "answer", "1"], 2, "usage"),
    ] {
        let said = person.run(&[&["--json"], words].concat()).ends(code).json();
        assert_eq!(said["error"]["code"], what, "{words:?}");
    }
}

#[test]
fn what_one_keeps_for_oneself_is_kept_shown_and_taken_back() {
    let person = studying(SMALLEST, "Meron");
    let lesson = person.lessons(COURSE)[0].0.clone();
    let facts = person.run(&["--json", "learner", "facts", "Meron", "--sex", "female", "--role", "teacher"]);
    assert_eq!(facts.ends(0).json()["role"], "teacher");
    person.run(&["learner", "facts", "Meron", "--role", ""]).ends(0);
    let facts = person.run(&["--json", "learner", "facts", "Meron"]).ends(0).json();
    assert_eq!((facts["sex"].as_str(), facts["role"].as_str()), (Some("female"), Some("")));
    person.run(&["learner", "facts", "Meron", "--withdraw"]).ends(0);
    assert_eq!(person.run(&["learner", "facts", "Meron"]).ends(0).out, "");

    let page = person.run(&["--json", "lesson", "show", &lesson]).ends(0).json();
    let heading = page["headings"][0]["anchor"].as_str().unwrap();
    let made = person.does("Meron", &["note", "add", &lesson, "Try this.", "--passage", heading]);
    assert_eq!((&made["orphan"], made["heading"].as_str()), (&false.into(), Some(heading)));
    let id = made["id"].as_str().unwrap();
    person.does("Meron", &["note", "remove", &id[..8]]);
    assert_eq!(person.does("Meron", &["note", "list", COURSE]), serde_json::json!([]));
    person.does("Meron", &["note", "restore", id]);
    assert_eq!(person.does("Meron", &["note", "list"])[0]["text"], "Try this.");

    person.does("Meron", &["lesson", "read", &lesson]);
    practise(&person, "Meron", &lesson);
    let cards = person.does("Meron", &["review", "list"])["cards"].as_array().unwrap().clone();
    let term =
        cards.iter().find(|card| card["term"].is_object()).expect("new words of a lesson that is finished");
    let card = term["card"].as_str().unwrap();
    person.does("Meron", &["review", "answer", card.rsplit(':').next().unwrap(), "good"]);
    let left = person.does("Meron", &["review", "list"])["cards"].as_array().unwrap().clone();
    assert!(left.iter().all(|one| one["card"] != card));
    person.does("Meron", &["review", "undo"]);
    let left = person.does("Meron", &["review", "list"])["cards"].as_array().unwrap().clone();
    assert!(left.iter().any(|one| one["card"] == card), "the slip is taken back");

    let backups = person.run(&["--json", "learner", "backups", "Meron"]).ends(0).json();
    let name = backups[0]["name"].as_str().expect("a backup was made when somebody first came back");
    person.run(&["learner", "restore", "Meron", name]).ends(0);
    assert_eq!(person.does("Meron", &["note", "list"])[0]["text"], "Try this.", "what is newer stays");
}
