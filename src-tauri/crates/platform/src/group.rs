//! A cohort's picture: its members' records, read here, and a course's edition, put together by the `course` crate.
//!
//! Who may see it is asked by whoever calls: the page asks the roles, the classroom its appointments.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use course::{Figures, GroupCourse, Mate, Picture, Seen, Sheet, language_order};

use crate::credentials::Packs;
use crate::credentials::editions::{self, Edition};
use crate::credentials::record::Log;
use crate::db::{Database, DbError, Row, Tx};

/// Most members that are shown.
const MOST: i64 = 2_000;
/// Most courses that are named.
const MOST_COURSES: usize = 100;
/// Learners' figures that are remembered, one for each course.
const REMEMBERED: usize = 8_000;
/// Records that are read at the same time.
const AT_ONCE: usize = 4;

/// A member: one person, whatever number of accounts they have.
struct Member {
    learner: i64,
    name: String,
    since_ms: i64,
    heard_ms: Option<i64>,
    /// The numbers of their accounts.
    accounts: Vec<i64>,
    /// How far their record was when it was looked at.
    head: Head,
}

/// How far a record is: streams, entries, the position of the last one. Another entry makes it another one.
type Head = (i64, i64, i64);

/// What is remembered of a learner in a course: by the database, the learner and the topic.
type Key = ([u8; 16], i64, String);
type Memory = HashMap<Key, (Head, [u8; 32], Arc<Figures>)>;
static MEMORY: Mutex<Option<Memory>> = Mutex::new(None);

/// Returns what there is to show of a cohort: of the course `topic` (`pack/course`), or of the one most members work in;
/// `wanted` are the languages of titles, in the order in which they are tried.
///
/// # Errors
/// As the database tells.
pub(crate) fn sheet(
    db: &Database,
    packs: &Packs,
    cohort: i64,
    topic: Option<&str>,
    wanted: &[String],
    now_ms: i64,
) -> Result<Sheet, DbError> {
    let epoch = db.epoch()?;
    let (members, more, laptops, topics) = db.read(|tx| {
        let (mut members, more) = members(tx, cohort)?;
        heads(tx, &mut members)?;
        let laptops = laptops(tx, &members)?;
        let topics = topics(tx, &members)?;
        Ok::<_, DbError>((members, more, laptops, topics))
    })?;
    let mut sheet = Sheet {
        learners: u32::try_from(members.len()).unwrap_or(u32::MAX),
        more,
        laptops,
        ..Sheet::default()
    };
    let mut held: BTreeMap<String, Arc<Edition>> = BTreeMap::new();
    let mut ordered: Vec<(&String, u32)> =
        topics.iter().map(|(topic, learners)| (topic, *learners)).collect();
    ordered.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    for (topic, learners) in ordered.into_iter().take(MOST_COURSES) {
        let Some((pack, id)) = topic.split_once('/') else { continue };
        let edition = match held.get(pack) {
            Some(edition) => Some(Arc::clone(edition)),
            None => editions::newest(db, packs, pack)?,
        };
        match edition.as_ref().and_then(|edition| edition.course(id).map(|(course, _)| (edition, course))) {
            Some((edition, course)) => {
                let order = language_order(wanted, edition.sheet());
                let (title, lang) = course.title.choose(&order, &[]);
                let title = (title.to_owned(), lang.to_owned());
                sheet.courses.push(GroupCourse { topic: topic.clone(), title, learners });
                held.insert(pack.to_owned(), Arc::clone(edition));
            }
            None => sheet.absent.push((topic.clone(), learners)),
        }
    }
    let chosen = sheet.courses.iter().find(|one| topic == Some(one.topic.as_str())).or(sheet.courses.first());
    let Some(chosen) = chosen.cloned() else { return Ok(sheet) };
    let (pack, id) = chosen.topic.split_once('/').unwrap_or_default();
    let Some(edition) = held.get(pack) else { return Ok(sheet) };
    let Some((course, _)) = edition.course(id) else { return Ok(sheet) };
    let figures = figures(db, epoch, &members, &chosen.topic, edition)?;
    let order = language_order(wanted, edition.sheet());
    let lang = order.first().map_or("", String::as_str);
    let questions = editions::questions(packs, edition, id, lang);
    let mates: Vec<Mate<'_>> = members
        .iter()
        .zip(&figures)
        .map(|(member, figures)| Mate {
            learner: member.learner,
            name: &member.name,
            since_ms: member.since_ms,
            heard_ms: member.heard_ms,
            figures,
        })
        .collect();
    let picture = Picture::of(&Seen { course, questions: &questions, order: &order, now_ms }, &mates);
    sheet.shown = Some((chosen, picture));
    Ok(sheet)
}

/// The members, those who were enrolled first before others; whether there are more.
fn members(tx: &mut Tx<'_>, cohort: i64) -> Result<(Vec<Member>, bool), DbError> {
    let rows = tx.query(
        "select e.learner, case when e.name = '' then l.name else e.name end, e.changed_ms, l.person,
             (select max(d.heard_ms) from learner_device d where d.learner = e.learner)
         from enrolment e join learner l on l.number = e.learner
         where e.cohort = ?1 and e.state = 'member' order by e.asked_ms, e.learner limit ?2",
        &[cohort.into(), (MOST + 1).into()],
    )?;
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    let (mut members, mut seen): (Vec<Member>, BTreeSet<i64>) = (Vec::new(), BTreeSet::new());
    for row in rows.iter().take(most) {
        let mut member = member(row)?;
        if seen.contains(&member.learner) {
            continue;
        }
        if let Some(person) = row.opt_int(3)? {
            let same = tx.query(
                "select number, (select max(d.heard_ms) from learner_device d where d.learner = learner.number)
                 from learner where person = ?1 order by number",
                &[person.into()],
            )?;
            member.accounts = same.iter().map(|row| row.int(0)).collect::<Result<_, _>>()?;
            for row in &same {
                member.heard_ms = member.heard_ms.max(row.opt_int(1)?);
            }
        }
        seen.extend(&member.accounts);
        members.push(member);
    }
    Ok((members, more))
}

fn member(row: &Row) -> Result<Member, DbError> {
    let learner = row.int(0)?;
    Ok(Member {
        learner,
        name: row.text(1)?.to_owned(),
        since_ms: row.int(2)?,
        heard_ms: row.opt_int(4)?,
        accounts: vec![learner],
        head: Head::default(),
    })
}

/// The accounts' numbers, as a list for SQL.
fn accounts(members: &[Member]) -> String {
    let all: Vec<String> = members.iter().flat_map(|member| &member.accounts).map(i64::to_string).collect();
    if all.is_empty() { "0".to_owned() } else { all.join(", ") }
}

/// Which member each account is.
fn places(members: &[Member]) -> HashMap<i64, usize> {
    let all = members.iter().enumerate();
    all.flat_map(|(at, member)| member.accounts.iter().map(move |account| (*account, at))).collect()
}

/// Notes how far the members' records are.
fn heads(tx: &mut Tx<'_>, members: &mut [Member]) -> Result<(), DbError> {
    let places = places(members);
    let sql = format!(
        "select learner, count(*), sum(last - first + 1), max(newest) from stream where learner in ({}) group by learner",
        accounts(members)
    );
    for row in tx.query(&sql, &[])? {
        let Some(member) = places.get(&row.int(0)?).and_then(|at| members.get_mut(*at)) else { continue };
        let (streams, entries, newest) = member.head;
        let (more, further) = (row.int(1)?, row.int(2)?);
        member.head = (streams + more, entries + further, newest.max(row.int(3)?));
    }
    Ok(())
}

/// Computers by which there was ever news of them.
fn laptops(tx: &mut Tx<'_>, members: &[Member]) -> Result<u32, DbError> {
    let sql =
        format!("select count(distinct device) from learner_device where learner in ({})", accounts(members));
    let row = tx.one(&sql, &[])?;
    Ok(row.map(|row| row.int(0)).transpose()?.and_then(|count| u32::try_from(count).ok()).unwrap_or(0))
}

/// The courses the members' records tell of, with how many members work in each.
fn topics(tx: &mut Tx<'_>, members: &[Member]) -> Result<BTreeMap<String, u32>, DbError> {
    let places = places(members);
    let sql = format!(
        "select distinct s.learner, e.topic from stream s join entry e on e.stream = s.number
         where s.learner in ({}) and e.form = 0 and e.aside is null and e.topic <> ''",
        accounts(members)
    );
    let mut topics: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for row in tx.query(&sql, &[])? {
        if let Some(at) = places.get(&row.int(0)?) {
            topics.entry(row.text(1)?.to_owned()).or_default().insert(*at);
        }
    }
    let count = |members: BTreeSet<usize>| u32::try_from(members.len()).unwrap_or(u32::MAX);
    Ok(topics.into_iter().map(|(topic, members)| (topic, count(members))).collect())
}

/// The members' figures, in their order: those that are remembered, and those that are read now.
fn figures(
    db: &Database,
    epoch: [u8; 16],
    members: &[Member],
    topic: &str,
    edition: &Edition,
) -> Result<Vec<Arc<Figures>>, DbError> {
    let key = |member: &Member| (epoch, member.learner, topic.to_owned());
    let mut found: Vec<Option<Arc<Figures>>> = {
        let memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |member: &Member| {
            let (head, manifest, figures) = memory.as_ref()?.get(&key(member))?;
            (*head == member.head && *manifest == edition.manifest).then(|| Arc::clone(figures))
        };
        members.iter().map(known).collect()
    };
    let mut open: Vec<(&Member, &mut Option<Arc<Figures>>)> =
        members.iter().zip(&mut found).filter(|(_, found)| found.is_none()).collect();
    let share = open.len().div_ceil(AT_ONCE).max(1);
    let read = |some: &mut [(&Member, &mut Option<Arc<Figures>>)]| {
        for (member, found) in some {
            **found = Some(Arc::new(figures_of(db, member.learner, topic, edition)?));
        }
        Ok::<_, DbError>(())
    };
    thread::scope(|scope| {
        let working: Vec<_> = open.chunks_mut(share).map(|some| scope.spawn(|| read(some))).collect();
        working.into_iter().try_for_each(|one| match one.join() {
            Ok(read) => read,
            Err(_) => Err(DbError::Statement("a record could not be read to its end".into())),
        })
    })?;
    let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    let memory = memory.get_or_insert_default();
    if memory.len() + members.len() > REMEMBERED {
        memory.clear();
    }
    let mut all = Vec::with_capacity(members.len());
    for (member, found) in members.iter().zip(found) {
        let figures = found.unwrap_or_default();
        memory.insert(key(member), (member.head, edition.manifest, Arc::clone(&figures)));
        all.push(figures);
    }
    Ok(all)
}

fn figures_of(db: &Database, learner: i64, topic: &str, edition: &Edition) -> Result<Figures, DbError> {
    let (pack, id) = topic.split_once('/').unwrap_or_default();
    let Some((course, contents)) = edition.course(id) else { return Ok(Figures::default()) };
    let log = db.read(|tx| Log::read_corrected(tx, learner, topic))?;
    Ok(Figures::of(pack, course, contents, &log.deeds, &log.voided))
}
