//! RESPONSE: an answer as it is typed in a terminal.

use client::view::{Ask, Failure, Grade, Response};
use client::{Client, failure};

/// Reads an answer to a question of this kind. A file is copied into the record of who studies.
pub(crate) fn read(client: &Client, ask: &Ask, text: &str) -> Result<Response, Failure> {
    match (ask, text.strip_prefix('@')) {
        (Ask::File, Some(path)) => client.quiz_file(path),
        _ => of(ask, text),
    }
}

fn of(ask: &Ask, text: &str) -> Result<Response, Failure> {
    if text.starts_with('{')
        && let Ok(response) = serde_json::from_str::<Response>(text)
    {
        return Ok(response);
    }
    let ids = || text.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned);
    Ok(match ask {
        Ask::Choice { .. } => Response::Choice { choice: text.trim().to_owned() },
        Ask::Multiple { .. } => Response::Multiple { choices: ids().collect() },
        Ask::TrueFalse => Response::TrueFalse {
            truth: match text.trim() {
                "true" => true,
                "false" => false,
                _ => return Err(form(text, "true or false")),
            },
        },
        Ask::Match { .. } => {
            let pair = |pair: String| {
                let (left, right) = pair.split_once('=')?;
                Some((left.trim().to_owned(), right.trim().to_owned()))
            };
            let pairs = ids().map(pair).collect::<Option<Vec<_>>>();
            Response::Match { pairs: pairs.ok_or_else(|| form(text, "1=2,2=1"))? }
        }
        Ask::Order { .. } => Response::Order { steps: ids().collect() },
        Ask::Numeric { .. } => Response::Numeric { text: text.to_owned() },
        Ask::Short => Response::Short { text: text.to_owned() },
        Ask::Cloze { .. } => {
            Response::Cloze { gaps: text.split('|').map(|gap| gap.trim().to_owned()).collect() }
        }
        Ask::Essay => Response::Essay { text: text.to_owned() },
        Ask::File => return Err(form(text, "@FILE")),
        Ask::Description => {
            return Err(failure("nothing-to-answer", &[], &"a text between questions is not answered"));
        }
    })
}

/// Reads how well a term was remembered.
pub(crate) fn grade(text: &str) -> Result<Grade, Failure> {
    Ok(match text {
        "again" => Grade::Again,
        "hard" => Grade::Hard,
        "good" => Grade::Good,
        "easy" => Grade::Easy,
        _ => return Err(form(text, "again, hard, good, easy")),
    })
}

fn form(text: &str, like: &str) -> Failure {
    let text: String = text.chars().take(80).collect();
    failure("response-form", &[("text", &text), ("like", like)], &format!("{text} is not of the form {like}"))
}

/// An answer as [`read`] takes it, for listings.
pub(crate) fn written(response: &Response) -> String {
    match response {
        Response::Choice { choice } => choice.clone(),
        Response::Multiple { choices } => choices.join(","),
        Response::TrueFalse { truth } => truth.to_string(),
        Response::Match { pairs } => {
            pairs.iter().map(|(left, right)| format!("{left}={right}")).collect::<Vec<_>>().join(",")
        }
        Response::Order { steps } => steps.join(","),
        Response::Numeric { text } | Response::Short { text } | Response::Essay { text } => text.clone(),
        Response::Cloze { gaps } => gaps.join("|"),
        Response::File { name, .. } => name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use client::view::{Ask, Response};

    use super::{of, written};

    fn kinds() -> [(Ask, &'static str, &'static str); 9] {
        let (choices, gaps) = (Vec::new, Vec::new);
        [
            (Ask::Choice { choices: choices() }, "3", r#"{"kind":"choice","choice":"3"}"#),
            (Ask::Multiple { choices: choices() }, "1,3", r#"{"kind":"multiple","choices":["1","3"]}"#),
            (Ask::TrueFalse, "false", r#"{"kind":"trueFalse","truth":false}"#),
            (
                Ask::Match { lefts: choices(), rights: choices() },
                "1=2,2=1",
                r#"{"kind":"match","pairs":[["1","2"],["2","1"]]}"#,
            ),
            (Ask::Order { steps: choices() }, "3,1,2", r#"{"kind":"order","steps":["3","1","2"]}"#),
            (Ask::Numeric { unit: "km".into() }, "-1,5", r#"{"kind":"numeric","text":"-1,5"}"#),
            (Ask::Short, "two words", r#"{"kind":"short","text":"two words"}"#),
            (Ask::Cloze { gaps: gaps() }, "2||word", r#"{"kind":"cloze","gaps":["2","","word"]}"#),
            (Ask::Essay, "{ not JSON", r#"{"kind":"essay","text":"{ not JSON"}"#),
        ]
    }

    #[test]
    fn what_is_typed_is_what_json_says_and_is_written_back() {
        for (ask, typed, json) in kinds() {
            let response = of(&ask, typed).unwrap();
            assert_eq!(serde_json::to_string(&response).unwrap(), json);
            assert_eq!(of(&ask, json).unwrap(), response, "JSON is taken, too");
            assert_eq!(written(&response), typed);
        }
        let spaced = of(&Ask::Multiple { choices: Vec::new() }, " 1, 3 ,").unwrap();
        assert_eq!(spaced, Response::Multiple { choices: vec!["1".into(), "3".into()] });
    }

    #[test]
    fn what_has_not_the_form_is_told_how_to_be_written() {
        let pairs = Ask::Match { lefts: Vec::new(), rights: Vec::new() };
        for (ask, typed, like) in [
            (Ask::TrueFalse, "yes", "true or false"),
            (pairs, "1,2", "1=2,2=1"),
            (Ask::File, "a.txt", "@FILE"),
        ] {
            let failure = of(&ask, typed).unwrap_err();
            assert_eq!((failure.code.as_str(), failure.args["like"].as_str()), ("response-form", like));
        }
    }
}
