//! `overleg show` for a region: its municipalities, and the forums and regions in it.

use serde::Serialize;
use uuid::Uuid;

use crate::cli::report::{
    FollowUpReport, ForumNode, Mention, MunicipalityMention, Page, RegionNode, involvement_word_or_null,
    with_kind,
};
use crate::domain::{Date, Involvement, Overview, Region, RegionKind, Subject};
use crate::i18n::Lang;

/// All that is known of a region.
#[derive(Debug, Serialize)]
pub(super) struct RegionReport<'a> {
    /// Its id.
    id: Uuid,
    /// Its name.
    name: &'a str,
    /// `province` or `region`.
    area: RegionKind,
    /// The region that it lies in, or null.
    parent: Option<Mention<'a>>,
    /// My role in the region as a whole, or null.
    #[serde(serialize_with = "involvement_word_or_null")]
    involvement: Option<Involvement>,
    /// The municipalities that it covers.
    municipalities: Vec<MunicipalityMention>,
    /// Remarks; may be empty.
    remarks: &'a str,
    /// The forums of the region itself.
    forums: Vec<ForumNode<'a>>,
    /// The regions in it, with their forums.
    regions: Vec<RegionNode<'a>>,
    /// The open follow-ups about it.
    open_follow_ups: Vec<FollowUpReport<'a>>,
}

impl<'a> RegionReport<'a> {
    pub(super) fn new(overview: &'a Overview, region: &'a Region, today: Date) -> Self {
        // `Overview::my_place` gives my role.
        let Region { id, name, kind, parent, municipalities, involvement: _, remarks, other_fields: _ } =
            region;
        let regions = overview.regions_in(Some(*id));
        Self {
            id: id.uuid(),
            name,
            area: *kind,
            parent: parent.and_then(|parent| Mention::of(overview, parent)),
            involvement: overview.my_place(*id),
            municipalities: municipalities
                .iter()
                .filter_map(|&refnis| MunicipalityMention::of(refnis))
                .collect(),
            remarks,
            forums: ForumNode::all_in(overview, region),
            regions: regions.into_iter().map(|region| RegionNode::new(overview, region)).collect(),
            open_follow_ups: FollowUpReport::open(
                overview,
                overview.follow_ups_about(Subject::Region(*id)),
                today,
            ),
        }
    }

    pub(super) fn write(&self, page: &mut Page, lang: Lang) {
        page.line(&with_kind(self.area, self.name, lang));
        page.field(lang.within(), self.parent.as_ref().map_or("", |parent| parent.name));
        page.field(lang.my_place(), self.involvement.map_or("", |involvement| lang.involvement(involvement)));
        let municipalities: Vec<_> = self.municipalities.iter().map(|place| place.name).collect();
        page.field(lang.municipalities_label(), &municipalities.join(", "));
        page.field(lang.remarks(), self.remarks);
        FollowUpReport::write_open(&self.open_follow_ups, page, lang);
        page.section(&lang.forums_count(self.forums.len()), &self.forums, |page, forum| {
            forum.write(page, lang);
        });
        page.section(&lang.regions_count(self.regions.len()), &self.regions, |page, region| {
            region.write(page, lang);
        });
    }
}
