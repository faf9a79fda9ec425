//! The briefing to read before a meeting.

use overleg::domain::{
    Attendee, Briefing, Date, FollowUp, Membership, Note, Overview, Party, Person, Records, Subject,
};
use rstest::rstest;

use crate::records::*;

const TODAY: Date = day(11, 23);

/// Forum 1 with organisation 1 through person 1, and organisation 2; a forum 2 and 3; organisation 3 and
/// person 3 there sit nowhere. Person 2 works at organisation 2.
fn records() -> Records {
    let at = |number, organisation| Person { organisation: Some(id(organisation)), ..person(number) };
    Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1)), forum(2, id(1)), forum(3, id(1))],
        organisations: vec![organisation(1), organisation(2), organisation(3)],
        persons: vec![person(1), at(2, 2), at(3, 3)],
        memberships: vec![
            Membership { person: Some(id(1)), ..membership(1, id(1), id(1)) },
            membership(2, id(1), id(2)),
        ],
        ..Records::default()
    }
}

fn briefing(overview: &Overview) -> Briefing<'_> {
    Briefing::new(overview, overview.forums().get(id(1)).expect("forum 1"), TODAY)
}

fn numbers(follow_ups: &[&FollowUp]) -> Vec<u128> {
    follow_ups.iter().map(|follow_up| follow_up.id.uuid().as_u128()).collect()
}

#[test]
fn a_briefing_contains_the_members_and_the_last_note() {
    let notes = vec![note(1, id(1), day(1, 1)), note(2, id(1), day(2, 1)), note(3, id(2), day(3, 1))];
    let overview = overview(Records { notes, ..records() });
    let briefing = briefing(&overview);
    assert_eq!(briefing.members.iter().map(|member| member.id).collect::<Vec<_>>(), [id(1), id(2)]);
    assert_eq!(briefing.rhythm.last_note.map(|note| note.id), Some(id(2)));
}

/// The section of a briefing that contains a follow-up.
#[derive(Debug, PartialEq, Eq)]
enum In {
    Promised,
    ToDo,
    AboutMembers,
    Nothing,
}

fn here() -> Subject {
    Subject::Forum(id(1))
}

fn elsewhere() -> Subject {
    Subject::Forum(id(2))
}

#[rstest]
#[case::mine_about_the_forum(here(), None, None, In::ToDo)]
#[case::mine_agreed_there(elsewhere(), None, Some(1), In::ToDo)]
#[case::mine_about_another_forum(elsewhere(), None, None, In::Nothing)]
#[case::about_a_member(Subject::Organisation(id(2)), None, None, In::AboutMembers)]
#[case::about_an_attending_person(Subject::Person(id(1)), None, None, In::AboutMembers)]
#[case::about_an_employee_of_a_member(Subject::Person(id(2)), None, None, In::AboutMembers)]
#[case::about_somebody_else(Subject::Person(id(3)), None, None, In::Nothing)]
#[case::promised_about_the_forum(here(), Some(Party::Person(id(3))), None, In::Promised)]
#[case::promised_there(elsewhere(), Some(Party::Organisation(id(3))), Some(1), In::Promised)]
#[case::promised_by_a_member(elsewhere(), Some(Party::Organisation(id(1))), None, In::Promised)]
#[case::promised_by_an_employee_of_a_member(elsewhere(), Some(Party::Person(id(2))), None, In::Promised)]
#[case::promised_by_another_about_a_member(
    Subject::Organisation(id(1)),
    Some(Party::Organisation(id(3))),
    None,
    In::AboutMembers
)]
#[case::promised_elsewhere_by_another(elsewhere(), Some(Party::Organisation(id(3))), None, In::Nothing)]
fn each_follow_up_is_in_the_expected_section_of_the_briefing(
    #[case] about: Subject,
    #[case] waiting_for: Option<Party>,
    #[case] agreed_in: Option<u8>,
    #[case] stands: In,
) {
    let open = FollowUp { waiting_for, note: agreed_in.map(id), ..follow_up(1, about) };
    let done = FollowUp { id: id(2), done: Some(TODAY), ..open.clone() };
    let overview = overview(Records {
        notes: vec![note(1, id(1), day(1, 1))],
        follow_ups: vec![open, done],
        ..records()
    });
    let briefing = briefing(&overview);
    let sections = [
        (In::Promised, numbers(&briefing.promised)),
        (In::ToDo, numbers(&briefing.to_do)),
        (In::AboutMembers, numbers(&briefing.about_members)),
    ];
    for (section, listed) in sections {
        assert_eq!(listed, if section == stands { vec![1] } else { vec![] }, "{section:?}");
    }
}

fn meeting_with(number: u8, forum: u8, date: Date, present: &[(u8, Option<u8>)]) -> Note {
    let attendee = |(organisation, person): &(u8, Option<u8>)| Attendee {
        organisation: id(*organisation),
        person: person.map(id),
    };
    Note { present: present.iter().map(attendee).collect(), ..note(number, id(forum), date) }
}

/// The other forums, each with the last day and the members met there.
fn encounters(notes: Vec<Note>) -> Vec<(u128, Date, Vec<u128>)> {
    let overview = overview(Records { notes, ..records() });
    let number = |uuid: uuid::Uuid| uuid.as_u128();
    briefing(&overview)
        .encounters
        .iter()
        .map(|met| {
            let members = met.members.iter().map(|member| number(member.id.uuid()));
            (number(met.forum.id.uuid()), met.last, members.collect())
        })
        .collect()
}

#[rstest]
#[case::the_same_organisation((2, None), &[2])]
#[case::the_same_organisation_through_somebody((2, Some(2)), &[2])]
#[case::the_same_person((1, Some(1)), &[1])]
#[case::the_same_organisation_through_nobody_in_particular((1, None), &[1])]
#[case::the_same_organisation_through_another((1, Some(3)), &[])]
#[case::another((3, None), &[])]
fn a_briefing_lists_other_forums_with_the_same_people(
    #[case] present: (u8, Option<u8>),
    #[case] met: &[u128],
) {
    let found = encounters(vec![meeting_with(1, 2, day(11, 1), &[present])]);
    assert_eq!(found.into_iter().flat_map(|(_, _, members)| members).collect::<Vec<_>>(), met);
}

#[rstest]
#[case::today(TODAY, true)]
#[case::half_a_year_ago(day(5, 27), true)]
#[case::longer_ago(day(5, 26), false)]
#[case::in_a_note_dated_ahead(day(11, 24), false)]
fn only_recent_meetings_count(#[case] on: Date, #[case] counts: bool) {
    assert_eq!(encounters(vec![meeting_with(1, 2, on, &[(1, None)])]).len(), usize::from(counts));
}

#[test]
fn the_forum_with_the_most_of_the_same_people_comes_first() {
    let notes = vec![
        meeting_with(1, 1, day(11, 1), &[(1, None), (2, None)]),
        meeting_with(2, 2, day(10, 20), &[(1, None)]),
        meeting_with(3, 2, day(11, 10), &[(3, None)]),
        meeting_with(4, 3, day(10, 1), &[(1, None)]),
        meeting_with(5, 3, day(10, 2), &[(2, None)]),
    ];
    assert_eq!(encounters(notes), [(3, day(10, 2), vec![1, 2]), (2, day(10, 20), vec![1])]);
}

#[test]
fn among_forums_with_equally_many_the_latest_comes_first() {
    let notes =
        vec![meeting_with(1, 2, day(10, 1), &[(1, None)]), meeting_with(2, 3, day(10, 2), &[(2, None)])];
    assert_eq!(encounters(notes), [(3, day(10, 2), vec![2]), (2, day(10, 1), vec![1])]);
}
