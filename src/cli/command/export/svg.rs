//! `overleg export svg`: a picture as a file.

use clap::{Args, ValueEnum};

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::file::{Content, FileOption};
use crate::cli::session::Session;
use crate::cli::subject::ScopeOption;
use crate::domain::Privacy;
use crate::exchange::export::file_name;
use crate::exchange::picture::{Drawing, Undrawn};
use crate::fields::Reading;

/// The arguments of `overleg export svg`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Svg {
    /// What is drawn.
    #[arg(value_enum, ignore_case = true)]
    picture: Drawn,
    #[command(flatten)]
    scope: ScopeOption,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    file: FileOption,
}

/// The pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Drawn {
    /// The municipalities.
    #[value(alias = "kaart")]
    Map,
    /// Partners that sit in several forums.
    #[value(alias = "netwerk")]
    Network,
    /// Who was at the meetings of a forum.
    #[value(alias = "aanwezigheden")]
    Attendance,
}

impl From<Drawn> for Drawing {
    fn from(drawn: Drawn) -> Self {
        match drawn {
            Drawn::Map => Self::Map,
            Drawn::Network => Self::Network,
            Drawn::Attendance => Self::Attendance,
        }
    }
}

impl Svg {
    /// Writes the picture.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let store = session.open_store()?;
        let today = self.today.day(lang)?;
        let scope = self.scope.find(&Reading { overview: store.overview(), lang, today })?;
        // Pictures have no people in them, not even in the names of forums and organisations.
        let overview = &store.overview().shown_with(Privacy::None, lang.left_out_of_text());
        let drawing = Drawing::from(self.picture);
        let picture = drawing.of(overview, scope, today, lang).map_err(|why| match why {
            Undrawn::SeveralForums => CliError::usage(why.in_words(lang)),
            Undrawn::NoTies | Undrawn::NoLists => CliError::failure(why.in_words(lang)),
        })?;
        let content = Content {
            bytes: picture.file(&lang.report_as_on(&lang.date(today))).into_bytes(),
            name: file_name(drawing.name(lang), scope, overview, today, "svg"),
            is_text: false,
        };
        self.file.write(&content, session)
    }
}
