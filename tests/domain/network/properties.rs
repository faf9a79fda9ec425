//! What holds of every network.

use std::collections::BTreeMap;

use jiff::ToSpan;
use overleg::domain::{Date, ForumId, Network, Note, OrganisationId, Overview, Records};
use proptest::prelude::*;

use super::answers;
use super::mirror::Mirror;
use super::random::networks;
use crate::records::*;
use crate::sample::TODAY;

/// The points of each way in.
fn points(overview: &Overview, today: Date) -> BTreeMap<(ForumId, OrganisationId), u32> {
    let network = Network::new(overview, today);
    let ways_in = network.ways_in();
    let points = ways_in.iter().flat_map(|ways_in| {
        ways_in.ways.iter().map(|way| ((ways_in.forum.id, way.organisation.id), way.points()))
    });
    points.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_answers_are_those_of_the_definitions(records in networks()) {
        let overview = overview(records);
        let answers = answers::all(&Network::new(&overview, TODAY));
        let expected = Mirror { overview: &overview, today: TODAY }.all();
        for question in ["bridges", "gaps", "attendance", "coverage", "map"] {
            prop_assert_eq!(&answers[question], &expected[question], "{}", question);
        }
    }

    #[test]
    fn the_order_of_the_records_does_not_matter(records in networks()) {
        let mut turned = records.clone();
        turned.regions.reverse();
        turned.forums.reverse();
        turned.organisations.reverse();
        turned.persons.reverse();
        turned.memberships.reverse();
        turned.notes.reverse();
        turned.notes.iter_mut().for_each(|note| note.present.reverse());
        turned.follow_ups.reverse();
        let (one, other) = (overview(records), overview(turned));
        let answers = |overview| answers::all(&Network::new(overview, TODAY));
        prop_assert_eq!(answers(&one), answers(&other));
    }

    #[test]
    fn our_own_network_is_never_a_way_in(records in networks()) {
        let overview = overview(records);
        for ways_in in Network::new(&overview, TODAY).ways_in() {
            let vias = ways_in.detours.iter().flat_map(|detour| &detour.via).map(|via| via.organisation);
            let mut offered = ways_in.ways.iter().map(|way| way.organisation).chain(vias);
            prop_assert!(!offered.any(|organisation| organisation.own));
        }
    }

    #[test]
    fn one_more_meeting_never_lowers_the_points_of_who_was_there(
        records in networks(),
        forum in 1..=7_u8,
        days in 0..800_i64,
        there in 1..=9_u8,
    ) {
        let before = points(&overview(records.clone()), TODAY);
        let present = vec![attendee(id(there))];
        let note = Note { present, ..note(200, id(forum), TODAY.saturating_sub(days.days())) };
        let notes = records.notes.iter().cloned().chain([note]).collect();
        let after = points(&overview(Records { notes, ..records }), TODAY);
        for (way, points) in before.iter().filter(|((_, organisation), _)| *organisation == id(there)) {
            prop_assert!(after[way] >= *points, "{:?}: {} after {}", way, after[way], points);
        }
    }

    #[test]
    fn points_never_rise_as_days_pass(records in networks(), days in 1..800_i64) {
        let notes = records.notes.iter().filter(|note| note.date <= TODAY).cloned().collect();
        let overview = overview(Records { notes, ..records });
        let (now, later) = (points(&overview, TODAY), points(&overview, TODAY.saturating_add(days.days())));
        for (way, points) in &later {
            prop_assert!(now[way] >= *points, "{:?}: {} after {}", way, points, now[way]);
        }
    }
}
