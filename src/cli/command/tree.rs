//! `overleg tree`: the regions with their forums.

use clap::Args;
use serde::Serialize;

use crate::cli::error::CliError;
use crate::cli::output::{Format, FormatOption, print, say};
use crate::cli::report::{Page, RegionNode, Report};
use crate::cli::session::Session;
use crate::i18n::Lang;

/// The arguments of `overleg tree`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Tree {
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg tree`.
#[derive(Debug, Serialize)]
struct TreeReport<'a> {
    /// The regions that lie in no other region.
    regions: Vec<RegionNode<'a>>,
}

impl Tree {
    /// Prints the tree.
    pub(in crate::cli) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let regions = overview.regions_in(None).into_iter().map(|root| RegionNode::new(overview, root));
        let (report, format) = (TreeReport { regions: regions.collect() }, self.format.into());
        if report.regions.is_empty() && format == Format::Lines {
            say(session.lang.empty_tree());
        }
        print(&report, format, session.lang)
    }
}

impl Report for TreeReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.regions.iter().for_each(|region| region.write(page, lang));
    }
}
