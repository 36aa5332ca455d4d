//! Stacks: achievements that are earned by holding others. What stands on itself could never be earned, so loops are
//! refused: within a pack when it is loaded, across packs by whoever holds several ([`loops`]).

use std::collections::BTreeMap;

use super::{achievement_key, split_key};
use crate::Course;
use crate::fault::Faults;
use crate::sentence as say;

/// Loops that are told.
const MOST: usize = 20;

/// Returns the loops among the stacks of these packs' courses, each as the keys of its achievements, beginning with the
/// smallest; empty when every achievement can be earned. Parts of packs that are not given stand on nothing here.
///
/// Twenty at most are told: mending these mends most others.
#[must_use]
pub fn loops<'a>(packs: impl IntoIterator<Item = (&'a str, &'a [Course])>) -> Vec<Vec<String>> {
    let mut parts: BTreeMap<String, &[String]> = BTreeMap::new();
    for (pack, courses) in packs {
        for course in courses {
            for achievement in &course.achievements {
                let stack = achievement.criteria.stack.as_ref();
                let key = achievement_key(pack, &course.id, &achievement.id);
                parts.insert(key, stack.map_or(&[][..], |stack| stack.parts.as_slice()));
            }
        }
    }
    let mut found = Vec::new();
    // Nothing known of it yet is absent; on the way is false; known to end somewhere, or told, is true.
    let mut done: BTreeMap<&str, bool> = BTreeMap::new();
    for start in parts.keys() {
        if done.contains_key(start.as_str()) {
            continue;
        }
        // The way down, each with the number of the part that is looked at next. No recursion: stacks come from
        // anywhere, and may be as deep as there are achievements.
        let mut way: Vec<(&str, usize)> = vec![(start, 0)];
        done.insert(start, false);
        while let Some((key, next)) = way.last_mut() {
            let Some(part) = parts.get(*key).and_then(|parts| parts.get(*next)) else {
                done.insert(*key, true);
                way.pop();
                continue;
            };
            *next += 1;
            match done.get(part.as_str()) {
                None if parts.contains_key(part) => {
                    done.insert(part, false);
                    way.push((part, 0));
                }
                Some(false) if found.len() < MOST => {
                    let from = way.iter().position(|(key, _)| key == part).unwrap_or(0);
                    let mut ring: Vec<String> =
                        way[from..].iter().map(|(key, _)| (*key).to_owned()).collect();
                    let smallest = (0..ring.len()).min_by_key(|at| ring[*at].clone()).unwrap_or(0);
                    ring.rotate_left(smallest);
                    found.push(ring);
                }
                _ => {}
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Notes parts that name nothing of this pack though they say they do, and stacks that stand on themselves.
pub(crate) fn check_stacks(pack: &str, courses: &[Course], faults: &mut Faults) {
    let find = |course: &str, achievement: &str| {
        courses
            .iter()
            .find(|held| held.id == course)
            .is_some_and(|held| held.achievement(achievement).is_some())
    };
    for course in courses {
        let file = format!("{}/course.toml", course.folder);
        for achievement in &course.achievements {
            for part in achievement.criteria.stack.iter().flat_map(|stack| &stack.parts) {
                let Some((in_pack, in_course, id)) = split_key(part) else { continue };
                if in_pack == pack && !find(in_course, id) {
                    faults.add(&say::STACK_PART, &file, None, &[("id", &achievement.id), ("part", part)]);
                }
            }
        }
    }
    for ring in loops([(pack, courses)]) {
        let Some((_, course, _)) = ring.first().and_then(|key| split_key(key)) else { continue };
        let Some(course) = courses.iter().find(|held| held.id == course) else { continue };
        let file = format!("{}/course.toml", course.folder);
        faults.add(&say::STACK_LOOP, &file, None, &[("loop", &ring.join(" → "))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Achievement, Criteria, Stack};

    fn course(id: &str, achievements: &[(&str, &[&str])]) -> Course {
        let achievement = |(id, parts): &(&str, &[&str])| Achievement {
            id: (*id).to_owned(),
            criteria: Criteria {
                stack: (!parts.is_empty()).then(|| Stack {
                    parts: parts.iter().map(|part| (*part).to_owned()).collect(),
                    least: 1,
                }),
                ..Criteria::default()
            },
            ..Achievement::default()
        };
        Course {
            id: id.to_owned(),
            achievements: achievements.iter().map(achievement).collect(),
            ..Course::default()
        }
    }

    #[test]
    fn loops_are_found_across_packs_and_told_once() {
        let one = [course("c", &[("a", &["p/c/b", "q/d/x"]), ("b", &[]), ("self", &["p/c/self"])])];
        let other = [course("d", &[("x", &["q/d/y"]), ("y", &["p/c/a", "gone/c/z"]), ("z", &["q/d/x"])])];
        assert_eq!(loops([("p", &one[..])]), [["p/c/self"]]);
        let found = loops([("q", &other[..]), ("p", &one[..])]);
        assert_eq!(found, [vec!["p/c/a", "q/d/x", "q/d/y"], vec!["p/c/self"]]);
        assert_eq!(loops([("q", &other[..])]), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_tower_as_high_as_it_may_be_is_no_loop_and_ends() {
        let names: Vec<String> = (0..30_000).map(|number| format!("a{number}")).collect();
        let keys: Vec<String> = names.iter().map(|name| format!("p/c/{name}")).collect();
        let achievement = |at: usize| Achievement {
            id: names[at].clone(),
            criteria: Criteria {
                stack: keys.get(at + 1).map(|key| Stack { parts: vec![key.clone()], least: 1 }),
                ..Criteria::default()
            },
            ..Achievement::default()
        };
        let achievements = (0..names.len()).map(achievement).collect();
        let tower = [Course { id: "c".to_owned(), achievements, ..Course::default() }];
        assert!(loops([("p", &tower[..])]).is_empty());
    }
}
