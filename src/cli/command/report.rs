//! `overleg report`: what others may know of the forums, as one file.

use clap::{Args, ValueEnum};

use crate::cli::day::TodayOption;
use crate::cli::error::{CliError, OfOption};
use crate::cli::file::{Content, FileOption};
use crate::cli::session::Session;
use crate::cli::subject::ScopeOption;
use crate::domain::{Date, Privacy};
use crate::exchange::export::file_name;
use crate::exchange::report::{Audience, Format, Request, report};
use crate::fields::Reading;
use crate::i18n::{Lang, Reckoning};

/// The arguments of `overleg report`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ReportOf {
    #[command(flatten)]
    scope: ScopeOption,
    /// Who reads it.
    #[arg(long = "for", value_enum, ignore_case = true, default_value = "management")]
    audience: Reader,
    /// The format of the file.
    #[arg(long, value_enum, ignore_case = true, default_value = "html")]
    format: FileFormat,
    /// What it shows of people.
    #[arg(long, value_enum, ignore_case = true, default_value = "none")]
    privacy: Level,
    /// Since when it tells what happened.
    #[arg(long, allow_hyphen_values = true)]
    since: Option<String>,
    /// Whether the notes are in it.
    #[arg(long)]
    notes: bool,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    file: FileOption,
}

/// Who reads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// Management and close colleagues.
    #[value(alias = "leiding")]
    Management,
    /// Partners.
    Partners,
}

/// The formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FileFormat {
    /// A page.
    Html,
    /// Markdown.
    #[value(alias = "markdown")]
    Md,
}

/// What a report shows of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Organisations and numbers.
    None,
    /// Names and functions.
    Names,
    /// Everything.
    Full,
}

impl ReportOf {
    /// Writes the report.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let privacy = self.privacy(lang)?;
        let store = session.open_store()?;
        let overview = store.overview();
        let today = self.today.day(lang)?;
        let since = self.since.as_ref().map(|given| read_since(given, today, lang)).transpose()?;
        let scope = self.scope.find(&Reading { overview, lang, today })?;
        let audience = match self.audience {
            Reader::Management => Audience::Management,
            Reader::Partners => Audience::Partners,
        };
        let format = match self.format {
            FileFormat::Html => Format::Html,
            FileFormat::Md => Format::Markdown,
        };
        let request = Request { scope, audience, privacy, since, today, lang };
        // The name of the file travels with it.
        let shown = overview.shown_with(privacy, "");
        let content = Content {
            bytes: report(overview, &request, format).into_bytes(),
            name: file_name(lang.file_report(), scope, &shown, today, format.extension()),
            is_text: format == Format::Markdown,
        };
        self.file.write(&content, session)
    }

    /// The level of privacy. Fails if notes are asked for at a level that leaves them out.
    fn privacy(&self, lang: Lang) -> Result<Privacy, CliError> {
        match (self.privacy, self.notes) {
            (Level::None, false) => Ok(Privacy::None),
            (Level::Names, false) => Ok(Privacy::Names),
            (Level::Full, notes) => Ok(Privacy::Full { notes }),
            (Level::None | Level::Names, true) => {
                Err(CliError::usage(lang.notes_need_full())).of_option("notes")
            }
        }
    }
}

fn read_since(given: &str, today: Date, lang: Lang) -> Result<Date, CliError> {
    let day = lang.read_date(given, today, Reckoning::Past);
    day.map_err(|why| CliError::usage(lang.not_a_date(given, why))).of_option("since")
}
