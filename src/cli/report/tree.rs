//! The regions and forums as a tree.

use serde::Serialize;
use uuid::Uuid;

use super::involvement::involvement_word_or_null;
use super::page::{Page, capitalised};
use crate::domain::{Forum, Involvement, Overview, Region, RegionKind};
use crate::i18n::Lang;

/// A region in the tree.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RegionNode<'a> {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: &'a str,
    /// `province` or `region`.
    area: RegionKind,
    /// My role in the region as a whole, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// The forums of the region itself.
    forums: Vec<ForumNode<'a>>,
    /// The regions in it.
    regions: Vec<Self>,
}

/// A forum in the tree.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct ForumNode<'a> {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: &'a str,
    /// My role in the forum, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
}

impl<'a> RegionNode<'a> {
    /// A region with all the forums and regions in it.
    pub(in crate::cli) fn new(overview: &'a Overview, region: &'a Region) -> Self {
        let regions = overview.regions_in(Some(region.id));
        Self {
            id: region.id.uuid(),
            name: &region.name,
            area: region.kind,
            involvement: overview.my_place(region.id),
            forums: ForumNode::all_in(overview, region),
            regions: regions.into_iter().map(|region| Self::new(overview, region)).collect(),
        }
    }

    /// Writes the region, and below it the forums and regions in it.
    pub(in crate::cli) fn write(&self, page: &mut Page, lang: Lang) {
        let name = with_kind(self.area, self.name, lang);
        page.line(&with_involvement(&name, self.involvement, lang));
        page.within(|page| {
            self.forums.iter().for_each(|forum| forum.write(page, lang));
            self.regions.iter().for_each(|region| region.write(page, lang));
        });
    }
}

impl<'a> ForumNode<'a> {
    /// The forums of the region itself.
    pub(in crate::cli) fn all_in(overview: &'a Overview, region: &Region) -> Vec<Self> {
        let node = |forum: &'a Forum| Self {
            id: forum.id.uuid(),
            name: &forum.name,
            involvement: overview.my_place(forum.id),
        };
        overview.forums_in(region.id).into_iter().map(node).collect()
    }

    /// Writes the forum in one line.
    pub(in crate::cli) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(&with_involvement(self.name, self.involvement, lang));
    }
}

/// A region with the word for its kind: "Regio Diest".
pub(in crate::cli) fn with_kind(area: RegionKind, name: &str, lang: Lang) -> String {
    format!("{} {name}", capitalised(lang.region_kind(area)))
}

/// A name with my role, if any: "Diest: toegang gezocht".
pub(in crate::cli) fn with_involvement(name: &str, involvement: Option<Involvement>, lang: Lang) -> String {
    match involvement {
        Some(involvement) => format!("{name}: {}", lang.involvement(involvement)),
        None => name.to_owned(),
    }
}
