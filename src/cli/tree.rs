//! `overleg tree`: the regions with their forums.

use clap::Args;
use serde::Serialize;
use uuid::Uuid;

use super::arguments::FormatOption;
use super::error::CliError;
use super::output::{Report, print};
use super::page::{Page, capitalised};
use super::report::{involvement_word, involvement_word_or_null};
use super::session::Session;
use crate::domain::{Forum, Involvement, Overview, Region, RegionKind};
use crate::i18n::Lang;

/// The arguments of `overleg tree`.
#[derive(Debug, Args)]
pub(super) struct Tree {
    #[command(flatten)]
    format: FormatOption,
}

/// The answer of `overleg tree`.
#[derive(Debug, Serialize)]
struct TreeReport<'a> {
    /// The roots of the tree.
    regions: Vec<RegionNode<'a>>,
}

/// A region in the tree.
#[derive(Debug, Serialize)]
pub(super) struct RegionNode<'a> {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: &'a str,
    /// `province` or `region`.
    area: RegionKind,
    /// My place in the region as a whole, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// The forums of the region itself.
    forums: Vec<ForumNode<'a>>,
    /// The regions within it.
    regions: Vec<Self>,
}

/// A forum in the tree.
#[derive(Debug, Serialize)]
pub(super) struct ForumNode<'a> {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: &'a str,
    /// My place at the table.
    #[serde(serialize_with = "involvement_word")]
    involvement: Involvement,
}

impl Tree {
    /// Prints the tree.
    pub(super) fn run(self, session: &Session) -> Result<(), CliError> {
        let store = session.open_store()?;
        let overview = store.overview();
        let regions = overview.regions_in(None).into_iter().map(|root| RegionNode::new(overview, root));
        print(&TreeReport { regions: regions.collect() }, self.format.into(), session.lang)
    }
}

impl<'a> RegionNode<'a> {
    /// A region with all that lies within it.
    pub(super) fn new(overview: &'a Overview, region: &'a Region) -> Self {
        let regions = overview.regions_in(Some(region.id));
        Self {
            id: region.id.uuid(),
            name: &region.name,
            area: region.kind,
            involvement: region.involvement,
            forums: ForumNode::all_in(overview, region),
            regions: regions.into_iter().map(|region| Self::new(overview, region)).collect(),
        }
    }

    /// Writes the region, and below it the forums and regions in it.
    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        let name = named(self.area, self.name, lang);
        page.line(&with_involvement(&name, self.involvement, lang));
        page.within(|page| {
            self.forums.iter().for_each(|forum| forum.write(page, lang));
            self.regions.iter().for_each(|region| region.write(page, lang));
        });
    }
}

impl<'a> ForumNode<'a> {
    /// The forums of the region itself.
    pub(super) fn all_in(overview: &'a Overview, region: &Region) -> Vec<Self> {
        let node = |forum: &'a Forum| Self {
            id: forum.id.uuid(),
            name: &forum.name,
            involvement: forum.involvement,
        };
        overview.forums_in(region.id).into_iter().map(node).collect()
    }

    /// Writes the forum.
    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(&with_involvement(self.name, Some(self.involvement), lang));
    }
}

impl Report for TreeReport<'_> {
    fn write(&self, page: &mut Page, lang: Lang) {
        self.regions.iter().for_each(|region| region.write(page, lang));
    }
}

/// "Regio Diest".
pub(super) fn named(area: RegionKind, name: &str, lang: Lang) -> String {
    format!("{} {name}", capitalised(lang.region_kind(area)))
}

/// "Diest: toegang gezocht".
fn with_involvement(name: &str, involvement: Option<Involvement>, lang: Lang) -> String {
    match involvement {
        Some(involvement) => format!("{name}: {}", lang.involvement(involvement)),
        None => name.to_owned(),
    }
}
