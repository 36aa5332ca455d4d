//! The parameters of a request: read strictly, each known by name, each at most once (Communication 3.2).

use statement::{Actor, Fault, Iri, Timestamp, Uuid};

use super::refusal::Refusal;

/// Most bytes of all parameters, other than the content of a form.
pub(super) const MOST_BYTES: usize = 16 * 1024;
/// Most parameters.
const MOST: usize = 32;
/// Most bytes of an id of a document or an activity.
const MOST_ID: usize = 4096;

/// Names and values, decoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads `a=b&c=d`.
    pub(super) fn parse(text: &str) -> Result<Parameters, Refusal> {
        if text.len() > MOST_BYTES {
            return Err(Refusal {
                status: 414,
                words: format!("parameters have at most {MOST_BYTES} bytes"),
            });
        }
        Parameters::form(text)
    }

    /// Reads a form, whose bytes somebody else has counted.
    pub(super) fn form(text: &str) -> Result<Parameters, Refusal> {
        let mut read: Vec<(String, String)> = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = decode(name)
                .ok_or_else(|| Refusal::bad("a parameter's name is not UTF-8 in percent-encoding"))?;
            let value = decode(value).ok_or_else(|| {
                Refusal::bad(format!("the parameter {} is not UTF-8 in percent-encoding", shown(&name)))
            })?;
            if read.iter().any(|(known, _)| *known == name) {
                return Err(Refusal::bad(format!("the parameter {} is there more than once", shown(&name))));
            }
            if read.len() == MOST {
                return Err(Refusal::bad(format!("a request has at most {MOST} parameters")));
            }
            read.push((name, value));
        }
        Ok(Parameters(read))
    }

    /// Writes them as they were read, but for how they are encoded.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        for (name, value) in &self.0 {
            if !text.is_empty() {
                text.push('&');
            }
            encode(&mut text, name);
            text.push('=');
            encode(&mut text, value);
        }
        text
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Refuses names that are not known here (Communication 3.2).
    pub(super) fn only(&self, known: &[&str]) -> Result<(), Refusal> {
        match self.0.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some((name, _)) => Err(Refusal::bad(format!(
                "there is no parameter {} here; there are {}",
                shown(name),
                known.join(", ")
            ))),
        }
    }

    pub(super) fn needed(&self, name: &str) -> Result<&str, Refusal> {
        self.get(name).ok_or_else(|| Refusal::bad(format!("the parameter {name} is missing")))
    }

    pub(super) fn uuid(&self, name: &str) -> Result<Option<Uuid>, Refusal> {
        self.read(name, "a UUID in its standard form", |text| {
            (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten()
        })
    }

    pub(super) fn iri(&self, name: &str) -> Result<Option<Iri>, Refusal> {
        self.read(name, "an IRI with its scheme", |text| {
            (text.len() <= MOST_ID).then(|| Iri::parse(text)).flatten()
        })
    }

    /// A point in time. Many a client leaves the plus of its zone as it stands, which then is a blank.
    pub(super) fn time(&self, name: &str) -> Result<Option<Timestamp>, Refusal> {
        self.read(name, "date and time by ISO 8601", |text| Timestamp::parse(&text.replace(' ', "+")))
    }

    pub(super) fn truth(&self, name: &str) -> Result<Option<bool>, Refusal> {
        self.read(name, "true or false", |text| match text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        })
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        self.read(name, "a whole number", |text| {
            text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
        })
    }

    /// An agent or an identified group.
    pub(super) fn actor(&self, name: &str) -> Result<Option<Actor>, Refusal> {
        let Some(text) = self.get(name) else { return Ok(None) };
        super::depth::check(text.as_bytes())?;
        let actor = Actor::parse(text).map_err(|faults| faulty(&format!("the parameter {name}"), &faults))?;
        if actor.identifier().is_none() {
            return Err(Refusal::bad(format!(
                "the parameter {name} needs one of mbox, mbox_sha1sum, openid and account"
            )));
        }
        Ok(Some(actor))
    }

    /// The id of a document.
    pub(super) fn document_id(&self, name: &str) -> Result<Option<&str>, Refusal> {
        match self.get(name) {
            Some(id) if id.len() > MOST_ID || id.is_empty() => {
                Err(Refusal::bad(format!("the parameter {name} has 1 to {MOST_ID} bytes")))
            }
            id => Ok(id),
        }
    }

    fn read<T>(
        &self,
        name: &str,
        form: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        match self.get(name) {
            None => Ok(None),
            Some(text) => match read(text) {
                Some(value) => Ok(Some(value)),
                None => {
                    Err(Refusal::bad(format!("the parameter {name} must be {form}, not {}", shown(text))))
                }
            },
        }
    }
}

/// Puts faults into words.
pub(super) fn faulty(what: &str, faults: &[Fault]) -> Refusal {
    let mut words = format!("{what} is not as xAPI asks for:");
    for fault in faults.iter().take(20) {
        words.push_str("\n- ");
        words.push_str(&fault.to_string());
    }
    if faults.len() > 20 {
        words.push_str("\n- …");
    }
    Refusal::bad(words)
}

/// The beginning of a text, quoted.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short:?}…") } else { format!("{short:?}") }
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let (digits, after) = rest.split_at_checked(2)?;
                let digit =
                    |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
                match digits {
                    [high, low] => bytes.push(digit(*high)? << 4 | digit(*low)?),
                    _ => return None,
                }
                rest = after;
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).ok()
}

fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for four in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(four), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded_and_written_again() {
        let read = Parameters::parse("a=b+c%2Bd&agent=%7B%22x%22%7D&&e=%D1%8F&raw=http://x.org/ü").unwrap();
        assert_eq!(read.get("a"), Some("b c+d"));
        assert_eq!(read.get("agent"), Some("{\"x\"}"));
        assert_eq!(read.get("e"), Some("я"));
        assert_eq!(read.get("raw"), Some("http://x.org/ü"));
        assert_eq!(Parameters::parse(&read.text()), Ok(read));
    }

    #[test]
    fn what_is_no_parameter_is_refused() {
        for bad in ["a=%", "a=%1", "a=%zz", "a=%ff", "a=1&a=2"] {
            assert_eq!(Parameters::parse(bad).map_err(|refusal| refusal.status), Err(400), "{bad}");
        }
        let many: String = (0..40).map(|n| format!("a{n}=1&")).collect();
        assert!(Parameters::parse(&many).is_err());
        assert_eq!(
            Parameters::parse(&"a".repeat(MOST_BYTES + 1)).map_err(|refusal| refusal.status),
            Err(414)
        );
    }

    #[test]
    fn values_have_the_form_their_names_ask_for() {
        let read = |text: &str| Parameters::parse(text).unwrap();
        assert!(read("u=01234567-89ab-4def-8123-456789abcdef").uuid("u").unwrap().is_some());
        assert!(read("u=0123456789ab4def8123456789abcdef").uuid("u").is_err());
        assert!(read("t=2012-06-01T19:09:13.245+01:00").time("t").unwrap().is_some());
        assert!(read("t=yesterday").time("t").is_err());
        assert!(read("b=True").truth("b").is_err());
        assert!(read("n=-1").number("n").is_err());
        assert!(read("a={}").actor("a").is_err());
        assert!(read(r#"a={"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]}"#).actor("a").is_err());
        assert!(read("a=b").only(&["A"]).is_err());
        assert!(read("i=").document_id("i").is_err());
        assert_eq!(read("").needed("i").map_err(|refusal| refusal.status), Err(400));
    }
}
