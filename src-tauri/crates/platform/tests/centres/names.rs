//! What staff read by its name, and not by the number or id that programs have for it.

use platform::centres::{Actor, Role, centre, cohort, person};
use reconcile::key::SecretKey;

use crate::browser::Site;
use crate::pages::{check, signed_up};
use crate::school::{School, TOPIC};
use crate::world::{NOW, World, on_both};

/// Text as it is read, without what the page is made of.
fn read(page: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for one in page.chars() {
        match one {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(one),
            _ => {}
        }
    }
    text
}

#[test]
fn courses_people_and_places_go_by_their_names() {
    on_both(|db| {
        let world = World::make(db);
        let site = Site::serve(db);
        let school = School::open(db, world.institute, &site.packs(), SecretKey::from_bytes([3; 32]));
        let (dalia, claim) = school.claims(world.north.cohort, 101, "Dalia", &["dig", "pump"]);
        let (again, _) = school.claims(world.north.cohort, 102, "Dalia Haddad", &["dig"]);
        let (pack, _) = TOPIC.split_once('/').unwrap();
        let console = Actor::console();
        db.write(|tx| {
            person::join(tx, &console, dalia, again, "the same person", NOW)?;
            person::join(tx, &console, dalia, world.south.learners[0], "one of the south", NOW)?;
            let packs = [pack.to_owned(), "org.other.pack".to_owned()];
            cohort::set_packs(tx, &console, world.north.cohort, &packs, NOW)
        })
        .unwrap();
        let mut chief = signed_up(db, &site, world.institute, Role::Administrator, "chief");

        let page = read(&chief.get(&format!("/cohorts/{}", world.north.cohort)).body);
        assert!(page.contains(&format!("Water{pack}")) && page.contains("org.other.pack"), "{page}");
        // Chosen by a tick beside its name; what is not published here, by its id.
        let cohort = format!("/cohorts/{}", world.north.cohort);
        let form = chief.get(&cohort).body;
        assert!(form.contains(&format!("name=\"pack\" value=\"{pack}\" checked")), "{form}");
        assert!(form.contains(">org.other.pack</textarea>"), "{form}");
        let fields = [("act", "cohort-packs"), ("pack", pack), ("packs", "org.third.pack")];
        assert_eq!(chief.submit(&cohort, &fields).status, 303);
        let page = read(&chief.get(&cohort).body);
        assert!(page.contains(&format!("Water{pack}")) && page.contains("org.third.pack"), "{page}");
        assert!(!page.contains("org.other.pack"), "{page}");

        let page = read(&chief.get(&format!("/claims/{claim}")).body);
        assert!(page.contains("Wells · org.example.water/wells"), "{page}");
        let page = read(&chief.get(&format!("/learners/{dalia}")).body);
        let joined = format!("Dalia (Learner {dalia}) + Dalia Haddad (Learner {again}) · the same person");
        assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains(&joined), "{page}");

        // Whoever may not look where the other account is reads of it by its number.
        let mut south = signed_up(db, &site, world.south.centre, Role::Administrator, "south");
        assert_eq!(south.get(&format!("/learners/{dalia}")).status, 403);
        let log = read(&south.get(&format!("/centres/{}/audit", world.south.centre)).body);
        let log = log.replace(['\u{2068}', '\u{2069}'], "");
        assert!(log.contains(&format!("one of the southLearner {dalia}")) && !log.contains("Dalia"), "{log}");

        let (place, south) = (world.north.institution, world.south.centre);
        db.write(|tx| centre::move_below(tx, &console, place, south, NOW)).unwrap();
        for (language, moved) in
            [("en", "Before: NorthName: UniversityNew place: South"), ("ar", "المكان الجديد: South")]
        {
            chief.language = language.to_owned();
            let path = format!("/centres/{}/audit", world.institute);
            let body = chief.get(&path).body;
            check(&body, language, &path);
            let page = read(&body);
            for name in ["Dalia", "Dalia Haddad", "Water · org.other.pack", moved] {
                assert!(page.contains(name), "{name}: {page}");
            }
            assert!(!page.contains(pack), "{page}");
        }
    });
}
