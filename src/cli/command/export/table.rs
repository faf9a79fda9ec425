//! `overleg export xlsx` and `overleg export csv`: a table of records.

use clap::{Args, ValueEnum};

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::file::{Content, FileOption};
use crate::cli::session::Session;
use crate::cli::subject::ScopeOption;
use crate::domain::{Date, Overview, Subject};
use crate::exchange::export::{self, Sheet, csv, file_name, sheets, xlsx};
use crate::fields::Reading;

/// The arguments of the commands.
#[derive(Debug, Args)]
pub(in crate::cli) struct Table {
    /// What the table lists.
    #[arg(value_enum, ignore_case = true)]
    content: Listed,
    #[command(flatten)]
    scope: ScopeOption,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    file: FileOption,
}

/// What a table lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Listed {
    /// Who sits where.
    #[value(alias = "leden")]
    Members,
    /// Organisations.
    #[value(alias = "organisaties")]
    Organisations,
    /// People.
    #[value(aliases = ["personen", "people"])]
    Persons,
    /// Notes.
    #[value(alias = "verslagen")]
    Notes,
    /// Follow-ups.
    #[value(alias = "opvolgpunten")]
    FollowUps,
    /// Who was at the meetings.
    #[value(alias = "aanwezigheden")]
    Attendance,
}

impl From<Listed> for export::Content {
    fn from(listed: Listed) -> Self {
        match listed {
            Listed::Members => Self::Members,
            Listed::Organisations => Self::Organisations,
            Listed::Persons => Self::Persons,
            Listed::Notes => Self::Notes,
            Listed::FollowUps => Self::FollowUps,
            Listed::Attendance => Self::Attendance,
        }
    }
}

impl Table {
    /// Writes the table for Excel.
    pub(super) fn xlsx(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        self.write(session, "xlsx", |sheets, today| {
            xlsx(sheets, today).map_err(|why| CliError::failure(lang.too_large_for_excel(&why.to_string())))
        })
    }

    /// Writes the table as CSV, which has room for one.
    pub(super) fn csv(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        self.write(session, "csv", |sheets, _| match sheets {
            [sheet] => Ok(csv(sheet)),
            [] => Err(CliError::failure(lang.no_attendance())),
            _ => Err(CliError::usage(lang.one_forum_at_a_time())),
        })
    }

    fn write(
        self,
        session: &Session,
        extension: &str,
        bytes: impl FnOnce(&[Sheet], Date) -> Result<Vec<u8>, CliError>,
    ) -> Result<(), CliError> {
        let lang = session.lang;
        let store = session.open_store()?;
        let overview: &Overview = store.overview();
        let today = self.today.day(lang)?;
        let scope: Option<Subject> = self.scope.find(&Reading { overview, lang, today })?;
        let content = export::Content::from(self.content);
        let sheets = sheets(overview, content, scope, today, lang);
        let content = Content {
            bytes: bytes(&sheets, today)?,
            name: file_name(content.name(lang), scope, overview, today, extension),
            is_text: extension == "csv",
        };
        self.file.write(&content, session)
    }
}
