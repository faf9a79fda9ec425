//! The agenda: what is due, what comes up, and which forums have gone quiet.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use overleg::domain::{
    Agenda, Change, Date, Entry, FollowUp, Forum, Interval, Meeting, Overview, Party, Person, RecordId,
    Records, Section, Subject, Time,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::records::*;

/// A Wednesday.
const TODAY: Date = day(11, 25);

fn due(number: u8, date: Date) -> FollowUp {
    FollowUp { due: Some(date), ..follow_up(number, Subject::Forum(id(1))) }
}

fn done(number: u8, date: Date) -> FollowUp {
    FollowUp { done: Some(date), ..follow_up(number, Subject::Forum(id(1))) }
}

/// A forum that meets at least every month.
fn monthly(number: u8) -> Forum {
    Forum { longest_gap: Some(Interval::Months(NonZeroU16::MIN)), ..forum(number, id(1)) }
}

fn with(follow_ups: Vec<FollowUp>) -> Overview {
    overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1))],
        follow_ups,
        ..Records::default()
    })
}

fn whole(overview: &Overview) -> Agenda<'_> {
    Agenda::new(overview, TODAY, None)
}

/// The records of a section, each as the letter of its kind and its number: follow-up, meeting or forum.
fn listed(agenda: &Agenda<'_>, section: Section) -> Vec<String> {
    let name = |entry: &Entry<'_>| {
        let record = entry.record();
        let kind = match record {
            RecordId::FollowUp(_) => 'f',
            RecordId::Meeting(_) => 'm',
            _ => 'q',
        };
        format!("{kind}{}", record.uuid().as_u128())
    };
    agenda.section(section).iter().map(name).collect()
}

/// Everything in an agenda, in the order in which it is read.
fn read(agenda: &Agenda<'_>) -> Vec<String> {
    agenda.sections().flat_map(|(section, _)| listed(agenda, section)).collect()
}

#[rstest]
#[case::long_ago(Some(day(1, 1)), Section::Overdue)]
#[case::yesterday(Some(day(11, 24)), Section::Overdue)]
#[case::today(Some(TODAY), Section::Today)]
#[case::tomorrow(Some(day(11, 26)), Section::ThisWeek)]
#[case::sunday(Some(day(11, 29)), Section::ThisWeek)]
#[case::monday(Some(day(11, 30)), Section::Later)]
#[case::no_date(None, Section::Undated)]
fn the_due_date_decides_the_section_of_a_follow_up(#[case] due: Option<Date>, #[case] section: Section) {
    let overview = with(vec![FollowUp { due, ..follow_up(1, Subject::Forum(id(1))) }]);
    assert_eq!(listed(&whole(&overview), section), ["f1"]);
}

#[rstest]
#[case::on_a_sunday(day(11, 29), day(11, 30), Section::Later)]
#[case::on_a_monday(day(11, 23), day(11, 29), Section::ThisWeek)]
fn the_week_ends_on_sunday(#[case] today: Date, #[case] date: Date, #[case] section: Section) {
    let overview = with(vec![due(1, date)]);
    assert_eq!(listed(&Agenda::new(&overview, today, None), section), ["f1"]);
}

#[rstest]
#[case::today(day(11, 25), true)]
#[case::two_weeks_ago(day(11, 11), true)]
#[case::longer_ago(day(11, 10), false)]
fn follow_ups_that_are_done_are_listed_for_two_weeks(#[case] on: Date, #[case] found: bool) {
    let overview = with(vec![FollowUp { due: Some(day(1, 1)), ..done(1, on) }]);
    let agenda = whole(&overview);
    assert_eq!(listed(&agenda, Section::Done).len(), usize::from(found));
    assert_eq!(listed(&agenda, Section::Overdue), [""; 0]);
}

#[test]
fn the_follow_up_done_last_comes_first() {
    let overview = with(vec![done(1, day(11, 20)), done(2, day(11, 24)), done(3, day(11, 20))]);
    assert_eq!(listed(&whole(&overview), Section::Done), ["f2", "f1", "f3"]);
}

#[test]
fn meetings_come_first_on_a_day_and_are_sorted_by_time() {
    let at = |number, hour| Meeting {
        time: Some(Time::constant(hour, 0, 0, 0)),
        ..meeting(number, id(1), day(12, 2))
    };
    let overview = overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1))],
        meetings: vec![at(1, 14), at(2, 9), meeting(3, id(1), day(12, 2))],
        follow_ups: vec![due(4, day(12, 2)), due(5, day(12, 1)), due(6, day(12, 2))],
        ..Records::default()
    });
    assert_eq!(listed(&whole(&overview), Section::Later), ["f5", "m3", "m2", "m1", "f4", "f6"]);
}

#[rstest]
#[case::yesterday(day(11, 24), Section::Overdue)]
#[case::today(TODAY, Section::Today)]
#[case::sunday(day(11, 29), Section::ThisWeek)]
#[case::monday(day(11, 30), Section::Later)]
fn the_date_decides_the_section_of_a_meeting(#[case] date: Date, #[case] section: Section) {
    let overview = overview(Records {
        regions: vec![province(1)],
        forums: vec![forum(1, id(1))],
        meetings: vec![meeting(1, id(1), date)],
        ..Records::default()
    });
    let agenda = whole(&overview);
    assert_eq!(listed(&agenda, section), ["m1"]);
    let to_write_up = matches!(agenda.section(section), [Entry::Unwritten(_)]);
    assert_eq!(to_write_up, section == Section::Overdue);
}

#[test]
fn the_forum_that_has_been_quiet_longest_comes_first() {
    let overview = overview(Records {
        regions: vec![province(1)],
        forums: vec![monthly(1), monthly(2), monthly(3), forum(4, id(1))],
        notes: vec![
            note(1, id(1), day(9, 1)),
            note(2, id(2), day(8, 1)),
            note(3, id(3), day(11, 1)),
            note(4, id(4), day(1, 1)),
        ],
        ..Records::default()
    });
    assert_eq!(listed(&whole(&overview), Section::Quiet), ["q2", "q1"]);
}

/// Region 2 with region 3 in it, and region 4 beside it; forum N in region N; organisation 1 with person
/// 1, and person 2; and something of each sort in every forum.
fn everywhere() -> Overview {
    let about = |number, subject| follow_up(number, subject);
    let promised =
        |number, party| FollowUp { waiting_for: Some(party), ..about(number, Subject::Forum(id(4))) };
    overview(Records {
        regions: vec![province(1), region(2, id(1)), region(3, id(2)), region(4, id(1))],
        forums: vec![
            Forum { region: id(2), ..monthly(2) },
            Forum { region: id(3), ..monthly(3) },
            Forum { region: id(4), ..monthly(4) },
        ],
        organisations: vec![organisation(1), organisation(2)],
        persons: vec![Person { organisation: Some(id(1)), ..person(1) }, person(2)],
        memberships: vec![membership(1, id(3), id(1))],
        notes: vec![note(2, id(2), day(5, 1)), note(4, id(4), day(5, 2))],
        meetings: vec![meeting(3, id(3), day(12, 3)), meeting(4, id(4), day(11, 2))],
        follow_ups: vec![
            about(1, Subject::Region(id(1))),
            about(2, Subject::Region(id(3))),
            about(3, Subject::Forum(id(2))),
            about(4, Subject::Forum(id(4))),
            about(5, Subject::Organisation(id(1))),
            about(6, Subject::Person(id(1))),
            about(7, Subject::Person(id(2))),
            FollowUp { note: Some(id(2)), ..about(8, Subject::Organisation(id(2))) },
            promised(9, Party::Organisation(id(1))),
            promised(10, Party::Person(id(1))),
        ],
        ..Records::default()
    })
}

#[rstest]
#[case::region_with_subregions(Subject::Region(id(2)), &["m3", "f2", "f3", "f8", "q2"])]
#[case::region_alone(Subject::Region(id(4)), &["m4", "f4", "f9", "f10", "q4"])]
#[case::forum(Subject::Forum(id(2)), &["f3", "f8", "q2"])]
#[case::forum_with_a_meeting(Subject::Forum(id(3)), &["m3"])]
#[case::organisation_with_its_people(Subject::Organisation(id(1)), &["f5", "f6", "f9", "f10"])]
#[case::organisation_by_itself(Subject::Organisation(id(2)), &["f8"])]
#[case::person(Subject::Person(id(1)), &["f6", "f10"])]
fn an_agenda_can_be_limited_to_a_record(#[case] subject: Subject, #[case] holds: &[&str]) {
    assert_eq!(read(&Agenda::new(&everywhere(), TODAY, Some(subject))), holds);
}

#[test]
fn the_agenda_of_the_province_lacks_only_follow_ups_about_partners() {
    let everywhere = everywhere();
    let mut all = read(&whole(&everywhere));
    all.retain(|entry| !["f5", "f6", "f7"].contains(&entry.as_str()));
    assert_eq!(read(&Agenda::new(&everywhere, TODAY, Some(Subject::Region(id(1))))), all);
}

#[test]
fn an_agenda_without_records_is_empty() {
    assert!(whole(&with(Vec::new())).is_empty());
    assert!(!whole(&with(vec![due(1, TODAY)])).is_empty());
}

#[test]
fn postponing_changes_only_the_due_date() {
    let mut overview = with(vec![due(1, day(11, 1))]);
    let postponed = overview.follow_ups().get(id(1)).expect("it is there").postponed(day(12, 1));
    overview.apply(&postponed).expect("it can be postponed");
    assert_eq!(overview, with(vec![due(1, day(12, 1))]));
}

#[rstest]
#[case::later(due(1, day(11, 1)), due(1, day(12, 1)), Some(day(12, 1)))]
#[case::first_due_date(follow_up(1, Subject::Forum(id(1))), due(1, day(12, 1)), Some(day(12, 1)))]
#[case::earlier(due(1, day(12, 1)), due(1, day(11, 1)), None)]
#[case::due_date_removed(due(1, day(12, 1)), follow_up(1, Subject::Forum(id(1))), None)]
#[case::and_another_text(due(1, day(11, 1)), FollowUp { text: "Bellen".to_owned(), ..due(1, day(12, 1)) }, None)]
#[case::done(
    FollowUp { done: Some(TODAY), ..due(1, day(11, 1)) }, FollowUp { done: Some(TODAY), ..due(1, day(12, 1)) }, None
)]
fn only_a_later_due_date_counts_as_postponing(
    #[case] before: FollowUp,
    #[case] after: FollowUp,
    #[case] to: Option<Date>,
) {
    assert_eq!(after.postponed_from(&before), to);
}

#[test]
fn a_ticked_follow_up_stays_in_its_section_and_is_not_counted() {
    let ticked = FollowUp { done: Some(TODAY), ..due(2, day(11, 2)) };
    let overview = with(vec![due(1, day(11, 1)), ticked, due(3, day(11, 3))]);
    let agenda = Agenda::with_ticked(&overview, TODAY, None, &BTreeSet::from([id(2)]));
    assert_eq!(listed(&agenda, Section::Overdue), ["f1", "f2", "f3"]);
    assert_eq!((agenda.count(Section::Overdue), agenda.count(Section::Done)), (2, 0));
}

#[test]
fn follow_ups_that_are_done_today_are_counted_as_done() {
    assert_eq!(whole(&with(vec![done(1, TODAY), done(2, TODAY)])).count(Section::Done), 2);
}

#[test]
fn the_overdue_count_includes_meetings_without_a_note() {
    let mut records = records(&with(vec![due(1, day(11, 1)), due(2, TODAY), done(3, TODAY)]));
    records.meetings = vec![meeting(1, id(1), day(11, 20)), meeting(2, id(1), day(12, 20))];
    let overview = overview(records);
    assert_eq!(Agenda::overdue_count(&overview, TODAY), 2);
    assert_eq!(whole(&overview).count(Section::Overdue), 2);
}

#[test]
fn a_follow_up_can_be_ticked_and_opened_again() {
    let mut overview = with(vec![due(1, day(11, 1))]);
    let before = overview.clone();
    let tick = |overview: &mut Overview| {
        let change: Change = overview.follow_ups().get(id(1)).expect("it is there").ticked(TODAY);
        overview.apply(&change).expect("it can be ticked");
    };
    tick(&mut overview);
    assert_eq!(overview.follow_ups().get(id(1)).and_then(|follow_up| follow_up.done), Some(TODAY));
    tick(&mut overview);
    assert_eq!(overview, before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_open_follow_up_is_in_exactly_one_section(
        days in prop::collection::vec((any::<bool>(), prop::option::of(-40_i64..40)), 0..20),
    ) {
        let from_today = |days: i64| TODAY.saturating_add(jiff::Span::new().days(days));
        let follow_ups = (1..).zip(&days).map(|(number, (is_done, due))| FollowUp {
            due: due.map(from_today),
            done: is_done.then_some(TODAY),
            ..follow_up(number, Subject::Forum(id(1)))
        });
        let overview = with(follow_ups.collect());
        let agenda = whole(&overview);
        for follow_up in overview.follow_ups().iter().filter(|follow_up| follow_up.is_open()) {
            let sections = agenda.sections().filter(|(_, entries)| entries.contains(&Entry::FollowUp(follow_up)));
            prop_assert_eq!(sections.count(), 1);
        }
        prop_assert_eq!(Agenda::overdue_count(&overview, TODAY), agenda.count(Section::Overdue));
        for entry in agenda.section(Section::Overdue) {
            let Entry::FollowUp(follow_up) = entry else { unreachable!("there are no meetings") };
            prop_assert!(follow_up.is_overdue(TODAY));
        }
    }
}
