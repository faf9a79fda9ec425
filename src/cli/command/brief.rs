//! `overleg brief`: what to read before a meeting of a forum.

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{FollowUpReport, ForumHead, Member, Mention, NoteReport, Page, Party, Report};
use crate::cli::session::{Session, today};
use crate::domain::{Briefing, Date, Encounter, FollowUp, Forum, Membership, Overview};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg brief`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Brief {
    /// The id, name or alias of the forum.
    forum: String,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg brief`.
#[derive(Debug, Serialize)]
struct BriefReport<'a> {
    #[serde(flatten)]
    head: ForumHead<'a>,
    /// Open follow-ups to raise at its next meeting.
    to_raise: Vec<FollowUpReport<'a>>,
    /// Other open follow-ups that others promised.
    promised: Vec<FollowUpReport<'a>>,
    /// My own open follow-ups for the forum.
    to_do: Vec<FollowUpReport<'a>>,
    /// Other open follow-ups about its members.
    about_members: Vec<FollowUpReport<'a>>,
    /// The note of the last meeting, or null.
    last_note: Option<NoteReport<'a>>,
    /// The members of the forum.
    members: Vec<Member<'a>>,
    /// The other forums where I met its members recently.
    met_recently: Vec<EncounterReport<'a>>,
}

/// Another forum where I met members of this one.
#[derive(Debug, Serialize)]
struct EncounterReport<'a> {
    /// The other forum.
    forum: Mention<'a>,
    /// The last day on which I met one of them there.
    last: Date,
    /// The members whom I met there.
    members: Vec<Party<'a>>,
}

impl Brief {
    /// Prints the briefing.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let reading = Reading { overview: store.overview(), lang: session.lang, today: today() };
        let forum = Lookup::new(&reading, Purpose::Show).forum(&self.forum)?;
        print(&BriefReport::new(store.overview(), forum, reading.today), self.format.into(), session.lang)
    }
}

impl<'a> BriefReport<'a> {
    fn new(overview: &'a Overview, forum: &'a Forum, today: Date) -> Self {
        let briefing = Briefing::new(overview, forum, today);
        let follow_ups = |follow_ups: Vec<&'a FollowUp>| FollowUpReport::open(overview, follow_ups, today);
        let met = briefing.encounters.into_iter().map(|met| EncounterReport::new(overview, met));
        Self {
            head: ForumHead::new(overview, forum, &briefing.rhythm, today),
            to_raise: follow_ups(briefing.to_raise),
            promised: follow_ups(briefing.promised),
            to_do: follow_ups(briefing.to_do),
            about_members: follow_ups(briefing.about_members),
            last_note: briefing.rhythm.last_note.map(|note| NoteReport::new(overview, note, today)),
            members: Member::all(overview, &briefing.members),
            met_recently: met.collect(),
        }
    }
}

impl<'a> EncounterReport<'a> {
    fn new(overview: &'a Overview, met: Encounter<'a>) -> Self {
        let party = |member: &Membership| Party::of(overview, member.organisation, member.person);
        let members = met.members.into_iter().filter_map(party).collect();
        Self { forum: met.forum.into(), last: met.last, members }
    }

    /// The encounter in one line: "Stuurgroep NAFT, 6 oktober 2026: CLB; Stad Diest, Liesbet Goos".
    fn in_words(&self, lang: Lang) -> String {
        let members: Vec<_> = self.members.iter().map(Party::in_words).collect();
        format!("{}, {}: {}", self.forum.name, lang.date(self.last), members.join("; "))
    }
}

impl Report for BriefReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.head.write(page, lang);
        let sections = [
            (lang.to_raise_count(self.to_raise.len()), &self.to_raise),
            (lang.promised_count(self.promised.len()), &self.promised),
            (lang.my_to_do_count(self.to_do.len()), &self.to_do),
            (lang.about_members_count(self.about_members.len()), &self.about_members),
        ];
        for (heading, follow_ups) in sections {
            page.section(&heading, follow_ups, |page, follow_up| {
                let is_of_forum = follow_up.about.as_ref().is_some_and(|about| self.head.is(about));
                page.line(&if is_of_forum { follow_up.in_words(lang) } else { follow_up.with_subject(lang) });
            });
        }
        if let Some(note) = &self.last_note {
            page.line(&format!("{}, {}:", lang.last_note(), lang.date(note.date)));
            page.within(|page| note.write_said(page, lang));
        }
        Member::write_all(&self.members, page, lang);
        page.section(&lang.encounters_count(self.met_recently.len()), &self.met_recently, |page, met| {
            page.line(&met.in_words(lang));
        });
    }
}

#[cfg(test)]
mod tests;
