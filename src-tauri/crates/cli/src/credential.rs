//! `packhorse credential …`

use client::Client;

use crate::exit::{Answer, Exit};
use crate::flags::CredentialVerb;
use crate::screen::{Screen, moment, one_line};
use crate::who;

pub(crate) fn run(screen: &Screen, client: &Client, verb: CredentialVerb) -> Answer {
    let CredentialVerb::List { by } = verb;
    who::enter_as(screen, client, &by)?;
    let view = client.certificates(screen.language())?;
    screen.data(&view, |view| {
        let waiting = screen.text("certificate-waiting", &[]);
        let earned = view.earned.iter().map(|card| {
            let title = one_line(&card.title.text);
            format!(
                "{}/{}/{}  {title}  {}  {waiting}\n",
                card.pack,
                card.course,
                card.id,
                moment(card.earned_ms)
            )
        });
        let on_the_way = screen.text("certificate-on-the-way", &[]);
        let waited = view.on_the_way.iter().map(|one| {
            let words = [("finished", one.finished.into()), ("count", one.lessons.into())];
            let lessons = screen.text("item-next-lessons", &words);
            format!("{}/{}  {}  {on_the_way}: {lessons}\n", one.pack, one.course, one_line(&one.title.text))
        });
        earned.chain(waited).collect()
    });
    if view.earned.is_empty() {
        screen.say("certificate-none", &[]);
    }
    Ok(Exit::Done)
}
