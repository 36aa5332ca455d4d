//! Finding statements (Communication 2.1.3): every filter walks an index in the order of the answer, and no walk is
//! longer than a bound.

use std::collections::VecDeque;

use statement::Uuid;

use super::more::Cursor;
use super::sight::Sight;
use crate::db::{DbError, Row, Tx, Value};

/// Most candidates that are looked at for one page.
const MOST_LOOKED_AT: usize = 50_000;
/// How many candidates are asked for at once: few sizes, so that the engine keeps the statements prepared. The least is
/// more than the statements one can refer to.
const SIZES: [usize; 3] = [64, 512, 2_048];

/// Which statements, by the numbers of what they name.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    pub(super) agent: Option<i64>,
    pub(super) related_agents: bool,
    pub(super) verb: Option<i64>,
    pub(super) activity: Option<i64>,
    pub(super) related_activities: bool,
    pub(super) registration: Option<Uuid>,
    /// Stored after this.
    pub(super) since_ms: Option<i64>,
    /// Stored at this or before.
    pub(super) until_ms: Option<i64>,
    /// Oldest first.
    pub(super) ascending: bool,
    /// Only those of this authority.
    pub(super) authority: Option<i64>,
    /// The agent who vouches for what came by the exchange.
    pub(super) platform: Option<i64>,
    /// What whoever asks sees.
    pub(super) sight: Sight,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Positions, in order.
    pub(super) found: Vec<Cursor>,
    /// After which the next page begins; none: that was all.
    pub(super) next: Option<Cursor>,
}

/// Finds a page of statements after a place.
pub(super) fn page(
    tx: &mut Tx<'_>,
    filter: &Filter,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Page, DbError> {
    let mut walks: Vec<Walk> = filter.walks().into_iter().map(|way| Walk::new(way, after, limit)).collect();
    let mut page = Page::default();
    let mut looked_at = 0;
    loop {
        for walk in &mut walks {
            walk.fill(tx, filter)?;
        }
        let first = walks.iter_mut().filter(|walk| !walk.ahead.is_empty()).min_by_key(|walk| {
            walk.ahead.front().map(|(cursor, _)| {
                let key = (cursor.stored_ms, cursor.position);
                // Complement: turns the order round.
                if filter.ascending { key } else { (!key.0, !key.1) }
            })
        });
        let Some((cursor, matches)) = first.and_then(|walk| walk.ahead.pop_front()) else { return Ok(page) };
        looked_at += 1;
        if matches && page.found.last() != Some(&cursor) {
            if page.found.len() == limit {
                page.next = page.found.last().copied().or(after);
                return Ok(page);
            }
            page.found.push(cursor);
        }
        if looked_at == MOST_LOOKED_AT {
            page.next = Some(cursor);
            return Ok(page);
        }
    }
}

/// A way to candidates: where they stand, and by what.
struct Way {
    table: &'static str,
    /// The column that holds the statement that is compared: `position` where it is the candidate itself.
    source: &'static str,
    key: Option<(&'static str, Value)>,
}

impl Filter {
    /// Chooses the filter that leaves least, and gives the ways to what it leaves.
    fn walks(&self) -> Vec<Way> {
        let own = |key, value: Value| Way { table: "statement", source: "position", key: Some((key, value)) };
        let echoed = |key, value: Value| Way { table: "echo", source: "source", key: Some((key, value)) };
        if let Some(registration) = self.registration {
            let key = "registration = :key";
            return vec![own(key, registration.into()), echoed(key, registration.into())];
        }
        // Nearly everything is of the platform's authority: no index would leave less.
        if let Some(agent) =
            self.agent.filter(|agent| !(self.related_agents && self.platform == Some(*agent)))
        {
            let mentioned =
                |key| Way { table: "mention_agent", source: "source", key: Some((key, agent.into())) };
            let mut ways = vec![
                own("actor = :key", agent.into()),
                echoed("actor = :key", agent.into()),
                mentioned("agent = :key and related = 0"),
            ];
            if self.related_agents {
                ways.push(mentioned("agent = :key and related = 1"));
                ways.push(own("authority = :key and stream is null", agent.into()));
            }
            return ways;
        }
        if let Some(activity) = self.activity {
            let mut ways =
                vec![own("object = :key", activity.into()), echoed("object = :key", activity.into())];
            if self.related_activities {
                let key = Some(("activity = :key", activity.into()));
                ways.push(Way { table: "mention_activity", source: "source", key });
            }
            return ways;
        }
        if let Some(authority) = self.authority.filter(|own| self.platform != Some(*own)) {
            return vec![own("authority = :key and stream is null", authority.into())];
        }
        if let Some(verb) = self.verb {
            return vec![own("verb = :key", verb.into()), echoed("verb = :key", verb.into())];
        }
        vec![Way { table: "statement", source: "position", key: None }]
    }

    /// The conditions a candidate has to meet: `t` is the statement that is compared, `s` the one that is given out.
    fn conditions(&self) -> String {
        let mut all = vec!["s.voided = 0".to_owned()];
        if self.authority.is_some() {
            all.push("s.authority = :authority".to_owned());
        }
        all.extend(self.sight.condition().map(str::to_owned));
        if self.agent.is_some() {
            let mut any = vec![
                "t.actor = :agent".to_owned(),
                "exists (select 1 from mention_agent m where m.agent = :agent and m.related = 0 and m.stored_ms = t.stored_ms \
                 and m.position = t.position and m.source = t.position)"
                    .to_owned(),
            ];
            if self.related_agents {
                any.push("t.authority = :agent".to_owned());
                any.push(
                    "exists (select 1 from mention_agent m where m.agent = :agent and m.related = 1 and m.stored_ms = \
                     t.stored_ms and m.position = t.position and m.source = t.position)"
                        .to_owned(),
                );
            }
            all.push(format!("({})", any.join(" or ")));
        }
        if self.activity.is_some() {
            let mut any = vec!["t.object = :activity".to_owned()];
            if self.related_activities {
                any.push(
                    "exists (select 1 from mention_activity m where m.activity = :activity and m.stored_ms = t.stored_ms and \
                     m.position = t.position and m.source = t.position)"
                        .to_owned(),
                );
            }
            all.push(format!("({})", any.join(" or ")));
        }
        if self.verb.is_some() {
            all.push("t.verb = :verb".to_owned());
        }
        if self.registration.is_some() {
            all.push("t.registration = :registration".to_owned());
        }
        all.join(" and ")
    }
}

/// One way, walked piece by piece.
struct Walk {
    way: Way,
    ahead: VecDeque<(Cursor, bool)>,
    after: Option<Cursor>,
    /// How many to ask for next.
    size: usize,
    ended: bool,
}

impl Walk {
    fn new(way: Way, after: Option<Cursor>, limit: usize) -> Walk {
        let [.., most] = SIZES;
        let size = SIZES.into_iter().find(|size| *size > limit).unwrap_or(most);
        Walk { way, ahead: VecDeque::new(), after, size, ended: false }
    }

    /// Has something ahead, if there is anything.
    fn fill(&mut self, tx: &mut Tx<'_>, filter: &Filter) -> Result<(), DbError> {
        if !self.ahead.is_empty() || self.ended {
            return Ok(());
        }
        let (turn, beyond) = if filter.ascending { ("asc", ">") } else { ("desc", "<") };
        let Way { table, source, key } = &self.way;
        let mut values = Values::default();
        let mut within = Vec::new();
        if let Some((condition, value)) = key {
            within.push(values.placed(condition, &[(":key", value.clone())]));
        }
        if let Some(after) = self.after {
            let named = [(":stored", after.stored_ms.into()), (":position", after.position.into())];
            within
                .push(values.placed(&format!("(stored_ms, position) {beyond} (:stored, :position)"), &named));
        }
        if let Some(since) = filter.since_ms {
            within.push(values.placed("stored_ms > :since", &[(":since", since.into())]));
        }
        if let Some(until) = filter.until_ms {
            within.push(values.placed("stored_ms <= :until", &[(":until", until.into())]));
        }
        let within =
            if within.is_empty() { String::new() } else { format!("where {}", within.join(" and ")) };
        let named = [
            (":agent", filter.agent.into()),
            (":activity", filter.activity.into()),
            (":verb", filter.verb.into()),
            (":registration", filter.registration.into()),
            (":authority", filter.authority.into()),
        ];
        let seen = filter.sight.values();
        let head = values.placed(filter.sight.head(), &seen);
        let met = values.placed(&filter.conditions(), &named);
        let met = values.placed(&met, &seen);
        let sql = format!(
            "{head}select c.stored_ms, c.position, case when {met} then 1 else 0 end from \
             (select stored_ms, position, {source} as source from {table} {within} \
             order by stored_ms {turn}, position {turn} limit {limit}) c \
             join statement s on s.position = c.position join statement t on t.position = c.source \
             order by c.stored_ms {turn}, c.position {turn}",
            limit = self.size
        );
        let mut rows = tx.query(&sql, &values.0)?;
        self.ended = rows.len() < self.size;
        if !self.ended && *source == "source" {
            // The last one may stand there again, by way of another statement: it is asked for again as a whole.
            let place = |row: &Row| Ok::<_, DbError>((row.int(0)?, row.int(1)?));
            let last = rows.last().map(place).transpose()?;
            while rows.len() > 1 && rows.last().map(place).transpose()? == last {
                rows.pop();
            }
        }
        self.size = SIZES.into_iter().find(|size| *size > self.size).unwrap_or(self.size);
        for row in &rows {
            let cursor = Cursor { stored_ms: row.int(0)?, position: row.int(1)? };
            self.ahead.push_back((cursor, row.int(2)? == 1));
            self.after = Some(cursor);
        }
        Ok(())
    }
}

/// Values of a statement under construction.
#[derive(Default)]
struct Values(Vec<Value>);

impl Values {
    /// Puts a piece's values behind the others, and their places into its text.
    fn placed(&mut self, piece: &str, named: &[(&str, Value)]) -> String {
        let mut text = piece.to_owned();
        for (name, value) in named {
            if text.contains(name) {
                self.0.push(value.clone());
                text = text.replace(name, &format!("?{}", self.0.len()));
            }
        }
        text
    }
}
