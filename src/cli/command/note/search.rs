//! `overleg note search`: the notes with given words, newest first.

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{NoteReport, Page, Report, excerpt};
use crate::cli::session::{Session, today};
use crate::cli::subject::SubjectOption;
use crate::domain::{Date, Note, Overview};
use crate::fields::Reading;
use crate::i18n::Lang;
use crate::text::has_words;

/// The arguments of `overleg note search`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Search {
    /// The words to search for.
    #[arg(required = true)]
    words: Vec<String>,
    #[command(flatten)]
    subject: SubjectOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg note search`.
#[derive(Debug, Serialize)]
struct FoundReport<'a> {
    /// The words searched for, with spaces between them.
    words: &'a str,
    /// The notes that contain all of them, newest first.
    notes: Vec<FoundNote<'a>>,
}

/// A note that was found.
#[derive(Debug, Serialize)]
struct FoundNote<'a> {
    #[serde(flatten)]
    note: NoteReport<'a>,
    /// The parts of the text around the words, on one line.
    excerpt: String,
}

impl Search {
    /// Prints the notes.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let words = self.words.join(" ");
        let today = today();
        let reading = Reading { overview, lang: session.lang, today };
        let subject = self.subject.find(&reading)?;
        let among = subject.map_or_else(|| overview.notes_in_order(), |about| overview.notes_about(about));
        let found = among.into_iter().filter(|note| has_words(&note.text, &words));
        let notes: Vec<_> = found.map(|note| FoundNote::new(overview, note, &words, today)).collect();
        let format = self.format.into();
        if notes.is_empty() && format == Format::Lines {
            say(&session.lang.no_notes_with(&words));
        }
        print(&FoundReport { words: &words, notes }, format, session.lang)
    }
}

impl<'a> FoundNote<'a> {
    fn new(overview: &'a Overview, note: &'a Note, words: &str, today: Date) -> Self {
        Self { note: NoteReport::new(overview, note, today), excerpt: excerpt(&note.text, words) }
    }
}

impl Report for FoundReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for found in &self.notes {
            let forum = found.note.forum.as_ref().map_or("", |forum| forum.name);
            page.line(&format!("{}, {forum}:", lang.date(found.note.date)));
            page.within(|page| page.line(&found.excerpt));
        }
    }
}
