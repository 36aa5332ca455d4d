//! The statements resource (Communication 2.1).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

use statement::{Activity, Definition, Statement, Timestamp, Uuid};

use super::access::Access;
use super::answer::Answer;
use super::ask::{Ask, Verb};
use super::find::{self, Filter};
use super::format::{self, Format, Languages};
use super::keep::{self, Row, Voiding};
use super::more::{self, Cursor};
use super::name::{self, Kind};
use super::parameters::Parameters;
use super::refusal::Refusal;
use super::sent::{self, Sent};
use super::sight::Sight;
use super::version::Version;
use super::{Store, consistent, define, multipart, read};
use crate::db::{DbError, Tx};
use crate::serve::figures::RECORDED;
use crate::service::Service;

/// Statements of a page, where nothing is said.
const USUAL: usize = 100;
/// Statements of a page at most.
const MOST: usize = 1_000;
/// A page ends where it has this many bytes, files counted.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Answers a request.
pub(super) fn answer(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    match ask.verb {
        Verb::Put => put(store, access, ask),
        Verb::Post => post(store, access, ask),
        Verb::Get => get(store, access, ask),
        Verb::Delete => Err(Refusal::method("GET, HEAD, PUT and POST")),
    }
}

fn put(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    if !access.scopes.writes_statements() {
        return Err(Refusal::forbidden("statements/write"));
    }
    ask.parameters.only(&["statementId"])?;
    ask.parameters.needed("statementId")?;
    let id = ask.parameters.uuid("statementId")?;
    let mut sent = Sent::read(ask)?;
    let [statement] = sent.statements.as_mut_slice() else {
        return Err(Refusal::bad("a PUT brings one statement, not a list"));
    };
    if sent.list {
        return Err(Refusal::bad("a PUT brings one statement, not a list"));
    }
    if statement.id.is_some() && statement.id != id {
        return Err(Refusal::bad("the statement has another id than the parameter statementId"));
    }
    statement.id = id;
    write(store, access, ask.version, &sent)?;
    Ok(Answer::nothing())
}

fn post(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    if !access.scopes.writes_statements() {
        return Err(Refusal::forbidden("statements/write"));
    }
    ask.parameters.only(&[])?;
    let sent = Sent::read(ask)?;
    let ids = write(store, access, ask.version, &sent)?;
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    Ok(Answer::json(format!("[{}]", ids.join(","))))
}

/// Keeps all statements of a request, or none; returns their ids.
fn write(
    store: &Store<'_>,
    access: &Access,
    version: Version,
    sent: &Sent<'_>,
) -> Result<Vec<Uuid>, Refusal> {
    let mut ids = Vec::with_capacity(sent.statements.len());
    for statement in &sent.statements {
        ids.push(match statement.id {
            Some(id) => id,
            None => random_id()?,
        });
    }
    let recorded = store.db.write(|tx| {
        let any = access.scopes.has_all() && Sight::of(tx, access)?.is_all();
        let voiding = if any { Voiding::Any } else { Voiding::Own };
        let mut new = Vec::with_capacity(ids.len());
        for (statement, id) in sent.statements.iter().zip(&ids) {
            if statement.id.is_none() || !is_kept(tx, statement, *id)? {
                new.push((statement, *id));
            }
        }
        if new.is_empty() {
            return Ok(0);
        }
        let stored_ms = (store.now_ms)();
        let first = keep::positions(tx, stored_ms)?;
        consistent::note(tx, stored_ms, first)?;
        let mut rows = Vec::with_capacity(new.len());
        for ((statement, id), position) in new.iter().zip(first..) {
            may_void(tx, access, voiding, statement)?;
            let whole = complete(statement, *id, stored_ms, access, version);
            let at_ms = whole.timestamp.as_ref().map_or(stored_ms, Timestamp::ms);
            rows.push(Row { position, id: *id, at_ms, statement, entry: None, body: Some(whole.to_json()) });
        }
        for (hash, file) in &sent.files {
            let row = vec![hash.into(), (&file.content_type).into(), file.bytes.into()];
            tx.insert_new("attachment", &["sha2", "content_type", "bytes"], vec![row])?;
        }
        let many = rows.len();
        let known = keep::keep(tx, rows, stored_ms, &access.authority, voiding)?;
        if known.kept < many {
            return Err(Refusal::conflict(
                "somebody is sending a statement of the same id just now; send it again",
            ));
        }
        if access.scopes.defines() {
            define::define(tx, new.iter().map(|(statement, _)| *statement), &known)?;
        }
        Ok::<_, Refusal>(new.len())
    })?;
    RECORDED.fetch_add(recorded as u64, Ordering::Relaxed);
    Ok(ids)
}

fn random_id() -> Result<Uuid, Refusal> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "no random numbers");
        Refusal { status: 500, words: "the platform has no random numbers just now".to_owned() }
    })?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// Whether a statement is kept already; refuses one of another content (Communication 2.1.1).
fn is_kept(tx: &mut Tx<'_>, statement: &Statement, id: Uuid) -> Result<bool, Refusal> {
    let row = tx.one("select position from statement where id = ?1", &[id.into()])?;
    let Some(row) = row else { return Ok(false) };
    let kept = read::statements(tx, &[row.int(0)?])?.into_iter().next();
    let kept = kept.and_then(|kept| Statement::parse(kept.json.as_bytes()).ok());
    if kept.is_some_and(|kept| kept.same(statement)) {
        Ok(true)
    } else {
        Err(Refusal::conflict(format!(
            "a statement with the id {id} is kept already, and it says something else"
        )))
    }
}

/// Refuses to void what somebody else vouches for (Data 2.3.2).
fn may_void(
    tx: &mut Tx<'_>,
    access: &Access,
    voiding: Voiding,
    statement: &Statement,
) -> Result<(), Refusal> {
    let Some(target) = statement.voids().filter(|_| voiding == Voiding::Own) else { return Ok(()) };
    let row = tx.one(
        "select a.key from statement s join agent a on a.number = s.authority where s.id = ?1",
        &[target.into()],
    )?;
    match row {
        Some(row) if row.text(0)? != name::authority_key(&access.authority) => Err(Refusal {
            status: 403,
            words: "this credential may void only what was written with it".to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Puts in what a record store puts in (Data 2.4.7 to 2.4.10).
fn complete(statement: &Statement, id: Uuid, stored_ms: i64, access: &Access, version: Version) -> Statement {
    let mut whole = statement.clone();
    let stored = Timestamp::of_ms(stored_ms);
    whole.id = Some(id);
    whole.authority = Some(access.authority.clone());
    whole.timestamp = Some(match whole.timestamp.take() {
        None => stored.clone(),
        // In 2.0 they are given out in UTC (4.2.7).
        Some(told) if version == Version::V2_0 && !told.as_str().ends_with('Z') => {
            Timestamp::of_ms(told.ms())
        }
        Some(told) => told,
    });
    whole.stored = Some(stored);
    if whole.version.is_none() {
        whole.version = statement::Version::parse(version.unsaid());
    }
    whole
}

fn get(store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    if !access.scopes.reads_own_statements() {
        return Err(Refusal::forbidden("statements/read"));
    }
    const SINGLE: [&str; 4] = ["statementId", "voidedStatementId", "attachments", "format"];
    const LIST: [&str; 13] = [
        "agent",
        "verb",
        "activity",
        "registration",
        "related_activities",
        "related_agents",
        "since",
        "until",
        "limit",
        "format",
        "attachments",
        "ascending",
        "more",
    ];
    let told = &ask.parameters;
    let known: Vec<&str> = SINGLE.into_iter().take(2).chain(LIST).collect();
    told.only(&known)?;
    let before = consistent::before(store.db, (store.now_ms)())?;
    let (mut answer, through_ms) = store.db.read(|tx| {
        let through = before.through(tx)?;
        let single = (told.uuid("statementId")?, told.uuid("voidedStatementId")?);
        let answer = match single {
            (None, None) => list(tx, store, access, ask)?,
            (Some(_), Some(_)) => {
                return Err(Refusal::bad("statementId and voidedStatementId may not stand together"));
            }
            (live, voided) => {
                told.only(&SINGLE).map_err(|_| {
                    Refusal::bad(
                        "with statementId or voidedStatementId only attachments and format may stand",
                    )
                })?;
                let id = live.or(voided).unwrap_or_default();
                one(tx, access, ask, id, voided.is_some())?
            }
        };
        Ok::<_, Refusal>((answer, through))
    })?;
    answer.headers.push((THROUGH, Timestamp::of_ms(through_ms).to_string()));
    Ok(answer)
}

const THROUGH: &str = "x-experience-api-consistent-through";

/// Puts on an answer up to when the store gives out all statements.
pub(super) fn with_through(service: &Service, answer: Answer) -> Result<Answer, Refusal> {
    let before = consistent::before(&service.db, (service.now_ms)())?;
    let through_ms = service.db.read(|tx| before.through(tx))?;
    Ok(answer.with(THROUGH, Timestamp::of_ms(through_ms).to_string()))
}

/// How what was found is given out.
struct Manner {
    format: Format,
    languages: Languages,
    attachments: bool,
}

impl Manner {
    fn read(told: &Parameters, ask: &Ask) -> Result<Manner, Refusal> {
        let format = match told.get("format") {
            None => Format::Exact,
            Some(text) => Format::parse(text)
                .ok_or_else(|| Refusal::bad("the parameter format must be ids, exact or canonical"))?,
        };
        Ok(Manner {
            format,
            languages: Languages::parse(ask.languages.as_deref().unwrap_or_default()),
            attachments: told.truth("attachments")?.unwrap_or(false),
        })
    }

    /// Whether a statement as it is kept is not enough.
    fn parses(&self, json: &str) -> bool {
        self.format != Format::Exact || (self.attachments && json.contains("\"attachments\""))
    }
}

/// Gives out one statement.
fn one(tx: &mut Tx<'_>, access: &Access, ask: &Ask, id: Uuid, voided: bool) -> Result<Answer, Refusal> {
    let manner = Manner::read(&ask.parameters, ask)?;
    let nothing = || {
        Refusal::nothing(if voided {
            "there is no voided statement of this id"
        } else {
            "there is no statement of this id, or it was voided"
        })
    };
    let row = tx.one(
        "select s.position, s.stored_ms, a.key from statement s join agent a on a.number = s.authority \
         where s.id = ?1 and s.voided = ?2",
        &[id.into(), voided.into()],
    )?;
    let row = row.ok_or_else(nothing)?;
    if !Sight::of(tx, access)?.sees(tx, row.int(0)?)? {
        return Err(nothing());
    }
    if !access.scopes.reads_statements() && row.text(2)? != name::authority_key(&access.authority) {
        return Err(nothing());
    }
    let mut kept = read::statements(tx, &[row.int(0)?])?;
    let mut files = Vec::new();
    for kept in &mut kept {
        give(tx, kept, &manner, &mut files)?;
    }
    let json = kept.into_iter().next().ok_or_else(nothing)?.json;
    wrapped(json, &manner, files).map(|answer| answer.changed(row.int(1).unwrap_or_default()))
}

/// A file on its way out.
type Given = (String, String, Vec<u8>);

/// Puts a statement into the form that is asked for, and finds its files; returns how many bytes it has with them.
fn give(
    tx: &mut Tx<'_>,
    kept: &mut read::Kept,
    manner: &Manner,
    files: &mut Vec<Given>,
) -> Result<usize, Refusal> {
    let mut bytes = kept.json.len();
    if !manner.parses(&kept.json) {
        return Ok(bytes);
    }
    let Ok(mut statement) = Statement::parse(kept.json.as_bytes()) else { return Ok(bytes) };
    match manner.format {
        Format::Exact => {}
        Format::Ids => format::ids(&mut statement),
        Format::Canonical => {
            let known = definitions(tx, &statement)?;
            format::canonical(&mut statement, &known, &manner.languages);
        }
    }
    if manner.format != Format::Exact {
        kept.json = statement.to_json();
        bytes = kept.json.len();
    }
    if manner.attachments {
        for attachment in sent::attachments(&statement) {
            let hash = attachment.sha2.as_str().to_ascii_lowercase();
            if files.iter().any(|(known, ..)| *known == hash) {
                continue;
            }
            if let Some(file) = read::file(tx, &hash, attachment.content_type.as_str(), MOST_BYTES)? {
                bytes += file.1.len();
                files.push((hash, file.0, file.1));
            }
        }
    }
    Ok(bytes)
}

/// What is known of the activities a statement names.
fn definitions(tx: &mut Tx<'_>, statement: &Statement) -> Result<BTreeMap<String, Definition>, DbError> {
    let iris: BTreeSet<&str> = format::activities(statement).into_iter().map(|one| one.id.as_str()).collect();
    let mut known = BTreeMap::new();
    for iri in iris {
        let row = tx.one("select definition from activity where iri = ?1", &[iri.into()])?;
        let json = row.map(|row| row.opt_text(0).map(|text| text.map(str::to_owned))).transpose()?.flatten();
        let activity = json.and_then(|json| Activity::parse(&json).ok());
        if let Some(definition) = activity.and_then(|activity| activity.definition) {
            known.insert(iri.to_owned(), definition);
        }
    }
    Ok(known)
}

/// Gives out a page of statements.
fn list(tx: &mut Tx<'_>, store: &Store<'_>, access: &Access, ask: &Ask) -> Result<Answer, Refusal> {
    let (told, after) = match ask.parameters.get("more") {
        Some(token) => {
            ask.parameters.only(&["more"])?;
            let (told, after) = more::read(token)?;
            (told, Some(after))
        }
        None => (ask.parameters.clone(), None),
    };
    let manner = Manner::read(&told, ask)?;
    let limit = match told.number("limit")? {
        None | Some(0) => USUAL,
        Some(limit) => usize::try_from(limit).unwrap_or(MOST).min(MOST),
    };
    let Some(filter) = filter(tx, access, &told)? else {
        return page_of(Vec::new(), String::new(), &manner, Vec::new());
    };
    let mut page = find::page(tx, &filter, after, limit)?;
    let (mut texts, mut files, mut bytes) = (Vec::with_capacity(page.found.len()), Vec::new(), 0);
    for at in page.found.chunks(32).map(<[Cursor]>::to_vec).collect::<Vec<_>>() {
        let positions: Vec<i64> = at.iter().map(|cursor| cursor.position).collect();
        let kept = read::statements(tx, &positions)?;
        for (cursor, mut kept) in at.into_iter().zip(kept) {
            bytes += give(tx, &mut kept, &manner, &mut files)?;
            texts.push(kept.json);
            if bytes >= MOST_BYTES && texts.len() < page.found.len() {
                page.next = Some(cursor);
                break;
            }
        }
        if bytes >= MOST_BYTES {
            break;
        }
    }
    let more =
        page.next.map(|cursor| format!("{}/statements?more={}", store.base, more::write(&told, cursor)));
    page_of(texts, more.unwrap_or_default(), &manner, files)
}

/// Reads the filters of a query. None: it names somebody or something nobody ever named, so nothing matches.
fn filter(tx: &mut Tx<'_>, access: &Access, told: &Parameters) -> Result<Option<Filter>, Refusal> {
    let mut filter = Filter {
        related_agents: told.truth("related_agents")?.unwrap_or(false),
        related_activities: told.truth("related_activities")?.unwrap_or(false),
        registration: told.uuid("registration")?,
        since_ms: told.time("since")?.map(|time| time.ms()),
        until_ms: told.time("until")?.map(|time| time.ms()),
        ascending: told.truth("ascending")?.unwrap_or(false),
        sight: Sight::of(tx, access)?,
        ..Filter::default()
    };
    let (agent, verb, activity) = (told.actor("agent")?, told.iri("verb")?, told.iri("activity")?);
    let mut known = true;
    let mut number = |tx: &mut Tx<'_>, kind, text: Option<String>| {
        let Some(text) = text else { return Ok(None) };
        let number = name::find_one(tx, kind, &text)?;
        known &= number.is_some();
        Ok::<_, DbError>(number)
    };
    filter.agent = number(tx, Kind::Agent, agent.as_ref().and_then(name::agent_key))?;
    filter.verb = number(tx, Kind::Verb, verb.map(|iri| iri.as_str().to_owned()))?;
    filter.activity = number(tx, Kind::Activity, activity.map(|iri| iri.as_str().to_owned()))?;
    if !access.scopes.reads_statements() {
        filter.authority = number(tx, Kind::Agent, Some(name::authority_key(&access.authority)))?;
    }
    filter.platform = name::find_one(tx, Kind::Agent, &name::authority_key(&keep::platform()))?;
    Ok(known.then_some(filter))
}

/// Writes a page (Data 2.5).
fn page_of(texts: Vec<String>, more: String, manner: &Manner, files: Vec<Given>) -> Result<Answer, Refusal> {
    let mut json =
        String::with_capacity(texts.iter().map(|text| text.len() + 1).sum::<usize>() + more.len() + 64);
    json.push_str("{\"statements\":[");
    json.push_str(&texts.join(","));
    // A path and a token: nothing in it has to be escaped.
    json.push_str(&format!("],\"more\":\"{more}\"}}"));
    wrapped(json, manner, files)
}

/// Puts JSON and files together, where files are asked for.
fn wrapped(json: String, manner: &Manner, files: Vec<Given>) -> Result<Answer, Refusal> {
    if !manner.attachments {
        return Ok(Answer::json(json));
    }
    // Random: no file holds it by chance, nor on purpose.
    let boundary = random_id()?.simple().to_string();
    let body = multipart::write(
        &boundary,
        json.as_bytes(),
        files
            .iter()
            .map(|(hash, content_type, bytes)| (hash.as_str(), content_type.as_str(), bytes.as_slice())),
    );
    Ok(Answer::of(&format!("multipart/mixed; boundary={boundary}"), body))
}
