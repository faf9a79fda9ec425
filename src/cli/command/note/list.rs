//! `overleg note list`: the notes, newest first.

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::name::{Lookup, Purpose};
use crate::cli::output::{FormatOption, print, say};
use crate::cli::report::{Mention, NoteHeading, NoteReport, Page, Report};
use crate::cli::session::{Session, today};
use crate::cli::subject::SubjectOption;
use crate::domain::Subject;
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg note list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// The id, name or alias of the forum whose notes to list; all notes if nothing is given.
    #[arg(conflicts_with_all = ["region", "forum", "organisation", "person"])]
    of_forum: Option<String>,
    #[command(flatten)]
    subject: SubjectOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg note list`.
#[derive(Debug, Serialize)]
struct NotesReport<'a> {
    /// The notes, newest first.
    notes: Vec<NoteReport<'a>>,
}

impl List {
    /// Prints the notes.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let (lang, today) = (session.lang, today());
        let reading = Reading { overview, lang, today };
        let about = match &self.of_forum {
            Some(given) => Some(Subject::Forum(Lookup::new(&reading, Purpose::About).forum(given)?.id)),
            None => self.subject.find(&reading)?,
        };
        let (notes, none) = match about {
            Some(about) => {
                let name = Mention::of(overview, about).map_or("", |mention| mention.name);
                (overview.notes_about(about), lang.no_notes_of(name))
            }
            None => (overview.notes_in_order(), lang.no_notes_in_store().to_owned()),
        };
        if notes.is_empty() {
            say(&none);
        }
        let notes = notes.into_iter().map(|note| NoteReport::new(overview, note, today));
        print(&NotesReport { notes: notes.collect() }, self.format.into(), lang)
    }
}

impl Report for NotesReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for note in &self.notes {
            note.write(page, lang, NoteHeading::DateAndForum);
        }
    }
}
