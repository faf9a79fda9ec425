//! The forums that I am not in yet, and how to get in.

use overleg::domain::{FollowUp, Forum, Involvement, Overview, Records, Subject, forums_to_get_into};

use crate::records::*;

fn overview_with(follow_ups: Vec<FollowUp>) -> Overview {
    let seen_as = |number, region, involvement| Forum { involvement, ..forum(number, id(region)) };
    overview(Records {
        regions: vec![province(1), region(2, id(1)), province(3)],
        forums: vec![
            seen_as(1, 1, Involvement::Invited),
            seen_as(2, 1, Involvement::Chair),
            seen_as(3, 2, Involvement::SeekingAccess),
            seen_as(4, 3, Involvement::NotInvolved),
        ],
        follow_ups,
        ..Records::default()
    })
}

fn to_get_into(overview: &Overview, region: u8) -> Vec<(u128, Option<u128>)> {
    forums_to_get_into(overview, id(region))
        .into_iter()
        .map(|place| (place.forum.id.uuid().as_u128(), place.next_step.map(|step| step.id.uuid().as_u128())))
        .collect()
}

#[test]
fn forums_without_a_seat_are_found_in_a_region_and_its_subregions() {
    let overview = overview_with(vec![]);
    assert_eq!(to_get_into(&overview, 1), [(1, None), (3, None)]);
    assert_eq!(to_get_into(&overview, 2), [(3, None)]);
}

#[test]
fn the_next_step_is_the_open_follow_up_that_is_due_first() {
    let about = |number| follow_up(number, Subject::Forum(id(1)));
    let overview = overview_with(vec![
        about(1),
        FollowUp { due: Some(day(5, 1)), ..about(2) },
        FollowUp { due: Some(day(4, 1)), done: Some(day(3, 1)), ..about(3) },
        FollowUp { due: Some(day(3, 1)), ..follow_up(4, Subject::Region(id(1))) },
    ]);
    assert_eq!(to_get_into(&overview, 1)[0], (1, Some(2)));
}

#[test]
fn a_follow_up_that_is_done_is_no_next_step() {
    let done = FollowUp { done: Some(day(3, 1)), ..follow_up(1, Subject::Forum(id(1))) };
    assert_eq!(to_get_into(&overview_with(vec![done]), 1)[0], (1, None));
}
