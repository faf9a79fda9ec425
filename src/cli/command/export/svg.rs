//! `overleg export svg`: a picture as a file.

use clap::{Args, ValueEnum};

use crate::cli::day::TodayOption;
use crate::cli::error::CliError;
use crate::cli::file::{Content, FileOption};
use crate::cli::session::Session;
use crate::cli::subject::ScopeOption;
use crate::domain::{ForumId, Network, Overview, Scope, Subject};
use crate::exchange::export::file_name;
use crate::exchange::picture::{self, MOST_FORUMS, Picture};
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg export svg`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Svg {
    /// What is drawn.
    #[arg(value_enum, ignore_case = true)]
    picture: Drawing,
    #[command(flatten)]
    scope: ScopeOption,
    #[command(flatten)]
    today: TodayOption,
    #[command(flatten)]
    file: FileOption,
}

/// The pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Drawing {
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

impl Svg {
    /// Writes the picture.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let lang = session.lang;
        let store = session.open_store()?;
        let overview = store.overview();
        let today = self.today.day(lang)?;
        let scope = self.scope.find(&Reading { overview, lang, today })?;
        let network = Network::new(overview, today);
        let (picture, name) = match self.picture {
            Drawing::Map => (map(overview, scope, lang), lang.file_map()),
            Drawing::Network => (ties(&network, scope, lang)?, lang.file_network()),
            Drawing::Attendance => (attendance(&network, scope, lang)?, lang.sheet_attendance()),
        };
        let content = Content {
            bytes: picture.file().into_bytes(),
            name: file_name(name, scope, overview, today, "svg"),
            is_text: false,
        };
        self.file.write(&content, session)
    }
}

/// The map of all, or of the region that was given or has the forum.
fn map(overview: &Overview, scope: Option<Subject>, lang: Lang) -> Picture {
    let region = match scope {
        Some(Subject::Region(region)) => Some(region),
        Some(Subject::Forum(forum)) => overview.forums().get(forum).map(|forum| forum.region),
        _ => None,
    };
    picture::map(overview, region, true, lang)
}

fn ties(network: &Network<'_>, scope: Option<Subject>, lang: Lang) -> Result<Picture, CliError> {
    let overview = network.overview();
    let within = scope.map(|subject| Scope::of(overview, subject));
    let is_within = |forum: ForumId| match scope {
        Some(Subject::Organisation(organisation)) => {
            network.roster(forum).is_some_and(|roster| roster.has(organisation))
        }
        _ => within.as_ref().is_none_or(|scope| scope.has_forum(forum)),
    };
    let forums: Vec<ForumId> =
        network.rosters().map(|roster| roster.forum.id).filter(|id| is_within(*id)).collect();
    if forums.len() > MOST_FORUMS {
        return Err(CliError::usage(lang.too_many_forums_to_draw(MOST_FORUMS)));
    }
    let picture = picture::network(network, &forums, "network", lang);
    picture.ok_or_else(|| CliError::failure(lang.nothing_to_draw()))
}

fn attendance(network: &Network<'_>, scope: Option<Subject>, lang: Lang) -> Result<Picture, CliError> {
    let attendance = match scope {
        Some(Subject::Forum(forum)) => network.attendance_of(forum).into_iter().collect(),
        _ => network.attendance(),
    };
    match attendance.as_slice() {
        [one] => Ok(picture::attendance(network, one, lang)),
        [] => Err(CliError::failure(lang.no_attendance())),
        _ => Err(CliError::usage(lang.one_forum_at_a_time())),
    }
}
