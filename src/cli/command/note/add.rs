//! `overleg note add`: adds the note of a meeting, with its follow-ups.

use clap::Args;
use serde::Serialize;

use super::follow_up::Given;
use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::note_text;
use crate::cli::output::{FormatOption, print, say};
use crate::cli::report::{NoteReport, Page, Report};
use crate::cli::session::{Session, new_ids, read_standard_input, today};
use crate::domain::{
    Attendee, Change, Date, Edit, FollowUp, ForumId, Id, Note, NoteId, OtherFields, Party, Subject,
};
use crate::fields::Reading;
use crate::i18n::{Lang, Reckoning};
use crate::store::Store;

const DATE: &str = "date";
const PRESENT: &str = "present";
const FOLLOW_UP: &str = "follow-up";

/// The arguments of `overleg note add`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// The id, name or alias of the forum that met.
    forum: String,
    /// The day of the meeting, as the user typed it; today if it is not given.
    #[arg(long = DATE)]
    date: Option<String>,
    /// The names of the organisations and people who were present.
    #[arg(long = PRESENT)]
    present: Vec<String>,
    /// The follow-ups, as [`Given::read`] reads them.
    #[arg(long = FOLLOW_UP)]
    follow_ups: Vec<String>,
    /// The text of the note, or `-` for standard input. If it is not given, the editor opens in a terminal.
    #[arg(long, allow_hyphen_values = true)]
    text: Option<String>,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg note add`: the note as JSON, or only its id in lines.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct AddedReport<'a> {
    note: NoteReport<'a>,
}

/// A note without its text.
struct Meeting {
    forum: ForumId,
    date: Date,
    present: Vec<Attendee>,
    follow_ups: Vec<Given>,
}

impl Add {
    /// Adds the note and prints it. All other arguments are checked before the text is asked for, so that a mistake in
    /// them never costs the user a text.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let today = today();
        let meeting = self.meeting(&Reading { overview: store.overview(), lang: session.lang, today })?;
        let text = self.text(session)?;
        note_text::not_empty(&text, session.lang)?;
        let (id, change) = meeting.note(text.trim_end());
        note_text::save(&mut store, &change, text)?;
        self.report(&store, id, session.lang, today)
    }

    fn meeting(&self, reading: &Reading<'_>) -> Result<Meeting, CliError> {
        let &Reading { lang, today, .. } = reading;
        let forum = Lookup::new(reading, Purpose::Change).forum(&self.forum)?;
        let date = match &self.date {
            Some(text) => lang
                .read_date(text, today, Reckoning::Past)
                .map_err(|why| CliError::usage(lang.not_a_date(text, why)))
                .of_option(DATE)?,
            None => today,
        };
        let mut present = Vec::new();
        for given in &self.present {
            let attendee = attendee(given, reading).of_option(PRESENT)?;
            if !present.contains(&attendee) {
                present.push(attendee);
            }
        }
        let follow_up = |given: &String| Given::read(given, lang, today).of_option(FOLLOW_UP);
        let follow_ups = self.follow_ups.iter().map(follow_up);
        Ok(Meeting { forum: forum.id, date, present, follow_ups: follow_ups.collect::<Result<_, _>>()? })
    }

    fn text(&self, session: &Session) -> Result<String, CliError> {
        match self.text.as_deref() {
            Some("-") => Ok(read_standard_input()?),
            Some(text) => Ok(text.to_owned()),
            None => note_text::edited("", session),
        }
    }

    fn report(&self, store: &Store, id: NoteId, lang: Lang, today: Date) -> Result<(), CliError> {
        let overview = store.overview();
        let Some(note) = overview.notes().get(id) else { return Ok(()) };
        let note = NoteReport::new(overview, note, today);
        say(&lang.note_added(note.forum.as_ref().map_or("", |forum| forum.name), &lang.date(note.date)));
        if let Some(warning) = lang.not_yet(note.date, today) {
            say(&warning);
        }
        print(&AddedReport { note }, self.format.into(), lang)
    }
}

impl Meeting {
    /// The note and its follow-ups as one change, so that they are saved together or not at all.
    fn note(self, text: &str) -> (NoteId, Change) {
        let (mut ids, now) = new_ids();
        let id = ids.next(now);
        let follow_ups = self.follow_ups.into_iter();
        let follow_ups: Vec<_> =
            follow_ups.map(|given| follow_up(given, self.forum, id, ids.next(now))).collect();
        let text = text.to_owned();
        let other_fields = OtherFields::new();
        let note = Note { id, forum: self.forum, date: self.date, present: self.present, text, other_fields };
        let mut changes = vec![Change::Note(Edit::Add(note))];
        changes.extend(follow_ups.into_iter().map(|follow_up| Change::FollowUp(Edit::Add(follow_up))));
        (id, Change::Together(changes))
    }
}

/// The attendee named `given`: an organisation, or a person with the organisation where they work. Fails if the name is
/// unclear or the person works nowhere.
fn attendee(given: &str, reading: &Reading<'_>) -> Result<Attendee, CliError> {
    let person = match Lookup::new(reading, Purpose::Refer).party(given)? {
        Party::Organisation(organisation) => return Ok(Attendee { organisation, person: None }),
        Party::Person(person) => person,
    };
    let (organisation, name) = match reading.overview.persons().get(person) {
        Some(found) => (found.organisation, found.name.as_str()),
        None => (None, given),
    };
    let nowhere = || CliError::usage(reading.lang.works_nowhere(name));
    Ok(Attendee { organisation: organisation.ok_or_else(nowhere)?, person: Some(person) })
}

fn follow_up(given: Given, forum: ForumId, note: NoteId, id: Id<FollowUp>) -> FollowUp {
    FollowUp {
        id,
        text: given.text,
        about: Subject::Forum(forum),
        due: given.due,
        waiting_for: None,
        next_meeting: false,
        done: None,
        note: Some(note),
        other_fields: OtherFields::new(),
    }
}

impl Report for AddedReport<'_> {
    fn write(&self, page: &mut Page, _: Lang) {
        page.line(&self.note.id.to_string());
    }
}
