//! Questions that the screens ask of an overview.

use overleg::domain::{
    Attendee, Date, FollowUp, Involvement, Note, Organisation, Overview, Person, Records, Region, Subject,
};
use rstest::rstest;

use crate::records::*;

fn numbers<T>(records: impl IntoIterator<Item = T>, number: impl Fn(&T) -> uuid::Uuid) -> Vec<u128> {
    records.into_iter().map(|record| number(&record).as_u128()).collect()
}

/// A province 1 with regions 2 and 3, and 4 within 2; and a province 5 that comes before it by name.
fn tree() -> Overview {
    overview(Records {
        regions: vec![
            Region { name: "Vlaams-Brabant".to_owned(), ..province(1) },
            Region { name: "leuven".to_owned(), ..region(2, id(1)) },
            Region { name: "Halle".to_owned(), ..region(3, id(1)) },
            region(4, id(2)),
            Region { name: "Antwerpen".to_owned(), ..province(5) },
        ],
        forums: vec![forum(2, id(2)), forum(1, id(2)), forum(3, id(4))],
        ..Records::default()
    })
}

#[test]
fn regions_are_sorted_by_name_without_regard_to_capitals() {
    let tree = tree();
    assert_eq!(numbers(tree.regions_in(None), |region| region.id.uuid()), [5, 1]);
    assert_eq!(numbers(tree.regions_in(Some(id(1))), |region| region.id.uuid()), [3, 2]);
}

#[test]
fn provinces_come_before_other_top_level_regions() {
    let loose = Region { name: "Aalst".to_owned(), parent: None, ..region(2, id(1)) };
    let overview = overview(Records { regions: vec![province(1), loose], ..Records::default() });
    assert_eq!(numbers(overview.regions_in(None), |region| region.id.uuid()), [1, 2]);
}

#[test]
fn a_region_contains_its_subregions_at_any_depth() {
    let tree = tree();
    let within = |number| numbers(tree.region_and_descendants(id(number)), |region| region.id.uuid());
    assert_eq!(within(1), [1, 3, 2, 4]);
    assert_eq!(within(4), [4]);
    assert_eq!(within(99), [0; 0]);
}

#[test]
fn the_regions_around_a_region_are_listed_from_the_nearest_outwards() {
    assert_eq!(numbers(tree().region_and_ancestors(id(4)), |region| region.id.uuid()), [4, 2, 1]);
}

#[test]
fn the_forums_of_a_region_are_listed_in_the_order_they_were_added() {
    assert_eq!(numbers(tree().forums_in(id(2)), |forum| forum.id.uuid()), [1, 2]);
}

/// Forum 1 with organisations 1 and 2, the latter through person 1; forum 2 with organisation 1.
fn seats() -> Overview {
    let at = |number, name: &str, organisation| Person {
        name: name.to_owned(),
        organisation: Some(id(organisation)),
        ..person(number)
    };
    let through = overleg::domain::Membership { person: Some(id(1)), ..membership(2, id(1), id(2)) };
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1)), forum(2, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![at(1, "Zoë", 2), at(2, "anna", 2), at(3, "Bert", 1)],
        memberships: vec![through, membership(1, id(1), id(1)), membership(3, id(2), id(1))],
        ..Records::default()
    })
}

#[test]
fn memberships_are_found_from_the_forum_and_from_the_member() {
    let seats = seats();
    assert_eq!(numbers(seats.members_of(id(1)), |seat| seat.id.uuid()), [1, 2]);
    assert_eq!(numbers(seats.memberships_of(id(1)), |seat| seat.id.uuid()), [1, 3]);
    assert_eq!(numbers(seats.memberships_through(id(1)), |seat| seat.id.uuid()), [2]);
}

#[test]
fn the_people_at_an_organisation_are_sorted_by_name() {
    assert_eq!(numbers(seats().people_at(id(2)), |person| person.id.uuid()), [2, 1]);
}

fn meetings() -> Overview {
    let with = |number, date, organisation| Note {
        present: vec![Attendee { organisation: id(organisation), person: None }],
        ..note(number, id(1), date)
    };
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1)), forum(2, id(1)), forum(3, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        notes: vec![
            with(1, day(3, 1), 1),
            with(2, day(5, 1), 2),
            with(3, day(3, 1), 1),
            note(4, id(2), day(6, 1)),
        ],
        ..Records::default()
    })
}

#[test]
fn notes_are_sorted_newest_first_also_within_a_day() {
    assert_eq!(numbers(meetings().notes_of(id(1)), |note| note.id.uuid()), [2, 3, 1]);
}

#[test]
fn the_notes_of_meetings_that_somebody_attended_are_found() {
    let meetings = meetings();
    let notes = meetings.notes_where(|attendee| attendee.organisation == id(1));
    assert_eq!(numbers(notes, |note| note.id.uuid()), [3, 1]);
}

/// Forum 1 in region 2 of province 1 and forum 2 in the province itself, and who was at their meetings.
fn meetings_of_all() -> Overview {
    let with = |number, forum, organisation, person| Note {
        present: vec![Attendee { organisation: id(organisation), person }],
        ..note(number, id(forum), day(number.cast_signed(), 1))
    };
    overview(Records {
        regions: vec![province(1), region(2, id(1)), region(3, id(1))],
        forums: vec![forum(1, id(2)), forum(2, id(1))],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![Person { organisation: Some(id(1)), ..person(1) }],
        notes: vec![with(1, 1, 1, None), with(2, 2, 2, Some(id(1))), with(3, 1, 2, None)],
        ..Records::default()
    })
}

#[rstest]
#[case::forum(Subject::Forum(id(1)), &[3, 1])]
#[case::region_with_subregions(Subject::Region(id(1)), &[3, 2, 1])]
#[case::region_within(Subject::Region(id(2)), &[3, 1])]
#[case::region_without_any(Subject::Region(id(3)), &[])]
#[case::attending_organisation(Subject::Organisation(id(1)), &[1])]
#[case::attending_person(Subject::Person(id(1)), &[2])]
fn notes_are_found_by_region_forum_and_attendee(#[case] about: Subject, #[case] notes: &[u128]) {
    assert_eq!(numbers(meetings_of_all().notes_about(about), |note| note.id.uuid()), notes);
}

#[rstest]
#[case::several_notes(1, Some(day(5, 1)))]
#[case::one_note(2, Some(day(6, 1)))]
#[case::no_note(3, None)]
fn the_last_meeting_is_the_day_of_the_newest_note(#[case] forum: u8, #[case] met: Option<Date>) {
    assert_eq!(meetings().last_meeting(id(forum), day(11, 23)), met);
}

#[test]
fn the_last_meeting_is_never_after_today() {
    assert_eq!(meetings().last_meeting(id(1), day(4, 30)), Some(day(3, 1)));
}

fn to_do() -> Overview {
    let base = |number| follow_up(number, Subject::Forum(id(1)));
    let due = |number, day| FollowUp { due: Some(day), ..base(number) };
    let done = |number, day| FollowUp { done: Some(day), ..base(number) };
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1)), forum(2, id(1))],
        notes: vec![note(1, id(1), day(1, 1))],
        follow_ups: vec![
            done(1, day(2, 1)),
            base(2),
            due(3, day(9, 1)),
            due(4, day(4, 1)),
            done(5, day(3, 1)),
            FollowUp { note: Some(id(1)), ..base(6) },
            FollowUp { about: Subject::Forum(id(2)), note: Some(id(1)), ..due(7, day(4, 1)) },
        ],
        ..Records::default()
    })
}

#[test]
fn follow_ups_are_sorted_by_due_date_then_undated_then_done() {
    let to_do = to_do();
    let about = to_do.follow_ups_about(Subject::Forum(id(1)));
    assert_eq!(numbers(about, |follow_up| follow_up.id.uuid()), [4, 3, 2, 6, 5, 1]);
    let all = to_do.follow_ups_in_order();
    assert_eq!(numbers(all, |follow_up| follow_up.id.uuid()), [4, 7, 3, 2, 6, 5, 1]);
}

#[test]
fn follow_ups_agreed_in_a_note_are_found_whatever_their_subject() {
    assert_eq!(numbers(to_do().follow_ups_from(id(1)), |follow_up| follow_up.id.uuid()), [7, 6]);
}

#[rstest]
#[case::before_the_day(Some(day(4, 2)), None, true)]
#[case::on_the_day(Some(day(4, 3)), None, false)]
#[case::done_late(Some(day(4, 2)), Some(day(4, 3)), false)]
#[case::undated(None, None, false)]
fn a_follow_up_is_overdue_from_the_day_after(
    #[case] due: Option<Date>,
    #[case] done: Option<Date>,
    #[case] overdue: bool,
) {
    let follow_up = FollowUp { due, done, ..follow_up(1, Subject::Forum(id(1))) };
    assert_eq!(follow_up.is_overdue(day(4, 3)), overdue);
}

#[test]
fn an_organisation_is_called_by_its_abbreviation_if_it_has_one() {
    let plain = organisation(1);
    assert_eq!(plain.short_name(), "Organisatie 1");
    assert_eq!(Organisation { abbreviation: Some("O1".to_owned()), ..plain }.short_name(), "O1");
}

#[test]
fn the_official_name_comes_first_and_former_names_last() {
    let organisation = Organisation {
        abbreviation: Some("O1".to_owned()),
        aliases: vec!["Bijnaam".to_owned()],
        former_names: vec!["Vroeger".to_owned()],
        ..organisation(1)
    };
    let names: Vec<&str> = organisation.names().map(|name| name.text).collect();
    assert_eq!(names, ["Organisatie 1", "O1", "Bijnaam", "Vroeger"]);
}

#[test]
fn an_overview_is_empty_only_without_any_record() {
    assert!(Overview::default().is_empty());
    assert!(!overview(Records { persons: vec![person(1)], ..Records::default() }).is_empty());
}

#[test]
fn unknown_fields_are_kept() {
    let written = serde_json::json!({
        "id": uuid::Uuid::from_u128(1), "name": "Zoë", "pronouns": "zij", "shared": {"with": ["Leuven"]},
    });
    let person: Person = serde_json::from_value(written.clone()).expect("it parses");
    assert_eq!(serde_json::to_value(person).expect("it serialises"), written);
}

#[rstest]
#[case(Involvement::Chair, false)]
#[case(Involvement::AlternatingChair { with: None }, false)]
#[case(Involvement::Member, false)]
#[case(Involvement::SettingUp, false)]
#[case(Involvement::Invited, true)]
#[case(Involvement::SeekingAccess, true)]
#[case(Involvement::NotInvolved, true)]
fn an_invitation_is_no_seat(#[case] involvement: Involvement, #[case] outside: bool) {
    assert_eq!(involvement.is_outside(), outside);
}
