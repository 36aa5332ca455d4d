//! The pages of the central platform as its staff see them: in a browser, by axe-core, in two languages, and on a telephone.

use acceptance::PlatformServer;
use platform::centres::cohort::Chosen;
use platform::centres::{
    ActError, Actor, Kind, Role, appointment, centre, code, cohort, device, invitation, lrs_key, person,
};
use platform::credentials::issuing::{Typed, delegate_typed};
use platform::credentials::{Office, Policy, Verdict, correct_name, decide_claim, rotate, set_policy};
use platform::db::Database;
use platform::exchange::{self, Road};
use reconcile::key::SecretKey;
use reconcile::wire::{Ask, Claim, Grant, Holding, Request, Run};
use serde_json::json;
use statement::{Activity, Chain, Clock, Entry, Form, Iri, Stamp, Statement, StreamId, Uuid, Verb, profile};

use crate::accessible::look_for;
use crate::desk::{Data, program};
use crate::wells::{claiming, publish_wells};
use crate::window::Window;

const DAY_MS: i64 = 86_400_000;
/// All that axe-core tells.
const EVERYTHING: [&str; 4] = ["minor", "moderate", "serious", "critical"];

/// What somebody brings by a computer of theirs.
struct Bringer<'p> {
    office: &'p Office<'p>,
    far_end: &'p SecretKey,
    secret: [u8; 10],
    now_ms: i64,
}

impl Bringer<'_> {
    /// Brings a log of learner `who` by computer `device`, with the key `key`.
    fn bring(&self, (who, name): (u8, &str), key: u8, device: u8, bodies: Vec<Vec<u8>>) {
        let (learner, learner_key) = (Uuid::from_bytes([who; 16]), SecretKey::from_bytes([key; 32]));
        let device = SecretKey::from_bytes([device; 32]);
        let words = Grant::words(learner, &device.public(), &self.far_end.public());
        let stream = StreamId([who; 16]);
        let entries = (1_u64..)
            .zip(bodies)
            .map(|(sequence, body)| {
                let at_ms = self.now_ms - DAY_MS + i64::try_from(sequence).unwrap() * 1000;
                let stamp = Stamp { stream, sequence, clock: Clock::tick(Clock::default(), at_ms), at_ms };
                Entry { stamp, form: Form::Statement, topic: "org.example.water/wells".into(), body }
            })
            .collect();
        let ask = Ask {
            learner,
            grant: Some(Grant { learner_key: learner_key.public(), signature: learner_key.sign(&words) }),
            claims: vec![Claim { secret: self.secret, name: name.into() }],
            epoch: 0,
            cursor: 0,
            holding: Holding::Since(Vec::new()),
            runs: vec![Run { stream, origin: stream, before: Chain::START, entries }],
            pieces: Vec::new(),
            wanted: Vec::new(),
            standings: 0,
            brought: Vec::new(),
        };
        let request =
            Request { now_ms: self.now_ms, most: 1 << 20, catalogue: 0, trust: 0, learners: vec![ask] };
        exchange::answer_and_decide(self.office, &device.public(), Road::Line, &request).unwrap();
    }
}

fn answered(who: u8, what: &str) -> Vec<u8> {
    let object = Activity::new(
        Iri::parse(&format!("urn:packhorse:activity:org.example.water/wells/item/{what}")).unwrap(),
    );
    let actor = profile::learner(Uuid::from_bytes([who; 16]));
    Statement::new(actor, Verb::of(profile::verb::ANSWERED), object).to_json().into_bytes()
}

/// Makes a platform with something on every page. Returns the code of an administrator, and the pages by name.
fn fill(data: &Data) -> (String, Vec<(&'static str, String)>) {
    let folder = data.path();
    let db = Database::open(folder.join("platform.db").to_str().unwrap()).unwrap();
    let far_end = SecretKey::load_or_make(&folder.join("platform.key")).unwrap();
    let now_ms = platform::service::clock_ms();
    let (code, institute, centre, cohort, secret) = db
        .write(|tx| {
            let me = Actor::console();
            let institute = centre::institute(tx, "Institute", now_ms)?;
            let (_, code) = invitation::invite(tx, &me, institute, Role::Administrator, "Grace", 14, now_ms)?;
            let centre = centre::add(tx, &me, institute, Kind::National, "Plain", now_ms)?;
            centre::add(tx, &me, centre, Kind::Institution, "College", now_ms)?;
            let chosen = Chosen { name: "2026".into(), trainer: None, most: 40, approve: false };
            let cohort = cohort::add(tx, &me, centre, &chosen, now_ms + 90 * DAY_MS, now_ms)?;
            cohort::set_packs(tx, &me, cohort, &["org.example.water".to_owned()], now_ms)?;
            let teacher = SecretKey::from_bytes([50; 32]).public().to_string();
            appointment::appoint(tx, &me, cohort, &teacher, "Desk", now_ms + DAY_MS, now_ms)?;
            invitation::invite(tx, &me, centre, Role::Viewer, "a guest", 14, now_ms)?;
            lrs_key::add(tx, &me, centre, "dashboard", &["statements/read".to_owned()], now_ms)?;
            let secret = code::show(tx, &me, cohort)?.unwrap().secret;
            let policy = Policy { issues: true, by_person: true, months: Some(36) };
            set_policy(tx, &me, centre, policy, now_ms)?;
            Ok::<_, ActError>((code, institute, centre, cohort, secret))
        })
        .unwrap();
    let packs = folder.join("packs");
    publish_wells(&db, &far_end, &packs, institute, now_ms);
    let office = Office::new(&db, &far_end, &packs, "http://127.0.0.1:8470", now_ms);
    let bringer = Bringer { office: &office, far_end: &far_end, secret, now_ms };
    let amina = (1, "Amina");
    bringer.bring(amina, 1, 31, vec![answered(1, "a"), answered(1, "b"), b"{\"verb\": 7}".to_vec()]);
    bringer.bring(amina, 1, 32, vec![answered(1, "a"), answered(1, "c")]);
    bringer.bring(amina, 9, 33, Vec::new());
    bringer.bring((2, "Bola"), 2, 34, vec![answered(2, "a")]);
    let learner = db
        .write(|tx| {
            let me = Actor::console();
            let number = |id: u8| [[id; 16].into()];
            let mut numbers = Vec::new();
            for id in [1, 2] {
                let row = tx.one("select number from learner where id = ?1", &number(id))?.unwrap();
                numbers.push(row.int(0)?);
            }
            person::join(tx, &me, numbers[0], numbers[1], "two laptops", now_ms)?;
            let lost = SecretKey::from_bytes([34; 32]).public().to_string();
            device::bar(tx, &me, &lost, "stolen", now_ms)?;
            Ok::<_, ActError>(numbers[0])
        })
        .unwrap();
    let [lacking, waiting, issued] = [
        (3, "Chidi", &["dig"][..]),
        (4, "Dalia", &["dig", "pump"]),
        (5, "Emeka", &["dig", "pump"]),
    ]
    .map(|(who, name, lessons)| {
        bringer.bring((who, name), who, 40 + who, claiming(who, lessons));
        let sql =
            "select c.number, c.learner from claim c join learner l on l.number = c.learner where l.id = ?1";
        let row = db.read(|tx| tx.one(sql, &[[who; 16].into()])).unwrap().unwrap();
        (row.int(0).unwrap(), row.int(1).unwrap())
    });
    let me = Actor::console();
    let first = decide_claim(&office, &me, issued.0, &Verdict::Issue).unwrap().unwrap();
    let certificate = correct_name(&office, &me, first, "Emeka Obi").unwrap();
    let typed = Typed {
        device: SecretKey::from_bytes([51; 32]).public().to_string(),
        name: "Trainer".into(),
        count: 40,
        days: 90,
        achievements: vec!["org.example.water/wells/basics".into()],
        by_person: true,
    };
    delegate_typed(&office, &me, centre, &typed).unwrap();
    rotate(&office, &me, centre, "Every year").unwrap();
    let pages = vec![
        ("certificates", format!("/centres/{centre}/certificates")),
        ("issuing certificates", format!("/centres/{centre}/issuing?done=policy")),
        ("claim that lacks something", format!("/claims/{}", lacking.0)),
        ("claim to decide", format!("/claims/{}", waiting.0)),
        ("certificate", format!("/certificates/{certificate}?done=renamed")),
        ("certificate that was replaced", format!("/certificates/{first}")),
        ("certificates of a learner", format!("/learners/{}/certificates", issued.1)),
        ("centres", "/".to_owned()),
        ("centre", format!("/centres/{centre}")),
        ("staff", format!("/centres/{centre}/staff")),
        ("laptops", format!("/centres/{centre}/laptops")),
        ("other programs", format!("/centres/{centre}/keys")),
        ("what was done", format!("/centres/{centre}/audit")),
        ("cohort", format!("/cohorts/{cohort}?done=code-renew")),
        ("sheet", format!("/cohorts/{cohort}/sheet")),
        ("learner", format!("/learners/{learner}")),
        ("packs", "/published".to_owned()),
        ("my account", "/account".to_owned()),
        ("no such centre", "/centres/999".to_owned()),
    ];
    (code.show().to_owned(), pages)
}

#[test]
fn the_pages_of_the_platform_have_no_finding_and_fit_a_telephone() {
    let data = Data::empty();
    // It serves first: when it begins, it ends what its console gave a first administrator before.
    let platform = PlatformServer::start(&program("packhorse-platform"), &data.path(), None);
    let (code, pages) = fill(&data);
    let at = |path: &str| format!("{}{path}", platform.address());
    let window = Window::browse(&at("/sign-in"), &data.log());
    let mut findings = Vec::new();
    let mut look = |window: &Window, name: &str, lang: &str| {
        let there = "return document.querySelector('#main h1') !== null && document.documentElement.lang === arguments[0]";
        window.until_with(name, there, vec![json!(lang)]);
        // What is folded away is looked at too.
        window.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })", vec![]);
        let name = format!("{name} ({lang})");
        findings.extend(look_for(window, &name, &EVERYTHING));
        window.screenshot(&format!("staff, {name}"));
        let wide =
            window.run("document.body.style.inlineSize = '360px'; return document.body.scrollWidth", vec![]);
        if wide.as_i64() != Some(360) {
            findings.push(format!("{name}: {wide} wide where there are 360"));
        }
    };
    for lang in ["en", "ar"] {
        window.visit(&at(&format!("/language?tag={lang}&to=/sign-in")));
        look(&window, "sign in", lang);
        window.visit(&at("/join"));
        look(&window, "become staff", lang);
    }
    let type_in = "document.querySelector(`[name=${arguments[0]}]`).value = arguments[1]";
    let send = "document.querySelector('#main form').requestSubmit()";
    for (field, words) in
        [("code", "WRONG"), ("name", "Grace"), ("login", "grace"), ("passphrase", "four words not alike")]
    {
        window.run(type_in, vec![json!(field), json!(words)]);
    }
    window.run(send, vec![]);
    window.until("the refusal", "return document.querySelector('[role=alert]') !== null");
    look(&window, "a wrong code", "ar");
    for (field, words) in [("code", code.as_str()), ("passphrase", "four words not alike")] {
        window.run(type_in, vec![json!(field), json!(words)]);
    }
    window.run(send, vec![]);
    window.until(
        "the centres",
        "return location.pathname === '/' && document.querySelector('#main h1') !== null",
    );
    for lang in ["en", "ar"] {
        window.visit(&at(&format!("/language?tag={lang}&to=/")));
        for (name, path) in &pages {
            window.visit(&at(path));
            look(&window, name, lang);
        }
    }
    // The records that went two ways stand there, both of them.
    let learner = pages.iter().find(|(name, _)| *name == "learner").unwrap();
    window.visit(&at(&learner.1));
    window.until(
        "both records",
        "return document.querySelectorAll('[aria-labelledby=forks] .pair > li').length === 2",
    );
    window.until(
        "the one set aside",
        "return document.querySelectorAll('[aria-labelledby=aside] .pair > li').length === 1",
    );
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}
