//! `packhorse search …`

use client::Client;
use client::view::{HitKind, HitView, SearchRequest, SearchView};

use crate::exit::{Answer, Exit};
use crate::flags::SearchWords;
use crate::screen::{Screen, printable};

pub(crate) fn run(screen: &Screen, client: &Client, words: SearchWords) -> Answer {
    let mut bar = screen.bar();
    // The index is derived: where it lacks a pack (removed folder, other program), it is made first.
    client.make_searchable(&mut |step, done, total| bar.show(step, done, total))?;
    drop(bar);
    let request = SearchRequest {
        text: words.query.join(" "),
        lang: words.lang,
        pack: words.pack,
        course: String::new(),
        kinds: Vec::new(),
        limit: words.limit,
        offset: 0,
        as_you_type: false,
    };
    let found = client.search(&request, screen.language())?;
    screen.data(&found, |found| found.hits.iter().map(|hit| plain(screen, hit)).collect());
    say_count(screen, &found);
    Ok(Exit::Done)
}

fn say_count(screen: &Screen, found: &SearchView) {
    let id = if found.forgiven { "cli-found-forgiven" } else { "cli-found" };
    screen.say(id, &[("count", found.total.into())]);
}

fn plain(screen: &Screen, hit: &HitView) -> String {
    let place = if hit.kind == HitKind::Course {
        hit.course.clone()
    } else if hit.lesson.is_empty() {
        screen.text("cli-glossary", &[])
    } else {
        format!("{}/{}", hit.course, hit.lesson)
    };
    let heading = if hit.heading.is_empty() || hit.heading == hit.title {
        String::new()
    } else {
        format!(" › {}", hit.heading)
    };
    let snippet: String = hit
        .snippet
        .iter()
        .map(|part| if part.marked { format!("[{}]", part.text) } else { part.text.clone() })
        .collect();
    let snippet = snippet.split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&format!("{place}  {}{heading}  ({})\n    {snippet}\n", hit.title, hit.lang))
}
