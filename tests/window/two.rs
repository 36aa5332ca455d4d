//! Two laptops in one room, a stick, a line that comes and goes, and the platform: a learner who never has a line, and a
//! teacher who has one now and then. Both windows are open at the same time.

use acceptance::{PlatformServer, ThinLine, Thinness};
use serde_json::json;

use crate::desk::{Data, GENAI, program, text};
use crate::exchange::{join, learn, until_classroom, until_state, waiting};
use crate::window::Window;
use crate::words::said;

const TEACHER: &str = "Wanjiru Ama";
/// A pack that only the teacher has.
const FARMING: &str = "org.packhorse.starter.ai-in-agriculture";

fn say(key: &str) -> String {
    said("en", key)
}

/// Hands records over to the classroom nearby, by its button, and gives what is said of it once it is over.
fn hand_over(window: &Window) -> String {
    window.go("#/exchange/classroom");
    window.click("button", &say("reconcile-room-near-hand"));
    let told = window.until(
        "what came of it is said",
        "const done = document.querySelector('.room__handing .banner'); \
         const failed = document.querySelector('.room__handing ~ .banner--bad'); \
         return (failed ?? done)?.innerText.replace(/[\\u2066-\\u2069]/g, '')",
    );
    let told = told.as_str().unwrap().to_owned();
    assert!(told.contains(TEACHER) && !told.contains("did not come to its end"), "{told}");
    told
}

fn shot(window: &Window, what: &str) {
    window.screenshot(&format!("two-{what}"));
}

#[test]
fn a_learner_without_a_line_is_heard_at_the_centre_by_the_teachers_laptop_and_by_a_stick() {
    let centre = tempfile::tempdir().unwrap();
    let platform = PlatformServer::start(&program("packhorse-platform"), centre.path(), None);
    let to_teacher = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap();
    // The learner's laptop has no line to the end: where the code says the platform is, nobody answers it.
    let to_learner = ThinLine::to(platform.socket(), Thinness::BROAD).unwrap().address();
    let (cohort, of_teacher) =
        platform.cohort("Teachers of the plain", &format!("http://{}", to_teacher.address()));
    let by_learner = format!("http://{to_learner}");
    let of_learner = platform.run(&["cohort", "code", &cohort, "--address", &by_learner, "--json"]);
    let of_learner: serde_json::Value = serde_json::from_str(&of_learner).unwrap();
    let of_learner = of_learner["code"].as_str().unwrap();

    // The teacher has been online once, and opens the classroom where there is no line.
    let (desk, bench) = (Data::with_packs(), Data::with_pack("genai-higher-education"));
    let teacher = Window::open(&desk);
    teacher.choose_language("en");
    teacher.make_shelf(TEACHER);
    join(&teacher, &of_teacher, "en");
    until_state(&teacher, "the teacher is a member", "state.lastMs !== null && state.progress === null");
    to_teacher.set_down(true);
    teacher.go("#/exchange/classroom");
    teacher.click("button", &say("reconcile-room-start"));
    teacher.read(&say("reconcile-room-on"));
    let room = teacher.invoke("classroom_state", json!({ "lang": "en" })).unwrap();
    let address = room["addresses"][0].as_str().expect("this computer is on a network").to_owned();

    // The learner joins and studies; it waits on the laptop, for nobody answers.
    let learner = Window::open_beside(&bench, &teacher);
    learner.begin("en");
    join(&learner, of_learner, "en");
    learn(&learner, "next-word");
    learner.go("#/exchange");
    until_state(&learner, "records wait", "state.waiting.total > 0");
    learner.read(&say("reconcile-cohort-unsent"));
    shot(&learner, "1-learner-waits");

    // The classroom by the address on the teacher's screen: a pack is taken, the records are left.
    learner.go("#/exchange/classroom");
    learner.press_on(".room__type input");
    learner.write(&address);
    learner.click("button", &say("reconcile-room-type-go"));
    learner.read(TEACHER);
    learner.read(&say("reconcile-room-near-carrier"));
    shot(&learner, "2-learner-in-the-room");
    let titled = learner.until_with(
        "the pack is offered",
        "const view = window.__room; \
         window.__TAURI_INTERNALS__.invoke('classroom_state', { lang: 'en' }).then((view) => { window.__room = view; }); \
         return view?.nearby[0]?.packs.find((one) => one.pack === arguments[0])?.title.text",
        vec![json!(FARMING)],
    );
    let title = titled.as_str().unwrap();
    learner.click("button", &format!("Get {title}"));
    learner.until_with(
        "the pack has come, and is offered no more",
        "return document.querySelector('.rooms') !== null && !document.querySelector('.rooms').innerText.includes(arguments[0])",
        vec![json!(title)],
    );
    let library = learner.invoke("library", json!({ "lang": "en" })).unwrap().to_string();
    assert!(library.contains(FARMING), "{library}");
    // It has gone by itself where it was quicker than the button: what lies there is said either way.
    let told = hand_over(&learner);
    assert!(told.to_lowercase().contains("come again later"), "{told}");
    shot(&learner, "2-learner-hands-over");
    until_classroom(&teacher, "an envelope lies in the box", "view.carried > 0");
    teacher.until(
        "the teacher sees it",
        "return document.querySelector('.serving')?.innerText.includes('sealed envelope')",
    );
    shot(&teacher, "3-teacher-carries");
    assert!(waiting(&learner) > 0, "without a receipt it still waits");
    assert!(!platform.run(&["cohort", "members", &cohort, "--json"]).contains(crate::newcomer::LEARNER));

    // The line is there for a while, and the teacher sends.
    to_teacher.set_down(false);
    teacher.go("#/exchange");
    teacher.press_on(".way .btn");
    until_classroom(&teacher, "the box is empty", "view.carried === 0");
    to_teacher.set_down(true);
    shot(&teacher, "4-teacher-has-sent");
    let members = platform.run(&["cohort", "members", &cohort, "--json"]);
    assert!(members.contains(crate::newcomer::LEARNER), "{members}");

    // The receipts wait in the classroom.
    let told = hand_over(&learner);
    assert!(!told.to_lowercase().contains("come again later"), "nothing lies there any more: {told}");
    until_state(&learner, "nothing waits after the second visit", "state.waiting.total === 0");
    learner.go("#/exchange");
    learner.read(&say("reconcile-waiting-none"));
    learner.read(&say("reconcile-cohort-member"));
    shot(&learner, "5-learner-has-receipts");

    // The classroom is over: the next lesson goes by stick.
    teacher.go("#/exchange/classroom");
    teacher.click("button", &say("reconcile-room-stop"));
    teacher.read(&say("reconcile-room-off"));
    learner.go_to_lesson("fluent-not-true");
    learn(&learner, "fluent-not-true");
    learner.go("#/exchange");
    until_state(&learner, "records wait again", "state.waiting.total > 0");
    learner.until("it is seen", "return document.querySelector('.waiting') !== null");
    let stick = tempfile::tempdir().unwrap();
    let at = json!({ "path": text(stick.path()) });
    let packed = learner.invoke("courier_pack", at.clone()).unwrap();
    assert!(packed["records"].as_u64() >= Some(1), "{packed}");
    shot(&learner, "6-learner-has-packed");
    to_teacher.set_down(false);
    let delivered = teacher.invoke("courier_deliver", at.clone()).unwrap();
    assert_eq!((&delivered["answers"], &delivered["failed"]), (&json!(1), &json!(0)), "{delivered}");
    to_teacher.set_down(true);
    let accepted = learner.invoke("courier_accept", at).unwrap();
    assert!(accepted["answers"].as_u64() >= Some(1), "{accepted}");
    until_state(&learner, "nothing waits after the stick", "state.waiting.total === 0");
    // The stick was read behind the page's back: it is looked at anew.
    learner.reload();
    learner.read(&say("reconcile-waiting-none"));
    for road in ["reconcile-road-stick", "reconcile-road-classroom"] {
        learner.until_with(
            "the road is among past exchanges",
            "return document.querySelector('table.past')?.innerText.includes(arguments[0])",
            vec![json!(say(road))],
        );
    }
    shot(&learner, "7-learner-is-done");

    let members = platform.run(&["cohort", "members", &cohort, "--json"]);
    assert!(members.contains(crate::newcomer::LEARNER) && members.contains(TEACHER), "{members}");
    let pack = learner.invoke("library", json!({ "lang": "en" })).unwrap().to_string();
    assert!(pack.contains(GENAI) && pack.contains(FARMING), "{pack}");
}
