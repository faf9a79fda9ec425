//! `overleg follow-up list`: what is still open, by date.

use std::collections::BTreeSet;

use clap::Args;
use serde::Serialize;

use crate::cli::arguments::FormatOption;
use crate::cli::error::CliError;
use crate::cli::name;
use crate::cli::output::{Report, print};
use crate::cli::page::Page;
use crate::cli::report::FollowUpReport;
use crate::cli::session::{Session, today};
use crate::domain::{Overview, Subject};
use crate::i18n::Lang;

/// The arguments of `overleg follow-up list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Those that are done as well.
    #[arg(long)]
    all: bool,
    /// Only those about this forum.
    #[arg(long, conflicts_with = "region")]
    forum: Option<String>,
    /// Only those about this region, what lies within it, and the forums there.
    #[arg(long)]
    region: Option<String>,
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
        let subjects = self.subjects(overview)?;
        let today = today();
        let follow_ups = overview
            .follow_ups_in_order()
            .into_iter()
            .filter(|follow_up| self.all || follow_up.is_open())
            .filter(|follow_up| subjects.as_ref().is_none_or(|subjects| subjects.contains(&follow_up.about)))
            .map(|follow_up| FollowUpReport::new(overview, follow_up, today))
            .collect();
        print(&FollowUpsReport { follow_ups }, self.format.into(), session.lang)
    }

    /// What the follow-ups must be about; none when it does not matter.
    fn subjects(&self, overview: &Overview) -> Result<Option<BTreeSet<Subject>>, CliError> {
        Ok(match (&self.forum, &self.region) {
            (Some(forum), _) => Some(BTreeSet::from([Subject::Forum(name::forum(overview, forum)?.id)])),
            (None, Some(region)) => {
                let mut subjects = BTreeSet::new();
                for region in overview.region_and_descendants(name::region(overview, region)?.id) {
                    subjects.insert(Subject::Region(region.id));
                    subjects
                        .extend(overview.forums_in(region.id).iter().map(|forum| Subject::Forum(forum.id)));
                }
                Some(subjects)
            }
            (None, None) => None,
        })
    }
}

impl Report for FollowUpsReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        for follow_up in &self.follow_ups {
            match &follow_up.about {
                Some(about) => page.line(&format!("{}: {}", about.name, follow_up.in_words(lang))),
                None => page.line(&follow_up.in_words(lang)),
            }
            page.within(|page| page.line(&format!("id: {}", follow_up.id)));
        }
    }
}
