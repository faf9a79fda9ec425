//! The forums where the coordinator has no seat yet, and the next step towards each.

use crate::domain::{FollowUp, Forum, Overview, RegionId, Subject};

/// A forum in which I have no seat yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutsideForum<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// The first open follow-up about it; none if nothing is planned.
    pub next_step: Option<&'a FollowUp>,
}

/// The forums without a seat for me, in a region and all regions within it.
pub fn forums_to_get_into(overview: &Overview, region: RegionId) -> Vec<OutsideForum<'_>> {
    overview
        .region_and_descendants(region)
        .into_iter()
        .flat_map(|region| overview.forums_in(region.id))
        .filter(|forum| overview.is_outside(forum.id))
        .map(|forum| OutsideForum { forum, next_step: next_step(overview, forum) })
        .collect()
}

fn next_step<'a>(overview: &'a Overview, forum: &Forum) -> Option<&'a FollowUp> {
    overview.follow_ups_about(Subject::Forum(forum.id)).into_iter().find(|follow_up| follow_up.is_open())
}
