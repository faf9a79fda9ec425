//! `overleg follow-up list`: the open follow-ups by date, and the done ones if asked for.

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{FormatOption, print};
use crate::cli::report::{FollowUpReport, Page, Report};
use crate::cli::session::{Session, today};
use crate::cli::subject::SubjectOption;
use crate::domain::Scope;
use crate::fields::Reading;
use crate::i18n::Lang;

/// The arguments of `overleg follow-up list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Whether to list the done ones as well.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    subject: SubjectOption,
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg follow-up list`.
#[derive(Debug, Serialize)]
struct FollowUpsReport<'a> {
    /// The follow-ups: the open ones by date, then the done ones, the latest first.
    follow_ups: Vec<FollowUpReport<'a>>,
}

impl List {
    /// Prints the follow-ups.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let today = today();
        let reading = Reading { overview, lang: session.lang, today };
        let scope = self.subject.find(&reading)?.map(|subject| Scope::of(overview, subject));
        let follow_ups = overview
            .follow_ups_in_order()
            .into_iter()
            .filter(|follow_up| self.all || follow_up.is_open())
            .filter(|follow_up| scope.as_ref().is_none_or(|scope| scope.has_follow_up(overview, follow_up)))
            .map(|follow_up| FollowUpReport::new(overview, follow_up, today))
            .collect();
        print(&FollowUpsReport { follow_ups }, self.format.into(), session.lang)
    }
}

impl Report for FollowUpsReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for follow_up in &self.follow_ups {
            page.line(&follow_up.with_subject(lang));
            page.within(|page| page.line(&format!("id: {}", follow_up.id)));
        }
    }
}
