//! Questions answered by the keyboard alone, whatever kind they are of.

use std::collections::BTreeMap;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::desk::{COURSE, GENAI};
use crate::window::Window;
use crate::words::{find, typed};

/// Right answers by what was asked.
pub(crate) type Known = BTreeMap<String, Value>;

/// What somebody who knows nothing answers; `None` for a text between questions.
pub(crate) fn guess(item: &Value) -> Option<Value> {
    let ask = &item["ask"];
    let first = |list: &str| ask[list][0]["id"].clone();
    Some(match ask["kind"].as_str().unwrap() {
        "choice" => {
            json!({ "kind": "choice", "choice": ask["choices"].as_array().unwrap().last().unwrap()["id"] })
        }
        "multiple" => json!({ "kind": "multiple", "choices": [first("choices")] }),
        "trueFalse" => json!({ "kind": "trueFalse", "truth": true }),
        "match" => {
            let pairs: Vec<Value> = ask["lefts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|left| json!([left["id"], first("rights")]))
                .collect();
            json!({ "kind": "match", "pairs": pairs })
        }
        "order" => {
            let steps: Vec<&Value> =
                ask["steps"].as_array().unwrap().iter().map(|step| &step["id"]).collect();
            json!({ "kind": "order", "steps": steps })
        }
        "numeric" => json!({ "kind": "numeric", "text": "1" }),
        "short" => json!({ "kind": "short", "text": "word" }),
        "cloze" => {
            let gap = |gap: &Value| {
                gap["choices"].as_array().unwrap().last().map_or(json!("1"), |one| one["id"].clone())
            };
            let gaps: Vec<Value> = ask["gaps"].as_array().unwrap().iter().map(gap).collect();
            json!({ "kind": "cloze", "gaps": gaps })
        }
        "essay" => json!({ "kind": "essay", "text": "One job, by hand first." }),
        "description" => return None,
        other => panic!("nobody knows how to answer {other}"),
    })
}

/// A quiz of the course, being answered.
pub(crate) struct Sheet<'a> {
    pub(crate) window: &'a Window,
    pub(crate) lang: &'a str,
    /// `lesson/ID` or `assessment/ID`.
    pub(crate) quiz: &'a str,
}

impl Sheet<'_> {
    /// What the program knows of these questions now.
    pub(crate) fn view(&self) -> Value {
        let place = json!({ "pack": GENAI, "course": COURSE, "quiz": self.quiz, "lang": "" });
        self.window.invoke("quiz", place).unwrap()
    }

    /// Waits until the questions are on the screen.
    pub(crate) fn wait(&self) {
        let there = "return location.hash.startsWith('#/quiz/') && location.hash.endsWith('/' + arguments[0]) && document.querySelector('.question [data-heading], .item-text') !== null \
                     && document.querySelector('#main').contains(document.activeElement)";
        self.window.until_with("the questions", there, vec![json!(self.quiz)]);
    }

    /// Gives this answer's form on the screen, without handing it in.
    pub(crate) fn fill(&self, item: &Value, response: &Value) {
        let (window, ask) = (self.window, &item["ask"]);
        let place = |list: &Value, id: &Value| {
            list.as_array().unwrap().iter().position(|one| &one["id"] == id).unwrap()
        };
        // In the digits of this language's keyboard.
        let digit = |at: usize| window.write(&typed(self.lang, &(at + 1).to_string()));
        let nth =
            |kind: &str, at: usize| format!("one === document.querySelectorAll('.question {kind}')[{at}]");
        match response["kind"].as_str().unwrap() {
            "choice" => digit(place(&ask["choices"], &response["choice"])),
            "trueFalse" => digit(usize::from(response["truth"] != json!(true))),
            "multiple" => {
                let chosen = "return [...document.querySelectorAll('.question input:checked')].map((one) => one.value)";
                let before = window.run(chosen, vec![]);
                let holds = |list: &Value, id: &Value| list.as_array().unwrap().contains(id);
                for (at, choice) in ask["choices"].as_array().unwrap().iter().enumerate() {
                    if holds(&before, &choice["id"]) != holds(&response["choices"], &choice["id"]) {
                        digit(at);
                    }
                }
            }
            "match" => {
                for (at, left) in ask["lefts"].as_array().unwrap().iter().enumerate() {
                    let pairs = response["pairs"].as_array().unwrap();
                    let right = &pairs.iter().find(|pair| pair[0] == left["id"]).unwrap()[1];
                    window.tab_to(&nth("select", at));
                    self.choose(right);
                }
            }
            "order" => self.arrange(response["steps"].as_array().unwrap()),
            "numeric" => {
                self.type_into(&nth("input", 0), &typed(self.lang, response["text"].as_str().unwrap()))
            }
            "short" => self.type_into(&nth("input", 0), response["text"].as_str().unwrap()),
            "essay" => self.type_into(&nth("textarea", 0), response["text"].as_str().unwrap()),
            "cloze" => {
                for (at, gap) in response["gaps"].as_array().unwrap().iter().enumerate() {
                    let field = nth(":is(input, select)", at);
                    if ask["gaps"][at]["choices"].as_array().unwrap().is_empty() {
                        self.type_into(&field, gap.as_str().unwrap());
                    } else {
                        window.tab_to(&field);
                        self.choose(gap);
                    }
                }
            }
            other => panic!("no key for {other}"),
        }
    }

    fn type_into(&self, field: &str, words: &str) {
        self.window.tab_to(field);
        self.window.key_with(Key::Control, 'a');
        self.window.write(words);
    }

    /// Moves the list that has the focus to this value by arrow keys.
    fn choose(&self, value: &Value) {
        let steps = self.window.run(
            "const list = document.activeElement; return [...list.options].findIndex((one) => one.value === arguments[0]) - list.selectedIndex",
            vec![value.clone()],
        );
        let steps = steps.as_i64().unwrap();
        self.window.keys(if steps < 0 { Key::Up } else { Key::Down }, steps.unsigned_abs() as usize);
        self.window.until_with(
            "the choice",
            "return document.activeElement.value === arguments[0]",
            vec![value.clone()],
        );
    }

    /// Puts steps in order by their buttons.
    fn arrange(&self, wanted: &[Value]) {
        for (to, step) in wanted.iter().enumerate() {
            let now = self.window.run("return window.__order ?? null", vec![]);
            let mut order: Vec<Value> = match now {
                Value::Array(order) if order.len() == wanted.len() => order,
                _ => {
                    let view = self.view();
                    let item = view["items"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .find(|item| item["ask"]["kind"] == "order")
                        .unwrap()
                        .clone();
                    match item["response"]["steps"].as_array() {
                        Some(steps) => steps.clone(),
                        None => item["ask"]["steps"]
                            .as_array()
                            .unwrap()
                            .iter()
                            .map(|one| one["id"].clone())
                            .collect(),
                    }
                }
            };
            let from = order.iter().position(|one| one == step).unwrap();
            if from > to {
                self.window.tab_to(&format!(
                    "one === document.querySelectorAll('.question ol > li')[{from}]?.querySelector('button')"
                ));
                self.window.keys(Key::Enter, from - to);
                let moved = order.remove(from);
                order.insert(to, moved);
            }
            self.window.run("window.__order = arguments[0]", vec![json!(order)]);
        }
        self.window.run("delete window.__order", vec![]);
    }

    /// Hands in what is on the screen: Enter, or with Ctrl in a text of several lines.
    pub(crate) fn hand_over(&self, item: &Value) {
        if item["ask"]["kind"] == "essay" {
            self.window.key_with(Key::Control, Key::Enter);
        } else {
            if item["ask"]["kind"] == "match"
                || item["ask"]["kind"] == "cloze"
                || item["ask"]["kind"] == "order"
            {
                self.window.tab_to("one.matches('footer button[type=submit]')");
            }
            self.window.key(Key::Enter);
        }
    }

    /// Waits for what is said of an answer.
    pub(crate) fn feedback(&self) {
        self.window
            .until("what is said of it", "return document.querySelector('.feedback')?.innerText.trim()");
    }

    /// Goes on to whatever comes after this question.
    pub(crate) fn go_on(&self) {
        let here = "return document.title + '|' + (document.querySelector('#main [data-heading]')?.textContent ?? '') + '|' + (document.querySelector('.question__stem, .item-text')?.textContent ?? '')";
        let before = self.window.run(here, vec![]);
        self.window.tab_to("one.matches('footer button[type=submit]')");
        self.window.key(Key::Enter);
        self.window.until_with(
            "what comes next",
            &format!(
                "return location.hash.startsWith('#/results') || (() => {{ {here} }})() !== arguments[0]"
            ),
            vec![before],
        );
    }

    /// Shows the right answer where a button offers it; says whether one did.
    pub(crate) fn show_right(&self) -> bool {
        let Some(name) = find(self.lang, "item-reveal") else { return false };
        let there = "return [...document.querySelectorAll('button')].some((one) => one.innerText.trim() === arguments[0])";
        if self.window.run(there, vec![json!(name)]) != json!(true) {
            return false;
        }
        self.window.tab_to(&format!("one.matches('button') && one.innerText.trim() === {name:?}"));
        self.window.key(Key::Enter);
        // What is pressed while the program is asked is not heard.
        self.window.until_with("the right answer", &there.replace("return ", "return !"), vec![json!(name)]);
        true
    }
}
