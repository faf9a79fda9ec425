//! `overleg note add`: adds the note of a meeting, with its follow-ups.

use std::path::{Path, PathBuf};
use std::{env, fs};

use clap::Args;
use serde::Serialize;

use super::follow_up::Given;
use crate::cli::error::{CliError, OfOption};
use crate::cli::name::{Lookup, Purpose};
use crate::cli::note_text::{self, KeptNote, Later, Written};
use crate::cli::output::{FormatOption, say};
use crate::cli::report::{NoteReport, Page, Report};
use crate::cli::saving::print_saved;
use crate::cli::session::{Session, new_ids, read_standard_input, today};
use crate::domain::{
    Attendee, Change, Date, Edit, FollowUp, ForumId, Id, Note, NoteId, OtherFields, Party, RecordId, Subject,
};
use crate::fields::Reading;
use crate::i18n::{Lang, Reckoning};
use crate::store::{LeftoverForm, Store};

const DATE: &str = "date";
const PRESENT: &str = "present";
const FOLLOW_UP: &str = "follow-up";
const FROM: &str = "from";

/// The arguments of `overleg note add`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    /// The id, name or alias of the forum that met.
    #[arg(required_unless_present = FROM)]
    forum: Option<String>,
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
    /// A file with a note that could not be saved before.
    #[arg(long, conflicts_with_all = ["forum", DATE, PRESENT, "follow_ups", "text"], value_hint = clap::ValueHint::FilePath)]
    from: Option<PathBuf>,
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
    pub(in crate::cli) fn run(mut self, session: &Session) -> Result<(), CliError> {
        let mut store = session.open_store()?;
        let kept = self.from.as_ref().map(|path| read_kept(path, session.lang)).transpose()?;
        if let Some(kept) = kept {
            self.take(kept);
        }
        let today = today();
        let reading = Reading { overview: store.overview(), lang: session.lang, today };
        let meeting = self.meeting(&reading)?;
        let written = self.text(session)?.not_empty(session.lang)?;
        let kept = meeting.kept(&self, written.text());
        let change = meeting.note(written.text().trim_end());
        let made = note_text::save(&mut store, &change, written, &Later::Note(&kept), session)?;
        if let Some(file) = self.from.filter(|file| is_ours(file)) {
            // Its note is in the store now. A file that cannot be removed is only a copy.
            fs::remove_file(file).ok();
        }
        report(&store, &made, session.lang, self.format, today);
        Ok(())
    }

    /// Takes over what was given before.
    fn take(&mut self, kept: KeptNote) {
        let KeptNote { forum, date, present, follow_ups, text } = kept;
        (self.forum, self.date, self.text) = (Some(forum), Some(date.to_string()), Some(text));
        (self.present, self.follow_ups) = (present, follow_ups);
    }

    fn meeting(&self, reading: &Reading<'_>) -> Result<Meeting, CliError> {
        let &Reading { lang, today, .. } = reading;
        let forum = self.forum.as_deref().unwrap_or_default();
        let forum = Lookup::new(reading, Purpose::Change).forum(forum)?;
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

    fn text(&self, session: &Session) -> Result<Written, CliError> {
        match self.text.as_deref() {
            // A text that was kept may be a hyphen.
            Some("-") if self.from.is_none() => Ok(Written::Given(read_standard_input()?)),
            Some(text) => Ok(Written::Given(text.to_owned())),
            None => note_text::edited("", session),
        }
    }
}

/// Prints the note that this change added.
fn report(store: &Store, made: &Change, lang: Lang, format: FormatOption, today: Date) {
    let overview = store.overview();
    let id = made.added().into_iter().find_map(|id| match id {
        RecordId::Note(id) => Some(id),
        _ => None,
    });
    let Some(note) = id.and_then(|id| overview.notes().get(id)) else { return };
    let note = NoteReport::new(overview, note, today);
    say(&lang.note_added(note.forum.as_ref().map_or("", |forum| forum.name), &lang.date(note.date)));
    if let Some(warning) = lang.not_yet(note.date, today) {
        say(&warning);
    }
    print_saved(&AddedReport { note }, format.into(), lang);
}

/// The note in this file.
fn read_kept(path: &Path, lang: Lang) -> Result<KeptNote, CliError> {
    let refused = |why: &str| CliError::usage(lang.kept_unreadable(path.display(), why));
    let text = fs::read_to_string(path).map_err(|error| refused(&lang.refusal(&error)))?;
    serde_json::from_str(&text).map_err(|error| refused(&lang.parser_says(&error.to_string())))
}

/// Whether this program kept the file, in the folder for temporary files.
fn is_ours(file: &Path) -> bool {
    let folder = file.parent().and_then(|folder| folder.canonicalize().ok());
    let is_temporary = folder.is_some() && folder == env::temp_dir().canonicalize().ok();
    is_temporary && file.file_name().and_then(LeftoverForm::of) == Some(LeftoverForm::Json)
}

impl Meeting {
    /// The note and its follow-ups as one change, so that they are saved together or not at all.
    fn note(self, text: &str) -> Change {
        let (mut ids, now) = new_ids();
        let id = ids.next(now);
        let follow_ups = self.follow_ups.into_iter();
        let follow_ups: Vec<_> =
            follow_ups.map(|given| follow_up(given, self.forum, id, ids.next(now))).collect();
        let text = text.to_owned();
        let other_fields = OtherFields::new();
        let note = Note { id, forum: self.forum, date: self.date, present: self.present, text, other_fields };
        let mut changes = vec![Change::Note(Edit::add(note))];
        changes.extend(follow_ups.into_iter().map(|follow_up| Change::FollowUp(Edit::add(follow_up))));
        Change::Together(changes)
    }

    /// The note as it was given, with days that mean the same later.
    fn kept(&self, given: &Add, text: &str) -> KeptNote {
        KeptNote {
            forum: self.forum.uuid().to_string(),
            date: self.date,
            present: given.present.clone(),
            follow_ups: self.follow_ups.iter().map(Given::written).collect(),
            text: text.to_owned(),
        }
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
