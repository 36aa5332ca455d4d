//! Statements at random, with every property there is.

use statement::profile::{activity_type, verb};
use statement::{
    Account, Activity, Actor, Agent, Attachment, Component, Context, ContextActivities, ContextAgent,
    ContextGroup, Decimal, Definition, Duration, Extensions, Group, Identifier, Interaction, InteractionType,
    Iri, Json, LanguageMap, LanguageTag, Mbox, MediaType, Object, Outcome, Score, Sha1, Sha2, Statement,
    StatementRef, SubStatement, Timestamp, Uuid, Verb, Version,
};

/// Numbers that look random and are the same for the same seed (SplitMix64).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % below.max(1) as u64) as usize
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.next(all.len())]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Random) -> T) -> Option<T> {
        (self.next(2) == 0).then(|| make(self))
    }

    fn some<T>(&mut self, most: usize, make: impl Fn(&mut Random) -> T) -> Vec<T> {
        (0..self.next(most + 1)).map(|_| make(self)).collect()
    }

    fn words(&mut self) -> String {
        const WORDS: [&str; 14] = [
            "",
            "boiled",
            "\"",
            "\\",
            "\n\t\r",
            "\u{0}\u{1f}\u{7f}",
            "вода",
            "水",
            "ماء",
            "🐴",
            "</script>",
            "\u{2028}",
            "a\u{301}",
            " ",
        ];
        (0..self.next(4)).map(|_| self.of(&WORDS)).collect()
    }

    fn iri(&mut self) -> Iri {
        const STEMS: [&str; 6] = [
            "http://example.org/a",
            "https://пример.example/я?x=1#y",
            "urn:example:b",
            "tag:example.org,2020:c",
            "urn:packhorse:verb:reviewed",
            "a+b-c.d:",
        ];
        let number = self.next(1000);
        Iri::parse(&format!("{}{number}", self.of(&STEMS))).unwrap()
    }

    fn uuid(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(usize::MAX) as u64, self.next(usize::MAX) as u64)
    }

    fn tag(&mut self, number: usize) -> LanguageTag {
        const TAGS: [&str; 8] =
            ["en", "en-US", "zh-Hant-TW", "ar", "x-private", "i-klingon", "sl-rozaj", "min"];
        LanguageTag::parse(TAGS[number % 8]).unwrap()
    }

    fn map(&mut self) -> LanguageMap {
        let first = self.next(8);
        (0..self.next(4)).fold(LanguageMap::default(), |map, number| {
            let (tag, words) = (self.tag(first + number), self.words());
            map.with(tag, &words)
        })
    }

    fn extensions(&mut self) -> Extensions {
        const VALUES: [&str; 12] = [
            "null",
            "1.00",
            "-0",
            "1e400",
            "12345678901234567890.123",
            "[1, 2 , {\"a\":null}]",
            "{\"b\":1,\"a\":2}",
            "\"\\u0041\"",
            "{\"x\":1,\"x\":2}",
            "true",
            "\"\"",
            "[[[[[[[[]]]]]]]]",
        ];
        let mut extensions = Extensions::default();
        for _ in 0..self.next(4) {
            extensions.put(self.iri(), Json::parse(self.of(&VALUES)).unwrap());
        }
        extensions
    }

    fn identifier(&mut self) -> Identifier {
        match self.next(4) {
            0 => Identifier::Mbox(Mbox::parse("mailto:learner@Example.org").unwrap()),
            1 => Identifier::MboxSha1Sum(Sha1::parse("cd9b00a5611f94eaa7b1661edab976068e36497F").unwrap()),
            2 => Identifier::OpenId(self.iri()),
            _ => Identifier::Account(Account { home_page: self.iri(), name: self.words() }),
        }
    }

    fn agent(&mut self) -> Agent {
        Agent { typed: self.next(2) == 0, name: self.maybe(Random::words), identifier: self.identifier() }
    }

    fn group(&mut self) -> Group {
        let identifier = self.maybe(Random::identifier);
        let mut members = self.maybe(|random| random.some(3, Random::agent));
        if identifier.is_none() {
            members = Some(vec![self.agent()]);
        }
        Group { name: self.maybe(Random::words), identifier, members }
    }

    fn actor(&mut self) -> Actor {
        if self.next(2) == 0 { Actor::Agent(self.agent()) } else { Actor::Group(self.group()) }
    }

    fn component(&mut self, number: usize) -> Component {
        Component { id: format!("{number}{}", self.words()), description: self.maybe(Random::map) }
    }

    fn components(&mut self) -> Option<Vec<Component>> {
        self.maybe(|random| (0..random.next(4)).map(|number| random.component(number)).collect())
    }

    fn interaction(&mut self) -> Interaction {
        let kind = self.of(&InteractionType::ALL);
        let mut interaction = Interaction::new(kind);
        interaction.correct = self.maybe(|random| random.some(3, Random::words));
        for list in kind.lists() {
            let components = self.components();
            *match *list {
                "choices" => &mut interaction.choices,
                "scale" => &mut interaction.scale,
                "source" => &mut interaction.source,
                "target" => &mut interaction.target,
                _ => &mut interaction.steps,
            } = components;
        }
        interaction
    }

    fn activity(&mut self) -> Activity {
        let definition = self.maybe(|random| Definition {
            name: random.maybe(Random::map),
            description: random.maybe(Random::map),
            activity_type: random.maybe(|random| Iri::fixed(random.of(activity_type::ALL))),
            more_info: random.maybe(Random::iri),
            interaction: random.maybe(Random::interaction),
            extensions: random.extensions(),
        });
        Activity { typed: self.next(2) == 0, id: self.iri(), definition }
    }

    fn activities(&mut self) -> Option<Vec<Activity>> {
        self.maybe(|random| random.some(2, Random::activity))
    }

    fn score(&mut self) -> Score {
        const SCALED: [&str; 5] = ["1", "-1.0", "0.500", "1e-3", "-0"];
        let number = |text: &str| Decimal::parse(text).unwrap();
        Score {
            scaled: self.maybe(|random| number(random.of(&SCALED))),
            raw: self.maybe(|random| number(random.of(&["3", "3.0", "3e0"]))),
            min: self.maybe(|random| number(random.of(&["0", "-7.50", "3"]))),
            max: self.maybe(|random| number(random.of(&["10", "1E+2", "3.0000001"]))),
        }
    }

    fn outcome(&mut self) -> Outcome {
        Outcome {
            score: self.maybe(Random::score),
            success: self.maybe(|random| random.next(2) == 0),
            completion: self.maybe(|random| random.next(2) == 0),
            response: self.maybe(Random::words),
            duration: self
                .maybe(|random| Duration::parse(random.of(&["PT1.50S", "P1Y2M", "P3W", "PT0,5H"])).unwrap()),
            extensions: self.extensions(),
        }
    }

    fn context(&mut self, activity: bool, newer: bool) -> Context {
        let types = |random: &mut Random| random.maybe(|random| vec![random.iri()]);
        Context {
            registration: self.maybe(Random::uuid),
            instructor: self.maybe(Random::actor),
            team: self.maybe(Random::group),
            activities: self.maybe(|random| ContextActivities {
                parent: random.activities(),
                grouping: random.activities(),
                category: random.activities(),
                other: random.activities(),
            }),
            revision: self.maybe(Random::words).filter(|_| activity),
            platform: self.maybe(Random::words).filter(|_| activity),
            language: self.maybe(|random| random.tag(1)),
            statement: self.maybe(|random| StatementRef { id: random.uuid() }),
            agents: self
                .maybe(|random| {
                    random.some(2, |random| ContextAgent {
                        agent: random.agent(),
                        relevant_types: types(random),
                    })
                })
                .filter(|_| newer),
            groups: self
                .maybe(|random| {
                    random.some(2, |random| ContextGroup {
                        group: random.group(),
                        relevant_types: types(random),
                    })
                })
                .filter(|_| newer),
            extensions: self.extensions(),
        }
    }

    fn verb(&mut self, object: &Object) -> Verb {
        let verbs: Vec<&str> = verb::ALL.iter().map(|(id, _)| *id).collect();
        let voids = matches!(object, Object::StatementRef(_));
        let id = self.of(&verbs);
        let display = self.maybe(Random::map);
        if id == verb::VOIDED && !voids {
            Verb { id: self.iri(), display }
        } else {
            Verb { display, ..Verb::of(id) }
        }
    }

    fn object(&mut self, within: bool) -> Object {
        match self.next(if within { 6 } else { 8 }) {
            0 => Object::Agent(Agent { typed: true, ..self.agent() }),
            1 => Object::Group(self.group()),
            2 => Object::StatementRef(StatementRef { id: self.uuid() }),
            3..=5 => Object::Activity(self.activity()),
            _ => {
                let object = self.object(true);
                Object::SubStatement(Box::new(SubStatement {
                    actor: self.actor(),
                    verb: self.verb(&object),
                    result: self.maybe(Random::outcome),
                    context: self.maybe(|random| random.context(object.activity().is_some(), true)),
                    object,
                    timestamp: self.maybe(Random::timestamp),
                    attachments: self.maybe(|random| random.some(2, Random::attachment)),
                }))
            }
        }
    }

    fn timestamp(&mut self) -> Timestamp {
        const TIMES: [&str; 4] = [
            "2015-12-18T12:17:00+01:00",
            "20151218T121700Z",
            "2015-12-18T12:17:00.123456789Z",
            "2015-12-18T12:17",
        ];
        Timestamp::parse(self.of(&TIMES)).unwrap()
    }

    fn attachment(&mut self) -> Attachment {
        Attachment {
            usage_type: self.iri(),
            display: self.map(),
            description: self.maybe(Random::map),
            content_type: MediaType::parse(self.of(&["text/plain; charset=utf-8", "image/PNG"])).unwrap(),
            length: self.next(usize::MAX) as u64,
            sha2: Sha2::parse(&"0aF1".repeat(self.of(&[14, 16, 24, 32]))).unwrap(),
            file_url: self.maybe(Random::iri),
        }
    }

    pub(crate) fn statement(&mut self) -> Statement {
        let object = self.object(false);
        let version = self.maybe(|random| Version::parse(random.of(&["1.0", "1.0.3", "2.0.0"])).unwrap());
        let newer = version.as_ref().is_none_or(Version::is_2_0);
        Statement {
            id: self.maybe(Random::uuid),
            actor: self.actor(),
            verb: self.verb(&object),
            result: self.maybe(Random::outcome),
            context: self.maybe(|random| random.context(object.activity().is_some(), newer)),
            object,
            timestamp: self.maybe(Random::timestamp),
            stored: self.maybe(Random::timestamp),
            authority: self.maybe(|random| {
                let members = Some(vec![random.agent(), random.agent()]);
                let group = Group { name: None, identifier: None, members };
                if random.next(2) == 0 { Actor::Group(group) } else { Actor::Agent(random.agent()) }
            }),
            version,
            attachments: self.maybe(|random| random.some(2, Random::attachment)),
        }
    }
}
