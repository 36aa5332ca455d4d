//! How statements are given out: as they came, as ids only, or with the definitions known here in one language
//! (Communication 2.1.3, `format`).

use std::collections::BTreeMap;

use statement::{
    Activity, Actor, Agent, Component, Context, Definition, Group, LanguageMap, Object, Statement,
    SubStatement, Verb,
};

/// The `format` of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// Only what identifies.
    Ids,
    /// As it came.
    #[default]
    Exact,
    /// With the definitions known here, in one language.
    Canonical,
}

impl Format {
    pub(super) fn parse(text: &str) -> Option<Format> {
        match text {
            "ids" => Some(Format::Ids),
            "exact" => Some(Format::Exact),
            "canonical" => Some(Format::Canonical),
            _ => None,
        }
    }
}

/// What is done to the parts of a statement.
trait Change {
    fn actor(&self, actor: &mut Actor) {
        match actor {
            Actor::Agent(agent) => self.agent(agent),
            Actor::Group(group) => self.group(group),
        }
    }
    fn agent(&self, _: &mut Agent) {}
    fn group(&self, _: &mut Group) {}
    fn verb(&self, verb: &mut Verb);
    fn activity(&self, activity: &mut Activity);

    fn object(&self, object: &mut Object) {
        match object {
            Object::Activity(activity) => self.activity(activity),
            Object::Agent(agent) => self.agent(agent),
            Object::Group(group) => self.group(group),
            Object::StatementRef(_) => {}
            Object::SubStatement(inner) => {
                let SubStatement { actor, verb, object, context, .. } = inner.as_mut();
                self.actor(actor);
                self.verb(verb);
                self.object(object);
                self.context(context.as_mut());
            }
        }
    }

    fn context(&self, context: Option<&mut Context>) {
        let Some(context) = context else { return };
        if let Some(instructor) = &mut context.instructor {
            self.actor(instructor);
        }
        if let Some(team) = &mut context.team {
            self.group(team);
        }
        if let Some(activities) = &mut context.activities {
            let lists = [
                &mut activities.parent,
                &mut activities.grouping,
                &mut activities.category,
                &mut activities.other,
            ];
            lists.into_iter().flatten().flatten().for_each(|activity| self.activity(activity));
        }
        context.agents.iter_mut().flatten().for_each(|one| self.agent(&mut one.agent));
        context.groups.iter_mut().flatten().for_each(|one| self.group(&mut one.group));
    }

    fn statement(&self, statement: &mut Statement) {
        self.actor(&mut statement.actor);
        self.verb(&mut statement.verb);
        self.object(&mut statement.object);
        self.context(statement.context.as_mut());
        if let Some(authority) = &mut statement.authority {
            self.actor(authority);
        }
    }
}

struct Ids;

impl Change for Ids {
    fn agent(&self, agent: &mut Agent) {
        agent.name = None;
    }
    fn group(&self, group: &mut Group) {
        group.name = None;
        if group.identifier.is_some() {
            group.members = None;
        }
        group.members.iter_mut().flatten().for_each(|member| self.agent(member));
    }
    fn verb(&self, verb: &mut Verb) {
        verb.display = None;
    }
    fn activity(&self, activity: &mut Activity) {
        activity.definition = None;
        activity.typed = false;
    }
}

/// Leaves nothing but what identifies.
pub(super) fn ids(statement: &mut Statement) {
    Ids.statement(statement);
}

/// Puts the definitions known here in place of those that came, in the language that is asked for.
pub(super) fn canonical(
    statement: &mut Statement,
    known: &BTreeMap<String, Definition>,
    languages: &Languages,
) {
    Canonical { known, languages }.statement(statement);
}

struct Canonical<'c> {
    known: &'c BTreeMap<String, Definition>,
    languages: &'c Languages,
}

impl Change for Canonical<'_> {
    fn verb(&self, verb: &mut Verb) {
        self.languages.leave_one(&mut verb.display);
    }
    fn activity(&self, activity: &mut Activity) {
        if let Some(known) = self.known.get(activity.id.as_str()) {
            activity.definition = Some(known.clone());
        }
        let Some(definition) = &mut activity.definition else { return };
        self.languages.leave_one(&mut definition.name);
        self.languages.leave_one(&mut definition.description);
        if let Some(interaction) = &mut definition.interaction {
            let lists = [
                &mut interaction.choices,
                &mut interaction.scale,
                &mut interaction.source,
                &mut interaction.target,
                &mut interaction.steps,
            ];
            lists
                .into_iter()
                .flatten()
                .flatten()
                .for_each(|Component { description, .. }| self.languages.leave_one(description));
        }
    }
}

/// The activities a statement names.
pub(super) fn activities(statement: &Statement) -> Vec<&Activity> {
    let mut found = Vec::new();
    of_object(&statement.object, &mut found);
    of_context(statement.context.as_ref(), &mut found);
    found
}

fn of_object<'s>(object: &'s Object, found: &mut Vec<&'s Activity>) {
    match object {
        Object::Activity(activity) => found.push(activity),
        Object::SubStatement(inner) => {
            of_object(&inner.object, found);
            of_context(inner.context.as_ref(), found);
        }
        _ => {}
    }
}

fn of_context<'s>(context: Option<&'s Context>, found: &mut Vec<&'s Activity>) {
    let Some(activities) = context.and_then(|context| context.activities.as_ref()) else { return };
    let lists = [&activities.parent, &activities.grouping, &activities.category, &activities.other];
    found.extend(lists.into_iter().flatten().flatten());
}

/// The languages a request would like, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Languages(Vec<String>);

/// Most languages that are looked at.
const MOST_LANGUAGES: usize = 32;

impl Languages {
    /// Reads `Accept-Language` (RFC 9110 12.5.4); what is none of it is passed over.
    pub(super) fn parse(header: &str) -> Languages {
        let mut read: Vec<(u32, String)> = header
            .split(',')
            .take(MOST_LANGUAGES)
            .filter_map(|one| {
                let (tag, weight) = one.split_once(';').unwrap_or((one, "q=1"));
                let weight: f64 = weight.trim().strip_prefix("q=")?.parse().ok()?;
                let tag = tag.trim().to_ascii_lowercase();
                // Thousandths, so that they can be ordered.
                let weight = (weight.clamp(0.0, 1.0) * 1000.0).round() as u32;
                (weight > 0 && !tag.is_empty() && tag != "*").then_some((weight, tag))
            })
            .collect();
        read.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        Languages(read.into_iter().map(|(_, tag)| tag).collect())
    }

    /// Leaves the words of one language: that of the best tag, of one that begins with it or that it begins with, or else
    /// the first there is.
    fn leave_one(&self, map: &mut Option<LanguageMap>) {
        let Some(all) = map else { return };
        let begins = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let fits = |wanted: &str, tag: &str| {
            let tag = tag.to_ascii_lowercase();
            begins(&tag, wanted) || begins(wanted, &tag)
        };
        let exact = |wanted: &String| all.iter().find(|(tag, _)| tag.as_str().eq_ignore_ascii_case(wanted));
        let near = |wanted: &String| all.iter().find(|(tag, _)| fits(wanted, tag.as_str()));
        let best = self.0.iter().find_map(|wanted| exact(wanted).or_else(|| near(wanted)));
        if let Some((tag, words)) = best.or_else(|| all.iter().next()) {
            let one = LanguageMap::one(tag.clone(), words);
            *map = Some(one);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATEMENT: &str = r#"{"actor":{"objectType":"Group","name":"We","member":[{"name":"A","mbox":"mailto:a@b.c"}]},
        "verb":{"id":"http://x.org/v","display":{"en-US":"did","en-GB":"done","fr":"fait"}},
        "object":{"objectType":"SubStatement","actor":{"objectType":"Group","name":"Us","mbox":"mailto:g@b.c","member":[]},
          "verb":{"id":"http://x.org/w","display":{"fr":"vu"}},
          "object":{"objectType":"Activity","id":"http://x.org/a","definition":{"name":{"en":"A","fr":"Á"}}}}}"#;

    fn parsed() -> Statement {
        Statement::parse(STATEMENT.as_bytes()).unwrap()
    }

    #[test]
    fn ids_leave_what_identifies() {
        let mut statement = parsed();
        ids(&mut statement);
        assert_eq!(
            statement.to_json(),
            r#"{"actor":{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]},"verb":{"id":"http://x.org/v"},"object":{"objectType":"SubStatement","actor":{"objectType":"Group","mbox":"mailto:g@b.c"},"verb":{"id":"http://x.org/w"},"object":{"id":"http://x.org/a"}}}"#
        );
    }

    #[test]
    fn canonical_takes_what_is_known_in_one_language() {
        let known =
            Activity::parse(r#"{"id":"http://x.org/a","definition":{"name":{"es":"B","fr":"Bé"}}}"#).unwrap();
        let known = BTreeMap::from([("http://x.org/a".to_owned(), known.definition.unwrap())]);
        let mut statement = parsed();
        canonical(&mut statement, &known, &Languages::parse("de, fr;q=0.5, en-GB;q=0.9"));
        let json = statement.to_json();
        assert!(json.contains(r#""display":{"en-GB":"done"}"#), "{json}");
        assert!(json.contains(r#""display":{"fr":"vu"}"#), "{json}");
        assert!(json.contains(r#""name":{"fr":"Bé"}"#), "{json}");
    }

    #[test]
    fn the_best_language_is_left() {
        let check = |header: &str, expected: &str| {
            let mut statement = parsed();
            canonical(&mut statement, &BTreeMap::new(), &Languages::parse(header));
            let display = statement.verb.display.unwrap();
            assert_eq!(
                display.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>(),
                [expected],
                "{header}"
            );
        };
        check("", "en-US");
        check("*", "en-US");
        check("en", "en-US");
        check("en-gb", "en-GB");
        check("fr-CA", "fr");
        check("fr;q=0, en-GB;q=0.1", "en-GB");
        check("zh;q=x, fr;q=0.2", "fr");
    }

    #[test]
    fn all_activities_are_found() {
        assert_eq!(activities(&parsed()).len(), 1);
    }
}
